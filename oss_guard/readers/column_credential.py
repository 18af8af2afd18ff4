# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Passwords and keys in columns: lists out of spreadsheets, tables of text and of HTML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import CODE
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._column import (
    has_user,
    is_heading,
    is_of_values,
    is_token_heading,
    judged,
    judged_token,
    names_user,
)
from oss_guard.readers._line import line_end
from oss_guard.readers._tables import (
    IN_CELL_WITHIN,
    LONGEST_ALIGNED,
    LONGEST_LINE,
    Cell,
    Row,
    Table,
    is_code,
    table_at,
)

_MOST_TABLES = 2_000
_MOST_HEADINGS = 20_000
"""Of all tables of a content; a line of headings may be as wide as it likes, and come again."""
_MOST = 2_000
_WORDS = (b"password", b"passwd", b"passcode", b"passphrase", b"pwd")
_SHORT = (b",pw", b"\tpw", b";pw", b"|pw", b"| pw", b'"pw', b">pw", b"/pw", b",pass", b"\tpass")
_JAPANESE = tuple(
    w.encode()
    for w in (
        *(
            "パスワード",
            "ﾊﾟｽﾜｰﾄﾞ",
            "パスフレーズ",
            "認証情報",
            "SSID",
            ",値",
            "\t値",
            "|値",
            "| 値",
            '"値"',
            "パス|",
            "パス |",
            ",パス",
            "暗証番号",
            "パスコード",
            "ＰＷ",
            "暗号キー",
            "暗号化キー",
        ),
        *("共有キー", "共有鍵", "セキュリティキー", "ネットワークキー", "認証キー"),
        *(
            "暗号化鍵",
            "アクセスキー",
            "APIキー",
            "ＡＰＩキー",
            "シークレット",
            "トークン",
            "設定値",
            "設定内容",
        ),
        *("本番", "検証環境", "検証,", "暗号鍵", "連携キー", "接続キー", "PINコード"),
        *("期PW", "仮PW", "時PW", "者PW", "用PW", "続PW", "ンPW", "のPW", "証PW", "理PW"),
        *("期パス", "仮パス", "ンパス", "理パス", "続パス"),
    )
)
_ANY = b"(?:" + b"|".join(_WORDS) + b")"
_HEADING_END = rb"[A-Za-z0-9_ ()]{0,16}[\"']?[ \t]{0,8}[,;|\t<]"
_HEADING_START = rb"(?:[,;|\t>]|[ ]{2})[ \t\"']{0,8}[A-Za-z0-9_ .-]{0,24}"
_TOKENS = (b"secret", b"token", b"api_key", b"apikey", b"api key", b"access key", b"access_key")
_VALUES = (b",value", b"\tvalue", b"|value", b"| value", b'"value', b">value")
_ANCHORS = (
    Anchor(_ANY + _HEADING_END, _WORDS, ignore_case=True),
    Anchor(_HEADING_START + _ANY, _WORDS, ignore_case=True),
    Anchor(rb"(?:[,\t;|\">/]|[|][ ])pw|[,\t]pass", _SHORT, ignore_case=True),
    Anchor(
        rb"[,;|\t>][ \"]{0,2}[a-z0-9_ -]{0,24}(?:" + b"|".join(_TOKENS) + b")",
        _TOKENS,
        ignore_case=True,
    ),
    Anchor(rb"(?:[,\t|\">]|[|][ ])value", _VALUES, ignore_case=True),
    *(Anchor(re.escape(word), (word,)) for word in _JAPANESE),
)

_BESIDE_USERS = frozenset(("パス", "認証情報"))
_BESIDE_NETWORKS = frozenset(("キー", "鍵", "PSK", "KEY", "Key"))
"""Headings that mean passwords beside users and beside wireless networks; alone, other things."""
_Kind = Literal["password", "pair", "token"]


class ColumnCredential(Params, frozen=True):
    """Of overlapping values the more specific stays."""

    specificity: int = 6


def _anchors(params: ColumnCredential) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=ColumnCredential, anchors=_anchors, reach="history")
def column_credential(
    document: Document, candidates: Sequence[Candidate], params: ColumnCredential
) -> Iterable[Secret]:
    """Each cell once; a table is read once, whatever its rows hold."""
    done = tables = headings = found = 0
    line = -1
    aligned = document.syntax not in CODE
    for candidate in candidates:
        if tables >= _MOST_TABLES or headings >= _MOST_HEADINGS:
            return
        if candidate.match.start < done or _is_hopeless(document.content, candidate.segment):
            continue
        if _line_of(document.content, candidate) == line:  # Which holds no heading of a table.
            continue
        table = table_at(document.content, candidate.match.start, aligned=aligned)
        if table is None:
            line = _line_of(document.content, candidate)
            if (
                document.content.find(b"<", line, line_end(document.content, line, LONGEST_LINE))
                >= 0
            ):
                line = -1  # Of a page, which has its tables anywhere in a line.
            continue
        tables += 1
        headings += len(table.heading)
        for secret, end in _of(table, params):
            done = max(done, end)
            if secret is not None and found < _MOST:
                found += 1
                yield secret


def _is_hopeless(content: bytes, line: Span) -> bool:
    """Whether a line of code is no heading whatever stands around it; quick, for most are met."""
    whole = content[max(0, line.start - 1) : line.start] in b"\n"
    whole = whole and content[line.end : line.end + 1] in b"\n"
    if not whole or line.end - line.start > LONGEST_ALIGNED:
        return False
    if content.rfind(b"<", max(0, line.start - IN_CELL_WITHIN), line.start) >= 0:
        return False
    text = content[line.start : line.end]
    return b"<" not in text and b"|" not in text and is_code(text)


def _line_of(content: bytes, candidate: Candidate) -> int:
    """Where its line begins; of one that no table has, the cell."""
    at = candidate.match.start
    start = content.rfind(b"\n", max(0, at - LONGEST_LINE), at) + 1
    return start if start or at < LONGEST_LINE else candidate.segment.start


def _of(table: Table, params: ColumnCredential) -> Iterator[tuple[Secret | None, int]]:
    """The passwords and keys of a table, each with the end of its row."""
    headed = _headed(table.heading)
    values = [] if headed else [n for n, c in enumerate(table.heading) if is_of_values(c.text)]
    if not headed and not values:
        return
    for row in table.rows:
        end = row[-1].span.end if row else 0
        yield None, end
        named = ((n, _kind_of(row[:n])) for n in values)
        for number, kind in headed or named:
            if number >= len(row) or kind is None:
                continue
            cell = _after_user(row[number]) if kind == "pair" else row[number]
            others = {c.text for n, c in enumerate(row) if n != number}
            known = cell.text in others
            confidence = (
                None if known else _judged(cell.text, kind, table, _beside_user(table, row))
            )
            if confidence is not None:
                secret = "column-token" if kind == "token" else "column-password"
                yield Secret(cell.span, secret, params.specificity, confidence), end


def _headed(heading: Row) -> list[tuple[int, _Kind]]:
    """The columns under headings that name what is secret; none where every heading does."""
    columns: list[tuple[int, _Kind]] = []
    texts = [cell.text for cell in heading]
    short = _BESIDE_USERS if any(map(names_user, texts)) else frozenset()
    if any("SSID" in text for text in texts):
        short |= _BESIDE_NETWORKS
    for number, cell in enumerate(heading):
        if is_heading(cell.text) or cell.text in short:
            columns.append((number, "pair" if has_user(cell.text) else "password"))
        elif is_token_heading(cell.text):
            columns.append((number, "token"))
    return columns if len(columns) < len(heading) else []


def _kind_of(names: Row) -> _Kind | None:
    """What a row holds by the cells that stand before its value."""
    if any(is_heading(cell.text) for cell in names):
        return "password"
    return "token" if any(is_token_heading(cell.text) for cell in names) else None


def _beside_user(table: Table, row: Row) -> bool:
    """Whether the row tells whose password it is."""
    return any(
        names_user(head.text) and cell.text for head, cell in zip(table.heading, row, strict=False)
    )


def _judged(value: str, kind: _Kind, table: Table, user: bool) -> Confidence | None:
    value = unicodedata.normalize("NFKC", value)  # People type with wide letters too.
    if kind == "token":
        return judged_token(value)
    return judged(value, data=table.data, user=user)


def _after_user(cell: Cell) -> Cell:
    """What stands after the slash."""
    user, slash, password = cell.text.partition("/")
    text = password.strip()
    start = cell.span.start + len((user + slash + password[: password.find(text)]).encode())
    return Cell(text, Span(start, start + len(text.encode())))

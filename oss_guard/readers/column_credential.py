# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Passwords in a column: lists out of spreadsheets, tables of Markdown, AsciiDoc and HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._column import has_user, is_heading, judged
from oss_guard.readers._tables import Cell, Table, table_at

_MOST_TABLES = 2_000
_MOST = 2_000
_WORDS = (b"password", b"passwd", b"passcode", b"passphrase", b"pwd")
_SHORT = (b",pw", b"\tpw", b";pw", b"|pw", b"| pw", b'"pw', b">pw", b"/pw", b",pass", b"\tpass")
_JAPANESE = tuple(
    w.encode()
    for w in (
        *("パスワード", "ﾊﾟｽﾜｰﾄﾞ", "暗証番号", "パスコード", "ＰＷ", "暗号キー", "暗号化キー"),
        *("共有キー", "共有鍵", "セキュリティキー", "ネットワークキー", "認証キー"),
        *("期PW", "仮PW", "時PW", "者PW", "用PW", "続PW", "ンPW", "のPW", "証PW", "理PW"),
    )
)
_ANY = b"(?:" + b"|".join(_WORDS) + b")"
_HEADING_END = rb"[A-Za-z0-9_ ()]{0,16}[\"']?[ \t]{0,8}[,;|\t<]"
_HEADING_START = rb"[,;|\t>][ \t\"']{0,8}[A-Za-z0-9_ .-]{0,24}"
_ANCHORS = (
    Anchor(_ANY + _HEADING_END, _WORDS, ignore_case=True),
    Anchor(_HEADING_START + _ANY, _WORDS, ignore_case=True),
    Anchor(rb"(?:[,\t;|\">/]|[|][ ])pw|[,\t]pass", _SHORT, ignore_case=True),
    *(Anchor(word, (word,)) for word in _JAPANESE),
)


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
    done = tables = found = 0
    line = -1
    for candidate in candidates:
        if candidate.match.start < done or tables >= _MOST_TABLES:
            continue
        if candidate.segment.start == line:  # Which holds no heading of a table.
            continue
        table = table_at(document.content, candidate.match.start)
        if table is None:
            tagged = document.content.find(b"<", *candidate.segment) >= 0
            line = -1 if tagged else candidate.segment.start
            continue
        tables += 1
        for secret, end in _of(table, params):
            done = max(done, end)
            if secret is not None and found < _MOST:
                found += 1
                yield secret


def _of(table: Table, params: ColumnCredential) -> Iterator[tuple[Secret | None, int]]:
    """The passwords of a table, each with the end of its row."""
    columns = [(n, has_user(c.text)) for n, c in enumerate(table.heading) if is_heading(c.text)]
    if not columns or len(columns) == len(table.heading):
        return
    for row in table.rows:
        end = row[-1].span.end if row else 0
        yield None, end
        for number, with_user in columns:
            if number >= len(row):
                continue
            cell = _after_user(row[number]) if with_user else row[number]
            others = {c.text for n, c in enumerate(row) if n != number}
            confidence = None if cell.text in others else judged(cell.text, data=table.data)
            if confidence is not None:
                yield Secret(cell.span, "column-password", params.specificity, confidence), end


def _after_user(cell: Cell) -> Cell:
    """What stands after the slash."""
    user, slash, password = cell.text.partition("/")
    text = password.strip()
    start = cell.span.start + len((user + slash + password[: password.find(text)]).encode())
    return Cell(text, Span(start, start + len(text.encode())))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Finds where a README or a like document says which licence applies."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import PROSE
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.spdx.mentions import mentioned
from oss_guard.spdx.names import unversioned

LIMIT = 1 << 20
"""Longer documents are not read."""

_LINE_LIMIT = 1000
_HEADING = re.compile(r"^\s{0,3}(#{1,6}|={1,6})\s+(.*?)\s*#*$")
_UNDERLINE = re.compile(r"^\s{0,3}(?:=+|-+|~+)\s*$")
_FENCE = re.compile(r"^\s{0,3}(?:```|~~~)")
_LICENCE = re.compile(r"licen[cs]e|licensing|ライセンス|使用許諾|利用許諾|著作権", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[。！？]|[.!?](?:\s|$)")
_GRANT = re.compile(
    r"licen[cs]ed under|released under|distributed under|available under|under the terms of"
    r"|のライセンスは|ライセンスは|ライセンスの(?:下|もと|元)"
    r"|ライセンスで(?:公開|提供|配布|す)|ライセンスに(?:基づ|もとづ|従)|ライセンスを(?:適用|採用)",
    re.IGNORECASE,
)
_UNDER = re.compile(r"under (?:the|an?) .{0,60}?licen[cs]e", re.IGNORECASE)
"""A grant too, but so wide that it could hide one of the others."""
_LABEL = re.compile(
    r"^\W{0,20}(?:licen[cs]e|ライセンス)(?:の種類|形態)?\W{0,4}[:：|]\W{0,6}(\S.{0,100})",
    re.IGNORECASE,
)
"""A line that is a label and its value, also in a table or on a badge."""
_VALUE_END = re.compile(r"[|,、;。(（\]]|\s[-–—]\s")
_LINK = re.compile(r"\[([^\[\]]{1,60})\]\s?[(\[]")
_CONTENT = re.compile(
    r"document|content|\bdata\b|dataset|image|icon|font|logo|photo|text of|guideline"
    r"|ドキュメント|文書|資料|コンテンツ|データ|画像|アイコン|フォント|ロゴ|写真|文章|ガイドライン",
    re.IGNORECASE,
)
_LICENCE_DOCUMENT = re.compile(
    r"(?:ライセンス|使用許諾|利用許諾)(?:に関する|の)?(?:ドキュメント|文書|資料)"
    r"|licen[cs]e documents?|公共データ利用規約",
    re.IGNORECASE,
)
"""Neither a licence's own document nor its name is content that it covers."""
_OTHERS = re.compile(
    r"depend|third[- ]party|libraries|library|packages?\b|依存|ライブラリ|第三者|サードパーティ"
    r"|使用している|利用している|contribut|貢献",
    re.IGNORECASE,
)
_LICENCE_ALONE = re.compile(
    r"\W*(?:licen[cs](?:es?|ing)|ライセンス)(?:について)?\W*", re.IGNORECASE
)
"""A title that holds more may be that of a project that has to do with licences."""
_OWN_PART = re.compile(
    r"ソース|コード|ソフトウェア|プログラム|アプリ|本体|利用について|利用条件"
    r"|\b(?:source|code|software|programs?)\b",
    re.IGNORECASE,
)
"""Of a heading below that on licensing: it speaks of a part of the project itself."""
_BARE = re.compile(
    r"\b(?:L|A)?GPL\b|\bBSD\b|\bMPL\b|\bCreative Commons\b|\bCC[- ]BY\b|\bEPL\b|\bEUPL\b"
    r"|\bApache(?: Software)?(?: Licen[cs]e)?\b|クリエイティブ・?コモンズ",
    re.IGNORECASE,
)


class LicenceMention(Fact, msgspec.Struct, frozen=True):
    """A line that states licences: their ids, and families named without the version they need.

    ``content`` is set where the line speaks of documents, data or images; ``section`` where it
    stands under a heading on licensing.
    """

    ids: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    content: bool = False
    section: bool = False


@reader(params=NoParams, syntaxes=PROSE)
def licence_mention(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Lines under a licence heading, and lines elsewhere that grant a licence."""
    del candidates, params
    if len(document.content) > LIMIT:
        return
    lines: list[_Line] = []
    for line in _lines(document.text):
        if line.text.strip():
            lines.append(line)
        elif lines:
            yield from _mentions(lines)
            lines = []
    yield from _mentions(lines)


def _mentions(lines: Sequence[_Line]) -> Iterator[LicenceMention]:
    """What the lines of one paragraph state.

    A sentence often runs over lines; its subject tells what the licence covers. Each expression
    goes over the paragraph once, however many lines it has.
    """
    paragraph = " ".join(line.text for line in lines)
    ends = [0, *(m.end() for m in _SENTENCE_END.finditer(paragraph)), len(paragraph)]
    sentences = list(pairwise(ends))
    grants = [_found(e, paragraph, sentences) for e in (_GRANT, _UNDER)]
    spoken = _LICENCE_DOCUMENT.sub(lambda m: "-" * len(m[0]), paragraph)
    contents = _found(_CONTENT, spoken, sentences)
    start = 0
    for line in lines:
        end = start + len(line.text)
        begins = max(ends[bisect_right(ends, start) - 1], start - _LINE_LIMIT)
        granted = line.section or any(g.within(begins, end) for g in grants)
        granted = granted or _LABEL.match(line.text) is not None
        if granted and not _OTHERS.search(line.text):
            ids = _ids(line.text)
            bare = () if ids else _bare(line.text)
            if ids or bare:
                span = Span(line.offset, line.offset + len(line.text.encode()))
                content = line.content or contents.within(begins, end)
                yield LicenceMention(span, ids, bare, content, line.section)
        start = end + 1


class _Line(msgspec.Struct, frozen=True):
    """A line that is no code, cut to a length, and whether a licence heading stands over it.

    ``content`` is set where a heading below that one speaks of documents, data or images.
    """

    offset: int
    text: str
    section: bool
    content: bool


class _Found(msgspec.Struct, frozen=True):
    """Where an expression matched, in order; no two matches overlap."""

    starts: list[int]
    ends: list[int]

    def within(self, start: int, end: int) -> bool:
        """Whether a match lies between the two."""
        first = bisect_left(self.starts, start)
        return first < len(self.ends) and self.ends[first] <= end


def _found(expression: re.Pattern[str], text: str, sentences: Iterable[tuple[int, int]]) -> _Found:
    matches = [m for start, end in sentences for m in expression.finditer(text, start, end)]
    return _Found([m.start() for m in matches], [m.end() for m in matches])


def _ids(line: str) -> tuple[str, ...]:
    """Ids that the line names, also those that are all a link or a label's value says."""
    label = _LABEL.match(line)
    alone = [link[1] for link in _LINK.finditer(line)]
    alone += [_VALUE_END.split(label[1], maxsplit=1)[0]] if label else []
    said = (mentioned(text)[0] for text in (line, *(a.strip(" *_`.。") for a in alone)))
    return tuple(dict.fromkeys(id for ids in said for id in ids))


def _bare(line: str) -> tuple[str, ...]:
    names = [m[0] for m in _BARE.finditer(line)]
    return tuple(dict.fromkeys(f for n in names if (f := unversioned(n)) is not None))


class _Section:
    """What the headings so far say of the lines below them."""

    def __init__(self) -> None:
        self.licence = self.content = False
        self._level: int | None = None

    def enter(self, level: int, words: str) -> None:
        """Go on below a heading. One on licensing holds those below it on parts of the project."""
        if self._level is not None and level <= self._level:
            self._level = None
        below = self._level is not None
        own = _OWN_PART.search(words) is not None
        content = _CONTENT.search(words) is not None
        self.licence = _LICENCE.search(words) is not None
        if self.licence and not below and (level > 1 or _LICENCE_ALONE.fullmatch(words)):
            self._level = level
        elif below and (own or content) and not _OTHERS.search(words):
            self.licence = True
        self.content = below and content and not own


def _lines(text: str) -> Iterator[_Line]:
    """Lines outside code. Headings are lines too, and under themselves."""
    in_code = False
    section = _Section()
    offset = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        heading = _HEADING.match(line)
        underlined = number + 1 < len(lines) and _UNDERLINE.match(lines[number + 1])
        if _FENCE.match(line):
            in_code = not in_code
        elif not in_code:
            if heading:
                section.enter(len(heading[1]), heading[2])
            elif underlined and line.strip():
                section.enter(1 if lines[number + 1].lstrip().startswith("=") else 2, line)
            yield _Line(offset, line[:_LINE_LIMIT], section.licence, section.content)
        offset += len(line.encode()) + 1

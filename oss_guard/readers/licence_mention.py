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
from oss_guard.readers._licence_sections import (
    CONTENT,
    FENCE,
    OTHERS,
    OWN_PART,
    Section,
    headings,
)
from oss_guard.spdx.mentions import mentioned
from oss_guard.spdx.names import unversioned

LIMIT = 1 << 20
"""Longer documents are not read."""

_LINE_LIMIT = 1000
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
_FOLLOWS = re.compile(
    r"(?:以下|次|下記)の(?:とおり|通り|ライセンス)[^。]{0,16}[。:：]?\s*$"
    r"|as follows\W*$|following licen[cs]e\W*$",
    re.IGNORECASE,
)
"""The end of a paragraph that announces the next one."""
_SEVERAL = 2
_PAIR = re.compile(
    r"(?:^|[、，,;；／])[ \t\u3000]{0,4}([^：:、，,;；／]{1,30})(?<!http)(?<!https)[：:]"
    r"[ \t\u3000]{0,4}([^：:、，,;；／]{1,80})(?=[、，,;；／]|$)"
)
"""A part of the work and its licence, of several in one line."""
_VALUE_END = re.compile(r"[|,、;。(（\]]|\s[-–—]\s")
_LINK = re.compile(r"\[([^\[\]]{1,60})\]\s?[(\[]")
_NOT_SPOKEN = re.compile(
    r"(?:ライセンス|使用許諾|利用許諾)(?:に関する|の)?(?:ドキュメント|文書|資料)"
    r"|licen[cs]e documents?|公共データ利用規約|<[^<>]{1,1000}>",
    re.IGNORECASE,
)
"""Neither a licence's own document nor its name nor a tag is content that it covers."""
_BARE = re.compile(
    r"\b(?:L|A)?GPL\b|\bBSD\b|\bMPL\b|\bCreative Commons\b|\bCC[- ]BY\b|\bEPL\b|\bEUPL\b"
    r"|\bApache(?: Software)?(?: Licen[cs]e)?\b|クリエイティブ・?コモンズ",
    re.IGNORECASE,
)


_UNDECIDED = re.compile(
    r"未定|(?:検討|協議)(?:中|して)|決(?:め|定し)てい(?:ない|ません)|決まってい(?:ない|ません)|(?:に|を)決め(?:る|ます)"
    r"|\b(?:to be (?:decided|determined)|undecided|not (?:yet )?(?:been )?decided|will be decided"
    r"|TBD|(?:is|are) considering|under consideration)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"[A-Za-z][\w .+/-]{1,60}?\s?(?:ライセンス)?\s?から"
    r"(?=[^。]{0,40}(?:変更|移行|切り替|改め|変わ))"
    r"|(?:以前|旧版|従来|より前)(?:の版)?(?:は|の)[^。、]{0,80}"
    r"|\b(?:changed|switched|moved|migrated|relicen[cs]ed) from .{2,60}?(?= to\b|[.,;](?:\s|$)|$)"
    r"|\b(?:previously|formerly|earlier versions?|older versions?|used to be)\b.{0,80}?"
    r"(?=[.,;](?:\s|$)|$)",
    re.IGNORECASE,
)


class LicenceMention(Fact, frozen=True):
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
    content = False
    for line in (*_lines(document.text), _Line(0, "", section=False, content=False)):
        if line.text.strip():
            lines.append(line)
        elif lines:
            yield from _mentions(lines, announced=content)
            content = _announces(lines)
            lines = []


def _announces(lines: Sequence[_Line]) -> bool:
    """Whether a paragraph says of documents, data or images that their licence follows."""
    last = _SENTENCE_END.split(lines[-1].text.rstrip(" \t。.:："))[-1]
    follows = _FOLLOWS.search(lines[-1].text) is not None
    return follows and CONTENT.search(last) is not None and not OWN_PART.search(last)


def _mentions(lines: Sequence[_Line], *, announced: bool) -> Iterator[LicenceMention]:
    """What the lines of one paragraph state.

    A sentence often runs over lines; its subject tells what the licence covers. Each expression
    goes over the paragraph once, however many lines it has.
    """
    paragraph = " ".join(line.text for line in lines)
    ends = [0, *(m.end() for m in _SENTENCE_END.finditer(paragraph)), len(paragraph)]
    sentences = list(pairwise(ends))
    grants = [_found(e, paragraph, sentences) for e in (_GRANT, _UNDER)]
    spoken = _NOT_SPOKEN.sub(lambda m: "-" * len(m[0]), paragraph)
    contents = _found(CONTENT, spoken, sentences)
    start = 0
    for line in lines:
        end = start + len(line.text)
        begins = max(ends[bisect_right(ends, start) - 1], start - _LINE_LIMIT)
        granted = line.section or any(g.within(begins, end) for g in grants)
        granted = granted or _LABEL.match(line.text) is not None
        if granted and not line.others and not OTHERS.search(line.text):
            span = Span(line.offset, line.offset + len(line.text.encode()))
            whole = announced or line.content
            for said, of_content in _by_parts(_said_now(line.text)):
                ids = _ids(said)
                bare = () if ids else _bare(said)
                if ids or bare:
                    told = contents.within(begins, end) if of_content is None else of_content
                    yield LicenceMention(span, ids, bare, whole or told, line.section)
        start = end + 1


def _by_parts(line: str) -> Iterator[tuple[str, bool | None]]:
    """What a line says; by each label of several with their values, and whether content has it."""
    pairs = _PAIR.findall(line)
    if len(pairs) < _SEVERAL:
        yield line, None
        return
    for label, value in pairs:
        yield value, CONTENT.search(label) is not None and OWN_PART.search(label) is None


class _Line(msgspec.Struct, frozen=True):
    """A line that is no code, cut to a length, and whether a licence heading stands over it.

    ``content`` is set where a heading below that one speaks of documents, data or images,
    ``others`` where one speaks of what others have made.
    """

    offset: int
    text: str
    section: bool
    content: bool
    others: bool = False


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


def _said_now(line: str) -> str:
    """A line without sentences on what is to be decided, and without licences of the past."""
    ends = [0, *(m.end() for m in _SENTENCE_END.finditer(line)), len(line)]
    sentences = (line[start:end] for start, end in pairwise(ends))
    return _FORMER.sub("-", "".join(s for s in sentences if not _UNDECIDED.search(s)))


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


def _lines(text: str) -> Iterator[_Line]:
    """Lines outside code. Headings are lines too, and under themselves."""
    section = Section()
    offset = 0
    lines = text.split("\n")
    found = {number: (level, words) for number, level, words in headings(lines)}
    in_code = False
    for number, line in enumerate(lines):
        if FENCE.match(line):
            in_code = not in_code
        elif not in_code:
            if number in found:
                section.enter(*found[number])
            text = line[:_LINE_LIMIT]
            yield _Line(offset, text, section.licence, section.content, section.others)
        offset += len(line.encode()) + 1

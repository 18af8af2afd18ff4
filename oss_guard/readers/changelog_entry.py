# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Entries of a record of changes: versions and dates in its headings, list items and tables.

Understands "Keep a Changelog", GNU NEWS, reStructuredText, and the tables (版, 日付, 内容) and
lists that Japanese projects write. In a README only the section of that name is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.mood import has_placeholder
from oss_guard.documents.syntaxes import PROSE
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, reader
from oss_guard.readers import Params as Base

_MOST = 2_000
_LONGEST = 400
_POINTER_LINES = 15

_MARK = r"(?:\#{1,6}[ ]?|={1,6}[ ]|[*+・-][ ]{1,3}|\|[ ]{0,20}|[■●◆○▼][ ]?)?[*_`\[(<【「]{0,4}"
_WORD = (
    r"(?P<word>(?:version|ver\.?|release|rel\.?|バージョン|リリース)[ :]{0,2}"
    r"|@?[A-Za-z][\w.@/-]{0,60}[ @-])?"
)
_VERSION = (
    r"(?P<mark>v\.?)?(?P<version>\d{1,8}(?:\.\d{1,8}){1,4}[\w+-]{0,40}(?:\.[\w+-]{1,20}){0,4})"
)
_EDITION = r"第[ ]?(?P<edition>\d{1,4}(?:\.\d{1,4}){0,3})[ ]?版"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = (
    r"(?P<date>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?=[ ])"
    r"|(?:19|20)\d\d[-/.年][ ]?[01]?\d[-/.月][ ]?[0-3]?\d日?"
    rf"|[0-3]?\d[ -]{_MONTH}[ ,-]{{1,2}}(?:19|20)\d\d|{_MONTH}[ ][0-3]?\d(?:st|nd|rd|th)?,?[ ]"
    r"(?:19|20)\d\d|(?:令和|平成|R|H)[ ]?(?:\d{1,2}|元)[年.][ ]?[01]?\d[月.][ ]?[0-3]?\d日?)"
)
_AFTER = r"(?=$|[ \])>】」*_`|:,(（–—/-])"
_ENTRY = re.compile(
    rf"[ ]{{0,3}}{_MARK}(?:{_DATE}|{_EDITION}|{_WORD}{_VERSION}){_AFTER}", re.IGNORECASE
)
_PLAIN = re.compile(
    r"(?:$|[ ]*[\])>】」*_`|:,(（–—/-]|[ ]+\(?(?:19|20)\d\d[-/.年]|[ ]+初(?:版|回))"
)
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ ]*(.{1,200})")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:={3,}|-{3,}|~{3,}|\^{3,})[ ]*$")
_SECTION = re.compile(
    r"change[ -]?logs?|release[ -]?notes?|version[ -]history|revision history|what'?s new"
    r"|(?:変更|更新|改訂|改定|改版|バージョン|リリース)(?:履歴|ノート|情報)|リリースノート|履歴",
    re.IGNORECASE,
)
_UNRELEASED = re.compile(r"\bunreleased\b|未リリース|未公開|未発行", re.IGNORECASE)
_LINK = re.compile(r"https?://|\]\([^)\s]{1,500}\)|github release|releases? page", re.IGNORECASE)
_ON_FORM = re.compile(
    r"(?:\]\()?https?://(?:www\.)?(?:keepachangelog\.com|semver\.org|conventionalcommits\.org)"
    r"[^)\s]{0,200}\)?",
    re.IGNORECASE,
)
"""Links to how such a record is written and versions are numbered."""


class Params(Base, frozen=True):
    """``section``: read only the section on changes, as in a README."""

    section: bool = False


class ChangelogEntry(Fact, frozen=True):
    """One entry: a version as written, or only a date."""

    version: str = ""
    date: str = ""


class ChangelogNote(Fact, frozen=True):
    """Said once of a record without entries: it ``points`` elsewhere, or was not understood.

    ``unwritten``: nothing is released yet, or it is still to be written.
    """

    points: bool = False
    unwritten: bool = False
    lines: int = 0


@reader(params=Params, syntaxes=PROSE | {"html"})
def changelog_entry(
    document: Document, candidates: Sequence[Candidate], params: Params
) -> Iterable[Fact]:
    """Yields entries, or one note where a record has text and no entry."""
    del candidates
    found = False
    texts: list[str] = []
    for count, entry in enumerate(_entries(document, params, texts)):
        found = True
        if count >= _MOST:
            return
        yield entry
    written = [t for t in texts if t.strip()]
    if not found and written and not params.section:
        links = any(_LINK.search(_ON_FORM.sub("", t)) for t in written)
        points = links and len(written) <= _POINTER_LINES and not _has_unreleased(written)
        yield ChangelogNote(Span(0, 0), points, not points and _is_unwritten(written), len(written))


def _is_unwritten(lines: Sequence[str]) -> bool:
    said = [line for line in lines if not _HEADING.match(line)]
    return _has_unreleased(lines) or all(map(has_placeholder, said))


def _has_unreleased(lines: Sequence[str]) -> bool:
    headings = [m[2] for line in lines if (m := _HEADING.match(line))]
    return any(map(_UNRELEASED.search, headings))


def _entries(document: Document, params: Params, texts: list[str]) -> Iterator[ChangelogEntry]:
    level = 0 if params.section else 7
    lines = document.content.split(b"\n")
    start = 0
    for number, line in enumerate(lines):
        text = _normal(line)
        heading = _HEADING.match(text)
        if params.section and heading:
            level = _level(heading, level)
        if level:
            texts.append(text)
            below = _normal(lines[number + 1]) if number + 1 < len(lines) else ""
            titled = heading is not None or bool(_UNDERLINE.match(below))
            if entry := _entry(text, titled, Span(start, start + len(line))):
                yield entry
        start += len(line) + 1


def _normal(line: bytes) -> str:
    """Full-width digits and letters as ASCII, so that ``１．２`` is read as ``1.2``."""
    text = line[:_LONGEST].decode("utf-8", "replace")
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def _level(heading: re.Match[str], level: int) -> int:
    """The level of the section on changes that a heading opens, continues or (0) ends."""
    depth = len(heading[1])
    if level and depth > level:
        return level
    return depth if _SECTION.search(heading[2]) else 0


def _entry(text: str, titled: bool, span: Span) -> ChangelogEntry | None:
    match = _ENTRY.match(text)
    if match is None:
        return None
    if match["date"]:
        return ChangelogEntry(span, date=match["date"])
    version = match["version"] or match["edition"]
    # "## 1.2 手順" numbers a section and "- 1.5 times faster" is prose: neither is a version.
    sure = match["edition"] or match["word"] or match["mark"] or version.count(".") > 1
    if not (titled and sure) and not _PLAIN.match(text, match.end()):
        return None
    return ChangelogEntry(span, version=version.rstrip(".-+_"))

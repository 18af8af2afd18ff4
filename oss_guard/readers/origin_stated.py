# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Passages of documents that state where code came from, in which version and with what changes.

A line, a paragraph or a section is such a passage if it has all three; of more than one line only
if it leads to no more than one place, so that none is taken for what is said of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from oss_guard.documents.document import Document
from oss_guard.documents.origin_particulars import ADDRESS, PARTICULARS, labelled_rows, stated
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers.notice_words import part_names

_READ = 256 * 1024
_LONGEST = 4_000
_LONGEST_SECTION = 60
_MOST = 200
_HEADING = re.compile(r"#{1,6}\s|={2,6}\s")
_OF_ORIGIN = re.compile(
    r"fork|upstream|origin|derived|based on|vendored|bundled|third[- ]party"
    r"|フォーク|派生|由来|移植|本家|大元|同梱|第三者",
    re.IGNORECASE,
)
_FOLDER = re.compile(r"(?<![\w./:-])(?P<folder>[\w.@-]{1,100}(?:/[\w.@-]{1,100}){0,8})/(?![\w./])")
_PROJECT = re.compile(r"https?://(?P<place>[^/\s]+/[^/\s#?]*/?[^/\s#?]*)")


class OriginStated(Fact, frozen=True):
    """How many lines it has, its words in lower case, and what it tells.

    Parts are called by its words; ``folders`` are those of them that are written as folders.
    Without all ``PARTICULARS`` it is a line or a paragraph that tells some of them.
    """

    lines: int = 1
    words: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset(PARTICULARS)


@reader(params=NoParams)
def origin_stated(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Each of them, the shortest that does; then lines and paragraphs that tell a part of it."""
    del candidates, params
    written = document.content[:_READ].decode("utf-8", "ignore").split("\n")
    lines = list(labelled_rows(written))
    starts = [0]
    for line in written:
        starts.append(starts[-1] + len(line.encode()) + 1)
    covered: set[int] = set()
    partly: list[tuple[int, int, frozenset[str]]] = []
    for first, last in _passages(lines):
        if len(covered) >= _MOST or not covered.isdisjoint(range(first, last)):
            continue
        passage = "\n".join(lines[first:last])[:_LONGEST]
        told = stated(passage)
        if not told or (last - first > 1 and not _leads_to_one(passage)):
            continue
        if told.issuperset(PARTICULARS):
            start, end = _section_of_origin(lines, first, last)
            covered.update(range(start, end))
            yield _fact(lines, starts, start, end, told, _heading_of_one(lines, first))
        elif not _HEADING.match(lines[first]):
            partly.append((first, last, told))
    for first, last, told in partly[:_MOST]:
        if covered.isdisjoint(range(first, last)):
            yield _fact(lines, starts, first, last, told)


def _fact(
    lines: Sequence[str],
    starts: Sequence[int],
    first: int,
    last: int,
    told: frozenset[str],
    title: str = "",
) -> OriginStated:
    passage = "\n".join((title, *lines[first:last]))[:_LONGEST]
    span = Span(starts[first], starts[last] - 1)
    words = frozenset(part_names(passage))
    folders = frozenset(m["folder"].lower() for m in _FOLDER.finditer(passage))
    return OriginStated(span, last - first, words, folders, told)


def _section_of_origin(lines: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The section about one origin that holds a passage, or else the passage."""
    found = _section_of_one(lines, first)
    if found is None or not _OF_ORIGIN.search(lines[found[0]]):
        return first, last
    return found[0], max(found[1], last)


def _heading_of_one(lines: Sequence[str], first: int) -> str:
    """The heading of a passage, which may call the only part that the section is about."""
    found = _section_of_one(lines, first)
    return lines[found[0]] if found is not None else ""


def _section_of_one(lines: Sequence[str], place: int) -> tuple[int, int] | None:
    """The section around a line, if it is short and leads to no more than one place."""
    nearest = range(place, max(-1, place - _LONGEST_SECTION), -1)
    start = next((n for n in nearest if _HEADING.match(lines[n])), None)
    if start is None:
        return None
    below = range(start + 1, min(len(lines), start + _LONGEST_SECTION))
    end = next((n for n in below if _HEADING.match(lines[n])), len(lines))
    short = end - start <= _LONGEST_SECTION
    return (start, end) if short and _leads_to_one("\n".join(lines[start:end])) else None


def _leads_to_one(passage: str) -> bool:
    places = {m["place"].lower() for a in ADDRESS.findall(passage) if (m := _PROJECT.match(a))}
    return len(places) <= 1


def _passages(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Lines, then paragraphs, then sections, as first line and the one after the last."""
    filled = [n for n, line in enumerate(lines) if line.strip()]
    yield from ((n, n + 1) for n in filled)
    yield from _paragraphs([n for n in filled if not _HEADING.match(lines[n])])
    headings = [n for n in filled if _HEADING.match(lines[n])]
    for first, last in pairwise((*headings, len(lines))):
        if last - first <= _LONGEST_SECTION:
            yield first, last


def _paragraphs(filled: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = before = -2
    for number in (*filled, -1):
        if number != before + 1:
            if before > first:
                yield first, before + 1
            first = number
        before = number

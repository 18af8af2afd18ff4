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
from oss_guard.documents.origins import ADDRESS, PARTICULARS, stated
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers.notice_words import part_names

_READ = 256 * 1024
_LONGEST = 4_000
_LONGEST_SECTION = 60
_MOST = 200
_HEADING = re.compile(r"#{1,6}\s|={2,6}\s")
_PROJECT = re.compile(r"https?://(?P<place>[^/\s]+/[^/\s#?]*/?[^/\s#?]*)")


class OriginStated(Fact, frozen=True):
    """How many lines it has, and its words in lower case, by which parts are called."""

    lines: int = 1
    words: frozenset[str] = frozenset()


@reader(params=NoParams)
def origin_stated(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Each of them, the shortest that does."""
    del candidates, params
    text = document.content[:_READ].decode("utf-8", "ignore")
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode()) + 1)
    covered: set[int] = set()
    for first, last in _passages(lines):
        if len(covered) >= _MOST or not covered.isdisjoint(range(first, last)):
            continue
        passage = "\n".join(lines[first:last])[:_LONGEST]
        whole = stated(passage).issuperset(PARTICULARS)
        if whole and (last - first == 1 or _leads_to_one(passage)):
            covered.update(range(first, last))
            words = frozenset(part_names(passage))
            yield OriginStated(Span(starts[first], starts[last] - 1), last - first, words)


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

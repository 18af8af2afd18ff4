# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which texts of history hold something, whatever they are called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate
from oss_guard.scan.anchors import Search
from oss_guard.scan.batches import Joined

_BETWEEN = b"\n\0\n"
Facts = Callable[[Search, int, Document, Sequence[Candidate]], Iterator[object]]
"""What the reader of a request sees of what a search found for it."""


class Texts:
    """Searches several texts as one: most are small, and every search costs by itself."""

    def __init__(self, search: Search, facts: Facts) -> None:
        self._search = search
        self._facts = facts

    def concerned(self, documents: Sequence[Document]) -> tuple[list[int], bool]:
        """Numbers of those in which a reader sees something, and whether they were read whole."""
        here, whole = self._candidates([document.content for document in documents])
        concerned = [
            number
            for number, own in sorted(here.items())
            if any(
                next(self._facts(self._search, request, documents[number], own[request]), None)
                for request in own
            )
        ]
        return concerned, whole

    def _candidates(
        self, texts: Sequence[bytes]
    ) -> tuple[Mapping[int, Mapping[int, Sequence[Candidate]]], bool]:
        """What is found in each text, by its number and the request."""
        if len(texts) == 1:
            alone = self._search.find(texts[0])
            return {0: alone.by_request}, alone.whole
        # No text has the zero, so no line is taken for one that other lines follow.
        together = Joined(texts, _BETWEEN)
        found, whole = self._search.find(together.content)
        here: dict[int, dict[int, list[Candidate]]] = {}
        for request, candidates in found.items():
            for candidate in candidates:
                number = together.number(candidate.match.start)
                own = here.setdefault(number, {}).setdefault(request, [])
                own.append(_moved(candidate, together.starts[number]))
        return here, whole


def _moved(candidate: Candidate, by: int) -> Candidate:
    match, segment = candidate.match, candidate.segment
    return Candidate(
        candidate.anchor,
        Span(match.start - by, match.end - by),
        Span(segment.start - by, segment.end - by),
    )

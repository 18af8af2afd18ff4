# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Anchors of all readers, searched together; candidates do not depend on the engine.

The portable engine looks for each literal with the standard library. A literal's hit only says in
which segment to look; the anchor's expression decides there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate

SEGMENT = 4096
"""Lines longer than this many bytes are cut into cells of this size."""
OVERLAP = 1024
"""How far neighbouring cells overlap; no anchor is wider."""


@dataclass(slots=True)
class Compiled:
    """An anchor ready for confirming. ``request`` and ``number`` say whose it is."""

    request: int
    number: int
    expression: re.Pattern[bytes]


@dataclass(slots=True)
class Engine:
    """All anchors that one syntax needs, by literal."""

    exact: dict[bytes, list[Compiled]] = field(default_factory=dict)
    folded: dict[bytes, list[Compiled]] = field(default_factory=dict)

    def add(self, request: int, anchors: Sequence[Anchor]) -> None:
        """Take in the anchors of one request."""
        for number, anchor in enumerate(anchors):
            flags = re.IGNORECASE if anchor.ignore_case else 0
            compiled = Compiled(request, number, re.compile(anchor.pattern, flags))
            table = self.folded if anchor.ignore_case else self.exact
            for literal in anchor.literals:
                table.setdefault(literal, []).append(compiled)

    def search(self, content: bytes) -> dict[int, list[Candidate]]:
        """Confirmed candidates by request, each in order of place."""
        wanted: dict[tuple[int, int], set[tuple[int, int]]] = {}
        owners: dict[tuple[int, int], Compiled] = {}
        self._propose(self.exact, content, content, wanted, owners)
        if self.folded:
            self._propose(self.folded, content.lower(), content, wanted, owners)
        found: dict[int, list[Candidate]] = {}
        for key, segments in wanted.items():
            candidates = _confirm(owners[key], content, sorted(segments))
            if candidates:
                found.setdefault(key[0], []).extend(candidates)
        for candidates in found.values():
            candidates.sort(key=lambda c: (c.match, c.anchor))
        return found

    @staticmethod
    def _propose(
        table: dict[bytes, list[Compiled]],
        haystack: bytes,
        content: bytes,
        wanted: dict[tuple[int, int], set[tuple[int, int]]],
        owners: dict[tuple[int, int], Compiled],
    ) -> None:
        for literal, anchors in table.items():
            if literal not in haystack:
                continue
            segments = set(_segments(haystack, content, literal))
            for anchor in anchors:
                key = (anchor.request, anchor.number)
                owners[key] = anchor
                wanted.setdefault(key, set()).update(segments)


def _segments(haystack: bytes, content: bytes, literal: bytes) -> Iterator[tuple[int, int]]:
    at = haystack.find(literal)
    while at >= 0:
        start = content.rfind(b"\n", 0, at) + 1
        end = content.find(b"\n", at)
        end = len(content) if end < 0 else end
        if end - start <= SEGMENT:
            yield start, end
            at = haystack.find(literal, end)
            continue
        cell = start + (at - start) // SEGMENT * SEGMENT
        yield max(start, cell - OVERLAP), min(end, cell + SEGMENT + OVERLAP)
        at = haystack.find(literal, at + 1)


def _confirm(
    anchor: Compiled, content: bytes, segments: Iterable[tuple[int, int]]
) -> list[Candidate]:
    seen: set[Span] = set()
    out: list[Candidate] = []
    for start, end in segments:
        for match in anchor.expression.finditer(content, start, end):
            span = Span(match.start(), match.end())
            if span not in seen:
                seen.add(span)
                out.append(Candidate(anchor.number, span, Span(start, end)))
    return out

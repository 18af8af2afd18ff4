# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Anchors of all readers, searched together; candidates do not depend on the engine.

The portable engine looks for the literals of all anchors, whatever their case. A literal's hit
only says in which segment to look; the anchor's expression decides there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate
from oss_guard.scan.literals import Literals, literals_of

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


class Engine:
    """All anchors that one syntax needs."""

    def __init__(self) -> None:
        self._anchors: list[Compiled] = []
        self._owners: dict[bytes, list[int]] = {}
        self._literals: Literals | None = None

    def add(self, request: int, anchors: Sequence[Anchor]) -> None:
        """Take in the anchors of one request."""
        for number, anchor in enumerate(anchors):
            flags = re.IGNORECASE if anchor.ignore_case else 0
            for literal in anchor.literals:
                owners = self._owners.setdefault(literal.lower(), [])
                owners.append(len(self._anchors))
            self._anchors.append(Compiled(request, number, re.compile(anchor.pattern, flags)))
        self._literals = None

    def search(self, content: bytes) -> dict[int, list[Candidate]]:
        """Confirmed candidates by request, each in order of place."""
        if not self._anchors:
            return {}
        if self._literals is None:
            self._literals = literals_of(frozenset(self._owners))
        wanted: dict[int, set[tuple[int, int]]] = {}
        done: dict[bytes, int] = {}
        line = (0, -1)
        for literal, at in self._literals.find(content.lower()):
            if at < done.get(literal, 0):
                continue
            if at > line[1]:  # Looked for once a line, or a long one would take for ever.
                line = _line(content, at, line[1])
            segment, done[literal] = _segment(line, at)
            for owner in self._owners[literal]:
                wanted.setdefault(owner, set()).add(segment)
        found: dict[int, list[Candidate]] = {}
        for owner, spans in wanted.items():
            anchor = self._anchors[owner]
            candidates = _confirm(anchor, content, sorted(spans))
            if candidates:
                found.setdefault(anchor.request, []).extend(candidates)
        for candidates in found.values():
            candidates.sort(key=lambda c: (c.match, c.anchor))
        return found


def _line(content: bytes, at: int, ended: int) -> tuple[int, int]:
    """Where the line around ``at`` begins and ends; an earlier line ended at ``ended``."""
    start = content.rfind(b"\n", max(ended, 0), at) + 1
    end = content.find(b"\n", at)
    return start, len(content) if end < 0 else end


def _segment(line: tuple[int, int], at: int) -> tuple[tuple[int, int], int]:
    """The segment to search around a literal's hit, and from where its next hit matters.

    A short line is one segment. Of a long line it is the cell of the grid around the hit, with
    its overlaps, so that no match is cut.
    """
    start, end = line
    if end - start <= SEGMENT:
        return line, end
    cell = start + (at - start) // SEGMENT * SEGMENT
    segment = (max(start, cell - OVERLAP), min(end, cell + SEGMENT + OVERLAP))
    return segment, min(end, cell + SEGMENT)


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

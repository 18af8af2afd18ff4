# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Anchors of all readers, searched together; what is found does not depend on the engine.

An engine only says near which places an anchor may match. From there on everything is the same
for all of them: the line or cell of a long line is searched by the anchor's expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from itertools import takewhile
from typing import NamedTuple, Protocol

from oss_guard.model.location import Span
from oss_guard.readers import MOST, Anchor, Candidate
from oss_guard.readers._anchor_pattern import MAX_WIDTH as OVERLAP
from oss_guard.readers._anchor_pattern import widest

SEGMENT = 1024
"""Lines longer than this many bytes are cut into cells of this size."""
AHEAD = 640
"""How many bytes after its line a reader may look at that reads by line."""
_SHORT = 256
_MOST_KNOWN = 50_000


@dataclass(frozen=True)
class Numbered:
    """An anchor of a run. ``request`` and ``number`` say whose it is, and which of them.

    Of its matches in one content at most about ``most`` are given.
    """

    request: int
    number: int
    anchor: Anchor
    most: int = MOST

    @cached_property
    def expression(self) -> re.Pattern[bytes]:
        """The anchor's expression; most are never needed, so it is compiled late."""
        return re.compile(self.anchor.pattern, re.IGNORECASE if self.anchor.ignore_case else 0)

    @cached_property
    def width(self) -> int:
        """How many bytes a match has at most."""
        return widest(self.anchor.pattern)


class Engine(Protocol):
    """Proposes where to look; may propose too much, and too little only of ``assigned`` names."""

    def propose(self, content: bytes) -> Iterable[tuple[int, int]]:
        """Numbers of anchors, each with the offset of a byte that a match of it may have.

        The offsets of one anchor never fall.
        """
        ...


class Found(NamedTuple):
    """Every match by request, each in order of place; ``whole`` is False where there were more."""

    by_request: dict[int, list[Candidate]]
    whole: bool


@dataclass(frozen=True, slots=True)
class Search:
    """Anchors that are looked for together, by their numbers, and the engine that proposes.

    What the engine proposes of other anchors is left aside. ``known`` is where they matched in
    lines met before: versions of a file share most of theirs. Those ``by_line`` are not looked for
    again in lines that led them to nothing.
    """

    anchors: Mapping[int, Numbered]
    engine: Engine
    known: dict[tuple[int, bytes], tuple[Span, ...]] = field(default_factory=dict)
    by_line: AbstractSet[int] = frozenset()
    _harmless: set[tuple[int, bytes]] = field(default_factory=set)

    def learn(self, content: bytes, segment: Span, anchors: Iterable[int]) -> None:
        """Nothing came of these anchors here, nor will where the same lines are met again.

        What there is to see must depend on the line and the AHEAD bytes after it alone.
        """
        lines = _lines(content, segment)
        if lines:
            if len(self._harmless) >= _MOST_KNOWN:
                self._harmless.clear()
            self._harmless.update((number, lines) for number in anchors if number in self.by_line)

    def find(self, content: bytes) -> Found:
        """Search ``content``."""
        if not self.anchors:
            return Found({}, whole=True)
        found: dict[int, list[Candidate]] = {}
        counts: dict[int, int] = {}
        full: set[int] = set()
        for number, cell in self._cells(content, full):
            anchor = self.anchors[number]
            matches: Sequence[Span] = ()
            if cell is not None:
                here = found.setdefault(anchor.request, [])
                matches = self._matches(number, content, cell)
                for at in matches:
                    span = Span(cell.start + at.start, cell.start + at.end)
                    here.append(Candidate(anchor.number, span, cell.segment))
            # Engines differ in how many names they propose that nothing is assigned to.
            if (matches or cell is None) and not anchor.anchor.assigned:
                # A short line counts once, so that it does not matter what was learnt of it.
                short = cell is None or cell.end - cell.start <= _SHORT
                counts[number] = counts.get(number, 0) + (1 if short else len(matches))
                if counts[number] >= anchor.most:
                    full.add(number)
        for candidates in found.values():
            candidates.sort(key=lambda c: (c.match, c.anchor))
        return Found({request: c for request, c in found.items() if c}, not full)

    def _matches(self, number: int, content: bytes, cell: _Cell) -> tuple[Span, ...]:
        """Where an anchor matches, from the start of the cell."""
        stop = min(cell.segment.end, cell.end + self.anchors[number].width)
        text = content[cell.start : stop]
        if len(text) > _SHORT:
            return _confirm(self.anchors[number], text, cell.end - cell.start)
        key = (number, text)
        found = self.known.get(key)
        if found is None:
            if len(self.known) >= _MOST_KNOWN:
                self.known.clear()
            found = _confirm(self.anchors[number], text, cell.end - cell.start)
            self.known[key] = found
        return found

    def _cells(self, content: bytes, full: AbstractSet[int]) -> Iterator[tuple[int, _Cell | None]]:
        """Where matches of which anchor may start, each place once; ``full`` ones are left out.

        None where it has matches of which nothing comes.
        """
        done: dict[int, tuple[int, int]] = {}
        line = Span(0, -1)
        lines: bytes | None = None
        for number, at in self.engine.propose(content):
            last, end = done.get(number, (-1, 0))
            if at < end or number not in self.anchors or number in full:
                continue
            if not line.start <= at <= line.end:  # Once a line, or a long one takes for ever.
                line, lines = _line(content, at), None
            if number in self.by_line:
                if lines is None:
                    lines = _lines(content, line)
                if (number, lines) in self._harmless:
                    done[number] = line.start, line.end
                    yield number, None
                    continue
            around = _around(line, at, self.anchors[number].width)
            done[number] = around[-1].start, around[-1].end
            for cell in around:
                if cell.start > last:
                    yield number, cell


@dataclass(frozen=True, slots=True)
class _Cell:
    """A stretch in which matches may start, and the segment around it that they belong to."""

    start: int
    end: int
    segment: Span


def _line(content: bytes, at: int) -> Span:
    start = content.rfind(b"\n", 0, at) + 1
    end = content.find(b"\n", at)
    return Span(start, len(content) if end < 0 else end)


def _lines(content: bytes, line: Span) -> bytes:
    """A digest of a line with what follows it as far as readers look, empty for a long one."""
    if line.end - line.start > _SHORT:
        return b""
    return blake2b(content[line.start : line.end + AHEAD], digest_size=16).digest()


def _around(line: Span, at: int, width: int) -> Sequence[_Cell]:
    """Where a match that has to do with ``at`` may start: a short line, or cells of a long one."""
    if line.end - line.start <= SEGMENT:
        return (_Cell(line.start, line.end, line),)
    first = max(0, at - line.start - width) // SEGMENT
    last = (at - line.start) // SEGMENT
    return [_cell(line, number) for number in range(first, last + 1)]


def _cell(line: Span, number: int) -> _Cell:
    start = line.start + number * SEGMENT
    end = min(line.end, start + SEGMENT)
    margins = Span(max(line.start, start - OVERLAP), min(line.end, end + OVERLAP))
    return _Cell(start, end, margins)


def _confirm(anchor: Numbered, text: bytes, end: int) -> tuple[Span, ...]:
    """The matches that start before ``end``; others belong to the next cell."""
    matches = anchor.expression.finditer(text)
    return tuple(Span(*m.span()) for m in takewhile(lambda m: m.start() < end, matches))

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
from functools import cached_property
from hashlib import blake2b
from itertools import takewhile
from typing import NamedTuple, Protocol

import msgspec

from oss_guard.model.location import Span
from oss_guard.readers import AHEAD, MOST, Anchor, Candidate
from oss_guard.readers._anchor_pattern import MAX_WIDTH as OVERLAP
from oss_guard.readers._anchor_pattern import opens, widest
from oss_guard.readers._line import line_end, lines_end

SEGMENT = 1024
"""Lines longer than this many bytes are cut into cells of this size."""
_SHORT = 256
_MOST_KNOWN = 50_000


class Numbered(msgspec.Struct, frozen=True, dict=True):
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
    def opens(self) -> bool:
        """Whether all its matches begin with one of its literals."""
        anchor = self.anchor
        return opens(anchor.pattern, anchor.literals, fold=anchor.ignore_case)

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


class Search(msgspec.Struct, frozen=True):
    """Anchors that are looked for together, by their numbers, and the engine that proposes.

    What the engine proposes of other anchors is left aside. ``known`` is where they matched in
    lines met before: versions of a file share most of theirs. Those ``by_line`` are not looked for
    again in lines that led them to nothing.
    """

    anchors: Mapping[int, Numbered]
    engine: Engine
    known: dict[tuple[int, bytes], tuple[Span, ...]] = msgspec.field(default_factory=dict)
    by_line: AbstractSet[int] = frozenset()
    _harmless: set[tuple[int, bytes]] = msgspec.field(default_factory=set)

    def learn(self, content: bytes, segment: Span, anchors: Iterable[int]) -> None:
        """Nothing came of these anchors here, nor will where the same lines are met again.

        What there is to see must depend on the line and what Reader allows after it alone.
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
        for number, start, matches, segment, counted in self._matched(content, full):
            anchor = self.anchors[number]
            if segment is not None:
                here = found.setdefault(anchor.request, [])
                for first, last in matches:
                    span = Span(start + first, start + last)
                    here.append(Candidate(anchor.number, span, segment))
            # Engines differ in how many names they propose that nothing is assigned to.
            if not anchor.anchor.assigned:
                counts[number] = counts.get(number, 0) + counted
                if counts[number] >= anchor.most:
                    full.add(number)
        for candidates in found.values():
            if len(candidates) > 1:
                candidates.sort(key=_in_order)
        return Found(found, not full)

    def _matched(self, content: bytes, full: AbstractSet[int]) -> Iterator[_Matched]:
        """Where which anchors match, each place once; ``full`` ones are left out."""
        ends: dict[int, int] = {}
        cells: _Cells = {}
        start, end, text = 0, -1, b""
        digest: bytes | None = None
        for number, at in self.engine.propose(content):
            if at < ends.get(number, 0) or number not in self.anchors or number in full:
                continue
            if not start <= at <= end:  # Once a line, or a long one takes for ever.
                start = content.rfind(b"\n", 0, at) + 1
                end = line_end(content, at)
                text = content[start:end] if end - start <= _SHORT else b""
                digest = None
            if not text:
                line = Span(start, end)
                yield from self._in_long_line(number, content, line, at, ends, cells)
                continue
            ends[number] = end
            matches = self._known_matches(number, text)
            if not matches:
                continue
            segment: Span | None = Span(start, end)
            if number in self.by_line:
                digest = digest or _lines(content, Span(start, end))
                segment = None if (number, digest) in self._harmless else segment
            # A line counts once, so that it does not matter what was learnt of it.
            yield number, start, matches, segment, 1

    def _known_matches(self, number: int, text: bytes) -> Sequence[Span]:
        """The matches of an anchor in a short line."""
        key = (number, text)
        found = self.known.get(key)
        if found is None:
            if len(self.known) >= _MOST_KNOWN:
                self.known.clear()
            found = self.known[key] = _confirm(self.anchors[number], text, len(text))
        return found

    def _in_long_line(
        self,
        number: int,
        content: bytes,
        line: Span,
        at: int,
        ends: dict[int, int],
        cells: _Cells,
    ) -> Iterator[_Matched]:
        """The matches in the cells around a place that were not looked at before.

        ``cells`` are those looked at for an anchor of the same expression, which many rules share.
        """
        anchor = self.anchors[number]
        around = _around(line, at, anchor.width)
        done = ends.get(number, 0)
        ends[number] = around[-1].end
        for cell in around:
            if cell.end > done:
                key = (anchor.expression, cell.start)
                matches = cells.get(key)
                if matches is None:
                    if len(cells) >= _MOST_KNOWN:
                        cells.clear()
                    stop = min(cell.segment.end, cell.end + anchor.width)
                    matches = _confirm(anchor, content[cell.start : stop], cell.end - cell.start)
                    cells[key] = matches
                if matches:
                    yield number, cell.start, matches, cell.segment, len(matches)


_Cells = dict[tuple[re.Pattern[bytes], int], tuple[Span, ...]]
"""Where an expression matches in the cell that begins at a place."""
_Matched = tuple[int, int, Sequence[Span], Span | None, int]
"""An anchor, where its matches are counted from, these, their segment, and how much they count.

No segment where they lead to nothing.
"""


def _in_order(candidate: Candidate) -> tuple[Span, int]:
    return candidate.match, candidate.anchor


class _Cell(NamedTuple):
    """A stretch in which matches may start, and the segment around it that they belong to."""

    start: int
    end: int
    segment: Span


def _lines(content: bytes, line: Span) -> bytes:
    """A digest of a line with what follows it as far as readers look, empty for a long one."""
    if line.end - line.start > _SHORT:
        return b""
    end = lines_end(content, line.end, AHEAD)
    return blake2b(content[line.start : end], digest_size=16).digest()


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
    matches = _matches(anchor, text) if anchor.opens else anchor.expression.finditer(text)
    return tuple([Span(*m.span()) for m in takewhile(lambda m: m.start() < end, matches)])


def _matches(anchor: Numbered, text: bytes) -> Iterator[re.Match[bytes]]:
    """Those that ``finditer`` gives, without trying dozens of words at every byte."""
    folded = text.lower() if anchor.anchor.ignore_case else text
    done = 0
    for start in sorted({at for x in anchor.anchor.literals for at in _places(folded, x)}):
        match = anchor.expression.match(text, start) if start >= done else None
        if match is not None:
            yield match
            done = match.end()


def _places(text: bytes, literal: bytes) -> Iterator[int]:
    at = text.find(literal)
    while at >= 0:
        yield at
        at = text.find(literal, at + 1)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Lay one sequence of words beside another and tell which runs they share, in order.

Runs of words that stand once in either sequence are anchors (as in a patience diff); what lies
between two anchors is aligned by shorter runs. The time grows with the length of the sequences,
also where they were made to be hard.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from oss_guard.spdx.template import Numbers

_RUNS = (6, 3, 1)
_SMALL = 1_600
"""Products of lengths up to which every word is compared with every other."""
_NOISE = 2
_FAR = 8


class Block(msgspec.Struct, frozen=True):
    """`length` words that stand in both: from `known` in one, from `found` in the other."""

    known: int
    found: int
    length: int


def aligned(known: Numbers, found: Numbers) -> list[Block]:
    """Return the blocks that both share, in order; what is between them differs."""
    blocks = list(_joined(_blocks(known, found, (0, len(known)), (0, len(found)), 0)))
    return list(_joined(_without_noise(_drawn_up(blocks, known, found))))


def _drawn_up(blocks: list[Block], known: Numbers, found: Numbers) -> list[Block]:
    """Move the last words up to those before them where they stand there in both.

    A text that breaks off on words with which the known one happens to end is cut, and lacks
    nothing amid it.
    """
    while len(blocks) > 1:
        before, last = blocks[-2:]
        start = before.known + before.length
        moved = known[start : start + last.length] == found[last.found : last.found + last.length]
        if before.found + before.length != last.found or not moved:
            break
        blocks[-2:] = [Block(before.known, before.found, before.length + last.length)]
    return blocks


def _joined(blocks: Sequence[Block] | Iterator[Block]) -> Iterator[Block]:
    last = None
    for block in blocks:
        if last is None:
            last = block
        elif (last.known + last.length, last.found + last.length) == (block.known, block.found):
            last = Block(last.known, last.found, last.length + block.length)
        else:
            yield last
            last = block
    if last is not None:
        yield last


def _blocks(
    known: Numbers, found: Numbers, a: tuple[int, int], b: tuple[int, int], level: int
) -> Iterator[Block]:
    head = _common(known, found, a, b)
    if head:
        yield Block(a[0], b[0], head)
    a, b = (a[0] + head, a[1]), (b[0] + head, b[1])
    tail = _common_tail(known, found, a, b)
    inner_a, inner_b = (a[0], a[1] - tail), (b[0], b[1] - tail)
    if inner_a[0] < inner_a[1] and inner_b[0] < inner_b[1]:
        yield from _between(known, found, inner_a, inner_b, level)
    if tail:
        yield Block(inner_a[1], inner_b[1], tail)


def _common(known: Numbers, found: Numbers, a: tuple[int, int], b: tuple[int, int]) -> int:
    most = min(a[1] - a[0], b[1] - b[0])
    count = 0
    while count < most and known[a[0] + count] == found[b[0] + count]:
        count += 1
    return count


def _common_tail(known: Numbers, found: Numbers, a: tuple[int, int], b: tuple[int, int]) -> int:
    most = min(a[1] - a[0], b[1] - b[0])
    count = 0
    while count < most and known[a[1] - 1 - count] == found[b[1] - 1 - count]:
        count += 1
    return count


def _between(
    known: Numbers, found: Numbers, a: tuple[int, int], b: tuple[int, int], level: int
) -> Iterator[Block]:
    if (a[1] - a[0]) * (b[1] - b[0]) <= _SMALL:
        yield from _compared(known, found, a, b)
        return
    if level == len(_RUNS):
        return
    anchors = _anchors(known, found, a, b, _RUNS[level])
    if not anchors:
        yield from _between(known, found, a, b, level + 1)
        return
    here, there = a[0], b[0]
    for one, other in [*anchors, (a[1], b[1])]:
        if one < here or other < there:
            continue  # Within what was found from an earlier anchor.
        tail = _common_tail(known, found, (here, one), (there, other))
        inner_a, inner_b = (here, one - tail), (there, other - tail)
        if inner_a[0] < inner_a[1] and inner_b[0] < inner_b[1]:
            yield from _between(known, found, inner_a, inner_b, level + 1)
        head = _common(known, found, (one, a[1]), (other, b[1]))
        if tail + head:
            yield Block(one - tail, other - tail, tail + head)
        here, there = one + head, other + head


def _once(words: Numbers, bounds: tuple[int, int], length: int) -> dict[bytes, int]:
    """Return the runs that stand once within the bounds, with their places."""
    content = words.tobytes()
    width = words.itemsize
    places: dict[bytes, int] = {}
    for place in range(bounds[0], bounds[1] - length + 1):
        run = content[place * width : (place + length) * width]
        places[run] = -1 if run in places else place
    return {run: place for run, place in places.items() if place >= 0}


def _anchors(
    known: Numbers, found: Numbers, a: tuple[int, int], b: tuple[int, int], length: int
) -> list[tuple[int, int]]:
    """Return the places of runs that stand once in both, as many as are in the same order."""
    first = _once(known, a, length)
    second = _once(found, b, length)
    pairs = [(place, second[run]) for run, place in first.items() if run in second]
    # The longest chain that rises in both, by the ends of chains of each length.
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        rank = bisect_left(ends, place)
        before.append(at[rank - 1] if rank else -1)
        if rank == len(ends):
            ends.append(place)
            at.append(number)
        else:
            ends[rank], at[rank] = place, number
    chain: list[tuple[int, int]] = []
    number = at[-1] if at else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _compared(
    known: Numbers, found: Numbers, a: tuple[int, int], b: tuple[int, int]
) -> Iterator[Block]:
    """Yield a longest common subsequence word by word."""
    rows = a[1] - a[0]
    columns = b[1] - b[0]
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        word, here, below = known[a[0] + i], best[i], best[i + 1]
        for j in range(columns - 1, -1, -1):
            if word == found[b[0] + j]:
                here[j] = below[j + 1] + 1
            else:
                here[j] = max(below[j], here[j + 1])
    i = j = 0
    while i < rows and j < columns:
        if known[a[0] + i] == found[b[0] + j]:
            yield Block(a[0] + i, b[0] + j, 1)
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1


def _without_noise(blocks: list[Block]) -> Iterator[Block]:
    """Drop a word or two that both happen to have amid passages that differ."""
    for number, block in enumerate(blocks):
        gaps = []
        for one, other in ((number - 1, number), (number, number + 1)):
            if one >= 0 and other < len(blocks):
                first, second = blocks[one], blocks[other]
                gaps.append(
                    max(
                        second.known - first.known - first.length,
                        second.found - first.found - first.length,
                    )
                )
            else:
                gaps.append(_FAR)
        if block.length > _NOISE or min(gaps) < _FAR or len(blocks) == 1:
            yield block

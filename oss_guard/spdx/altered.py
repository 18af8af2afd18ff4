# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Lay a text beside a known one that it is not exactly, and say what differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from oss_guard.spdx.alignment import Block, aligned
from oss_guard.spdx.known_texts import KnownText, library, names_holder
from oss_guard.spdx.occurrences import Occurrence
from oss_guard.spdx.template import Numbers, Words

_WRONG = 3.0
"""How many words that agree a word that differs outweighs."""
_CUT = 0.05
"""The same for words behind a cut: little, but it favours the shorter of two equal texts."""
_AT_END = 12
"""Words at an end of a text that may be other ones, rather than the beginning of something else."""
_MOST = 0.8
_HALF = 0.5
_LEAST_SCORE = 0.01
_QUARTER = 0.25
_LEAST_WORDS = 10
_LEAST_CUT = 24
_PREFIX = 0.35
_LARGE_CUT = 0.08
_OWN_RUN = 8
"""Words in a row that hardly any other text has by chance."""
_YEAR = re.compile(r"(?:19|20)\d\d")


class Span(msgspec.Struct, frozen=True):
    """Words that differ: places in the known text's wording and in the words read."""

    known: tuple[int, int]
    found: tuple[int, int]


class Altered(msgspec.Struct, frozen=True):
    """A known text that stands from `start` to `end`, though not exactly.

    `cut` tells whether its end or its beginning is missing, `score` weighs what agrees against
    what does not, `fit` does so without what is missing behind a cut.
    """

    text: KnownText
    start: int
    end: int
    matched: int
    score: float
    fit: float
    cut: bool
    spans: tuple[Span, ...]


def altered(occurrence: Occurrence, words: Words, low: int, high: int) -> Altered | None:
    """Return how the text stands between two places; None where too little of it does.

    Parts that may be left out or replaced count neither way if they are left out whole.
    """
    text = occurrence.text
    known, parts = text.wording
    low = max(low, occurrence.start - _AT_END)
    high = min(high, occurrence.end + _AT_END)
    blocks = _settled(aligned(known, words.numbers[low:high]), parts)
    if not blocks:
        return None
    required = [place for place, part in enumerate(parts) if not part]
    head = _left_out(parts, 0, blocks[0].known)
    tail_start = blocks[-1].known + blocks[-1].length
    tail = _left_out(parts, tail_start, len(known))
    start, end = blocks[0].found + low, blocks[-1].found + blocks[-1].length + low
    spans = [one for one in _spans(blocks, parts, low) if not _only_notice(one, known, words)]
    replaced_tail = 0 < tail <= _AT_END and end < high
    if replaced_tail:
        last = min(high, end + tail)
        spans.append(Span((tail_start, len(known)), (end, last)))
        end, tail = last, 0
    matched = sum(block.length for block in blocks)
    wrong = sum(_weight(parts, span) for span in spans)
    cut = max(head, tail)
    fit = matched - _WRONG * wrong
    score = max(fit - _CUT * (head + tail), _LEAST_SCORE * matched)
    prefix = bool(tail) and not head and not spans
    begun = prefix and matched >= max(_LEAST_WORDS, _PREFIX * len(required))
    if not begun and not _enough(matched, score, head, tail, len(required)):
        return None
    is_cut = bool(cut) and (not spans or cut >= _LARGE_CUT * len(required))
    if head:
        spans.insert(0, Span((0, blocks[0].known), (start, start)))
    if tail:
        spans.append(Span((tail_start, len(known)), (end, end)))
    return Altered(text, start, end, matched, score, fit, is_cut, tuple(spans))


def _enough(matched: int, score: float, head: int, tail: int, required: int) -> bool:
    if matched < _LEAST_WORDS:
        return False
    if matched >= _MOST * required:
        return True
    if score <= _LEAST_SCORE * matched:
        return False
    if matched >= _HALF * required:
        return True
    if head > max(_AT_END, _LARGE_CUT * required):
        return matched >= _QUARTER * required
    return matched >= _LEAST_CUT and bool(tail) and score >= _HALF * matched


def _settled(blocks: list[Block], parts: Sequence[int]) -> list[Block]:
    """Drop short runs at either end that stand too far off to belong to the text.

    Behind a cut there are often words that the missing passage has too.
    """
    kept = _without_far(blocks, parts)
    return _without_far(kept[::-1], parts)[::-1]


def _without_far(blocks: list[Block], parts: Sequence[int]) -> list[Block]:
    """Return the blocks without the last ones that cost more than they explain."""
    gain, keep = 0.0, len(blocks)
    for number in range(len(blocks) - 1, 0, -1):
        if blocks[number].length >= _OWN_RUN:
            break
        here, there = sorted(blocks[number - 1 : number + 1], key=lambda one: one.known)
        gain += blocks[number].length - _WRONG * _weight(parts, _gap(here, there, 0))
        if gain < 0:
            keep, gain = number, 0.0
    return blocks[:keep]


def _gap(here: Block, there: Block, low: int) -> Span:
    """Return what stands between two blocks, the words found counted from `low`."""
    known = (here.known + here.length, there.known)
    return Span(known, (here.found + here.length + low, there.found + low))


def _spans(blocks: list[Block], parts: Sequence[int], low: int) -> Iterator[Span]:
    for here, there in pairwise(blocks):
        span = _gap(here, there, low)
        if _weight(parts, span):
            yield span


def _only_notice(span: Span, known: Numbers, words: Words) -> bool:
    """Tell whether only a copyright notice that the terms quote is gone, or has other years."""
    if span.found[0] == span.found[1] and names_holder(known[slice(*span.known)]):
        return True
    spelled = library().words
    there = [spelled[number] for number in known[slice(*span.known)]]
    return all(_YEAR.fullmatch(word) for word in (*there, *words.spelled[slice(*span.found)]))


def _left_out(parts: Sequence[int], start: int, end: int) -> int:
    """Return how many words of a missing passage had to stand."""
    return sum(1 for place in range(start, end) if _counts(parts, place, start, end))


def _counts(parts: Sequence[int], place: int, start: int, end: int) -> bool:
    """Tell whether a word was missing that must stand; of a free part only all may be left out."""
    part = parts[place]
    if not part:
        return True
    before = start > 0 and parts[start - 1] == part and part == parts[start]
    after = end < len(parts) and parts[end] == part
    return before or after


def _weight(parts: Sequence[int], span: Span) -> int:
    missing = _left_out(parts, *span.known)
    return max(missing, span.found[1] - span.found[0])

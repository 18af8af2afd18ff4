# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Find where in a text known texts may stand, and where one stands whole."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

import msgspec

from oss_guard.spdx.known_texts import SHINGLE_WORDS, KnownText, library
from oss_guard.spdx.template import Words, ends_of

_MOST_MET = 700_000
"""Runs of known texts that are looked into, counted for each text; what follows in a file that
repeats texts a thousand times is not looked at."""
_LEAST_HITS = 2
_LEAST_SHARE = 0.1
_INSERTED = 300
"""Words that may stand between two runs of one text without parting it in two."""
_BEFORE_START = 16
_MOST_STARTS = 500
_FIRST_RUNS = 3
_NEARLY = 0.9
"""Of the runs an exact text must have; a few may be taken for another part of the text."""


class Occurrence(msgspec.Struct, frozen=True):
    """Runs of one known text, in its order: pairs of places in the words and in that text."""

    text: KnownText
    hits: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where the text would begin, were it complete."""
        place, known = self.hits[0]
        return max(0, place - known)

    @property
    def end(self) -> int:
        """Where the text would end, were it complete."""
        place, known = self.hits[-1]
        return place + self.text.length - known


class Whole(msgspec.Struct, frozen=True):
    """A known text that stands whole from `start` to `end`; `loose` words are a holder's."""

    text: KnownText
    start: int
    end: int
    loose: int


class Places:
    """The runs of known texts that stand in some words.

    Of a text with too many of them the first ones only: it is not looked at as a ``whole``.
    """

    def __init__(self, words: Words) -> None:
        posts = library().posts(words.numbers)
        met = accumulate(end - start for _, start, end in posts)
        self._posts = posts[: bisect_right(list(met), _MOST_MET)]
        self.whole = len(self._posts) == len(posts)

    def nearly_whole(self) -> list[Occurrence]:
        """Return where all the runs stand that an exact text must have."""
        texts = library().texts
        wanted = {
            number
            for number, count in self._counts(self._posts).items()
            if count >= _NEARLY * texts[number].needed
        }
        return list(self._of(wanted, lambda text: max(1, _NEARLY * text.needed)))

    def beside(self, covered: Sequence[int]) -> list[Occurrence]:
        """Return where texts may stand that are not explained by what is covered."""
        texts = library().texts
        fresh = [post for post in self._posts if not covered[post[0]]]
        wanted = {
            number
            for number, count in self._counts(fresh).items()
            if count >= _least(texts[number])
        }
        return list(self._of(wanted, _least))

    def holding(self, start: int, end: int) -> list[KnownText]:
        """Return the texts that have a run within these words."""
        numbers = self._counts(post for post in self._posts if start <= post[0] < end)
        texts = library().texts
        return [texts[number] for number in sorted(numbers) if not texts[number].notice]

    @staticmethod
    def _counts(posts: Iterable[tuple[int, int, int]]) -> Counter[int]:
        counts: Counter[int] = Counter()
        holders = library().holders
        for _, start, end in posts:
            counts.update(holders[start:end])
        return counts

    def _of(
        self, wanted: AbstractSet[int], least: Callable[[KnownText], float]
    ) -> Iterator[Occurrence]:
        """Yield the occurrences of some texts with enough runs, in the order of their numbers."""
        if not wanted:
            return
        data = library()
        hits: dict[int, list[tuple[int, int]]] = {number: [] for number in sorted(wanted)}
        for place, start, end in self._posts:
            for post in range(start, end):
                if (number := data.holders[post]) in wanted:
                    hits[number].append((place, data.places[post]))
        for number, found in hits.items():
            text = data.texts[number]
            enough = least(text)
            for group in _groups(found):
                if len(group) >= enough:
                    yield Occurrence(text, tuple(group))


def _least(text: KnownText) -> float:
    return max(min(_LEAST_HITS, text.sampled), _LEAST_SHARE * text.sampled)


def _groups(hits: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Part the runs of one text where it begins anew."""
    group: list[tuple[int, int]] = []
    for place, known in hits:
        if group and not _follows(group[-1], (place, known)):
            # The last one may be a chance meeting far ahead in the text.
            if len(group) > 1 and _follows(group[-2], (place, known)):
                group.pop()
            else:
                yield group
                group = []
        group.append((place, known))
    if group:
        yield group


def _follows(last: tuple[int, int], next_: tuple[int, int]) -> bool:
    forward = next_[1] - last[1]
    return forward > 0 and next_[0] - last[0] <= forward + _INSERTED


def whole(occurrence: Occurrence, words: Words) -> Whole | None:
    """Return the longest match of the text's template where the text may stand."""
    place, known = occurrence.hits[0]
    first = max(0, place - known - _BEFORE_START, place - _MOST_STARTS)
    # The first runs may reach into a title, which may be left out.
    last = occurrence.hits[:_FIRST_RUNS][-1][0] + SHINGLE_WORDS
    best = None
    begins = occurrence.text.first_words
    for start in range(first, last):
        if begins is not None and words.numbers[start] not in begins:
            continue
        for end, loose in ends_of(occurrence.text.nodes, words, start).items():
            if end > start and (best is None or _weight(start, end, loose) > _weight(*best)):
                best = (start, end, loose)
    return Whole(occurrence.text, *best) if best is not None else None


def _weight(start: int, end: int, loose: int) -> tuple[int, int]:
    return end - start - loose, -loose

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Tell which licence a text is, and whether it is that licence's text exactly.

Exact means: every word belongs to a known text under the SPDX matching guidelines, nothing stands
beside it but titles, copyright lines and list markers. No measure of likeness takes part in that;
`near` is only a hint for people and for the alignment of altered texts.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from oss_guard.spdx.index import KnownText, catalogue
from oss_guard.spdx.mentions import (
    has_licence_words,
    looks_like_terms,
    mentioned,
)
from oss_guard.spdx.template import ends_of, shingles
from oss_guard.spdx.words import normalise

__all__ = ["LIMIT", "Identified", "Part", "State", "candidates", "identify", "normalise"]

LIMIT = 1 << 20
"""Texts longer than this many characters are not looked into."""

State = Literal["exact", "reference", "unrecognised", "none"]

_MOST_WORDS = 60_000
_MOST_PARTS = 8
_MOST_TITLES = 3
_LEAST_LIKENESS = 0.4
_LARGE_SHARE = 0.25
_CLOSE = 0.1
_MOST_NEAR = 6
_LEAST_RUNS = 5
_HEADINGS = tuple(
    tuple(heading.split())
    for heading in ("license", "licenses", "the license", "copying", "copyright", "license text")
)


@dataclass(frozen=True, slots=True)
class Part:
    """One whole licence text within the words of a file: the ids that share it and its place."""

    ids: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Identified:
    """What a text is.

    `ids` of an exact text are all ids whose text it is: several where ids share one text (the
    -only and -or-later spellings) or where the file holds several texts, which `parts` tells
    apart. `near` names the known texts an unrecognised one shares most runs of words with.
    """

    state: State
    ids: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known text, the share of its sample of word runs found, and how much it explains."""

    text: KnownText
    found: int
    share: float
    likeness: float


def candidates(words: Sequence[str]) -> tuple[Candidate, ...]:
    """Return the known texts that share runs of words with `words`, the likeliest first."""
    data = catalogue()
    counts: Counter[int] = Counter()
    values = sorted(shingles(words))
    for value in values:
        counts.update(data.by_sample.get(value, ()))
    found: list[Candidate] = []
    for number, count in counts.items():
        text = data.texts[number]
        share = count / len(text.sample)
        # A sample holds a text's lowest checksums: what a cut text has below them is comparable.
        explained = count / bisect_right(values, text.sample[-1])
        found.append(Candidate(text, count, share, max(share, explained)))
    return tuple(sorted(found, key=lambda one: (-one.likeness, -one.found, one.text.ids)))


def _possible(words: Sequence[str]) -> list[KnownText]:
    """Return the texts all of whose sketch stands in `words`: the only ones that may be exact."""
    held = shingles(words)
    return [text for text in catalogue().texts if held.issuperset(text.sketch)]


def _skips(words: Sequence[str], start: int, titles: Iterable[tuple[str, ...]]) -> set[int]:
    """Return the places reached from `start` by passing over titles."""
    known = (*titles, *_HEADINGS)
    places, fresh = {start}, {start}
    for _ in range(_MOST_TITLES):
        fresh = {
            place + len(title)
            for place in fresh
            for title in known
            if title and tuple(words[place : place + len(title)]) == title
        } - places
        if not fresh:
            break
        places |= fresh
    return places


def _parts_from(
    words: Sequence[str], start: int, whole: Sequence[KnownText]
) -> dict[int, tuple[int, set[str]]]:
    """Return, for each end of a whole text from `start`, its least hole words and its ids."""
    ends: dict[int, tuple[int, set[str]]] = {}
    for text in whole:
        tags = tuple(("spdx", "license", "identifier", *normalise(i)) for i in text.ids)
        for place in _skips(words, start, (*text.titles, *tags)):
            for end, loose in ends_of(text.nodes(), words, place).items():
                if end == place:
                    continue
                least, ids = ends.get(end, (loose, set()))
                if loose < least:
                    ends[end] = (loose, set(text.ids))
                elif loose == least:
                    ends[end] = (least, ids | set(text.ids))
    return ends


def _tile(words: Sequence[str], whole: Sequence[KnownText]) -> tuple[Part, ...]:
    """Return the fewest whole texts that make up all words; none where they do not."""
    reached: dict[int, tuple[Part, ...]] = {0: ()}
    for _ in range(_MOST_PARTS):
        following: dict[int, tuple[Part, ...]] = {}
        for start, parts in reached.items():
            for end, (_, ids) in _parts_from(words, start, whole).items():
                following.setdefault(end, (*parts, Part(_current(ids), start, end)))
        if len(words) in following:
            return following[len(words)]
        if not following:
            break
        reached = following
    return ()


def _current(ids: Iterable[str]) -> tuple[str, ...]:
    """Return the ids without deprecated ones, unless there are no others."""
    licences = catalogue().licences
    every = sorted(set(ids))
    return tuple(one for one in every if licences[one][2][1] == "0") or tuple(every)


def _near(found: Sequence[Candidate]) -> tuple[str, ...]:
    likely = [one for one in found if one.found >= _LEAST_RUNS and one.likeness >= _LEAST_LIKENESS]
    if not likely:
        return ()
    close = [one for one in likely if one.likeness >= likely[0].likeness - _CLOSE]
    approved = catalogue().licences
    names = [name for one in close for name in _current(one.text.ids)]
    names.sort(key=lambda name: approved[name][2][0] == "0")
    return tuple(dict.fromkeys(names))[:_MOST_NEAR]


def identify(text: str) -> Identified:
    """Tell what licence `text` is: exactly one or several, a mere mention, unknown terms or none.

    A text longer than `LIMIT` is `unrecognised` without further work.
    """
    if len(text) > LIMIT:
        return Identified("unrecognised")
    words = normalise(text)
    if not words:
        return Identified("none")
    if len(words) > _MOST_WORDS:
        return Identified("unrecognised")
    parts = _tile(words, _possible(words))
    if parts:
        ids = tuple(dict.fromkeys(one for part in parts for one in part.ids))
        return Identified("exact", ids, parts)
    found = candidates(words)
    near = _near(found)
    large = any(one.found >= _LEAST_RUNS and one.share >= _LARGE_SHARE for one in found)
    if large or looks_like_terms(text, words):
        return Identified("unrecognised", near=near)
    ids, certain = mentioned(text)
    if certain or has_licence_words(text):
        return Identified("reference", ids)
    return Identified("none")

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Choose which known texts a text is made of: those that leave the least of it unexplained."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from oss_guard.spdx.altered import Altered, Span, altered
from oss_guard.spdx.endings import broken_off
from oss_guard.spdx.index import catalogue
from oss_guard.spdx.known_texts import KnownText
from oss_guard.spdx.occurrences import Occurrence, Places, Whole, whole
from oss_guard.spdx.template import Words

_MOST_COMPARED = 8
"""Known texts that are laid beside one passage."""
_MOST_TIED = 32
"""The same where the text breaks off, so that many may fit it equally well."""
_MOST_WORDS = 1_000_000
"""Words of known texts that are laid beside one file; what more there is, is not looked at."""
_MOST_PASSAGES = 100
"""Passages of one file that are no exact text and are explained; likewise."""
_MOST_OCCURRENCES = 20_000
_ALMOST = 0.85
_FEW = 4
_OUTDATED = 4
"""What a text loses whose ids are all deprecated: another one has taken its place."""
_LEAST_FRESH = 2
_LAST_WORDS = 12
_STRETCH = 256
"""Words of a stretch by which overlapping passages are looked up."""
_FRESH = 0.25
"""The share of its runs that must stand outside what is explained already."""


class Chosen(msgspec.Struct, frozen=True):
    """A known text in its place: one, or several that fit equally well.

    `spans` is empty where it stands exactly, `cut` where its end or beginning is missing.
    """

    texts: tuple[KnownText, ...]
    start: int
    end: int
    score: float
    spans: tuple[Span, ...] = ()
    cut: bool = False
    ids: tuple[str, ...] = ()
    tied: bool = False

    @property
    def notice(self) -> bool:
        """Whether this is, or may as well be, the notice of a licence rather than its text."""
        return any(text.notice for text in self.texts)


class Choice(msgspec.Struct, frozen=True):
    """The known texts and notices that stand in some words, in order and without overlap.

    Unless it is `whole`, there may be more.
    """

    texts: tuple[Chosen, ...]
    whole: bool = True


def current(ids: Iterable[str]) -> tuple[str, ...]:
    """Return the ids without deprecated ones, unless there are no others."""
    licences = catalogue().licences
    every = sorted(set(ids))
    return tuple(one for one in every if licences[one][2][1] == "0") or tuple(every)


def chosen(places: Places, words: Words) -> Choice:
    """Return what stands in `words`."""
    kept = _exact(match for one in places.nearly_whole() if (match := whole(one, words)))
    covered = bytearray(len(words.spelled))
    for part in kept:
        covered[part.start : part.end] = b"\1" * (part.end - part.start)
    rest = places.beside(covered)
    rest.sort(key=lambda one: (-len(one.hits), one.text.sampled, one.text.number))
    complete = len(rest) <= _MOST_OCCURRENCES
    del rest[_MOST_OCCURRENCES:]
    done: set[int] = set()
    index = _ByPlace(rest)
    compared = passages = 0
    for number, first in enumerate(rest):
        if number in done or not _fresh(first, covered):
            continue
        near = [n for n in index.near(first) if n >= number and n not in done]
        near = _likely([n for n in near if _fresh(rest[n], covered)], rest)
        group = [rest[n] for n in near[:_MOST_COMPARED]]
        best = _best(group, kept, words)
        if best is not None and best.cut and len(near) > _MOST_COMPARED:
            group = [rest[n] for n in near]
            best = _best(group, kept, words)
        done.update(near)
        compared += sum(one.text.length for one in group)
        passages += 1
        if compared > _MOST_WORDS or passages > _MOST_PASSAGES:
            complete = False
            break
        if best is not None and best.notice:
            # What is not exactly a notice is read like any other words that name a licence.
            covered[best.start : best.end] = b"\1" * (best.end - best.start)
        elif best is not None:
            kept = [one for one in kept if one.end <= best.start or best.end <= one.start]
            kept.append(best)
            covered[best.start : best.end] = b"\1" * (best.end - best.start)
    kept.sort(key=lambda part: part.start)
    kept[-1:] = [_ended(one, places, words) for one in kept[-1:]]
    return Choice(tuple(kept), complete)


def _ended(part: Chosen, places: Places, words: Words) -> Chosen:
    """Return the last text, cut where it stands whole but goes on and breaks off."""
    if part.spans or part.cut or part.notice:
        return part
    longer = places.holding(max(0, part.end - _LAST_WORDS), part.end)
    broken = broken_off(part.texts, longer, words, part.end)
    if not broken:
        return part
    texts = tuple(one.text for one in broken)
    end = len(words.spelled)
    span = Span(broken[0].missing, (end, end))
    return Chosen(texts, part.start, end, part.score, (span,), True, *_ids(texts))


def _ids(texts: Sequence[KnownText]) -> tuple[tuple[str, ...], bool]:
    """Return the ids of texts that fit equally well, and whether unrelated ones are among them."""
    related = all(set(text.ids) & set(texts[0].ids) for text in texts)
    ids = current(id for text in texts for id in text.ids)
    if related:
        return ids, False
    # Of unrelated ones the likeliest first: one the OSI approved, and the shorter text.
    order = {id: rank for rank, text in sorted(_likelihood(t) for t in texts) for id in text}
    return tuple(sorted(ids, key=lambda one: (order[one], one))), True


def _likelihood(text: KnownText) -> tuple[tuple[bool, int], tuple[str, ...]]:
    licences = catalogue().licences
    return (not any(licences[id][2][0] == "1" for id in text.ids), text.length), text.ids


def _likely(group: Sequence[int], rest: Sequence[Occurrence]) -> list[int]:
    """Return those of a passage that have almost as many runs as the first has."""
    least = len(rest[group[0]].hits) * _ALMOST - _FEW
    return [number for number in group if len(rest[number].hits) >= least][:_MOST_TIED]


def _exact(wholes: Iterable[Whole]) -> list[Chosen]:
    by_place: dict[tuple[int, int], list[Whole]] = {}
    for one in wholes:
        by_place.setdefault((one.start, one.end), []).append(one)
    parts: list[Chosen] = []
    for (start, end), group in by_place.items():
        least = min(one.loose for one in group)
        texts = tuple(one.text for one in group if one.loose == least)
        ids = current(id for text in texts for id in text.ids)
        parts.append(Chosen(texts, start, end, end - start - least, ids=ids))
    parts.sort(key=lambda part: (-part.score, part.start))
    kept: list[Chosen] = []
    taken = bytearray(max((part.end for part in parts), default=0))
    for part in parts:
        if 1 not in taken[part.start : part.end]:
            kept.append(part)
            taken[part.start : part.end] = b"\1" * (part.end - part.start)
    return kept


def _fresh(one: Occurrence, covered: bytearray) -> bool:
    count = sum(1 for place, _ in one.hits if not covered[place])
    goes_on = covered[one.hits[0][0]] and not covered[one.hits[-1][0]]
    enough = goes_on or count >= _FRESH * len(one.hits)
    return count >= min(_LEAST_FRESH, len(one.hits)) and enough


class _ByPlace:
    """Numbers of occurrences by the stretches of the text that they lie in."""

    def __init__(self, occurrences: Sequence[Occurrence]) -> None:
        self._occurrences = occurrences
        self._numbers: dict[int, list[int]] = {}
        for number, one in enumerate(occurrences):
            for stretch in _stretches(one):
                self._numbers.setdefault(stretch, []).append(number)

    def near(self, one: Occurrence) -> list[int]:
        """Those that overlap with one, in their order."""
        found = {n for stretch in _stretches(one) for n in self._numbers.get(stretch, ())}
        return sorted(n for n in found if _overlap(self._occurrences[n], one))


def _stretches(one: Occurrence) -> range:
    return range(one.hits[0][0] // _STRETCH, one.hits[-1][0] // _STRETCH + 1)


def _overlap(one: Occurrence, other: Occurrence) -> bool:
    return one.hits[0][0] <= other.hits[-1][0] and other.hits[0][0] <= one.hits[-1][0]


def _best(group: Iterable[Occurrence], kept: Sequence[Chosen], words: Words) -> Chosen | None:
    """Return the text that explains most, if more than what stood there before."""
    found: list[Altered] = []
    for one in group:
        first, last = one.hits[0][0], one.hits[-1][0]
        low = max((part.end for part in kept if part.end <= first), default=0)
        high = min((part.start for part in kept if part.start > last), default=len(words.spelled))
        match = altered(one, words, low, high)
        if match is not None:
            found.append(match)
    found = [one for one in found if one.score > _standing(one, kept)]
    if not found:
        return None
    found.sort(key=_rank)
    best = found[0]
    equal = tuple(one.text for one in found if _equal(one, best))
    return Chosen(equal, best.start, best.end, best.score, best.spans, best.cut, *_ids(equal))


def _equal(one: Altered, best: Altered) -> bool:
    """Tell whether nothing that stands there speaks for one text rather than for another."""
    if best.cut:
        return one.cut and (one.start, one.end, one.fit) == (best.start, best.end, best.fit)
    return _rank(one)[:3] == _rank(best)[:3]


def _standing(match: Altered, kept: Iterable[Chosen]) -> float:
    return sum(one.score for one in kept if one.start < match.end and match.start < one.end)


def _rank(match: Altered) -> tuple[float, int, int, int]:
    """What agrees most comes first; of equal texts one the OSI approved, and the shorter."""
    licences = catalogue().licences
    known = any(licences[id][2][0] == "1" for id in match.text.ids)
    outdated = all(licences[id][2][1] == "1" for id in match.text.ids)
    score = match.score - (_OUTDATED if outdated else 0)
    return -score, -int(known), match.text.length, match.text.number

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Tell which licences a text holds, and whether each of them stands in it exactly.

Exact means: every word belongs to a known text under the SPDX matching guidelines, and nothing
stands beside it that may change what it allows. No measure of likeness takes part in that: it
only chooses the known text with which a changed one is compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Literal

import msgspec
from msgspec.structs import replace

from oss_guard.spdx.alignment import aligned
from oss_guard.spdx.beside import harmless
from oss_guard.spdx.known_texts import library, names_holder
from oss_guard.spdx.mentions import NOTICE_WORDS, looks_like_terms, mentioned
from oss_guard.spdx.occurrences import Occurrence, Places
from oss_guard.spdx.parts import Choice, Chosen, chosen, current
from oss_guard.spdx.references import references
from oss_guard.spdx.words import Reading, normalise, read_words, running

__all__ = ["LIMIT", "STATES", "Difference", "Identified", "Part", "State", "identify", "normalise"]

LIMIT = 1 << 20
"""Texts longer than this many characters are not looked into."""

State = Literal["exact", "ambiguous", "modified", "truncated", "reference", "none"]
STATES: tuple[State, ...] = (
    "exact",
    "ambiguous",
    "modified",
    "truncated",
    "reference",
    "none",
)
"""The states, from the best to the worst."""

_MOST_WORDS = 200_000
_MOST_KEPT = 20_000
"""Words of a text that is remembered."""
_MOST_NEAR = 6
_NEAR_SHARE = 0.4
_LARGE_SHARE = 0.25
_LEAST_RUNS = 5
_CLOSE = 0.1
_BEFORE = 5
_OTHER_TERMS = 600
"""Words of terms beside the known texts from which on a file may be those terms."""
_WORDS_OF_THEIRS = 20
"""Different words that such terms have and the known texts have not, as copies of these would."""
_OWN_RUN = 8
_HEADINGS = tuple(
    tuple(heading.split())
    for heading in ("license", "licenses", "the license", "copying", "copyright", "license text")
)


class Difference(msgspec.Struct, frozen=True):
    """Words that a known text has and words found in their place, on which line.

    `before` are the words ahead of them, for finding the place.
    """

    line: int
    before: str
    known: str
    found: str


class Part(msgspec.Struct, frozen=True):
    """One licence text within a file: the ids that share it, its state and its lines (from 1)."""

    ids: tuple[str, ...]
    state: State
    lines: tuple[int, int]
    differences: tuple[Difference, ...] = ()


class Identified(msgspec.Struct, frozen=True):
    """What a text is.

    `ids` are all ids of all parts: several where ids share one text (the -only and -or-later
    spellings) or where the file holds several texts; of a `reference` those it clearly names.
    `terms` tells that a text of no known licence reads like terms of use; `near` names the known
    texts that it, or an altered part, is likest to. Unless it was compared as a `whole`, nothing
    is to be made of what was found: the rest may say otherwise.
    """

    state: State
    ids: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    near: tuple[str, ...] = ()
    terms: bool = False
    whole: bool = True


def identify(text: str) -> Identified:
    """Tell what licences `text` holds: exactly, changed or cut; a mere mention of them; or none.

    A text longer than `LIMIT` is taken for unknown terms without further work.
    """
    if len(text) > LIMIT:
        return Identified("none", terms=True, whole=False)
    reading = read_words(text)
    if not reading.words:
        return Identified("none")
    if len(reading.words) > _MOST_WORDS:
        return Identified("none", terms=True, whole=False)
    look = _seen if len(reading.words) <= _MOST_KEPT else _looked
    places, found = look(tuple(reading.words))
    texts = [one for one in found.texts if not one.notice]
    notices = [one for one in found.texts if one.notice]
    whole = places.whole and found.whole
    if not texts:
        return replace(_without_text(text, reading, places, notices), whole=whole)
    if _are_aside(found.texts, text, reading):
        return Identified("none", terms=True, whole=whole)
    parts = tuple(_parts(texts, notices, reading))
    ids = tuple(dict.fromkeys(one for part in parts for one in part.ids))
    state = max((part.state for part in parts), key=STATES.index)
    near = [one for part in parts if part.state != "exact" for one in part.ids]
    return Identified(state, ids, parts, tuple(dict.fromkeys(near)), whole=whole)


def _looked(spelled: tuple[str, ...]) -> tuple[Places, Choice]:
    words = library().numbered(spelled)
    places = Places(words)
    return places, chosen(places, words)


_seen = lru_cache(maxsize=64)(_looked)
"""Trees that others were copied into hold one text a thousand times, under other names."""


def _parts(kept: Sequence[Chosen], notices: Iterable[Chosen], reading: Reading) -> Iterator[Part]:
    """Yield the parts, each altered by what stands beside it and is not harmless.

    A notice of one of the licences whose texts stand there is.
    """
    named = {id for part in kept for id in part.ids}
    own = [place for n in notices if named & set(n.ids) for place in range(n.start, n.end)]
    skipped = frozenset(own)
    titles = {title for part in kept for text in part.texts for title in text.titles}
    titles |= {*_HEADINGS, *(normalise(id) for part in kept for id in part.ids)}
    starts = [part.start for part in kept[1:]] + [len(reading.words)]
    for number, (part, until) in enumerate(zip(kept, starts, strict=True)):
        differences = list(_differences(part, reading))
        for start, end in ((0, part.start if number == 0 else 0), (part.end, until)):
            words = [reading.words[at] for at in range(start, end) if at not in skipped]
            if words and not harmless(words, titles) and not _own_words(part, words):
                line = reading.lines[start]
                before = running(reading.words[max(0, start - _BEFORE) : start])
                differences.append(Difference(line, before, "", running(words)))
        differences.sort(key=lambda one: one.line)
        yield Part(
            part.ids,
            _state(part, bool(differences)),
            (reading.lines[part.start], reading.lines[part.end - 1]),
            tuple(differences),
        )


def _own_words(part: Chosen, words: Sequence[str]) -> bool:
    """Tell whether words beside a text are nothing but passages of the text itself, to its end.

    Such are instructions on how to apply it, which are often left out in part. What breaks off
    before the end of the text is cut.
    """
    data = library()
    numbers = data.numbered(words).numbers
    own = bytearray(len(words))
    to_the_end = False
    for text in data.texts:
        if set(text.ids) & set(part.ids):
            blocks = [one for one in aligned(text.wording[0], numbers) if one.length >= _OWN_RUN]
            for block, after in zip_longest(blocks, blocks[1:]):
                # A word left out is a change; a whole passage may be.
                last, until = block.found + block.length, block.known + block.length
                gap = text.wording[0][until : after.known] if after else None
                if gap is None or len(gap) >= _OWN_RUN or names_holder(gap):
                    own[block.found : last] = b"\1" * block.length
                    ends = until == text.length
                    to_the_end = to_the_end or (ends and last == len(words))
    return to_the_end and all(own)


def _state(part: Chosen, differs: bool) -> State:
    if part.tied:
        return "ambiguous"
    if part.cut:
        return "truncated"
    return "modified" if differs else "exact"


def _differences(part: Chosen, reading: Reading) -> Iterator[Difference]:
    if not part.spans:
        return
    known, _ = part.texts[0].wording
    spelled = library().spelled
    for span in part.spans:
        start, end = span.found
        before = running(reading.words[max(0, start - _BEFORE) : start])
        line = reading.lines[min(start, len(reading.lines) - 1)]
        missing = spelled(known[span.known[0] : span.known[1]])
        yield Difference(line, before, missing, running(reading.words[start:end]))


def _are_aside(kept: Sequence[Chosen], text: str, reading: Reading) -> bool:
    """Tell whether known texts stand in terms of another licence, which are the larger part.

    Such are the agreements of vendors, which quote the licences of what they contain. They are no
    alterations of these.
    """
    rest = len(reading.words) - sum(one.end - one.start for one in kept)
    if rest < max(_OTHER_TERMS, len(reading.words) // 2):
        return False
    spans = [(reading.lines[one.start], reading.lines[one.end - 1]) for one in kept]
    covered = bytearray(len(reading.words))
    for one in kept:
        covered[one.start : one.end] = b"\1" * (one.end - one.start)
    words = [word for place, word in enumerate(reading.words) if not covered[place]]
    known = {word for one in kept for word in reading.words[one.start : one.end]}
    theirs = len(set(words) - known) >= _WORDS_OF_THEIRS
    return theirs and looks_like_terms(_without_lines(text, spans), words)


def _without_lines(text: str, spans: Iterable[tuple[int, int]]) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for first, last in spans:
        lines[first - 1 : last] = [""] * (last - first + 1)
    return "\n".join(lines)


def _without_text(
    text: str, reading: Reading, places: Places, notices: Sequence[Chosen]
) -> Identified:
    """Tell a text that holds no known one: it names licences, sets out terms, or neither."""
    covered = bytearray(len(reading.words))
    for one in notices:
        covered[one.start : one.end] = b"\1" * (one.end - one.start)
    found = [one for one in places.beside(covered) if not one.text.notice]
    spans = [(n.ids, (reading.lines[n.start], reading.lines[n.end - 1])) for n in notices]
    rest = _without_lines(text, [lines for _, lines in spans])
    words = [word for place, word in enumerate(reading.words) if not covered[place]]
    large = any(
        len(one.hits) >= _LEAST_RUNS and len(one.hits) >= _LARGE_SHARE * one.text.sampled
        for one in found
    )
    notice = len(words) <= NOTICE_WORDS and mentioned(rest)[1]
    if (large and not notice) or looks_like_terms(rest, words):
        return Identified("none", near=_near(found), terms=True)
    parts = tuple(Part(ids, "reference", where) for ids, where in references(rest, spans))
    if not parts:
        return Identified("none")
    return Identified("reference", tuple(dict.fromkeys(id for p in parts for id in p.ids)), parts)


def _near(found: Sequence[Occurrence]) -> tuple[str, ...]:
    shares = sorted(
        ((len(one.hits) / one.text.sampled, one) for one in found if len(one.hits) >= _LEAST_RUNS),
        key=lambda pair: (-pair[0], pair[1].text.number),
    )
    if not shares or shares[0][0] < _NEAR_SHARE:
        return ()
    close = [one for share, one in shares if share >= shares[0][0] - _CLOSE]
    names = [name for one in close for name in current(one.text.ids)]
    return tuple(dict.fromkeys(names))[:_MOST_NEAR]

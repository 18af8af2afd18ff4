# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The sentences of a document in which something of a wording is met, and how each is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import compress

import msgspec
from msgspec.structs import replace

from oss_guard.documents.blocks import Kind
from oss_guard.documents.joined import Joined
from oss_guard.documents.mood import Mood, mood_of
from oss_guard.documents.prose import Prose
from oss_guard.documents.screened import Screened
from oss_guard.documents.sentences import Sentence, clauses, quoted, sentences
from oss_guard.documents.spellings import evened
from oss_guard.readers._vocabulary import VOCABULARY
from oss_guard.readers._wording import Wording
from oss_guard.readers._wording_context import (
    is_listed_title,
    is_notice,
    label_of,
    mood_by_place,
)
from oss_guard.readers._wording_reference import is_free, refers_back, takes_back
from oss_guard.readers._wording_title import name_of, with_own

_UNIT_LIMIT = 2_000
_OF_A_CLAUSE = frozenset({Mood.PAST, Mood.PLANNED, Mood.REPORTED, Mood.DENIED})
"""Moods of one clause that leave another of the same sentence as it is."""
_HIDDEN = {Kind.CODE: Mood.CODE, Kind.COMMENT: Mood.COMMENT}
_UNSHOWN = frozenset({Mood.PLACEHOLDER, *_HIDDEN.values()})


class Unit(msgspec.Struct, frozen=True):
    """A sentence in which something of the wording was met.

    ``topic`` says that it names the topic, ``free`` that it names no matter of its own, so that it
    goes on about what was said before, and ``back`` that it refers to that.
    """

    block: int
    number: int
    sentence: Sentence
    parts: frozenset[int]
    topic: bool
    free: bool
    back: bool
    why: str
    short: int | None
    candidate: bool


class Compiled:
    """A wording's expressions, each compiled when it is needed first; most never are.

    ``short`` are what falls short of the statement, ``candidates`` what may be it.
    """

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.moods = frozenset(wording.moods)
        self.headed = wording.headed
        self._parts = [_screened(p.any_of) for p in wording.parts]
        telling = [p.telling for p in wording.parts]
        self._telling = list(compress(self._parts, telling))
        self._silent = [p for p in self._parts if p not in self._telling]
        self.short = [_screened(p.any_of) for p in wording.short]
        self.candidates = _screened(wording.candidates)
        self._any = (*self._parts, *self.short, self.candidates)
        self._about = _screened((*wording.topic, *wording.headings))

    def blocks(self, page: Joined, among: Sequence[int]) -> list[int]:
        """Those of some texts of a page, by number, that have anything of it, in order.

        On a page that never names the topic only what falls short matters, and on one with no part
        that is half of a statement by itself the other parts do not.
        """
        named = not self._wording.topic or self._wording.titled or self._about.is_on(page)
        if not named:
            return sorted(_all_blocks(self.short, page, among))
        told = _all_blocks(self._telling, page, among)
        others = self._silent if told else ()
        return sorted(told | _all_blocks((*others, *self.short, self.candidates), page, among))

    def found_in(self, text: str) -> bool:
        """Whether a text has anything of it."""
        return any(one.found_in(text) for one in self._any)

    @cached_property
    def topic(self) -> Screened | None:
        """What a statement must be about."""
        return _screened(self._wording.topic) if self._wording.topic else None

    @cached_property
    def headings(self) -> Screened | None:
        """The topic as headings name it."""
        return _screened(self._wording.headings) if self._wording.headings else self.topic

    @cached_property
    def rejected(self) -> tuple[tuple[Screened, Screened], ...]:
        """What spoils a statement, and what keeps it from doing so."""
        return tuple((_screened(p.any_of), _screened(p.unless)) for p in self._wording.rejected)

    @cached_property
    def product(self) -> tuple[re.Pattern[str], ...]:
        """What names software."""
        return tuple(
            re.compile(VOCABULARY.expanded(p), re.IGNORECASE | re.ASCII)
            for p in self._wording.product
        )

    def about(self, text: str) -> bool:
        """Whether a text in one spelling names the topic."""
        return self.topic is None or self.topic.found_in(text)

    def met(self, text: str) -> frozenset[int]:
        """The parts that a text has."""
        return frozenset(i for i, p in enumerate(self._parts) if p.found_in(text))

    def read_with(self, label: str, text: str) -> str:
        """A sentence in one spelling, after a label that says what it is about but no more."""
        if label and not self.met(evened(label)):
            text = f"{label}{text}"
        return evened(text)

    def refusal(self, text: str) -> str:
        """Which of ``rejected`` spoils a text, or ""."""
        for number, (spoils, unless) in enumerate(self.rejected):
            if spoils.found_in(text) and not unless.found_in(text):
                return f"rejected:{number}"
        return ""


def _all_blocks(several: Iterable[Screened], page: Joined, among: Sequence[int]) -> set[int]:
    return {number for one in several for number in one.blocks(page, among)}


@cache
def compiled(wording: Wording) -> Compiled:
    """A wording's expressions; kept, as all of a pack's are met in every document, in turn."""
    return Compiled(wording)


@cache
def _screened(patterns: tuple[str, ...]) -> Screened:
    return Screened(patterns, VOCABULARY)


def units(page: Prose, wording: Compiled) -> Iterator[Unit]:
    """Every sentence with something of the wording, in order; those after many are left out."""
    count = 0
    name = name_of(page)
    among = page.headed(wording.headings) if wording.headed else range(len(page.blocks))
    for number in wording.blocks(page.evened, among):
        block = page.blocks[number]
        if not block.text:
            continue
        place = mood_by_place(page, number, block)
        if block.kind is Kind.LIST_ITEM and is_listed_title(page, block):
            continue
        said = list(sentences(block.text))
        label = label_of(block, said)
        for position, sentence in enumerate(said):
            text = wording.read_with(label if position else "", with_own(sentence.text, name))
            unit = _unit(page, number, position, sentence, text, wording, name, place)
            if unit is not None and not unit.why and takes_back(_next(said, position)):
                unit = replace(unit, why=Mood.PAST.value)
            if unit is not None:
                yield unit
                count += 1
            if count >= _UNIT_LIMIT:
                return


def _next(said: Sequence[Sentence], position: int) -> str:
    return said[position + 1].text if position + 1 < len(said) else ""


def _unit(
    page: Prose,
    number: int,
    position: int,
    sentence: Sentence,
    text: str,
    wording: Compiled,
    name: str,
    place: Mood | None,
) -> Unit | None:
    block = page.blocks[number]
    if not wording.found_in(text):
        whole = block.text[sentence.start : sentence.end]
        whole = with_own(whole, name)
        text = evened(whole if Mood.QUOTE in wording.moods else quoted(whole))
        if not wording.found_in(text):
            return None
        mood: Mood | None = _HIDDEN.get(block.kind, Mood.QUOTE)
    elif block.kind is Kind.QUOTE and place is None and is_notice(page, number, block):
        mood = mood_of(Kind.PARAGRAPH, text, wording.moods)
    else:
        mood = mood_of(block.kind, text, wording.moods)
        # An example may be the statement itself, but not one that is still to be filled in.
        if place and block.kind is not Kind.HEADING and mood not in _UNSHOWN:
            mood = place
    why = mood.value if mood and mood not in wording.moods else wording.refusal(text)
    if why and not place and (mood is None or mood in _OF_A_CLAUSE):
        clause = _stands(text, block.kind, wording)
        text, why = (clause, "") if clause else (text, why)
    return Unit(
        number,
        position,
        sentence,
        wording.met(text),
        wording.about(text),
        is_free(text),
        refers_back(text),
        why,
        next((i for i, p in enumerate(wording.short) if p.found_in(text)), None),
        wording.candidates.found_in(text),
    )


def _stands(text: str, kind: Kind, wording: Compiled) -> str:
    """The clause of a spoiled sentence that is no worse for it: it has all the sentence has."""
    had = wording.met(text)
    return next(
        (
            clause
            for clause in clauses(text)
            if had
            and wording.met(clause) == had
            and wording.about(clause)
            and not wording.refusal(clause)
            and mood_of(kind, clause, wording.moods) is None
        ),
        "",
    )

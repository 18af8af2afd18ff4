# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where the parts of a statement meet in prose, and what keeps them from being one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from oss_guard.documents.blocks import Kind
from oss_guard.documents.mood import Mood, is_example_heading, mood_of
from oss_guard.documents.prose import STATING, Block, Prose
from oss_guard.documents.screened import Screened
from oss_guard.documents.sentences import Sentence, quoted, sentences
from oss_guard.readers._wording import Made, Wording

FOUND_LIMIT = 5
"""Places of one kind that are given for one document."""

_UNIT_LIMIT = 2_000
_LOOK_AHEAD = 12
_LOOK_BACK = 30
_HEADING_LIKE = 60
_WORDS_SHOWN = 400
_REFERS_BACK = re.compile(
    r"^(?:なお、?|ただし、?|また、?)?(?:その|それ|これ|この|当該|上記|前記|かかる|前項|同)"
    r"|^(?:this|these|that|those|such|it|they)\b",
    re.IGNORECASE | re.ASCII,
)
_LEADS = re.compile(r"[::]$|以下|次の|下記|\bfollowing\b|\bbelow\b", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Found:
    """One place: a stretch of a block, how far the statement is made there, what is missing."""

    made: Made
    block: int
    start: int
    end: int
    words: str
    missing: tuple[int, ...] = ()
    why: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence in which something of the wording was met."""

    block: int
    number: int
    sentence: Sentence
    parts: frozenset[int]
    topic: bool
    why: str
    short: int | None
    candidate: bool


class _Compiled:
    """A wording's expressions, each compiled when it is needed first; most never are.

    ``any`` is whatever belongs to it.
    """

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.moods = frozenset(wording.moods)
        whole = [p for part in (*wording.parts, *wording.short) for p in part.any_of]
        self.any = Screened([*whole, *wording.candidates])

    @cached_property
    def parts(self) -> tuple[re.Pattern[str], ...]:
        return tuple(_any(p.any_of) for p in self._wording.parts)

    @cached_property
    def topic(self) -> re.Pattern[str] | None:
        return _union(self._wording.topic)

    @cached_property
    def rejected(self) -> tuple[re.Pattern[str], ...]:
        return tuple(_any(p.any_of) for p in self._wording.rejected)

    @cached_property
    def short(self) -> tuple[re.Pattern[str], ...]:
        return tuple(_any(p.any_of) for p in self._wording.short)

    @cached_property
    def candidates(self) -> re.Pattern[str] | None:
        return _union(self._wording.candidates)

    @cached_property
    def product(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(p, re.IGNORECASE | re.ASCII) for p in self._wording.product)


def statements(page: Prose, wording: Wording) -> list[Found]:
    """The best places of a document: whole statements, else candidates, halves, near misses."""
    compiled = _compile(wording)
    units = list(_units(page, compiled))
    found: dict[Made, list[Found]] = {made: [] for made in Made}
    for at in range(len(units)):
        place = _best(page, wording, compiled, units, at)
        if place is not None and len(found[place.made]) < FOUND_LIMIT:
            found[place.made].append(place)
    return next((places for places in found.values() if places), [])


@lru_cache(maxsize=64)
def _compile(wording: Wording) -> _Compiled:
    return _Compiled(wording)


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE | re.ASCII)


def _union(patterns: Sequence[str]) -> re.Pattern[str] | None:
    return _any(patterns) if patterns else None


def _units(page: Prose, compiled: _Compiled) -> Iterator[_Unit]:
    count = 0
    for number, block in enumerate(page.blocks):
        if not block.text or not compiled.any.found_in(block.text):
            continue
        example = _is_example(page, number, block)
        for position, sentence in enumerate(sentences(block.text)):
            unit = _unit(number, position, sentence, block, compiled, example=example)
            if unit is not None:
                yield unit
                count += 1
            if count >= _UNIT_LIMIT:
                return


def _is_example(page: Prose, number: int, block: Block) -> bool:
    """Under a heading, or after a line used as one, that announces an example of what to write."""
    if any(is_example_heading(h.text) for h in page.headings(block)):
        return True
    before = page.blocks[max(0, number - _LOOK_BACK) : number]
    return any(
        b.section == block.section
        and len(b.text) <= _HEADING_LIKE
        and b.kind in STATING
        and is_example_heading(b.text)
        for b in before
    )


def _unit(
    number: int,
    position: int,
    sentence: Sentence,
    block: Block,
    compiled: _Compiled,
    *,
    example: bool,
) -> _Unit | None:
    text = sentence.text
    if not compiled.any.found_in(text):
        whole = quoted(block.text[sentence.start : sentence.end])
        if not compiled.any.found_in(whole):
            return None
        return _of(number, position, sentence, whole, compiled, Mood.QUOTE)
    mood = Mood.EXAMPLE if example and block.kind is not Kind.HEADING else None
    return _of(number, position, sentence, text, compiled, mood or mood_of(block.kind, text))


def _of(
    number: int,
    position: int,
    sentence: Sentence,
    text: str,
    compiled: _Compiled,
    mood: Mood | None,
) -> _Unit:
    why = mood.value if mood and mood not in compiled.moods else ""
    if not why:
        hit = next((i for i, p in enumerate(compiled.rejected) if p.search(text)), None)
        why = "" if hit is None else f"rejected:{hit}"
    return _Unit(
        number,
        position,
        sentence,
        frozenset(i for i, p in enumerate(compiled.parts) if p.search(text)),
        compiled.topic is None or compiled.topic.search(text) is not None,
        why,
        next((i for i, p in enumerate(compiled.short) if p.search(text)), None),
        compiled.candidates is not None and compiled.candidates.search(text) is not None,
    )


def _best(
    page: Prose, wording: Wording, compiled: _Compiled, units: Sequence[_Unit], at: int
) -> Found | None:
    unit = units[at]
    wanted = frozenset(range(len(wording.parts)))
    group = [v for v in units[at : at + _LOOK_AHEAD] if _near(page, unit, v, wording.reach)]
    group = [v for v in group if v.parts]
    if unit.parts and any(_on_topic(page, compiled, v) for v in group):
        good = _minimal([v for v in group if not v.why], wanted)
        met = frozenset(p for v in good for p in v.parts)
        if met == wanted:
            return _found(Made.WHOLE, page, compiled, good)
        whole = _minimal(group, wanted)
        if frozenset(p for v in whole for p in v.parts) == wanted:
            why = next(v.why for v in whole if v.why)
            return _found(Made.NEAR, page, compiled, whole, why=why)
        if met and not unit.candidate and _on_topic(page, compiled, good[0]):
            missing = tuple(sorted(wanted - met))
            return _found(Made.HALF, page, compiled, good, missing=missing)
    if unit.candidate and not unit.why and _on_topic(page, compiled, unit):
        return _found(Made.CANDIDATE, page, compiled, [unit])
    if unit.short is not None and not unit.why:
        return _found(Made.NEAR, page, compiled, [unit], why=f"short:{unit.short}")
    return None


def _minimal(group: Sequence[_Unit], wanted: frozenset[int]) -> list[_Unit]:
    """The first sentences that together have all parts, or as many as there are."""
    chosen: list[_Unit] = []
    met: frozenset[int] = frozenset()
    for unit in group:
        if unit.parts <= met:
            continue
        chosen.append(unit)
        met |= unit.parts
        if met == wanted:
            break
    return chosen


def _near(page: Prose, first: _Unit, other: _Unit, reach: int) -> bool:
    a, b = page.blocks[first.block], page.blocks[other.block]
    if b.section not in {a.section, first.block}:
        return False
    if first.block == other.block:
        return other.number - first.number <= reach + 1
    if other.block - first.block <= reach:
        return True
    if b.kind is not Kind.LIST_ITEM or not _LEADS.search(first.sentence.text):
        return False
    between = page.blocks[first.block + 1 : other.block]
    return all(block.kind is Kind.LIST_ITEM for block in between)


def _on_topic(page: Prose, compiled: _Compiled, unit: _Unit) -> bool:
    if unit.topic or compiled.topic is None:
        return True
    block = page.blocks[unit.block]
    if any(compiled.topic.search(h.text) for h in page.headings(block)):
        return True
    if not _REFERS_BACK.match(unit.sentence.text):
        return False
    before = block.text[max(0, unit.sentence.start - 400) : unit.sentence.start]
    if not before and unit.block and page.blocks[unit.block - 1].section == block.section:
        before = page.blocks[unit.block - 1].text[-400:]
    last = list(sentences(before))[-1:]
    return bool(last) and compiled.topic.search(last[0].text) is not None


def _found(
    made: Made,
    page: Prose,
    compiled: _Compiled,
    group: Sequence[_Unit],
    *,
    missing: tuple[int, ...] = (),
    why: str = "",
) -> Found:
    first = group[0]
    texts = [page.blocks[u.block].text[u.sentence.start : u.sentence.end] for u in group]
    # Lines are joined; blanks within one are what the file says.
    lines = (line.strip() for line in " / ".join(texts).splitlines())
    words = " ".join(filter(None, lines))[:_WORDS_SHOWN]
    names = tuple(
        dict.fromkeys(m["name"] for t in texts for p in compiled.product for m in p.finditer(t))
    )
    sentence = first.sentence
    return Found(made, first.block, sentence.start, sentence.end, words, missing, why, names)

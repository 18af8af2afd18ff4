# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where the parts of a statement meet in prose, and what keeps them from being one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from oss_guard.documents.blocks import Kind
from oss_guard.documents.prose import Block, Prose
from oss_guard.documents.sentences import sentences
from oss_guard.documents.spellings import evened
from oss_guard.readers._wording import Made, Wording
from oss_guard.readers._wording_answers import answers
from oss_guard.readers._wording_title import name_of
from oss_guard.readers._wording_units import Compiled, Unit, compiled, units

FOUND_LIMIT = 5
"""Places of one kind that are given for one document."""

_LOOK_AHEAD = 12
_LOOK_BACK = 30
_WORDS_SHOWN = 400
_BEFORE = 400
_SENTENCES_BEFORE = 2
_LEADS = re.compile(
    r"[::]$|以下|次の|次に|下記|各号|\bfollowing\b|\bbelow\b", re.IGNORECASE | re.ASCII
)
_UNSHOWN = frozenset({Kind.CODE, Kind.COMMENT})
_STOPPED = re.compile(r"[。．.!?！？」』)]\W{0,2}$")
_LIKEWISE = re.compile(r"同様|同じ(?:。|$|です|とし)|\blikewise\b|\bthe same\b", re.IGNORECASE)


class Found(msgspec.Struct, frozen=True):
    """One place: a stretch of a block, how far the statement is made there, what is missing."""

    made: Made
    block: int
    start: int
    end: int
    words: str
    missing: tuple[int, ...] = ()
    why: str = ""
    names: tuple[str, ...] = ()


def statements(page: Prose, wording: Wording) -> list[Found]:
    """The best places of a document: whole statements, else candidates, halves, near misses."""
    search = _Search(page, wording)
    found: dict[Made, list[Found]] = {made: [] for made in Made}
    for at in range(len(search.units)):
        place = search.best(at)
        if place is not None and len(found[place.made]) < FOUND_LIMIT:
            found[place.made].append(place)
    return next((places for places in found.values() if places), [])


class _Search:
    """One document and what of a wording was met in it."""

    def __init__(self, page: Prose, wording: Wording) -> None:
        self.page = page
        self.wording = wording
        self.compiled: Compiled = compiled(wording)
        self.units = list(units(page, self.compiled))
        if wording.answers:
            self.units += answers(page, self.compiled)
            self.units.sort(key=lambda u: (u.block, u.number))
        self.wanted = frozenset(range(len(wording.parts)))
        self.title = name_of(page) if wording.titled else ""

    def best(self, at: int) -> Found | None:
        """How far a statement is made that begins with a sentence."""
        unit = self.units[at]
        if unit.parts and self._on_topic(unit):
            group = list(self._group(at))
            # What goes on about the matter of a spoiled sentence is no better than that.
            good = [] if unit.why else self._minimal([v for v in group if not v.why])
            met = frozenset(p for v in good for p in v.parts)
            if met == self.wanted:
                return self._found(Made.WHOLE, good)
            whole = self._minimal(group)
            if frozenset(p for v in whole for p in v.parts) == self.wanted:
                why = next(v.why for v in whole if v.why)
                return self._found(Made.NEAR, whole, why=why)
            if any(self.wording.parts[p].telling for p in met) and not unit.candidate:
                missing = tuple(sorted(self.wanted - met))
                return self._found(Made.HALF, good, missing=missing)
        if unit.candidate and not unit.why and self._on_topic(unit):
            return self._found(Made.CANDIDATE, [unit])
        if unit.short is not None and not unit.why:
            return self._found(Made.NEAR, [unit], why=f"short:{unit.short}")
        return None

    def _group(self, at: int) -> Iterator[Unit]:
        """A sentence and those that its statement may go on in."""
        first = self.units[at]
        yield first
        anywhere = self.wording.within == "document"
        others = self.units if anywhere else self.units[at + 1 : at + _LOOK_AHEAD]
        for other in others:
            if not other.parts or other is first:
                continue
            if anywhere:
                if self._on_topic(other):
                    yield other
            elif self._near(first, other) and self._goes_on(first, other):
                yield other

    def _minimal(self, group: Sequence[Unit]) -> list[Unit]:
        """The first sentences that together have all parts, or as many as there are."""
        chosen: list[Unit] = []
        met: frozenset[int] = frozenset()
        for unit in group:
            if unit.parts <= met:
                continue
            chosen.append(unit)
            met |= unit.parts
            if met == self.wanted:
                break
        return chosen

    def _near(self, first: Unit, other: Unit) -> bool:
        a, b = self.page.blocks[first.block], self.page.blocks[other.block]
        if b.section not in {a.section, first.block}:
            return False
        if first.block == other.block:
            return other.number - first.number <= self.wording.reach + 1
        return self._apart(first, other) <= self.wording.reach or self._led(first, other)

    def _apart(self, first: Unit, other: Unit) -> int:
        """How many blocks apart two sentences stand, as a page shows them."""
        apart = other.block - first.block
        if apart > _LOOK_BACK:
            return apart
        between = self.page.blocks[first.block + 1 : other.block]
        return apart - sum(block.kind in _UNSHOWN for block in between)

    def _led(self, first: Unit, other: Unit) -> bool:
        """Whether a sentence leads the list of which the other is an item."""
        if not self._leads(self.page.blocks[first.block], first.sentence.text):
            return False
        return all(
            block.kind is Kind.LIST_ITEM
            for block in self.page.blocks[first.block + 1 : other.block + 1]
        )

    def _goes_on(self, first: Unit, other: Unit) -> bool:
        """Whether the other says more of the same matter, and not something of another one."""
        if other.topic and self.compiled.topic is not None:
            return True
        if other.free or _LIKEWISE.search(other.sentence.text):
            return True
        return self._led(first, other) or (
            self.compiled.topic is not None and self._is_headed(other)
        )

    def _on_topic(self, unit: Unit) -> bool:
        if unit.topic or self._is_headed(unit) or self._is_titled(unit.sentence.text):
            return True
        block = self.page.blocks[unit.block]
        if block.kind is Kind.LIST_ITEM and self._is_about(self._lead(unit.block, block)):
            return True
        if self._leads(block, unit.sentence.text) and self._leads_to_topic(unit):
            return True
        return unit.free and any(map(self._is_about, self._before(unit, block)))

    def _is_titled(self, text: str) -> bool:
        return bool(self.title) and self.title in text

    def _is_about(self, text: str) -> bool:
        return bool(text) and self.compiled.about(evened(text))

    def _is_headed(self, unit: Unit) -> bool:
        headings = self.compiled.headings
        above = self.page.headings(self.page.blocks[unit.block])
        return headings is None or any(headings.found_in(h.text) for h in above)

    def _lead(self, number: int, block: Block) -> str:
        """The words before a list of which a block is an item."""
        for before in reversed(self.page.blocks[max(0, number - _LOOK_BACK) : number]):
            if before.section != block.section or before.kind is Kind.HEADING:
                break
            if before.kind is not Kind.LIST_ITEM and before.kind not in _UNSHOWN:
                return before.text[-_BEFORE:] if self._leads(before, before.text) else ""
        return ""

    def _leads(self, block: Block, text: str) -> bool:
        """Whether a text leads the list that follows: it says so, or stops without a full stop."""
        if _LEADS.search(text):
            return True
        return block.kind is Kind.PARAGRAPH and _STOPPED.search(block.text) is None

    def _leads_to_topic(self, unit: Unit) -> bool:
        rest = self.page.blocks[unit.block].text[unit.sentence.end :][:_BEFORE]
        if self._is_about(rest):
            return True
        for block in self.page.blocks[unit.block + 1 : unit.block + _LOOK_BACK]:
            if block.kind is not Kind.LIST_ITEM:
                break
            if self._is_about(block.text):
                return True
        return False

    def _before(self, unit: Unit, block: Block) -> list[str]:
        """The sentences before one, those of the block before where it begins its own."""
        text = block.text[max(0, unit.sentence.start - _BEFORE) : unit.sentence.start]
        if not text and unit.block and unit.back:
            shown = (b for b in self.page.blocks[unit.block - 1 :: -1] if b.kind not in _UNSHOWN)
            before = next(shown, None)
            if before is not None and before.section == block.section:
                text = before.text[-_BEFORE:]
        return [s.text for s in sentences(text)][-_SENTENCES_BEFORE:]

    def _found(
        self,
        made: Made,
        group: Sequence[Unit],
        *,
        missing: tuple[int, ...] = (),
        why: str = "",
    ) -> Found:
        blocks = self.page.blocks
        first = group[0]
        texts = [blocks[u.block].text[u.sentence.start : u.sentence.end] for u in group]
        # Lines are joined; blanks within one are what the file says.
        lines = (line.strip() for line in " / ".join(texts).splitlines())
        words = " ".join(filter(None, lines))[:_WORDS_SHOWN]
        named = (m["name"] for t in texts for p in self.compiled.product for m in p.finditer(t))
        names = tuple(dict.fromkeys(name.rstrip(".-") for name in named))
        if any(map(self._is_titled, texts)):
            names = (*names, self.title)
        sentence = first.sentence
        return Found(made, first.block, sentence.start, sentence.end, words, missing, why, names)

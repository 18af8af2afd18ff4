# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Thousands of literals looked for together, with the standard library only.

A pass for each literal is slow, and so is one expression of all of them. But texts repeat their
words. So a content is cut at blanks, and only words not met before are looked at: four bytes at
a time as a number, of which every literal has a rare one. Where a word holds a literal, the
content itself is searched for it.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

_CHUNK = 1 << 13
"""Bytes looked at together: whatever is in them, they hold a few hundred literals at most."""
_GRAM = 4
_MOST_WORDS = 50_000
_LONG_WORD = 64
_COMMON = 50.0
_CONTINUATION = 4.0
_PER_MILLE = {
    **dict.fromkeys(b" ", 190.0),
    **dict(
        zip(
            b"etsraino\nldcpf_mu,\".()hg=y:b'x#-vw1k0>2[]*/<3q`4{}z5j+6\\897;|&@%~?!$^",
            (53, 40, 34, 33, 32, 30, 29, 27, 25, 21, 17, 16, 16, 14, 13, 13, 12, 11, 11, 10, 10)
            + (10, 9, 8, 8, 6, 6, 6, 5, 5, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1)
            + (1,) * 40,
            strict=False,
        )
    ),
    **dict.fromkeys(range(0xE4, 0xEA), 20.0),
    **dict.fromkeys(range(0x80, 0x84), 20.0),
    0xE3: _COMMON,
}
"""How often a byte stands in lower-cased source and Japanese text, roughly, in a thousand."""
_OFTEN = [_PER_MILLE.get(byte, _CONTINUATION) for byte in range(256)]


@lru_cache(maxsize=8)
def literals_of(literals: frozenset[bytes]) -> Literals:
    """The searcher for a set: what it learns of words serves the judged tree and history."""
    return Literals(literals)


class Literals:
    """A set of lower-case literals, each of two bytes or more."""

    def __init__(self, literals: Iterable[bytes]) -> None:
        wanted = sorted(set(literals))
        self._overlap = max(map(len, wanted), default=1) - 1
        # A literal with a blank in it stands in no word: its longest word does.
        self._by_core: dict[bytes, list[bytes]] = {}
        for literal in wanted:
            core = max(literal.split(), key=len, default=b"")
            self._by_core.setdefault(core, []).append(literal)
        self._blank = self._by_core.pop(b"", [])
        self._short = [core for core in self._by_core if len(core) < _GRAM]
        self._by_gram: dict[int, list[bytes]] = {}
        for core in self._by_core:
            if len(core) >= _GRAM:
                self._by_gram.setdefault(_rarest(core), []).append(core)
        self._grams = frozenset(self._by_gram)
        self._harmless: set[bytes] = set()
        self._holding: dict[bytes, tuple[bytes, ...]] = {}

    def find(self, content: bytes) -> Iterator[tuple[bytes, int]]:
        """Every occurrence in lower-cased content, overlapping ones too, in order of place."""
        if not self._by_core and not self._blank:
            return
        for start in range(0, len(content), _CHUNK):
            part = content[start : start + _CHUNK + self._overlap]
            held = [x for core in self._held(part) for x in self._by_core[core]]
            if held or self._blank:
                found = (_places(part, literal) for literal in (*held, *self._blank))
                for at, literal in sorted(place for places in found for place in places):
                    yield literal, start + at

    def _held(self, part: bytes) -> Collection[bytes]:
        """The cores that a part of a content holds."""
        words = set(part.split()) - self._harmless
        fresh = words.difference(self._holding)  # Of the keys alone it would take each.
        held = {core for word in words - fresh for core in self._holding[word]}
        if fresh:
            text = b" ".join(fresh)
            present = self._present(text)
            self._learn(fresh, text, present)
            held.update(present)
        return held

    def _present(self, text: bytes) -> list[bytes]:
        seen: set[int] = set()
        for first in range(min(_GRAM, len(text))):
            numbers = struct.unpack_from(f"{(len(text) - first) // _GRAM}I", text, first)
            seen |= self._grams.intersection(numbers)
        present = [core for core in self._short if core in text]
        present += [core for gram in seen for core in self._by_gram[gram] if core in text]
        return present

    def _learn(self, fresh: set[bytes], text: bytes, present: Iterable[bytes]) -> None:
        """Remember which words hold something; few, and no long ones, so memory stays bounded."""
        if len(self._harmless) + len(self._holding) + len(fresh) > _MOST_WORDS:
            self._harmless.clear()
            self._holding.clear()
        for core in present:
            end = -1
            while (at := text.find(core, end + 1)) >= 0:
                begin, end = text.rfind(b" ", 0, at) + 1, text.find(b" ", at)
                end = len(text) if end < 0 else end
                word = text[begin:end]
                fresh.discard(word)
                if len(word) <= _LONG_WORD:
                    self._holding[word] = (*self._holding.get(word, ()), core)
        self._harmless.update(word for word in fresh if len(word) <= _LONG_WORD)


def _places(part: bytes, literal: bytes) -> Iterator[tuple[int, bytes]]:
    """Where a literal begins in a part, but for what belongs to the next one."""
    at = part.find(literal)
    while 0 <= at < _CHUNK:
        yield at, literal
        at = part.find(literal, at + 1)


def _rarest(core: bytes) -> int:
    """The number of those four bytes of a core that are rarest taken together."""
    grams = [core[at : at + _GRAM] for at in range(len(core) - _GRAM + 1)]
    return int.from_bytes(min(grams, key=_often), sys.byteorder)


def _often(gram: bytes) -> float:
    one, two, three, four = gram
    return _OFTEN[one] * _OFTEN[two] * _OFTEN[three] * _OFTEN[four]

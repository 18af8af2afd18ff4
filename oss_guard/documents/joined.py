# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts searched as one: most of what is looked for stands in none of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import accumulate
from typing import Literal

_SIZES: dict[int, Literal["Q", "I", "H"]] = {4: "Q", 2: "I", 1: "H"}
"""Characters that a text is told apart by, and what holds so many of them, two bytes each."""
_FEW = 100
"""So many texts are found sooner one by one."""
_MINDS_CASE = "(?-i"
_CAPITAL = re.compile(r"(?<!\\)[A-Z](?!<)")
"""Neither a class of characters nor the mark of a named group."""


def small(text: str) -> str:
    """A text in small letters, each where its own stood; but one would become two of them."""
    return text.replace("İ", "ı").lower()


class Expression:
    """An expression as prose is searched with it: case is ignored, words are ASCII.

    Without a part that minds case it is tried in small letters on a text in small letters: the
    library tells much sooner where no branch can begin than it does while it ignores case.
    """

    def __init__(self, expression: str) -> None:
        self._folded = _MINDS_CASE not in expression
        if self._folded:
            self._pattern = re.compile(_CAPITAL.sub(lambda m: m[0].lower(), expression), re.ASCII)
        else:
            self._pattern = re.compile(expression, re.IGNORECASE | re.ASCII)

    def is_in(self, text: str, folded: str) -> bool:
        """Whether it matches in a text, which is given in small letters too."""
        return self._pattern.search(folded if self._folded else text) is not None


compiled = cache(Expression)


class Wanted:
    """Texts that are looked for together, given folded."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.by_start: dict[int, dict[int, list[str]]] = {size: {} for size in _SIZES}
        self.anywhere = False
        self.texts = tuple(texts)
        for text in self.texts:
            units = _units(text)
            size = next((size for size in _SIZES if size * 2 <= len(units)), 0)
            if size:
                start = memoryview(units[: size * 2]).cast(_SIZES[size])[0]
                self.by_start[size].setdefault(start, []).append(text)
            else:
                self.anywhere = True


_wanted = cache(Wanted)


class Joined:
    """Texts in order, and which of them hold something; each thing is looked for once."""

    def __init__(self, texts: Sequence[str], fold: Callable[[str], str] = small) -> None:
        self.texts = texts
        self.folded = list(map(fold, texts))
        self._joined = "\n".join(self.folded)
        self._starts = list(accumulate((len(text) + 1 for text in self.folded), initial=0))
        self._asked = 0
        self._known: dict[str, tuple[int, ...]] = {}
        self._stretches: dict[int, AbstractSet[int]] = {}
        self._any: dict[AbstractSet[str], AbstractSet[int]] = {}
        self._has: dict[tuple[str, int], bool] = {}

    def holding(self, text: str) -> tuple[int, ...]:
        """Numbers of the texts that hold one, given folded; each is looked for once."""
        if text not in self._known:
            self._known[text] = tuple(self._holding(text))
        return self._known[text]

    def those(self, wanted: Wanted) -> Iterator[str]:
        """Those of some texts that stand somewhere."""
        self._asked += len(wanted.texts)
        if self._asked <= _FEW:
            yield from filter(self.holding, wanted.texts)
            return
        for size, by_start in wanted.by_start.items():
            for start in by_start and by_start.keys() & self._starts_of(size):
                yield from (text for text in by_start[start] if self.holding(text))
        if wanted.anywhere:
            yield ""

    def any_of(self, texts: AbstractSet[str]) -> AbstractSet[int]:
        """Numbers of the texts that hold one of some, given folded; looked for once."""
        if texts not in self._any:
            there = self.those(_wanted(texts))
            self._any[texts] = {number for text in there for number in self.holding(text)}
        return self._any[texts]

    def has(self, expression: str, number: int) -> bool:
        """Whether an expression matches in one of the texts; each is tried once."""
        if (expression, number) not in self._has:
            found = compiled(expression).is_in(self.texts[number], self.folded[number])
            self._has[expression, number] = found
        return self._has[expression, number]

    def _starts_of(self, size: int) -> AbstractSet[int]:
        """All stretches of so many characters: most of what is looked for begins with no such."""
        if size not in self._stretches:
            units, width = _units(self._joined), size * 2
            found: set[int] = set()
            for at in range(0, width, 2):
                whole = (len(units) - at) // width * width
                found.update(memoryview(units)[at : at + max(0, whole)].cast(_SIZES[size]))
            self._stretches[size] = found
        return self._stretches[size]

    def _holding(self, text: str) -> Iterator[int]:
        if not text:
            yield from range(len(self.texts))
            return
        at = self._joined.find(text)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            at = self._joined.find(text, self._starts[number + 1])


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")

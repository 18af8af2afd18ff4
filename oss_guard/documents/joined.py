# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts searched as one: most of what is looked for stands in none of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import accumulate

_SHORT = 2
_LONG = 4


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """An expression as prose is searched with it: case is ignored, words are ASCII."""
    return re.compile(expression, re.IGNORECASE | re.ASCII)


class Joined:
    """Texts in order, and which of them hold something; each thing is looked for once."""

    def __init__(self, texts: Sequence[str], fold: Callable[[str], str] = str.lower) -> None:
        self.texts = texts
        self.folded = list(map(fold, texts))
        self._joined = "\n".join(self.folded)
        self._starts = list(accumulate((len(text) + 1 for text in self.folded), initial=0))
        self._known: dict[str, tuple[int, ...]] = {}
        self._stretches: dict[int, AbstractSet[str]] = {}
        self._has: dict[tuple[str, int], bool] = {}

    def holding(self, text: str) -> tuple[int, ...]:
        """Numbers of the texts that may hold one, given folded; the others certainly do not."""
        if text not in self._known:
            self._known[text] = tuple(self._holding(text))
        return self._known[text]

    def has(self, expression: str, number: int) -> bool:
        """Whether an expression matches in one of the texts; each is tried once."""
        if (expression, number) not in self._has:
            found = compiled(expression).search(self.texts[number])
            self._has[expression, number] = found is not None
        return self._has[expression, number]

    def _grams(self, size: int) -> AbstractSet[str]:
        """All stretches of so many characters: most of what is looked for has one more."""
        if size not in self._stretches:
            whole = self._joined
            self._stretches[size] = {whole[at : at + size] for at in range(len(whole))}
        return self._stretches[size]

    def _holding(self, text: str) -> Iterator[int]:
        if not text:
            yield from range(len(self.texts))
            return
        size = _LONG if len(text) >= _LONG else _SHORT
        if len(text) >= size and text[:size] not in self._grams(size):
            return
        at = self._joined.find(text)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            at = self._joined.find(text, self._starts[number + 1])

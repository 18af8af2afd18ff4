# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts searched as one: most of what is looked for stands in none of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate


class Joined:
    """Texts in order, and which of them hold something; each thing is looked for once."""

    def __init__(self, texts: Sequence[str], fold: Callable[[str], str] = str.lower) -> None:
        self.texts = texts
        folded = list(map(fold, texts))
        self._joined = "\n".join(folded)
        self._starts = list(accumulate((len(text) + 1 for text in folded), initial=0))
        self._known: dict[str, tuple[int, ...]] = {}

    def holding(self, text: str) -> tuple[int, ...]:
        """Numbers of the texts that may hold one, given folded; the others certainly do not."""
        if text not in self._known:
            self._known[text] = tuple(self._holding(text))
        return self._known[text]

    def _holding(self, text: str) -> Iterator[int]:
        if not text:
            yield from range(len(self.texts))
            return
        at = self._joined.find(text)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            at = self._joined.find(text, self._starts[number + 1])

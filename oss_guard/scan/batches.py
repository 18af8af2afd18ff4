# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is worth handling together, in its order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")


def batches(items: Iterable[T], size: Callable[[T], int], most: int) -> Iterator[list[T]]:
    """Neighbours, each batch closed by the item with which its sizes reach ``most``."""
    batch: list[T] = []
    held = 0
    for item in items:
        batch.append(item)
        held += size(item)
        if held >= most:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


class Joined:
    """Texts with ``between`` them, so that they are searched as one.

    ``starts`` are the offsets at which they begin in ``content``.
    """

    def __init__(self, texts: Sequence[bytes], between: bytes) -> None:
        lengths = (len(text) + len(between) for text in texts[:-1])
        self.starts = list(accumulate(lengths, initial=0))
        self.content = between.join(texts)

    def number(self, at: int) -> int:
        """Which of the texts an offset lies in."""
        return bisect_right(self.starts, at) - 1

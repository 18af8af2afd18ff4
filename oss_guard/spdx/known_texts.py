# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The texts of the SPDX licence list, and where their runs of words are met.

The file is made by `tools/build_spdx_data.py`. Nothing is read before the first question.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate, pairwise
from zlib import crc32

import msgspec

from oss_guard.spdx.template import UNKNOWN, Node, Numbers, Words, decode, first_words, wording

SHINGLE_WORDS = 4
_COPYRIGHT_LINE = re.compile(r"copyright (?:c )?(?:year|yyyy|(?:19|20)\d\d) \w")
_WIDTH = 2
"""Bytes of the number of a word."""


def shingles(numbers: Numbers) -> Iterator[int]:
    """Yield the checksums of all runs of `SHINGLE_WORDS` words, in order."""
    content = numbers if sys.byteorder == "little" else array("H", numbers)
    if sys.byteorder == "big":
        content.byteswap()
    view = memoryview(content.tobytes())
    length = SHINGLE_WORDS * _WIDTH
    return (crc32(view[at : at + length]) for at in range(0, len(view) - length + 1, _WIDTH))


class KnownText(msgspec.Struct, frozen=True, dict=True):
    """A licence text that one or more ids share, or the `notice` that they ask for in each file.

    `length` counts the words of the licence list's own wording, `sampled` the runs of it by which
    the text is looked up, `needed` those of them that no exact text can lack.
    """

    number: int
    ids: tuple[str, ...]
    titles: tuple[tuple[str, ...], ...]
    notice: int
    length: int
    sampled: int
    needed: int
    packed: str

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """The template the text must match."""
        return decode(json.loads(self.packed), library().runs)

    @cached_property
    def first_words(self) -> frozenset[int] | None:
        """The words with which it may begin; None where any may."""
        return first_words(self.nodes)

    @cached_property
    def wording(self) -> tuple[Numbers, Sequence[int]]:
        """The words of the licence list's own wording, and of each its part if it is a free one.

        A free part may be left out; it is counted from 1, the rest is 0.
        """
        words, parts = array("H"), array("H")
        for number, one in enumerate(wording(self.nodes), 1):
            words += one.run
            free = one.free or (one.loose and names_holder(one.run))
            parts += array("H", [number if free else 0]) * len(one.run)
        return words, parts


def names_holder(run: Numbers) -> bool:
    """Tell whether a run of a known text is a copyright line, which is no word of a file either."""
    return bool(_COPYRIGHT_LINE.match(library().spelled(run)))


class Library(msgspec.Struct, frozen=True):
    """Every known text, the vocabulary, and an index of sampled runs of words.

    `index` numbers the checksums; the posts of number n are those from `starts[n]` to
    `starts[n + 1]`, each with the text that holds the run and the place in it.
    """

    texts: tuple[KnownText, ...]
    words: tuple[str, ...]
    numbers: Mapping[str, int]
    runs: Mapping[int, Numbers]
    index: Mapping[int, int]
    starts: Sequence[int]
    holders: Sequence[int]
    places: Sequence[int]

    def numbered(self, words: Sequence[str]) -> Words:
        """Return words together with their numbers."""
        numbers = self.numbers
        return Words(words, array("H", [numbers.get(word, UNKNOWN) for word in words]))

    def spelled(self, numbers: Numbers) -> str:
        """Return the words of a known run, parted by spaces."""
        return " ".join(self.words[number] for number in numbers)

    def posts(self, numbers: Numbers) -> list[tuple[int, int, int]]:
        """Return where sampled runs stand: place in `numbers`, and from which post to which."""
        index, starts = self.index, self.starts
        return [
            (place, starts[found], starts[found + 1])
            for place, value in enumerate(shingles(numbers))
            if (found := index.get(value)) is not None
        ]


def _arrays(shapes: Sequence[tuple[str, int]], content: memoryview) -> Iterator[array[int]]:
    start = 0
    for code, length in shapes:
        values = array(code)
        end = start + length * values.itemsize
        values.frombytes(content[start:end])
        if sys.byteorder == "big":
            values.byteswap()
        yield values
        start = end


@cache
def library() -> Library:
    """Return the data, read once per process."""
    packed = files("oss_guard.spdx").joinpath("texts.xz").read_bytes()
    content = lzma.decompress(packed)
    cut = content.index(b"\n")
    head = json.loads(content[:cut])
    arrays = _arrays(head["arrays"], memoryview(content)[cut + 1 :])
    lengths, runs, hashes, counts, holders, places = arrays
    ends = list(accumulate(lengths, initial=0))
    words = tuple(head["words"].split(" "))
    return Library(
        texts=tuple(
            KnownText(number, tuple(ids), tuple(tuple(t.split()) for t in titles), *row)
            for number, (ids, titles, *row) in enumerate(head["texts"])
        ),
        words=words,
        numbers={word: number for number, word in enumerate(words)},
        runs={n: runs[start:end] for n, (start, end) in enumerate(pairwise(ends), 1)},
        index={value: number for number, value in enumerate(hashes)},
        starts=tuple(accumulate(counts, initial=0)),
        holders=holders,
        places=places,
    )

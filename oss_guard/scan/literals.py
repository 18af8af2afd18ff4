# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Many literals looked for in one pass, with the standard library only.

``literal in content`` once for each literal costs a pass each. One expression for all of them is
slow where it has to try at most positions. So each literal is looked for by its rarest byte: the
expression's fast loop skips to the few bytes that any literal needs, tries the bytes that follow,
and only then are the literals themselves compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_FOLLOWING = 3
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


@lru_cache(maxsize=64)
def literals_of(literals: frozenset[bytes]) -> Literals:
    """The searcher for a set; most syntaxes need the same, and choosing its bytes takes time."""
    return Literals(literals)


class Literals:
    """A set of lower-case literals, each of two bytes or more."""

    def __init__(self, literals: Iterable[bytes]) -> None:
        self._by_start: dict[bytes, list[tuple[bytes, int]]] = {}
        wanted = sorted(set(literals))
        chosen = _cover(wanted)
        for literal in wanted:
            offsets = [i for i in range(len(literal) - 1) if literal[i] in chosen]
            offset = min(offsets, key=lambda i: (_often(literal[i]), i))
            start = literal[offset : offset + 1 + _FOLLOWING]
            self._by_start.setdefault(start, []).append((literal, offset))
        self._sizes = sorted({len(start) for start in self._by_start})
        self._expression = re.compile(_expression(self._by_start)) if self._by_start else None

    def find(self, content: bytes) -> Iterator[tuple[bytes, int]]:
        """Every occurrence in lower-cased content, overlapping ones too.

        Given is the literal with the offset of that byte of it by which it was found, so that
        offsets never fall.
        """
        if self._expression is None:
            return
        for hit in self._expression.finditer(content):
            at = hit.start()
            for size in self._sizes:
                if at + size > len(content):
                    break
                for literal, offset in self._by_start.get(content[at : at + size], ()):
                    if at >= offset and content.startswith(literal, at - offset):
                        yield literal, at


def _often(byte: int) -> float:
    return _PER_MILLE.get(byte, _CONTINUATION)


def _cover(literals: list[bytes]) -> set[int]:
    """Bytes of which each literal has one (not its last), chosen to be rare taken together.

    The greedy cover: time and again the byte that finds most literals for how often it stands.
    """
    holding: dict[int, set[bytes]] = {}
    for literal in literals:
        for byte in literal[:-1]:
            holding.setdefault(byte, set()).add(literal)
    chosen: set[int] = set()
    while any(holding.values()):
        best = min(holding, key=lambda b: (-len(holding[b]) / _often(b), b))
        chosen.add(best)
        for literal in holding.pop(best):
            for byte in set(literal[:-1]) - {best}:
                holding[byte].discard(literal)
    return chosen


def _expression(by_start: dict[bytes, list[tuple[bytes, int]]]) -> bytes:
    """One byte consumed, the rest looked ahead at, so that overlapping hits are not lost."""
    following: dict[int, set[bytes]] = {}
    for start in by_start:
        following.setdefault(start[0], set()).add(start[1:])
    branches = []
    for byte, rests in sorted(following.items()):
        needed = [r for r in sorted(rests) if not any(r[:n] in rests for n in range(1, len(r)))]
        ahead = b"|".join(re.escape(r) for r in needed)
        branches.append(re.escape(bytes([byte])) + b"(?=" + ahead + b")")
    return b"|".join(branches)

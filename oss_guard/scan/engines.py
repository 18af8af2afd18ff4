# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The engines that propose where anchors may match: a portable one and a fast one.

The portable one needs only the standard library. The fast one is Hyperscan, compiled once for all
anchors of a run; it is used where its wheel is installed and there is enough to read.
"""

from __future__ import annotations

import hashlib
import platform
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from oss_guard import cache
from oss_guard.readers import Anchor
from oss_guard.readers._anchor_core import core
from oss_guard.readers._anchor_pattern import MAX_WIDTH
from oss_guard.readers._assigned import ANNOUNCED, announced
from oss_guard.scan.anchors import Engine, Numbered
from oss_guard.scan.literals import literals_of

_KIND = "engine"
_FORM = "cores without bounds, and names where there are any"
"""What is compiled of the anchors."""
_ANNOUNCED = 1 << 30
"""The number of what follows names."""
_REACH = 2 * MAX_WIDTH
_WORD = 4
_MOST_KNOWN = 20_000
_MOST_HITS = 10_000
"""Proposals for one content before the portable engine, which looks once a line, is better."""


class Portable:
    """Looks for the literals of anchors."""

    def __init__(self, anchors: Mapping[int, Numbered]) -> None:
        self._owners: dict[bytes, list[int]] = {}
        for number, numbered in anchors.items():
            for literal in numbered.anchor.literals:
                self._owners.setdefault(literal.lower(), []).append(number)
        self._literals = literals_of(frozenset(self._owners))

    def propose(self, content: bytes) -> Iterator[tuple[int, int]]:
        """Every occurrence of a literal, whatever its case."""
        for literal, at in self._literals.find(content.lower()):
            for owner in self._owners[literal]:
                yield owner, at


class Fast:
    """Looks for the cores of all anchors of a database; only ``wanted`` are proposed.

    Names of a kind that hundreds of anchors have are looked for by what follows them all, and only
    in the lines where that stands by themselves. That is done by ``portable``, which also takes
    over where a content has very many proposals.
    """

    def __init__(self, database: Database, wanted: frozenset[int], portable: Portable) -> None:
        self._database = database
        self._portable = portable
        self._names = wanted & database.names
        self._wanted = wanted - self._names | ({_ANNOUNCED} if self._names else frozenset())
        # Versions of a file share most of their lines.
        self._known: dict[bytes, Sequence[tuple[int, int]]] = {}

    def propose(self, content: bytes) -> Iterable[tuple[int, int]]:
        """Every end of a core; one may cross lines here, which confirming then undoes."""
        hits = self._database.hits(content, self._wanted)
        if hits is None:
            yield from self._portable.propose(content)
            return
        ends = []
        for number, at in hits:
            if number == _ANNOUNCED:
                ends.append(at)
            else:
                yield number, at
        for start, end in _before(content, ends):
            for number, at in self._named(content[start:end]):
                yield number, start + at

    def _named(self, line: bytes) -> Sequence[tuple[int, int]]:
        """The names in a line, or in a part of one."""
        named = self._known.get(line)
        if named is None:
            found = self._portable.propose(line)
            named = tuple((number, at) for number, at in found if number in self._names)
            if len(line) <= _REACH:
                if len(self._known) >= _MOST_KNOWN:
                    self._known.clear()
                self._known[line] = named
        return named


class Several:
    """Engines of which each looks for anchors of its own."""

    def __init__(self, engines: Sequence[Engine]) -> None:
        self._engines = tuple(engines)

    def propose(self, content: bytes) -> Iterator[tuple[int, int]]:
        """What each of them proposes, one after the other."""
        for engine in self._engines:
            yield from engine.propose(content)


def _before(content: bytes, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The stretches of content in which names may stand of which the values were seen."""
    start = stop = 0
    for end in ends:
        if end < stop:
            continue
        line = content.rfind(b"\n", 0, end) + 1
        first = max(line, end - _REACH)
        if stop and first > stop:
            yield start, stop
            start = first
        elif not stop:
            start = first
        stop = end + 1
    if stop:
        yield start, stop


class Database:
    """Anchors by their numbers, from what ``compile_database`` made of them.

    ``names`` are the numbers of those that are looked for by what follows them.
    """

    def __init__(self, data: bytes) -> None:
        import hyperscan  # noqa: PLC0415 - a library that small runs never need

        count = int.from_bytes(data[:_WORD])
        words = [data[at : at + _WORD] for at in range(_WORD, _WORD * (count + 1), _WORD)]
        self.names = frozenset(map(int.from_bytes, words))
        self._terminated = hyperscan.ScanTerminated
        compiled = data[_WORD * (count + 1) :]
        self._database: Any = hyperscan.loadb(compiled, mode=hyperscan.HS_MODE_BLOCK)
        self._database.scratch = hyperscan.Scratch(self._database)

    def hits(self, content: bytes, wanted: frozenset[int]) -> list[tuple[int, int]] | None:
        """Number and last byte of matches, in order of place; None where they are too many."""
        found: list[tuple[int, int]] = []

        def on_match(number: int, _start: int, end: int, _flags: int, _context: object) -> bool:
            found.append((number, end - 1))
            return len(found) > most

        most = _MOST_HITS + len(content) // 64
        try:
            self._database.scan(content, on_match)
        except self._terminated:
            return None
        return [hit for hit in found if hit[0] in wanted]


def compile_database(anchors: Mapping[int, Anchor], *, only_kept: bool = False) -> bytes | None:
    """The database for ``anchors`` under their numbers; with ``only_kept``, if it is made already.

    None where there is nothing to look for, where the fast engine is not installed, and where it
    takes a pattern of someone's own pack for too large: the portable engine takes them all.
    """
    try:
        import hyperscan  # noqa: PLC0415 - a library that small runs never need
    except ImportError:
        return None
    if not anchors:
        return None
    name = _cache_name(anchors)
    kept = cache.recall(_KIND, name)
    if kept is not None or only_kept:
        return kept
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    names = {n for n, a in anchors.items() if a.assigned and announced(a.pattern, a.assigned)}
    wanted = {n: anchor for n, anchor in anchors.items() if n not in names}
    looked_for = [(n, core(a.pattern), a.ignore_case) for n, a in wanted.items()]
    if names:  # For what follows them alone it would read at half the speed.
        looked_for.append((_ANNOUNCED, _escaped(ANNOUNCED), True))
    try:
        database.compile(
            expressions=[expression for _, expression, _ in looked_for],
            ids=[number for number, _, _ in looked_for],
            flags=[hyperscan.HS_FLAG_CASELESS if fold else 0 for _, _, fold in looked_for],
        )
    except hyperscan.HyperscanError:
        return None
    words = (number.to_bytes(_WORD) for number in (len(names), *sorted(names)))
    data: bytes = b"".join(words) + hyperscan.dumpb(database)
    cache.keep(_KIND, name, data)
    return data


def _cache_name(anchors: Mapping[int, Anchor]) -> str:
    """A name that tells all that a compiled database depends on."""
    digest = hashlib.sha256()
    for part in (_FORM, name(), platform.machine(), _processor()):
        digest.update(part.encode() + b"\0")
    for number, anchor in anchors.items():
        parts = (b"%d %d" % (number, anchor.ignore_case), anchor.pattern, anchor.assigned)
        digest.update(b"".join(b"%d:%b" % (len(part), part) for part in parts))
    return digest.hexdigest()


def _processor() -> str:
    """What the compiler looks at: a home folder may be shared by machines of other kinds."""
    with suppress(OSError), Path("/proc/cpuinfo").open(encoding="utf-8", errors="replace") as file:
        return next((line for line in file if line.startswith("flags")), "")
    return platform.processor()


def _escaped(pattern: bytes) -> bytes:
    """Bytes beyond ASCII as escapes, which no library takes for characters."""
    return b"".join(bytes((b,)) if b < 0x80 else b"\\x%02x" % b for b in pattern)  # noqa: PLR2004


def name() -> str:
    """The engine that a large run uses here, with its version."""
    try:
        return f"hyperscan {version('hyperscan')}"
    except PackageNotFoundError:
        return f"portable ({sys.implementation.name} re)"

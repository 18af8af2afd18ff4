# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Every object that a repository keeps, and the commits that lead to them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from oss_guard.repository.command import Commands
from oss_guard.repository.objects import read_objects
from oss_guard.repository.port import Change, Object, Step, Stored

_LIST = (
    "cat-file",
    "--batch-all-objects",
    "--unordered",
    "--batch-check=%(objecttype) %(objectname) %(objectsize)",
)
_SIZES = ("cat-file", "--buffer", "--batch-check=%(objecttype) %(objectname) %(objectsize)")
_WALK = (
    "-c",
    "log.showRoot=true",
    "log",
    "--stdin",
    "-z",
    "--raw",
    "--no-renames",
    "--no-abbrev",
    "--diff-merges=combined",
    "--reverse",
    "--topo-order",
    "--no-color",
    "--no-decorate",
    "--no-mailmap",
    "--no-notes",
    "--no-show-signature",
    "--format=%H %P",
)
_PEEL = ("cat-file", "--batch-check=%(objectname)", "--buffer")
_LARGEST_PEEL = 256 << 20
_READ = (b"blob ", b"commit ", b"tag ")
_CHUNK = 1 << 20
_CONTENT = (b"100", b"120")


@dataclass(frozen=True)
class GitStore:
    """The object database behind a private git directory; any process may read it."""

    folder: Path
    environment: Mapping[str, str]

    def listing(self) -> Iterator[Stored]:
        """Every object but trees, reachable or not, in the order that git reads fastest."""
        running = self._commands().start(_LIST)
        try:
            for line in running.stdout:
                if line.startswith(_READ):
                    kind, oid, size = line.decode("ascii").split()
                    yield Stored(oid, kind, int(size))
        finally:
            running.close()

    def sizes(self, oids: Iterable[str]) -> Iterator[Stored]:
        """These objects in order, without those that are missing."""
        running = self._commands().start(_SIZES, [f"{oid}\n".encode("ascii") for oid in oids])
        try:
            for line in running.stdout:
                kind, _, rest = line.decode("ascii").partition(" ")
                if rest.strip() != "missing":
                    oid, size = rest.split()
                    yield Stored(oid, kind, int(size))
        finally:
            running.close()

    def read(self, oids: Sequence[str], limit: int) -> Generator[Object]:
        """The objects in the order asked for; those above ``limit`` bytes are not read."""
        return read_objects(self._commands(), oids, limit)

    def _commands(self) -> Commands:
        return Commands(self.folder, self.environment)


class Walk:
    """Commits that lead to named objects and to ``others``, parents first.

    With ``hidden``, a commit, those that lead to it are left out, and the changes of the others
    tell what stood there before.
    """

    def __init__(
        self,
        commands: Commands,
        named: Sequence[tuple[str, str]],
        others: Sequence[str],
        hidden: str | None = None,
    ) -> None:
        self.complete = True
        self._change = _change if hidden is None else _change_with_before
        self.tips: Sequence[tuple[str, str]] = _peeled(commands, named)
        oids = sorted({*(oid for _, oid in named), *others})
        oids += [f"^{hidden}"] if hidden is not None else []
        self._running = commands.start(_WALK, [f"{oid}\n".encode("ascii") for oid in oids])

    def __iter__(self) -> Iterator[Step]:
        finished = False
        try:
            yield from _steps(_tokens(self._running.stdout), self._change)
            finished = True
        finally:
            self.complete = self._running.close(kill=not finished) == 0


def _peeled(commands: Commands, named: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Names with what their tags lead to; where that is missing, with what they name."""
    feed = [f"{oid}^{{}}\n".encode("ascii") for _, oid in named]
    lines = commands.run(_PEEL, _LARGEST_PEEL, feed).out.decode("ascii", "replace").splitlines()
    ends = [line if line.isalnum() else "" for line in lines]
    ends += [""] * (len(named) - len(ends))
    return [(name, end or oid) for (name, oid), end in zip(named, ends, strict=True)]


def _steps(
    tokens: Iterator[bytes], change_of: Callable[[bytes, bytes], Change | None]
) -> Iterator[Step]:
    step: Step | None = None
    for token in tokens:
        head = token.lstrip(b"\n")
        if head.startswith(b":"):
            raw = next(tokens, b"")
            change = change_of(head, raw)
            if step is not None and change is not None:
                step.changes.append(change)
        elif head:
            if step is not None:
                yield step
            commit, *parents = head.decode("ascii", "replace").split()
            step = Step(commit, tuple(parents), [])
    if step is not None:
        yield step


def _change(head: bytes, raw: bytes) -> Change | None:
    """What a row of ``--raw`` brings: content of a file or link; None for what it takes away."""
    parents = len(head) - len(head.lstrip(b":"))
    fields = head[parents:].split()
    # Modes of each parent and of the result, as many ids, then a letter for each parent.
    if len(fields) != 2 * parents + 3 or not fields[parents].startswith(_CONTENT):
        return None
    return Change(fields[2 * parents + 1].decode(), raw)


def _change_with_before(head: bytes, raw: bytes) -> Change | None:
    change = _change(head, raw)
    if change is None:
        return None
    parents = len(head) - len(head.lstrip(b":"))
    ids = [field.decode() for field in head[parents:].split()[parents + 1 : 2 * parents + 1]]
    return replace(change, before=tuple(oid for oid in ids if oid.strip("0")))


def _tokens(stream: IO[bytes]) -> Iterator[bytes]:
    rest = b""
    while chunk := stream.read(_CHUNK):
        *tokens, rest = (rest + chunk).split(b"\0")
        yield from tokens
    if rest:
        yield rest

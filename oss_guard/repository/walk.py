# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The commits that lead to named objects, and what each of them changes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import IO

from msgspec.structs import replace

from oss_guard.repository.command import Commands, Running
from oss_guard.repository.port import Change, Loss, Step
from oss_guard.repository.remains import read_remains, stand_ins
from oss_guard.repository.store import GitStore

_SHOW = (
    "-c",
    "log.showRoot=true",
    "log",
    "--stdin",
    "-z",
    "--raw",
    "--no-renames",
    "--no-abbrev",
    "--diff-merges=combined",
    "--no-color",
    "--no-decorate",
    "--no-mailmap",
    "--no-notes",
    "--no-show-signature",
    "--format=%H %P",
)
_IN_ORDER = ("--reverse", "--topo-order")
_AS_LISTED = ("--no-walk=unsorted", "-t")
"""With the trees, to tell what concerns those that are missing."""
_PEEL = ("cat-file", "--batch-check=%(objectname)", "--buffer")
_ORDER = ("rev-list", "--stdin")
_LARGEST_PEEL = 256 << 20
_LARGEST_ORDER = 1 << 30
_CHUNK = 1 << 20
_CONTENT = (b"100", b"120")
_MOST_TRIES = 100


class Walk:
    """Commits that lead to named objects and to ``others``, parents first.

    With ``hidden``, a commit, those that lead to it are left out, and the changes of the others
    tell what stood there before. Where a commit or a tree is missing, git gives up; then the
    others are walked all the same. Unless ``named`` is the ``whole``, neither are the commits.
    """

    def __init__(
        self,
        store: GitStore,
        named: Sequence[tuple[str, str]],
        others: Sequence[str],
        hidden: str | None = None,
        *,
        whole: bool = True,
    ) -> None:
        self.complete = whole
        self.lost: Sequence[Loss] = ()
        self._store = store
        self._missing: AbstractSet[str] = frozenset()
        self._hollow: list[str] = []
        self._commands = store.commands()
        self._change = _change if hidden is None else _change_with_before
        self.tips: Sequence[tuple[str, str]] = _peeled(self._commands, named)
        self._ends = sorted({*(oid for _, oid in self.tips), *others})
        self._hidden = hidden
        self._wanted = sorted({*(oid for _, oid in named), *others})
        self._wanted += [f"^{hidden}"] if hidden is not None else []
        self._running = self._commands.start([*_SHOW, *_IN_ORDER], _lines(self._wanted))

    def __iter__(self) -> Iterator[Step]:
        whole, self.complete = self.complete, False
        done, ended = yield from self._given(self._running)
        self.complete = whole and ended
        if not ended:
            yield from self._walk_remains(done)

    def _walk_remains(self, done: int) -> Iterator[Step]:
        """What there is beside what is missing; the first commits have been given already."""
        remains = read_remains(self._store, self._ends, self._hidden)
        given = set(self._order()[:done]) if done else set()
        rest = [oid for oid in remains.commits if oid not in given]
        lost = [Loss(oid, "commit") for oid in remains.missing]
        lost += [Loss(oid, "tree") for oid in remains.apart]
        environment = remains.environment
        for number in range(_MOST_TRIES):
            command = [*_SHOW, *_AS_LISTED]
            running = self._commands.start(command, _lines(rest), environment)
            count, ended = yield from self._given(running, remains.parents)
            rest = rest[count:]
            if not rest or ended:
                break
            # Git ends at the first commit of which it cannot read a tree.
            if not number:
                self._missing, environment = stand_ins(self._store, rest, environment)
            else:  # It is damaged, or there are too many.
                self._hollow.append(rest.pop(0))
        lost += [Loss(oid, "tree") for oid in (*self._hollow, *rest)]
        self.lost = tuple(lost)

    def _order(self) -> list[str]:
        """All commits as git walked them; it lists them before it compares any."""
        ended = self._commands.run([*_ORDER, *_IN_ORDER], _LARGEST_ORDER, _lines(self._wanted))
        return ended.out.decode("ascii").split()

    def _given(
        self, running: Running, parents: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    ) -> Generator[Step, None, tuple[int, bool]]:
        """What git shows; in the end how many commits that were, and whether it went well.

        Some have other ``parents`` than git was shown. Those that concern a missing tree are not
        given.
        """
        count = 0
        finished = False
        try:
            for step, hollow in _steps(_tokens(running.stdout), self._change, self._missing):
                known = parents.get(step.commit)
                if hollow:
                    self._hollow.append(step.commit)
                else:
                    yield step if known is None else replace(step, parents=known)
                count += 1
            finished = True
        finally:
            status = running.close(kill=not finished)
        return count, status == 0


def _lines(words: Iterable[str]) -> list[bytes]:
    return [f"{word}\n".encode("ascii") for word in words]


def _peeled(commands: Commands, named: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Names with what their tags lead to; where that is missing, with what they name."""
    feed = [f"{oid}^{{}}\n".encode("ascii") for _, oid in named]
    lines = commands.run(_PEEL, _LARGEST_PEEL, feed).out.decode("ascii", "replace").splitlines()
    ends = [line if line.isalnum() else "" for line in lines]
    ends += [""] * (len(named) - len(ends))
    return [(name, end or oid) for (name, oid), end in zip(named, ends, strict=True)]


def _steps(
    tokens: Iterator[bytes],
    change_of: Callable[[bytes, bytes], Change | None],
    missing: AbstractSet[str],
) -> Iterator[tuple[Step, bool]]:
    """Each commit, and whether one of the ``missing`` trees stands before or after it."""
    step: Step | None = None
    hollow = False
    for token in tokens:
        head = token.lstrip(b"\n")
        if head.startswith(b":"):
            raw = next(tokens, b"")
            change = change_of(head, raw)
            if step is not None and change is not None:
                step.changes.append(change)
            if missing and not missing.isdisjoint(head.decode("ascii").split()):
                hollow = True
        elif head:
            if step is not None:
                yield step, hollow
            commit, *parents = head.decode("ascii", "replace").split()
            step, hollow = Step(commit, tuple(parents), []), False
    if step is not None:
        yield step, hollow


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

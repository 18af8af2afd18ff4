# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The questions that oss-guard asks of a repository. Adapters: git, a plain folder, memory."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Protocol, runtime_checkable

import msgspec

from oss_guard.model.report import NotExamined, Subject


class Kind(StrEnum):
    """What an entry of the judged tree is."""

    FILE = "file"
    SYMLINK = "symlink"
    SUBMODULE = "submodule"


class Entry(msgspec.Struct, frozen=True):
    """One path of the judged tree.

    ``path`` is for people and rules (UTF-8, other bytes percent-encoded), ``raw`` what git has.
    ``size`` is in bytes, None where it is not known without reading or the object is missing.
    ``oid`` is the blob id; for what only the work tree holds, the id git would give it, or "".
    """

    path: str
    raw: bytes
    kind: Kind
    size: int | None
    oid: str
    executable: bool = False
    uncommitted: bool = False


class Content(msgspec.Struct, frozen=True):
    """The bytes of an entry, or None with the reason (``missing``, ``too-large``, …)."""

    entry: Entry
    data: bytes | None
    reason: str = ""


class Commit(msgspec.Struct, frozen=True):
    """One commit of history, as far as checks need it. ``date`` is the committer's, ISO 8601."""

    id: str
    parents: tuple[str, ...]
    date: str
    subject: str
    trailers: tuple[str, ...] = ()


class Tag(msgspec.Struct, frozen=True):
    """A tag and the date of what it points at, ISO 8601 (or "" where that is missing)."""

    name: str
    date: str


class Version(msgspec.Struct, frozen=True):
    """What a commit of first-parent history left at a path: a blob, or "" for a removed one."""

    commit: str
    oid: str


class History(msgspec.Struct, frozen=True):
    """First-parent commits from the judged one, newest first (at most the number asked for).

    ``complete`` is False where the walk met a shallow boundary or a missing object.
    ``managed`` is False for a folder outside any repository.
    """

    commits: tuple[Commit, ...] = ()
    tags: tuple[Tag, ...] = ()
    complete: bool = True
    managed: bool = True


class Object(msgspec.Struct, frozen=True):
    """One object as git has it, or the reason why ``data`` is None."""

    kind: str
    data: bytes | None
    reason: str = ""


class Stored(msgspec.Struct, frozen=True):
    """An object that is kept: a blob, a commit or a tag, with its size in bytes."""

    oid: str
    kind: str
    size: int


class Store(Protocol):
    """All objects of a repository. It can be handed to other processes."""

    def listing(self) -> Iterator[Stored]:
        """Every object but trees, reachable or not, in the order that is read fastest."""
        ...

    def read(self, oids: Sequence[str], limit: int) -> Generator[Object]:
        """The objects in the order asked for; those above ``limit`` bytes are not read."""
        ...


class Change(msgspec.Struct, frozen=True):
    """A content that a commit brings to a path; ``raw`` None for what has no path.

    ``before`` are the contents that its parents have there; only a ``Range`` knows them.
    """

    oid: str
    raw: bytes | None
    before: tuple[str, ...] = ()


class Step(msgspec.Struct, frozen=True):
    """A commit and what differs from each of its parents."""

    commit: str
    parents: tuple[str, ...]
    changes: list[Change]


class Loss(msgspec.Struct, frozen=True):
    """A commit that history names and of which a ``part`` is missing: ``commit`` or ``tree``."""

    commit: str
    part: str


class Steps(Protocol):
    """Commits, parents first.

    ``complete`` is False where one of them could not be read, and ``lost`` says which; both are
    known once all were given. ``tips`` are the names of published refs, each with the object that
    its tags lead to in the end.
    """

    complete: bool
    lost: Sequence[Loss]
    tips: Sequence[tuple[str, str]]

    def __iter__(self) -> Iterator[Step]: ...


class NoSteps:
    """The steps of what has no history."""

    complete = True
    lost: Sequence[Loss] = ()
    tips: Sequence[tuple[str, str]] = ()

    def __iter__(self) -> Iterator[Step]:
        return iter(())


class WithoutHistory:
    """What adapters share that have files and no commits."""

    def history(self, limit: int) -> History:  # noqa: ARG002 - the port's
        """No history."""
        return History(managed=False)

    def versions(self, raw: bytes, limit: int) -> Sequence[Version]:  # noqa: ARG002 - the port's
        """No history."""
        return ()

    def store(self) -> None:
        """No history."""

    def steps(self) -> NoSteps:
        """No history."""
        return NoSteps()

    def close(self) -> None:
        """Nothing to remove."""


class Repository(Protocol):
    """A repository opened at one state. Opening raises InputError where nothing can be judged."""

    def subject(self) -> Subject:
        """What is judged."""
        ...

    def entries(self) -> Sequence[Entry]:
        """The judged tree, sorted by ``raw`` path."""
        ...

    def contents(self, entries: Iterable[Entry], limit: int) -> Iterator[Content]:
        """Contents in the order of ``entries``; those above ``limit`` bytes are not read."""
        ...

    def history(self, limit: int) -> History:
        """Up to ``limit`` first-parent commits, and all tags."""
        ...

    def versions(self, raw: bytes, limit: int) -> Sequence[Version]:
        """What the newest ``limit`` first-parent commits that touch a path made of it."""
        ...

    def store(self) -> Store | None:
        """Every object that is kept; None where there is no history."""
        ...

    def steps(self) -> Steps:
        """Every commit that a push could publish, and those that lead to the judged state."""
        ...

    def not_examined(self) -> Sequence[NotExamined]:
        """What opening and reading met and could not look at."""
        ...

    def close(self) -> None:
        """Remove what opening created. Safe to call twice."""
        ...


@runtime_checkable
class Range(Repository, Protocol):
    """What a change would add to a repository: its files or commits, as if there were no others.

    Files that the index holds are entries without history, commits are history without entries.
    """

    def before(self, commit: str | None, path: str) -> Sequence[str]:
        """The contents that stood at a path before ``commit``, or before the next one for None."""
        ...

    def earlier(self, oids: Sequence[str], limit: int) -> Iterator[Object]:
        """These contents in order; those above ``limit`` bytes are not read."""
        ...

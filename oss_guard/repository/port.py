# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The six questions oss-guard asks of a repository. Adapters: git, a plain folder, memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from oss_guard.model.report import NotExamined, Subject


class Kind(StrEnum):
    """What an entry of the judged tree is."""

    FILE = "file"
    SYMLINK = "symlink"
    SUBMODULE = "submodule"


@dataclass(frozen=True, slots=True)
class Entry:
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


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of an entry, or None with the reason (``missing``, ``too-large``, …)."""

    entry: Entry
    data: bytes | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit of history, as far as checks need it. ``date`` is the committer's, ISO 8601."""

    id: str
    parents: tuple[str, ...]
    date: str
    subject: str
    trailers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and the date of what it points at, ISO 8601 (or "" where that is missing)."""

    name: str
    date: str


@dataclass(frozen=True, slots=True)
class History:
    """First-parent commits from the judged one, newest first (at most the number asked for).

    ``complete`` is False where the walk met a shallow boundary or a missing object.
    ``managed`` is False for a folder outside any repository.
    """

    commits: tuple[Commit, ...] = ()
    tags: tuple[Tag, ...] = ()
    complete: bool = True
    managed: bool = True


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

    def not_examined(self) -> Sequence[NotExamined]:
        """What opening and reading met and could not look at."""
        ...

    def close(self) -> None:
        """Remove what opening created. Safe to call twice."""
        ...

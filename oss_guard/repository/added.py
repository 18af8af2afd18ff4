# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a change would add to a git repository: the commits of a push, or the staged files."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing

import msgspec
from msgspec.structs import replace

from oss_guard.model.errors import InputError
from oss_guard.model.report import NotExamined, Scope, Subject
from oss_guard.repository import unread
from oss_guard.repository.names import shown
from oss_guard.repository.objects import read_files
from oss_guard.repository.port import (
    Content,
    Entry,
    History,
    Kind,
    Loss,
    NoSteps,
    Object,
    Step,
    Steps,
    Store,
    Stored,
    Version,
)
from oss_guard.repository.session import Session
from oss_guard.repository.store import GitStore
from oss_guard.repository.tree import KINDS, LARGEST_LISTING, Tree, collect, note
from oss_guard.repository.walk import Walk
from oss_guard.words import say

_STAGED = ("ls-files", "--stage", "-z")


class _SomeObjects(msgspec.Struct, frozen=True):
    """The objects of a push."""

    store: GitStore
    oids: tuple[str, ...]

    def listing(self) -> Iterator[Stored]:
        """Those that are here, in order of their commits."""
        return self.store.sizes(self.oids)

    def read(self, oids: Sequence[str], limit: int) -> Generator[Object]:
        """The objects in the order asked for."""
        return self.store.read(oids, limit)


class _KnownSteps(msgspec.Struct):
    """Steps that were walked already."""

    steps: Sequence[Step]
    complete: bool
    lost: Sequence[Loss]
    tips: Sequence[tuple[str, str]] = ()

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)


class _Addition:
    """Files that differ from those of another state, and only these."""

    def __init__(self, session: Session, subject: Subject, new: Tree, old: Tree) -> None:
        private = session.private
        self.git = GitStore(private.path, private.environment())
        self._object_format = private.object_format
        self._subject = subject
        self._unread = unread.Unread()
        self._old = {e.raw: e for e in old.entries}
        changed = [e for e in new.entries if not _alike(e, self._old.get(e.raw))]
        self._tree = collect(changed)
        self._raw = {e.path: e.raw for e in self._tree.entries}
        note(self._unread, self._tree)

    def subject(self) -> Subject:
        """The commit, and what of it is looked at."""
        return self._subject

    def entries(self) -> Sequence[Entry]:
        """The files that are new or changed."""
        return self._tree.entries

    def contents(self, entries: Iterable[Entry], limit: int) -> Iterator[Content]:
        """Their new contents, whatever the work tree has."""
        asked = [(e, self._refusal(e, limit)) for e in entries]
        oids = [entry.oid for entry, reason in asked if not reason]
        read = read_files(self.git.commands(), oids, limit, self._object_format)
        with closing(read) as objects:
            for entry, reason in asked:
                item = Object("", None, reason) if reason else next(objects)
                if item.data is None:
                    yield self._unread.skip(entry, item.reason)
                else:
                    yield Content(entry, item.data)

    def _refusal(self, entry: Entry, limit: int) -> str:
        reason = self._unread.refusal(entry, limit, self._tree.hostile)
        return reason or (unread.MISSING if entry.size is None else "")

    def history(self, limit: int) -> History:  # noqa: ARG002 - the port's
        """Nothing: no clause about history is judged by a part of it."""
        return History(complete=False)

    def versions(self, raw: bytes, limit: int) -> Sequence[Version]:  # noqa: ARG002 - the port's
        """Nothing, likewise."""
        return ()

    def store(self) -> Store | None:
        """No history."""
        return None

    def steps(self) -> Steps:
        """No history."""
        return NoSteps()

    def not_examined(self) -> Sequence[NotExamined]:
        """What of the files has no content to look at."""
        return self._unread.listing()

    def before(self, commit: str | None, path: str) -> Sequence[str]:  # noqa: ARG002 - the port's
        """What the other state has at a path."""
        old = self._old.get(self._raw.get(path, b""))
        return (old.oid,) if old is not None and old.kind is not Kind.SUBMODULE else ()

    def earlier(self, oids: Sequence[str], limit: int) -> Iterator[Object]:
        """These contents."""
        return self.git.read(oids, limit)

    def close(self) -> None:
        """Nothing of its own to remove."""


class Pushed(_Addition):
    """The commits that a push adds where ``base`` is already, and the files as they leave them."""

    def __init__(self, session: Session, subject: Subject, new: Tree, old: Tree, base: str) -> None:
        part = replace(
            subject, scope=Scope.SINCE, since=base, uncommitted=(), refs=(), left_out_refs=()
        )
        super().__init__(session, part, new, old)
        walk = Walk(self.git, (), (subject.commit or base,), base)
        self._steps = _KnownSteps(tuple(walk), walk.complete, walk.lost)
        self._brought = {
            (step.commit, shown(change.raw)): change.before
            for step in self._steps
            for change in step.changes
            if change.raw is not None
        }

    def store(self) -> Store:
        """The commits and what they bring."""
        found = ((step.commit, *(c.oid for c in step.changes)) for step in self._steps)
        return _SomeObjects(self.git, tuple(dict.fromkeys(oid for oids in found for oid in oids)))

    def steps(self) -> Steps:
        """The commits, parents first."""
        return self._steps

    def before(self, commit: str | None, path: str) -> Sequence[str]:
        """What the parents of a commit have at a path, or ``base`` for None."""
        if commit is None:
            return super().before(None, path)
        return self._brought.get((commit, path), ())


class Staged(_Addition):
    """The files of the index that differ from HEAD."""

    def __init__(self, session: Session, subject: Subject, head: Tree, path: str) -> None:
        private = session.private
        old = {e.raw: e for e in head.entries}
        listed = [e for e in _indexed(session, path) if not _alike(e, old.get(e.raw))]
        oids = dict.fromkeys(e.oid for e in listed if e.kind is not Kind.SUBMODULE)
        store = GitStore(private.path, private.environment())
        sizes = {stored.oid: stored.size for stored in store.sizes(oids)}
        index = collect([replace(e, size=sizes.get(e.oid)) for e in listed])
        super().__init__(session, replace(subject, scope=Scope.STAGED), index, head)
        self._subject = replace(self._subject, uncommitted=tuple(self._raw))


def _alike(new: Entry, old: Entry | None) -> bool:
    return old is not None and (new.oid, new.kind) == (old.oid, old.kind)


def _indexed(session: Session, path: str) -> Iterator[Entry]:
    """What the index would commit. Files of a merge that is not settled yet are left out."""
    try:
        copy = session.private.copy_index(os.environ.get("GIT_INDEX_FILE"))
    except OSError:
        raise InputError(say("repository.bad-index", path=path)) from None
    if copy is None:
        return
    asked: Mapping[str, str] = {"GIT_INDEX_FILE": str(copy)}
    output = session.commands.start(_STAGED, None, asked).result(LARGEST_LISTING)
    if output.status != 0 or not output.complete:
        raise InputError(say("repository.bad-index", path=path))
    for line in output.out.split(b"\0"):
        if line:
            facts, _, raw = line.partition(b"\t")
            mode, oid, stage = facts.split()
            if stage == b"0":
                kind = KINDS.get(mode, Kind.FILE)
                yield Entry(shown(raw), raw, kind, None, oid.decode("ascii"), uncommitted=True)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A repository held in a dictionary, for the examples of rules and for tests."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from oss_guard.model.report import NotExamined, Subject
from oss_guard.repository import unread
from oss_guard.repository.names import blob_id, colliding, is_hostile, raw_name, shown
from oss_guard.repository.port import (
    Change,
    Commit,
    Content,
    Entry,
    History,
    Kind,
    Loss,
    Object,
    Step,
    Stored,
    Tag,
    Version,
)


class MemoryRepository:
    """A repository made of its arguments.

    ``files`` maps shown paths to contents; ``symlinks`` paths to their targets, ``submodules``
    paths to the commits they name. ``uncommitted`` are the paths that differ from the commit
    (deleted ones may be named too), ``missing`` those whose contents are not there. Blob ids are
    git's; without ``commits`` the ids of commit and tree are stand-ins made from the files.
    ``brought`` gives files, by path, that an earlier commit brought and that may be gone since;
    the newest commit brings all files that are committed.
    """

    def __init__(  # noqa: PLR0913 - all but the files are options
        self,
        files: Mapping[str, bytes],
        *,
        commits: Sequence[Commit] = (),
        brought: Mapping[str, Mapping[str, bytes]] | None = None,
        tags: Sequence[Tag] = (),
        uncommitted: Collection[str] = (),
        shallow: bool = False,
        managed: bool = True,
        symlinks: Mapping[str, str] | None = None,
        submodules: Mapping[str, str] | None = None,
        executables: Collection[str] = (),
        missing: Collection[str] = (),
        refs: Sequence[tuple[str, str]] | None = None,
        left_out_refs: Sequence[str] = (),
        name: str | None = None,
    ) -> None:
        contents = {path: (Kind.FILE, data) for path, data in files.items()}
        for path, target in (symlinks or {}).items():
            contents[path] = (Kind.SYMLINK, target.encode())
        changed = frozenset(uncommitted) if managed else frozenset()
        entries = [
            _entry(path, kind, None if path in missing else len(data), blob_id(data), changed)
            for path, (kind, data) in contents.items()
        ]
        modules = (submodules or {}).items()
        entries += [_entry(path, Kind.SUBMODULE, None, oid, changed) for path, oid in modules]
        entries = [replace(e, executable=e.path in executables) for e in entries]
        self._entries = tuple(sorted(entries, key=lambda entry: entry.raw))
        self._contents = {p: data for p, (_, data) in contents.items() if p not in missing}
        self._unread = unread.Unread()
        self._hostile = _list_unread(self._unread, self._entries)
        self._history = (
            History(tuple(commits), tuple(tags), complete=not shallow, managed=managed)
            if managed
            else History(managed=False)
        )
        self._brought: dict[str, dict[str, bytes]] = {}
        self._subject = Subject("folder", name, None, None, None, files=len(self._entries))
        if managed:
            tree = _stand_in(f"{entry.raw.hex()} {entry.oid}" for entry in self._entries)
            commit = commits[0].id if commits else _stand_in(("commit", tree))
            self._brought = {commit: self._committed()} | {
                c.id: dict((brought or {}).get(c.id, {})) for c in commits[1:]
            }
            self._subject = Subject(
                "git",
                name,
                commit,
                tree,
                "sha1",
                refs=tuple(sorted(_refs(commit, tags) if refs is None else refs)),
                left_out_refs=tuple(left_out_refs),
                shallow=shallow,
                uncommitted=tuple(sorted(changed)),
                files=len(self._entries),
            )

    def _committed(self) -> dict[str, bytes]:
        there = (e.path for e in self._entries if not e.uncommitted)
        return {path: self._contents[path] for path in there if path in self._contents}

    def subject(self) -> Subject:
        """What is judged."""
        return self._subject

    def entries(self) -> Sequence[Entry]:
        """The files, sorted by ``raw`` path."""
        return self._entries

    def contents(self, entries: Iterable[Entry], limit: int) -> Iterator[Content]:
        """Contents in the order of ``entries``; those above ``limit`` bytes are not given."""
        for entry in entries:
            reason = self._unread.refusal(entry, limit, self._hostile)
            if not reason and entry.path not in self._contents:
                reason = unread.MISSING
            if reason:
                yield self._unread.skip(entry, reason)
            else:
                yield Content(entry, self._contents[entry.path])

    def history(self, limit: int) -> History:
        """Up to ``limit`` commits, and all tags."""
        history = self._history
        return History(history.commits[:limit], history.tags, history.complete, history.managed)

    def versions(self, raw: bytes, limit: int) -> Sequence[Version]:
        """What the commits brought to a path, where it was not there already."""
        versions: list[Version] = []
        for commit, files in reversed(self._brought.items()):
            data = files.get(shown(raw))
            if data is not None and (not versions or versions[-1].oid != blob_id(data)):
                versions.append(Version(commit, blob_id(data)))
        return versions[::-1][:limit]

    def store(self) -> MemoryStore | None:
        """What the commits brought."""
        if not self._brought:
            return None
        brought = (data for files in self._brought.values() for data in files.values())
        return MemoryStore({blob_id(data): data for data in brought})

    def steps(self) -> MemorySteps:
        """The commits, one after the other."""
        steps: list[Step] = []
        for commit, files in reversed(self._brought.items()):
            changes = [Change(blob_id(data), _raw(path)) for path, data in sorted(files.items())]
            steps.append(Step(commit, (steps[-1].commit,) if steps else (), changes))
        return MemorySteps(tuple(steps), self._subject.refs, complete=not self._subject.shallow)

    def not_examined(self) -> Sequence[NotExamined]:
        """What has no content, and what reading left out so far."""
        return self._unread.listing()

    def close(self) -> None:
        """Nothing to remove."""


class MemoryStore(msgspec.Struct, frozen=True):
    """Contents by id."""

    contents: Mapping[str, bytes]

    def listing(self) -> Iterator[Stored]:
        """All blobs; other objects have no content here."""
        for oid, data in self.contents.items():
            yield Stored(oid, "blob", len(data))

    def read(self, oids: Sequence[str], limit: int) -> Generator[Object]:
        """The contents asked for."""
        for oid in oids:
            data = self.contents[oid]
            kept = data if len(data) <= limit else None
            yield Object("blob", kept, "" if kept is not None else unread.TOO_LARGE)


class MemorySteps(msgspec.Struct):
    """Steps in a row."""

    steps: tuple[Step, ...]
    tips: Sequence[tuple[str, str]]
    complete: bool
    lost: Sequence[Loss] = ()

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)


def _entry(path: str, kind: Kind, size: int | None, oid: str, changed: Collection[str]) -> Entry:
    return Entry(path, _raw(path), kind, size, oid, uncommitted=path in changed)


def _raw(path: str) -> bytes:
    raw = raw_name(path)
    return raw if shown(raw) == path else path.encode()


def _list_unread(log: unread.Unread, entries: Sequence[Entry]) -> frozenset[bytes]:
    raws = [entry.raw for entry in entries]
    hostile = colliding(raws) | {raw for raw in raws if is_hostile(raw)}
    for entry in entries:
        if entry.raw in hostile:
            log.skip(entry, unread.HOSTILE_NAME)
        elif entry.kind is Kind.SUBMODULE:
            log.skip(entry, unread.SUBMODULE)
        elif entry.size is None:
            log.skip(entry, unread.MISSING)
    return hostile


def _refs(commit: str, tags: Sequence[Tag]) -> list[tuple[str, str]]:
    return [("refs/heads/main", commit), *((f"refs/tags/{tag.name}", commit) for tag in tags)]


def _stand_in(parts: Iterable[str]) -> str:
    return hashlib.sha1("\n".join(parts).encode(), usedforsecurity=False).hexdigest()

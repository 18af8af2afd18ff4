# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What ``git add -A`` would record: HEAD overlaid by the work tree.

Git compares the work tree with an index of our own. What the inspected repository's index marks
(skip-worktree of a sparse checkout, assume-unchanged) stands as in HEAD, as git would leave it.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec.structs import replace

from oss_guard.model.errors import InputError
from oss_guard.repository import unread
from oss_guard.repository.cleanness import Cleanness
from oss_guard.repository.disk import Folder
from oss_guard.repository.folder import disk_entry
from oss_guard.repository.names import colliding, shown
from oss_guard.repository.port import Entry, Kind
from oss_guard.repository.session import Session
from oss_guard.repository.tree import LARGEST_LISTING, MOST_FILES, Tree, collect
from oss_guard.words import say

_LIST = ("ls-files", "-z", "-m", "-o", "-d", "--exclude-standard")
_FILL = ("update-index", "-z", "--add", "--index-info")
_MARKS = ("ls-files", "-z", "-v")
_KEPT = b"S"
_MODES = {Kind.FILE: "100644", Kind.SYMLINK: "120000", Kind.SUBMODULE: "160000"}


class Overlay(msgspec.Struct, frozen=True):
    """The judged tree; ``on_disk`` are the raw paths whose contents the work tree has."""

    tree: Tree
    on_disk: frozenset[bytes] = frozenset()
    uncommitted: tuple[str, ...] = ()


_CLOSED = re.compile(rb"could not open directory '([^\n]*?)/?':")


class _Work:
    """One comparison of a work tree with the entries of HEAD."""

    def __init__(self, session: Session, root: Path, tree: Tree, log: unread.Unread) -> None:
        self.session = session
        self.folder = Folder(root)
        self.log = log
        self.head = {e.raw: e for e in tree.entries if e.raw not in tree.hostile}
        self.hostile = {e.raw: e for e in tree.entries if e.raw in tree.hostile}
        self.path = shown(bytes(root))

    def listed(self) -> list[bytes]:
        """Paths that git finds changed, removed or new."""
        commands = self.session.commands
        if self.head:
            filled = commands.run(_FILL, LARGEST_LISTING, _index_lines(self.head.values()))
            if filled.status != 0:
                raise InputError(say("repository.failed", command="update-index"))
        running = commands.start(_LIST)
        behind_links = self._behind_links()
        output = running.result(LARGEST_LISTING)
        if not output.complete or output.out.count(b"\0") > 2 * MOST_FILES:
            raise InputError(say("repository.too-many-files", path=self.path, limit=MOST_FILES))
        if output.status != 0:
            raise InputError(say("repository.failed", command="ls-files"))
        for name in _CLOSED.findall(output.error):
            self.log.add(shown(name) or None, "folder", unread.UNREADABLE)
        names = behind_links.union(output.out.split(b"\0")) - {b""}
        return sorted(raw for raw in names if raw.rstrip(b"/") not in self.hostile)

    def indexed(self) -> tuple[frozenset[bytes], frozenset[bytes]]:
        """Paths whose state in the work tree git would not look at, and all paths of their index.

        A file that is ignored and was added by force stands in the index alone, and the next
        commit records it.
        """
        try:
            copy = self.session.private.copy_index()
        except OSError:
            copy = None
            self.log.add(None, "index", unread.UNREADABLE)
        if copy is None:
            return frozenset(), frozenset()
        running = self.session.commands.start(_MARKS, None, {"GIT_INDEX_FILE": str(copy)})
        output = running.result(LARGEST_LISTING)
        if output.status != 0 or not output.complete:
            self.log.add(None, "index", unread.UNREADABLE)
        lines = [line.partition(b" ") for line in output.out.split(b"\0") if line]
        kept = frozenset(raw for mark, _, raw in lines if mark == _KEPT or mark.islower())
        return kept, frozenset(raw for _, _, raw in lines)

    def _behind_links(self) -> set[bytes]:
        """Paths whose folder is none in the work tree; git itself looks through links there."""
        parents = {_parent(raw) for raw in self.head}
        others = {parent for parent in parents if not self.folder.is_folder(parent)}
        return {raw for raw in self.head if _parent(raw) in others} if others else set()


def overlay(session: Session, root: Path, tree: Tree, log: unread.Unread) -> Overlay:
    """Overlay ``tree`` with the files below ``root``."""
    work = _Work(session, root, tree, log)
    listed = work.listed()
    kept, indexed = work.indexed()
    forced = indexed.difference(work.head, work.hostile, listed) - kept
    listed += sorted(raw for raw in forced if work.folder.status(raw) is not None)
    if not listed and all(entry.size is not None for entry in work.head.values()):
        return Overlay(tree)
    tracked = [raw for raw in listed if raw in work.head]
    changed, gone = _split(work, (raw for raw in tracked if raw not in kept))
    new = [_new(work, raw) for raw in listed if raw not in work.head]
    fresh = {e.raw: e for e in (*changed, *new) if e is not None}
    if len(gone) == len(work.head) and not colliding([*work.head, *fresh]):
        gone.clear()  # Never checked out.
    differing = tuple(sorted(shown(raw) for raw in gone.union(fresh)))
    lost = _lost(work, gone.union(fresh, listed))
    rest = (e for raw, e in work.head.items() if raw not in gone)
    merged = {e.raw: e for e in (*rest, *work.hostile.values(), *lost, *fresh.values())}
    on_disk = (e.raw for e in (*lost, *fresh.values()) if e.kind is not Kind.SUBMODULE)
    return Overlay(collect(list(merged.values())), frozenset(on_disk), differing)


def _split(work: _Work, tracked: Iterable[bytes]) -> tuple[list[Entry], set[bytes]]:
    """Changed entries as the work tree has them, and paths it no longer has."""
    changed: list[Entry] = []
    gone: set[bytes] = set()
    cleanness = Cleanness(work.session, work.folder)
    for raw in tracked:
        head, status = work.head[raw], work.folder.status(raw)
        if status is None:
            gone.add(raw)
        elif stat.S_ISDIR(status.st_mode):
            if head.kind is Kind.SUBMODULE:
                changed.append(replace(head, oid="", uncommitted=True))
            else:
                gone.add(raw)
        elif (entry := disk_entry(raw, status, uncommitted=True)) is None:
            work.log.add(head.path, "file", unread.SPECIAL_FILE)
            gone.add(raw)
        else:
            cleanness.ask(head, _by_platform(work.session, head, entry))
    changed += cleanness.changed()
    return changed, gone


def _lost(work: _Work, other: set[bytes]) -> list[Entry]:
    """Entries whose objects are missing, where git found the same content in the work tree."""
    found: list[Entry] = []
    for head in work.head.values():
        if head.size is None and head.kind is not Kind.SUBMODULE and head.raw not in other:
            status = work.folder.status(head.raw)
            if status is not None:
                found.append(replace(head, size=status.st_size))
    return found


def _new(work: _Work, raw: bytes) -> Entry | None:
    if raw.endswith(b"/"):
        name = raw.rstrip(b"/")
        return Entry(shown(name), name, Kind.SUBMODULE, None, "", uncommitted=True)
    status = work.folder.status(raw)
    if status is None:
        return None
    entry = disk_entry(raw, status, uncommitted=True)
    return _by_platform(work.session, None, entry) if entry is not None else None


def _by_platform(session: Session, head: Entry | None, entry: Entry) -> Entry:
    """Where files bear no executable bit or no links, these are as in HEAD."""
    if not session.settings["filemode"]:
        entry = replace(entry, executable=head is not None and head.executable)
    if not session.settings["symlinks"] and head is not None and head.kind is Kind.SYMLINK:
        entry = replace(entry, kind=Kind.SYMLINK)
    return entry


def _index_lines(entries: Iterable[Entry]) -> Iterator[bytes]:
    for entry in entries:
        if entry.oid.strip("0"):  # Git refuses an index with an id of zeros.
            mode = "100755" if entry.executable else _MODES[entry.kind]
            yield f"{mode} {entry.oid}\t".encode("ascii") + entry.raw + b"\0"


def _parent(raw: bytes) -> bytes:
    return raw.rpartition(b"/")[0]

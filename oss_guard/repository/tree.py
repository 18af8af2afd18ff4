# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The files of one commit."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from oss_guard.model.errors import InputError
from oss_guard.repository import unread
from oss_guard.repository.command import Output
from oss_guard.repository.names import colliding, is_hostile, shown
from oss_guard.repository.port import Entry, Kind
from oss_guard.words import say

MOST_FILES = 1_000_000
LARGEST_LISTING = 384 << 20
KINDS = {b"120000": Kind.SYMLINK, b"160000": Kind.SUBMODULE}
_EXECUTABLE = frozenset((b"100755", b"100775", b"100777"))


class Tree(msgspec.Struct, frozen=True):
    """Entries sorted by raw path, and the raw paths that must never be written anywhere."""

    entries: tuple[Entry, ...] = ()
    hostile: frozenset[bytes] = frozenset()


LISTING = ("ls-tree", "-r", "-l", "-z", "--full-tree")
"""The one command that gives names, kinds, ids and sizes; append the id of a commit."""


def read_tree(output: Output, commit: str, path: str) -> Tree:
    """The tree that :data:`LISTING` printed; InputError where it could not read it whole."""
    if not output.complete or output.out.count(b"\0") > MOST_FILES:
        raise InputError(say("repository.too-many-files", path=path, limit=MOST_FILES))
    if output.status != 0:
        raise InputError(say("repository.broken-commit", commit=commit))
    return collect(_entries(output.out))


def collect(entries: Iterator[Entry] | list[Entry]) -> Tree:
    """Sort entries and tell hostile names from others."""
    ordered = sorted(entries, key=_raw)
    raws = [entry.raw for entry in ordered]
    hostile = colliding(raws) | {raw for raw in raws if is_hostile(raw)}
    return Tree(tuple(ordered), hostile)


def note(log: unread.Unread, tree: Tree) -> None:
    """List what of a tree has no content to look at."""
    for entry in tree.entries:
        if entry.raw in tree.hostile:
            log.skip(entry, unread.HOSTILE_NAME)
        elif entry.kind is Kind.SUBMODULE:
            log.skip(entry, unread.SUBMODULE)
        elif entry.size is None:
            log.skip(entry, unread.MISSING)


def _raw(entry: Entry) -> bytes:
    return entry.raw


def _entries(listing: bytes) -> Iterator[Entry]:
    for line in listing.split(b"\0"):
        if line:
            facts, _, raw = line.partition(b"\t")
            mode, _, oid, size = facts.split()
            yield Entry(
                shown(raw),
                raw,
                KINDS.get(mode, Kind.FILE),
                int(size) if size.isdigit() else None,
                oid.decode("ascii"),
                mode in _EXECUTABLE,
            )

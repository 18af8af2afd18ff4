# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A plain folder outside any repository."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from oss_guard.model.errors import InputError
from oss_guard.model.report import NotExamined, Subject
from oss_guard.repository import unread
from oss_guard.repository.discovery import display
from oss_guard.repository.disk import Folder, NotReadError
from oss_guard.repository.names import shown
from oss_guard.repository.port import Content, Entry, Kind, WithoutHistory
from oss_guard.repository.tree import MOST_FILES, collect, note
from oss_guard.words import say

_EXECUTABLE = 0o100


class FolderRepository(WithoutHistory):
    """The files of a folder, found without following symbolic links."""

    def __init__(self, root: Path) -> None:
        self._folder = Folder(root)
        self._unread = unread.Unread()
        entries: list[Entry] = []
        for entry in self._walk():
            entries.append(entry)
            if len(entries) > MOST_FILES:
                path = display(root)
                raise InputError(say("repository.too-many-files", path=path, limit=MOST_FILES))
        self._tree = collect(entries)
        note(self._unread, self._tree)

    def subject(self) -> Subject:
        """What is judged."""
        return Subject("folder", None, None, None, None, files=len(self._tree.entries))

    def entries(self) -> Sequence[Entry]:
        """The files, sorted by ``raw`` path."""
        return self._tree.entries

    def contents(self, entries: Iterable[Entry], limit: int) -> Iterator[Content]:
        """Contents in the order of ``entries``; those above ``limit`` bytes are not read."""
        for entry in entries:
            reason = self._unread.refusal(entry, limit, self._tree.hostile)
            if reason:
                yield self._unread.skip(entry, reason)
            else:
                yield disk_content(self._folder, self._unread, entry, limit)

    def not_examined(self) -> Sequence[NotExamined]:
        """What walking and reading could not look at so far."""
        return self._unread.listing()

    def _walk(self) -> Iterator[Entry]:
        pending = [b""]
        while pending:
            parent = pending.pop()
            try:
                names = self._folder.scan(parent)
            except OSError:
                self._unread.add(shown(parent), "folder", unread.UNREADABLE)
                continue
            if parent and any(name == b".git" for name, _ in names):
                yield Entry(shown(parent), parent, Kind.SUBMODULE, None, "")
                continue
            for name, status in names:
                raw = parent + b"/" + name if parent else name
                if stat.S_ISDIR(status.st_mode):
                    if name != b".git":
                        pending.append(raw)
                elif (parent, name) != (b"", b".git"):
                    entry = disk_entry(raw, status)
                    if entry is not None:
                        yield entry
                    else:
                        self._unread.add(shown(raw), "file", unread.SPECIAL_FILE)


def disk_entry(raw: bytes, status: os.stat_result, *, uncommitted: bool = False) -> Entry | None:
    """The entry of a file or symbolic link; None for pipes, sockets and devices."""
    kind = Kind.SYMLINK if stat.S_ISLNK(status.st_mode) else Kind.FILE
    if kind is Kind.FILE and not stat.S_ISREG(status.st_mode):
        return None
    executable = kind is Kind.FILE and os.name != "nt" and bool(status.st_mode & _EXECUTABLE)
    return Entry(shown(raw), raw, kind, status.st_size, "", executable, uncommitted)


def disk_content(folder: Folder, log: unread.Unread, entry: Entry, limit: int) -> Content:
    """The content of an entry of a folder, read now."""
    try:
        return Content(entry, folder.read(entry.raw, limit))
    except NotReadError as error:
        return log.skip(entry, error.reason)

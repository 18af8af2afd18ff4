# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading files of an untrusted folder: no symbolic link is followed, nothing special is opened."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Generator, Iterator
from pathlib import Path

from oss_guard.repository import unread

CHUNK = 1 << 20
# Without O_NONBLOCK the opening of a pipe that replaced a file would wait for ever.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class NotReadError(Exception):
    """A file was not read; ``reason`` is the word for the report."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_regular(path: Path, limit: int) -> bytes | None:
    """The content of a regular file, None where there is none, OSError where it is too large."""
    try:
        with _opened(os.fspath(path)) as descriptor:
            data = _read(descriptor, limit)
    except NotReadError as error:
        if error.reason in (unread.MISSING, unread.SPECIAL_FILE):
            return None
        raise OSError(error.reason) from error
    return data


class Folder:
    """A folder whose files are named by their raw paths."""

    def __init__(self, root: Path) -> None:
        self._root = os.fsencode(root)
        self._folders: dict[bytes, bool] = {b"": True}

    def is_folder(self, raw: bytes) -> bool:
        """Whether ``raw`` is a folder that is reached without a symbolic link."""
        known = self._folders.get(raw)
        if known is None:
            known = self.is_folder(raw.rpartition(b"/")[0]) and self._has_folder(raw)
            self._folders[raw] = known
        return known

    def status(self, raw: bytes) -> os.stat_result | None:
        """The status of ``raw`` itself, or None where it is not there or behind a link."""
        if not self.is_folder(raw.rpartition(b"/")[0]):
            return None
        try:
            return os.lstat(self._place(raw))
        except (OSError, ValueError):
            return None

    def read(self, raw: bytes, limit: int) -> bytes:
        """The content of a file, or the target of a symbolic link as text."""
        status = self.status(raw)
        if status is None:
            raise NotReadError(unread.UNREADABLE)
        if stat.S_ISLNK(status.st_mode):
            return self.target(raw)
        with _opened(self._place(raw)) as descriptor:
            return _read(descriptor, limit)

    def target(self, raw: bytes) -> bytes:
        """What a symbolic link says, as git records it."""
        try:
            target = os.readlink(self._place(raw))  # noqa: PTH115 - bytes
        except OSError as error:
            raise NotReadError(unread.UNREADABLE) from error
        return target.replace(b"\\", b"/") if os.name == "nt" else target

    def chunks(self, raw: bytes) -> Generator[bytes]:
        """The content of a file in pieces, for what need not be held at once."""
        if not self.is_folder(raw.rpartition(b"/")[0]):
            raise NotReadError(unread.UNREADABLE)
        with _opened(self._place(raw)) as descriptor:
            while chunk := os.read(descriptor, CHUNK):
                yield chunk

    def scan(self, raw: bytes) -> list[tuple[bytes, os.stat_result]]:
        """The names in a folder with their status; OSError where it cannot be listed."""
        with os.scandir(self._place(raw)) as listing:
            return [(entry.name, entry.stat(follow_symlinks=False)) for entry in listing]

    def _has_folder(self, raw: bytes) -> bool:
        try:
            return stat.S_ISDIR(os.lstat(self._place(raw)).st_mode)
        except (OSError, ValueError):
            return False

    def _place(self, raw: bytes) -> bytes:
        return os.path.join(self._root, raw) if raw else self._root  # noqa: PTH118 - bytes


@contextlib.contextmanager
def _opened(path: str | bytes) -> Iterator[int]:
    try:
        if not hasattr(os, "O_NOFOLLOW") and stat.S_ISLNK(os.lstat(path).st_mode):
            raise NotReadError(unread.SPECIAL_FILE)
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError as error:
        raise NotReadError(unread.MISSING) from error
    except (OSError, ValueError) as error:
        raise NotReadError(_why(path)) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotReadError(unread.SPECIAL_FILE)
        yield descriptor
    except OSError as error:
        raise NotReadError(unread.UNREADABLE) from error
    finally:
        os.close(descriptor)


def _why(path: str | bytes) -> str:
    try:
        regular = stat.S_ISREG(os.lstat(path).st_mode)
    except (OSError, ValueError):
        regular = True
    return unread.UNREADABLE if regular else unread.SPECIAL_FILE


def _read(descriptor: int, limit: int) -> bytes:
    if os.fstat(descriptor).st_size > limit:
        raise NotReadError(unread.TOO_LARGE)
    parts: list[bytes] = []
    size = 0
    while chunk := os.read(descriptor, min(CHUNK, limit + 1 - size)):
        parts.append(chunk)
        size += len(chunk)
        if size > limit:
            raise NotReadError(unread.TOO_LARGE)
    return b"".join(parts)

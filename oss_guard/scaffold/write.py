# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Writing into a folder that may be hostile or merely clumsy.

Nothing is overwritten, no link is followed, and a file that could not be written whole is not left
behind.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from oss_guard.model.errors import InputError
from oss_guard.repository.disk import read_regular
from oss_guard.scaffold import markups
from oss_guard.words import say, why

LIMIT = 1 << 22
"""Bytes of a README to which something is added, at most."""

_UNFILLED = ("【要記入".encode(), "【FILL IN".encode())
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def create(root: Path, path: str, text: str) -> None:
    """Write a new file below ``root``, and the folders that it needs.

    Raises InputError where something stands in the way or nothing may be written there; then
    folders that were made for it are gone again.
    """
    made: list[Path] = []
    try:
        _make_folders(root, path, made)
        _write(root, path, text)
    except InputError:
        for folder in reversed(made):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def _write(root: Path, path: str, text: str) -> None:
    target = root / path
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK, 0o666)
    except FileExistsError:
        raise InputError(say("init.there", path=path)) from None
    except OSError as error:
        raise InputError(say("file.unwritable", path=path, reason=why(error))) from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8"))
    except OSError as error:
        target.unlink(missing_ok=True)
        raise InputError(say("file.unwritable", path=path, reason=why(error))) from None


def _make_folders(root: Path, path: str, made: list[Path]) -> None:
    folder = root
    for name in path.split("/")[:-1]:
        folder /= name
        shown = folder.relative_to(root).as_posix()
        try:
            mode = _mode(folder)
            if mode is None:
                folder.mkdir()
                made.append(folder)
            elif stat.S_ISLNK(mode):
                raise InputError(say("init.link", path=path, link=shown))
            elif not stat.S_ISDIR(mode):
                raise InputError(say("init.no-folder", path=path, file=shown))
        except OSError as error:
            raise InputError(say("file.unwritable", path=path, reason=why(error))) from None


def _mode(path: Path) -> int | None:
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return None


def append(root: Path, path: str, text: str) -> None:
    """Add text at the end of a README, with the line ends that it has.

    Raises InputError where its markup is not known or it is not in UTF-8, is a link, can't be read
    or written, or has placeholders: what was added before and is not filled in yet would be added
    again.
    """
    before = _readable(root, path)
    if any(mark in before for mark in _UNFILLED):
        raise InputError(say("init.unfilled", path=path))
    if any(stat.S_ISLNK(_mode(p) or 0) for p in (root / path).parents if root in p.parents):
        raise InputError(say("init.link", path=path, link=path.rpartition("/")[0]))
    end = "\r\n" if b"\r\n" in before else "\n"
    gap = "" if not before else "\n" if before.endswith(b"\n") else "\n\n"
    added = (gap + text).replace("\n", end).encode("utf-8")
    try:
        descriptor = os.open(root / path, os.O_WRONLY | os.O_APPEND | _NO_LINK)
        with os.fdopen(descriptor, "ab") as file:
            file.write(added)
    except OSError as error:
        raise InputError(say("file.unwritable", path=path, reason=why(error))) from None


def is_unfilled(root: Path, path: str) -> bool:
    """Whether a file holds placeholders of ours, which no section with one counts for."""
    try:
        data = read_regular(root / path, LIMIT) or b""
    except OSError:
        return False
    return any(mark in data for mark in _UNFILLED)


def text_of(root: Path, path: str) -> str:
    """The text of a file; none where it can't be read."""
    try:
        return (read_regular(root / path, LIMIT) or b"").decode("utf-8", "replace")
    except OSError:
        return ""


def _readable(root: Path, path: str) -> bytes:
    if not path.casefold().endswith(markups.KNOWN):
        raise InputError(say("init.no-markdown", path=path))
    try:
        data = read_regular(root / path, LIMIT)
    except OSError:
        data = None
    if data is None:
        raise InputError(say("init.no-file", path=path))
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(say("init.not-utf-8", path=path)) from None
    return data

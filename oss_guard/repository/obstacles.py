# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What git would wait for without end: pipes and devices where it expects files."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from oss_guard.repository.disk import read_regular

_LARGEST_LIST = 1 << 20
_MOST_FOLDERS = 1_000_000
_READ_BY_GIT = frozenset((".gitignore", ".gitattributes"))
_REPOSITORY = ".git"


def find_obstacle(objects: str, work_tree: str | None) -> str | None:
    """The path of something that git opens there and that is no file; None where all are.

    ``objects`` is an object database; those that it borrows from are looked at too. Symbolic
    links are followed as git does.
    """
    return next(_obstacles(objects, work_tree), None)


def _obstacles(objects: str, work_tree: str | None) -> Iterator[str]:
    stores = [objects]
    for store in stores:
        yield from _special(store, everything=True)
        for line in _borrowed(store):
            other = os.path.normpath(os.path.join(store, line))  # noqa: PTH118 - git's words
            if other not in stores:
                stores.append(other)
    if work_tree is not None:
        yield from _special(work_tree, everything=False)


def _borrowed(store: str) -> list[str]:
    try:
        data = read_regular(Path(store, "info", "alternates"), _LARGEST_LIST) or b""
    except OSError:
        return []
    return [os.fsdecode(line) for line in data.splitlines() if line and not line.startswith(b"#")]


def _special(top: str, *, everything: bool) -> Iterator[str]:
    """Paths below ``top`` that are neither files nor folders.

    Unless ``everything`` counts, only those of which git reads the content while it lists others'
    names: settings, and the whole of a repository in the repository.
    """
    seen: set[tuple[int, int]] = set()
    pending = [(top, everything)]
    while pending and len(seen) < _MOST_FOLDERS:
        folder, counts = pending.pop()
        try:
            with os.scandir(folder) as listing:
                entries = list(listing)
        except OSError:
            continue
        for entry in entries:
            if not counts and folder == top and entry.name == _REPOSITORY:
                continue  # Its own, of which git is shown the objects alone.
            of_git = counts or entry.name == _REPOSITORY
            if entry.is_dir(follow_symlinks=of_git):
                status = os.stat(entry.path)  # noqa: PTH116 - a DirEntry's has no inode on Windows
                identity = (status.st_dev, status.st_ino)
                if identity not in seen:
                    seen.add(identity)
                    pending.append((entry.path, of_git))
            elif (of_git or entry.name in _READ_BY_GIT) and _is_special(entry):
                yield entry.path


def _is_special(entry: os.DirEntry[str]) -> bool:
    try:
        return not entry.is_file() and not stat.S_ISDIR(entry.stat().st_mode)
    except OSError:
        return False  # A link that leads nowhere opens nothing.

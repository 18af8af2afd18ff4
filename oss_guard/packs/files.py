# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The files of a pack: read within bounds, named in faults, and their digest."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from oss_guard.documents.located import SIZE_LIMIT
from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.packs.find import shipped
from oss_guard.words import say, why

_FILES_LIMIT = 5_000


def read_files(folder: Path) -> dict[str, bytes]:
    """The content of every YAML file by its path in the pack, one byte more than allowed at most.

    Raises InputError for too many files and unreadable ones, SourceError for what is no file.
    """
    files: dict[str, bytes] = {}
    for number, name in enumerate(sorted(_names(folder), key=lambda name: name.split("/"))):
        if number >= _FILES_LIMIT:
            raise InputError(say("pack.too-many-files", path=str(folder), limit=_FILES_LIMIT))
        # Plain strings: a path object for each of a thousand files took longer than reading them.
        path = os.path.join(folder, name)  # noqa: PTH118
        try:
            status = os.stat(path)  # noqa: PTH116
            if not stat.S_ISREG(status.st_mode):  # Opening a pipe would wait for ever.
                text = say("repository.unread.special-file")
                raise SourceError([Fault(shown(folder, name), 0, 0, text)])
            with open(path, "rb") as file:  # noqa: PTH123
                files[name] = file.read(min(status.st_size, SIZE_LIMIT) + 1)
        except OSError as error:
            raise InputError(say("file.unreadable", path=path, reason=why(error))) from None
    return files


def _names(folder: Path) -> Iterator[str]:
    for top, folders, names in os.walk(folder):
        below = top[len(str(folder)) :].replace(os.sep, "/").strip("/")
        for name in (*folders, *names):
            if name.endswith(".yaml"):
                yield f"{below}/{name}" if below else name


def digest_of(files: dict[str, bytes]) -> str:
    """One digest of all files, whatever their line ends."""
    digest = hashlib.sha256()
    for name, data in sorted(files.items()):
        content = data.replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def shown(folder: Path, relative: str = "") -> str:
    """How a pack's file is named in faults: below the shipped packs, or as the user wrote it."""
    where = folder.name if folder.parent == shipped() else folder.as_posix()
    return f"{where}/{relative}"

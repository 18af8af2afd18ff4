# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What takes long to prepare, kept in the user's cache folder; nothing of inspected repositories.

It is off until a command turns it on. Whatever is odd about it counts as not there: results never
depend on it.
"""

from __future__ import annotations

import os
import stat
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path

_LARGEST = 64 << 20
_KEPT = 8
_OTHERS_WRITE = 0o022
_SUM = 4
_on = False


def turn_on() -> None:
    """Let this process read and write the cache."""
    global _on  # noqa: PLW0603 - one switch for a process, thrown once at its start
    _on = True


def recall(kind: str, name: str) -> bytes | None:
    """What was kept under a name that tells all it depends on; None where there is nothing."""
    if not _on:
        return None
    with suppress(OSError):
        path = _folder(kind) / name
        status = path.stat()
        if status.st_size <= _LARGEST and _is_ours(path.parent.stat()) and _is_ours(status):
            return _whole(path.read_bytes())
    return None


def keep(kind: str, name: str, data: bytes) -> None:
    """Keep data under a name, and few others of its kind; where that fails, do without."""
    if not _on or len(data) > _LARGEST:
        return
    with suppress(OSError):
        folder = _folder(kind)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours(folder.stat()):
            return
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_sum(data))
                file.write(data)
            Path(temporary).replace(folder / name)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        kept = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)
        for old in kept[:-_KEPT]:
            old.unlink(missing_ok=True)


def _sum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_SUM)


def _whole(kept: bytes) -> bytes | None:
    """The data, or None where the file is damaged: a power cut may leave it half written."""
    data = kept[_SUM:]
    return data if kept[:_SUM] == _sum(data) else None


def _folder(kind: str) -> Path:
    import platformdirs  # noqa: PLC0415 - most uses never get here

    return platformdirs.user_cache_path("oss-guard") / kind


def _is_ours(status: os.stat_result) -> bool:
    """Whether nobody else can have written it; Windows keeps the folder to its user."""
    if os.name == "nt":
        return True
    return status.st_uid == os.getuid() and not stat.S_IMODE(status.st_mode) & _OTHERS_WRITE

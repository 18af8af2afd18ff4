# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The export for REUSE: of each text only the lines that the reuse tool can match.

reuse guesses an encoding from the first 2,048 bytes, and a cut inside a character makes it call a
UTF-8 file binary. So texts are written as UTF-8 decoded by us, and behind 2,048 line feeds where
they are not ASCII. REUSE's own files are written whole.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from oss_guard.documents.document import BINARY, Document

_MARKS = re.compile(rb"SPDX-|Copyright|\xc2\xa9|REUSE-Ignore")
_PADDING = b"\n" * 2048
_BYTES_A_FILE = 8192
_SPARE = 64 << 20
_WHOLE = re.compile(r"(?:^|/)REUSE\.toml$|^\.reuse/dep5$")


@contextmanager
def export_folder(files: int) -> Iterator[Path]:
    """A private folder (mode 0700) for an export of so many files, removed at the end.

    In a memory file system where there is one with room: on a disk, creating thousands of small
    files can take longer than all the rest.
    """
    with tempfile.TemporaryDirectory(prefix="oss-guard-export-", dir=_roomy(files)) as folder:
        root = Path(folder) / "tree"
        root.mkdir()
        yield root


def _roomy(files: int) -> str | None:
    """The memory file system, or None for the usual place of temporary files."""
    if tempfile.gettempdir() != "/tmp":  # noqa: S108 - somebody has chosen another place
        return None
    memory = Path("/dev/shm")  # noqa: S108 - TemporaryDirectory makes a private folder in it
    try:
        free = shutil.disk_usage(memory).free if memory.is_dir() else 0
    except OSError:
        return None
    roomy = free > 2 * _BYTES_A_FILE * files + _SPARE and os.access(memory, os.W_OK | os.X_OK)
    return str(memory) if roomy else None


class Export:
    """A folder of our own that receives the export."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders: set[str] = set()

    def write(self, raw: bytes, path: str, document: Document | None, size: int) -> bool:
        """Write one file; False where its name cannot be a file's name here."""
        if not _safe(raw):
            return False
        return self._put(raw, _excerpt(path, document, size))

    def _put(self, raw: bytes, content: bytes) -> bool:
        target = os.path.join(os.fsencode(self.root), raw)  # noqa: PTH118 - bytes paths
        folder = os.path.dirname(target)  # noqa: PTH120 - bytes paths
        try:
            if os.fsdecode(folder) not in self._folders:
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - bytes paths
                self._folders.add(os.fsdecode(folder))
            handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
        except OSError:
            return False
        return True


def _safe(raw: bytes) -> bool:
    parts = raw.split(b"/")
    if any(p in {b"", b".", b".."} or p.lower() == b".git" or b"\0" in p for p in parts):
        return False
    return os.name != "nt" or not PurePosixPath(os.fsdecode(raw)).is_reserved()


def _excerpt(path: str, document: Document | None, size: int) -> bytes:
    if size == 0:
        return b""
    if document is None or document.syntax == BINARY:
        return b"\n"
    content = document.content
    if _WHOLE.search(path):
        return content
    lines = _matching_lines(content)
    return lines if lines.isascii() else _PADDING + lines


def _matching_lines(content: bytes) -> bytes:
    lines = []
    hit = _MARKS.search(content)
    while hit:
        start = content.rfind(b"\n", 0, hit.start()) + 1
        end = content.find(b"\n", hit.end())
        if end < 0:
            lines.append(content[start:])
            break
        lines.append(content[start : end + 1])
        hit = _MARKS.search(content, end + 1)
    return b"".join(lines) or b"\n"

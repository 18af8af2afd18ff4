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
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path, PurePosixPath

import msgspec

from oss_guard.documents.document import BINARY, Document
from oss_guard.repository.private_directory import PrivateDirectory

_MARKS = (b"SPDX-", b"Copyright", b"\xc2\xa9", b"REUSE-Ignore")
_PADDING = b"\n" * 2048
_BYTES_A_FILE = 8192
_SPARE = 64 << 20
_BESIDE = ".license"
_PASSED_FOLDERS = frozenset({".git", ".hg", ".sl", "LICENSES", ".reuse"})
_PASSED_NAMES = re.compile(
    r"LICEN[CS]E(?:[-.].*)?$|COPYING(?:[-.].*)?$|\.git$|\.hgtags$|.*\.license$|REUSE\.toml$"
    r"|.*\.spdx(?:.(?:rdf|json|xml|ya?ml))?$|CAL-1.0(?:-Combined-Work-Exception)?(?:\..+)?$"
    r"|SHL-2.1(?:\..+)?$",
    re.DOTALL,
)
_WHOLE = re.compile(r"(?:^|/)REUSE\.toml$|^\.reuse/dep5$")


@contextmanager
def export_folder(files: int) -> Iterator[Path]:
    """A private folder (mode 0700) for an export of so many files, removed at the end.

    In a memory file system where there is one with room: on a disk, creating thousands of small
    files can take longer than all the rest.
    """
    with PrivateDirectory("export", _roomy(files)) as private:
        root = private.path / "tree"
        root.mkdir()
        yield root


def _roomy(files: int) -> str | None:
    """The memory file system, or None for the usual place of temporary files."""
    if tempfile.gettempdir() != "/tmp":  # noqa: S108 - somebody has chosen another place
        return None
    memory = Path("/dev/shm")  # noqa: S108 - a private folder is made in it
    try:
        free = shutil.disk_usage(memory).free if memory.is_dir() else 0
    except OSError:
        return None
    roomy = free > 2 * _BYTES_A_FILE * files + _SPARE and os.access(memory, os.W_OK | os.X_OK)
    return str(memory) if roomy else None


class Written(StrEnum):
    """What became of a file.

    ``bare`` ones are told without asking the tool, ``passed`` ones it would not look at.
    """

    WRITTEN = "written"
    PASSED = "passed"
    BARE = "bare"
    REFUSED = "refused"


class Covering(msgspec.Struct, frozen=True):
    """What in a tree can speak for a file without standing in it.

    ``everything``: a REUSE.toml or a dep5 file does; ``paths``: those that have a ``.license``
    file beside them.
    """

    everything: bool = True
    paths: frozenset[str] = frozenset()

    @classmethod
    def of(cls, paths: Iterable[str]) -> Covering:
        """Look through the paths of a tree."""
        all_paths = list(paths)
        return cls(
            any(_WHOLE.search(p) for p in all_paths),
            frozenset(p.removesuffix(_BESIDE) for p in all_paths if p.endswith(_BESIDE)),
        )


class Export:
    """A folder of our own that receives the export.

    A file with nothing in it that the tool could match, and nothing beside it that speaks for it,
    is not written: its fact is known, and most files of most repositories are such.
    """

    def __init__(self, root: Path, covering: Covering | None = None) -> None:
        self.root = root
        self._covering = covering or Covering()
        self._folders: set[bytes] = set()

    def write(self, raw: bytes, path: str, document: Document | None, size: int) -> Written:
        """Write one file, if the tool is needed for it and its name can be one here."""
        if not _safe(raw):
            return Written.REFUSED
        content = _excerpt(path, document, size)
        if not self._covering.everything and not _speaks(path):
            if not _is_covered_file(path):
                return Written.PASSED
            if content == b"\n" and path not in self._covering.paths:
                return Written.BARE
        return Written.WRITTEN if self._put(raw, content) else Written.REFUSED

    def _put(self, raw: bytes, content: bytes) -> bool:
        target = os.path.join(os.fsencode(self.root), raw)  # noqa: PTH118 - bytes paths
        folder = os.path.dirname(target)  # noqa: PTH120 - bytes paths
        try:
            if folder not in self._folders:
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - bytes paths
                self._folders.add(folder)
            handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
        except OSError:
            return False
        return True


def _speaks(path: str) -> bool:
    """Whether the tool reads a file of this path for what it says of others, or of licences."""
    return path.endswith(_BESIDE) or path.startswith("LICENSES/")


def _is_covered_file(path: str) -> bool:
    """Whether REUSE wants licensing information for a file of this path at all.

    Source: REUSE specification 3.3, "Covered Files", and the names that reuse 6 passes over.
    """
    *folders, name = path.split("/")
    if any(f in _PASSED_FOLDERS for f in folders) or _PASSED_NAMES.match(name):
        return False
    return "subprojects" not in folders[:-1]


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
    # Plain texts are found many times faster than one of several by an expression.
    ahead = {mark: content.find(mark) for mark in _MARKS}
    while hits := [at for at in ahead.values() if at >= 0]:
        start = content.rfind(b"\n", 0, min(hits)) + 1
        end = content.find(b"\n", min(hits)) + 1 or len(content)
        lines.append(content[start:end])
        ahead = {m: content.find(m, end) if 0 <= at < end else at for m, at in ahead.items()}
    return b"".join(lines) or b"\n"

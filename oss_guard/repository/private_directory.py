# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Temporary directories that are private and do not outlive their run for long."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
import weakref
from pathlib import Path
from types import TracebackType
from typing import Self

from oss_guard.model.errors import InputError
from oss_guard.repository.disk import read_regular
from oss_guard.words import say, why

PREFIX = "oss-guard-"
_PID = "pid"
_VARIABLES = ("TMPDIR", "TEMP", "TMP")
_USUAL = ("/tmp", "/var/tmp", "/usr/tmp")  # noqa: S108 - compared with, not used


class PrivateDirectory:
    """A temporary directory that only its owner enters and that no run leaves behind.

    ``purpose`` becomes part of its name; ``folder`` is where it is made, by default where
    temporary files are. InputError where it cannot be made.
    """

    def __init__(self, purpose: str, folder: str | None = None) -> None:
        place = folder or temporary_folder()
        sweep(place)
        try:
            self.path = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{purpose}-", dir=place))
            self._remove = weakref.finalize(self, _remove, self.path, os.getpid())
            (self.path / _PID).write_text(f"{os.getpid()} {_namespace()}", "ascii")
        except OSError as error:
            raise _unusable(error) from None

    def close(self) -> None:
        """Remove the directory. Safe to call twice."""
        self._remove()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def temporary_folder() -> str:
    """Where temporary files are. InputError where none can be.

    Python's last resort is the current folder, which may be the repository to be judged: that is
    taken only where somebody has asked for it.
    """
    try:
        place = tempfile.gettempdir()
    except OSError as error:
        raise _unusable(error) from None
    asked = {os.path.abspath(os.environ[v]) for v in _VARIABLES if os.environ.get(v)}  # noqa: PTH100 - as tempfile does
    if place in asked or place in _USUAL or os.name == "nt":
        return place
    with contextlib.suppress(OSError):
        if os.path.samefile(place, "."):  # noqa: PTH121 - likewise
            raise InputError(say("temporary.here"))
    return place


def _unusable(error: OSError) -> InputError:
    return InputError(say("temporary.none", reason=why(error)))


def sweep(folder: str) -> None:
    """Remove directories of runs that were killed: ours, named by us, their process gone."""
    if os.name == "nt":  # There a signal 0 would reach the process, and its files are locked.
        return
    with contextlib.suppress(OSError), os.scandir(folder) as listing:
        for entry in listing:
            if entry.name.startswith(PREFIX) and _is_stale(Path(entry.path)):
                shutil.rmtree(entry.path, ignore_errors=True)


def _is_stale(path: Path) -> bool:
    try:
        status = path.lstat()
        if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid():
            return False
        pid, _, namespace = (read_regular(path / _PID, 256) or b"").decode("ascii").partition(" ")
        if not pid.isdecimal() or int(pid) < 1 or namespace != _namespace():
            return False
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except (OSError, ValueError, OverflowError):
        return False
    return False


def _namespace() -> str:
    """Containers may share a temporary directory but not the numbers of their processes."""
    try:
        return str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        return "-"


def _remove(path: Path, owner: int) -> None:
    if os.getpid() == owner:
        shutil.rmtree(path, ignore_errors=True)

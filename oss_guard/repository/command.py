# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Starting git: never in the inspected folder, without the caller's variables, without deadlock."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from oss_guard.model.errors import InputError
from oss_guard.repository.discovery import display
from oss_guard.repository.obstacles import find_obstacle
from oss_guard.words import say

if sys.platform == "linux":
    import fcntl

if TYPE_CHECKING:
    from git.cmd import Git

LEAST_GIT = (2, 31)
_LONGEST_SECONDS = 900.0
_PATIENCE = 10.0
"""After so many seconds it is looked whether something is there that git can only wait for."""
_KEPT_ERROR = 1 << 16
_CHUNK = 1 << 20
_PIPE = 1 << 20
"""With the usual 64 KiB git and its reader wait for each other a thousand times more often."""
_environ_lock = threading.Lock()

Obstacle = Callable[[], str | None]


class Output(msgspec.Struct, frozen=True):
    """What a finished command gave. ``complete`` is False where it gave too much."""

    status: int
    out: bytes
    error: bytes
    complete: bool


class Running:
    """A git process whose input is fed and whose errors are drained beside its output.

    InputError where it waits for what is no file, as ``obstacle`` finds.
    """

    def __init__(
        self, wrapped: Git.AutoInterrupt, feed: Iterable[bytes] | None, obstacle: Obstacle
    ) -> None:
        process = wrapped.proc
        if process is None or process.stdout is None or process.stderr is None:
            raise ValueError("the process has no pipes")
        self._wrapped = wrapped  # Ends the process once nobody holds it.
        self._process: subprocess.Popen[bytes] = process
        self._errors: list[bytes] = []
        self.stdout: IO[bytes] = process.stdout
        _widen(self.stdout)
        self._threads = [threading.Thread(target=self._drain, args=(process.stderr,), daemon=True)]
        if feed is not None and process.stdin is not None:
            feeding = threading.Thread(target=_write, args=(process.stdin, feed), daemon=True)
            self._threads.append(feeding)
        for thread in self._threads:
            thread.start()
        self._find_obstacle = obstacle
        self._obstacle: str | None = None
        self._patience = threading.Timer(_PATIENCE, self._look_for_obstacle)
        self._patience.daemon = True
        self._patience.start()

    def result(self, limit: int) -> Output:
        """Read the output to its end, or until ``limit`` bytes are exceeded."""
        watch = threading.Timer(_LONGEST_SECONDS, self._process.kill)
        watch.daemon = True
        watch.start()
        parts: list[bytes] = []
        size = 0
        ended = False
        try:
            while size <= limit and (chunk := self.stdout.read(_CHUNK)):
                parts.append(chunk)
                size += len(chunk)
            ended = size <= limit
        finally:
            watch.cancel()
            status = self.close(kill=not ended)
        return Output(status, b"".join(parts), b"".join(self._errors), size <= limit)

    def close(self, *, kill: bool = True) -> int:
        """End the process, if it still runs, and give its status."""
        if kill:
            self._process.kill()
        status = self._process.wait()
        self._patience.cancel()
        for thread in self._threads:
            thread.join()
        self.stdout.close()
        if self._obstacle is not None:
            raise InputError(say("repository.special-file", path=display(Path(self._obstacle))))
        return status

    def _look_for_obstacle(self) -> None:
        self._obstacle = self._find_obstacle()
        if self._obstacle is not None:
            self._process.kill()

    def _drain(self, stream: IO[bytes]) -> None:
        kept = 0
        with contextlib.suppress(OSError, ValueError), stream:
            while chunk := stream.read1(4096):  # type: ignore[attr-defined]
                if kept < _KEPT_ERROR:
                    self._errors.append(chunk)
                    kept += len(chunk)


class Commands:
    """Git commands in one private git directory."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)
        with _without_git_variables():
            try:
                from git.cmd import Git  # noqa: PLC0415 - costs 0.1 s, only git needs it
            except ImportError as error:
                raise _git_missing() from error
        self._git = Git(str(folder))
        self._program = Git.GIT_PYTHON_GIT_EXECUTABLE or "git"

    def start(
        self,
        arguments: Sequence[str],
        feed: Iterable[bytes] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Running:
        """Start ``git`` with ``arguments``; ``feed`` goes to its input."""
        from git.exc import GitCommandNotFound  # noqa: PLC0415 - as above

        variables = {**self._environment, **(environment or {})}
        try:
            with _without_git_variables():
                wrapped = self._git.execute(
                    [self._program, *arguments],
                    istream=subprocess.PIPE if feed is not None else None,
                    as_process=True,
                    shell=False,
                    env=variables,
                )
        except (GitCommandNotFound, OSError) as error:
            raise _git_missing() from error
        return Running(wrapped, feed, self._obstacle)

    def _obstacle(self) -> str | None:
        objects = self._environment.get("GIT_OBJECT_DIRECTORY")
        work_tree = self._environment.get("GIT_WORK_TREE")
        return find_obstacle(objects, work_tree) if objects else None

    def run(
        self, arguments: Sequence[str], limit: int, feed: Iterable[bytes] | None = None
    ) -> Output:
        """Run a command to its end."""
        return self.start(arguments, feed).result(limit)


def check_version(output: Output) -> str:
    """The version that ``git version`` printed; InputError where it is too old."""
    words = output.out.decode("ascii", "replace").split()
    version = words[2] if words[:2] == ["git", "version"] and len(words) > 2 else "?"  # noqa: PLR2004
    numbers = version.split(".")[:2]
    least = ".".join(map(str, LEAST_GIT))
    if not all(n.isdecimal() for n in numbers) or tuple(map(int, numbers)) < LEAST_GIT:
        raise InputError(say("repository.git-old", found=version, least=least))
    return version


def _git_missing() -> InputError:
    return InputError(say("repository.git-missing", least=".".join(map(str, LEAST_GIT))))


def _widen(pipe: IO[bytes]) -> None:
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # There may be a limit for all pipes of a user.
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)


def _write(stream: IO[bytes], feed: Iterable[bytes]) -> None:
    with contextlib.suppress(OSError, ValueError):
        stream.writelines(feed)
    with contextlib.suppress(OSError, ValueError):
        stream.close()


@contextlib.contextmanager
def _without_git_variables() -> Iterator[None]:
    """GitPython hands on the whole environment and cannot take a variable out of it."""
    with _environ_lock:
        kept = {
            name: value
            for name, value in os.environ.items()
            if name.upper().startswith("GIT_") and not name.upper().startswith("GIT_PYTHON_")
        }
        for name in kept:
            del os.environ[name]
        try:
            yield
        finally:
            os.environ.update(kept)

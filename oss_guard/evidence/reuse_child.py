# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The REUSE tool, run as a child process on an exported tree.

Never imported (its code is GPL-3.0-or-later) and never run in place, where it would execute
programs named in the inspected repository's configuration. Its output is sorted and completed:
its lists leave out expressions it could not parse, and their order follows the hash seed.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

import msgspec
from msgspec.structs import replace

from oss_guard.model.report import NotExamined
from oss_guard.repository.names import shown
from oss_guard.repository.private_directory import temporary_folder
from oss_guard.words import say

TIMEOUT = 600
"""Seconds after which the tool is given up."""

_POOL_FROM = 3_000
_ERROR_SHOWN = 300
_ERROR_READ = 64 * 1024


class ReuseFile(msgspec.Struct, frozen=True):
    """What REUSE knows of one file: SPDX expressions and copyright notices."""

    path: str
    expressions: tuple[str, ...]
    invalid: tuple[str, ...]
    copyrights: tuple[str, ...]


class ReuseResult(msgspec.Struct, frozen=True):
    """The tool's facts. ``error`` is why there are none; its text may quote the repository.

    The lists are of SPDX ids: texts that are used and missing, there and unused, unknown to the
    tool's licence list, deprecated, and texts whose file name has no ending.
    """

    version: str | None = None
    error: str | None = None
    compliant: bool = False
    files: tuple[ReuseFile, ...] = ()
    missing_texts: tuple[str, ...] = ()
    unused_texts: tuple[str, ...] = ()
    bad_licences: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    without_extension: tuple[str, ...] = ()
    read_errors: int = 0

    @property
    def untold(self) -> tuple[NotExamined, ...]:
        """Says that nothing is known of SPDX tags, where the tool failed."""
        if self.error is None:
            return ()
        return (NotExamined(None, "reuse", "reuse", say("not-examined.reuse")),)


# Starts the tool as ``-m`` would, but loads it first and then waits to be told what to read.
_LAUNCHER = """\
import json, os, runpy, sys
import reuse.cli.main
line = sys.stdin.readline()
if line:
    root, options = json.loads(line)
    os.chdir(os.path.dirname(root))
    os.environ["GIT_CEILING_DIRECTORIES"] = os.path.dirname(root)
    sys.argv = ["reuse", "--root", root, *options, "lint", "--json"]
    runpy.run_module("reuse", run_name="__main__", alter_sys=True)
"""


class ReuseChild:
    """The REUSE tool, started: it loads while the scan still writes what it is to read."""

    def __init__(self) -> None:
        self._bare: Sequence[str] = ()
        self._result: ReuseResult | None = None
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "GIT_", "REUSE_", "LC_", "LANG"))
        }
        environment |= {
            "REUSE_ENCODING_MODULE": "charset_normalizer",
            "PYTHONUTF8": "1",
            "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
        }
        self._root = ""
        temporary = temporary_folder()
        self._out = tempfile.TemporaryFile(dir=temporary)  # noqa: SIM115 - read when the child has ended
        self._err = tempfile.TemporaryFile(dir=temporary)  # noqa: SIM115 - likewise
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _LAUNCHER],
            stdin=subprocess.PIPE,
            stdout=self._out,
            stderr=self._err,
            cwd=temporary,
            env=environment,
            # Its pool of processes ends with it only if all are ended as one.
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        """Return the child itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child, whether it was asked for anything or not."""
        self.stop()

    def lint(self, root: Path, files: int, bare: Sequence[str] = ()) -> None:
        """Let it read the export at ``root``, once.

        ``bare`` are covered files that are not in the export, ``files`` how many are: a few are
        read faster without the tool's own pool of processes.
        """
        self._root, self._bare = str(root), bare
        options = [] if files > _POOL_FROM else ["--no-multiprocessing"]
        self._tell(json.dumps([self._root, options]) + "\n")

    def stop(self) -> None:
        """End the child if it still runs."""
        if self._process.poll() is None:
            self._kill()
            self._process.wait()
        self._tell("")
        self._out.close()
        self._err.close()

    def _kill(self) -> None:
        if not hasattr(os, "killpg"):
            self._process.kill()
            return
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def _tell(self, line: str) -> None:
        """Write to the child for the last time; one that has ended says why in its result."""
        stdin = self._process.stdin
        if stdin is not None and not stdin.closed:
            with suppress(OSError), stdin:
                stdin.write(line.encode("ascii"))

    def result(self) -> ReuseResult:
        """Wait for the child and read what it says; once, however often it is asked."""
        if self._result is None:
            self._result = completed(self._read(), self._bare)
        return self._result

    def _read(self) -> ReuseResult:
        try:
            code = self._process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            self._kill()
            return ReuseResult(error="timeout")
        self._out.seek(0)
        try:
            return parse(json.loads(self._out.read()))
        except (ValueError, KeyError, TypeError):
            return ReuseResult(error=self._said() or f"exit {code}")

    def _said(self) -> str:
        """The tool's last words, without the export's name, which differs from run to run."""
        self._err.seek(max(0, self._err.seek(0, os.SEEK_END) - _ERROR_READ))
        text = self._err.read().decode("utf-8", "replace").replace(f"{self._root}{os.sep}", "")
        message = text.rpartition("\nError: ")[2] if "\nError: " in text else ""
        said = message.strip() or (text.strip().splitlines() or [""])[-1]
        return " ".join(said.split())[:_ERROR_SHOWN]


def parse(data: Any) -> ReuseResult:
    """Turn the tool's JSON (format of reuse 6) into facts, sorted.

    Which files lack what is told from the files themselves; the tool's own lists of them hold
    paths relative to its working folder.
    """
    lists = data["non_compliant"]
    return ReuseResult(
        version=str(data["reuse_tool_version"]),
        compliant=bool(data["summary"]["compliant"]),
        files=tuple(sorted((_file(f) for f in data["files"]), key=lambda f: f.path)),
        missing_texts=tuple(sorted(map(str, lists["missing_licenses"]))),
        unused_texts=tuple(sorted(map(str, lists["unused_licenses"]))),
        bad_licences=tuple(sorted(map(str, lists["bad_licenses"]))),
        deprecated=tuple(sorted(map(str, lists["deprecated_licenses"]))),
        without_extension=tuple(sorted(map(str, lists["licenses_without_extension"]))),
        read_errors=len(lists["read_errors"]),
    )


def told_without_tool(bare: Sequence[str]) -> ReuseResult:
    """What the tool says of a tree in which nothing speaks of licences or copyright."""
    return completed(ReuseResult(version=version("reuse")), bare)


def completed(result: ReuseResult, bare: Sequence[str]) -> ReuseResult:
    """Add the covered files that the tool was not shown; they tell nothing of their licence."""
    if result.error is not None or not bare:
        return result
    files = (*result.files, *(ReuseFile(path, (), (), ()) for path in bare))
    return replace(result, compliant=False, files=tuple(sorted(files, key=lambda f: f.path)))


def _file(data: Any) -> ReuseFile:
    valid: set[str] = set()
    invalid: set[str] = set()
    for expression in data["spdx_expressions"]:
        (valid if expression.get("is_valid", True) else invalid).add(str(expression["value"]))
    return ReuseFile(
        path=shown(str(data["path"]).replace("\\", "/").encode("utf-8", "surrogateescape")),
        expressions=tuple(sorted(valid)),
        invalid=tuple(sorted(invalid)),
        copyrights=tuple(sorted({str(c["value"]) for c in data["copyrights"]})),
    )

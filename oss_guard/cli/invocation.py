# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Commands to type next, beginning as the user began this one."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

_NAME = "oss-guard"


def command_line(*words: str) -> str:
    """What to type to run oss-guard with these arguments in the folder of this run, quoted."""
    line = [*_started_as(), *words]
    return subprocess.list2cmdline(line) if os.name == "nt" else shlex.join(line)


def _started_as() -> list[str]:
    """The program as it was called: by its name where a shell finds it, else by its path."""
    program = sys.argv[0]
    if Path(program).name == "__main__.py":
        # All that stood before our own arguments: ``python -m oss_guard``.
        interpreter, *options = sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1]
        return [_callable(interpreter), *options]
    return [_callable(program) if program not in {"", "-c"} else _NAME]


def _callable(program: str) -> str:
    """A shell hands over the whole path of what it found by its name."""
    if not os.path.dirname(program):  # noqa: PTH120 - a name, which is no path
        return program
    name = Path(program).name
    found = shutil.which(name)
    if found is not None and _is_same(found, program):
        return name
    return _from_here(program)


def _is_same(found: str, program: str) -> bool:
    """Whether two paths are one; on Windows the ending of a program is left out."""
    one, other = (os.path.normcase(Path(path).absolute()) for path in (found, program))
    return one in {other, f"{other}.exe"}


def _from_here(program: str) -> str:
    try:
        relative = Path(program).relative_to(Path.cwd())
    except (ValueError, OSError):  # Elsewhere, or here is gone.
        return program
    # Without a separator a shell would look for it elsewhere.
    return str(relative) if len(relative.parts) > 1 else os.path.join(".", relative)  # noqa: PTH118

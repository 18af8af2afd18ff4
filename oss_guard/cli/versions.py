# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Versions of what takes part in a run, for ``--version --verbose``."""

from __future__ import annotations

import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version

from oss_guard.scan import engines


def lines() -> list[str]:
    """One line for each part: its name and version."""
    parts = {
        "python": platform.python_version(),
        "git": git_version() or "-",
        "engine": engines.name(),
        **{name: _package(name) for name in ("GitPython", "reuse", "license-expression", "click")},
    }
    return [f"{name} {value}" for name, value in parts.items()]


def git_version() -> str | None:
    """Git's version, or None where there is no git."""
    try:
        done = subprocess.run(
            ["git", "--version"],  # noqa: S607 - git is looked up as the user would
            capture_output=True,
            check=False,
            timeout=30,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").strip().removeprefix("git version ") or None


def _package(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"

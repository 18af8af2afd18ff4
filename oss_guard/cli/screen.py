# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How wide the terminal is that shows our words, and showing them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable

from oss_guard.cli.output import put
from oss_guard.reports.terminal import COLUMNS, Line, laid_out

NARROWEST, WIDEST = 20, 100
"""Columns: a narrower terminal has to break lines itself; longer lines are hard to read."""


def columns() -> int:
    """Columns to wrap at: the terminal's, within bounds; COLUMNS where there is no terminal."""
    if not sys.stdout.isatty():
        return COLUMNS
    return within_bounds(shutil.get_terminal_size().columns)


def within_bounds(columns: int) -> int:
    """Columns to use of a terminal that has so many."""
    return min(max(columns, NARROWEST), WIDEST)


def show(lines: Iterable[Line]) -> None:
    """Print lines; words are broken only for a terminal, so that others find them in one line."""
    wide = columns() if sys.stdout.isatty() else sys.maxsize
    put("\n".join(laid_out(lines, wide)))

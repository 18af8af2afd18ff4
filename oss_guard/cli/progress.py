# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Progress on standard error, for people only and only when it takes a while."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import Any, Self

import click

_PATIENCE = 1.0
"""Seconds of silence before a bar is drawn."""
_WIDEST = 36
_NAMED, _TIMED = 30, 50
"""Columns from which on the bar has a name, and the time that is left."""
_LONGEST_TIME = "  1d 00:00:00"


class Bar:
    """A progress bar in bytes that appears after a second, on a terminal."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown and sys.stderr.isatty()
        self._started = time.monotonic()
        self._bar: Any = None
        self._done = self._total = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.__exit__(kind, error, trace)

    def update(self, done: int, total: int) -> None:
        """Called by the scans with bytes read and bytes in all; another sum is another bar."""
        if not self._shown or time.monotonic() - self._started < _PATIENCE:
            return
        if self._bar is not None and total != self._total:
            self._bar.__exit__(None, None, None)
            self._bar = None
        if self._bar is None:
            self._done, self._total = 0, total
            self._bar = click.progressbar(
                length=total, file=sys.stderr, **fitting(_columns(sys.stderr.fileno()))
            )
            self._bar.__enter__()
        self._bar.update(done - self._done)
        self._done = done


def fitting(columns: int) -> dict[str, Any]:
    """How to draw a bar: one as long as its line is drawn anew below itself at every step."""
    label = "oss-guard" if columns >= _NAMED else ""
    timed = columns >= _TIMED
    taken = len(f"{label}  []  100%") + (len(_LONGEST_TIME) if timed else 0)
    width = min(max(columns - taken - 1, 1), _WIDEST)
    return {"label": label, "show_eta": timed, "width": width}


def _columns(descriptor: int) -> int:
    """Columns of the terminal where the bar is: standard output may be none, or another one."""
    try:
        return os.get_terminal_size(descriptor).columns or 80
    except OSError:
        return 80

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Progress on standard error, for people only and only when it takes a while."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any, Self

import click

_PATIENCE = 1.0
"""Seconds of silence before a bar is drawn."""


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
            self._bar = click.progressbar(length=total, file=sys.stderr, label="oss-guard")
            self._bar.__enter__()
        self._bar.update(done - self._done)
        self._done = done

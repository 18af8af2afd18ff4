# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Help pages broken by the columns characters occupy; the parser's own count every one as one."""

from __future__ import annotations

from collections.abc import Iterable

import click

from oss_guard.reports.terminal import Flow, width, wrap

_NARROW = 70
"""Columns below which an explanation stands under its option rather than beside it."""
_UNDER = 4


class Formatter(click.HelpFormatter):
    """Text line by line, each with its own indent, and options with their explanations."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """What to type, after ``prefix``."""
        before = f"{prefix or ''}{prog} "
        self._write(Flow(args, " " * width(before), before))

    def write_text(self, text: str) -> None:
        """Lines as they are, those too long broken; what is indented is so in every line."""
        for line in text.splitlines():
            indent = " " * (self.current_indent + len(line) - len(line.lstrip()))
            hanging = indent + "   " if line.startswith(" ") else indent
            self._write(Flow(line.strip(), hanging, indent))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Terms in one column, explanations in the other, or beneath in a narrow terminal."""
        rows = list(rows)
        if self.width < _NARROW:
            col_max = _UNDER - col_spacing
        column = min(max((len(term) for term, _ in rows), default=0), col_max) + col_spacing
        margin = " " * self.current_indent
        for term, words in rows:
            indent = margin + " " * column
            if len(term) + col_spacing <= column:
                self._write(Flow(words, indent, f"{margin}{term:<{column}}"))
            else:
                self.write(f"{margin}{term}\n")
                if words:
                    self._write(Flow(words, indent))

    def _write(self, flow: Flow) -> None:
        self.write("".join(f"{line.rstrip()}\n" for line in wrap(flow, self.width)))

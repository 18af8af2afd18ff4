# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Bars and help pages fit any terminal."""

from __future__ import annotations

import io
import os
import re
import sys

import click
import pytest

from oss_guard.cli import progress
from oss_guard.cli.progress import Bar, fitting
from oss_guard.reports.terminal import width


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 2


@pytest.mark.parametrize("columns", [14, 20, 29, 30, 40, 49, 50, 60, 80, 100, 300])
def test_the_bar_is_shorter_than_its_line(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    size = os.terminal_size((columns, 24))
    monkeypatch.setattr("os.get_terminal_size", lambda _: size)
    with Bar(shown=True) as bar:
        for done in range(0, 1_000_000, 100_000):
            bar.update(done, 1_000_000)
        bar.update(1_000_000, 1_000_000)
    drawn = [click.unstyle(line) for line in re.split("[\r\n]", terminal.getvalue())]
    assert any("100%" in line for line in drawn)
    assert any("#" in line for line in drawn)
    assert max(map(len, drawn)) < columns


def test_a_wide_terminal_shows_name_and_time() -> None:
    assert fitting(80) == {"label": "oss-guard", "show_eta": True, "width": 36}


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("columns", [40, 60, 100])
def test_a_help_page_keeps_to_the_width_of_the_terminal(inside, monkeypatch, lang, columns) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for page in ((), ("check",), ("rules",), ("rules", "test"), ("explain",)):
        lines = inside(*page, "--help", lang=lang, code=0).out.splitlines()
        assert max(map(width, lines)) <= columns

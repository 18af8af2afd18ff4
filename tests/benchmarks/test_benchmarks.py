# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The sets are the same at every run, with labels where the values are, and tools are scored."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def sets(monkeypatch: pytest.MonkeyPatch) -> dict:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    from secret_sets import code, files, harmless, japan, keys, sample  # noqa: PLC0415

    modules = (keys, files, code, japan, harmless)
    made = {
        m.__name__.rpartition(".")[2]: getattr(m, m.__name__.rpartition(".")[2]) for m in modules
    }
    return {"sample": sample, **made}


@pytest.mark.parametrize("name", ["keys", "files", "code", "japan", "harmless"])
def test_a_seed_gives_the_same_files_and_another_gives_others(sets, name: str) -> None:
    make = sets[name]
    first, again, other = (list(make(seed)) for seed in (1, 1, 2))
    assert first == again
    assert [s.data for s in first] != [s.data for s in other]
    assert len({s.path for s in first}) == len(first)
    for one in first:
        assert bool(one.leaks) is (name != "harmless"), one.name
        assert b"\xe2\x9f\xa6" not in one.data
        lines = one.data.count(b"\n") + 1
        assert all(1 <= leak.first <= leak.last <= lines for leak in one.leaks)


def test_labels_are_the_lines_of_the_marked_values(sets) -> None:
    sample, marked = sets["sample"].sample, sets["sample"].marked
    two = "c\nd"
    made = sample("s", "k", "n", "a", f"x\n{marked('a')} {marked('b')}\n{marked(two)}\n")
    assert made.data == b"x\na b\nc\nd\n"
    assert [(leak.first, leak.last) for leak in made.leaks] == [(2, 2), (2, 2), (3, 4)]


def test_it_prints_figures_and_names_misses() -> None:
    command = [sys.executable, str(BENCHMARKS / "secrets.py"), "--without-peers", "--only", "files"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "== oss-guard" in done.stdout
    assert "leaks   R" in done.stdout


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the system does not tell what children used")
def test_the_scan_of_a_history_is_measured_beside_git(make_repository) -> None:
    folder = make_repository({"a.py": "x = 1\n"})
    command = [sys.executable, str(BENCHMARKS / "history.py"), str(folder), "--without-peers"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = [line for line in done.stdout.splitlines() if line.startswith(("git cat", "oss-guard,"))]
    assert [row.split("  ")[0] for row in rows] == [
        "git cat-file",
        "oss-guard, cold",
        "oss-guard, warm",
    ]


def test_peers_are_scored_beside_oss_guard_where_they_are_named() -> None:
    command = [sys.executable, str(BENCHMARKS / "peers.py"), "--texts", "8", "--only", "rights"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "oss-guard:" in done.stdout
    assert "scancode:" not in done.stdout
    assert "false fails" in done.stdout

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Restrictions beside a licence are told from what only looks so, in labelled passages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
CAUGHT = 0.97
FALSE = 0.02


@pytest.fixture
def restrictions(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import restrictions  # noqa: PLC0415 - found only now

    return restrictions


def test_restrictions_are_told_from_near_misses(restrictions) -> None:
    judged = list(restrictions.judge(restrictions.passages()))
    wrong = [(j.passage.set, j.passage.id, j.said) for j in judged if not j.right]
    counts = Counter(j.passage.holds for j in judged)
    hits = Counter(j.passage.holds for j in judged if j.right)
    assert hits[True] >= CAUGHT * counts[True], wrong
    assert counts[False] - hits[False] <= FALSE * counts[False], wrong


def test_every_clause_has_restrictions(restrictions) -> None:
    passages = list(restrictions.passages())
    assert len({(p.set, p.id) for p in passages}) == len(passages)
    clauses = {f"2-1-({number})" for number in (1, 3, 5, 6, 7, 8, 9, 10)}
    assert {c for p in passages if p.holds for c in p.clauses} == clauses

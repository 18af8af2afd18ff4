# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Statements are recognised in labelled passages, and near misses are not taken for them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
WANTED = 0.98


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import statements  # noqa: PLC0415 - found only now

    return statements


def test_statements_are_told_from_near_misses(statements) -> None:
    judged = list(statements.judge(statements.passages()))
    score = statements.scored(judged)[""]
    wrong = [
        (j.passage.set, j.passage.id, j.passage.clause, j.said)
        for j in judged
        if j.recognised is not j.passage.holds
    ]
    assert score.recall >= WANTED, wrong
    assert score.precision >= WANTED, wrong


def test_every_clause_has_statements_and_near_misses(statements) -> None:
    passages = list(statements.passages())
    assert len({(p.set, p.id) for p in passages}) == len(passages)
    counts = Counter((p.clause, p.holds) for p in passages)
    assert {clause for clause, _ in counts} == set(statements.RULES)
    assert all(counts[clause, holds] for clause in statements.RULES for holds in (True, False))

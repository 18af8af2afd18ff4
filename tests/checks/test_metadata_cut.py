# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Flaws of metadata files that are not told one by one are counted."""

from __future__ import annotations

from oss_guard.checks._metadata import cut
from oss_guard.model.location import Location
from oss_guard.model.outcome import Violation


def flaws(path: str, count: int) -> list[Violation]:
    return [Violation("missing", Location(path, n + 1, 1)) for n in range(count)]


def test_each_file_has_its_own_count() -> None:
    told = list(cut([*flaws("a", 203), *flaws("b", 200), *flaws("c", 201)]))
    assert [v.location.path for v in told].count("b") == 200
    more = [(v.location.path, v.values["count"]) for v in told if v.case == "more"]
    assert more == [("a", "3"), ("c", "1")]
    assert len(told) == 602


def test_that_there_are_more_than_were_looked_for_is_always_told() -> None:
    last = Violation("too-many", Location("a"), {"most": "1000"})
    told = list(cut([*flaws("a", 1000), last]))
    assert [(v.case, v.values["count"]) for v in told if v.case == "more"] == [("more", "800")]
    assert last in told

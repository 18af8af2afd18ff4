# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How flaws of metadata files are told, and those counted that are not told one by one."""

from __future__ import annotations

from oss_guard.checks._metadata import cut, violation
from oss_guard.evidence.metadata import Found
from oss_guard.model.location import Location, Span
from oss_guard.model.outcome import Violation
from oss_guard.readers.metadata import Flaw


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


def test_what_is_wanted_is_set_apart_where_it_begins_in_latin() -> None:
    flaw = Flaw(Span(0, 0), "publiccode", "form", "url", (("form", "address"),))
    told = violation(Found("publiccode.yml", flaw, Location("publiccode.yml", 1, 1)))
    assert told.values["wanted_ja"].startswith(" URL")
    email = Flaw(Span(0, 0), "publiccode", "form", "email", (("form", "email"),))
    told = violation(Found("publiccode.yml", email, Location("publiccode.yml", 1, 1)))
    assert told.values["wanted_ja"] == "メールアドレス"

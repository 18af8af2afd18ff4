# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""History that was not asked for is neither absent nor judged."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from oss_guard.checks.managed_in_git import managed_in_git
from oss_guard.engine.audit import gathered
from oss_guard.evidence.past import Past, cut_short, left_out, unmanaged
from oss_guard.model.grades import Verdict, WaitsFor
from oss_guard.model.outcome import Basis
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.repository.memory import MemoryRepository
from oss_guard.repository.port import Commit, Tag

COMMIT = Commit("1" * 40, (), "2026-05-01T00:00:00+00:00", "Start")


def past(repository: MemoryRepository, *, history: bool) -> Past:
    settings = Settings(Organization(Text("市", "City"), Text("", "")), history=history)
    with gathered(repository, [], settings, date(2026, 6, 1)) as sources:
        return sources.gather(Past)


def test_nothing_of_it_is_shown_and_git_is_still_seen() -> None:
    repository = MemoryRepository({"a": b""}, commits=[COMMIT], tags=[Tag("v1", COMMIT.date)])
    found = past(repository, history=False)
    assert (found.commits, found.tags, found.whole) == ((), (), False)
    outcome = managed_in_git.run(found, NoParams())
    assert outcome.verdict is Verdict.PASS
    assert outcome.basis[-1] == left_out()
    assert past(repository, history=True).commits == (COMMIT,)


def test_no_commit_at_all_fails_either_way() -> None:
    for history in (True, False):
        found = past(MemoryRepository({"a": b""}), history=history)
        found = replace(found, subject=replace(found.subject, commit=None))
        assert managed_in_git.run(found, NoParams()).verdict is Verdict.FAIL


@pytest.mark.parametrize(
    ("repository", "history", "gap"),
    [
        (MemoryRepository({}, shallow=True), True, (WaitsFor.EVIDENCE, cut_short())),
        (MemoryRepository({}), False, (WaitsFor.SCOPE, left_out())),
        (MemoryRepository({}, managed=False), False, (WaitsFor.SCOPE, unmanaged())),
    ],
)
def test_the_gap_says_what_is_missing(
    repository: MemoryRepository, history: bool, gap: tuple[WaitsFor, Basis]
) -> None:
    assert past(repository, history=history).gap == gap

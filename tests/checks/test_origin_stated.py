# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is named as missing of an origin is what is not told of it, and nothing else."""

from __future__ import annotations

import pytest

from oss_guard.checks.origin_stated import Params, origin_stated
from oss_guard.evidence.stated_origins import Stated
from oss_guard.evidence.upstream import Upstream
from oss_guard.model.grades import Verdict
from oss_guard.model.location import Location
from oss_guard.model.outcome import Outcome

README = Location("README.md", 3)
PARAMS = Params(wording=())


def passage(told: str, words: str = "", folders: str = "", line: int = 3) -> Stated:
    place = Location("README.md", line)
    split = (frozenset(part.split()) for part in (words, folders, told))
    return Stated(place, 1, *split)


def judged(*partly: Stated, described: str = "", told: tuple[Location, ...] = ()) -> Outcome:
    parts = () if told else ("vendor/a/",)
    whole = {"vendor/a/": frozenset(described.split())}
    upstream = Upstream(parts, (), told, (), (), (), (), (), partly, whole)
    return origin_stated.run(upstream, PARAMS)


def missing(outcome: Outcome) -> list[str]:
    return [b.text.ja.partition(": ")[2] for b in outcome.basis if b.kind == "origin-not-stated"]


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("", "入手元（URL など）・版・変更点"),
        ("source", "版・変更点"),
        ("source version", "変更点"),
        ("source changes", "版"),
    ],
)
def test_of_a_fork_only_what_its_passage_lacks_is_missing(told: str, left: str) -> None:
    outcome = judged(passage(told), told=(README,))
    assert outcome.verdict is Verdict.UNKNOWN
    assert missing(outcome) == [left]
    elsewhere = judged(passage(told, line=9), told=(README,))
    assert missing(elsewhere) == ["入手元（URL など）・版・変更点"]


def test_metadata_and_a_sentence_on_changes_tell_all() -> None:
    described = "source version"
    assert missing(judged(described=described)) == ["変更点"]
    for one in (passage("changes", "a"), passage("changes", folders="vendor")):
        assert judged(one, described=described).verdict is Verdict.PASS
    other = passage("changes", folders="lib")
    assert missing(judged(other, described=described)) == ["変更点"]


def test_two_passages_that_tell_one_half_each_are_not_taken_together() -> None:
    outcome = judged(passage("source version", "a"), passage("changes", "a", line=40))
    assert outcome.verdict is Verdict.UNKNOWN
    assert missing(outcome) == ["変更点"]

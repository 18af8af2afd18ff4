# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Several packs in one run: what they share stands once, what contradicts is refused."""

from __future__ import annotations

import pytest

from oss_guard.model.errors import InputError
from oss_guard.packs.bind import load_pack
from oss_guard.packs.together import together


@pytest.fixture
def two(make):
    one, other = make("one"), make("two")
    other.change("name: sample", "name: other", "pack.yaml")
    return one, other


def both(two):
    return together([load_pack(str(p.root)) for p in two])


def test_what_packs_share_is_there_once(two) -> None:
    clauses, rules = both(two)
    assert [c.id for c in clauses] == ["1-a"]
    assert [(r.id, r.clauses) for r in rules] == [("SMP-AAA-001", ("1-a",))]


def test_a_rule_judges_the_clauses_that_any_pack_names(two) -> None:
    two[1].change("id: 1-a", "id: 2-b", "clauses.yaml")
    two[1].change("[1-a]", "[2-b]")
    clauses, rules = both(two)
    assert [c.id for c in clauses] == ["1-a", "2-b"]
    assert [r.clauses for r in rules] == [("1-a", "2-b")]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("force: must", "force: should", "clauses.yaml"),
        ("en: summary", "en: another", "clauses.yaml"),
        ("severity: low", "severity: high", "a/rule.yaml"),
        ("en: remedy", "en: another", "a/rule.yaml"),
        ("README*", "LIESMICH*", "a/rule.yaml"),
    ],
)
def test_one_id_for_two_things_is_refused(two, old: str, new: str, name: str) -> None:
    two[1].change(old, new, name)
    with pytest.raises(InputError) as caught:
        both(two)
    kind, id = ("clause", "1-a") if name == "clauses.yaml" else ("rule", "SMP-AAA-001")
    text = caught.value.text
    assert text.en.startswith(f"{kind} {id} is not the same in the packs 'sample' and 'other'")
    assert id in text.ja

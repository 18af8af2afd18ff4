# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Every shipped rule keeps what its examples promise; no clause of the guideline is left out."""

from __future__ import annotations

import re

import pytest

from oss_guard.engine.examples import run_examples
from oss_guard.model.grades import Force
from oss_guard.packs.bind import load_pack
from oss_guard.packs.find import shipped_names
from oss_guard.packs.pack import Rule

TOKYO = (
    "1-3-a 1-3-b 2-1-(1) 2-1-(2) 2-1-(3) 2-1-(4)-a 2-1-(4)-b 2-1-(5) 2-1-(6) 2-1-(7)"
    " 2-1-(8) 2-1-(9) 2-1-(10) 2-col 2-2-(1)-a 2-2-(1)-b 2-2-(1)-c 2-2-(1)-d 2-2-(2)-a"
    " 2-2-(2)-b 2-2-(2)-c 2-2-(2)-d 2-2-(3)-a 2-2-(3)-b 2-2-(3)-c 2-2-(4) 3-1-a 3-1-b"
    " 3-2-a 3-2-b 4-1-a 4-1-b 4-1-c 4-2-a 4-2-b 4-2-c 4-3-(1)-0 4-3-(1)-1 4-3-(1)-2"
    " 4-3-(1)-3 4-3-(1)-4 4-3-(1)-5 4-3-(1)-6 4-3-(2) 4-4-a 4-4-b 4-4-c 4-4-d 4-4-e 4-4-f"
    " 4-5-a 4-5-b 4-5-c 4-5-d 4-6-a 4-6-b 5-1-a 5-1-b 5-2-(1) 5-2-(2) 5-2-(3) 5-2-(4)"
    " 5-3-(1)-a 5-3-(1)-b 5-3-(1)-c 5-3-(2) 5-4-a 5-4-b 5-4-c 5-4-d 6-0-a 6-0-b 6-0-c"
    " 6-R-1-(1) 6-R-1-(2) 6-R-2-(1) 6-R-2-(2) 6-R-2-(3) 6-R-3 6-D-coc 6-D-dco 6-D-cla 7-a"
    " 7-b"
).split()
"""The normative clauses of the guideline (beta 0.1.0), in its order."""

PACKS = {name: load_pack(name, verify=True) for name in shipped_names()}
RULES = {rule.id: (pack, rule) for pack in PACKS.values() for rule in pack.rules}


@pytest.mark.parametrize("id", sorted(RULES))
def test_examples_come_out_as_promised(id: str) -> None:
    pack, rule = RULES[id]
    misfires = [f"{e.name}: {m.text.en}" for _, e, m in run_examples(pack, [rule]) if m]
    assert misfires == []


@pytest.mark.parametrize("id", sorted(RULES))
def test_an_example_of_a_failure_says_where(id: str) -> None:
    """At least one: a rule that finds the right thing in the wrong place is wrong."""
    rule = RULES[id][1]
    failing = [e for e in rule.examples if e.expect == "fail"]
    assert not failing or any(e.at for e in failing)


def test_no_id_stands_in_two_packs() -> None:
    ids = [r.id for name in PACKS for r in own_rules(name)]
    assert len(ids) == len(set(ids))


def own_rules(name: str) -> list[Rule]:
    return [r for r in PACKS[name].rules if r.source.startswith(f"{name}/")]


def test_the_catalogue_of_clauses_is_complete_and_in_order() -> None:
    assert len(TOKYO) == 84
    assert [c.id for c in PACKS["tokyo"].clauses] == TOKYO


@pytest.mark.parametrize("id", TOKYO)
def test_a_clause_has_a_rule_an_attestation_or_a_reason(id: str) -> None:
    pack = PACKS["tokyo"]
    clause = next(c for c in pack.clauses if c.id == id)
    judged = any(id in r.clauses for r in pack.rules)
    assert judged or clause.attested or clause.nothing_to_judge
    assert not (judged and clause.nothing_to_judge)


def test_information_is_never_judged() -> None:
    informing = [c for c in PACKS["tokyo"].clauses if c.force is Force.INFO]
    assert informing
    assert [c.id for c in informing if not c.nothing_to_judge] == []


@pytest.mark.parametrize("id", sorted(RULES))
def test_words_are_in_the_language_they_claim(id: str) -> None:
    rule = RULES[id][1]
    texts = [rule.title, rule.reason, rule.remedy, *rule.message.values()]
    japanese = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
    assert [t.ja for t in texts if not japanese.search(t.ja)] == []
    assert [t.en for t in texts if has_japanese_sentence(t.en)] == []


def has_japanese_sentence(text: str) -> bool:
    """Quoted Japanese words are fine in English; a verb's ending is a text in the wrong place."""
    return bool(re.search("[\u3040-\u309f]{2,}[。」]?$", text))

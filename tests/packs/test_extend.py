# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Packs that extend another: every difference holds, is said with its reason, and fits."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from oss_guard.engine.audit import audit
from oss_guard.model.errors import InputError
from oss_guard.model.grades import Severity, Verdict, WaitsFor
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.packs.find import shipped
from oss_guard.packs.pack import Rule
from oss_guard.repository.memory import MemoryRepository
from tests.packs.conftest import CLAUSES, RULE

HEAD = """name: town
version: 0.1.0
title: {ja: 町, en: Town}
extends: ../sample
"""
NOBODY = Text("", "")
OTHER = RULE.replace("SMP-AAA-001", "SMP-AAA-002")


@pytest.fixture
def town(make):
    """A pack that extends the sample, without a word of its own yet."""
    make("sample").write("a/other.yaml", OTHER)
    made = make("town")
    (made.root / "a/rule.yaml").unlink()
    (made.root / "clauses.yaml").unlink()
    made.write("pack.yaml", HEAD)
    return made


def say_more(town, text: str) -> None:
    town.write("pack.yaml", HEAD + text)


def effects(pack) -> list[tuple[str, str]]:
    return [(e.kind, e.text.en) for e in pack.effects]


def test_everything_of_the_other_pack_holds(town) -> None:
    loaded = load_pack(str(town.root))
    assert [r.id for r in loaded.rules] == ["SMP-AAA-001", "SMP-AAA-002"]
    assert [c.id for c in loaded.clauses] == ["1-a"]
    assert [u.name for u in loaded.used] == ["town", "sample"]
    assert loaded.effects == ()


def test_every_difference_is_an_effect_with_its_reason(town) -> None:
    say_more(
        town,
        "organization: {name: {ja: 町, en: Town}, court: {ja: 裁, en: Court}, account: town}\n"
        "replaces: [{rule: SMP-AAA-001, reason: {ja: 別名, en: another name}}]\n"
        "switched_off: [{rule: SMP-AAA-002, reason: {ja: 不要, en: not needed}}]\n",
    )
    town.write("own.yaml", RULE.replace("README*", "YOMU*"))
    town.write("new.yaml", RULE.replace("SMP-AAA-001", "TWN-AAA-001").replace("1-a", "9-z"))
    town.write("clauses.yaml", CLAUSES.replace("1-a", "9-z"))
    loaded = load_pack(str(town.root))
    assert [r.id for r in loaded.rules] == ["SMP-AAA-001", "TWN-AAA-001"]
    assert loaded.rules[0].params.any_of == ("YOMU*",)
    assert [c.id for c in loaded.clauses] == ["1-a", "9-z"]
    assert loaded.organization.court.en == "Court"
    assert effects(loaded) == [
        ("organization", "the organization is Town"),
        ("clauses-added", "clauses added: 9-z"),
        ("rules-added", "rules added: TWN-AAA-001"),
        ("rule-replaced", "rule SMP-AAA-001 is replaced: another name"),
        ("rule-off", "rule SMP-AAA-002 is switched off: not needed"),
    ]
    assert {e.source for e in loaded.effects} == {"town/pack.yaml"}


def test_severities_are_changed_and_shown(town) -> None:
    say_more(town, "severities: [{rule: SMP-AAA-002, severity: critical, reason: いる}]\n")
    loaded = load_pack(str(town.root))
    assert [r.severity for r in loaded.rules] == [Severity.LOW, Severity.CRITICAL]
    assert effects(loaded) == [("severity", "severity of SMP-AAA-002 changed to critical: いる")]


def test_limits_of_waivers_hold_on_and_a_difference_is_shown(town, make) -> None:
    sample = make("sample")
    head = (sample.root / "pack.yaml").read_text(encoding="utf-8")
    sample.write("pack.yaml", head + "waivers: {days: 90, findings: 5}\n")
    loaded = load_pack(str(town.root))
    assert (loaded.waivers.days, loaded.waivers.findings) == (90, 5)
    assert loaded.effects == ()
    say_more(town, "waivers: {days: 90, findings: 3, reason: 少ない}\n")
    loaded = load_pack(str(town.root))
    assert (loaded.waivers.days, loaded.waivers.findings) == (90, 3)
    text = "a waiver may last 90 days and cover 3 findings: 少ない"
    assert effects(loaded) == [("limits", text)]
    say_more(town, "waivers: {findings: 6}\n")
    assert town.faults() == ["pack.yaml:5:10: required key 'reason' is missing"]


def test_a_clause_whose_rules_are_all_off_is_not_met(town) -> None:
    reason = "reason: 様子を見る"
    say_more(
        town, f"switched_off: [{{rule: SMP-AAA-001, {reason}}}, {{rule: SMP-AAA-002, {reason}}}]\n"
    )
    loaded = load_pack(str(town.root))
    repository = MemoryRepository({"README.md": b"# x\n"})
    body = audit(repository, [loaded], Settings(Organization(NOBODY, NOBODY)), date(2026, 6, 1))
    (clause,) = body.clauses
    assert (clause.verdict, clause.waits_for) == (Verdict.UNKNOWN, (WaitsFor.SCOPE,))
    assert [e.kind for e in body.policy.effects] == ["rule-off", "rule-off"]


def test_packs_may_extend_one_after_the_other(town, make) -> None:
    say_more(town, "switched_off: [{rule: SMP-AAA-002, reason: いらない}]\n")
    school = make("school")
    (school.root / "a/rule.yaml").unlink()
    (school.root / "clauses.yaml").unlink()
    school.write("pack.yaml", HEAD.replace("name: town", "name: school").replace("sample", "town"))
    loaded = load_pack(str(school.root))
    assert [r.id for r in loaded.rules] == ["SMP-AAA-001"]
    assert [u.name for u in loaded.used] == ["school", "town", "sample"]
    assert [e.source for e in loaded.effects] == ["town/pack.yaml"]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        (
            "switched_off: [{rule: SMP-AAA-003, reason: x}]\n",
            (
                "pack.yaml:5:23: the pack that is extended has no rule 'SMP-AAA-003'."
                " Did you mean 'SMP-AAA-002'?"
            ),
        ),
        (
            "switched_off: [{rule: SMP-AAA-001}]\n",
            "pack.yaml:5:16: required key 'reason' is missing",
        ),
        (
            "swiched_off: []\n",
            "pack.yaml:5:1: unknown key 'swiched_off'; did you mean 'switched_off'?",
        ),
        (
            "severities: [{rule: SMP-AAA-001, severity: hihg, reason: x}]\n",
            "pack.yaml:5:44: 'hihg' is not allowed; did you mean 'high'?",
        ),
        (
            "replaces: [{rule: SMP-AAA-001, reason: x}]\n",
            "pack.yaml:5:19: no file of this pack has a rule SMP-AAA-001 to replace it",
        ),
        (
            (
                "severities: [{rule: SMP-AAA-001, severity: high, reason: x}]\n"
                "switched_off: [{rule: SMP-AAA-001, reason: x}]\n"
            ),
            "pack.yaml:5:21: rule 'SMP-AAA-001' is named twice",
        ),
    ],
)
def test_what_does_not_fit_is_told_at_its_place(town, more: str, fault: str) -> None:
    say_more(town, more)
    assert town.faults() == [fault]


def test_a_rule_is_not_replaced_unawares(town) -> None:
    town.write("own.yaml", RULE)
    assert town.faults() == [
        (
            "own.yaml:1:1: rule SMP-AAA-001 stands in the pack that is extended;"
            " to replace it, name it with a reason under replaces in pack.yaml"
        )
    ]


def test_a_clause_is_not_written_twice(town) -> None:
    town.write("clauses.yaml", CLAUSES)
    assert town.faults() == ["clauses.yaml:2:9: clause 1-a stands in the pack that is extended"]


@pytest.mark.parametrize(
    ("extends", "fault"),
    [
        ("tokio", "pack.yaml:4:10: There is no rule pack 'tokio'. Did you mean 'tokyo'?"),
        ("../town", "pack.yaml:4:10: pack '../town' includes itself"),
        ("''", "pack.yaml:4:10: must not be empty"),
    ],
)
def test_what_is_extended_must_be_there(town, extends: str, fault: str) -> None:
    town.change("../sample", extends, "pack.yaml")
    assert town.faults() == [fault]


def test_a_folder_without_a_pack(town) -> None:
    town.change("../sample", "../nowhere", "pack.yaml")
    (fault,) = town.faults()
    assert fault.startswith("pack.yaml:4:10: ")
    assert "pack.yaml" in fault.partition(": ")[2]


def test_faults_of_the_other_pack_are_told(town, make) -> None:
    make("sample").change("severity: low", "severity: lowe")
    (fault,) = town.faults()
    assert fault.endswith("a/rule.yaml:3:11: 'lowe' is not allowed; did you mean 'low'?")


def test_lists_without_a_pack_to_extend(pack) -> None:
    pack.write(
        "pack.yaml",
        (pack.root / "pack.yaml").read_text(encoding="utf-8")
        + "switched_off: [{rule: SMP-AAA-001, reason: x}]\n",
    )
    assert pack.faults() == ["pack.yaml:4:1: switched_off is only for a pack that extends another"]


def test_what_is_included_already_is_not_included_again(town) -> None:
    town.write(
        "pack.yaml",
        HEAD.replace("../sample", "tokyo")
        + "includes: [{pack: secrets, clauses: ['4-3-(1)-6']}]\n",
    )
    assert town.faults() == ["pack.yaml:5:19: the pack that is extended includes 'secrets' already"]


def judging(rule: Rule) -> Rule:
    """A rule without its examples, which are equal only where they are one."""
    return replace(rule, examples=())


def test_the_example_changes_what_it_says_and_nothing_else() -> None:
    tokyo, town = load_pack("tokyo"), load_pack("example-town")
    assert town.clauses == tokyo.clauses
    changed = [
        r.id for r, s in zip(tokyo.rules, town.rules, strict=True) if judging(r) != judging(s)
    ]
    assert changed == ["TKY-COM-001", "TKY-COM-003"]
    assert town.organization.account == "example-town"
    assert [e.kind for e in town.effects] == ["organization", "severity", "severity"]


def test_a_name_is_no_folder_of_the_place_where_the_run_starts(town, monkeypatch) -> None:
    monkeypatch.chdir(town.root.parent)
    town.change("../sample", "sample", "pack.yaml")
    (fault,) = town.faults()
    assert fault.startswith("pack.yaml:4:10: There is no rule pack 'sample'")
    with pytest.raises(InputError):
        load_pack("sampel")


def test_wordings_are_those_of_the_rules_as_they_hold(town) -> None:
    town.change("../sample", "tokyo", "pack.yaml")
    say_more_of_tokyo = (town.root / "pack.yaml").read_text(encoding="utf-8")
    town.write(
        "pack.yaml",
        say_more_of_tokyo + "switched_off: [{rule: TKY-DOC-007, reason: 求めない}]\n",
    )
    (rule,) = load_pack(str(town.root), only={"TKY-DOC-001"}).rules
    (usual,) = load_pack("tokyo", only={"TKY-DOC-001"}).rules
    assert rule.params == usual.params


def test_a_wording_of_no_rule(town) -> None:
    town.change("../sample", "tokyo", "pack.yaml")
    own = (shipped() / "tokyo/readme/readme.yaml").read_text(encoding="utf-8")
    town.write(
        "own.yaml", own.replace("TKY-DOC-001", "TWN-DOC-001").replace("-DOC-007", "-DOC-997")
    )
    (fault,) = town.faults()
    assert fault.startswith("own.yaml:3:1: this pack has no rule ")
    assert fault.endswith("with a wording. Did you mean 'TKY-DOC-007'?")
    town.write(
        "own.yaml", own.replace("TKY-DOC-001", "TWN-DOC-001").replace("-DOC-007", "-COM-001")
    )
    (fault,) = town.faults()
    assert "this pack has no rule" in fault

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What people state and accept, among what rules found."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from oss_guard.engine.audit import audit
from oss_guard.engine.waivers import strictest
from oss_guard.model.finding import Status
from oss_guard.model.grades import Severity, Verdict
from oss_guard.model.location import Location
from oss_guard.model.policy import (
    Answer,
    Attestation,
    Organization,
    Person,
    Settings,
    Waiver,
    WaiverLimits,
)
from oss_guard.model.report import AttestationState, Body, Report, Run, WaiverState
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.reports import sarif
from oss_guard.repository.memory import MemoryRepository

TODAY = date(2026, 6, 1)
BOSS = Person("課長", "例示市")
NOBODY = Organization(Text("", ""), Text("", ""))
TOKYO = load_pack("tokyo")
SECRETS = load_pack("secrets")
ATTESTED, NO_CODE = "2-2-(1)-c", "TKY-COM-001"
"""A clause that only people know of, and the rule for a code of conduct."""


def attestation(clause: str = ATTESTED, answer: Answer = Answer.YES, **changes: Any) -> Attestation:
    values = {"date": date(2026, 4, 1), "until": date(2027, 3, 31), "source": "a.yml", **changes}
    return Attestation(clause, answer, Text("検討した", "considered"), BOSS, **values)


def waiver(**changes: Any) -> Waiver:
    values = {
        "fingerprint": "",
        "rule": NO_CODE,
        "paths": (".",),
        "reason": Text("理由", "reason"),
        "approver": BOSS,
        "date": date(2026, 4, 1),
        "until": date(2027, 3, 31),
        "source": "w.yml",
        "line": 3,
    }
    return Waiver(**{**values, **changes})


def judged(*, files: dict[str, str] | None = None, pack: Any = None, **settings: Any) -> Body:
    content = {p: t.encode() for p, t in (files or {"README.md": "# x\n"}).items()}
    pack = pack or replace(TOKYO, rules=tuple(r for r in TOKYO.rules if "SECRET" not in r.id))
    return audit(MemoryRepository(content), [pack], Settings(NOBODY, **settings), TODAY)


def verdict(body: Body, clause: str) -> Verdict:
    return next(c.verdict for c in body.clauses if c.id == clause)


def attested(*attestations: Attestation) -> tuple[Verdict, list[AttestationState]]:
    body = judged(attestations=attestations)
    return verdict(body, ATTESTED), [a.state for a in body.policy.attestations]


DAY = timedelta(days=1)
E, S = AttestationState, attestation


@pytest.mark.parametrize(
    ("given", "expected", "states"),
    [
        ([], Verdict.NEEDS_ATTESTATION, []),
        ([S()], Verdict.ATTESTED, [E.EFFECTIVE]),
        ([S(answer=Answer.NO)], Verdict.FAIL, [E.EFFECTIVE]),
        ([S("２－２－（１）－Ｃ")], Verdict.ATTESTED, [E.EFFECTIVE]),
        ([S("9-z")], Verdict.NEEDS_ATTESTATION, [E.UNKNOWN_CLAUSE]),
        ([S(answer=Answer.NOT_APPLICABLE)], Verdict.NEEDS_ATTESTATION, [E.NOT_ALLOWED]),
        ([S("5-4-d")], Verdict.NEEDS_ATTESTATION, [E.NOT_ALLOWED]),
        ([S(until=TODAY)], Verdict.ATTESTED, [E.EFFECTIVE]),
        ([S(until=TODAY - DAY)], Verdict.NEEDS_ATTESTATION, [E.EXPIRED]),
        ([S(date=TODAY)], Verdict.ATTESTED, [E.EFFECTIVE]),
        ([S(date=TODAY + DAY)], Verdict.NEEDS_ATTESTATION, [E.FUTURE]),
        # The latest counts, in whatever order they stand.
        ([S(answer=Answer.NO), S(date=TODAY)], Verdict.ATTESTED, [E.REPLACED, E.EFFECTIVE]),
        ([S(date=TODAY), S(answer=Answer.NO)], Verdict.ATTESTED, [E.EFFECTIVE, E.REPLACED]),
        ([S(), S(date=TODAY, answer=Answer.NO)], Verdict.FAIL, [E.REPLACED, E.EFFECTIVE]),
        # Of one day the "no", else the first.
        ([S(), S()], Verdict.ATTESTED, [E.EFFECTIVE, E.DUPLICATE]),
        ([S(), S(answer=Answer.NO)], Verdict.FAIL, [E.DUPLICATE, E.EFFECTIVE]),
        # One that has expired replaces nothing.
        ([S(), S(date=TODAY - DAY, until=TODAY - DAY)], Verdict.ATTESTED, [E.EFFECTIVE, E.EXPIRED]),
    ],
)
def test_which_attestation_counts(given, expected, states) -> None:
    assert attested(*given) == (expected, states)


def test_evidence_decides_whatever_is_stated() -> None:
    pack = replace(TOKYO, rules=tuple(r for r in TOKYO.rules if r.id == "TKY-COM-002"))
    yes = attestation("4-4-a")
    body = judged(pack=pack, attestations=(yes,))
    assert verdict(body, "4-4-a") is Verdict.FAIL
    assert [a.state for a in body.policy.attestations] == [E.WITHOUT_EFFECT]
    effect = body.policy.effects[0]
    assert (effect.kind, effect.path) == ("attestation-without-effect", "a.yml")
    # Only a template for reports: a person may say where they arrive.
    files = {"README.md": "# x\n", ".github/ISSUE_TEMPLATE/bug.md": "---\nname: bug\n---\n"}
    assert verdict(judged(pack=pack, files=files), "4-4-a") is Verdict.UNKNOWN
    body = judged(pack=pack, files=files, attestations=(yes,))
    assert verdict(body, "4-4-a") is Verdict.ATTESTED
    # What passes stays passed, but for a "no".
    files = {"README.md": "# x\n\n## お問い合わせ\n\n要望や不具合は Issue で受け付けます。\n"}
    body = judged(pack=pack, files=files, attestations=(yes,))
    assert verdict(body, "4-4-a") is Verdict.PASS
    no = replace(yes, answer=Answer.NO)
    assert verdict(judged(pack=pack, files=files, attestations=(no,)), "4-4-a") is Verdict.FAIL


def test_a_no_is_a_finding_that_can_be_waived() -> None:
    no = attestation(answer=Answer.NO, line=4)
    (finding,) = [f for f in judged(attestations=(no,)).findings if f.rule == "ATTESTATION-001"]
    assert (finding.clause, finding.severity) == (ATTESTED, Severity.HIGH)
    assert finding.location == Location("a.yml", 4)
    assert "検討した" in finding.message.ja
    body = judged(attestations=(no,), waivers=(waiver(rule="", fingerprint=finding.fingerprint),))
    assert verdict(body, ATTESTED) is Verdict.WAIVED
    elsewhere = judged(attestations=(no,), policy_here=False)
    (finding,) = [f for f in elsewhere.findings if f.rule == "ATTESTATION-001"]
    assert finding.location.path is None


def state_of(given: Waiver, **more: Any) -> tuple[WaiverState, str | None]:
    body = judged(waivers=(given,), **more)
    (told,) = body.policy.waivers
    faults = [f.rule for f in body.findings if f.rule.startswith("WAIVER-")]
    waived = [f for f in body.findings if f.status is Status.WAIVED]
    assert bool(waived) == (told.state is WaiverState.EFFECTIVE)
    assert [e.kind for e in body.policy.effects] == ["waiver" if waived else f"waiver-{told.state}"]
    assert [r.id for r in body.recommendations if r.id.startswith("WAIVER-")] == faults
    assert {f.location for f in body.findings if f.rule.startswith("WAIVER-")} <= {
        Location("w.yml", 3)
    }
    return told.state, faults[0] if faults else None


W = WaiverState


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, (W.EFFECTIVE, None)),
        ({"until": TODAY}, (W.EFFECTIVE, None)),
        ({"until": TODAY - DAY}, (W.EXPIRED, "WAIVER-001")),
        ({"date": TODAY + DAY}, (W.FUTURE, "WAIVER-006")),
        ({"until": date(2027, 4, 2)}, (W.EFFECTIVE, None)),
        ({"until": date(2027, 4, 3)}, (W.TOO_LONG, "WAIVER-005")),
        ({"paths": ("docs/**",)}, (W.UNUSED, "WAIVER-002")),
        ({"paths": ("**",)}, (W.TOO_BROAD, "WAIVER-003")),
        ({"paths": (".", "**/*.*")}, (W.TOO_BROAD, "WAIVER-003")),
        ({"paths": ("{*,**}",)}, (W.TOO_BROAD, "WAIVER-003")),
        ({"fingerprint": "0" * 32, "rule": "", "paths": ()}, (W.UNUSED, "WAIVER-002")),
        # Of a pack that is not used, or misspelt.
        ({"rule": "XXX-001"}, (W.UNKNOWN_RULE, None)),
        ({"fingerprint": "0" * 32, "rule": "XXX-001", "paths": ()}, (W.UNKNOWN_RULE, None)),
    ],
)
def test_what_becomes_of_a_waiver(changes, expected) -> None:
    assert state_of(waiver(**changes)) == expected


def test_a_rule_that_there_is_not_is_told_with_the_likely_one() -> None:
    body = judged(waivers=(waiver(rule="TKY-COMM-001"),))
    (effect,) = body.policy.effects
    assert "no such rule" in effect.text.en
    assert ": TKY-COMM-001 (.). Did you mean 'TKY-COM-001'?" in effect.text.en
    assert (effect.path, effect.line) == ("w.yml", 3)


def test_a_fingerprint_of_what_was_not_looked_at_is_not_unused() -> None:
    given = waiver(fingerprint="0" * 32, rule="", paths=())
    assert state_of(given, history=False) == (W.OUT_OF_SCOPE, None)


def test_a_pack_sets_the_limits() -> None:
    files = {f"{n}.py": "x = 1\n" for n in range(4)}
    reuse = waiver(rule="TKY-REU-001", paths=("*.py", "."))
    pack = replace(TOKYO, rules=tuple(r for r in TOKYO.rules if r.id == "TKY-REU-001"))
    assert state_of(reuse, pack=pack, files=files)[0] is W.EFFECTIVE
    few = replace(pack, waivers=WaiverLimits(findings=1))
    assert state_of(reuse, pack=few, files=files)[0] is W.TOO_BROAD
    short = replace(pack, waivers=WaiverLimits(days=90))
    assert state_of(reuse, pack=short, files=files)[0] is W.TOO_LONG
    assert strictest([WaiverLimits(90, 20), WaiverLimits(366, 5)]) == WaiverLimits(90, 5)


def test_a_waived_finding_stays_visible_with_its_reason() -> None:
    body = judged(waivers=(waiver(),))
    (found,) = [f for f in body.findings if f.rule == NO_CODE]
    assert found.status is Status.WAIVED
    clause = next(c for c in body.clauses if c.id == found.clause)
    assert clause.verdict is Verdict.WAIVED
    assert (clause.basis[0].kind, clause.basis[0].fingerprints) == ("waiver", (found.fingerprint,))
    run = json.loads(sarif.render(Report(body, Run("", 0, "", None, "", "")), "ja"))["runs"][0]
    suppressed = {r["ruleId"]: r["suppressions"] for r in run["results"]}
    assert "理由" in suppressed[NO_CODE][0]["justification"]
    assert not any(s for rule, s in suppressed.items() if rule != NO_CODE)


SECRET = {"deploy.sh": "export DB_PASSWORD='x9Kq2vTz7LmW4r'\n"}


def test_a_secret_of_a_tree_without_history_is_never_waived() -> None:
    before = judged(files=SECRET, pack=SECRETS, history=False)
    (found,) = [f for f in before.findings if f.excerpt is not None]
    assert (found.fingerprint, found.confidence.gates) == (None, True)
    more = {"files": SECRET, "pack": SECRETS, "history": False}
    by_place = waiver(rule=found.rule, paths=("deploy.sh",))
    assert state_of(by_place, **more) == (W.SENSITIVE, "WAIVER-004")
    print_of_then = waiver(rule=found.rule, fingerprint="0" * 32, paths=())
    assert state_of(print_of_then, **more) == (W.OUT_OF_SCOPE, None)


def test_a_secret_is_waived_by_its_fingerprint_only() -> None:
    (found,) = [f for f in judged(files=SECRET, pack=SECRETS).findings if f.excerpt is not None]
    more = {"files": SECRET, "pack": SECRETS}
    by_place = waiver(rule=found.rule, paths=("deploy.sh",))
    assert state_of(by_place, **more) == (W.SENSITIVE, "WAIVER-004")
    by_print = waiver(rule="", fingerprint=found.fingerprint, paths=())
    assert state_of(by_print, **more) == (W.EFFECTIVE, None)
    another_rule = waiver(rule="SECRET-XXX-001", fingerprint=found.fingerprint, paths=())
    assert state_of(another_rule, **more)[0] is W.UNKNOWN_RULE


@pytest.mark.parametrize(
    ("rule", "fingerprints", "hinted"),
    [
        ("", ("0" * 32,), True),
        ("{rule}", ("0" * 32,), True),
        ("SECRET-AWS-001", ("0" * 32,), False),  # No value of this rule is found any more.
        ("", ("0" * 32, "{print}"), False),  # Nor one that no waiver names.
    ],
)
def test_an_unused_waiver_tells_how_to_follow_a_rewrite_of_history(
    rule: str, fingerprints: tuple[str, ...], hinted: bool
) -> None:
    (found,) = [f for f in judged(files=SECRET, pack=SECRETS).findings if f.excerpt is not None]
    known = {"{rule}": found.rule, "{print}": found.fingerprint or ""}
    given = tuple(
        waiver(rule=known.get(rule, rule), fingerprint=known.get(p, p), paths=())
        for p in fingerprints
    )
    told = judged(files=SECRET, pack=SECRETS, waivers=given).policy.waivers[0]
    assert told.state is W.UNUSED
    assert ("waive --commit-map FILE" in told.text.en) is hinted
    assert ("waive --commit-map FILE" in told.text.ja) is hinted

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""From outcomes and statements to a clause's verdict: the whole table."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from msgspec.structs import replace

from oss_guard import checks
from oss_guard.engine.attestations import Stated, weighed
from oss_guard.engine.evaluate import Evaluated
from oss_guard.engine.verdicts import compliance, count, gate, incomplete, judge, judge_rule
from oss_guard.model.finding import Finding, Status
from oss_guard.model.grades import Confidence, Force, Severity, Verdict, WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation
from oss_guard.model.policy import Answer, Attestation, Person
from oss_guard.model.report import ClauseResult
from oss_guard.model.text import Text
from oss_guard.packs.pack import Attested, Clause, Rule

WORDS = Text("語", "words")
FAIL, UNKNOWN, WAIVED = Verdict.FAIL, Verdict.UNKNOWN, Verdict.WAIVED
PASS, NOT_APPLICABLE = Verdict.PASS, Verdict.NOT_APPLICABLE
NEEDS, ATTESTED = Verdict.NEEDS_ATTESTATION, Verdict.ATTESTED
ORDER = (FAIL, UNKNOWN, NEEDS, WAIVED, ATTESTED, PASS, NOT_APPLICABLE)
"""The order of precedence, written out here once more on purpose."""


def rule(id: str = "SMP-001", clauses: tuple[str, ...] = ("1-a",)) -> Rule:
    check = checks.find("file-present")
    params = check.params(any_of=("x",))
    return Rule(
        id, clauses, Severity.HIGH, check, params, WORDS, WORDS, WORDS, {}, (), (), "s.yaml"
    )


def evaluated(
    verdict: Verdict,
    *,
    confidence: Confidence = Confidence.HIGH,
    waits_for: tuple[WaitsFor, ...] = (),
    findings: tuple[Confidence, ...] = (),
    of: Rule | None = None,
) -> Evaluated:
    of = of or rule()
    status = Status.WAIVED if verdict is WAIVED else Status.OPEN
    if verdict in {FAIL, WAIVED} and not findings:
        findings = (Confidence.HIGH,)
    outcome = Outcome(
        FAIL if verdict is WAIVED else verdict,
        (Basis("file", WORDS, Location("a")),),
        tuple(Violation("absent", confidence=c) for c in findings),
        waits_for,
        confidence,
    )
    found = tuple(
        Finding(
            of.id,
            "1-a",
            (),
            Severity.HIGH,
            c,
            Location("a", n + 1),
            (),
            None,
            WORDS,
            WORDS,
            f"{n:032x}",
            status,
        )
        for n, c in enumerate(findings)
    )
    return Evaluated(of, outcome, found)


def clause(*, question: bool = False, nothing: bool = False, force: Force = Force.MUST) -> Clause:
    attested = Attested(WORDS, ("yes", "no", "not-applicable"), WORDS) if question else None
    return Clause(
        "1-a", force, "developer", WORDS, WORDS, WORDS, attested, WORDS if nothing else None
    )


TODAY = date(2026, 6, 1)


def attestation(clause: str, answer: Answer, **changes: date) -> Attestation:
    days = {"date": date(2026, 1, 1), "until": date(2026, 12, 31), **changes}
    return Attestation(clause, answer, WORDS, Person("a", "b"), **days)


def stated(of: Clause, *answers: Answer) -> list[Stated]:
    return weighed([attestation(of.id, a) for a in answers], [of], TODAY, here=True)


OF_RULES = (FAIL, UNKNOWN, NEEDS, WAIVED, PASS, NOT_APPLICABLE)


@pytest.mark.parametrize("verdicts", list(product(OF_RULES, repeat=3)))
def test_the_worst_of_three_rules_prevails(verdicts: tuple[Verdict, ...]) -> None:
    result = judge(clause(), [evaluated(v) for v in verdicts], [])
    assert result.verdict is min(verdicts, key=ORDER.index)


def test_precedence_is_that_of_the_contract() -> None:
    assert sorted(Verdict, key=lambda v: v.rank) == list(ORDER)


ANSWERS = [(), (Answer.YES,), (Answer.NO,), (Answer.NOT_APPLICABLE,), (Answer.YES, Answer.NO)]


@pytest.mark.parametrize("answers", ANSWERS)
@pytest.mark.parametrize("of_rule", [None, *OF_RULES])
@pytest.mark.parametrize("question", [True, False])
def test_statements_and_rules_together(
    answers: tuple[Answer, ...], of_rule: Verdict | None, question: bool
) -> None:
    rules = [] if of_rule is None else [evaluated(of_rule, waits_for=(WaitsFor.ATTESTATION,))]
    judged = clause(question=question)
    verdict = judge(judged, rules, stated(judged, *answers)).verdict
    assert verdict is expected(answers, of_rule, question=question)


def expected(answers: tuple[Answer, ...], of_rule: Verdict | None, *, question: bool) -> Verdict:
    if not question:
        return of_rule or UNKNOWN
    if Answer.NO in answers:
        return FAIL
    of_statement = {(): NEEDS, (Answer.YES,): ATTESTED, (Answer.NOT_APPLICABLE,): NOT_APPLICABLE}
    if of_rule is None:
        return of_statement[answers]
    if of_rule in {UNKNOWN, NEEDS} and answers:
        return of_statement[answers]
    return of_rule


@pytest.mark.parametrize("waits", [w for w in WaitsFor if w is not WaitsFor.ATTESTATION])
def test_what_waits_for_something_else_is_not_settled_by_a_statement(waits: WaitsFor) -> None:
    judged = clause(question=True)
    yes = stated(judged, Answer.YES)
    open_ = evaluated(UNKNOWN, waits_for=(waits,))
    asked = evaluated(UNKNOWN, waits_for=(waits, WaitsFor.ATTESTATION))
    assert judge(judged, [open_], yes).verdict is UNKNOWN
    assert judge(judged, [asked], yes).verdict is ATTESTED
    assert judge(judged, [asked, open_], yes).verdict is UNKNOWN
    assert judge(judged, [asked, evaluated(FAIL)], yes).verdict is FAIL


def test_statements_on_other_clauses_say_nothing() -> None:
    other = replace(clause(question=True), id="1-b")
    assert judge(clause(), [evaluated(PASS)], stated(other, Answer.NO)).verdict is PASS


def test_a_clause_with_nothing_to_judge_is_not_applicable_and_says_why() -> None:
    result = judge(clause(nothing=True), [], [])
    assert result.verdict is NOT_APPLICABLE
    assert [b.kind for b in result.basis] == ["nothing-to-judge"]


def test_a_clause_without_anything_is_unknown_for_want_of_scope() -> None:
    result = judge(clause(), [], [])
    assert (result.verdict, result.waits_for) == (UNKNOWN, (WaitsFor.SCOPE,))
    assert [b.kind for b in result.basis] == ["no-rule"]


def test_a_question_not_answered_is_the_basis() -> None:
    assert [b.kind for b in judge(clause(question=True), [], []).basis] == ["question"]


def test_what_helps_to_answer_a_question_stands_beside_it() -> None:
    asked = clause(question=True)
    result = judge(asked, [evaluated(NEEDS)], [])
    assert [b.kind for b in result.basis] == ["file", "question"]
    answered = judge(asked, [evaluated(NEEDS)], stated(asked, Answer.YES))
    assert [b.kind for b in answered.basis] == ["attestation", "file"]


def test_an_unknown_waits_for_all_that_its_rules_wait_for_in_one_order() -> None:
    rules = [
        evaluated(UNKNOWN, waits_for=(WaitsFor.EVIDENCE,)),
        evaluated(UNKNOWN, waits_for=(WaitsFor.SCOPE, WaitsFor.FORGE)),
        evaluated(UNKNOWN, waits_for=(WaitsFor.EVIDENCE,)),
        evaluated(PASS),
    ]
    expected_waits = (WaitsFor.FORGE, WaitsFor.SCOPE, WaitsFor.EVIDENCE)
    assert judge(clause(), rules, []).waits_for == expected_waits


@pytest.mark.parametrize("verdict", [FAIL, PASS, NOT_APPLICABLE, WAIVED])
def test_only_an_unknown_waits(verdict: Verdict) -> None:
    rules = [evaluated(verdict), evaluated(NOT_APPLICABLE)]
    assert judge(clause(), rules, []).waits_for == ()


def test_a_failure_hides_what_an_unknown_beside_it_waits_for() -> None:
    rules = [evaluated(FAIL), evaluated(UNKNOWN, waits_for=(WaitsFor.FORGE,))]
    assert judge(clause(), rules, []).waits_for == ()


LOW, MEDIUM, HIGH = Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH


@pytest.mark.parametrize(
    ("rules", "confidence"),
    [
        ([evaluated(FAIL, findings=(HIGH,))], HIGH),
        ([evaluated(FAIL, findings=(MEDIUM,))], MEDIUM),
        ([evaluated(FAIL, findings=(MEDIUM, LOW))], MEDIUM),
        ([evaluated(FAIL, findings=(MEDIUM,)), evaluated(FAIL, findings=(HIGH,))], HIGH),
        ([evaluated(PASS)], HIGH),
        ([evaluated(PASS, confidence=MEDIUM), evaluated(PASS)], MEDIUM),
        ([evaluated(PASS, confidence=LOW), evaluated(PASS)], LOW),
        ([evaluated(PASS, confidence=LOW, findings=(LOW,))], LOW),
        ([evaluated(UNKNOWN, confidence=MEDIUM), evaluated(PASS, confidence=LOW)], MEDIUM),
    ],
)
def test_confidence(rules: list[Evaluated], confidence: Confidence) -> None:
    assert judge(clause(), rules, []).confidence is confidence


def test_low_findings_stand_in_the_basis_with_their_fingerprints() -> None:
    result = judge(clause(), [evaluated(PASS, confidence=LOW, findings=(LOW,))], [])
    assert [(b.kind, b.fingerprints) for b in result.basis] == [
        ("finding", ("0" * 32,)),
        ("file", ()),
    ]


def scanned(id: str, *findings: Confidence, verdict: Verdict = PASS) -> Evaluated:
    found = evaluated(verdict, findings=findings, of=rule(id))
    nothing = Basis("scanned", Text("10 ファイルに該当なし", "nothing found in 10 files"))
    basis = () if findings else (nothing,)
    placed = tuple(replace(f, location=Location(id)) for f in found.findings)
    return Evaluated(found.rule, replace(found.outcome, basis=basis), placed)


def test_findings_come_first_and_nothing_found_is_said_of_the_other_rules() -> None:
    rules = [scanned("A"), scanned("B", LOW), scanned("C"), scanned("D", HIGH, verdict=FAIL)]
    said = [(b.kind, b.rule) for b in judge(clause(), rules, []).basis]
    assert said == [("finding", "D"), ("finding", "B"), ("scanned", None)]
    last = judge(clause(), rules, []).basis[-1].text
    assert last.ja == "10 ファイルに該当なし（指摘のなかったルール 2 件）"
    assert last.en == "nothing found in 10 files (rules without a finding: 2)"


def test_one_rule_beside_findings_is_no_clean_bill() -> None:
    text = judge(clause(), [scanned("A"), scanned("B", LOW)], []).basis[-1].text
    assert text.en == "nothing found in 10 files (rules without a finding: 1)"


def test_nothing_found_at_all_names_how_many_rules_looked() -> None:
    text = judge(clause(), [scanned("A"), scanned("B")], []).basis[0].text
    assert text.en == "nothing found in 10 files (rules: 2)"


def test_a_long_basis_is_cut_and_says_so() -> None:
    result = judge(clause(), [evaluated(FAIL, findings=(HIGH,) * 60)], [])
    more = [b for b in result.basis if b.kind == "more"]
    assert len([b for b in result.basis if b.kind == "finding"]) == 50
    assert more[0].text.en == "10 more"


def test_a_rule_without_clause_is_a_recommendation() -> None:
    result = judge_rule(evaluated(FAIL, of=rule("SMP-009", ())))
    assert (result.id, result.force, result.verdict) == ("SMP-009", Force.RECOMMENDED, FAIL)


def result_of(verdict: Verdict, force: Force, *waits: WaitsFor) -> ClauseResult:
    return ClauseResult(
        "1-a", force, "developer", WORDS, WORDS, WORDS, verdict, Confidence.HIGH, waits
    )


@pytest.mark.parametrize("force", list(Force))
@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("fail_on", ["must", "should", "may", "never"])
def test_the_gate_looks_at_force_of_failed_clauses_only(
    force: Force, verdict: Verdict, fail_on: str
) -> None:
    gating = {
        "must": {Force.MUST},
        "should": {Force.MUST, Force.SHOULD},
        "may": {Force.MUST, Force.SHOULD, Force.MAY},
        "never": set(),
    }[fail_on]
    gated = gate([result_of(verdict, force)], fail_on)
    assert bool(gated) == (verdict is FAIL and force in gating)


@pytest.mark.parametrize("waits", list(WaitsFor))
def test_incomplete_is_what_waits_for_evidence(waits: WaitsFor) -> None:
    clauses = [result_of(UNKNOWN, Force.MAY, WaitsFor.SCOPE, waits), result_of(FAIL, Force.MUST)]
    assert bool(incomplete(clauses)) == (waits is WaitsFor.EVIDENCE)


def test_counts_name_every_verdict_and_the_figure_follows_its_formula() -> None:
    verdicts = [PASS, PASS, ATTESTED, FAIL, WAIVED, UNKNOWN, NEEDS, NOT_APPLICABLE]
    counts = count(result_of(v, Force.MUST) for v in verdicts)
    assert set(counts) == set(Verdict)
    figure = compliance(counts)
    assert (figure.met, figure.judged, figure.percent) == (3, 5, 60)


LOW, MEDIUM, HIGH = Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH


@pytest.mark.parametrize(
    ("rules", "verdict", "confidence"),
    [
        ([evaluated(PASS, findings=(LOW,))], PASS, LOW),
        # A doubt of any rule of the clause makes the whole of it doubtful.
        ([evaluated(PASS), evaluated(PASS, findings=(LOW, LOW))], PASS, LOW),
        ([evaluated(PASS), evaluated(NOT_APPLICABLE, findings=(LOW,))], PASS, LOW),
        ([evaluated(PASS, confidence=LOW), evaluated(PASS)], PASS, LOW),
        ([evaluated(PASS, confidence=MEDIUM), evaluated(PASS)], PASS, MEDIUM),
        # How sure the lesser verdicts are says nothing of the one that prevails.
        ([evaluated(UNKNOWN), evaluated(PASS, confidence=LOW)], UNKNOWN, HIGH),
        ([evaluated(PASS)], PASS, HIGH),
        ([evaluated(FAIL, findings=(LOW, MEDIUM))], FAIL, MEDIUM),
        ([evaluated(FAIL, findings=(MEDIUM,)), evaluated(FAIL, findings=(HIGH,))], FAIL, HIGH),
        ([evaluated(FAIL, findings=(HIGH, LOW))], FAIL, HIGH),
    ],
)
def test_confidence_of_a_clause(
    rules: list[Evaluated], verdict: Verdict, confidence: Confidence
) -> None:
    result = judge(clause(), rules, [])
    assert (result.verdict, result.confidence) == (verdict, confidence)

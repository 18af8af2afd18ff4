# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from oss_guard.model.finding import Status
from oss_guard.model.grades import Confidence, Severity
from oss_guard.model.report import NotExamined, PolicyEffect
from oss_guard.model.text import Text
from oss_guard.reports.ordering import (
    clauses_worst_first,
    effects_told,
    findings_by_clause,
    findings_worst_first,
    unread_by_reason,
)

from .sample import CLAUSES, FINDINGS, LEAK, NO_LICENCE, REPORT, UNREUSED


@given(st.permutations(FINDINGS))
def test_findings_have_one_order(findings):
    assert findings_worst_first(findings) == findings_worst_first(FINDINGS)


def test_what_can_fail_a_clause_then_severity_then_confidence_then_status():
    worst = [
        LEAK,
        replace(LEAK, status=Status.BASELINED),
        replace(LEAK, severity=Severity.HIGH),
        replace(LEAK, severity=Severity.LOW, confidence=Confidence.MEDIUM),
        replace(LEAK, status=Status.WAIVED),
        replace(LEAK, confidence=Confidence.LOW),
    ]
    assert findings_worst_first(worst[::-1]) == worst


def test_clauses_keep_the_order_of_the_guideline():
    ids = [clause.id for clause in clauses_worst_first(CLAUSES, {})]
    assert ids[:6] == ["2-1-(1)", "4-3-(1)-6", "5-2-(4)", "4-4-b", "6-0-a", "3-1-b"]


def test_severity_orders_clauses_of_one_verdict_and_force():
    found = {
        "5-2-(4)": [replace(LEAK, severity=Severity.HIGH)],
        "4-3-(1)-6": [replace(LEAK, severity=Severity.LOW), replace(LEAK, severity=Severity.LOW)],
        "3-1-b": [LEAK],
    }
    ids = [clause.id for clause in clauses_worst_first(CLAUSES, found)]
    assert ids[:6] == ["5-2-(4)", "4-3-(1)-6", "2-1-(1)", "4-4-b", "6-0-a", "3-1-b"]


def test_what_fails_no_clause_does_not_move_it():
    for weak in (replace(LEAK, confidence=Confidence.LOW), replace(LEAK, status=Status.WAIVED)):
        ids = [clause.id for clause in clauses_worst_first(CLAUSES, {"5-2-(4)": [weak]})]
        assert ids[:3] == ["2-1-(1)", "4-3-(1)-6", "5-2-(4)"]


def test_findings_stand_under_each_clause_they_name():
    found = findings_by_clause(REPORT.body)
    assert found["2-1-(1)"] == [NO_LICENCE]
    assert found["5-2-(4)"] == [NO_LICENCE]
    assert found["REUSE-001"] == [UNREUSED]


def test_what_is_named_by_its_text_alone_is_not_counted_as_another():
    items = [
        NotExamined(None, "history", "missing", Text(f"コミット {n}", f"commit {n}")) for n in "ab"
    ]
    items += [NotExamined(p, "file", "missing", Text("ない", "not here")) for p in "xy"]
    told = [(text.en, len(group)) for text, group in unread_by_reason(items)]
    assert told == [("commit a", 1), ("commit b", 1), ("not here", 2)]


def test_attestations_in_effect_are_counted_and_others_told() -> None:
    def effect(kind: str, line: int) -> PolicyEffect:
        text = Text(f"{line}", f"{line}")
        return PolicyEffect(kind, ".oss-guard/attestations.yml", text, "a.yml", line)

    kinds = ("attestation", "attestation-expired", "attestation", "waiver")
    told = effects_told([effect(kind, line) for line, kind in enumerate(kinds, 1)])
    assert [e.text.en for e in told] == [
        "attestations in effect: 2; each is told under its clause", "2", "4",
    ]  # fmt: skip
    assert [e.line for e in told] == [None, 2, 4]
    assert effects_told([effect("attestation", 7)]) == [effect("attestation", 7)]

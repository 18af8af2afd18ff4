# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Worst first: the one order in which formats for people show clauses and findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from oss_guard.model.finding import Finding, Status
from oss_guard.model.grades import Confidence, Force, Severity
from oss_guard.model.report import Body, ClauseResult, NotExamined, PolicyEffect
from oss_guard.model.text import Text
from oss_guard.words import say

_SEVERITY = {severity: rank for rank, severity in enumerate(Severity)}
_CONFIDENCE = {confidence: rank for rank, confidence in enumerate(Confidence)}
_FORCE = {force: rank for rank, force in enumerate(Force)}
_STATUS = {Status.OPEN: 0, Status.BASELINED: 1, Status.WAIVED: 2}


def clauses_worst_first(
    clauses: Iterable[ClauseResult], found: Mapping[str, Sequence[Finding]]
) -> list[ClauseResult]:
    """By verdict, force, then the worst severity among the clause's findings in ``found``.

    Within these the order of the guideline, which the report keeps. Findings too weak to fail a
    clause, and those waived, move nothing.
    """
    return sorted(
        clauses,
        key=lambda clause: (
            clause.verdict.rank,
            _FORCE[clause.force],
            min(map(_severity_that_counts, found.get(clause.id, ())), default=len(_SEVERITY)),
        ),
    )


def counts(finding: Finding) -> bool:
    """Whether a finding can fail a clause: it is sure enough, and not waived."""
    return finding.status is not Status.WAIVED and finding.confidence.gates


def _severity_that_counts(finding: Finding) -> int:
    return _SEVERITY[finding.severity] if counts(finding) else len(_SEVERITY)


def findings_worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """What counts first, by severity, confidence, status and place; the rest for a total order.

    However severe, what is too weak to fail a clause never hides what fails it.
    """
    return sorted(
        findings,
        key=lambda finding: (
            not counts(finding),
            _SEVERITY[finding.severity],
            _CONFIDENCE[finding.confidence],
            _STATUS[finding.status],
            finding.location.order,
            finding.rule,
            finding.message.en,
            finding.fingerprint or "",
        ),
    )


def findings_by_clause(body: Body) -> Mapping[str, list[Finding]]:
    """Clause id, or rule id where a rule has no clause, to its findings, worst first.

    A finding stands under each clause that it names.
    """
    found: dict[str, list[Finding]] = {}
    for finding in findings_worst_first(body.findings):
        primary = finding.clause if finding.clause is not None else finding.rule
        for clause in dict.fromkeys((primary, *finding.also_clauses)):
            found.setdefault(clause, []).append(finding)
    return found


def unread_by_reason(items: Iterable[NotExamined]) -> list[tuple[Text, list[NotExamined]]]:
    """Why something was not looked at, with all of which it is true; history apart.

    What has no path is named by its text alone, so each such text stands by itself.
    """
    groups: dict[tuple[str, str, bool], list[NotExamined]] = {}
    for item in items:
        in_history = item.what == "history" and item.path is not None
        named = item.text.en if item.path is None else ""
        groups.setdefault((item.reason, named, in_history), []).append(item)
    past = say("report.in-history")
    return [
        (past.plus(group[0].text) if history else group[0].text, group)
        for (_, _, history), group in groups.items()
    ]


def effects_told(effects: Iterable[PolicyEffect]) -> list[PolicyEffect]:
    """The effects, the attestations of a file that count as one: each stands under its clause."""
    told: dict[object, list[PolicyEffect]] = {}
    for number, effect in enumerate(effects):
        together = effect.kind == "attestation"
        told.setdefault((effect.source, effect.path) if together else number, []).append(effect)
    return [
        replace(group[0], text=say("policy.attestations", count=len(group)), line=None)
        if len(group) > 1
        else group[0]
        for group in told.values()
    ]

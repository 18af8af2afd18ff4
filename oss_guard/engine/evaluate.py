# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One rule on the facts of a run: its check's outcome, and findings in the rule's words."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from oss_guard.engine import unread
from oss_guard.evidence import Sources
from oss_guard.model.finding import Finding, fingerprint
from oss_guard.model.grades import Severity
from oss_guard.model.outcome import Outcome, Violation
from oss_guard.packs.pack import Rule


class Evaluated(msgspec.Struct, frozen=True):
    """A rule, what its check said, and the findings that came of it, in order of place."""

    rule: Rule
    outcome: Outcome
    findings: tuple[Finding, ...]


def evaluate(rule: Rule, sources: Sources, severities: Mapping[str, str]) -> Evaluated:
    """Gather the facts that a rule needs and let its check judge them."""
    outcome = unread.judged(rule.check, sources, rule.params)
    severity = Severity(severities.get(rule.id, rule.severity))
    return Evaluated(rule, outcome, tuple(_findings(rule, severity, outcome, sources)))


def _findings(rule: Rule, severity: Severity, outcome: Outcome, sources: Sources) -> list[Finding]:
    ordinals: dict[tuple[str, str], int] = {}
    findings = []
    violations = sorted(outcome.violations, key=lambda v: (v.location.order, v.case, v.key))
    # Nothing lasting is made from a sensitive value, nor where it stands in a path.
    former = sources.settings.former_commits
    paths = sources.redaction.texts([v.location.path or "" for v in violations])
    for violation, path in zip(violations, paths, strict=True):
        named = "ref:" if violation.location.ref is not None else ""
        commit = former.get(violation.location.commit or "", violation.location.commit)
        key = f"{violation.case}:{named}{commit or violation.key}"
        ordinals[path, key] = ordinals.get((path, key), -1) + 1
        made = fingerprint(rule.id, path, key, ordinals[path, key])
        findings.append(_finding(rule, severity, violation, made))
    return findings


def _finding(rule: Rule, severity: Severity, violation: Violation, made: str) -> Finding:
    # A sensitive value has no identity without history: a new one in the same place must not
    # look like the old one (and be waived with it), and nothing may be derived from the value.
    lasting = violation.excerpt is None or violation.location.commit is not None
    return Finding(
        rule=rule.id,
        clause=rule.clauses[0] if rule.clauses else None,
        also_clauses=rule.clauses[1:],
        severity=severity,
        confidence=violation.confidence,
        location=violation.location,
        also=violation.also,
        excerpt=violation.excerpt,
        message=rule.message[violation.case].fill(violation.values),
        remedy=rule.remedy.fill(violation.values),
        fingerprint=made if lasting else None,
        identity=violation.identity,
        refs=violation.refs,
    )

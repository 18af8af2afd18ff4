# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The words for the closed scales, and for the machine-readable words that packs may extend."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from oss_guard.model.finding import Finding, Status
from oss_guard.model.grades import WaitsFor
from oss_guard.model.report import MEND_FIRST, ClauseResult, Policy, Scope, Subject
from oss_guard.model.text import Lang
from oss_guard.reports.ordering import counts
from oss_guard.words import say

Scale = Literal["confidence", "force", "path-class", "severity", "status", "verdict", "waits"]

STATED = frozenset({"attestation", "attestation-void", "waiver"})
"""Kinds of basis that are what people say, which a reader is to see whatever the verdict."""


def label(scale: Scale, value: str, lang: Lang) -> str:
    """The word for a value; an unknown value stands for itself, unescaped."""
    try:
        return say(f"report.{scale}.{value}").get(lang)
    except KeyError:
        return value


def grade(finding: Finding, lang: Lang) -> str:
    """Severity, confidence and, where it is not open, status of a finding."""
    severity = label("severity", finding.severity, lang)
    confidence = label("confidence", finding.confidence, lang)
    words = say("report.grade", severity=severity, confidence=confidence).get(lang)
    if finding.status is Status.OPEN:
        return words
    comma = "、" if lang == "ja" else ", "
    return words + comma + label("status", finding.status, lang)


def not_shown(findings: Sequence[Finding], lang: Lang) -> str:
    """How many findings a report leaves out, and how many of them fail a clause."""
    failing = sum(map(counts, findings))
    which = "report.more-findings-fail" if failing else "report.more-findings"
    return say(which, n=f"{len(findings):,}", failing=f"{failing:,}").get(lang)


def waits_for(clause: ClauseResult, lang: Lang) -> str:
    """What an unknown clause waits for, in words."""
    comma = "、" if lang == "ja" else ", "
    waits: list[str] = list(clause.waits_for)
    if any(b.kind == MEND_FIRST for b in clause.basis):
        waits[waits.index(WaitsFor.SCOPE)] = "finding"
    return comma.join(label("waits", waiting, lang) for waiting in waits)


def without_commit(subject: Subject, lang: Lang) -> str:
    """What a subject is that has no commit: a folder, an empty repository, standard input."""
    id = {"git": "no-commits", "input": "input"}.get(subject.kind, "unmanaged")
    return say(f"report.header.{id}").get(lang)


def organization(policy: Policy, lang: Lang) -> str:
    """For whom it was judged, unescaped, and whether only the rules say so."""
    name = policy.organization.get(lang)
    if any(effect.kind == "organization" for effect in policy.effects):
        return name
    return say("report.header.organization-default", name=name).get(lang)


def scope(subject: Subject, lang: Lang) -> str:
    """What alone was looked at; empty where everything was."""
    return "" if subject.scope is Scope.WHOLE else say(f"scope.{subject.scope}").get(lang)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Workflow commands: annotations of a GitHub Actions step.

Critical and high findings become errors, the others warnings, those that are waived notices with
the reason. GitHub shows ten of each in a step; the rest, and those of low confidence or baselined,
are only counted.
"""

from __future__ import annotations

from oss_guard.model.finding import Finding, Status
from oss_guard.model.grades import Severity, Verdict
from oss_guard.model.report import Report
from oss_guard.model.text import Lang
from oss_guard.reports.labels import label
from oss_guard.reports.ordering import counts, findings_worst_first
from oss_guard.reports.places import main_place, origin
from oss_guard.reports.visible import visible
from oss_guard.reports.waived import reasons
from oss_guard.words import say

_MOST = {"error": 10, "warning": 10, "notice": 9}
_LONGEST = 1_000


def render(report: Report, lang: Lang) -> bytes:
    """At most ten errors, warnings and notices, worst first; the last notice counts the rest."""
    body = report.body
    shown: dict[str, list[str]] = {"error": [], "warning": [], "notice": []}
    hidden: list[Finding] = []
    waived = reasons(body, lang)
    for finding in findings_worst_first(body.findings):
        commands = shown[_level(finding)]
        if _is_shown(finding) and len(commands) < _MOST[_level(finding)]:
            commands.append(_annotation(finding, waived.get(finding.fingerprint or "", ""), lang))
        else:
            hidden.append(finding)
    lines = [line for commands in shown.values() for line in commands]
    summary = say(
        "report.github.summary",
        failed=body.counts.get(Verdict.FAIL, 0),
        unknown=body.counts.get(Verdict.UNKNOWN, 0),
        n=len(hidden),
        failing=sum(map(counts, hidden)),
    ).get(lang)
    lines.append(f"::notice title=oss-guard::{escape_data(summary)}")
    return ("\n".join(lines) + "\n").encode()


def escape_data(text: str) -> str:
    """Write the message of a command: one line, ``%`` and line ends by GitHub's rules."""
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def escape_property(text: str) -> str:
    """Write the value of a command's property, where ``:`` and ``,`` mean something too."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _level(finding: Finding) -> str:
    if finding.status is Status.WAIVED:
        return "notice"
    return "error" if finding.severity in (Severity.CRITICAL, Severity.HIGH) else "warning"


def _is_shown(finding: Finding) -> bool:
    return finding.status is not Status.BASELINED and finding.confidence.gates


def _annotation(finding: Finding, why: str, lang: Lang) -> str:
    location = main_place(finding)
    properties = {"file": location.path, "line": location.line, "col": location.column}
    properties = {name: value for name, value in properties.items() if value is not None}
    properties["title"] = f"{finding.clause} {finding.rule}" if finding.clause else finding.rule
    written = ",".join(
        f"{name}={escape_property(str(value))}" for name, value in properties.items()
    )
    return f"::{_level(finding)} {written}::{escape_data(_message(finding, why, lang))}"


def _message(finding: Finding, why: str, lang: Lang) -> str:
    message = finding.message.get(lang)[:_LONGEST]
    if finding.status is Status.WAIVED:
        return f"[{label('status', finding.status, lang)}] {message}\n{why[:_LONGEST]}".rstrip()
    if came := origin(finding, lang):
        message += f" ({came})"
    remedy = finding.remedy.get(lang)
    if remedy:
        message += f"\n{say('report.remedy').get(lang)} {remedy[:_LONGEST]}"
    return message

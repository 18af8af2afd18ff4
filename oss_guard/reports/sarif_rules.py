# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Rules as SARIF's reporting descriptors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from oss_guard.model.finding import Finding
from oss_guard.model.grades import Severity
from oss_guard.model.report import Body, ClauseResult, RuleWords
from oss_guard.model.text import Lang, Text
from oss_guard.reports.markdown_text import escape
from oss_guard.words import say

TAGS = 20

_SECRET = "SECRET-"  # noqa: S105 - the beginning of rule ids
_SECRET_CLAUSE = "4-3-(1)-6"  # noqa: S105 - the clause on confidential content
_LEVEL = {"critical": "error", "high": "error", "medium": "warning", "low": "note", "info": "note"}
_PROBLEM = {"error": "error", "warning": "warning", "note": "recommendation"}
# GitHub's scale: over 9.0 critical, from 7.0 high, from 4.0 medium, below low.
_SECURITY = {"critical": "9.5", "high": "8.0", "medium": "5.5", "low": "3.0", "info": "0.5"}


def descriptors(body: Body, findings: Sequence[Finding], lang: Lang) -> list[dict[str, Any]]:
    """The rules of these findings, by id; bare ones where the report does not describe them.

    A rule without result is of no use to a viewer, and a thousand of them make 2 MB.
    """
    clauses = {clause.id: clause for clause in body.clauses}
    described = {rule.id: rule for rule in body.rules}
    known: dict[str, RuleWords] = {}
    for finding in findings:
        if finding.rule in described:
            known[finding.rule] = described[finding.rule]
        elif finding.rule not in known:
            named = (finding.clause, *finding.also_clauses)
            known[finding.rule] = RuleWords(
                finding.rule,
                tuple(clause for clause in named if clause is not None),
                finding.severity,
                Text(finding.rule, finding.rule),
                Text("", ""),
                finding.remedy,
            )
    return [_descriptor(known[id], clauses, lang) for id in sorted(known)]


def _descriptor(rule: RuleWords, clauses: dict[str, ClauseResult], lang: Lang) -> dict[str, Any]:
    level = _LEVEL.get(rule.severity, "warning")
    title = rule.title.get(lang) or rule.id
    properties: dict[str, Any] = {"problem.severity": _PROBLEM[level]}
    tags = list(rule.clauses)
    if _is_security(rule):
        # GitHub reads the figure only beside this tag.
        tags.insert(0, "security")
        properties["security-severity"] = _SECURITY.get(rule.severity, _SECURITY[Severity.MEDIUM])
    properties["tags"] = tags[:TAGS]
    parts = list(_help(rule, clauses, lang))
    return {
        "id": rule.id,
        "shortDescription": {"text": title},
        "fullDescription": {"text": rule.reason.get(lang) or title},
        "help": {
            "text": "\n\n".join(f"{name} {text}" for name, text in parts) or title,
            "markdown": "\n\n".join(f"**{name}** {escape(text)}" for name, text in parts)
            or escape(title),
        },
        "defaultConfiguration": {"level": level},
        "properties": properties,
    }


def _help(
    rule: RuleWords, clauses: dict[str, ClauseResult], lang: Lang
) -> Iterable[tuple[str, str]]:
    named = [_named(clause, clauses, lang) for clause in rule.clauses]
    if named:
        yield say("report.sarif.clauses").get(lang), ("、" if lang == "ja" else ", ").join(named)
    if rule.reason.get(lang):
        yield say("report.sarif.reason").get(lang), rule.reason.get(lang)
    if rule.remedy.get(lang):
        yield say("report.remedy").get(lang), rule.remedy.get(lang)


def _named(id: str, clauses: dict[str, ClauseResult], lang: Lang) -> str:
    clause = clauses.get(id)
    return f"{id} {clause.title.get(lang)}" if clause is not None else id


def _is_security(rule: RuleWords) -> bool:
    return rule.id.startswith(_SECRET) or _SECRET_CLAUSE in rule.clauses

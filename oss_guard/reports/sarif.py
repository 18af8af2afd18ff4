# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""SARIF 2.1.0 for code scanning, within GitHub's limits by construction.

GitHub shows no result without a place in a file. A finding about the repository as a whole points
at its README where the report names one at the top, else at the root (``.``). Nothing here depends
on the run, so the same body gives the same bytes.
"""

from __future__ import annotations

from typing import Any

from oss_guard.model.finding import Finding, Status
from oss_guard.model.grades import Confidence, Severity
from oss_guard.model.location import Location
from oss_guard.model.report import Body, Report
from oss_guard.model.text import Lang
from oss_guard.reports.json_bytes import json_bytes
from oss_guard.reports.ordering import findings_worst_first
from oss_guard.reports.places import main_place, origin, other_places
from oss_guard.reports.sarif_rules import descriptors
from oss_guard.reports.sarif_uri import uri
from oss_guard.reports.visible import one_line, visible
from oss_guard.reports.waived import reasons
from oss_guard.words import say

RESULTS = 25_000
LOCATIONS = 1_000
FINGERPRINT = "ossGuardFingerprint/v1"

_LONGEST = 1_000
_ROOT = "%SRCROOT%"
_LEVEL = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "note",
}


def render(report: Report, lang: Lang) -> bytes:
    """One run with, worst first, the findings that GitHub would accept, and their rules."""
    body = report.body
    findings = findings_worst_first(body.findings)
    results = findings[:RESULTS]
    rules = descriptors(body, results, lang)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    shared = _Shared(body, index, lang)
    run = {
        "tool": {
            "driver": {
                "name": "oss-guard",
                "version": body.tool_version,
                "rules": rules,
            }
        },
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": say("report.sarif.root").get(lang)}}
        },
        "invocations": [_invocation(len(findings) - RESULTS, lang)],
        "results": [_result(finding, shared) for finding in results],
    }
    return json_bytes(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
    )


class _Shared:
    """What every result needs of the report."""

    def __init__(self, body: Body, index: dict[str, int], lang: Lang) -> None:
        self.index = index
        self.lang = lang
        self.whole = _readme(body)
        self.statuses = {finding.status for finding in body.findings}
        self.justifications = reasons(body, lang)


def _readme(body: Body) -> str:
    """The README at the top that the report names, or the root."""
    places = [finding.location.path for finding in body.findings]
    places += [basis.location.path for clause in body.clauses for basis in clause.basis]
    readmes = {
        path
        for path in places
        if path is not None and "/" not in path and path.lower().startswith("readme")
    }
    return min(readmes, default=".")


def _invocation(cut: int, lang: Lang) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": True}
    if cut > 0:
        text = say("report.sarif.cut", n=f"{cut:,}").get(lang)
        invocation["toolExecutionNotifications"] = [
            {
                "descriptor": {"id": "RESULTS-CUT"},
                "level": "warning",
                "message": {"text": text},
            }
        ]
    return invocation


def _result(finding: Finding, shared: _Shared) -> dict[str, Any]:
    lang = shared.lang
    places = [main_place(finding), *other_places(finding)][:LOCATIONS]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": shared.index[finding.rule],
        "level": _level(finding),
        "message": {"text": _message(finding, lang)},
        "locations": [_location(place, shared.whole) for place in places],
        "properties": {
            "severity": finding.severity.value,
            "confidence": finding.confidence.value,
            "clauses": [c for c in (finding.clause, *finding.also_clauses) if c is not None],
            **({"group": finding.group} if finding.group is not None else {}),
        },
    }
    if finding.fingerprint is not None:
        result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    # SARIF wants these two on every result or on none.
    if Status.BASELINED in shared.statuses:
        known = finding.status is Status.BASELINED
        result["baselineState"] = "unchanged" if known else "new"
    if Status.WAIVED in shared.statuses:
        waived = finding.status is Status.WAIVED
        result["suppressions"] = [_suppression(finding, shared)] if waived else []
    return result


def _suppression(finding: Finding, shared: _Shared) -> dict[str, Any]:
    words = shared.justifications.get(finding.fingerprint or "")
    return {
        "kind": "external",
        "status": "accepted",
        "justification": words or say("report.sarif.waived").get(shared.lang),
    }


def _level(finding: Finding) -> str:
    """The level of the severity; what we are not sure of is no error."""
    level = _LEVEL[finding.severity]
    return "warning" if level == "error" and finding.confidence is Confidence.LOW else level


def _message(finding: Finding, lang: Lang) -> str:
    # Viewers make a link of "[text](target)"; the repository's words must not become one.
    words = visible(one_line(finding.message.get(lang), _LONGEST))
    message = words.replace("](", "] (") or finding.rule
    if finding.excerpt is not None:
        message += f" {finding.excerpt}"
    if came := origin(finding, lang):
        message += f" ({came})"
    return message


def _location(location: Location, whole: str) -> dict[str, Any]:
    path = location.path if location.path is not None else whole
    region = {"startLine": max(1, location.line or 1)}
    if location.line is not None and location.column is not None:
        region["startColumn"] = max(1, location.column)
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(path), "uriBaseId": _ROOT},
            "region": region,
        }
    }
    if location.commit is not None:
        place["properties"] = {"commit": location.commit}
        if location.ref is not None:
            place["properties"]["ref"] = location.ref
    return place

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Clauses with their findings for the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from oss_guard.model.finding import Finding
from oss_guard.model.grades import Confidence, Force, Severity, Verdict
from oss_guard.model.location import Location
from oss_guard.model.report import ClauseBasis, ClauseResult
from oss_guard.model.text import Lang
from oss_guard.reports.labels import grade, label, waits_for
from oss_guard.reports.ordering import clauses_worst_first
from oss_guard.reports.places import main_place, origin, other_places, whole
from oss_guard.reports.terminal import Style, paint, prose, wrap
from oss_guard.reports.visible import visible
from oss_guard.words import say

SYMBOLS: Mapping[Verdict, tuple[str, Style]] = {
    Verdict.FAIL: ("✗", Style.RED),
    Verdict.UNKNOWN: ("?", Style.YELLOW),
    Verdict.NEEDS_ATTESTATION: ("✎", Style.BLUE),
    Verdict.WAIVED: ("~", Style.CYAN),
    Verdict.ATTESTED: ("✓", Style.GREEN),
    Verdict.PASS: ("✓", Style.GREEN),
    Verdict.NOT_APPLICABLE: ("-", Style.DIM),
}
"""A sign and a style for each verdict."""

_SEVERITY = {
    Severity.CRITICAL: Style.RED,
    Severity.HIGH: Style.RED,
    Severity.MEDIUM: Style.YELLOW,
    Severity.LOW: Style.CYAN,
    Severity.INFO: Style.DIM,
}
_FAILING_SHOWN = 10
_OTHERS_SHOWN = 3
_BASIS_SHOWN = 5
_ALSO_SHOWN = 3
_COMMIT = 12


def clause_blocks(
    clauses: Sequence[ClauseResult], found: Mapping[str, Sequence[Finding]], lang: Lang
) -> list[str]:
    """Every clause, worst first; those with nothing to tell in one list for each verdict."""
    blocks: list[list[str]] = []
    attest: list[str] = []
    for clause in clauses_worst_first(clauses):
        findings = found.get(clause.id, ())
        if clause.verdict is Verdict.NEEDS_ATTESTATION and not findings:
            if not attest:
                blocks.append(attest)
            attest += _head(clause, lang)
        elif findings or not _is_quiet(clause):
            blocks.append([*_head(clause, lang), *_details(clause, findings, lang)])
    if attest:
        attest += wrap(say("report.attestations-unread").get(lang), "    ")
    for verdict in (Verdict.PASS, Verdict.NOT_APPLICABLE):
        quiet = [c for c in clauses if c.verdict is verdict and not found.get(c.id)]
        if quiet:
            blocks.append(_quiet(verdict, quiet, lang))
    return [line for block in blocks for line in ("", *block)][1:]


def _is_quiet(clause: ClauseResult) -> bool:
    return clause.verdict in (Verdict.PASS, Verdict.NOT_APPLICABLE)


def _head(clause: ClauseResult, lang: Lang) -> list[str]:
    symbol, style = SYMBOLS[clause.verdict]
    verdict = label("verdict", clause.verdict, lang) + _doubt(clause, lang)
    first = f"{paint(style, f'{symbol} {verdict}')}  {paint(Style.HEADING, visible(clause.id))}  "
    if clause.force is not Force.RECOMMENDED:
        first += paint(Style.DIM, label("force", clause.force, lang)) + "  "
    return wrap(prose(clause.title.get(lang)), "    ", first)


def _doubt(clause: ClauseResult, lang: Lang) -> str:
    if clause.confidence is not Confidence.LOW:
        return ""
    words = say("report.low-confidence").get(lang)
    return f"（{words}）" if lang == "ja" else f" ({words})"


def _quiet(verdict: Verdict, clauses: Sequence[ClauseResult], lang: Lang) -> list[str]:
    symbol, style = SYMBOLS[verdict]
    count = say("report.clause-count", n=len(clauses)).get(lang)
    first = paint(style, f"{symbol} {label('verdict', verdict, lang)} {count}") + "  "
    ids = ", ".join(visible(clause.id) + _doubt(clause, lang) for clause in clauses)
    return wrap(ids, "    ", first)


def _details(clause: ClauseResult, findings: Sequence[Finding], lang: Lang) -> list[str]:
    lines: list[str] = []
    if clause.waits_for:
        first = "    " + paint(Style.DIM, say("report.waits-for").get(lang)) + " "
        lines += wrap(waits_for(clause, lang), "      ", first)
    if clause.verdict in (Verdict.UNKNOWN, Verdict.WAIVED, Verdict.ATTESTED) or not findings:
        lines += _basis(clause.basis, lang)
    return [*lines, *_findings(clause, findings, lang)]


def _basis(basis: Sequence[ClauseBasis], lang: Lang) -> list[str]:
    lines: list[str] = []
    for item in basis[:_BASIS_SHOWN]:
        first = "    - "
        if item.location.path is not None:
            first += paint(Style.PATH, visible(str(item.location))) + "  "
        lines += wrap(prose(item.text.get(lang)), "      ", first)
    rest = len(basis) - _BASIS_SHOWN
    if rest > 0:
        lines.append("      " + paint(Style.DIM, say("report.and-more", n=rest).get(lang)))
    return lines


def _findings(clause: ClauseResult, findings: Sequence[Finding], lang: Lang) -> list[str]:
    shown = _FAILING_SHOWN if clause.verdict is Verdict.FAIL else _OTHERS_SHOWN
    lines: list[str] = []
    told: set[str] = set()
    for (words, remedy), group in groupby(findings[:shown], lambda f: _told(clause, f, lang)):
        lines += ["    " + _found(finding, lang) for finding in group]
        lines += words
        if remedy and remedy not in told:
            told.add(remedy)
            first = "      " + paint(Style.GREEN, say("report.remedy").get(lang)) + " "
            lines += wrap(remedy, "        ", first)
    rest = len(findings) - shown
    if rest > 0:
        more = say("report.more-findings", n=f"{rest:,}").get(lang)
        lines.append("    " + paint(Style.DIM, more))
    return lines


def _told(clause: ClauseResult, finding: Finding, lang: Lang) -> tuple[list[str], str]:
    """What was found, and the remedy. Neighbours with the same words share them."""
    if finding.clause not in (None, clause.id):
        words = say("report.shown-under", clause=prose(finding.clause)).get(lang)
        return ["      " + paint(Style.DIM, words)], ""
    style = _SEVERITY[finding.severity] if finding.confidence.gates else Style.CYAN
    first = "      " + paint(style, f"[{grade(finding, lang)}]") + " "
    message = prose(finding.message.get(lang))
    if finding.excerpt is not None:
        message += "  " + prose(str(finding.excerpt))
    lines = wrap(message, "        ", first) + _also(other_places(finding), lang)
    return lines, prose(finding.remedy.get(lang))


def _also(also: Sequence[Location], lang: Lang) -> list[str]:
    if not also:
        return []
    places = [_place(location, lang) for location in also[:_ALSO_SHOWN]]
    rest = len(also) - _ALSO_SHOWN
    if rest > 0:
        places.append(paint(Style.DIM, say("report.and-more", n=f"{rest:,}").get(lang)))
    return ["      " + say("report.also").get(lang), *(f"        {place}" for place in places)]


def _found(finding: Finding, lang: Lang) -> str:
    place, came = _place(main_place(finding), lang), origin(finding, lang)
    return f"{place}  {paint(Style.DIM, f'({visible(came)})')}" if came else place


def _place(location: Location, lang: Lang) -> str:
    if location.path is None:
        return whole(location, lang)
    return paint(Style.PATH, visible(str(location)))

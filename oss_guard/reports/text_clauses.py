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
from oss_guard.reports.labels import STATED, grade, label, not_shown, waits_for
from oss_guard.reports.ordering import clauses_worst_first
from oss_guard.reports.places import main_place, origin, other_places, whole
from oss_guard.reports.terminal import Flow, Line, Style, paint, prose
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
ID_SHOWN = 12
"""Digits of a fingerprint that are shown, enough to name a finding by."""

_FAILING_SHOWN = 10
_OTHERS_SHOWN = 3
_BASIS_SHOWN = 5
_ALSO_SHOWN = 3
_SEVERAL = 3
_LONG = 160
"""Characters of what is worth a pointer to where it stood before."""


def clause_blocks(
    clauses: Sequence[ClauseResult], found: Mapping[str, Sequence[Finding]], lang: Lang
) -> list[Line]:
    """Every clause, worst first; those alike in verdict that rest on the same share what is told.

    Those with nothing to tell stand in one list for each verdict.
    """
    told = _told_blocks(clauses, found, lang)
    for verdict in (Verdict.PASS, Verdict.NOT_APPLICABLE):
        quiet = [c for c in clauses if c.verdict is verdict and not found.get(c.id)]
        quiet = [c for c in quiet if _is_quiet(c)]
        for doubtful in (False, True):
            alike = [c for c in quiet if (c.confidence is Confidence.LOW) is doubtful]
            if alike:
                told.append(_quiet(alike, lang))
    return [line for block in told for line in ("", *block)][1:]


def _told_blocks(
    clauses: Sequence[ClauseResult], found: Mapping[str, Sequence[Finding]], lang: Lang
) -> list[list[Line]]:
    blocks: list[tuple[list[Line], list[Line]]] = []
    alike: dict[tuple[Verdict, tuple[Line, ...]], list[Line]] = {}
    longer: dict[Line, str] = {}
    asking: int | None = None
    for clause in clauses_worst_first(clauses, found):
        findings = found.get(clause.id, ())
        if _is_quiet(clause) and not findings:
            continue
        details = _details(clause, findings, lang)
        same = (clause.verdict, tuple(details))
        if findings or same not in alike:
            alike[same] = _head(clause, lang)
            blocks.append((alike[same], _shortened(details, clause.id, longer, lang)))
        else:
            alike[same].extend(_head(clause, lang))
        if clause.verdict is Verdict.NEEDS_ATTESTATION:
            asking = len(blocks) - 1
    if asking is not None:  # Once, below the last of them.
        blocks[asking][1].append(Flow(say("report.attest").get(lang), "    ", "    "))
    return [[*heads, *details] for heads, details in blocks]


def _shortened(
    details: Sequence[Line], clause: str, longer: dict[Line, str], lang: Lang
) -> list[Line]:
    """The lines; a long one, or several in a row, that stood under another clause only once."""
    lines: list[Line] = []
    for before, group in groupby(details, lambda line: _stood(line, clause, longer)):
        same = list(group)
        long = [line for line in same if isinstance(line, Flow) and len(line.text) >= _LONG]
        words = say("report.same-as", clause=prose(before)).get(lang)
        if before == clause or not (long or len(same) >= _SEVERAL):
            lines += same
        elif len(same) == 1:
            lines += [Flow(words, one.indent, one.first) for one in long]
        else:
            lines.append(Flow(words, "      ", "    - "))
    return lines


def _stood(line: Line, clause: str, before: dict[Line, str]) -> str:
    """The clause under which something that a verdict rests on stood first."""
    rests = isinstance(line, Flow) and (line.first or "").startswith("    - ")
    return before.setdefault(line, clause) if rests else clause


def _is_quiet(clause: ClauseResult) -> bool:
    """Whether there is nothing to tell; what a person stated is told."""
    silent = clause.verdict in (Verdict.PASS, Verdict.NOT_APPLICABLE)
    return silent and not any(b.kind in STATED for b in clause.basis)


def _head(clause: ClauseResult, lang: Lang) -> list[Line]:
    symbol, style = SYMBOLS[clause.verdict]
    verdict = label("verdict", clause.verdict, lang) + _doubt(clause, lang)
    first = f"{paint(style, f'{symbol} {verdict}')}  {paint(Style.HEADING, visible(clause.id))}  "
    if clause.force is not Force.RECOMMENDED:
        first += paint(Style.DIM, label("force", clause.force, lang)) + "  "
    return [Flow(prose(clause.title.get(lang)), "    ", first)]


_NO_HELP = frozenset({"question", "scanned"})
"""What is not shown to those who are to state something: they look for what was seen."""


def _doubt(clause: ClauseResult, lang: Lang) -> str:
    if clause.confidence is not Confidence.LOW:
        return ""
    words = say("report.low-confidence").get(lang)
    return f"（{words}）" if lang == "ja" else f" ({words})"


def _quiet(clauses: Sequence[ClauseResult], lang: Lang) -> list[Line]:
    """Clauses of one verdict and alike in doubt: their numbers."""
    symbol, style = SYMBOLS[clauses[0].verdict]
    verdict = label("verdict", clauses[0].verdict, lang) + _doubt(clauses[0], lang)
    count = say("report.clause-count", n=len(clauses)).get(lang)
    first = paint(style, f"{symbol} {verdict} {count}") + "  "
    return [Flow(", ".join(visible(clause.id) for clause in clauses), "    ", first)]


def _details(clause: ClauseResult, findings: Sequence[Finding], lang: Lang) -> list[Line]:
    if clause.verdict is Verdict.NEEDS_ATTESTATION:
        return _basis([b for b in clause.basis if b.kind not in _NO_HELP], lang)
    stated = [b for b in clause.basis if b.kind in STATED]
    lines: list[Line] = []
    if clause.waits_for:
        first = "    " + paint(Style.DIM, say("report.waits-for").get(lang)) + " "
        lines.append(Flow(waits_for(clause, lang), "      ", first))
    if clause.verdict in (Verdict.UNKNOWN, Verdict.ATTESTED) or not findings:
        lines += _basis(clause.basis, lang)
    else:  # A "no" is a finding itself.
        lines += _basis([b for b in stated if b.kind == "waiver" or not b.fingerprints], lang)
    return [*lines, *_findings(clause, findings, lang)]


def _basis(basis: Sequence[ClauseBasis], lang: Lang) -> list[Line]:
    lines: list[Line] = []
    for item in basis[:_BASIS_SHOWN]:
        first = "    - "
        if item.location.path is not None:
            first += paint(Style.PATH, visible(str(item.location))) + "  "
        lines.append(Flow(prose(item.text.get(lang)), "      ", first))
    rest = len(basis) - _BASIS_SHOWN
    if rest > 0:
        lines.append("      " + paint(Style.DIM, say("report.and-more", n=rest).get(lang)))
    return lines


def _findings(clause: ClauseResult, findings: Sequence[Finding], lang: Lang) -> list[Line]:
    shown = _FAILING_SHOWN if clause.verdict is Verdict.FAIL else _OTHERS_SHOWN
    lines: list[Line] = []
    told: set[str] = set()
    for (words, remedy), group in groupby(findings[:shown], lambda f: _told(clause, f, lang)):
        lines += [_found(finding, lang) for finding in group]
        lines += words
        if remedy and remedy not in told:
            told.add(remedy)
            first = "      " + paint(Style.GREEN, say("report.remedy").get(lang)) + " "
            lines.append(Flow(remedy, "        ", first))
    if findings[shown:]:
        lines.append("    " + paint(Style.DIM, not_shown(findings[shown:], lang)))
    return lines


def _told(clause: ClauseResult, finding: Finding, lang: Lang) -> tuple[list[Line], str]:
    """What was found, and the remedy. Neighbours with the same words share them."""
    if finding.clause not in (None, clause.id):
        words = say("report.shown-under", clause=prose(finding.clause)).get(lang)
        return ["      " + paint(Style.DIM, words)], ""
    style = _SEVERITY[finding.severity] if finding.confidence.gates else Style.CYAN
    message = paint(style, f"[{grade(finding, lang)}]") + " " + prose(finding.message.get(lang))
    if finding.excerpt is not None:
        message += "  " + prose(str(finding.excerpt))
    lines = [Flow(message, "        ", "      "), *_also(other_places(finding), lang)]
    return lines, prose(finding.remedy.get(lang))


def _also(also: Sequence[Location], lang: Lang) -> list[Line]:
    if not also:
        return []
    places = [_place(location, lang) for location in also[:_ALSO_SHOWN]]
    rest = len(also) - _ALSO_SHOWN
    if rest > 0:
        places.append(paint(Style.DIM, say("report.and-more", n=f"{rest:,}").get(lang)))
    return ["      " + say("report.also").get(lang), *(f"        {place}" for place in places)]


def _found(finding: Finding, lang: Lang) -> Line:
    place = "    " + _place(main_place(finding), lang)
    told = [origin(finding, lang)]
    if finding.fingerprint is not None:
        told.append(say("report.fingerprint", id=finding.fingerprint[:ID_SHOWN]).get(lang))
    words = ("、" if lang == "ja" else ", ").join(filter(None, told))
    return (
        Flow(paint(Style.DIM, f"({visible(words)})"), "        ", f"{place}  ") if words else place
    )


def _place(location: Location, lang: Lang) -> str:
    if location.path is None:
        return whole(location, lang)
    return paint(Style.PATH, visible(str(location)))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Findings that somebody decided to live with, and waivers that no longer say so.

A sensitive value is waived by its fingerprint alone, which it has only where history was read:
one that names a rule and a place would hide the next value there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from oss_guard.model.finding import Finding, Status, fingerprint
from oss_guard.model.grades import Confidence, Force, Verdict
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.policy import Waiver, WaiverLimits
from oss_guard.model.report import (
    ClauseBasis,
    ClauseResult,
    PolicyEffect,
    RuleWords,
    StatedWaiver,
    WaiverState,
)
from oss_guard.model.text import Text
from oss_guard.packs.statement_rules import WAIVERS, waiver_rules
from oss_guard.packs.validate import near
from oss_guard.scan.paths import matching
from oss_guard.words import say

_WILD = frozenset("*?[]{},!./")


class Limits(msgspec.Struct, frozen=True):
    """What waivers are held to in a run.

    ``rules`` are those in use. ``whole``: all that a fingerprint may be of was looked at.
    """

    today: date
    most: WaiverLimits
    rules: Collection[str]
    whole: bool = True


class Found:
    """Findings by what waivers name them by; ``waivers`` are all that there are."""

    def __init__(self, findings: Iterable[Finding], waivers: Iterable[Waiver]) -> None:
        self.by_fingerprint: dict[str, Finding] = {}
        self._named = {w.fingerprint for w in waivers}
        self._by_rule: dict[str, list[Finding]] = {}
        for finding in findings:
            self._by_rule.setdefault(finding.rule, []).append(finding)
            if finding.fingerprint is not None:
                self.by_fingerprint[finding.fingerprint] = finding

    def of(self, waiver: Waiver) -> list[Finding]:
        """The findings that a waiver names, whether or not it may waive them."""
        if waiver.fingerprint:
            finding = self.by_fingerprint.get(waiver.fingerprint)
            return [] if finding is None or waiver.rule not in {"", finding.rule} else [finding]
        found = self._by_rule.get(waiver.rule, [])
        named = set(matching(waiver.paths, {_path(f) for f in found}))
        return [f for f in found if _path(f) in named]

    def renamed(self, waiver: Waiver) -> bool:
        """Whether a finding may be the one of an unused waiver, from before history was rewritten.

        Fingerprints do not tell their commits, but a value is found now that no waiver names.
        """
        return bool(waiver.fingerprint) and any(
            f.excerpt is not None and waiver.rule in {"", f.rule} and print_ not in self._named
            for print_, f in self.by_fingerprint.items()
        )


def weighed(waiver: Waiver, found: Found, limits: Limits) -> StatedWaiver:
    """A waiver with what it comes to among the findings of a run."""
    state = _by_itself(waiver, limits)
    if state is not None:
        return _told(waiver, state, limits)
    named = found.of(waiver)
    lasting = [f for f in named if f.fingerprint and (waiver.fingerprint or f.excerpt is None)]
    if not named:
        looked = bool(limits.rules) and (limits.whole or not waiver.fingerprint)
        told = _told(waiver, WaiverState.UNUSED if looked else WaiverState.OUT_OF_SCOPE, limits)
        if looked and found.renamed(waiver):
            return replace(told, text=say("waiver.unused-renamed", what=_what(waiver)))
        return told
    if not lasting:
        return _told(waiver, WaiverState.SENSITIVE, limits)
    if len(lasting) > limits.most.findings:
        return _told(waiver, WaiverState.TOO_BROAD, limits)
    prints = tuple(f.fingerprint for f in lasting if f.fingerprint)
    return _told(waiver, WaiverState.EFFECTIVE, limits, prints)


def marked(findings: Iterable[Finding], waived: Collection[str]) -> tuple[Finding, ...]:
    """The findings, those of these fingerprints as waived."""
    return tuple(
        replace(f, status=Status.WAIVED) if f.fingerprint in waived else f for f in findings
    )


def basis(waivers: Iterable[StatedWaiver], prints: Collection[str]) -> Iterator[ClauseBasis]:
    """Why findings of these fingerprints, which are those of a clause, are waived."""
    for told in waivers:
        own = tuple(p for p in told.fingerprints if p in prints)
        if own:
            place = Location(told.waiver.source, told.waiver.line or None)
            yield ClauseBasis("waiver", None, place, sentence(told.waiver), own)


def effects(waivers: Iterable[StatedWaiver]) -> Iterator[PolicyEffect]:
    """A line for each of them."""
    for told in waivers:
        waiver = told.waiver
        effective = told.state is WaiverState.EFFECTIVE
        kind = "waiver" if effective else f"waiver-{told.state}"
        text = told.text.plus(sentence(waiver))
        yield PolicyEffect(kind, waiver.source, text, waiver.source, waiver.line or None)


def findings(waivers: Sequence[StatedWaiver], *, here: bool) -> list[Finding]:
    """What is wrong with waivers. ``here``: they stand in the judged tree."""
    ordinals: dict[tuple[str, str], int] = {}
    out = []
    for told in waivers:
        if told.state not in WAIVERS:
            continue
        rule, severity = WAIVERS[told.state]
        waiver = told.waiver
        key = f"{waiver.fingerprint}:{waiver.rule}"
        ordinals[rule, key] = ordinals.get((rule, key), -1) + 1
        out.append(
            Finding(
                rule=rule,
                clause=None,
                also_clauses=(),
                severity=severity,
                confidence=Confidence.HIGH,
                location=Location(waiver.source, waiver.line or None) if here else REPOSITORY,
                also=(),
                excerpt=None,
                message=told.text,
                remedy=say(f"waiver.remedy.{told.state}"),
                fingerprint=fingerprint(rule, None, key, ordinals[rule, key]),
            )
        )
    return out


def results(found: Sequence[Finding]) -> Iterator[ClauseResult]:
    """The rules of these findings, in the shape of clauses."""
    for rule in described(found):
        own = [f for f in found if f.rule == rule.id]
        prints = ((f, (f.fingerprint,) if f.fingerprint else ()) for f in own)
        yield ClauseResult(
            rule.id,
            Force.RECOMMENDED,
            "developer",
            rule.title,
            rule.reason,
            say("report.recommended"),
            Verdict.FAIL,
            Confidence.HIGH,
            (),
            tuple(ClauseBasis("finding", f.rule, f.location, f.message, p) for f, p in prints),
        )


def described(found: Iterable[Finding]) -> list[RuleWords]:
    """The words of the rules that these findings are of."""
    rules = {f.rule for f in found}
    return [w for w in waiver_rules() if w.id in rules]


def sentence(waiver: Waiver) -> Text:
    """Who decided what until when, and why."""
    return say(
        "waiver.stated",
        who=str(waiver.approver),
        date=waiver.date.isoformat(),
        until=waiver.until.isoformat(),
        reason=waiver.reason,
    )


def strictest(limits: Iterable[WaiverLimits]) -> WaiverLimits:
    """What holds where several packs are used."""
    every = list(limits)
    return WaiverLimits(min(m.days for m in every), min(m.findings for m in every))


def _told(
    waiver: Waiver, state: WaiverState, limits: Limits, prints: tuple[str, ...] = ()
) -> StatedWaiver:
    text = say(
        f"waiver.state.{state}",
        what=_what(waiver),
        count=len(prints),
        days=limits.most.days,
        findings=limits.most.findings,
        date=waiver.date.isoformat(),
        until=waiver.until.isoformat(),
    )
    if state is WaiverState.UNKNOWN_RULE:
        text = text.plus(near(waiver.rule, sorted(limits.rules)))
    return StatedWaiver(waiver, state, text, prints)


def _by_itself(waiver: Waiver, limits: Limits) -> WaiverState | None:
    """Why it would waive nothing whatever was found."""
    if waiver.date > limits.today:
        return WaiverState.FUTURE
    if waiver.until < limits.today:
        return WaiverState.EXPIRED
    if (waiver.until - waiver.date).days > limits.most.days:
        return WaiverState.TOO_LONG
    if waiver.rule and limits.rules and waiver.rule not in limits.rules:
        return WaiverState.UNKNOWN_RULE
    if not waiver.fingerprint and any(_names_nothing(p) for p in waiver.paths):
        return WaiverState.TOO_BROAD
    return None


def _names_nothing(pattern: str) -> bool:
    """Whether no folder, file or kind of file is named; ``.`` is the repository as a whole."""
    return pattern != "." and _WILD.issuperset(pattern)


def _path(finding: Finding) -> str:
    path = finding.location.path
    return "." if path is None else path


def _what(waiver: Waiver) -> str:
    if waiver.fingerprint:
        return " ".join(filter(None, (waiver.fingerprint, waiver.rule)))
    return f"{waiver.rule} ({', '.join(waiver.paths)})"

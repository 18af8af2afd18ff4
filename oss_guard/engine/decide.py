# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What rules found and what people state and accept, put together to verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from oss_guard.engine import attestations, prior, verdicts, waivers
from oss_guard.engine.attestations import Stated
from oss_guard.engine.evaluate import Evaluated
from oss_guard.engine.waivers import Found, Limits
from oss_guard.model.finding import Finding, Status
from oss_guard.model.policy import Answer, Settings
from oss_guard.model.report import (
    ClauseResult,
    PolicyEffect,
    RuleWords,
    Scope,
    StatedAttestation,
    StatedWaiver,
    Subject,
)
from oss_guard.packs.pack import Clause, Pack
from oss_guard.packs.statement_rules import ATTESTATION, attestation_rule


class Decided(msgspec.Struct, frozen=True):
    """Verdicts, all findings, and what became of every attestation and waiver.

    ``rules`` are the words of rules that no pack has.
    """

    clauses: tuple[ClauseResult, ...]
    recommendations: tuple[ClauseResult, ...]
    findings: tuple[Finding, ...]
    attestations: tuple[StatedAttestation, ...]
    waivers: tuple[StatedWaiver, ...]
    effects: tuple[PolicyEffect, ...]
    rules: tuple[RuleWords, ...]


def decide(
    catalogue: Sequence[Clause],
    evaluated: Sequence[Evaluated],
    settings: Settings,
    subject: Subject,
    today: date,
    packs: Sequence[Pack],
) -> Decided:
    """Judge each clause and each rule without clause.

    Attestations are about the whole: where only a part was looked at they are left out.
    """
    here = settings.policy_here
    whole = subject.scope is Scope.WHOLE
    given = settings.attestations if whole else ()
    stated = _felt(attestations.weighed(given, catalogue, today, here=here), catalogue, evaluated)
    denials = [s.denial for s in stated if s.denial is not None]
    limits = Limits(
        today,
        waivers.strictest(p.waivers for p in packs),
        {ATTESTATION, *(e.rule.id for e in evaluated)} if whole else (),
        whole and settings.history and not subject.shallow,
    )
    found = Found([*(f for e in evaluated for f in e.findings), *denials], settings.waivers)
    told = tuple(waivers.weighed(w, found, limits) for w in settings.waivers)
    waived = {p for w in told for p in w.fingerprints}
    evaluated = [replace(e, findings=waivers.marked(e.findings, waived)) for e in evaluated]
    stated = [_marked(s, waived) for s in stated]
    faults = waivers.findings(told, here=here) if whole else []
    known = tuple(s.told for s in stated)
    denials = [s.denial for s in stated if s.denial is not None]
    findings = (*(f for e in evaluated for f in e.findings), *denials, *faults)
    judged = prior.told((verdicts.judge(c, evaluated, stated) for c in catalogue), findings)
    others = [verdicts.judge_rule(e) for e in evaluated if not e.rule.clauses]
    return Decided(
        tuple(_with_waivers(judged, findings, told)),
        (*_with_waivers(others, findings, told), *waivers.results(faults)),
        findings,
        known,
        told,
        (*attestations.effects(known), *waivers.effects(told)),
        (*([attestation_rule()] if denials else []), *waivers.described(faults)),
    )


def _felt(
    stated: Sequence[Stated], catalogue: Sequence[Clause], evaluated: Sequence[Evaluated]
) -> list[Stated]:
    """Statements, those without effect where what was seen decides; a "no" always has one."""
    open_ = {c.id for c in catalogue if verdicts.settles(c, evaluated)}
    return [
        s.without_effect()
        if s.counts and s.answer is not Answer.NO and s.told.clause not in open_
        else s
        for s in stated
    ]


def _marked(stated: Stated, waived: set[str]) -> Stated:
    if stated.denial is None:
        return stated
    (denial,) = waivers.marked([stated.denial], waived)
    return replace(stated, denial=denial)


def _with_waivers(
    results: Iterable[ClauseResult], findings: Sequence[Finding], told: Sequence[StatedWaiver]
) -> Iterator[ClauseResult]:
    """The results, each with why those of its findings are waived that are."""
    waived: dict[str, set[str]] = {}
    for finding in findings:
        if finding.status is Status.WAIVED and finding.fingerprint is not None:
            for id in (finding.rule, finding.clause, *finding.also_clauses):
                waived.setdefault(id or "", set()).add(finding.fingerprint)
    for result in results:
        why = waivers.basis(told, waived.get(result.id, ()))
        yield replace(result, basis=(*why, *result.basis))

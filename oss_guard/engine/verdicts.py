# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""From outcomes of rules and statements of people to the verdict of each clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from oss_guard.engine import attestations
from oss_guard.engine.attestations import Stated
from oss_guard.engine.evaluate import Evaluated
from oss_guard.model.finding import Finding, Status
from oss_guard.model.grades import Confidence, Force, Verdict, WaitsFor
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.outcome import Basis
from oss_guard.model.policy import Answer
from oss_guard.model.report import ClauseBasis, ClauseResult, Compliance
from oss_guard.model.text import Text
from oss_guard.packs.pack import Clause
from oss_guard.words import say

_BASIS_SHOWN = 50

FORCES: tuple[str, ...] = ("must", "should", "may")
"""What ``--fail-on`` may name, most binding first; each includes those before it."""


def judge(clause: Clause, evaluated: Sequence[Evaluated], stated: Sequence[Stated]) -> ClauseResult:
    """The verdict of one clause, with all that it rests on."""
    rules = [e for e in evaluated if clause.id in e.rule.clauses]
    own = [s for s in stated if s.told.clause == clause.id]
    verdicts = _with_statement(clause, rules, own)
    if not verdicts:
        verdicts = [Verdict.NOT_APPLICABLE if clause.nothing_to_judge else Verdict.UNKNOWN]
    verdict = min(verdicts, key=lambda v: v.rank)
    return ClauseResult(
        clause.id,
        clause.force,
        clause.actor,
        clause.title,
        clause.summary,
        clause.reference,
        verdict,
        _confidence(verdict, rules),
        _waits_for(verdict, rules) or _no_rule(verdict, rules),
        tuple(_basis(clause, rules, own)),
    )


def settles(clause: Clause, evaluated: Sequence[Evaluated]) -> bool:
    """Whether a statement decides anything: no rule judges the clause, or one waits for it."""
    rules = [e for e in evaluated if clause.id in e.rule.clauses]
    return clause.attested is not None and (not rules or any(map(_waits_for_statement, rules)))


def judge_rule(evaluated: Evaluated) -> ClauseResult:
    """A rule without clause, in the shape of one."""
    rule = evaluated.rule
    verdict = _of_rule(evaluated)
    return ClauseResult(
        rule.id,
        Force.RECOMMENDED,
        "developer",
        rule.title,
        rule.reason,
        say("report.recommended"),
        verdict,
        _confidence(verdict, [evaluated]),
        _waits_for(verdict, [evaluated]),
        tuple(_rule_basis(evaluated)),
    )


def count(clauses: Iterable[ClauseResult]) -> dict[Verdict, int]:
    """How many clauses came to each verdict; every verdict is named."""
    counted = Counter(c.verdict for c in clauses)
    return {v: counted[v] for v in Verdict}


def compliance(counts: dict[Verdict, int]) -> Compliance:
    """The compliance figure, as documented in ``Compliance``."""
    met = counts[Verdict.PASS] + counts[Verdict.ATTESTED]
    return Compliance(met, met + counts[Verdict.FAIL] + counts[Verdict.WAIVED])


def _of_rule(evaluated: Evaluated) -> Verdict:
    if evaluated.outcome.verdict is not Verdict.FAIL:
        return evaluated.outcome.verdict
    gating = [f for f in evaluated.findings if f.confidence.gates]
    if all(f.status is Status.WAIVED for f in gating):
        return Verdict.WAIVED
    return Verdict.FAIL


def _with_statement(
    clause: Clause, rules: Sequence[Evaluated], stated: Sequence[Stated]
) -> list[Verdict]:
    """What rules and the statement that counts come to; one settles what waits for it only."""
    counting = next((s for s in stated if s.counts), None)
    said = _stated(counting) if counting is not None else None
    verdicts = [
        said if said is not None and _waits_for_statement(e) else _of_rule(e) for e in rules
    ]
    if clause.attested is None:
        return verdicts
    if not rules:
        return [said or Verdict.NEEDS_ATTESTATION]
    # A "no" is a finding, whatever rules say.
    return [*verdicts, said] if said in {Verdict.FAIL, Verdict.WAIVED} else verdicts


def _waits_for_statement(evaluated: Evaluated) -> bool:
    outcome = evaluated.outcome
    waits = outcome.verdict is Verdict.UNKNOWN and WaitsFor.ATTESTATION in outcome.waits_for
    return waits or outcome.verdict is Verdict.NEEDS_ATTESTATION


def _stated(stated: Stated) -> Verdict:
    """What a statement that counts comes to."""
    if stated.answer is Answer.NO:
        waived = stated.denial is not None and stated.denial.status is Status.WAIVED
        return Verdict.WAIVED if waived else Verdict.FAIL
    return Verdict.ATTESTED if stated.answer is Answer.YES else Verdict.NOT_APPLICABLE


def _confidence(verdict: Verdict, rules: Sequence[Evaluated]) -> Confidence:
    if verdict is Verdict.FAIL:
        sure = [f.confidence for e in rules for f in e.findings if f.confidence.gates]
        return Confidence.HIGH if Confidence.HIGH in sure or not sure else Confidence.MEDIUM
    concerned = [e.outcome.confidence for e in rules if e.outcome.verdict is verdict]
    doubtful = any(
        not f.confidence.gates and f.status is not Status.WAIVED for e in rules for f in e.findings
    )
    if doubtful or Confidence.LOW in concerned:
        return Confidence.LOW
    return Confidence.MEDIUM if Confidence.MEDIUM in concerned else Confidence.HIGH


def _waits_for(verdict: Verdict, rules: Sequence[Evaluated]) -> tuple[WaitsFor, ...]:
    if verdict is not Verdict.UNKNOWN:
        return ()
    waits = {w for e in rules for w in e.outcome.waits_for}
    return tuple(w for w in WaitsFor if w in waits)


def _no_rule(verdict: Verdict, rules: Sequence[Evaluated]) -> tuple[WaitsFor, ...]:
    return (WaitsFor.SCOPE,) if verdict is Verdict.UNKNOWN and not rules else ()


def _basis(
    clause: Clause, rules: Sequence[Evaluated], stated: Sequence[Stated]
) -> list[ClauseBasis]:
    basis = list(attestations.basis(stated))
    basis += _merged([b for e in sorted(rules, key=_telling) for b in _rule_basis(e)])
    asked = not rules or any(_of_rule(e) is Verdict.NEEDS_ATTESTATION for e in rules)
    if clause.attested is not None and asked and not any(s.counts for s in stated):
        basis.append(ClauseBasis("question", None, REPOSITORY, clause.attested.question))
    if not basis and clause.nothing_to_judge is not None:
        basis.append(ClauseBasis("nothing-to-judge", None, REPOSITORY, clause.nothing_to_judge))
    if not basis:
        basis.append(ClauseBasis("no-rule", None, REPOSITORY, say("clause.no-rule")))
    return basis


def _telling(evaluated: Evaluated) -> int:
    """Rules that found what decides go first, then those that found anything at all."""
    if any(f.confidence.gates for f in evaluated.findings):
        return 0
    return 1 if evaluated.findings else 2


def _merged(basis: Sequence[ClauseBasis]) -> list[ClauseBasis]:
    """Say once what several rules rest on.

    How many formats were searched for is told; how many rules read the same licence is no news.
    """
    faulty = any(item.kind == "finding" for item in basis)
    if any(item.kind == "scanned" for item in basis):
        # What was searched without a finding says how far the search reached, too.
        basis = [item for item in basis if item.kind != "coverage"]
    groups: dict[tuple[str, Location, Text], list[ClauseBasis]] = {}
    for item in basis:
        groups.setdefault((item.kind, item.location, item.text), []).append(item)
    return [_one(items, faulty=faulty) for items in groups.values()]


def _one(items: Sequence[ClauseBasis], *, faulty: bool) -> ClauseBasis:
    """Beside findings, "nothing found" is said of the other rules only."""
    first, rules = items[0], len({item.rule for item in items})
    if first.kind != "scanned" or (rules == 1 and not faulty):
        return first if rules == 1 else replace(first, rule=None)
    words = say("basis.rules-without-finding" if faulty else "basis.rules", count=rules)
    return replace(first, rule=None, text=first.text.plus(words))


def _rule_basis(evaluated: Evaluated) -> list[ClauseBasis]:
    rule = evaluated.rule.id
    out = [_found(rule, f) for f in evaluated.findings[:_BASIS_SHOWN]]
    rest = len(evaluated.findings) - _BASIS_SHOWN
    if rest > 0:
        out.append(ClauseBasis("more", rule, REPOSITORY, say("basis.more", count=rest)))
    out += [_seen(rule, b) for b in evaluated.outcome.basis]
    return out


def _found(rule: str, finding: Finding) -> ClauseBasis:
    prints = (finding.fingerprint,) if finding.fingerprint else ()
    return ClauseBasis("finding", rule, finding.location, finding.message, prints)


def _seen(rule: str, basis: Basis) -> ClauseBasis:
    return ClauseBasis(basis.kind, rule, basis.location, basis.text)


def gate(
    clauses: Iterable[ClauseResult], fail_on: str, rules: Collection[str] = ()
) -> list[ClauseResult]:
    """The failed clauses that fail the run; ``fail_on`` is a force or ``never``.

    Severity plays no part: a clause gates by how binding it is, a rule without clause only if it
    is among ``rules``.
    """
    if fail_on not in FORCES:
        return []
    gating = FORCES[: FORCES.index(fail_on) + 1]
    return [
        c
        for c in clauses
        if c.verdict is Verdict.FAIL and (c.force.value in gating or c.id in rules)
    ]


def incomplete(clauses: Iterable[ClauseResult]) -> list[ClauseResult]:
    """Clauses unknown for want of evidence that should have been readable here."""
    return [c for c in clauses if c.verdict is Verdict.UNKNOWN and WaitsFor.EVIDENCE in c.waits_for]

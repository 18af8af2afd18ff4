# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What people state, held against the catalogue and the date: which of it counts, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from oss_guard.model.finding import Finding, fingerprint
from oss_guard.model.grades import Confidence, Force, Severity
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.policy import Answer, Attestation
from oss_guard.model.report import (
    AttestationState,
    ClauseBasis,
    PolicyEffect,
    StatedAttestation,
)
from oss_guard.model.text import Text
from oss_guard.packs.pack import Clause, folded
from oss_guard.packs.statement_rules import ATTESTATION
from oss_guard.words import say

_SEVERITY = {Force.MUST: Severity.HIGH, Force.SHOULD: Severity.MEDIUM}


class Stated(msgspec.Struct, frozen=True):
    """An attestation in a run; ``denial`` is the finding that an effective "no" is."""

    told: StatedAttestation
    denial: Finding | None = None

    @property
    def counts(self) -> bool:
        """Whether it is one to judge by."""
        return self.told.state is AttestationState.EFFECTIVE

    @property
    def answer(self) -> Answer:
        """What it says."""
        return self.told.attestation.answer

    def without_effect(self) -> Stated:
        """The same where what was seen decides."""
        return Stated(replace(self.told, state=AttestationState.WITHOUT_EFFECT))


def weighed(
    attestations: Sequence[Attestation], clauses: Sequence[Clause], today: date, *, here: bool
) -> list[Stated]:
    """Each attestation, in order, with its clause and whether it counts on this day.

    At most one counts for a clause: the latest, and of one day a "no" or else the first. ``here``:
    they stand in the judged tree, so that a finding can point at them.
    """
    catalogue = {folded(c.id): c for c in clauses}
    known = [(a, catalogue.get(folded(a.clause))) for a in attestations]
    best: dict[str, Attestation] = {}
    for attestation, clause in known:
        if clause is not None and _state(attestation, clause, today) is AttestationState.EFFECTIVE:
            other = best.setdefault(clause.id, attestation)
            if _weight(attestation) > _weight(other):
                best[clause.id] = attestation
    out = []
    for attestation, clause in known:
        state = _state(attestation, clause, today)
        if clause is not None and state is AttestationState.EFFECTIVE:
            chosen = best[clause.id]
            if chosen is not attestation:
                same = chosen.date == attestation.date
                state = AttestationState.DUPLICATE if same else AttestationState.REPLACED
        id = attestation.clause if clause is None else clause.id
        told = StatedAttestation(attestation, id, state)
        out.append(Stated(told, _denial(told, clause, here=here)))
    return out


def basis(stated: Iterable[Stated]) -> Iterator[ClauseBasis]:
    """What is told of them under their clause; those that count first."""
    for item in sorted(stated, key=lambda s: not s.counts):
        text = sentence(item.told.attestation)
        if not item.counts:
            text = say(f"attestation.state.{item.told.state}").plus(text)
        place = _place(item.told.attestation)
        kind = "attestation" if item.counts else "attestation-void"
        prints = (item.denial.fingerprint,) if item.denial and item.denial.fingerprint else ()
        yield ClauseBasis(kind, None, place, text, prints)


def effects(stated: Iterable[StatedAttestation]) -> Iterator[PolicyEffect]:
    """A line for each of them."""
    for item in stated:
        attestation = item.attestation
        text = say(
            "policy.attestation",
            clause=item.clause,
            answer=say(f"attestation.answer.{attestation.answer}"),
            date=attestation.date.isoformat(),
            until=attestation.until.isoformat(),
            who=str(attestation.who),
        )
        kind = "attestation"
        if item.state is not AttestationState.EFFECTIVE:
            kind = f"attestation-{item.state}"
            text = say(f"attestation.state.{item.state}").plus(text)
        yield PolicyEffect(
            kind, attestation.source, text, attestation.source, attestation.line or None
        )


def sentence(attestation: Attestation) -> Text:
    """All that an attestation says, in one line."""
    text = say(
        "attestation.stated",
        who=str(attestation.who),
        date=attestation.date.isoformat(),
        until=attestation.until.isoformat(),
        answer=say(f"attestation.answer.{attestation.answer}"),
        statement=attestation.statement,
    )
    if attestation.evidence:
        text = text.plus(say("attestation.evidence", evidence=attestation.evidence))
    return text


def _state(attestation: Attestation, clause: Clause | None, today: date) -> AttestationState:
    """Whether it would count if there were no other."""
    if clause is None:
        return AttestationState.UNKNOWN_CLAUSE
    if clause.attested is None or attestation.answer not in clause.attested.answers:
        return AttestationState.NOT_ALLOWED
    if attestation.date > today:
        return AttestationState.FUTURE
    if attestation.until < today:
        return AttestationState.EXPIRED
    return AttestationState.EFFECTIVE


def _weight(attestation: Attestation) -> tuple[date, bool]:
    return attestation.date, attestation.answer is Answer.NO


def _denial(told: StatedAttestation, clause: Clause | None, *, here: bool) -> Finding | None:
    attestation = told.attestation
    counts = told.state is AttestationState.EFFECTIVE and attestation.answer is Answer.NO
    if clause is None or not counts:
        return None
    return Finding(
        rule=ATTESTATION,
        clause=clause.id,
        also_clauses=(),
        severity=_SEVERITY.get(clause.force, Severity.LOW),
        confidence=Confidence.HIGH,
        location=_place(attestation) if here else REPOSITORY,
        also=(),
        excerpt=None,
        message=sentence(attestation),
        remedy=say("attestation.rule.remedy"),
        # Its place in the file changes with every entry, what it is about does not.
        fingerprint=fingerprint(ATTESTATION, None, clause.id, 0),
    )


def _place(attestation: Attestation) -> Location:
    return Location(attestation.source, attestation.line or None)

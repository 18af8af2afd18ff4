# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A run that tells which clauses people may decide, by the rules of those clauses alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from oss_guard import cache
from oss_guard.cli.check import configured, processors, settings_of
from oss_guard.cli.packs_in_use import in_use
from oss_guard.cli.progress import Bar
from oss_guard.cli.scope import Asked, opened
from oss_guard.engine.attestations import weighed
from oss_guard.engine.audit import audit
from oss_guard.model.errors import InputError
from oss_guard.model.grades import Verdict, WaitsFor
from oss_guard.model.policy import Attestation
from oss_guard.model.report import AttestationState, ClauseResult
from oss_guard.model.text import Text
from oss_guard.packs.pack import Clause, Pack, folded
from oss_guard.reports.labels import label
from oss_guard.words import say


class Standing(msgspec.Struct, frozen=True):
    """The clauses that take a statement, what evidence says of each, and what is stated.

    ``stated`` are the statements that count today, by clause; ``organization`` is that of the
    configuration, "" where it names none.
    """

    clauses: Mapping[str, Clause]
    results: Mapping[str, ClauseResult]
    attestations: tuple[Attestation, ...]
    stated: Mapping[str, Attestation]
    organization: str

    def is_open(self, clause: str) -> bool:
        """Whether a statement decides the clause."""
        result = self.results[clause]
        if result.verdict is Verdict.UNKNOWN:
            return WaitsFor.ATTESTATION in result.waits_for
        return result.verdict is Verdict.NEEDS_ATTESTATION

    def closed(self, clause: str) -> Text:
        """Why a statement would not decide the clause."""
        verdict = self.results[clause].verdict
        words = Text(label("verdict", verdict, "ja"), label("verdict", verdict, "en"))
        id = {Verdict.FAIL: "attest.failed", Verdict.UNKNOWN: "attest.waits-for-other"}.get(verdict)
        return say(id or "attest.decided", clause=clause, verdict=words)

    def same_day(self, new: Attestation) -> Text | None:
        """Why a second statement of one day is not taken: which of them counts is not clear."""
        other = self.stated.get(new.clause)
        if other is None or other.date < new.date:
            return None
        return say("attest.stated-already", clause=new.clause, date=other.date, line=other.line)


def standing(
    path: str, policy: str | None, packs: Sequence[str], today: date, only: str | None = None
) -> Standing:
    """Judge the clauses that take a statement, or ``only`` one, as if nobody had stated anything.

    InputError where ``only`` is none of them.
    """
    cache.turn_on()
    asked = Asked(path)
    with opened(asked) as (repository, judged):
        found = configured(repository, asked, policy)
        _, loaded = in_use(packs, found.packs)
        every = [c for p in loaded for c in p.clauses]
        clauses = {c.id: c for c in every if c.attested is not None}
        if only is not None:
            clause = the_clause(only, every)
            clauses = {clause.id: clause}
        settings = replace(settings_of(found, loaded), attestations=(), waivers=())
        limited = [_limited(p, clauses) for p in loaded]
        with Bar(shown=True) as bar:
            body = audit(judged, limited, settings, today, jobs=processors(), progress=bar.update)
    counted = weighed(found.attestations, every, today, here=True)
    return Standing(
        clauses,
        {c.id: c for c in body.clauses if c.id in clauses},
        found.attestations,
        {
            s.told.clause: s.told.attestation
            for s in counted
            if s.told.state is AttestationState.EFFECTIVE
        },
        found.organization.name.ja if found.organization else "",
    )


def the_clause(typed: str, clauses: Sequence[Clause]) -> Clause:
    """The clause of this number. InputError where there is none, or it takes no statement."""
    from oss_guard.cli.explain import unknown  # noqa: PLC0415 - for a fault only

    found = next((c for c in clauses if folded(c.id) == folded(typed)), None)
    if found is None:
        raise unknown(typed, [c.id for c in clauses], say("attest.list"))
    if found.attested is None:
        raise InputError(say("attest.not-asked", clause=found.id))
    return found


def _limited(pack: Pack, clauses: Collection[str]) -> Pack:
    """The pack with the rules of these clauses only."""
    return replace(pack, rules=tuple(r for r in pack.rules if {*r.clauses} & {*clauses}))

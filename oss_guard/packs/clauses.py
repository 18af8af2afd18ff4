# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The catalogue of a guideline's clauses."""

from __future__ import annotations

from collections.abc import Collection

from oss_guard.documents.located import Path as Keys
from oss_guard.documents.yaml_text import load
from oss_guard.model.errors import Fault, SourceError
from oss_guard.model.grades import Force
from oss_guard.packs.pack import Attested, Clause, text_of
from oss_guard.packs.schema import ClauseFile, ClausesFile
from oss_guard.packs.validate import typed
from oss_guard.words import say

CLAUSES_FILE = "clauses.yaml"


def read_clauses(
    data: bytes, source: str, faults: list[Fault], inherited: Collection[str] = ()
) -> list[Clause]:
    """The clauses of a catalogue; none, and faults, where it is invalid.

    ``inherited`` are ids of the pack that is extended.
    """
    try:
        located = load(data, source)
        file = typed(located, ClausesFile)
    except SourceError as error:
        faults.extend(error.faults)
        return []
    seen: set[str] = set()
    for number, clause in enumerate(file.clauses):
        at: Keys = ("clauses", number)
        if clause.id in seen:
            faults.append(located.fault((*at, "id"), say("clause.duplicate", id=clause.id)))
        if clause.id in inherited:
            text = say("pack.clause-inherited", id=clause.id)
            faults.append(located.fault((*at, "id"), text))
        if clause.attestation and clause.nothing_to_judge:
            faults.append(located.fault(at, say("clause.both", id=clause.id)))
        seen.add(clause.id)
    return [_clause(c) for c in file.clauses]


def _clause(file: ClauseFile) -> Clause:
    attested = None
    if file.attestation is not None:
        question, evidence = file.attestation.question, file.attestation.evidence
        attested = Attested(text_of(question), file.attestation.answers, text_of(evidence))
    nothing = text_of(file.nothing_to_judge) if file.nothing_to_judge else None
    return Clause(
        file.id,
        Force(file.force),
        file.actor,
        text_of(file.title),
        text_of(file.summary),
        text_of(file.reference),
        attested,
        nothing,
    )

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which finding is to be mended before a clause can be judged at all."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from msgspec.structs import replace

from oss_guard.model.finding import Finding, Status
from oss_guard.model.grades import Verdict, WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.report import MEND_FIRST, ClauseBasis, ClauseResult
from oss_guard.words import say

_FAULTS = frozenset({"licence-altered", "licence-conflict"})
"""Kinds of basis that are a fault themselves, which a rule tells at the same place."""

_SHOWN = 12
"""Digits of a fingerprint."""


def told(results: Iterable[ClauseResult], findings: Sequence[Finding]) -> Iterator[ClauseResult]:
    """The results; an unknown one that rests on a finding of another clause names that first."""
    by_place: dict[Location, Finding] = {}
    for finding in findings:
        if finding.status is Status.OPEN and finding.confidence.gates and finding.fingerprint:
            by_place.setdefault(finding.location, finding)
    for result in results:
        if result.verdict is not Verdict.UNKNOWN or WaitsFor.SCOPE not in result.waits_for:
            yield result
            continue
        faults = {b: by_place[b.location] for b in result.basis if _is_fault(b, by_place)}
        first = (_named(finding, basis) for basis, finding in faults.items())
        yield replace(result, basis=(*first, *(b for b in result.basis if b not in faults)))


def _is_fault(basis: ClauseBasis, by_place: Container[Location]) -> bool:
    return basis.kind in _FAULTS and basis.location in by_place


def _named(finding: Finding, basis: ClauseBasis) -> ClauseBasis:
    id = finding.fingerprint or ""
    words = say("basis.mend-first", clause=finding.clause or finding.rule, id=id[:_SHOWN])
    return replace(basis, kind=MEND_FIRST, text=words.plus(basis.text), fingerprints=(id,))

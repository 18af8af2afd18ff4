# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a check says: a verdict, its violations without words, and what it looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from oss_guard.model.grades import Confidence, Verdict, WaitsFor
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.redacted import Redacted
from oss_guard.model.text import Text


class Violation(msgspec.Struct, frozen=True):
    """One breach. It has no words: the rule gives them for ``case``, filled with ``values``.

    ``key`` distinguishes violations of one rule in one file and stays the same while the fault
    does; it goes into the fingerprint, so it must hold nothing sensitive. ``excerpt`` is set for
    sensitive values only, with an ``identity`` that is equal for equal values in this run and
    goes nowhere. ``also`` are further places of the same fault, ``refs`` the refs that bear it
    where it lies in history.
    """

    case: str
    location: Location = REPOSITORY
    values: Mapping[str, str] = msgspec.field(default_factory=dict)
    confidence: Confidence = Confidence.HIGH
    key: str = ""
    also: tuple[Location, ...] = ()
    excerpt: Redacted | None = None
    identity: bytes = b""
    refs: tuple[str, ...] = ()


class Basis(msgspec.Struct, frozen=True):
    """Something a verdict rests on. ``kind`` is a machine-readable word (``file``, ``tag``, …)."""

    kind: str
    text: Text
    location: Location = REPOSITORY


class Outcome(msgspec.Struct, frozen=True):
    """The result of one check for one rule. Build it with the functions below."""

    verdict: Verdict
    basis: tuple[Basis, ...] = ()
    violations: tuple[Violation, ...] = ()
    waits_for: tuple[WaitsFor, ...] = ()
    confidence: Confidence = Confidence.HIGH


def passed(*basis: Basis, confidence: Confidence = Confidence.HIGH) -> Outcome:
    """The clause is met; ``basis`` says on what evidence. A pass without basis is refused."""
    if not basis:
        raise ValueError("a pass must name its evidence")
    return Outcome(Verdict.PASS, basis, confidence=confidence)


def failed(violations: Iterable[Violation], *basis: Basis) -> Outcome:
    """Breaches were seen. If none gates, the verdict is a pass of low confidence."""
    seen = tuple(violations)
    if not seen:
        raise ValueError("a failure must name a violation")
    if any(v.confidence.gates for v in seen):
        return Outcome(Verdict.FAIL, basis, seen)
    return Outcome(Verdict.PASS, basis, seen, confidence=Confidence.LOW)


def unknown(waits_for: WaitsFor | tuple[WaitsFor, ...], *basis: Basis) -> Outcome:
    """The place that decides could not be seen; ``basis`` says what is missing."""
    if not basis:
        raise ValueError("an unknown must say what is missing")
    waits = (waits_for,) if isinstance(waits_for, WaitsFor) else waits_for
    return Outcome(Verdict.UNKNOWN, basis, waits_for=waits)


def not_applicable(*basis: Basis) -> Outcome:
    """The condition of the clause does not arise; ``basis`` says why."""
    if not basis:
        raise ValueError("not-applicable must say why")
    return Outcome(Verdict.NOT_APPLICABLE, basis)


def to_attest(*basis: Basis) -> Outcome:
    """A person has to state it; ``basis`` is what helps to."""
    if not basis:
        raise ValueError("what is to be stated must say what was seen")
    return Outcome(Verdict.NEEDS_ATTESTATION, basis)

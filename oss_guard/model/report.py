# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The report as values: a body that depends on nothing but its inputs, and data of this run."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from oss_guard.model.finding import Finding
from oss_guard.model.grades import Confidence, Force, Verdict, WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.policy import Attestation, Waiver
from oss_guard.model.text import Text


class Scope(StrEnum):
    """How much a run looks at: everything, or what would be added to it.

    ``SINCE``: the commits that another commit does not have; ``STAGED``: what the index would
    commit; ``INPUT``: one content that was handed over.
    """

    WHOLE = "whole"
    SINCE = "since"
    STAGED = "staged"
    INPUT = "input"


class Subject(msgspec.Struct, frozen=True):
    """What was judged. ``commit`` and ``tree`` are None for a folder outside any repository.

    ``since`` is the commit whose history was left out, None but for that scope. ``uncommitted``
    lists the paths where the work tree (for ``STAGED`` the index) differs from ``commit``.
    ``refs`` are the (name, object id) pairs that a push could publish, ``left_out_refs`` those it
    would not.
    """

    kind: str
    name: str | None
    commit: str | None
    tree: str | None
    object_format: str | None
    refs: tuple[tuple[str, str], ...] = ()
    left_out_refs: tuple[str, ...] = ()
    shallow: bool = False
    uncommitted: tuple[str, ...] = ()
    files: int = 0
    scope: Scope = Scope.WHOLE
    since: str | None = None


class NotExamined(msgspec.Struct, frozen=True):
    """Something that was not looked at, and why. ``reason`` is a machine-readable word."""

    path: str | None
    what: str
    reason: str
    text: Text
    bytes: int | None = None


MEND_FIRST = "mend-first"
"""The kind of basis that is a finding of another clause, without which this one is judged."""


class ClauseBasis(msgspec.Struct, frozen=True):
    """One thing a clause's verdict rests on."""

    kind: str
    rule: str | None
    location: Location
    text: Text
    fingerprints: tuple[str, ...] = ()


class ClauseResult(msgspec.Struct, frozen=True):
    """A clause of the guideline, or (with ``force`` recommended) a rule that has no clause."""

    id: str
    force: Force
    actor: str
    title: Text
    summary: Text
    reference: Text
    verdict: Verdict
    confidence: Confidence
    waits_for: tuple[WaitsFor, ...] = ()
    basis: tuple[ClauseBasis, ...] = ()


class RuleWords(msgspec.Struct, frozen=True):
    """What a report says about a rule, for formats that describe rules beside results."""

    id: str
    clauses: tuple[str, ...]
    severity: str
    title: Text
    reason: Text
    remedy: Text


class PackUsed(msgspec.Struct, frozen=True):
    """A pack that was applied, with the digest of its files."""

    name: str
    version: str
    digest: str


class PolicyEffect(msgspec.Struct, frozen=True):
    """One effect that configuration, a waiver or a choice of packs had on this report."""

    kind: str
    source: str
    text: Text
    path: str | None = None
    line: int | None = None


class AttestationState(StrEnum):
    """What became of an attestation.

    ``WITHOUT_EFFECT``: what was seen decides. ``REPLACED``: a later one on the clause counts.
    ``NOT_ALLOWED``: the clause takes no attestation, or no such answer.
    """

    EFFECTIVE = "effective"
    WITHOUT_EFFECT = "without-effect"
    EXPIRED = "expired"
    FUTURE = "future"
    REPLACED = "replaced"
    DUPLICATE = "duplicate"
    NOT_ALLOWED = "not-allowed"
    UNKNOWN_CLAUSE = "unknown-clause"


class WaiverState(StrEnum):
    """What became of a waiver; only one that is ``EFFECTIVE`` waives anything.

    ``SENSITIVE``: it names no fingerprint and all it covers is sensitive values. ``OUT_OF_SCOPE``:
    what it is about was not looked at. ``UNKNOWN_RULE``: no pack in use has the rule it names.
    """

    EFFECTIVE = "effective"
    EXPIRED = "expired"
    FUTURE = "future"
    TOO_LONG = "too-long"
    TOO_BROAD = "too-broad"
    SENSITIVE = "sensitive"
    UNUSED = "unused"
    OUT_OF_SCOPE = "out-of-scope"
    UNKNOWN_RULE = "unknown-rule"


class StatedAttestation(msgspec.Struct, frozen=True):
    """An attestation with what became of it; ``clause`` is as the catalogue writes it."""

    attestation: Attestation
    clause: str
    state: AttestationState


class StatedWaiver(msgspec.Struct, frozen=True):
    """A waiver with what became of it, in words too, and the findings that it waives."""

    waiver: Waiver
    state: WaiverState
    text: Text
    fingerprints: tuple[str, ...] = ()


class Policy(msgspec.Struct, frozen=True):
    """Which rules were applied, on which date, and every deviation from the packs as shipped."""

    packs: tuple[PackUsed, ...]
    date: str
    organization: Text
    effects: tuple[PolicyEffect, ...] = ()
    attestations: tuple[StatedAttestation, ...] = ()
    waivers: tuple[StatedWaiver, ...] = ()


class PathClass(msgspec.Struct, frozen=True):
    """Files judged not to be the project's own, and the reason; ``files`` counts them."""

    path: str
    kind: str
    reason: Text
    files: int


class Instruction(msgspec.Struct, frozen=True):
    """One step of a remedy: what to do, and the commands that do it, each a line to be typed."""

    text: Text
    commands: tuple[str, ...] = ()


class Compliance(msgspec.Struct, frozen=True):
    """Of the clauses that a verdict was reached for, how many are met.

    ``met`` counts pass and attested, ``judged`` adds fail and waived; unknown, needs-attestation
    and not-applicable clauses are in neither.
    """

    met: int
    judged: int

    @property
    def percent(self) -> int | None:
        """Whole per cent, rounded down so that 100 means all; None where nothing was judged."""
        return self.met * 100 // self.judged if self.judged else None


class Body(msgspec.Struct, frozen=True):
    """The part of a report that is the same bytes for the same inputs.

    ``removal`` says, step by step, how to get sensitive values out of history; empty where none
    that gates stands there.
    """

    subject: Subject
    policy: Policy
    clauses: tuple[ClauseResult, ...]
    recommendations: tuple[ClauseResult, ...]
    findings: tuple[Finding, ...]
    not_examined: tuple[NotExamined, ...]
    path_classes: tuple[PathClass, ...]
    rules: tuple[RuleWords, ...]
    counts: Mapping[Verdict, int]
    compliance: Compliance
    tool_version: str
    reuse_version: str | None
    removal: tuple[Instruction, ...] = ()


class Run(msgspec.Struct, frozen=True):
    """Facts of this run only. Holds no host name, user name or path."""

    started: str
    seconds: float
    python: str
    git: str | None
    engine: str
    platform: str


class Report(msgspec.Struct, frozen=True):
    """A finished report."""

    body: Body
    run: Run

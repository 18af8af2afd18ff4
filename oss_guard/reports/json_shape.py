# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The shape of the JSON report, version 1. Its JSON Schema is made from these models.

Fields may be added; renaming or removing one, or narrowing what it may hold, needs version 2.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from oss_guard.model.finding import Status
from oss_guard.model.grades import Confidence, Force, Severity, Verdict, WaitsFor
from oss_guard.model.policy import Answer
from oss_guard.model.report import AttestationState, Scope, WaiverState

SCHEMA: Literal["oss-guard-report/1"] = "oss-guard-report/1"


class JsonText(msgspec.Struct, frozen=True):
    """One text in Japanese and English."""

    ja: str
    en: str


class JsonLocation(msgspec.Struct, frozen=True):
    """A place. `path` null: the repository as a whole; `commit` is set for a place in history.

    `ref` is set where the place is the name of a ref, which leads to `commit`; its value is cut.

    Lines end at LF, CRLF or CR; columns count code points; both start at 1. Bytes of a path that
    are not UTF-8 are percent-encoded.
    """

    path: str | None
    line: int | None
    column: int | None
    commit: str | None
    ref: str | None


class JsonRef(msgspec.Struct, frozen=True):
    """A ref and the object it points at."""

    name: str
    id: str


class JsonSubject(msgspec.Struct, frozen=True):
    """What was judged. `uncommitted` lists paths where the work tree differs from `commit`.

    `scope` is `whole`, or which addition alone was looked at: `since` (commits that the commit of
    that name does not have), `staged` (what the index would commit), `input`.
    """

    kind: str
    name: str | None
    commit: str | None
    tree: str | None
    object_format: str | None
    refs: tuple[JsonRef, ...]
    left_out_refs: tuple[str, ...]
    shallow: bool
    uncommitted: tuple[str, ...]
    files: int
    scope: Scope
    since: str | None


class JsonPack(msgspec.Struct, frozen=True):
    """A pack of rules that was applied, with the digest of its files."""

    name: str
    version: str
    digest: str


class JsonEffect(msgspec.Struct, frozen=True):
    """One effect of configuration, a waiver or a choice of packs on this report."""

    kind: str
    source: str
    path: str | None
    line: int | None
    text: JsonText


class JsonPerson(msgspec.Struct, frozen=True):
    """Who states or approves something. `name` null: not given."""

    role: str
    organization: str
    name: str | None


class JsonAttestation(msgspec.Struct, frozen=True):
    """What a person states on a clause; it counts where `state` is `effective` only.

    `evidence` is the number or address of a document. `path` and `line` are where it is written.
    """

    clause: str
    answer: Answer
    statement: JsonText
    who: JsonPerson
    date: str
    until: str
    evidence: str | None
    state: AttestationState
    path: str
    line: int | None


class JsonWaiver(msgspec.Struct, frozen=True):
    """A decision to live with findings; it waives where `state` is `effective` only.

    It names a `fingerprint`, or a `rule` and `paths`. `waived` are the fingerprints of the
    findings that it waives.
    """

    fingerprint: str | None
    rule: str | None
    paths: tuple[str, ...]
    reason: JsonText
    approver: JsonPerson
    date: str
    until: str
    state: WaiverState
    text: JsonText
    waived: tuple[str, ...]
    path: str
    line: int | None


class JsonPolicy(msgspec.Struct, frozen=True):
    """Which rules were applied for which public body and date, and every deviation from them."""

    packs: tuple[JsonPack, ...]
    date: str
    organization: JsonText
    effects: tuple[JsonEffect, ...]
    attestations: tuple[JsonAttestation, ...]
    waivers: tuple[JsonWaiver, ...]


class JsonBasis(msgspec.Struct, frozen=True):
    """One thing a verdict rests on; `fingerprints` name the findings it stands for."""

    kind: str
    rule: str | None
    path: str | None
    line: int | None
    commit: str | None
    text: JsonText
    fingerprints: tuple[str, ...]


class JsonClause(msgspec.Struct, frozen=True):
    """A clause of the guideline, or a rule that has none (`force` is then `recommended`)."""

    id: str
    force: Force
    actor: str
    title: JsonText
    summary: JsonText
    reference: JsonText
    verdict: Verdict
    confidence: Confidence
    waits_for: tuple[WaitsFor, ...]
    basis: tuple[JsonBasis, ...]


class JsonFinding(msgspec.Struct, frozen=True):
    """One fault. `excerpt` is redacted; `also` holds further places of the same fault.

    A sensitive value stands at the commit that introduced it; a place in `also` without `commit`
    says that it still stands in the judged tree. `group` is one number for all findings of one
    value. `refs` are refs that bear the commit, branches and tags first, at most 100 of them;
    `refs_total` is how many there are.
    """

    rule: str
    clause: str | None
    also_clauses: tuple[str, ...]
    severity: Severity
    confidence: Confidence
    location: JsonLocation
    also: tuple[JsonLocation, ...]
    excerpt: str | None
    message: JsonText
    remedy: JsonText
    fingerprint: str | None
    status: Status
    group: int | None
    refs: tuple[str, ...]
    refs_total: int


class JsonInstruction(msgspec.Struct, frozen=True):
    """One step of getting sensitive values out of history, with the commands to type."""

    text: JsonText
    commands: tuple[str, ...]


class JsonNotExamined(msgspec.Struct, frozen=True):
    """Something that was not looked at, and why. `path` null: the repository as a whole."""

    path: str | None
    what: str
    reason: str
    bytes: int | None
    text: JsonText


class JsonPathClass(msgspec.Struct, frozen=True):
    """Files judged not to be the project's own, and the reason."""

    path: str
    kind: str
    files: int
    reason: JsonText


class JsonCounts(msgspec.Struct, frozen=True, rename="kebab"):
    """How many clauses came to each verdict."""

    fail: int
    unknown: int
    needs_attestation: int
    waived: int
    attested: int
    # "pass" is a word of Python's own.
    passed: int = msgspec.field(name="pass")
    not_applicable: int


class JsonCompliance(msgspec.Struct, frozen=True):
    """Of the clauses with a verdict (`judged`: pass, attested, fail, waived), how many are `met`.

    `percent` is rounded down; null where nothing was judged.
    """

    met: int
    judged: int
    percent: int | None


class JsonVersions(msgspec.Struct, frozen=True):
    """The versions that the body depends on. `reuse` null: it was not run."""

    oss_guard: str
    reuse: str | None


class JsonBody(msgspec.Struct, frozen=True):
    """The part that is the same bytes for the same inputs."""

    subject: JsonSubject
    policy: JsonPolicy
    clauses: tuple[JsonClause, ...]
    recommendations: tuple[JsonClause, ...]
    findings: tuple[JsonFinding, ...]
    removal: tuple[JsonInstruction, ...]
    not_examined: tuple[JsonNotExamined, ...]
    path_classes: tuple[JsonPathClass, ...]
    counts: JsonCounts
    compliance: JsonCompliance
    versions: JsonVersions


class JsonRun(msgspec.Struct, frozen=True):
    """Facts of this run only: no part of what was judged."""

    started: str
    seconds: float
    python: str
    git: str | None
    engine: str
    platform: str


class JsonReport(msgspec.Struct, frozen=True):
    """A report of oss-guard."""

    schema: Literal["oss-guard-report/1"]
    body: JsonBody
    run: JsonRun

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The report as JSON, version 1, for other programs. It carries both languages."""

from __future__ import annotations

from typing import Any

import msgspec

from oss_guard.model.finding import Finding
from oss_guard.model.grades import Verdict
from oss_guard.model.location import Location
from oss_guard.model.policy import Person
from oss_guard.model.report import (
    Body,
    ClauseBasis,
    ClauseResult,
    Policy,
    Report,
    StatedAttestation,
    StatedWaiver,
    Subject,
)
from oss_guard.model.text import Lang, Text
from oss_guard.reports import json_shape as shape
from oss_guard.reports.json_bytes import json_bytes

REFS_LISTED = 100
"""Refs listed for one finding. Thousands bear an early commit, and the commit tells them all."""

_TELLING = ("refs/heads/", "refs/tags/", "refs/remotes/")


def render(report: Report, lang: Lang) -> bytes:  # noqa: ARG001 - JSON carries both languages
    """The whole report; ``lang`` changes nothing."""
    run = report.run
    document = shape.JsonReport(
        schema=shape.SCHEMA,
        body=_body(report.body),
        run=shape.JsonRun(
            started=run.started,
            seconds=run.seconds,
            python=run.python,
            git=run.git,
            engine=run.engine,
            platform=run.platform,
        ),
    )
    return json_bytes(msgspec.to_builtins(document))


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what ``render`` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": shape.SCHEMA,
        **msgspec.json.schema(shape.JsonReport),
    }


def _body(body: Body) -> shape.JsonBody:
    return shape.JsonBody(
        subject=_subject(body.subject),
        policy=_policy(body.policy),
        clauses=tuple(map(_clause, body.clauses)),
        recommendations=tuple(map(_clause, body.recommendations)),
        findings=tuple(map(_finding, body.findings)),
        removal=tuple(
            shape.JsonInstruction(text=_text(step.text), commands=step.commands)
            for step in body.removal
        ),
        not_examined=tuple(
            shape.JsonNotExamined(
                path=item.path,
                what=item.what,
                reason=item.reason,
                bytes=item.bytes,
                text=_text(item.text),
            )
            for item in body.not_examined
        ),
        path_classes=tuple(
            shape.JsonPathClass(
                path=item.path, kind=item.kind, files=item.files, reason=_text(item.reason)
            )
            for item in body.path_classes
        ),
        counts=_counts(body),
        compliance=shape.JsonCompliance(
            met=body.compliance.met,
            judged=body.compliance.judged,
            percent=body.compliance.percent,
        ),
        versions=shape.JsonVersions(oss_guard=body.tool_version, reuse=body.reuse_version),
    )


def _subject(subject: Subject) -> shape.JsonSubject:
    return shape.JsonSubject(
        kind=subject.kind,
        name=subject.name,
        commit=subject.commit,
        tree=subject.tree,
        object_format=subject.object_format,
        refs=tuple(shape.JsonRef(name=name, id=target) for name, target in subject.refs),
        left_out_refs=subject.left_out_refs,
        shallow=subject.shallow,
        uncommitted=subject.uncommitted,
        files=subject.files,
        scope=subject.scope,
        since=subject.since,
    )


def _policy(policy: Policy) -> shape.JsonPolicy:
    return shape.JsonPolicy(
        packs=tuple(
            shape.JsonPack(name=pack.name, version=pack.version, digest=pack.digest)
            for pack in policy.packs
        ),
        date=policy.date,
        organization=_text(policy.organization),
        effects=tuple(
            shape.JsonEffect(
                kind=effect.kind,
                source=effect.source,
                path=effect.path,
                line=effect.line,
                text=_text(effect.text),
            )
            for effect in policy.effects
        ),
        attestations=tuple(map(_attestation, policy.attestations)),
        waivers=tuple(map(_waiver, policy.waivers)),
    )


def _attestation(told: StatedAttestation) -> shape.JsonAttestation:
    attestation = told.attestation
    return shape.JsonAttestation(
        clause=told.clause,
        answer=attestation.answer,
        statement=_text(attestation.statement),
        who=_person(attestation.who),
        date=attestation.date.isoformat(),
        until=attestation.until.isoformat(),
        evidence=attestation.evidence or None,
        state=told.state,
        path=attestation.source,
        line=attestation.line or None,
    )


def _waiver(told: StatedWaiver) -> shape.JsonWaiver:
    waiver = told.waiver
    return shape.JsonWaiver(
        fingerprint=waiver.fingerprint or None,
        rule=waiver.rule or None,
        paths=waiver.paths,
        reason=_text(waiver.reason),
        approver=_person(waiver.approver),
        date=waiver.date.isoformat(),
        until=waiver.until.isoformat(),
        state=told.state,
        text=_text(told.text),
        waived=told.fingerprints,
        path=waiver.source,
        line=waiver.line or None,
    )


def _person(person: Person) -> shape.JsonPerson:
    return shape.JsonPerson(
        role=person.role, organization=person.organization, name=person.name or None
    )


def _clause(clause: ClauseResult) -> shape.JsonClause:
    return shape.JsonClause(
        id=clause.id,
        force=clause.force,
        actor=clause.actor,
        title=_text(clause.title),
        summary=_text(clause.summary),
        reference=_text(clause.reference),
        verdict=clause.verdict,
        confidence=clause.confidence,
        waits_for=clause.waits_for,
        basis=tuple(map(_basis, clause.basis)),
    )


def _basis(basis: ClauseBasis) -> shape.JsonBasis:
    return shape.JsonBasis(
        kind=basis.kind,
        rule=basis.rule,
        path=basis.location.path,
        line=basis.location.line,
        commit=basis.location.commit,
        text=_text(basis.text),
        fingerprints=basis.fingerprints,
    )


def _finding(finding: Finding) -> shape.JsonFinding:
    return shape.JsonFinding(
        rule=finding.rule,
        clause=finding.clause,
        also_clauses=finding.also_clauses,
        severity=finding.severity,
        confidence=finding.confidence,
        location=_location(finding.location),
        also=tuple(map(_location, finding.also)),
        excerpt=None if finding.excerpt is None else str(finding.excerpt),
        message=_text(finding.message),
        remedy=_text(finding.remedy),
        fingerprint=finding.fingerprint,
        status=finding.status,
        group=finding.group,
        refs=_first_refs(finding.refs),
        refs_total=len(finding.refs),
    )


def _first_refs(refs: tuple[str, ...]) -> tuple[str, ...]:
    """The refs that tell most, branches and tags; a forge keeps one or two for every request."""
    return tuple(sorted(refs, key=_rank)[:REFS_LISTED])


def _rank(ref: str) -> tuple[int, str]:
    return next((n for n, start in enumerate(_TELLING) if ref.startswith(start)), 9), ref


def _counts(body: Body) -> shape.JsonCounts:
    def of(verdict: Verdict) -> int:
        return body.counts.get(verdict, 0)

    return shape.JsonCounts(
        fail=of(Verdict.FAIL),
        unknown=of(Verdict.UNKNOWN),
        needs_attestation=of(Verdict.NEEDS_ATTESTATION),
        waived=of(Verdict.WAIVED),
        attested=of(Verdict.ATTESTED),
        passed=of(Verdict.PASS),
        not_applicable=of(Verdict.NOT_APPLICABLE),
    )


def _location(location: Location) -> shape.JsonLocation:
    return shape.JsonLocation(
        path=location.path,
        line=location.line,
        column=location.column,
        commit=location.commit,
        ref=location.ref,
    )


def _text(text: Text) -> shape.JsonText:
    return shape.JsonText(ja=text.ja, en=text.en)

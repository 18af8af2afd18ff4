# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The report as GitHub Markdown: for a job summary, a comment, or sharing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from oss_guard.model.finding import Finding
from oss_guard.model.grades import Verdict
from oss_guard.model.location import Location
from oss_guard.model.report import (
    Body,
    ClauseBasis,
    ClauseResult,
    Instruction,
    NotExamined,
    PathClass,
    PolicyEffect,
    Report,
    Scope,
)
from oss_guard.model.text import Lang
from oss_guard.reports.labels import (
    STATED,
    grade,
    label,
    not_shown,
    organization,
    scope,
    waits_for,
    without_commit,
)
from oss_guard.reports.markdown_text import code, escape
from oss_guard.reports.ordering import (
    clauses_worst_first,
    counts,
    effects_told,
    findings_by_clause,
    findings_worst_first,
    unread_by_reason,
)
from oss_guard.reports.places import effect_place, main_place, origin, other_places, whole
from oss_guard.words import say

LIMIT = 900 * 1024
"""Bytes; GitHub refuses a job summary of 1 MiB."""

_COMMIT = 12
_EXAMPLES = 3
_REASONS = 3
_COUNT_ROOM = 400
"""Bytes for the count of findings that are not shown."""


def render(report: Report, lang: Lang) -> bytes:
    """The whole report, cut before LIMIT with a line that says so, and how much it hides."""
    body = report.body
    shown: list[Finding] = []
    cut = f"\n**{say('report.cut-size').get(lang)}**\n".encode()
    kept: list[bytes] = []
    room = LIMIT - len(cut) - _COUNT_ROOM
    for line in _lines(body, lang, shown):
        written = f"{line}\n".encode()
        room -= len(written)
        if room < 0:
            hidden = findings_worst_first(body.findings)[len(shown) :]
            counted = f"\n{not_shown(hidden, lang)}\n".encode() if hidden else b""
            return b"".join([*kept, counted, cut])
        kept.append(written)
    return b"".join(kept)


def _lines(body: Body, lang: Lang, shown: list[Finding]) -> Iterator[str]:
    yield from _header(body, lang)
    found = findings_by_clause(body)
    worst = clauses_worst_first(body.clauses, found)
    if body.subject.scope is Scope.WHOLE:
        yield from _compliance(body, lang)
        yield from _counts(body, lang)
    else:  # Of an addition there is nothing to say but what was found, and not read.
        worst = [c for c in worst if c.verdict is Verdict.FAIL]
    open_clauses = [c for c in worst if c.verdict in (Verdict.FAIL, Verdict.UNKNOWN)]
    yield from _clauses(open_clauses, found, lang)
    findings = findings_worst_first(body.findings)
    yield from _findings(findings, shown, lang)
    yield from _remedies(findings, lang)
    yield from _removal(body.removal, lang)
    yield from _stated(worst, lang)
    yield from _attestations(worst, lang)
    yield from _path_classes(body.path_classes, lang)
    yield from _not_examined(body.not_examined, lang)
    yield from _effects(body.policy.effects, lang)


def _header(body: Body, lang: Lang) -> Iterator[str]:
    subject = body.subject
    yield f"## {say('report.title', version=escape(body.tool_version)).get(lang)}"
    yield ""
    facts = [] if subject.name is None else [escape(subject.name)]
    if subject.commit is None:
        facts.append(without_commit(subject, lang))
    else:
        commit = code(subject.commit[:_COMMIT])
        facts.append(say("report.header.commit", commit=commit).get(lang))
    if subject.uncommitted:
        facts.append(say("report.header.uncommitted", n=f"{len(subject.uncommitted):,}").get(lang))
    if subject.shallow:
        facts.append(say("report.header.shallow").get(lang))
    facts.append(escape(body.policy.date))
    facts += [escape(f"{pack.name} {pack.version}") for pack in body.policy.packs]
    facts.append(escape(organization(body.policy, lang)))
    yield f"{say('report.header.subject').get(lang)}: {' · '.join(facts)}"
    if limits := scope(subject, lang):
        yield from ("", f"{say('report.header.scope').get(lang)}: {limits}")


def _compliance(body: Body, lang: Lang) -> Iterator[str]:
    yield from ("", f"**{say('report.compliance').get(lang)}** {_formula(body, lang)}")


def _formula(body: Body, lang: Lang) -> str:
    figure = body.compliance
    if (percent := figure.percent) is None:
        return say("report.compliance.none").get(lang)
    told = say("report.compliance.formula", percent=percent, met=figure.met, judged=figure.judged)
    return told.get(lang)


def _counts(body: Body, lang: Lang) -> Iterator[str]:
    rows = [
        (label("verdict", verdict, lang), f"{body.counts[verdict]:,}")
        for verdict in Verdict
        if body.counts.get(verdict)
    ]
    yield ""
    yield from _table(("verdict", "clauses"), rows, lang)


def _clauses(
    clauses: Sequence[ClauseResult], found: Mapping[str, Sequence[Finding]], lang: Lang
) -> Iterator[str]:
    """Clauses that rest on the same stand together; a table would squeeze its narrow columns."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for clause in clauses:
        verdict = label("verdict", clause.verdict, lang)
        told = (verdict, *_reasons(clause, found.get(clause.id, ()), lang))
        force = label("force", clause.force, lang)
        name = f"**{escape(clause.id)}** {force} {escape(clause.title.get(lang))}"
        alike.setdefault(told, []).append(name)
    if alike:
        yield from _heading("failing", lang)
    for (verdict, *reasons), names in alike.items():
        yield f"- {'<br>'.join([f'{verdict}: {names[0]}', *names[1:], *reasons])}"


def _attestations(clauses: Sequence[ClauseResult], lang: Lang) -> Iterator[str]:
    """What people still have to state: the part of a review that no tool does."""
    waiting = [c for c in clauses if c.verdict is Verdict.NEEDS_ATTESTATION]
    if waiting:
        yield from _heading("attestations", lang)
    for clause in waiting:
        force = label("force", clause.force, lang)
        yield f"- {escape(clause.id)} {force} {escape(clause.title.get(lang))}"


def _stated(clauses: Sequence[ClauseResult], lang: Lang) -> Iterator[str]:
    """What people stated and accepted: a reader is to see on whose word a verdict rests."""
    every = ((c, [b for b in c.basis if b.kind in STATED]) for c in clauses)
    told = [(clause, basis) for clause, basis in every if basis]
    if told:
        yield from _heading("stated", lang)
    for clause, basis in told:
        verdict = label("verdict", clause.verdict, lang)
        words = [f"{escape(clause.id)} {escape(clause.title.get(lang))} ({verdict})"]
        yield f"- {'<br>'.join([*words, *(_basis(b, lang) for b in basis)])}"


def _reasons(clause: ClauseResult, findings: Sequence[Finding], lang: Lang) -> list[str]:
    if clause.verdict is Verdict.UNKNOWN:
        texts = [_basis(basis, lang) for basis in clause.basis]
        waiting = waits_for(clause, lang)
        told = [f"{say('report.waits-for').get(lang)} {waiting}"] if waiting else []
    else:
        texts = [escape(finding.message.get(lang)) for finding in findings if counts(finding)]
        told = []
    distinct = list(dict.fromkeys(texts))
    told += distinct[:_REASONS]
    rest = len(distinct) - _REASONS
    if rest > 0:
        told.append(say("report.and-more", n=rest).get(lang))
    return told


def _basis(basis: ClauseBasis, lang: Lang) -> str:
    text = escape(basis.text.get(lang))
    return text if basis.location.path is None else f"{_place(basis.location, lang)} {text}"


def _findings(findings: Sequence[Finding], shown: list[Finding], lang: Lang) -> Iterator[str]:
    """One line for each; ``shown`` takes those whose line was taken."""
    if findings:
        yield from _heading("findings", lang)
    for finding in findings:
        clause = escape(finding.clause if finding.clause is not None else finding.rule)
        graded, place = escape(grade(finding, lang)), _found(finding, lang)
        yield f"- **{clause}** {place} [{graded}] {_message(finding, lang)}"
        shown.append(finding)


def _found(finding: Finding, lang: Lang) -> str:
    told = [escape(came) for came in [origin(finding, lang)] if came]
    if finding.fingerprint is not None:
        told.append(say("report.fingerprint", id=finding.fingerprint[:_COMMIT]).get(lang))
    place = _place(main_place(finding), lang)
    return f"{place} ({('、' if lang == 'ja' else ', ').join(told)})" if told else place


def _place(location: Location, lang: Lang) -> str:
    return whole(location, lang) if location.path is None else code(str(location))


def _message(finding: Finding, lang: Lang) -> str:
    parts = [escape(finding.message.get(lang))]
    if finding.excerpt is not None:
        parts.append(code(str(finding.excerpt)))
    if others := other_places(finding):
        also = say("report.also").get(lang)
        places = [_place(location, lang) for location in others]
        parts.append("<br>".join(["", also, *_examples(places, lang)]))
    return " ".join(parts)


def _remedies(findings: Iterable[Finding], lang: Lang) -> Iterator[str]:
    rules: dict[str, dict[str, None]] = {}
    for finding in findings:
        if finding.remedy.get(lang):
            rules.setdefault(finding.remedy.get(lang), {})[finding.rule] = None
    if rules:
        yield from _heading("remedies", lang)
    for remedy, named in rules.items():
        yield f"- {', '.join(map(code, named))} {escape(remedy)}"


def _removal(steps: Sequence[Instruction], lang: Lang) -> Iterator[str]:
    if steps:
        yield from _heading("removal", lang)
    for number, step in enumerate(steps, 1):
        told = [escape(step.text.get(lang)), *map(code, step.commands)]
        yield f"{number}. {'<br>'.join(told)}"


def _not_examined(items: Iterable[NotExamined], lang: Lang) -> Iterator[str]:
    groups = unread_by_reason(items)
    if not groups:
        return
    rows = (
        (
            escape(why.get(lang)),
            f"{len(group):,}",
            "<br>".join(_examples([code(i.path) for i in group if i.path is not None], lang)),
        )
        for why, group in groups
    )
    yield from _heading("not-examined", lang)
    yield from _table(("reason", "count", "examples"), rows, lang)


def _examples(written: Sequence[str], lang: Lang) -> list[str]:
    """The first of them, and how many more there are."""
    rest = len(written) - _EXAMPLES
    more = [say("report.and-more", n=f"{rest:,}").get(lang)] if rest > 0 else []
    return [*written[:_EXAMPLES], *more]


def _path_classes(classes: Sequence[PathClass], lang: Lang) -> Iterator[str]:
    if classes:
        yield from _heading("path-classes", lang)
    for item in classes:
        kind = escape(label("path-class", item.kind, lang))
        files = say("report.files", n=f"{item.files:,}").get(lang)
        yield f"- {code(item.path)} {kind} · {files} · {escape(item.reason.get(lang))}"


def _effects(effects: Sequence[PolicyEffect], lang: Lang) -> Iterator[str]:
    """What the configuration changed: a report that hides it would mislead."""
    yield from _heading("policy", lang) if effects else ()
    for effect in effects_told(effects):
        yield f"- {code(effect_place(effect))} {escape(effect.text.get(lang))}"


def _heading(section: str, lang: Lang) -> Iterator[str]:
    yield from ("", f"### {say(f'report.section.{section}').get(lang)}", "")


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]], lang: Lang) -> Iterator[str]:
    names = [say(f"report.column.{column}").get(lang) for column in columns]
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The one public function: a repository and packs in, the body of a report out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from msgspec.structs import replace

import oss_guard
from oss_guard.engine import idle, verdicts
from oss_guard.engine.classes import path_classes
from oss_guard.engine.decide import decide
from oss_guard.engine.evaluate import Evaluated, evaluate
from oss_guard.engine.part import concerns_parts, evaluate_part
from oss_guard.engine.removal import removal
from oss_guard.evidence import Sources, needs_reuse, requests_of
from oss_guard.evidence.files import Files
from oss_guard.evidence.naming import Naming
from oss_guard.evidence.reuse_child import ReuseChild, ReuseResult, told_without_tool
from oss_guard.model.finding import Finding
from oss_guard.model.grades import Severity
from oss_guard.model.policy import Settings
from oss_guard.model.report import (
    Body,
    ClauseBasis,
    ClauseResult,
    NotExamined,
    Policy,
    PolicyEffect,
    RuleWords,
)
from oss_guard.packs.bind import load_pack
from oss_guard.packs.pack import Clause, Pack, Rule
from oss_guard.packs.together import together
from oss_guard.repository.port import Range, Repository
from oss_guard.scan import Past, Request, run_key
from oss_guard.scan.added import keep_added
from oss_guard.scan.export import Covering, Export, export_folder
from oss_guard.scan.history import scan_history
from oss_guard.scan.plan import Plan
from oss_guard.scan.redaction import Redaction
from oss_guard.scan.run import Progress, scan

_SECRETS = "secrets"


def audit(  # noqa: PLR0913 - each is one thing that a run is told
    repository: Repository,
    packs: Sequence[Pack],
    settings: Settings,
    today: date,
    *,
    effects: Sequence[PolicyEffect] = (),
    name: str | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    reuse_child: ReuseChild | None = None,
) -> Body:
    """Judge a repository by every rule of the packs. Opens no connection.

    Of a ``Range`` only what it would add is judged; no clause passes by that.

    Raises InputError where packs contradict each other, as ``together`` says.

    A ``reuse_child`` that was started early has loaded by the time it is needed.
    """
    clauses, rules = together(packs)
    judge, asked = evaluate, rules
    if isinstance(repository, Range):
        judge, asked = evaluate_part, tuple(r for r in rules if concerns_parts(r))
    plan = Plan(_requests(asked), run_key())
    redaction = redaction_for(packs, plan)
    with gathered(
        repository,
        asked,
        settings,
        today,
        plan=plan,
        redaction=redaction,
        jobs=jobs,
        progress=progress,
        reuse_child=reuse_child,
    ) as sources:
        # What waits for the REUSE tool comes last: until then the tool has time of its own.
        ordered = sorted(rules, key=lambda rule: needs_reuse(rule.check.needs))
        told = {rule.id: judge(rule, sources, settings.severities) for rule in ordered}
        evaluated = [told[rule.id] for rule in rules]
        body = _body(packs, clauses, rules, evaluated, sources, effects, name)
        return _quoted(body, sources.redaction)


def redaction_for(packs: Sequence[Pack], plan: Plan | None = None) -> Redaction:
    """Redaction by the rules of these packs and, whatever they are, by our own for secrets.

    ``plan`` is that of the packs, where it has been made.
    """
    if not any(used.name == _SECRETS for pack in packs for used in pack.used):
        packs, plan = (*packs, load_pack(_SECRETS)), None
    return Redaction(plan or Plan(_requests(r for p in packs for r in p.rules), run_key()))


@contextmanager
def gathered(  # noqa: PLR0913 - each is one thing that a run is told
    repository: Repository,
    rules: Sequence[Rule],
    settings: Settings,
    today: date,
    *,
    plan: Plan | None = None,
    redaction: Redaction | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    reuse_child: ReuseChild | None = None,
) -> Iterator[Sources]:
    """Scan for the rules and let the REUSE tool read beside what follows, if a rule needs it.

    ``plan`` and ``redaction`` are by the rules where they are not given.
    """
    plan = plan or Plan(_requests(rules), run_key())
    redaction = redaction or Redaction(plan)
    if not any(needs_reuse(r.check.needs) for r in rules):
        scanned = scan(repository, plan, excluded=settings.excluded, jobs=jobs, progress=progress)
        scanned.past = _past(repository, plan, settings, jobs, progress)
        if isinstance(repository, Range):
            keep_added(scanned, repository, plan)
        yield Sources(repository, scanned, settings, today, ReuseResult, redaction)
        return
    entries = repository.entries()
    with export_folder(len(entries)) as root, reuse_child or ReuseChild() as child:
        scanned = scan(
            repository,
            plan,
            export=Export(root, Covering.of(e.path for e in entries)),
            excluded=settings.excluded,
            jobs=jobs,
            progress=progress,
        )
        if scanned.bare and not scanned.exported:
            known = told_without_tool(scanned.bare)
            scanned.past = _past(repository, plan, settings, jobs, progress)
            yield Sources(repository, scanned, settings, today, lambda: known, redaction)
            return
        child.lint(root, scanned.exported, scanned.bare)
        scanned.past = _past(repository, plan, settings, jobs, progress)
        yield Sources(repository, scanned, settings, today, child.result, redaction)


def _past(
    repository: Repository,
    plan: Plan,
    settings: Settings,
    jobs: int,
    progress: Progress | None,
) -> Past | None:
    """What history holds of that which is looked for there."""
    if not plan.past or not settings.history:
        return None
    return scan_history(repository, plan, excluded=settings.excluded, jobs=jobs, progress=progress)


def _requests(rules: Iterable[Rule]) -> list[Request]:
    wanted = [*requests_of(Files, None), *requests_of(Naming, None)]
    for rule in rules:
        wanted += requests_of(rule.check.needs, rule.params)
    return list(dict.fromkeys(wanted))


def _body(
    packs: Sequence[Pack],
    catalogue: Sequence[Clause],
    rules: Sequence[Rule],
    evaluated: Sequence[Evaluated],
    sources: Sources,
    effects: Sequence[PolicyEffect],
    name: str | None,
) -> Body:
    settings = sources.settings
    decided = decide(catalogue, evaluated, settings, sources.subject, sources.today, packs)
    clauses = decided.clauses
    counts = verdicts.count(clauses)
    name = name or sources.gather(Naming).name
    subject = replace(sources.subject, name=name, files=len(sources.entries))
    findings = _grouped(sorted(decided.findings, key=_order), sources.not_examined)
    return Body(
        subject=subject,
        policy=Policy(
            tuple(dict.fromkeys(u for p in packs for u in p.used)),
            sources.today.isoformat(),
            settings.organization.name,
            tuple(
                dict.fromkeys(
                    (
                        *(e for p in packs for e in p.effects),
                        *effects,
                        *idle.effects(sources, rules),
                        *decided.effects,
                    )
                )
            ),
            decided.attestations,
            decided.waivers,
        ),
        clauses=clauses,
        recommendations=decided.recommendations,
        findings=findings,
        not_examined=_not_examined(sources.not_examined),
        path_classes=path_classes(sources.gather(Files)),
        rules=(*map(_words, rules), *decided.rules),
        counts=counts,
        compliance=verdicts.compliance(counts),
        tool_version=oss_guard.__version__,
        reuse_version=sources.reuse().version,
        removal=removal(findings, [e.path for e in sources.entries], subject.since),
    )


def _grouped(
    findings: Sequence[Finding], not_examined: Iterable[NotExamined]
) -> tuple[Finding, ...]:
    """Number the sensitive values in order of their first finding, and note what may still stand.

    Of a file that was not read nobody can say that what history holds of it is gone.
    """
    numbers: dict[bytes, int] = {}
    for finding in findings:
        if finding.identity:
            numbers.setdefault(finding.identity, len(numbers) + 1)
    unread = {n.path for n in not_examined if n.path is not None and n.what != "history"}
    return tuple(
        replace(f, group=numbers.get(f.identity), unread=f.location.path in unread)
        for f in findings
    )


def _quoted(body: Body, redaction: Redaction) -> Body:
    """The body without sensitive values in what it takes from the repository, paths among it.

    The one way out for every format. What packs say of clauses and rules is left as it is.
    """
    quoting = (
        body.subject,
        body.policy,
        tuple(c.basis for c in body.clauses),
        tuple(c.basis for c in body.recommendations),
        body.findings,
        body.not_examined,
        body.path_classes,
        body.removal,
    )
    quoted = redaction.quoted(quoting)
    subject, policy, clauses, others, findings, not_examined, classes, instructions = quoted
    return replace(
        body,
        subject=subject,
        policy=policy,
        clauses=_with_basis(body.clauses, clauses),
        recommendations=_with_basis(body.recommendations, others),
        findings=findings,
        not_examined=not_examined,
        path_classes=classes,
        removal=instructions,
    )


def _with_basis(
    results: Sequence[ClauseResult], basis: Sequence[tuple[ClauseBasis, ...]]
) -> tuple[ClauseResult, ...]:
    return tuple(replace(r, basis=b) for r, b in zip(results, basis, strict=True))


def _order(finding: Finding) -> tuple[object, ...]:
    rank = list(Severity).index(finding.severity)
    return (rank, finding.rule, finding.location.order, finding.message.en)


def _not_examined(items: Sequence[NotExamined]) -> tuple[NotExamined, ...]:
    return tuple(sorted(set(items), key=lambda n: (n.path or "", n.what, n.reason)))


def _words(rule: Rule) -> RuleWords:
    return RuleWords(
        rule.id, rule.clauses, rule.severity.value, rule.title, rule.reason, rule.remedy
    )

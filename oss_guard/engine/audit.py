# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The one public function: a repository and packs in, the body of a report out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import oss_guard
from oss_guard.engine import verdicts
from oss_guard.engine.evaluate import Evaluated, evaluate
from oss_guard.evidence import Sources, needs_reuse, requests_of
from oss_guard.evidence.files import Files
from oss_guard.evidence.naming import Naming
from oss_guard.evidence.reuse_child import ReuseChild, ReuseResult, told_without_tool
from oss_guard.model.finding import Finding
from oss_guard.model.grades import Severity
from oss_guard.model.policy import Ownership, Settings
from oss_guard.model.report import (
    Body,
    NotExamined,
    PathClass,
    Policy,
    PolicyEffect,
    RuleWords,
)
from oss_guard.packs.pack import Clause, Pack, Rule
from oss_guard.packs.together import together
from oss_guard.readers import find
from oss_guard.repository.port import Repository
from oss_guard.scan import Past, Request, run_key
from oss_guard.scan.export import Covering, Export, export_folder
from oss_guard.scan.history import scan_history
from oss_guard.scan.run import Progress, scan


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

    Raises InputError where packs contradict each other, as ``together`` says.

    A ``reuse_child`` that was started early has loaded by the time it is needed.
    """
    clauses, rules = together(packs)
    with gathered(
        repository,
        rules,
        settings,
        today,
        jobs=jobs,
        progress=progress,
        reuse_child=reuse_child,
    ) as sources:
        evaluated = [evaluate(rule, sources, settings.severities) for rule in rules]
        reuse = sources.reuse()
        return _body(packs, clauses, rules, evaluated, sources, reuse, effects, name)


@contextmanager
def gathered(
    repository: Repository,
    rules: Sequence[Rule],
    settings: Settings,
    today: date,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
    reuse_child: ReuseChild | None = None,
) -> Iterator[Sources]:
    """Scan for the rules and let the REUSE tool read beside what follows, if a rule needs it."""
    requests = _requests(rules)
    key = run_key()
    if not any(needs_reuse(r.check.needs) for r in rules):
        scanned = scan(
            repository, requests, key, excluded=settings.excluded, jobs=jobs, progress=progress
        )
        scanned.past = _past(repository, requests, settings, key, jobs, progress)
        yield Sources(repository, scanned, settings, today, ReuseResult)
        return
    entries = repository.entries()
    with export_folder(len(entries)) as root, reuse_child or ReuseChild() as child:
        scanned = scan(
            repository,
            requests,
            key,
            export=Export(root, Covering.of(e.path for e in entries)),
            excluded=settings.excluded,
            jobs=jobs,
            progress=progress,
        )
        if scanned.bare and not scanned.exported:
            known = told_without_tool(scanned.bare)
            scanned.past = _past(repository, requests, settings, key, jobs, progress)
            yield Sources(repository, scanned, settings, today, lambda: known)
            return
        child.lint(root, scanned.exported, scanned.bare)
        scanned.past = _past(repository, requests, settings, key, jobs, progress)
        yield Sources(repository, scanned, settings, today, child.result)


def _past(
    repository: Repository,
    requests: Sequence[Request],
    settings: Settings,
    key: bytes,
    jobs: int,
    progress: Progress | None,
) -> Past | None:
    """What history holds of that which is looked for there."""
    wanted = [r for r in requests if find(r.reader).reach == "history"]
    if not wanted or not settings.history:
        return None
    return scan_history(
        repository, wanted, key, excluded=settings.excluded, jobs=jobs, progress=progress
    )


def _requests(rules: Sequence[Rule]) -> list[Request]:
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
    reuse: ReuseResult,
    effects: Sequence[PolicyEffect],
    name: str | None,
) -> Body:
    settings = sources.settings
    clauses = tuple(
        verdicts.judge(clause, evaluated, settings.attestations) for clause in catalogue
    )
    counts = verdicts.count(clauses)
    name = name or sources.gather(Naming).name
    subject = replace(sources.subject, name=name, files=len(sources.entries))
    return Body(
        subject=subject,
        policy=Policy(
            tuple(dict.fromkeys(u for p in packs for u in p.used)),
            sources.today.isoformat(),
            settings.organization.name,
            tuple(effects),
        ),
        clauses=clauses,
        recommendations=tuple(verdicts.judge_rule(e) for e in evaluated if not e.rule.clauses),
        findings=_grouped(sorted((f for e in evaluated for f in e.findings), key=_order)),
        not_examined=_not_examined(sources.not_examined),
        path_classes=_path_classes(sources.gather(Files)),
        rules=tuple(_words(r) for r in rules),
        counts=counts,
        compliance=verdicts.compliance(counts),
        tool_version=oss_guard.__version__,
        reuse_version=reuse.version,
    )


def _grouped(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Number the sensitive values in order of their first finding."""
    numbers: dict[bytes, int] = {}
    for finding in findings:
        if finding.identity:
            numbers.setdefault(finding.identity, len(numbers) + 1)
    return tuple(replace(f, group=numbers.get(f.identity)) for f in findings)


def _order(finding: Finding) -> tuple[object, ...]:
    rank = list(Severity).index(finding.severity)
    return (rank, finding.rule, finding.location.order, finding.message.en)


def _not_examined(items: Sequence[NotExamined]) -> tuple[NotExamined, ...]:
    return tuple(sorted(set(items), key=lambda n: (n.path or "", n.what, n.reason)))


def _path_classes(files: Files) -> tuple[PathClass, ...]:
    counted: dict[tuple[str, str], PathClass] = {}
    for classified in files.classes.values():
        if classified.ownership is Ownership.OWN:
            continue
        key = (classified.scope, classified.ownership.value)
        known = counted.get(key)
        number = known.files + 1 if known else 1
        counted[key] = PathClass(*key, classified.why, number)
    return tuple(counted[key] for key in sorted(counted))


def _words(rule: Rule) -> RuleWords:
    return RuleWords(
        rule.id, rule.clauses, rule.severity.value, rule.title, rule.reason, rule.remedy
    )

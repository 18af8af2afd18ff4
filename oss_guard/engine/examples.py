# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Run the examples of rules through the real engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from oss_guard.engine.audit import gathered
from oss_guard.engine.evaluate import Evaluated, evaluate
from oss_guard.model.policy import (
    Answer,
    Attestation,
    DeclaredUse,
    DependencyRule,
    ForgeFacts,
    Organization,
    PathRule,
    Person,
    Settings,
)
from oss_guard.model.text import Text
from oss_guard.packs.expand import expand
from oss_guard.packs.pack import Pack, Rule, text_of
from oss_guard.packs.schema import Example, ExampleAttestation, ExampleCommit
from oss_guard.repository.memory import MemoryRepository
from oss_guard.repository.port import Commit, Tag
from oss_guard.words import say


class Misfire(msgspec.Struct, frozen=True):
    """An example whose verdict or places are not what it expects."""

    rule: Rule
    example: Example
    text: Text


def run_examples(
    pack: Pack, rules: Iterable[Rule]
) -> Iterator[tuple[Rule, Example, Misfire | None]]:
    """Run every example of the rules, one after the other."""
    organization = pack.organization or Organization(Text("例示市", "Example City"), Text("", ""))
    for rule in rules:
        for example in rule.examples:
            yield rule, example, _run(rule, example, organization)


def _run(rule: Rule, example: Example, organization: Organization) -> Misfire | None:
    try:
        evaluated = _evaluated(rule, example, organization)
    except (ValueError, LookupError, TypeError) as error:
        return Misfire(rule, example, say("example.broken", reason=str(error)))
    verdict = evaluated.outcome.verdict.value
    places = sorted(str(f.location) for f in evaluated.findings)
    if verdict != example.expect:
        found = ", ".join(places) or "-"
        text = say("example.verdict", expected=example.expect, found=verdict, places=found)
        return Misfire(rule, example, text)
    if example.at is not None and sorted(example.at) != places:
        text = say(
            "example.places", expected=", ".join(sorted(example.at)), found=", ".join(places)
        )
        return Misfire(rule, example, text)
    return None


def _evaluated(rule: Rule, example: Example, organization: Organization) -> Evaluated:
    today = date.fromisoformat(example.date[:10])
    settings = Settings(
        organization,
        (PathRule(example.excluded, None, Text(example.name, example.name)),)
        if example.excluded
        else (),
        tuple(
            DependencyRule(d.names, DeclaredUse(d.use), text_of(d.reason), d.licence)
            for d in example.dependencies
        ),
        attestations=tuple(_attestation(a, today) for a in example.attestations),
        forge=ForgeFacts(**example.forge),
    )
    commits = _commits(example.commits)
    repository = MemoryRepository(
        _contents(example.files, example),
        commits=commits,
        brought={
            c.id: _contents(e.files, example) for c, e in zip(commits, example.commits, strict=True)
        },
        tags=[Tag(t.name, t.date) for t in example.tags],
        uncommitted=example.uncommitted,
        shallow=example.shallow,
        managed=example.managed,
        symlinks=example.symlinks,
        missing=example.missing,
    )
    with gathered(repository, [rule], settings, today) as sources:
        return evaluate(rule, sources, {})


def _contents(files: Mapping[str, str], example: Example) -> dict[str, bytes]:
    return {p: expand(t).encode(example.encoding) for p, t in files.items()}


def _attestation(stated: ExampleAttestation, today: date) -> Attestation:
    statement = Text(stated.statement, stated.statement)
    who = Person("example", "example")
    return Attestation(stated.clause, Answer(stated.answer), statement, who, today, today)


def _commits(commits: tuple[ExampleCommit, ...]) -> list[Commit]:
    """Invented commits, newest first, each the parent of the one before."""
    ids = [f"{number:040x}" for number in range(1, len(commits) + 2)]
    return [
        Commit(
            ids[number],
            (ids[number + 1], "f" * 40) if commit.merge else (ids[number + 1],),
            commit.date if "T" in commit.date else f"{commit.date}T00:00:00Z",
            commit.subject,
            commit.trailers,
        )
        for number, commit in enumerate(commits)
    ]

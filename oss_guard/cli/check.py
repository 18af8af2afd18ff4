# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard check``: judge a repository and report."""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from oss_guard import cache
from oss_guard.cli import configuration, policy_files, versions
from oss_guard.cli.commands import Command, Option, lang_option, language
from oss_guard.cli.destinations import asked, write
from oss_guard.cli.invocation import command_line
from oss_guard.cli.output import complain
from oss_guard.cli.packs_in_use import in_use, organization_of
from oss_guard.cli.progress import Bar
from oss_guard.cli.scope import STDIN, Asked, opened
from oss_guard.engine.audit import audit
from oss_guard.engine.verdicts import FORCES, gate, incomplete
from oss_guard.evidence.reuse_child import ReuseChild
from oss_guard.model.errors import InputError, of_option
from oss_guard.model.policy import Settings
from oss_guard.model.report import Body, PolicyEffect, Report, Run
from oss_guard.model.text import Lang, Text
from oss_guard.packs.find import DEFAULT_PACK
from oss_guard.packs.pack import Pack, folded
from oss_guard.reports.places import effect_place
from oss_guard.reports.text import Commands
from oss_guard.repository.discovery import display
from oss_guard.repository.opening import enclosing
from oss_guard.repository.port import Repository
from oss_guard.scaffold.sections import RULES
from oss_guard.scan import engines
from oss_guard.words import say

_WARNINGS = 10
"""Warnings told at most; the rest is counted."""
_VAIN = frozenset({"not-read", "no-match"})
_VOID = ("attestation-", "waiver-")
"""How effects begin that are of statements which do not count, and why."""


def command(lang: Lang) -> click.Command:
    """Build the command with its help in one language."""

    def option(*names: str, **rest: Any) -> click.Option:
        key = names[0].lstrip("-")
        return Option(list(names), help=say(f"help.check.{key}").get(lang), **rest)

    return Command(
        "check",
        help=say("help.check").get(lang),
        callback=_check,
        params=[
            click.Argument(["path"], default="."),
            option("--format", "formats", multiple=True, metavar="FORMAT[=FILE]"),
            option("--pack", "packs", multiple=True, metavar="NAME|DIR"),
            option("--ref", metavar="COMMIT"),
            option("--date", "on", metavar="YYYY-MM-DD"),
            option("--name", metavar="NAME"),
            option("--policy", metavar="none|DIR"),
            option("--policy-ref", metavar="COMMIT"),
            option("--fail-on", type=click.Choice([*FORCES, "never"]), default="must"),
            option("--only-failed", is_flag=True),
            option("--require-complete", is_flag=True),
            option("--no-history", is_flag=True),
            option("--since", metavar="COMMIT"),
            option("--staged", is_flag=True),
            option("--stdin-filename", metavar="NAME"),
            option("--no-cache", is_flag=True),
            option("--jobs", type=click.IntRange(1, 64), metavar="N"),
            option("--color", type=click.Choice(["auto", "always", "never"]), default="auto"),
            option("--quiet", "-q", is_flag=True),
            lang_option(lang),
        ],
    )


def _check(  # noqa: PLR0913, PLR0917 - one parameter for each option
    path: str,
    formats: Sequence[str],
    packs: Sequence[str],
    ref: str | None,
    on: str | None,
    name: str | None,
    policy: str | None,
    policy_ref: str | None,
    fail_on: str,
    only_failed: bool,
    require_complete: bool,
    no_history: bool,
    since: str | None,
    staged: bool,
    stdin_filename: str | None,
    no_cache: bool,
    jobs: int | None,
    color: str,
    quiet: bool,
    lang: str | None,
) -> int:
    del lang
    started, clock = datetime.now(UTC), time.monotonic()
    outputs = asked(formats)
    today = day_asked(on)
    scope = Asked(path, ref, since, staged, stdin_filename, policy_ref, no_history)
    scope.verify()
    if not no_cache:
        cache.turn_on()
    with opened(scope) as (repository, judged), _reuse_child(scope) as reuse_child:
        found = configured(repository, scope, policy)
        names, loaded = in_use(packs, found.packs)
        configuration.refuse_unknown_rules(found, loaded)
        settings = settings_of(found, loaded, history=not no_history)
        _say_what_is_judged(scope, repository, language(click.get_current_context()))
        with Bar(shown=not quiet) as bar:
            body = audit(
                judged,
                loaded,
                settings,
                today,
                effects=found.effects,
                name=name,
                jobs=jobs or processors(),
                progress=bar.update,
                reuse_child=reuse_child,
            )
    _warn(body.policy.effects, language(click.get_current_context()))
    report = Report(body, _run(started, time.monotonic() - clock))
    shown = FORCES[-1] if fail_on == "never" else fail_on
    only = _failed(body, loaded, shown) if only_failed or scope.partial else None
    commands = Commands(_explaining(names, loaded), _init(scope, packs, body))
    write(report, outputs, language(click.get_current_context()), color, only, commands)
    return _exit_code(body, loaded, fail_on, require_complete=require_complete)


def _reuse_child(scope: Asked) -> AbstractContextManager[ReuseChild | None]:
    """Started now, the REUSE tool has loaded by the time its input is written."""
    return nullcontext() if scope.partial else ReuseChild()


def configured(
    repository: Repository, scope: Asked, policy: str | None
) -> configuration.Configuration:
    """The configuration that counts. InputError where two are asked for."""
    if policy is not None and scope.policy_ref is not None:
        raise InputError(say("usage.two-policies"))
    if scope.policy_ref is not None:
        return configuration.read_at(Path(scope.path), scope.policy_ref)
    if scope.path == STDIN:
        return configuration.read(repository, policy) if policy else configuration.Configuration()
    path = Path(scope.path)
    work_tree = (enclosing(path) or path) if scope.ref is None else None
    return configuration.read(repository, policy, work_tree)


def _say_what_is_judged(scope: Asked, repository: Repository, lang: Lang) -> None:
    """Say at once that more is judged than the path, or not by the configuration that is there."""
    if scope.path == STDIN:
        return
    path = Path(scope.path)
    whole = enclosing(path)
    if whole is not None:
        complain(say("check.whole-repository", path=scope.path, top=display(whole)), lang)
    # No part of the report, which is about what is judged.
    for name in policy_files.out_of_sight(repository, whole or path):
        complain(say("check.configuration-apart", name=name), lang)


def _warn(effects: Sequence[PolicyEffect], lang: Lang) -> None:
    """Say what of the configuration has no effect; ``effects`` are as the report shows them."""
    vain = [e for e in effects if e.kind in _VAIN or e.kind.startswith(_VOID)]
    for effect in vain[:_WARNINGS]:
        place = effect_place(effect)
        complain(Text(f"{place}: {effect.text.ja}", f"{place}: {effect.text.en}"), lang)
    if vain[_WARNINGS:]:
        complain(say("warning.more", count=len(vain) - _WARNINGS), lang)


def _init(scope: Asked, packs: Sequence[str], body: Body) -> str:
    """The command that writes what is missing; "" where nothing is that it could write."""
    if scope.path == STDIN or scope.partial or scope.ref is not None:
        return ""
    lacking = any(f.rule in RULES and f.confidence.gates for f in body.findings)
    asked = ("--pack", packs[0]) if len(packs) == 1 else ()
    return command_line("init", scope.path, *asked) if lacking else ""


def _explaining(names: Sequence[str], packs: Sequence[Pack]) -> Callable[[str], str]:
    """The command that explains a clause, which only the pack that has it can."""
    having = {folded(c.id): n for n, p in zip(names, packs, strict=True) for c in p.clauses}

    def command(clause: str) -> str:
        pack = having[folded(clause)]
        return command_line("explain", clause, *(() if pack == DEFAULT_PACK else ("--pack", pack)))

    return command


def _failed(body: Body, packs: Sequence[Pack], fail_on: str) -> set[str]:
    """The clauses, and rules without clause, that ``fail_on`` names and that failed."""
    judged = (*body.clauses, *body.recommendations)
    return {c.id for c in gate(judged, fail_on, _gating(packs))}


def _gating(packs: Sequence[Pack]) -> set[str]:
    """The rules that fail a run though they have no clause."""
    return {r.id for p in packs if p.gates for r in p.rules}


def _exit_code(body: Body, packs: Sequence[Pack], fail_on: str, *, require_complete: bool) -> int:
    if _failed(body, packs, fail_on):
        return 1
    gating = _gating(packs)
    judged = (*body.clauses, *(r for r in body.recommendations if r.id in gating))
    return 4 if require_complete and incomplete(judged) else 0


def settings_of(
    found: configuration.Configuration, packs: Sequence[Pack], *, history: bool = True
) -> Settings:
    """What a run is told by configuration and packs."""
    return Settings(
        organization_of(found.organization, packs),
        found.paths,
        found.dependencies,
        found.severities or {},
        attestations=found.attestations,
        waivers=found.waivers,
        policy_here=found.here,
        history=history,
    )


def day_asked(text: str | None) -> date:
    """The day that an option names; today for None. InputError for what is no day."""
    if text is None:
        return datetime.now().astimezone().date()
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day, no moment
    except ValueError:
        raise InputError(of_option("--date", say("usage.date", value=text[:60]))) from None


def processors() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _run(started: datetime, seconds: float) -> Run:
    return Run(
        started.isoformat(timespec="seconds").replace("+00:00", "Z"),
        round(seconds, 3),
        platform.python_version(),
        versions.git_version(),
        engines.name(),
        f"{sys.platform}-{platform.machine().lower()}",
    )

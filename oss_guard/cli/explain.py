# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard explain``: a rule or a clause in words."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

import click

from oss_guard.cli.commands import Command, lang_option, language
from oss_guard.cli.output import put
from oss_guard.model.errors import InputError
from oss_guard.model.text import Lang
from oss_guard.packs.bind import load_pack
from oss_guard.packs.pack import Clause, Pack, Rule
from oss_guard.words import say


def command(lang: Lang) -> click.Command:
    """Build the command with its help in one language."""
    return Command(
        "explain",
        help=say("help.explain").get(lang),
        callback=_explain,
        params=[
            click.Argument(["id"], metavar="RULE|CLAUSE"),
            click.Option(
                ["--pack"],
                default="tokyo",
                metavar="NAME|DIR",
                help=say("help.check.pack").get(lang),
            ),
            lang_option(lang),
        ],
    )


def _explain(id: str, pack: str, lang: str | None) -> None:
    del lang
    chosen = language(click.get_current_context())
    loaded = load_pack(pack)
    clauses = [c for c in loaded.clauses if _typed(c.id) == _typed(id)]
    rules = [r for r in loaded.rules if r.id == id.upper()]
    if not clauses and not rules:
        raise unknown(id, [*(c.id for c in loaded.clauses), *(r.id for r in loaded.rules)])
    if clauses:
        put("\n".join(clause_lines(loaded, clauses[0], chosen)))
    else:
        put("\n".join(rule_lines(rules[0], chosen)))


def _typed(id: str) -> str:
    """A clause's number as people type it: brackets and quotes are a nuisance in a shell."""
    return id.lower().translate(dict.fromkeys(map(ord, "()'\"")))


def unknown(id: str, known: Sequence[str]) -> InputError:
    """The refusal of an id that does not exist, with the likely one or where they are listed."""
    close = difflib.get_close_matches(id.upper(), known, 1) or difflib.get_close_matches(
        id.lower(), known, 1
    )
    hint = say("explain.near", near=close[0]) if close else say("explain.list")
    return InputError(say("explain.unknown", id=id[:60]).plus(hint))


def clause_lines(pack: Pack, clause: Clause, lang: Lang) -> list[str]:
    """A clause, and what judges it."""
    force = say(f"report.force.{clause.force.value}").get(lang)
    lines = [
        f"{clause.id}  {clause.title.get(lang)}",
        f"{clause.reference.get(lang)} / {force} / {say(f'actor.{clause.actor}').get(lang)}",
        "",
        clause.summary.get(lang),
        "",
    ]
    rules = [r for r in pack.rules if clause.id in r.clauses]
    for rule in rules:
        lines += [*(f"  {line}" if line else "" for line in rule_lines(rule, lang)), ""]
    if clause.attested is not None:
        lines += [
            say("explain.question").get(lang),
            f"  {clause.attested.question.get(lang)}",
            f"  {say('explain.evidence').get(lang)} {clause.attested.evidence.get(lang)}",
        ]
    if clause.nothing_to_judge is not None:
        lines += [say("explain.nothing").get(lang), f"  {clause.nothing_to_judge.get(lang)}"]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def rule_lines(rule: Rule, lang: Lang) -> list[str]:
    """A rule: what it looks at, why, and how to mend what it finds."""
    severity = say(f"report.severity.{rule.severity.value}").get(lang)
    lines = [
        f"{rule.id}  {rule.title.get(lang)}  [{severity}]",
        f"{say('explain.clauses').get(lang)} {', '.join(rule.clauses) or '-'}",
        f"{say('explain.reason').get(lang)} {rule.reason.get(lang)}",
        f"{say('explain.remedy').get(lang)} {rule.remedy.get(lang)}",
    ]
    lines += [f"{say('explain.reference').get(lang)} {r}" for r in rule.references]
    return lines

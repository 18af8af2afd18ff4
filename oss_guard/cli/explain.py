# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard explain``: a rule, a clause or a licence in words."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

import click

from oss_guard import cache
from oss_guard.cli.commands import Command, lang_option, language
from oss_guard.cli.explained_licence import licence, licence_lines, likely
from oss_guard.cli.invocation import command_line
from oss_guard.cli.screen import show
from oss_guard.model.errors import InputError
from oss_guard.model.report import RuleWords
from oss_guard.model.text import Lang, Text
from oss_guard.packs.find import DEFAULT_PACK
from oss_guard.packs.kept import Written
from oss_guard.packs.pack import Clause, folded
from oss_guard.packs.read import WholePack, read_pack
from oss_guard.packs.statement_rules import ATTESTATION, attestation_rule, waiver_rules
from oss_guard.reports.labels import label
from oss_guard.reports.terminal import Flow, Line
from oss_guard.reports.visible import visible
from oss_guard.words import say

_CLOSE = 5
"""Ids that begin as what was typed and are suggested, at most."""
_IN_FULL = 5
"""Rules of a clause that are explained in full; of more the titles are listed."""


def command(lang: Lang) -> click.Command:
    """Build the command with its help in one language."""
    return Command(
        "explain",
        help=say("help.explain").get(lang),
        callback=_explain,
        params=[
            click.Argument(["id"], metavar="RULE|CLAUSE|LICENCE"),
            click.Option(
                ["--pack"],
                default=DEFAULT_PACK,
                metavar="NAME|DIR",
                help=say("help.check.pack").get(lang),
            ),
            lang_option(lang),
        ],
    )


def _explain(id: str, pack: str, lang: str | None) -> None:
    del lang
    chosen = language(click.get_current_context())
    loaded = named_pack(pack)
    clauses = [c for c in loaded.clauses if folded(c.id) == folded(id)]
    every: tuple[Written | RuleWords, ...] = (*loaded.rules, attestation_rule(), *waiver_rules())
    rules = [r for r in every if r.id == folded(id).upper()]
    named = None if clauses or rules else licence(id)
    if named is not None:
        show(licence_lines(named, chosen))
        return
    if not clauses and not rules:
        known = [*(c.id for c in loaded.clauses), *(r.id for r in every)]
        listing = command_line("rules", "list", "--clauses")
        raise unknown(id, known, say("explain.list", command=listing), likely(id))
    if clauses:
        show(clause_lines(loaded, clauses[0], chosen))
    else:
        show(rule_lines(rules[0], chosen))


def named_pack(name: str) -> WholePack:
    """The pack that a command shows."""
    cache.turn_on()
    return read_pack(name)


def unknown(id: str, known: Sequence[str], listed: Text, likely: Sequence[str] = ()) -> InputError:
    """The refusal of an id that does not exist, with the likely one or where they are listed.

    ``likely`` are those which are known to be meant.
    """
    typed = folded(id).upper()
    begun = [k for k in known if typed and folded(k).upper().startswith(typed)]
    close = (
        likely
        or begun[:_CLOSE]
        or difflib.get_close_matches(id.upper(), known, 1)
        or difflib.get_close_matches(id.lower(), known, 1)
    )
    hint = say("usage.did-you-mean", near="', '".join(close)) if close else listed
    return InputError(say("explain.unknown", id=id[:60]).plus(hint))


def clause_lines(pack: WholePack, clause: Clause, lang: Lang) -> list[Line]:
    """A clause, and what judges it; of many rules the titles only."""
    force = label("force", clause.force, lang)
    lines: list[Line] = [
        Flow(visible(clause.title.get(lang)), "  ", f"{clause.id}  "),
        f"{clause.reference.get(lang)} / {force} / {say(f'actor.{clause.actor}').get(lang)}",
        "",
        Flow(visible(clause.summary.get(lang)), ""),
    ]
    rules = [r for r in pack.rules if clause.id in r.clauses]
    if len(rules) > _IN_FULL:
        command = command_line("explain", "ID")
        lines += ["", say("explain.rules", count=len(rules), command=command).get(lang)]
        lines += [Flow(visible(r.title.get(lang)), "    ", f"  {r.id}  ") for r in rules]
    else:
        for rule in rules:
            lines += ["", *rule_lines(rule, lang, "  ")]
    if clause.attested is not None:
        lines += [
            "",
            say("explain.question-open" if rules else "explain.question").get(lang),
            Flow(visible(clause.attested.question.get(lang)), "  "),
            _entry("explain.evidence", clause.attested.evidence.get(lang), lang, "  "),
        ]
    if clause.nothing_to_judge is not None:
        lines += ["", say("explain.nothing").get(lang)]
        lines.append(Flow(visible(clause.nothing_to_judge.get(lang)), "  "))
    return [*lines, *_body(pack, lang)]


def _body(pack: WholePack, lang: Lang) -> list[Line]:
    """Whose court and account count, where a pack has its own and the clause is another's."""
    from oss_guard.packs.bind import organization_of  # noqa: PLC0415 - imports checks

    own = pack.head.organization
    if own is None or not any(e.kind == "organization" for e in pack.effects):
        return []
    body = organization_of(own)
    account = body.account or say("explain.no-account").get(lang)
    text = say(
        "explain.body", name=body.name.get(lang), court=body.court.get(lang), account=account
    )
    return ["", Flow(visible(text.get(lang)), "")]


def rule_lines(rule: Written | RuleWords, lang: Lang, indent: str = "") -> list[Line]:
    """A rule: what it looks at, why, and how to mend what it finds."""
    severity = say("explain.severity", severity=label("severity", rule.severity, lang)).get(lang)
    title = f"{rule.title.get(lang)}  [{severity}]"
    none = "explain.clause-answered" if rule.id == ATTESTATION else "report.recommended"
    clauses = ", ".join(rule.clauses) or say(none).get(lang)
    lines: list[Line] = [
        Flow(visible(title), f"{indent}  ", f"{indent}{rule.id}  "),
        _entry("explain.clauses", clauses, lang, indent),
        _entry("explain.reason", rule.reason.get(lang), lang, indent),
        _entry("explain.remedy", rule.remedy.get(lang), lang, indent),
    ]
    references = rule.references if isinstance(rule, Written) else ()
    return [*lines, *(_entry("explain.reference", r, lang, indent) for r in references)]


def _entry(id: str, text: str, lang: Lang, indent: str) -> Flow:
    return Flow(visible(text), f"{indent}  ", f"{indent}{say(id).get(lang)} ")

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard rules``: list, show and test rules, and list what they can be made of."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oss_guard.cli.commands import Command, Group, lang_option, language, said
from oss_guard.cli.explain import named_pack, rule_lines, unknown
from oss_guard.cli.given_file import content
from oss_guard.cli.invocation import command_line
from oss_guard.cli.output import put
from oss_guard.cli.screen import show
from oss_guard.documents.located import SIZE_LIMIT
from oss_guard.model.errors import InputError
from oss_guard.model.grades import Verdict
from oss_guard.model.text import Lang, Text
from oss_guard.packs.files import shown
from oss_guard.packs.find import DEFAULT_PACK, pack_folder, shipped, shipped_names
from oss_guard.packs.pack import Clause, folded
from oss_guard.packs.read import WholePack
from oss_guard.packs.schema import (
    ClausesFile,
    ConfigurationFile,
    PackFile,
    ProviderFile,
    RuleFile,
)
from oss_guard.packs.validate import schema_of
from oss_guard.policy.shape import AttestationsFile, WaiversFile
from oss_guard.reports.labels import label
from oss_guard.reports.terminal import Flow, Line, pad, width
from oss_guard.reports.visible import visible
from oss_guard.words import say

if TYPE_CHECKING:
    from oss_guard.packs.pack import Pack, Rule

_SCHEMAS = {
    "rule": RuleFile,
    "provider": ProviderFile,
    "pack": PackFile,
    "clauses": ClausesFile,
    "configuration": ConfigurationFile,
    "attestations": AttestationsFile,
    "waivers": WaiversFile,
}
_RULE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]{3}")
_NAMED = 3
"""Rules of a clause that are named; of more the number is."""


def command(lang: Lang) -> click.Command:
    """Build the group with its help in one language."""
    group = Group(
        "rules",
        help=say("help.rules").get(lang),
        params=[lang_option(lang)],
        callback=_root,
        invoke_without_command=True,
        no_args_is_help=True,
    )
    group.lazy = {}
    clauses = click.Option(["--clauses"], is_flag=True, help=say("help.rules.clauses").get(lang))
    whole = click.Option(["--file"], is_flag=True, help=say("help.rules.file").get(lang))
    tested = click.Argument(["tested"], nargs=-1, metavar="[NAME|DIR|RULE]...")
    kind = click.Argument(
        ["kind"], default="rule", type=click.Choice(list(_SCHEMAS)), metavar="KIND"
    )
    for name, callback, params in (
        ("list", _list, [_pack_option(lang), clauses]),
        ("show", _show, [click.Argument(["rule"]), _pack_option(lang), whole]),
        ("test", _test, [tested]),
        ("checks", _checks, [_pack_option(lang)]),
        ("schema", _schema, [kind]),
    ):
        words = say(f"help.rules.{name}").get(lang)
        options = [*params, lang_option(lang)]
        group.add_command(Command(name, help=words, callback=callback, params=options))
    return group


def _root(lang: str | None) -> None:
    del lang
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        put(ctx.get_help())


def _pack_option(lang: Lang) -> click.Option:
    words = say("help.check.pack").get(lang)
    return click.Option(["--pack"], default=DEFAULT_PACK, metavar="NAME|DIR", help=words)


def _list(pack: str, clauses: bool, lang: str | None) -> None:
    del lang
    lang_ = language(click.get_current_context())
    loaded = named_pack(pack)
    show(_coverage(loaded, lang_) if clauses else _rules(loaded, lang_))


def _rules(pack: WholePack, lang: Lang) -> Iterator[Line]:
    column = max((len(rule.id) for rule in pack.rules), default=0)
    words = {rule.severity: label("severity", rule.severity, lang) for rule in pack.rules}
    wide = max(map(width, words.values()), default=0)
    for rule in pack.rules:
        first = f"{rule.id:<{column}}  {pad(words[rule.severity], wide)}  "
        where = f"  [{', '.join(rule.clauses)}]" if rule.clauses else ""
        yield Flow(visible(rule.title.get(lang) + where), " " * (column + 2), first)


def _coverage(pack: WholePack, lang: Lang) -> Iterator[Line]:
    counts = {"rules": 0, "attestation": 0, "nothing": 0, "none": 0}
    column = max((len(clause.id) for clause in pack.clauses), default=0)
    words = {clause.force: label("force", clause.force, lang) for clause in pack.clauses}
    wide = max(map(width, words.values()), default=0)
    for clause in pack.clauses:
        kind, how = _judged_by(pack, clause, lang)
        counts[kind] += 1
        first = f"{clause.id:<{column}}  {pad(words[clause.force], wide)}  "
        text = visible(f"{clause.title.get(lang)}  [{how}]")
        yield Flow(text, " " * (column + 2), first)
    yield Flow(say("rules.coverage", total=len(pack.clauses), **counts).get(lang), "  ", "")


def _judged_by(pack: WholePack, clause: Clause, lang: Lang) -> tuple[str, str]:
    rules = [r.id for r in pack.rules if clause.id in r.clauses]
    if len(rules) > _NAMED:
        return "rules", say("rules.many", count=len(rules)).get(lang)
    if rules:
        return "rules", ", ".join(rules)
    if clause.attested is not None:
        return "attestation", say("rules.attestation").get(lang)
    if clause.nothing_to_judge is not None:
        return "nothing", say("rules.nothing").get(lang)
    return "none", say("rules.none").get(lang)


def _show(rule: str, pack: str, file: bool, lang: str | None) -> None:
    del lang
    ctx = click.get_current_context()
    lang_ = language(ctx)
    loaded = named_pack(pack)
    found = next((r for r in loaded.rules if r.id == folded(rule).upper()), None)
    if found is None:
        if folded(rule) in {folded(clause.id) for clause in loaded.clauses}:
            explained = command_line("explain", rule)
            raise InputError(say("rules.is-clause", id=rule, command=explained))
        raise unknown(rule, [r.id for r in loaded.rules], _listed())
    if file:
        put(content(_file(found.source), SIZE_LIMIT), nl=False)
        return
    words = {v: label("verdict", v, lang_) for v in Verdict}
    column = max(map(width, words.values())) + 2
    lines: list[Line] = [
        *rule_lines(found, lang_),
        f"{said(ctx, 'rules.file')} {visible(found.source)}",
        "",
        said(ctx, "rules.examples"),
    ]
    for example in found.examples:
        first = f"  {pad(words[Verdict(example.expect)], column)}"
        lines.append(Flow(visible(example.name), " " * (column + 2), first))
    show(lines)


def _file(source: str) -> Path:
    """Where a rule is written: in a shipped pack, or in that of the user."""
    inside = shipped() / source
    return inside if inside.is_file() else Path(source)


def _listed() -> Text:
    return say("rules.listed", command=command_line("rules", "list"))


def _test(tested: Sequence[str], lang: str | None) -> int:
    """Arguments are packs, and rules to which the run is limited."""
    from oss_guard.engine.examples import run_examples  # noqa: PLC0415 - imports the engine

    del lang
    lang_ = language(click.get_current_context())
    wanted = {id for t in tested if _RULE.fullmatch(id := folded(t).upper())}
    names = [t for t in tested if folded(t).upper() not in wanted] or shipped_names()
    total = misfires = 0
    for pack, rules in _own_rules(names, wanted):
        for rule, example, misfire in run_examples(pack, rules):
            total += 1
            if misfire is not None:
                misfires += 1
                text = visible(misfire.text.get(lang_))
                put(f"{rule.source}: {rule.id} “{visible(example.name)}”: {text}")
    put(say("rules.tested", total=total, misfires=misfires).get(lang_))
    return 1 if misfires else 0


def _own_rules(names: Sequence[str], wanted: Collection[str]) -> list[tuple[Pack, list[Rule]]]:
    """The packs, each with those of its rules that are wanted (all: none is named).

    Raises InputError where a rule is in none of them.
    """
    from oss_guard.packs.bind import load_pack  # noqa: PLC0415 - imports checks

    own = []
    for name in names:
        pack = load_pack(name, verify=True, only=wanted or None)
        below = shown(pack_folder(name))
        own.append((pack, [r for r in pack.rules if r.source.startswith(below)]))
    for id in sorted(set(wanted).difference(r.id for _, rules in own for r in rules)):
        known = {r.id for name in names for r in named_pack(name).rules}
        raise unknown(id, sorted(known), _listed())
    return own


def _checks(pack: str, lang: str | None) -> None:
    """What a rule can name, and an example of each among the rules of a pack."""
    from oss_guard.cli.rule_parts import lines  # noqa: PLC0415 - imports all checks and readers

    del lang
    show(lines(named_pack(pack), language(click.get_current_context())))


def _schema(kind: str, lang: str | None) -> None:
    del lang
    put(json.dumps(schema_of(_SCHEMAS[kind]), ensure_ascii=False, indent=2))

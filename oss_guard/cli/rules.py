# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard rules``: list, show, test and describe rules."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import click

from oss_guard.cli.commands import Command, Group, lang_option, language, said
from oss_guard.cli.explain import rule_lines, unknown
from oss_guard.cli.output import put, visible
from oss_guard.engine.examples import run_examples
from oss_guard.model.text import Lang
from oss_guard.packs.bind import load_pack, shown
from oss_guard.packs.find import pack_folder, shipped_names
from oss_guard.packs.pack import Clause, Pack
from oss_guard.packs.schema import (
    ClausesFile,
    ConfigurationFile,
    PackFile,
    ProviderFile,
    RuleFile,
)
from oss_guard.packs.validate import schema_of
from oss_guard.reports.terminal import pad
from oss_guard.words import say

_SCHEMAS = {
    "rule": RuleFile,
    "provider": ProviderFile,
    "pack": PackFile,
    "clauses": ClausesFile,
    "configuration": ConfigurationFile,
}


def command(lang: Lang) -> click.Command:
    """Build the group with its help in one language."""
    group = Group("rules", help=say("help.rules").get(lang))
    group.lazy = {}
    clauses = click.Option(["--clauses"], is_flag=True, help=say("help.rules.clauses").get(lang))
    folders = click.Argument(["folders"], nargs=-1, metavar="[NAME|DIR]...")
    kind = click.Argument(["kind"], default="rule", type=click.Choice(list(_SCHEMAS)))
    for name, callback, params in (
        ("list", _list, [_pack_option(lang), clauses]),
        ("show", _show, [click.Argument(["rule"]), _pack_option(lang)]),
        ("test", _test, [folders]),
        ("schema", _schema, [kind]),
    ):
        words = say(f"help.rules.{name}").get(lang)
        options = [*params, lang_option(lang)]
        group.add_command(Command(name, help=words, callback=callback, params=options))
    return group


def _pack_option(lang: Lang) -> click.Option:
    words = say("help.check.pack").get(lang)
    return click.Option(["--pack"], default="tokyo", metavar="NAME|DIR", help=words)


def _list(pack: str, clauses: bool, lang: str | None) -> None:
    del lang
    lang_ = language(click.get_current_context())
    loaded = load_pack(pack)
    lines = _coverage(loaded, lang_) if clauses else _rules(loaded, lang_)
    put("\n".join(lines))


def _rules(pack: Pack, lang: Lang) -> Iterator[str]:
    for rule in pack.rules:
        where = ", ".join(rule.clauses) or "-"
        yield f"{rule.id:<24} {rule.severity.value:<9} {where:<28} {rule.title.get(lang)}"


def _coverage(pack: Pack, lang: Lang) -> Iterator[str]:
    counts = {"rules": 0, "attestation": 0, "nothing": 0, "none": 0}
    for clause in pack.clauses:
        kind, how = _judged_by(pack, clause, lang)
        counts[kind] += 1
        yield f"{clause.id:<14} {clause.force.value:<7} {pad(how, 30)} {clause.title.get(lang)}"
    yield say("rules.coverage", total=len(pack.clauses), **counts).get(lang)


def _judged_by(pack: Pack, clause: Clause, lang: Lang) -> tuple[str, str]:
    rules = [r.id for r in pack.rules if clause.id in r.clauses]
    if rules:
        more = f" +{len(rules) - 1}" if len(rules) > 1 else ""
        return "rules", rules[0] + more
    if clause.attested is not None:
        return "attestation", say("rules.attestation").get(lang)
    if clause.nothing_to_judge is not None:
        return "nothing", say("rules.nothing").get(lang)
    return "none", say("rules.none").get(lang)


def _show(rule: str, pack: str, lang: str | None) -> None:
    del lang
    ctx = click.get_current_context()
    loaded = load_pack(pack)
    found = [r for r in loaded.rules if r.id == rule.upper()]
    if not found:
        raise unknown(rule, [r.id for r in loaded.rules])
    lines = [*rule_lines(found[0], language(ctx)), "", said(ctx, "rules.examples")]
    lines += [f"  {e.expect:<15} {e.name}" for e in found[0].examples]
    put("\n".join(lines))


def _test(folders: Sequence[str], lang: str | None) -> int:
    del lang
    lang_ = language(click.get_current_context())
    total = misfires = 0
    for name in folders or shipped_names():
        pack = load_pack(name, verify=True)
        own = [r for r in pack.rules if r.source.startswith(shown(pack_folder(name)))]
        for rule, example, misfire in run_examples(pack, own):
            total += 1
            if misfire is not None:
                misfires += 1
                text = visible(misfire.text.get(lang_))
                put(f"{rule.source}: {rule.id} “{visible(example.name)}”: {text}")
    put(say("rules.tested", total=total, misfires=misfires).get(lang_))
    return 1 if misfires else 0


def _schema(kind: str, lang: str | None) -> None:
    del lang
    put(json.dumps(schema_of(_SCHEMAS[kind]), ensure_ascii=False, indent=2))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard rules``: list, show and test rules, and list what they can be made of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

import click
import msgspec

from oss_guard import checks, readers
from oss_guard.checks import Check
from oss_guard.checks.none_found import Params as NoneFound
from oss_guard.cli.commands import Command, Group, lang_option, language, said
from oss_guard.cli.explain import named_pack, rule_lines, unknown
from oss_guard.cli.output import put
from oss_guard.cli.screen import show
from oss_guard.engine.examples import run_examples
from oss_guard.model.grades import Verdict
from oss_guard.model.text import Lang
from oss_guard.packs.bind import load_pack
from oss_guard.packs.files import shown
from oss_guard.packs.find import pack_folder, shipped_names
from oss_guard.packs.pack import Clause, Pack, Rule
from oss_guard.packs.schema import (
    ClausesFile,
    ConfigurationFile,
    PackFile,
    ProviderFile,
    RuleFile,
)
from oss_guard.packs.validate import schema_of
from oss_guard.readers import Params
from oss_guard.reports.labels import label
from oss_guard.reports.terminal import Flow, Line, pad, width
from oss_guard.reports.visible import visible
from oss_guard.words import say

_SCHEMAS = {
    "rule": RuleFile,
    "provider": ProviderFile,
    "pack": PackFile,
    "clauses": ClausesFile,
    "configuration": ConfigurationFile,
}
_RULE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]{3}")
_NAMED = 3
"""Rules of a clause that are named; of more the number is."""
_USED = 3
"""Rules that are named as users of a check."""


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
    tested = click.Argument(["tested"], nargs=-1, metavar="[NAME|DIR|RULE]...")
    kind = click.Argument(["kind"], default="rule", type=click.Choice(list(_SCHEMAS)))
    for name, callback, params in (
        ("list", _list, [_pack_option(lang), clauses]),
        ("show", _show, [click.Argument(["rule"]), _pack_option(lang)]),
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
        click.echo(ctx.get_help())


def _pack_option(lang: Lang) -> click.Option:
    words = say("help.check.pack").get(lang)
    return click.Option(["--pack"], default="tokyo", metavar="NAME|DIR", help=words)


def _list(pack: str, clauses: bool, lang: str | None) -> None:
    del lang
    lang_ = language(click.get_current_context())
    loaded = named_pack(pack)
    show(_coverage(loaded, lang_) if clauses else _rules(loaded, lang_))


def _rules(pack: Pack, lang: Lang) -> Iterator[Line]:
    column = max((len(rule.id) for rule in pack.rules), default=0)
    words = {rule.severity: label("severity", rule.severity, lang) for rule in pack.rules}
    wide = max(map(width, words.values()), default=0)
    for rule in pack.rules:
        first = f"{rule.id:<{column}}  {pad(words[rule.severity], wide)}  "
        where = f"  [{', '.join(rule.clauses)}]" if rule.clauses else ""
        yield Flow(visible(rule.title.get(lang) + where), " " * (column + 2), first)


def _coverage(pack: Pack, lang: Lang) -> Iterator[Line]:
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


def _judged_by(pack: Pack, clause: Clause, lang: Lang) -> tuple[str, str]:
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


def _show(rule: str, pack: str, lang: str | None) -> None:
    del lang
    ctx = click.get_current_context()
    lang_ = language(ctx)
    loaded = named_pack(pack)
    found = next((r for r in loaded.rules if r.id == rule.upper()), None)
    if found is None:
        raise unknown(rule, [r.id for r in loaded.rules], "rules.listed")
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


def _test(tested: Sequence[str], lang: str | None) -> int:
    """Arguments are packs, and rules to which the run is limited."""
    del lang
    lang_ = language(click.get_current_context())
    wanted = {t.upper() for t in tested if _RULE.fullmatch(t.upper())}
    names = [t for t in tested if t.upper() not in wanted] or shipped_names()
    packs = [load_pack(name, verify=True) for name in names]
    own = [
        (pack, [r for r in pack.rules if r.source.startswith(shown(pack_folder(name)))])
        for pack, name in zip(packs, names, strict=True)
    ]
    known = [r.id for _, rules in own for r in rules]
    for id in sorted(wanted.difference(known)):
        raise unknown(id, known, "rules.listed")
    total = misfires = 0
    for pack, rules in own:
        chosen = [r for r in rules if not wanted or r.id in wanted]
        for rule, example, misfire in run_examples(pack, chosen):
            total += 1
            if misfire is not None:
                misfires += 1
                text = visible(misfire.text.get(lang_))
                put(f"{rule.source}: {rule.id} “{visible(example.name)}”: {text}")
    put(say("rules.tested", total=total, misfires=misfires).get(lang_))
    return 1 if misfires else 0


def _checks(pack: str, lang: str | None) -> None:
    """What a rule can name, and an example of each among the rules of a pack."""
    del lang
    lang_ = language(click.get_current_context())
    loaded = named_pack(pack)
    lines: list[Line] = []
    for name in checks.names():
        found = checks.find(name)
        if found.params is not NoneFound:
            used = [r for r in loaded.rules if r.check is found]
            lines += _block("check", name, found.params, found, used, lang_)
    anything_found = checks.find("none-found")
    for name in readers.names():
        used = [
            r
            for r in loaded.rules
            if isinstance(r.params, NoneFound) and r.params.request.reader == name
        ]
        params = readers.find(name).params
        lines += _block("reader", name, params, anything_found, used, lang_)
    show(lines[1:])


def _block(
    kind: str, name: str, params: type[Params], check: Check, used: Sequence[Rule], lang: Lang
) -> list[Line]:
    """A check or reader: its parameters, those not required in brackets, and rules that use it."""
    fields = sorted(msgspec.structs.fields(params), key=lambda field: not field.required)
    names = [f.name if f.required else f"[{f.name}]" for f in fields]
    says = [
        f"{case} ({', '.join(f'{{{value}}}' for value in values)})" if values else case
        for case, values in check.says.items()
    ]
    titles = [f"{rule.id} {rule.title.get(lang)}" for rule in used[:_USED]]
    rest, comma = len(used) - _USED, "、" if lang == "ja" else ", "
    more = [say("report.and-more", n=rest).get(lang)] if rest > 0 else []
    return [
        "",
        f"{kind}: {name}",
        *_row("rules.params", names, ", ", lang),
        *_row("rules.verdicts", [label("verdict", v, lang) for v in check.gives], comma, lang),
        *_row("rules.messages", says, ", ", lang),
        *_row("rules.used", [*titles, *more], comma, lang),
    ]


def _row(id: str, values: Sequence[str], comma: str, lang: Lang) -> list[Line]:
    text = visible(comma.join(values))
    return [Flow(text, "    ", f"  {say(id).get(lang)} ")] if values else []


def _schema(kind: str, lang: str | None) -> None:
    del lang
    put(json.dumps(schema_of(_SCHEMAS[kind]), ensure_ascii=False, indent=2))

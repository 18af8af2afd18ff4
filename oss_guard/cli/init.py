# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard init``: write what a repository lacks, and never over what it has."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from oss_guard.cli.body_named import named, told
from oss_guard.cli.commands import Command, lang_option, language
from oss_guard.cli.explained_licence import licence, likely
from oss_guard.cli.invocation import command_line
from oss_guard.cli.output import complain, put
from oss_guard.cli.survey import Manifested, surveyed
from oss_guard.model.errors import InputError, of_option
from oss_guard.model.text import Lang
from oss_guard.packs.validate import suggestion
from oss_guard.reports.visible import visible
from oss_guard.repository.discovery import discover, display, folder
from oss_guard.scaffold import licence as licences
from oss_guard.scaffold import write
from oss_guard.scaffold.kinds import KINDS, NAMES, names_in, standing
from oss_guard.scaffold.plan import Plan, planned
from oss_guard.scaffold.texts import Told, Values, short, usable
from oss_guard.words import say

_UNWRITTEN = 2


def command(lang: Lang) -> click.Command:
    """Build the command with its help in one language."""

    def words(name: str) -> str:
        return say(f"help.init.{name}").get(lang)

    kinds = click.Choice(NAMES)
    return Command(
        "init",
        help=say("help.init").get(lang),
        callback=_init,
        params=[
            click.Argument(["path"], default="."),
            click.Option(["--diff"], is_flag=True, help=words("diff")),
            click.Option(["--only"], multiple=True, type=kinds, metavar="KIND", help=words("only")),
            click.Option(["--licence"], metavar="ID", help=words("licence")),
            click.Option(["--append"], is_flag=True, help=words("append")),
            click.Option(["--name"], metavar="NAME", help=words("name")),
            click.Option(["--organization"], metavar="NAME", help=words("organization")),
            click.Option(["--court"], metavar="NAME", help=words("court")),
            click.Option(["--pack"], metavar="NAME|DIR", help=words("pack")),
            lang_option(lang),
        ],
    )


def _init(  # noqa: PLR0913 - one for each option
    path: str,
    *,
    diff: bool,
    only: Sequence[str],
    licence: str | None,
    append: bool,
    name: str | None,
    organization: str | None,
    court: str | None,
    pack: str | None,
    lang: str | None,
) -> int:
    del lang
    chosen = language(click.get_current_context())
    if name is not None and not usable(name):
        raise InputError(of_option("--name", say("init.name-unusable")))
    if licence is not None:
        licence = _offered(licence)
    root = _top(Path(path), chosen)
    names = names_in(root)
    found = surveyed(root, pack)
    licence = _licence(root, names, licence, found.manifested, chosen)
    body, usual = named(found, organization, court, chosen)
    values = Values(
        chosen,
        datetime.now().astimezone().year,
        body.name.get(chosen),
        body.court.get(chosen),
        name or short(found.product or ""),
        licence,
        licences.notice(root, _licence_files(names), licence),
        found.covered,
        found.manifested.install,
        found.manifested.test,
        found.manifested.updates,
        told(found, body, pack, root, chosen) or Told(),
    )
    plan = planned(root, names, only, found.judged, values)
    if diff:
        put("\n".join(visible(line) for line in _diff(root, plan)))
        return 0
    whom = body.name.get(chosen)
    wrote = _written(root, plan, append, chosen)
    if wrote:
        put("")
        if whom:
            _tell("init.for-usual" if usual else "init.for-whom", chosen, name=whom)
        if not found.managed:
            _tell("init.no-git", chosen)
        packs = ("--pack", pack) if pack else ()
        _tell("init.next", chosen, command=command_line("check", path, *packs))
    return _UNWRITTEN if wrote is None else 0


def _offered(id: str) -> str:
    known = licences.offered()
    found = next((k for k in known if k.casefold() == id.casefold()), None)
    if found is None:
        expression = licence(id)
        if expression is not None and len(expression.ids) > 1:
            raise InputError(say("init.one-licence", id=id[:80]))
        text = say("init.no-such-licence", id=id[:80])
        near = "', '".join(k for k in likely(id) if k in known)
        hint = say("usage.did-you-mean", near=near) if near else suggestion(id, known)
        raise InputError(text.plus(hint))
    return found


def _top(path: Path, lang: Lang) -> Path:
    """The top of the work tree that the path lies in, or the path. InputError for a bare one."""
    start = folder(path)
    found = discover(start)
    if found is None:
        return start
    if found.work_tree is None:
        raise InputError(say("init.bare", path=display(path)))
    if found.work_tree != start:
        complain(say("init.whole", path=str(path), top=display(found.work_tree)), lang)
    return found.work_tree


def _licence(
    root: Path, names: Sequence[str], asked: str | None, told: Manifested, lang: Lang
) -> str | None:
    """The licence to name: the one asked for, else that of the files that are there.

    Where there is no licence file, a manifest has decided which one it is, if all name the same.
    """
    files = _licence_files(names)
    found = licences.found(root, files) if files else None
    if asked is not None and files and found != asked and not licences.holds(root, files[0], asked):
        raise InputError(say("init.licence-differs", path=files[0], id=asked))
    if asked is None and not files and len(told.licences) == 1:
        ((id, path),) = told.licences.items()
        if id in licences.offered():
            complain(say("init.licence-told", path=path, id=id), lang)
            return id
    return asked or found


def _licence_files(names: Sequence[str]) -> Sequence[str]:
    return standing(next(k for k in KINDS if k.name == "licence"), names)


def _diff(root: Path, plan: Plan) -> Iterator[str]:
    for file in plan.new:
        lines = file.text.splitlines()
        yield from difflib.unified_diff([], lines, "/dev/null", f"b/{file.path}", lineterm="")
    if plan.existing is not None and plan.sections:
        # Where it would stand, without a line of what is there.
        lines = ["", *plan.rest.splitlines()]
        yield from (f"--- a/{plan.existing}", f"+++ b/{plan.existing}")
        end = len(write.text_of(root, plan.existing).splitlines())
        yield f"@@ -{end},0 +{end + 1},{len(lines)} @@"
        yield from (f"+{line}" for line in lines)


def _written(root: Path, plan: Plan, append: bool, lang: Lang) -> bool | None:
    """Whether anything was written; None where something could not be."""
    wrote, failed = False, False
    for file in plan.new:
        try:
            write.create(root, file.path, file.text)
        except InputError as error:
            complain(error.text, lang)
            failed = True
            continue
        wrote = True
        _tell("init.created", lang, path=file.path)
    added = _appended(root, plan, lang) if append and plan.sections else None
    for line in _left(root, plan, lang, added):
        put(visible(line))
    return None if failed or added is False else wrote or bool(added)


def _appended(root: Path, plan: Plan, lang: Lang) -> bool:
    try:
        write.append(root, plan.existing or "", plan.rest)
    except InputError as error:
        complain(error.text, lang)
        return False
    _tell("init.appended", lang, path=plan.existing or "", sections=_sections(plan, lang))
    return True


def _left(root: Path, plan: Plan, lang: Lang, added: bool | None) -> Iterator[str]:
    """What was left alone, and why."""
    for path in plan.there:
        yield say("init.left", path=path).get(lang)
    for kind in plan.said:
        yield say("init.said", kind=kind).get(lang)
    for kind in plan.idle:
        yield say("init.idle", kind=kind).get(lang)
    for kind in plan.licensed:
        yield say("init.needs-licence", kind=kind).get(lang)
    if plan.existing is not None and not plan.sections:
        yield say("init.left", path=plan.existing).get(lang)
    if plan.existing is not None and plan.sections and write.is_unfilled(root, plan.existing):
        if added is None:
            yield say("init.unfilled", path=plan.existing).get(lang)
    elif plan.existing is not None and plan.sections and not added:
        yield say("init.lacks", path=plan.existing, sections=_sections(plan, lang)).get(lang)


def _sections(plan: Plan, lang: Lang) -> str:
    comma = "、" if lang == "ja" else ", "
    return comma.join(say(f"init.section.{name}").get(lang) for name in plan.sections)


def _tell(id: str, lang: Lang, **values: object) -> None:
    put(visible(say(id, **values).get(lang)))

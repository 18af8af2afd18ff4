# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard init``: write what a repository lacks, and never over what it has."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

import click
import msgspec

from oss_guard.cli import configuration
from oss_guard.cli.commands import Command, lang_option, language
from oss_guard.cli.explained_licence import licence, likely
from oss_guard.cli.invocation import command_line
from oss_guard.cli.output import complain, put
from oss_guard.cli.packs_in_use import in_use, organization_of
from oss_guard.engine.audit import audit
from oss_guard.model.errors import InputError, of_option
from oss_guard.model.grades import Verdict
from oss_guard.model.policy import Organization, Ownership, Settings
from oss_guard.model.report import Body
from oss_guard.model.text import Lang
from oss_guard.packs.validate import suggestion
from oss_guard.reports.visible import visible
from oss_guard.repository.discovery import discover, display, folder
from oss_guard.repository.opening import open_repository
from oss_guard.scaffold import licence as licences
from oss_guard.scaffold import write
from oss_guard.scaffold.covered import EVERYTHING, covered
from oss_guard.scaffold.kinds import KINDS, NAMES, names_in, standing
from oss_guard.scaffold.plan import RULES, Judged, Plan, planned
from oss_guard.scaffold.texts import Values, short, usable
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
            click.Option(["--pack"], metavar="NAME|DIR", help=words("pack")),
            lang_option(lang),
        ],
    )


def _init(
    path: str,
    diff: bool,
    only: Sequence[str],
    licence: str | None,
    append: bool,
    name: str | None,
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
    licence = _licence(root, names, licence)
    found = _found(root, pack)
    organization = found.organization
    values = Values(
        chosen,
        datetime.now().astimezone().year,
        organization.name.get(chosen),
        organization.court.get(chosen),
        name or short(found.product or ""),
        licence,
        licences.notice(root, _licence_files(names), licence),
        found.covered,
    )
    plan = planned(root, names, only, found.judged, values)
    if diff:
        put("\n".join(visible(line) for line in _diff(root, plan)))
        return 0
    return _written(root, plan, append, organization, path, pack, chosen)


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


def _licence(root: Path, names: Sequence[str], asked: str | None) -> str | None:
    """The licence to name: the one asked for, else that of the licence files that are there."""
    files = _licence_files(names)
    found = licences.found(root, files) if files else None
    if asked is not None and files and found != asked and not licences.holds(root, files[0], asked):
        raise InputError(say("init.licence-differs", path=files[0], id=asked))
    return asked or found


def _licence_files(names: Sequence[str]) -> Sequence[str]:
    return standing(next(k for k in KINDS if k.name == "licence"), names)


class _Found(msgspec.Struct, frozen=True):
    """What the rules say that is asked for, whose software it is, and what it calls itself.

    ``covered`` is what REUSE.toml may speak for.
    """

    organization: Organization
    judged: Judged = Judged()
    product: str | None = None
    covered: Sequence[str] = EVERYTHING


def _found(root: Path, pack: str | None) -> _Found:
    asked = [pack] if pack else []
    if _is_empty(root):
        _, packs = in_use(asked, (), RULES)
        return _Found(organization_of(None, packs))
    with closing(open_repository(root)) as repository:
        found = configuration.read(repository, None, root)
        _, packs = in_use(asked, found.packs, RULES)
        organization = organization_of(found.organization, packs)
        settings = Settings(organization, found.paths)
        body = audit(repository, packs, settings, datetime.now().astimezone().date())
        paths = [entry.path for entry in repository.entries()]
    failed = {f.rule for f in body.findings if f.confidence.gates}
    judged = Judged(_met(body), failed)
    return _Found(organization, judged, body.subject.name, _covered(paths, body))


def _covered(paths: Sequence[str], body: Body) -> Sequence[str]:
    """The files there are and those to come, without the parts of others."""
    parts = {c.path for c in body.path_classes if c.kind == Ownership.VENDORED and c.path}
    return covered([*paths, *(path for kind in KINDS for _, path in kind.files)], parts)


def _met(body: Body) -> set[str]:
    """The rules of whose clauses none is open; no other rule was asked about these."""
    good = {Verdict.PASS, Verdict.NOT_APPLICABLE}
    closed = {c.id for c in (*body.clauses, *body.recommendations) if c.verdict in good}
    return {r.id for r in body.rules if closed.issuperset(r.clauses or (r.id,))}


def _is_empty(root: Path) -> bool:
    """Whether nothing is there but what git keeps: there is nothing to judge in it."""
    with os.scandir(root) as entries:
        return all(entry.name == ".git" for entry in entries)


def _diff(root: Path, plan: Plan) -> Iterator[str]:
    for file in plan.new:
        lines = file.text.splitlines()
        yield from difflib.unified_diff([], lines, "/dev/null", f"b/{file.path}", lineterm="")
    if plan.existing is not None and plan.sections:
        # Where it would stand, without a line of what is there.
        lines = ["", *plan.rest.splitlines()]
        yield from (f"--- a/{plan.existing}", f"+++ b/{plan.existing}")
        end = write.lines_of(root, plan.existing)
        yield f"@@ -{end},0 +{end + 1},{len(lines)} @@"
        yield from (f"+{line}" for line in lines)


def _written(
    root: Path,
    plan: Plan,
    append: bool,
    organization: Organization,
    path: str,
    pack: str | None,
    lang: Lang,
) -> int:
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
    if wrote or added:
        put("")
        known = organization.name.get(lang)
        if known:
            _tell("init.for-whom", lang, name=known)
        packs = ("--pack", pack) if pack else ()
        _tell("init.next", lang, command=command_line("check", path, *packs))
    return _UNWRITTEN if failed or added is False else 0


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

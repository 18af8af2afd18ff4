# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard waive``: record the decision to live with a finding, for a while."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from oss_guard import cache
from oss_guard.cli import configuration
from oss_guard.cli.carried_over import carried_over
from oss_guard.cli.check import configured, day_asked, processors, settings_of
from oss_guard.cli.commands import Command, Option, lang_option, language
from oss_guard.cli.output import put
from oss_guard.cli.packs_in_use import in_use
from oss_guard.cli.policy_writing import add, top_of
from oss_guard.cli.progress import Bar
from oss_guard.cli.scope import Asked, opened
from oss_guard.engine.audit import audit
from oss_guard.model.errors import InputError, of_option
from oss_guard.model.finding import Finding
from oss_guard.model.policy import Person, Waiver
from oss_guard.model.report import Body, StatedWaiver, WaiverState
from oss_guard.model.text import Lang, Text
from oss_guard.policy import files
from oss_guard.policy.entries import waiver_entry
from oss_guard.policy.files import WAIVERS
from oss_guard.policy.typed_values import day_of, plain
from oss_guard.reports.places import main_place
from oss_guard.reports.visible import visible
from oss_guard.scan.paths import GlobError, compiled
from oss_guard.words import say

_PRINT = re.compile("[0-9a-f]{8,32}")
_WHOLE = 32
_SHOWN = 5
_OPTIONS = {
    WaiverState.TOO_LONG: "--until",
    WaiverState.TOO_BROAD: "--paths",
    WaiverState.UNKNOWN_RULE: "--rule",
}
"""What is to be changed where a waiver would have no effect."""


def command(lang: Lang) -> click.Command:
    """Build the command with its help in one language."""

    def option(name: str, **rest: Any) -> click.Option:
        return Option([name], help=say(f"help.waive.{name[2:]}").get(lang), **rest)

    packs = say("help.check.pack").get(lang)
    return Command(
        "waive",
        help=say("help.waive").get(lang),
        callback=_waive,
        params=[
            click.Argument(["fingerprint"], required=False, metavar="[FINGERPRINT]"),
            option("--rule", metavar="RULE"),
            option("--paths", metavar="GLOB", multiple=True),
            option("--reason", metavar="TEXT"),
            option("--until", metavar="YYYY-MM-DD"),
            option("--role", metavar="TEXT"),
            option("--organization", metavar="TEXT"),
            option("--person", metavar="TEXT"),
            option("--commit-map", metavar="FILE"),
            option("--path", default=".", metavar="PATH"),
            click.Option(["--pack", "packs"], multiple=True, metavar="NAME|DIR", help=packs),
            option("--policy", metavar="DIR"),
            lang_option(lang),
        ],
    )


def _waive(
    fingerprint: str | None,
    *,
    rule: str | None,
    paths: Sequence[str],
    commit_map: str | None,
    path: str,
    packs: Sequence[str],
    policy: str | None,
    lang: str | None,
    **words: str | None,
) -> None:
    del lang
    chosen = language(click.get_current_context())
    if commit_map is not None:
        if fingerprint or rule or paths or any(words.values()):
            raise InputError(say("waive.map-alone"))
        _tell(found := carried_over(Path(commit_map), path, packs, policy), chosen)
        put(say("waive.carried-over", count=len(found), file=WAIVERS).get(chosen))
        return
    if (fingerprint is None) != (rule is not None and bool(paths)) or (
        fingerprint is not None and (rule is not None or paths)
    ):
        raise InputError(say("waive.what"))
    top = top_of(path, policy)
    _refuse_incomplete(words, path, policy)
    asked = _asked(fingerprint, rule, paths, words)
    waiver, told, found = _tried(asked, path, packs, policy)
    if told.state is not WaiverState.EFFECTIVE:
        option = _OPTIONS.get(told.state)
        raise InputError(told.text if option is None else of_option(option, told.text))
    add(top, WAIVERS, [waiver_entry(waiver)], files.waivers)
    _tell(found, chosen)
    put(say("waive.recorded", count=len(found), file=WAIVERS, until=asked.until).get(chosen))
    if policy is None:
        put(say("policy.to-commit", file=WAIVERS).get(chosen))


def _tell(found: Sequence[Finding], lang: Lang) -> None:
    for finding in found:
        put(visible(f"{finding.rule}  {main_place(finding)}  {finding.message.get(lang)}"))


def _refuse_incomplete(words: Mapping[str, str | None], path: str, policy: str | None) -> None:
    """InputError that names all that is missing; the organization, if configuration names none."""
    missing = [f"--{name}" for name in ("reason", "until", "role") if words[name] is None]
    if not (words["organization"] or "").strip():
        scope = Asked(path)
        with opened(scope) as (repository, _):
            found = configured(repository, scope, policy)
        if found.organization is None:  # A pack's own would be one that nobody named.
            missing.append("--organization")
    if missing:
        raise InputError(say("usage.missing", name="', '".join(missing)))


def _asked(
    fingerprint: str | None, rule: str | None, paths: Sequence[str], words: Mapping[str, str | None]
) -> Waiver:
    """The waiver that the options describe; its fingerprint may be the beginning of one."""
    print_ = _print(fingerprint) if fingerprint is not None else ""
    given = {name: (text or "").strip() for name, text in words.items()}
    today, last = day_asked(None), day_of(given["until"])
    if last is None:
        raise InputError(of_option("--until", say("usage.date", value=given["until"][:60])))
    _verify(given, paths, last, today)
    who = Person(given["role"], given["organization"], given["person"])
    reason = Text(given["reason"], given["reason"])
    return Waiver(print_, plain(rule or "").upper(), tuple(paths), reason, who, today, last)


def _print(typed: str) -> str:
    found = plain(typed).lower()
    if not _PRINT.fullmatch(found):
        raise InputError(say("waive.fingerprint", value=typed[:60]))
    return found


def _verify(words: Mapping[str, str], paths: Sequence[str], last: date, today: date) -> None:
    """InputError for what would be a fault in the file; the first of them."""
    for name, text in words.items():
        if not text and name in {"reason", "role"}:
            raise InputError(of_option(f"--{name}", say("form.missing")))
        if any("\ud800" <= c <= "\udfff" for c in text):
            raise InputError(of_option(f"--{name}", say("form.characters")))
    for pattern in paths:
        try:
            compiled((pattern,))
        except GlobError as error:
            raise InputError(of_option("--paths", error.text)) from None
    if last < today:
        raise InputError(of_option("--until", say("form.past", date=last, today=today)))


def _tried(
    asked: Waiver, path: str, packs: Sequence[str], policy: str | None
) -> tuple[Waiver, StatedWaiver, list[Finding]]:
    """The waiver with what an early end of a fingerprint is short for, and what it comes to."""
    cache.turn_on()
    scope = Asked(path)
    with opened(scope) as (repository, judged):
        found = configured(repository, scope, policy)
        _, loaded = in_use(packs, found.packs)
        configuration.refuse_unknown_rules(found, loaded)
        settings = settings_of(found, loaded)
        approver = asked.approver
        if not approver.organization and found.organization is not None:
            approver = replace(approver, organization=found.organization.name.ja)
        waiver = replace(asked, approver=approver)
        day = asked.date
        with Bar(shown=True) as bar:
            judge = partial(audit, judged, loaded, jobs=processors(), progress=bar.update)
            if asked.fingerprint and len(asked.fingerprint) < _WHOLE:
                waiver = _whole(waiver, judge(settings, day))
            body = judge(replace(settings, waivers=(*settings.waivers, waiver)), day)
    told = body.policy.waivers[-1]
    own = [f for f in body.findings if f.fingerprint in told.fingerprints]
    others = {p for w in body.policy.waivers[:-1] for p in w.fingerprints}
    if own and all(f.fingerprint in others for f in own):
        raise InputError(say("waive.already"))
    if waiver.fingerprint and own:
        waiver = replace(waiver, rule=own[0].rule)
    if told.state is WaiverState.UNUSED and waiver.paths:
        ended = Text(f"{told.text.ja}。", f"{told.text.en}.")
        told = replace(told, text=ended.plus(_where(waiver.rule, body)))
    return waiver, told, own


def _where(rule: str, body: Body) -> Text:
    """Where the findings of a rule are, for one whose paths have none."""
    found = (f.location.path or "." for f in body.findings if f.rule == rule)
    places = list(dict.fromkeys(found))[:_SHOWN]
    return say("waive.elsewhere", places=", ".join(places)) if places else say("waive.nowhere")


def _whole(waiver: Waiver, body: Body) -> Waiver:
    """The waiver with the fingerprint that begins so. InputError where none does, or several do."""
    known = {
        f.fingerprint
        for f in body.findings
        if f.fingerprint is not None and f.fingerprint.startswith(waiver.fingerprint)
    }
    if len(known) != 1:
        id = "waive.several" if known else "waive.none"
        raise InputError(say(id, fingerprint=waiver.fingerprint))
    return replace(waiver, fingerprint=known.pop())

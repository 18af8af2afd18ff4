# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard attest``: record what no tool can see, one clause at a time or by worksheet."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from oss_guard.cli import asking, worksheets
from oss_guard.cli.check import day_asked
from oss_guard.cli.commands import Command, Option, lang_option, language
from oss_guard.cli.output import put
from oss_guard.cli.policy_writing import add, top_of
from oss_guard.cli.unattested import Standing, standing
from oss_guard.model.errors import InputError, of_option
from oss_guard.model.policy import Attestation
from oss_guard.model.text import Lang, Text
from oss_guard.policy import files
from oss_guard.policy.entries import attestation_entry
from oss_guard.policy.files import ATTESTATIONS
from oss_guard.policy.form import PARTS, attestation_of, untimely
from oss_guard.words import say


def command(lang: Lang) -> click.Command:
    """Build the command with its help in one language."""

    def option(name: str, **rest: Any) -> click.Option:
        return Option([name], help=say(f"help.attest.{name[2:]}").get(lang), **rest)

    return Command(
        "attest",
        help=say("help.attest").get(lang),
        callback=_attest,
        params=[
            click.Argument(["clause"], required=False, metavar="[CLAUSE]"),
            *(option(f"--{part}", metavar=_METAVAR.get(part, "TEXT")) for part in PARTS),
            option("--worksheet", is_flag=True),
            option("--format", metavar="markdown|csv|xlsx[=FILE]"),
            option("--read", metavar="FILE"),
            option("--path", default=".", metavar="PATH"),
            click.Option(
                ["--pack", "packs"],
                multiple=True,
                metavar="NAME|DIR",
                help=say("help.check.pack").get(lang),
            ),
            option("--policy", metavar="DIR"),
            lang_option(lang),
        ],
    )


_ANSWERING = ("answer", "statement", "evidence")
"""What is said of each clause: no option may say it of all the rows of a worksheet."""
_METAVAR = {"answer": "yes|no|not-applicable", "date": "YYYY-MM-DD", "until": "YYYY-MM-DD"}


def _attest(
    clause: str | None,
    *,
    worksheet: bool,
    format: str | None,
    read: str | None,
    path: str,
    packs: Sequence[str],
    policy: str | None,
    lang: str | None,
    **parts: str | None,
) -> None:
    del lang
    asked = [clause is not None, worksheet, read is not None]
    if sum(asked) != 1:
        raise InputError(say("attest.one-of"))
    if format is not None and not worksheet:
        raise InputError(say("attest.format-alone"))
    given = {part: text for part, text in parts.items() if text is not None}
    asks = not given and sys.stdin.isatty()
    today = day_asked(None)
    chosen = language(click.get_current_context())
    if worksheet:
        _refuse("attest.worksheet-alone", given)
        worksheets.write(standing(path, policy, packs, today), format or "markdown", chosen)
        return
    if read is not None:
        _refuse("attest.read-alone", [part for part in _ANSWERING if part in given])
    top = top_of(path, policy)
    stands = standing(path, policy, packs, today, clause)
    given.setdefault("organization", stands.organization)
    if read is not None:
        new = worksheets.attestations(Path(read), stands, given, today)
    else:
        new = [_one(stands, None if asks else given, today, chosen)]
    if new:
        add(top, ATTESTATIONS, [attestation_entry(a) for a in new], files.attestations)
    for attestation in new:
        word = say(f"attestation.answer.{attestation.answer}")
        text = say("attest.recorded", clause=attestation.clause, answer=word, file=ATTESTATIONS)
        put(text.get(chosen))
    if not new:
        put(say("attest.nothing-new").get(chosen))
    elif policy is None:
        put(say("policy.to-commit", file=ATTESTATIONS).get(chosen))


def _refuse(id: str, parts: Collection[str]) -> None:
    if parts:
        raise InputError(say(id, options=", ".join(f"--{part}" for part in parts)))


def _one(stands: Standing, given: dict[str, str] | None, today: date, lang: Lang) -> Attestation:
    """The statement that options, or else a person at the terminal, give on one clause."""
    ((id, clause),) = stands.clauses.items()
    if not stands.is_open(id):
        raise InputError(stands.closed(id))
    if given is None:
        attestation = asking.attestation(clause, stands, today, lang)
    else:
        made, faults = attestation_of(clause, given, today)
        faults |= untimely(made, today) if made else {}
        if made is None or faults:
            raise InputError(_faults(faults, given))
        attestation = made
    fault = stands.same_day(attestation)
    if fault is not None:
        raise InputError(fault)
    return attestation


def _faults(faults: dict[str, Text], given: dict[str, str]) -> Text:
    """All that is wrong with the options, in one line; those that were not given together."""
    needed, proof = say("form.missing"), say("form.no-evidence")
    missing = [
        f"--{part}"
        for part, text in faults.items()
        if (text == needed and not given.get(part)) or (text == proof and part not in given)
    ]
    told = [say("usage.missing", name="', '".join(missing))] if missing else []
    told += [of_option(f"--{p}", t) for p, t in faults.items() if f"--{p}" not in missing]
    return Text("。".join(t.ja for t in told), "; ".join(t.en for t in told))

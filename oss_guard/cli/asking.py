# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Asking for a statement at the terminal, part by part."""

from __future__ import annotations

from datetime import date

import click

from oss_guard.cli.output import put
from oss_guard.cli.screen import show
from oss_guard.cli.unattested import Standing
from oss_guard.model.policy import Answer, Attestation
from oss_guard.model.text import Lang, Text
from oss_guard.packs.pack import Clause
from oss_guard.policy.form import (
    PARTS,
    answers_of,
    attestation_of,
    fault_of,
    untimely,
    untimely_day,
    year_after,
)
from oss_guard.policy.typed_values import answer_of, day_of, plain
from oss_guard.reports.terminal import Flow
from oss_guard.reports.visible import visible
from oss_guard.words import say


def attestation(clause: Clause, stands: Standing, today: date, lang: Lang) -> Attestation:
    """What the person at the terminal states. Raises click.Abort where they give up."""
    _introduce(clause, stands, lang)
    given: dict[str, str] = {}
    for part in PARTS:
        usual = _usual(part, given, stands, today)
        given[part] = _asked(clause, part, usual, given, today, lang)
    while True:
        found, faults = attestation_of(clause, given, today)
        faults |= untimely(found, today) if found else {}
        if found is not None and not faults:
            wrong = _to_change(given, lang)
            if wrong is None:
                return found
            given[wrong] = _asked(clause, wrong, given[wrong], given, today, lang)
            continue
        for part, fault in faults.items():
            put(f"{_named(part, lang)}: {visible(fault.get(lang))}")
            given[part] = _asked(clause, part, given[part], given, today, lang)


def _to_change(given: dict[str, str], lang: Lang) -> str | None:
    """The part that is to be put right before all is written; None for none."""
    for number, part in enumerate(PARTS, 1):
        put(visible(f"  {number}  {_named(part, lang)}: {given[part]}"))
    while True:
        words = say("attest.confirm", last=len(PARTS)).get(lang)
        typed = plain(click.prompt(words, default="", show_default=False, prompt_suffix=": "))
        if not typed:
            return None
        if typed.isdecimal() and 1 <= int(typed[:3]) <= len(PARTS):
            return PARTS[int(typed[:3]) - 1]


def _introduce(clause: Clause, stands: Standing, lang: Lang) -> None:
    question = clause.attested.question if clause.attested else Text("", "")
    evidence = clause.attested.evidence if clause.attested else Text("", "")
    show(
        [
            Flow(visible(clause.title.get(lang)), "  ", f"{clause.id}  "),
            Flow(visible(question.get(lang)), "  ", "  "),
            Flow(visible(evidence.get(lang)), "  ", f"  {say('explain.evidence').get(lang)} "),
        ]
    )
    known = stands.stated.get(clause.id)
    if known is not None:
        put(say("attest.renews", date=known.date, until=known.until).get(lang))
    put(say("attest.prompt").get(lang))


def _usual(part: str, given: dict[str, str], stands: Standing, today: date) -> str:
    """What Enter alone stands for."""
    if part == "organization":
        return stands.organization
    if part == "date":
        return today.isoformat()
    if part == "until":
        day = day_of(given["date"])
        return year_after(day).isoformat() if day else ""
    return ""


def _asked(
    clause: Clause, part: str, usual: str, given: dict[str, str], today: date, lang: Lang
) -> str:
    """One part, asked for until it is right."""
    words = _named(part, lang)
    if part == "answer":
        words += f" [{answers_of(clause).get(lang)}]"
    elif usual:
        words += f" [{visible(usual)}]"
    optional = part == "person" or (
        part == "evidence" and answer_of(given.get("answer", "")) is not Answer.YES
    )
    while True:
        text = click.prompt(words, default=usual, show_default=False, prompt_suffix=": ")
        text = str(text).strip()
        fault = _fault(clause, part, text, today)
        if fault is None or (optional and not text):
            return text
        put(visible(fault.get(lang)))


def _fault(clause: Clause, part: str, text: str, today: date) -> Text | None:
    if not text:
        return say("form.missing")
    day = day_of(text) if part in {"date", "until"} else None
    return fault_of(clause, part, text) or (untimely_day(part, day, today) if day else None)


def _named(part: str, lang: Lang) -> str:
    return say(f"form.{part}").get(lang)

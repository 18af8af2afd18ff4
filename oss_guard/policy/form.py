# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The parts of an attestation as people fill them in, at a prompt, in options or a worksheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from oss_guard.model.policy import Answer, Attestation, Person
from oss_guard.model.redacted import quoted
from oss_guard.model.text import Text
from oss_guard.packs.pack import Clause
from oss_guard.policy.typed_values import MOST_YEARS, answer_of, day_of, is_too_long
from oss_guard.words import say

PARTS = ("answer", "statement", "evidence", "organization", "role", "person", "date", "until")
"""In the order in which they are asked for."""

_NEEDED = ("answer", "statement", "organization", "role")
_LIKE_A_DAY = re.compile(r"[\d\s/.年月日令和平成昭元RHSrhs-]{1,20}")
"""What may be shown of what is no day; a whole cell may hold anything that was pasted there."""

Faults = dict[str, Text]
"""What is wrong with which part."""


def attestation_of(
    clause: Clause, given: Mapping[str, str], today: date
) -> tuple[Attestation | None, Faults]:
    """The attestation that the parts make, or None and every fault.

    Without a date it is of today, without a term it is valid for a year.
    """
    told = {part: text.strip() for part in PARTS if (text := given.get(part, "")).strip()}
    faults: Faults = {part: say("form.missing") for part in _NEEDED if part not in told}
    for part, text in told.items():
        fault = fault_of(clause, part, text)
        if fault is not None:
            faults[part] = fault
    answer = answer_of(told.get("answer", ""))
    if answer is Answer.YES and "evidence" not in told:
        faults.setdefault("evidence", say("form.no-evidence"))
    day = day_of(told["date"]) if "date" in told else today
    until = day_of(told["until"]) if "until" in told else None
    if day is not None:
        until = until or year_after(day)
        if until < day:
            faults.setdefault("until", say("policy.day-order"))
        if is_too_long(day, until):
            faults.setdefault("until", say("attestation.too-long", years=MOST_YEARS))
    if faults or answer is None or day is None or until is None:
        return None, faults
    statement = Text(told["statement"], told["statement"])
    who = Person(told["role"], told["organization"], told.get("person", ""))
    evidence = told.get("evidence", "")
    return Attestation(clause.id, answer, statement, who, day, until, evidence), {}


def untimely(attestation: Attestation, today: date) -> Faults:
    """Why a statement would not count today: it is dated ahead, or has expired."""
    days = {"date": attestation.date, "until": attestation.until}
    faults = {part: untimely_day(part, day, today) for part, day in days.items()}
    return {part: fault for part, fault in faults.items() if fault is not None}


def untimely_day(part: str, day: date, today: date) -> Text | None:
    """What is wrong with the day of a statement, or with its last day, as seen today."""
    if part == "date" and day > today:
        return say("form.ahead", date=day, today=today)
    if part == "until" and day < today:
        return say("form.past", date=day, today=today)
    return None


def fault_of(clause: Clause, part: str, text: str) -> Text | None:
    """What is wrong with one part that is given."""
    if not text.isprintable() and any("\ud800" <= c <= "\udfff" for c in text):
        return say("form.characters")
    checks: dict[str, Callable[[], Text | None]] = {
        "answer": lambda: _answer_fault(clause, text),
        "date": lambda: _day_fault(text),
        "until": lambda: _day_fault(text),
    }
    return checks[part]() if part in checks else None


def answers_of(clause: Clause) -> Text:
    """The answers that a clause takes, in words."""
    words = [
        say(f"attestation.answer.{a}") for a in (clause.attested.answers if clause.attested else ())
    ]
    return Text("・".join(w.ja for w in words), ", ".join(w.en for w in words))


def year_after(day: date) -> date:
    """The last day of the year that begins on a day."""
    try:
        return day.replace(year=day.year + 1) - timedelta(1)
    except ValueError:  # 29 February, or the last year there is.
        return date(min(day.year + 1, date.max.year), 2, 28)


def _answer_fault(clause: Clause, text: str) -> Text | None:
    answer = answer_of(text)
    if answer is None or clause.attested is None or answer not in clause.attested.answers:
        return say("form.answer-fault", value=quoted(text), answers=answers_of(clause))
    return None


def _day_fault(text: str) -> Text | None:
    if day_of(text) is not None:
        return None
    return say("policy.day", value=quoted(text, near=_LIKE_A_DAY.fullmatch(text) is not None))

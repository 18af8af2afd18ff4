# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Adding entries to a YAML file as text: all that stands there stays, byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from oss_guard.documents.yaml_text import load
from oss_guard.model.errors import SourceError, UnfitError
from oss_guard.model.policy import Attestation, Person, Waiver
from oss_guard.words import say

Entry = Mapping[str, Any]
"""Keys, with words, days, lists of words, or keys and words in turn."""

_INDENTS = (2, 0, 4, 1, 3, 6, 8)
_REFUSED = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
"""What may not stand in YAML as it is or would not be seen there, and JSON does not escape."""


def attestation_entry(attestation: Attestation) -> Entry:
    """An attestation as attestations.yml has it."""
    entry = {
        "clause": attestation.clause,
        "answer": attestation.answer.value,
        "statement": attestation.statement.ja,
        "who": _person(attestation.who),
        "date": attestation.date,
        "until": attestation.until,
    }
    return entry | ({"evidence": attestation.evidence} if attestation.evidence else {})


def waiver_entry(waiver: Waiver) -> Entry:
    """A waiver as waivers.yml has it."""
    what: dict[str, Any] = {"fingerprint": waiver.fingerprint} if waiver.fingerprint else {}
    what |= {"rule": waiver.rule} if waiver.rule else {}
    what |= {"paths": list(waiver.paths)} if waiver.paths else {}
    return {
        **what,
        "reason": waiver.reason.ja,
        "approver": _person(waiver.approver),
        "date": waiver.date,
        "until": waiver.until,
    }


def appended(text: str, key: str, entries: Sequence[Entry]) -> str:
    """The text with entries added at the end of the list that stands under its one ``key``.

    Raises SourceError where it is no YAML, UnfitError where it is written so that adding lines
    does not add entries.
    """
    before = load(text.encode(), key).value or {}
    known = before.get(key) or [] if isinstance(before, dict) else []
    newline = "\r\n" if "\r\n" in text else "\n"
    wanted = {key: [*known, *(_read_back(e) for e in entries)]}
    for start, indent in _ways(text, key, newline):
        written = newline.join(line for e in entries for line in _lines(e, " " * indent))
        candidate = f"{start}{written}{newline}"
        if _value(candidate) == wanted:
            return candidate
    raise UnfitError(say("policy.not-extendable", key=key))


def _ways(text: str, key: str, newline: str) -> Iterator[tuple[str, int]]:
    """What new lines may follow, and how far they may be indented; one way at most is right."""
    whole = text if not text or text.endswith(("\n", "\r")) else text + newline
    emptied = re.sub(rf"(?m)^(\ufeff?{key}:)[ \t]*\[[ \t]*\]", r"\1", whole)
    for start in dict.fromkeys((whole, emptied, f"{whole}{key}:{newline}")):
        for indent in _INDENTS:
            yield start, indent


def _value(text: str) -> Any:
    """What a text says; None where it is no YAML."""
    try:
        located = load(text.encode(), "")
    except SourceError:
        return None
    return None if located.faults else located.value


def _lines(entry: Entry, indent: str) -> Iterator[str]:
    mark = "- "
    for key, value in entry.items():
        yield f"{indent}{mark}{key}: {_written(value)}"
        mark = "  "


def _written(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{k}: {_written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    quoted = json.dumps(value, ensure_ascii=False)
    return _REFUSED.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def _read_back(entry: Entry) -> dict[str, Any]:
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in entry.items()}


def _person(person: Person) -> dict[str, str]:
    named = {"name": person.name} if person.name else {}
    return {"role": person.role, "organization": person.organization, **named}

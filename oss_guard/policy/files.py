# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""From attestations.yml and waivers.yml to values; every fault of a file is told at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from oss_guard.documents.located import Located
from oss_guard.documents.located import Path as Keys
from oss_guard.documents.yaml_text import load
from oss_guard.model.errors import Fault, SourceError
from oss_guard.model.policy import Answer, Attestation, Person, Waiver
from oss_guard.model.redacted import quoted
from oss_guard.packs.pack import text_of
from oss_guard.packs.validate import typed
from oss_guard.policy.shape import (
    AttestationFile,
    AttestationsFile,
    PersonFile,
    WaiverFile,
    WaiversFile,
)
from oss_guard.policy.typed_values import MOST_YEARS, answer_of, day_of, is_too_long
from oss_guard.scan.paths import GlobError, compiled
from oss_guard.words import say

ATTESTATIONS = ".oss-guard/attestations.yml"
WAIVERS = ".oss-guard/waivers.yml"

MOST = 1000
"""Entries of a file at most, and path patterns: each is tried on every path with a finding."""

T = TypeVar("T")


def attestations(data: bytes | None, source: str = ATTESTATIONS) -> tuple[Attestation, ...]:
    """The attestations of a file, in its order; none where there is none.

    Raises SourceError with every fault.
    """
    if data is None:
        return ()
    located = _loaded(data, source, "attestations")
    file = _typed(located, AttestationsFile, list(_attestation_faults(located)))
    return tuple(
        Attestation(
            entry.clause,
            Answer(entry.answer),
            text_of(entry.statement),
            _person(entry.who),
            date.fromisoformat(entry.date),
            date.fromisoformat(entry.until),
            entry.evidence or "",
            source,
            _line(located, ("attestations", number)),
        )
        for number, entry in enumerate(file.attestations or ())
    )


def waivers(data: bytes | None, source: str = WAIVERS) -> tuple[Waiver, ...]:
    """The waivers of a file, in its order; none where there is none.

    Raises SourceError with every fault.
    """
    if data is None:
        return ()
    located = _loaded(data, source, "waivers")
    file = _typed(located, WaiversFile, list(_waiver_faults(located)))
    return tuple(
        _waiver(entry, source, _line(located, ("waivers", number)))
        for number, entry in enumerate(file.waivers or ())
    )


def _waiver(entry: WaiverFile, source: str, line: int) -> Waiver:
    return Waiver(
        entry.fingerprint or "",
        entry.rule or "",
        entry.paths or (),
        text_of(entry.reason),
        _person(entry.approver),
        date.fromisoformat(entry.date),
        date.fromisoformat(entry.until),
        source,
        line,
    )


def _loaded(data: bytes, source: str, key: str) -> Located:
    located = load(data, source)
    if sum(1 for _ in _entries(located, key)) > MOST:  # What else is wrong would take long to tell.
        raise SourceError([located.fault((key,), say("policy.too-many", limit=MOST))])
    if located.value is None:
        located.value = {}
    return located


def _typed(located: Located, kind: type[T], own: list[Fault]) -> T:
    """Convert it. Where the schema and we complain of one place, ours says more."""
    places = {(f.line, f.column) for f in own}
    try:
        file = typed(located, kind)
    except SourceError as error:
        others = (f for f in error.faults if (f.line, f.column) not in places)
        raise SourceError([*own, *others]) from None
    if own:
        raise SourceError(own)
    return file


def _entries(located: Located, key: str) -> Iterator[tuple[Keys, Mapping[str, Any]]]:
    """The entries that are such, whatever else is wrong."""
    value = located.value
    entries = value.get(key) if isinstance(value, dict) else None
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict):
            yield (key, number), entry


def _attestation_faults(located: Located) -> Iterator[Fault]:
    for at, entry in _entries(located, "attestations"):
        yield from _day_faults(located, at, entry, MOST_YEARS)
        answer = entry.get("answer")
        near = _answer_meant(answer)
        if near is not None and near != answer:
            text = say("schema.not-one-of-near", value=quoted(str(answer), near=True), near=near)
            yield located.fault((*at, "answer"), text)
        # A key that is not known may be "evidence" misspelt.
        known = set(AttestationFile.__struct_fields__)
        if near is Answer.YES and "evidence" not in entry and known.issuperset(entry):
            yield located.fault(at, say("attestation.no-evidence"))


def _answer_meant(answer: object) -> Answer | None:
    if isinstance(answer, bool):
        return Answer.YES if answer else Answer.NO
    return answer_of(answer) if isinstance(answer, str) else None


def _waiver_faults(located: Located) -> Iterator[Fault]:
    count = 0
    for at, entry in _entries(located, "waivers"):
        yield from _day_faults(located, at, entry)
        by_place = "rule" in entry and "paths" in entry
        if ("fingerprint" in entry) == by_place or ("paths" in entry) != by_place:
            yield located.fault(at, say("waiver.what"))
        paths = entry.get("paths")
        for place, pattern in enumerate(paths if isinstance(paths, list) else ()):
            count += 1
            if isinstance(pattern, str) and count <= MOST:
                try:
                    compiled((pattern,))
                except GlobError as error:
                    yield located.fault((*at, "paths", place), error.text)
    if count > MOST:
        yield located.fault(("waivers",), say("config.too-many-patterns", limit=MOST))


def _day_faults(
    located: Located, at: Keys, entry: Mapping[str, Any], years: int | None = None
) -> Iterator[Fault]:
    days = {}
    for key in ("date", "until"):
        text = entry.get(key)
        if not isinstance(text, str):
            continue
        found = day_of(text)
        if found is not None and found.isoformat() == text:
            days[key] = found
        elif found is not None:
            words = say("policy.day-near", value=quoted(text, near=True), near=found.isoformat())
            yield located.fault((*at, key), words)
        else:
            yield located.fault((*at, key), say("policy.day", value=quoted(text)))
    if len(days) == 2 and days["until"] < days["date"]:  # noqa: PLR2004 - both
        yield located.fault((*at, "until"), say("policy.day-order"))
    if len(days) == 2 and years and is_too_long(days["date"], days["until"]):  # noqa: PLR2004
        yield located.fault((*at, "until"), say("attestation.too-long", years=years))


def _line(located: Located, at: Keys) -> int:
    return located.values.get(at, (0, 0))[0]


def _person(file: PersonFile) -> Person:
    return Person(file.role, file.organization, file.name or "")

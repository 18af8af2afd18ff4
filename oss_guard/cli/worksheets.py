# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Writing worksheets where they are asked for, and taking in those that were filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from oss_guard.cli.destinations import put_or_write
from oss_guard.cli.given_file import content
from oss_guard.cli.output import put
from oss_guard.cli.unattested import Standing
from oss_guard.documents.located import SIZE_LIMIT
from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.model.grades import Verdict
from oss_guard.model.policy import Attestation
from oss_guard.model.redacted import quoted
from oss_guard.model.report import ClauseResult
from oss_guard.model.text import Lang, Text
from oss_guard.packs.pack import folded
from oss_guard.policy.form import attestation_of, untimely
from oss_guard.policy.worksheet import Open, as_csv, as_markdown, as_workbook
from oss_guard.policy.worksheet_read import Filled, read
from oss_guard.reports.labels import label
from oss_guard.reports.visible import visible
from oss_guard.words import say

_AS = {"markdown": as_markdown, "csv": as_csv, "xlsx": as_workbook}
_WHY_SHOWN = 3
_ALIKE = ("organization", "role")
"""What is most often the same for all clauses."""
_ID = re.compile(r"[0-9]{1,2}(-[0-9a-z]{1,3}){0,4}")


def write(stands: Standing, format: str, lang: Lang) -> None:
    """The clauses that still need a statement, as a form. InputError for an unknown format."""
    name, equals, file = format.partition("=")
    if name not in _AS:
        raise InputError(say("usage.format", name=name[:60], known=", ".join(_AS)))
    if not file and (equals or name == "xlsx"):
        raise InputError(say("usage.format-file", name=name))
    items = [
        Open(clause, _why(stands.results[id]))
        for id, clause in stands.clauses.items()
        if stands.is_open(id) and id not in stands.stated
    ]
    data = _AS[name](items, lang)
    if file and Path(file).is_file() and Path(file).stat().st_size:
        raise InputError(say("attest.worksheet-there", path=file))
    put_or_write(data, Path(file) if file else None)
    if file:
        put(visible(say("attest.worksheet", count=len(items), path=file).get(lang)))


def attestations(
    file: Path, stands: Standing, usual: Mapping[str, str], today: date
) -> list[Attestation]:
    """The new statements of a worksheet; ``usual`` fills in what a row leaves blank.

    Raises SourceError with every fault of it, InputError where it cannot be read.
    """
    source = file.name
    new: list[Attestation] = []
    faults: list[Fault] = []
    blank: set[str] = set()
    ids = {folded(id): id for id in stands.clauses}
    for filled in read(content(file, SIZE_LIMIT), source):
        if not set(filled.parts) & {"answer", "statement", "evidence"}:
            continue  # Left blank, but for what was filled in for all rows.
        id = ids.get(folded(filled.clause))
        if id is None:
            text = say("form.no-such-clause", clause=quoted(filled.clause, near=_is_id(filled)))
            faults.append(Fault(source, *filled.place, text))
            continue
        found, wrong = attestation_of(stands.clauses[id], {**usual, **filled.parts}, today)
        if found is not None and not _is_known(found, filled, stands):
            wrong = untimely(found, today)
            faults += [Fault(source, *filled.place, t) for t in _refused(found, stands, new)]
            new.append(found)
        faults += [_fault(source, id, filled, part, text) for part, text in wrong.items()]
        blank |= {part for part in _ALIKE if wrong.get(part) == say("form.missing")}
    if faults:
        options = ", ".join(f"--{part}" for part in _ALIKE if part in blank)
        hint = [Fault(source, 0, 0, say("form.usual", options=options))] if blank else []
        raise SourceError([*faults, *hint])
    return new


def _refused(found: Attestation, stands: Standing, new: list[Attestation]) -> list[Text]:
    """Why a statement is not taken in."""
    if any(a.clause == found.clause for a in new):
        return [say("form.twice", clause=found.clause)]
    if not stands.is_open(found.clause):
        return [stands.closed(found.clause)]
    fault = stands.same_day(found)
    return [] if fault is None else [fault]


def _is_known(found: Attestation, filled: Filled, stands: Standing) -> bool:
    """Whether it is recorded already, so that a worksheet can be read twice, on any day."""
    alike = [
        a
        for a in stands.attestations
        if folded(a.clause) == folded(found.clause)
        and (a.answer, a.statement, a.who, a.evidence)
        == (found.answer, found.statement, found.who, found.evidence)
    ]
    return any("date" not in filled.parts or a.date == found.date for a in alike)


def _is_id(filled: Filled) -> bool:
    """Whether what stands for a clause looks like the number of one."""
    return _ID.fullmatch(folded(filled.clause)) is not None


def _fault(source: str, clause: str, filled: Filled, part: str, text: Text) -> Fault:
    words = say(f"form.{part}")
    told = Text(f"{clause} {words.ja}: {text.ja}", f"{clause} {words.en}: {text.en}")
    return Fault(source, *filled.places.get(part, filled.place), told)


def _why(result: ClauseResult) -> Text:
    """What of a repository makes a statement needed; nothing where no rule looks at any."""
    if result.verdict is not Verdict.UNKNOWN:
        return Text("", "")
    texts = [b.text for b in result.basis[:_WHY_SHOWN]]
    verdict = result.verdict
    return Text(
        f"{label('verdict', verdict, 'ja')}: {'。'.join(t.ja for t in texts)}",
        f"{label('verdict', verdict, 'en')}: {'; '.join(t.en for t in texts)}",
    )

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where there are data files or interfaces, their form is described."""

from __future__ import annotations

from collections.abc import Sequence

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, _statements, check
from oss_guard.checks._documentation import undecided
from oss_guard.evidence.described_data import DataParams, DescribedData
from oss_guard.evidence.files import looked_for
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Location
from oss_guard.model.outcome import (
    Basis,
    Outcome,
    Violation,
    failed,
    not_applicable,
    passed,
)
from oss_guard.model.text import Text

_SHOWN = 5


class Params(DataParams, frozen=True, kw_only=True):
    """Data files and interfaces, and the ways to describe them."""


@check(
    needs=DescribedData,
    params=Params,
    says={"undescribed": ("path", "count")},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("undescribed",),
    searched=(NOT_APPLICABLE,),
)
def data_described(described: DescribedData, params: Params) -> Outcome:
    """Any of the topics will do; one finding, at the first data file.

    Words after a file's name tell what is in it; whether they tell its form is not sure. What a
    program takes, gives or offers need be in no file, so that a section on it counts without one,
    though nothing shows whether it is complete; a mere sentence may be on anything.
    """
    data, documentation = described.data, described.documentation
    places = [(t.name, p) for t in documentation.topics for p in t.places]
    sections = [
        Basis("section", Text(f"{n.ja}: {words}", f"{n.en}: {words}"), location)
        for n, (location, words) in places[:_SHOWN]
    ]
    if not data:
        none = looked_for(params.data)
        if any(t.sections for t in documentation.topics):
            return passed(*sections, none, confidence=Confidence.LOW)
        return not_applicable(none)
    named = _named(data)
    if sections:
        return passed(named, *sections)
    if described.by_name:
        return passed(
            named,
            *(Basis("section", Text(w, w), at) for at, w in described.by_name[:_SHOWN]),
            confidence=Confidence.LOW,
        )
    open_question = undecided(documentation)
    if open_question is not None:
        return open_question
    values = {"path": data[0], "count": str(len(data))}
    return failed(
        [Violation("undescribed", Location(data[0], 1, 1), values)],
        *_statements.read(documentation.documents.pages),
    )


def _named(data: Sequence[str]) -> Basis:
    shown = ", ".join(data[:_SHOWN]) + (" …" if data[_SHOWN:] else "")
    text = Text(
        f"データファイルやインターフェース {len(data)} 件: {shown}",
        f"data files and interfaces: {len(data)} ({shown})",
    )
    return Basis("data", text, Location(data[0]))

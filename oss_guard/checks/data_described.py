# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where there are data files or interfaces, their form is described."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, _statements, check
from oss_guard.checks._documentation import undecided
from oss_guard.evidence.documentation import Documentation, DocumentationParams
from oss_guard.evidence.files import looked_for
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
from oss_guard.readers import Glob


class Params(DocumentationParams, frozen=True, kw_only=True):
    """``data``: globs of data files and interfaces; the topics are the ways to describe them."""

    data: tuple[Glob, ...]


@check(
    needs=Documentation,
    params=Params,
    says={"undescribed": ("path", "count")},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("undescribed",),
    searched=(),
)
def data_described(documentation: Documentation, params: Params) -> Outcome:
    """Any of the topics will do; one finding, at the first data file."""
    documents = documentation.documents
    data = documents.files.named(params.data)
    if not data:
        return not_applicable(looked_for(params.data))
    places = [(t.name, p) for t in documentation.topics for p in t.places]
    if places:
        return passed(
            *(
                Basis("section", Text(f"{n.ja}: {words}", f"{n.en}: {words}"), location)
                for n, (location, words) in places[:5]
            )
        )
    open_question = undecided(documentation)
    if open_question is not None:
        return open_question
    values = {"path": data[0], "count": str(len(data))}
    return failed(
        [Violation("undescribed", Location(data[0], 1, 1), values)],
        *_statements.read(documents.pages),
    )

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Terms of contribution are stated, where contributions are taken."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, _statements, check
from oss_guard.evidence.contribution import Contribution, ContributionParams
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import (
    Basis,
    Outcome,
    Violation,
    failed,
    not_applicable,
    passed,
    unknown,
)
from oss_guard.model.text import Text
from oss_guard.readers.statement import Made


class Params(ContributionParams, frozen=True, kw_only=True):
    """The terms."""


@check(
    needs=Contribution,
    params=Params,
    says={"absent": ("searched_ja", "searched_en")},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("absent",),
    searched=(),
)
def contribution_terms(contribution: Contribution, params: Params) -> Outcome:
    """A statement or a file of terms passes; refusal of contributions makes it not applicable."""
    del params
    basis = [_statements.found(s) for s in contribution.terms]
    basis += [
        Basis("file", Text(f"{p} がある", f"{p} exists"), Location(p)) for p in contribution.files
    ]
    if basis:
        return passed(*basis[:5])
    if contribution.refused:
        return not_applicable(*(_statements.found(s) for s in contribution.refused[:3]))
    documents = contribution.documents
    if contribution.elsewhere:
        return unknown(
            WaitsFor.OTHER_HOST, *(_statements.elsewhere(x) for x in contribution.elsewhere[:5])
        )
    doubtful = [s for s in contribution.stated if s.statement.made is Made.CANDIDATE]
    if doubtful:
        return unknown(WaitsFor.SCOPE, *(_statements.found(s) for s in doubtful[:5]))
    shown = ", ".join(p.path for p in documents.pages[:5])
    values = {"searched_ja": shown or "README がない", "searched_en": shown or "there is no README"}
    return failed(
        [Violation("absent", values=values)],
        *(_statements.read(documents.pages) or [_statements.no_readme()]),
    )

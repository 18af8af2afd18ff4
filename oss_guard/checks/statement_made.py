# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The project's documents make a statement."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, UNKNOWN, _statements, check
from oss_guard.evidence.statements import StatementParams, Statements
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers.statement import Made


class Params(StatementParams, frozen=True, kw_only=True):
    """The statement."""


@check(
    needs=Statements,
    params=Params,
    says=_statements.SAYS,
    gives=(PASS, FAIL, UNKNOWN),
    lacks=_statements.SAYS,
)
def statement_made(statements: Statements, params: Params) -> Outcome:
    """All parts must meet in the project's own words; of a half, the message names the rest."""
    whole = statements.of(Made.WHOLE)
    about = [(s, _statements.of_another_product(s, statements.documents)) for s in whole]
    own = [s for s, name in about if not name]
    if own:
        return passed(*(_statements.found(s) for s in own[:5]))
    if whole:
        name = about[0][1]
        text = Text(
            f"「{name}」がこのソフトウェアを指すか判定できない",
            f"it could not be judged whether “{name}” is this software",
        )
        return unknown(WaitsFor.SCOPE, Basis("doubt", text), *(_statements.found(s) for s in whole))
    return _statements.not_made(statements, params.wording)

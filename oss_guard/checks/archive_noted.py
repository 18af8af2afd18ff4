# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where maintenance has ended, the repository is archived or says that it is."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, _statements, _upkeep, check
from oss_guard.evidence.maintenance import Maintenance, MaintenanceParams, dates_in
from oss_guard.evidence.statements import Stated
from oss_guard.model.grades import WaitsFor
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


class Params(MaintenanceParams, frozen=True, kw_only=True):
    """The wordings."""


@check(
    needs=Maintenance,
    params=Params,
    says={"not-archived": ("words",)},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("not-archived",),
)
def archive_noted(maintenance: Maintenance, params: Params) -> Outcome:
    """The archived flag or a notice passes; the flag alone decides where there is no notice."""
    del params
    archive = [s for s in maintenance.archive if s.statement.made is Made.WHOLE]
    if maintenance.archived:
        return passed(Basis("forge", Text("アーカイブ済みである", "the repository is archived")))
    if archive:
        return passed(*(_statements.found(s) for s in archive[:3]))
    ended = _ended(maintenance)
    if ended is None:
        stated = [s for s in maintenance.end if s.statement.made is Made.WHOLE]
        if stated:
            text = Text("書かれた保守の終了はまだ来ていない", "the stated end has not come yet")
            return not_applicable(Basis("date", text), _statements.found(stated[0]))
        return _upkeep.none_stated(maintenance)
    if maintenance.archived is None:
        text = Text(
            "保守は終了しているが、アーカイブの状態はホスティング側でしか分からない",
            "maintenance has ended; only the hosting service knows whether it is archived",
        )
        return unknown(WaitsFor.FORGE, Basis("doubt", text), _statements.found(ended))
    violation = Violation("not-archived", ended.location, {"words": ended.words})
    return failed([violation], _statements.found(ended))


def _ended(maintenance: Maintenance) -> Stated | None:
    """The statement that the end has come, or whose date has passed."""
    for stated in maintenance.ended:
        if stated.statement.made is Made.WHOLE:
            return stated
    for stated in maintenance.end:
        dates = dates_in(stated.statement.words)
        if stated.statement.made is Made.WHOLE and dates and max(dates) < maintenance.past.today:
            return stated
    return None

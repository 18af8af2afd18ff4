# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A stated end of maintenance leaves a year after the end of the service."""

from __future__ import annotations

import re

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, _statements, _upkeep, check
from oss_guard.evidence.maintenance import Maintenance, MaintenanceParams, dates_in
from oss_guard.evidence.statements import Stated
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers import Expression
from oss_guard.readers.statement import Made


class Params(MaintenanceParams, frozen=True, kw_only=True):
    """``keeps``: expressions of a rule that leaves the year; ``short``: of one that does not."""

    keeps: tuple[Expression, ...]
    short: tuple[Expression, ...]


@check(
    needs=Maintenance,
    params=Params,
    says={"short": ("words",)},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
)
def maintenance_end(maintenance: Maintenance, params: Params) -> Outcome:
    """A rule or two dates are judged; one date alone says nothing of the year."""
    stated = [s for s in maintenance.end if s.statement.made is Made.WHOLE]
    doubtful = [s for s in maintenance.end if s.statement.made is Made.CANDIDATE]
    if not stated and doubtful:
        return unknown(WaitsFor.SCOPE, *(_statements.found(s) for s in doubtful[:5]))
    over = [s for s in (*maintenance.ended, *maintenance.archive) if s.statement.made is Made.WHOLE]
    if not stated and not over:
        return _upkeep.none_stated(maintenance)
    for place in stated:
        kept = _keeps(place, params)
        if kept is not None:
            if kept:
                return passed(_statements.found(place))
            violation = Violation("short", place.location, {"words": place.words})
            return failed([violation], _statements.found(place))
    text = Text(
        "保守の終了は書かれているが、サービスの終了から 1 年を保つかは分からない",
        "an end of maintenance is stated, but not whether it leaves a year after the service ends",
    )
    found = _statements.found((*stated, *over)[0])
    return unknown(WaitsFor.ATTESTATION, Basis("doubt", text), found)


def _keeps(place: Stated, params: Params) -> bool | None:
    words = place.statement.words
    if any(re.search(p, words, re.IGNORECASE | re.ASCII) for p in params.keeps):
        return True
    if any(re.search(p, words, re.IGNORECASE | re.ASCII) for p in params.short):
        return False
    dates = sorted(dates_in(words))
    if len(dates) < 2:  # noqa: PLR2004 - an end of service and one of maintenance
        return None
    first, last = dates[0], dates[-1]
    return (last.year - first.year, last.month, last.day) >= (1, first.month, first.day) or (
        last.year - first.year > 1
    )

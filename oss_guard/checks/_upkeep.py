# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What checks on the end of maintenance share."""

from __future__ import annotations

from oss_guard.checks import _statements
from oss_guard.evidence.maintenance import Maintenance
from oss_guard.evidence.past import no_commits
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, not_applicable, unknown
from oss_guard.model.text import Text


def none_stated(maintenance: Maintenance) -> Outcome:
    """No end is stated: nothing to judge while active, a person's word where idle."""
    last, today = maintenance.last_activity, maintenance.past.today
    if last is None:
        if maintenance.past.managed and maintenance.past.whole:
            return not_applicable(no_commits())
        return unknown(*maintenance.past.gap)
    shown = last.isoformat()
    read = _statements.read(maintenance.documents.pages)
    if maintenance.active:
        text = Text(
            f"保守の終了は書かれておらず、活動が続いている（最新のコミット {shown}）",
            f"no end of maintenance is stated and the project is active (last commit {shown})",
        )
        return not_applicable(Basis("activity", text), *read)
    text = Text(
        f"最新のコミットは {shown} で、{today.isoformat()} までの 1 年間に活動がなく、"
        "保守が終了したかどうかが書かれていない",
        f"the last commit is of {shown}; there was no activity in the year before "
        f"{today.isoformat()}, and no document says whether maintenance has ended",
    )
    return unknown(WaitsFor.ATTESTATION, Basis("activity", text), *read)

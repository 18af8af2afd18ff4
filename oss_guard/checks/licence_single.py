# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One licence is the basis."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, UNKNOWN, check
from oss_guard.evidence.licensing import Licensing, evidence_of
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.readers import NoParams


@check(
    needs=Licensing,
    params=NoParams,
    says={"several": ("licences",)},
    gives=(FAIL, UNKNOWN, NOT_APPLICABLE),
)
def licence_single(licensing: Licensing, params: NoParams) -> Outcome:
    """Several outbound licences fail; licences of documents and data are listed, not counted.

    Whether the licence changed in history is not looked at by this version, so it never passes.
    """
    del params
    if not licensing.any_stated:
        return not_applicable(*evidence_of(licensing))
    ids = sorted({i for e in licensing.outbound for i in e.ids})
    if len(ids) > 1:
        names = ", ".join(ids)
        return failed([Violation("several", values={"licences": names})], *evidence_of(licensing))
    history = Text(
        "ライセンスの変更履歴はこの版では調べていない",
        "changes of the licence in history are not looked at by this version",
    )
    return not_known(WaitsFor.SCOPE, Basis("history", history), *evidence_of(licensing))

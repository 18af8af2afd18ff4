# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where several licences are combined, each of them is judged."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.evidence.licensing import Licensing, evidence_of
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.spdx.facts import known


@check(
    needs=Licensing,
    params=NoParams,
    says={"not-approved": ("licence",)},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def licence_parts(licensing: Licensing, params: NoParams) -> Outcome:
    """Every id of a combination must be approved by itself."""
    del params
    ids = sorted({i for e in licensing.outbound for i in e.ids})
    if licensing.unrecognised:
        return not_known(WaitsFor.SCOPE, *evidence_of(licensing))
    if len(ids) <= 1:
        text = Text("複数のライセンスの組合せではない", "no combination of several licences")
        return not_applicable(Basis("single-licence", text), *evidence_of(licensing))
    bad = [i for i in ids if (f := known(i)) is None or not f.osi_approved]
    if bad:
        return failed(Violation("not-approved", values={"licence": i}, key=i) for i in bad)
    text = Text(f"いずれも OSI 承認: {', '.join(ids)}", f"all OSI approved: {', '.join(ids)}")
    return passed(Basis("osi-approved", text), *evidence_of(licensing))

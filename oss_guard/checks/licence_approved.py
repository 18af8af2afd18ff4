# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Every outbound licence is approved by the Open Source Initiative."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence.licensing import Licensing, evidence_of
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.spdx.facts import known, osi_approved


@check(
    needs=Licensing,
    params=NoParams,
    says={"not-approved": ("licence",)},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def licence_approved(licensing: Licensing, params: NoParams) -> Outcome:
    """Approval is judged by expression: one branch of an OR is enough, all of an AND are needed.

    A text that equals no known licence cannot be judged by this version.
    """
    del params
    if not licensing.any_stated:
        return not_applicable(*evidence_of(licensing))
    bad = [e for e in licensing.outbound if not osi_approved(e)]
    if bad and not licensing.files.of_syntax(CODE):
        names = ", ".join(e.text for e in bad)
        text = Text(
            f"ソースコードはなく、文書やデータに {names} が適用されている",
            f"there is no source code; documents or data are under {names}",
        )
        return not_applicable(Basis("content-only", text), *evidence_of(licensing))
    if bad:
        violations = [
            Violation("not-approved", licensing.place_of(e), {"licence": e.text}, key=e.text)
            for e in bad
        ]
        return failed(violations, *evidence_of(licensing))
    unread = Basis(
        "licence-unread",
        Text("読み取れないライセンスの記載がある", "a licence statement could not be understood"),
    )
    if licensing.unrecognised or not licensing.outbound:
        doubt = () if licensing.outside else (unread,)
        return not_known(WaitsFor.SCOPE, *doubt, *evidence_of(licensing))
    names = ", ".join(e.text for e in licensing.outbound)
    ids = dict.fromkeys(i for e in licensing.outbound for i in e.ids)
    beside = [i for i in ids if (f := known(i)) and not f.in_table_6]
    named = ", ".join(beside)
    shown = (f"{named} は", f"{named}: ") if len(beside) < len(ids) else ("", "")
    note = Text(f"（{shown[0]}ガイドラインの表 6 にはない）", f" ({shown[1]}not in table 6)")
    note = note if beside else Text("", "")
    text = Text(
        f"{names} は OSI の承認を受けている{note.ja}", f"{names}: approved by the OSI{note.en}"
    )
    return passed(Basis("osi-approved", text), *evidence_of(licensing))

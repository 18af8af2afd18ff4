# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The outbound licence is non-copyleft, or the reason for another form is stated."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.evidence.licence_wording import LicenceWording, WordingParams
from oss_guard.evidence.licensing import evidence_of
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.spdx.facts import form


class Params(WordingParams, frozen=True):
    """``clear`` words state a reason, ``candidates`` may state one."""


@check(
    needs=LicenceWording,
    params=Params,
    says={"copyleft": ("licence",)},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("copyleft",),
    searched=(PASS, NOT_APPLICABLE),
)
def licence_non_copyleft(wording: LicenceWording, params: Params) -> Outcome:
    """A recipient's freest choice counts.

    Words that may be a reason are found, but not judged by this version. Whether a reason is a good
    one is for people to say.
    """
    del params
    licensing = wording.licensing
    if not licensing.any_stated:
        return not_applicable(*evidence_of(licensing))
    forms = {e: form(e) for e in licensing.outbound}
    if not forms or licensing.unrecognised:
        return not_known(WaitsFor.SCOPE, *evidence_of(licensing))
    if "proprietary-or-unknown" in forms.values():
        return not_known(WaitsFor.SCOPE, *evidence_of(licensing))
    strict = {e: f for e, f in forms.items() if f != "non-copyleft"}
    if not strict:
        names = ", ".join(e.text for e in forms)
        text = Text(f"{names} は非コピーレフト", f"{names}: non-copyleft")
        return passed(Basis("licence-form", text))
    if reasons := [f.location for f in wording.found if f.clear]:
        text = Text("選んだ理由の記述", "a document says why it was chosen")
        return passed(*(Basis("reason", text, at) for at in reasons), *evidence_of(licensing))
    if wording.found:
        text = Text("理由かもしれない記述がある", "wording that may state a reason")
        return not_known(
            WaitsFor.SCOPE, *(Basis("wording", text, f.location) for f in wording.found)
        )
    return failed(
        (
            Violation("copyleft", licensing.place_of(e), {"licence": e.text}, key=e.text)
            for e in strict
        ),
        *evidence_of(licensing),
    )

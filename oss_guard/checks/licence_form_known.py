# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Every licence found has a known form: copyleft, semi-copyleft or non-copyleft."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.evidence.licensing import evidence_of
from oss_guard.evidence.parts import Parts
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.spdx.facts import Expression, form, known

FORMS = {
    "copyleft": Text("コピーレフト", "copyleft"),
    "semi-copyleft": Text("準コピーレフト", "semi-copyleft"),
    "non-copyleft": Text("非コピーレフト", "non-copyleft"),
    "proprietary-or-unknown": Text("形式不明", "form unknown"),
}


@check(
    needs=Parts,
    params=NoParams,
    says={"unknown-id": ("licence",), "no-form": ("licence",)},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def licence_form_known(parts: Parts, params: NoParams) -> Outcome:
    """The guideline's table 6 decides; outside it the licence's effect does, and that is said.

    Terms that restrict use are none of the three forms.
    """
    del params
    licensing = parts.licensing
    if not licensing.any_stated:
        return not_applicable(*evidence_of(licensing))
    unknown_ids = {
        id: s
        for s in licensing.telling
        for id in (() if s.bare else _unknown(s.expression) if s.expression else (s.words,))
    }
    if unknown_ids:
        violations = [
            Violation(
                "unknown-id",
                s.location,
                {"licence": id[:80]},
                Confidence.HIGH if s.kind in {"text", "manifest"} else Confidence.MEDIUM,
                key=id[:80],
            )
            for id, s in sorted(unknown_ids.items())
        ]
        return failed(violations, *evidence_of(licensing))
    formless = [e for e in licensing.outbound if form(e) == "proprietary-or-unknown"]
    if formless:
        violations = [
            Violation("no-form", licensing.place_of(e), {"licence": e.text}, key=e.text)
            for e in formless
        ]
        return failed(violations, *evidence_of(licensing))
    if licensing.unrecognised or not licensing.outbound or parts.unclear:
        return not_known(WaitsFor.SCOPE, *parts.uncompared, *evidence_of(licensing))
    return passed(*(_form(e) for e in licensing.outbound), *evidence_of(licensing))


def _unknown(expression: Expression) -> tuple[str, ...]:
    return (*expression.unknown, *expression.references)


def _form(expression: Expression) -> Basis:
    words = FORMS[form(expression)]
    listed = all(f.in_table_6 for i in expression.ids if (f := known(i)) is not None)
    note = Text("（表 6 になく、効果から分類）", " (not in table 6; by its effect)")
    note = Text("", "") if listed else note
    text = Text(
        f"{expression.text}: {words.ja}{note.ja}", f"{expression.text}: {words.en}{note.en}"
    )
    return Basis("licence-form", text)

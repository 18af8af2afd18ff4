# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Some licence is stated for the project's own code."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, UNKNOWN, check
from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence.licence_texts import IN_OTHER_FORMATS
from oss_guard.evidence.licensing import Licensing, evidence_of
from oss_guard.evidence.stated_licences import Stated
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers import NoParams

_RUN_IN_A_BROWSER = frozenset({"html", "css"})


@check(
    needs=Licensing,
    params=NoParams,
    says={"none": (), "none-for-content": (), "none-given": ("words",)},
    gives=(PASS, FAIL, UNKNOWN),
    lacks=("none", "none-for-content"),
)
def licence_stated(licensing: Licensing, params: NoParams) -> Outcome:
    """A full text, a manifest or a publiccode.yml is sure; a mere mention, or an altered text, not.

    Nor is one whose words name no known licence. One that refuses any, or points to a file
    that is not there, gives none.

    Manifests below the root speak for their folders, and tags for their files; of programs
    elsewhere nothing is known.
    Documents or data alone are not spoken of as code. What may be a licence in a format that is not
    read leaves open whether there is one.
    """
    del params
    if not licensing.any_stated:
        elsewhere = licensing.files.named(IN_OTHER_FORMATS)
        if elsewhere:
            text = Text(
                "ライセンスらしいファイルはあるが、この形式の内容は読んでいない",
                "seems to be a licence, in a format that was not read",
            )
            return unknown(
                WaitsFor.SCOPE,
                *(Basis("format", text, Location(path)) for path in elsewhere),
                *evidence_of(licensing),
            )
        program = licensing.files.of_syntax(CODE | _RUN_IN_A_BROWSER)
        case = "none" if program else "none-for-content"
        return failed([Violation(case)], *evidence_of(licensing))
    if refusals := licensing.refusals:
        return failed(
            [
                Violation("none-given", s.location, {"words": s.words[:80]}, key=s.words[:80])
                for s in refusals
            ],
            *evidence_of(licensing),
        )
    if licensing.outside:
        return unknown(WaitsFor.SCOPE, *evidence_of(licensing))
    sure = any(_is_clear(s) for s in licensing.stated)
    confidence = Confidence.HIGH if sure else Confidence.LOW
    return passed(*evidence_of(licensing), confidence=confidence)


def _is_clear(stated: Stated) -> bool:
    known = stated.expression is not None and stated.expression.valid
    return stated.kind == "text" or (stated.kind in {"manifest", "metadata"} and known)

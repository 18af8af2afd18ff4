# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Some licence is stated for the project's own code."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, UNKNOWN, check
from oss_guard.evidence.licensing import Licensing, evidence_of
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers import NoParams


@check(needs=Licensing, params=NoParams, says={"none": ()}, gives=(PASS, FAIL, UNKNOWN))
def licence_stated(licensing: Licensing, params: NoParams) -> Outcome:
    """A full text or a manifest is sure; a mere mention, or an altered text, is not."""
    del params
    if not licensing.any_stated and (licensing.unread or licensing.reuse.error):
        return unknown(WaitsFor.EVIDENCE, *_missed(licensing))
    if not licensing.any_stated:
        return failed([Violation("none")], *evidence_of(licensing))
    sure = any(s.kind in {"text", "manifest"} for s in licensing.stated)
    confidence = Confidence.HIGH if sure else Confidence.LOW
    return passed(*evidence_of(licensing), confidence=confidence)


def _missed(licensing: Licensing) -> list[Basis]:
    text = Text("ライセンスかもしれないが、読めなかった", "may be the licence and was not read")
    basis = [Basis("unread", text, Location(path)) for path in licensing.unread]
    if licensing.reuse.error:
        reason = Text("REUSE ツールが SPDX タグを読めなかった", "the REUSE tool read no SPDX tags")
        basis.append(Basis("unread", reason))
    return basis

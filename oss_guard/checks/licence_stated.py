# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Some licence is stated for the project's own code."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, check
from oss_guard.evidence.licensing import Licensing, evidence_of
from oss_guard.model.grades import Confidence
from oss_guard.model.outcome import Outcome, Violation, failed, passed
from oss_guard.readers import NoParams


@check(
    needs=Licensing,
    params=NoParams,
    says={"none": ()},
    gives=(PASS, FAIL),
    lacks=("none",),
)
def licence_stated(licensing: Licensing, params: NoParams) -> Outcome:
    """A full text or a manifest is sure; a mere mention, or an altered text, is not."""
    del params
    if not licensing.any_stated:
        return failed([Violation("none")], *evidence_of(licensing))
    sure = any(s.kind in {"text", "manifest"} for s in licensing.stated)
    confidence = Confidence.HIGH if sure else Confidence.LOW
    return passed(*evidence_of(licensing), confidence=confidence)

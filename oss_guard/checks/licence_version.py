# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Licences are named with their version."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.evidence.licensing import Licensing, evidence_of
from oss_guard.evidence.parts import Parts
from oss_guard.evidence.stated_licences import Stated
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.outcome import Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.readers import NoParams
from oss_guard.spdx.names import is_of


@check(
    needs=Parts,
    params=NoParams,
    says={"bare": ("name",), "unknown-id": ("name",)},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("bare",),
    searched=(PASS, NOT_APPLICABLE),
)
def licence_version(parts: Parts, params: NoParams) -> Outcome:
    """A bare family name fails, as does an SPDX tag whose id is not on SPDX's list.

    "Or later" is a version. A README's bare name is excused where a text or manifest at the root
    tells the version of the same family.
    """
    del params
    licensing = parts.licensing
    if not licensing.any_stated:
        return not_applicable(*evidence_of(licensing))
    violations = [v for s in licensing.telling if (v := _violation(licensing, s)) is not None]
    if violations:
        return failed(violations, *evidence_of(licensing))
    if not licensing.outbound:
        return not_known(WaitsFor.SCOPE, *evidence_of(licensing))
    return passed(*evidence_of(licensing))


def _violation(licensing: Licensing, stated: Stated) -> Violation | None:
    if stated.bare:
        told = (
            any(is_of(stated.bare, id) for e in licensing.outbound for id in e.ids)
            and stated.kind == "readme"
        )
        sure = Confidence.LOW if told else Confidence.HIGH
        name = stated.words[:80]
        return Violation("bare", stated.location, {"name": name}, sure, key=name)
    bad = stated.expression is None or stated.expression.unknown
    if bad and stated.kind in {"manifest", "reuse"}:
        name = stated.words[:80]
        return Violation("unknown-id", stated.location, {"name": name}, Confidence.MEDIUM, key=name)
    return None

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Parts under copyleft fit the outbound licence, as far as the repository tells."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.evidence.expressions import stems
from oss_guard.evidence.licensing import evidence_of
from oss_guard.evidence.parts import Part, Parts
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.spdx.facts import form

_SHOWN = 10


@check(
    needs=Parts,
    params=NoParams,
    says={"copyleft-part": ("licence", "outbound")},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def licences_combine(parts: Parts, params: NoParams) -> Outcome:
    """A copyleft file in a work under another licence fails.

    Licences of dependencies are not read by this version, so a project that names any is unknown.
    """
    del params
    licensing = parts.licensing
    if not licensing.any_stated:
        return not_applicable(*evidence_of(licensing))
    outbound = ", ".join(e.text for e in licensing.outbound)
    covered = {i for e in licensing.outbound for i in stems(e)}
    strict = [
        p
        for p in parts.parts
        if form(p.expression) == "copyleft" and not stems(p.expression) & covered
    ]
    if strict and licensing.outbound:
        return failed([_violation(p, outbound) for p in strict], *evidence_of(licensing))
    if parts.dependencies:
        count = len(parts.dependencies)
        text = Text(
            f"依存先のライセンスはこの版では読んでいない（依存関係のある定義 {count} 件）",
            "licences of dependencies are not read by this version"
            f" (manifests that name some: {count})",
        )
        named = Text("依存関係を挙げている", "names dependencies")
        places = [Basis("manifest", named, Location(p)) for p in parts.dependencies[:_SHOWN]]
        return not_known(WaitsFor.SCOPE, Basis("dependencies", text), *places)
    if parts.unlicensed:
        return not_known((WaitsFor.ATTESTATION, WaitsFor.SCOPE), *parts.of_unknown_licence)
    if not parts.parts:
        text = Text("依存も第三者の部品もない", "no dependencies and no third-party parts")
        return not_applicable(Basis("no-parts", text))
    found = sorted({p.expression.text for p in parts.parts})
    text = Text(f"含まれる部品: {', '.join(found)}", f"parts under: {', '.join(found)}")
    return passed(Basis("parts", text), *evidence_of(licensing))


def _violation(part: Part, outbound: str) -> Violation:
    licence = part.expression.text
    return Violation(
        "copyleft-part", part.location, {"licence": licence, "outbound": outbound}, key=licence
    )

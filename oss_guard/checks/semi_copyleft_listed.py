# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Parts under semi-copyleft are listed by the repository itself."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, UNKNOWN, check
from oss_guard.evidence.expressions import stems
from oss_guard.evidence.licensing import evidence_of
from oss_guard.evidence.parts import Parts
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.spdx.facts import form


@check(
    needs=Parts,
    params=NoParams,
    says={"unlisted": ("licence",)},
    gives=(FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("unlisted",),
)
def semi_copyleft_listed(parts: Parts, params: NoParams) -> Outcome:
    """Without any list of third-party parts such a part is unlisted; a list is not yet read."""
    del params
    licensing = parts.licensing
    if not licensing.any_stated:
        return not_applicable(*evidence_of(licensing))
    covered = {i for e in licensing.outbound for i in stems(e)}
    semi = [
        p
        for p in parts.parts
        if form(p.expression) == "semi-copyleft" and not stems(p.expression) & covered
    ]
    if semi and not parts.notices:
        return failed(
            Violation("unlisted", p.location, {"licence": p.expression.text}, key=p.expression.text)
            for p in semi
        )
    if semi:
        text = Text(
            "一覧の中身はこの版では照合していない", "the list is not compared by this version"
        )
        return not_known(
            WaitsFor.SCOPE, *(Basis("notice", text, Location(p)) for p in parts.notices[:10])
        )
    if parts.dependencies:
        text = Text(
            "依存先のライセンスはこの版では読んでいない",
            "licences of dependencies are not read by this version",
        )
        return not_known(
            WaitsFor.SCOPE, *(Basis("manifest", text, Location(p)) for p in parts.dependencies[:10])
        )
    if parts.unlicensed:
        return not_known((WaitsFor.ATTESTATION, WaitsFor.SCOPE), *parts.of_unknown_licence)
    text = Text("準コピーレフトの部品は見当たらない", "no part under semi-copyleft was found")
    return not_applicable(Basis("no-parts", text))

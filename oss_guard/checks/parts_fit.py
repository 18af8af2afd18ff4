# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""No part of the tree is under a licence that the outbound licence does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from oss_guard.checks import FAIL, NOT_APPLICABLE, UNKNOWN, check
from oss_guard.evidence.component_fit import Clash, ComponentFit
from oss_guard.evidence.licensing import evidence_of
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.readers import NoParams

_SHOWN = 5


@check(
    needs=ComponentFit,
    params=NoParams,
    says={"copyleft": ("licence", "outbound"), "incompatible": ("licence", "outbound")},
    gives=(FAIL, UNKNOWN, NOT_APPLICABLE),
)
def parts_fit(fits: ComponentFit, params: NoParams) -> Outcome:
    """A licence text, a head that grants a licence, or an SPDX tag that clashes fails.

    That nothing clashes is no more than not applicable: whether everything is kept that the
    licences of parts ask for, other checks judge.
    """
    del params
    parts, licensing = fits.parts, fits.parts.licensing
    if fits.clashing:
        outbound = ", ".join(e.text for e in licensing.outbound)
        return failed((_of(c, outbound) for c in fits.clashing), *evidence_of(licensing))
    if licensing.any_stated and not fits.comparable and fits.fitting:
        return not_known(WaitsFor.SCOPE, *_found(fits), *evidence_of(licensing))
    if parts.headed:
        return not_known(WaitsFor.SCOPE, *parts.uncompared)
    text = Text(
        "リポジトリのライセンスと衝突するファイルは見当たらない",
        "no file is under a licence that clashes with the repository's own",
    )
    return not_applicable(Basis("no-clash", text), *_found(fits))


def _of(clash: Clash, outbound: str) -> Violation:
    licence = clash.part.expression.text
    case = "copyleft" if clash.reason == "copyleft" else "incompatible"
    return Violation(
        case, clash.part.location, {"licence": licence, "outbound": outbound}, key=licence
    )


def _found(fits: ComponentFit) -> Iterator[Basis]:
    for part in fits.fitting[:_SHOWN]:
        licence = part.expression.text
        yield Basis("part", Text(f"部品: {licence}", f"a part: {licence}"), part.location)

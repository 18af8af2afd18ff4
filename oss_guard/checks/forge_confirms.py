# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The hosting service confirms a practice that only it can see."""

from __future__ import annotations

from typing import Literal

from oss_guard.checks import FAIL, PASS, UNKNOWN, check
from oss_guard.evidence.hosting import Hosting
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers import Params as Base

_ASKED = {
    "review_required": Text(
        "マージ前のレビューを必須とする設定", "the setting that a review precedes every merge"
    ),
    "issues_answered": Text(
        "寄せられた報告への応答の状態", "the state of the response to what was reported"
    ),
}


class Params(Base, frozen=True):
    """Which fact of the hosting service is asked for."""

    fact: Literal["review_required", "issues_answered"]


@check(needs=Hosting, params=Params, says={"denied": ()}, gives=(PASS, FAIL, UNKNOWN))
def forge_confirms(hosting: Hosting, params: Params) -> Outcome:
    """What the hosting service was not asked, or cannot say, stays unknown."""
    said: bool | None = getattr(hosting.forge, params.fact)
    asked = _ASKED[params.fact]
    if said is None:
        text = Text(
            f"{asked.ja}は、ホスティングサービスの情報がないと分からない",
            f"{asked.en} is known to the hosting service only, which was not asked",
        )
        return unknown(WaitsFor.FORGE, Basis("forge", text))
    if not said:
        text = Text(f"{asked.ja}: なし", f"{asked.en}: no")
        return failed([Violation("denied")], Basis("forge", text))
    return passed(Basis("forge", Text(f"{asked.ja}: あり", f"{asked.en}: yes")))

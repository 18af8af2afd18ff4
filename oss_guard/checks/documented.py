# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Documentation exists that is more than a default text, and explains what a rule names."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, UNKNOWN, check
from oss_guard.checks._documentation import SAYS, judged
from oss_guard.evidence.documentation import Documentation, DocumentationParams
from oss_guard.model.outcome import Outcome


class Params(DocumentationParams, frozen=True, kw_only=True):
    """``width``: how wide the project's own text must be (Japanese characters count two)."""

    width: int = 0


@check(
    needs=Documentation,
    params=Params,
    says=SAYS,
    gives=(PASS, FAIL, UNKNOWN),
    lacks=SAYS,
)
def documented(documentation: Documentation, params: Params) -> Outcome:
    """Judged by what is written, not by the names of files."""
    return judged(documentation, params.width)

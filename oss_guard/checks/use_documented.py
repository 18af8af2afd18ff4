# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where there is a program, how to build, install and use it is documented."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.checks._documentation import SAYS, judged
from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence.documentation import Documentation, DocumentationParams
from oss_guard.model.outcome import Basis, Outcome, not_applicable
from oss_guard.model.text import Text

_RUN_IN_A_BROWSER = frozenset({"html", "css"})


class Params(DocumentationParams, frozen=True, kw_only=True):
    """The topics that documents must explain."""


@check(
    needs=Documentation,
    params=Params,
    says=SAYS,
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=SAYS,
)
def use_documented(documentation: Documentation, params: Params) -> Outcome:
    """Documents or data alone are neither built nor installed, unless they give commands."""
    del params
    files = documentation.documents.files
    written = any(s in CODE | _RUN_IN_A_BROWSER for s in files.syntaxes.values())
    outcome = judged(documentation, 0)
    told = outcome.verdict is PASS or any(t.commands for t in documentation.topics)
    if written or told:
        return outcome
    text = Text("プログラムがない（文書やデータのみ）", "no program (documents or data only)")
    return not_applicable(Basis("code", text))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where sign-off is asked for, recent commits bear it."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, _statements, check
from oss_guard.evidence.contribution import Contribution, ContributionParams
from oss_guard.evidence.past import no_commits
from oss_guard.model.location import Location
from oss_guard.model.outcome import (
    Basis,
    Outcome,
    Violation,
    failed,
    not_applicable,
    passed,
    unknown,
)
from oss_guard.model.text import Text


class Params(ContributionParams, frozen=True, kw_only=True):
    """The terms that ask for sign-off, and how many commits are looked at (merges aside)."""

    recent: int = 30


@check(
    needs=Contribution,
    params=Params,
    says={"unsigned": ("count", "looked")},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
)
def commits_signed_off(contribution: Contribution, params: Params) -> Outcome:
    """One finding for all; the newest commit without sign-off is its place."""
    if not (contribution.terms or contribution.files):
        text = Text("サインオフ（Signed-off-by）を求めていない", "sign-off is not asked for")
        return not_applicable(Basis("searched", text))
    commits = [c for c in contribution.past.commits if len(c.parents) < 2][: params.recent]  # noqa: PLR2004
    if not commits:
        past = contribution.past
        if past.managed and past.whole:
            return not_applicable(no_commits())
        return unknown(*past.gap)
    unsigned = [
        c for c in commits if not any(t.lower().startswith("signed-off-by:") for t in c.trailers)
    ]
    looked = str(len(commits))
    if not unsigned:
        text = Text(
            f"直近 {looked} 件すべてにサインオフがある",
            f"commits looked at: {looked}; all have one",
        )
        return passed(Basis("commit", text))
    values = {"count": str(len(unsigned)), "looked": looked}
    violation = Violation("unsigned", Location(commit=unsigned[0].id), values)
    return failed([violation], *(_statements.found(s) for s in contribution.terms[:1]))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where sign-off is asked for, recent commits bear it."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, _statements, check
from oss_guard.evidence.past import no_commits
from oss_guard.evidence.sign_off import SignOff, SignOffParams
from oss_guard.model.grades import WaitsFor
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


class Params(SignOffParams, frozen=True, kw_only=True):
    """The terms that ask for sign-off, and how many commits are looked at."""


@check(
    needs=SignOff,
    params=Params,
    says={"unsigned": ("count", "looked")},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
)
def commits_signed_off(sign_off: SignOff, params: Params) -> Outcome:
    """One finding for all; the newest commit without sign-off is its place."""
    del params
    if not (sign_off.terms or sign_off.files):
        text = Text("サインオフ（Signed-off-by）を求めていない", "sign-off is not asked for")
        return not_applicable(Basis("searched", text))
    unsigned = [
        c
        for c in sign_off.commits
        if not any(t.lower().startswith("signed-off-by:") for t in c.trailers)
    ]
    if unsigned:
        values = {"count": str(len(unsigned)), "looked": str(len(sign_off.commits))}
        violation = Violation("unsigned", Location(commit=unsigned[0].id), values)
        return failed([violation], *_since(sign_off))
    return _without_findings(sign_off)


def _without_findings(sign_off: SignOff) -> Outcome:
    past = sign_off.past
    if sign_off.lost is not None:
        text = Text(
            "いつからサインオフを求めているかを確かめられない（文書の過去の版がない、または大きすぎる）",
            "since when sign-off is asked for is not known (a former version is missing or large)",
        )
        return unknown(WaitsFor.EVIDENCE, Basis("missing", text, Location(commit=sign_off.lost)))
    if sign_off.commits:
        looked = len(sign_off.commits)
        text = Text(
            f"直近 {looked} 件すべてにサインオフがある",
            f"commits looked at: {looked}; all have one",
        )
        return passed(Basis("commit", text), *_since(sign_off))
    if not (past.managed and past.whole) and not past.commits:
        return unknown(*past.gap)
    return not_applicable(*(_since(sign_off) if past.commits else [no_commits()]))


def _since(sign_off: SignOff) -> list[Basis]:
    """Since when it is asked for, where that is not for long, and where it stands."""
    found = [_statements.found(s) for s in sign_off.terms[:1]]
    if sign_off.asked_by is not None:
        text = Text(
            "サインオフを求める記述を加えたコミット。これより後のコミットを調べた",
            "the commit that began to ask for sign-off; those after it were looked at",
        )
        found.append(Basis("commit", text, Location(commit=sign_off.asked_by)))
    elif sign_off.uncommitted:
        text = Text(
            "サインオフを求める記述は、まだコミットされていない",
            "what asks for sign-off has not been committed yet",
        )
        found.append(Basis("commit", text))
    return found

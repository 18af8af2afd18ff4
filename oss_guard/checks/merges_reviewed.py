# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Changes come in by merge requests, or reviewers are named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta

from oss_guard.checks import PASS, UNKNOWN, check
from oss_guard.evidence.past import unmanaged
from oss_guard.evidence.reviews import Reviews
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis, Outcome, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers import Expression
from oss_guard.readers import Params as Base
from oss_guard.readers.code_owner import CodeOwner
from oss_guard.repository.port import Commit

_SHOWN = 3
_SUBJECT = 500


class Params(Base, frozen=True):
    """How many of the newest commits are looked at, and what merge requests look like in them.

    ``share`` is the least share of merge requests in per cent; ``subjects`` and ``trailers`` are
    expressions that ignore case.
    """

    window: Annotated[int, Meta(ge=1, le=10_000)]
    share: Annotated[int, Meta(ge=1, le=100)]
    subjects: tuple[Expression, ...]
    trailers: tuple[Expression, ...] = ()


@check(needs=Reviews, params=Params, says={}, gives=(PASS, UNKNOWN))
def merges_reviewed(reviews: Reviews, params: Params) -> Outcome:
    """Never fails: a review leaves no trace in Git where the team does not use merge requests."""
    past = reviews.past
    if not past.managed:
        return unknown((WaitsFor.ATTESTATION, WaitsFor.SCOPE), unmanaged())
    looked_at = past.commits[: params.window]
    merged = _merged(looked_at, params)
    count = Text(
        f"直近の変更 {len(looked_at)} 件のうち、"
        f"プルリクエスト（マージリクエスト）を経たものは {len(merged)} 件",
        f"changes looked at: {len(looked_at)}, of them by pull or merge requests: {len(merged)}",
    )
    cut = not past.whole and len(looked_at) < params.window
    counted = [Basis("history", count)] if past.asked else []
    basis = [*counted, *_named(reviews), *([past.gap[1]] if cut else [])]
    if not cut and looked_at and len(merged) * 100 >= len(looked_at) * params.share:
        return passed(*basis, *(_commit(c) for c in merged[:_SHOWN]))
    if reviews.owners:
        return passed(*basis)
    waits: tuple[WaitsFor, ...] = (WaitsFor.ATTESTATION,)
    if cut:
        waits = (WaitsFor.ATTESTATION, past.gap[0])
    text = Text(
        "レビュー担当者を定める CODEOWNERS がない。"
        "別の方法でレビューしているなら、その旨を表明する",
        "no CODEOWNERS names reviewers; where reviews take place elsewhere, a person states it",
    )
    return unknown(waits, *basis, Basis("missing", text))


def _merged(commits: Sequence[Commit], params: Params) -> list[Commit]:
    subjects = [re.compile(p, re.IGNORECASE) for p in params.subjects]
    trailers = [re.compile(p, re.IGNORECASE) for p in params.trailers]
    return [
        commit
        for commit in commits
        if any(p.search(commit.subject[:_SUBJECT]) for p in subjects)
        or any(p.search(line[:_SUBJECT]) for p in trailers for line in commit.trailers)
    ]


def _commit(commit: Commit) -> Basis:
    shown = f"{commit.id[:12]} {commit.subject[:80]}"
    return Basis("commit", Text(shown, shown))


def _named(reviews: Reviews) -> list[Basis]:
    if not reviews.owners:
        return []
    first = reviews.owners[0]
    owners = first.fact.owners[:80] if isinstance(first.fact, CodeOwner) else ""
    text = Text(
        f"CODEOWNERS の {len(reviews.owners)} 行がレビュー担当者を定める（例: {owners}）",
        f"CODEOWNERS names reviewers (lines: {len(reviews.owners)}, such as {owners})",
    )
    return [Basis("file", text, first.location)]

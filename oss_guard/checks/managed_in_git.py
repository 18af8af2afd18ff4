# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The files are managed in Git, with a history."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, check
from oss_guard.evidence.past import Past, unmanaged
from oss_guard.model.grades import Confidence
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed
from oss_guard.model.text import Text
from oss_guard.readers import NoParams

_ID_SHOWN = 12


@check(needs=Past, params=NoParams, says={"unmanaged": (), "empty": ()}, gives=(PASS, FAIL))
def managed_in_git(past: Past, params: NoParams) -> Outcome:
    """A single commit is a pass of low confidence: an import shows no work in Git."""
    del params
    if not past.managed:
        return failed([Violation("unmanaged")], unmanaged())
    count = len(past.commits)
    if past.subject.commit is None or (past.whole and not count):
        text = Text("コミットが 1 つもない", "there is no commit")
        return failed([Violation("empty")], Basis("history", text))
    if not past.asked:
        name = past.subject.commit[:_ID_SHOWN]
        text = Text(
            f"Git で管理されている: 判定したコミットは {name}",
            f"managed in Git: the judged commit is {name}",
        )
        return passed(Basis("history", text), past.gap[1])
    newest = past.commits[0] if past.commits else None
    commit = (newest.id if newest else past.subject.commit)[:_ID_SHOWN]
    day = newest.date[:10] if newest else "-"
    text = Text(
        f"Git で管理されている: 変更 {count} 件（マージは 1 件と数える）、最新は {commit}（{day}）",
        f"managed in Git, changes: {count} (a merge counts as one), the newest {commit} ({day})",
    )
    basis = Basis("history", text)
    if not past.whole:
        return passed(basis, past.gap[1])
    return passed(basis, confidence=Confidence.LOW if count == 1 else Confidence.HIGH)

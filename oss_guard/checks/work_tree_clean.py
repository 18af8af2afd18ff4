# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is judged is what is committed."""

from __future__ import annotations

from oss_guard.checks import PASS, UNKNOWN, check
from oss_guard.evidence.past import Past, unmanaged
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers import NoParams

_SHOWN = 20
_COMMIT = 12


@check(needs=Past, params=NoParams, says={}, gives=(PASS, UNKNOWN))
def work_tree_clean(past: Past, params: NoParams) -> Outcome:
    """Files that differ from the commit are no breach: they say that another state was judged."""
    del params
    if not past.managed:
        return unknown(WaitsFor.SCOPE, unmanaged())
    subject = past.subject
    if subject.commit is None:
        text = Text("まだコミットがない", "there is no commit yet")
        return unknown(WaitsFor.SCOPE, Basis("commit", text))
    commit = subject.commit[:_COMMIT]
    if not subject.uncommitted:
        text = Text(
            f"調べたのはコミット {commit} の内容で、未コミットの変更はない",
            f"what was judged is commit {commit}, without uncommitted changes",
        )
        return passed(Basis("commit", text))
    count = len(subject.uncommitted)
    text = Text(
        f"作業ツリーの {count} ファイルがコミット {commit} と異なる。"
        "公開されるのはコミットの内容なので、コミットしてから調べ直す",
        f"files of the work tree that differ from commit {commit}: {count};"
        " what is published is the commit, so commit them and run again",
    )
    return unknown(
        WaitsFor.SCOPE,
        Basis("commit", text),
        *(
            Basis("uncommitted", Text("コミットと異なる", "differs from the commit"), Location(p))
            for p in subject.uncommitted[:_SHOWN]
        ),
    )

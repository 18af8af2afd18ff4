# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Courts, and that the copied wordings are those of the six rules."""

from __future__ import annotations

import pytest

from oss_guard.checks.jurisdiction_stated import names_court
from oss_guard.model.policy import Organization
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack

TOKYO = Organization(Text("東京都", "Tokyo"), Text("東京地方裁判所", "Tokyo District Court"))


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("東京地方裁判所を管轄裁判所とする", True),
        ("東京　地方裁判所", True),
        ("東京地裁", True),
        ("東京地方裁判所ではなく大阪地方裁判所", False),
        ("大阪地方裁判所", False),
        ("the Tokyo District Court shall", True),
        ("the District Court of Tokyo", True),
        ("the Osaka District Court and offices in Tokyo", False),
        ("", False),
    ],
)
def test_own_court(words: str, own: bool):
    assert names_court(words, TOKYO) is own


def test_a_pack_without_court():
    assert not names_court("東京地方裁判所", Organization(Text("", ""), Text("", "")))


def test_the_readme_rule_looks_for_the_wordings_of_the_six():
    rules = {r.id: r for r in load_pack("tokyo").rules}
    six = ["TKY-DOC-002", "TKY-DOC-003", "TKY-DOC-004", "TKY-DOC-005", "TKY-DOC-006", "TKY-DOC-007"]
    named = [w for _, w in rules["TKY-DOC-001"].params.wordings]  # type: ignore[attr-defined]
    assert named == [rules[i].params.wording for i in six]  # type: ignore[attr-defined]


def test_they_are_found_where_that_rule_alone_is_wanted():
    (rule,) = load_pack("tokyo", only={"TKY-DOC-001"}).rules
    assert len(rule.params.wordings) == 6  # type: ignore[attr-defined]

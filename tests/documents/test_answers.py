# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A question and its answer together forbid or demand something, or nothing."""

from __future__ import annotations

import pytest

from oss_guard.documents.answers import answered
from oss_guard.documents.prose import parsed


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("### 商用利用できますか\n\nいいえ、できません。\n", ["商用利用は禁止です。"]),
        ("Q. 売ってもよいですか。A. はい。\n", []),
        ("許可は必要ですか。いいえ、不要です。\n", []),
        ("許可は必要ですか。はい。\n", ["許可は必要です。"]),
        ("商用利用は禁止されていますか。いいえ。\n", []),
        ("May I sell it? No.\n", ["It is forbidden: you must not sell it."]),
        ("**Q: May I sell it?**\n\nA: No.\n", ["It is forbidden: you must not sell it."]),
        ("Do I need a licence key? No.\n", []),
        ("Do I need a licence key? Yes.\n", ["You must need a licence key."]),
        ("Is it for research only? No.\n", []),
        ("May I sell it?\n\n## Support\n\nNo.\n", []),
        (
            "いつ返事がもらえますか。5日後までに返します。\n",
            ["いつ返事がもらえます: 5日後までに返します。"],
        ),
        ("Who answers for it?\n\nThe operator.\n", ["Who answers for it: The operator."]),
        ("いつまで続けますか。まだ決まっていません。\n", []),
    ],
)
def test_what_a_question_states_with_its_answer(text: str, states: list[str]) -> None:
    page = parsed("markdown", text.encode())
    assert [" ".join(a.states.split()) for a in answered(page)] == states

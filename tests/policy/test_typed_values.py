# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Days and answers as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from oss_guard.model.policy import Answer
from oss_guard.policy.typed_values import answer_of, day_of


@pytest.mark.parametrize(
    "text",
    [
        "2026-04-01",
        "2026/4/1",
        "2026.4.1",
        "２０２６年４月１日",
        "２０２６－０４－０１",
        "2026ー04ー01",
        "2026−04−01",
        "20260401",
        "2026/4/1 0:00",
        "2026/04/01 00:00:00",
        " 令和8年4月1日 ",
        "令和８年 ４月 １日",
        "㋿8年4月1日",
        "R8.4.1",
        "r08/04/01",
        "令8.4.1",
    ],
)
def test_one_day_in_many_spellings(text: str) -> None:
    assert day_of(text) == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("令和元年5月1日", date(2019, 5, 1)),
        ("平成31年4月30日", date(2019, 4, 30)),
        ("H1.1.8", date(1989, 1, 8)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("S30-1-2", date(1955, 1, 2)),
    ],
)
def test_eras(text: str, day: date) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4月1日",
        "26-04-01",
        "4/1/2026",
        "2026-02-30",
        "2026-13-01",
        "平成31年5月1日",
        "令和元年4月30日",
        "令和0年5月1日",
        "M45.1.1",
        "0000-01-01",
        "2026-04",
        "2026-04-01T12:30:00",
        "明日",
        "令和99999年1月1日",
        "9" * 5000,
        "2026-04-01\n2026-04-02",
    ],
)
def test_what_is_not_clear_is_no_day(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize(
    ("answer", "texts"),
    [
        (Answer.YES, ["yes", "Ｙｅｓ", "はい", " はい。", "○", "〇", "Y"]),
        (Answer.NO, ["no", "いいえ", "NO", "×"]),
        (
            Answer.NOT_APPLICABLE,
            ["not-applicable", "not applicable", "N/A", "該当なし", "該当しない", "対象外"],
        ),
        (None, ["", "はいいいえ", "maybe", "yes no", "yes" * 1000]),
    ],
)
def test_answers(answer: Answer | None, texts: list[str]) -> None:
    assert [answer_of(text) for text in texts] == [answer] * len(texts)

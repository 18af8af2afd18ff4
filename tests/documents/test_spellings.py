# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Words that are written in several ways get one spelling, and others are left alone."""

from __future__ import annotations

import pytest

from oss_guard.documents.joined import Joined
from oss_guard.documents.spellings import all_evened, evened


@pytest.mark.parametrize(
    ("written", "even"),
    [
        ("つかうときは、おしえてください", "使うときは、教えてください"),
        ("つかってくださるかたは", "使ってくださる人は"),
        ("なまえをかきこんでください", "名前を書き込んでください"),
        ("サービスがおわったあとも、なおします", "サービスが終わったあとも、直します"),
        ("御利用の際は御連絡下さい", "ご利用の際はご連絡ください"),
        ("致し兼ねますので御願い致します", "いたしかねますのでお願いいたします"),
        ("出来ない事がある為、", "できないことがあるため、"),
        ("we can't and won't, as it doesn't", "we cannot and will not, as it does not"),
        ("we'll say what you've changed", "we will say what you have changed"),
        ("as defined in the Apache-2.0 license", "as defined in the Apache-2 license"),
        ("add it to USERS.md and say so", "add it to USERS md and say so"),
    ],
)
def test_one_spelling(written: str, even: str) -> None:
    assert evened(written) == even


@pytest.mark.parametrize(
    "text",
    [
        "不具合がみつかった場合",
        "見つかったとき",
        "取扱いに注意する",
        "おわびします",
        "制御と防御が一致した",
        "有無を問わず、山頂まで",
        "出来事と仕事",
        "なお、次の点に注意する",
        "the city's own words",
        "see 10.0.0.1 or v1.2.3",
        "end of a sentence. Next",
    ],
)
def test_others_are_left_alone(text: str) -> None:
    assert evened(text) == text


def test_a_page_is_evened_as_its_texts_are() -> None:
    texts = [
        "つかうときは、おしえてください",
        "We can't say.",
        "見つかったとき",
        "Apache-2.0 license",
    ]
    assert all_evened(Joined(texts)).texts == [evened(text) for text in texts]
    page = Joined(["見つかったとき", ""])
    assert all_evened(page) is page

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Words that wordings name are put in, and mean what their names say."""

from __future__ import annotations

import re

import pytest

from oss_guard.readers._vocabulary import VOCABULARY


def met(name: str, text: str) -> bool:
    return re.search(VOCABULARY.expanded(f"(?&{name})"), text, re.IGNORECASE | re.ASCII) is not None


@pytest.mark.parametrize(
    "text",
    [
        "一切の責任を負わないものとする",
        "責任は負いかねます",
        "何らの責めを負うものではありません",
        "賠償の責めに任じない",
        "責任を取ることはできません",
        "責任はありません",
        "免責とします",
        "補償いたしかねます",
        "損害賠償の請求には応じません",
        "責任を免れる",
    ],
)
def test_liability_is_denied(text: str) -> None:
    assert met("denies-liability", text)


@pytest.mark.parametrize(
    "text",
    [
        "責任を負います",
        "責任を負い、費用も負担します",
        "責任を持って対応します",
        "責任を免れません",
        "免責されません",
        "補償します",
    ],
)
def test_liability_is_borne(text: str) -> None:
    assert not met("denies-liability", text)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("the city is not liable", True),
        ("won't be held responsible", True),
        ("disclaims all liability", True),
        ("is exempt from liability", True),
        ("no claims may be brought", True),
        ("not limited to liability for loss", False),
        ("if you do not agree, you are liable", False),
        ("the city is liable", False),
    ],
)
def test_liability_in_english(text: str, denied: bool) -> None:
    assert met("denies-liability-en", text) is denied


def test_words_that_are_not_known_are_refused() -> None:
    with pytest.raises(ValueError, match="no such words"):
        VOCABULARY.expanded("(?&nobody)")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("unneeded", "署名は不要です", True),
        ("unneeded", "同意は求めていません", True),
        ("unneeded", "採用は見送りました", True),
        ("unneeded", "付けなくてもかまいません", True),
        ("unneeded", "署名が必要です", False),
        ("unneeded", "署名のないコミットは取り込みません", False),
        ("undecided", "導入すべきか意見を募集しています", True),
        ("undecided", "採用を検討しています", True),
        ("undecided", "対応するかどうかは2週間以内に決めてお返事します", False),
        ("undecided-en", "whether we should require one is open", True),
        ("undecided-en", "we tell you whether we can fix it", False),
        ("statistic", "昨年度は平均2日で返信しました", True),
        ("statistic", "平日は2日以内に返信します", False),
        ("statistic-en", "last year we answered within 2 days", True),
        ("describes-en", "this tool helps teams plan", True),
        ("describes-en", "we help teams", False),
    ],
)
def test_what_is_absent_or_only_talked_about(name: str, text: str, said: bool) -> None:
    assert met(name, text) is said

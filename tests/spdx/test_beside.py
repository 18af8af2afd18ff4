# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What may stand beside a licence text, and what may not."""

import pytest

from oss_guard.spdx.sample_texts import licence_text
from oss_guard.spdx.texts import identify

MIT = licence_text("MIT")


@pytest.mark.parametrize(
    "words",
    [
        "以下は MIT ライセンスの全文です。",
        "このソフトウェアは MIT License の下で公開しています。",
        "ライセンスの原文は以下のとおりです。",
        "東京都デジタルサービス局",
        "This project is licensed under the MIT License, see below.",
        "The following license applies to all files in this repository unless otherwise noted.",
        "All code in this repository is released under the terms of the MIT License.",
        "Generated file, do not edit by hand.",
        "Copyright (c) 2020 Will Smith",
        "https://github.com/example/map",
        "Creative Commons may be contacted at creativecommons.org.",
    ],
)
def test_harmless(words):
    for text in (f"{words}\n\n{MIT}", f"{MIT}\n\n{words}\n"):
        assert identify(text).state == "exact"


@pytest.mark.parametrize(
    "words",
    [
        "営利目的での利用を禁じます。",
        "商用利用の際は事前にご連絡ください。",
        "本ソフトウェアは MIT ライセンスの下で公開しますが、改変は認めません。",
        "Copyright (c) 2024 東京都 無断転載を禁じます",
        "This project is licensed under the MIT License for research purposes.",
        "Licensed under the MIT License except for companies.",
        "Only for members of the ward.",
        "Please tell us before you publish a changed version.",
        "Copyright (c) 2020 Users must not sell",
        "Для некоммерческого использования",
        "This text was altered by the bureau.",
    ],
)
def test_may_change_what_is_allowed(words):
    for text in (f"{words}\n\n{MIT}", f"{MIT}\n\n{words}\n"):
        found = identify(text)
        assert (found.state, found.ids) == ("modified", ("MIT",))
        assert found.parts[0].differences

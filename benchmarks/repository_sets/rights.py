# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Copyright, and the plainest of what is said beside a licence."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

from repository_sets.sample import ATTEST, FAIL, PASS, Repository, but, every, program, readme, text


def repositories(chance: random.Random) -> Iterator[Repository]:
    """Yield them."""
    yield from _holders(chance)
    yield from _beside(chance)


def _holders(chance: random.Random) -> Iterator[Repository]:
    asked = every(ATTEST, "2-2-(2)-a 4-3-(1)-0 3-2-a")
    notices = (
        ("the body", "Copyright (c) 2024 東京都", ("東京都", "公開する団体")),
        ("a bureau of the body", "Copyright (c) 2024 東京都デジタルサービス局", ("東京都デジタルサービス局", "公開する団体")),
        ("the body in English", "Copyright 2021-2024 Tokyo Metropolitan Government", ("公開する団体",)),
        ("the body and a company", "Copyright (c) 2021 Tokyo Metropolitan Government and Aoba Partners, Inc.", ("Aoba Partners, Inc.", "企業・法人", "公開する団体")),
        ("a Japanese company with a year of an era", "著作権者: 株式会社あおばシステム（令和5年）", ("株式会社あおばシステム", "企業・法人")),
        ("full-width marks", "Ｃｏｐｙｒｉｇｈｔ　（Ｃ）　２０２４　みどり市", ("みどり市", "ほかの公的機関")),
        ("a sign alone", "© 2023 合同会社つばめ", ("合同会社つばめ", "企業・法人")),
        ("contributors", "Copyright 2022 The Midori Authors", ("The Midori Authors", "プロジェクト")),
        ("a tag of SPDX", "SPDX-File" + "CopyrightText: 2024 東京都", ("東京都",)),
    )  # fmt: skip
    licence = "MIT License\n\n{}\n\n" + text("MIT", chance).split("\n\n", 2)[2]
    for name, notice, words in notices:
        files = {
            "LICENSE": licence.format("Copyright (c) 2024 東京都"),
            **program(chance, notice),
            **readme(chance),
        }
        yield Repository(f"holders: {name}", files, asked, says={"2-2-(2)-a": words})
    author = json.dumps({"name": "a", "license": "MIT", "author": "株式会社あおばシステム"})
    yield Repository(
        "holders: nobody in the sources",
        {"LICENSE": licence.format("Copyright (c) 2024 東京都"), "package.json": author, "a.js": "a();\n", **readme(chance)},
        but(), says={"2-2-(2)-a": ("著作権者の表示がない",)},
    )  # fmt: skip


def _beside(chance: random.Random) -> Iterator[Repository]:
    mit = {"LICENSE": text("MIT", chance), **program(chance)}
    said = (
        ("商用利用はできません。本ソフトウェアは非営利目的に限り利用できます。", {"2-1-(6)": FAIL}),
        ("本ソフトウェアの改変を禁止します。", {"2-1-(3)": FAIL}),
        ("The software must not be used for commercial purposes.", {"2-1-(6)": FAIL}),
        ("商用・非商用を問わず、どなたでも自由に利用できます。", {"2-1-(6)": PASS, "2-1-(5)": PASS}),
        ("ご利用の際は、よろしければお知らせください。", {"2-1-(7)": PASS}),
        ("本ソフトウェアの利用により生じた損害について、東京都は一切の責任を負いません。", {"2-1-(7)": PASS, "2-1-(6)": PASS}),
    )  # fmt: skip
    for number, (sentence, expected) in enumerate(said):
        yield Repository(
            f"beside MIT {number}: {sentence[:30]}",
            {**mit, **readme(chance, f"## ライセンス\n\nMIT License です。{sentence}")},
            {"5-4-d": PASS, "5-2-(4)": PASS, **expected},
        )

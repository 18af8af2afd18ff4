# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which lines state a licence, over the lines of a sentence, in time in proportion to the text."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import document
from oss_guard.readers import NoParams
from oss_guard.readers.licence_mention import LicenceMention, licence_mention


def mentions(text: str) -> list[LicenceMention]:
    found = licence_mention.read(document(text.encode(), "markdown"), (), NoParams())
    return [f for f in found if isinstance(f, LicenceMention)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is released under\nthe MIT License.\n", [("MIT", False)]),
        ("It is released under\n\nthe MIT License.\n", []),
        ("It is released under terms.\nThe MIT License is short.\n", []),
        ("The images are released\nunder the MIT License.\n", [("MIT", True)]),
        ("The images are nice. The code is under the MIT License.\n", [("MIT", True)]),
        ("The images are nice.\nThe code is under the MIT License.\n", [("MIT", False)]),
        ("データを除き\nMIT License のライセンスで公開\nlicensed under\n", [("MIT", True)]),
        ("released under " + "a\n" * 600 + "MIT License\n", []),
        ("# License\nMIT\n\n# Else\nMIT License\n", [("MIT", False)]),
        ("```\nunder the MIT License\n```\n", []),
        ("# License\nThe data is licensed as follows:\n\nCC BY 4.0\n", [("CC-BY-4.0", True)]),
        ("# License\nThe code is licensed as follows:\n\nMIT License\n", [("MIT", False)]),
        (
            "# ライセンス\n地図データは次のとおりです。\n\nCC BY 4.0\n\nMIT License\n",
            [("CC-BY-4.0", True), ("MIT", False)],
        ),
        ("# License\nJSON\n\n- 地図（.json）\n\n- Ruby\n", []),
        ("# License\nJSON License\n", [("JSON", False)]),
    ],
)
def test_a_sentence_runs_over_lines(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(m.ids[0], m.content) for m in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("未定です。MIT か Apache-2.0 のどちらかに決めます。", []),
        ("The licence is not yet decided; it may be the MIT License.", []),
        ("We are considering the MIT License. For now it is under Apache-2.0.", ["Apache-2.0"]),
        ("Apache-2.0 です。版 2.0 から、特許のため MIT License から変更しました。", ["Apache-2.0"]),
        ("Changed from the MIT License to Apache-2.0 in 2026.", ["Apache-2.0"]),
        ("ISC. Previously under the MIT License.", ["ISC"]),
        ("2.0 から MIT License に変更しました。", ["MIT"]),
        ("MIT License で公開する予定です。", ["MIT"]),
    ],
)
def test_what_was_or_may_be_is_no_statement(text: str, expected: list[str]) -> None:
    assert [id for m in mentions(f"# License\n\n{text}\n") for id in m.ids] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## ライセンス\n### ソースコード\nMIT License\n", [("MIT", False)]),
        ("## License\n### Source code\n\nMIT License\n", [("MIT", False)]),
        ("## ライセンス\n### 地図データ\nCC BY 4.0\n", [("CC-BY-4.0", True)]),
        ("## ライセンス\n### 使用しているライブラリ\nMIT License\n", []),
        ("## ライセンス\n### みどり地図\nMIT License\n", []),
        ("## サードパーティのクレジット\n1. momo\n- ライセンス: BSD-2-Clause\n", []),
        (
            "## Third-party code\n### momo\n- License: MIT\n## License\nISC License\n",
            [("ISC", False)],
        ),
        ("## ライセンス\n### 使い方\n#### ソースコード\nMIT License\n", [("MIT", False)]),
        ("## ライセンス\n## ソースコード\nMIT License\n", []),
        ("# ライセンス管理\n## ソースコード\nMIT License\n", []),
        ("ライセンス\n===\nソースコード\n---\nMIT License\n", [("MIT", False)]),
        (
            "## ライセンス\n### テンプレートの利用について\n公共データ利用規約（第1.0版）\n",
            [("PDL-1.0", False)],
        ),
    ],
)
def test_headings_below_that_on_licensing_speak_of_parts(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    assert [(m.ids[0], m.content) for m in mentions(text)] == expected


@pytest.mark.parametrize("piece", ["a\n", "under the a ", "released under the MIT License\n", "\n"])
def test_a_hostile_text_takes_time_in_proportion(piece: str) -> None:
    began = time.perf_counter()
    mentions(piece * (500_000 // len(piece)))
    assert time.perf_counter() - began < 40


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("## License\n\n[MIT](LICENSE)\n", ["MIT"]),
        ("## License\n\nSee [Apache 2.0](LICENSE) for the terms.\n", ["Apache-2.0"]),
        ("License: [Apache 2.0](LICENSE)\n", ["Apache-2.0"]),
        ("- **License**: MIT\n", ["MIT"]),
        ("ライセンス： MIT（LICENSE を参照）\n", ["MIT"]),
        ("| ライセンス | MIT |\n", ["MIT"]),
        ("[![License: MIT](https://badge.example.com/a.svg)](LICENSE)\n", ["MIT"]),
        ("License: see the file\n", []),
        ("Built with [MIT](https://example.edu/) and [Ruby](https://example.com/).\n", []),
        ("## License\n\n[Ruby](https://example.com/) is needed.\n", []),
    ],
)
def test_what_stands_alone_in_a_link_or_behind_a_label(text: str, ids: list[str]) -> None:
    assert [id for m in mentions(text) for id in m.ids] == ids

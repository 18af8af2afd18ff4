# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Parts of Markdown documents: what any renderer names so is there, and what none does is not."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.fragments import Fragments, fragments
from oss_guard.documents.prose import parsed


def of(text: str) -> Fragments:
    return fragments(parsed("markdown", text.encode()))


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        # GitHub
        ("## Getting Started!", "getting-started"),
        ("## Getting Started!", "Getting-Started"),
        ("## A & B", "a--b"),
        ("## `foo_bar()` の使い方", "foo_bar-の使い方"),
        ("## foo_bar", "foo_bar"),
        ("## [Docs](https://example.jp/x) と ![badge](b.svg) 図", "docs-と--図"),
        ("## 🚀 はじめる", "-はじめる"),
        ("## :rocket: Start", "rocket-start"),
        ("## :rocket: Start", "-start"),
        ("## インストール（Windows）", "インストールwindows"),
        (
            "## インストール（Windows）",
            "%E3%82%A4%E3%83%B3%E3%82%B9%E3%83%88%E3%83%BC%E3%83%ABwindows",
        ),
        ("## ＡＰＩ の 説明", "ａｐｉ-の-説明"),
        ("## 概要①", "概要"),
        ("## 概要①", "概要①"),
        ("## ㈱例示", "例示"),
        ("## ~~旧~~ 新しい節", "旧-新しい節"),
        ("## Title[^1]\n\n[^1]: x", "title1"),
        ("## Title[^1]\n\n[^1]: x", "fn-1"),
        ("## x\n\n## x\n\n## x", "x-2"),
        ("## x\n\n## x\n\n## x-1", "x-1-1"),
        ("Title\n=====\n\nPart\n----\n", "part"),
        ('<h2 align="center">中央の <b>見出し</b></h2>', "中央の-見出し"),
        ("> ## In a quotation", "in-a-quotation"),
        ("- ## In a list", "in-a-list"),
        ("# x", "user-content-x"),
        ("# x", "top"),
        ("# x", "readme"),
        ("# x", "contributing-ov-file"),
        ("# x", "L10-L12"),
        ("# x", ":~:text=word"),
        ("# x", ""),
        # Given by the author
        ('<a name="old"></a>', "old"),
        ("<a id=old></a>", "old"),
        ("<section id='usage guide'>", "usage guide"),
        ("## 節 {#own-name}", "own-name"),
        ("## 節 {: #own-name .x}", "own-name"),
        ("## 節 {#own-name}", "節"),
        ("(my-label)=\n## 節", "my-label"),
        # Others
        ("## 1.2 概要", "概要"),
        ("## 1.2 概要", "_1-2-概要"),
        ("## A & B", "a-and-b"),
        ("## 概要", "section"),
        ("## 概要\n\n## 目的", "section-1"),
        ("## 概要", "_1"),
        ("## API の概要", "api"),
        ("## Déjà vu", "deja-vu"),
        ("# x", "markdown-header-x"),
        # Not all is known
        ("{% include parts.md %}", "anything"),
        ('--8<-- "parts.md"', "anything"),
        ("import Parts from './parts.mdx'", "anything"),
        ("# x\n\n<!-- include parts.md -->", "anything"),
    ],
)
def test_what_some_renderer_names_so_is_there(text: str, fragment: str) -> None:
    assert of(text).reach(fragment)


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("# x", "y"),
        ("## 使い方", "使いかた"),
        ("## Usage", "usage-1"),
        ("## Usage", "use"),
        ("```sh\n# install\n```", "install"),
        ("Install", "install"),
        ("<!-- ## hidden -->\n# x", "hidden"),
        ("## 第 1 章", "第-2-章"),
        ("", "x"),
    ],
)
def test_what_none_names_so_is_not(text: str, fragment: str) -> None:
    assert not of(text).reach(fragment)


@pytest.mark.parametrize(
    "text",
    [
        "# [" * 100_000,
        "# x\n" * 100_000,
        "# " + "{#a " * 100_000,
        "id=" * 150_000,
        "|" + "#a|" * 150_000 + "\n|" + "-|" * 150_000,
        "> # x" * 50_000,
        "## " + "①&:a:<b>" * 50_000,
        "(" * 300_000,
    ],
)
def test_hostile_documents_take_little_time(text: str) -> None:
    page = parsed("markdown", text.encode())
    begin = time.perf_counter()
    fragments(page)
    assert time.perf_counter() - begin < 5

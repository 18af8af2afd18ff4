# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - texts as they are written
"""What heads, documents and marks of tools tell of where code came from."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import Document
from oss_guard.documents.origin_particulars import PARTICULARS, stated
from oss_guard.readers import Fact, NoParams
from oss_guard.readers.origin_head import OriginHead
from oss_guard.readers.origin_stated import OriginStated
from oss_guard.readers.taken_in import TakenIn
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan


def read(reader: str, text: str, syntax: str) -> list[Fact]:
    plan = Plan([Request(reader, NoParams())], b"k")
    return [s.fact for _, s in plan.read(Document(syntax, text.encode()), "a").sightings]


def head(text: str, syntax: str = "javascript") -> list[frozenset[str]]:
    found = [f for f in read("origin-head", text, syntax) if isinstance(f, OriginHead)]
    return [f.told for f in found if not f.banner]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("// Modified from https://example.com/momo/tree\n", "source"),
        ("// Ported from Momo Tree v1.2.3 to TypeScript.\n", "version"),
        ("/* Adapted from https://github.com/momo/tree/blob/3f2a9c1d/tree.js */\n", "source version"),
        ("// Based on https://github.com/momo/tree\n", "source"),
        ("// Based on the code of tree 2.1.0 by Momo. Changes: deletion added.\n", "version changes"),
        ("/*\n * tree - a fork of https://example.com/momo/tree, 1.4\n * Unmodified.\n */\n", "source version changes"),
        ("// https://example.com/momo/tree v2.0 を改変。変更点: 削除に対応\n", "source version changes"),
        ("// momotree 1.3 から移植した。\n", "version"),
        ("// 派生元: https://github.com/momo/tree\n", "source"),
        ("// Downloaded from https://example.com/momo/tree.js (version 1.4). Not modified.\n", "source version changes"),
        ("// Modified from https://github.com/momo/tree for use in this project.\n", "source"),
    ],
)  # fmt: skip
def test_heads_that_tell_of_an_origin(text: str, told: str) -> None:
    assert head(text) == [frozenset(told.split())]


@pytest.mark.parametrize(
    "text",
    [
        "// Based on the fee schedule of the town.\n",
        "// Based on RFC 9110, https://www.rfc-editor.org/rfc/rfc9110\n",
        "// Values taken from https://example.com/table/1.2\n",
        "// The class is derived from Base.\n",
        "// Copyright 2024 Midori\n//\n// Calls are based on https://example.com/docs/api 2.1\n",
        "// Copyright 2024 Midori\n//\n// The level is derived from the type:\n//   x://a?b=0.8\n",
        "// A copy of the License is at https://www.apache.org/licenses/LICENSE-2.0\n",
        "// 第3版の様式を元に作成した帳票\n",
        "// 利用者は設定を改変できる。\n",
        "// copied from app.js of this repository, see https://github.com/midori/x/blob/main/app.js\n",
        "// Based on the discussion in https://github.com/midori/x/issues/12\n",
        "// Modified from the proposal in https://github.com/midori/x/pull/3\n",
        "// 本リポジトリの src/a.js 2.0 から流用した\n",
        "// Translated from the shell script in tools/old, which was removed in version 2.1\n",
        "const a = 'modified from https://example.com/momo/tree';\n",
        "import { a } from './a';\n// Modified by the build.\n",
    ],
)
def test_heads_that_tell_of_none(text: str) -> None:
    assert head(text) == []


def passages(text: str) -> list[OriginStated]:
    found = read("origin-stated", text, "markdown")
    return [f for f in found if isinstance(f, OriginStated) and f.told.issuperset(PARTICULARS)]


def test_a_line_a_paragraph_and_a_section_state_an_origin() -> None:
    line = "tree: https://example.com/momo/tree 1.4.2, unmodified\n"
    paragraph = "tree 1.4.2\nhttps://example.com/momo/tree\nChanges: deletion added.\n"
    section = (
        "## 派生元\n\nhttps://example.com/momo/tree の v1.4.2\n\n変更点は次のとおり。\n\n- 削除\n"
    )
    for text in (line, paragraph, section):
        assert ["tree" in " ".join(p.words) for p in passages(text)] == [True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("This is a fork of midori/tree.\n", "source"),
        ("Requires Python 3.11 (https://www.python.org/). Removed files are skipped.\n", ""),
        ("Tested with Node 20.3 from https://nodejs.org/.\n", ""),
        ("Written in Python 3.11, forked from https://example.com/momo/tree.\n", "source"),
        ("Items were removed from the list after ninety days.\n", ""),
        ("ファイルを削除します。\n", ""),
        ("- Added deletion to the fork\n", "changes"),
        ("tree 1.4.2 (https://example.com/momo/tree)\n", "source version"),
        ("vendor/ は変更していません。\n", "changes"),
        ("改変: なし\n", "changes"),
        ("GPL-3.0-or-later の midori/tree をフォークしたもの\n", "source"),
    ],
)
def test_what_documents_tell(text: str, told: str) -> None:
    assert stated(text) == set(told.split())


def test_rows_of_tables_are_read_with_the_heads_of_their_columns() -> None:
    table = "| Part | Source | Version | Changes |\n|---|---|---|---|\n| tree | https://example.com/momo/tree | 1.4.2 | none |\n"
    (row,) = passages(table)
    assert row.lines == 1
    pairs = "| 項目 | 内容 |\n|---|---|\n| 入手元 | https://example.com/momo/tree |\n| 版 | 1.4 |\n| 変更点 | なし |\n"
    assert [p.lines for p in passages(pairs)] == [5]


def test_a_section_on_an_origin_goes_with_the_passage_that_states_it() -> None:
    text = "# a\n\nA tool.\n\n## Fork\n\nIt is a fork.\n\ntree 1.4.2, https://example.com/momo/tree, unmodified\n"
    (found,) = passages(text)
    assert found.lines == 6
    (alone,) = passages(text.replace("## Fork", "## Usage"))
    assert alone.lines == 1


def test_lines_that_tell_a_part_of_it_are_kept_with_their_folders() -> None:
    found = read("origin-stated", "`vendor/x/` の中身は変更していません。\n", "markdown")
    (fact,) = (f for f in found if isinstance(f, OriginStated))
    assert (fact.told, fact.folders) == (frozenset({"changes"}), frozenset({"vendor/x"}))


def test_a_banner_of_a_release_tells_whose_it_is() -> None:
    text = "/*!\n * Midori Picker v3.6.0\n * https://example.com/picker\n * Copyright Momo Foundation\n * Released under the MIT license\n */\n"
    (fact,) = (f for f in read("origin-head", text, "javascript") if isinstance(f, OriginHead))
    assert (fact.banner, fact.told) == (True, frozenset({"source", "version"}))
    assert fact.holders == {"momo foundation"}


def test_what_is_told_of_one_part_is_not_told_of_another() -> None:
    several = "- tree: https://example.com/momo/tree 1.4.2\n- kana: https://example.com/momo/kana, unmodified\n"
    assert passages(several) == []
    assert passages("tree: https://example.com/momo/tree, GPL 2.0, unmodified\n") == []


def test_marks_of_tools() -> None:
    remote = "[subrepo]\n\tremote = git@github.com:Momo/Tree.git\n\tbranch = main\n"
    assert [(f.owner, f.name) for f in read("taken-in", remote, "ini") if isinstance(f, TakenIn)] == [("momo", "tree")]  # fmt: skip
    chart = "name: a\nhome: https://example.com/a\ndependencies:\n- name: b\n  repository: https://charts.example.org/b\n- name: c\n  repository: file://charts/c\n"
    (found,) = (f for f in read("taken-in", chart, "yaml") if isinstance(f, TakenIn))
    assert (found.owner, found.name, found.brings) == ("example.com", "a", (("b", "charts.example.org"),))  # fmt: skip


@pytest.mark.parametrize(
    ("reader", "text", "syntax"),
    [
        ("origin-head", "// " + "modified from based on を改変 " * 200_000, "javascript"),
        ("origin-head", "// " + "を元に" * 100_000, "javascript"),
        ("origin-stated", "https://example.com/a 1.2 changes: " * 50_000, "markdown"),
        ("origin-stated", "# a\n\nhttps://example.com/a 1.2\n" * 10_000, "markdown"),
        ("taken-in", "name: a\ndependencies:\n" + "- name: b\n" * 100_000, "yaml"),
        ("taken-in", "sources:\n" * 100_000, "yaml"),
    ],
)
def test_hostile_texts_are_read_in_little_time(reader: str, text: str, syntax: str) -> None:
    start = time.process_time()
    read(reader, text, syntax)
    assert time.process_time() - start < 2

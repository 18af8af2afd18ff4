# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - texts as they are written
"""What heads, documents and marks of tools tell of where code came from."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import Document
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
    return [f.told for f in read("origin-head", text, syntax) if isinstance(f, OriginHead)]


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
        "const a = 'modified from https://example.com/momo/tree';\n",
        "import { a } from './a';\n// Modified by the build.\n",
    ],
)
def test_heads_that_tell_of_none(text: str) -> None:
    assert head(text) == []


def passages(text: str) -> list[OriginStated]:
    found = read("origin-stated", text, "markdown")
    return [f for f in found if isinstance(f, OriginStated)]


def test_a_line_a_paragraph_and_a_section_state_an_origin() -> None:
    line = "tree: https://example.com/momo/tree 1.4.2, unmodified\n"
    paragraph = "tree 1.4.2\nhttps://example.com/momo/tree\nChanges: deletion added.\n"
    section = (
        "## 派生元\n\nhttps://example.com/momo/tree の v1.4.2\n\n変更点は次のとおり。\n\n- 削除\n"
    )
    for text in (line, paragraph, section):
        assert ["tree" in " ".join(p.words) for p in passages(text)] == [True]


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

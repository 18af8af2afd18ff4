# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Globs: what they match, and that a hostile one cannot make matching take for ever."""

from __future__ import annotations

import time
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from oss_guard.scan.paths import GlobError, Globs, compiled, globs, matching


@pytest.mark.parametrize(
    ("pattern", "paths"),
    [
        ("README*", ["README", "readme.md"]),
        ("*.md", ["readme.md"]),
        ("**/*.md", ["readme.md", "docs/a.md", "docs/x/b.md"]),
        ("docs/**", ["docs/a.md", "docs/x/b.md", "docs/x/[c].txt"]),
        ("docs/*", ["docs/a.md"]),
        ("{,docs/}{readme,a}*", ["README", "readme.md", "docs/a.md", "a,b"]),
        ("docs/?.md", ["docs/a.md"]),
        ("docs/[!b].md", ["docs/a.md"]),
        ("**/x/**", ["docs/x/b.md", "docs/x/[c].txt"]),
        ("**/[[]c].txt", ["docs/x/[c].txt"]),
        ("説*", ["説明.txt"]),
        ("a,b", ["a,b"]),
        ("{**/b.md,README}", ["README", "docs/x/b.md"]),
    ],
)
def test_what_a_glob_matches(pattern: str, paths: list[str]) -> None:
    every = ["README", "readme.md", "docs/a.md", "docs/x/b.md", "docs/x/[c].txt", "説明.txt", "a,b"]
    assert sorted(matching((pattern,), every)) == sorted(paths)


@pytest.mark.parametrize(
    "pattern", ["", "{a", "a}", "}{", "x" * 1001, "**/" * 9 + "a", "*" * 900 + "b", "*{a,b}" * 9]
)
def test_a_glob_that_cannot_be_used_is_refused(pattern: str) -> None:
    with pytest.raises(GlobError, match="a path pattern has ") as refused:
        compiled((pattern,))
    assert "パスのパターン" in refused.value.text.ja


def test_no_globs_are_no_expression() -> None:
    assert compiled(()) is None
    assert matching((), ["a"]) == ()


PIECES = st.sampled_from(["*", "?", "a", "b", "/", "ab"])


@settings(max_examples=400)
@given(st.lists(PIECES, min_size=1, max_size=8).map("".join), st.text("ab/", max_size=10))
def test_stars_match_as_a_plain_search_says(pattern: str, path: str) -> None:
    while "**" in pattern:
        pattern = pattern.replace("**", "*")
    expression = compiled((pattern,))
    assert expression is not None
    assert bool(expression.fullmatch(path)) == plainly(pattern, path)


@cache
def plainly(pattern: str, path: str) -> bool:
    if not pattern:
        return not path
    if pattern[0] == "*":
        return plainly(pattern[1:], path) or (
            path[:1] not in {"", "/"} and plainly(pattern, path[1:])
        )
    return bool(path) and (
        (path[0] == pattern[0] or (pattern[0] == "?" and path[0] != "/"))
        and plainly(pattern[1:], path[1:])
    )


@pytest.mark.parametrize(
    "pattern",
    [
        "*a" * 300 + "b",
        "?*" * 300 + "b",
        "**/*{a,aa}*b",
        "**/a/**/*{a,aa}*{b,c}d",
        "{a,aa}*" * 2 + "b",
    ],
)
def test_a_hostile_glob_takes_no_time_to_speak_of(pattern: str) -> None:
    expression = compiled((pattern,))
    assert expression is not None
    began = time.perf_counter()
    for path in ("a" * 1000, "a/" * 500, "a" * 300 + "/" + "a" * 300):
        assert not expression.match(path)
    assert time.perf_counter() - began < 5


PARTS = st.sampled_from(
    [
        *"aAkKsSiI/",
        "\u017f",
        "\u212a",
        "\u0130",
        "\u0131",
        "*",
        "?",
        "**/",
        "{a,k}",
        "[ks]",
        ".",
        "設",
    ]
)
NAMES = st.lists(st.sampled_from([*"aAkKsSiI/.", "\u017f", "\u212a", "\u0130", "\u0131", "設"]))


@given(st.lists(st.lists(PARTS, min_size=1).map("".join), min_size=1, max_size=3), NAMES)
def test_globs_match_what_their_expression_does(patterns: list[str], name: list[str]) -> None:
    path = "".join(name)
    try:
        expression = compiled(tuple(patterns))
    except GlobError:
        assume(False)
    assert expression is not None
    assert Globs(tuple(patterns)).match(path) is (expression.match(path) is not None)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("{,**/}*{LICENSE,COPYING}*", "a/b/copying.txt"),
        ("{,**/}*{LICENSE,COPYING}*", "LICENSE"),
        ("**/*.{js,ts}", "a/x.ts"),
        ("{a,{b,c}}*", "cx"),
        ("{,x}", "x"),
        ("[{]a", "{a"),
        ("{*,a/b}c", "xc"),
        ("{利用規約,ライセンス}.md", "ライセンス.md"),
    ],
)
def test_a_path_is_found_by_any_of_some_alternatives(pattern: str, path: str) -> None:
    assert globs((pattern,)).match(path)
    assert list(matching((pattern,), ["other", path])) == [path]

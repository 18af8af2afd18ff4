# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts in two languages, and placeholders that untrusted values cannot abuse."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from oss_guard.model.text import Text

WORDS = st.text(max_size=20)


def test_each_language_has_its_words() -> None:
    text = Text("ない", "missing")
    assert text.get("ja") == "ない"
    assert text.get("en") == "missing"


def test_placeholders_are_filled_in_both_languages() -> None:
    text = Text("{path} に {n} 件", "{n} in {path}").fill({"path": "a/b", "n": "2"})
    assert text == Text("a/b に 2 件", "2 in a/b")


def test_an_unknown_placeholder_and_an_open_brace_stay_as_they_are() -> None:
    text = Text("{x} {", "{x} { {} {path")
    assert text.fill({"path": "p"}) == text


def test_a_value_is_never_read_as_a_template() -> None:
    hostile = "{other}{path.__class__}{0}%s"
    text = Text("{path}", "{path} {other}").fill({"path": hostile, "other": "o"})
    assert text == Text(hostile, f"{hostile} o")


@given(WORDS, WORDS)
def test_filling_inserts_exactly_the_value(before: str, value: str) -> None:
    plain = before.replace("{", "")
    assert Text("", plain + "{v}").fill({"v": value}).en == plain + value


def test_texts_join_with_a_blank_where_both_say_something() -> None:
    assert Text("あ", "a").plus(Text("い", "b")) == Text("あ い", "a b")
    assert Text("あ", "a").plus(Text("", "")) == Text("あ", "a")
    assert Text("あ。", "a.").plus(Text("い", "b")) == Text("あ。い", "a. b")

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Many literals in one pass: every occurrence of each, as if looked for one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard.scan.literals import _CHUNK, _MOST_WORDS, Literals

LETTERS = st.sampled_from([b"a", b"b", b"-", b"_", b"\n", b" ", "東".encode(), b"k"])
WORDS = st.lists(LETTERS, min_size=2, max_size=7).map(b"".join)
CONTENT = st.lists(LETTERS, max_size=60).map(b"".join)


def one_by_one(literals: set[bytes], content: bytes) -> set[tuple[bytes, int]]:
    return {
        (literal, at)
        for literal in literals
        for at in range(len(content))
        if content.startswith(literal, at)
    }


@given(st.sets(WORDS, max_size=8), CONTENT)
def test_every_occurrence_of_every_literal_is_found(literals: set[bytes], content: bytes) -> None:
    searched = Literals(literals)
    found = list(searched.find(content))
    assert list(searched.find(content)) == found  # What it has learnt changes nothing.
    assert [at for _, at in found] == sorted(at for _, at in found)
    assert len(found) == len(set(found))
    assert set(found) == one_by_one(literals, content)


@given(st.sets(WORDS, max_size=8), st.lists(CONTENT, max_size=4))
def test_contents_read_before_change_nothing(literals: set[bytes], contents: list[bytes]) -> None:
    searched = Literals(literals)
    for content in contents:
        assert set(searched.find(content)) == one_by_one(literals, content)


@pytest.mark.parametrize("blank", [b"", b" ", b"\n"])
@pytest.mark.parametrize("literal", [b"ab", b"abc", b"abcd", b"abc de", b"  "])
def test_literals_across_pieces_are_found_once(literal: bytes, blank: bytes) -> None:
    for before in range(_CHUNK - len(literal) - 1, _CHUNK + 2):
        content = b"x" * before + blank + literal + blank + b"x" * _CHUNK
        expected = [(literal, at) for at in range(len(content)) if content.startswith(literal, at)]
        assert list(Literals([literal]).find(content)) == expected


def test_words_are_remembered_within_bounds() -> None:
    searched = Literals([b"secret", b"key"])
    for number in range(0, 4 * _MOST_WORDS, 1000):
        words = [b"%d" % n for n in range(number, number + 1000)]
        found = list(searched.find(b" ".join([*words, b"%d-secret" % number])))
        assert [literal for literal, _ in found] == [b"secret"]
        assert len(searched._harmless) + len(searched._holding) <= _MOST_WORDS


def test_bytes_that_mean_something_in_expressions_mean_themselves() -> None:
    literals = {b".*", b"[a", b"a]", b"\\d", b"^-", b"(?"}
    content = b"x.*y[a]z\\d^-(?"
    assert {literal for literal, _ in Literals(literals).find(content)} == literals

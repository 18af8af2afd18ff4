# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Many literals in one pass: every occurrence of each, as if looked for one by one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from oss_guard.scan.literals import Literals

LETTERS = st.sampled_from([b"a", b"b", b"-", b"_", b"\n", "東".encode(), b"k"])
WORDS = st.lists(LETTERS, min_size=2, max_size=5).map(b"".join)
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
    found = list(Literals(literals).find(content))
    assert [at for _, at in found] == sorted(at for _, at in found)
    assert len(found) == len(set(found))
    expected = one_by_one(literals, content)
    assert Counter(literal for literal, _ in found) == Counter(literal for literal, _ in expected)
    for literal, at in found:
        assert any((literal, start) in expected for start in range(at - len(literal) + 1, at + 1))


def test_bytes_that_mean_something_in_expressions_mean_themselves() -> None:
    literals = {b".*", b"[a", b"a]", b"\\d", b"^-", b"(?"}
    content = b"x.*y[a]z\\d^-(?"
    assert {literal for literal, _ in Literals(literals).find(content)} == literals

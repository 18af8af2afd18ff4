# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""No match without a needed text: looked for first, it must never hide what would be found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oss_guard.documents.screened import Screened, Vocabulary
from oss_guard.evidence import requests_of
from oss_guard.packs.bind import load_pack
from oss_guard.readers._vocabulary import VOCABULARY
from oss_guard.readers._wording import Wording

FLAGS = re.IGNORECASE | re.ASCII
NO_WORDS = Vocabulary({})


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("licen[cs]e", ("licen",)),
        ("foo|bar", ("bar", "foo")),
        ("(?:責任|義務)を負(?:わ|い)", ("義務", "責任")),
        ("(?:ab)?cd", ("cd",)),
        ("(?:Abc){2}", ("abc",)),
        (r"\bu\b", None),
        ("x*", None),
        ("abc|[0-9]", None),
        ("責", ("責",)),
    ],
)
def test_what_a_pattern_needs(pattern: str, expected: tuple[str, ...] | None) -> None:
    texts = NO_WORDS.needed(pattern)
    assert (None if texts is None else tuple(sorted(texts))) == expected


def _patterns() -> list[str]:
    found: set[str] = set()
    for rule in load_pack("tokyo").rules:
        for request in requests_of(rule.check.needs, rule.params):
            if isinstance(request.params, Wording):
                parts = (*request.params.parts, *request.params.short)
                found |= {*(p for part in parts for p in part.any_of), *request.params.candidates}
    return sorted(found)


PATTERNS = _patterns()


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_every_match_of_the_shipped_wordings_has_a_needed_text(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS))
    texts = VOCABULARY.needed(pattern)
    whole = re.compile(VOCABULARY.expanded(pattern), FLAGS)
    text = data.draw(st.from_regex(whole))
    if texts is not None and whole.search(text):
        assert any(one in text.lower() for one in texts)


@pytest.mark.parametrize(
    ("patterns", "text", "expected"),
    [
        (["foo", r"\bu\b"], "a FOO", True),
        (["foo", r"\bu\b"], "a U b", True),
        (["foo$", r"\bu\b"], "foo bar", False),
        (["foo"], "", False),
        ([r"\bu\b"], "u", True),
        ([], "anything", False),
    ],
)
def test_screening_changes_nothing(patterns: list[str], text: str, expected: bool) -> None:
    assert Screened(patterns).found_in(text) is expected


def test_there_are_wordings_to_test() -> None:
    assert len(PATTERNS) > 100
    assert sum(VOCABULARY.needed(p) is not None for p in PATTERNS) > len(PATTERNS) * 0.8


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(?&pet) f", {"cat", "dog"}),
        ("(?&pet) food", {" food"}),
        ("(?&pet)?", None),
        ("(?&pet)|(?&bird)", {"cat", "dog", "crow"}),
        ("(?:x(?&pet)|(?&any))", None),
        ("[a-z](?&nested)", {"cat", "dog", "crow"}),
        ("(?&pet){2}", {"cat", "dog"}),
    ],
)
def test_words_that_are_named_are_needed(pattern: str, expected: set[str] | None) -> None:
    words = Vocabulary(
        {"pet": "cat|dog", "bird": "crow", "any": ".*", "nested": "(?&pet)|(?&bird)"}
    )
    assert words.needed(pattern) == expected


def test_words_that_name_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="each other"):
        Vocabulary({"a": "(?&b)", "b": "(?&a)"}).needed("(?&a)")

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""No match without a needed text: looked for first, it must never hide what would be found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oss_guard.documents.screened import Screened, needed
from oss_guard.evidence import requests_of
from oss_guard.packs.bind import load_pack
from oss_guard.readers._vocabulary import expanded
from oss_guard.readers._wording import Wording

FLAGS = re.IGNORECASE | re.ASCII


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
    assert needed([pattern]) == expected


def _patterns() -> list[str]:
    found: set[str] = set()
    for rule in load_pack("tokyo").rules:
        for request in requests_of(rule.check.needs, rule.params):
            if isinstance(request.params, Wording):
                parts = (*request.params.parts, *request.params.short)
                found |= {*(p for part in parts for p in part.any_of), *request.params.candidates}
    return sorted(map(expanded, found))


PATTERNS = _patterns()


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_every_match_of_the_shipped_wordings_has_a_needed_text(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS))
    texts = needed([pattern])
    text = data.draw(st.from_regex(re.compile(pattern, FLAGS)))
    if texts is not None and re.search(pattern, text, FLAGS):
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
    assert sum(needed([p]) is not None for p in PATTERNS) > len(PATTERNS) * 0.8

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""No match without a needed text: looked for first, it must never hide what would be found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oss_guard.documents.joined import Expression, Joined, Wanted, compiled, small
from oss_guard.documents.screened import Screened, Vocabulary
from oss_guard.evidence import requests_of
from oss_guard.packs.bind import load_pack
from oss_guard.readers._vocabulary import VOCABULARY
from oss_guard.readers._wording import Wording

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


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_every_match_of_the_shipped_wordings_passes_the_screens(data: st.DataObject) -> None:
    """Every clause has a text there, every word named is there, and so is one of the branches."""
    pattern = data.draw(st.sampled_from(PATTERNS))
    whole = re.compile(VOCABULARY.expanded(pattern), re.IGNORECASE | re.ASCII)
    text = data.draw(st.from_regex(whole))
    if whole.search(text):
        clauses = VOCABULARY.clauses(pattern)
        assert all(any(one in small(text) for one in clause) for clause in clauses)
        assert all(compiled(word).is_in(text, small(text)) for word in VOCABULARY.words(pattern))
        screened = Screened([pattern], VOCABULARY)
        assert screened.found_in(text)
        assert list(screened.blocks(Joined(["", text]), [0, 1]))[-1:] == [1]


@pytest.mark.parametrize("text", ["An OK for ABC-1", "an ok for abc-1", "OKK", "İ am OK", "a0k"])
@pytest.mark.parametrize(
    "pattern", [r"\bOK\b", r"\bO\Wk", "(?-i:OK)K", "[A-C]{3}-[0-9]", "^.{4}o(?!kk)", "[^A-Z]K"]
)
def test_small_letters_are_searched_as_if_case_were_ignored(pattern: str, text: str) -> None:
    ignoring = re.search(pattern, text, re.IGNORECASE | re.ASCII) is not None
    assert Expression(pattern).is_in(text, small(text)) == ignoring


def test_texts_of_any_length_are_told_apart_by_how_they_begin() -> None:
    page = Joined(["Abcde", "", "x🎌y", "責任"])
    wanted = Wanted(["abcd", "abcx", "bcd", "z", "x", "🎌", "責", "任責", ""])
    assert sorted(page.those(wanted)) == ["", "abcd", "bcd", "x", "責", "🎌"]
    assert [page.holding(text) for text in ("abcd", "🎌", "任責")] == [(0,), (2,), ()]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_branches_of_the_shipped_wordings_can_each_stand_alone(pattern: str) -> None:
    branches = VOCABULARY.branches(pattern)
    assert [compiled(VOCABULARY.expanded(branch)) for branch in branches]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ab", ["ab"]),
        ("ab|cd", ["ab", "cd"]),
        ("(?:ab|cd)", ["ab", "cd"]),
        ("(?:a|b)c|d", ["(?:a|b)c", "d"]),
        ("(?:a|b)(?:c|d)", ["(?:a|b)(?:c|d)"]),
        (r"a\|b|[|(\]]|\(c|", [r"a\|b", r"[|(\]]", r"\(c", ""]),
        ("[]|]a|[^]|]b", ["[]|]a", "[^]|]b"]),
        ("(?&pet)", ["cat", "dog"]),
        ("(?&pet)s|x", ["(?&pet)s", "x"]),
    ],
)
def test_branches_are_what_bars_outside_all_groups_divide(
    pattern: str, expected: list[str]
) -> None:
    assert Vocabulary({"pet": "(?:cat|dog)"}).branches(pattern) == expected


def test_what_a_pattern_needs_beside_the_most_telling() -> None:
    words = Vocabulary({"pet": "(?:cat|dog)", "no": r"\bwithout|\bnever"})
    assert words.clauses("(?&no) (?&pet)food") == [{"without", "never"}, {"food"}, {"cat", "dog"}]
    assert words.words("(?&no)(?: (?&pet))+(?:x(?&no))?") == [r"\bwithout|\bnever", "(?:cat|dog)"]
    assert words.words("(?&no)|(?&pet)") == []


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

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Globs as people name files, in messages and evidence."""

from __future__ import annotations

import pytest

from oss_guard.evidence.files import looked_for, names_of


@pytest.mark.parametrize(
    ("patterns", "shown"),
    [
        (["CITATION.cff"], "CITATION.cff"),
        (["a.md", "b.md", "a.md"], "a.md, b.md"),
        (["README*"], "README …"),
        (
            ["{,.github/,docs/}CODE{_OF_,-OF-,}CONDUCT*", "{,docs/}行動規範*"],
            "CODE_OF_CONDUCT, 行動規範 …",
        ),
        (["**/*.{csv,tsv}"], "*.csv …"),
        (["{docs,doc}/**/{data,データ}/*.json"], "docs/data/*.json …"),
        (["{a,{b,c}}/x", "{,{d,e}/}y"], "a/x, y …"),
        (["vendor/**"], "vendor …"),
        ([str(n) for n in range(9)], "0, 1, 2, 3, 4, 5 …"),
    ],
)
def test_a_glob_is_shown_as_the_name_it_begins_with(patterns: list[str], shown: str) -> None:
    assert names_of(patterns) == shown


def test_what_was_searched_for_is_told_in_both_languages() -> None:
    text = looked_for(("{,docs/}CHANGELOG*",)).text
    assert (text.ja, text.en) == ("探したもの: CHANGELOG …", "searched for: CHANGELOG …")

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Words of a list of parts that may name one, and the licences that it names."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers import NoParams
from oss_guard.readers.notice_words import NoticeWords, notice_words


def read(text: str) -> NoticeWords:
    (fact,) = notice_words.read(Document("markdown", text.encode()), (), NoParams())
    assert isinstance(fact, NoticeWords)
    return fact


def test_names() -> None:
    found = read("- [@scope/Midori-Kit](https://example.com/x/midori).\n- lib_a 1.0、gem/b。\n")
    assert {"@scope/midori-kit", "lib_a", "gem/b", "1.0"} <= found.words


@pytest.mark.parametrize(
    ("text", "licence"),
    [
        ("a (MPL-2.0)", "MPL-2.0"),
        ("a: LGPLv3", "LGPL"),
        ("a is under the GNU Lesser General Public License", "LGPL"),
        ("a、Mozilla Public License 2.0", "MPL-2.0"),
        ("a, EPL", "EPL"),
        ("フォント: SIL Open Font License", "OFL"),
    ],
)
def test_licences(text: str, licence: str) -> None:
    assert licence in read(text).licences


@pytest.mark.parametrize("text", ["simple MPLAB", "a TEMPLE", "an SLGPLX"])
def test_what_only_looks_like_one(text: str) -> None:
    assert read(text).licences == frozenset()


def test_a_long_one_is_read_in_part() -> None:
    found = read("a" * 600_000 + "\nMPL-2.0 midori\n")
    assert "midori" not in found.words
    assert found.licences == frozenset()

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Literals are proved to stand in every match."""

from __future__ import annotations

import pytest

from oss_guard.model.errors import UnfitError
from oss_guard.readers._anchor_pattern import check, opens, widest


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (b"gh[pousr]_[a-z]{4}", (b"ghp_", b"gho_", b"ghu_", b"ghs_", b"ghr_")),
        (b"xoxb-[0-9]{3}|xapp-[0-9]{3}", (b"xoxb-", b"xapp-")),
        (b"(?:sq0atp|sq0csp)-[a-z]", (b"sq0atp-", b"sq0csp-")),
        (b"a[_-]?secret", (b"a_secret", b"a-secret", b"asecret")),
        (b"[a-z]{3}(?:[0-9](?:Q~))x", (b"Q~",)),
        (b"(?:ab){1,3}", (b"ab",)),
        ("[a-z]{2}鍵".encode(), ("鍵".encode(),)),
    ],
)
def test_certain(pattern: bytes, literals: tuple[bytes, ...]) -> None:
    check(pattern, literals)


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (b"gh[pousr]_[a-z]{4}", (b"ghp_", b"gho_", b"ghu_", b"ghs_")),
        (b"(?:ab){0,3}c", (b"ab",)),
        (b"ab?", (b"ab",)),
        (b"a[^b]c", (b"abc",)),
    ],
)
def test_uncertain(pattern: bytes, literals: tuple[bytes, ...]) -> None:
    with pytest.raises(UnfitError, match="without any of its literals"):
        check(pattern, literals)


def test_case_is_folded_only_if_asked() -> None:
    check(b"Key=[a-z]", (b"key=",), ignore_case=True)
    with pytest.raises(UnfitError, match="without"):
        check(b"Key=[a-z]", (b"key=",))


def test_width() -> None:
    assert widest(b"a{1,5}(?:bc|d)") == 7
    assert widest(b"a*") > 1_000_000


@pytest.mark.parametrize(
    ("pattern", "literals", "fold", "expected"),
    [
        (b"(?:pass|pwd)[a-z]{0,3}=", (b"pass", b"pwd"), False, True),
        (b"(?:pass|pw[dx])=", (b"pass", b"pwd"), False, False),
        (b"(?:PASS|pwd)=", (b"pass", b"pwd"), True, True),
        (b"(?:PASS|pwd)=", (b"pass", b"pwd"), False, False),
        (b"[xy]?pass", (b"pass",), False, False),
        (b"[a-z]{1,3}pass", (b"pass",), False, False),
        (b"(?i:pass)x", (b"pass",), False, False),
    ],
)
def test_what_every_match_begins_with(
    pattern: bytes, literals: tuple[bytes, ...], fold: bool, expected: bool
) -> None:
    assert opens(pattern, literals, fold=fold) is expected

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oss_guard.packs.bind import load_pack
from oss_guard.readers import find
from oss_guard.readers._anchor_core import core

PATTERNS = sorted(
    {
        (anchor.pattern, anchor.ignore_case)
        for rule in load_pack("secrets").rules
        for request in rule.check.needs.requests(rule.params)
        if (anchors := find(request.reader).anchors) is not None
        for anchor in anchors(request.params)
    }
)


@pytest.mark.parametrize(
    ("pattern", "text", "matched"),
    [
        (rb"sanity[\w .:-]{0,32}", b"a sanity-check: b", [b"sanity"]),
        (rb"key_[a-z]{4,60}", b"key_abcdefgh", [b"key_abcd"]),
        (rb"x{0,9}key(?:s|_ids)?", b"xxkeys", [b"key"]),
        (rb"(?:ab{2,3}|c(?:d|e{1,4}))", b"abbb ceee cd", [b"abb", b"ce", b"cd"]),
        (rb"[^a-c\n]k[\d_]{2}\w", b"xk1_z", [b"xk1_z"]),
        (rb"a{2}[bc]{1,3}d{2,4}e?", b"aabccddde", [b"aabccdd"]),
        (rb"(?i:key)[=]x", b"KEY=x key=X", [b"KEY=x"]),
        ("[ -~]{0,3}東京[0-9]{2,4}".encode(), "x東京1234".encode(), ["東京12".encode()]),
    ],
)
def test_it_leaves_out_what_may_stand_at_either_end(
    pattern: bytes, text: bytes, matched: list[bytes]
) -> None:
    assert re.findall(core(pattern), text) == matched


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_every_match_of_a_shipped_pattern_holds_one_of_its_core(data: st.DataObject) -> None:
    pattern, ignore_case = data.draw(st.sampled_from(PATTERNS))
    flags = re.IGNORECASE if ignore_case else 0
    match = data.draw(st.from_regex(re.compile(pattern), fullmatch=True))
    assert re.search(core(pattern), match, flags)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oss_guard.packs.bind import load_pack
from oss_guard.readers._assigned import ANNOUNCED, ASSIGNED, announced

HEX = rb"[0-9a-f]{32}"
NAMES = sorted(
    {
        (params.label.encode(), params.pattern.encode())
        for rule in load_pack("secrets").rules
        if getattr(params := rule.params.request.params, "label", "")
        and announced(params.label.encode(), params.pattern.encode())
    }
)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        (rb"zoom[a-z_]{0,9}(?:api_)?(?:key|token)", HEX, True),
        (rb"zoom[a-z_]{0,9}(?:key|token)(?:[. ](?:key|secret))?", HEX, True),
        (rb"zoom key|ssws token", HEX, True),
        ("例示[の ]{0,3}(?:トークン|キー)".encode(), HEX, True),
        (rb"zoom[a-z_]{0,9}", HEX, False),
        (rb"zoom_(?:key|id)", HEX, False),
        (rb"zoom key|ssws", HEX, False),
        (rb"zoom_key(?:s|_ids)?", HEX, False),
        (rb"zoom_key", rb"(?:live_)?[A-Za-z0-9]{12,40}", True),
        (rb"zoom_key", rb"[A-Z]{20}|[0-9]{14}", True),
        (rb"zoom_key", rb"[0-9a-f]{11}", False),
        (rb"zoom_key", rb"[0-9]{4}:[0-9a-f]{32}", False),
        (rb"zoom_key", rb"[^ ]{12}", False),
        (rb"zoom_key", rb"[A-Z]{20}|#[0-9]{14}", False),
    ],
)
def test_what_follows_a_name_stands_for_it_only_where_it_always_follows(
    name: bytes, value: bytes, expected: bool
) -> None:
    assert announced(name, value) is expected


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_a_shipped_name_with_its_value_is_announced(data: st.DataObject) -> None:
    name, value = data.draw(st.sampled_from(NAMES))
    parts = [
        data.draw(st.from_regex(re.compile(part), fullmatch=True))
        for part in (name, ASSIGNED.encode(), value)
    ]
    assert re.search(ANNOUNCED, b"".join(parts), re.IGNORECASE)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The anchors that the shipped rules ask for suit every engine."""

from __future__ import annotations

import re

import pytest

from oss_guard.evidence import requests_of
from oss_guard.packs.bind import load_pack
from oss_guard.readers import Anchor, find
from oss_guard.scan.engines import compile_database


@pytest.fixture(scope="module")
def shipped() -> list[Anchor]:
    rules = load_pack("tokyo").rules
    requests = dict.fromkeys(
        request for rule in rules for request in requests_of(rule.check.needs, rule.params)
    )
    anchors = [
        anchor
        for request in requests
        if (of := find(request.reader).anchors) is not None
        for anchor in of(request.params)
    ]
    assert len(anchors) > 1000
    return anchors


def test_none_matches_nothing_at_all(shipped: list[Anchor]) -> None:
    """Such a one leads its reader to every line, and the fast engine refuses all for it."""
    assert [a.pattern for a in shipped if re.search(a.pattern, b"") is not None] == []


def test_the_fast_engine_takes_them(shipped: list[Anchor]) -> None:
    """One pattern it cannot take has the portable engine read everything, several times slower."""
    pytest.importorskip("hyperscan")
    assert compile_database(dict(enumerate(shipped))) is not None

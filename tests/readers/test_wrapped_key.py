# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A private key in base 64 is one, also folded and wrapped twice."""

from __future__ import annotations

import base64
import textwrap

import pytest

from oss_guard.documents.document import document
from oss_guard.packs.expand import expand
from oss_guard.readers.wrapped_key import WrappedKey
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

KEY = expand("${fake.wrapped-key.400}")
TWICE = base64.b64encode(KEY.encode()).decode()
PLAN = Plan([Request("wrapped-key", WrappedKey())], b"k")


def values(text: str) -> list[str]:
    content = document(text.encode(), "text")
    facts = [s.fact for _, s in PLAN.read(content, "a").sightings]
    return [content.content[f.span.start : f.span.end].decode() for f in facts]


@pytest.mark.parametrize("key", [KEY, TWICE, "\n    ".join(textwrap.wrap(KEY, 76))])
def test_the_whole_of_the_base64_is_the_key(key: str) -> None:
    assert values(f"a: >-\n    {key}\nb: c\n") == [key]


def test_what_is_no_private_key() -> None:
    certificate = base64.b64decode(KEY).replace(b"PRIVATE KEY", b"CERTIFICATE")
    assert values(base64.b64encode(certificate).decode()) == []
    assert values(KEY[:60]) == []
    assert values("LS0tLS1CRUdJTi" * 1_000) == []

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The private part of a JSON Web Key stands within the braces of its type."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import document
from oss_guard.packs.expand import expand
from oss_guard.readers.private_jwk import PrivateJwk
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

PART = expand("${fake.base64url.43}")
PLAN = Plan([Request("private-jwk", PrivateJwk())], b"k")


def values(text: str) -> list[str]:
    content = document(text.encode(), "text")
    facts = [s.fact for _, s in PLAN.read(content, "a").sightings]
    return [content.content[f.span.start : f.span.end].decode() for f in facts]


@pytest.mark.parametrize(
    "text",
    [
        f'{{"kty":"EC","d":"{PART}"}}',
        f'{{\n  "d": "{PART}",\n  "kty": "RSA"\n}}',
        f"{{kty: 'OKP', d: '{PART}'}}",
        f'{{"kty": "oct", "k": "{PART}"}}',
        f'"{{\\"kty\\":\\"EC\\",\\"d\\":\\"{PART}\\"}}"',
    ],
)
def test_the_private_part(text: str) -> None:
    assert values(text) == [PART]


@pytest.mark.parametrize(
    "text",
    [
        f'{{"kty":"EC","x":"{PART}"}}',
        f'{{"kty":"RSA","k":"{PART}"}}',
        f'[{{"d":"{PART}"}},{{"kty":"EC"}},{{"d":"{PART}"}}]',
        '{"kty":"EC","d":"your-private-part-goes-here-please"}',
    ],
)
def test_what_has_none(text: str) -> None:
    assert values(text) == []

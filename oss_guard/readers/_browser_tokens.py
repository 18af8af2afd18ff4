# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Values that pages carry by design, so that nothing is lost where they are read.

Every reader asks here, whatever it found a value by.
"""

from __future__ import annotations

import base64
import binascii
import json
import re

_PARTS = 3
_PUBLISHABLE = ("pk.eyJ", "pk_live_", "pk_test_", "sb_publishable_", "phc_")
"""Mapbox, Stripe and those that follow it, Supabase, PostHog."""
_SEARCH_KEY = re.compile(rb"[0-9a-f]{32}")
_INDEX = re.compile(rb"index_?name", re.IGNORECASE)
_SEARCHES = re.compile(rb"search[^\n]{0,60}\Z", re.IGNORECASE)
_CHANGES = re.compile(rb"(?:admin|write)[^\n]{0,60}\Z", re.IGNORECASE)
_LOADED = re.compile(
    rb"<script\b[^<>]{0,200}\bsrc=[\"']?(?:https?:)?//[^\"'\s<>]{1,200}[?&][\w-]{1,40}=\Z",
    re.IGNORECASE,
)
_BEFORE, _AROUND = 80, 400
_OF_EXAMPLES = frozenset({"a", "b", "bar", "baz", "c", "foo", "hello", "qux", "x", "y", "z"})
"""Names that manuals give to claims that stand for any; nothing is let in by them."""


def only_searches(content: bytes, start: int, end: int) -> bool:
    """Whether the key there is one that pages search an index of Algolia with, as far as is seen.

    Keys that change an index look the same; none of them belongs beside the name of an index.
    """
    if not _SEARCH_KEY.fullmatch(content, start, end):
        return False
    first = max(0, start - _BEFORE)
    if _CHANGES.search(content, first, start):
        return False
    named = _SEARCHES.search(content, first, start) is not None
    return named or _INDEX.search(content, max(0, start - _AROUND), end + _AROUND) is not None


def shown_on_pages(content: bytes, start: int, end: int) -> bool:
    """Whether it only searches, or goes with the address of a script that a page loads."""
    loaded = _LOADED.search(content, max(0, start - _AROUND), start) is not None
    return loaded or only_searches(content, start, end)


def made_for_browsers(value: str) -> bool:
    """Whether its form, or what a signed token says in it, tells that it is public."""
    if value.startswith(_PUBLISHABLE):
        return True
    read = token_of(value)
    return read is not None and _public(read[1])


def token_of(value: str) -> tuple[dict[str, object], dict[str, object]] | None:
    """Header and claims of a JSON Web Token; None for anything else."""
    parts = value.split(".")
    if len(parts) != _PARTS:
        return None
    try:
        header, claims = (json.loads(decoded(part)) for part in parts[:2])
    except (ValueError, RecursionError):
        return None
    return (header, claims) if isinstance(header, dict) and isinstance(claims, dict) else None


def _public(claims: dict[str, object]) -> bool:
    """Cesium ion's tokens for maps, the anonymous role of Supabase, and claims of examples."""
    map_token = {"jti", "id", "iat"} <= claims.keys() and not claims.keys() & {"iss", "sub", "exp"}
    example = bool(claims) and claims.keys() <= _OF_EXAMPLES
    return map_token or example or claims.get("role") == "anon"


def decoded(text: str) -> bytes:
    """Base 64 of either alphabet, with or without padding. ValueError where it is none."""
    try:
        data = text.rstrip("=").translate(str.maketrans("-_", "+/"))
        return base64.b64decode(data + "=" * (-len(data) % 4), validate=True)
    except binascii.Error as error:
        raise ValueError(str(error)) from None

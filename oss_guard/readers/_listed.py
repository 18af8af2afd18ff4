# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What lists of components have in common: one entry, JSON within bounds, package URLs."""

from __future__ import annotations

import json
from typing import Literal
from urllib.parse import unquote

import msgspec

from oss_guard.readers._declared import MalformedError

MOST = 10_000
"""Components of one file that are read; a file with more is said to be too large."""
_PARTS = 2_000_000
"""Tables, lists and commas in one JSON file; what has more would fill the memory."""
_PACKAGES = {
    "npm": "npm", "pypi": "python", "composer": "composer", "gem": "ruby", "golang": "go",
    "cargo": "cargo", "maven": "maven", "nuget": "nuget", "pub": "pub", "swift": "swift",
    "cocoapods": "cocoapods", "hex": "mix",
}  # fmt: skip
"""Types of package URLs, and the ecosystems as manifests have them."""

Listed = Literal["run-time", "development", ""]
"""What a list says that a component is for; empty where it does not say."""


class Entry(msgspec.Struct, frozen=True):
    """One component of a list, as written there.

    ``licence`` is empty where the list states none. ``direct`` is None where it does not tell
    direct from indirect ones. ``needle`` are the bytes by which its place is found.
    """

    name: str
    version: str = ""
    licence: str = ""
    use: Listed = ""
    direct: bool | None = None
    ecosystem: str = ""
    needle: bytes = b""


def of_json(content: bytes) -> object:
    """Any JSON value. MalformedError for what is none, is too large, or says a thing twice."""
    if sum(content.count(mark) for mark in (b"{", b"[", b",")) > _PARTS:
        raise MalformedError("too-large")
    try:
        return json.loads(content, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise MalformedError("json") from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise MalformedError("twice")
    return found


def of_package_url(url: str) -> tuple[str, str, str]:
    """Ecosystem, name and version of a package URL; empty where it is none of a known type."""
    scheme, _, rest = url[:500].partition(":")
    kind, _, path = rest.lstrip("/").partition("/")
    if scheme != "pkg" or kind not in _PACKAGES:
        return "", "", ""
    path = path.partition("?")[0].partition("#")[0]
    name, at, version = path.rpartition("@")
    if not at or "/" in version:
        name, version = path, ""
    return _PACKAGES[kind], unquote(name), unquote(version)


def quoted(name: str) -> bytes:
    """A name as JSON and TOML write it."""
    return f'"{name}"'.encode("utf-8", "replace")

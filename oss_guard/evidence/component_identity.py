# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""By which names the lists of one ecosystem mean the same component."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

Key = tuple[str, str]
"""Ecosystem and folded name."""

_MARKS = re.compile(r"[-_.]+")
_VERSION = re.compile(r"@[^/]*")
_BY_LAST = frozenset({"maven", "gradle", "swift"})
"""Ecosystems whose manifests and lists name a component by more or less of its path."""


def key_of(ecosystem: str, name: str) -> Key:
    """The key of a component as a list or manifest names it."""
    folded = name.lower()
    if ecosystem == "python":
        folded = dashed(folded)
    if ecosystem in _BY_LAST:
        folded = re.split(r"[/:]", folded.removesuffix(".git").rstrip("/"))[-1]
    return "maven" if ecosystem == "gradle" else ecosystem, folded


def dashed(name: str) -> str:
    """A name with its marks taken as one, as PEP 503 does."""
    return _MARKS.sub("-", name)


def loaded_name(address: str) -> str:
    """What is loaded from an address: host and path without versions, or as it stands."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return f"{parts.netloc}{_VERSION.sub('', parts.path)}" or address

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Paths as relative URIs."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote_to_bytes

_HIGH_BYTES = re.compile("(?:%[89A-F][0-9A-F])+", re.IGNORECASE)


def uri(path: str) -> str:
    """``path`` as a relative URI, percent-encoded.

    Paths of a report already have bytes that are not UTF-8 percent-encoded. Such a run stays as it
    is, so that it stands for the same bytes; any other ``%`` is one that the name itself has.
    """
    parts: list[str] = []
    end = 0
    for match in _HIGH_BYTES.finditer(path):
        if _is_utf8(match[0]):
            continue
        parts += [_quote(path[end : match.start()]), match[0].upper()]
        end = match.end()
    return "".join([*parts, _quote(path[end:])])


def _is_utf8(escapes: str) -> bool:
    try:
        unquote_to_bytes(escapes).decode()
    except UnicodeDecodeError:
        return False
    return True


def _quote(text: str) -> str:
    # A colon in the first segment would read as a scheme, so it is quoted everywhere.
    return quote(text, safe="/", errors="replace")

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a word is one of a list, as ``["save", "pass", "raise"]``: what follows is the next one.

A name that comes first may still make a pair with what follows.
"""

from __future__ import annotations

import re

_LOOKED_BACK = 400
_BRACKET = re.compile(rb"[\[\](){}]")
_FIRST = re.compile(rb"\[\s*[\"'`]?[A-Za-z0-9_.-]*\Z")


def is_listed(content: bytes, at: int) -> bool:
    """Whether the nearest bracket that is open where the word stands is that of a list."""
    begin = max(0, at - _LOOKED_BACK)
    closed = 0
    for bracket in reversed(list(_BRACKET.finditer(content, begin, at))):
        if bracket[0] in b"])}":
            closed += 1
        elif closed:
            closed -= 1
        else:
            return bracket[0] == b"[" and not _FIRST.search(content, bracket.start(), at)
    return False

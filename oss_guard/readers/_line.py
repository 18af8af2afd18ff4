# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where lines end, without reading on for ever in one that does not."""

from __future__ import annotations


def line_end(content: bytes, at: int, most: int | None = None) -> int:
    """The end of the line that ``at`` is in, or of the content; at most ``most`` bytes on."""
    limit = len(content) if most is None else min(len(content), at + most)
    end = content.find(b"\n", at, limit)
    return end if end >= 0 else limit


def lines_end(content: bytes, at: int, most: int) -> int:
    """The end of the second line after the one that ``at`` is in; at most ``most`` bytes on."""
    limit = min(len(content), at + most)
    for _ in range(3):
        at = content.find(b"\n", at, limit) + 1
        if not at:
            return limit
    return at

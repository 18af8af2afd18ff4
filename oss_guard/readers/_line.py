# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where a line ends, without reading on for ever in one that does not."""

from __future__ import annotations


def line_end(content: bytes, at: int, most: int | None = None) -> int:
    """The end of the line that ``at`` is in, or of the content; at most ``most`` bytes on."""
    limit = len(content) if most is None else min(len(content), at + most)
    end = content.find(b"\n", at, limit)
    return end if end >= 0 else limit

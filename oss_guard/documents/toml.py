# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""TOML in time in proportion to its size."""

from __future__ import annotations

import tomllib
from typing import Any

_DOTS = 1_000


def loads(data: bytes) -> dict[str, Any]:
    """A TOML document. ValueError (with the place, where it is known) for what is none.

    A line with more than a thousand dots is refused too: no written key is like that, and the
    parser's time grows with the square of the parts of one.
    """
    if any(line.count(b".") > _DOTS for line in data.split(b"\n")):
        raise ValueError("a line with too many dots")
    try:
        return tomllib.loads(data.decode("utf-8", "replace"))
    except RecursionError:
        raise ValueError("nested too deeply") from None

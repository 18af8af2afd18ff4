# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How varied the characters of a value are."""

from __future__ import annotations

import math
from collections import Counter


def entropy(value: str) -> float:
    """Shannon's entropy in bits a character."""
    length = len(value)
    counts = Counter(value).values()
    return -sum(n / length * math.log2(n / length) for n in counts) if length else 0.0

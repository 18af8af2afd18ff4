# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Patterns that rules give to readers, each compiled once."""

from __future__ import annotations

import re
from functools import lru_cache

from oss_guard.model.errors import UnfitError
from oss_guard.words import say


@lru_cache(maxsize=1024)
def compiled(pattern: str, flags: int) -> re.Pattern[bytes]:
    """A pattern for bytes; UnfitError where it could not work."""
    try:
        return re.compile(pattern.encode(), flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise UnfitError(say("rule.bad-pattern", reason=error)) from None

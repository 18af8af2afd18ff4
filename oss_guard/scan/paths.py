# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Path globs, as rules and configuration write them.

``*`` and ``?`` stay within one folder, ``**`` crosses folders, ``{a,b}`` are alternatives, a
pattern without ``/`` matches at the root only, letters match whatever their case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from wcmatch import glob
from wcmatch._wcparse import PatternLimitException

_FLAGS = glob.GLOBSTAR | glob.BRACE | glob.IGNORECASE | glob.FORCEUNIX | glob.DOTGLOB
_LIMIT = 200


@lru_cache(maxsize=4096)
def compiled(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    """One expression that matches what any of ``patterns`` does; None for no patterns.

    Raises ValueError for a pattern that cannot be understood or expands beyond 200 alternatives.
    """
    if not patterns:
        return None
    try:
        wanted, _ = glob.translate(list(patterns), flags=_FLAGS, limit=_LIMIT)
        return re.compile("|".join(wanted))
    except (re.error, PatternLimitException) as error:
        raise ValueError(str(error)) from error


def matching(patterns: tuple[str, ...], paths: Iterable[str]) -> list[str]:
    """Those of ``paths`` that any pattern matches, in their order."""
    expression = compiled(patterns)
    return [p for p in paths if expression is not None and expression.match(p)]

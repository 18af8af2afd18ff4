# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Path globs, as rules and configuration write them.

``*`` and ``?`` stay within one folder, ``**`` crosses folders, ``[…]`` is one of some characters,
``{a,b}`` are alternatives; a pattern without ``/`` matches at the root only, letters match
whatever their case. Written here because a general library's expressions, made to follow a shell
in every corner, took longer to compile than the scan of a small repository.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_LONGEST = 1000
_TOKEN = re.compile(
    r"(?P<folders>(?:(?<=/)|(?<![^{,]))\*\*/)|(?P<all>\*\*)|(?P<some>\*)|(?P<one>\?)"
    r"|(?P<set>\[!?\]?[^]/]*\])|(?P<open>\{)|(?P<close>\})|(?P<or>,)|(?P<other>.)",
    re.DOTALL,
)
_FIXED = {
    "folders": "(?:[^/]+/)*",
    "all": ".*",
    "some": "[^/]*",
    "one": "[^/]",
    "open": "(?:",
    "close": ")",
}


@lru_cache(maxsize=4096)
def compiled(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    """One expression that matches what any of ``patterns`` does; None for no patterns.

    Raises ValueError for a pattern that is empty, longer than 1,000 characters or unbalanced.
    """
    if not patterns:
        return None
    return re.compile("|".join(map(_translate, patterns)), re.IGNORECASE)


def matching(patterns: tuple[str, ...], paths: Iterable[str]) -> list[str]:
    """Those of ``paths`` that any pattern matches, in their order."""
    expression = compiled(patterns)
    return [p for p in paths if expression is not None and expression.fullmatch(p)]


def _translate(pattern: str) -> str:
    if not pattern or len(pattern) > _LONGEST:
        raise ValueError(f"a glob has 1 to {_LONGEST} characters: {pattern[:60]!r}")
    depth = 0
    out: list[str] = []
    for token in _TOKEN.finditer(pattern):
        kind, text = token.lastgroup, token[0]
        depth += (kind == "open") - (kind == "close")
        if depth < 0:
            break
        out.append(_part(kind or "", text, inside=depth > 0))
    if depth:
        raise ValueError(f"unbalanced braces: {pattern[:60]!r}")
    return f"(?:{''.join(out)})\\Z"


def _part(kind: str, text: str, *, inside: bool) -> str:
    if kind == "set":
        negated = text.startswith("[!")
        inner = re.sub(r"[\\[&~|]", r"\\\g<0>", text[2 if negated else 1 : -1])
        return f"[{'^/' if negated else ''}{inner}]"
    if kind == "or":
        return "|" if inside else ","
    return _FIXED.get(kind) or re.escape(text)

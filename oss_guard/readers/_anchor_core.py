# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The core of an anchor's expression: what every match holds, without what may follow or precede.

An engine that only proposes is told of each place once by the core, where the whole expression
would match anew with every byte of a gap at its end.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from oss_guard.readers._anchor_pattern import parsed

_CLASSES = {
    "CATEGORY_DIGIT": rb"\d",
    "CATEGORY_NOT_DIGIT": rb"\D",
    "CATEGORY_SPACE": rb"\s",
    "CATEGORY_NOT_SPACE": rb"\S",
    "CATEGORY_WORD": rb"\w",
    "CATEGORY_NOT_WORD": rb"\W",
}
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT"})


def core(pattern: bytes) -> bytes:
    """An expression with a match inside every match of ``pattern``, which is an anchor's."""
    return _rendered(parsed(pattern), first=True, last=True)


def _rendered(tree: Any, *, first: bool = False, last: bool = False) -> bytes:
    """``first`` and ``last`` say that nothing needed stands before, or after."""
    start, stop = 0, len(tree)
    while last and stop - start > 1 and tree[stop - 1 : stop].getwidth()[0] == 0:
        stop -= 1
    while first and stop - start > 1 and tree[start : start + 1].getwidth()[0] == 0:
        start += 1
    return b"".join(
        _item(*tree[n], first=first and n == start, last=last and n == stop - 1)
        for n in range(start, stop)
    )


def _item(operation: Any, argument: Any, *, first: bool, last: bool) -> bytes:
    name = str(operation)
    if name == "LITERAL":
        return _byte(argument)
    if name == "NOT_LITERAL":
        return b"[^" + _byte(argument) + b"]"
    if name == "IN":
        return b"[" + b"".join(_member(*member) for member in argument) + b"]"
    if name == "BRANCH":
        branches = (_rendered(b, first=first, last=last) for b in argument[1])
        return b"(?:" + b"|".join(branches) + b")"
    if name == "SUBPATTERN":
        return _group(argument, lambda tree: _rendered(tree, first=first, last=last))
    if name in _REPEATS:
        least, most, tree = argument
        if first or last or most == 1:
            return b"(?:" + _rendered(tree) + b"){%d,%d}" % (least, least if first or last else 1)
        # Who only proposes need not count, and engines count slowly.
        return b"(?:" + _rendered(tree) + b"){%d,}" % least
    raise ValueError(name)


def _group(argument: Any, render: Callable[[Any], bytes]) -> bytes:
    _, added, removed, tree = argument
    flags = b"i" if added & re.IGNORECASE else b""
    flags += b"-i" if removed & re.IGNORECASE else b""
    return b"(?" + flags + b":" + render(tree) + b")"


def _member(operation: Any, argument: Any) -> bytes:
    name = str(operation)
    if name == "NEGATE":
        return b"^"
    if name == "RANGE":
        return _byte(argument[0]) + b"-" + _byte(argument[1])
    return _CLASSES[str(argument)] if name == "CATEGORY" else _byte(argument)


def _byte(value: int) -> bytes:
    return b"\\x%02x" % value

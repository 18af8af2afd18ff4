# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Expressions that are tried only where a text stands without which they cannot match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any

_SHORTEST = 2
"""Bytes of UTF-8; a single Latin letter tells nothing."""

# The parser is CPython's own; it has no public name since `sre_parse` was deprecated.
_parser: Any = import_module("re._parser")


class Screened:
    """Expressions of which it only matters whether any matches; case is ignored, words are ASCII.

    Looking for what they need costs little beside trying them, and most texts have none of it, so
    they are compiled late.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = patterns

    @cached_property
    def _needed(self) -> tuple[tuple[str, ...], Sequence[str], Sequence[str]]:
        """Texts, the expressions that each need one of them, and those that need none."""
        texts = {pattern: _of_sequence(_parser.parse(pattern)) for pattern in self._patterns}
        certain = [p for p in self._patterns if texts[p] is not None]
        shortest = _shortest(t for p in certain for t in texts[p] or ())
        return shortest, certain, [p for p in self._patterns if texts[p] is None]

    @cached_property
    def _screened(self) -> re.Pattern[str] | None:
        return _any(self._needed[1])

    @cached_property
    def _always(self) -> re.Pattern[str] | None:
        return _any(self._needed[2])

    def may_be_in(self, lowered: str) -> bool:
        """Whether a text, given in lower case, could match; False is certain."""
        texts, _, always = self._needed
        return bool(always) or any(one in lowered for one in texts)

    def found_in(self, text: str) -> bool:
        """Whether any of the expressions matches somewhere in the text."""
        if self._always is not None and self._always.search(text) is not None:
            return True
        lowered = text.lower()
        for one in self._needed[0]:
            if one in lowered:
                return self._screened is not None and self._screened.search(text) is not None
        return False


def _any(patterns: Sequence[str]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE | re.ASCII)


def needed(patterns: Iterable[str]) -> tuple[str, ...] | None:
    """Texts in lower case of which every match of any pattern has one, whatever its case.

    None where a pattern can match without any text that is worth looking for.
    """
    found: set[str] = set()
    for pattern in patterns:
        texts = _of_sequence(_parser.parse(pattern))
        if texts is None:
            return None
        found |= texts
    return _shortest(found)


def _shortest(texts: Iterable[str]) -> tuple[str, ...]:
    """Without those that hold another."""
    found = set(texts)
    return tuple(sorted(t for t in found if not any(o in t for o in found - {t})))


def _of_sequence(tree: Any) -> set[str] | None:
    """The best choice that the items of a sequence offer: whose shortest text is longest."""
    choices: list[set[str]] = []
    run = ""
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":
            run += chr(argument)
            continue
        choices.append({run})
        run = ""
        inner = _of_item(name, argument)
        if inner is not None:
            choices.append(inner)
    choices.append({run})
    best = max(choices, key=_worth)
    return {text.lower() for text in best} if _worth(best) >= _SHORTEST else None


def _of_item(name: str, argument: Any) -> set[str] | None:
    if name == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if name == "ASSERT" and argument[0] > 0:
        return _of_sequence(argument[1])
    if name in {"MAX_REPEAT", "MIN_REPEAT"} and argument[0] > 0:
        return _of_sequence(argument[2])
    if name == "BRANCH":
        branches = [_of_sequence(branch) for branch in argument[1]]
        if all(branches):
            return {text for branch in branches for text in branch or ()}
    return None


def _worth(texts: set[str]) -> int:
    return min(len(text.encode()) for text in texts)

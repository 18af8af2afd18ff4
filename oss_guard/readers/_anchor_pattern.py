# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What an anchor's expression may be, proved from its parse tree.

Every engine must be able to run it and none may miss a match, so it is of finite width, stays
within a line, looks at nothing around it, and cannot match without one of its literals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from typing import Any

from oss_guard.model.errors import UnfitError
from oss_guard.words import say

MAX_WIDTH = 1024
"""Bytes that an anchor may match at most: cells of a long line overlap by as many."""

_MOST_TEXTS = 4096
_NEWLINE = 0x0A
_ASCII = 0x80
_NOTHING = frozenset({b""})
_SHORTEST_LITERAL = 2

# The parser is CPython's own; it has no public name since `sre_parse` was deprecated.
_parser: Any = import_module("re._parser")

_REFUSED = {
    "ASSERT": "assertion",
    "ASSERT_NOT": "assertion",
    "AT": "assertion",
    "ATOMIC_GROUP": "atomic-group",
    "GROUPREF": "back-reference",
    "GROUPREF_EXISTS": "condition",
    "POSSESSIVE_REPEAT": "possessive-repeat",
}


def check(pattern: bytes, literals: Iterable[bytes], *, ignore_case: bool = False) -> None:
    """Raise UnfitError where ``pattern`` with ``literals`` makes no anchor.

    It is parsed only: hundreds are checked at each start and few are ever searched for, and what
    parses and passes the rest does compile.
    """
    wanted = tuple(literals)
    tree = bounded(pattern)
    if not wanted:
        raise UnfitError(say("params.no-literal"))
    for literal in wanted:
        if len(literal) < _SHORTEST_LITERAL:
            raise UnfitError(say("params.literal-short", literal=_shown(literal)))
        if ignore_case and literal != literal.lower():
            raise UnfitError(say("params.literal-case", literal=_shown(literal)))
    if not _certain(tree, wanted, fold=ignore_case):
        shown = ", ".join(_shown(literal) for literal in wanted)
        raise UnfitError(say("params.literal-missing", literals=shown))


def bounded(pattern: bytes) -> Any:
    """The parse tree. UnfitError where its matches are not short and by itself."""
    tree = parsed(pattern)
    shortest, longest = tree.getwidth()
    if longest > MAX_WIDTH:
        raise UnfitError(say("params.wide", most=MAX_WIDTH))
    if shortest == 0:
        raise UnfitError(say("params.empty"))
    _refuse(tree)
    return tree


def groups(pattern: bytes) -> int:
    """How many groups an expression has. UnfitError where it does not parse."""
    return int(parsed(pattern).state.groups) - 1


def widest(pattern: bytes) -> int:
    """Bytes that a compilable expression matches at most."""
    return int(parsed(pattern).getwidth()[1])


def opens(pattern: bytes, literals: Iterable[bytes], *, fold: bool) -> bool:
    """Whether every match of a compilable expression begins with a literal.

    With ``fold`` that is asked of the match in lower case. May say no where it is so.
    """
    if b"(?i" in pattern or b"(?-i" in pattern:
        return False
    run, wanted = {b""}, tuple(literals)
    for operation, argument in parsed(pattern):
        texts = texts_of(str(operation), argument)
        if texts is None or len(run) * len(texts) > _MOST_TEXTS:
            return False
        run = {head + tail for head in run for tail in texts}
        if all((text.lower() if fold else text).startswith(wanted) for text in run):
            return True
    return False


@lru_cache(maxsize=512)
def parsed(pattern: bytes) -> Any:
    """The parse tree of an expression. UnfitError where it is none."""
    try:
        return _parser.parse(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise UnfitError(say("rule.bad-pattern", reason=error)) from None


def _shown(literal: bytes) -> str:
    return repr(literal.decode("utf-8", "replace"))


def _refuse(tree: Any) -> None:
    for operation, argument in tree:
        name = str(operation)
        if name in _REFUSED:
            raise UnfitError(say(f"params.has-{_REFUSED[name]}"))
        if name == "ANY":
            raise UnfitError(say("params.has-dot"))
        if name == "LITERAL" and argument == _NEWLINE:
            raise UnfitError(say("params.has-newline"))
        if name == "IN":
            _refuse_class(argument)
        for below in inner(name, argument):
            _refuse(below)


def _refuse_class(items: Any) -> None:
    for operation, argument in items:
        name = str(operation)
        low, high = argument if name == "RANGE" else (argument, argument)
        if name not in {"RANGE", "LITERAL"}:
            continue
        if high >= _ASCII:
            raise UnfitError(say("params.has-wide-class"))
        if low <= _NEWLINE <= high and str(items[0][0]) != "NEGATE":
            raise UnfitError(say("params.has-newline"))


def inner(name: str, argument: Any) -> list[Any]:
    """The trees within one item: what a group or a repeat holds, or each branch."""
    if name == "SUBPATTERN":
        return [argument[-1]]
    if name == "BRANCH":
        return list(argument[1])
    if name in {"MAX_REPEAT", "MIN_REPEAT"}:
        return [argument[2]]
    return []


def _certain(
    tree: Any, literals: tuple[bytes, ...], before: frozenset[bytes] = _NOTHING, *, fold: bool
) -> bool:
    """Whether every match contains a literal: some run of items spells one whatever is chosen.

    ``before`` are the texts that can stand directly before ``tree``.
    """
    run: set[bytes] = set(before)
    for operation, argument in tree:
        name = str(operation)
        if _has_one(run, literals, fold=fold):
            return True
        texts = texts_of(name, argument)
        if texts is not None:
            fits = len(run) * len(texts) <= _MOST_TEXTS
            run = {head + tail for head in run for tail in texts} if fits else texts
            continue
        start, run = frozenset(run), {b""}
        below = inner(name, argument)
        repeats = name not in {"MAX_REPEAT", "MIN_REPEAT"} or argument[0] > 0
        if below and repeats and all(_certain(t, literals, start, fold=fold) for t in below):
            return True
    return _has_one(run, literals, fold=fold)


def _has_one(run: set[bytes], literals: tuple[bytes, ...], *, fold: bool) -> bool:
    return all(any(x in (text.lower() if fold else text) for x in literals) for text in run)


def texts_of(name: str, argument: Any) -> set[bytes] | None:
    """All texts that one item can match; None where they are too many to write down."""
    if name == "LITERAL":
        return {bytes((argument,))}
    if name == "IN":
        return _of_class(argument)
    if name == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if name == "BRANCH":
        found = [_of_sequence(branch) for branch in argument[1]]
        return None if None in found else {t for texts in found if texts for t in texts}
    if name in {"MAX_REPEAT", "MIN_REPEAT"} and argument[1] == 1:
        once = _of_sequence(argument[2])
        return once if once is None or argument[0] == 1 else once | {b""}
    return None


def _of_class(items: Any) -> set[bytes] | None:
    texts: set[bytes] = set()
    for operation, argument in items:
        name = str(operation)
        if name == "LITERAL":
            texts.add(bytes((argument,)))
        elif name == "RANGE":
            texts |= {bytes((c,)) for c in range(argument[0], argument[1] + 1)}
        else:
            return None
    return texts


def _of_sequence(tree: Any) -> set[bytes] | None:
    run: set[bytes] = {b""}
    for operation, argument in tree:
        texts = texts_of(str(operation), argument)
        if texts is None or len(run) * len(texts) > _MOST_TEXTS:
            return None
        run = {head + tail for head in run for tail in texts}
    return run

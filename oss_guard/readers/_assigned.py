# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Values that are assigned to a name, and what hundreds of such names have in common.

Most names of keys end alike: `datadog_api_key`, `zoom client secret`. An engine that looks for the
hundreds of providers is slow; what follows all of them is one expression.
"""

from __future__ import annotations

from typing import Any

from oss_guard.readers._anchor_pattern import inner, parsed, texts_of

ASSIGNED = (
    r"[A-Za-z0-9_-]{0,24}\\?[\"'`]?[\])]{0,2}[ \t]{0,8}"
    r"(?:=>|:=|:-|\?=|\|\|=|={2,3}|[: \t][ \t]?[A-Za-z]{1,12}[ \t]?="
    r"|,?[ \t][\"']?value[\"']?[ \t]?[=:]|[=:,>(|]|は|：|＝|[ \t](?:is:?[ \t])?)"
    r"[ \t]{0,8}(?:[A-Za-z]{0,2}[\"'`]|\\[\"'`]|「)?(?:[Bb]earer[ ])?"
)
"""What stands between a name and its value in code, settings, tables, commands and prose."""

_ENDS = (
    *("key", "token", "secret", "pass", "password", "pwd", "login", "bearer", "authorization"),
    *("private", "キー", "トークン", "シークレット", "アクセス", "パスワード"),
)
_WORDS = tuple(word.encode() for word in _ENDS)
_VALUE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_/+.=-")
_WIDTH = 12
_MOST_TEXTS = 4096

ANNOUNCED = f"(?:{'|'.join(_ENDS)}){ASSIGNED}[A-Za-z0-9_/+.=-]{{{_WIDTH}}}".encode()
"""Matches, whatever the case, wherever a name and a value follow that ``announced`` is true of."""


def announced(name: bytes, value: bytes) -> bool:
    """Whether every match of ``name`` ends in one of a few words, and ``value`` begins as most do.

    Both are expressions, the second of what is assigned to the first.
    """
    return _ends_in_word(parsed(name)) and _begins_plainly(parsed(value))


def _ends_in_word(tree: Any) -> bool:
    ends = {b""}
    for operation, argument in reversed(list(tree)):
        texts = texts_of(str(operation), argument)
        if texts is None or len(texts) * len(ends) > _MOST_TEXTS:
            branches = inner(str(operation), argument) if ends == {b""} else []
            return bool(branches) and all(map(_ends_in_word, branches))
        ends = {text + end for text in texts for end in ends}
        if all(end.lower().endswith(_WORDS) for end in ends):
            return True
    return False


def _begins_plainly(tree: Any) -> bool:
    width = 0
    for number, (operation, argument) in enumerate(tree):
        if not _plain(str(operation), argument):
            return False
        width += tree[number : number + 1].getwidth()[0]
        if width >= _WIDTH:
            return True
    return False


def _plain(name: str, argument: Any) -> bool:
    """Whether all that an item can match is made of what values are made of."""
    if name == "LITERAL":
        return argument in _VALUE
    if name == "IN":
        texts = texts_of(name, argument)
        return texts is not None and all(text[0] in _VALUE for text in texts)
    branches = inner(name, argument)
    return bool(branches) and all(_plain(str(o), a) for tree in branches for o, a in tree)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The arguments of a call, whatever the language: what stands between commas, and its literals."""

from __future__ import annotations

import re

import msgspec

from oss_guard.model.location import Span

LONGEST_BARE = 500
"""Bytes of a call without brackets, as far as it is read."""
_MOST_READ, _MOST, _DEEPEST = 1_000, 12, 8
_TOKEN = re.compile(
    rb"(?P<text>\"(?:[^\"\\\n]|\\[^\n]){0,400}\"|'(?:[^'\\\n]|\\[^\n]){0,400}'|`[^`\n]{0,400}`)"
    rb"|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<comma>,)|(?P<end>[\n;])|[^\"'`()\[\]{},\n;]{1,400}|.",
    re.DOTALL,
)
_LITERAL = re.compile(
    rb"\s*(?:(?:#|//|--)[^\n]{0,200}\n\s*)?(?:[A-Za-z]{1,2}|@|\[\]byte\(|(?:Buffer\.from|bytes|[Ss]tr|_T|TEXT|Some)\("
    rb"|(?:[\w.]{0,40}[.])?(?:UTF8|ASCII|Unicode|Default)\.GetBytes\()?"
    rb"(?P<quote>[\"'`])(?P<value>(?:(?!(?P=quote))[^\\\n]|\\[^\n]){0,400})(?P=quote)"
    rb"(?:\.[A-Za-z]\w{0,30}\([\w.\"'-]{0,30}\)|\.\w{1,20})?(?:,\s{0,9}[\w.\"'-]{1,20})?\)?\s*\Z"
)
"""A string by itself, also as bytes: ``"…".toCharArray()``, ``[]byte("…")``."""


class Argument(msgspec.Struct, frozen=True):
    """``literal``: where the text is that it consists of; None where it is no string literal."""

    literal: Span | None


def arguments_at(content: bytes, at: int, *, closed: bool) -> list[Argument] | None:
    """The arguments that begin at ``at``; None where they are too many, too deep or without an end.

    ``closed``: a bracket ends them. Without one the line does, unless it ends in a comma.
    """
    limit = min(len(content), at + (_MOST_READ if closed else LONGEST_BARE))
    found: list[Argument] = []
    depth, start, blank = 0, at, True
    for token in _TOKEN.finditer(content, at, limit):
        kind = token.lastgroup
        depth += (kind == "open") - (kind == "close")
        over = depth < 0 or (kind == "end" and depth == 0 and not closed and not blank)
        if over or (kind == "comma" and depth == 0):
            found.append(_argument(content, start, token.start()))
            start, blank = token.end(), True
        elif token[0].strip():
            blank = False
        if over:
            return found
        if len(found) > _MOST or depth > _DEEPEST:
            return None
    return None if closed else [*found, _argument(content, start, limit)]


def _argument(content: bytes, start: int, end: int) -> Argument:
    match = _LITERAL.match(content, start, end)
    return Argument(Span(*match.span("value")) if match else None)

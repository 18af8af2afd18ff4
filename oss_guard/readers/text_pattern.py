# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Finds wording by patterns that a rule gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import ALL, PROSE
from oss_guard.readers import Anchor, Candidate, Expression, Fact, Params, reader
from oss_guard.readers._anchor_pattern import check

_COMMENT = re.compile(rb"\s*(?:#|//|/?\*|--|;|<!--|%|'|REM\b|\"\"\")", re.IGNORECASE)

_BEFORE = 200
_LOOKED_BACK = 4_000


class Pattern(Params, frozen=True):
    """An expression, and words of which every match contains one. ASCII case does not matter."""

    pattern: str
    words: tuple[str, ...]

    def verify(self) -> None:
        """Refuse what makes no anchor: it would be missed in part and without a word."""
        anchor = _anchor(self)
        check(anchor.pattern, anchor.literals, ignore_case=anchor.ignore_case)


class TextPatterns(Params, frozen=True):
    """``unless`` are expressions that, on the same line, take a match back."""

    patterns: tuple[Pattern, ...]
    unless: tuple[Expression, ...] = ()


class Wording(Fact, frozen=True):
    """A match of the pattern with this number. ``prose`` is False in a file header's comment.

    ``before`` is what stands before it on its line, as far as its last characters.
    """

    pattern: int = 0
    prose: bool = True
    before: str = ""


def _anchors(params: TextPatterns) -> Sequence[Anchor]:
    return [_anchor(p) for p in params.patterns]


def _anchor(pattern: Pattern) -> Anchor:
    words = tuple(w.lower().encode() for w in pattern.words)
    return Anchor(pattern.pattern.encode(), words, ignore_case=True)


@lru_cache(maxsize=256)
def _unless(expressions: tuple[str, ...]) -> re.Pattern[bytes] | None:
    return re.compile("|".join(expressions).encode(), re.IGNORECASE) if expressions else None


@reader(params=TextPatterns, anchors=_anchors, head_only=ALL - PROSE)
def text_pattern(
    document: Document, candidates: Sequence[Candidate], params: TextPatterns
) -> Iterable[Fact]:
    """Everywhere in prose; in other files only in comments at their head."""
    unless = _unless(params.unless)
    prose = document.syntax in PROSE
    for candidate in candidates:
        line = document.content[candidate.segment.start : candidate.segment.end]
        if unless is not None and unless.search(line):
            continue
        if document.syntax == "markdown" and _hidden(document.content, candidate.match.end):
            continue
        if prose or _COMMENT.match(line):
            start = candidate.match.start
            before = document.content[max(candidate.segment.start, start - _BEFORE) : start]
            yield Wording(
                candidate.match, candidate.anchor, prose, before.decode("utf-8", "ignore")
            )


def _hidden(content: bytes, at: int) -> bool:
    """Whether a match ends in a comment, which readers of the page do not see."""
    opened = content.rfind(b"<!--", max(0, at - _LOOKED_BACK), at)
    return opened >= 0 and content.find(b"-->", opened, at) < 0

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Credentials known by the lines around them: the answer to a prompt, the line after a user's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Annotated, Literal

import msgspec

from oss_guard.documents.document import Document
from oss_guard.model.errors import UnfitError
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._anchor_pattern import check
from oss_guard.readers._labelled_value import Chosen, is_technical, weigh
from oss_guard.readers._pattern import compiled
from oss_guard.words import say

_AFTER, _BEFORE = 1_000, 600
_VALUE = "value"


class PassageCredential(Params, frozen=True):
    """``anchor`` leads to a line; ``pattern`` is searched for from ``before`` lines above it on.

    A match must touch the anchor's; ``^`` and ``$`` mean lines, and its group ``value`` is the
    credential. ``above``: what the lines must hold that lead to the anchor's; the pattern is then
    searched for in that line alone, so that many values may stand below. ``literals``: of which
    every match of the anchor contains one.
    """

    anchor: str
    literals: tuple[str, ...]
    pattern: str
    above: str = ""
    ignore_case: bool = False
    before: Annotated[int, msgspec.Meta(ge=0, le=5)] = 0
    chosen: Literal["password", "token"] = "password"
    kind: str = "passage-credential"
    specificity: int = 12

    def verify(self) -> None:
        """Refuse what could not work, with the reason."""
        (anchor,) = _anchors(self)
        check(anchor.pattern, anchor.literals, ignore_case=self.ignore_case)
        if _VALUE not in compiled(self.pattern, _flags(self)).groupindex:
            raise UnfitError(say("params.no-group", group=_VALUE))
        compiled(self.above, _flags(self))


def _anchors(params: PassageCredential) -> Sequence[Anchor]:
    literals = tuple(literal.encode() for literal in params.literals)
    return (Anchor(params.anchor.encode(), literals, params.ignore_case),)


def _flags(params: PassageCredential) -> int:
    return re.MULTILINE | (re.IGNORECASE if params.ignore_case else 0)


@reader(params=PassageCredential, anchors=_anchors, reach="history", most=5_000)
def passage_credential(
    document: Document, candidates: Sequence[Candidate], params: PassageCredential
) -> Iterable[Secret]:
    """Each value once. A line is searched once, however often an anchor stands in it."""
    seen: set[Span] = set()
    for _, group in groupby(candidates, lambda c: c.segment):
        for match in _matches(document.content, list(group), params):
            span = Span(*match.span(_VALUE))
            if span in seen:
                continue
            seen.add(span)
            value = match[_VALUE].decode("utf-8", "replace")
            confidence = weigh(value, Chosen(params.chosen), told=True)
            if confidence is not None and not is_technical(value):
                yield Secret(span, params.kind, params.specificity, confidence)


def _matches(
    content: bytes, candidates: Sequence[Candidate], params: PassageCredential
) -> Iterator[re.Match[bytes]]:
    """Those that touch one of the candidates of a line."""
    expression, above = (compiled(p, _flags(params)) for p in (params.pattern, params.above))
    start, line = _start(content, candidates[0], params.before), candidates[0].segment.start
    if params.above:
        if above.search(content, start, line) is None:
            return
        start = line
    starts, last = [c.match.start for c in candidates], candidates[-1].match.end
    for match in expression.finditer(content, start, last + _AFTER):
        if match.start() >= last:
            return
        at = bisect_left(starts, match.end()) - 1
        if at >= 0 and candidates[at].match.end > match.start():
            yield match


def _start(content: bytes, candidate: Candidate, before: int) -> int:
    """Where the line begins that stands so many lines above the candidate's."""
    start = candidate.segment.start
    low = max(0, start - _BEFORE)
    for _ in range(before):
        start = content.rfind(b"\n", low, max(low, start - 1)) + 1 or low
    return start

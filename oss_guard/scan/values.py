# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Sensitive values of one document: which of them stand, and the document without them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Fact, Secret

_SEEN = re.compile(rb"\S")


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same bytes as spans in order that do not overlap."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def masked(document: Document, values: Iterable[Span]) -> Document:
    """The document with ``x`` in place of its values; every offset, line and indent stays."""
    content = document.content
    pieces: list[bytes] = []
    done = 0
    for span in joined(values):
        pieces += (content[done : span.start], _SEEN.sub(b"x", content[span.start : span.end]))
        done = span.end
    return Document(document.syntax, b"".join([*pieces, content[done:]]))


def in_order(facts: Iterable[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
    """Facts with the numbers of their requests, in order of place."""
    return sorted(facts, key=lambda f: (f[1].span, f[0]))


def settled(secrets: list[tuple[int, Secret]]) -> list[tuple[int, Secret]]:
    """Of secrets whose spans overlap keep the most specific, then the longest, then the first."""
    kept: list[Span] = []
    found: list[tuple[int, Secret]] = []
    for number, fact in sorted(secrets, key=_preference):
        at = bisect_left(kept, fact.span)
        # Those kept do not overlap, so only the neighbours can be in the way.
        if not any(fact.span.start < s.end and s.start < fact.span.end for s in _around(kept, at)):
            kept.insert(at, fact.span)
            found.append((number, fact))
    return found


def _around(spans: Sequence[Span], at: int) -> Sequence[Span]:
    return spans[max(at - 1, 0) : at + 1]


def _preference(item: tuple[int, Secret]) -> tuple[int, int, int, int]:
    number, fact = item
    span = fact.span
    return (-fact.specificity, span.start - span.end, span.start, number)

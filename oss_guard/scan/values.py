# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Sensitive values of one document: which of them stand, and the document without them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Fact, Secret

_SEEN = re.compile(rb"\S")
_WORD = re.compile(rb"[0-9A-Za-z_]")
_SHORTEST = 4
_LONGEST = 4096
_TELLING = 8
"""From so many bytes on a value counts in whatever stands around it; a shorter one as a word."""
_MANY = 200


def telling(document: Document, secrets: Iterable[Secret]) -> frozenset[bytes]:
    """The values that are sensitive wherever they stand.

    Those of low confidence are not: the word ``postgres`` beside ``password`` is one everywhere.
    """
    content = document.content
    values = {
        content[s.span.start : s.span.end]
        for s in secrets
        if s.confidence is not Confidence.LOW and _SHORTEST <= s.span.end - s.span.start <= _LONGEST
    }
    return frozenset(v for v in values if b"\n" not in v and _WORD.search(v))


def occurrences(content: bytes, values: Collection[bytes]) -> Iterator[Span]:
    """Every place where one of the values stands, whatever tells that it is one; no order."""
    if len(values) > _MANY:
        # Looked for one by one they would take time in proportion to both.
        yield from _of_many(content, values)
        return
    for value in values:
        at = content.find(value)
        while at >= 0:
            end = at + len(value)
            if len(value) >= _TELLING or not _within_word(content, at, end):
                yield Span(at, end)
            at = content.find(value, end)


def _of_many(content: bytes, values: Iterable[bytes]) -> Iterator[Span]:
    """The same by one pass: of what begins alike, all of one length are compared at once."""
    alike: dict[bytes, dict[int, set[bytes]]] = {}
    for value in values:
        alike.setdefault(value[:_SHORTEST], {}).setdefault(len(value), set()).add(value)
    for at in range(len(content) - _SHORTEST + 1):
        for length, wanted in alike.get(content[at : at + _SHORTEST], {}).items():
            end = at + length
            told = length >= _TELLING or not _within_word(content, at, end)
            if content[at:end] in wanted and told:
                yield Span(at, end)


def _within_word(content: bytes, start: int, end: int) -> bool:
    return any(map(_WORD.match, (content[max(start - 1, 0) : start], content[end : end + 1])))


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
    masked = b"".join([*pieces, content[done:]])
    return Document(document.syntax, masked, recoded=document.recoded)


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

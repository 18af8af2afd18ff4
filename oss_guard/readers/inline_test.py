# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests written beside the code they test, as is usual in Rust."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader

_ANCHORS = (Anchor(rb"#\[(?:\w{1,20}::)?test\]", (b"test]",)),)


class InlineTest(Fact, frozen=True):
    """The first test of a file."""


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=NoParams, anchors=_anchors, syntaxes=frozenset({"rust"}))
def inline_test(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One fact a file."""
    del document, params
    for candidate in candidates[:1]:
        yield InlineTest(candidate.match)

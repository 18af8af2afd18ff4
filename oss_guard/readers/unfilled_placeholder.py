# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Finds where a template was taken over and a placeholder of it was not filled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader

OURS = ("【要記入", "【FILL IN")
"""How placeholders of our own templates begin."""

_WORDS = (*(word.encode() for word in OURS), b"[INSERT CONTACT METHOD]")
"""Those, and the one of the Contributor Covenant."""


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return [Anchor(word.replace(b"[", rb"\[").replace(b"]", rb"\]"), (word,)) for word in _WORDS]


@reader(params=NoParams, anchors=_anchors)
def unfilled_placeholder(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One that stands as code within a line is written about."""
    del params
    for candidate in candidates:
        start = candidate.match.start
        if document.content[start - 1 : start] != b"`":
            yield Fact(candidate.match)

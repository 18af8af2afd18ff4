# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Notices of copyright in which a template's words still stand for year and holder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import ALL, PROSE
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers.copyright_notice import anchors, notices

_HEAD_LINES = 15
"""Further down stands how to apply a licence, with blanks that are to stay blanks."""


@reader(params=NoParams, anchors=anchors, syntaxes=PROSE, head_only=ALL)
def unfilled_holder(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One for each notice near the top of a text, where a licence names its holder."""
    for fact in notices(document, candidates, params):
        line = document.place(fact.span.start).line
        if fact.blank and line <= _HEAD_LINES:
            yield fact

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Says that a script or style sheet was minified, by the length of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.model.text import Text
from oss_guard.readers import Candidate, Fact, NoParams, reader

_FROM_BYTES = 2_000
_AVERAGE_LINE = 500
_WHY = Text("最小化されている（行が極端に長い）", "minified (very long lines)")


class Minified(Fact, frozen=True):
    """Why a file counts as minified."""

    why: Text = _WHY


@reader(params=NoParams, syntaxes=frozenset({"javascript", "css"}))
def minified(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Lines of 500 bytes and more on average are not written by people."""
    del candidates, params
    content = document.content
    if len(content) > _FROM_BYTES and len(content) > _AVERAGE_LINE * (content.count(b"\n") + 1):
        yield Minified(Span(0, 0))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Heads of sources that say that the code came from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.origins import stated, tells_origin
from oss_guard.documents.syntaxes import CODE
from oss_guard.documents.within import head_comments, in_head_comments
from oss_guard.readers import HEAD, Anchor, Candidate, Fact, NoParams, reader

_SYNTAXES = CODE | {"css", "html", "xml", "svg"}
_WORDS = (
    *("modified from", "adapted from", "ported from", "forked from", "copied from", "taken from"),
    *("borrowed from", "translated from", "extracted from", "lifted from", "derived from"),
    *(
        "y from",
        "tly from",
        "port of",
        "fork of",
        "version of",
        "modified copy of",
        "adaptation of",
    ),
    *("based on", "based upon", "original", "改変", "改造", "移植", "フォーク", "流用", "転用"),
    *("派生元", "コピー元", "元に", "もとに", "基に", "ベースに"),
)
_FOLLOWING = 3
_NOTICED = re.compile(
    r"copyright|\(c\) ?\d|©|著作権|\b(?:licen[cs]ed under|[A-Z]\w+ licen[cs]e)\b", re.IGNORECASE
)


class OriginHead(Fact, frozen=True):
    """``told``: which of ``source``, ``version`` and ``changes`` the head states."""

    told: frozenset[str] = frozenset()


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return [Anchor.of_words(_WORDS)]


@reader(params=NoParams, anchors=_anchors, syntaxes=_SYNTAXES, head_only=_SYNTAXES)
def origin_head(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """At most one for a file, of its first comments."""
    del params
    head = document.content[:HEAD]
    inside = [c for c in candidates if in_head_comments(head, c.match.start)]
    if not inside:
        return
    texts = [block.text for block in head_comments(head).blocks]
    for number, text in enumerate(texts):
        # What follows goes on about it; what stands before is the project's own notice.
        noticed = any(map(_NOTICED.search, texts[number : number + 2]))
        if tells_origin(text, noticed=noticed):
            yield OriginHead(inside[0].match, stated(" ".join(texts[number : number + _FOLLOWING])))
            return

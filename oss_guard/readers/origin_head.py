# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Heads of sources that say that the code came from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.origin_particulars import ADDRESS, stated, versioned
from oss_guard.documents.origins import tells_origin
from oss_guard.documents.syntaxes import CODE
from oss_guard.documents.within import head_comments, in_head_comments
from oss_guard.readers import HEAD, Anchor, Candidate, Fact, NoParams, reader
from oss_guard.readers.licence_text import named_in

_SYNTAXES = CODE | {"css", "html", "xml", "svg"}
_WORDS = (
    *("modified from", "adapted from", "ported from", "forked from", "copied from", "taken from"),
    *("borrowed from", "translated from", "extracted from", "lifted from", "derived from"),
    *("downloaded from", "vendored from", "obtained from", "retrieved from", "y from", "tly from"),
    *("port of", "fork of", "version of", "modified copy of", "adaptation of"),
    *("based on", "based upon", "original", "改変", "改造", "移植", "フォーク", "流用", "転用"),
    *("派生元", "コピー元", "元に", "もとに", "基に", "ベースに"),
    # A banner of a release names its licence.
    *("licensed under", "released under", "mit license", "license:", "@license"),
)
_FOLLOWING = 3
_NOTICED = re.compile(
    r"copyright|\(c\) ?\d|©|著作権|\b(?:licen[cs]ed under|[A-Z]\w+ licen[cs]e)\b", re.IGNORECASE
)


_TITLE = 100
_RELEASE = re.compile(r"\W*(?:[A-Za-z][\w./@-]{0,40}\s){1,6}\W?v?\d{1,4}\.\d", re.ASCII)
_GRANTED = re.compile(
    r"\b(?:licen[cs]ed under|released under|MIT licen[cs]e|licen[cs]e:)|@license", re.IGNORECASE
)


class OriginHead(Fact, frozen=True):
    """``told``: which of ``source``, ``version`` and ``changes`` the head states.

    A ``banner`` has name, version, address and licence of a release; whose it is, its ``holders``
    tell, folded for comparing.
    """

    told: frozenset[str] = frozenset()
    banner: bool = False
    holders: frozenset[str] = frozenset()


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
            yield OriginHead(
                inside[0].match, stated(" ".join(texts[number : number + _FOLLOWING]), of_it=True)
            )
            return
    if _is_banner(texts):
        told = stated(" ".join(texts[:_FOLLOWING]), of_it=True)
        holders = frozenset(named_in(head.decode("utf-8", "ignore")))
        yield OriginHead(inside[0].match, told, banner=True, holders=holders)


def _is_banner(texts: Sequence[str]) -> bool:
    """Whether a file begins with name and version of a release, its address and its licence."""
    first, all_of_it = texts[0][:_TITLE], " ".join(texts[:_FOLLOWING])
    titled = _RELEASE.match(first) is not None and versioned(first)
    return titled and bool(ADDRESS.search(all_of_it)) and bool(_GRANTED.search(all_of_it))

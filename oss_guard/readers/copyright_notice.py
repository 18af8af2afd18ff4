# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Notices of copyright: whom they name, since when, and which are blanks still to be filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oss_guard.documents.document import BINARY, Document
from oss_guard.documents.syntaxes import ALL, PROSE
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader
from oss_guard.readers._holders import notice

_LINE = 400
_ANCHORS = (
    Anchor(rb"copyright", (b"copyright",), ignore_case=True),
    Anchor(rb"\(c\)[ ]?[A-Z12]", (b"(c)",), ignore_case=True),
    Anchor("©".encode(), ("©".encode(),)),
    Anchor(rb"&copy;", (b"&copy;",), ignore_case=True),
    Anchor("（(?:C|c|Ｃ|ｃ)）".encode(), tuple(f"（{c}）".encode() for c in "CcＣｃ")),
    Anchor("著作権".encode(), ("著作権".encode(),)),
)


class CopyrightNotice(Fact, frozen=True):
    """Holders and years as written; ``blank`` where a template's words still stand for them."""

    holders: tuple[str, ...] = ()
    years: str = ""
    blank: bool = False


def anchors(params: NoParams) -> Sequence[Anchor]:
    """What a notice cannot do without."""
    del params
    return _ANCHORS


@reader(params=NoParams, anchors=anchors, syntaxes=ALL - {BINARY}, head_only=ALL - PROSE - {BINARY})
def copyright_notice(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One for each line; documents for people to their end, other files in their heads."""
    yield from notices(document, candidates, params)


def notices(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterator[CopyrightNotice]:
    """What the lines of candidates name."""
    del params
    seen: set[int] = set()
    for candidate in candidates:
        start = max(candidate.segment.start, candidate.match.start - _LINE)
        if start in seen:
            continue
        seen.add(start)
        end = min(candidate.segment.end, candidate.match.end + _LINE)
        found = notice(document.content[start:end].decode("utf-8", "ignore"))
        if found is not None:
            yield CopyrightNotice(candidate.match, found.holders, found.years, found.blank)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Licences that the heads of fonts, icons, style sheets and scripts name for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import ALL, PROSE
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader
from oss_guard.spdx.mentions import mentioned

_SHOWN = 160
_LINE = 600
_ANCHORS = (
    Anchor(rb"CC[ -]BY", (b"cc by", b"cc-by"), ignore_case=True),
    Anchor(rb"creativecommons\.org/licenses/", (b"creativecommons.org",), ignore_case=True),
    Anchor(rb"Creative Commons (?:Attribution|CC|BY)", (b"creative commons",), ignore_case=True),
    Anchor(rb"SIL OFL|Open Font Licen[cs]e", (b"sil ofl", b"open font licen"), ignore_case=True),
    Anchor(rb"Commercial Licen[cs]e", (b"commercial licen",), ignore_case=True),
)
_COMMENT = re.compile(
    r"^\s*(?:/?\*|//|#|--|;|%|'(?![^'\n]{0,200}')|\"\"\"|!)|<!--|/\*|<(?:metadata|desc|cc:|rdf:|dc:)"
)
_FONT = re.compile(r"SIL OFL|Open Font Licen[cs]e", re.IGNORECASE)
_COMMERCIAL = re.compile(r"Commercial Licen[cs]e", re.IGNORECASE)


class PartLicence(Fact, frozen=True):
    """The line, and the SPDX ids it names; ``commercial`` where it names terms without an id."""

    words: str = ""
    ids: tuple[str, ...] = ()
    commercial: bool = False


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=NoParams, anchors=_anchors, syntaxes=ALL - PROSE, head_only=ALL)
def part_licence(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One for each line of a comment or of metadata; documents for people are read elsewhere."""
    del params
    seen: set[int] = set()
    for candidate in candidates:
        start = max(candidate.segment.start, candidate.match.start - _LINE)
        end = min(candidate.segment.end, candidate.match.end + _LINE)
        line = document.content[start:end].decode("utf-8", "ignore")
        if start in seen or not _COMMENT.search(line):
            continue
        seen.add(start)
        ids = (*mentioned(line)[0], *(("OFL-1.1",) if _FONT.search(line) else ()))
        at = max(
            0, len(document.content[start : candidate.match.start].decode("utf-8", "ignore")) - 80
        )
        words = " ".join(line[at : at + _SHOWN].split())
        yield PartLicence(candidate.match, words, ids, _COMMERCIAL.search(line) is not None)

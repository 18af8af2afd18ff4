# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Finds where a template was taken over and a placeholder of it was not filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader

OURS = ("【要記入", "【FILL IN")
"""How placeholders of our own templates begin."""

_WORDS = (*(word.encode() for word in OURS), b"[INSERT CONTACT METHOD]")
"""Those, and the one of the Contributor Covenant."""

_REST = re.compile(rb"[^\n]{0,300}?" + "】".encode())
_SHOWN = 60


class Unfilled(Fact, frozen=True):
    """A placeholder, with its words as far as they can be shown."""

    words: str = ""


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
        start, end = candidate.match.start, candidate.match.end
        if document.content[start - 1 : start] != b"`":
            whole = _REST.match(document.content, end)
            words = document.content[start : whole.end() if whole else end]
            yield Unfilled(candidate.match, _shown(words.decode("utf-8", "replace")))


def _shown(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"

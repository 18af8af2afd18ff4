# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A statement made within a file that is not prose: in a comment at its head, or in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import ALL, PROSE
from oss_guard.documents.within import head_comments, quoted_texts
from oss_guard.model.errors import UnfitError
from oss_guard.readers import HEAD, Anchor, Candidate, Fact, Params, reader
from oss_guard.readers._vocabulary import VOCABULARY
from oss_guard.readers._wording import Wording
from oss_guard.readers.statement import Statement, stated_on
from oss_guard.words import say

_MOST = 200
_BARE = frozenset({"html", "ini", "jsp", "php", "po", "properties", "svg", "vue", "xml", "yaml"})
"""Syntaxes in which texts stand without quotes."""


class EmbeddedStatement(Statement, frozen=True):
    """A statement; ``head`` says that it stands in a comment at the head of the file."""

    head: bool = True


class Embedded(Params, frozen=True):
    """A wording, each of whose expressions needs some text that can be looked for."""

    wording: Wording

    def verify(self) -> None:
        """Refuse what could only be found by reading every file."""
        self.wording.verify()
        if not _words(self):
            raise UnfitError(say("params.no-literal"))


def _words(params: Embedded) -> tuple[str, ...]:
    expressions = (e for part in params.wording.parts for e in part.any_of)
    return VOCABULARY.needed_by_any(expressions) or ()


def _anchors(params: Embedded) -> Sequence[Anchor]:
    words = _words(params)
    if not words:
        return ()
    pattern = "|".join(re.escape(word) for word in words)
    return [Anchor(pattern.encode(), tuple(w.encode() for w in words), ignore_case=True)]


@reader(params=Embedded, anchors=_anchors, syntaxes=ALL - PROSE)
def embedded_statement(
    document: Document, candidates: Sequence[Candidate], params: Embedded
) -> Iterable[Fact]:
    """Statements in comments at the head; of texts elsewhere the first that have words of it."""
    content = document.content
    if candidates[0].match.start < HEAD:
        for found in stated_on(head_comments(content, HEAD), params.wording):
            yield _embedded(found, head=True)
    segments = sorted({c.segment for c in candidates[:_MOST]})
    texts = quoted_texts(content, segments, bare=document.syntax in _BARE)
    for found in stated_on(texts, params.wording):
        yield _embedded(found, head=False)


def _embedded(found: Statement, *, head: bool) -> EmbeddedStatement:
    values = {name: getattr(found, name) for name in found.__struct_fields__}
    return EmbeddedStatement(**values, head=head)

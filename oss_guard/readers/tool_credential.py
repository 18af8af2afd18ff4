# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Credentials where a tool keeps them: the file's name tells the tool, its syntax the place.

Files are named by the ``paths`` of the rule, in history by any name that a content ever had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.errors import UnfitError
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Params, Secret, reader
from oss_guard.readers._kept_value import Form, judged
from oss_guard.readers._pattern import compiled
from oss_guard.words import say

_READ = 4 * 1024 * 1024
_MOST = 1_000
_VALUE = "value"


class Place(Params, frozen=True):
    """``pattern`` is searched for in the whole text, ``^`` and ``$`` meaning lines.

    Its group ``value`` is a credential, written in ``form``.
    """

    pattern: str
    form: Form = "password"

    def verify(self) -> None:
        """Refuse what could not work, with the reason."""
        if _VALUE not in compiled(self.pattern, re.MULTILINE).groupindex:
            raise UnfitError(say("params.no-group", group=_VALUE))


class ToolCredential(Params, frozen=True):
    """The ``places`` where a tool keeps credentials. ``most`` is the confidence at most."""

    places: tuple[Place, ...]
    kind: str = "tool-credential"
    specificity: int = 30
    most: Confidence = Confidence.HIGH


@reader(params=ToolCredential, reach="history")
def tool_credential(
    document: Document, candidates: Sequence[Candidate], params: ToolCredential
) -> Iterable[Secret]:
    """Each place once."""
    del candidates
    content = document.content[:_READ]
    seen: set[Span] = set()
    for place in params.places:
        for match in compiled(place.pattern, re.MULTILINE).finditer(content):
            span = Span(*match.span(_VALUE))
            if span in seen or len(seen) >= _MOST:
                continue
            seen.add(span)
            confidence = judged(match[_VALUE].decode("utf-8", "replace"), place.form)
            if confidence is not None:
                sure = min(confidence, params.most, key=_rank)
                yield Secret(span, params.kind, params.specificity, sure)


def _rank(confidence: Confidence) -> int:
    return (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH).index(confidence)

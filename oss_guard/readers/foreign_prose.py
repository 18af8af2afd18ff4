# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where prose that is neither Japanese nor English may limit what a licence allows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.foreign_limits import is_screened, may_limit
from oss_guard.documents.prose import STATING, prose
from oss_guard.documents.syntaxes import PROSE
from oss_guard.documents.tongue import is_understood
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader

LIMIT = 20
"""Passages of one document that are given at most."""


class ForeignProse(Fact, frozen=True):
    """A document in such a language. ``screened``: words of limits are known in it."""

    screened: bool = True


class ForeignLimit(Fact, frozen=True):
    """A passage that may limit."""


@reader(params=NoParams, syntaxes=PROSE)
def foreign_prose(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Nothing of a document in a known language; else one fact on the whole, then passages."""
    del candidates, params
    page = prose(document)
    if page is None:
        return
    blocks = [block for block in page.blocks if block.kind in STATING]
    stated = "\n".join(block.text for block in blocks)
    if is_understood(stated):
        return
    yield ForeignProse(Span(0, 0), is_screened(stated))
    limiting = [block for block in blocks if block.origins and may_limit(block.text)]
    for block in limiting[:LIMIT]:
        yield ForeignLimit(page.span(block.origins[0], block.origins[-1] + 1))

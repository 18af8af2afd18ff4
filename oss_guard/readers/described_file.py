# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where a document names files and goes on to say what is in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.blocks import Kind
from oss_guard.documents.document import Document
from oss_guard.documents.prose import STATING, Block, prose
from oss_guard.documents.syntaxes import PROSE
from oss_guard.readers import Candidate, Fact, Params, reader

_MOST = 200
_SHOWN = 120
_LONGEST = 500
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_NAME = r"[`'\"(\[]?([A-Za-z0-9_./-]{1,200}\.[A-Za-z][A-Za-z0-9]{1,9})[`'\")\]]?"
_NAMES = re.compile(
    _NAME + rf"(?:\s*(?:[、,・/と&]|and)\s*{_NAME})?"
    r"\s*(?:[:：]\s*|[-–—―]+\s+|は、?|$|(?=[\u30a1-\u30ff\u3400-\u9fff]))"
)
"""One name or two, and then a mark, the end, or a noun: a verb's object is no description."""


class DescriptionParams(Params, frozen=True):
    """``least``: the width of what is said; Japanese characters count two."""

    least: int = 30


class DescribedFile(Fact, frozen=True):
    """One or two file names as written, and the beginning of what follows them."""

    names: tuple[str, ...] = ()
    text: str = ""


@reader(params=DescriptionParams, syntaxes=PROSE)
def described_file(
    document: Document, candidates: Sequence[Candidate], params: DescriptionParams
) -> Iterable[Fact]:
    """Names that open a block, and the words after them there or in the block below."""
    del candidates
    page = prose(document)
    if page is None:
        return
    found = 0
    for number, block in enumerate(page.blocks):
        match = _NAMES.match(block.text[:_LONGEST])
        if match is None or block.kind is Kind.CODE or not block.origins:
            continue
        below = page.blocks[number + 1 : number + 2]
        said = block.text[match.end() :] or next((b.text for b in below if _goes_on(b)), "")
        if len(said) + len(_WIDE.findall(said)) < params.least:
            continue
        span = page.span(block.origins[0], block.origins[match.end() - 1] + 1)
        yield DescribedFile(span, tuple(n for n in match.groups() if n), said[:_SHOWN])
        found += 1
        if found >= _MOST:
            return


def _goes_on(block: Block) -> bool:
    return block.kind in STATING and _NAMES.match(block.text[:_LONGEST]) is None

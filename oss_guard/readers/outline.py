# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The outline of a document: its headings with what stands under them, its links, its size."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from oss_guard.documents.blocks import Kind
from oss_guard.documents.document import Document
from oss_guard.documents.fragments import Fragments, fragments
from oss_guard.documents.mood import has_placeholder
from oss_guard.documents.prose import STATING, Block, Prose, prose
from oss_guard.documents.syntaxes import PROSE
from oss_guard.documents.tongue import is_understood
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers.unfilled_placeholder import OURS

FACT_LIMIT = 2_000
"""Headings, and links, of one document that are given at most."""

_TEXT_LIMIT = 300
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


class Heading(Fact, frozen=True):
    """A heading, and how much stands under it, down to its next sibling.

    ``prose`` is the width of what renders as the author's words (Japanese characters count two),
    ``code`` the number of lines of code, ``alone`` the prose above any heading of a lower level.
    Text with a placeholder in it is not counted, nor a line of code with one of our own: in code
    others stand for what a user types.
    """

    text: str = ""
    level: int = 0
    prose: int = 0
    code: int = 0
    alone: int = 0


class Linked(Fact, frozen=True):
    """A link or an image, its target as written."""

    target: str = ""
    text: str = ""
    image: bool = False


class Named(Fact, frozen=True):
    """The names by which links reach parts of the document, of Markdown only."""

    fragments: Fragments = Fragments(frozenset(), frozenset(), known=False)


class Extent(Fact, frozen=True):
    """How much a document says, as far as it was read.

    ``oversized``: it was not read whole. ``understood``: it may be Japanese or English.
    """

    prose: int = 0
    code: int = 0
    oversized: bool = False
    understood: bool = True


@reader(params=NoParams, syntaxes=PROSE)
def outline(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Extent first, then names, headings and links; comments give nothing."""
    del candidates, params
    page = prose(document)
    if page is None:
        yield Extent(Span(0, 0), oversized=True)
        return
    amounts = [amount(block) for block in page.blocks]
    words, code = (sum(column) for column in zip((0, 0), *amounts, strict=True))
    stated = "\n".join(block.text for block in page.blocks if block.kind in STATING)
    understood = is_understood(stated)
    yield Extent(Span(0, 0), words, code, oversized=page.cut, understood=understood)
    if document.syntax == "markdown":
        yield Named(Span(0, 0), fragments(page))
    yield from _headings(page, amounts)
    for link in page.links[:FACT_LIMIT]:
        span = page.span(link.offset, link.offset + 1)
        yield Linked(span, link.target, link.text, link.image)


def amount(block: Block) -> tuple[int, int]:
    """The width of a block's words, and how many lines of code it has."""
    if block.kind in STATING and not has_placeholder(block.text[:_TEXT_LIMIT]):
        return len(block.text) + len(_WIDE.findall(block.text)), 0
    if block.kind is Kind.CODE:
        lines = block.text.split("\n")
        return 0, sum(1 for line in lines if line.strip() and not any(o in line for o in OURS))
    return 0, 0


def _headings(page: Prose, amounts: Sequence[tuple[int, int]]) -> Iterator[Heading]:
    open_: list[list[int]] = []
    found: list[list[int]] = []
    for number, block in enumerate(page.blocks):
        if block.kind is Kind.HEADING:
            while open_ and page.blocks[open_[-1][0]].level >= block.level:
                open_.pop()
            open_.append([number, 0, 0, 0])
            found.append(open_[-1])
            continue
        words, code = amounts[number]
        if open_:
            open_[-1][3] += words
        for entry in open_:
            entry[1] += words
            entry[2] += code
    for number, words, code, alone in found[:FACT_LIMIT]:
        block = page.blocks[number]
        if block.origins:
            span = page.span(block.origins[0], block.origins[-1] + 1)
            yield Heading(span, block.text[:_TEXT_LIMIT], block.level, words, code, alone)

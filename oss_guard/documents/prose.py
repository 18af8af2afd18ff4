# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A document as the prose that people read: blocks in order, each with its kind and its places."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from oss_guard.documents import asciidoc, markdown, plain, restructuredtext
from oss_guard.documents.blocks import BLOCK_LIMIT, Draft, Kind
from oss_guard.documents.document import Document
from oss_guard.documents.inline import Link, Rendered, render
from oss_guard.documents.joined import Joined
from oss_guard.documents.screened import Screened
from oss_guard.documents.spellings import all_evened
from oss_guard.model.location import Span

LIMIT = 1024 * 1024
"""Documents above this many bytes are not read as prose."""

_PARSERS = {
    "asciidoc": asciidoc.drafts,
    "markdown": markdown.drafts,
    "restructuredtext": restructuredtext.drafts,
}

MARKS = frozenset("■◆●◇□▼▽【《")
"""What begins a line that plain texts have for a heading."""
_LABEL = 12

STATING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.TABLE_CELL})
"""Blocks in which a sentence is the author's word. A heading alone says nothing."""


class Block(msgspec.Struct, frozen=True):
    """One block: its text normalised (NFKC, lines joined), and where each character stood.

    ``level`` is a heading's, ``section`` the number of the block's nearest heading (or -1) in
    ``Prose.blocks``. ``origins`` are offsets of characters; ``Prose.span`` turns them into bytes.
    """

    kind: Kind
    level: int
    section: int
    text: str
    origins: array[int]
    links: tuple[Link, ...] = ()


class Prose(msgspec.Struct, frozen=True, eq=False):
    """All blocks of a document. ``cut`` says that it was too large to be read whole.

    ``block_texts`` are the texts of its blocks, for telling soon what is not in them, ``evened``
    the same in one spelling; ``titles`` are the texts of its headings.
    """

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    block_texts: Joined
    evened: Joined
    titles: frozenset[str]
    cut: bool = False

    def span(self, start: int, end: int) -> Span:
        """Byte offsets of character offsets (``end`` exclusive)."""
        first = len(self.text[:start].encode())
        return Span(first, first + len(self.text[start:end].encode()))

    def headings(self, block: Block) -> Iterator[Block]:
        """The headings that a block stands under, innermost first."""
        at, level = block.section, 99
        while at >= 0:
            heading = self.blocks[at]
            if heading.level < level:
                level = heading.level
                yield heading
            at = heading.section

    @lru_cache(maxsize=16)  # noqa: B019 - few pages; several readers ask for the same words
    def headed(self, words: Screened | None) -> tuple[int, ...]:
        """Blocks under a heading with such words, or after them where a mark stands for one."""
        above = {-1: False}
        found = []
        for number, block in enumerate(self.blocks):
            under = above[block.section]
            if words is not None and block.kind is Kind.HEADING:
                above[number] = under or words.found_in(block.text)
            if under or (words and block.text[:1] in MARKS and words.found_in(block.text[:_LABEL])):
                found.append(number)
        return tuple(found)

    @property
    def title(self) -> Block | None:
        """The first heading of the highest level."""
        headings = [b for b in self.blocks if b.kind is Kind.HEADING]
        return min(headings, key=lambda b: b.level, default=None)


def prose(document: Document) -> Prose | None:
    """The prose of a document, or None where it is too large. Kept for the readers that follow."""
    if len(document.content) > LIMIT:
        return None
    return parsed(document.syntax, document.content)


@lru_cache(maxsize=4)
def parsed(syntax: str, content: bytes) -> Prose:
    """The prose of a content, UTF-8 with LF line ends, written in a syntax."""
    text = content.decode("utf-8", "replace")
    drafts = _PARSERS.get(syntax, plain.drafts)(text)
    blocks: list[Block] = []
    section = -1
    links = list(drafts.links)
    for draft in drafts.drafts[:BLOCK_LIMIT]:
        rendered = _rendered(draft, syntax, drafts.references)
        if not rendered.text and not rendered.links:
            continue
        if draft.kind is Kind.HEADING:
            while section >= 0 and blocks[section].level >= draft.level:
                section = blocks[section].section
        blocks.append(
            Block(draft.kind, draft.level, section, rendered.text, rendered.origins, rendered.links)
        )
        if draft.kind is not Kind.COMMENT:
            links += rendered.links
        if draft.kind is Kind.HEADING:
            section = len(blocks) - 1
    block_texts = Joined([block.text for block in blocks])
    cut = len(drafts.drafts) > BLOCK_LIMIT
    titles = frozenset(block.text.strip() for block in blocks if block.kind is Kind.HEADING)
    even = all_evened(block_texts)
    return Prose(text, tuple(blocks), tuple(links), block_texts, even, titles, cut)


def _rendered(draft: Draft, syntax: str, references: dict[str, str]) -> Rendered:
    if draft.kind is not Kind.CODE:
        return render(draft.lines, syntax, references)
    parts: list[str] = []
    origins = array("I")
    for offset, line in draft.lines:
        parts.append(line + "\n")
        origins.extend(range(offset, offset + len(line) + 1))
    return Rendered("".join(parts), origins)

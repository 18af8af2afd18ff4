# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Finds in a document what a generator of projects wrote, and nobody has replaced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from oss_guard.documents.blocks import Kind
from oss_guard.documents.document import Document
from oss_guard.documents.prose import Block, Prose, prose
from oss_guard.documents.syntaxes import PROSE
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers._default_texts import DEFAULT_TEXTS, DefaultText
from oss_guard.readers.outline import amount

_LOOKED_AT = 400
_DECORATION = re.compile(r"^[^\w(]{1,10}|[^\w)?!.]{1,10}$")
_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
"""Every text of a generator that is known here is in English."""


class DefaultPart(Fact, msgspec.Struct, frozen=True):
    """A part that a generator wrote: whose it is, how many lines, and how much it says.

    ``marked``: it is known by this part, the others of the document by what stands beside it.
    """

    generator: str = ""
    lines: int = 0
    prose: int = 0
    code: int = 0
    marked: bool = False


@reader(params=NoParams, syntaxes=PROSE)
def default_text(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Sections under a generator's headings, and its sentences elsewhere; Japanese is one's own."""
    del candidates, params
    page = prose(document)
    if page is None:
        return
    texts = [_plain(block) for block in page.blocks]
    whose = [d for d in DEFAULT_TEXTS if any(d.mark.search(text) for text in texts)]
    if not whose:
        return
    known = False
    for block, text in zip(page.blocks, texts, strict=True):
        if block.kind is Kind.HEADING:
            known = any(d.headings.fullmatch(text) for d in whose)
        if _JAPANESE.search(block.text) or block.kind is Kind.COMMENT:
            continue
        marked = next((d for d in whose if d.mark.search(text)), None)
        if known or marked or any(d.sentences.search(text) for d in whose):
            whole = document.content
            yield from _part(whole, page, block, marked or whose[0], marked=marked is not None)


def _plain(block: Block) -> str:
    text = " ".join(block.text[:_LOOKED_AT].split())
    return _DECORATION.sub("", text).strip() if block.kind is Kind.HEADING else text


def _part(
    content: bytes, page: Prose, block: Block, whose: DefaultText, *, marked: bool
) -> Iterator[DefaultPart]:
    if block.origins:
        words, code = amount(block)
        span = page.span(block.origins[0], block.origins[-1] + 1)
        lines = content.count(b"\n", span.start, span.end) + 1
        yield DefaultPart(span, whose.name, lines, words, code, marked)

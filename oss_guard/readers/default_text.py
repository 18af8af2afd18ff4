# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Finds in a document what a generator of projects wrote, and nobody has replaced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import msgspec

from oss_guard.documents.blocks import Kind
from oss_guard.documents.document import Document
from oss_guard.documents.joined import Joined
from oss_guard.documents.prose import STATING, Block, Prose, prose
from oss_guard.documents.screened import Screened
from oss_guard.documents.syntaxes import PROSE
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers._default_texts import DEFAULT_TEXTS, DefaultText
from oss_guard.readers._translated_texts import EMPTY, TRANSLATED_TEXTS, TranslatedText
from oss_guard.readers.outline import amount

_LOOKED_AT = 400
_DECORATION = re.compile(r"^[^\w(]{1,10}|[^\w)?!.]{1,10}$")
_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_TEMPLATE = "readme-template"


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
    """Sections under a generator's headings, and its sentences elsewhere.

    Japanese is one's own, but for sentences that a generator's are translated to.
    """
    del candidates, params
    page = prose(document)
    if page is None:
        return
    texts = [_plain(block) for block in page.blocks]
    joined = Joined(texts)
    whose = [d for d in DEFAULT_TEXTS if _screened(d.mark).is_on(joined)]
    translated = [t for t in TRANSLATED_TEXTS if _is_translated(t, joined)]
    known = False
    for block, text in zip(page.blocks, texts, strict=True):
        if block.kind is Kind.HEADING:
            known = any(d.headings.fullmatch(text) for d in whose) or any(
                t.headings.fullmatch(text) for t in translated
            )
        if block.kind is Kind.COMMENT:
            continue
        if _JAPANESE.search(block.text):
            found = _in_japanese(block, text, translated)
        else:
            found = _in_english(text, whose, translated, known=known)
        if found is not None:
            yield from _part(document.content, page, block, *found)


@cache
def _screened(expression: re.Pattern[str]) -> Screened:
    return Screened([expression.pattern])


def _is_translated(text: TranslatedText, page: Joined) -> bool:
    """Whether the mark is there, and so many of the sentences."""
    if not _screened(text.mark).is_on(page):
        return False
    return sum(_screened(s).is_on(page) for s in text.sentences) >= text.least


def _in_english(
    text: str, whose: Sequence[DefaultText], translated: Sequence[TranslatedText], *, known: bool
) -> tuple[str, bool] | None:
    """Whose a block is, and whether it is known by it."""
    marked = next((d for d in whose if d.mark.search(text)), None)
    if marked is not None:
        return marked.name, True
    if known or any(d.sentences.search(text) for d in whose):
        return (whose[0].name if whose else translated[0].name), False
    return None


def _in_japanese(
    block: Block, text: str, translated: Sequence[TranslatedText]
) -> tuple[str, bool] | None:
    """The same of a block in Japanese; what is to be written may stand under any heading."""
    for one in translated:
        if any(s.search(text) for s in one.sentences):
            return one.name, one.mark.search(text) is not None
    empty = block.kind in STATING and len(text) < _LOOKED_AT and EMPTY.fullmatch(text)
    return (_TEMPLATE, False) if empty else None


def _plain(block: Block) -> str:
    text = " ".join(block.text[:_LOOKED_AT].split())
    return _DECORATION.sub("", text).strip() if block.kind is Kind.HEADING else text


def _part(
    content: bytes, page: Prose, block: Block, generator: str, marked: bool
) -> Iterator[DefaultPart]:
    if block.origins:
        words, code = amount(block)
        span = page.span(block.origins[0], block.origins[-1] + 1)
        lines = content.count(b"\n", span.start, span.end) + 1
        yield DefaultPart(span, generator, lines, words, code, marked)

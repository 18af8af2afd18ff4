# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Phrases in chosen kinds of blocks: commands in code, marks of a generator's default text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from oss_guard.documents.blocks import Kind
from oss_guard.documents.document import Document
from oss_guard.documents.prose import prose
from oss_guard.documents.screened import Screened
from oss_guard.documents.syntaxes import PROSE
from oss_guard.readers import Candidate, Expression, Fact, Params, reader

FACT_LIMIT = 200
"""Phrases of one document that are given at most."""

_SHOWN = 120


class PhraseParams(Params, frozen=True):
    """Regular expressions, tried on each line of a block of one of ``kinds``; none: every kind."""

    any_of: tuple[Expression, ...]
    kinds: tuple[Kind, ...] = ()


class Phrase(Fact, frozen=True):
    """A line that matched; ``number`` is the expression that did."""

    text: str = ""
    number: int = 0


_screened = lru_cache(maxsize=64)(Screened)


@lru_cache(maxsize=64)
def _compiled(patterns: tuple[str, ...]) -> list[re.Pattern[str]]:
    return [re.compile(p, re.IGNORECASE | re.ASCII) for p in patterns]


@reader(params=PhraseParams, syntaxes=PROSE)
def phrase(
    document: Document, candidates: Sequence[Candidate], params: PhraseParams
) -> Iterable[Fact]:
    """At most one phrase for each line and expression."""
    del candidates
    page = prose(document)
    if page is None:
        return
    screened = _screened(params.any_of)
    count = 0
    among = [n for n, b in enumerate(page.blocks) if not params.kinds or b.kind in params.kinds]
    for block in (page.blocks[number] for number in screened.blocks(page.block_texts, among)):
        at = 0
        for line in block.text.split("\n"):
            for number, pattern in enumerate(_compiled(params.any_of)):
                match = pattern.search(line[:2000])
                if match is None or not match[0]:
                    continue
                origins = block.origins[at + match.start()], block.origins[at + match.end() - 1] + 1
                yield Phrase(page.span(*origins), line.strip()[:_SHOWN], number)
                count += 1
                if count >= FACT_LIMIT:
                    return
            at += len(line) + 1

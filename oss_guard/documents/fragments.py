# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The parts of a Markdown document that links with ``#`` lead to.

Forges and generators make names of headings by rules of their own, which differ in blanks,
punctuation, signs and numbers. Names are compared by their letters and digits alone, and each way
to leave something out is taken for right, so that what is called broken is so for all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import unquote

import msgspec

from oss_guard.documents.blocks import Kind
from oss_guard.documents.prose import Block, Prose

_MOST = 10_000
"""Names of one document; of one with more not all are known."""
_LONGEST = 1_000
_NAMED = re.compile(r"\b(?:id|name)\s{0,5}=\s{0,5}\{?[\"'`]?([^\"'`<>{}]{1,200})", re.IGNORECASE)
_LABELLED = re.compile(
    r"^\(([^()\s]{1,200})\)=\s*$|\{[^{}#\n]{0,200}#([^\s{}]{1,200})", re.MULTILINE
)
_BUILT = re.compile(
    r"\{[{%]|--8<--|^import\s|^\s{0,3}(?:[:`~]{3}\s?\{?include|@import|!include)|<!--\s{0,5}include\b",
    re.MULTILINE | re.IGNORECASE,
)
"""What takes in other documents, or lets a program write headings."""
_HEADING = re.compile(r"^[\s>*+\-\d.)]{0,100}#{1,6}(.{0,1000})", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\](?:\([^()]{0,500}\)|\[[^\[\]]{0,200}\])")
_LEFT_OUT = (
    re.compile(r":[a-z0-9_+-]{1,50}:"),
    re.compile(r"<[^<>]{0,500}>"),
    re.compile(r"\{[^{}]{0,300}\}"),
    re.compile(r"\[\^[^\[\]]{1,100}\]"),
    re.compile(r"&#?\w{1,31};"),
    re.compile(r"[^\x00-\x7f]"),
)
"""Signs by name, tags, attributes, footnotes, entities, and all but ASCII."""
_MARKED = re.compile(r"[:<{&]|\[\^")
_SIGNS = re.compile("[^a-z0-9]+")
_PREFIX = re.compile(r"(?:user-content-|markdown-header-)+")
_OF_THE_PAGE = re.compile(
    r"top$|readme$|L\d|start-of-content$|repo|js-|fn|!|:~:|.*-ov-file$|.*[=/]", re.IGNORECASE
)
"""Places of the page that shows a document, its lines, footnotes, and what programs read."""


class Fragments(msgspec.Struct, frozen=True):
    """Names, folded, and those that several headings have, which get numbers.

    ``known`` is False where a document may have more.
    """

    names: frozenset[str]
    repeated: frozenset[str]
    known: bool = True

    def reach(self, fragment: str) -> bool:
        """Whether something of the name may be there; ``fragment`` is what stands behind ``#``."""
        plain = _PREFIX.sub("", unquote(fragment), count=1)
        folded = fold(plain)
        if not self.known or not folded or _OF_THE_PAGE.match(plain) or folded in self.names:
            return True
        if folded.isdigit() and "" in self.names:
            return True  # A heading that has no letters for a renderer gets a number alone.
        return any(folded[: len(n)] == n and folded[len(n) :].isdigit() for n in self.repeated)


def fold(words: str) -> str:
    """Letters and digits alone, in lower case and without marks."""
    if words.isascii():
        return _SIGNS.sub("", words.lower())
    kept = (c for c in words if unicodedata.category(c) in {"Ll", "Lu", "Lt", "Lm", "Lo", "Nd"})
    plain = unicodedata.normalize("NFKD", "".join(kept)).casefold()
    return "".join(c for c in plain if c.isalnum())


def fragments(page: Prose) -> Fragments:
    """Those of a document, also of headings in quotations and of tags with an id or a name."""
    given = islice(_given(page.text), _MOST)
    names = {fold(name) for name in given}
    headings = list(islice(_headings(page), _MOST))
    count: Counter[str] = Counter()
    for words in headings:
        count.update(_variants(words))
    known = not page.cut and len(headings) < _MOST and not _BUILT.search(page.text)
    repeated = frozenset(name for name, times in count.items() if times > 1 and name)
    return Fragments(frozenset(names.union(count)), repeated, known)


def _given(text: str) -> Iterator[str]:
    yield from (m[1] for m in _NAMED.finditer(text))
    yield from (m[1] or m[2] for m in _LABELLED.finditer(text))


def _headings(page: Prose) -> Iterator[tuple[str, str]]:
    """Each as it renders and as it is written."""
    for block in page.blocks:
        if block.kind is Kind.HEADING:
            yield block.text[:_LONGEST], _written(page, block)
        elif block.kind not in {Kind.CODE, Kind.COMMENT} and block.origins:
            written = _written(page, block) if "#" in block.text else ""
            for match in _HEADING.finditer(written):
                yield match[1], match[1]


def _written(page: Prose, block: Block) -> str:
    """The lines that a block stands in, as far as they are near it."""
    if not block.origins:
        return block.text[:_LONGEST]
    first, last = block.origins[0], min(block.origins[-1], block.origins[0] + _LONGEST)
    near = max(0, first - _LONGEST)
    begin = max(page.text.rfind("\n", near, first) + 1, near)
    end = page.text.find("\n", last, last + _LONGEST)
    return page.text[begin : end if end >= 0 else last + _LONGEST]


def _variants(heading: Iterable[str]) -> set[str]:
    """All names that renderers may give to a heading."""
    forms: set[str] = set()
    for words in heading:
        linked = _LINK.sub(r"\1", words) if "[" in words else words
        forms |= {linked, linked.replace("&", " and ")}
        if linked.isascii() and not _MARKED.search(linked):
            continue
        rest = linked
        for pattern in _LEFT_OUT:
            rest = pattern.sub("", rest)
            forms |= {pattern.sub("", linked), rest}
    folded = {fold(form) for form in forms}
    found = folded | {name.lstrip("0123456789") for name in folded}
    if not all(found):
        found.add("section")
    return found

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A statement made in prose: parts that must meet, in the author's own words, now.

A statement is not a phrase. A rule names its parts (who is responsible, who is not, for what) with
alternatives for each; they must meet in one sentence or in neighbouring sentences of one section.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.prose import Prose, prose
from oss_guard.documents.syntaxes import PROSE
from oss_guard.readers import Candidate, Fact, reader
from oss_guard.readers._wording import Made, Part, Phrase, Wording, Words
from oss_guard.readers._wording_search import statements


class Statement(Fact, frozen=True):
    """A statement, half of one, or something that only looks like one.

    ``missing`` are numbers of the parts that are not there, ``why`` says what keeps a near one
    from counting (a ``Mood``, or ``rejected:N`` or ``short:N`` of the wording), ``words`` is the
    beginning of the text found and ``names`` is which software it speaks of by name. ``lines`` is
    how many lines of the file its first sentence runs over.
    """

    made: Made = Made.WHOLE
    missing: tuple[int, ...] = ()
    why: str = ""
    words: str = ""
    names: tuple[str, ...] = ()
    lines: int = 1


@reader(params=Wording, syntaxes=PROSE)
def statement(
    document: Document, candidates: Sequence[Candidate], params: Wording
) -> Iterable[Fact]:
    """The best that a document has: whole statements, else halves, near misses, candidates."""
    del candidates
    page = prose(document)
    if page is not None:
        yield from stated_on(page, params)


def stated_on(page: Prose, wording: Wording) -> Iterator[Statement]:
    """The best that prose has, from whatever kind of document it was taken."""
    for item in statements(page, wording):
        block = page.blocks[item.block]
        start, end = block.origins[item.start], block.origins[item.end - 1] + 1
        yield Statement(
            page.span(start, end),
            item.made,
            item.missing,
            item.why,
            item.words,
            item.names,
            page.text.count("\n", start, end) + 1,
        )


__all__ = ["Made", "Part", "Phrase", "Statement", "Wording", "Words", "stated_on", "statement"]

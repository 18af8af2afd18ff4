# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a list of third-party parts names: words that may be names of parts, and licences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.spdx.mentions import mentioned

_READ = 512 * 1024
_MOST = 60_000
_AT_ONCE = 32 * 1024
_WORDS_OF_NAME = 3
_WORD = re.compile(r"@?[A-Za-z0-9][A-Za-z0-9_.+/@-]{0,150}")
_FAMILY = re.compile(r"\b(L?GPL|MPL|EPL|CDDL|OFL|EUPL)(?=v?[\d\b -]|\b)|Lesser General Public"
                     r"|Mozilla Public|Eclipse Public|Open Font")  # fmt: skip
_FULL_NAMES = {
    "Lesser General Public": "LGPL", "Mozilla Public": "MPL", "Eclipse Public": "EPL",
    "Open Font": "OFL",
}  # fmt: skip


class NoticeWords(Fact, frozen=True):
    """Words in lower case, and the licences named: ids of SPDX, and families without version."""

    words: frozenset[str] = frozenset()
    licences: frozenset[str] = frozenset()


@reader(params=NoParams)
def notice_words(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One for each document, of its first half mebibyte."""
    del candidates, params
    text = document.content[:_READ].decode("utf-8", "ignore")
    words = frozenset(islice(part_names(text), _MOST))
    licences = {_FULL_NAMES.get(m[0], m[0]) for m in _FAMILY.finditer(text)}
    for start in range(0, len(text), _AT_ONCE):
        licences |= set(mentioned(text[start : start + _AT_ONCE])[0])
    yield NoticeWords(Span(0, 0), words, frozenset(licences))


def part_names(text: str) -> Iterator[str]:
    """Words by which parts may be called, in lower case, and words that follow one another.

    A folder joins with marks what a list writes as words of a name, or an address with ``+``.
    """
    before: tuple[str, ...] = ()
    end = -1
    for match in _WORD.finditer(text):
        word = match[0].lower().rstrip(".@/-")
        yield word
        if "+" in word:
            yield word.rpartition("/")[2].replace("+", "-")
        before = (
            (*before[1 - _WORDS_OF_NAME :], word) if text[end : match.start()] == " " else (word,)
        )
        end = match.end()
        yield from ("-".join(before[-count:]) for count in range(2, len(before) + 1))

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
_MOST = 20_000
_AT_ONCE = 32 * 1024
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
    """Words by which parts may be called, in lower case."""
    return (m[0].lower().rstrip(".@/-") for m in _WORD.finditer(text))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Says which licence a whole file is the text of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.spdx.texts import Identified, Part, State, identify

_LOOKED_AT = 1 << 16
_COPYRIGHT = re.compile(
    r"^[^\w\n]{0,10}(?:copyright[^\S\n]{0,4}(?:\(c\)|©|(?=\d))|©)(?P<rest>[^\n]{1,200})",
    re.IGNORECASE | re.MULTILINE,
)
_NO_NAME = re.compile(
    r"\(c\)|\b(?:copyright|all rights reserved|by|present)\b|\d{4}|[^\w\s&]|_", re.IGNORECASE
)
_BLANK = re.compile(
    r"[<\[{][^>\]}]{0,40}(?:year|yyyy|name|owner|holder)[^>\]}]{0,40}[>\]}]", re.IGNORECASE
)
"""What a template leaves to be filled in."""


class LicenceText(Fact, frozen=True):
    """What a file is: texts of licences, each exact or not, a mere reference to them, or neither.

    ``parts`` are the texts in it, or the one reference. ``near`` names what an altered text was
    made from, or the known texts that unknown ``terms`` resemble most. ``holders`` are those of
    its copyright lines, in small letters.
    """

    state: State = "none"
    ids: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    terms: bool = False
    holders: frozenset[str] = frozenset()

    @property
    def unrecognised(self) -> bool:
        """Whether it sets out terms that, as they stand, are not those of a known licence."""
        return self.terms or self.state in {"modified", "truncated", "ambiguous"}

    @property
    def exact_ids(self) -> tuple[str, ...]:
        """The ids of the texts that stand in it exactly."""
        return tuple(id for part in self.parts if part.state == "exact" for id in part.ids)


@reader(params=NoParams)
def licence_text(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One fact a file, for the files that the request's paths name."""
    del candidates, params
    yield fact_of(document)


def fact_of(document: Document) -> LicenceText:
    """What a document is the text of."""
    return fact_of_text(document.text, identify(document.text))


def fact_of_text(text: str, found: Identified) -> LicenceText:
    """The fact for what was found in a text."""
    return LicenceText(
        Span(0, 0),
        found.state,
        found.ids,
        found.near,
        found.parts,
        found.terms,
        frozenset(_holders(text)),
    )


def _holders(text: str) -> Iterator[str]:
    for line in _COPYRIGHT.finditer(text[:_LOOKED_AT]):
        words = _NO_NAME.sub(" ", line["rest"].casefold()).split()
        if words and not _BLANK.search(line["rest"]):
            yield " ".join(words)

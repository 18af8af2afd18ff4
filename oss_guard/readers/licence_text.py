# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Says which licence a whole file is the text of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, Room, reader
from oss_guard.readers._holders import notice
from oss_guard.spdx.texts import LIMIT, Identified, Part, State, identify

_LOOKED_AT = 1 << 16
_READ = 4 * LIMIT + 4
"""More than is compared, whatever its characters: what is longer is known to be too long by it."""
_MAY_NAME = re.compile(r"copyright|\(c\)|©|（[CcＣｃ]）|Ｃｏｐｙ|著作権|著作者", re.IGNORECASE)
_LONGEST = 400
_MOST_NOTICES = 200
ROOM = Room(10_000, 32 * LIMIT, LIMIT)
"""A text takes some milliseconds; one that is made to take long some two seconds a mebibyte."""
_SIGNS = re.compile(r"[\W_]+")


class LicenceText(Fact, frozen=True):
    """What a file is: texts of licences, each exact or not, a mere reference to them, or neither.

    ``parts`` are the texts in it, or the one reference. ``near`` names what an altered text was
    made from, or the known texts that unknown ``terms`` resemble most. ``holders`` are those of
    its copyright notices, folded for comparing. ``whole``: it was compared to its end; if not,
    nothing of it is known.
    """

    state: State = "none"
    ids: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    terms: bool = False
    holders: frozenset[str] = frozenset()
    whole: bool = True

    @property
    def unrecognised(self) -> bool:
        """Whether it sets out terms that, as they stand, are not those of a known licence."""
        return self.terms or self.state in {"modified", "truncated", "ambiguous"}

    @property
    def exact_ids(self) -> tuple[str, ...]:
        """The ids of the texts that stand in it exactly."""
        return tuple(id for part in self.parts if part.state == "exact" for id in part.ids)


@reader(params=NoParams, room=ROOM)
def licence_text(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One fact a file, for the files that the request's paths name."""
    del candidates, params
    yield fact_of(document)


def fact_of(document: Document) -> LicenceText:
    """What a document is the text of."""
    text = document.content[:_READ].decode("utf-8", "replace")
    return fact_of_text(text, identify(text))


def fact_of_text(text: str, found: Identified) -> LicenceText:
    """The fact for what was found in a text."""
    return LicenceText(
        Span(0, 0),
        found.state,
        found.ids,
        found.near,
        found.parts,
        found.terms,
        frozenset(named_in(text)),
        found.whole,
    )


def named_in(text: str) -> Iterator[str]:
    """Whom the notices in a text name, folded for comparing."""
    lines = (line for line in text[:_LOOKED_AT].split("\n") if _MAY_NAME.search(line))
    for line in islice(lines, _MOST_NOTICES):
        found = notice(line[:_LONGEST])
        for name in found.holders if found is not None else ():
            yield _SIGNS.sub(" ", unicodedata.normalize("NFKC", name).casefold()).strip()

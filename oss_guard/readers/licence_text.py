# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Says which licence a whole file is the text of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.spdx.texts import Part, State, identify


@dataclass(frozen=True, slots=True)
class LicenceText(Fact):
    """What a file is: texts of licences, each exact or not, a mere reference to them, or neither.

    ``parts`` are the texts in it, or the one reference. ``near`` names what an altered text was
    made from, or the known texts that unknown ``terms`` resemble most.
    """

    state: State = "none"
    ids: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    terms: bool = False

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
    found = identify(document.text)
    yield LicenceText(Span(0, 0), found.state, found.ids, found.near, found.parts, found.terms)

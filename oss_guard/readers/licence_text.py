# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Says which licence a whole file is the text of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.spdx.texts import State, identify


@dataclass(frozen=True, slots=True)
class LicenceText(Fact):
    """What a file is: the exact text of ``ids``, a mere reference to them, or unrecognised.

    ``near`` names the known texts that an unrecognised one resembles most; ``parts`` has the ids
    of each text of an exact file.
    """

    state: State = "none"
    ids: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    parts: tuple[tuple[str, ...], ...] = ()


@reader(params=NoParams)
def licence_text(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One fact a file, for the files that the request's paths name."""
    del candidates, params
    found = identify(document.text)
    yield LicenceText(
        Span(0, 0), found.state, found.ids, found.near, tuple(p.ids for p in found.parts)
    )

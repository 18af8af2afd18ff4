# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Licence texts that stand in the sections on licensing of READMEs and the like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import PROSE
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers._licence_sections import licence_sections
from oss_guard.readers.licence_text import fact_of_text
from oss_guard.spdx.texts import LIMIT, STATES, Identified, identify

_LEAST = 400
"""Sections of fewer characters hold no text of a licence."""
_NO_TEXT = frozenset({"reference", "none"})


@reader(params=NoParams, syntaxes=PROSE)
def licence_section(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """At most one for a document: the texts of all its sections."""
    del candidates, params
    found = in_sections(document.text)
    if found is not None:
        yield fact_of_text(document.text, found)


def in_sections(text: str) -> Identified | None:
    """What the sections on licensing hold, with lines of the whole; None where no text stands."""
    if len(text) > LIMIT:
        return None
    found = list(_found(text))
    if not found:
        return None
    return Identified(
        max((one.state for one in found), key=STATES.index),
        tuple(dict.fromkeys(id for one in found for id in one.ids)),
        tuple(part for one in found for part in one.parts),
        tuple(dict.fromkeys(id for one in found for id in one.near)),
        whole=all(one.whole for one in found),
    )


def _found(text: str) -> Iterator[Identified]:
    lines = text.split("\n")
    for start, end in licence_sections(text):
        section = "\n".join(lines[start:end])
        if len(section) < _LEAST:
            continue
        found = identify(section)
        if found.state not in _NO_TEXT:
            yield _moved(found, start)


def _moved(found: Identified, by: int) -> Identified:
    parts = tuple(
        replace(
            part,
            lines=(part.lines[0] + by, part.lines[1] + by),
            differences=tuple(replace(d, line=d.line + by) for d in part.differences),
        )
        for part in found.parts
    )
    return replace(found, parts=parts)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Patterns of ``.gitignore`` that keep lock files out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, reader
from oss_guard.readers import Params as Base

_LONGEST = 1_000
_MOST = 200


class Params(Base, frozen=True):
    """File names, without folders, that are looked for."""

    names: tuple[str, ...]


class IgnoredName(Fact, frozen=True):
    """One of the names that a pattern keeps out."""

    name: str = ""


@reader(params=Params)
def ignored_name(
    document: Document, candidates: Sequence[Candidate], params: Params
) -> Iterable[Fact]:
    """Patterns that name the file, or all files of its ending; a later ``!`` takes them back."""
    del candidates
    found: dict[str, IgnoredName] = {}
    start = 0
    for raw in document.content.split(b"\n"):
        pattern = raw[:_LONGEST].decode("utf-8", "replace").strip()
        kept = pattern.removeprefix("!")
        last = kept.rstrip("/").rpartition("/")[2]
        for name in params.names:
            if last == name or (last.startswith("*.") and name.endswith(last[1:])):
                if pattern.startswith("!"):
                    found.pop(name, None)
                else:
                    found[name] = IgnoredName(Span(start, start + len(raw)), name)
        start += len(raw) + 1
    yield from list(found.values())[:_MOST]

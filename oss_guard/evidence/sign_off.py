# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Since when sign-off has been asked for, and the commits that came after."""

from __future__ import annotations

from typing import Any, Self

from msgspec.structs import replace

from oss_guard.documents.document import Document
from oss_guard.documents.prose import prose
from oss_guard.evidence import Sources
from oss_guard.evidence.contribution import Contribution, ContributionParams
from oss_guard.readers.statement import Made, Wording, stated_on
from oss_guard.repository.port import Commit

_VERSIONS = 50
"""Versions of a document that are read at most; terms that all of these have are old."""
_ROOM = 2 << 20
"""Bytes of them together: what is longer takes seconds to read."""


class SignOffParams(ContributionParams, frozen=True, kw_only=True):
    """The terms that ask for sign-off, and how many commits are looked at (merges aside)."""

    recent: int = 30


class SignOff(Contribution, frozen=True):
    """Terms, and the newest commits that could know them, merges aside.

    ``asked_by`` is the commit that brought them, None where it lies further back; ``uncommitted``:
    none has yet. ``lost`` is a version of a document with terms that was not read.
    """

    commits: tuple[Commit, ...] = ()
    asked_by: str | None = None
    uncommitted: bool = False
    lost: str | None = None

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Nobody can sign off what was not asked for: what is older than the terms is left out."""
        found = super().collect(sources, params)
        line = [c.id for c in found.past.commits]
        single = [c for c in found.past.commits if len(c.parents) < 2]  # noqa: PLR2004
        recent = single[: params.recent]
        paths = {*found.files, *(s.location.path or "" for s in found.terms)}
        if not recent or not paths:
            return replace(found, commits=tuple(recent))
        oldest = line.index(recent[-1].id)
        brought = [_brought(sources, p, params, line[: oldest + 1], found.files) for p in paths]
        lost = next((lost for _, lost in brought if lost is not None), None)
        number = max(number for number, _ in brought)
        return replace(
            found,
            commits=tuple(c for c in recent if line.index(c.id) < number),
            asked_by=line[number] if 0 <= number <= oldest else None,
            uncommitted=number < 0,
            lost=lost,
        )


def _brought(
    sources: Sources, path: str, params: SignOffParams, line: list[str], files: tuple[str, ...]
) -> tuple[int, str | None]:
    """The place in ``line`` of the commit that brought the terms which stand in a file now.

    -1 where none has, a place beyond its end where that is older. And a version that was not
    read, after which the others tell nothing.
    """
    number, read = -1, 0
    for commit, document in sources.versions(path, min(len(line) + 1, _VERSIONS)):
        read += len(document.content) if document is not None else 0
        if document is None or read > _ROOM:
            return number, commit
        if not (_asks(document, params.wording) or (path in files and document.content)):
            return number, None
        if commit not in line:
            return len(line), None
        number = line.index(commit)
    return number, None


def _asks(document: Document, wording: Wording) -> bool:
    page = prose(document)
    return page is not None and any(s.made is Made.WHOLE for s in stated_on(page, wording))

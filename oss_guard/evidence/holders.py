# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whom the repository names as holders of copyright, and which of its sources name nobody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.reuse import Reuse
from oss_guard.model.location import Location
from oss_guard.model.policy import Organization, Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import NoParams
from oss_guard.readers._holders import notice
from oss_guard.readers.copyright_notice import CopyrightNotice
from oss_guard.scan import Request

_NOTICES = Request("copyright-notice", NoParams())


class Named(msgspec.Struct, frozen=True):
    """A holder as written, at a place; ``own`` where the file is the project's own."""

    name: str
    location: Location
    own: bool


class Holders(Evidence, frozen=True):
    """Holders in order of place, the project's sources, and those of them that name nobody."""

    named: tuple[Named, ...]
    sources: int
    silent: tuple[str, ...]
    organization: Organization

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Reuse)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Notices in all texts."""
        del params
        return (_NOTICES,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """What files say themselves, and where they do not, what REUSE files say of them."""
        del params
        files = sources.gather(Files)
        told = {f.path: f.copyrights for f in sources.gather(Reuse).facts.files if f.copyrights}
        seen = [
            (s.location, s.fact.holders)
            for s in sources.sightings(_NOTICES)
            if isinstance(s.fact, CopyrightNotice)
        ]
        speaking = {at.path for at, _ in seen}
        seen += [
            (Location(path), found.holders)
            for path, lines in told.items()
            if path not in speaking
            for found in map(notice, lines)
            if found is not None
        ]
        own = files.of_syntax(CODE)
        speaking = {at.path for at, _ in seen}
        silent = (p for p in own if p not in speaking)
        return cls(
            tuple(
                Named(name, at, files.ownership(at.path or "") is Ownership.OWN)
                for at, holders in sorted(seen, key=lambda one: one[0].order)
                if files.ownership(at.path or "") is not Ownership.TEST_DATA
                for name in holders
            ),
            len(own),
            tuple(silent),
            sources.settings.organization,
        )

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Nothing: what was not read leaves the statement to a person all the same."""
        del sources, params
        return ()

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""READMEs in neither Japanese nor English, where none is in these, and what in them may limit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import README, README_ELSEWHERE, Documents
from oss_guard.evidence.files import Files
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.readers.foreign_prose import ForeignLimit, ForeignProse
from oss_guard.scan import Request
from oss_guard.words import say

_SCREENED = Text(
    "日本語でも英語でもない文書とみられる。利用を制限する語がないことだけを確かめた",
    "seems to be in neither Japanese nor English; words of limits were looked for, and not met",
)
_PROSE = Request("foreign-prose", NoParams(), (*README, *README_ELSEWHERE))


class ForeignReadme(msgspec.Struct, frozen=True):
    """One of them. ``lines``: where it may limit; ``screened``: whether that could be told."""

    path: str
    screened: bool
    lines: tuple[int, ...]


class ForeignReadmes(Evidence, frozen=True):
    """Them, in order of path."""

    readmes: tuple[ForeignReadme, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Whatever is called a README."""
        del params
        return (_PROSE,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Those that the project's documents do not make up for by one that is understood."""
        del params
        wanted = {item.path for item in sources.gather(Documents).not_understood}
        screened: dict[str, bool] = {}
        lines: dict[str, list[int]] = {}
        for sighting in sources.sightings(_PROSE):
            path = sighting.location.path or ""
            if path in wanted and isinstance(sighting.fact, ForeignProse):
                screened[path] = sighting.fact.screened
            elif path in wanted and isinstance(sighting.fact, ForeignLimit):
                lines.setdefault(path, []).append(sighting.location.line or 0)
        return cls(
            tuple(ForeignReadme(p, told, tuple(lines.get(p, ()))) for p, told in screened.items())
        )

    def may_limit(self) -> Iterator[NotExamined]:
        """Those that have a word of limits, or of which nothing is told."""
        for readme in self.readmes:
            if not readme.screened:
                yield NotExamined(readme.path, "file", "language", say("not-examined.language"))
            elif readme.lines:
                shown = ", ".join(map(str, readme.lines))
                text = say("not-examined.foreign-limits", lines=shown)
                yield NotExamined(readme.path, "file", "language", text)

    @property
    def basis(self) -> Iterator[Basis]:
        """Says of the others by what they were judged."""
        for readme in self.readmes:
            if readme.screened and not readme.lines:
                yield Basis("foreign", _SCREENED, Location(readme.path))

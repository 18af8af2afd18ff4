# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The licences, and wording beside them that a rule looks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.licensing import Licensing
from oss_guard.model.location import Location
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, Params
from oss_guard.readers.text_pattern import Pattern, TextPatterns, Wording
from oss_guard.scan import Request
from oss_guard.scan.paths import matching
from oss_guard.spdx.texts import Part

_THIRD_PARTY_LISTS = (
    "**/*{THIRD,3RD}{,-,_, }PART*",
    "**/*LICEN[CS]E*{LIBRAR,DEPEND,VENDOR,BUNDLE}*",
    "**/*{LIBRAR,DEPEND,VENDOR,BUNDLE}*LICEN[CS]E*",
    "**/*{ATTRIBUTION,ACKNOWLEDG}*",
    "**/*{第三者,サードパーティ}*",
)
NEAR_THE_LICENCE = ("README*", "*{LICENSE,LICENCE,COPYING,NOTICE,TERMS}*", "利用規約*", "免責*")


class WordingParams(Params, frozen=True):
    """``clear`` wording is a breach as it stands; ``candidates`` may be one.

    ``unless`` takes a line back; ``paths`` are the documents that are searched; all if empty.
    """

    clear: tuple[Pattern, ...] = ()
    candidates: tuple[Pattern, ...] = ()
    unless: tuple[Expression, ...] = ()
    paths: tuple[Glob, ...] = ()

    @property
    def request(self) -> Request | None:
        """The reader's request, or None where nothing is looked for."""
        patterns = (*self.clear, *self.candidates)
        if not patterns:
            return None
        return Request("text-pattern", TextPatterns(patterns, self.unless), self.paths)


class Found(msgspec.Struct, frozen=True):
    """Wording at its place. ``near``: in the README, the licence or a file's header."""

    location: Location
    clear: bool
    near: bool


class LicenceWording(Evidence, frozen=True):
    """Licences and the wording found beside them, outside known licence texts."""

    licensing: Licensing
    found: tuple[Found, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Licensing, Files, Documents)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The rule's wording."""
        return (params.request,) if params.request is not None else ()

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Drop what stands in an unchanged licence text or in files of others."""
        licensing = sources.gather(Licensing)
        if params.request is None:
            return cls(licensing, ())
        classes = sources.gather(Files).classes
        exact = {t.path: t.text.parts for t in licensing.texts if t.text.state == "exact"}
        sightings = sources.sightings(params.request)
        lists = set(matching(_THIRD_PARTY_LISTS, [s.location.path or "" for s in sightings]))
        found = []
        for sighting in sightings:
            path, fact = sighting.location.path or "", sighting.fact
            if (
                _within(sighting.location, exact.get(path, ()))
                or classes[path].ownership is not Ownership.OWN
            ):
                continue
            if isinstance(fact, Wording):
                near = not fact.prose or bool(matching(NEAR_THE_LICENCE, [path]))
                clear = fact.pattern < len(params.clear)
                # Documents may discuss such terms; only clear wording counts far from the licence.
                if path in lists:
                    # Terms of others: what is clear there concerns a part, for a person to judge.
                    if clear:
                        found.append(Found(sighting.location, clear=False, near=near))
                elif clear or near:
                    found.append(Found(sighting.location, clear, near))
        return cls(licensing, _one_a_line(found))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents that the rule names, and READMEs in a language whose words it does not know."""
        yield from sources.gather(Files).unread_named(params.paths)
        if params.paths:
            yield from sources.gather(Documents).not_understood

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """The same; all prose and headers of sources if the rule names none."""
        files = sources.gather(Files)
        if params.paths:
            return files.unread_named(params.paths)
        return files.unread_sources(Ownership.OWN)


def _within(location: Location, parts: Iterable[Part]) -> bool:
    """Whether a place lies in one of the texts of its file."""
    line = location.line or 0
    return any(part.lines[0] <= line <= part.lines[1] for part in parts)


def _one_a_line(found: Sequence[Found]) -> tuple[Found, ...]:
    """Of several matches in one line the clear one, else the first: one sentence, one finding."""
    best: dict[tuple[str | None, int | None], Found] = {}
    for one in sorted(found, key=lambda f: (not f.clear, f.location.order)):
        best.setdefault((one.location.path, one.location.line), one)
    return tuple(sorted(best.values(), key=lambda f: f.location.order))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The licences, and wording beside them that a rule looks for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.licence_texts import LISTS_OF_OTHERS
from oss_guard.evidence.licensing import Licensing
from oss_guard.model.location import Location
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, Params
from oss_guard.readers.text_pattern import Pattern, TextPatterns, Wording
from oss_guard.scan import Request
from oss_guard.scan.paths import matching

_NEAR = ("README*", "*{LICENSE,LICENCE,COPYING,NOTICE,TERMS}*", "利用規約*", "免責*")
"""Documents that go with the licence; others may discuss such things."""


class WordingParams(Params, frozen=True):
    """``clear`` words say it, ``candidates`` may say it, ``unless`` takes a line back.

    ``paths`` are the documents they may be in.
    """

    candidates: tuple[Pattern, ...]
    paths: tuple[Glob, ...]
    clear: tuple[Pattern, ...] = ()
    unless: tuple[Expression, ...] = ()

    @property
    def request(self) -> Request:
        """The reader's request."""
        patterns = (*self.clear, *self.candidates)
        return Request("text-pattern", TextPatterns(patterns, self.unless), self.paths)


class Found(msgspec.Struct, frozen=True):
    """Words at their place, and whether they are clear."""

    location: Location
    clear: bool


class LicenceWording(Evidence, frozen=True):
    """Licences, and where own documents have the words, once a line."""

    licensing: Licensing
    found: tuple[Found, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Licensing, Files, Documents)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The rule's wording."""
        return (params.request,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Drop what files of others and unchanged texts of licences say."""
        licensing = sources.gather(Licensing)
        classes = sources.gather(Files).classes
        exact = {t.path: t.text.parts for t in licensing.texts if t.text.state == "exact"}
        sightings = sources.sightings(params.request)
        near = _near(s.location.path or "" for s in sightings)
        found: dict[tuple[str, int | None], Found] = {}
        for sighting in sightings:
            location, fact = sighting.location, sighting.fact
            path, line = location.path or "", location.line or 0
            own = path in near and classes[path].ownership is Ownership.OWN
            parts = exact.get(path, ())
            if not own or any(p.lines[0] <= line <= p.lines[1] for p in parts):
                continue
            clear = isinstance(fact, Wording) and fact.pattern < len(params.clear)
            if clear or (path, location.line) not in found:
                found[path, location.line] = Found(location, clear)
        return cls(licensing, tuple(sorted(found.values(), key=lambda f: f.location.order)))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents that the rule names and that go with the licence."""
        unread = sources.gather(Files).unread_named(params.paths)
        near = _near(n.path or "" for n in unread)
        return [n for n in unread if n.path in near]


def _near(paths: Iterable[str]) -> set[str]:
    """Those that go with the licence; lists of the licences of others do not."""
    near = matching(_NEAR, paths)
    return {*near}.difference(matching(LISTS_OF_OTHERS, near))

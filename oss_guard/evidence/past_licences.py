# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Licences that the project had before, and what its documents say of several or of a change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.expressions import stems, stems_of
from oss_guard.evidence.files import Files, should_be_readable
from oss_guard.evidence.licence_texts import LISTS_OF_OTHERS, OF_OTHERS, OF_UPSTREAM, TEXT_NAMES
from oss_guard.evidence.licensing import Licensing
from oss_guard.evidence.past import Past, gap_of
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, NoParams, Params
from oss_guard.readers.licence_text import LicenceText
from oss_guard.readers.text_pattern import Pattern, TextPatterns
from oss_guard.scan import Request
from oss_guard.scan.paths import matching

_BEFORE = Request("past-licence", NoParams(), TEXT_NAMES)


class LicenceReasons(Params, frozen=True, kw_only=True):
    """Wording by which documents give reasons: for several licences, and for a change."""

    several: tuple[Pattern, ...]
    changed: tuple[Pattern, ...]
    unless: tuple[Expression, ...] = ()
    paths: tuple[Glob, ...] = (
        "README*",
        "{docs,.github}/README*",
        "CHANGE*",
        "*{LICENSE,LICENCE}*",
    )

    def request(self, wording: tuple[Pattern, ...]) -> Request:
        """The reader's request for one of them."""
        return Request("text-pattern", TextPatterns(wording, self.unless), self.paths)


class Former(msgspec.Struct, frozen=True):
    """Another licence in a version of a licence file: its ids, and the commit that brought it."""

    location: Location
    ids: tuple[str, ...]


class PastLicences(Evidence, frozen=True):
    """``former`` are the first versions of each other licence, oldest first.

    ``unclear`` are versions with terms of no known licence, where today's licence is known.
    ``uncompared`` are versions too long or too many to be compared. ``gap`` says why history is
    not known whole, None where it is. ``several`` and ``changed`` are places of reasons.
    """

    licensing: Licensing
    former: tuple[Former, ...]
    unclear: tuple[Location, ...]
    uncompared: tuple[Location, ...]
    gap: tuple[WaitsFor, Basis] | None
    several: tuple[Location, ...]
    changed: tuple[Location, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Licensing, Past)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Former texts, and the rule's wording."""
        return _BEFORE, params.request(params.several), params.request(params.changed)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Every version of the licence files at the root, on whatever branch."""
        licensing = sources.gather(Licensing)
        paths = sources.gather(Files).paths()
        own = frozenset(paths).difference(matching(LISTS_OF_OTHERS, paths))
        told = [
            tuple(
                s.location
                for s in sources.sightings(params.request(wording))
                if s.location.path in own and not _is_in_a_text(licensing, s.location)
            )
            for wording in (params.several, params.changed)
        ]
        former = tuple(_former(sources, licensing))
        unclear = () if licensing.unrecognised else tuple(_unclear(sources))
        uncompared = tuple(_uncompared(sources))
        return cls(licensing, former, unclear, uncompared, gap_of(sources), told[0], told[1])

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Versions that are not here, and documents that may give a reason."""
        yield from sources.gather(Files).unread_named(params.paths)
        past = sources.past.not_examined if sources.past is not None else ()
        named = matching(TEXT_NAMES, (n.path for n in past if n.path is not None))
        yield from (n for n in past if n.path in named and should_be_readable(n))


def _is_in_a_text(licensing: Licensing, place: Location) -> bool:
    """Whether it stands among the words of a licence, which give no reason for it."""
    line = place.line or 0
    return any(
        part.state != "reference" and part.lines[0] <= line <= part.lines[1]
        for found in licensing.texts
        if found.path == place.path
        for part in found.text.parts
    )


def _former(sources: Sources, licensing: Licensing) -> Iterable[Former]:
    now = {stem for e in licensing.outbound for stem in stems(e)}
    now |= {stem for t in licensing.unrecognised for stem in _stems(t.text)}
    told: set[tuple[str, ...]] = set()
    for location, fact in _versions(sources):
        found = _stems(fact) if fact.whole else frozenset()
        ids = tuple(sorted(found))
        if found and now and now.isdisjoint(found) and ids not in told:
            told.add(ids)
            yield Former(location, fact.exact_ids[:1] or fact.near[:1])


def _unclear(sources: Sources) -> Iterable[Location]:
    read = ((at, fact) for at, fact in _versions(sources) if fact.whole)
    return (at for at, fact in read if fact.terms and not _stems(fact))


def _uncompared(sources: Sources) -> Iterable[Location]:
    yield from (at for at, fact in _versions(sources) if not fact.whole)
    past = sources.past.not_examined if sources.past is not None else ()
    yield from (Location(n.path) for n in past if n.reason == "too-many")


def _versions(sources: Sources) -> Iterable[tuple[Location, LicenceText]]:
    past = sources.past.sightings.get(_BEFORE, []) if sources.past is not None else []
    others = matching((*OF_OTHERS, *OF_UPSTREAM), (s.location.path or "" for s in past))
    for sighting in past:
        if isinstance(sighting.fact, LicenceText) and sighting.location.path not in others:
            yield sighting.location, sighting.fact


def _stems(text: LicenceText) -> frozenset[str]:
    """Of texts and what altered ones were made from; terms that merely resemble some are none."""
    return stems_of((*text.exact_ids, *(() if text.state == "none" else text.near)))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Versions of the software: by tag, by its record of changes, by a stated cadence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.past import Past
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import NoParams
from oss_guard.readers.changelog_entry import ChangelogEntry, ChangelogNote
from oss_guard.readers.changelog_entry import Params as Section
from oss_guard.readers.release_cadence import ReleaseCadence
from oss_guard.repository.port import Tag
from oss_guard.scan import Request, Sighting

CHANGELOGS = (
    "{,docs/,doc/,.github/,*/,*/*/}CHANGELOG*",
    "{,docs/,doc/}{CHANGE{,-,_}LOG,CHANGES,HISTORY,NEWS,RELEASE}*",
    "{,docs/,doc/}{release,release-notes,releases,changelog,changelogs}/*",
    "{,docs/,doc/}{変更履歴,更新履歴,改訂履歴,改版履歴,リリースノート}*",
)
"""Where a record of changes usually stands."""

_WHOLE = re.compile(r"$|(?:docs?|\.github|releases?|release-notes|changelogs?)(?:/|$)")
"""Folders whose records speak for the whole."""
_RECORDS = Request("changelog-entry", Section(), CHANGELOGS)
_SECTIONS = Request("changelog-entry", Section(section=True), ("README*", "docs/README*"))
_CADENCES = Request(
    "release-cadence",
    NoParams(),
    (
        "{,docs/,doc/,.github/}{README,CONTRIBUTING,MAINTENANCE,MAINTAINERS,SUPPORT,ROADMAP}*",
        "{,docs/,doc/,.github/}{SECURITY,RELEASE,RELEASING,GOVERNANCE,運用,保守,開発,貢献}*",
        "{docs,doc}/**/*{release,リリース,maintenance,保守,運用}*",
    ),
)
_OWN = frozenset({Ownership.OWN, Ownership.GENERATED})

_SHAPE = re.compile(
    r"(?:.{0,100}?[-_/@ ])?(?:v|ver|version|release|rel|r)?[-_. ]?"
    r"(?P<core>\d{1,6}(?:\.\d{1,6}){1,3})"
    r"(?:(?:a|b|c|rc|alpha|beta|dev|pre|post|final|sp|m)\d{0,4}|[-+_.][\w.+-]{1,60})?",
    re.IGNORECASE,
)
_MAJOR = re.compile(r"v(\d{1,2})", re.IGNORECASE)
_DATE = re.compile(r"(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])(?:\.\d+)?")
_DASHED_DATE = re.compile(
    r"(?:\D{0,60}[-_/])?v?(?:19|20)\d\d[-_](?:0?[1-9]|1[0-2])[-_](?:0?[1-9]|[12]\d|3[01])(?:\D\d{1,6}){0,3}"
)
"""A day, and which of its deployments it was: ``2026-08-13.1``."""
_YEAR = re.compile(r"(?:19|20)\d\d\.")
_NUMBERS = re.compile(r"\d{1,8}(?:\.\d{1,8}){0,4}")


class Versions(Evidence, frozen=True):
    """``tags`` have the shape of versions (or are named in the record of changes), ``others`` not.

    ``entries`` are those of the project's own records of changes, ``notes`` the records without
    an entry, ``cadences`` the sentences that state one.
    """

    past: Past
    tags: tuple[Tag, ...]
    others: tuple[Tag, ...]
    entries: tuple[Sighting, ...]
    notes: tuple[Sighting, ...]
    cadences: tuple[Sighting, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Past, Files)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Records of changes, sections on changes, and stated cadences."""
        del params
        return (_RECORDS, _SECTIONS, _CADENCES)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Sort tags by their shape and keep what the project's own files say."""
        del params
        past, files = sources.gather(Past), sources.gather(Files)
        seen = [s for r in (_RECORDS, _SECTIONS) for s in sources.sightings(r)]
        own = [s for s in seen if files.classes[s.location.path or ""].ownership in _OWN]
        entries = tuple(s for s in own if isinstance(s.fact, ChangelogEntry))
        tags, others = sort_tags(past.tags, _named(entries))
        cadences = tuple(
            s
            for s in sources.sightings(_CADENCES)
            if isinstance(s.fact, ReleaseCadence)
            and files.classes[s.location.path or ""].ownership is Ownership.OWN
        )
        notes = tuple(s for s in own if isinstance(s.fact, ChangelogNote))
        return cls(past, tags, others, entries, notes, cadences)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Records of changes, and where a cadence is stated."""
        del params
        patterns = [p for r in (_RECORDS, _SECTIONS, _CADENCES) for p in r.paths]
        return sources.gather(Files).unread_named(patterns)

    @property
    def apart(self) -> bool:
        """Whether tags and records name versions, and none that is in both."""
        written = [s.fact for s in self.entries if isinstance(s.fact, ChangelogEntry)]
        recorded = {_core(f.version) for f in written if f.version}
        tagged = {_core(tag.name) for tag in self.tags}
        return bool(recorded and tagged) and not recorded & tagged

    @property
    def partly_recorded(self) -> bool:
        """Whether the only records of changes are those of packages within the repository."""
        places = {(s.location.path or "").rpartition("/")[0] for s in self.entries}
        return bool(places) and not any(_WHOLE.match(p) for p in places)

    def numbers(self) -> list[str]:
        """The distinct versions, whatever says them, those of new tags first; dates as they are."""
        newest = sorted(self.tags, key=lambda t: (t.date, t.name), reverse=True)
        named = [_number(t.name) for t in newest]
        written = [s.fact for s in self.entries if isinstance(s.fact, ChangelogEntry)]
        named += [_number(f.version) if f.version else f.date for f in written]
        return list(dict.fromkeys(named))


def _core(name: str) -> str:
    """The numbers of a version without zeros at the end, so that 1.0 is 1.0.0."""
    return re.sub(r"(?:\.0+)+$", "", _number(name))


def sort_tags(
    tags: Sequence[Tag], named: frozenset[str]
) -> tuple[tuple[Tag, ...], tuple[Tag, ...]]:
    """Tags that are versions, and those that are not: dates, build numbers, other marks.

    ``2024.1.15`` is a date, unless a tag of its kind (``2024.1.0``) shows that the repository
    counts its versions by year, or the record of changes names it.
    """
    shapes = {
        t.name: m["core"]
        for t in tags
        if (m := _SHAPE.fullmatch(t.name)) and not _DASHED_DATE.fullmatch(t.name)
    }
    yearly = any(_YEAR.match(core) and not _DATE.fullmatch(core) for core in shapes.values())
    versions = []
    for tag in tags:
        core = shapes.get(tag.name)
        dated = core is not None and _DATE.fullmatch(core) is not None and not yearly
        shaped = (core is not None and not dated) or _MAJOR.fullmatch(tag.name) is not None
        if shaped or _bare(tag.name) in named:
            versions.append(tag)
    kept = frozenset(versions)
    return tuple(versions), tuple(t for t in tags if t not in kept)


def _named(entries: Iterable[Sighting]) -> frozenset[str]:
    facts = [s.fact for s in entries if isinstance(s.fact, ChangelogEntry)]
    return frozenset(_bare(f.version) for f in facts if f.version)


def _bare(name: str) -> str:
    return name.lower().removeprefix("v").removeprefix(".")


def _number(name: str) -> str:
    shape = _SHAPE.fullmatch(name)
    found = _NUMBERS.search(shape["core"] if shape else name)
    return found[0] if found else name

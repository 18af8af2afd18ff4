# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What heads of sources and passages of documents say of where code came from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import msgspec

from oss_guard.documents.origin_particulars import PARTICULARS
from oss_guard.evidence import Sources
from oss_guard.evidence.licensing import Licensing
from oss_guard.model.location import Location
from oss_guard.readers import NoParams
from oss_guard.readers.origin_head import OriginHead
from oss_guard.readers.origin_stated import OriginStated
from oss_guard.scan import Request

HEADS = Request("origin-head", NoParams())
STATED = Request(
    "origin-stated",
    NoParams(),
    (
        *(
            "README*",
            "docs/README*",
            "{,**/}*{NOTICE,CREDITS,FORK,UPSTREAM,VENDOR,THIRD}*.{md,txt}",
        ),
        *("{,**/}{NOTICE,CREDITS,UPSTREAM}", "{third_party,third-party,vendor,lib,libs}/README*"),
    ),
)
_NUMBERED = re.compile(r"[-_.@]?v?\d[\w.]*$")


class Head(msgspec.Struct, frozen=True):
    """A source that came from elsewhere, and what its head states of ``PARTICULARS``."""

    location: Location
    told: frozenset[str]


class Stated(msgspec.Struct, frozen=True):
    """A passage of a document that states particulars of an origin, with its words."""

    location: Location
    lines: int
    words: frozenset[str]
    folders: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset(PARTICULARS)

    def holds(self, place: Location) -> bool:
        """Whether a place lies in it."""
        first = self.location.line or 0
        inside = first <= (place.line or 0) < first + self.lines
        return place.path == self.location.path and inside

    def names(self, path: str) -> bool:
        """Whether it calls a folder or a file by its name."""
        whole = path.rstrip("/").lower()
        name = whole.rpartition("/")[2]
        called = {whole, f"{whole}/", name, name.partition(".")[0], _NUMBERED.sub("", name)}
        return not self.words.isdisjoint(called)

    def speaks_of(self, path: str) -> bool:
        """Whether it names the path itself, or a folder that holds it."""
        above = path.lower()
        return self.names(path) or any(f"/{above}/".find(f"/{f}/") >= 0 for f in self.folders)


def heads_of(sources: Sources, own: Collection[str], licensing: Licensing) -> Iterator[Head]:
    """Of own sources. A banner tells only where it bears other holders than the licence does."""
    holders = {name for t in licensing.texts if t.root for name in t.text.holders}
    for sighting in sources.sightings(HEADS):
        fact = sighting.fact
        if isinstance(fact, OriginHead) and sighting.location.path in own:
            foreign = holders and fact.holders and holders.isdisjoint(fact.holders)
            if foreign or not fact.banner:
                yield Head(sighting.location, fact.told)


def passages_of(
    sources: Sources, speaking: Collection[str]
) -> tuple[tuple[Stated, ...], tuple[Stated, ...]]:
    """Those of some documents that state an origin whole, and those that do in part."""
    found = [
        Stated(s.location, s.fact.lines, s.fact.words, s.fact.folders, s.fact.told)
        for s in sources.sightings(STATED)
        if isinstance(s.fact, OriginStated) and s.location.path in speaking
    ]
    whole = tuple(s for s in found if s.told.issuperset(PARTICULARS))
    return whole, tuple(s for s in found if not s.told.issuperset(PARTICULARS))

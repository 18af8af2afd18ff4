# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files at the root that describe the software for machines, and what is wrong in them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar, Self

import msgspec
from msgspec.structs import replace

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.model.location import Location
from oss_guard.model.report import NotExamined
from oss_guard.readers.metadata import LIMIT, Described, Flaw, Params
from oss_guard.scan import Request
from oss_guard.spdx.facts import stem
from oss_guard.spdx.mentions import mentioned
from oss_guard.words import say

PUBLICCODE = "publiccode.yml"
_REQUESTS = {
    Request("metadata", Params("publiccode"), (PUBLICCODE, "publiccode.yaml")): "publiccode.yml",
    Request("metadata", Params("citation"), ("CITATION.cff",)): "Citation File Format",
    Request("metadata", Params("codemeta"), ("codemeta.json",)): "CodeMeta",
}
_NAMES = tuple(name for request in _REQUESTS for name in request.paths)


class Found(msgspec.Struct, frozen=True):
    """A flaw at its place in a file that follows ``standard``."""

    standard: str
    flaw: Flaw
    location: Location


class Licence(msgspec.Struct, frozen=True):
    """What such a file says of the licence: an expression or a name, never an address."""

    words: str
    location: Location


class Metadata(Evidence, frozen=True):
    """The files with their standards, and their flaws.

    ``aliased``: files in which aliases of YAML stand for what is not known.
    """

    files: Mapping[str, str]
    flaws: tuple[Found, ...]
    aliased: tuple[str, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files,)

    @property
    def unreadable(self) -> tuple[str, ...]:
        """Files of which something was not read, aliases apart, each once."""
        cases = {"unreadable", "too-many"}
        paths = (f.location.path or "" for f in self.flaws if f.flaw.case in cases)
        return tuple(dict.fromkeys(paths))

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """One for each standard."""
        del params
        return tuple(_REQUESTS)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Paths that the files name are looked for in the judged tree."""
        del params
        paths = frozenset(e.path for e in sources.entries)
        files: dict[str, str] = {}
        flaws: list[Found] = []
        aliased: list[str] = []
        for request, standard in _REQUESTS.items():
            for sighting in sources.sightings(request):
                path, fact = sighting.location.path or "", sighting.fact
                files[path] = standard
                if isinstance(fact, Described):
                    aliased += [path] if fact.aliased else []
                elif isinstance(fact, Flaw) and (flaw := _decided(sources, paths, fact)):
                    flaws.append(Found(standard, flaw, sighting.location))
        return cls(files, tuple(flaws), tuple(aliased))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Such files."""
        del params
        found = sources.gather(Metadata)
        yield from _unread(sources, found.unreadable, found.aliased)


class NamedLicences(Evidence, frozen=True):
    """What the files say of the licence.

    ``unreadable`` are files that may say it where they could not be read, ``aliased`` those that
    may say it by an alias of YAML.
    """

    licences: tuple[Licence, ...]
    unreadable: tuple[str, ...]
    aliased: tuple[str, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files,)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """One for each standard."""
        del params
        return tuple(_REQUESTS)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Flaws of a file that was read do not matter here."""
        del params
        licences: list[Licence] = []
        unreadable: dict[str, None] = {}
        aliased: list[str] = []
        for sighting in (s for request in _REQUESTS for s in sources.sightings(request)):
            path, fact = sighting.location.path or "", sighting.fact
            if isinstance(fact, Described):
                words = _named(fact.licence)
                licences += [Licence(words, sighting.location)] if words else []
                aliased += [path] if fact.licence_aliased else []
            elif isinstance(fact, Flaw) and fact.case == "unreadable":
                unreadable[path] = None
        return cls(tuple(licences), tuple(unreadable), tuple(aliased))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Files that may say it."""
        del params
        found = sources.gather(NamedLicences)
        yield from _unread(sources, found.unreadable, found.aliased)


def _unread(
    sources: Sources, unreadable: Iterable[str], aliased: Iterable[str]
) -> Iterator[NotExamined]:
    files = sources.gather(Files)
    yield from files.unread_named(_NAMES)
    yield from files.longer_than(LIMIT, _NAMES)
    for path in unreadable:
        yield NotExamined(path, "file", "unreadable", say("not-examined.not-parsed"))
    for path in aliased:
        yield NotExamined(path, "file", "aliases", say("not-examined.aliases"))


def _named(licence: str) -> str:
    """Addresses of licences as what they name; one that is not known says nothing readable."""
    if "://" not in licence:
        return licence
    # An address of the list may be that of an id in its old spelling and of the same in its new.
    ids = mentioned(licence)[0]
    return " OR ".join({stem(id): id for id in ids}.values())


def _decided(sources: Sources, paths: frozenset[str], flaw: Flaw) -> Flaw | None:
    """What is wrong with a path that a file names, None where nothing is; other flaws stand.

    What an address leads to would need a connection.
    """
    if flaw.case != "file":
        return flaw
    values = dict(flaw.values)
    path, endings = values["path"], values["endings"]
    if path.startswith("/") or path.lower().startswith("file:"):
        return replace(flaw, case="no-path")
    if "://" in path:
        return None
    plain = posixpath.normpath(path)
    if endings and plain.lower().rpartition(".")[2] not in endings.split(", "):
        return replace(flaw, case="ending")
    if plain not in paths:
        return replace(flaw, case="no-file")
    is_text = sources.syntax(plain) not in {None, "binary"}
    return replace(flaw, case="no-image") if endings and is_text and _of_pixels(plain) else None


def _of_pixels(path: str) -> bool:
    return path.lower().endswith((".png", ".jpg", ".jpeg"))

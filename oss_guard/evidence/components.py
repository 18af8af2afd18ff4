# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Components of others that the project needs, and what the repository states of their licences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.component_identity import Key, key_of, loaded_name
from oss_guard.evidence.component_lists import LISTS, OF_FOLDERS, PATHS, SBOMS, UNREAD
from oss_guard.evidence.dependencies import Dependencies
from oss_guard.evidence.expressions import readable
from oss_guard.evidence.files import Files
from oss_guard.evidence.imports import Imports
from oss_guard.evidence.licence_texts import TEXTS
from oss_guard.evidence.manifests import MANIFESTS, Manifests
from oss_guard.model.location import Location
from oss_guard.model.policy import DependencyRule, Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import component as reading
from oss_guard.readers.licence_text import LicenceText
from oss_guard.readers.manifest import Manifest
from oss_guard.readers.url_import import UrlImport
from oss_guard.scan import Request
from oss_guard.scan.paths import matching
from oss_guard.spdx.compatibility import Use
from oss_guard.spdx.facts import Expression

_IN_DEVELOPMENT = ("dev", "test", "lint", "docs", "doc", "ci")
_WORST: tuple[Use, ...] = ("bundled", "run-time", "development")


class Needed(msgspec.Struct, frozen=True):
    """One component, whatever its versions.

    ``stated`` are its licences as written, ``licences`` those that could be read, all of which
    apply. ``use`` is what it is for, by configuration (``declared``) or else by lists and
    manifests; empty where nothing tells. ``direct``: the project itself names it. ``places`` are
    where it is listed, those first that state its licence.
    """

    name: str
    ecosystem: str
    stated: tuple[str, ...]
    licences: tuple[Expression, ...]
    use: Use
    direct: bool
    places: tuple[Location, ...]
    declared: DependencyRule | None = None

    @property
    def known(self) -> bool:
        """Whether every licence that is stated could be read, and one is stated."""
        return bool(self.licences) and len(self.licences) == len(self.stated)


class _Seen(msgspec.Struct, frozen=True):
    """A component at one place."""

    name: str
    version: str
    licence: str
    use: Use
    direct: bool
    location: Location


class Components(Evidence, frozen=True):
    """Components in order of name, and which lists are not known.

    ``faults`` are lists that could not be read, and a reader's word why, or ``form`` for a form
    of lists that is not read at all. ``bundled`` are folders of the tree of which an installed
    package's own manifest states a readable licence. ``idle`` are words of configuration on names
    that nothing lists.
    """

    needed: tuple[Needed, ...]
    faults: tuple[tuple[Location, str], ...]
    bundled: tuple[str, ...]
    idle: tuple[str, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Manifests, Dependencies, Imports)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """One for each form of list, and texts, which lie with what is in the tree."""
        del params
        return (*LISTS, TEXTS)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Join what lists, manifests and configuration say of each component."""
        del params
        files, manifests = sources.gather(Files), sources.gather(Manifests)
        seen: dict[Key, list[_Seen]] = {}
        faults: list[tuple[Location, str]] = []
        for key, one in (*_listed(sources, files, faults), *_declared(sources, manifests)):
            seen.setdefault(key, []).append(one)
        own = {key_of(m.ecosystem, m.declared.name) for m in manifests.own if m.declared.name}
        bundled = []
        for key, one in _installed(sources, files):
            seen.setdefault(key, []).append(one)
            if readable(one.licence) is not None:
                bundled.append(f"{(one.location.path or '').rpartition('/')[0]}/")
        rules = {n.lower(): r for r in sources.settings.dependencies for n in r.names}
        joined = _without_ecosystem(seen)
        needed = [_needed(k, joined[k], rules) for k in sorted(joined) if k not in own]
        found = {n.name.lower() for n in needed}
        idle = tuple(name for name in rules if name not in found)
        faults += [(m.location, m.fault) for m in manifests.own if m.fault]
        lists = {*sources.gather(Dependencies).locks, *files.find(UNREAD)}
        faults += [(Location(path), "form") for path in lists.difference(matching(PATHS, lists))]
        faults.sort(key=lambda f: f[0].order)
        return cls(tuple(needed), tuple(faults), tuple(bundled), idle)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Bills of materials; of lock files others tell."""
        del params
        return sources.gather(Files).unread_named(SBOMS)

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Lists that were not read."""
        del params
        return sources.gather(Files).unread_named(PATHS)


def _listed(
    sources: Sources, files: Files, faults: list[tuple[Location, str]]
) -> Iterator[tuple[Key, _Seen]]:
    """Lock files and bills of materials of our own, and lists of what is installed in the tree."""
    licensed = _texts(sources)
    for request, (form, ecosystem) in LISTS.items():
        for sighting in sources.sightings(request):
            fact, path = sighting.fact, sighting.location.path or ""
            ownership = files.ownership(path)
            if not isinstance(fact, reading.Component) or _of_tests(files, path):
                continue
            if form in OF_FOLDERS or path.startswith(tuple(files.inlined)):
                continue
            if fact.fault:
                faults.append((sighting.location, fact.fault))
                continue
            vendored = ownership is Ownership.VENDORED
            licence = fact.licence
            if form == "go-vendor":
                licence = _of_module(licensed, path.rpartition("/")[0], fact.name)
            use: Use = "bundled" if vendored and fact.use != "development" else fact.use
            yield (
                key_of(fact.ecosystem or ecosystem, fact.name),
                _Seen(fact.name, fact.version, licence, use, fact.direct is True,
                      sighting.location),
            )  # fmt: skip


def _texts(sources: Sources) -> dict[str, list[str]]:
    """The licences whose texts stand exactly in each folder."""
    found: dict[str, list[str]] = {}
    for sighting in sources.sightings(TEXTS):
        fact, path = sighting.fact, sighting.location.path or ""
        if isinstance(fact, LicenceText) and fact.state == "exact" and fact.whole:
            found.setdefault(f"{path.rpartition('/')[0]}/", []).extend(
                min(p.ids, key=lambda i: (len(i), i)) for p in fact.parts
            )
    return found


def _of_module(licensed: dict[str, list[str]], above: str, name: str) -> str:
    """The licence whose text lies in the folder of a module, or at the root of its repository."""
    while "/" in name:
        if found := licensed.get(f"{above}/{name}/"):
            return " AND ".join(dict.fromkeys(found))
        name = name.rpartition("/")[0]
    return ""


def _of_tests(files: Files, path: str) -> bool:
    """Whether a list is data of tests; its own name says no more than that a tool wrote it."""
    return files.ownership(f"{path.rpartition('/')[0]}/-") is Ownership.TEST_DATA


def _declared(sources: Sources, manifests: Manifests) -> Iterator[tuple[Key, _Seen]]:
    """Names in the project's own manifests, and what its code loads or takes in without any."""
    for manifest in manifests.own:
        apart = manifest.declared.development
        stem = manifest.path.rpartition("/")[2].lower()
        for_work = manifest.form == "requirements" and any(w in stem for w in _IN_DEVELOPMENT)
        for name in manifest.declared.dependencies:
            use: Use = "development" if for_work or name in apart else "run-time"
            # A Gemfile's groups, and configurations of Gradle, are not told apart.
            use = "" if manifest.form in {"gemfile", "gradle"} and use == "run-time" else use
            at = Location(manifest.path)
            yield key_of(manifest.ecosystem, name), _Seen(name, "", "", use, True, at)
        for name in manifest.declared.references:
            at = Location(manifest.path)
            yield key_of(manifest.ecosystem, name), _Seen(name, "", "", "run-time", True, at)
    for sighting in sources.gather(Dependencies).loaded:
        if isinstance(sighting.fact, UrlImport):
            name = loaded_name(sighting.fact.address)
            yield ("url", name), _Seen(name, "", "", "run-time", True, sighting.location)
    for ecosystem, name, at in sources.gather(Imports).modules:
        yield key_of(ecosystem, name), _Seen(name, "", "", "run-time", True, at)


def _installed(sources: Sources, files: Files) -> Iterator[tuple[Key, _Seen]]:
    """Manifests of packages that lie in the tree with their files."""
    for request, ecosystem in MANIFESTS.items():
        for sighting in sources.sightings(request):
            fact, path = sighting.fact, sighting.location.path or ""
            if not isinstance(fact, Manifest) or not fact.declared.name:
                continue
            if files.ownership(path) is Ownership.VENDORED:
                given = fact.declared
                yield (
                    key_of(ecosystem, given.name),
                    _Seen(given.name, given.version, given.licence, "bundled", False,
                          sighting.location),
                )  # fmt: skip

    for request, (form, ecosystem) in LISTS.items():
        for sighting in sources.sightings(request) if form in OF_FOLDERS else ():
            one, path = sighting.fact, sighting.location.path or ""
            if not isinstance(one, reading.Component) or not one.name:
                continue
            if files.ownership(path) is Ownership.VENDORED:
                yield (
                    key_of(ecosystem, one.name),
                    _Seen(one.name, one.version, one.licence, "bundled", False, sighting.location),
                )


def _without_ecosystem(seen: dict[Key, list[_Seen]]) -> dict[Key, list[_Seen]]:
    """Add what a bill says without an ecosystem to the only component of that name, if there is."""
    named: dict[str, list[Key]] = {}
    for key in seen:
        named.setdefault(key[1], []).append(key)
    out = dict(seen)
    for (ecosystem, name), places in seen.items():
        others = [k for k in named[name] if k[0]]
        if not ecosystem and len(others) == 1:
            out[others[0]] = [*out[others[0]], *places]
            del out[ecosystem, name]
    return out


def _needed(key: Key, places: list[_Seen], rules: dict[str, DependencyRule]) -> Needed:
    name = places[0].name
    rule = rules.get(name.lower())
    use = _use(places)
    stated = _stated([p for p in places if p.use in {use, ""}] if use else places)
    if rule is not None and rule.licence:
        stated = (*stated, *((rule.licence,) if rule.licence not in stated else ()))
    read = tuple(e for words in stated if (e := readable(words)) is not None)
    direct = any(p.direct for p in places)
    telling = sorted(places, key=lambda p: (not p.licence, p.location.order))
    locations = tuple(dict.fromkeys(p.location for p in telling))
    declared: Use = rule.use.value if rule is not None else use
    return Needed(name, key[0], stated, read, declared, direct, locations, rule)


def _use(places: list[_Seen]) -> Use:
    """The closest of the uses that are told."""
    uses = {p.use for p in places}
    return next((u for u in _WORST if u in uses), "")


def _stated(places: list[_Seen]) -> tuple[str, ...]:
    """Licences of the versions in use; empty where one of these has none.

    A list that names no version speaks of all; what is said of another version says nothing.
    """
    told: dict[str, list[str]] = {}
    for place in places:
        if place.licence:
            told.setdefault(_bare(place.version), []).append(place.licence)
    wanted = {_bare(p.version) for p in places if p.version}
    out: list[str] = []
    for version in sorted(wanted) or [""]:
        found = [*told.get(version, []), *told.get("", [])]
        if not found:
            return ()
        out += found
    return tuple(dict.fromkeys(out))


def _bare(version: str) -> str:
    return version.removeprefix("v").removeprefix("=")

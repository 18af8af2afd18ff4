# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Parts of others in the tree: what is vendored, what is under another licence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.compiled import Compiled
from oss_guard.evidence.expressions import expression, readable
from oss_guard.evidence.files import Files
from oss_guard.evidence.licence_texts import LISTS_OF_OTHERS, TEXTS, beyond
from oss_guard.evidence.licensing import REUSE_FILES, Licensing
from oss_guard.evidence.manifests import MANIFESTS
from oss_guard.evidence.stated_licences import GRANTS
from oss_guard.evidence.texts_beside import is_for_content
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.readers.header_grant import HeaderGrant
from oss_guard.readers.manifest import Manifest
from oss_guard.readers.part_licence import PartLicence
from oss_guard.scan import Request
from oss_guard.scan.paths import matching
from oss_guard.spdx.facts import Expression

_NAMED = Request("part-licence", NoParams())
_SHOWN = 5
_NOT_READ_AS_PART = ("LICENSES/",)
_WRAPPERS = ("**/{gradlew,gradlew.bat,mvnw,mvnw.cmd,MavenWrapperDownloader.java}",)
"""Scripts that build tools write, under the licence of the tool."""
_CALLED_AFTER = re.compile(r"(?P<what>\w.*?)[._-]*(?:licen[cs]e|copying)", re.IGNORECASE)
_COMPILED = re.compile(r"\.(?:dll|so|dylib|jar|aar|lib|a|whl|egg|nupkg|ocx)$", re.IGNORECASE)


class Part(msgspec.Struct, frozen=True):
    """A file whose licence is told beside the outbound one; ``own`` is the project's own file."""

    location: Location
    expression: Expression
    own: bool


class Headed(msgspec.Struct, frozen=True):
    """A head that names licences: its words, and the ids; none where it is not plain which."""

    location: Location
    words: str
    ids: tuple[str, ...] = ()


class Parts(Evidence, frozen=True):
    """Licensed parts in order of path, and vendored paths.

    ``headed`` are heads of files that name a licence of which no text is in the tree, or no plain
    one and no text lies beside them; ``granted`` those of the parts whose heads grant their
    licence in words; ``unsourced`` minified scripts without their source, which may be of others;
    ``listed`` the licences of components, at the lists that bear their texts; ``packaged`` those
    that the manifests of packages name which lie in the tree with their files.
    """

    licensing: Licensing
    parts: tuple[Part, ...]
    vendored: tuple[str, ...]
    headed: tuple[Headed, ...]
    granted: tuple[Part, ...]
    unsourced: tuple[str, ...]
    listed: tuple[Part, ...]
    packaged: tuple[Part, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Licensing, Compiled)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Licences that heads of files name or grant."""
        del params
        return (_NAMED, GRANTS, *MANIFESTS)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Texts that come with third-party parts."""
        del params
        yield from sources.gather(Files).unread_anywhere(TEXTS.paths)
        texts = sources.gather(Licensing).uncompared
        yield from (t.not_compared for t in texts if t.describes == "software")
        yield from beyond(sources)

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Sources, which bear tags; parts of which nothing is here; the tags as a whole."""
        yield from cls.missed(sources, params)
        files = sources.gather(Files)
        yield from files.unread_sources()
        yield from (n for n in files.unread.values() if n.reason == "submodule")
        yield from files.unread_anywhere((*REUSE_FILES, "**/*.license"))
        yield from sources.reuse().untold

    @property
    def unlicensed(self) -> tuple[str, ...]:
        """Vendored and unsourced paths of which nothing in the repository tells the licence."""
        paths = (*self.vendored, *self.unsourced)
        told = (*self.parts, *self.listed)
        return tuple(p for p in paths if not any(_covers(x, p) for x in told))

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Licence texts of vendored folders, and SPDX tags of single files."""
        del params
        files, licensing = sources.gather(Files), sources.gather(Licensing)
        parts = [
            Part(
                Location(t.path) if t.kind == "file" else t.place,
                read,
                t.ownership is Ownership.OWN,
            )
            for t in licensing.texts
            if t.text.state == "exact" and not t.root and t.describes == "software"
            for id in t.text.ids[:1]
            if (read := expression(id)) is not None
        ]
        parts += _of_tags(licensing, files)
        tagged = {part.location.path for part in parts}
        granted = [
            Part(at, read, files.ownership(at.path or "") is Ownership.OWN)
            for at, _, read in _grants(sources, files)
            if read is not None and at.path not in tagged
        ]
        return cls(
            licensing,
            tuple(sorted([*parts, *granted], key=_order)),
            tuple(files.vendored),
            tuple(_headed(sources, files, licensing)),
            tuple(sorted(granted, key=_order)),
            sources.gather(Compiled).unsourced,
            tuple(sorted(_listed(licensing), key=_order)),
            tuple(sorted(_packaged(sources, files), key=_order)),
        )

    @property
    def tagged(self) -> tuple[Part, ...]:
        """The parts of others that bear a tag of their own."""
        tags = {f.path for f in self.licensing.reuse.files if f.expressions}
        granted = frozenset(self.granted)
        return tuple(
            p for p in self.parts if p.location.path in tags and not p.own and p not in granted
        )

    @property
    def unclear(self) -> bool:
        """Whether any head leaves open which licence it names."""
        return any(not head.ids for head in self.headed)

    @property
    def uncompared(self) -> list[Basis]:
        """Heads that name a licence that this version does not compare, for verdicts to cite."""
        return [
            Basis(
                "part-licence",
                Text(
                    f"ファイルの先頭に、この版では照合しないライセンスの記載がある: {head.words}",
                    f"the head of the file names a licence that this version does not compare:"
                    f" {head.words}",
                ),
                head.location,
            )
            for head in sorted(self.headed, key=lambda head: bool(head.ids))[:_SHOWN]
        ]


def _packaged(sources: Sources, files: Files) -> Iterator[Part]:
    """The licences that manifests of third-party packages name, for the folders they stand in."""
    for request in MANIFESTS:
        for sighting in sources.sightings(request):
            fact, path = sighting.fact, sighting.location.path or ""
            if isinstance(fact, Manifest) and files.ownership(path) is Ownership.VENDORED:
                read = readable(fact.declared.licence) if fact.declared.name else None
                if read is not None:
                    yield Part(sighting.location, read, own=False)


def _listed(licensing: Licensing) -> Iterator[Part]:
    """Every licence whose text stands in a list, once a list."""
    for found in licensing.texts:
        if found.describes == "components" and found.ownership is not Ownership.TEST_DATA:
            ids = {part.ids[0] for part in found.text.parts if part.state == "exact" and part.ids}
            own = found.ownership is Ownership.OWN
            yield from (
                Part(Location(found.path), read, own)
                for id in sorted(ids)
                if (read := expression(id)) is not None
            )


def _grants(
    sources: Sources, files: Files
) -> Iterator[tuple[Location, HeaderGrant, Expression | None]]:
    """Heads that grant a licence in words, of tests aside; None where it is not plain which."""
    wrappers = frozenset(files.named(_WRAPPERS, None))
    for sighting in sources.sightings(GRANTS):
        fact, at = sighting.fact, sighting.location
        aside = at.path in wrappers or files.ownership(at.path or "") is Ownership.TEST_DATA
        if isinstance(fact, HeaderGrant) and not aside:
            yield at, fact, readable(fact.expression) if fact.expression else None


def _of_tags(licensing: Licensing, files: Files) -> Iterator[Part]:
    """Files that bear tags; those within a list of the licences of others are of what is listed."""
    programs = frozenset(files.of_syntax(CODE))
    aside = set(matching(LISTS_OF_OTHERS, (f.path for f in licensing.reuse.files)))
    for file in licensing.reuse.files:
        if file.path in aside or file.path.startswith(_NOT_READ_AS_PART):
            continue
        if file.path not in files.classes:
            continue
        own = files.classes[file.path].ownership is Ownership.OWN
        yield from (
            Part(Location(file.path), read, own)
            for words in file.expressions
            if (read := readable(words)) is not None
            and (file.path in programs or not own or not is_for_content(read))
        )


def _order(part: Part) -> tuple[object, ...]:
    return part.location.order, part.expression.text


def _headed(sources: Sources, files: Files, licensing: Licensing) -> Iterator[Headed]:
    """Whatever the class of the file, tests aside: it is passed on with the rest.

    Parts of others whose own text lies in their folder are under that, whatever their heads sum up.
    """
    told = {i for t in licensing.texts if t.text.state == "exact" for i in t.text.ids}
    told |= {i for e in licensing.outbound for i in e.ids}
    for sighting in sources.sightings(_NAMED):
        fact, path = sighting.fact, sighting.location.path or ""
        if not isinstance(fact, PartLicence) or files.ownership(path) is Ownership.TEST_DATA:
            continue
        if fact.commercial or not fact.ids or not told.issuperset(fact.ids):
            ids = () if fact.commercial else fact.ids
            yield Headed(sighting.location, fact.words, ids)
    folders = {t.path.rpartition("/")[0] for t in licensing.texts if "/" in t.path}
    for at, fact, read in _grants(sources, files):
        path = at.path or ""
        of_others = files.ownership(path) is Ownership.VENDORED
        if read is None and not (of_others and _is_below(path, folders)):
            yield Headed(at, fact.words)


def _is_below(path: str, folders: Collection[str]) -> bool:
    return any(path[:n] in folders for n, c in enumerate(path) if c == "/")


def _covers(part: Part, path: str) -> bool:
    """Whether a part is told the licence of: a text called after one file is that of this alone."""
    folder, _, name = (part.location.path or "").rpartition("/")
    if part.location.path == path:
        return True
    if not folder or not path.startswith(f"{folder}/"):
        return False
    beside = path[len(folder) + 1 :]
    called = _CALLED_AFTER.match(name)
    return called is None or not _COMPILED.search(beside) or beside.startswith(called["what"])

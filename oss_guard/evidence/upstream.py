# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Signs that the software derives from another one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, ClassVar, Self

import msgspec
from msgspec.structs import replace

from oss_guard.documents.joined import Joined, Wanted
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.compiled import Compiled
from oss_guard.evidence.component_lists import LISTS
from oss_guard.evidence.described_parts import described
from oss_guard.evidence.expressions import readable, stems, stems_of
from oss_guard.evidence.files import Files
from oss_guard.evidence.licence_texts import LISTS_OF_OTHERS, beyond
from oss_guard.evidence.licensing import Licensing
from oss_guard.evidence.manifests import Manifests
from oss_guard.evidence.stated_licences import GRANTS
from oss_guard.evidence.stated_origins import (
    HEADS,
    STATED,
    Head,
    Stated,
    heads_of,
    passages_of,
)
from oss_guard.model.location import Location
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, Params
from oss_guard.readers.header_grant import HeaderGrant
from oss_guard.readers.text_pattern import Pattern, TextPatterns, Wording
from oss_guard.scan import Request
from oss_guard.scan.paths import matching

_SUBTREE = re.compile(
    r"^(?:Merge commit '[0-9a-f]{7,64}' as|Squashed) '(?P<folder>[^']{1,300}?)/?'"
)
_NUMBERED = re.compile(r"[-_.@]?v?\d[\w.]*$")
_TYPES = "@types/"
_NAME = re.compile(r"[@A-Za-z0-9][\w./-]{1,100}", re.ASCII)
_MANY = 4
"""Texts in one file; a part of others hardly comes with so many."""
_ADDRESS = re.compile(r"\]\([^()\]]*$")


class UpstreamParams(Params, frozen=True):
    """Wording by which a README tells of an origin; ``unless`` takes a line back.

    ``built_on`` does so too, unless what it names is a dependency. ``data_wording`` tells of the
    origin of data, and counts where the globs of ``data`` find any. A ``rule`` named here gives
    all of this instead.
    """

    wording: tuple[Pattern, ...] = ()
    built_on: tuple[Pattern, ...] = ()
    data_wording: tuple[Pattern, ...] = ()
    data: tuple[Glob, ...] = ()
    unless: tuple[Expression, ...] = ()
    paths: tuple[Glob, ...] = ("README*", "*{NOTICE,CREDITS,FORK}*", "docs/README*")
    rule: str = ""

    def completed(self, of: Callable[[str], Params]) -> Self:
        """With the wording of the rule that it names."""
        if not self.rule:
            return self
        other = of(self.rule)
        if not isinstance(other, UpstreamParams):
            raise KeyError(self.rule)
        same = {f: getattr(other, f) for f in UpstreamParams.__struct_fields__ if f != "rule"}
        return replace(self, rule="", **same)

    @property
    def request(self) -> Request:
        """The reader's request for origins of the software."""
        wording = (*self.wording, *self.built_on)
        return Request("text-pattern", TextPatterns(wording, self.unless), self.paths)

    @property
    def data_request(self) -> Request:
        """That for origins of data; a paragraph on these often says what users are asked, too."""
        return Request("text-pattern", TextPatterns(self.data_wording), self.paths)


class Upstream(Evidence, frozen=True):
    """Vendored folders and files; where documents tell of an origin of software or of data.

    ``licensed`` are texts below the root of a licence that is not the project's own, or of other
    copyright holders; ``unsourced`` are minified scripts and compiled libraries without their
    source, which may be parts of others. ``heads`` are own sources that say that they came from
    elsewhere, ``subtrees`` folders that a commit took in. ``stated`` are passages that state an
    origin whole, ``partly`` those that do in part; ``described`` what the metadata of parts tell.
    """

    vendored: tuple[str, ...]
    licensed: tuple[str, ...]
    told: tuple[Location, ...]
    data_told: tuple[Location, ...]
    unsourced: tuple[str, ...]
    heads: tuple[Head, ...]
    subtrees: tuple[str, ...]
    stated: tuple[Stated, ...]
    partly: tuple[Stated, ...] = ()
    described: Mapping[str, frozenset[str]] = msgspec.field(default_factory=dict)

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Licensing, Manifests, Compiled)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The rule's wording, heads of sources, and passages that state an origin whole."""
        data = [params.data_request] if params.data_wording else []
        return (params.request, *data, HEADS, STATED, *LISTS)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Own documents only; a vendored part's README tells its own story."""
        files = sources.gather(Files)
        manifests = sources.gather(Manifests)
        dependencies = _names(manifests)
        own = frozenset(files.paths())
        lists = set(matching(LISTS_OF_OTHERS, own))
        told = [
            s.location
            for s in sources.sightings(params.request)
            if s.location.path in own - lists
            and isinstance(s.fact, Wording)
            and (
                s.fact.pattern < len(params.wording)
                or _last_name(s.fact.before) not in dependencies
            )
        ]
        data_told: list[Location] = []
        if params.data_wording and files.named(params.data):
            seen = sources.sightings(params.data_request)
            data_told = [s.location for s in seen if s.location.path in own]
        scopes = (_part(files, p) for p in files.vendored)
        vendored = tuple(dict.fromkeys((*scopes, *_copied(own, dependencies))))
        licensing = sources.gather(Licensing)
        texts = _other_texts(licensing, {m.folder for m in manifests.own})
        licensed = (*texts, *_other_heads(sources, licensing, own))
        unsourced = sources.gather(Compiled).unsourced
        heads = tuple(heads_of(sources, own, licensing))
        subtrees = tuple(_subtrees(sources, files))
        stated, partly = passages_of(sources, own | files.lists_of_parts)
        found = (vendored, licensed, tuple(told), tuple(data_told), unsourced, heads, subtrees)
        return cls(*found, stated, partly, described(sources, files, vendored))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents that may tell of an origin."""
        return sources.gather(Files).unread_named(params.paths)

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """The same, and sources, whose heads may, and texts, which come with parts of others."""
        yield from cls.missed(sources, params)
        yield from sources.gather(Files).unread_sources(Ownership.OWN)
        yield from beyond(sources)


def _part(files: Files, path: str) -> str:
    """The part of others that a file belongs to: of a folder for several, what lies in that."""
    scope = files.classes[path].scope
    if scope in files.inlined or not path.startswith(scope) or _NUMBERED.search(scope.rstrip("/")):
        return scope
    first, below, _ = path[len(scope) :].partition("/")
    return f"{scope}{first}{below}"


def _subtrees(sources: Sources, files: Files) -> Iterator[str]:
    """Folders that are still there, by the subjects that git-subtree writes."""
    folders = {p[: n + 1] for p in files.paths() for n, c in enumerate(p) if c == "/"}
    for commit in sources.history.commits:
        if (found := _SUBTREE.search(commit.subject)) and f"{found['folder']}/" in folders:
            yield f"{found['folder']}/"


def _other_texts(licensing: Licensing, packages: Collection[str]) -> Iterator[str]:
    own = {id for outbound in licensing.outbound for id in stems(outbound)}
    holders = {name for t in licensing.texts if t.root for name in t.text.holders}
    lists = _lists(licensing, packages)
    for found in licensing.texts:
        if found.root or "/" not in found.path or "LICENSES/" in found.path:
            continue
        if found.describes != "software" or found.path in lists:
            continue
        a_text = found.text.state == "exact" or found.text.unrecognised
        if found.ownership is Ownership.OWN and a_text:
            other = own.isdisjoint(stems_of(found.text.ids))
            if other or (found.text.holders and holders.isdisjoint(found.text.holders) and holders):
                yield found.path


def _other_heads(sources: Sources, licensing: Licensing, own: Collection[str]) -> Iterator[str]:
    """Own files whose heads grant another licence than the project's: they came with it."""
    outbound = {id for expression in licensing.outbound for id in stems(expression)}
    for sighting in sources.sightings(GRANTS) if outbound else ():
        path, fact = sighting.location.path or "", sighting.fact
        read = readable(fact.expression) if isinstance(fact, HeaderGrant) else None
        if read is not None and path in own and outbound.isdisjoint(stems(read)):
            yield path


def _copied(paths: Iterable[str], dependencies: Collection[str]) -> Iterator[str]:
    """Folders that are called as a dependency is, with its owner: files of it lie there."""
    # Declarations of types that a project adds to those of a dependency stand under its name too.
    named = (name for name in dependencies if not name.startswith(_TYPES))
    whole = [f"/{name}/" for name in named if name.count("/") == 1]
    page = Joined(sorted(paths), lambda path: f"/{path.lower()}")
    for name in sorted(page.those(Wanted(whole))):
        found = page.texts[page.holding(name)[0]]
        yield found[: f"/{found.lower()}".index(name) + len(name) - 1]


def _lists(licensing: Licensing, packages: Collection[str]) -> frozenset[str]:
    """Lists of the licences of dependencies, as tools write beside a package's manifest."""
    return frozenset(
        t.path
        for t in licensing.texts
        if t.path.rpartition("/")[0] in packages and len(t.text.parts) >= _MANY
    )


def _names(manifests: Manifests) -> frozenset[str]:
    """Names of dependencies: what rests on these uses them, and is no copy of them."""
    return frozenset(n.lower() for m in manifests.own for n in m.declared.dependencies)


def _last_name(text: str) -> str:
    """The name nearest to the end, that of a link rather than its address."""
    found = _NAME.findall(_ADDRESS.sub("", text))
    return found[-1].strip(".").lower() if found else ""

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The documents in which a project speaks to people: its README and what goes with it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.fragments import Fragments
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.links import Link, resolve
from oss_guard.evidence.pages import Page, Title
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.readers.outline import Extent, Heading, Linked, Named
from oss_guard.scan import Request

PROSE_PATHS = (
    "{,*/,*/*/,*/*/*/}*.{md,markdown,mdown,mkd,mdx,qmd,rmd,Rmd,rst,adoc,asciidoc,asc,txt}",
    "{docs,doc,document,documents,documentation}/*/*/*/*.{md,markdown,mdx,qmd,rmd,Rmd,rst,adoc}",
    "{,*/,*/*/}{README,DISCLAIMER,SECURITY,SUPPORT,CONTRIBUTING,TERMS,MAINTAINERS,INSTALL,USAGE}*",
)
"""Where prose is looked for; deeper folders hold no document that speaks for a project."""

README = ("README*", "お読みください*", "はじめにお読み*")
"""A project's README at the root, whatever its suffix and language."""

README_ELSEWHERE = (".github/README*", "docs/README*", "doc/README*")
"""Where a forge also takes a README from, if there is none at the root."""

_PLACES = "{,.github/,docs/,doc/,document/,documents/,documentation/}"
_GROUPED = ("CONTRIBUTING", "SUPPORT", "SECURITY", "GOVERNANCE")
KNOWN = (
    *(
        f"{_PLACES}{name}"
        for name in (
            "{DISCLAIMER,LEGAL,TERMS,PRIVACY,SUPPORT,SECURITY,CONTRIBUTING,CONTRIBUTE,CONTRIBUTION}*",
            "{NOTICE.md,PULL_REQUEST_TEMPLATE*,POLICY*,POLICIES*}",
            "{GOVERNANCE,MAINTENANCE,MAINTAINING,LIFECYCLE,ROADMAP,HOW_TO_CONTRIBUTE}*",
            "{免責,利用規約,利用条件,利用上の注意,注意事項,公開方針,プライバシー,サポート,お問い合わせ,問い合わせ,問合せ}*",
            "{セキュリティ,脆弱性,貢献,コントリビュ,開発参加,保守,運用方針,ガバナンス}*",
        )
    ),
    *(f"{name}/{name}*" for name in _GROUPED),
)
"""Names under which documents of a project speak for it without a link from the README.

Where a document has its own folder at the root, for its languages or pictures, that counts too.
"""

_SPEAKS_FOR_OTHERS = re.compile(
    r"^notice(?!\.md$)[^/]*$|(?:^|/)(?:(?-i:NOTICE)(?!\.md$)|licen[cs]es?|copying|copyright|[^/]*third[-_]?party|changelog|changes|history|releases?"
    r"|contributors|authors|credits|ライセンス|更新履歴|変更履歴)[^/]*$",
    re.IGNORECASE,
)
"""Texts of licences and records of changes: what they say is not the project's own statement."""

_ON_CONDUCT = re.compile(r"(?:^|/)(?:code[_ -]?of[_ -]?conduct|行動規範)[^/]*$", re.IGNORECASE)
"""A code of conduct speaks of how people behave, and names whom to tell when they do not."""

_ON_THE_PROJECT = re.compile(
    r"(?:^|/)(?:governance|maintainers|roadmap|pull[_ -]?request[_ -]?template|issue[_ -]?template"
    r"|ガバナンス)[^/]*(?:$|/)",
    re.IGNORECASE,
)
"""How a project is run is told to those who take part in it."""

_OUTLINE = Request("outline", NoParams(), PROSE_PATHS)
_HOPS = 2


class Documents(Evidence, frozen=True):
    """The project's documents by path: READMEs first, then linked and well-known ones."""

    pages: tuple[Page, ...]
    readmes: tuple[str, ...]
    names: tuple[str, ...]
    files: Files
    others: dict[str, Page] = msgspec.field(default_factory=dict)

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files,)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Outlines of all prose."""
        del params
        return (_OUTLINE,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Follow the README's links, two hops, and add documents of well-known names."""
        del params
        files = sources.gather(Files)
        outlines = _outlines(sources, files)
        found = sorted(files.find(README), key=lambda p: (len(p), p))
        readmes = [p for p in found if p in outlines]
        readmes = readmes or [p for p in files.find(README_ELSEWHERE) if p in outlines]
        counted: dict[str, Text] = dict.fromkeys(readmes, Text("README", "README"))
        _follow(outlines, counted)
        for path in files.find(KNOWN):
            if path in outlines and not _SPEAKS_FOR_OTHERS.search(path):
                counted.setdefault(path, Text("名前が知られた文書", "a document of a known name"))
        pages = tuple(_page(p, why, outlines[p]) for p, why in counted.items())
        others = {p: _page(p, Text("", ""), o) for p, o in outlines.items() if p not in counted}
        return cls(pages, tuple(readmes), _names(sources, pages, readmes), files, others)

    @property
    def readme(self) -> Page | None:
        """The first README."""
        return self.pages[0] if self.readmes else None

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents that would count and were not read, and READMEs in other languages."""
        yield from cls.unsearched(sources, params)
        yield from sources.gather(Documents).not_understood

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents that would count, by their names or by a link, and were not read.

        What must not be said in another language, evidence that looks for it has to ask.
        """
        del params
        documents = sources.gather(Documents)
        files = documents.files
        yield from files.unread_named(README)
        if not documents.readmes:
            yield from files.unread_named(README_ELSEWHERE)
        yield from (
            n for n in files.unread_named(KNOWN) if not _SPEAKS_FOR_OTHERS.search(n.path or "")
        )
        aside = {n.path: n for n in files.unread_named(PROSE_PATHS)}
        for link in documents.links():
            for path in _documents_at(link.path, aside):
                if not _SPEAKS_FOR_OTHERS.search(path):
                    yield aside[path]
        yield from (p.oversize for p in documents.pages if p.oversized)

    @property
    def speaking(self) -> tuple[Page, ...]:
        """The documents that may speak for the software: all but codes of conduct."""
        return tuple(p for p in self.pages if not _ON_CONDUCT.search(p.path))

    @property
    def speaking_to_users(self) -> tuple[Page, ...]:
        """Of these, the ones that are not on how the project is run."""
        return tuple(p for p in self.speaking if not _ON_THE_PROJECT.search(p.path))

    @property
    def not_understood(self) -> tuple[NotExamined, ...]:
        """READMEs, where none is in a language whose words rules know."""
        readmes = [p for p in self.pages if p.path in self.readmes]
        return () if any(p.understood for p in readmes) else tuple(p.foreign for p in readmes)

    def page(self, path: str) -> Page | None:
        """The counted document at a path."""
        return next((p for p in self.pages if p.path == path), None)

    def any_page(self, path: str) -> Page | None:
        """The document at a path, whether it counts or not."""
        return self.page(path) or self.others.get(path)

    def links(self) -> Iterator[Link]:
        """Every link of the documents that count, codes of conduct aside."""
        for page in self.speaking:
            yield from page.links


class _Outline(msgspec.Struct):
    extent: Extent | None = None
    titles: list[Title] = msgspec.field(default_factory=list)
    links: list[Link] = msgspec.field(default_factory=list)
    fragments: Fragments | None = None


def _outlines(sources: Sources, files: Files) -> dict[str, _Outline]:
    own = frozenset(files.paths())
    paths = {e.path: e.kind for e in files.entries}
    folders = {posixpath.dirname(p) for p in paths}
    account = sources.settings.organization.account
    found: dict[str, _Outline] = {}
    for sighting in sources.sightings(_OUTLINE):
        path = sighting.location.path or ""
        if path not in own:
            continue
        outline = found.setdefault(path, _Outline())
        fact = sighting.fact
        if isinstance(fact, Extent):
            outline.extent = fact
        elif isinstance(fact, Named):
            outline.fragments = fact.fragments
        elif isinstance(fact, Heading):
            outline.titles.append(
                Title(sighting.location, fact.text, fact.level, fact.prose, fact.code, fact.alone)
            )
        elif isinstance(fact, Linked):
            at = files.links.get(path, path)
            leads = resolve(at, fact.target, paths, folders, account)
            outline.links.append(Link(sighting.location, fact.target, fact.text, fact.image, leads))
    return found


def _follow(outlines: dict[str, _Outline], counted: dict[str, Text]) -> None:
    newest = list(counted)
    for _ in range(_HOPS):
        reached: list[str] = []
        for path in newest:
            for link in outlines[path].links:
                for leads in _documents_at(link.path, outlines):
                    if leads not in counted and not _SPEAKS_FOR_OTHERS.search(leads):
                        place = f"{path}:{link.location.line}"
                        counted[leads] = Text(f"{place} からリンク", f"linked from {place}")
                        reached.append(leads)
        newest = reached


def _documents_at(path: str | None, documents: Collection[str | None]) -> list[str]:
    """The documents that a link leads to: the file itself, or those that open a folder."""
    if path is None:
        return []
    if path in documents:
        return [path]
    if not path.endswith("/"):
        return []
    inside = path.removesuffix("/")
    return [
        p
        for p in documents
        if p is not None
        and posixpath.dirname(p) == inside
        and posixpath.basename(p).lower().startswith(("readme", "index."))
    ]


def _page(path: str, why: Text, outline: _Outline) -> Page:
    extent = outline.extent
    return Page(
        path,
        why,
        extent.prose if extent else 0,
        extent.code if extent else 0,
        extent.oversized if extent else False,
        extent.understood if extent else True,
        tuple(outline.titles),
        tuple(outline.links),
        outline.fragments,
    )


def _names(sources: Sources, pages: Iterable[Page], readmes: list[str]) -> tuple[str, ...]:
    """Names under which the project and its organisation are known."""
    organization = sources.settings.organization.name
    names = [organization.ja, organization.en, sources.subject.name or ""]
    titled = (page for page in pages if page.path in readmes and page.titles)
    names += [min(page.titles, key=lambda t: t.level).text for page in titled]
    return tuple(filter(None, names))

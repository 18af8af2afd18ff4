# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the documents explain: sections by topic, commands, and a generator's default text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.blocks import Kind
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.channels import links_matching
from oss_guard.evidence.documents import PROSE_PATHS, Documents, Page, Title
from oss_guard.evidence.files import Files
from oss_guard.evidence.links import Link
from oss_guard.model.location import Location
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, Params
from oss_guard.readers.phrase import Phrase, PhraseParams
from oss_guard.readers.statement import Words
from oss_guard.scan import Request
from oss_guard.scan.paths import matching


class Topic(Params, frozen=True, kw_only=True):
    """Something to be explained: by a section with text or code, by commands, or by files.

    ``headings``, ``commands`` and ``sentences`` are regular expressions, ``files`` globs.
    """

    name: Words
    headings: tuple[Expression, ...] = ()
    commands: tuple[Expression, ...] = ()
    sentences: tuple[Expression, ...] = ()
    files: tuple[Glob, ...] = ()


class DocumentationParams(Params, frozen=True, kw_only=True):
    """The topics; marks of generators' default READMEs with their headings; folders of documents.

    ``aside``: headings of sections that explain nothing about the software (licence, notices);
    ``elsewhere``: words or addresses of links that lead to documentation on another host.
    """

    topics: tuple[Topic, ...] = ()
    templates: tuple[Expression, ...] = ()
    template_headings: tuple[Expression, ...] = ()
    aside: tuple[Expression, ...] = ()
    folders: tuple[Glob, ...] = ()
    elsewhere: tuple[Expression, ...] = ()
    least: int = 30


class Explained(msgspec.Struct, frozen=True):
    """A topic, and the places that explain it with a word on each."""

    name: Words
    places: tuple[tuple[Location, str], ...]


class Documentation(Evidence, frozen=True):
    """Topics explained; the width of the project's own text; the README that is a default text."""

    topics: tuple[Explained, ...]
    width: int
    template: Location | None
    manuals: tuple[str, ...]
    elsewhere: tuple[Link, ...]
    documents: Documents

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Commands, sentences, and marks of default texts."""
        return (_commands(params), _sentences(params), _marks(params))

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Documents that count, and those in the folders of documents."""
        documents = sources.gather(Documents)
        files = sources.gather(Files)
        inside = files.find(params.folders)
        pages = [
            *documents.pages,
            *(documents.others[p] for p in inside if p in documents.others),
        ]
        own = frozenset(p.path for p in pages)
        marks = [
            s.location
            for s in sources.sightings(_marks(params))
            if s.location.path in documents.readmes
        ]
        template = marks[0] if marks else None
        topics = tuple(
            Explained(t.name, tuple(_places(sources, files, pages, own, params, n)))
            for n, t in enumerate(params.topics)
        )
        width = sum(_width(p, params, templated=_has(marks, p)) for p in pages)
        manuals = tuple(_manuals(documents, files))
        links = links_matching(documents, params.elsewhere)
        # A default text leads to the generator's documentation, not to the project's.
        default = {(m.path, m.line) for m in marks}
        elsewhere = tuple(
            x for x in links if x.elsewhere and (x.location.path, x.location.line) not in default
        )
        return cls(topics, width, template, manuals, elsewhere, documents)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents in the folders, and files that explain a topic."""
        files = sources.gather(Files)
        inside = (n.path or "" for n in files.unread_named(params.folders))
        yield from (files.unread[p] for p in matching(PROSE_PATHS, inside))
        yield from files.unread_named(tuple(f for t in params.topics for f in t.files))


def _has(marks: list[Location], page: Page) -> bool:
    return any(m.path == page.path for m in marks)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE | re.ASCII)


def _commands(params: Any) -> Request:
    commands = tuple(c for t in params.topics for c in t.commands)
    return Request("phrase", PhraseParams(commands, (Kind.CODE,)), PROSE_PATHS)


def _sentences(params: Any) -> Request:
    words = tuple(c for t in params.topics for c in t.sentences)
    kinds = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.TABLE_CELL)
    return Request("phrase", PhraseParams(words, kinds), PROSE_PATHS)


def _marks(params: Any) -> Request:
    kinds = (Kind.HEADING, Kind.PARAGRAPH, Kind.LIST_ITEM)
    return Request("phrase", PhraseParams(params.templates, kinds), PROSE_PATHS)


def _places(
    sources: Sources,
    files: Files,
    pages: list[Page],
    own: frozenset[str],
    params: Any,
    number: int,
) -> list[tuple[Location, str]]:
    topic = params.topics[number]
    heading = _any(topic.headings)
    found = [
        (t.location, t.text)
        for p in pages
        for t in p.titles
        if heading is not None and heading.search(t.text) and _explains(t, params.least)
    ]
    for request, kind in ((_commands(params), "commands"), (_sentences(params), "sentences")):
        first = sum(len(getattr(t, kind)) for t in params.topics[:number])
        wanted = range(first, first + len(getattr(topic, kind)))
        found += [
            (s.location, s.fact.text)
            for s in sources.sightings(request)
            if isinstance(s.fact, Phrase) and s.fact.number in wanted and s.location.path in own
        ]
    return [*found, *((Location(p), p) for p in files.find(topic.files)[:3])]


def _explains(title: Title, least: int) -> bool:
    return title.prose >= least or title.code > 0


def _width(page: Page, params: Any, *, templated: bool) -> int:
    """The width of what a page says of its own, and ten for each line of commands."""
    patterns = params.aside + (params.template_headings if templated else ())
    aside = _any(patterns)
    if aside is None or not page.titles:
        return page.prose + 10 * page.code
    taken = 0
    under: int | None = None
    for title in page.titles:
        if under is not None and title.level > under:
            taken += title.alone
            continue
        under = title.level if aside.search(title.text) else None
        taken += title.alone if under is not None else 0
    return max(0, page.prose - taken) + 10 * (0 if templated else page.code)


def _manuals(documents: Documents, files: Files) -> list[str]:
    """Documents in other formats: linked from the README, or named as manuals at the root."""
    pattern = re.compile(r"\.(?:pdf|docx?|pptx?)$", re.IGNORECASE)
    linked = [x.path for x in documents.links() if x.path and pattern.search(x.path)]
    named = files.named(
        ("{,docs/,doc/}{manual,マニュアル,手順,操作,設計,仕様}*.{pdf,docx,pptx,html}",)
    )
    return list(dict.fromkeys([*linked, *named]))

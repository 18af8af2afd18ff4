# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the documents explain: sections by topic, commands, and a generator's default text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.blocks import Kind
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.channels import links_matching
from oss_guard.evidence.documents import PROSE_PATHS, Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.links import Link
from oss_guard.evidence.manifests import Manifests
from oss_guard.evidence.pages import Page
from oss_guard.model.location import Location
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, NoParams, Params
from oss_guard.readers.default_text import DefaultPart
from oss_guard.readers.phrase import Phrase, PhraseParams
from oss_guard.readers.statement import Words
from oss_guard.scan import Request
from oss_guard.scan.paths import matching

_DESCRIBED = 200
"""Of width; a README with so much of its own is no default text any more."""
_POINTING = 200
"""Of width; a section of no more that leads to documentation elsewhere explains nothing."""
_WHOLE = range(1 << 31)
_LEAST = 4
"""Letters of a name that is hardly a part of any other address."""
_ADDRESS = re.compile(r"https?://([\w.-]{1,200})(?:/([\w.-]{0,100}))?")
_DEFAULTS = Request("default-text", NoParams(), PROSE_PATHS)


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
    """The topics; folders of documents.

    ``aside``: headings of sections that explain nothing about the software (licence, notices), and
    ``people``: documents that do not, but tell people what to expect of each other;
    ``elsewhere``: words or addresses of links that lead to documentation on another host;
    ``of_others``: addresses of that of tools and forges, whatever the words of the link.
    """

    topics: tuple[Topic, ...] = ()
    aside: tuple[Expression, ...] = ()
    people: tuple[Glob, ...] = ()
    folders: tuple[Glob, ...] = ()
    elsewhere: tuple[Expression, ...] = ()
    of_others: tuple[Expression, ...] = ()
    least: int = 30


class Explained(msgspec.Struct, frozen=True):
    """A topic, and the places that explain it with a word on each: first ``sections`` of them.

    ``commands`` are all that documents give on it, those of a generator too.
    """

    name: Words
    places: tuple[tuple[Location, str], ...]
    sections: int
    commands: int


class Documentation(Evidence, frozen=True):
    """Topics explained; the width of the project's own text; the mark of a default README."""

    topics: tuple[Explained, ...]
    width: int
    template: Location | None
    manuals: tuple[str, ...]
    elsewhere: tuple[Link, ...]
    documents: Documents

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents, Manifests)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Commands, sentences, and default texts."""
        return (_commands(params), _sentences(params), _DEFAULTS)

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
        default = _Default(sources)
        people = matching(params.people, [p.path for p in pages])
        width = sum(_width(p, params, default) for p in pages if p.path not in people)
        # Who describes the software and keeps a generator's commands says that these are right.
        aside = default if width < _DESCRIBED else _Default()
        topics = []
        for number, topic in enumerate(params.topics):
            titled = _titled(pages, documents.readmes, aside, params, number)
            commands = _said(sources, pages, params, number, "commands")
            said = [*commands, *_said(sources, pages, params, number, "sentences")]
            said = [*titled, *((at, text) for at, text in said if not aside.holds(at))]
            said += [(Location(p), p) for p in files.find(topic.files)[:3]]
            topics.append(Explained(topic.name, tuple(said), len(titled), len(commands)))
        others, used = _any(params.of_others), _used(sources)
        # A default text leads to the generator's documentation, not to the project's.
        elsewhere = tuple(
            x
            for x in links_matching(documents, params.elsewhere)
            if x.elsewhere
            and not default.holds(x.location)
            and not (others is not None and others.search(x.target))
            and used.isdisjoint(_named_by(x.target))
        )
        manuals = tuple(_manuals(documents, files))
        return cls(
            tuple(topics), width, default.mark(documents.readmes), manuals, elsewhere, documents
        )

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents in the folders, and files that explain a topic."""
        files = sources.gather(Files)
        inside = (n.path or "" for n in files.unread_named(params.folders))
        yield from (files.unread[p] for p in matching(PROSE_PATHS, inside))
        yield from files.unread_named(tuple(f for t in params.topics for f in t.files))


class _Default:
    """Parts of documents that a generator wrote."""

    def __init__(self, sources: Sources | None = None) -> None:
        self._parts: dict[str, list[tuple[Location, DefaultPart]]] = {}
        for sighting in sources.sightings(_DEFAULTS) if sources is not None else ():
            if isinstance(sighting.fact, DefaultPart):
                parts = self._parts.setdefault(sighting.location.path or "", [])
                parts.append((sighting.location, sighting.fact))
        self._lines = {
            (path, line)
            for path, parts in self._parts.items()
            for at, part in parts
            for line in range(at.line or 0, (at.line or 0) + part.lines)
        }

    def holds(self, place: Location) -> bool:
        """Whether a generator wrote the line."""
        return (place.path, place.line) in self._lines

    def amount(self, path: str, lines: range = _WHOLE) -> tuple[int, int]:
        """The width of its words in these lines of a document, and its lines of code."""
        parts = [part for at, part in self._parts.get(path, ()) if (at.line or 0) in lines]
        return sum(p.prose for p in parts), sum(p.code for p in parts)

    def mark(self, paths: Iterable[str]) -> Location | None:
        """Where the first of these documents shows whose text it is."""
        marked = (at for path in paths for at, p in self._parts.get(path, ()) if p.marked)
        return next(marked, None)


def _used(sources: Sources) -> frozenset[str]:
    """The names of what is depended on, of which the documentation is its own."""
    declared = (n for m in sources.gather(Manifests).own for n in m.declared.dependencies)
    return frozenset(name for n in declared if len(name := n.lower().rpartition("/")[2]) >= _LEAST)


def _named_by(address: str) -> frozenset[str]:
    """What an address is called after: the parts of its host, and the first folder."""
    found = _ADDRESS.match(address.lower())
    return frozenset((*found[1].split(".")[:-1], found[2])) if found else frozenset()


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


def _titled(
    pages: list[Page], readmes: Collection[str], default: _Default, params: Any, number: int
) -> list[tuple[Location, str]]:
    """Sections on a topic that say enough of their own, the titles of READMEs aside."""
    heading = _any(params.topics[number].headings)
    elsewhere = _any(params.elsewhere)
    return [
        (t.location, t.text)
        for p in pages
        for n, t in enumerate(p.titles)
        if heading is not None and heading.search(t.text) and _explains(p, n, params.least, default)
        if not _points(p, n, elsewhere)
        if not default.holds(t.location)
        if n or p.path not in readmes or not _is_title(p)
    ]


def _is_title(page: Page) -> bool:
    """Whether the first heading stands above all the others: it names the whole."""
    first, *others = (t.level for t in page.titles)
    return bool(others) and all(level > first for level in others)


def _said(
    sources: Sources, pages: list[Page], params: Any, number: int, kind: str
) -> list[tuple[Location, str]]:
    """Commands or sentences on a topic."""
    own = frozenset(p.path for p in pages)
    request = _commands(params) if kind == "commands" else _sentences(params)
    first = sum(len(getattr(t, kind)) for t in params.topics[:number])
    wanted = range(first, first + len(getattr(params.topics[number], kind)))
    return [
        (s.location, s.fact.text)
        for s in sources.sightings(request)
        if isinstance(s.fact, Phrase) and s.fact.number in wanted and s.location.path in own
    ]


def _explains(page: Page, number: int, least: int, default: _Default) -> bool:
    """Whether enough stands under a heading that no generator wrote."""
    title = page.titles[number]
    words, code = default.amount(page.path, _lines(page, number))
    return title.prose - words >= least or title.code - code > 0


def _points(page: Page, number: int, elsewhere: re.Pattern[str] | None) -> bool:
    """Whether a short section without commands leads to documentation on another host."""
    title = page.titles[number]
    if elsewhere is None or title.code or title.prose > _POINTING:
        return False
    lines = _lines(page, number)
    return any(
        x.elsewhere
        and not x.image
        and (x.location.line or 0) in lines
        and (elsewhere.search(x.text) or elsewhere.search(x.target))
        for x in page.links
    )


def _lines(page: Page, number: int) -> range:
    """The lines of the section under a heading."""
    title = page.titles[number]
    below = (t.location.line for t in page.titles[number + 1 :] if t.level <= title.level)
    return range(title.location.line or 0, next(below, None) or _WHOLE.stop)


def _width(page: Page, params: Any, default: _Default) -> int:
    """The width of what a page says of its own, and ten for each line of commands."""
    words, code = default.amount(page.path)
    aside = _any(params.aside)
    under: int | None = None
    for title in page.titles if aside is not None else ():
        if default.holds(title.location):
            continue
        if under is not None and title.level > under:
            words += title.alone
            continue
        under = title.level if aside is not None and aside.search(title.text) else None
        words += title.alone if under is not None else 0
    return max(0, page.prose - words) + 10 * max(0, page.code - code)


def _manuals(documents: Documents, files: Files) -> list[str]:
    """Documents in other formats: linked from the README, or named as manuals at the root."""
    pattern = re.compile(r"\.(?:pdf|docx?|pptx?)$", re.IGNORECASE)
    linked = [x.path for x in documents.links() if x.path and pattern.search(x.path)]
    named = files.named(
        ("{,docs/,doc/}{manual,マニュアル,手順,操作,設計,仕様}*.{pdf,docx,pptx,html}",)
    )
    return list(dict.fromkeys([*linked, *named]))

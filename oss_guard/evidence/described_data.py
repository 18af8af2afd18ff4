# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Data files and interfaces, and what the documents say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Self

from msgspec.structs import replace

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documentation import Documentation, DocumentationParams
from oss_guard.evidence.documents import PROSE_PATHS, Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.manifests import Manifests
from oss_guard.model.location import Location
from oss_guard.model.report import NotExamined
from oss_guard.readers import Glob, NoParams
from oss_guard.readers.described_file import DescribedFile, DescriptionParams
from oss_guard.scan import Request
from oss_guard.scan.paths import matching

_LEAST = 32
"""Bytes of a program that can offer anything."""


class DataParams(DocumentationParams, frozen=True, kw_only=True):
    """``data``: globs of data files and interfaces; the topics are the ways to describe them.

    ``contents``: globs of files that are data where their content is; ``settings``: of those that
    are none whatever they hold, and describe none.
    """

    data: tuple[Glob, ...]
    contents: tuple[Glob, ...] = ()
    settings: tuple[Glob, ...] = ()


class DescribedData(Evidence, frozen=True):
    """Paths of data; the topics explained; places that name one of the files and describe it."""

    data: tuple[str, ...]
    documentation: Documentation
    by_name: tuple[tuple[Location, str], ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents, Manifests)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The topics, descriptions of files by their names, and data by content."""
        return (*Documentation.requests(params), _descriptions(params), *_contents(params))

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Names that are not those of data files say nothing of data."""
        data = tuple(_data(sources, params))
        documentation = _without_settings(Documentation.collect(sources, params), params)
        return cls(data, documentation, tuple(_described(sources, data, params)))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents that may describe data."""
        return Documentation.missed(sources, params)

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Files that may be data by their content."""
        unread = sources.gather(Files).unread_named(params.contents)
        settings = set(matching(params.settings, (n.path or "" for n in unread)))
        return [n for n in unread if n.path not in settings]


def _without_settings(documentation: Documentation, params: Any) -> Documentation:
    """The same without the schemas of tools' own settings, which a topic names as files."""
    files = [at.path or "" for t in documentation.topics for at, _ in t.places if at.line is None]
    aside = set(matching(params.settings, files))
    topics = tuple(
        replace(t, places=tuple(p for p in t.places if p[0].line or p[0].path not in aside))
        for t in documentation.topics
    )
    return replace(documentation, topics=topics)


def _contents(params: Any) -> tuple[Request, ...]:
    return (Request("data-rows", NoParams(), params.contents),) if params.contents else ()


def _data(sources: Sources, params: Any) -> list[str]:
    """Paths by name, then those of the project's own whose content is data."""
    files = sources.gather(Files)
    sizes = {e.path: e.size for e in files.entries}
    named = [p for p in files.named(params.data) if not _is_empty(files, p, sizes[p])]
    aside = set(matching(params.settings, named))
    named = [p for p in named if p not in aside]
    seen = {s.location.path or "" for r in _contents(params) for s in sources.sightings(r)}
    seen -= {*named, *matching(params.settings, seen)}
    return [*named, *(p for p in files.paths() if p in seen)]


def _is_empty(files: Files, path: str, size: int | None) -> bool:
    """Whether a program is there only so that its folder shows no list, or is a package."""
    return files.syntaxes.get(path) in CODE and size is not None and size < _LEAST


def _descriptions(params: Any) -> Request:
    return Request("described-file", DescriptionParams(params.least), PROSE_PATHS)


def _described(
    sources: Sources, data: tuple[str, ...], params: Any
) -> Iterator[tuple[Location, str]]:
    counted = {p.path for p in sources.gather(Documents).pages}
    names = {p.rpartition("/")[2] for p in data}
    for sighting in sources.sightings(_descriptions(params)):
        fact = sighting.fact
        if isinstance(fact, DescribedFile) and sighting.location.path in counted:
            known = [n for n in fact.names if n.rpartition("/")[2] in names]
            if known:
                yield sighting.location, f"{', '.join(known)}: {fact.text}"

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A file of its own, a section of a document, or a link: where a project may keep something."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.channels import links_matching
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.links import Link
from oss_guard.evidence.pages import Title
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, Params


class SectionParams(Params, frozen=True, kw_only=True):
    """Globs of files, expressions of headings, and of links that may lead to it elsewhere."""

    any_of: tuple[Glob, ...]
    headings: tuple[Expression, ...]
    elsewhere: tuple[Expression, ...] = ()


class Sections(Evidence, frozen=True):
    """What was found of each kind."""

    files: tuple[str, ...]
    titles: tuple[Title, ...]
    elsewhere: tuple[Link, ...]
    documents: Documents

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents)
    per_rule: ClassVar[bool] = True

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Own files that say something, headings of documents that count, links to other hosts."""
        files, documents = sources.gather(Files), sources.gather(Documents)
        sizes = {e.path: e.size for e in files.entries}
        heading = re.compile(
            "|".join(f"(?:{h})" for h in params.headings), re.IGNORECASE | re.ASCII
        )
        named = [p for p in files.find(params.any_of) if sizes[p]]
        hollow = [p for p in map(documents.any_page, named) if p is not None and p.hollow]
        unsaid = {p.path for p in hollow}
        titles = [t for p in documents.pages for t in p.titles if heading.search(t.text)]
        return cls(
            tuple(p for p in named if p not in unsaid),
            (*titles, *(t for p in hollow for t in p.titles[:1])),
            tuple(x for x in links_matching(documents, params.elsewhere) if x.elsewhere),
            documents,
        )

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """The files that would do."""
        return sources.gather(Files).unread_named(params.any_of)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which statements a project's documents make, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Self

import msgspec
from msgspec.structs import replace

from oss_guard.documents.mood import Mood
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import PROSE_PATHS, Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.links import Link
from oss_guard.evidence.pages import Page
from oss_guard.model.location import Location
from oss_guard.model.policy import Organization
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, Params
from oss_guard.readers.statement import Made, Statement, Wording
from oss_guard.scan import Request

SHOWN = 80
"""Characters of a statement that are shown as evidence."""


_GUIDELINE = re.compile(
    r"ガイドライン|指針|要綱|(?<![利使運]用)規程|手引|\bguidelines?$|\bpolicy framework\b",
    re.IGNORECASE,
)
_OF_A_FEATURE = re.compile(
    r"(?:機能|モジュール|コンポーネント|プラグイン)(?:」|』)?(?:の?(?:説明|解説|概要|紹介|使い方|仕様))?$"
    r"|\b(?:features?|modules?|components?|plug-?ins?)$",
    re.IGNORECASE,
)
"""Titles of documents about a part of the product."""
_ON_DATA = re.compile(
    r"\b(?:data ?sources?|sources? of (?:the )?data)\b"
    r"|データ(?:の)?(?:ソース|出典|出所|提供元)|出典|(?:使用|利用)(?:する|した)?データ",
    re.IGNORECASE,
)
"""Headings below which terms are those of others' data."""
_FOR_CONTRIBUTORS = re.compile(
    r"貢献|寄与|コントリビュ|開発|参加|行動|寄稿|投稿|保守|サポート|脆弱性|contribut|conduct",
    re.IGNORECASE,
)


class StatementParams(Params, frozen=True, kw_only=True):
    """What a statement is made of, and where it may stand.

    ``elsewhere``: words in a link, or in its address, that lead to such a statement on another
    host. ``places``: globs of the documents that count; none: README, what it links to, and
    documents of well-known names.
    """

    wording: Wording
    elsewhere: tuple[Expression, ...] = ()
    places: tuple[Glob, ...] = ()


class Stated(msgspec.Struct, frozen=True):
    """One place where a statement is made, or seems to be."""

    location: Location
    statement: Statement

    @property
    def words(self) -> str:
        """The beginning of what stands there."""
        return shown(self.statement.words)


class Statements(Evidence, frozen=True):
    """What one rule's wording was found to say, best first, and what could not be read."""

    stated: tuple[Stated, ...]
    elsewhere: tuple[Link, ...]
    documents: Documents
    organization: Organization

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The rule's wording, looked for in all prose."""
        return (request_of(params.wording),)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Keep what stands in documents that count."""
        documents = sources.gather(Documents)
        stated = stated_in(sources, documents, params.wording, params.places)
        links = tuple(_leading(documents, params.elsewhere))
        return cls(stated, links, documents, sources.settings.organization)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """The places that the rule names."""
        return sources.gather(Files).unread_named(params.places)

    def of(self, made: Made) -> tuple[Stated, ...]:
        """Places of one degree."""
        return tuple(s for s in self.stated if s.statement.made is made)


def shown(words: str) -> str:
    """The beginning of a text."""
    return words if len(words) <= SHOWN else words[:SHOWN] + "…"


def request_of(wording: Wording) -> Request:
    """The request that finds a wording."""
    return Request("statement", wording, PROSE_PATHS)


def stated_in(
    sources: Sources, documents: Documents, wording: Wording, places: Sequence[str] = ()
) -> tuple[Stated, ...]:
    """Where documents that count make a statement: whole ones first, then in their order."""
    pages = documents.speaking_to_users if wording.for_users else documents.speaking
    order = {page.path: number for number, page in enumerate(pages)}
    if places:
        order = {p: order.get(p, len(order)) for p in documents.files.find(tuple(places))}
    found = [
        Stated(s.location, meant(s.fact, documents.page(s.location.path or ""), documents))
        for s in sources.sightings(request_of(wording))
        if isinstance(s.fact, Statement) and s.location.path in order
    ]
    rank = list(Made).index
    return tuple(
        sorted(
            found,
            key=lambda s: (rank(s.statement.made), order[s.location.path or ""], s.location.order),
        )
    )


def meant(fact: Statement, page: Page | None, documents: Documents) -> Statement:
    """A document that is a guideline says what others should state; a README speaks for itself.

    Whether one about a feature speaks for the whole is for a person to judge.
    """
    if page is None or page.path in documents.readmes or not page.titles:
        return fact
    title = min(page.titles, key=lambda t: t.level).text
    if fact.made is Made.WHOLE and _OF_A_FEATURE.search(title.strip()):
        return replace(fact, made=Made.CANDIDATE)
    if not _GUIDELINE.search(title) or _FOR_CONTRIBUTORS.search(title):
        return fact
    return replace(fact, made=Made.NEAR, missing=(), why=Mood.REPORTED.value)


def _is_on_data(link: Link, documents: Documents) -> bool:
    """Whether it stands right below a heading on where data come from."""
    page = documents.page(link.location.path or "")
    line = link.location.line or 0
    above = [t for t in page.titles if (t.location.line or 0) <= line] if page is not None else []
    return bool(above) and _ON_DATA.search(above[-1].text) is not None


def _leading(documents: Documents, words: Sequence[str]) -> list[Link]:
    if not words:
        return []
    expression = re.compile("|".join(f"(?:{w})" for w in words), re.IGNORECASE | re.ASCII)
    return [
        link
        for link in documents.links()
        if link.elsewhere
        and not link.image
        and not _is_on_data(link, documents)
        and (expression.search(link.text) or expression.search(link.target))
    ]

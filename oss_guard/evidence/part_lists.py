# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the repository's own documents list of parts of others, and of their licences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.component_fit import ComponentFit
from oss_guard.evidence.component_identity import dashed
from oss_guard.evidence.component_lists import SBOMS
from oss_guard.evidence.components import Needed
from oss_guard.evidence.expressions import stems
from oss_guard.evidence.files import Files
from oss_guard.evidence.parts import Part
from oss_guard.model.location import Location
from oss_guard.model.report import NotExamined
from oss_guard.readers import NoParams
from oss_guard.readers.notice_words import NoticeWords
from oss_guard.scan import Request
from oss_guard.scan.paths import matching
from oss_guard.spdx.facts import Expression

_LISTS = (
    "README*",
    "{.github,docs}/README*",
    "{,docs/,doc/}*{NOTICE,THIRD,3RD,CREDITS,ATTRIBUTION,ACKNOWLEDG,DEPENDENC,LIBRAR,謝辞,第三者}*",
    "{,docs/,doc/}*{ライブラリ,サードパーティ,依存}*",
)
_REQUEST = Request("notice-words", NoParams(), _LISTS)


class _List(msgspec.Struct, frozen=True):
    path: str
    names: frozenset[str]
    licences: frozenset[str]


class PartLists(Evidence, frozen=True):
    """Components and parts under semi-copyleft, each with the documents that list it."""

    fits: ComponentFit
    components: tuple[tuple[Needed, tuple[str, ...]], ...]
    parts: tuple[tuple[Part, tuple[str, ...]], ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, ComponentFit)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """What documents name."""
        del params
        return (_REQUEST,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Look for each by its name, in documents that name its licence too."""
        del params
        own = frozenset(sources.gather(Files).paths())
        lists = [
            _List(s.location.path or "", frozenset(map(dashed, s.fact.words)), s.fact.licences)
            for s in sources.sightings(_REQUEST)
            if isinstance(s.fact, NoticeWords) and s.location.path in own
        ]
        fits = sources.gather(ComponentFit)
        components, parts = fits.semi_copyleft()
        return cls(
            fits,
            tuple((c, _listing_component(c, lists)) for c in components),
            tuple((p, _listing(lists, _names(p.location), [p.expression])) for p in parts),
        )

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents that may list parts."""
        del params
        return sources.gather(Files).unread_named(_LISTS)

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """No document says that there is no part."""
        del sources, params
        return ()


def _listing_component(component: Needed, lists: list[_List]) -> tuple[str, ...]:
    paths = [p.path for p in component.places if p.path]
    bills = tuple(dict.fromkeys(matching(SBOMS, paths)))
    name = component.name.lower()
    return (*_listing(lists, {name, re.split(r"[/:]", name)[-1]}, component.licences), *bills)


def _listing(
    lists: list[_List], names: Iterable[str], licences: Iterable[Expression]
) -> tuple[str, ...]:
    wanted = {dashed(name.lower()) for name in names}
    told = {i for e in licences for i in _spellings(e)}
    return tuple(one.path for one in lists if wanted & one.names and told & one.licences)


def _spellings(expression: Expression) -> Iterable[str]:
    """Ids, their stems, and the family without its version."""
    for id in (*expression.ids, *stems(expression)):
        yield from (id, f"{id}-only", f"{id}-or-later", id.partition("-")[0])


def _names(location: Location) -> set[str]:
    """By which a document may call a part: its folder or its file, also with the path."""
    path = (location.path or "").lower()
    folder, _, name = path.rpartition("/")
    return {path, name, folder, folder.rpartition("/")[2]} - {""}

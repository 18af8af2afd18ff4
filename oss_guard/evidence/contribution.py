# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The terms under which a project takes contributions, or that it takes none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.channels import links_matching
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.links import Link
from oss_guard.evidence.past import Past
from oss_guard.evidence.statements import Stated, request_of, stated_in
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, Params
from oss_guard.readers.statement import Made, Wording
from oss_guard.scan import Request

_GUIDE = re.compile(
    r"(?:^|/)(?:contribut|how_to_contribute|貢献|コントリビュ)[^/]*$", re.IGNORECASE
)


class ContributionParams(Params, frozen=True, kw_only=True):
    """The terms as documents state them, and files that are such terms.

    ``refused``: that no contributions are taken. ``elsewhere``: links that may lead to the terms;
    ``guides`` those to a guide for contributors, where the repository holds none.
    """

    wording: Wording
    refused: Wording
    files: tuple[Glob, ...] = ()
    elsewhere: tuple[Expression, ...] = ()
    guides: tuple[Expression, ...] = ()


class Contribution(Evidence, frozen=True):
    """Terms stated, files of terms, refusals, links that may lead to them, and history."""

    stated: tuple[Stated, ...]
    refused: tuple[Stated, ...]
    files: tuple[str, ...]
    elsewhere: tuple[Link, ...]
    documents: Documents
    past: Past

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents, Past)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Both wordings, looked for in all prose."""
        return request_of(params.wording), request_of(params.refused)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """What documents that count say."""
        documents = sources.gather(Documents)
        refused = stated_in(sources, documents, params.refused)
        guided = any(_GUIDE.search(page.path) for page in documents.pages)
        leading = (*params.elsewhere, *(() if guided else params.guides))
        return cls(
            stated_in(sources, documents, params.wording),
            tuple(s for s in refused if s.statement.made is Made.WHOLE),
            tuple(sources.gather(Files).find(params.files)),
            tuple(x for x in links_matching(documents, leading) if x.elsewhere),
            documents,
            sources.gather(Past),
        )

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Files of terms."""
        return sources.gather(Files).unread_named(params.files)

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """The same, and READMEs in a language in which terms could not be recognised."""
        yield from cls.missed(sources, params)
        yield from sources.gather(Documents).not_understood

    @property
    def terms(self) -> tuple[Stated, ...]:
        """Where the terms are stated whole."""
        return tuple(s for s in self.stated if s.statement.made is Made.WHOLE)

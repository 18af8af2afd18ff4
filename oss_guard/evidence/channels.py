# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Ways in which people can reach a project, as its documents state them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.links import Link
from oss_guard.evidence.manifests import Manifests, Own
from oss_guard.evidence.pages import Title
from oss_guard.evidence.statements import Stated, request_of, stated_in
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, Params
from oss_guard.readers.statement import Wording
from oss_guard.scan import Request


class Place(Params, frozen=True, kw_only=True):
    """A wording, and the globs of documents in which it counts (none: all that count)."""

    wording: Wording
    places: tuple[Glob, ...] = ()


class ChannelParams(Params, frozen=True, kw_only=True):
    """What makes a channel.

    ``wordings`` state one; a heading that matches ``headings``, with text under it, or a link whose
    words or address match ``links`` is one; files of ``supposes`` only suppose one; a link that
    matches ``elsewhere`` leads to where it may stand on another host. With ``manifests``, the
    address that a manifest names for reports is one.
    """

    wordings: tuple[Place, ...]
    headings: tuple[Expression, ...] = ()
    links: tuple[Expression, ...] = ()
    supposes: tuple[Glob, ...] = ()
    elsewhere: tuple[Expression, ...] = ()
    manifests: bool = False


class Channels(Evidence, frozen=True):
    """Channels stated, linked, declared in a manifest, supposed, or perhaps elsewhere."""

    stated: tuple[Stated, ...]
    titled: tuple[Title, ...]
    linked: tuple[Link, ...]
    declared: tuple[Own, ...]
    supposed: tuple[str, ...]
    elsewhere: tuple[Link, ...]
    documents: Documents
    tracker: bool | None

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents, Manifests)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Every wording, looked for in all prose."""
        return tuple(request_of(w.wording) for w in params.wordings)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """What documents that count say, and where they link to."""
        documents = sources.gather(Documents)
        stated = tuple(
            s for w in params.wordings for s in stated_in(sources, documents, w.wording, w.places)
        )
        return cls(
            stated,
            _titled(documents, params.headings),
            links_matching(documents, params.links),
            _declared(sources) if params.manifests else (),
            tuple(sources.gather(Files).find(params.supposes)),
            tuple(x for x in links_matching(documents, params.elsewhere) if x.elsewhere),
            documents,
            sources.settings.forge.issues_enabled,
        )

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """The places that the rule names."""
        places = tuple(p for w in params.wordings for p in w.places)
        yield from sources.gather(Files).unread_named((*places, *params.supposes))
        if params.manifests:
            yield from Manifests.missed(sources, params)


def _declared(sources: Sources) -> tuple[Own, ...]:
    return tuple(m for m in sources.gather(Manifests).own if m.declared.reports_to)


def _titled(documents: Documents, headings: Sequence[str]) -> tuple[Title, ...]:
    if not headings:
        return ()
    expression = re.compile("|".join(f"(?:{h})" for h in headings), re.IGNORECASE | re.ASCII)
    titles = (t for page in documents.pages for t in page.titles)
    return tuple(t for t in titles if t.prose and expression.search(t.text))


def links_matching(documents: Documents, words: Sequence[str]) -> tuple[Link, ...]:
    """Links of documents that count, no images, whose words or address match."""
    if not words:
        return ()
    expression = re.compile("|".join(f"(?:{w})" for w in words), re.IGNORECASE | re.ASCII)
    return tuple(
        link
        for link in documents.links()
        if not link.image and (expression.search(link.text) or expression.search(link.target))
    )

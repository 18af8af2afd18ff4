# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Traces of review: the history of merges, and reviewers named in CODEOWNERS."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.past import Past
from oss_guard.model.report import NotExamined
from oss_guard.readers import NoParams
from oss_guard.readers.code_owner import CodeOwner
from oss_guard.scan import Request, Sighting

_OWNERS = Request(
    "code-owner", NoParams(), ("{,.github/,.gitlab/,.gitea/,.forgejo/,docs/}CODEOWNERS",)
)


class Reviews(Evidence, frozen=True):
    """The past, and the lines of CODEOWNERS that name somebody."""

    past: Past
    owners: tuple[Sighting, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Past, Files)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Lines of CODEOWNERS, in the places that forges read."""
        del params
        return (_OWNERS,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Put both together."""
        del params
        owners = [s for s in sources.sightings(_OWNERS) if isinstance(s.fact, CodeOwner)]
        return cls(sources.gather(Past), tuple(owners))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """CODEOWNERS."""
        del params
        return sources.gather(Files).unread_named(_OWNERS.paths)

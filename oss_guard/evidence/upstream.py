# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Signs that the software derives from another one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.licensing import Licensing
from oss_guard.model.location import Location
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import Expression, Glob, Params
from oss_guard.readers.text_pattern import Pattern, TextPatterns
from oss_guard.scan import Request


class UpstreamParams(Params, frozen=True):
    """Wording by which a README tells of an origin; ``unless`` takes a line back."""

    wording: tuple[Pattern, ...]
    unless: tuple[Expression, ...] = ()
    paths: tuple[Glob, ...] = ("README*", "*{NOTICE,CREDITS,FORK}*", "docs/README*")

    @property
    def request(self) -> Request:
        """The reader's request."""
        return Request("text-pattern", TextPatterns(self.wording, self.unless), self.paths)


@dataclass(frozen=True)
class Upstream(Evidence):
    """Vendored paths, and where documents speak of an origin."""

    licensing: Licensing
    vendored: tuple[str, ...]
    told: tuple[Location, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Licensing)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The rule's wording."""
        return (params.request,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Own documents only; a vendored part's README tells its own story."""
        files = sources.gather(Files)
        told = [
            s.location
            for s in sources.sightings(params.request)
            if files.classes[s.location.path or ""].ownership is Ownership.OWN
        ]
        return cls(sources.gather(Licensing), tuple(files.vendored), tuple(told))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Documents that may tell of an origin."""
        return sources.gather(Files).unread_named(params.paths)

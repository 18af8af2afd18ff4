# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a rule's own reader saw, with the class of each path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.readers import Params
from oss_guard.scan import Request, Sighting


class ReaderParams(Params, frozen=True):
    """A rule's reader with its parameters."""

    request: Request


@dataclass(frozen=True)
class Seen(Evidence):
    """The sightings of one rule's reader, and the files they lie in."""

    sightings: tuple[Sighting, ...]
    files: Files

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files,)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The rule's request."""
        return (params.request,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """The request's sightings."""
        return cls(tuple(sources.sightings(params.request)), sources.gather(Files))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a rule's own reader saw, with the class of each path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files, should_be_readable
from oss_guard.model.report import NotExamined
from oss_guard.readers import Params
from oss_guard.scan import Past, Request, Sighting


class ReaderParams(Params, frozen=True):
    """A rule's reader with its parameters."""

    request: Request

    def verify(self) -> None:
        """Refuse what the reader could not work with."""
        self.request.params.verify()


class Seen(Evidence, frozen=True):
    """The sightings of one rule's reader, oldest first, and the files they lie in.

    ``refs`` are those that bear a commit; ``contents`` is how many contents of history were read.
    """

    sightings: tuple[Sighting, ...]
    files: Files
    refs: Mapping[str, tuple[str, ...]]
    contents: int

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files,)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The rule's request."""
        return (params.request,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """The request's sightings in history and in the judged tree."""
        past = sources.past or Past()
        seen = (*past.sightings.get(params.request, ()), *sources.sightings(params.request))
        return cls(seen, sources.gather(Files), past.refs, past.contents)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Everything that the reader should have been given."""
        yield from sources.gather(Files).unread_anywhere(params.request.paths)
        past = sources.past.not_examined if sources.past is not None else ()
        yield from filter(should_be_readable, past)

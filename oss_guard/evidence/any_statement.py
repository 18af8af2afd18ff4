# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which of several statements a project's documents make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.statements import Stated, request_of, stated_in
from oss_guard.readers import Params
from oss_guard.readers.statement import Wording, Words
from oss_guard.scan import Request


class NamedWording(Params, frozen=True, kw_only=True):
    """A statement and the name by which reports speak of it."""

    name: Words
    wording: Wording


class AnyOfParams(Params, frozen=True, kw_only=True):
    """The statements of which one will do."""

    statements: tuple[NamedWording, ...]


@dataclass(frozen=True)
class AnyStatement(Evidence):
    """For each statement, in their order, where the documents make it or seem to."""

    stated: tuple[tuple[Words, tuple[Stated, ...]], ...]
    documents: Documents

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Every wording, looked for in all prose."""
        return tuple(request_of(s.wording) for s in params.statements)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Keep what stands in documents that count."""
        documents = sources.gather(Documents)
        return cls(
            tuple((s.name, stated_in(sources, documents, s.wording)) for s in params.statements),
            documents,
        )

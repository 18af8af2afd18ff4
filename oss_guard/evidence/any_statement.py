# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which of several statements a project's documents make."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Self

from msgspec.structs import replace

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.statements import Stated, StatementParams, request_of, stated_in
from oss_guard.model.errors import UnfitError
from oss_guard.readers import Params
from oss_guard.readers.statement import Wording, Words
from oss_guard.scan import Request
from oss_guard.words import say


class NamedWording(Params, frozen=True, kw_only=True):
    """A statement and the name by which reports speak of it: its wording, or that of a ``rule``."""

    name: Words
    rule: str = ""
    wording: Wording | None = None

    def verify(self) -> None:
        """Refuse both, and neither."""
        if bool(self.rule) == (self.wording is not None):
            raise UnfitError(say("rule.one-wording"))
        super().verify()

    def completed(self, of: Callable[[str], Params]) -> Self:
        """With the wording of the rule that it names."""
        if not self.rule:
            return self
        other = of(self.rule)
        if not isinstance(other, StatementParams):
            raise KeyError(self.rule)
        return replace(self, rule="", wording=other.wording)


class AnyOfParams(Params, frozen=True, kw_only=True):
    """The statements of which one will do."""

    statements: tuple[NamedWording, ...]

    def completed(self, of: Callable[[str], Params]) -> Self:
        """With every wording."""
        return replace(self, statements=tuple(s.completed(of) for s in self.statements))

    @property
    def wordings(self) -> tuple[tuple[Words, Wording], ...]:
        """Names and wordings, of completed statements."""
        return tuple((s.name, s.wording) for s in self.statements if s.wording is not None)


class AnyStatement(Evidence, frozen=True):
    """For each statement, in their order, where the documents make it or seem to."""

    stated: tuple[tuple[Words, tuple[Stated, ...]], ...]
    documents: Documents

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Every wording, looked for in all prose."""
        return tuple(request_of(wording) for _, wording in params.wordings)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Keep what stands in documents that count."""
        documents = sources.gather(Documents)
        return cls(
            tuple((n, stated_in(sources, documents, w)) for n, w in params.wordings),
            documents,
        )

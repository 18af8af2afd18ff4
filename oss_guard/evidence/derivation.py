# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What asks those who derive from the software to say so: its documents, or its licence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.expressions import stems
from oss_guard.evidence.files import Files
from oss_guard.evidence.licensing import Licensing
from oss_guard.evidence.statements import StatementParams, Statements
from oss_guard.model.outcome import Basis
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.scan import Request


class DerivationParams(StatementParams, frozen=True, kw_only=True):
    """The request as documents make it, and the licences that demand marking of changes.

    ``demanded_by`` are SPDX ids (without ``-only`` and ``-or-later``).
    """

    demanded_by: tuple[str, ...] = ()


class Derivation(Evidence, frozen=True):
    """The request in documents, and ``demands``: licences of the project that make it."""

    statements: Statements
    demands: tuple[Basis, ...] = ()

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Documents, Licensing)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The wording of the request."""
        return Statements.requests(params)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Statements of the documents; the licence's demand is joined where licences are known."""
        return cls(Statements.collect(sources, params), tuple(_demands(sources, params)))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """The places that the rule names."""
        return Statements.missed(sources, params)


def _demands(sources: Sources, params: DerivationParams) -> Iterator[Basis]:
    """Outbound licences of which every id demands that changes be marked."""
    licensing = sources.gather(Licensing)
    for expression in licensing.outbound:
        if expression.ids and stems(expression) <= set(params.demanded_by):
            text = Text(
                f"{expression.text} が変更の表示を義務付ける",
                f"{expression.text} demands that changes be marked",
            )
            yield Basis("licence", text, licensing.place_of(expression))

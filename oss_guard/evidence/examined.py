# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the scan looked at, and what it did not."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from oss_guard.documents.document import BINARY
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import ASIDE
from oss_guard.evidence.past import Past, gap_of
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Basis
from oss_guard.model.report import NotExamined


class Examined(Evidence, frozen=True):
    """How many files were read as text, and all that was not.

    ``past`` is how many contents of history were searched, None where it was not; ``gap`` says
    why history is not known whole.
    """

    texts: int
    left_out: tuple[NotExamined, ...]
    past: int | None
    gap: tuple[WaitsFor, Basis] | None

    uses: ClassVar[tuple[type[Evidence], ...]] = (Past,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Count what was read; each thing left out stands once, in order of path."""
        del params
        syntaxes = [sources.syntax(e.path) for e in sources.entries]
        noted = {n for n in sources.not_examined if n.reason not in ASIDE}
        unread = {n.path for n in noted}
        texts = sum(
            syntax not in {None, BINARY} and entry.path not in unread
            for entry, syntax in zip(sources.entries, syntaxes, strict=True)
        )
        left_out = sorted(noted, key=lambda n: (n.path or "", n.what, n.reason))
        seen = sources.past
        return cls(
            texts,
            tuple(left_out),
            seen.contents if seen is not None else None,
            gap_of(sources),
        )

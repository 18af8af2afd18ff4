# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the REUSE tool says of the judged tree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.licensing import REUSE_FILES
from oss_guard.evidence.reuse_child import ReuseResult
from oss_guard.model.report import NotExamined


class Reuse(Evidence, frozen=True):
    """Facts of the REUSE tool (REUSE Specification 3.3), or its ``error``.

    Paths are shown as everywhere in a report. ``invalid`` pairs a path with an expression that
    could not be parsed; the other tuples hold paths or SPDX ids. ``unused`` texts are known only
    where every file could be read.
    """

    facts: ReuseResult
    files: int
    without_licence: tuple[str, ...]
    without_copyright: tuple[str, ...]
    invalid: tuple[tuple[str, str], ...]
    unused: tuple[str, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files,)

    needs_reuse: ClassVar[bool] = True

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Wait for the tool and sort what it says of files."""
        del params
        facts = sources.reuse()
        files = [(f.path, f) for f in facts.files]
        return cls(
            facts,
            len(files),
            tuple(p for p, f in files if not f.expressions and not f.invalid),
            tuple(p for p, f in files if not f.copyrights),
            tuple((p, expression) for p, f in files for expression in f.invalid),
            () if sources.gather(Files).unread_anywhere() else facts.unused_texts,
        )

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """What speaks for other files than itself."""
        del params
        names = (*REUSE_FILES, "**/*.license", "LICENSES/**")
        return sources.gather(Files).unread_anywhere(names)

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Every file must speak, or something for it."""
        del params
        return sources.gather(Files).unread_anywhere()

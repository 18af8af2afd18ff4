# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which readers of a run are given a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oss_guard.scan.anchors import Search


@dataclass(slots=True)
class Readers:
    """What documents of one syntax and one set of wanted requests need.

    Anchors for whole contents and for their heads, the requests that read without anchors, and
    the marks without which some of these need not read.
    """

    whole: Search
    head: Search
    unanchored: list[int]
    marks: dict[int, Sequence[bytes]]

    def marked(self, content: bytes) -> Iterator[int]:
        """Readers without anchors that are to read this content."""
        if not self.marks:
            yield from self.unanchored
            return
        lowered = content.lower()
        held: dict[bytes, bool] = {}
        for number in self.unanchored:
            marks = self.marks.get(number)
            for mark in marks or ():
                if mark not in held:
                    held[mark] = mark in lowered
                if held[mark]:
                    break
            else:
                if marks is not None:
                    continue
            yield number

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One document of a project: its headings, its links, and how much it says."""

from __future__ import annotations

import msgspec

from oss_guard.documents.fragments import Fragments
from oss_guard.evidence.links import Link
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.words import say


class Title(msgspec.Struct, frozen=True):
    """A heading at its place, with how much stands under it."""

    location: Location
    text: str
    level: int
    prose: int
    code: int
    alone: int


class Page(msgspec.Struct, frozen=True):
    """One document: what it holds, and why it counts as the project's word."""

    path: str
    why: Text
    prose: int
    code: int
    oversized: bool
    understood: bool
    titles: tuple[Title, ...]
    links: tuple[Link, ...]
    fragments: Fragments | None = None

    @property
    def basis(self) -> Basis:
        """Says that the document was read."""
        text = Text(f"{self.path} を読んだ（{self.why.ja}）", f"read {self.path} ({self.why.en})")
        return Basis("document", text, Location(self.path))

    @property
    def hollow(self) -> bool:
        """Whether it has no more than headings and placeholders."""
        return not (self.prose or self.code or self.oversized)

    @property
    def oversize(self) -> NotExamined:
        """Says that the document is too large to be read whole."""
        return NotExamined(self.path, "file", "too-large", say("not-examined.long-prose"))

    @property
    def foreign(self) -> NotExamined:
        """Says that the document is in a language whose words rules do not know."""
        return NotExamined(self.path, "file", "language", say("not-examined.language"))

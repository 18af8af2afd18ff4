# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What could not be looked at, each thing once."""

from __future__ import annotations

from oss_guard.model.report import NotExamined
from oss_guard.repository.port import Content, Entry, Kind
from oss_guard.words import say

MISSING = "missing"
BROKEN = "broken"
TOO_LARGE = "too-large"
HOSTILE_NAME = "hostile-name"
SUBMODULE = "submodule"
SPECIAL_FILE = "special-file"
UNREADABLE = "unreadable"


class Unread:
    """The list behind ``Repository.not_examined``."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str | None, str, str], NotExamined] = {}

    def add(self, path: str | None, what: str, reason: str, size: int | None = None) -> None:
        """Note one thing; ``what`` and ``reason`` are machine-readable words."""
        key = (path, what, reason)
        if key not in self._seen:
            text = say(f"repository.unread.{reason}")
            self._seen[key] = NotExamined(path, what, reason, text, size)

    def skip(self, entry: Entry, reason: str) -> Content:
        """Note ``entry`` and give the content that stands for it."""
        self.add(entry.path, entry.kind.value, reason, entry.size)
        return Content(entry, None, reason)

    def refusal(self, entry: Entry, limit: int, hostile: frozenset[bytes]) -> str:
        """Why the content of ``entry`` is not to be read, or an empty string."""
        if entry.raw in hostile:
            return HOSTILE_NAME
        if entry.kind is Kind.SUBMODULE:
            return SUBMODULE
        return TOO_LARGE if entry.size is not None and entry.size > limit else ""

    def listing(self) -> tuple[NotExamined, ...]:
        """Everything noted, the repository as a whole first, then by path."""
        return tuple(sorted(self._seen.values(), key=lambda n: (n.path or "", n.what, n.reason)))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where something was seen."""

from __future__ import annotations

from typing import NamedTuple

import msgspec


class Span(NamedTuple):
    """A half-open range of byte offsets in a document's content."""

    start: int
    end: int


class Place(msgspec.Struct, frozen=True, order=True):
    """A line and a column, both from 1. Lines end at LF, CRLF or CR; columns count code points."""

    line: int
    column: int


class Location(msgspec.Struct, frozen=True):
    """A place in the judged repository; ``path`` None means the repository as a whole.

    Paths use ``/``; bytes that are not UTF-8 are percent-encoded. ``commit`` is set only where the
    place lies in history rather than in the judged tree. ``ref`` is set where the place is the name
    of a branch, tag or other ref that leads to ``commit``; it has no path, line and column then.
    """

    path: str | None = None
    line: int | None = None
    column: int | None = None
    commit: str | None = None
    ref: str | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key; the repository as a whole comes first."""
        whole = self.path or ""
        return (whole, self.line or 0, self.column or 0, self.commit or "", self.ref or "")

    def __str__(self) -> str:
        parts = [self.path if self.path is not None else "."]
        if self.line is not None:
            parts.append(str(self.line))
            if self.column is not None:
                parts.append(str(self.column))
        return ":".join(parts)


REPOSITORY = Location()
"""The repository as a whole, for what has no file to point at."""

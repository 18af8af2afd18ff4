# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A document: what readers see. It knows no path and no repository."""

from __future__ import annotations

from bisect import bisect_right

from oss_guard.documents.decode import decode
from oss_guard.model.location import Place

BINARY = "binary"
"""The syntax of what is not text; its content is left as it is."""


class Document:
    """One content with its syntax.

    ``content`` is UTF-8 with LF line ends and no byte order mark (binary content as it is), so
    spans are byte offsets into it; ``place`` turns an offset into a line and a column.
    """

    __slots__ = ("_last", "_starts", "content", "syntax")

    def __init__(self, syntax: str, content: bytes) -> None:
        self.syntax = syntax
        self.content = content
        self._starts: list[int] | None = None
        self._last = (0, 1)

    @property
    def text(self) -> str:
        """The content decoded; only for readers that need characters."""
        return self.content.decode("utf-8", "replace")

    def place(self, offset: int) -> Place:
        """Line and column of a byte offset."""
        if self._starts is None:
            self._starts = _line_starts(self.content)
        line = bisect_right(self._starts, offset)
        # Facts come in order; counting from the last one keeps long lines from taking for ever.
        start, column = self._last
        if not self._starts[line - 1] <= start <= offset:
            start, column = self._starts[line - 1], 1
        column += _characters(self.content[start:offset])
        self._last = (offset, column)
        return Place(line, column)


def _characters(content: bytes) -> int:
    return len(content) if content.isascii() else len(content.decode("utf-8", "replace"))


def _line_starts(content: bytes) -> list[int]:
    starts = [0]
    at = content.find(b"\n")
    while at >= 0:
        starts.append(at + 1)
        at = content.find(b"\n", at + 1)
    return starts


def document(data: bytes, syntax: str) -> Document:
    """Decode ``data`` once. ``syntax`` is what its name suggests; binary content overrides it."""
    if data.isascii() and b"\0" not in data and b"\x1b" not in data:
        content = data
    else:
        text = decode(data)
        if text is None:
            return Document(BINARY, data)
        content = text.encode("utf-8", "replace")
    if b"\r" in content:
        content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return Document(syntax, content)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A document: what readers see. It knows no path and no repository."""

from __future__ import annotations

import codecs

from oss_guard.documents.decode import decode, is_plain
from oss_guard.model.location import Place

BINARY = "binary"
"""The syntax of what is not text; its content is left as it is."""


class Document:
    """One content with its syntax.

    ``content`` is UTF-8 with LF line ends and no byte order mark (binary content as it is), so
    spans are byte offsets into it; ``place`` turns an offset into a line and a column.
    ``recoded``: the file is in another encoding than UTF-8.
    """

    __slots__ = ("_last", "content", "recoded", "syntax")

    def __init__(self, syntax: str, content: bytes, *, recoded: bool = False) -> None:
        self.syntax = syntax
        self.content = content
        self.recoded = recoded
        self._last = (0, Place(1, 1))

    @property
    def text(self) -> str:
        """The content decoded; only for readers that need characters."""
        return self.content.decode("utf-8", "replace")

    def place(self, offset: int) -> Place:
        """Line and column of a byte offset."""
        # Facts come in order; counting from the last one keeps many of them from taking for ever.
        at, last = self._last
        if offset < at:
            at, last = 0, Place(1, 1)
        line, column = last.line, last.column
        newlines = self.content.count(b"\n", at, offset)
        if newlines:
            line, column = line + newlines, 1
            at = self.content.rfind(b"\n", at, offset) + 1
        place = Place(line, column + _characters(self.content[at:offset]))
        self._last = (offset, place)
        return place


def _characters(content: bytes) -> int:
    return len(content) if content.isascii() else len(content.decode("utf-8", "replace"))


def document(data: bytes, syntax: str) -> Document:
    """Decode ``data`` once. ``syntax`` is what its name suggests; binary content overrides it."""
    recoded = False
    if is_plain(data):
        content = data
    else:
        text = decode(data)
        if text is None:
            return Document(BINARY, data)
        content = text.encode("utf-8", "replace")
        recoded = content != data.removeprefix(codecs.BOM_UTF8)
    if b"\r" in content:
        content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return Document(syntax, content, recoded=recoded)

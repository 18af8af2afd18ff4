# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a terminal is given: escaped, coloured and wrapped by the columns characters occupy."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from oss_guard.reports.visible import one_line, visible

COLUMNS = 80
"""Where our own words wrap. Paths are never cut, so that they can be clicked and copied."""

_LONGEST = 600
_SGR = re.compile("\x1b\\[[0-9;]*m")
_NOT_FIRST = frozenset(
    "、。，．・：；？！）」』】〕〉》”’…‥ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%,.;:!?)]}"
)
_NOT_LAST = frozenset("（「『【〔〈《“‘([{")


class Style(StrEnum):
    """SGR parameters; the command line strips them where there is no colour."""

    HEADING = "1"
    DIM = "2"
    PATH = "4"
    RED = "1;31"
    YELLOW = "33"
    GREEN = "32"
    BLUE = "34"
    CYAN = "36"


def prose(text: str) -> str:
    """Escape a sentence: line breaks and tabs become spaces, an endless one is cut."""
    return visible(one_line(text, _LONGEST))


def paint(style: Style, escaped: str) -> str:
    """Escaped text in a style."""
    return f"\x1b[{style.value}m{escaped}\x1b[0m"


def plain(line: str) -> str:
    """A painted line without its styles."""
    return _SGR.sub("", line)


def finished(lines: list[str]) -> bytes:
    """The lines as bytes. None begins with ``::``, which a runner would take for an order."""
    safe = (
        line.replace("::", "\\::", 1) if plain(line).lstrip().startswith("::") else line
        for line in lines
    )
    return ("\n".join(safe).rstrip("\n") + "\n").encode()


def width(text: str) -> int:
    """Columns that ``text`` occupies; styles occupy none."""
    return sum(_columns(character) for character in plain(text))


def pad(text: str, columns: int) -> str:
    """``text`` followed by spaces up to ``columns``."""
    return text + " " * max(0, columns - width(text))


def wrap(text: str, indent: str, first: str | None = None) -> list[str]:
    """Escaped ``text`` in lines of at most COLUMNS where it can be broken, each indented.

    Japanese is broken between any two characters that may begin and end a line. ``first`` replaces
    the indent of the first line; ``text`` itself is not painted.
    """
    lines: list[str] = []
    line = first if first is not None else indent
    room = COLUMNS - width(line)
    for piece in _pieces(text):
        needed = width(piece.rstrip(" "))
        if needed > room and room < COLUMNS - width(indent):
            lines.append(line.rstrip(" "))
            line, room = indent, COLUMNS - width(indent)
        line += piece
        room -= width(piece)
    return [*lines, line.rstrip(" ")]


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pieces(text: str) -> list[str]:
    """Cut ``text`` wherever a line may end; a piece keeps the spaces that follow it."""
    pieces: list[str] = []
    start = 0
    for at in range(1, len(text)):
        if _breaks(text[at - 1], text[at]):
            pieces.append(text[start:at])
            start = at
    return [*pieces, text[start:]]


def _breaks(before: str, after: str) -> bool:
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return before == " " or _columns(before) == 2 or _columns(after) == 2  # noqa: PLR2004

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a terminal is given: escaped, coloured and wrapped by the columns characters occupy."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum

import msgspec

from oss_guard.reports.visible import one_line, visible

COLUMNS = 80
"""Where our own words wrap if no terminal says otherwise. Paths are never cut, so that they can
be clicked and copied."""

_LONGEST = 600
_UNDER = "    "
_WIDTHLESS = frozenset({"Mn", "Me", "Cf"})
"""Categories of marks that stand on another character."""
_SGR = re.compile("\x1b\\[[0-9;]*m")
_NOT_FIRST = frozenset(
    "、。，．・：；？！）」』】〕〉》］｝”’…‥ー～〜々ゝゞヽヾ％"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%,.;:!?)]}"
)
_BEGINS_NAME = re.compile(r" \.[\w./]")
"""A dot after a blank that ends no sentence: ``.github``, ``../x``."""
_NOT_LAST = frozenset("（「『【〔〈《［｛“‘([{")


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


class Flow(msgspec.Struct, frozen=True):
    """Escaped words, painted or not, still to be broken into lines, each after ``indent``.

    ``first`` replaces the indent of the first line. Where either leaves words little room, they
    stand below it, hardly indented.
    """

    text: str
    indent: str
    first: str | None = None


Line = str | Flow
"""A line as it is, or words whose lines depend on the width."""


def laid_out(lines: Iterable[Line], columns: int) -> list[str]:
    """The lines, words broken to ``columns`` where they can be."""
    return [
        line
        for item in lines
        for line in ([item] if isinstance(item, str) else wrap(item, columns))
    ]


def finished(lines: Iterable[Line], columns: int) -> bytes:
    """The lines as bytes. None begins with ``::``, which a runner would take for an order."""
    safe = (
        line.replace("::", "\\::", 1) if plain(line).lstrip().startswith("::") else line
        for line in laid_out(lines, columns)
    )
    return ("\n".join(safe).rstrip("\n") + "\n").encode()


def width(text: str) -> int:
    """Columns that ``text`` occupies; styles occupy none."""
    return sum(_columns(character) for character in plain(text))


def pad(text: str, columns: int) -> str:
    """``text`` followed by spaces up to ``columns``."""
    return text + " " * max(0, columns - width(text))


def wrap(flow: Flow, columns: int) -> list[str]:
    """Lines of at most ``columns`` where the words can be broken.

    Japanese is broken between any two characters that may begin and end a line.
    """
    lines: list[str] = []
    line = flow.first if flow.first is not None else flow.indent
    indent = flow.indent
    if flow.text and width(indent) * 2 > columns:
        indent = _UNDER
        if flow.first is not None and line.strip():
            lines, line = [line.rstrip(" ")], indent
    whole = columns - width(indent)
    room = columns - width(line)
    for piece in _pieces(flow.text):
        needed = width(piece.rstrip(" "))
        if needed > room and room < whole:
            lines.append(line.rstrip(" "))
            line, room = indent, whole
        line += piece
        room -= width(piece)
    return [*lines, line.rstrip(" ")]


def _columns(character: str) -> int:
    if unicodedata.category(character) in _WIDTHLESS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pieces(text: str) -> list[str]:
    """Cut ``text`` wherever a line may end; a piece keeps the spaces that follow it."""
    pieces: list[str] = []
    start = 0
    for at in range(1, len(text)):
        if _breaks(text, at):
            pieces.append(text[start:at])
            start = at
    return [*pieces, text[start:]]


def _breaks(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after == "." and _BEGINS_NAME.match(text, at - 1):
        return True
    if after in " \x1b" or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if before == " ":
        # A number stays with the counter that follows it: 「3 件」.
        return not (_is_wide(after) and text[at - 2 : at - 1].isdecimal())
    return _is_wide(before) or _is_wide(after)


def _is_wide(character: str) -> bool:
    return _columns(character) == 2  # noqa: PLR2004

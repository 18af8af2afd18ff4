# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A table of a TOML file with a place for every part of it: TOML readers keep none."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from oss_guard.documents import toml
from oss_guard.documents.located import Key, Located, Path
from oss_guard.model.errors import Fault, SourceError
from oss_guard.words import say

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_PART = re.compile(
    r"""[ \t]*(?P<part>[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*(?P<dot>\.)?"""
)
_STRING = re.compile(
    r'"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}|"(?:[^"\\\n]|\\.)*"'
    r"|'{3}(?:[^']|'{1,2}(?!'))*'{3,5}|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^\s,\]}#]+(?: [0-9][^\s,\]}#]*)?")
"""Numbers, words, and times, in which a blank may stand."""
_DEEPEST = 20
"""Keys of a path at most that a place is kept for: no configuration is so deep."""


def load(data: bytes, source: str, table: Sequence[str]) -> Located | None:
    """What stands at ``table``, as a Located whose paths begin there; None where nothing does.

    Raises SourceError with the place where the file is not TOML.
    """
    text = data.decode("utf-8", "replace")
    try:
        value: Any = toml.loads(data)
    except ValueError as error:
        raise SourceError([Fault(source, *_named(str(error), text), say("config.toml"))]) from None
    for key in table:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    located = Located(source, value)
    places, top = _Places(text), tuple(table)
    for found, kept in ((places.values, located.values), (places.keys, located.keys)):
        kept.update((path[len(top) :], at) for path, at in found.items() if path[: len(top)] == top)
    return located


def _named(error: str, text: str) -> tuple[int, int]:
    """The place that a complaint of the TOML reader names."""
    place = re.search(r"line (\d+), column (\d+)", error)
    if place:
        return int(place[1]), int(place[2])
    lines = text.split("\n")
    return (len(lines), len(lines[-1]) + 1) if "end of document" in error else (0, 0)


class _Places:
    """Where keys and values stand in a valid document, by line and column."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._arrays: dict[Path, int] = {}
        self.values: dict[Path, tuple[int, int]] = {}
        self.keys: dict[Path, tuple[int, int]] = {}
        self._document()

    def _document(self) -> None:
        base: Path = ()
        self._skip()
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                base = self._header()
            else:
                self._pair(base)
            self._skip()

    def _header(self) -> Path:
        place = self._place()
        many = self._text.startswith("[[", self._at)
        self._at += 1 + many
        path: Path = ()
        *before, last = self._key()
        for part in before:
            path = self._into(_below(path, part), place)
        path = _below(path, last)
        if many:
            self._arrays[path] = self._arrays.get(path, -1) + 1
        self._at += 1 + many
        return self._into(path, place)

    def _into(self, path: Path, place: tuple[int, int]) -> Path:
        """Note a table that a header names; of an array of tables the last is meant."""
        self._note(path, place)
        if path in self._arrays:
            path = _below(path, self._arrays[path])
            self._note(path, place)
        return path

    def _note(self, path: Path, place: tuple[int, int]) -> None:
        if len(path) <= _DEEPEST:
            self.keys.setdefault(path, place)
            self.values.setdefault(path, place)

    def _pair(self, path: Path) -> None:
        place = self._place()
        for part in self._key():
            path = _below(path, part)
            self._note(path, place)
        self._at += 1  # The equals sign.
        self._skip()
        self._value(path)

    def _value(self, path: Path) -> None:
        if len(path) <= _DEEPEST:
            self.values[path] = self._place()
        opened = self._text[self._at]
        if opened not in "[{":
            pattern = _STRING if opened in "\"'" else _SCALAR
            self._at = pattern.match(self._text, self._at).end()  # type: ignore[union-attr]
            return
        self._at += 1
        number = 0
        while self._skip() not in "]}":
            if opened == "[":
                self._value(_below(path, number))
                number += 1
            else:
                self._pair(path)
            if self._skip() == ",":
                self._at += 1
        self._at += 1

    def _key(self) -> list[str]:
        parts = []
        more = True
        while more:
            match = _PART.match(self._text, self._at)
            part, more = match["part"], match["dot"] is not None  # type: ignore[index]
            self._at = match.end()  # type: ignore[union-attr]
            parts.append(tomllib.loads(f"k={part}")["k"] if part[0] in "\"'" else part)
        return parts

    def _skip(self) -> str:
        """Go to what is next, and give its first character."""
        self._at = _BLANK.match(self._text, self._at).end()  # type: ignore[union-attr]
        return self._text[self._at : self._at + 1]

    def _place(self) -> tuple[int, int]:
        line = bisect_right(self._lines, self._at)
        return line, self._at - self._lines[line - 1] + 1


def _below(path: Path, key: Key) -> Path:
    """The path of a part; one that is too deep grows no more, and no place is kept for it."""
    return (*path, key) if len(path) <= _DEEPEST else path

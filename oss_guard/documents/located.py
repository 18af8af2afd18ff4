# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Plain data of a file, with a place for every part of it."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from oss_guard.model.errors import Fault

SIZE_LIMIT = 1 << 20
"""Bytes of one file at most."""

Key = str | int
Path = tuple[Key, ...]


class Located(msgspec.Struct):
    """Plain data, and for each path of keys the line and column where its value (or key) stands.

    ``base`` is the path of the part that is looked at; paths given to ``fault`` begin there.
    ``faults`` are those of how it is written; what they concern is missing or None in ``value``,
    as is what an alias stands for, at the paths in ``aliases``.
    """

    source: str
    value: Any = None
    base: Path = ()
    values: dict[Path, tuple[int, int]] = msgspec.field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = msgspec.field(default_factory=dict)
    faults: list[Fault] = msgspec.field(default_factory=list)
    aliases: list[Path] = msgspec.field(default_factory=list)

    def below(self, *path: Key) -> Located:
        """The part at a path."""
        value = self.value
        for key in path:
            value = value[key]
        return replace(self, value=value, base=(*self.base, *path))

    @property
    def place(self) -> tuple[int, int]:
        """Line and column of the part that is looked at."""
        return self.values.get(self.base, (1, 1))

    def fault(self, path: Path, text: Any, *, key: bool = False) -> Fault:
        """A fault at a path; at the nearest enclosing node that has a place."""
        path = (*self.base, *path)
        table = self.keys if key else self.values
        line, column = table.get(path, (0, 0))
        while not line and path:
            path = path[:-1]
            line, column = self.values.get(path, (0, 0))
        return Fault(self.source, line, column, text)

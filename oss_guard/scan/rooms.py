# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How many contents a reader is given that takes long for each: a run ends whatever there is.

What is beyond that is known before anything is read, whichever process reads it and when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oss_guard.model.report import NotExamined
from oss_guard.readers import Reach, find
from oss_guard.scan import Request
from oss_guard.scan.paths import globs
from oss_guard.words import say

Without = frozenset[str]
"""Names of readers that are not given a content."""
ALL: Without = frozenset()
_MIB = 1 << 20


def without(
    requests: Sequence[Request], reach: Reach, contents: Iterable[tuple[str, int]]
) -> list[Without]:
    """Which readers are not given each of some contents, told by path and size.

    The first ones have precedence. One whose size is not known counts as empty.
    """
    listed = list(contents)
    found = [ALL] * len(listed)
    for name in sorted({r.reader for r in requests}):
        reader = find(name)
        if reader.room is None or (reach == "history") != (reader.reach == "history"):
            continue
        paths = tuple(dict.fromkeys(p for r in requests if r.reader == name for p in r.paths))
        wanted, (most, size, each) = globs(paths), reader.room
        for number, (path, bytes) in enumerate(listed):
            if not wanted.match(path):
                continue
            most, size = most - 1, size - min(bytes, each)
            if most < 0 or size < 0:
                found[number] |= {name}
    return found


def noted(path: str | None, what: str, names: Without, size: int | None) -> Iterator[NotExamined]:
    """Says so of a content that was read by the others."""
    for name in sorted(names):
        if (room := find(name).room) is not None:
            limits = {"contents": f"{room.contents:,}", "size": room.size // _MIB}
            text = say("not-examined.too-many", **limits)
            yield NotExamined(path, what, "too-many", text, size)


def nearest_first(path: str) -> tuple[int, str]:
    """What speaks for a project stands near its root."""
    return path.count("/"), path

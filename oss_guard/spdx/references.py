# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Tell which licences a text names without holding them, and on which lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from oss_guard.spdx.mentions import first_licence_word, mentions

_Lines = tuple[int, int]
Reference = tuple[tuple[str, ...], _Lines]
"""The ids that are named, and from which line to which (from 1)."""


def references(text: str, notices: Sequence[Reference]) -> list[Reference]:
    """Return what names a licence: its notices, which stand whole, and tags, links and names.

    Of each id the first place is told. What names no id is told only where nothing else is, by
    the first such place; the list is empty where `text` does not speak of licences at all.
    """
    breaks = [place for place, letter in enumerate(text) if letter == "\n"]
    found = list(notices)
    unclear: list[Reference] = []
    for one in mentions(text):
        lines = bisect_right(breaks, one.start - 1) + 1, bisect_right(breaks, one.end - 2) + 1
        if not any(first <= lines[0] <= last for _, (first, last) in notices):
            (unclear if one.id is None else found).append(((one.id,) if one.id else (), lines))
    told = _first(found)
    if told:
        return told
    place = first_licence_word(text)
    if not unclear and place is not None:
        line = bisect_right(breaks, place - 1) + 1
        unclear.append(((), (line, line)))
    return sorted(unclear, key=lambda one: one[1])[:1]


def _first(found: Iterable[Reference]) -> list[Reference]:
    """Return each id at its first place, ids of the same lines together, in order of the lines."""
    first: dict[str, _Lines] = {}
    for ids, lines in found:
        for one in ids:
            first[one] = min(lines, first.get(one, lines))
    by_lines: dict[_Lines, list[str]] = {}
    for one, lines in first.items():
        by_lines.setdefault(lines, []).append(one)
    return [(tuple(ids), lines) for lines, ids in sorted(by_lines.items())]

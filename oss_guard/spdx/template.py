# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Match words against a licence template: fixed runs, choices and places left to the holder.

A template is a sequence of nodes. A fixed run must stand as it is; a choice offers several
sequences (an empty one where SPDX marks the part optional); a hole stands for a name. Words are
numbers of the vocabulary in `known_texts`. Source of the parts: the XML files of the SPDX licence
list.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import msgspec

from oss_guard.spdx.copyright_lines import STEERING

HOLE_WORDS = 12
UNKNOWN = 0xFFFF
"""The number of every word that no known text holds."""

Numbers: TypeAlias = "array[int]"


class Words(msgspec.Struct, frozen=True):
    """Words as they are compared: spelled out, and as numbers of the vocabulary."""

    spelled: Sequence[str]
    numbers: Numbers


class Fixed(msgspec.Struct, frozen=True):
    """A run of words that must stand as it is."""

    run: Numbers


class Hole(msgspec.Struct, frozen=True):
    """A place for a name: at most `HOLE_WORDS` words, none of which may steer what is allowed."""


class Choice(msgspec.Struct, frozen=True):
    """One of several sequences; `default` is the wording of the licence list, if holes occur."""

    options: tuple[tuple[Node, ...], ...]
    default: Numbers | None = None

    @property
    def optional(self) -> bool:
        """Whether nothing at all may stand here."""
        return () in self.options


Node = Fixed | Hole | Choice


def decode(raw: Iterable[object], runs: Mapping[int, Numbers]) -> tuple[Node, ...]:
    """Read a sequence as the data file keeps it.

    A number is a run of `runs`, 0 a hole, a list a choice and an object with `a` and `d` a choice
    with holes and its default wording.
    """
    nodes: list[Node] = []
    for item in raw:
        if isinstance(item, list):
            nodes.append(Choice(tuple(decode(option, runs) for option in item)))
        elif isinstance(item, dict):
            nodes.append(Choice(tuple(decode(o, runs) for o in item["a"]), runs[item["d"]]))
        elif isinstance(item, int) and item:
            nodes.append(Fixed(runs[item]))
        else:
            nodes.append(Hole())
    return tuple(nodes)


class Wording(NamedTuple):
    """A run of the licence list's own wording.

    `loose` tells that an exact text may lack it, `free` that it may be left out. What is loose but
    not free, such as a holder's name, must stand in one wording or another.
    """

    run: Numbers
    loose: bool
    free: bool


def wording(nodes: Iterable[Node], *, loose: bool = False, free: bool = False) -> Iterator[Wording]:
    """Yield the runs of the licence list's own wording."""
    for node in nodes:
        if isinstance(node, Fixed):
            yield Wording(node.run, loose, free)
        elif isinstance(node, Choice):
            left_out = free or node.optional
            if node.default is not None:
                yield Wording(node.default, loose=True, free=left_out)
            else:
                first = next(filter(None, node.options), ())
                yield from wording(first, loose=True, free=left_out)


def _tampered(found: Numbers, default: Numbers) -> bool:
    """Tell whether the default wording itself was edited instead of being replaced by a name."""
    if found == default:
        return False
    rest = iter(found)
    if all(word in rest for word in default):
        return True
    head = 0
    while head < min(len(found), len(default)) and found[head] == default[head]:
        head += 1
    tail = 0
    while tail < min(len(found), len(default)) - head and found[-1 - tail] == default[-1 - tail]:
        tail += 1
    return max(len(found), len(default)) - head - tail <= 1


def _broken_off(words: Words, start: int, end: int, default: Numbers) -> bool:
    """Tell whether the words end amid the default wording, so that more of it was to follow."""
    length = end - start
    at_end = end == len(words.numbers) and 0 < length < len(default)
    return at_end and words.numbers[start:end] == default[:length]


def _step(node: Node, words: Words, start: int) -> dict[int, int]:
    if isinstance(node, Fixed):
        end = start + len(node.run)
        if end > len(words.numbers) or words.numbers[start] != node.run[0]:
            return {}
        return {end: 0} if words.numbers[start:end] == node.run else {}
    if isinstance(node, Hole):
        ends: dict[int, int] = {}
        for end in range(start + 1, min(start + HOLE_WORDS, len(words.spelled)) + 1):
            if words.spelled[end - 1] in STEERING:
                break
            ends[end] = end - start
        return ends
    return _choose(node, words, start)


def _choose(node: Choice, words: Words, start: int) -> dict[int, int]:
    found: dict[int, int] = {}
    for option in node.options:
        for end, loose in ends_of(option, words, start).items():
            if node.default is not None and _tampered(words.numbers[start:end], node.default):
                continue
            if node.default is not None and _broken_off(words, start, end, node.default):
                continue
            found[end] = min(loose, found.get(end, loose))
    if node.default is not None:
        end = start + len(node.default)
        if words.numbers[start:end] == node.default:
            found[end] = 0
    return found


def ends_of(nodes: Iterable[Node], words: Words, start: int) -> dict[int, int]:
    """Return the ends of every match from `start`, each with its least number of hole words."""
    states = {start: 0}
    for node in nodes:
        following: dict[int, int] = {}
        for position, loose in states.items():
            for end, more in _step(node, words, position).items():
                following[end] = min(loose + more, following.get(end, loose + more))
        if not following:
            return {}
        states = following
    return states


def first_words(nodes: Iterable[Node]) -> frozenset[int] | None:
    """Return the words with which a match that is not empty may begin; None where any may."""
    found: set[int] = set()
    for node in nodes:
        if isinstance(node, Fixed):
            return frozenset(found | {node.run[0]})
        if isinstance(node, Hole):
            return None
        for option in node.options:
            begins = first_words(option)
            if begins is None:
                return None
            found |= begins
        if node.default:
            found.add(node.default[0])
        if not any(_may_be_empty(option) for option in node.options):
            return frozenset(found)
    return frozenset(found)


def _may_be_empty(nodes: Iterable[Node]) -> bool:
    return all(
        isinstance(node, Choice) and any(_may_be_empty(option) for option in node.options)
        for node in nodes
    )

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Match words against a licence template: fixed runs, choices and places left to the holder.

A template is a sequence of nodes. A fixed run is known by its length, its first word and a
digest; a choice offers several sequences (an empty one where SPDX marks the part optional); a
hole stands for a name. Source of the parts: the XML files of the SPDX licence list.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from zlib import crc32

from oss_guard.spdx.words import STEERING

HOLE_WORDS = 12
SHINGLE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Fixed:
    """A run of words that must stand as it is."""

    length: int
    first: str
    digest: str


@dataclass(frozen=True, slots=True)
class Hole:
    """A place for a name: at most `HOLE_WORDS` words, none of which may steer what is allowed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences; `default` is the wording of the licence list, if holes occur."""

    options: tuple[tuple["Node", ...], ...]
    default: tuple[str, ...] = ()


Node = Fixed | Hole | Choice


def digest(words: Sequence[str]) -> str:
    """Return the digest under which a run of words is kept."""
    return blake2b(" ".join(words).encode(), digest_size=12).hexdigest()


def shingles(words: Sequence[str]) -> set[int]:
    """Return checksums of all runs of `SHINGLE_WORDS` words."""
    spans = zip(*(words[offset:] for offset in range(SHINGLE_WORDS)), strict=False)
    return {crc32(" ".join(span).encode()) for span in spans}


def decode(raw: Iterable[object]) -> tuple[Node, ...]:
    """Read a sequence as the data file keeps it.

    A string `length first digest` is a fixed run, a number a hole, a list a choice and an
    object with `a` and `d` a choice with holes and its default wording.
    """
    nodes: list[Node] = []
    for item in raw:
        if isinstance(item, str):
            length, first, value = item.split(" ")
            nodes.append(Fixed(int(length), first, value))
        elif isinstance(item, list):
            nodes.append(Choice(tuple(decode(option) for option in item)))
        elif isinstance(item, dict):
            default = tuple(str(item["d"]).split())
            nodes.append(Choice(tuple(decode(option) for option in item["a"]), default))
        else:
            nodes.append(Hole())
    return tuple(nodes)


def _tampered(found: Sequence[str], default: tuple[str, ...]) -> bool:
    """Tell whether the default wording itself was edited instead of being replaced by a name."""
    if tuple(found) == default:
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


def _step(node: Node, words: Sequence[str], start: int) -> dict[int, int]:
    if isinstance(node, Fixed):
        end = start + node.length
        if end > len(words) or words[start] != node.first:
            return {}
        return {end: 0} if digest(words[start:end]) == node.digest else {}
    if isinstance(node, Hole):
        ends: dict[int, int] = {}
        for end in range(start + 1, min(start + HOLE_WORDS, len(words)) + 1):
            if words[end - 1] in STEERING:
                break
            ends[end] = end - start
        return ends
    return _choose(node, words, start)


def _choose(node: Choice, words: Sequence[str], start: int) -> dict[int, int]:
    found: dict[int, int] = {}
    for option in node.options:
        for end, loose in ends_of(option, words, start).items():
            if node.default and _tampered(words[start:end], node.default):
                continue
            found[end] = min(loose, found.get(end, loose))
    if node.default:
        end = start + len(node.default)
        if tuple(words[start:end]) == node.default:
            found[end] = 0
    return found


def ends_of(nodes: Iterable[Node], words: Sequence[str], start: int) -> dict[int, int]:
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

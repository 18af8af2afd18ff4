# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The sentences of a block, Japanese and English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

LENGTH_LIMIT = 4_000
"""Longer sentences are cut."""

_END = re.compile(
    r"[。！？!?]{1,9}[」』）)\]\"'”’]{0,3}"
    r"|(?<=[\u3040-\u30ff\u3400-\u9fff])[．.](?=[\u3040-\u30ff\u3400-\u9fff\s]|$)"
    r"|(?<!\.\.)\.[)\"'”’\]]{0,3}(?=\s|$)"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|No|Nos|Art|Sec|Inc|Ltd|Co|Corp|Mr|Ms|Dr|St|approx|[A-Z])$"
)
_GOES_ON = re.compile(r"[、,にをはがのともでへや]|及び|又は|また|につ|等|など|とき|場合|ため")
"""What follows a bracket within a sentence."""
_BETWEEN_CLAUSES = re.compile(
    r"(?<=[すいるたんだ])(?:が|けれど|けれども|ものの|一方|一方で)、|(?<=[ますいる])し、|[;;]|(?:また|なお)、"
    r"|,? (?:but|however|whereas|although|though)\b|, (?:and|while|or)\b",
    re.IGNORECASE,
)
_OPEN, _CLOSE = "「『（(", "」』）)"
_SPEECH = re.compile(
    r"「[^「」]{20,600}+」|『[^『』]{20,600}+』|“[^“”]{30,600}+”|\"(?!Signed-off-by:)[^\"]{30,600}+\""
)


class Sentence(msgspec.Struct, frozen=True):
    """A stretch of a block's text. ``text`` is what to match: quoted speech is blanked out."""

    start: int
    end: int
    text: str


def sentences(text: str) -> Iterator[Sentence]:
    """Cut a block's text. A full stop inside Japanese quotation marks ends nothing."""
    masked = _SPEECH.sub(lambda m: m[0][0] + " " * (len(m[0]) - 2) + m[0][-1], text)
    start = 0
    for end in _ends(masked):
        yield from _cut(masked, start, end)
        start = end
    yield from _cut(masked, start, len(masked))


def quoted(text: str) -> str:
    """The quoted speech of a text, for saying that a statement stands only there."""
    return " ".join(m[0][1:-1] for m in _SPEECH.finditer(text))


def clauses(text: str) -> list[str]:
    """The clauses of a sentence that could stand alone; none where there is but one."""
    cuts = [m.end() for m in _BETWEEN_CLAUSES.finditer(text)]
    bounds = [0, *cuts, len(text)]
    return [text[a:b].strip() for a, b in pairwise(bounds)] if cuts else []


def _ends(text: str) -> Iterator[int]:
    depth = 0
    at = 0
    for match in _END.finditer(text):
        depth = max(0, depth + _opened(text, at, match.end()))
        at = match.end()
        if match[0][0] == "." and _ABBREVIATION.search(
            text, max(0, match.start() - 9), match.start()
        ):
            continue
        if depth and len(match[0]) == 1:
            continue
        if match[0][-1] in _CLOSE and _GOES_ON.match(text, match.end()):
            continue
        depth = 0
        yield match.end()


def _opened(text: str, start: int, end: int) -> int:
    return sum((text[i] in _OPEN) - (text[i] in _CLOSE) for i in range(start, end))


def _cut(text: str, start: int, end: int) -> Iterator[Sentence]:
    for begin in range(start, end, LENGTH_LIMIT):
        piece = text[begin : min(end, begin + LENGTH_LIMIT)]
        stripped = piece.strip()
        if stripped:
            first = begin + piece.index(stripped)
            yield Sentence(first, first + len(stripped), stripped)

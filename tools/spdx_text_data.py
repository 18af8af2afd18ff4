# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Pack licence texts into the file that `oss_guard.spdx.known_texts` reads."""

from __future__ import annotations

import json
import lzma
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from spdx_templates import Raw, Template

from oss_guard.spdx.known_texts import SHINGLE_WORDS, shingles
from oss_guard.spdx.template import Numbers, Words, decode, ends_of, wording
from oss_guard.spdx.words import normalise

_EVERY = 8
_LEAST = 24


def _runs(nodes: Iterable[object]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif isinstance(node, list):
            for option in node:
                yield from _runs(option)
        elif isinstance(node, dict):
            yield node["d"]
            for option in node["a"]:
                yield from _runs(option)


def _numbered(nodes: Iterable[object], numbers: Mapping[str, int]) -> Raw:
    """Return the nodes with numbers in place of runs."""
    result: Raw = []
    for node in nodes:
        if isinstance(node, str):
            result.append(numbers[node])
        elif isinstance(node, list):
            result.append([_numbered(option, numbers) for option in node])
        elif isinstance(node, dict):
            options = [_numbered(option, numbers) for option in node["a"]]
            result.append({"a": options, "d": numbers[node["d"]]})
        else:
            result.append(0)
    return result


def _encoded(words: Iterable[str], vocabulary: Mapping[str, int]) -> Numbers:
    return array("H", [vocabulary[word] for word in words])


def matches(template: Template, text: str) -> bool:
    """Tell whether a template fits the text of its own licence, below its titles."""
    words = normalise(text)
    runs = dict.fromkeys(_runs(template.nodes))
    vocabulary: dict[str, int] = {}
    for word in (*words, *(w for run in runs for w in run.split())):
        vocabulary.setdefault(word, len(vocabulary))
    numbers = {run: number for number, run in enumerate(runs, 1)}
    coded = {numbers[run]: _encoded(run.split(), vocabulary) for run in runs}
    nodes = decode(_numbered(template.nodes, numbers), coded)
    read = Words(words, _encoded(words, vocabulary))
    titles = [tuple(title.split()) for title in template.titles]
    starts = [0, *(len(title) for title in titles if words[: len(title)] == title)]
    return any(len(words) in ends_of(nodes, read, start) for start in starts)


def _sample(known: Numbers) -> list[tuple[int, int]]:
    """Return checksums with their places: an eighth of all, the same ones in every text.

    A run that stands twice in a text does not tell where in it one is.
    """
    values = list(shingles(known))
    counts = Counter(values)
    once = {value: place for place, value in enumerate(values) if counts[value] == 1}
    lowest = set(sorted(once)[:_LEAST])
    return [(v, p) for v, p in once.items() if v % _EVERY == 0 or v in lowest]


def _little(values: array[int]) -> bytes:
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def packed(texts: list[dict[str, object]]) -> bytes:
    """Return the file: a line of JSON, then arrays whose lengths stand in it."""
    runs = dict.fromkeys(run for text in texts for run in _runs(text["nodes"]))
    words = sorted({word for run in runs for word in run.split()})
    vocabulary = {word: number for number, word in enumerate(words)}
    numbers = {run: number for number, run in enumerate(runs, 1)}
    coded = {numbers[run]: _encoded(run.split(), vocabulary) for run in runs}
    rows, posts = [], defaultdict(list)
    for number, text in enumerate(texts):
        raw = _numbered(text["nodes"], numbers)
        known, loose = array("H"), []
        for one in wording(decode(raw, coded)):
            known += one.run
            loose += [one.loose] * len(one.run)
        sample = _sample(known)
        needed = sum(not any(loose[p : p + SHINGLE_WORDS]) for _, p in sample)
        for value, place in sample:
            posts[value].append((number, place))
        nodes = json.dumps(raw, separators=(",", ":"))
        rows.append(
            [text["ids"], text["titles"], text["notice"], len(known), len(sample), needed, nodes]
        )
    hashes = sorted(posts)
    arrays = (
        array("H", [len(run) for run in coded.values()]),
        sum(coded.values(), array("H")),
        array("I", hashes),
        array("H", [len(posts[value]) for value in hashes]),
        array("H", [number for value in hashes for number, _ in posts[value]]),
        array("H", [place for value in hashes for _, place in posts[value]]),
    )
    head = {
        "words": " ".join(words),
        "texts": rows,
        "arrays": [[values.typecode, len(values)] for values in arrays],
    }
    line = json.dumps(head, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    content = line.encode() + b"\n" + b"".join(map(_little, arrays))
    return lzma.compress(content, preset=9)

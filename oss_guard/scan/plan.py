# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which readers get which document: requests compiled once, used for every content."""

from __future__ import annotations

import hmac
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from oss_guard.documents.document import Document
from oss_guard.model.location import Location, Span
from oss_guard.model.redacted import Redacted
from oss_guard.readers import HEAD, Candidate, Fact, Reader, Secret, find
from oss_guard.scan import Request, Sighting
from oss_guard.scan.anchors import Engine
from oss_guard.scan.paths import compiled

T = TypeVar("T")
_NONE: tuple[Candidate, ...] = ()


@dataclass(slots=True)
class _Readers:
    """What documents of one syntax and one set of wanted requests need.

    One engine for whole contents, one for their heads, and the requests that read without anchors.
    """

    whole: Engine = field(default_factory=Engine)
    head: Engine = field(default_factory=Engine)
    unanchored: list[int] = field(default_factory=list)


class Plan:
    """All requests of a run, ready to read documents. ``key`` is this run's only."""

    def __init__(self, requests: Sequence[Request], key: bytes) -> None:
        self.requests = tuple(requests)
        self._key = key
        self._readers: list[Reader] = [find(r.reader) for r in self.requests]
        numbers: dict[tuple[str, ...], list[int]] = {}
        for number, request in enumerate(self.requests):
            numbers.setdefault(request.paths, []).append(number)
        self._anywhere = tuple(numbers.pop((), ()))
        # Many requests name the same paths; matching is dearer than it looks.
        self._somewhere = [(compiled(paths), tuple(n)) for paths, n in numbers.items()]
        self._prepared: dict[tuple[str, tuple[int, ...]], _Readers] = {}

    def read(self, document: Document, path: str) -> list[tuple[int, Sighting]]:
        """Every fact of every request in one document, as (request number, sighting)."""
        here = tuple(
            number
            for wanted, numbers in self._somewhere
            if wanted is not None and wanted.match(path)
            for number in numbers
        )
        readers = self._prepared.get((document.syntax, here))
        if readers is None:
            readers = self._prepare(document.syntax, (*self._anywhere, *here))
            self._prepared[document.syntax, here] = readers
        facts: list[tuple[int, Fact]] = []
        for number, candidates in readers.whole.search(document.content).items():
            facts.extend(self._facts(number, document, candidates))
        for number, candidates in readers.head.search(document.content[:HEAD]).items():
            facts.extend(self._facts(number, document, candidates))
        for number in readers.unanchored:
            facts.extend(self._facts(number, document, _NONE))
        settled = _without_values(document, _settle(facts))
        return [(n, self._sighting(document, path, fact)) for n, fact in settled]

    def _prepare(self, syntax: str, numbers: Sequence[int]) -> _Readers:
        prepared = _Readers()
        for number in sorted(numbers):
            reader = self._readers[number]
            if syntax not in reader.syntaxes:
                continue
            if reader.anchors is None:
                prepared.unanchored.append(number)
            else:
                engine = prepared.head if syntax in reader.head_only else prepared.whole
                engine.add(number, reader.anchors(self.requests[number].params))
        return prepared

    def _facts(
        self, number: int, document: Document, candidates: Sequence[Candidate]
    ) -> Iterable[tuple[int, Fact]]:
        params = self.requests[number].params
        return [(number, f) for f in self._readers[number].read(document, candidates, params)]

    def _sighting(self, document: Document, path: str, fact: Fact) -> Sighting:
        place = document.place(fact.span.start)
        location = Location(path, place.line, place.column)
        if not isinstance(fact, Secret):
            return Sighting(fact, location)
        value = document.content[fact.span.start : fact.span.end]
        identity = hmac.digest(self._key, value, "sha256")
        return Sighting(fact, location, Redacted.of(value.decode("utf-8", "replace")), identity)


def _without_values(document: Document, facts: list[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
    """Cut sensitive values out of what other readers quote from the same document."""
    spans = {f.span for _, f in facts if isinstance(f, Secret)}
    if not spans or all(isinstance(f, Secret) for _, f in facts):
        return facts
    texts = [document.content[s.start : s.end].decode("utf-8", "replace") for s in spans]
    values = sorted(filter(None, texts), key=lambda v: (-len(v), v))
    return [(n, f if isinstance(f, Secret) else _cut(f, values)) for n, f in facts]


def _cut(part: T, values: Sequence[str]) -> T:
    """A fact, or a part of one, with ``…`` for every value in its texts."""
    cut: Any = part
    if isinstance(part, str):
        for value in values:
            cut = cut.replace(value, "…")
    elif isinstance(part, tuple):
        cut = tuple(_cut(p, values) for p in part)
    elif is_dataclass(part) and not isinstance(part, type | Span):
        cut = replace(part, **{f.name: _cut(getattr(part, f.name), values) for f in fields(part)})
    return cast("T", cut)


def _settle(facts: list[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
    """Of secrets whose spans overlap keep the most specific, then the longest, then the first."""
    secrets = [(n, f) for n, f in facts if isinstance(f, Secret)]
    if len(secrets) > 1:
        kept: list[Span] = []
        dropped: set[tuple[int, Fact]] = set()
        for number, fact in sorted(secrets, key=_preference):
            at = bisect_left(kept, fact.span)
            # Those kept do not overlap, so only the neighbours can be in the way.
            if any(fact.span.start < s.end and s.start < fact.span.end for s in _around(kept, at)):
                dropped.add((number, fact))
            else:
                kept.insert(at, fact.span)
        facts = [f for f in facts if f not in dropped]
    return sorted(facts, key=lambda f: (f[1].span, f[0]))


def _around(spans: Sequence[Span], at: int) -> Sequence[Span]:
    return spans[max(at - 1, 0) : at + 1]


def _preference(item: tuple[int, Secret]) -> tuple[int, int, int, int]:
    number, fact = item
    span = fact.span
    return (-fact.specificity, span.start - span.end, span.start, number)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which readers get which document: requests compiled once, used for every content."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from oss_guard.documents.document import Document
from oss_guard.model.location import Location, Span
from oss_guard.model.redacted import Redacted
from oss_guard.readers import Candidate, Fact, Reader, Secret, find
from oss_guard.scan import Request, Sighting
from oss_guard.scan.anchors import Engine
from oss_guard.scan.paths import compiled

_NONE: tuple[Candidate, ...] = ()


@dataclass(slots=True)
class _ForSyntax:
    """What one syntax needs: an engine, and the requests that read without anchors."""

    engine: Engine = field(default_factory=Engine)
    anchored: bool = False
    unanchored: list[int] = field(default_factory=list)


class Plan:
    """All requests of a run, ready to read documents. ``key`` is this run's only."""

    def __init__(self, requests: Sequence[Request], key: bytes) -> None:
        self.requests = tuple(requests)
        self._key = key
        self._readers: list[Reader] = [find(r.reader) for r in self.requests]
        self._paths = [compiled(r.paths) for r in self.requests]
        self._plans: dict[str, _ForSyntax] = {}

    def read(self, document: Document, path: str) -> list[tuple[int, Sighting]]:
        """Every fact of every request in one document, as (request number, sighting)."""
        plan = self._plans.get(document.syntax)
        if plan is None:
            plan = self._plans[document.syntax] = self._prepare(document.syntax)
        facts: list[tuple[int, Fact]] = []
        if plan.anchored:
            for number, candidates in plan.engine.search(document.content).items():
                facts.extend(self._facts(number, document, path, candidates))
        for number in plan.unanchored:
            facts.extend(self._facts(number, document, path, _NONE))
        return [(n, self._sighting(document, path, fact)) for n, fact in _settle(facts)]

    def _prepare(self, syntax: str) -> _ForSyntax:
        plan = _ForSyntax()
        for number, (request, reader) in enumerate(zip(self.requests, self._readers, strict=True)):
            if syntax not in reader.syntaxes:
                continue
            if reader.anchors is None:
                plan.unanchored.append(number)
            else:
                plan.engine.add(number, reader.anchors(request.params))
                plan.anchored = True
        return plan

    def _facts(
        self, number: int, document: Document, path: str, candidates: Sequence[Candidate]
    ) -> Iterable[tuple[int, Fact]]:
        wanted = self._paths[number]
        if wanted is not None and not wanted.match(path):
            return ()
        reader = self._readers[number]
        params = self.requests[number].params
        return [(number, fact) for fact in reader.read(document, candidates, params)]

    def _sighting(self, document: Document, path: str, fact: Fact) -> Sighting:
        place = document.place(fact.span.start)
        location = Location(path, place.line, place.column)
        if not isinstance(fact, Secret):
            return Sighting(fact, location)
        value = document.content[fact.span.start : fact.span.end]
        identity = hmac.digest(self._key, value, "sha256")
        return Sighting(fact, location, Redacted.of(value.decode("utf-8", "replace")), identity)


def _settle(facts: list[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
    """Of secrets whose spans overlap keep the most specific, then the longest, then the first."""
    secrets = [(n, f) for n, f in facts if isinstance(f, Secret)]
    if len(secrets) > 1:
        kept: list[Span] = []
        dropped: set[tuple[int, Fact]] = set()
        for number, fact in sorted(secrets, key=_preference):
            if any(fact.span.start < s.end and s.start < fact.span.end for s in kept):
                dropped.add((number, fact))
            else:
                kept.append(fact.span)
        facts = [f for f in facts if f not in dropped]
    return sorted(facts, key=lambda f: (f[1].span, f[0]))


def _preference(item: tuple[int, Secret]) -> tuple[int, int, int, int]:
    number, fact = item
    span = fact.span
    return (-fact.specificity, span.start - span.end, span.start, number)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which readers get which document: requests compiled once, used for every content."""

from __future__ import annotations

import hmac
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from types import MappingProxyType

from oss_guard.documents.document import Document
from oss_guard.model.location import Location, Span
from oss_guard.model.redacted import Redacted
from oss_guard.readers import HEAD, Candidate, Fact, Params, Reach, Secret, find
from oss_guard.scan import Request, Sighting
from oss_guard.scan.anchors import Numbered, Search
from oss_guard.scan.engines import Database, Fast, Portable, compile_database
from oss_guard.scan.paths import compiled
from oss_guard.scan.values import in_order, masked, occurrences, settled, telling

Told = tuple[Sequence[Request], bytes, Mapping[Reach, bytes]]
"""What makes a plan."""
_NONE: tuple[Candidate, ...] = ()
_LONG_LINE = 512
_MOST_HARMLESS = 50_000


@dataclass(frozen=True, slots=True)
class Seen:
    """Sightings with the numbers of their requests, in order of place.

    ``quotable`` is the document as others may quote it: without its sensitive values. ``values``
    are those of them that are to be shown nowhere else either.
    """

    sightings: tuple[tuple[int, Sighting], ...]
    quotable: Document
    values: frozenset[bytes] = field(default=frozenset(), repr=False)


@dataclass(slots=True)
class _Readers:
    """What documents of one syntax and one set of wanted requests need.

    Anchors for whole contents and for their heads, the requests that read without anchors, and
    the marks without which some of these need not read.
    """

    whole: Search
    head: Search
    unanchored: list[int]
    marks: dict[int, Sequence[bytes]]


class Plan:
    """All requests of a run, ready to read documents of the judged tree and of history.

    ``key`` is this run's only. ``databases`` are those of another plan of the same requests.
    """

    def __init__(
        self,
        requests: Sequence[Request],
        key: bytes,
        databases: Mapping[Reach, bytes] = MappingProxyType({}),
    ) -> None:
        self.requests = tuple(requests)
        self._key = key
        self._readers = [find(r.reader) for r in self.requests]
        self._anchors = _anchors(self.requests)
        # Requests that differ in paths alone are answered by one reading.
        first: dict[tuple[str, Params], int] = {}
        self._same = [
            first.setdefault((request.reader, request.params), number)
            for number, request in enumerate(self.requests)
        ]
        self._portable = Portable(dict(enumerate(self._anchors)))
        self._compiled = dict(databases)
        self._databases = {reach: Database(data) for reach, data in databases.items()}
        self._past = frozenset(n for n, r in enumerate(self._readers) if r.reach == "history")
        numbers: dict[tuple[str, ...], list[int]] = {}
        for number, request in enumerate(self.requests):
            numbers.setdefault(request.paths, []).append(number)
        self._anywhere = tuple(numbers.pop((), ()))
        # Many requests name the same paths; matching is dearer than it looks.
        self._somewhere = [(compiled(paths), tuple(n)) for paths, n in numbers.items()]
        self._prepared: dict[tuple[Reach, str, tuple[int, ...]], _Readers] = {}
        self._any: Search | None = None
        self._known: dict[tuple[int, bytes], tuple[Span, ...]] = {}
        self._harmless: set[tuple[int, bytes]] = set()

    def hasten(self, reach: Reach) -> None:
        """Use the fast engine, where it is installed: it pays from some MiB on."""
        data = compile_database({n: self._anchors[n].anchor for n in self._numbers(reach)})
        if data is not None:
            self._compiled[reach] = data
            self._databases[reach] = Database(data)

    def told(self, reach: Reach) -> Told:
        """What makes the same plan in another process."""
        databases = {r: data for r, data in self._compiled.items() if r == reach}
        return self.requests, self._key, databases

    @property
    def past(self) -> tuple[Request, ...]:
        """The requests that are looked for in history."""
        return tuple(self.requests[number] for number in sorted(self._past))

    def past_names(self) -> re.Pattern[str] | None:
        """Matches the paths that readers of history ask for by name; None where no reader does."""
        asked = (r.paths for r in self.past if find(r.reader).anchors is None)
        return compiled(tuple(dict.fromkeys(path for paths in asked for path in paths)))

    def read(self, document: Document, path: str, reach: Reach = "tree") -> Seen:
        """Every fact of every request in one document.

        In history only requests are answered that reach there.
        """
        here = tuple(
            number
            for wanted, numbers in self._somewhere
            if wanted is not None and wanted.match(path)
            for number in numbers
        )
        readers = self._readers_for(reach, document.syntax, here)
        facts = self._all_facts(document, readers)
        secret = [(n, f) for n, f in facts if isinstance(f, Secret)]
        if not secret:
            return Seen(self._sightings(document, path, in_order(facts)), document)
        # Whoever quotes this document reads it without its values, lest a fact holds one, or half.
        values = telling(document, (f for _, f in secret))
        again = occurrences(document.content, values)
        quotable = masked(document, [*(f.span for _, f in secret), *again])
        others: list[tuple[int, Fact]] = []
        if len(secret) < len(facts):
            anew = self._all_facts(quotable, readers)
            others = [(n, f) for n, f in anew if not isinstance(f, Secret)]
        every = in_order([*settled(secret), *others])
        return Seen(self._sightings(document, path, every), quotable, values)

    def values(self, document: Document) -> list[Span]:
        """Where sensitive values are in a document that is no file; spans may overlap."""
        facts = self._all_facts(document, self._readers_for("history", document.syntax, ()))
        return [f.span for _, f in facts if isinstance(f, Secret)]

    def concerned(self, documents: Sequence[Document]) -> list[int]:
        """Numbers of those texts, of whatever name, in which a reader of history sees something.

        They are searched as one, for most of what there is to read is small.
        """
        if self._any is None:
            self._any = self._search("history", self._past)
        starts = list(accumulate((len(d.content) + 1 for d in documents[:-1]), initial=0))
        found = self._any.candidates(b"\n".join(d.content for d in documents))
        here: dict[int, dict[int, list[Candidate]]] = {}
        for request, candidates in found.items():
            for candidate in candidates:
                number = bisect_right(starts, candidate.match.start) - 1
                own = here.setdefault(number, {}).setdefault(request, [])
                own.append(_moved(candidate, starts[number]))
        return [
            number
            for number, own in sorted(here.items())
            if any(self._sees(request, documents[number], own[request]) for request in own)
        ]

    def _sees(self, number: int, document: Document, candidates: Sequence[Candidate]) -> bool:
        """Whether a reader sees something; lines that were harmless before are not read again."""
        if not self._readers[number].by_line:
            return bool(self._facts(number, document, candidates))
        content = document.content
        for segment, group in groupby(candidates, lambda c: c.segment):
            end = content.find(b"\n", segment.end + 1, segment.end + _LONG_LINE)
            lines = content[segment.start : segment.end + _LONG_LINE if end < 0 else end]
            if (number, lines) in self._harmless:
                continue
            if self._facts(number, document, list(group)):
                return True
            if len(self._harmless) >= _MOST_HARMLESS:
                self._harmless.clear()
            if len(lines) < _LONG_LINE:
                self._harmless.add((number, lines))
        return False

    def _readers_for(self, reach: Reach, syntax: str, here: tuple[int, ...]) -> _Readers:
        readers = self._prepared.get((reach, syntax, here))
        if readers is None:
            readers = self._prepare(reach, syntax, (*self._anywhere, *here))
            self._prepared[reach, syntax, here] = readers
        return readers

    def _prepare(self, reach: Reach, syntax: str, numbers: Sequence[int]) -> _Readers:
        wanted = {n: self._readers[n] for n in sorted(numbers)}
        if reach == "history":
            wanted = {n: r for n, r in wanted.items() if n in self._past}
        wanted = {n: r for n, r in wanted.items() if syntax in r.syntaxes}
        anchored = [n for n, r in wanted.items() if r.anchors is not None]
        head = {n for n in anchored if syntax in wanted[n].head_only}
        return _Readers(
            self._search(reach, set(anchored) - head),
            self._search(reach, head),
            [n for n, r in wanted.items() if r.anchors is None],
            {
                n: reader.marks(self.requests[n].params)
                for n, reader in wanted.items()
                if reader.marks is not None
            },
        )

    def _search(self, reach: Reach, requests: AbstractSet[int]) -> Search:
        wanted = {n: a for n, a in enumerate(self._anchors) if a.request in requests}
        database = self._databases.get(reach)
        if database is None:
            return Search(wanted, self._portable, self._known)
        return Search(wanted, Fast(database, frozenset(wanted), self._portable), self._known)

    def _numbers(self, reach: Reach) -> Iterator[int]:
        """The anchors that are looked for there."""
        for number, anchor in enumerate(self._anchors):
            if reach == "tree" or anchor.request in self._past:
                yield number

    def _all_facts(self, document: Document, readers: _Readers) -> list[tuple[int, Fact]]:
        facts: list[tuple[int, Fact]] = []
        for number, candidates in readers.whole.candidates(document.content).items():
            facts.extend(self._facts(number, document, candidates))
        for number, candidates in readers.head.candidates(document.content[:HEAD]).items():
            facts.extend(self._facts(number, document, candidates))
        read: dict[int, Iterable[tuple[int, Fact]]] = {}
        for number in _marked(document.content, readers):
            same = self._same[number]
            if same not in read:
                read[same] = self._facts(same, document, _NONE)
            facts.extend((number, fact) for _, fact in read[same])
        return facts

    def _facts(
        self, number: int, document: Document, candidates: Sequence[Candidate]
    ) -> Iterable[tuple[int, Fact]]:
        params = self.requests[number].params
        return [(number, f) for f in self._readers[number].read(document, candidates, params)]

    def _sightings(
        self, document: Document, path: str, facts: Iterable[tuple[int, Fact]]
    ) -> tuple[tuple[int, Sighting], ...]:
        return tuple((n, self._sighting(document, path, fact)) for n, fact in facts)

    def _sighting(self, document: Document, path: str, fact: Fact) -> Sighting:
        place = document.place(fact.span.start)
        location = Location(path, place.line, place.column)
        if not isinstance(fact, Secret):
            return Sighting(fact, location)
        value = document.content[fact.span.start : fact.span.end]
        identity = hmac.digest(self._key, value, "sha256")
        return Sighting(fact, location, Redacted.of(value.decode("utf-8", "replace")), identity)


def _anchors(requests: Sequence[Request]) -> list[Numbered]:
    found = []
    for request, one in enumerate(requests):
        anchors = find(one.reader).anchors
        if anchors is not None:
            found += [Numbered(request, n, a) for n, a in enumerate(anchors(one.params))]
    return found


def _moved(candidate: Candidate, by: int) -> Candidate:
    match, segment = candidate.match, candidate.segment
    return Candidate(
        candidate.anchor,
        Span(match.start - by, match.end - by),
        Span(segment.start - by, segment.end - by),
    )


def _marked(content: bytes, readers: _Readers) -> Iterator[int]:
    """Readers without anchors that are to read this content."""
    if not readers.marks:
        yield from readers.unanchored
        return
    lowered = content.lower()
    held: dict[bytes, bool] = {}
    for number in readers.unanchored:
        marks = readers.marks.get(number)
        for mark in marks or ():
            if mark not in held:
                held[mark] = mark in lowered
            if held[mark]:
                break
        else:
            if marks is not None:
                continue
        yield number

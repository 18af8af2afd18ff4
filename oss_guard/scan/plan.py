# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which readers get which document: requests compiled once, used for every content."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from itertools import groupby
from types import MappingProxyType

from oss_guard.documents.document import Document
from oss_guard.model.location import Location, Span
from oss_guard.model.redacted import Redacted
from oss_guard.readers import HEAD, Candidate, Fact, Params, Reach, Secret, find
from oss_guard.scan import Request, Sighting
from oss_guard.scan.anchors import Engine, Numbered, Search
from oss_guard.scan.engines import Database, Fast, Portable, Several, compile_database
from oss_guard.scan.given import Readers
from oss_guard.scan.paths import Globs, globs
from oss_guard.scan.rooms import ALL, Without
from oss_guard.scan.texts import Texts
from oss_guard.scan.values import in_order, masked, occurrences, settled, telling

Told = tuple[Sequence[Request], bytes, Mapping[Reach, bytes]]
"""What makes a plan."""
_NONE: tuple[Candidate, ...] = ()
_PARTS: Mapping[Reach, tuple[Reach, ...]] = {"history": ("history",), "tree": ("history", "tree")}
"""Whose anchors are looked for: the tree is read by those that reach into history too."""
_WORTH_KNOWING = 4_096
"""Bytes from which on it pays to tell whether a content has been read before."""
_MOST_CONTENTS = 1_000
_MOST_FACTS = 1_000


@dataclass(frozen=True, slots=True)
class Seen:
    """Sightings with the numbers of their requests, in order of place.

    ``quotable`` is the document as others may quote it: without its sensitive values. ``values``
    are those of them that are to be shown nowhere else either. Unless it was read to its end, the
    ``whole`` of it, there is nothing to quote.
    """

    sightings: tuple[tuple[int, Sighting], ...]
    quotable: Document
    values: frozenset[bytes] = field(default=frozenset(), repr=False)
    whole: bool = True


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
        self._numbers = {(a.request, a.number): n for n, a in enumerate(self._anchors)}
        # Requests that differ in paths alone are answered by one reading.
        first: dict[tuple[str, Params], int] = {}
        self._same = [
            first.setdefault((request.reader, request.params), number)
            for number, request in enumerate(self.requests)
        ]
        self._past = frozenset(n for n, r in enumerate(self._readers) if r.reach == "history")
        self._portable = cache(lambda *parts: Portable(self._anchors_of(*parts)))
        self._compiled = dict(databases)
        self._databases = {part: Database(data) for part, data in databases.items()}
        numbers: dict[tuple[str, ...], list[int]] = {}
        for number, request in enumerate(self.requests):
            numbers.setdefault(request.paths, []).append(number)
        self._anywhere = tuple(numbers.pop((), ()))
        # Many requests name the same paths; matching is dearer than it looks.
        self._somewhere = [(globs(paths), tuple(n)) for paths, n in numbers.items()]
        self._prepared: dict[tuple[Reach, str, tuple[int, ...]], Readers] = {}
        self._known: dict[tuple[int, bytes], tuple[Span, ...]] = {}
        self._facts_of: dict[tuple[int, bytes], tuple[Sequence[tuple[int, Fact]], bool]] = {}

    def hasten(self, reach: Reach, *, only_kept: bool = False) -> None:
        """Use the fast engine, where it is installed: it pays from some MiB on.

        One that an earlier run has made and kept pays at once.
        """
        for part in _PARTS[reach]:
            if part not in self._databases:
                wanted = {n: a.anchor for n, a in self._anchors_of(part).items()}
                data = compile_database(wanted, only_kept=only_kept)
                if data is not None:
                    self._compiled[part] = data
                    self._databases[part] = Database(data)

    def told(self, reach: Reach) -> Told:
        """What makes the same plan in another process."""
        databases = {p: data for p, data in self._compiled.items() if p in _PARTS[reach]}
        return self.requests, self._key, databases

    @property
    def past(self) -> tuple[Request, ...]:
        """The requests that are looked for in history."""
        return tuple(self.requests[number] for number in sorted(self._past))

    def past_names(self) -> Globs:
        """Matches the paths that readers of history ask for by name."""
        asked = (r.paths for r in self.past if find(r.reader).anchors is None)
        return globs(tuple(dict.fromkeys(path for paths in asked for path in paths)))

    def read(
        self, document: Document, path: str, reach: Reach = "tree", without: Without = ALL
    ) -> Seen:
        """Every fact of every request in one document, save those of the readers ``without``.

        In history only requests are answered that reach there.
        """
        here = tuple(
            number
            for wanted, numbers in self._somewhere
            if wanted.match(path)
            for number in numbers
            if self.requests[number].reader not in without
        )
        readers = self._readers_for(reach, document.syntax, here)
        again_met = reach == "tree" and len(document.content) >= _WORTH_KNOWING
        facts, whole = (self._met if again_met else self._all_facts)(document, readers)
        secret = [(n, f) for n, f in facts if isinstance(f, Secret)]
        if not secret and whole:
            return Seen(self._sightings(document, path, in_order(facts)), document)
        # Whoever quotes this document reads it without its values, lest a fact holds one, or half.
        values = telling(document, (f for _, f in secret))
        again = occurrences(document.content, values)
        quotable = masked(document, [*(f.span for _, f in secret), *again])
        others: list[tuple[int, Fact]] = []
        if not whole:
            quotable = Document(document.syntax, b"")
        elif len(secret) < len(facts):
            anew, _ = self._all_facts(quotable, readers)
            others = [(n, f) for n, f in anew if not isinstance(f, Secret)]
        every = in_order([*settled(secret), *others])
        return Seen(self._sightings(document, path, every), quotable, values, whole)

    def values(self, document: Document) -> list[Span]:
        """Where sensitive values are in a document that is no file; spans may overlap."""
        facts, _ = self._all_facts(document, self._readers_for("history", document.syntax, ()))
        return [f.span for _, f in facts if isinstance(f, Secret)]

    def texts(self) -> Texts:
        """What finds texts, of whatever name, in which a reader of history sees something."""
        return Texts(self._search("history", self._past), self._facts)

    def _facts(
        self, search: Search, number: int, document: Document, candidates: Sequence[Candidate]
    ) -> Iterator[tuple[int, Fact]]:
        """What a reader sees of what a search found, in no order; lines without it are learnt."""
        if not self._readers[number].by_line:
            yield from self._seen(number, document, candidates)
            return
        for segment, group in groupby(candidates, lambda c: c.segment):
            here = list(group)
            seen = self._seen(number, document, here)
            if seen:
                yield from seen
            else:
                anchors = {self._numbers[number, c.anchor] for c in here}
                search.learn(document.content, segment, anchors)

    def _readers_for(self, reach: Reach, syntax: str, here: tuple[int, ...]) -> Readers:
        readers = self._prepared.get((reach, syntax, here))
        if readers is None:
            readers = self._prepare(reach, syntax, (*self._anywhere, *here))
            self._prepared[reach, syntax, here] = readers
        return readers

    def _prepare(self, reach: Reach, syntax: str, numbers: Sequence[int]) -> Readers:
        wanted = {n: self._readers[n] for n in sorted(numbers)}
        if reach == "history":
            wanted = {n: r for n, r in wanted.items() if n in self._past}
        wanted = {n: r for n, r in wanted.items() if syntax in r.syntaxes}
        anchored = [n for n, r in wanted.items() if r.anchors is not None]
        head = {n for n in anchored if syntax in wanted[n].head_only}
        return Readers(
            self._search(reach, set(anchored) - head),
            self._search(reach, head),
            [n for n, r in wanted.items() if r.anchors is None],
        )

    def _search(self, reach: Reach, requests: AbstractSet[int]) -> Search:
        wanted = {n: a for n, a in enumerate(self._anchors) if a.request in requests}
        by_line = {n for n, a in wanted.items() if self._readers[a.request].by_line}
        return Search(wanted, self._engine(reach, frozenset(wanted)), self._known, by_line)

    def _engine(self, reach: Reach, wanted: frozenset[int]) -> Engine:
        """The fast engine for what it was made for, the portable one for the rest."""
        slow = tuple(part for part in _PARTS[reach] if part not in self._databases)
        if slow == _PARTS[reach]:
            # What the portable one learns of the tree's words serves history too.
            return self._portable(*_PARTS["tree"])
        engines: list[Engine] = [
            Fast(self._databases[part], wanted, self._portable(part))
            for part in _PARTS[reach]
            if part not in slow
        ]
        if slow:
            engines.append(self._portable(*slow))
        return engines[0] if len(engines) == 1 else Several(engines)

    def _anchors_of(self, *parts: Reach) -> dict[int, Numbered]:
        """The anchors of readers that reach just so far, by their numbers."""
        return {
            number: anchor
            for number, anchor in enumerate(self._anchors)
            if ("history" if anchor.request in self._past else "tree") in parts
        }

    def _all_facts(
        self, document: Document, readers: Readers
    ) -> tuple[Sequence[tuple[int, Fact]], bool]:
        """What all readers see, and whether they were given everything."""
        # A value in two cells of a long line is seen twice.
        facts: dict[tuple[int, Fact], None] = {}
        whole = True
        for search, content in (
            (readers.whole, document.content),
            (readers.head, document.content[:HEAD]),
        ):
            found = search.find(content)
            whole = whole and found.whole
            for number, candidates in found.by_request.items():
                facts.update(dict.fromkeys(self._facts(search, number, document, candidates)))
        read: dict[int, Sequence[tuple[int, Fact]]] = {}
        for number in readers.unanchored:
            same = self._same[number]
            if same not in read:
                read[same] = self._seen(same, document, _NONE)
            facts.update(dict.fromkeys((number, fact) for _, fact in read[same]))
        return list(facts), whole

    def _met(self, document: Document, readers: Readers) -> tuple[Sequence[tuple[int, Fact]], bool]:
        """The same, from memory where the tree holds a content more than once."""
        key = (id(readers), blake2b(document.content, digest_size=16).digest())
        known = self._facts_of.get(key)
        if known is None:
            known = self._all_facts(document, readers)
            if len(known[0]) <= _MOST_FACTS:
                if len(self._facts_of) >= _MOST_CONTENTS:
                    self._facts_of.clear()
                self._facts_of[key] = known
        return known

    def _seen(
        self, number: int, document: Document, candidates: Sequence[Candidate]
    ) -> Sequence[tuple[int, Fact]]:
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
        reader = find(one.reader)
        if reader.anchors is not None:
            anchors = enumerate(reader.anchors(one.params))
            found += [Numbered(request, n, a, reader.most) for n, a in anchors]
    return found

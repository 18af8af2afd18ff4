# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What can still be walked of a history from which commits are missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import filterfalse

from oss_guard.repository.disk import read_regular
from oss_guard.repository.store import GitStore

_LARGEST_COMMIT = 64 << 20
_LARGEST_DATA = 16 << 20
_PARENT = re.compile(rb"parent ([0-9a-f]+)")
_CUT = "cut"

_Graph = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Remains:
    """``commits`` that are here, parents first, and ``missing`` ones that history names.

    ``environment`` lets git take those for first ones of which a parent is missing; ``parents``
    are what they have left.
    """

    commits: Sequence[str]
    missing: Sequence[str]
    parents: _Graph
    environment: Mapping[str, str]


def read_remains(store: GitStore, ends: Sequence[str], hidden: str | None) -> Remains:
    """Commits that lead to ``ends`` but not to ``hidden``, as far as they are here."""
    shallow = _shallow(store)
    graph = _graph(store, shallow)
    # Trees are no part of the listing, and a tag may name one.
    kept = {item.oid for item in store.sizes(filterfalse(graph.__contains__, ends))}
    missing = {oid for oid in ends if oid not in graph and oid not in kept}
    left: dict[str, tuple[str, ...]] = {}
    known = set(_parents_first(graph, [hidden], set())) if hidden is not None else set()
    commits = list(_parents_first(graph, ends, known))
    for oid in commits:
        here = tuple(parent for parent in graph[oid] if parent in graph)
        if here != graph[oid]:
            left[oid] = here
            missing.update(set(graph[oid]).difference(here))
    boundary = store.folder / _CUT
    boundary.write_text("".join(f"{oid}\n" for oid in sorted(shallow.union(left))), "ascii")
    return Remains(commits, sorted(missing), left, {"GIT_SHALLOW_FILE": str(boundary)})


def _parents_first(graph: _Graph, ends: Iterable[str], known: AbstractSet[str]) -> Iterator[str]:
    """What leads to ``ends``, beside what is known."""
    done = set(known)
    for end in ends:
        pending = [end]
        while pending:
            oid = pending[-1]
            wanted = [p for p in graph.get(oid, ()) if p in graph and p not in done]
            if wanted and oid not in done:
                pending += wanted
                continue
            pending.pop()
            if oid in graph and oid not in done:
                done.add(oid)
                yield oid


def _graph(store: GitStore, shallow: frozenset[str]) -> _Graph:
    """The parents of every commit that is here and can be read."""
    oids = [item.oid for item in store.listing() if item.kind == "commit"]
    graph: dict[str, tuple[str, ...]] = {}
    for oid, item in zip(oids, store.read(oids, _LARGEST_COMMIT), strict=True):
        if item.data is not None:
            header = item.data.partition(b"\n\n")[0].split(b"\n")
            found = (_PARENT.fullmatch(line) for line in header)
            parents = tuple(match[1].decode() for match in found if match)
            graph[oid] = () if oid in shallow else parents
    return graph


def _shallow(store: GitStore) -> frozenset[str]:
    data = read_regular(store.folder / "shallow", _LARGEST_DATA) or b""
    return frozenset(data.decode("ascii").split())

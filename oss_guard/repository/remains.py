# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What can still be walked of a history from which commits are missing."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import filterfalse

import msgspec

from oss_guard.repository.disk import read_regular
from oss_guard.repository.store import GitStore

_LARGEST_COMMIT = 64 << 20
_LARGEST_DATA = 16 << 20
_TREE = re.compile(rb"tree ([0-9a-f]{40}|[0-9a-f]{64})")
_PARENT = re.compile(rb"parent ([0-9a-f]+)")
_CUT = "cut"
_EMPTY = "empty"
_EMPTY_TREE = zlib.compress(b"tree 0\0")
_TREES = (
    "rev-list",
    "--stdin",
    "--no-walk",
    "--objects",
    "--no-object-names",
    "--filter=blob:none",
    "--missing=print",
)
_LARGEST_TREES = 1 << 30
_MOST_STAND_INS = 20_000

_Graph = Mapping[str, tuple[str, ...]]


class Remains(msgspec.Struct, frozen=True):
    """``commits`` that are here, parents first, and ``missing`` ones that history names.

    Of those that are ``apart`` the tree is not here, or that of a parent. Damaged commits, and what
    is none, count as missing.

    ``environment`` lets git take those for first ones of which a parent is missing; ``parents``
    are what they have left.
    """

    commits: Sequence[str]
    missing: Sequence[str]
    apart: Sequence[str]
    parents: _Graph
    environment: Mapping[str, str]


def read_remains(store: GitStore, ends: Sequence[str], hidden: str | None) -> Remains:
    """Commits that lead to ``ends`` but not to ``hidden``, as far as they are here."""
    shallow = _shallow(store)
    graph, bare = _graph(store, shallow)
    # Trees are no part of the listing, and a tag may name one.
    others = store.sizes(filterfalse(graph.__contains__, ends))
    no_commits = {item.oid for item in others if item.kind != "commit"}
    missing = {oid for oid in ends if oid not in graph and oid not in no_commits}
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
    apart = {oid for oid in commits if not bare.isdisjoint((oid, *left.get(oid, graph[oid])))}
    whole = [oid for oid in commits if oid not in apart]
    environment = {"GIT_SHALLOW_FILE": str(boundary)}
    return Remains(whole, sorted(missing), sorted(apart), left, environment)


def stand_ins(
    store: GitStore, commits: Iterable[str], environment: Mapping[str, str]
) -> tuple[frozenset[str], Mapping[str, str]]:
    """Trees that are missing below these commits, and what lets git read an empty one for each.

    Git ends at a tree that it cannot read, and does not compare one that it reads with its id.
    """
    feed = [f"{oid}\n".encode("ascii") for oid in commits]
    ended = store.commands().start(_TREES, feed, environment).result(_LARGEST_TREES)
    words = ended.out.decode("ascii", "replace").split()
    missing = sorted(word[1:] for word in words if word.startswith("?"))[:_MOST_STAND_INS]
    for oid in missing:
        place = store.folder / _EMPTY / oid[:2] / oid[2:]
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(_EMPTY_TREE)
    folder = str(store.folder / _EMPTY)
    return frozenset(missing), {**environment, "GIT_ALTERNATE_OBJECT_DIRECTORIES": folder}


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


def _graph(store: GitStore, shallow: frozenset[str]) -> tuple[_Graph, set[str]]:
    """The parents of every commit that git can read, and those of them whose tree is not here."""
    oids = [item.oid for item in store.listing() if item.kind == "commit"]
    graph: dict[str, tuple[str, ...]] = {}
    trees: dict[str, str] = {}
    for oid, item in zip(oids, store.read(oids, _LARGEST_COMMIT), strict=True):
        first, *rest = (item.data or b"").partition(b"\n\n")[0].split(b"\n")
        tree = _TREE.fullmatch(first)
        if tree is not None:
            found = (_PARENT.fullmatch(line) for line in rest)
            parents = tuple(match[1].decode() for match in found if match)
            graph[oid] = () if oid in shallow else parents
            trees[oid] = tree[1].decode()
    kinds = {item.oid: item.kind for item in store.sizes(sorted(set(trees.values())))}
    for oid, tree_id in trees.items():
        if kinds.get(tree_id, "tree") != "tree":  # Git takes such a one for no commit at all.
            del graph[oid]
    return graph, {oid for oid, tree_id in trees.items() if tree_id not in kinds}


def _shallow(store: GitStore) -> frozenset[str]:
    data = read_regular(store.folder / "shallow", _LARGEST_DATA) or b""
    return frozenset(data.decode("ascii").split())

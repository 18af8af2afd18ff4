# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The scan of history: every distinct content once, in the order in which git keeps them.

Reading and searching come first, without names: nearly all contents hold nothing. The few that
do are then named by one walk over the commits, and read once more as files of these names, by the
same plan as the judged tree; so are those whose very name a reader asks for.
"""

from __future__ import annotations

import multiprocessing
import re
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache

from oss_guard.documents.document import BINARY, Document, document
from oss_guard.documents.syntaxes import syntax_of
from oss_guard.model.report import NotExamined
from oss_guard.repository.names import shown
from oss_guard.repository.port import Change, Object, Repository, Step, Store
from oss_guard.scan import Past
from oss_guard.scan.paths import compiled
from oss_guard.scan.plan import Plan, Told
from oss_guard.scan.run import LIMIT, Progress
from oss_guard.words import say

_LARGE = 8 * 1024 * 1024
_SLICES = 6
_LARGEST_SLICE = 64 * 1024 * 1024
_TOGETHER = 128 * 1024
"""Bytes of texts that are searched as one."""
_TEXT = "text"


@dataclass(frozen=True, slots=True)
class _Introduced:
    """A content that a commit first brought to a path, or the message of a commit or tag."""

    commit: str
    change: Change


@dataclass(slots=True)
class _Sifted:
    """What reading without names gave, by object id."""

    held: set[str] = field(default_factory=set)
    unread: dict[str, str] = field(default_factory=dict)
    contents: int = 0
    binary: int = 0

    def add(self, other: _Sifted) -> None:
        self.held |= other.held
        self.unread |= other.unread
        self.contents += other.contents
        self.binary += other.binary


def scan_history(
    repository: Repository,
    plan: Plan,
    *,
    excluded: tuple[str, ...] = (),
    jobs: int = 1,
    progress: Progress | None = None,
) -> Past | None:
    """Look in everything that is kept for what reaches there; None without a history.

    Paths that a glob in ``excluded`` matches are left out here as they are there.
    """
    store = repository.store()
    if store is None:
        return None
    sizes = {item.oid: item.size for item in store.listing()}
    large = sum(sizes.values()) >= _LARGE
    if large:
        plan.hasten("history")
    sifted = _sift(store, sizes, plan, jobs if large else 1, progress)
    past = Past({r: [] for r in plan.past}, contents=sifted.contents, binary=sifted.binary)
    unwanted = compiled(excluded)
    introduced = [
        one
        for one in _introduced(repository, past, sifted, sizes, plan.past_names())
        if unwanted is None or not unwanted.match(_path(one.change) or "")
    ]
    _read_named(store, introduced, plan, past)
    return past


_Sift = Callable[[Iterable[Sequence[str]]], Iterable["_Sifted"]]


def _sift(
    store: Store,
    sizes: Mapping[str, int],
    plan: Plan,
    jobs: int,
    progress: Progress | None,
) -> _Sifted:
    """Find the contents that hold something whatever they are called."""
    sifted = _Sifted(unread={oid: "too-large" for oid, size in sizes.items() if size > LIMIT})
    total, done = sum(size for size in sizes.values() if size <= LIMIT), 0
    slices = list(_slices(sizes, min(total // (jobs * _SLICES) + 1, _LARGEST_SLICE)))
    with _sifting(store, plan, jobs) as sift:
        for (_, size), part in zip(slices, sift(oids for oids, _ in slices), strict=True):
            sifted.add(part)
            done += size
            if progress is not None:
                progress(done, total)
    return sifted


@contextmanager
def _sifting(store: Store, plan: Plan, jobs: int) -> Iterator[_Sift]:
    """How to sift slices, in this process or in several; an interrupt waits for few of them."""
    if jobs == 1:
        sifter = _Sifter(store, plan)
        yield lambda slices: map(sifter.sift, slices)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, _start_worker, (store, plan.told("history"))) as pool:
        try:
            yield lambda slices: pool.map(_sift_slice, slices)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _slices(sizes: Mapping[str, int], most: int) -> Iterator[tuple[list[str], int]]:
    """Stretches of about ``most`` bytes: neighbours are read fastest by one process."""
    part: list[str] = []
    held = 0
    for oid, size in sizes.items():
        if size > LIMIT:
            continue
        part.append(oid)
        held += size
        if held >= most:
            yield part, held
            part, held = [], 0
    if part:
        yield part, held


class _Sifter:
    """Reads contents and keeps the ids of those in which a reader saw something."""

    def __init__(self, store: Store, plan: Plan) -> None:
        self._store = store
        self._plan = plan

    def sift(self, oids: Sequence[str]) -> _Sifted:
        sifted = _Sifted()
        texts: dict[str, Document] = {}
        size = 0
        objects = self._store.read(oids, LIMIT)
        for oid, item in zip(oids, objects, strict=True):
            if item.data is None:
                sifted.unread[oid] = item.reason
                continue
            sifted.contents += 1
            content = _text(item)
            if content.syntax == BINARY:
                sifted.binary += 1
                continue
            texts[oid] = content
            size += len(content.content)
            if size >= _TOGETHER:
                sifted.held |= self._held(texts)
                texts, size = {}, 0
        sifted.held |= self._held(texts)
        return sifted

    def _held(self, texts: Mapping[str, Document]) -> set[str]:
        oids = list(texts)
        return {oids[number] for number in self._plan.concerned(list(texts.values()))}


def _text(item: Object, path: str = "") -> Document:
    """The content of a file of that name, or the message of a commit or tag."""
    data = item.data or b""
    if item.kind != "blob":
        return document(data.partition(b"\n\n")[2], _TEXT)
    return document(data, syntax_of(path, data[:256]) if path else _TEXT)


_worker: _Sifter | None = None


def _start_worker(store: Store, told: Told) -> None:
    global _worker  # noqa: PLW0603 - a worker process has exactly one plan
    # An interrupt from the keyboard reaches every process; it is for the first to end the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = _Sifter(store, Plan(*told))


def _sift_slice(oids: list[str]) -> _Sifted:
    if _worker is None:
        raise RuntimeError("worker not started")
    return _worker.sift(oids)


def _introduced(
    repository: Repository,
    past: Past,
    sifted: _Sifted,
    sizes: Mapping[str, int],
    by_name: re.Pattern[str] | None,
) -> Iterator[_Introduced]:
    """Name what was found or is ``by_name`` asked for, and note what nobody keeps or could read."""
    bearers = _Bearers()
    seen: set[Change] = set()
    asked = cache(lambda raw: bool(by_name and raw is not None and by_name.match(shown(raw))))
    steps = repository.steps()
    for step in steps:
        found = [Change(step.commit, None)] if step.commit in sifted.held else []
        for change in step.changes:
            if change.oid not in sizes or change.oid in sifted.unread:
                reason = sifted.unread.get(change.oid, "missing")
                past.not_examined.append(_skipped(change, reason, sizes.get(change.oid)))
            elif change not in seen and (change.oid in sifted.held or asked(change.raw)):
                seen.add(change)
                found.append(change)
        bearers.add(step, new=bool(found))
        yield from (_Introduced(step.commit, change) for change in found)
    past.complete = steps.complete
    past.refs |= bearers.names(steps.tips)
    # The message of an annotated tag, and content that a ref or tag names without any path.
    for name, tip in (*repository.subject().refs, *steps.tips):
        if tip in sifted.held and tip not in past.refs:
            past.refs[tip] = (name,)
            yield _Introduced(tip, Change(tip, None))


class _Bearers:
    """Which refs bear a commit: every commit hands on what its parents bear, as bits."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        self._commits: list[str] = []

    def add(self, step: Step, *, new: bool) -> None:
        """Take in a commit after its parents; ``new`` ones are asked for later."""
        held = 0
        for parent in step.parents:
            held |= self._bits.get(parent, 0)
        if new:
            held |= 1 << len(self._commits)
            self._commits.append(step.commit)
        if held:
            self._bits[step.commit] = held

    def names(self, refs: Sequence[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
        """By new commit the names of the refs that bear it."""
        held = [(name, self._bits.get(tip, 0)) for name, tip in refs]
        return {
            commit: tuple(name for name, bits in held if bits >> number & 1)
            for number, commit in enumerate(self._commits)
        }


def _path(change: Change) -> str | None:
    return None if change.raw is None else shown(change.raw)


def _skipped(change: Change, reason: str, size: int | None) -> NotExamined:
    return NotExamined(_path(change), "history", reason, say(f"repository.unread.{reason}"), size)


def _read_named(store: Store, introduced: Sequence[_Introduced], plan: Plan, past: Past) -> None:
    """Read what was named as the file that it was, and keep what is seen with its commit."""
    oids = [one.change.oid for one in introduced]
    for one, item in zip(introduced, store.read(oids, LIMIT), strict=True):
        if item.data is None:
            past.not_examined.append(_skipped(one.change, item.reason, None))
            continue
        path = _path(one.change)
        for number, sighting in plan.read(_text(item, path or ""), path or "", "history").sightings:
            location = replace(sighting.location, path=path, commit=one.commit)
            past.sightings[plan.requests[number]].append(replace(sighting, location=location))

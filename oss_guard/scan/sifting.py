# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading contents without their names, to find the few that hold something."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import msgspec

from oss_guard.documents.document import BINARY, Document, document
from oss_guard.documents.syntaxes import syntax_of
from oss_guard.repository.port import Object, Store
from oss_guard.scan.batches import batches
from oss_guard.scan.known import Ids, Known
from oss_guard.scan.plan import Plan, Told
from oss_guard.scan.run import LIMIT, Progress
from oss_guard.scan.workers import go_on, workers

_LARGE = 8 * 1024 * 1024
"""From so many bytes on, what takes time to prepare pays."""
_SLICES = 6
_LARGEST_SLICE = 64 * 1024 * 1024
_TOGETHER = 16 * 1024
"""Bytes of texts that are searched as one."""
_TEXT = "text"


class Sifted(msgspec.Struct):
    """What reading without names gave, by object id.

    ``contents`` counts what was read, now or before, ``binary`` what of it is no text. What was
    read now and in which nothing was seen is in ``clean``, as raw ids one after the other, and in
    ``no_text``.
    """

    held: set[str] = msgspec.field(default_factory=set)
    unread: dict[str, str] = msgspec.field(default_factory=dict)
    contents: int = 0
    binary: int = 0
    clean: list[bytes] = msgspec.field(default_factory=list)
    no_text: list[bytes] = msgspec.field(default_factory=list)

    def add(self, other: Sifted) -> None:
        """Take in what another slice gave."""
        self.held |= other.held
        self.unread |= other.unread
        self.contents += other.contents
        self.binary += other.binary
        self.clean += other.clean
        self.no_text += other.no_text


_Sift = Callable[[Iterable[Sequence[str]]], Iterable["Sifted"]]


def sift(
    store: Store, sizes: Mapping[str, int], plan: Plan, jobs: int, progress: Progress | None
) -> Sifted:
    """Find the contents that hold something whatever they are called.

    Where there is much, those that earlier runs have read are not read again.
    """
    sifted = Sifted(unread={oid: "too-large" for oid, size in sizes.items() if size > LIMIT})
    if sum(sizes.values()) < _LARGE:
        plan.hasten("history", only_kept=True)
        _read(store, sizes, plan, sifted, 1, progress)
        return sifted
    known = Known(plan.past, LIMIT, len(next(iter(sizes))) // 2)
    clean, no_text, held = known.among(sizes)
    read = clean | no_text | held
    fresh = {oid: size for oid, size in sizes.items() if oid not in read}
    sifted.contents, sifted.binary = len(sizes) - len(fresh), len(no_text)
    large = sum(fresh.values()) >= _LARGE
    plan.hasten("history", only_kept=not large)
    try:
        _read(store, fresh, plan, sifted, jobs if large else 1, progress)
    finally:  # An interrupt too leaves what was learned.
        new = b"".join(map(bytes.fromhex, sorted(sifted.held.difference(sifted.unread))))
        known.learn(Ids(b"".join(sifted.clean), b"".join(sifted.no_text), new))
    sifted.held |= held
    return sifted


def _read(
    store: Store,
    sizes: Mapping[str, int],
    plan: Plan,
    sifted: Sifted,
    jobs: int,
    progress: Progress | None,
) -> None:
    readable = [oid for oid, size in sizes.items() if size <= LIMIT]
    total, done = sum(map(sizes.__getitem__, readable)), 0
    # Neighbours are read fastest by one process.
    most = min(total // (jobs * _SLICES) + 1, _LARGEST_SLICE)
    slices = list(batches(readable, sizes.__getitem__, most))
    with _sifting(store, plan, jobs) as sifting:
        for oids, part in zip(slices, sifting(slices), strict=True):
            sifted.add(part)
            done += sum(map(sizes.__getitem__, oids))
            if progress is not None:
                progress(done, total)


@contextmanager
def _sifting(store: Store, plan: Plan, jobs: int) -> Iterator[_Sift]:
    """How to sift slices, in this process or in several."""
    if jobs == 1:
        sifter = _Sifter(store, plan)
        yield lambda slices: map(sifter.sift, slices)
        return
    with workers(jobs, _prepare, store, plan.told("history")) as others:

        def sift(slices: Iterable[Sequence[str]]) -> Iterator[Sifted]:
            futures = deque(others.submit(_sift_slice, oids) for oids in slices)
            while futures:
                yield futures.popleft().result()

        yield sift


class _Sifter:
    """Reads contents and keeps the ids of those in which a reader saw something."""

    def __init__(self, store: Store, plan: Plan) -> None:
        self._store = store
        self._concerned = plan.texts().concerned

    def sift(self, oids: Sequence[str]) -> Sifted:
        sifted = Sifted()
        texts = self._texts(oids, sifted)
        for batch in batches(texts, lambda text: len(text[1].content), _TOGETHER):
            self._judge(dict(batch), sifted)
            batch.clear()  # A large one must not be held while the next one is read.
        return sifted

    def _texts(self, oids: Sequence[str], sifted: Sifted) -> Iterator[tuple[str, Document]]:
        """The contents that are text; of the others it is noted what they are."""
        objects = self._store.read(oids, LIMIT)
        for oid, item in zip(oids, objects, strict=True):
            go_on()
            if item.data is None:
                sifted.unread[oid] = item.reason
                continue
            sifted.contents += 1
            content = text_of(item)
            if content.syntax == BINARY:
                sifted.binary += 1
                sifted.no_text.append(bytes.fromhex(oid))
                continue
            yield oid, content

    def _judge(self, texts: Mapping[str, Document], sifted: Sifted) -> None:
        oids = list(texts)
        concerned, whole = self._concerned(list(texts.values()))
        held = {oids[number] for number in concerned}
        sifted.held |= held
        if not whole and len(oids) > 1:  # Only one of them may be to blame.
            for oid, text in texts.items():
                self._judge({oid: text}, sifted)
            return
        if not whole:
            sifted.unread[oids[0]] = "too-dense"
            return
        sifted.clean.append(b"".join(bytes.fromhex(oid) for oid in oids if oid not in held))


def text_of(item: Object, path: str = "") -> Document:
    """The content of a file of that name, or the message of a commit or tag."""
    data = item.data or b""
    if item.kind != "blob":
        return document(data.partition(b"\n\n")[2], _TEXT)
    return document(data, syntax_of(path, data[:256]) if path else _TEXT)


_worker: _Sifter | None = None


def _prepare(store: Store, told: Told) -> None:
    global _worker  # noqa: PLW0603 - a worker process has exactly one plan
    _worker = _Sifter(store, Plan(*told))


def _sift_slice(oids: Sequence[str]) -> Sifted:
    go_on()
    if _worker is None:
        raise RuntimeError("worker not started")
    return _worker.sift(oids)

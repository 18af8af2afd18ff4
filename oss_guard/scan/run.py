# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The scan of the judged tree: contents in; sightings and the export for REUSE out."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from oss_guard.documents.document import BINARY, document
from oss_guard.documents.syntaxes import syntax_of
from oss_guard.model.report import NotExamined
from oss_guard.repository.port import Content, Entry, Kind, Repository
from oss_guard.scan import Request, Scanned, Sighting, run_key
from oss_guard.scan.export import Export, Written
from oss_guard.scan.paths import compiled
from oss_guard.scan.plan import Plan, database_of
from oss_guard.words import say

LIMIT = 64 * 1024 * 1024
"""Contents above this many bytes are not read."""

_LARGE = 8 * 1024 * 1024
"""From so many bytes on, further processes and the fast engine are worth starting."""
_BATCH_BYTES = 1024 * 1024
_LFS = b"version https://git-lfs.github.com/spec/v1\n"
_LFS_LIMIT = 1024
_GIT_CRYPT = b"\0GITCRYPT\0"

Progress = Callable[[int, int], None]
"""Called with the bytes read so far and the bytes in all."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What one content gave: its facts by request number, and why it was not examined, if so."""

    entry: Entry
    syntax: str
    facts: list[tuple[int, Sighting]]
    reason: str
    written: Written = Written.PASSED


def scan(
    repository: Repository,
    requests: Sequence[Request],
    key: bytes = b"",
    *,
    export: Export | None = None,
    excluded: tuple[str, ...] = (),
    jobs: int = 1,
    progress: Progress | None = None,
) -> Scanned:
    """Read every file of the judged tree once and give it to all readers that asked for it.

    Files that a glob in ``excluded`` matches are left out, and said to be. ``key`` is this run's,
    by which equal sensitive values are known as such.
    """
    result = Scanned({request: [] for request in requests})
    files = list(_wanted(repository.entries(), excluded, result))
    total = sum(e.size or 0 for e in files)
    contents = repository.contents(files, LIMIT)
    if progress is not None:
        contents = _announced(contents, total, progress)
    key = key or run_key()
    database = database_of(requests) if total >= _LARGE else None
    if jobs > 1 and total >= _LARGE:
        reads = _in_processes(contents, (requests, key, database), export, jobs)
    else:
        plan = Plan(requests, key, database)
        reads = (_read(content, plan, export) for content in contents)
    for read in reads:
        result.syntaxes[read.entry.path] = read.syntax
        for number, sighting in read.facts:
            result.sightings[requests[number]].append(sighting)
        if read.written is Written.BARE:
            result.bare.append(read.entry.path)
        result.exported += read.written is Written.WRITTEN
        if read.reason:
            result.not_examined.append(_skipped(read.entry, read.reason))
    return result


def _wanted(
    entries: Iterable[Entry], excluded: tuple[str, ...], result: Scanned
) -> Iterator[Entry]:
    """The entries to read; what is left out is noted in ``result``."""
    unwanted = compiled(excluded)
    for entry in entries:
        if unwanted is not None and unwanted.match(entry.path):
            result.not_examined.append(_skipped(entry, "excluded"))
        elif entry.kind is Kind.SYMLINK:
            result.not_examined.append(_skipped(entry, "symlink"))
        elif entry.kind is Kind.FILE:
            yield entry


def _read(content: Content, plan: Plan, export: Export | None) -> _Read:
    entry, data = content.entry, content.data
    if data is None:
        # Nothing is said of what was not read; but that a licence text is there, is known.
        if export is not None and entry.path.startswith("LICENSES/"):
            export.write(entry.raw, entry.path, None, entry.size or 1)
        return _Read(entry, BINARY, [], "")
    doc = document(data, syntax_of(entry.path, data[:256]))
    written = export.write(entry.raw, entry.path, doc, len(data)) if export else Written.WRITTEN
    reason = "name-not-writable" if written is Written.REFUSED else ""
    if doc.syntax == BINARY:
        reason = "encrypted" if data.startswith(_GIT_CRYPT) else "binary"
    elif len(data) < _LFS_LIMIT and data.startswith(_LFS):
        reason = "lfs-pointer"
    return _Read(entry, doc.syntax, plan.read(doc, entry.path), reason, written)


def _announced(contents: Iterator[Content], total: int, progress: Progress) -> Iterator[Content]:
    done = 0
    for content in contents:
        yield content
        done += content.entry.size or 0
        progress(done, total)


def _skipped(entry: Entry, reason: str) -> NotExamined:
    what = {Kind.SYMLINK: "symlink", Kind.SUBMODULE: "submodule"}.get(entry.kind, "file")
    return NotExamined(entry.path, what, reason, say(f"not-examined.{reason}"), entry.size)


# Workers are started afresh on every platform, so that behaviour does not differ between them.

_Told = tuple[Sequence[Request], bytes, bytes | None]
_worker: tuple[Plan, Export | None] | None = None


def _start_worker(told: _Told, export: Export | None) -> None:
    global _worker  # noqa: PLW0603 - a worker process has exactly one plan
    # An interrupt from the keyboard reaches every process; it is for the first to end the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = (Plan(*told), export)


def _read_batch(batch: list[Content]) -> list[_Read]:
    if _worker is None:
        raise RuntimeError("worker not started")
    plan, export = _worker
    return [_read(content, plan, export) for content in batch]


def _batches(contents: Iterable[Content]) -> Iterator[list[Content]]:
    batch: list[Content] = []
    size = 0
    for content in contents:
        batch.append(content)
        size += len(content.data or b"")
        if size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """An interrupt from the keyboard reaches every process; only the first is to act on it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _in_processes(
    contents: Iterator[Content], told: _Told, export: Export | None, jobs: int
) -> Iterator[_Read]:
    """Read in ``jobs`` processes of which this is one, in the order of ``contents``.

    At most two batches wait for each of the others, so memory stays bounded; while they are busy
    (or still starting) this process reads a batch itself.
    """
    context = multiprocessing.get_context("spawn")
    plan = Plan(*told)
    with ProcessPoolExecutor(jobs - 1, context, _start_worker, (told, export)) as pool:
        with _interrupts_held():
            pool.submit(int)  # The workers start now, and keep what is held.
        waiting: deque[Future[list[_Read]]] = deque()
        for batch in _batches(contents):
            if sum(not f.done() for f in waiting) < 2 * (jobs - 1):
                waiting.append(pool.submit(_read_batch, batch))
                continue
            own: Future[list[_Read]] = Future()
            own.set_result([_read(content, plan, export) for content in batch])
            waiting.append(own)
            while waiting and waiting[0].done():
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The scan of the judged tree: contents in; sightings and the export for REUSE out."""

from __future__ import annotations

import multiprocessing
import secrets
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass

from oss_guard.documents.document import BINARY, document
from oss_guard.documents.syntaxes import syntax_of
from oss_guard.model.report import NotExamined
from oss_guard.repository.port import Content, Entry, Kind, Repository
from oss_guard.scan import Request, Scanned, Sighting
from oss_guard.scan.export import Export
from oss_guard.scan.paths import compiled
from oss_guard.scan.plan import Plan
from oss_guard.words import say

LIMIT = 64 * 1024 * 1024
"""Contents above this many bytes are not read."""

_PARALLEL_FROM = 8 * 1024 * 1024
_BATCH_BYTES = 2 * 1024 * 1024
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


def scan(
    repository: Repository,
    requests: Sequence[Request],
    *,
    export: Export | None = None,
    excluded: tuple[str, ...] = (),
    jobs: int = 1,
    progress: Progress | None = None,
) -> Scanned:
    """Read every file of the judged tree once and give it to all readers that asked for it.

    Files that a glob in ``excluded`` matches are left out, and said to be.
    """
    result = Scanned({request: [] for request in requests})
    unwanted = compiled(excluded)
    files = []
    for entry in repository.entries():
        if unwanted is not None and unwanted.match(entry.path):
            result.not_examined.append(_skipped(entry, "excluded"))
        elif entry.kind is Kind.SYMLINK:
            result.not_examined.append(_skipped(entry, "symlink"))
        elif entry.kind is Kind.FILE:
            files.append(entry)
    total = sum(e.size or 0 for e in files)
    contents = repository.contents(files, LIMIT)
    if progress is not None:
        contents = _announced(contents, total, progress)
    key = secrets.token_bytes(32)
    if jobs > 1 and total >= _PARALLEL_FROM:
        reads = _in_processes(contents, requests, key, export, jobs)
    else:
        plan = Plan(requests, key)
        reads = (_read(content, plan, export) for content in contents)
    for read in reads:
        result.syntaxes[read.entry.path] = read.syntax
        for number, sighting in read.facts:
            result.sightings[requests[number]].append(sighting)
        if read.reason:
            result.not_examined.append(_skipped(read.entry, read.reason))
    return result


def _read(content: Content, plan: Plan, export: Export | None) -> _Read:
    entry, data = content.entry, content.data
    if data is None:
        if export is not None:
            export.write(entry.raw, entry.path, None, entry.size or 1)
        return _Read(entry, BINARY, [], "")
    doc = document(data, syntax_of(entry.path, data[:256]))
    written = export is None or export.write(entry.raw, entry.path, doc, len(data))
    reason = "" if written else "name-not-writable"
    if doc.syntax == BINARY:
        reason = "encrypted" if data.startswith(_GIT_CRYPT) else "binary"
    elif len(data) < _LFS_LIMIT and data.startswith(_LFS):
        reason = "lfs-pointer"
    return _Read(entry, doc.syntax, plan.read(doc, entry.path), reason)


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

_worker: tuple[Plan, Export | None] | None = None


def _start_worker(requests: Sequence[Request], key: bytes, export: Export | None) -> None:
    global _worker  # noqa: PLW0603 - a worker process has exactly one plan
    # An interrupt from the keyboard reaches every process; it is for the first to end the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = (Plan(requests, key), export)


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


def _in_processes(
    contents: Iterator[Content],
    requests: Sequence[Request],
    key: bytes,
    export: Export | None,
    jobs: int,
) -> Iterator[_Read]:
    """Read in ``jobs`` processes; at most two batches a worker wait, so memory stays bounded."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, _start_worker, (requests, key, export)) as pool:
        waiting: deque[Future[list[_Read]]] = deque()
        for batch in _batches(contents):
            waiting.append(pool.submit(_read_batch, batch))
            if len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

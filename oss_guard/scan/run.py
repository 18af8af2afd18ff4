# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The scan of the judged tree: contents in; sightings and the export for REUSE out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass, field

from msgspec.structs import replace

from oss_guard.documents.document import BINARY, Document, document
from oss_guard.documents.syntaxes import syntax_of
from oss_guard.model.report import NotExamined
from oss_guard.readers import Secret
from oss_guard.repository.names import shown
from oss_guard.repository.port import Content, Entry, Kind, Repository
from oss_guard.scan import Request, Scanned, Sighting, links
from oss_guard.scan.batches import batches
from oss_guard.scan.export import Export, Written
from oss_guard.scan.paths import globs
from oss_guard.scan.plan import Plan, Seen, Told
from oss_guard.scan.rooms import ALL, Without, nearest_first, noted, without
from oss_guard.scan.workers import go_on, workers
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
    facts: Sequence[tuple[int, Sighting]]
    reason: str
    written: Written = Written.PASSED
    values: frozenset[bytes] = field(default=frozenset(), repr=False)


@dataclass(frozen=True, slots=True)
class _Work:
    """What to do with every content; ``beyond`` are those that some readers are not given."""

    plan: Plan
    export: Export | None
    beyond: Mapping[bytes, Without]

    def see(self, entry: Entry, doc: Document) -> Seen:
        """What readers see in one content."""
        return self.plan.read(doc, entry.path, without=self.beyond.get(entry.raw, ALL))


def scan(
    repository: Repository,
    plan: Plan,
    *,
    export: Export | None = None,
    excluded: tuple[str, ...] = (),
    jobs: int = 1,
    progress: Progress | None = None,
) -> Scanned:
    """Read every file of the judged tree once and give it to all readers that asked for it.

    Files that a glob in ``excluded`` matches are left out, and said to be. A symbolic link of a
    name that some request asks for is read as the file of the tree that it leads to.
    """
    result = Scanned({request: [] for request in plan.requests})
    wanted = list(_wanted(repository.entries(), excluded, result))
    sources = {e.raw: e for e in wanted if e.kind is Kind.FILE}
    sources |= _linked(repository, wanted, sources, plan.requests, result)
    files = [e for e in wanted if e.raw in sources]
    total = sum(sources[e.raw].size or 0 for e in files)
    read_at = repository.contents((sources[e.raw] for e in files), LIMIT)
    contents: Iterator[Content] = (replace(c, entry=e) for e, c in zip(files, read_at, strict=True))
    if progress is not None:
        contents = _announced(contents, total, progress)
    plan.hasten("tree", only_kept=total < _LARGE)
    told = _Work(plan, export, _beyond(plan.requests, files, sources, result))
    if jobs > 1 and total >= _LARGE:
        reads = _in_processes(contents, told, jobs)
    else:
        reads = (_read(content, told) for content in contents)
    with closing(reads):
        for read in reads:
            if read.entry.kind is Kind.FILE:
                result.syntaxes[read.entry.path] = read.syntax
            for number, sighting in read.facts:
                result.sightings[plan.requests[number]].append(sighting)
            result.values |= read.values
            if read.written is Written.BARE:
                result.bare.append(read.entry.path)
            result.exported += read.written is Written.WRITTEN
            if read.reason:
                result.not_examined.append(_skipped(read.entry, read.reason))
    return result


def _wanted(
    entries: Iterable[Entry], excluded: tuple[str, ...], result: Scanned
) -> Iterator[Entry]:
    """The files and links to read; what is left out is noted in ``result``."""
    unwanted = globs(excluded)
    for entry in entries:
        if unwanted.match(entry.path):
            result.not_examined.append(_skipped(entry, "excluded"))
        elif entry.kind is not Kind.SUBMODULE:
            yield entry


def _beyond(
    requests: Sequence[Request],
    files: Sequence[Entry],
    sources: Mapping[bytes, Entry],
    result: Scanned,
) -> dict[bytes, Without]:
    """The contents that are beyond the room of some reader, which is noted in ``result``."""
    ordered = sorted(files, key=lambda e: nearest_first(e.path))
    sizes = [(e.path, sources[e.raw].size or 0) for e in ordered]
    found = zip(ordered, without(requests, "tree", sizes), strict=True)
    beyond = {entry.raw: names for entry, names in found if names}
    for entry in ordered:
        if entry.raw in beyond:
            result.not_examined += noted(entry.path, "file", beyond[entry.raw], entry.size)
    return beyond


def _linked(
    repository: Repository,
    entries: Sequence[Entry],
    files: Mapping[bytes, Entry],
    requests: Sequence[Request],
    result: Scanned,
) -> dict[bytes, Entry]:
    """The file behind each link whose name a request asks for, by the link's raw path.

    Links that lead to none are noted; the rest need no reading, for their files are read anyway.
    """
    listed = [e for e in entries if e.kind is Kind.SYMLINK]
    if not listed:
        return {}
    says = {
        c.entry.raw: c.data
        for c in repository.contents(listed, links.LONGEST)
        if c.data is not None
    }
    names = [globs(paths) for paths in {r.paths for r in requests}]
    excluded = {n.path for n in result.not_examined}
    found: dict[bytes, Entry] = {}
    room = LIMIT
    for link in listed:
        target = links.target_of(link.raw, says) if link.raw in says else None
        file = files.get(target) if target is not None else None
        asked = any(name.match(link.path) for name in names)
        if file is not None and not asked:
            continue
        room -= (file.size or 0) if file is not None else 0
        if file is None or room < 0:
            aside = target is not None and shown(target) in excluded
            result.not_examined.append(_skipped(link, "excluded" if aside else "symlink"))
        else:
            found[link.raw] = file
            result.links[link.path] = file.path
    return found


def _read(content: Content, told: _Work) -> _Read:
    entry, data, export = content.entry, content.data, told.export
    if entry.kind is Kind.SYMLINK:
        return _read_linked(content, told)
    if data is None:
        # Nothing is said of what was not read; but that a licence text is there, is known.
        if export is not None and entry.path.startswith("LICENSES/"):
            export.write(entry.raw, entry.path, None, entry.size or 1)
        return _Read(entry, BINARY, (), "")
    doc = document(data, syntax_of(entry.path, data[:256]))
    seen = told.see(entry, doc)
    written = Written.WRITTEN
    if export is not None:
        written = export.write(entry.raw, entry.path, seen.quotable, len(data))
    reason = _unreadable(doc, data) or ("" if seen.whole else "too-dense")
    if not reason and written is Written.REFUSED:
        reason = "name-not-writable"
    return _Read(entry, doc.syntax, seen.sightings, reason, written, seen.values)


def _read_linked(content: Content, told: _Work) -> _Read:
    """What readers see under a link's name; what is seen whatever the name is the file's own."""
    entry, data = content.entry, content.data
    if data is None:
        return _Read(entry, BINARY, [], "symlink")
    doc = document(data, syntax_of(entry.path, data[:256]))
    facts = [
        (number, sighting)
        for number, sighting in told.see(entry, doc).sightings
        if told.plan.requests[number].paths and not isinstance(sighting.fact, Secret)
    ]
    return _Read(entry, doc.syntax, facts, _unreadable(doc, data))


def _unreadable(doc: Document, data: bytes) -> str:
    """Why a content that is here is not the text it stands for, or an empty string."""
    if doc.syntax == BINARY:
        return "encrypted" if data.startswith(_GIT_CRYPT) else "binary"
    if len(data) < _LFS_LIMIT and data.startswith(_LFS):
        return "lfs-pointer"
    return ""


def _announced(contents: Iterator[Content], total: int, progress: Progress) -> Iterator[Content]:
    done = 0
    for content in contents:
        yield content
        done += content.entry.size or 0
        progress(done, total)


def _skipped(entry: Entry, reason: str) -> NotExamined:
    what = {Kind.SYMLINK: "symlink", Kind.SUBMODULE: "submodule"}.get(entry.kind, "file")
    return NotExamined(entry.path, what, reason, say(f"not-examined.{reason}"), entry.size)


_worker: _Work | None = None


def _prepare(told: Told, export: Export | None, beyond: Mapping[bytes, Without]) -> None:
    global _worker  # noqa: PLW0603 - a worker process has exactly one plan
    _worker = _Work(Plan(*told), export, beyond)


def _read_batch(batch: list[Content]) -> list[_Read]:
    reads = []
    for content in batch:
        go_on()
        if _worker is None:
            raise RuntimeError("worker not started")
        reads.append(_read(content, _worker))
    return reads


def _in_processes(contents: Iterator[Content], told: _Work, jobs: int) -> Generator[_Read]:
    """Read in ``jobs`` processes of which this is one, in the order of ``contents``.

    At most two batches wait for each of the others, so memory stays bounded; while they are busy
    (or still starting) this process reads a batch itself.
    """
    theirs = (told.plan.told("tree"), told.export, told.beyond)
    with workers(jobs - 1, _prepare, *theirs) as others:
        waiting: deque[Future[list[_Read]]] = deque()
        for batch in batches(contents, lambda c: len(c.data or b""), _BATCH_BYTES):
            if sum(not f.done() for f in waiting) < 2 * (jobs - 1):
                waiting.append(others.submit(_read_batch, batch))
                continue
            own: Future[list[_Read]] = Future()
            own.set_result([_read(content, told) for content in batch])
            waiting.append(own)
            while waiting and waiting[0].done():
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

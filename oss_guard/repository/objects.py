# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Many objects out of one git process, one held at a time."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing

from oss_guard.repository import unread
from oss_guard.repository.command import Commands, Running
from oss_guard.repository.names import blob_id
from oss_guard.repository.port import Object

_BATCH = ("cat-file", "--batch", "--buffer")
_LONGEST_HEADER = 200
_HEADER_WORDS = 3


def read_objects(commands: Commands, oids: Sequence[str], limit: int) -> Generator[Object]:
    """The objects in order. A damaged one ends the process, so the next ones get another."""
    position = 0
    while position < len(oids):
        rest = oids[position:]
        running = commands.start(_BATCH, (f"{oid}\n".encode("ascii") for oid in rest))
        try:
            for item in _stream(running, len(rest), limit):
                position += 1
                yield item
                if item.reason == unread.TOO_LARGE:
                    break
            else:
                if position < len(oids):
                    position += 1
                    yield Object("", None, unread.BROKEN)
        finally:
            running.close()


def read_files(
    commands: Commands, oids: Sequence[str], limit: int, object_format: str
) -> Generator[Object]:
    """The contents of files as ``read_objects``; one that is not what its id says is damaged.

    Git compares both when it receives objects, and not when it reads them.
    """
    with closing(read_objects(commands, oids, limit)) as items:
        for oid, item in zip(oids, items, strict=True):
            same = item.data is None or blob_id(item.data, object_format) == oid
            yield item if same else Object(item.kind, None, unread.BROKEN)


def _stream(running: Running, count: int, limit: int) -> Iterator[Object]:
    for _ in range(count):
        words = running.stdout.readline(_LONGEST_HEADER).split()
        if len(words) == 2 and words[1] == b"missing":  # noqa: PLR2004
            yield Object("", None, unread.MISSING)
            continue
        if len(words) != _HEADER_WORDS or not words[2].isdigit():
            return
        kind, size = words[1].decode("ascii", "replace"), int(words[2])
        if size > limit:
            yield Object(kind, None, unread.TOO_LARGE)
            return
        data = running.stdout.read(size)
        if len(data) != size or running.stdout.read(1) != b"\n":
            return
        yield Object(kind, data)

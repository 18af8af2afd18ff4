# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Every object that a repository keeps."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from oss_guard.repository.command import Commands
from oss_guard.repository.objects import read_objects
from oss_guard.repository.port import Object, Stored

_LIST = (
    "cat-file",
    "--batch-all-objects",
    "--unordered",
    "--batch-check=%(objecttype) %(objectname) %(objectsize)",
)
_SIZES = ("cat-file", "--buffer", "--batch-check=%(objecttype) %(objectname) %(objectsize)")
_READ = (b"blob ", b"commit ", b"tag ")


class GitStore(msgspec.Struct, frozen=True):
    """The object database behind a private git directory; any process may read it."""

    folder: Path
    environment: Mapping[str, str]

    def listing(self) -> Iterator[Stored]:
        """Every object but trees, reachable or not, in the order that git reads fastest."""
        return self._stored(_LIST, None, _READ)

    def sizes(self, oids: Iterable[str]) -> Iterator[Stored]:
        """These objects in order, without those that are missing."""
        asked = [f"{oid}\n".encode("ascii") for oid in oids]
        return self._stored(_SIZES, asked, (*_READ, b"tree "))

    def read(self, oids: Sequence[str], limit: int) -> Generator[Object]:
        """The objects in the order asked for; those above ``limit`` bytes are not read."""
        return read_objects(self.commands(), oids, limit)

    def _stored(
        self, command: Sequence[str], feed: Sequence[bytes] | None, kinds: tuple[bytes, ...]
    ) -> Iterator[Stored]:
        """The objects of these kinds that a command tells of."""
        running = self.commands().start(command, feed)
        try:
            for line in running.stdout:
                if line.startswith(kinds):
                    kind, oid, size = line.decode("ascii").split()
                    yield Stored(oid, kind, int(size))
        finally:
            running.close()

    def commands(self) -> Commands:
        """What runs git on it."""
        return Commands(self.folder, self.environment)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Every object that a repository keeps."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True)
class GitStore:
    """The object database behind a private git directory; any process may read it."""

    folder: Path
    environment: Mapping[str, str]

    def listing(self) -> Iterator[Stored]:
        """Every object but trees, reachable or not, in the order that git reads fastest."""
        running = self.commands().start(_LIST)
        try:
            for line in running.stdout:
                if line.startswith(_READ):
                    kind, oid, size = line.decode("ascii").split()
                    yield Stored(oid, kind, int(size))
        finally:
            running.close()

    def sizes(self, oids: Iterable[str]) -> Iterator[Stored]:
        """These objects in order, without those that are missing."""
        running = self.commands().start(_SIZES, [f"{oid}\n".encode("ascii") for oid in oids])
        try:
            for line in running.stdout:
                kind, _, rest = line.decode("ascii").partition(" ")
                if rest.strip() != "missing":
                    oid, size = rest.split()
                    yield Stored(oid, kind, int(size))
        finally:
            running.close()

    def read(self, oids: Sequence[str], limit: int) -> Generator[Object]:
        """The objects in the order asked for; those above ``limit`` bytes are not read."""
        return read_objects(self.commands(), oids, limit)

    def commands(self) -> Commands:
        """What runs git on it."""
        return Commands(self.folder, self.environment)

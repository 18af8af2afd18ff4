# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a file that git finds changed differs by more than its checkout.

Line ends that a checkout wrote as CRLF, and the content that a pointer of Git LFS stands for, are
no changes: filters and settings that made them are not run and not read here.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import closing

import msgspec

from oss_guard.repository.disk import Folder, NotReadError
from oss_guard.repository.names import blob_id
from oss_guard.repository.objects import read_objects
from oss_guard.repository.port import Entry, Kind
from oss_guard.repository.session import Session

_LARGEST_TEXT = 64 << 20
_LARGEST_POINTER = 1024
_POINTER = re.compile(
    rb"version https://(?:git-lfs\.github\.com|hawser\.github\.com)/spec/v1\n"
    rb"(?:ext-[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize (\d{1,18})\n"
)


class Cleanness(msgspec.Struct):
    """Collects pairs of the entry in HEAD and the one on disk; tells which differ."""

    session: Session
    folder: Folder
    _changed: list[Entry] = msgspec.field(default_factory=list)
    _doubtful: list[tuple[Entry, Entry]] = msgspec.field(default_factory=list)

    def ask(self, head: Entry, entry: Entry) -> None:
        """Compare one pair as far as that needs no object of HEAD."""
        if head.kind is not entry.kind:
            self._changed.append(entry)
            return
        same = self._same_content(head, entry)
        if same is None:
            self._doubtful.append((head, entry))
        else:
            self._settle(head, entry, same=same)

    def changed(self) -> list[Entry]:
        """The entries that differ, after reading from HEAD what was doubtful."""
        oids = [head.oid for head, _ in self._doubtful]
        with closing(read_objects(self.session.commands, oids, _LARGEST_TEXT)) as items:
            for (head, entry), item in zip(self._doubtful, items, strict=True):
                data = item.data
                self._settle(head, entry, same=data is not None and self._matches(entry, data))
        self._doubtful.clear()
        return self._changed

    def _settle(self, head: Entry, entry: Entry, *, same: bool) -> None:
        if not same or head.executable != entry.executable:
            self._changed.append(entry)

    def _same_content(self, head: Entry, entry: Entry) -> bool | None:
        """True or False, or None where the content in HEAD decides."""
        if head.size is None or entry.size is None or entry.size > _LARGEST_TEXT:
            return None if _may_be_pointer(head) else False
        data = self._read(entry)
        if data is None:
            return False
        name = self.session.private.object_format
        if blob_id(data, name) == head.oid:
            return True
        if entry.kind is Kind.SYMLINK:
            return False
        unix = data.replace(b"\r\n", b"\n")
        if unix != data and blob_id(unix, name) == head.oid:
            return True
        ends = len(unix) <= head.size <= len(unix) + unix.count(b"\n")
        return None if ends or _may_be_pointer(head) else False

    def _matches(self, entry: Entry, committed: bytes) -> bool:
        pointer = _POINTER.fullmatch(committed)
        if pointer is not None and int(pointer[2]) == entry.size:
            return self._sha256(entry) == pointer[1].decode()
        data = self._read(entry)
        return data is not None and _unix(data) == _unix(committed)

    def _read(self, entry: Entry) -> bytes | None:
        try:
            return self.folder.read(entry.raw, _LARGEST_TEXT)
        except NotReadError:
            return None

    def _sha256(self, entry: Entry) -> str:
        digest = hashlib.sha256()
        try:
            with closing(self.folder.chunks(entry.raw)) as chunks:
                for chunk in chunks:
                    digest.update(chunk)
        except NotReadError:
            return ""
        return digest.hexdigest()


def _may_be_pointer(head: Entry) -> bool:
    return head.kind is Kind.FILE and head.size is not None and head.size <= _LARGEST_POINTER


def _unix(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")

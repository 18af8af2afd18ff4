# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""HEAD and refs of an untrusted repository, read as plain data and bounded."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from oss_guard.model.errors import InputError
from oss_guard.repository.discovery import Found, damaged, display
from oss_guard.repository.disk import read_regular
from oss_guard.repository.names import shown
from oss_guard.repository.unread import BROKEN, SPECIAL_FILE
from oss_guard.words import say

MOST_REFS = 1_000_000
LARGEST_FILE = 256 << 20
_LARGEST_LOOSE = 4096
_DEEPEST = 64
_LINKS = 5
_OID = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_NAME = re.compile(rb"refs(?:/(?!\.)[^\x00-\x20\x7f~^:?*\[\\/]+(?<!\.lock))+(?<!\.)")
_LEFT_OUT = re.compile(rb"refs/(?:stash|original|bisect)(?:/|\Z)")


class Refs(msgspec.Struct, frozen=True):
    """Refs by name with the object each names; ``head`` None where HEAD has no commit yet.

    ``head_name`` is the branch HEAD is on, None where it is detached; ``unread`` are names with
    the reason why it is not known what they name.
    """

    by_name: Mapping[bytes, str]
    head: str | None
    head_name: bytes | None
    unread: Mapping[bytes, str]

    def published(self) -> list[bytes]:
        """Names that a push could publish, sorted."""
        return sorted(name for name in self.by_name if not _LEFT_OUT.match(name))

    def left_out(self) -> list[bytes]:
        """Names that stay on this machine, sorted."""
        return sorted(name for name in self.by_name if _LEFT_OUT.match(name))

    def packed(self) -> bytes:
        """The same refs as one file that git reads fast."""
        lines = (oid.encode() + b" " + name for name, oid in sorted(self.by_name.items()))
        return b"\n".join((b"# pack-refs with: sorted ", *lines)) + b"\n"


def read_refs(found: Found) -> Refs:
    """Read all refs. Names git would refuse are no refs, and no link is followed.

    InputError where that keeps more than a single ref from being read.
    """
    values = dict(_packed(found))
    unread: dict[bytes, str] = {}
    for name, value in _loose(found):
        values[name] = value or b""
        if not value:
            unread[name] = SPECIAL_FILE if value is None else BROKEN
        if len(values) > MOST_REFS:
            raise _too_many(found)
    by_name = {name: oid.decode() for name in values if (oid := _resolve(name, values)) is not None}
    head = _head(found)
    if head.startswith(b"refs/"):
        oid = _resolve(head, values)
        if oid is None and head in values:
            raise damaged(found, "HEAD")
        return Refs(by_name, oid.decode() if oid else None, head, unread)
    return Refs(by_name, head.decode(), None, unread)


def _head(found: Found) -> bytes:
    path = found.git_dir / "HEAD"
    if path.is_symlink():
        value = os.fsencode(os.readlink(path))  # noqa: PTH115 - the text, not a Path
    else:
        value = _value(read_regular(path, LARGEST_FILE) or b"")
    if not (_OID.fullmatch(value) or _is_name(value)):
        raise damaged(found, "HEAD")
    return value


def _packed(found: Found) -> Iterator[tuple[bytes, bytes]]:
    path = found.common_dir / "packed-refs"
    try:
        data = read_regular(path, LARGEST_FILE)
    except OSError as error:
        raise damaged(found, "packed-refs") from error
    if data is None:
        if os.path.lexists(path):
            raise damaged(found, "packed-refs")
        return
    if data.count(b"\n") > 2 * MOST_REFS:
        raise _too_many(found)
    for line in data.splitlines():
        oid, _, name = line.partition(b" ")
        if _OID.fullmatch(oid) and _is_name(name):
            yield name, oid


def _loose(found: Found) -> Iterator[tuple[bytes, bytes | None]]:
    """Names with their values, which are empty for what says none and None for what is no file."""
    top = os.fsencode(found.common_dir)
    pending = [b"refs"]
    if (found.common_dir / "refs").is_symlink():
        raise damaged(found, "refs")
    while pending:
        folder = pending.pop()
        for name, mode in _listing(top + b"/" + folder):
            ref = folder + b"/" + name
            path = Path(os.fsdecode(top + b"/" + ref))
            if stat.S_ISDIR(mode) and ref.count(b"/") < _DEEPEST:
                pending.append(ref)
            elif stat.S_ISLNK(mode) and path.is_dir():
                raise damaged(found, shown(ref))
            elif _is_name(ref):
                yield ref, _loose_value(path, mode)


def _loose_value(path: Path, mode: int) -> bytes | None:
    if stat.S_ISLNK(mode):
        # So old versions of git wrote what now reads "ref: NAME".
        target = os.fsencode(os.readlink(path))  # noqa: PTH115 - the text, not a Path
        return target if _is_name(target) else None
    try:
        return _value(read_regular(path, _LARGEST_LOOSE) or b"") if stat.S_ISREG(mode) else None
    except OSError:
        return b""


def _listing(folder: bytes) -> list[tuple[bytes, int]]:
    try:
        with os.scandir(folder) as listing:
            return [(entry.name, entry.stat(follow_symlinks=False).st_mode) for entry in listing]
    except (FileNotFoundError, NotADirectoryError):
        return []


def _value(data: bytes) -> bytes:
    """An object id, the name a symbolic ref points at, or nothing."""
    if data.startswith(b"ref:"):
        name = data[len(b"ref:") :].strip()
        return name if _is_name(name) else b""
    oid = data.strip()
    return oid if _OID.fullmatch(oid) else b""


def _resolve(name: bytes, values: Mapping[bytes, bytes]) -> bytes | None:
    value = values.get(name, b"")
    for _ in range(_LINKS):
        if not value.startswith(b"refs/"):
            break
        value = values.get(value, b"")
    return value if _OID.fullmatch(value) else None


def _is_name(name: bytes) -> bool:
    return bool(_NAME.fullmatch(name)) and b".." not in name and b"@{" not in name


def _too_many(found: Found) -> InputError:
    place = found.work_tree or found.git_dir
    return InputError(say("repository.too-many-refs", path=display(place), limit=MOST_REFS))

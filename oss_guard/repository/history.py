# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""First-parent history and tags, as far as checks need them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import datetime, timedelta, timezone

from oss_guard.repository.command import Commands
from oss_guard.repository.names import shown
from oss_guard.repository.objects import read_objects
from oss_guard.repository.port import Commit, Object, Tag, Version

_FIELDS = ("%H", "%P", "%cI", "%s", "%(trailers:only,unfold)")
_LOG = (
    "log",
    "-z",
    "--first-parent",
    "--no-patch",
    "--no-color",
    "--no-decorate",
    "--no-mailmap",
    "--no-notes",
    "--no-show-signature",
    "--encoding=UTF-8",
    "--format=" + "%x00".join(_FIELDS),
)
_TOUCHED = (
    "log",
    "--first-parent",
    "--diff-merges=first-parent",
    "--raw",
    "--root",
    "--no-renames",
    "--no-abbrev",
    "--no-color",
    "--no-decorate",
    "--no-notes",
    "--no-show-signature",
    "--format=%H",
)
_NEW = 3
"""The word of a line of ``--raw`` that names the new content."""
_LARGEST_LOG = 256 << 20
_LARGEST_TAG = 1 << 20
_LINKS = 5
_WHEN = {
    "tag": re.compile(rb"^tagger .*> (\d{1,12}) ([+-])(\d\d)(\d\d)$", re.MULTILINE),
    "commit": re.compile(rb"^committer .*> (\d{1,12}) ([+-])(\d\d)(\d\d)$", re.MULTILINE),
}
_TARGET = re.compile(rb"object ([0-9a-f]+)\n")
_TAGS = b"refs/tags/"


def read_commits(
    commands: Commands, commit: str, limit: int, shallow: frozenset[str]
) -> tuple[tuple[Commit, ...], bool]:
    """Up to ``limit`` commits from ``commit``, newest first, and whether none was missing."""
    if limit < 1:
        return (), True
    output = commands.run([*_LOG, f"--max-count={limit}", commit], _LARGEST_LOG)
    fields = output.out.decode("utf-8", "replace").split("\0")
    width = len(_FIELDS)
    commits = tuple(
        _commit(fields[start : start + width]) for start in range(0, len(fields) - width, width)
    )
    whole = output.complete and output.status == 0
    return commits, whole and not any(item.id in shallow for item in commits)


def read_versions(commands: Commands, commit: str, raw: bytes, limit: int) -> tuple[Version, ...]:
    """What the newest ``limit`` first-parent commits that touch a path made of it."""
    path = f":(top,literal){os.fsdecode(raw)}"
    asked = [*_TOUCHED, f"--max-count={limit}", commit, "--", path]
    versions = []
    touching = ""
    for line in commands.run(asked, _LARGEST_LOG).out.decode("utf-8", "replace").splitlines():
        if not line.startswith(":"):
            touching = line or touching
            continue
        oid = line.split()[_NEW]
        versions.append(Version(touching, oid if oid.strip("0") else ""))
    return tuple(versions)


def read_tags(commands: Commands, refs: Mapping[bytes, str]) -> tuple[Tag, ...]:
    """All tags by name, with the tagger's date or else that of the commit.

    The objects are read and not listed by git, for which one damaged tag would hide all.
    """
    names = sorted(name for name in refs if name.startswith(_TAGS))
    dates = _dates(commands, {refs[name] for name in names})
    return tuple(Tag(shown(name[len(_TAGS) :]), dates.get(refs[name], "")) for name in names)


def _commit(fields: list[str]) -> Commit:
    oid, parents, date, subject, trailers = fields
    if date.endswith("Z"):  # Newer versions of git write +00:00 so.
        date = date[:-1] + "+00:00"
    return Commit(oid, tuple(parents.split()), date, subject, tuple(trailers.splitlines()))


def _dates(commands: Commands, oids: Iterable[str]) -> dict[str, str]:
    dates: dict[str, str] = {}
    asked = {oid: oid for oid in oids}
    for _ in range(_LINKS):
        following: dict[str, str] = {}
        for oid, item in _objects(commands, sorted(set(asked.values()))):
            date, target = _date(item)
            for tag in (tag for tag, wanted in asked.items() if wanted == oid):
                dates[tag] = date
                if target:
                    following[tag] = target
        if not following:
            break
        asked = following
    return dates


def _objects(commands: Commands, oids: list[str]) -> Iterator[tuple[str, Object]]:
    with closing(read_objects(commands, oids, _LARGEST_TAG)) as items:
        yield from zip(oids, items, strict=True)


def _date(item: Object) -> tuple[str, str]:
    """The date an object bears, and the object to ask where it bears none."""
    if item.data is None or item.kind not in _WHEN:
        return "", ""
    header = item.data.partition(b"\n\n")[0]
    found = _WHEN[item.kind].search(header)
    if found is not None:
        return _iso(*found.groups()), ""
    target = _TARGET.match(header)
    return "", target[1].decode() if target else ""


def _iso(seconds: bytes, sign: bytes, hours: bytes, minutes: bytes) -> str:
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    try:
        zone = timezone(-offset if sign == b"-" else offset)
        return datetime.fromtimestamp(int(seconds), zone).isoformat()
    except (ValueError, OverflowError, OSError):
        return ""

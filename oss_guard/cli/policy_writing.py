# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Adding to the attestations and waivers of a repository, or of a folder of the auditor's."""

from __future__ import annotations

import stat
from collections.abc import Callable, Sequence
from pathlib import Path

from oss_guard.cli.in_place import put_in_place
from oss_guard.documents.located import SIZE_LIMIT
from oss_guard.model.errors import Fault, InputError, SourceError, UnfitError
from oss_guard.policy.entries import Entry, appended
from oss_guard.repository.discovery import discover, folder
from oss_guard.words import say, why


def top_of(path: str, policy: str | None) -> Path:
    """The folder that holds, or is to hold, ``.oss-guard``.

    InputError where there is none, as in a bare repository.
    """
    if policy is not None:
        if policy == "none":
            raise InputError(say("usage.policy-none"))
        if not Path(policy).is_dir():
            raise InputError(say("policy.no-folder", path=policy))
        return folder(Path(policy))
    start = folder(Path(path))
    found = discover(start)
    if found is None:
        return start
    if found.work_tree is None:
        raise InputError(say("policy.no-work-tree"))
    return found.work_tree


def add(top: Path, name: str, entries: Sequence[Entry], check: Callable[[bytes], object]) -> None:
    """Add entries to the file of this name; what stands there stays as it is.

    ``check`` raises SourceError for contents with faults: nothing is added to such. InputError
    where the file cannot be read or written, or lies behind a link.
    """
    key = Path(name).stem
    change(top, name, lambda b: appended(b.decode("utf-8"), key, entries).encode("utf-8"), check)


def change(
    top: Path, name: str, make: Callable[[bytes], bytes], check: Callable[[bytes], object]
) -> None:
    """Put what ``make`` makes of the content of a file in its place, as ``add`` does."""
    file = top / name
    try:
        _refuse_links(top, file)
        before = file.read_bytes() if file.exists() else b""
        check(before)
        data = make(before)
        if len(data) > SIZE_LIMIT:
            raise SourceError([Fault(name, 0, 0, say("yaml.too-large", limit=SIZE_LIMIT))])
        check(data)
        file.parent.mkdir(exist_ok=True)
        if (file.read_bytes() if file.exists() else b"") != before:
            raise InputError(say("policy.changed-meanwhile", path=name))
        put_in_place(file, data, stat.S_IMODE(file.stat().st_mode) if file.exists() else None)
    except UnfitError as error:
        raise InputError(error.text) from None
    except OSError as error:
        raise InputError(say("file.unwritable", path=name, reason=why(error))) from None


def _refuse_links(top: Path, file: Path) -> None:
    """What a hostile repository links elsewhere must not be written through."""
    real = top.resolve() / file.relative_to(top)
    if file.is_symlink() or file.parent.resolve() != real.parent:
        raise InputError(say("policy.write-link", path=file.relative_to(top).as_posix()))
    if file.parent.exists() and not file.parent.is_dir():
        path, blocks = (p.relative_to(top).as_posix() for p in (file, file.parent))
        raise InputError(say("init.no-folder", path=path, file=blocks))
    if file.exists() and not file.is_file():
        text = say("repository.unread.special-file")
        raise InputError(say("file.unwritable", path=file.relative_to(top).as_posix(), reason=text))

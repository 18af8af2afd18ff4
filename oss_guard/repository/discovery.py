# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Finding the git directory of a path by looking at files, without running git."""

from __future__ import annotations

import os
import re
from pathlib import Path

import msgspec

from oss_guard.model.errors import InputError
from oss_guard.repository.disk import read_regular
from oss_guard.repository.names import shown
from oss_guard.words import say

_SMALL = 1 << 16
_HEAD = re.compile(rb"ref:\s*refs/|[0-9a-f]{40}([0-9a-f]{24})?\s*\Z")


class Found(msgspec.Struct, frozen=True):
    """Where a repository keeps its parts.

    ``git_dir`` holds HEAD and index; ``common_dir`` objects and refs (the same folder but for
    linked work trees). ``work_tree`` is None for a bare repository.
    """

    git_dir: Path
    common_dir: Path
    work_tree: Path | None


def display(path: Path) -> str:
    """A path of this machine, fit for one line of an error."""
    return shown(os.fsencode(path))


def damaged(found: Found, what: str) -> InputError:
    """Says which part of a git directory cannot be what git wrote."""
    place = found.work_tree or found.git_dir
    return InputError(say("repository.damaged", path=display(place), what=what))


def folder(path: Path) -> Path:
    """The real path of an existing, readable folder. InputError for anything else."""
    try:
        if not path.exists():
            raise InputError(say("repository.no-such-path", path=display(path)))
        if not path.is_dir():
            raise InputError(say("repository.not-a-folder", path=display(path)))
        with os.scandir(path):
            return path.resolve()
    except (OSError, ValueError) as error:
        raise InputError(say("repository.unreadable", path=display(path))) from error


def discover(start: Path) -> Found | None:
    """The repository that ``start`` (from :func:`folder`) lies in, or None for a plain folder."""
    try:
        for place in (start, *start.parents):
            found = _at(place)
            if found is not None:
                return found
    except OSError as error:
        raise InputError(say("repository.unreadable", path=display(start))) from error
    return None


def _at(place: Path) -> Found | None:
    dot_git = place / ".git"
    if dot_git.is_file():
        git_dir = _named_by(dot_git)
        return Found(git_dir, _common(git_dir), place)
    if dot_git.is_dir() and _is_git_dir(dot_git):
        return Found(dot_git, _common(dot_git), place)
    if _is_git_dir(place, bare=True):
        return Found(place, _common(place), None)
    return None


def _named_by(gitfile: Path) -> Path:
    data = read_regular(gitfile, _SMALL)
    if data is not None and data.startswith(b"gitdir: "):
        named = os.fsdecode(data[len(b"gitdir: ") :].rstrip(b"\r\n"))
        git_dir = gitfile.parent / named
        if named and "\0" not in named and (git_dir / "HEAD").exists():
            return git_dir.resolve()
    raise InputError(say("repository.bad-gitfile", path=display(gitfile)))


def _common(git_dir: Path) -> Path:
    data = read_regular(git_dir / "commondir", _SMALL)
    if data is None:
        return git_dir
    named = os.fsdecode(data.rstrip(b"\r\n"))
    common = git_dir / named
    if not named or "\0" in named or not common.is_dir():
        raise InputError(say("repository.damaged", path=display(git_dir), what="commondir"))
    return common.resolve()


def _is_git_dir(place: Path, *, bare: bool = False) -> bool:
    """Unlike git we ask for no ``refs`` folder: a copy may have lost it when it was empty.

    A ``.git`` with only one of HEAD and objects is a damaged repository, not a plain folder.
    """
    head = place / "HEAD"
    objects = (place / "objects").is_dir() or (place / "commondir").is_file()
    if bare:
        return objects and (head.is_symlink() or bool(_HEAD.match(_content(head))))
    if objects != (head.is_symlink() or head.is_file()):
        what = "HEAD" if objects else "objects"
        raise InputError(say("repository.damaged", path=display(place.parent), what=what))
    return objects


def _content(head: Path) -> bytes:
    return (read_regular(head, _SMALL) or b"") if head.is_file() else b""

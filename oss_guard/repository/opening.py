# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The one way to a repository."""

from __future__ import annotations

from pathlib import Path

from oss_guard.model.errors import InputError
from oss_guard.repository.discovery import discover, display, folder
from oss_guard.repository.folder import FolderRepository
from oss_guard.repository.port import Range, Repository
from oss_guard.words import say


def open_repository(path: Path, ref: str | None = None) -> Repository:
    """Open what ``path`` lies in: a repository, at ``ref`` if given, or else a plain folder.

    InputError, one line in both languages, where there is nothing to judge.
    """
    start = folder(path)
    found = discover(start)
    if found is None:
        if ref is not None:
            raise InputError(say("repository.ref-without-git", path=display(path)))
        return FolderRepository(start)
    from oss_guard.repository.git import GitRepository  # noqa: PLC0415 - only where git is needed

    return GitRepository(found, ref)


def change(repository: Repository, since: str | None) -> Range:
    """What a push would add to ``since``, or for None what the index would commit.

    InputError outside git, where there is no index, and where ``since`` is no commit.
    """
    from oss_guard.repository.git import GitRepository  # noqa: PLC0415 - as above

    if not isinstance(repository, GitRepository):
        option = "--staged" if since is None else "--since"
        raise InputError(say("repository.change-without-git", option=option))
    return repository.staged() if since is None else repository.since(since)


def enclosing(path: Path) -> Path | None:
    """The top of the repository that is judged in place of ``path``; None where that is it.

    InputError as :func:`open_repository`.
    """
    start = folder(path)
    found = discover(start)
    top = start if found is None else found.work_tree or found.git_dir
    return None if top == start else top

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where configuration may stand, and what stands there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.model.report import PolicyEffect
from oss_guard.model.text import Text
from oss_guard.packs.located import SIZE_LIMIT
from oss_guard.repository.port import Content, Kind, Repository
from oss_guard.words import say, why

NAME = ".oss-guard.yml"
PYPROJECT = "pyproject.toml"
_STATEMENTS = (".oss-guard/waivers.yml", ".oss-guard/attestations.yml")
_ALIKE = frozenset({NAME, ".oss-guard.yaml", "oss-guard.yml", "oss-guard.yaml"})
_NO_FILE = {Kind.SYMLINK: "config.symlink", Kind.SUBMODULE: "config.submodule"}


@dataclass(frozen=True, slots=True)
class PolicyFiles:
    """The contents of ``.oss-guard.yml`` and ``pyproject.toml``, where they are there.

    ``unread`` says of what else looks like policy that it is not read, for the report.
    """

    contents: Mapping[str, bytes]
    unread: tuple[PolicyEffect, ...] = ()


def inside(repository: Repository, work_tree: Path | None = None) -> PolicyFiles:
    """Those of the judged tree, which in a work tree may hide what git does not list.

    Raises SourceError where ``.oss-guard.yml`` is there and can't be read: a run by other rules
    than those written down would look like one by them.
    """
    entries = {e.path: e for e in repository.entries()}
    skipped = {n.path: n.text for n in repository.not_examined() if n.path in {NAME, PYPROJECT}}
    unreadable = {p: t for p, t in skipped.items() if p is not None and p not in entries}
    files = []
    for name in (NAME, PYPROJECT):
        if name in entries and entries[name].kind is not Kind.FILE:
            unreadable[name] = say(_NO_FILE[entries[name].kind])
        elif name in entries:
            files.append(entries[name])
    contents = {}
    if work_tree is not None:
        hidden = (n for n in (NAME, PYPROJECT) if n not in entries and _is_special(work_tree / n))
        unreadable |= dict.fromkeys(hidden, say("repository.unread.special-file"))
    for content in repository.contents(files, SIZE_LIMIT):
        if content.data is None:
            unreadable[content.entry.path] = _reason(content)
        else:
            contents[content.entry.path] = content.data
    return _found(contents, unreadable, entries)


def is_out_of_sight(repository: Repository, top: Path) -> bool:
    """Whether ``.oss-guard.yml`` lies in the folder and is no part of what is judged of it."""
    there = os.path.isfile(top / NAME)  # noqa: PTH113 - no error where it may not be looked at
    return there and all(e.path != NAME for e in repository.entries())


def _is_special(path: Path) -> bool:
    """Whether it is a pipe or a device, for instance: git passes over them without a word."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode))


def outside(folder: Path) -> PolicyFiles:
    """Those of a folder that the user has named; links are followed there.

    Raises InputError where there is no such folder, SourceError as ``inside`` does.
    """
    if not os.path.isdir(folder):  # noqa: PTH112 - no error for a name that is too long
        raise InputError(say("policy.no-folder", path=str(folder)))
    contents: dict[str, bytes] = {}
    unreadable: dict[str, Text] = {}
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names only
    except OSError as error:
        raise InputError(_unreadable(folder, error)) from None
    for name in (n for n in (NAME, PYPROJECT) if n in names):
        path = folder / name
        try:
            if not path.is_file():
                unreadable[name] = say("repository.unread.special-file")
                continue
            with path.open("rb") as file:
                contents[name] = file.read(SIZE_LIMIT + 1)
        except OSError as error:
            unreadable[name] = _unreadable(path, error)
            continue
        if len(contents[name]) > SIZE_LIMIT:
            del contents[name]
            unreadable[name] = say("yaml.too-large", limit=SIZE_LIMIT)
    found = _found(contents, unreadable, names)
    if contents:
        return found
    effect = PolicyEffect("policy", "--policy", say("policy.empty"))
    return PolicyFiles({}, (effect, *found.unread))


def _found(
    contents: Mapping[str, bytes], unreadable: Mapping[str, Text], paths: Iterable[str]
) -> PolicyFiles:
    if NAME in unreadable:
        raise SourceError([Fault(NAME, 0, 0, unreadable[NAME])])
    unread = [PolicyEffect("not-read", p, say("policy.not-read"), p) for p in _statements(paths)]
    unread += [
        PolicyEffect("not-read", name, say("policy.misnamed", name=NAME), name)
        for name in _misnamed(paths)
    ]
    if PYPROJECT in unreadable:
        # Not refused: whether it names oss-guard at all is not known.
        text = say("policy.pyproject").plus(unreadable[PYPROJECT])
        unread.append(PolicyEffect("not-read", PYPROJECT, text, PYPROJECT))
    return PolicyFiles(contents, tuple(unread))


def _statements(paths: Iterable[str]) -> list[str]:
    """People's statements are not read by this version; silence about them would mislead."""
    return [p for p in paths if p in _STATEMENTS]


def _misnamed(paths: Iterable[str]) -> list[str]:
    """What at the root is called almost as configuration is, and folders of its name."""
    alike = set()
    for path in paths:
        first, slash, _ = path.partition("/")
        if first.casefold() in _ALIKE and (slash or first != NAME):
            alike.add(first + slash)
    return sorted(alike)


def _reason(content: Content) -> Text:
    if content.reason == "too-large":
        return say("yaml.too-large", limit=SIZE_LIMIT)
    return say(f"repository.unread.{content.reason}")


def _unreadable(path: Path, error: OSError) -> Text:
    return say("file.unreadable", path=path.name, reason=why(error))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where configuration may stand, and what stands there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from oss_guard.documents.located import SIZE_LIMIT
from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.model.report import PolicyEffect
from oss_guard.model.text import Text
from oss_guard.policy.files import ATTESTATIONS, WAIVERS
from oss_guard.repository.port import Content, Kind, Repository
from oss_guard.words import say, why

NAME = ".oss-guard.yml"
PYPROJECT = "pyproject.toml"
FOLDER = ".oss-guard"
_READ = (NAME, PYPROJECT, ATTESTATIONS, WAIVERS)
_MEANT = frozenset(
    f"{FOLDER}/{stem}{plural}.{ending}"
    for stem in ("attestation", "waiver")
    for plural in ("", "s")
    for ending in ("yml", "yaml")
)
_ALIKE = frozenset({NAME, ".oss-guard.yaml", "oss-guard.yml", "oss-guard.yaml"})
_NO_FOLDER = {Kind.SYMLINK: "policy.symlink", Kind.SUBMODULE: "policy.submodule"}
_NO_FILE = {Kind.SYMLINK: "config.symlink", Kind.SUBMODULE: "config.submodule"}


class PolicyFiles(msgspec.Struct, frozen=True):
    """The contents of configuration, attestations and waivers by name, where they are there.

    ``unread`` says of what else looks like policy that it is not read, for the report.
    """

    contents: Mapping[str, bytes]
    unread: tuple[PolicyEffect, ...] = ()


def inside(repository: Repository, work_tree: Path | None = None) -> PolicyFiles:
    """Those of the judged tree, which in a work tree may hide what git does not list.

    Raises SourceError where one but ``pyproject.toml`` is there and can't be read: a run by other
    rules than those written down would look like one by them.
    """
    entries = {e.path: e for e in repository.entries()}
    skipped = {n.path: n.text for n in repository.not_examined() if n.path in _READ}
    unreadable = {p: t for p, t in skipped.items() if p is not None and p not in entries}
    if FOLDER in entries and entries[FOLDER].kind is not Kind.FILE:
        unreadable[FOLDER] = say(_NO_FOLDER[entries[FOLDER].kind])
    files = []
    for name in _READ:
        if name in entries and entries[name].kind is not Kind.FILE:
            unreadable[name] = say(_NO_FILE[entries[name].kind])
        elif name in entries:
            files.append(entries[name])
    contents = {}
    if work_tree is not None:
        if _is_closed(work_tree / FOLDER):
            unreadable[FOLDER] = say("repository.unread.unreadable")
        hidden = (n for n in _READ if n not in entries and _is_special(work_tree / n))
        unreadable |= dict.fromkeys(hidden, say("repository.unread.special-file"))
    for content in repository.contents(files, SIZE_LIMIT):
        if content.data is None:
            unreadable[content.entry.path] = _reason(content)
        else:
            contents[content.entry.path] = content.data
    return _found(contents, unreadable, entries)


def out_of_sight(repository: Repository, top: Path) -> list[str]:
    """Which of the files lie in the folder and are no part of what is judged of it."""
    names = (NAME, ATTESTATIONS, WAIVERS)
    # No error where they may not be looked at.
    there = [name for name in names if os.path.isfile(top / name)]  # noqa: PTH113
    paths = {e.path for e in repository.entries()} if there else set()
    return [name for name in there if name not in paths]


def _is_special(path: Path) -> bool:
    """Whether it is a pipe or a device, for instance: git passes over them without a word."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode))


def _is_closed(folder: Path) -> bool:
    """Whether it is a folder that may not be looked into: git says only that it passed over one."""
    try:
        os.listdir(folder)  # noqa: PTH208 - told by the error alone
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def outside(folder: Path) -> PolicyFiles:
    """Those of a folder that the user has named; links are followed there.

    Raises InputError where there is no such folder, SourceError as ``inside`` does.
    """
    if not os.path.isdir(folder):  # noqa: PTH112 - no error for a name that is too long
        raise InputError(say("policy.no-folder", path=str(folder)))
    try:
        names = set(os.listdir(folder))  # noqa: PTH208 - names only
    except OSError as error:
        raise InputError(_unreadable(folder, error)) from None
    contents: dict[str, bytes] = {}
    unreadable: dict[str, Text] = {}
    for name in _READ:
        path = folder / name
        if name in names or ("/" in name and os.path.lexists(path)):
            found = _content(path)
            if isinstance(found, bytes):
                contents[name] = found
            else:
                unreadable[name] = found
    if FOLDER in names:
        names |= {f"{FOLDER}/{name}" for name in _listed(folder / FOLDER)}
    found_files = _found(contents, unreadable, sorted(names))
    if contents:
        return found_files
    effect = PolicyEffect("policy", "--policy", say("policy.empty"))
    return PolicyFiles({}, (effect, *found_files.unread))


def _content(path: Path) -> bytes | Text:
    """The content of a file of the user's own, or why there is none."""
    try:
        if not path.is_file():
            return say("repository.unread.special-file")
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        return _unreadable(path, error)
    return content if len(content) <= SIZE_LIMIT else say("yaml.too-large", limit=SIZE_LIMIT)


def _listed(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names only
    except OSError:
        return []


def _found(
    contents: Mapping[str, bytes], unreadable: Mapping[str, Text], paths: Iterable[str]
) -> PolicyFiles:
    refused = [Fault(n, 0, 0, text) for n, text in unreadable.items() if n != PYPROJECT]
    if refused:
        raise SourceError(refused)
    unread = [
        PolicyEffect("not-read", name, say("policy.misnamed", name=NAME), name)
        for name in _misnamed(paths)
    ]
    meant = say("policy.misnamed-statements", attestations=ATTESTATIONS, waivers=WAIVERS)
    unread += [
        PolicyEffect("not-read", path, meant, path)
        for path in paths
        if path.casefold() in _MEANT and path not in _READ
    ]
    if PYPROJECT in unreadable:
        # Not refused: whether it names oss-guard at all is not known.
        text = say("policy.pyproject").plus(unreadable[PYPROJECT])
        unread.append(PolicyEffect("not-read", PYPROJECT, text, PYPROJECT))
    return PolicyFiles(contents, tuple(unread))


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

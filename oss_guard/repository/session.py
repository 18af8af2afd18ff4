# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""From a found repository to git commands that run in a private git directory."""

from __future__ import annotations

import msgspec

from oss_guard.model.errors import InputError
from oss_guard.repository.command import Commands, Output, Running, check_version
from oss_guard.repository.discovery import Found, display
from oss_guard.repository.private import PrivateGit, platform_settings
from oss_guard.repository.private_directory import PrivateDirectory
from oss_guard.repository.refs import Refs, read_refs
from oss_guard.words import say

_LARGEST_CONFIG = 16 << 20
_READ_CONFIG = ("config", "--no-includes", "--null", "--list", "--file")
_HARMLESS = frozenset(
    (
        "noop",
        "noop-v1",
        "partialclone",
        "preciousobjects",
        "worktreeconfig",
        "relativeworktrees",
        "objectformat",
        "compatobjectformat",
        "refstorage",
    )
)
_FORMATS = ("sha1", "sha256")
_SHA1_DIGITS = 40


class Session(msgspec.Struct, frozen=True):
    """Commands on an untrusted repository, and what its files say of themselves."""

    commands: Commands
    private: PrivateGit
    refs: Refs
    shallow: frozenset[str]
    settings: dict[str, bool]
    bare: bool
    git_version: str


def open_session(directory: PrivateDirectory, found: Found) -> Session:
    """Read refs and configuration as data and prepare the private git directory."""
    private = PrivateGit(directory.path, found)
    commands = Commands(private.path, private.environment())
    asked = commands.start(["version"])
    config = _configuration(commands, private, found)
    version = check_version(asked.result(_LARGEST_CONFIG))
    _refuse_unknown(config, found)  # Where refs are kept otherwise, HEAD would look damaged.
    refs = read_refs(found)
    theirs = {key: _is_true(value) for key, value in config.items()}
    settings = platform_settings(theirs)
    private.configure(settings, _object_format(config, refs, found))
    shallow = private.take(_head(refs), refs.packed())
    bare = found.work_tree is None or theirs.get("core.bare", False)
    return Session(commands, private, refs, shallow, settings, bare, version)


def _head(refs: Refs) -> bytes:
    return b"ref: " + refs.head_name if refs.head_name else (refs.head or "").encode()


def _configuration(commands: Commands, private: PrivateGit, found: Found) -> dict[str, str | None]:
    """Git parses a copy as a plain file: no include is followed and nothing in it acts."""
    copy = private.copy_config()
    if copy is None:
        return {}
    running: Running = commands.start([*_READ_CONFIG, str(copy)])
    output: Output = running.result(_LARGEST_CONFIG)
    if output.status != 0 or not output.complete:
        raise InputError(say("repository.bad-config", path=_place(found)))
    values: dict[str, str | None] = {}
    for item in output.out.decode("utf-8", "replace").split("\0"):
        key, newline, value = item.partition("\n")
        values[key] = value if newline else None
    return values


def _refuse_unknown(config: dict[str, str | None], found: Found) -> None:
    """InputError for a repository that is kept in a way that is not read here."""
    if _is_old(config):
        return
    for key in config:
        section, _, extension = key.partition(".")
        if section == "extensions" and extension not in _HARMLESS:
            raise _unknown(found, extension)
    storage = config.get("extensions.refstorage") or "files"
    if storage != "files":
        raise _unknown(found, f"refStorage={storage}")


def _is_old(config: dict[str, str | None]) -> bool:
    """Whether it is of a format in which extensions mean nothing."""
    return (config.get("core.repositoryformatversion") or "0").strip() == "0"


def _object_format(config: dict[str, str | None], refs: Refs, found: Found) -> str:
    if _is_old(config):
        ids = [*refs.by_name.values(), *([refs.head] if refs.head else [])]
        # A copy may have lost its configuration; the ids tell.
        long = not config and bool(ids) and all(len(oid) > _SHA1_DIGITS for oid in ids)
        return "sha256" if long else "sha1"
    name = config.get("extensions.objectformat") or "sha1"
    if name not in _FORMATS:
        raise _unknown(found, f"objectFormat={name}")
    return name


def _unknown(found: Found, extension: str) -> InputError:
    shown = "".join(c if c.isprintable() else "?" for c in extension[:80])
    return InputError(say("repository.unknown-extension", path=_place(found), extension=shown))


def _place(found: Found) -> str:
    return display(found.work_tree or found.git_dir)


def _is_true(value: str | None) -> bool:
    return value is None or value.lower() in ("true", "yes", "on", "1")

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A git directory of our own, through which git reads objects of an untrusted repository.

Git takes from the inspected repository only its object database; configuration, refs and
everything else are ours or copied as data, so nothing that the repository says is run.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from oss_guard.repository.discovery import Found, damaged
from oss_guard.repository.disk import read_regular

_LARGEST_DATA = 16 << 20
_IDS = {"sha1": re.compile(rb"[0-9a-f]{40}"), "sha256": re.compile(rb"[0-9a-f]{64}")}
_CONFIG = """[core]
\trepositoryFormatVersion = 1
\tbare = false
\tfileMode = {filemode}
\tsymlinks = {symlinks}
\tignoreCase = {ignorecase}
\tprecomposeUnicode = {precomposeunicode}
\tcommitGraph = false
\tmultiPackIndex = false
\tfsmonitor = false
\tuntrackedCache = false
\tsplitIndex = false
\tsparseCheckout = false
\tpreloadIndex = false
\tautocrlf = false
\tprotectHFS = false
\tprotectNTFS = false
\thooksPath = {null}
\tattributesFile = {null}
\texcludesFile = {null}
[index]
\tsparse = false
[pack]
\treadReverseIndex = false
[gc]
\tauto = 0
[protocol]
\tallow = never
[extensions]
\tobjectFormat = {object_format}
"""


class PrivateGit:
    """The git directory inside a private directory, and the environment that makes git use it."""

    def __init__(self, directory: Path, found: Found) -> None:
        self.path = directory / "git"
        self.index = self.path / "index"
        self.object_format = "sha1"
        self._found = found
        self._home = directory / "home"
        for folder in (self.path / "refs", self.path / "info", self._home):
            folder.mkdir(parents=True)
        (self.path / "HEAD").write_bytes(b"ref: refs/heads/main\n")
        self.configure({}, "sha1")

    def configure(self, settings: Mapping[str, bool], object_format: str) -> None:
        """Write our configuration; ``settings`` are facts about the file system, by key."""
        self.object_format = object_format
        names = ("filemode", "symlinks", "ignorecase", "precomposeunicode")
        values = {name: str(settings.get(name, False)).lower() for name in names}
        config = _CONFIG.format(null=_quoted(os.devnull), object_format=object_format, **values)
        (self.path / "config").write_text(config, "ascii")

    def take(self, head: bytes, packed: bytes) -> frozenset[str]:
        """Take HEAD and refs, and copy what else is data; give the shallow boundary.

        InputError where git could not read that.
        """
        (self.path / "HEAD").write_bytes(head + b"\n")
        (self.path / "packed-refs").write_bytes(packed)
        common = self._found.common_dir
        for name in ("info/exclude", "info/attributes"):
            with contextlib.suppress(OSError):
                (self.path / name).write_bytes(read_regular(common / name, _LARGEST_DATA) or b"")
        shallow = (read_regular(common / "shallow", _LARGEST_DATA) or b"").split()
        if not all(map(_IDS[self.object_format].fullmatch, shallow)):
            raise damaged(self._found, "shallow")
        if shallow:
            (self.path / "shallow").write_bytes(b"\n".join(shallow) + b"\n")
        return frozenset(oid.decode() for oid in shallow)

    def copy_index(self, named: str | None = None) -> Path | None:
        """A copy of the inspected repository's index, to be read only. None without one.

        ``named`` is another one, as git names it to its hooks: that of ``git commit FILE``. What
        lies outside the git directory belongs to another repository and is not taken.
        """
        index = self._found.git_dir / "index"
        if named:
            other = (self._found.work_tree or self._found.git_dir) / named
            if other.resolve().is_relative_to(self._found.git_dir):
                index = other
        data = read_regular(index, 1 << 30)
        if data is None:
            return None
        copy = self.path / "their-index"
        copy.write_bytes(data)
        for shared in sorted(self._found.git_dir.glob("sharedindex.*"))[:16]:
            (self.path / shared.name).write_bytes(read_regular(shared, 1 << 30) or b"")
        return copy

    def copy_config(self) -> Path | None:
        """A copy of the inspected repository's configuration, to be read as data."""
        data = read_regular(self._found.common_dir / "config", _LARGEST_DATA)
        if data is None:
            return None
        copy = self.path / "their-config"
        copy.write_bytes(data)
        return copy

    def environment(self) -> dict[str, str]:
        """Variables for git; those of the caller that begin with GIT_ must not be there."""
        variables = {
            "GIT_DIR": str(self.path),
            "GIT_OBJECT_DIRECTORY": str(self._found.common_dir / "objects"),
            "GIT_INDEX_FILE": str(self.index),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_ATTR_NOSYSTEM": "1",
            "GIT_NO_LAZY_FETCH": "1",
            "GIT_NO_REPLACE_OBJECTS": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_OPTIONAL_LOCKS": "0",
            "GIT_ALLOW_PROTOCOL": "none",
            "GIT_PAGER": "cat",
            # Git before 2.32 knows no GIT_CONFIG_GLOBAL and reads below these.
            "HOME": str(self._home),
            "XDG_CONFIG_HOME": str(self._home),
        }
        if self._found.work_tree is not None:
            variables["GIT_WORK_TREE"] = str(self._found.work_tree)
        return variables


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\") + '"'


def platform_settings(theirs: Mapping[str, bool]) -> dict[str, bool]:
    """What this platform's files can tell, of what the inspected configuration claims of them."""
    posix = os.name != "nt"
    folding = sys.platform in ("win32", "darwin")
    return {
        "filemode": posix and theirs.get("core.filemode", True),
        "symlinks": theirs.get("core.symlinks", posix),
        "ignorecase": folding and theirs.get("core.ignorecase", True),
        "precomposeunicode": sys.platform == "darwin",
    }

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Repositories built with the git command line, away from the settings of this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from oss_guard.repository.opening import open_repository
from oss_guard.repository.port import Repository

LIMIT = 1 << 20


class Maker:
    """A folder in which git commands build what a test needs."""

    def __init__(self, root: Path, home: Path) -> None:
        self.root = root
        self.home = home
        self.program = shutil.which("git") or "git"
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "A",
            "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "C",
            "GIT_COMMITTER_EMAIL": "c@example.org",
            "GIT_AUTHOR_DATE": "2026-01-02T03:04:05+09:00",
            "GIT_COMMITTER_DATE": "2026-01-02T03:04:05+09:00",
        }

    def git(self, *arguments: str, feed: bytes | None = None, at: Path | None = None) -> str:
        """Run git and give what it printed."""
        done = subprocess.run(
            [self.program, "-c", "protocol.file.allow=always", *arguments],
            cwd=at or self.root,
            env=self.environment,
            input=feed,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode("utf-8", "surrogateescape").strip()

    def try_git(self, *arguments: str) -> None:
        """Run git where it may fail."""
        subprocess.run(
            [self.program, *arguments],
            cwd=self.root,
            env=self.environment,
            capture_output=True,
            check=False,
        )

    def init(self, *options: str) -> Maker:
        """Make the folder a repository."""
        self.root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main", *options)
        return self

    def write(self, name: str | bytes, data: bytes = b"text\n") -> Path:
        """Write one file."""
        path = Path(os.fsdecode(os.fsencode(self.root) + b"/" + os.fsencode(name)))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def commit(self, message: str = "change", **files: bytes) -> str:
        """Commit everything, after writing ``files``."""
        for name, data in files.items():
            self.write(name.replace("__", "."), data)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")

    def loose(self, oid: str) -> Path:
        """The file of a loose object."""
        return self.root / ".git" / "objects" / oid[:2] / oid[2:]

    def beside(self, name: str) -> Maker:
        """Another folder next to this one."""
        return Maker(self.root.parent / name, self.home)


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the test's own, to see what is left in it."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def made(tmp_path: Path) -> Maker:
    """An empty repository."""
    home = tmp_path / "home"
    home.mkdir()
    return Maker(tmp_path / "repository", home).init()


@pytest.fixture
def opened(scratch: Path) -> Iterator[Callable[..., Repository]]:
    """Opens repositories, closes them, and sees that nothing stays behind."""
    all_opened: list[Repository] = []

    def opening(path: Path, ref: str | None = None) -> Repository:
        all_opened.append(open_repository(path, ref))
        return all_opened[-1]

    yield opening
    for repository in all_opened:
        repository.close()
    assert list(scratch.iterdir()) == []


@pytest.fixture
def texts() -> Callable[[Repository], dict[str, bytes | None]]:
    """Gives all contents of a repository by path."""

    def reading(repository: Repository) -> dict[str, bytes | None]:
        return {c.entry.path: c.data for c in repository.contents(repository.entries(), LIMIT)}

    return reading


@pytest.fixture
def reasons() -> Callable[[Repository], dict[str | None, str]]:
    """Gives why something was not examined, by path."""

    def reading(repository: Repository) -> dict[str | None, str]:
        return {item.path: item.reason for item in repository.not_examined()}

    return reading

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What tests of the whole program share: running it, and repositories to run it on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says nothing on a machine that others share.
settings.register_profile("shared", deadline=None)
settings.load_profile("shared")

DROPPED = ("LC_", "LANG", "OSS_GUARD", "NO_COLOR", "FORCE_COLOR", "GIT_", "PYTHON", "TERM")
COMMITTED = "2026-01-02T03:04:05+09:00"


@dataclass(frozen=True)
class Done:
    """A finished run."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Program:
    """oss-guard in a process of its own, away from this machine's settings."""

    home: Path
    temporary: Path

    def environment(self, **changes: str) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(DROPPED)}
        kept |= {"HOME": str(self.home), "TMPDIR": str(self.temporary), "LANG": "en_US.UTF-8"}
        kept["XDG_CACHE_HOME"] = os.environ["XDG_CACHE_HOME"]
        return kept | {"COLUMNS": "100", **changes}

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "oss_guard", *arguments]

    def __call__(
        self, *arguments: str, at: Path | None = None, code: int | None = None, **changes: str
    ) -> Done:
        done = subprocess.run(
            self.command(*arguments),
            cwd=at or self.home,
            env=self.environment(**changes),
            capture_output=True,
            check=False,
            timeout=300,
        )
        out, err = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in out + err, err
        if code is not None:
            assert done.returncode == code, out + err
        return Done(done.returncode, out, err)

    def left(self) -> list[str]:
        """What lies in the folder of temporary files."""
        return sorted(str(p) for p in self.temporary.rglob("*"))


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache of the tests' own, shared by them: parsing all packs takes long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def oss_guard(tmp_path: Path) -> Program:
    """The program, with an empty home and an empty folder for temporary files."""
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    return Program(home, temporary)


@pytest.fixture
def inside(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> Callable[..., Done]:
    """The program in this process, for what needs no other: many runs in little time."""
    from oss_guard.cli import exits  # noqa: PLC0415 - other tests need not import it

    monkeypatch.chdir(tmp_path)
    for name in [n for n in os.environ if n.startswith(DROPPED)]:
        monkeypatch.delenv(name)

    def run(*arguments: str, lang: str = "en", code: int | None = None) -> Done:
        monkeypatch.setenv("OSS_GUARD_LANG", lang)
        monkeypatch.setattr(sys, "argv", ["oss-guard", *arguments])
        capfd.readouterr()
        found = int(exits._run(exits.choose(sys.argv[1:], os.environ)))
        out, err = capfd.readouterr()
        assert code in {None, found}, out + err
        return Done(found, out, err)

    return run


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, with fixed names and dates."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    environment |= {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "C",
        "GIT_COMMITTER_EMAIL": "c@example.org",
        "GIT_AUTHOR_DATE": COMMITTED,
        "GIT_COMMITTER_DATE": COMMITTED,
    }
    done = subprocess.run(
        ["git", "-c", "protocol.file.allow=always", *arguments],  # noqa: S607 - the user's git
        cwd=folder,
        env=environment,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip()


def repository(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """A git repository with one commit of these files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "first")
    return folder


@pytest.fixture
def make_repository(tmp_path: Path) -> Callable[..., Path]:
    """Make a repository below the test's folder."""
    return lambda files, name="repository": repository(tmp_path / name, files)


@pytest.fixture
def run_git() -> Callable[..., str]:
    """Git, as repositories are made with."""
    return git

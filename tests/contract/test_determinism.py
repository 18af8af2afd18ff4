# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Same inputs, same bytes: the JSON body across hash seeds, processes, clones, folders, locales."""

from __future__ import annotations

import json
import shutil
import sys
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest


def samples() -> ModuleType:
    spec = util.spec_from_file_location("samples", Path(__file__).with_name("samples.py"))
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TREES = {"english": samples().ENGLISH, "japanese": samples().JAPANESE}
PARALLEL = """\
import sys
from oss_guard.scan import run
run._LARGE = 0
run._BATCH_BYTES = 300
from oss_guard.cli import main
if __name__ == "__main__":
    main()
"""


@pytest.fixture(params=list(TREES))
def folder(request, make_repository, run_git) -> Path:
    made: Path = make_repository(TREES[request.param], "one")
    run_git(made, "tag", "v1.0.0")
    return made


@pytest.fixture
def body(oss_guard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The bytes of a body, as they stand in the report."""
    script = tmp_path / "parallel.py"
    script.write_text(PARALLEL, encoding="utf-8")

    def of(folder: Path, *arguments: str, parallel: bool = False, **environment: str) -> str:
        command = [sys.executable, str(script)] if parallel else [sys.executable, "-m", "oss_guard"]
        monkeypatch.setattr(type(oss_guard), "command", lambda _self, *a: [*command, *a])
        done = oss_guard(
            *("check", str(folder), "--format", "json", "--date", "2026-06-01"),
            *arguments,
            **environment,
        )
        text = done.out
        assert len(json.loads(text)["body"]["clauses"]) == 84
        return text[: text.index('\n  "run": {')]

    return of


def test_hash_seeds_locales_and_zones(folder: Path, body) -> None:
    first = body(folder, PYTHONHASHSEED="0")
    assert body(folder, PYTHONHASHSEED="1", LANG="ja_JP.UTF-8", TZ="Asia/Tokyo") == first
    assert body(folder, PYTHONHASHSEED="2", LANG="C", LC_ALL="C", TZ="America/New_York") == first


def test_numbers_of_processes(folder: Path, body) -> None:
    first = body(folder, "--jobs", "1")
    assert body(folder, "--jobs", "2", parallel=True) == first
    assert body(folder, "--jobs", "8", parallel=True) == first


def test_clones_and_other_folder_names(folder: Path, body, run_git, tmp_path: Path) -> None:
    """A clone has the same refs only when it is given them, as contracts for bodies say."""
    first = body(folder)
    moved = tmp_path / "別の名前 with blanks"
    shutil.copytree(folder, moved)
    assert body(moved) == first
    for name in ("mirror-1", "mirror-2"):
        clone = tmp_path / name
        clone.mkdir()
        run_git(clone, "init", "-q", "-b", "main")
        run_git(clone, "fetch", "-q", folder.as_uri(), "+refs/*:refs/*", "--update-head-ok")
        run_git(clone, "reset", "-q", "--hard", "main")
        run_git(clone, "repack", "-q", "-a", "-d")
        run_git(clone, "pack-refs", "--all")
        assert body(clone) == first


def test_two_runs_share_nothing_but_the_inputs(folder: Path, body) -> None:
    assert body(folder, "--lang", "ja") == body(folder, "--lang", "en")


def test_the_run_holds_no_name_of_machine_user_or_folder(folder: Path, oss_guard) -> None:
    import getpass  # noqa: PLC0415 - what must not be found
    import platform  # noqa: PLC0415 - likewise

    out = oss_guard("check", str(folder), "--format", "json").out
    report = json.loads(out)
    assert set(report) == {"schema", "body", "run"}
    assert str(folder.parent) not in out
    words = json.dumps(report["run"])
    assert platform.node() not in words
    assert getpass.getuser() not in words

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The REUSE tool's output, and its failures, become facts that do not depend on the run."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from oss_guard.evidence.reuse_child import ReuseChild, ReuseResult

LICENCE = "SPDX-" + "License-Identifier: "
COPYRIGHT = "SPDX-" + "FileCopyrightText: "


def judged(folder: Path, files: dict[str, str]) -> ReuseResult:
    root = folder / "tree"
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    with ReuseChild() as child:
        child.lint(root, len(files))
        return child.result()


def test_faults_of_each_kind(tmp_path: Path) -> None:
    files = {
        "a.py": f"# {LICENCE}MIT OR (\n# {LICENCE}GPL-2.0\n",
        "b.py": f"# {LICENCE}Foo\n# {COPYRIGHT}2026 東京都\n",
        "LICENSES/GPL-2.0.txt": "x\n",
        "LICENSES/ISC.txt": "x\n",
        "LICENSES/MIT": "x\n",
    }
    found = judged(tmp_path, files)
    assert found.error is None
    assert not found.compliant
    first, second = found.files
    assert (first.expressions, first.invalid, first.copyrights) == (("GPL-2.0",), ("MIT OR (",), ())
    assert second.copyrights == (f"{COPYRIGHT}2026 東京都",)
    assert found.missing_texts == ("Foo",)
    assert found.unused_texts == ("ISC", "MIT")
    assert found.deprecated == ("GPL-2.0",)
    assert found.without_extension == ("MIT",)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"REUSE.toml": "version = [\n"}, "'REUSE.toml' could not be parsed"),
        ({".reuse/dep5": "x\n"}, "'.reuse/dep5' could not be parsed"),
        ({".reuse/dep5": "x: y\n", "REUSE.toml": "version = 1\n"}, "Found both 'REUSE.toml'"),
    ],
)
def test_errors_name_no_folder_of_this_run(
    tmp_path: Path, files: dict[str, str], said: str
) -> None:
    found = judged(tmp_path, files)
    assert found.error is not None
    assert said in found.error
    assert str(tmp_path) not in found.error


def test_a_child_that_is_not_told_anything_ends() -> None:
    with ReuseChild() as child:
        pass
    assert child._process.returncode is not None


def test_a_tool_that_cannot_start_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oss_guard.evidence.reuse_child._LAUNCHER", "import no_such_tool")
    assert judged(tmp_path, {"a.py": ""}).error == (
        "ModuleNotFoundError: No module named 'no_such_tool'"
    )


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no groups of processes here")
def test_what_the_tool_has_started_ends_with_it(tmp_path: Path, monkeypatch) -> None:
    told = tmp_path / "told"
    launcher = f"""\
import subprocess, sys, time
other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
open({str(told)!r}, "w").write(str(other.pid))
time.sleep(600)
"""
    monkeypatch.setattr("oss_guard.evidence.reuse_child._LAUNCHER", launcher)
    until = time.monotonic() + 60
    with ReuseChild():
        while not (told.exists() and told.read_text(encoding="utf-8")):
            assert time.monotonic() < until
            time.sleep(0.05)
    other = int(told.read_text(encoding="utf-8"))
    while is_running(other):
        assert time.monotonic() < until
        time.sleep(0.05)


def is_running(pid: int) -> bool:
    """Whether it is there, and not only waits for somebody to take note of its end."""
    try:
        os.kill(pid, 0)
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except ProcessLookupError:
        return False
    except OSError:
        return Path("/proc/self/stat").exists() is False

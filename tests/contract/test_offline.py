# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A check opens no connection: not this process, not the tool it runs, not git."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

SITE = """\
import os, sys

def _watch(event, arguments):
    if event.startswith("socket.") and event not in {"socket.gethostname", "socket.__new__"}:
        with open(os.environ["OSS_TEST_LOG"], "a") as log:
            log.write(f"{event} {sys.argv[:1]}\\n")
        raise OSError("the network is out of bounds")
    if event == "socket.__new__" and arguments[1] in (2, 10):
        with open(os.environ["OSS_TEST_LOG"], "a") as log:
            log.write(f"{event} {arguments[1:]}\\n")

sys.addaudithook(_watch)
with open(os.environ["OSS_TEST_LOG"], "a") as log:
    log.write("watching\\n")
"""


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    """Every Python started with this environment reports what it does with sockets."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(SITE, encoding="utf-8")
    log = tmp_path / "sockets.log"
    log.touch()
    return {"PYTHONPATH": str(site), "OSS_TEST_LOG": str(log)}


def test_the_watch_sees_a_connection(watched: dict[str, str], oss_guard, monkeypatch) -> None:
    code = "import socket; socket.socket().connect(('127.0.0.1', 9))"
    monkeypatch.setattr(type(oss_guard), "command", lambda _self, *_a: [sys.executable, "-c", code])
    subprocess.run(
        oss_guard.command(), env=oss_guard.environment(**watched), check=False, capture_output=True
    )
    said = Path(watched["OSS_TEST_LOG"]).read_text(encoding="utf-8")
    assert "socket.connect" in said


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_check_touches_no_socket(
    watched: dict[str, str], oss_guard, make_repository, jobs: str
) -> None:
    folder = make_repository({"README.md": "https://example.org/ x\n", "a.py": "x = 1\n"})
    (folder / ".gitmodules").write_text(
        '[submodule "x"]\n\tpath = x\n\turl = https://example.org/x.git\n', encoding="utf-8"
    )
    done = oss_guard("check", str(folder), "--jobs", jobs, "--format", "json", **watched)
    assert done.code == 1
    said = Path(watched["OSS_TEST_LOG"]).read_text(encoding="utf-8").splitlines()
    assert said
    assert set(said) == {"watching"}


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for the interpreter")
def test_the_reuse_tool_touches_no_socket_either(
    watched: dict[str, str], oss_guard, make_repository, tmp_path: Path
) -> None:
    """Its environment is emptied of Python's variables, so the watch comes by the interpreter."""
    interpreter = tmp_path / "python"
    interpreter.write_text(
        "#!/bin/sh\n"
        f"PYTHONPATH='{watched['PYTHONPATH']}' OSS_TEST_LOG='{watched['OSS_TEST_LOG']}'"
        f" exec '{sys.executable}' \"$@\"\n",
        encoding="utf-8",
    )
    interpreter.chmod(interpreter.stat().st_mode | stat.S_IXUSR)
    starter = tmp_path / "start.py"
    starter.write_text(
        "import sys\n"
        f"sys.executable = {str(interpreter)!r}\n"
        "from oss_guard.cli import main\n"
        "main()\n",
        encoding="utf-8",
    )
    told = "# Copyright 2026 Example\n"  # Or the tool would not be asked at all.
    folder = make_repository({"README.md": "x\n", "a.py": told})
    done = subprocess.run(
        [sys.executable, str(starter), "check", str(folder), "--format", "json"],
        env=oss_guard.environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode()
    assert b'"reuse": "' in done.stdout
    said = Path(watched["OSS_TEST_LOG"]).read_text(encoding="utf-8").splitlines()
    assert said
    assert set(said) == {"watching"}

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Closed pipes and interrupts: the right exit code, one line, nothing left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals and pipes")

SLOW = """\
import os, sys, time
from oss_guard.scan import run, sifting
if {parallel}:
    run._LARGE = sifting._LARGE = 0
    run._BATCH_BYTES = 1_000_000
from oss_guard.scan.plan import Plan
from oss_guard.scan.texts import Texts
def slowly(owner, name):
    usual = getattr(owner, name)
    def slow(self, *arguments, **named):
        with open({log!r}, "a") as log:
            print(name, file=log)
        time.sleep(0.2)
        return usual(self, *arguments, **named)
    setattr(owner, name, slow)
slowly({owner}, {name!r})
sifting._TOGETHER = 1
from oss_guard.cli import main
if __name__ == "__main__":
    main()
"""


@pytest.fixture
def folder(make_repository) -> Path:
    made: Path = make_repository({f"f{n}.txt": "text\n" * n for n in range(200)})
    return made


def wait_for(path: Path, pattern: str) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if list(path.glob(pattern)):
            return
        time.sleep(0.05)
    pytest.fail(f"{pattern} did not appear")


def running_for(folder: Path) -> list[str]:
    """The processes whose temporary files would lie in a folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if f"TMPDIR={folder}\0".encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_bytes().decode())
    return found


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("parallel", [False, True])
@pytest.mark.parametrize(("owner", "name"), [("Plan", "read"), ("Texts", "concerned")])
def test_an_interrupt_is_130_and_leaves_nothing(
    oss_guard,
    folder: Path,
    tmp_path: Path,
    number: signal.Signals,
    parallel: bool,
    owner: str,
    name: str,
) -> None:
    """While the tree is read, and while the history is."""
    script, log, report = (tmp_path / each for each in ("slow.py", "log", "report.json"))
    text = SLOW.format(parallel=parallel, log=str(log), owner=owner, name=name)
    script.write_text(text, encoding="utf-8")
    command = [sys.executable, str(script), "check", str(folder), f"--format=json={report}"]
    process = subprocess.Popen(
        [*command, "--jobs", "3"],
        env=oss_guard.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    wait_for(tmp_path, log.name)
    if number is signal.SIGINT:
        os.killpg(process.pid, number)  # A keyboard's interrupt reaches the whole group.
    else:
        process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err.decode()
    assert out == b""
    assert err.decode() == "oss-guard: interrupted\n"
    # Nobody began much else: each process finishes what it is at.
    assert log.read_text(encoding="utf-8").count("\n") < 20
    assert oss_guard.left() == []
    assert list(tmp_path.glob("*report*")) == []
    if Path("/proc/self/environ").exists():
        assert running_for(oss_guard.temporary) == []


@pytest.mark.parametrize("arguments", [("check", "."), ("rules", "list"), ("explain", "2-1-(1)")])
def test_a_reader_that_goes_away_is_no_fault(
    oss_guard, folder: Path, arguments: tuple[str, ...]
) -> None:
    for lines in (0, 1):
        process = subprocess.Popen(
            oss_guard.command(*arguments),
            cwd=folder,
            env=oss_guard.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout is not None
        for _ in range(lines):
            process.stdout.readline()
        process.stdout.close()
        _, err = process.communicate(timeout=120)
        assert err == b""
        assert process.returncode in {0, 1}
    assert oss_guard.left() == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told(oss_guard, folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            oss_guard.command("rules", "list"),
            cwd=folder,
            env=oss_guard.environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert b"Traceback" not in done.stderr
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1

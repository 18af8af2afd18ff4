# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Closed pipes and interrupts: the right exit code, one line, nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals and pipes")

SLOW = """\
import sys, time
from oss_guard.scan import run
if {parallel}:
    run._LARGE = 0
    run._BATCH_BYTES = 1
from oss_guard.scan.plan import Plan
read = Plan.read
def slowly(self, document, path):
    time.sleep(0.2)
    return read(self, document, path)
Plan.read = slowly
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


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("parallel", [False, True])
def test_an_interrupt_is_130_and_leaves_nothing(
    oss_guard, folder: Path, tmp_path: Path, number: signal.Signals, parallel: bool
) -> None:
    script = tmp_path / "slow.py"
    script.write_text(SLOW.format(parallel=parallel), encoding="utf-8")
    report = tmp_path / "report.json"
    command = [sys.executable, str(script), "check", str(folder), f"--format=json={report}"]
    process = subprocess.Popen(
        [*command, "--jobs", "2"],
        env=oss_guard.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    wait_for(oss_guard.temporary, "oss-guard-export-*/tree/f*")
    if number is signal.SIGINT:
        os.killpg(process.pid, number)  # A keyboard's interrupt reaches the whole group.
    else:
        process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err.decode()
    assert out == b""
    assert err.decode() == "oss-guard: interrupted\n"
    assert oss_guard.left() == []
    assert list(tmp_path.glob("*report*")) == []


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

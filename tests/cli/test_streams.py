# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Streams that are closed, full, gone or of few characters, and no place for temporary files."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX shell and descriptors")
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")

PRINTING = [
    ("--version",),
    ("--version", "--verbose"),
    ("--help",),
    ("rules", "--help"),
    ("rules", "list"),
    ("explain", "2-1-(1)"),
    ("check", "."),
]


@pytest.fixture
def folder(make_repository) -> Path:
    made: Path = make_repository({"a.txt": "x"})
    return made


def shell(oss_guard, script: str, *arguments: str, at: Path, **changes: str):
    """Run ``script``, in which ``"$@"`` is oss-guard with its arguments."""
    return subprocess.run(
        ["/bin/sh", "-c", script, "sh", *oss_guard.command(*arguments)],
        cwd=at,
        env=oss_guard.environment(**changes),
        capture_output=True,
        check=False,
        timeout=300,
    )


@pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)
def test_a_closed_standard_output_is_told(oss_guard, folder: Path, arguments) -> None:
    done = shell(oss_guard, '"$@" >&-', *arguments, at=folder)
    assert (done.returncode, done.stderr) == (2, b"oss-guard: standard output is closed\n")
    both = shell(oss_guard, '"$@" >&- 2>&-', *arguments, at=folder)
    assert both.returncode == 2
    assert oss_guard.left() == []


@needs_full
@pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)
def test_a_full_device_is_told(oss_guard, folder: Path, arguments) -> None:
    done = shell(oss_guard, '"$@" >/dev/full', *arguments, at=folder)
    assert (done.returncode, done.stderr) == (2, b"oss-guard: no space left to write to\n")


@pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)
def test_a_reader_that_has_gone_changes_nothing(oss_guard, folder: Path, arguments) -> None:
    whole = shell(oss_guard, '"$@"', *arguments, at=folder)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        oss_guard.command(*arguments),
        cwd=folder,
        env=oss_guard.environment(),
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        timeout=300,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (whole.returncode, b"")


@pytest.mark.parametrize("to", ["2>&-", pytest.param("2>/dev/full", marks=needs_full)])
def test_without_standard_error_the_exit_code_stays(oss_guard, folder: Path, to: str) -> None:
    whole = shell(oss_guard, '"$@"', "check", ".", "--date", "2026-06-01", at=folder)
    done = shell(oss_guard, f'"$@" {to}', "check", ".", "--date", "2026-06-01", at=folder)
    assert (done.returncode, done.stdout) == (whole.returncode, whole.stdout)
    assert whole.returncode == 1
    assert shell(oss_guard, f'"$@" {to}', "check", "no-such", at=folder).returncode == 2
    (folder / ".oss-guard.yml").write_text("packs: 1\n", encoding="utf-8")
    assert shell(oss_guard, f'"$@" {to}', "check", ".", at=folder).returncode == 3


def test_a_report_in_a_file_needs_no_standard_output(oss_guard, folder: Path) -> None:
    report = folder.parent / "report.json"
    done = shell(oss_guard, '"$@" >&- <&-', "check", ".", f"--format=json={report}", at=folder)
    assert (done.returncode, done.stderr) == (1, b"")
    assert report.read_bytes().endswith(b"}\n")


def test_a_broken_pipe_that_is_not_the_readers_is_no_success(inside, monkeypatch) -> None:
    def broken(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("oss_guard.cli.explain.read_pack", broken)
    done = inside("explain", "2-1-(1)", code=70)
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("encoding", ["cp932", "ascii", "latin-1", "cp437"])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_console_of_few_characters_is_written_to(
    oss_guard, folder: Path, encoding: str, lang: str
) -> None:
    (folder / "絵文字😀.py").write_text("x = 1\n", encoding="utf-8")
    settings = {"PYTHONIOENCODING": encoding, "OSS_GUARD_LANG": lang}
    for arguments, code in ((("check", "."), 1), (("rules", "list"), 0), (("explain", "5-4-d"), 0)):
        done = shell(oss_guard, '"$@"', *arguments, at=folder, **settings)
        assert (done.returncode, done.stderr) == (code, b""), arguments
        assert len(done.stdout) > 100
    if encoding == "cp932":
        text = shell(oss_guard, '"$@"', "check", ".", at=folder, **settings).stdout.decode("cp932")
        assert re.search(r"^ *x ", text, re.MULTILINE), text
        assert "\\u27" not in text


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_place_for_temporary_files_is_told(oss_guard, folder: Path, lang: str) -> None:
    # A limit of nothing on the size of files makes every folder unfit, for root too.
    done = shell(oss_guard, 'ulimit -f 0; "$@" | cat', "check", ".", at=folder, OSS_GUARD_LANG=lang)
    assert done.stdout == b""
    assert done.stderr.count(b"\n") == 1
    assert b"TMPDIR" in done.stderr
    done = shell(oss_guard, 'ulimit -f 0; "$@"', "check", ".", at=folder)
    assert done.returncode == 2


def test_the_judged_folder_takes_no_temporary_files(inside, make_repository, monkeypatch) -> None:
    folder = make_repository({"a.txt": "x"})
    monkeypatch.chdir(folder)
    monkeypatch.setattr("tempfile.tempdir", str(folder))  # What tempfile comes to by itself.
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.delenv(name, raising=False)
    done = inside("check", ".", code=2)
    assert "set TMPDIR" in done.err
    assert done.err.count("\n") == 1
    assert sorted(p.name for p in folder.iterdir()) == [".git", "a.txt"]


def test_an_internal_error_without_a_log_is_one_line(oss_guard, tmp_path: Path) -> None:
    script = tmp_path / "broken.py"
    script.write_text(
        "import resource, sys\n"
        "from oss_guard.cli import explain\n"
        "def broken(name):\n"
        "    raise RuntimeError('a value')\n"
        "explain.read_pack = broken\n"
        "if sys.argv.pop(1) == 'full':\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "from oss_guard.cli import main\n"
        "main()\n",
        encoding="utf-8",
    )
    for kind, words in (("full", "RuntimeError at broken.py:4"), ("free", "log: ")):
        done = subprocess.run(
            [sys.executable, str(script), kind, "explain", "2-1-(1)"],
            env=oss_guard.environment(),
            capture_output=True,
            check=False,
        )
        err = done.stderr.decode()
        assert done.returncode == 70, err
        assert err.count("\n") == 1, err
        assert words in err
        assert "a value" not in err


@pytest.mark.parametrize(
    "arguments",
    [("check",), ("check", "."), ("check", "REPOSITORY", "--format=json=report.json")],
    ids=" ".join,
)
def test_a_current_folder_that_is_gone_is_told(oss_guard, folder: Path, arguments) -> None:
    gone = folder.parent / "gone"
    gone.mkdir()
    given = [str(folder) if a == "REPOSITORY" else a for a in arguments]
    done = shell(oss_guard, 'rmdir "$PWD"; "$@"', *given, at=gone)
    assert done.returncode == 2, done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
    assert done.stdout == b""


def test_a_gone_current_folder_does_not_hinder_what_needs_none(oss_guard, folder: Path) -> None:
    gone = folder.parent / "gone"
    gone.mkdir()
    done = shell(oss_guard, 'rmdir "$PWD"; "$@"', "check", str(folder), at=gone)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout


def test_an_interrupt_while_starting_is_quiet(oss_guard, tmp_path: Path) -> None:
    script = tmp_path / "early.py"
    script.write_text(
        "import builtins, os, signal, sys\n"
        "real = builtins.__import__\n"
        "def importing(name, *rest):\n"
        "    if name == 'oss_guard.cli.exits':\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "    return real(name, *rest)\n"
        "builtins.__import__ = importing\n"
        "from oss_guard.cli import main\n"
        "main()\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(script), "rules", "list"],
        env=oss_guard.environment(),
        capture_output=True,
        check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")

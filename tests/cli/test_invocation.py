# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is said to type next works where it is said, as the program was started."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from oss_guard.cli.invocation import command_line

CLAUSES = """clauses:
  - id: 1-a
    force: must
    actor: developer
    title: {ja: 題, en: title}
    summary: {ja: 要約, en: summary}
    reference: {ja: 第1, en: Chapter 1}
"""
STARTER = "import sys\nfrom oss_guard.cli import main\nmain()\n"


def last_command(out: str) -> str:
    return next(line for line in out.splitlines() if "Next" in line).partition("Next")[2].strip()


@pytest.fixture
def folder(make_repository) -> Path:
    made: Path = make_repository({"a.txt": "x"}, "リポ ジトリ")
    return made


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
def test_the_command_said_runs_as_it_stands(oss_guard, folder: Path) -> None:
    environment = oss_guard.environment()
    program = folder / "virtual env" / "bin" / "oss-guard"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!{sys.executable}\n{STARTER}", encoding="utf-8")
    program.chmod(0o755)
    found = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    sh = shutil.which("sh") or "sh"
    for start, path, said in (
        ('"./virtual env/bin/oss-guard"', None, "'./virtual env/bin/oss-guard' explain "),
        (f'"{program}"', None, "'virtual env/bin/oss-guard' explain "),
        ("oss-guard", found, "oss-guard explain "),
        (f'"{program}"', found, "oss-guard explain "),
        (
            f'"{sys.executable}" -X utf8 -m oss_guard',
            None,
            " -X utf8 -m oss_guard explain ",
        ),
    ):
        started = environment | ({"PATH": path} if path else {})

        def shell(line: str, started: dict[str, str] = started) -> subprocess.CompletedProcess[str]:
            return subprocess.run(
                [sh, "-c", line],
                cwd=folder,
                env=started,
                capture_output=True,
                text=True,
                check=False,
            )

        command = last_command(shell(f"{start} check . --no-history").stdout)
        assert said in command, start
        done = shell(command)
        assert (done.returncode, done.stderr) == (0, ""), command


def test_a_clause_of_another_pack_is_explained_from_there(
    inside, folder: Path, tmp_path: Path
) -> None:
    pack = tmp_path / "p q"
    pack.mkdir()
    (pack / "pack.yaml").write_text("name: own\nversion: '1'\ntitle: {ja: 例, en: Own}\n", "utf-8")
    (pack / "clauses.yaml").write_text(CLAUSES, encoding="utf-8")
    command = last_command(inside("check", str(folder), "--pack", str(pack)).out)
    assert command.endswith(f"explain 1-a --pack '{pack}'")


def test_a_report_in_a_file_says_nothing_of_how_it_was_started(
    oss_guard, folder: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.txt"
    done = oss_guard("check", str(folder), "--format=text", f"--format=text={report}")
    assert "-m oss_guard explain " in last_command(done.out)
    assert last_command(report.read_text(encoding="utf-8")).startswith("oss-guard explain ")


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("oss-guard", "oss-guard rules"),
        ("here/bin/oss-guard", "here/bin/oss-guard rules"),
        ("./oss-guard", "./oss-guard rules"),
        ("-c", "oss-guard rules"),
        ("/else where/oss-guard", "'/else where/oss-guard' rules"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="POSIX paths")
def test_a_path_is_shown_from_here(monkeypatch, tmp_path: Path, program: str, said: str) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    for typed in {program, str(tmp_path / program) if program.startswith("here") else program}:
        monkeypatch.setattr(sys, "argv", [typed])
        assert command_line("rules") == said

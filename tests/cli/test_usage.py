# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Wrong usage: one line, in the language of the run, and exit code 2."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from oss_guard.words import say, why

JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
WRONG = [
    ("chek",),
    ("check", "--no-such-option"),
    ("check", "--formt", "json"),
    ("check", "--format"),
    ("check", "--format", "pdf"),
    ("check", "--format", "json="),
    ("check", "--format", "json=report/"),
    ("check", "--format", "json=no/such/folder/x.json"),
    ("check", "--format", "json", "--format", "text"),
    ("check", "--format", "json=x.json", "--format", "sarif=./x.json"),
    ("check", "--fail-on", "sometimes"),
    ("check", "--jobs", "0"),
    ("check", "--jobs", "many"),
    ("check", "--date", "yesterday"),
    ("check", "--date", "2026-02-30"),
    ("check", "--color", "sepia"),
    ("check", "--lang", "fr"),
    ("check", "--quiet=yes"),
    ("check", "a", "b"),
    ("check", "no-such-path"),
    ("check", "x" * 5000),
    ("check", ".", "--pack", "toky"),
    ("check", ".", "--pack", "no/such/pack"),
    ("check", ".", "--pack", "y" * 5000),
    ("check", ".", "--policy", "no/such/folder"),
    ("check", ".", "--policy", "z" * 5000),
    ("check", ".", "--ref", "main"),
    ("check", ".", "--format", "json=" + "w" * 5000),
    ("rules", "lst"),
    ("rules", "list", "--pack", "toky"),
    ("rules", "show"),
    ("rules", "show", "TKY-LIC-999"),
    ("rules", "test", "no-such-pack"),
    ("rules", "schema", "nothing"),
    ("explain",),
    ("explain", "9-z"),
    ("explain", "\x1b[31m\n::error::x"),
    ("--no-such",),
]


@pytest.mark.parametrize("arguments", WRONG, ids=lambda a: " ".join(a)[:40])
def test_wrong_usage_is_one_line_and_2(inside, arguments: tuple[str, ...]) -> None:
    english = inside(*arguments, code=2)
    japanese = inside(*arguments, code=2, lang="ja")
    for done in (english, japanese):
        assert done.out == ""
        assert done.err.count("\n") == 1
        assert done.err.startswith("oss-guard: ")
        assert len(done.err) < 1000
        assert "\x1b" not in done.err
    assert JAPANESE.search(japanese.err)
    assert not JAPANESE.search(english.err)


def test_a_near_miss_is_answered_with_what_was_meant(inside, make_repository) -> None:
    folder = str(make_repository({"a": "x"}))
    assert "'check'" in inside("chek", code=2).err
    assert "--format" in inside("check", "--formt", "json", code=2).err
    assert "'tokyo'" in inside("check", folder, "--pack", "toky", code=2).err
    assert "'TKY-LIC-001'" in inside("explain", "TKY-LIC-0001", code=2).err


@pytest.mark.parametrize("before", [(), ("check",), ("rules",)])
def test_usual_names_of_the_version_are_answered_with_ours(inside, before) -> None:
    for option, meant in (("-V", " --version'?"), ("-v", " --version --verbose'?")):
        done = inside(*before, option, code=2)
        assert done.err.startswith(f"oss-guard: There is no option '{option}'. Did you mean '")
        assert done.err.endswith(meant + "\n")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_help_says_limits_in_words(inside, lang: str) -> None:
    out = " ".join(inside("check", "--help", "--lang", lang, code=0).out.split())
    assert {"ja": "並列数（1 から 64）。", "en": "Processes to use, 1 to 64."}[lang] in out
    assert "<=" not in out


def test_a_file_is_nothing_to_judge(oss_guard) -> None:
    (oss_guard.home / "file").write_text("x", encoding="utf-8")
    done = oss_guard("check", "file", code=2)
    assert done.err.count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs users")
def test_a_folder_that_may_not_be_read_is_told(oss_guard) -> None:
    """Root may read everything, so the run gives the right up first."""
    locked = oss_guard.home / "locked"
    locked.mkdir()
    locked.chmod(0)
    code = (
        "import os, sys\n"
        "import git, oss_guard.cli.check, oss_guard.cli.exits, oss_guard.repository.git\n"
        "if os.geteuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        f"sys.argv = ['oss-guard', 'check', {str(locked)!r}]\n"
        "from oss_guard.cli import main; main()\n"
    )
    for parent in [oss_guard.home, *oss_guard.home.parents][:4]:
        parent.chmod(parent.stat().st_mode | 0o755)
    oss_guard.temporary.chmod(0o777)
    # Another user cannot write the data of coverage.
    environment = {k: v for k, v in oss_guard.environment().items() if not k.startswith("COV")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=False
    )
    locked.chmod(0o700)
    assert done.returncode == 2, done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_a_broken_commit_is_told(oss_guard, make_repository, run_git) -> None:
    folder = make_repository({"a.txt": "x"})
    commit = run_git(folder, "rev-parse", "HEAD")
    path = folder / ".git/objects" / commit[:2] / commit[2:]
    path.chmod(0o600)
    path.write_bytes(b"not an object")
    done = oss_guard("check", str(folder), code=2)
    assert done.err.count("\n") == 1
    assert oss_guard.left() == []


def test_a_ref_that_is_not_there_is_told(oss_guard, make_repository) -> None:
    folder = make_repository({"a.txt": "x"})
    for ref in ("no-such", "0" * 40, "--upload-pack=x", "HEAD~5", "main:a.txt"):
        done = oss_guard("check", str(folder), f"--ref={ref}", code=2)
        assert done.err.count("\n") == 1, ref


def test_no_path_means_here(oss_guard, make_repository) -> None:
    folder = make_repository({"a.txt": "x"})
    here = oss_guard("check", "--format", "json", "--date", "2026-06-01", at=folder)
    there = oss_guard("check", str(folder), "--format", "json", "--date", "2026-06-01")
    assert here.out.partition('"run"')[0] == there.out.partition('"run"')[0] != ""


def test_version(oss_guard) -> None:
    short = oss_guard("--version", code=0)
    assert re.fullmatch(r"oss-guard \d+\.\d+\.\d+\n", short.out)
    long = oss_guard("--version", "--verbose", code=0)
    names = [line.split(" ")[0] for line in long.out.splitlines()]
    assert names[:4] == ["oss-guard", "python", "git", "engine"]
    assert "reuse" in names
    assert oss_guard("--lang", "ja", "--version", code=0).out == short.out


@pytest.mark.parametrize(
    ("lang", "words"), [("ja", "途中がフォルダーではない"), ("en", "no folder")]
)
def test_what_the_system_refuses_is_told_in_the_language_of_the_run(
    inside, tmp_path, lang: str, words: str
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = inside("check", ".", "--pack", str(tmp_path / "file" / "x"), lang=lang, code=2)
    assert "file" in done.err
    assert not re.search("Not a directory|Errno", done.err)
    assert say("system.ENOTDIR").get(lang) == why(NotADirectoryError(20, "x")).get(lang)
    assert words in why(NotADirectoryError(20, "x")).get(lang)
    assert why(OSError(5, "odd")).get(lang) == "odd"


def test_two_sources_of_one_policy_are_refused(inside, make_repository) -> None:
    folder = make_repository({"a": "x"})
    done = inside("check", str(folder), "--policy", "none", "--policy-ref", "HEAD", code=2)
    assert done.err.count("\n") == 1
    assert "--policy-ref" in done.err


def test_a_folder_outside_git_has_no_commit_to_read_a_policy_from(inside, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    assert "HEAD" in inside("check", str(tmp_path), "--policy-ref", "HEAD", code=2).err


def test_an_argument_is_called_as_the_usage_line_calls_it(inside) -> None:
    assert "'RULE|CLAUSE|LICENCE'" in inside("explain", code=2).err
    assert "'KIND'" in inside("rules", "schema", "foo", code=2).err


def test_an_option_without_its_value_and_one_with_too_much(inside) -> None:
    assert "'--licence' needs a value" in inside("init", "--licence", code=2).err
    assert "'--diff' takes no value" in inside("init", "--diff=x", code=2).err

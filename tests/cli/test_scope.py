# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Only what a change adds is looked at, and nothing passes by that."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from oss_guard.packs import expand as fakes

ROOT = Path(__file__).parents[2]


def github(seed: str) -> str:
    """A token of GitHub's form, another for each seed."""
    body = fakes._stream(fakes._ALPHABETS["base62"], 30, seed)
    return "ghp" + f"_{body}{fakes._checksum(body)}"


OLD = github("old")
NEW = github("new")
OTHER = github("other")


@pytest.fixture
def folder(make_repository: Callable[..., Path]) -> Path:
    made: Path = make_repository({"old.py": f"t = '{OLD}'\n", "README.md": "# 台帳\n"})
    return made


@pytest.fixture
def report(inside) -> Callable[..., dict]:
    def run(*arguments: str, code: int) -> dict:
        done = inside("check", *arguments, "--format", "json", code=code)
        for value in (OLD, NEW, OTHER):
            assert value not in done.out + done.err
        body: dict = json.loads(done.out)["body"]
        verdicts = {c["verdict"] for c in (*body["clauses"], *body["recommendations"])}
        assert not verdicts & {"pass", "attested"}
        return body

    return run


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def give(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    return give


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")


def places(body: dict) -> list[tuple[str, int, str | None]]:
    return [
        (f["location"]["path"], f["location"]["line"], f["location"]["commit"])
        for f in body["findings"]
    ]


def clause(body: dict, id: str = "4-3-(1)-6") -> dict:
    (found,) = (c for c in body["clauses"] if c["id"] == id)
    return found


def commit_all(run_git, folder: Path, message: str = "change") -> str:
    run_git(folder, "add", "-A")
    run_git(folder, "commit", "-q", "-m", message)
    return str(run_git(folder, "rev-parse", "HEAD"))


class TestStaged:
    def test_only_what_the_commit_would_add_is_found(self, folder, report, run_git) -> None:
        write(folder, old=f"# moved\nt = '{OLD}'\n", new=f"u = '{NEW}'\n", other=f"v = '{OTHER}'\n")
        run_git(folder, "add", "old.py", "new.py")
        body = report(str(folder), "--staged", code=1)
        assert places(body) == [("new.py", 1, None)]
        assert body["subject"]["scope"] == "staged"
        assert body["subject"]["uncommitted"] == ["new.py", "old.py"]
        assert clause(body)["verdict"] == "fail"
        assert body["findings"][0]["fingerprint"] is None
        assert body["removal"] == []

    def test_the_index_counts_and_not_the_work_tree(self, folder, report, run_git) -> None:
        write(folder, new=f"u = '{NEW}'\n")
        run_git(folder, "add", "new.py")
        write(folder, new="u = 1\n")
        assert places(report(str(folder), "--staged", code=1)) == [("new.py", 1, None)]
        run_git(folder, "add", "new.py")
        write(folder, new=f"u = '{NEW}'\n")
        assert places(report(str(folder), "--staged", code=0)) == []

    def test_a_second_value_in_a_file_that_had_one_is_found(self, folder, report, run_git) -> None:
        write(folder, old=f"t = '{OLD}'\nu = '{NEW}'\n")
        run_git(folder, "add", "-A")
        assert places(report(str(folder), "--staged", code=1)) == [("old.py", 2, None)]

    def test_nothing_staged_is_no_pass(self, folder, report) -> None:
        body = report(str(folder), "--staged", code=0)
        assert clause(body)["verdict"] == "unknown"
        assert clause(body)["waits_for"] == ["scope"]
        assert clause(body, "2-1-(1)")["verdict"] == "unknown"

    def test_before_the_first_commit(self, report, run_git, tmp_path: Path) -> None:
        (tmp_path / "fresh").mkdir()
        run_git(tmp_path / "fresh", "init", "-q")
        write(tmp_path / "fresh", new=f"u = '{NEW}'\n")
        run_git(tmp_path / "fresh", "add", "-A")
        assert places(report(str(tmp_path / "fresh"), "--staged", code=1)) == [("new.py", 1, None)]

    def test_what_cannot_be_read_is_told(self, folder, report, run_git) -> None:
        write(folder, new=f"u = '{NEW}'\n")
        run_git(folder, "add", "-A")
        oid = run_git(folder, "rev-parse", ":new.py")
        (folder / ".git" / "objects" / oid[:2] / oid[2:]).unlink()
        body = report(str(folder), "--staged", "--require-complete", code=4)
        assert [(n["path"], n["reason"]) for n in body["not_examined"]] == [("new.py", "missing")]
        assert clause(body)["waits_for"] == ["scope", "evidence"]

    def test_configuration_counts(self, folder, report, run_git) -> None:
        config = "paths:\n  exclude:\n    - {paths: [new.py], reason: 控え}\n"
        (folder / ".oss-guard.yml").write_text(config, encoding="utf-8")
        write(folder, new=f"u = '{NEW}'\n")
        run_git(folder, "add", "-A")
        body = report(str(folder), "--staged", code=0)
        assert [n["path"] for n in body["not_examined"]] == ["new.py"]
        assert body["policy"]["effects"]

    def test_a_damaged_index_is_refused(self, folder, inside) -> None:
        (folder / ".git" / "index").write_bytes(b"DIRC" + b"\xff" * 40)
        done = inside("check", str(folder), "--staged", code=2)
        assert done.err.count("\n") == 1

    @pytest.mark.skipif(os.name == "nt", reason="a hook for a POSIX shell")
    def test_git_runs_it_as_a_hook(self, oss_guard, folder, run_git) -> None:
        """Also for ``git commit FILE``, whose index is another than usual."""
        entry = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]["entry"]
        command = shlex.join([sys.executable, "-m", "oss_guard", *shlex.split(entry)[1:]])
        hook = folder / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\nexec {command}\n", encoding="utf-8")
        hook.chmod(0o755)
        write(folder, new=f"u = '{NEW}'\n", clean="x = 1\n")
        run_git(folder, "add", "-A")
        committing = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit"]
        codes = [
            subprocess.run(
                [*committing, "-q", "-m", "x", *names],
                cwd=folder,
                env=oss_guard.environment(),
                capture_output=True,
                check=False,
            ).returncode
            for names in (["new.py"], ["clean.py"], [])
        ]
        assert codes == [1, 0, 1]


class TestSince:
    def test_only_commits_that_are_not_there_yet_count(
        self, folder, report, run_git, inside
    ) -> None:
        base = run_git(folder, "rev-parse", "HEAD")
        write(folder, new=f"u = '{NEW}'\n", old=f"t = '{OLD}'\nx = 1\n")
        brought = commit_all(run_git, folder)
        write(folder, new=f"# moved\nu = '{NEW}'\n")
        commit_all(run_git, folder)
        body = report(str(folder), "--since", base, code=1)
        assert places(body) == [("new.py", 1, brought)]
        assert [p["line"] for p in body["findings"][0]["also"] if p["commit"] is None] == [2]
        assert (body["subject"]["scope"], body["subject"]["since"]) == ("since", base)
        (step,) = body["removal"]
        assert step["commands"] == [f"git rebase --interactive {base[:12]}"]
        done = inside("check", str(folder), "--pack", "secrets", "--format", "json", code=1)
        whole = json.loads(done.out)["body"]["findings"]
        assert body["findings"][0]["fingerprint"] in {f["fingerprint"] for f in whole}

    def test_a_value_that_is_gone_again_would_be_sent_too(self, folder, report, run_git) -> None:
        write(folder, new=f"u = '{NEW}'\n")
        brought = commit_all(run_git, folder)
        (folder / "new.py").unlink()
        commit_all(run_git, folder)
        body = report(str(folder), "--since", "HEAD~2", code=1)
        assert places(body) == [("new.py", 1, brought)]
        assert body["findings"][0]["also"] == []

    def test_what_came_before_is_not_looked_at(self, folder, report, run_git) -> None:
        write(folder, old=f"# moved\nt = '{OLD}'\n")
        commit_all(run_git, folder)
        body = report(str(folder), "--since", "HEAD~1", code=0)
        assert clause(body)["verdict"] == "unknown"

    def test_a_merge_of_what_is_there_adds_nothing(self, folder, report, run_git) -> None:
        run_git(folder, "checkout", "-q", "-b", "topic")
        write(folder, topic="x = 1\n")
        commit_all(run_git, folder)
        run_git(folder, "checkout", "-q", "main")
        write(folder, old=f"t = '{OLD}'\nu = '{NEW}'\n")
        commit_all(run_git, folder)
        run_git(folder, "checkout", "-q", "topic")
        run_git(folder, "merge", "-q", "-m", "merge", "main")
        assert places(report(str(folder), "--since", "main", code=0)) == []

    def test_messages_are_read(self, folder, report, run_git) -> None:
        run_git(folder, "commit", "-q", "--allow-empty", "-m", f"use {NEW}")
        (place,) = places(report(str(folder), "--since", "HEAD~1", code=1))
        assert place == (None, 1, run_git(folder, "rev-parse", "HEAD"))

    def test_another_commit_than_head(self, folder, report, run_git) -> None:
        run_git(folder, "checkout", "-q", "-b", "topic")
        write(folder, new=f"u = '{NEW}'\n")
        commit_all(run_git, folder)
        run_git(folder, "checkout", "-q", "main")
        body = report(str(folder), "--ref", "topic", "--since", "main", code=1)
        assert [p[0] for p in places(body)] == ["new.py"]
        assert places(report(str(folder), "--since", "topic", code=0)) == []

    def test_several_processes_see_the_same(self, folder, report, run_git, monkeypatch) -> None:
        for number in range(4):
            write(folder, **{f"n{number}": f"x = {number}\nu = '{NEW}'\n"})
            commit_all(run_git, folder)
        alone = report(str(folder), "--since", "HEAD~4", code=1)
        monkeypatch.setattr("oss_guard.scan.sifting._LARGE", 0)
        together = report(str(folder), "--since", "HEAD~4", "--jobs", "2", code=1)
        assert len(alone["findings"]) == 4
        assert together == alone

    def test_work_that_is_not_committed_is_not_sent(self, folder, report) -> None:
        write(folder, new=f"u = '{NEW}'\n")
        assert places(report(str(folder), "--since", "HEAD", code=0)) == []

    def test_a_missing_content_is_evidence_that_lacks(self, folder, report, run_git) -> None:
        write(folder, gone="x = 1\n")
        commit_all(run_git, folder)
        (folder / "gone.py").unlink()
        commit_all(run_git, folder)
        oid = run_git(folder, "rev-parse", "HEAD~1:gone.py")
        (folder / ".git" / "objects" / oid[:2] / oid[2:]).unlink()
        body = report(str(folder), "--since", "HEAD~2", "--require-complete", code=4)
        assert [n["path"] for n in body["not_examined"]] == ["gone.py"]


class TestInput:
    def test_a_secret_in_it_is_found(self, report, given) -> None:
        given(f"t = '{NEW}'\n".encode("cp932"))
        body = report("-", code=1)
        assert places(body) == [("-", 1, None)]
        assert (body["subject"]["kind"], body["subject"]["scope"]) == ("input", "input")
        assert body["subject"]["commit"] is None

    def test_nothing_in_it_is_no_pass(self, report, given) -> None:
        given(b"x = 1\n")
        assert clause(report("-", code=0))["verdict"] == "unknown"

    def test_a_name_says_how_to_read_it(self, report, given) -> None:
        given(f"t = '{NEW}'\n".encode())
        body = report("-", "--stdin-filename", "tests/設定.py", code=0)
        assert places(body) == [("tests/設定.py", 1, None)]
        assert body["findings"][0]["confidence"] == "low"

    def test_too_much_is_refused(self, inside, given, monkeypatch) -> None:
        monkeypatch.setattr("oss_guard.cli.scope.LIMIT", 10)
        given(b"x" * 11)
        assert inside("check", "-", code=2).err.count("\n") == 1

    def test_it_is_read_from_a_pipe(self, oss_guard) -> None:
        done = subprocess.run(
            oss_guard.command("check", "-", "--pack", "secrets", "--lang", "ja"),
            env=oss_guard.environment(),
            input=f"鍵は {NEW} です\n".encode(),
            capture_output=True,
            check=False,
        )
        assert done.returncode == 1
        assert "-:1:4" in done.stdout.decode()
        assert NEW not in done.stdout.decode()
        assert done.stderr == b""

    @pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
    def test_an_interrupt_leaves_no_report(self, oss_guard, tmp_path: Path) -> None:
        target = tmp_path / "report.json"
        process = subprocess.Popen(
            oss_guard.command("check", "-", f"--format=json={target}"),
            env=oss_guard.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(2)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out, err.count(b"\n")) == (130, b"", 1)
        assert list(tmp_path.glob("*report*")) == []
        assert oss_guard.left() == []


@pytest.mark.parametrize(
    "arguments",
    [
        (".", "--staged", "--since", "HEAD"),
        (".", "--staged", "--ref", "HEAD"),
        (".", "--since", "HEAD", "--no-history"),
        (".", "--since", "no-such-commit"),
        (".", "--since", "--staged"),
        (".", "--stdin-filename", "a.py"),
        ("-", "--ref", "HEAD"),
        ("-", "--staged"),
        ("-", "--policy-ref", "HEAD"),
    ],
)
def test_what_does_not_go_together_is_refused(
    inside, folder, monkeypatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(folder)
    done = inside("check", *arguments, code=2)
    assert done.out == ""
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("option", ["--ref", "--since", "--policy-ref"])
@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_name_of_a_commit_is_called_empty(inside, folder, option, value) -> None:
    done = inside("check", str(folder), option, value, lang="en", code=2)
    assert done.err.startswith(f"oss-guard: {option} wants a commit")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("option", [("--staged",), ("--since", "HEAD")])
def test_outside_git_there_is_nothing_to_add_to(inside, tmp_path: Path, option) -> None:
    (tmp_path / "plain").mkdir()
    write(tmp_path / "plain", a="x = 1\n")
    assert inside("check", str(tmp_path / "plain"), *option, code=2).err.count("\n") == 1


def test_a_bare_repository_has_no_index(inside, folder, run_git, tmp_path: Path) -> None:
    run_git(tmp_path, "clone", "-q", "--bare", str(folder), "bare.git")
    assert "bare" in inside("check", str(tmp_path / "bare.git"), "--staged", code=2).err


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("format", ["text", "markdown", "sarif", "github"])
def test_people_are_told_what_was_looked_at(inside, folder, run_git, lang, format) -> None:
    write(folder, new=f"u = '{NEW}'\n")
    run_git(folder, "add", "-A")
    done = inside("check", str(folder), "--staged", "--format", format, lang=lang, code=1)
    assert "new.py" in done.out
    assert NEW not in done.out
    if format in {"text", "markdown"}:
        words = {"ja": "インデックスにある変更", "en": "changes in the index"}
        assert words[lang] in re.sub(r"\n +", "" if lang == "ja" else " ", done.out)
        assert len(done.out.splitlines()) < 60

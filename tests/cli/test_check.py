# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard check``: exit codes, outputs, configuration."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
from pathlib import Path
from typing import Any

import pytest

from oss_guard.cli import screen
from oss_guard.packs.expand import expand
from oss_guard.packs.find import shipped

MIT = expand("${text.MIT}")
KEY = expand("ghp" + "_${fake.github}")
GOOD = {
    "clauses.yaml": """\
clauses:
  - id: 1-a
    force: must
    actor: developer
    title: {ja: 題, en: title}
    summary: {ja: 要約, en: summary}
    reference: {ja: 第1, en: Chapter 1}
  - id: 1-b
    force: should
    actor: developer
    title: {ja: 題, en: title}
    summary: {ja: 要約, en: summary}
    reference: {ja: 第1, en: Chapter 1}
""",
    "pack.yaml": "name: own\nversion: '1'\ntitle: {ja: 自前, en: Own}\n",
}


def rule(number: int, clause: str, name: str) -> str:
    return f"""\
id: OWN-AAA-00{number}
clauses: [{clause}]
severity: low
check: file-present
params: {{any_of: ["{name}"]}}
title: {{ja: 題, en: title}}
reason: {{ja: 理由, en: reason}}
message: {{absent: {{ja: ない, en: missing}}}}
remedy: {{ja: 直す, en: mend}}
examples:
  - {{name: there, files: {{{name}: x}}, expect: pass}}
  - {{name: not, files: {{}}, expect: fail}}
"""


@pytest.fixture
def pack(tmp_path: Path) -> str:
    """Clause 1-a wants MUST, clause 1-b wants SHOULD."""
    folder = tmp_path / "own"
    folder.mkdir()
    for name, text in GOOD.items():
        (folder / name).write_text(text, encoding="utf-8")
    for number, (clause, name) in enumerate((("1-a", "MUST"), ("1-b", "SHOULD"))):
        (folder / f"{name}.yaml").write_text(rule(number, clause, name), encoding="utf-8")
    return str(folder)


def body_of(text: str) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(text)["body"]
    return body


@pytest.mark.parametrize(
    ("files", "fail_on", "code"),
    [
        ({"MUST": "x", "SHOULD": "x"}, "may", 0),
        ({"SHOULD": "x"}, "must", 1),
        ({"SHOULD": "x"}, "never", 0),
        ({"MUST": "x"}, "must", 0),
        ({"MUST": "x"}, "should", 1),
        ({"MUST": "x"}, "may", 1),
        ({"MUST": "x"}, "never", 0),
    ],
)
def test_the_exit_code_follows_the_force_of_failed_clauses(
    inside, make_repository, pack: str, files: dict[str, str], fail_on: str, code: int
) -> None:
    folder = make_repository(files)
    inside("check", str(folder), "--pack", pack, "--fail-on", fail_on, code=code)


@pytest.mark.parametrize(
    ("fail_on", "heads"),
    [("must", ["1-a"]), ("should", ["1-a", "1-b"]), ("never", ["1-a", "1-b"])],
)
def test_only_failed_shows_what_fail_on_chooses(
    inside, make_repository, pack: str, fail_on: str, heads: list[str]
) -> None:
    folder = str(make_repository({"README.md": "x"}))
    done = inside("check", folder, "--pack", pack, "--only-failed", "--fail-on", fail_on)
    assert [line.split()[2] for line in done.out.splitlines() if line.startswith("✗")] == heads
    assert "  ✗ fail  " in done.out
    assert ("Clauses: fail 1\n" in done.out) == (fail_on == "must")


def test_the_report_is_as_wide_as_the_terminal(inside, make_repository, pack, monkeypatch) -> None:
    folder = str(make_repository({"README.md": "x"}))
    widths = {}
    with monkeypatch.context() as patch:
        patch.setattr(screen.sys, "stdout", Terminal())
        for columns in (10, 20, 60, 100, 300):
            patch.setenv("COLUMNS", str(columns))
            widths[columns] = screen.columns()
    assert widths == {10: 20, 20: 20, 60: 60, 100: 100, 300: 100}
    monkeypatch.setattr("oss_guard.cli.destinations.columns", lambda: 60)
    out = inside("check", folder, "--pack", pack).out
    # A command is in one piece, to be copied.
    assert max(len(line) for line in out.splitlines() if " explain " not in line) <= 60
    file = Path(folder).parent / "report"
    inside("check", folder, "--pack", pack, f"--format=text={file}")
    assert max(map(len, file.read_text(encoding="utf-8").splitlines())) > 60


class Terminal:
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_folder_inside_a_repository_means_the_whole_and_says_so(
    inside, make_repository, pack: str, lang: str
) -> None:
    folder = make_repository({"sub/deep/MUST": "x", "SHOULD": "x"})
    done = inside("check", str(folder / "sub/deep"), "--pack", pack, lang=lang, code=1)
    assert done.err.count("\n") == 1
    assert "deep' " in done.err
    assert f"{folder})" in done.err.replace("）", ")")
    assert inside("check", str(folder), "--pack", pack, code=1).err == ""


def test_a_bare_repository_and_a_plain_folder_are_the_whole(
    inside, make_repository, run_git, tmp_path: Path, pack: str
) -> None:
    folder = make_repository({"MUST": "x"}, "work")
    run_git(tmp_path, "clone", "-q", "--bare", str(folder), "bare")
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "MUST").write_text("x", encoding="utf-8")
    for whole in ("bare", "plain"):
        assert inside("check", str(tmp_path / whole), "--pack", pack, code=0).err == ""


def test_incomplete_evidence_is_4_where_it_is_asked_for(inside, make_repository, run_git) -> None:
    whole = make_repository({"README.md": "x"}, "whole")
    run_git(whole, "commit", "-q", "--allow-empty", "-m", "second")
    run_git(whole.parent, "clone", "-q", "--depth", "1", whole.as_uri(), "shallow")
    shallow = str(whole.parent / "shallow")
    inside("check", shallow, "--fail-on", "never", code=0)
    inside("check", shallow, "--fail-on", "never", "--require-complete", code=4)
    inside("check", shallow, "--require-complete", code=1)


def test_a_folder_outside_any_repository_is_not_incomplete(inside, tmp_path: Path) -> None:
    folder = tmp_path / "plain"
    folder.mkdir()
    (folder / "a.py").write_text("x = 1\n", encoding="utf-8")
    arguments = ("check", str(folder), "--require-complete", "--format", "json")
    found = body_of(inside(*arguments, "--fail-on", "never", code=0).out)
    waiting = [c for c in found["clauses"] if c["verdict"] == "unknown"]
    assert [c["id"] for c in waiting if "evidence" in c["waits_for"]] == []
    history = {c["id"]: c["waits_for"] for c in waiting}
    assert history["4-2-b"] == ["scope"]


@pytest.mark.parametrize("gates", [True, False])
def test_a_rule_that_gates_without_a_clause_may_be_what_is_incomplete(
    inside, make_repository, run_git, pack: str, gates: bool
) -> None:
    rule = (shipped() / "tokyo/git/versions.yaml").read_text(encoding="utf-8")
    rule = rule.replace("clauses: [4-3-(1)-3]\n", "")
    (Path(pack) / "versions.yaml").write_text(rule, encoding="utf-8")
    head = Path(pack) / "pack.yaml"
    head.write_text(f"{head.read_text(encoding='utf-8')}gates: {str(gates).lower()}\n", "utf-8")
    whole = make_repository({"MUST": "x"}, "whole")
    run_git(whole, "commit", "-q", "--allow-empty", "-m", "second")
    run_git(whole.parent, "clone", "-q", "--depth", "1", whole.as_uri(), "shallow")
    arguments = ("check", str(whole.parent / "shallow"), "--pack", pack)
    inside(*arguments, code=0)
    inside(*arguments, "--require-complete", code=4 if gates else 0)


def test_one_run_writes_all_formats_and_each_file_is_whole(
    oss_guard, make_repository, pack: str
) -> None:
    folder = make_repository({"SHOULD": "x"})
    reports = oss_guard.home / "reports"
    reports.mkdir()
    names = ("text", "json", "sarif", "markdown", "github")
    targets = [f"--format={name}={reports / name}" for name in names]
    done = oss_guard("check", str(folder), "--pack", pack, *targets, "--format", "text", code=1)
    assert "missing" in done.out
    assert sorted(p.name for p in reports.iterdir()) == sorted(names)
    for name in names:
        data = (reports / name).read_bytes()
        assert data.endswith(b"\n")
        assert b"missing" in data
        assert b"\x1b" not in data
    assert body_of((reports / "json").read_text(encoding="utf-8"))["counts"]["fail"] == 1
    json.loads((reports / "sarif").read_bytes())
    mode = stat.S_IMODE((reports / "json").stat().st_mode)
    assert mode == 0o666 & ~umask()


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_files_alone_leave_standard_output_empty(inside, make_repository, pack: str) -> None:
    folder = make_repository({"MUST": "x"})
    done = inside("check", str(folder), "--pack", pack, f"--format=json={folder}/r.json", code=0)
    assert done.out == ""


def test_what_cannot_be_written_is_told_and_leaves_the_old_report(
    inside, make_repository, tmp_path: Path, pack: str
) -> None:
    folder = make_repository({"MUST": "x"})
    (tmp_path / "target").mkdir()
    done = inside("check", str(folder), "--pack", pack, f"--format=json={tmp_path}/target", code=2)
    assert done.err.count("\n") == 1
    assert list(tmp_path.glob(".target*")) == []


def test_colour_only_where_it_is_wanted(oss_guard, make_repository, pack: str) -> None:
    folder = str(make_repository({"SHOULD": "x"}))

    def colours(*arguments: str, **environment: str) -> bool:
        done = oss_guard("check", folder, "--pack", pack, *arguments, code=1, **environment)
        return "\x1b[" in done.out

    assert not colours()
    assert colours("--color", "always")
    assert colours("--color", "always", NO_COLOR="1")
    assert colours(FORCE_COLOR="1")
    assert not colours(FORCE_COLOR="1", NO_COLOR="1")
    assert not colours("--color", "never", FORCE_COLOR="1")


def test_reports_speak_the_language_of_the_run(inside, make_repository, pack: str) -> None:
    folder = str(make_repository({"SHOULD": "x"}))
    english = inside("check", folder, "--pack", pack, code=1).out
    japanese = inside("check", folder, "--pack", pack, lang="ja", code=1).out
    assert "missing" in english
    assert not re.search("[\u3040-\u30ff\u3400-\u9fff]", english)
    assert "ない" in japanese
    assert "missing" not in japanese


CONFIGURATIONS = [
    (".oss-guard.yml", "paths: [\n", ".oss-guard.yml:2:1: "),
    (".oss-guard.yml", "pathes: {}\n", ".oss-guard.yml:1:1: unknown key 'pathes'; did you mean"),
    (".oss-guard.yml", "packs: [toky]\n", ".oss-guard.yml:1:9: 'toky' is not allowed"),
    (
        ".oss-guard.yml",
        "paths:\n  exclude:\n    - {paths: [a], reason: ''}\n",
        ".oss-guard.yml:3:28: must not be empty",
    ),
    (
        ".oss-guard.yml",
        "paths:\n  own:\n    - paths: [a]\n      reason: {ja: 理由}\n",
        ".oss-guard.yml:4:15: required key 'en' is missing",
    ),
    (
        ".oss-guard.yml",
        "paths:\n  own:\n    - paths: [a]\n      reason: {ja: 理由, en: why, fr: pourquoi}\n",
        ".oss-guard.yml:4:33: unknown key 'fr'",
    ),
    (".oss-guard.yml", "paths:\n  own:\n    - {paths: [a], reason: 5}\n", ".oss-guard.yml:3:28: "),
    (
        ".oss-guard.yml",
        "paths:\n  exclude:\n    - {paths: ['{a,b'], reason: x}\n",
        ".oss-guard.yml:3:16: a path pattern has unbalanced braces: ",
    ),
    (".oss-guard.yml", "a: \x01\n", ".oss-guard.yml:1:4: character U+0001 is not allowed"),
    (".oss-guard.yml", "packs: " + "1" * 5000, ".oss-guard.yml:1:8: cannot be read as a number"),
    ("pyproject.toml", "[tool.oss-guard\n", "pyproject.toml:1:16: not valid TOML"),
    ("pyproject.toml", "\n[tool.oss-guard]\npaks = 1\n", "pyproject.toml:3:1: unknown key 'paks'"),
    ("pyproject.toml", "[tool.oss-guard]\npacks = 2026-01-01\n", "pyproject.toml:2:9: wrong type"),
    ("pyproject.toml", "tool.oss-guard = 1\n", "pyproject.toml:1:18: wrong type"),
    ("pyproject.toml", "# oss-guard\na = [", "pyproject.toml:2:6: not valid TOML"),
    (
        "pyproject.toml",
        "[[tool.oss-guard.paths.own]]\npaths = [\n  'b',  # ]\n  '{c,d',\n]\nreason = 'x'\n",
        "pyproject.toml:4:3: a path pattern has unbalanced braces: ",
    ),
]


@pytest.mark.parametrize(("name", "text", "said"), CONFIGURATIONS)
def test_an_invalid_configuration_is_3_with_its_place(
    inside, make_repository, name: str, text: str, said: str
) -> None:
    done = inside("check", str(make_repository({name: text})), code=3)
    assert done.err.startswith(said)
    assert done.err.count("\n") == 1


def test_all_faults_of_a_configuration_at_once(inside, make_repository) -> None:
    text = "a: 1\nb: 2\npaths: {exclude: [{paths: []}]}\n"
    done = inside("check", str(make_repository({".oss-guard.yml": text})), code=3)
    places = [line.split(": ")[0] for line in done.err.splitlines()]
    assert places == [f".oss-guard.yml:{p}" for p in ("1:1", "2:1", "3:19", "3:27")]


def test_two_configurations_are_one_too_many(inside, make_repository) -> None:
    files = {".oss-guard.yml": "packs: []\n", "pyproject.toml": "[tool.oss-guard]\n"}
    done = inside("check", str(make_repository(files)), code=3)
    assert "pyproject.toml" in done.err


def test_a_pyproject_that_is_none_of_ours_is_let_be(inside, make_repository, pack: str) -> None:
    folder = make_repository({"pyproject.toml": "[not toml", "MUST": "x"})
    inside("check", str(folder), "--pack", pack, code=0)


@pytest.mark.parametrize("name", [".oss-guard.yml", "pyproject.toml"])
def test_what_configuration_does_is_listed(inside, make_repository, pack: str, name: str) -> None:
    yaml = """\
organization:
  name: {ja: 見本市, en: Sample City}
  court: {ja: 見本地方裁判所, en: Sample Court}
paths:
  exclude: [{paths: ["left/**"], reason: too old}]
  own: [{paths: ["tests/**"], reason: ours}]
severities: [{rule: OWN-AAA-000, severity: high, reason: matters here}]
"""
    toml = """\
[tool.oss-guard]
organization = {name = {ja = "見本市", en = "Sample City"}, court = {ja = "あ", en = "a"}}
paths = {exclude = [{paths = ["left/**"], reason = "too old"}],
         own = [{paths = ["tests/**"], reason = "ours"}]}
severities = [{rule = "OWN-AAA-000", severity = "high", reason = "matters here"}]
"""
    text = yaml if name.endswith("yml") else toml.replace('"}],\n         ', '"}], ')
    folder = make_repository({name: text, "left/a.txt": "x", "tests/b.txt": "x"})
    done = inside("check", str(folder), "--pack", pack, "--format", "json", code=1)
    body = body_of(done.out)
    effects = [(e["kind"], e["source"]) for e in body["policy"]["effects"]]
    assert effects == [
        ("organization", name),
        ("path-own", name),
        ("path-excluded", name),
        ("severity", name),
    ]
    assert [(n["path"], n["reason"]) for n in body["not_examined"]] == [("left/a.txt", "excluded")]
    assert body["policy"]["organization"]["en"] == "Sample City"
    assert [f["severity"] for f in body["findings"] if f["rule"] == "OWN-AAA-000"] == ["high"]
    shown = inside("check", str(folder), "--pack", pack, code=1).out
    assert "left/a.txt" in shown
    assert "too old" in shown


def test_policy_none_and_another_policy(inside, make_repository, tmp_path: Path, pack: str) -> None:
    text = "paths: {exclude: [{paths: ['*.txt'], reason: x}]}\n"
    folder = make_repository({".oss-guard.yml": text, "a.txt": "x", "MUST": "x"})
    arguments = ("check", str(folder), "--pack", pack, "--format", "json")
    assert body_of(inside(*arguments).out)["not_examined"]
    none = body_of(inside(*arguments, "--policy", "none").out)
    assert none["not_examined"] == []
    assert [e["kind"] for e in none["policy"]["effects"]] == ["policy"]
    other = tmp_path / "policy"
    other.mkdir()
    assert body_of(inside(*arguments, "--policy", str(other)).out)["not_examined"] == []


def test_a_faulty_pack_of_the_user_is_3_with_openable_places(inside, make_repository, pack) -> None:
    (Path(pack) / "x.yaml").write_text("id: 1\n", encoding="utf-8")
    done = inside("check", str(make_repository({})), "--pack", pack, code=3)
    assert all(line.startswith(f"{pack}/x.yaml:1:") for line in done.err.splitlines())


@pytest.mark.parametrize("kind", ["folder", "bare", "ref", "below"])
def test_other_kinds_of_repository(
    inside, make_repository, run_git, tmp_path: Path, pack: str, kind: str
) -> None:
    folder = make_repository({"MUST": "x", "SHOULD": "x", "deep/a.txt": "x"})
    arguments = [str(folder)]
    if kind == "folder":
        (folder / ".git").rename(tmp_path / "away")
    elif kind == "bare":
        run_git(tmp_path, "clone", "-q", "--bare", str(folder), "bare.git")
        arguments = [str(tmp_path / "bare.git")]
    elif kind == "ref":
        run_git(folder, "tag", "v1.0.0")
        (folder / "MUST").unlink()
        arguments += ["--ref", "v1.0.0"]
    else:
        arguments = [str(folder / "deep")]
    done = inside("check", *arguments, "--pack", pack, "--format", "json", code=0)
    assert body_of(done.out)["subject"]["files"] == 3


def test_a_repository_without_commits_is_judged_by_its_files(
    inside, tmp_path: Path, run_git
) -> None:
    made = tmp_path / "made"
    made.mkdir()
    run_git(made, "init", "-q")
    (made / "a.txt").write_text("x", encoding="utf-8")
    body = body_of(inside("check", str(made), "--format", "json", code=1).out)
    assert body["subject"]["commit"] is None
    assert body["subject"]["files"] == 1


def test_a_repository_that_lost_its_files_is_judged_by_its_commits(
    inside, tmp_path: Path, run_git
) -> None:
    made = tmp_path / "made"
    made.mkdir()
    run_git(made, "init", "-q")
    run_git(made, "commit", "-q", "--allow-empty", "-m", "first")
    body = body_of(inside("check", str(made), "--format", "json", code=1).out)
    assert body["subject"]["files"] == 0


@pytest.mark.parametrize("managed", [True, False])
def test_where_nothing_is_there_is_nothing_to_judge(
    inside, tmp_path: Path, run_git, managed: bool
) -> None:
    made = tmp_path / "made"
    made.mkdir()
    if managed:
        run_git(made, "init", "-q")
    done = inside("check", str(made), code=2)
    assert (done.out, done.err.count("\n")) == ("", 1)
    assert "nothing to judge" in done.err


def test_the_first_commit_may_be_an_empty_one(inside, tmp_path: Path, run_git) -> None:
    made = tmp_path / "made"
    made.mkdir()
    run_git(made, "init", "-q")
    inside("check", str(made), "--staged", code=0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_report_goes_through_a_link_and_into_a_pipe(inside, make_repository, tmp_path) -> None:
    """Renaming over them would put a file in their place; over a device that is a disaster."""
    folder = make_repository({"a.txt": "x"})
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    link.symlink_to(target)
    inside("check", str(folder), "--format", f"json={link}")
    assert link.is_symlink()
    assert json.loads(target.read_text("utf-8"))["body"]
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR)
    inside("check", str(folder), "--format", f"github={pipe}")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert os.read(reader, 2) == b"::"
    os.close(reader)


def test_a_secret_is_found_and_shown_redacted(inside, make_repository) -> None:
    folder = make_repository({"LICENSE": MIT, "a.py": f"key = '{KEY}'\n"})
    done = inside("check", str(folder), code=1)
    assert "a.py:1:8" in done.out
    assert "ghp_…(40)" in done.out
    assert KEY[4:] not in done.out


def test_a_pack_given_twice_is_counted_once(inside, make_repository, tmp_path, pack: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(pack, copy)
    folder = str(make_repository({"a.txt": "x"}))
    arguments = ("--format", "json", "--date", "2026-06-01", "--pack", pack)
    once = body_of(inside("check", folder, *arguments, code=1).out)
    twice = body_of(inside("check", folder, *arguments, "--pack", str(copy), code=1).out)
    assert twice == once
    clauses = copy / "clauses.yaml"
    clauses.write_text(clauses.read_text(encoding="utf-8").replace("must", "may"), "utf-8")
    done = inside("check", folder, *arguments, "--pack", str(copy), code=2)
    assert done.err.count("\n") == 1
    assert "is not the same" in done.err

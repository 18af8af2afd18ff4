# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Configuration that is there and can't be read, is called otherwise, or comes to nothing."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from oss_guard.documents.located import SIZE_LIMIT
from oss_guard.packs.bind import load_pack

CHECK = ("--format", "json", "--date", "2026-06-01", "--pack", "secrets")
JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def effects(text: str) -> list[tuple[Any, ...]]:
    found = json.loads(text)["body"]["policy"]["effects"]
    for effect in found:
        assert JAPANESE.search(effect["text"]["ja"])
    return [(e["kind"], e["path"], e["line"]) for e in found]


def refused(inside, folder: Path, *arguments: str) -> str:
    done = inside("check", str(folder), *CHECK, *arguments, code=3)
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert JAPANESE.search(inside("check", str(folder), *CHECK, *arguments, lang="ja").err)
    err: str = done.err
    return err


@pytest.mark.parametrize("managed", [True, False])
def test_a_link_for_configuration_is_refused(inside, make_repository, tmp_path, managed) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text("packs: []\n", encoding="utf-8")
    folder = make_repository({"a.txt": "x", "real.yml": "packs: []\n"}) if managed else tmp_path
    for target in (outside, Path("real.yml"), Path("/dev/null"), Path("nowhere")):
        link = folder / ".oss-guard.yml"
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        assert refused(inside, folder).startswith(".oss-guard.yml: a symbolic link")


@pytest.mark.parametrize("managed", [True, False])
def test_a_configuration_above_the_limit_is_refused(
    inside, make_repository, tmp_path: Path, managed: bool
) -> None:
    text = "packs: []\n".ljust(SIZE_LIMIT + 1, "#")
    folder = make_repository({".oss-guard.yml": text}) if managed else tmp_path / "plain"
    folder.mkdir(exist_ok=True)
    (folder / ".oss-guard.yml").write_text(text, encoding="utf-8")
    assert str(SIZE_LIMIT) in refused(inside, folder)
    (folder / ".oss-guard.yml").write_text(text[:-1], encoding="utf-8")
    inside("check", str(folder), *CHECK, code=0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("managed", [True, False])
def test_a_pipe_for_configuration_is_refused(inside, make_repository, tmp_path, managed) -> None:
    folder = make_repository({".oss-guard.yml": "", "a": "x"}) if managed else tmp_path / "plain"
    folder.mkdir(exist_ok=True)
    (folder / "a").write_text("x", encoding="utf-8")
    (folder / ".oss-guard.yml").unlink(missing_ok=True)
    os.mkfifo(folder / ".oss-guard.yml")
    assert refused(inside, folder).startswith(".oss-guard.yml: not a regular file")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_that_git_does_not_list_is_refused(inside, make_repository) -> None:
    folder = make_repository({"a/b": "x"})
    os.mkfifo(folder / "pyproject.toml")
    assert "pyproject.toml: " in inside("check", str(folder), *CHECK, code=0).err
    os.mkfifo(folder / ".oss-guard.yml")
    for judged in (folder, folder / "a"):
        assert refused(inside, judged).startswith(".oss-guard.yml: not a regular file")
    # A commit does not hold it.
    inside("check", str(folder), "--ref", "HEAD", *CHECK, code=0)


def test_a_configuration_whose_object_is_missing_is_refused(
    inside, make_repository, run_git
) -> None:
    folder = make_repository({".oss-guard.yml": "packs: []\n", "a": "x"})
    blob = run_git(folder, "rev-parse", "HEAD:.oss-guard.yml")
    (folder / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert "the object is not here" in refused(inside, folder, "--ref", "HEAD")


def test_an_unread_pyproject_is_listed(inside, make_repository, tmp_path: Path) -> None:
    folder = make_repository({"a.txt": "x"})
    (tmp_path / "oss-guard.toml").write_text("[tool.oss-guard]\n", encoding="utf-8")
    (folder / "pyproject.toml").symlink_to("../oss-guard.toml")
    done = inside("check", str(folder), *CHECK, code=0)
    assert effects(done.out) == [("not-read", "pyproject.toml", None)]
    assert done.err.startswith("oss-guard: pyproject.toml: not read, so any [tool.oss-guard]")


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (".oss-guard.yaml", ".oss-guard.yaml"),
        ("oss-guard.yml", "oss-guard.yml"),
        (".OSS-guard.yml", ".OSS-guard.yml"),
        (".oss-guard.yml/a.yml", ".oss-guard.yml/"),
        (".oss-guard.yaml/b/a.yml", ".oss-guard.yaml/"),
    ],
)
def test_what_is_called_almost_as_configuration_is_told(
    inside, make_repository, file: str, said: str
) -> None:
    folder = make_repository({file: "packs: [secrets]\n"})
    done = inside("check", str(folder), *CHECK, code=0)
    assert effects(done.out) == [("not-read", said, None)]
    assert done.err == (
        f"oss-guard: {said}: not read as configuration; that is a file named .oss-guard.yml"
        " at the root\n"
    )


def test_other_names_are_no_configuration(inside, make_repository) -> None:
    names = ("sub/.oss-guard.yml", ".oss-guard.yml.bak", "docs/.oss-guard.yaml", ".oss-guard/x.yml")
    done = inside("check", str(make_repository(dict.fromkeys(names, "x"))), *CHECK, code=0)
    assert effects(done.out) == []
    assert done.err == ""


CONFIGURATION = """\
paths:
  exclude:
    - {paths: ["old/**", "*.tmp"], reason: too old}
  vendored:
    - paths:
        - lib/**
        - "libb/**"
      reason: of others
"""


def test_patterns_that_match_nothing_are_told(inside, make_repository) -> None:
    folder = make_repository({".oss-guard.yml": CONFIGURATION, "lib/a.py": "x", "old/b": "x"})
    done = inside("check", str(folder), *CHECK, code=0)
    assert effects(done.out) == [
        ("path-vendored", ".oss-guard.yml", 5),
        ("path-excluded", ".oss-guard.yml", 3),
        ("no-match", ".oss-guard.yml", 7),
        ("no-match", ".oss-guard.yml", 3),
    ]
    assert [line.split(" in paths")[0] for line in done.err.splitlines()] == [
        "oss-guard: .oss-guard.yml:7: the pattern libb/**",
        "oss-guard: .oss-guard.yml:3: the pattern *.tmp",
    ]
    text = inside("check", str(folder), "--pack", "secrets", lang="ja").out
    assert "paths の libb/** に当たるファイルがなく" in text


def test_dependencies_that_are_none_are_told(inside, make_repository) -> None:
    text = "dependencies:\n  - {names: [requestz, click], use: build, reason: x}\n"
    pyproject = '[project]\nname = "x"\nversion = "1"\ndependencies = ["click", "requests"]\n'
    folder = make_repository({".oss-guard.yml": text, "pyproject.toml": pyproject})
    done = inside("check", str(folder), "--format", "json", "--date", "2026-06-01")
    assert ("no-match", ".oss-guard.yml", 2) in effects(done.out)
    (line,) = [line for line in done.err.splitlines() if "requestz" in line]
    assert line.startswith("oss-guard: .oss-guard.yml:2: requestz in the dependencies")
    assert line.endswith("Did you mean 'requests'?")
    nothing = inside("check", str(folder), *CHECK)
    assert "requestz in the" not in nothing.err + nothing.out


def test_many_vain_patterns_are_counted_and_bounded(inside, make_repository) -> None:
    paths = ", ".join(f"no{n}" for n in range(1000))
    text = f"paths: {{exclude: [{{paths: [{paths}], reason: x}}]}}\n"
    folder = make_repository({".oss-guard.yml": text})
    done = inside("check", str(folder), *CHECK, code=0)
    assert done.err.count("\n") == 11
    assert done.err.splitlines()[-1].startswith("oss-guard: 990 more")
    assert sum(kind == "no-match" for kind, _, _ in effects(done.out)) == 1000
    (folder / ".oss-guard.yml").write_text(text.replace("[no0", "[more, no0"), encoding="utf-8")
    assert "too many path patterns" in refused(inside, folder)


def test_a_severity_for_an_unknown_rule_or_twice_is_refused(inside, make_repository) -> None:
    one = "  - {{rule: {}, severity: low, reason: x}}\n"
    text = "severities:\n" + one.format("SEC-AAA-999")
    folder = make_repository({".oss-guard.yml": text})
    assert refused(inside, folder).startswith(".oss-guard.yml:2:12: ")
    rule = load_pack("secrets").rules[0].id
    text = "severities:\n" + one.format(rule) + one.format(rule)
    (folder / ".oss-guard.yml").write_text(text, encoding="utf-8")
    assert refused(inside, folder).startswith(".oss-guard.yml:3:12: there are two severities")


DEPENDENCIES = """dependencies:
  - names: [some-tool]
    use: separate-program
    licence: gpl-3.0-or-later
    reason: {ja: 子プロセス, en: a child}
  - {names: [x], use: test, reason: 試験}
"""


def test_what_dependencies_are_for_is_listed(inside, make_repository) -> None:
    folder = make_repository({".oss-guard.yml": DEPENDENCIES})
    body = json.loads(inside("check", str(folder), *CHECK, code=0).out)["body"]
    first, second = body["policy"]["effects"]
    assert (first["kind"], first["path"], first["line"]) == ("dependency", ".oss-guard.yml", 2)
    assert first["text"]["en"] == (
        "some-tool: taken to be used as a separate program (licence: gpl-3.0-or-later): a child"
    )
    assert first["text"]["ja"].endswith("子プロセス")
    assert (second["line"], second["text"]["ja"]) == (6, "x をテストだけに使うものとする: 試験")


@pytest.mark.parametrize(
    ("entry", "place", "words"),
    [
        ("{names: [a], use: plugin, reason: x}", "2:23", "plugin"),
        ("{names: [a], use: test}", "2:5", "reason"),
        ("{names: [], use: test, reason: x}", "2:13", ""),
        ("{names: [a, A], use: test, reason: x}", "2:17", "two entries for the dependency 'A'"),
        ("{names: [a], use: test, reason: x, licence: Foo}", "2:49", "no expression of SPDX"),
        ("{names: [a], use: test, reason: x, licence: '(('}", "2:49", "no expression of SPDX"),
    ],
)
def test_faulty_words_on_dependencies_are_refused(
    inside, make_repository, entry: str, place: str, words: str
) -> None:
    folder = make_repository({".oss-guard.yml": f"dependencies:\n  - {entry}\n"})
    said = refused(inside, folder)
    assert said.startswith(f".oss-guard.yml:{place}")
    assert words in said


def test_a_policy_folder_is_held_to_the_same(inside, make_repository, tmp_path: Path) -> None:
    folder = make_repository({"a.txt": "x"})
    policy = tmp_path / "policy"
    policy.mkdir()
    arguments = ("--policy", str(policy))
    done = inside("check", str(folder), *CHECK, *arguments, code=0)
    assert effects(done.out) == [("policy", None, None)]
    (policy / ".oss-guard.yml").mkdir()
    assert "not a regular file" in refused(inside, folder, *arguments)
    (policy / ".oss-guard.yml").rmdir()
    (policy / ".oss-guard.yml").write_text("#" * (SIZE_LIMIT + 1), encoding="utf-8")
    assert "too large" in refused(inside, folder, *arguments)
    (policy / ".oss-guard.yml").rename(policy / ".oss-guard.yaml")
    done = inside("check", str(folder), *CHECK, *arguments, code=0)
    assert effects(done.out)[1:] == [("not-read", ".oss-guard.yaml", None)]
    real = tmp_path / "real.yml"
    real.write_text("packs: [secrets]\n", encoding="utf-8")
    (policy / ".oss-guard.yml").symlink_to(real)
    done = inside("check", str(folder), *CHECK, *arguments, code=0)
    assert effects(done.out)[0] == ("packs", ".oss-guard.yml", 1)


def test_what_is_quoted_from_configuration_gives_a_runner_no_orders(
    inside, make_repository
) -> None:
    key = "##[error]x\u3000y"
    folder = make_repository({".oss-guard.yml": f'"{key}": 1\n'})
    assert "##[" not in refused(inside, folder)
    text = f"paths: {{exclude: [{{paths: ['{key}'], reason: x}}]}}\n"
    (folder / ".oss-guard.yml").write_text(text, encoding="utf-8")
    err = inside("check", str(folder), *CHECK, code=0).err
    assert "##[" not in err
    assert "x\u3000y" in err


@pytest.mark.parametrize("file", [".oss-guard.yml", "pyproject.toml"])
def test_a_reason_is_given_in_one_language_or_in_both(inside, make_repository, file: str) -> None:
    configuration = {
        ".oss-guard.yml": (
            "paths:\n"
            "  exclude:\n"
            "    - {paths: [data/**], reason: {ja: 公開済みの統計, en: published statistics}}\n"
            "  vendored: [{paths: [lib/**], reason: 地図の部品}]\n"
            "severities:\n"
            "  - rule: TKY-COM-001\n    severity: info\n"
            "    reason: {ja: 参加者が多い, en: many take part}\n"
        ),
        "pyproject.toml": (
            "[[tool.oss-guard.paths.exclude]]\n"
            'paths = ["data/**"]\n'
            'reason = {ja = "公開済みの統計", en = "published statistics"}\n'
            "[[tool.oss-guard.paths.vendored]]\n"
            'paths = ["lib/**"]\n'
            'reason = "地図の部品"\n'
            "[[tool.oss-guard.severities]]\n"
            'rule = "TKY-COM-001"\nseverity = "info"\n'
            'reason = {ja = "参加者が多い", en = "many take part"}\n'
        ),
    }[file]
    folder = make_repository({file: configuration, "data/a.csv": "1", "lib/map.js": "x"})
    body = json.loads(inside("check", str(folder), "--format", "json", code=1).out)["body"]
    texts = [effect["text"] for effect in body["policy"]["effects"]]
    for ja, en in (
        ("公開済みの統計", "published statistics"),
        ("地図の部品", "地図の部品"),
        ("参加者が多い", "many take part"),
    ):
        assert [t for t in texts if t["ja"].endswith(ja) and t["en"].endswith(en)], (ja, en)
    (own,) = [c for c in body["path_classes"] if c["path"].startswith("lib")]
    assert own["reason"]["en"] == "地図の部品"


def test_faults_are_told_together_and_quote_no_secret(inside, make_repository) -> None:
    values = ("Sup3rS3cretPassw0rdThatIsAKey", "hunter2hunter2", "a" * 900, "z\\e[31m\\u202e")
    keys = "".join(f'"{value}": 1\n' for value in values)
    severity = "{severity: 0ther0ther, rule: X-001, reason: y}"
    text = f"{keys}packs: [4t0ken4t0ken]\npacks: []\nseverities: [{severity}]\n"
    folder = make_repository({"a.txt": "x", ".oss-guard.yml": text})
    done = inside("check", str(folder), *CHECK, code=3)
    assert not any(
        value in done.err for value in (*values, "4t0ken", "0ther0ther", "\x1b", "\u202e")
    )
    places = [line.split(": ")[0] for line in done.err.splitlines()]
    assert [p.removeprefix(".oss-guard.yml:") for p in places] == (
        ["1:1", "2:1", "3:1", "4:1", "6:1", "7:25"]
    )
    assert max(map(len, done.err.splitlines())) < 200


def test_a_configuration_that_is_not_judged_is_said_to_have_no_effect(
    inside, make_repository
) -> None:
    folder = make_repository({"a.txt": "x", ".gitignore": ".oss-guard.yml\n"})
    without = inside("check", str(folder), *CHECK, code=0)
    assert without.err == ""
    (folder / ".oss-guard.yml").write_text("nonsense: 1\n", encoding="utf-8")
    for option in ((), ("--ref", "HEAD")):
        done = inside("check", str(folder), *CHECK, *option, code=0)
        assert done.err.count("\n") == 1
        assert ".oss-guard.yml in this folder has no effect" in done.err
    assert (
        json.loads(inside("check", str(folder), *CHECK).out)["body"]
        == (json.loads(without.out)["body"])
    )
    (folder / ".gitignore").write_text("", encoding="utf-8")
    inside("check", str(folder), *CHECK, code=3)
    assert "has no effect" in inside("check", str(folder), *CHECK, "--ref", "HEAD", code=0).err


def test_a_pack_that_extends_the_usual_one_stands_for_it(inside, make_repository) -> None:
    folder = make_repository({"a.txt": "x", ".oss-guard.yml": "packs: [example-town]\n"})
    done = inside(
        *("check", str(folder), "--format", "json", "--date", "2026-06-01", "--no-history"),
        code=1,
    )
    policy = json.loads(done.out)["body"]["policy"]
    assert [p["name"] for p in policy["packs"]] == ["example-town", "tokyo", "secrets"]
    assert policy["organization"]["en"] == "Example Town"
    assert [e["source"] for e in policy["effects"]] == [
        *["example-town/pack.yaml"] * 3,
        ".oss-guard.yml",
    ]

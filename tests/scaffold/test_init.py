# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The way of a new vendor: a fresh repository, init, the placeholders, check."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from oss_guard.model.errors import InputError
from oss_guard.policy.files import attestations
from oss_guard.scaffold.covered import covered
from oss_guard.scaffold.licence import offered, text_of
from oss_guard.scaffold.markups import like
from oss_guard.scaffold.texts import Values
from oss_guard.spdx.texts import identify
from oss_guard.words import say
from tests.conftest import git
from tests.scaffold.filling import PLACEHOLDER, fill

SOURCES = {
    "src/add.py": "def add(a, b):\n    return a + b\n",
    "tests/test_add.py": "from src.add import add\n\n\ndef test():\n    assert add(1, 2) == 3\n",
}
WAITING = {"forge", "attestation", "other-host", "scope"}


def checked(inside, folder: Path) -> dict:
    done = inside("check", str(folder), "--format", "json", "--date", "2026-06-01", "-q")
    return json.loads(done.out)["body"]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_after_init_and_filling_in_nothing_fails(inside, make_repository, lang: str) -> None:
    folder = make_repository(SOURCES)
    inside("init", str(folder), "--licence", "mit", lang=lang, code=0)
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "Add documents")
    git(folder, "tag", "v0.1.0")

    unfilled = checked(inside, folder)
    assert unfilled["subject"]["name"] is None
    failed = {c["id"] for c in unfilled["clauses"] if c["verdict"] == "fail"}
    assert "2-1-(4)-b" in failed  # Derived from what, says a placeholder.
    files = {f["location"]["path"] for f in unfilled["findings"] if f["rule"] == "TKY-DOC-014"}
    assert {"README.md", "publiccode.yml", ".github/workflows/test.yml"} <= files

    assert fill(folder) > 20
    git(folder, "commit", "-qasm", "Fill in")
    git(folder, "tag", "v0.1.1")
    body = checked(inside, folder)
    assert [c["id"] for c in body["clauses"] if c["verdict"] == "fail"] == []
    unknown = [c for c in body["clauses"] if c["verdict"] == "unknown"]
    assert unknown
    for clause in unknown:
        assert clause["waits_for"]
        assert set(clause["waits_for"]) <= WAITING, clause["id"]
    assert [c["id"] for c in body["recommendations"] if c["verdict"] == "fail"] == []
    assert body["findings"] == []
    assert body["subject"]["name"] in {"避難所マップ", "Shelter map"}


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_second_run_writes_nothing(inside, make_repository, lang: str) -> None:
    folder = make_repository(SOURCES)
    inside("init", str(folder), "--licence", "MIT", lang=lang, code=0)
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    fill(folder)
    filled = {p: p.read_bytes() for p in before}
    inside("init", str(folder), "--licence", "MIT", lang=lang, code=0)
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == filled
    assert any(PLACEHOLDER.search(b.decode("utf-8", "ignore")) for b in before.values())


def contents(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and ".git" not in p.parts
    }


def test_a_diff_writes_nothing_and_is_what_would_be_written(inside, make_repository) -> None:
    folder = make_repository({**SOURCES, "README.md": "# Map\n\nIt shows the map of a town.\n"})
    before = contents(folder)
    patch = inside("init", str(folder), "--diff", "--licence", "MIT", code=0).out
    assert contents(folder) == before
    subprocess.run(
        ["git", "apply", "--unidiff-zero", "-"],  # noqa: S607 - the user's git
        cwd=folder,
        input=patch.encode(),
        check=True,
    )
    patched = contents(folder)
    git(folder, "reset", "-q", "--hard")
    git(folder, "clean", "-fdq")
    inside("init", str(folder), "--append", "--licence", "MIT", code=0)
    assert contents(folder) == patched


def test_what_is_there_is_left_as_it_is(inside, make_repository) -> None:
    files = {
        "readme.MD": "# Map\n\nThis software shows the map of a town.\n",
        ".github/Contributing.md": "x\n",
        "docs/SECURITY.txt": "x\n",
        "COPYING": "All rights reserved.\n",
        "changes.rst": "x\n",
        ".github/workflows/ci.yml": "x\n",
        "LICENSES/.gitkeep": "",
    }
    folder = make_repository(files)
    inside("init", str(folder), code=0)
    after = contents(folder)
    assert {p: after[p].decode() for p in files} == files
    assert set(after) - set(files) == {
        "CODE_OF_CONDUCT.md",
        ".github/ISSUE_TEMPLATE/fault.yml",
        ".github/ISSUE_TEMPLATE/request.yml",
        ".github/PULL_REQUEST_TEMPLATE.md",
        ".github/workflows/oss-guard.yml",
        ".oss-guard/attestations.yml",
        "publiccode.yml",
    }


def test_nothing_is_written_through_a_link_nor_into_a_file(
    inside, make_repository, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = make_repository({"a.txt": "x", ".oss-guard": "x"})
    (folder / ".github").symlink_to(outside)
    (folder / "SECURITY.md").symlink_to(outside / "s.md")
    done = inside("init", str(folder), code=2)
    assert list(outside.iterdir()) == []
    assert "cannot write .github/workflows/oss-guard.yml: .github is a symbolic link" in done.err
    assert "cannot write .oss-guard/attestations.yml: .oss-guard is not a folder" in done.err
    assert (folder / "CONTRIBUTING.md").is_file()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(inside, make_repository) -> None:
    folder = make_repository({"a.txt": "x"})
    folder.chmod(0o555)
    try:
        done = inside("init", str(folder), "--only", "conduct", code=2)
    finally:
        folder.chmod(0o755)
    assert done.err.count("\n") == 1


def test_a_readme_is_added_to_once(inside, make_repository) -> None:
    text = "# Map\r\n\r\nThis software shows the map of a town."
    folder = make_repository({"README.md": text})
    inside("init", str(folder), "--only", "readme", "--append", code=0)
    added = (folder / "README.md").read_bytes()
    assert added.startswith(text.encode() + b"\r\n\r\n#")
    assert added.count(b"\n") == added.count(b"\r\n")
    done = inside("init", str(folder), "--only", "readme", "--append", code=2)
    assert "has placeholders" in done.err
    assert (folder / "README.md").read_bytes() == added


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("README.txt", b"Map\n===\n\nThe map of a town.\n", "its name does not tell"),
        ("README.md", "# 地図\n\n町の地図です。\n".encode("cp932"), "which is not in UTF-8"),
    ],
)
def test_what_can_not_be_added_to_is_left(
    inside, make_repository, name: str, content: bytes, why: str
) -> None:
    folder = make_repository({name: content})
    done = inside("init", str(folder), "--only", "readme", "--append", code=2)
    assert why in done.err
    assert (folder / name).read_bytes() == content


def test_values_of_the_repository_are_quoted(inside, make_repository) -> None:
    name = 'm`a"p_<b'
    folder = make_repository({"a.txt": "x"})
    (folder / ".oss-guard.yml").write_text(
        "organization: {name: {ja: 町, en: 'A \"town\" [x](y)'}, court: {ja: 裁, en: Court}}\n",
        encoding="utf-8",
    )
    inside("init", str(folder), "--licence", "MIT", "--name", name, code=0)
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert readme.startswith('# m\\`a"p\\_&lt;b\n')
    assert 'A "town" \\[x\\]\\(y\\)' in readme
    told = yaml.safe_load((folder / "publiccode.yml").read_bytes())
    assert (told["name"], told["legal"]["mainCopyrightOwner"]) == (name, 'A "town" [x](y)')
    rights = tomllib.loads((folder / "REUSE.toml").read_text(encoding="utf-8"))
    assert rights["annotations"][0]["SPDX-FileCopyrightText"].endswith('A "town" [x](y)')
    for path in folder.rglob("*.yml"):
        yaml.safe_load(path.read_bytes())


def test_only_whole_texts_of_approved_licences_are_offered() -> None:
    values = Values("ja", 2026, "例示市")
    assert {"MIT", "Apache-2.0", "GPL-3.0-or-later"} <= set(offered())
    assert not {"SSPL-1.0", "CC-BY-NC-4.0"} & set(offered())
    for id in offered():
        told = identify(text_of(id, values))
        assert told.state == "exact", id
        assert id in told.ids
        assert "<year>" not in text_of(id, values)[:200]


@pytest.mark.parametrize("wrong", [("--licence", "MTI"), ("--only", "redme"), ("no-such-folder",)])
def test_what_is_asked_for_wrongly_is_one_line(inside, wrong: tuple[str, ...]) -> None:
    done = inside("init", *wrong, code=2)
    assert done.out == ""
    assert done.err.count("\n") == 1


def test_the_top_of_the_repository_is_written_to(inside, make_repository) -> None:
    folder = make_repository(SOURCES)
    done = inside("init", str(folder / "src"), "--only", "conduct", code=0)
    assert (folder / "CODE_OF_CONDUCT.md").is_file()
    assert "is part of a repository" in done.err


def test_a_repository_without_anything_and_one_without_a_work_tree(inside, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "new")
    inside("init", str(tmp_path / "new"), code=0)
    assert (tmp_path / "new/README.md").is_file()
    git(tmp_path, "init", "-q", "--bare", "bare")
    assert "no work tree" in inside("init", str(tmp_path / "bare"), code=2).err


def test_another_licence_than_the_one_that_is_there_is_refused(inside, make_repository) -> None:
    folder = make_repository({"LICENSE": text_of("MIT", Values("en", 2026, "A Town"))})
    assert "is not the text of" in inside("init", str(folder), "--licence", "ISC", code=2).err
    inside("init", str(folder), "--only", "reuse", code=0)
    assert "MIT" in (folder / "REUSE.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_example_of_an_attestation_is_one(inside, make_repository, lang: str) -> None:
    folder = make_repository(SOURCES)
    inside("init", str(folder), "--only", "attestations", lang=lang, code=0)
    file = folder / ".oss-guard/attestations.yml"
    text = file.read_text(encoding="utf-8")
    assert attestations(text.encode()) == ()
    (stated,) = attestations(text.replace("\n#  ", "\n  ").encode())
    assert (stated.clause, stated.answer.value) == ("2-2-(2)-d", "yes")
    at = ("--path", str(folder), "--role", "x", "--organization", "y", "--statement", "z")
    inside("attest", "2-2-(1)-a", "--answer", "no", *at, code=0)
    (added,) = attestations(file.read_bytes())
    assert added.clause == "2-2-(1)-a"
    assert file.read_text(encoding="utf-8").startswith(text)


@pytest.mark.parametrize("name", ["", "{{ name }}", "<name>"])
def test_a_name_that_reads_as_a_blank_is_refused(inside, tmp_path: Path, name: str) -> None:
    done = inside("init", str(tmp_path), "--name", name, lang="en", code=2)
    assert "--name: no name that can be used" in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_readme_with_blanks_is_said_to_have_them(inside, make_repository) -> None:
    folder = make_repository(SOURCES)
    inside("init", str(folder), code=0)
    again = inside("init", str(folder), "--licence", "mit", lang="en", code=0)
    assert "README.md has placeholders; fill them in" in again.out
    assert "has no section" not in again.out


def test_documents_alone_get_no_section_on_installing_and_no_tests(inside, make_repository) -> None:
    folder = make_repository({"README.md": "# 手引き\n", "docs/a.md": "# 本文\n"})
    inside("init", str(folder), "--append", lang="ja", code=0)
    text = (folder / "README.md").read_text(encoding="utf-8")
    assert "## 概要" in text
    assert "## インストール" not in text
    assert not (folder / ".github/workflows/test.yml").exists()


def test_a_module_is_called_by_the_last_part_of_its_path(inside, make_repository) -> None:
    go = "module example.jp/midori/shelter/v2\n\ngo 1.22\n"
    folder = make_repository({"go.mod": go, "main.go": "package main\n"})
    inside("init", str(folder), code=0)
    assert (folder / "README.md").read_text(encoding="utf-8").startswith("# shelter\n")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("GPL", "Did you mean 'GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-or-later'?"),
        ("apache", "Did you mean 'Apache-2.0'?"),
        ("MTI", "Did you mean 'MIT'?"),
        ("MIT OR Apache-2.0", "'MIT OR Apache-2.0' names several licences"),
    ],
)
def test_a_licence_that_is_not_offered_is_told_with_likely_ones(
    inside, tmp_path: Path, typed: str, said: str
) -> None:
    done = inside("init", str(tmp_path), "--licence", typed, code=2)
    assert said in done.err
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_said_of_the_rights_in_parts_of_others(inside, make_repository) -> None:
    """What oss-guard itself would write must not hide what a check finds."""
    folder = make_repository(
        {
            "src/a.py": "a = 1\n",
            "vendor/foo/package.json": '{"name": "foo", "license": "GPL-3.0-only"}\n',
            "vendor/foo/foo.js": "foo()\n",
            "vendor/own.txt": "x\n",
        }
    )
    inside("init", str(folder), "--licence", "MIT", "--only", "reuse", code=0)
    rights = tomllib.loads((folder / "REUSE.toml").read_text(encoding="utf-8"))
    (annotation,) = rights["annotations"]
    assert "src/**" in annotation["path"]
    assert "README.md" in annotation["path"]
    assert not {"**", "vendor/**", "vendor/foo/**"} & set(annotation["path"])


def test_the_notice_of_the_licence_that_is_there_is_kept(inside, make_repository) -> None:
    text = text_of("MIT", Values("en", 2021, "A Town and other contributors"))
    folder = make_repository({"LICENSE": text, "a.py": "a = 1\n"})
    inside("init", str(folder), "--only", "reuse", code=0)
    rights = tomllib.loads((folder / "REUSE.toml").read_text(encoding="utf-8"))
    (annotation,) = rights["annotations"]
    assert annotation["path"] == "**"
    assert annotation["SPDX-FileCopyrightText"] == "2021 A Town and other contributors"


def test_holders_of_the_text_of_a_licence_are_no_holders_of_what_is_under_it(
    inside, make_repository
) -> None:
    text = text_of("GPL-3.0-only", Values("en", 2026, "A Town"))
    folder = make_repository({"LICENSE": text, "a.py": "a = 1\n"})
    inside("init", str(folder), "--licence", "GPL-3.0-only", "--only", "reuse", code=0)
    assert "Free Software Foundation" not in (folder / "REUSE.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("paths", "parts", "expected"),
    [
        (["a", "b/c"], (), ["**"]),
        (["a", "b/c", "v/x/y"], ("v/",), ["a", "b/**"]),
        (["a", "b/c", "b/d/e", "b/v/x"], ("b/v/",), ["a", "b/c", "b/d/**"]),
        (["a", "b.js", "c/d.js"], ("c/d.js",), ["a", "b.js"]),
        (["a*b", "c\\d/e", "v/x"], ("v/",), ["a\\*b", "c\\\\d/**"]),
    ],
)
def test_what_a_reuse_toml_may_speak_for(paths, parts, expected) -> None:
    assert list(covered(paths, parts)) == expected


def test_the_next_command_names_the_pack_that_was_used(inside, make_repository) -> None:
    folder = make_repository({"a.py": "a = 1\n"})
    done = inside("init", str(folder), "--only", "conduct", "--pack", "tokyo", code=0)
    assert done.out.rstrip().endswith(f"check {folder} --pack tokyo")


def test_a_readme_that_is_there_gets_the_section_on_upkeep_too(inside, make_repository) -> None:
    """Whether corrections come out as versions is told by tags, which are no part of the tree."""
    folder = make_repository({**SOURCES, "README.md": "# Map\n\nIt shows the map of a town.\n"})
    git(folder, "tag", "v1.0.0")
    inside("init", str(folder), "--only", "readme", "--append", lang="ja", code=0)
    assert "## 更新と保守" in (folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "joined"), [("避難所マップ", "避難所マップに"), ("map", "map に")]
)
def test_a_blank_stands_only_beside_what_is_not_japanese(
    inside, tmp_path: Path, name: str, joined: str
) -> None:
    inside("init", str(tmp_path), "--only", "contributing", "--name", name, lang="ja", code=0)
    assert joined in (tmp_path / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_a_finding_names_the_placeholder(inside, make_repository) -> None:
    folder = make_repository({"README.md": "# 台帳\n窓口は【要記入: 担当の課の名前】です。\n"})
    (finding,) = (f for f in checked(inside, folder)["findings"] if f["rule"] == "TKY-DOC-014")
    assert "【要記入: 担当の課の名前】" in finding["message"]["ja"]


NPM = json.dumps(
    {
        "name": "x",
        "license": "MIT",
        "scripts": {"test": "node --test"},
        "dependencies": {"a": "1"},
    }
)


def test_what_a_manifest_tells_is_not_asked_for(inside, make_repository) -> None:
    folder = make_repository({"package.json": NPM, "a.js": "1;\n", "test/a.test.js": "1;\n"})
    done = inside("init", str(folder), lang="en", code=0)
    assert "taken to be MIT, which package.json names" in done.err
    assert "MIT License" in (folder / "LICENSE").read_text(encoding="utf-8")
    steps = yaml.safe_load((folder / ".github/workflows/test.yml").read_bytes())
    commands = [s.get("run") for s in steps["jobs"]["test"]["steps"]]
    assert commands == [None, "npm install", "npm test"]
    updates = yaml.safe_load((folder / ".github/dependabot.yml").read_bytes())["updates"]
    assert [u["package-ecosystem"] for u in updates] == ["npm", "github-actions"]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"pyproject.toml": '[project]\nname = "x"\nlicense = "Apache-2.0"\n'}, "not known"),
        ({"renovate.json": "{}\n"}, "there  renovate.json"),
        ({"yarn.lock": "# yarn lockfile v1\n"}, "test.yml"),
    ],
)
def test_what_manifests_leave_open_stays_open(inside, make_repository, other, told: str) -> None:
    folder = make_repository({"package.json": NPM, "a.js": "1;\n", "a.test.js": "1;\n", **other})
    done = inside("init", str(folder), lang="en", code=0)
    assert told in done.out
    if "yarn.lock" in other:
        text = (folder / ".github/workflows/test.yml").read_text(encoding="utf-8")
        assert "npm" not in text


def test_another_body_is_written_down_too(inside, make_repository) -> None:
    folder = make_repository(SOURCES)
    body = ("--organization", "青葉市", "--court", "仙台地方裁判所")
    done = inside("init", str(folder), *body, lang="ja", code=0)
    assert "青葉市" in done.out
    assert "既定" not in done.out
    assert "仙台地方裁判所" in (folder / "README.md").read_text(encoding="utf-8")
    found = checked(inside, folder)
    assert "青葉市" in str(found["policy"])
    assert next(c for c in found["clauses"] if c["id"] == "6-R-2-(3)")["verdict"] == "pass"
    again = inside("init", str(folder), *body, lang="en", code=2)
    assert "--organization: there is a configuration" in again.err


@pytest.mark.parametrize("wrong", [("--court", "x"), ("--organization", " ")])
def test_a_body_that_is_not_named_is_refused(
    inside, tmp_path: Path, wrong: tuple[str, ...]
) -> None:
    assert "no name of a body" in inside("init", str(tmp_path), *wrong, lang="en", code=2).err


def test_a_pack_is_named_where_it_will_be_needed(inside, make_repository) -> None:
    pack = (
        "name: aoba\nversion: 1.0.0\ntitle: {ja: あ, en: a}\nextends: tokyo\norganization:\n"
        "  name: {ja: 青葉町, en: Aoba}\n  court: {ja: 仙台地方裁判所, en: Sendai District Court}\n"
    )
    folder = make_repository({**SOURCES, "rules/aoba/pack.yaml": pack})
    inside("init", str(folder), "--pack", str(folder / "rules/aoba"), code=0)
    workflow = yaml.safe_load((folder / ".github/workflows/oss-guard.yml").read_bytes())
    assert workflow["jobs"]["check"]["steps"][1]["with"] == {"pack": "./rules/aoba"}
    told = yaml.safe_load((folder / ".oss-guard.yml").read_bytes())
    assert told["organization"]["court"]["en"] == "Sendai District Court"

    other = make_repository(SOURCES, "other")
    inside("init", str(other), "--pack", "example-town", code=0)
    assert yaml.safe_load((other / ".oss-guard.yml").read_bytes()) == {"packs": ["example-town"]}
    assert "pack:" not in (other / ".github/workflows/oss-guard.yml").read_text(encoding="utf-8")


def test_what_could_not_be_written_leaves_no_folder(inside, tmp_path: Path, monkeypatch) -> None:
    def full(*arguments: object) -> None:
        raise InputError(say("file.unwritable", path=str(arguments[1]), reason="full"))

    monkeypatch.setattr("oss_guard.scaffold.write._write", full)
    done = inside("init", str(tmp_path), lang="en", code=2)
    assert "Written for" not in done.out
    assert list(tmp_path.iterdir()) == []


def test_a_folder_outside_git_is_told_to_begin(inside, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("a = 1\n", encoding="utf-8")
    assert "git init" in inside("init", str(tmp_path), lang="en", code=0).out


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("README.rst", "===\nMap\n===\n\nUse\n---\n\nx\n", ".. code-block:: sh"),
        ("README.rst", "Map\n###\n\nx\n", ".. code-block:: sh"),
        ("README.adoc", "= Map\n\n== Use\n\nx\n", "[source,sh]"),
    ],
)
def test_sections_are_added_in_the_markup_of_the_readme(
    inside, make_repository, lang: str, name: str, text: str, code: str
) -> None:
    folder = make_repository({**SOURCES, name: text})
    inside("init", str(folder), "--licence", "MIT", "--append", lang=lang, code=0)
    fill(folder)
    git(folder, "add", "-A")
    git(folder, "commit", "-qsm", "Fill in")
    git(folder, "tag", "v0.1.0")
    added = (folder / name).read_text(encoding="utf-8").removeprefix(text)
    assert code in added
    assert not re.search(r"^(?:#|```|\|[^ =])", added, re.MULTILINE)
    body = checked(inside, folder)
    assert [c["id"] for c in body["clauses"] if c["verdict"] == "fail"] == []
    assert [c["id"] for c in body["recommendations"] if c["verdict"] == "fail"] == []
    assert body["findings"] == []


@pytest.mark.parametrize(
    ("before", "marks"),
    [
        ("", "=-"),
        ("Map\n===\n", "-~"),
        ("Map\n---\n\nUse\n===\n\nTest\n====\n", "=~"),
        ("Use\n---\n\nTest\n----\n", "-="),
        ("Use\n---\n\nTest\n----\n\nAll\n~~~\n", "-~"),
    ],
)
def test_headings_are_marked_as_the_document_marks_them(before: str, marks: str) -> None:
    text = like("README.rst", before, "## 損害 and more\n\n### B\n")
    assert text == f"損害 and more\n{marks[0] * 13}\n\nB\n{marks[1] * 4}\n"


def test_what_markdown_escapes_and_marks_is_turned_too() -> None:
    text = "**の[a_b](c.md)と`d_`、\\*e\\_f &lt;g>"
    assert like("a.rst", "", text) == r"\*\*の\ `a_b <c.md>`__\ と\ ``d_``\ 、\*e_f <g>"
    assert like("a.adoc", "", text) == "**のlink:c.md[a_b]と``d_``、*e_f <g>"
    assert like("a.md", "", text) == text


def test_a_check_names_init_where_it_could_write_what_is_missing(inside, make_repository) -> None:
    folder = make_repository(SOURCES)
    said = inside("check", str(folder), "--no-history", lang="en").out.splitlines()
    assert f"init {folder}" in said[-1]
    assert said[-1].startswith("  missing documents")
    inside("init", str(folder), "--licence", "MIT", lang="en", code=0)
    fill(folder)
    git(folder, "add", "-A")
    git(folder, "commit", "-qsm", "Fill in")
    git(folder, "tag", "v1.0.0")
    assert "missing documents" not in inside("check", str(folder), lang="en").out
    assert "missing documents" not in inside("check", str(folder), "--ref", "HEAD~1", lang="en").out


def test_whose_court_counts_is_told_beside_the_text_of_a_clause(inside) -> None:
    told = inside("explain", "6-R-2-(3)", "--pack", "example-town", lang="en", code=0).out
    assert "court of first instance: Example District Court" in " ".join(told.split())
    assert "body of this pack" not in inside("explain", "6-R-2-(3)", lang="en", code=0).out


def test_a_section_that_stands_alone_is_no_part_of_another(inside, make_repository) -> None:
    readme = (
        "# Map\n\nIt shows the map.\n\n## Contact\n\nPlease report bugs and send requests as issues"
        " of this repository, or by mail to map@city.example.jp.\n"
    )
    folder = make_repository({**SOURCES, "README.md": readme + "\n## Licence\n\nMIT\n"})
    inside("init", str(folder), "--only", "readme", "--append", lang="en", code=0)
    text = (folder / "README.md").read_text(encoding="utf-8")
    assert "Requests for improvement" not in text
    assert "\n## Stages of response" in text

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard rules`` and ``oss-guard explain``."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from oss_guard import checks, readers
from oss_guard.documents.located import Located
from oss_guard.documents.yaml_text import load
from oss_guard.packs.bind import load_pack
from oss_guard.packs.find import shipped
from oss_guard.reports.terminal import laid_out, width


def test_list_names_every_rule(inside) -> None:
    rules = load_pack("tokyo").rules
    lines = inside("rules", "list", code=0).out.splitlines()
    assert [line.split()[0] for line in lines] == [r.id for r in rules]
    assert inside("rules", "list", "--pack", "secrets", code=0).out


def test_list_shows_what_judges_each_clause(inside) -> None:
    lines = inside("rules", "list", "--clauses", code=0).out.splitlines()
    clauses = load_pack("tokyo").clauses
    assert [line.split()[0] for line in lines[:-1]] == [c.id for c in clauses]
    assert "84" in lines[-1]


def test_show_describes_a_rule_with_its_examples(inside) -> None:
    out = inside("rules", "show", "tky-com-001", code=0).out
    rule = next(r for r in load_pack("tokyo").rules if r.id == "TKY-COM-001")
    assert rule.title.en in out
    assert all(e.name in out for e in rule.examples)
    assert rule.title.ja in inside("rules", "show", "TKY-COM-001", lang="ja", code=0).out


def test_show_tells_a_clause_from_what_is_unknown(inside) -> None:
    told = inside("rules", "show", "5-4-d", "--lang", "en", code=2).err
    assert told == "oss-guard: 5-4-d is a clause, not a rule; `oss-guard explain 5-4-d` shows it\n"


def test_test_runs_the_examples_of_a_pack(inside, tmp_path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    rule = (shipped() / "tokyo/community/conduct.yaml").read_text(encoding="utf-8")
    (folder / "pack.yaml").write_text(
        "name: own\nversion: '1'\ntitle: {ja: 自前, en: Own}\n", encoding="utf-8"
    )
    right = rule.replace("clauses: [6-D-coc]", "clauses: []")
    (folder / "a.yaml").write_text(right, encoding="utf-8")
    count = right.count("- name: ")
    assert f"{count} examples" in inside("rules", "test", str(folder), code=0).out
    wrong = right.replace("expect: fail\n    at:", "expect: pass\n    at:")
    (folder / "a.yaml").write_text(wrong, encoding="utf-8")
    done = inside("rules", "test", str(folder), code=1)
    assert f"{folder}/a.yaml: TKY-COM-001" in done.out
    assert "expected pass, found fail" in done.out


def test_test_runs_one_rule_by_its_id(inside) -> None:
    counts = {r.id: len(r.examples) for r in load_pack("tokyo").rules}
    for named in (["TKY-COM-001"], ["tky-com-001", "TKY-LIC-001"], ["tokyo", "TKY-COM-001"]):
        total = sum(counts[id.upper()] for id in named if id != "tokyo")
        out = inside("rules", "test", *named, code=0).out
        assert out == f"{total} examples, 0 not as expected\n"
    assert "'TKY-COM-001'" in inside("rules", "test", "TKY-COM-011", code=2).err
    assert "TKY-COM-001" in inside("rules", "test", "secrets", "TKY-COM-001", code=2).err


def test_one_rule_is_tested_without_parsing_the_others(inside, monkeypatch) -> None:
    read = []

    def noted(data: bytes, source: str) -> Located:
        read.append(source)
        return load(data, source)

    monkeypatch.setattr("oss_guard.packs.parse.load", noted)
    inside("rules", "test", "TKY-COM-001", code=0)
    assert len([source for source in read if "/pack.yaml" not in source]) < 5


def test_one_faulty_rule_does_not_keep_another_from_being_tested(inside, tmp_path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "pack.yaml").write_text("name: own\nversion: '1'\ntitle: {ja: 例, en: Own}\n")
    rule = (shipped() / "tokyo" / "community" / "conduct.yaml").read_text(encoding="utf-8")
    rule = re.sub(r"^clauses: .*$", "clauses: []", rule, flags=re.MULTILINE)
    (folder / "a.yaml").write_text(rule, encoding="utf-8")
    (folder / "b.yaml").write_text("id: SMP-AAA-001\nseverity: none\n", encoding="utf-8")
    assert " 0 not as expected" in inside("rules", "test", str(folder), "TKY-COM-001", code=0).out
    assert "b.yaml:2:11: " in inside("rules", "test", str(folder), "SMP-AAA-001", code=3).err
    assert "b.yaml:2:11: " in inside("rules", "test", str(folder), code=3).err


def test_who_shows_rules_imports_no_check(oss_guard, tmp_path) -> None:
    script = (
        "import sys\n"
        "from oss_guard.cli import main\n"
        "try:\n"
        "    main()\n"
        "except SystemExit:\n"
        "    print(sorted(sys.modules))\n"
    )
    for arguments in (
        ("explain", "TKY-COM-001"),
        ("rules", "list"),
        ("rules", "show", "tky-com-001"),
    ):
        oss_guard(*arguments, code=0)
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments],
            env=oss_guard.environment(),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        *shown, modules = done.stdout.splitlines()
        assert any("TKY-COM-001" in line for line in shown)
        assert "'oss_guard.packs.kept'" in modules
        for package in ("checks", "readers", "evidence", "scan", "engine", "packs.parse"):
            assert f"'oss_guard.{package}'" not in modules, arguments


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_checks_lists_what_a_rule_can_name(inside, lang: str) -> None:
    out = inside("rules", "checks", lang=lang, code=0).out
    named = [line for line in out.splitlines() if line.startswith(("check: ", "reader: "))]
    usable = [n for n in checks.names() if n != "none-found"]
    assert named == [*(f"check: {n}" for n in usable), *(f"reader: {n}" for n in readers.names())]
    block = out.split("check: file-or-section\n")[1].split("\n\n")[0]
    assert ": any_of, headings, [elsewhere], [least]\n" in block
    assert "absent ({wanted}), empty ({heading})" in block
    title = next(r.title for r in load_pack("tokyo").rules if r.id == "TKY-COM-001")
    assert f"TKY-COM-001 {title.get(lang)}" in block
    secret = out.split("reader: secret-format\n")[1].split("\n\n")[0]
    assert "found ({path}, {words})" in secret
    assert "SECRET-ABLY-001" in secret


def test_lists_are_broken_for_a_terminal_only(inside, monkeypatch) -> None:
    rules = load_pack("tokyo").rules
    assert len(inside("rules", "list", code=0).out.splitlines()) == len(rules)
    monkeypatch.setattr("oss_guard.cli.rules.show", print_narrow)
    lines = inside("rules", "list", lang="ja", code=0).out.splitlines()
    assert len(lines) > len(rules)
    assert max(map(width, lines)) <= 60


def print_narrow(lines) -> None:
    sys.stdout.write("\n".join(laid_out(lines, 60)) + "\n")


def test_the_group_speaks_the_language_asked_for(inside) -> None:
    for arguments in (("--lang", "en", "--help"), ("--help", "--lang=en"), ("--lang", "en")):
        assert "list rules or clauses" in inside("rules", *arguments, lang="ja", code=0).out


def test_a_clause_of_many_rules_lists_their_titles(inside) -> None:
    out = inside("explain", "4-3-(1)-6", code=0).out
    rules = [r for r in load_pack("tokyo").rules if "4-3-(1)-6" in r.clauses]
    assert all(f"{r.id}  {r.title.en}" in out for r in rules)
    assert rules[0].remedy.en not in out


@pytest.mark.parametrize("kind", ["rule", "provider", "pack", "clauses", "configuration"])
def test_schema_prints_a_json_schema(inside, kind: str) -> None:
    schema = json.loads(inside("rules", "schema", kind, code=0).out)
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("id", [c.id for c in load_pack("tokyo").clauses])
def test_every_clause_is_explained_in_both_languages(inside, id: str) -> None:
    clause = next(c for c in load_pack("tokyo").clauses if c.id == id)
    assert clause.title.en in inside("explain", id, code=0).out
    assert clause.summary.ja in inside("explain", id.lower(), lang="ja", code=0).out


@pytest.mark.parametrize("typed", ["４-３-（１）-６", " 4-3-1-6 ", "4-3-(1)-6", "'4-3-(1)-6'"])
def test_a_clause_is_found_as_people_type_it(inside, typed: str) -> None:
    assert inside("explain", typed, code=0).out.startswith("4-3-(1)-6 ")


@pytest.mark.parametrize("typed", ["tky-com-001", "ＴＫＹ-ＣＯＭ-００１", "TKY-COM-001 "])
def test_a_rule_is_found_as_people_type_it(inside, typed: str) -> None:
    assert inside("rules", "show", typed, code=0).out.startswith("TKY-COM-001 ")
    assert " 0 not as expected" in inside("rules", "test", typed, code=0).out


@pytest.mark.parametrize(
    ("id", "said", "in_japanese"),
    [
        ("ATTESTATION-001", "No one in charge answers “no”", "表明した条項"),
        ("waiver-001", "No waiver has expired", "期限の切れた免除がない"),
        ("WAIVER-002", "Recommended", "使われていない免除がない"),
        ("WAIVER-003", "severity medium", "広すぎる免除がない"),
        ("WAIVER-004", "Check with history", "履歴を含めて検査し"),
        ("WAIVER-005", "No waiver lasts too long", "長すぎる免除がない"),
        ("WAIVER-006", "No waiver is dated ahead", "日付が先の免除がない"),
    ],
)
def test_rules_about_statements_are_explained_with_every_pack(
    inside, id: str, said: str, in_japanese: str
) -> None:
    assert said.lower() in inside("explain", id, code=0).out.lower()
    assert in_japanese in inside("explain", id, "--pack", "secrets", lang="ja", code=0).out


def test_a_rule_about_waivers_is_suggested(inside) -> None:
    assert "'WAIVER-002'" in inside("explain", "WAIVER-02", code=2).err


def test_a_rule_is_explained_by_its_id_in_any_case(inside) -> None:
    out = inside("explain", "tky-lic-001", code=0).out
    assert out.startswith("TKY-LIC-001")


@pytest.mark.parametrize(
    ("typed", "lang", "said"),
    [
        (
            "MIT",
            "en",
            ["MIT License", "non-copyleft (in the guideline's table 6)", "OSI: approved"],
        ),
        ("mit", "ja", ["非コピーレフト（ガイドラインの表 6 にある）", "OSI: 承認されている"]),
        ("BSD-4-Clause", "en", ["(in the guideline's table 6)", "OSI: not approved"]),
        ("GPL-3.0-only", "en", ["does not fit: MIT", "the whole that it is combined with"]),
        ("gpl-2.0+", "ja", ["廃止された識別子"]),
        ("MIT OR GPL-3.0-only", "en", ["as a whole: non-copyleft", "fits: MIT"]),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "ja", ["全体の形式: 準コピーレフト"]),
        ("BUSL-1.1", "en", ["Form: none of the open source forms", "read its text"]),
    ],
)
def test_a_licence_is_explained(inside, typed: str, lang: str, said: list[str]) -> None:
    out = inside("explain", typed, lang=lang, code=0).out
    for words in said:
        assert words in out


@pytest.mark.parametrize("typed", ["FOO", "MIT AND", "LicenseRef-x", "(" * 3000])
def test_what_is_no_licence_is_refused(inside, typed: str) -> None:
    assert "There is no clause, rule or licence" in inside("explain", typed, code=2).err


def test_the_file_of_a_rule_is_given_out_as_it_is(inside) -> None:
    own = Path(__file__).parents[2] / "rules/tokyo/community/conduct.yaml"
    done = inside("rules", "show", "TKY-COM-001", "--file", "--pack", "example-town", code=0)
    assert done.out == own.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("GPLv3", "'GPL-3.0-only', 'GPL-3.0-or-later'"),
        ("Apache 2", "'Apache-2.0'"),
        ("mitt", "'MIT'"),
        ("LGPL", "'LGPL-2.1-or-later', 'LGPL-3.0-or-later'"),
        ("TKY-COMM-001", "'TKY-COM-001'"),
        ("2-1-4", "'2-1-(4)-a', '2-1-(4)-b'"),
    ],
)
def test_what_was_probably_meant_is_said(inside, typed: str, meant: str) -> None:
    assert f"Did you mean {meant}?" in inside("explain", typed, code=2).err

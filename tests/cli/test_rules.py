# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``oss-guard rules`` and ``oss-guard explain``."""

from __future__ import annotations

import json

import jsonschema
import pytest

from oss_guard.packs.bind import load_pack
from oss_guard.packs.find import shipped


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


@pytest.mark.parametrize("kind", ["rule", "provider", "pack", "clauses", "configuration"])
def test_schema_prints_a_json_schema(inside, kind: str) -> None:
    schema = json.loads(inside("rules", "schema", kind, code=0).out)
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("id", [c.id for c in load_pack("tokyo").clauses])
def test_every_clause_is_explained_in_both_languages(inside, id: str) -> None:
    clause = next(c for c in load_pack("tokyo").clauses if c.id == id)
    assert clause.title.en in inside("explain", id, code=0).out
    assert clause.summary.ja in inside("explain", id.lower(), lang="ja", code=0).out


def test_a_rule_is_explained_by_its_id_in_any_case(inside) -> None:
    out = inside("explain", "tky-lic-001", code=0).out
    assert out.startswith("TKY-LIC-001")

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The way of a new vendor: a fresh repository, init, the placeholders, check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

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
    git(folder, "commit", "-qs", "--amend", "--no-edit")
    inside("init", str(folder), "--licence", "mit", lang=lang, code=0)
    git(folder, "add", "-A")
    git(folder, "commit", "-qsm", "Add documents")
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

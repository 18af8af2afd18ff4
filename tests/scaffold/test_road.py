# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The whole road of a new vendor: init, the blanks, check, statements, until the forge is left."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from oss_guard.policy.worksheet import heading
from tests.conftest import git
from tests.scaffold.filling import PLACEHOLDER, fill

PYTHON = {
    "src/add.py": "def add(a, b):\n    return a + b\n",
    "tests/test_add.py": "from src.add import add\n\n\ndef test():\n    assert add(1, 2) == 3\n",
}
NPM = {
    "package.json": json.dumps(
        {
            "name": "shelter-map",
            "version": "1.0.0",
            "license": "MIT",
            "scripts": {"test": "node --test"},
            "dependencies": {"left-pad": "^1.3.0"},
        }
    ),
    "README.md": "# shelter-map\n\nA map of shelters.\n\n## Usage\n\n```sh\nnode src/a.js\n```\n",
    "src/a.js": "module.exports = (a, b) => a + b;\n",
    "test/a.test.js": 'const test = require("node:test");\ntest("adds", () => {});\n',
}


def judged(inside, folder: Path) -> dict:
    done = inside("check", str(folder), "--format", "json", "-q")
    return json.loads(done.out)["body"]


def failed(body: dict) -> list[str]:
    return [c["id"] for c in (*body["clauses"], *body["recommendations"]) if c["verdict"] == "fail"]


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qsm", "Go on")


def stated(sheet: str, lang: str) -> str:
    """A worksheet on which somebody has answered every question with yes."""
    rows = list(csv.reader(io.StringIO(sheet.lstrip("\ufeff"), newline="")))
    answers = {"answer": "yes", "statement": "Looked at.", "evidence": "No. 1", "role": "head"}
    columns = {rows[0].index(heading(part, lang)): text for part, text in answers.items()}
    for row in rows[1:]:
        for number, text in columns.items():
            row[number] = text
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("files", [PYTHON, NPM], ids=["fresh", "npm"])
def test_the_road_ends_where_only_the_forge_is_left(
    inside, make_repository, tmp_path: Path, files: dict[str, str], lang: str
) -> None:
    folder = make_repository(files)
    git(folder, "tag", "v1.0.0")
    licence = () if "package.json" in files else ("--licence", "MIT")
    inside("init", str(folder), "--append", *licence, lang=lang, code=0)
    assert fill(folder) > 10
    assert not any(PLACEHOLDER.search(p.read_text("utf-8")) for p in folder.glob("*.md"))
    commit(folder)
    body = judged(inside, folder)
    assert failed(body) == []
    assert body["findings"] == []
    for clause in (c for c in body["clauses"] if c["verdict"] == "unknown"):
        assert set(clause["waits_for"]) <= {"forge", "attestation"}, clause["id"]

    sheet = inside("attest", "--worksheet", "--format", "csv", "--path", str(folder), lang=lang)
    form = tmp_path / "form.csv"
    form.write_text(stated(sheet.out, lang), encoding="utf-8")
    at = ("--path", str(folder), "--organization", "City")
    inside("attest", "--read", str(form), *at, lang=lang, code=0)
    commit(folder)
    body = judged(inside, folder)
    assert failed(body) == []
    verdicts = {c["verdict"] for c in body["clauses"]}
    assert verdicts == {"pass", "attested", "not-applicable", "unknown"}
    waits = [c["waits_for"] for c in body["clauses"] if c["verdict"] == "unknown"]
    assert all(w == ["forge"] for w in waits)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Attestations and waivers of a repository, from a file of it to the report."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from oss_guard.documents.located import SIZE_LIMIT

ATTESTATIONS, WAIVERS = ".oss-guard/attestations.yml", ".oss-guard/waivers.yml"
CHECK = ("--format", "json", "--date", "2026-06-01")
YES = """\
attestations:
  - clause: 2-2-(1)-a
    answer: yes
    statement: "検討した\\e[31m ::error::x ##[error] <b>|*x*"
    who: {role: 課長, organization: 例示市}
    date: 2026-04-01
    until: 2027-03-31
    evidence: 第1号
"""
WAIVED = """\
waivers:
  - rule: TKY-COM-001
    paths: [.]
    reason: 組織のものがある
    approver: {role: 課長, organization: 例示市}
    date: 2026-04-01
    until: 2027-03-31
"""


def body(done: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done.out)["body"]
    return found


def verdict(found: dict[str, Any], clause: str) -> str:
    return next(c["verdict"] for c in found["clauses"] if c["id"] == clause)


def test_what_is_stated_is_told_in_every_format(inside, make_repository) -> None:
    folder = make_repository({"README.md": "# x\n", ATTESTATIONS: YES, WAIVERS: WAIVED})
    found = body(inside("check", str(folder), *CHECK, code=1))
    assert verdict(found, "2-2-(1)-a") == "attested"
    assert verdict(found, "6-D-coc") == "waived"
    (attestation,) = found["policy"]["attestations"]
    assert (attestation["state"], attestation["line"]) == ("effective", 2)
    assert attestation["who"] == {"role": "課長", "organization": "例示市", "name": None}
    (waiver,) = found["policy"]["waivers"]
    assert (waiver["state"], len(waiver["waived"])) == ("effective", 1)
    assert [(e["kind"], e["path"], e["line"]) for e in found["policy"]["effects"]] == [
        ("attestation", ATTESTATIONS, 2),
        ("waiver", WAIVERS, 2),
    ]
    for format in ("text", "markdown"):
        for lang, words in (
            ("ja", ("2026-04-01", "例示市 課長", "はい", "2027-03-31", "検討した", "第1号")),
            ("en", ("2026-04-01", "例示市 課長", "“yes”", "2027-03-31", "検討した", "第1号")),
        ):
            out = inside("check", str(folder), *CHECK[2:], "--format", format, lang=lang).out
            joined = "".join(line.strip() for line in out.splitlines())
            assert [w for w in words if w.replace(" ", "") not in joined.replace(" ", "")] == []
            assert "\x1b[31m :" not in out
            assert "##[" not in out
            assert "<b>|" not in out or format == "text"


@pytest.mark.parametrize("name", [ATTESTATIONS, WAIVERS])
def test_what_cannot_be_read_is_refused_in_one_line(
    inside, make_repository, tmp_path: Path, name: str
) -> None:
    folder = make_repository({"a.txt": "x", "real.yml": YES, ".oss-guard/keep": ""})
    file = folder / name
    for target in ("../real.yml", "/dev/null", "nowhere"):
        file.unlink(missing_ok=True)
        file.symlink_to(target)
        err = inside("check", str(folder), *CHECK, code=3).err
        assert err.startswith(f"{name}: a symbolic link")
        assert err.count("\n") == 1
    file.unlink()
    file.write_text("#" * (SIZE_LIMIT + 1), encoding="utf-8")
    assert "too large" in inside("check", str(folder), *CHECK, code=3).err
    file.unlink()
    file.mkdir()
    inside("check", str(folder), *CHECK, code=1)
    file.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(file)
        assert "not a regular file" in inside("check", str(folder), *CHECK, code=3).err
        file.unlink()
    elsewhere = tmp_path / "elsewhere"
    (folder / ".oss-guard").rename(elsewhere)
    (folder / ".oss-guard").symlink_to(elsewhere)
    err = inside("check", str(folder), *CHECK, code=3).err
    assert err == ".oss-guard: a symbolic link, which is not followed; make it a folder\n"


def test_faults_of_all_files_are_told_at_once(inside, make_repository) -> None:
    folder = make_repository(
        {
            ".oss-guard.yml": "pathes: {}\n",
            ATTESTATIONS: YES.replace("2026-04-01", "令和8年4月1日"),
            WAIVERS: WAIVED.replace("reason", "reasn"),
        }
    )
    err = inside("check", str(folder), *CHECK, code=3, lang="ja").err
    assert [line.split(": ")[0] for line in err.splitlines()] == [
        ".oss-guard.yml:1:1",
        f"{ATTESTATIONS}:6:11",
        f"{WAIVERS}:2:5",
        f"{WAIVERS}:4:5",
    ]
    assert "'2026-04-01' のことか?" in err


def test_whose_statements_count(inside, make_repository, tmp_path: Path, run_git) -> None:
    folder = make_repository({"README.md": "# x\n", ATTESTATIONS: YES, WAIVERS: WAIVED})
    none = body(inside("check", str(folder), *CHECK, "--policy", "none"))
    assert (none["policy"]["attestations"], none["policy"]["waivers"]) == ([], [])
    assert verdict(none, "2-2-(1)-a") == "needs-attestation"
    other = tmp_path / "policy"
    (other / ".oss-guard").mkdir(parents=True)
    text = YES.replace("answer: yes", "answer: no")
    (other / ATTESTATIONS).write_text(text, encoding="utf-8")
    given = body(inside("check", str(folder), *CHECK, "--policy", str(other)))
    assert verdict(given, "2-2-(1)-a") == "fail"
    assert verdict(given, "6-D-coc") == "fail"
    (finding,) = [f for f in given["findings"] if f["rule"] == "ATTESTATION-001"]
    assert finding["location"]["path"] is None
    # A change does not decide by whose word it is judged.
    (folder / WAIVERS).unlink()
    run_git(folder, "commit", "-qam", "x")
    based = body(inside("check", str(folder), *CHECK, "--policy-ref", "HEAD~1"))
    assert verdict(based, "6-D-coc") == "waived"


def test_a_part_is_judged_without_statements_and_with_waivers(
    inside, make_repository, run_git
) -> None:
    folder = make_repository({"README.md": "# x\n", ATTESTATIONS: YES})
    (folder / "run.sh").write_text("export DB_PASSWORD='x9Kq2vTz7LmW4r'\n", encoding="utf-8")
    run_git(folder, "add", "-A")
    run_git(folder, "commit", "-qm", "x")
    since = ("--since", "HEAD~1", "--pack", "secrets")
    found = body(inside("check", str(folder), *CHECK, *since, code=1))
    (leak,) = [f for f in found["findings"] if f["confidence"] != "low"]
    text = WAIVED.replace(
        "rule: TKY-COM-001\n    paths: [.]", f'fingerprint: "{leak["fingerprint"]}"'
    )
    unused = text.replace(leak["fingerprint"], "0" * 32).replace("waivers:\n", "")
    (folder / WAIVERS).write_text(text + unused, encoding="utf-8")
    found = body(inside("check", str(folder), *CHECK, *since, code=0))
    assert [w["state"] for w in found["policy"]["waivers"]] == ["effective", "out-of-scope"]
    assert [f["status"] for f in found["findings"]] == ["waived"]
    assert found["policy"]["attestations"] == []
    assert "No secret" in inside("check", str(folder), *CHECK[2:], *since, code=0).out


@pytest.mark.parametrize("name", ["attestation.yml", "waivers.yaml", "Attestations.YML"])
def test_what_is_called_almost_so_is_told(inside, make_repository, name: str) -> None:
    folder = make_repository({"a": "x", f".oss-guard/{name}": "x"})
    done = inside("check", str(folder), *CHECK, "--pack", "secrets", code=0)
    expected = [("not-read", f".oss-guard/{name}")]
    assert [(e["kind"], e["path"]) for e in body(done)["policy"]["effects"]] == expected
    assert done.err.count("\n") == 1


def test_statements_that_git_ignores_have_no_effect_and_that_is_said(
    inside, make_repository
) -> None:
    folder = make_repository({"a.txt": "x", ".gitignore": ".oss-guard/\n"})
    (folder / ".oss-guard").mkdir()
    (folder / ATTESTATIONS).write_text(YES, encoding="utf-8")
    done = inside("check", str(folder), *CHECK, "--pack", "secrets", code=0)
    assert f"{ATTESTATIONS} in this folder has no effect" in done.err


COMMENTS = ("# noqa", "# oss-guard: ignore", "# gitleaks:allow", "# pragma: allowlist secret")


@pytest.mark.parametrize("comment", COMMENTS)
def test_no_comment_silences_a_finding(inside, make_repository, comment: str) -> None:
    line = f"export DB_PASSWORD='x9Kq2vTz7LmW4r'  {comment}\n"
    folder = make_repository({"run.sh": line})
    inside("check", str(folder), *CHECK, "--pack", "secrets", code=1)

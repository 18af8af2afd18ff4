# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``attest`` and ``waive``: recorded by options, worksheet or prompt, and never against rules."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import select
import stat
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from oss_guard.policy.files import ATTESTATIONS, WAIVERS, attestations, waivers

TODAY = date.today()  # noqa: DTZ011 - as the program under test
SOON = (TODAY + timedelta(90)).isoformat()
WHO = ("--role", "課長", "--organization", "例示市")
YES = ("--answer", "はい", "--statement", "検討した", "--evidence", "第1号", *WHO)
WAIVE = ("--reason", "組織のものがある", "--until", SOON, *WHO)
CHECK = ("--format", "json")


@pytest.fixture
def repository(make_repository) -> Path:
    folder: Path = make_repository({"README.md": "# x\n"})
    return folder


def stated(folder: Path) -> list[tuple[str, str]]:
    return [(a.clause, a.answer.value) for a in attestations((folder / ATTESTATIONS).read_bytes())]


def verdict(inside, folder: Path, clause: str) -> str:
    body = json.loads(inside("check", str(folder), *CHECK).out)["body"]
    return next(c["verdict"] for c in body["clauses"] if c["id"] == clause)


def in_a_while() -> str:
    """A day of next year, by the era."""
    return f"令和{TODAY.year + 1 - 2018}年1月1日"


def test_a_statement_by_options(inside, repository: Path) -> None:
    at = ("--path", str(repository))
    done = inside("attest", "2-2-1-Ａ", *YES, "--until", in_a_while(), *at, code=0)
    assert done.out == (
        f"recorded “yes” for 2-2-(1)-a in {ATTESTATIONS}\n"
        f"Now commit {ATTESTATIONS}; until then, clauses about commits cannot be judged.\n"
    )
    assert stated(repository) == [("2-2-(1)-a", "yes")]
    assert verdict(inside, repository, "2-2-(1)-a") == "attested"
    before = (repository / ATTESTATIONS).read_bytes()
    again = inside("attest", "2-2-(1)-a", *YES, *at, code=2, lang="ja")
    assert "すでにある（2 行目）" in again.err
    assert (repository / ATTESTATIONS).read_bytes() == before
    inside("attest", "2-2-(1)-c", "--answer", "no", "--statement", "x", *WHO, *at, code=0)
    assert (repository / ATTESTATIONS).read_bytes().startswith(before)
    assert stated(repository)[1] == ("2-2-(1)-c", "no")


@pytest.mark.parametrize(
    "document", ["README.md", "README.en.md", "docs/attestations.md", "docs/attestations.en.md"]
)
def test_the_clauses_of_the_examples_take_a_statement(
    inside, repository: Path, document: str
) -> None:
    text = (Path(__file__).parents[2] / document).read_text("utf-8")
    named = set(re.findall(r"(?:oss-guard attest|clause:) (\d\S+)", text))
    assert named
    no = ("--answer", "no", "--statement", "x", *WHO, "--path", str(repository))
    for clause in named:
        inside("attest", clause, *no, code=0)
        (repository / ATTESTATIONS).unlink()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give one of"),
        (("2-2-(1)-a", "--worksheet"), "give one of"),
        (("2-2-(1)-a",), "'--answer', '--statement'"),
        (
            ("2-2-(1)-a", *YES, "--answer", "perhaps"),
            "'perhaps' is no answer; choose one of: yes",
        ),
        (("2-2-(1)-a", *YES, "--answer", "該当なし"), "'該当なし' is no answer"),
        (("2-2-(1)-a", *YES, "--evidence", ""), "--evidence: “yes” needs"),
        (("2-2-(1)-a", *YES, "--date", "4/1"), "--date: '4/1' is no date"),
        (("2-2-(1)-a", *YES, "--until", "2020-01-01"), "--until: until is before date"),
        (("2-2-(1)-a", *YES, "--date", "2999-01-01"), "--date: 2999-01-01 is after today"),
        (("2-2-(1)-a", *YES, "--date", "2020-01-01"), "--until: 2020-12-31 is before today"),
        (("2-2-(1)-a", *YES, "--until", "2999-01-01"), "valid for 5 years at most"),
        (("2-2-(1)-a", *YES, "--policy", "nowhere"), "no folder 'nowhere' for --policy"),
        (("2-2-(1)-a", *YES, "--policy", "none"), "none cannot be used"),
        (("2-2-(1)-z", *YES), "2-2-(1)-z"),
        (("4-4-a", *YES), "by the evidence found, which no statement changes"),
        (("5-4-d", *YES), "takes no statement"),
        (("6-D-coc", *YES), "takes no statement"),
        (("5-2-(4)", *YES), "needs no statement"),
        (("2-2-(1)-a", "--format", "csv"), "--format goes with --worksheet"),
        (("--worksheet", "--format", "pdf"), "known: markdown, csv, xlsx"),
        (("--worksheet", "--format", "xlsx"), "'xlsx=' needs a file name"),
        (("--read", "nowhere.csv"), "nowhere.csv"),
    ],
)
def test_what_is_refused_in_one_line(inside, repository: Path, arguments, said: str) -> None:
    done = inside("attest", *arguments, "--path", str(repository), code=2)
    assert said in done.err
    assert done.err.count("\n") == 1
    assert not (repository / ".oss-guard").exists()


def filled(data: bytes, **answers: dict[str, str]) -> list[list[str]]:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    for row in rows[1:]:
        for heading, value in answers.get(row[0], {}).items():
            row[rows[0].index(heading)] = value
    return rows


def saved(path: Path, rows: list[list[str]], encoding: str = "cp932") -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    return str(path)


def test_a_worksheet_there_and_back(inside, repository: Path, tmp_path: Path) -> None:
    at = ("--path", str(repository))
    sheet = tmp_path / "sheet.csv"
    inside("attest", "--worksheet", "--format", f"csv={sheet}", *at, code=0, lang="ja")
    first = {"答え": "該当なし", "表明の内容": "公開する", "表明日（空なら今日）": "令和8年4月1日"}
    second = {"答え": "いいえ", "表明の内容": "未検討"}
    rows = filled(sheet.read_bytes(), **{"2-2-(1)-b": first, "2-2-(1)-c": second})
    assert "4-4-a" not in {row[0] for row in rows}
    path = saved(sheet, rows)
    inside("attest", "--read", path, *at, *WHO, code=0)
    assert stated(repository) == [("2-2-(1)-b", "not-applicable"), ("2-2-(1)-c", "no")]
    before = (repository / ATTESTATIONS).read_bytes()
    assert "nothing was written" in inside("attest", "--read", path, *at, *WHO, code=0).out
    assert (repository / ATTESTATIONS).read_bytes() == before
    left = inside("attest", "--worksheet", "--lang", "ja", *at, code=0).out
    assert "## 2-2-(1)-b" not in left
    assert "## 2-2-(1)-a" in left


def test_a_workbook_there_and_back(inside, repository: Path, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    at = ("--path", str(repository))
    file = tmp_path / "sheet.xlsx"
    inside("attest", "--worksheet", "--format", f"xlsx={file}", *at, code=0, lang="ja")
    book = openpyxl.load_workbook(file)
    sheet = book.active
    column = {cell.value: cell.column for cell in sheet[1]}
    row = next(n for n in range(2, sheet.max_row) if sheet.cell(n, 1).value == "2-2-(1)-c")
    for heading, value in {"答え": "いいえ", "表明の内容": "=未検討", "役職": "課長"}.items():
        sheet.cell(row, column[heading]).value = value
    book.save(file)
    inside("attest", "--read", str(file), *at, "--organization", "例示市", code=0)
    (one,) = attestations((repository / ATTESTATIONS).read_bytes())
    assert (one.clause, one.statement.ja) == ("2-2-(1)-c", "=未検討")


def test_faults_of_a_worksheet_are_told_at_once_and_nothing_is_written(
    inside, repository: Path, tmp_path: Path
) -> None:
    at = ("--path", str(repository))
    data = inside("attest", "--worksheet", "--format", "csv", *at, code=0, lang="ja").out.encode()
    odd = {"答え": "たぶん", "表明の内容": "x", "表明日（空なら今日）": "きのう"}
    rows = filled(data, **{"2-2-(1)-a": odd, "2-2-(1)-c": {"答え": "はい", "表明の内容": "x"}})
    extra = [""] * len(rows[0])
    extra[0], extra[7] = "9-z", "はい"
    path = saved(tmp_path / "sheet.csv", [*rows, extra])
    done = inside("attest", "--read", path, *at, *WHO, code=3)
    places = [line.split(": ")[0] for line in done.err.splitlines()]
    assert len(places) == 4
    assert all(place.startswith("sheet.csv:") for place in places)
    assert not (repository / ".oss-guard").exists()


def test_a_worksheet_is_not_quoted_whole_and_dates_must_hold_today(
    inside, repository: Path, tmp_path: Path
) -> None:
    at = ("--path", str(repository))
    data = inside("attest", "--worksheet", "--format", "csv", *at, code=0, lang="ja").out.encode()
    token = "tok9" + "a1B2c3D4" * 4
    odd = {"答え": token, "表明の内容": "x", "表明日（空なら今日）": token}
    late = {"答え": "いいえ", "表明の内容": "x", "表明日（空なら今日）": "2999-01-01"}
    rows = filled(data, **{"2-2-(1)-a": odd, "2-2-(1)-c": late})
    extra = [""] * len(rows[0])
    extra[0], extra[7] = token, "はい"
    path = saved(tmp_path / "sheet.csv", [*rows, extra])
    done = inside("attest", "--read", path, *at, *WHO, code=3)
    assert token[:8] not in done.err
    assert done.err.count("tok9…(36)") == 3
    assert "2-2-(1)-c Date (today if empty): 2999-01-01 is after today" in done.err


def test_the_organization_is_that_of_the_configuration(inside, make_repository) -> None:
    named = "organization: {name: {ja: 例示市, en: City}, court: {ja: 裁判所, en: Court}}\n"
    folder = make_repository({"README.md": "# x\n", ".oss-guard.yml": named})
    no = ("--answer", "no", "--statement", "x", "--role", "課長", "--path", str(folder))
    inside("attest", "2-2-(1)-a", *no, code=0)
    (one,) = attestations((folder / ATTESTATIONS).read_bytes())
    assert one.who.organization == "例示市"


def test_an_auditor_writes_elsewhere(inside, repository: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    policy = ("--policy", str(own), "--path", str(repository))
    inside("attest", "2-2-(1)-a", *YES, *policy, code=0)
    inside("waive", "--rule", "TKY-COM-001", "--paths", ".", *WAIVE, *policy, code=0)
    assert not (repository / ".oss-guard").exists()
    body = json.loads(inside("check", str(repository), *CHECK, "--policy", str(own)).out)["body"]
    assert len(body["policy"]["attestations"]) == len(body["policy"]["waivers"]) == 1


def test_a_link_is_not_written_through(inside, repository: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (repository / ".gitignore").write_text(".oss-guard\n", encoding="utf-8")
    (repository / ".oss-guard").symlink_to(elsewhere)
    at = ("--path", str(repository))
    assert "symbolic link" in inside("attest", "2-2-(1)-a", *YES, *at, code=2).err
    assert list(elsewhere.iterdir()) == []
    (repository / ".oss-guard").unlink()
    (repository / ".oss-guard").mkdir()
    target = elsewhere / "x.yml"
    target.write_text("attestations: []\n", encoding="utf-8")
    (repository / ATTESTATIONS).symlink_to(target)
    assert "symbolic link" in inside("attest", "2-2-(1)-a", *YES, *at, code=2).err
    assert target.read_text(encoding="utf-8") == "attestations: []\n"


def test_a_file_keeps_its_words_and_rights_and_a_faulty_one_stays(inside, repository: Path) -> None:
    file = repository / ATTESTATIONS
    file.parent.mkdir()
    file.write_bytes("# 表明\r\nattestations: []\r\n".encode())
    file.chmod(0o640)
    at = ("--path", str(repository))
    inside("attest", "2-2-(1)-a", *YES, *at, code=0)
    assert file.read_bytes().startswith("# 表明\r\nattestations:\r\n  - clause:".encode())
    assert os.name == "nt" or stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [p.name for p in file.parent.iterdir()] == ["attestations.yml"]
    file.write_text("attestation: []\n", encoding="utf-8")
    inside("attest", "2-2-(1)-a", *YES, *at, code=3)
    assert file.read_text(encoding="utf-8") == "attestation: []\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_asked_at_the_terminal(inside, repository: Path, oss_guard) -> None:
    import pty  # noqa: PLC0415 - not on Windows

    answers = ["perhaps", "はい", "検討した", "", "第２号", "例示市", "課長", "", "", ""]
    answers += ["9", "3", "第３号", ""]
    ours, theirs = pty.openpty()
    command = oss_guard.command("attest", "2-2-(1)-a")
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), theirs)
    environment = oss_guard.environment()
    with subprocess.Popen(command, cwd=repository, env=environment, **streams) as running:
        os.close(theirs)
        seen = b""
        for answer in answers:
            seen += until_asked(ours)
            os.write(ours, f"{answer}\n".encode())
        while chunk := read(ours):
            seen += chunk
        assert running.wait(60) == 0, seen.decode()
    os.close(ours)
    (read_back,) = attestations((repository / ATTESTATIONS).read_bytes())
    assert (read_back.evidence, str(read_back.who)) == ("第３号", "例示市 課長")
    assert read_back.until > TODAY
    assert b"perhaps' is no answer" in seen
    assert verdict(inside, repository, "2-2-(1)-a") == "attested"


def read(terminal: int) -> bytes:
    """What comes next; nothing at the end."""
    ready, _, _ = select.select([terminal], [], [], 60)
    assert ready
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def until_asked(terminal: int) -> bytes:
    seen = b""
    while not seen.endswith(b": "):
        chunk = read(terminal)
        assert chunk, seen.decode()
        seen += chunk
    return seen


def test_a_finding_is_waived_by_the_beginning_of_its_id(inside, repository: Path) -> None:
    at = ("--path", str(repository))
    text = inside("check", str(repository)).out
    before = json.loads(inside("check", str(repository), *CHECK).out)["body"]["findings"]
    (print_,) = [f["fingerprint"] for f in before if f["rule"] == "TKY-COM-001"]
    assert f"(id {print_[:12]})" in text
    done = inside("waive", print_[:12], *WAIVE, *at, code=0)
    assert done.out.startswith("TKY-COM-001  .  ")
    (waiver,) = waivers((repository / WAIVERS).read_bytes())
    assert (waiver.fingerprint, waiver.rule) == (print_, "TKY-COM-001")
    assert verdict(inside, repository, "6-D-coc") == "waived"
    assert "waived already" in inside("waive", print_, *WAIVE, *at, code=2).err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (WAIVE, "either"),
        (("abcdef0", *WAIVE), "no id of a finding"),
        (("ffffffff", *WAIVE), "no finding has an id"),
        (("f" * 32, *WAIVE), "of no finding"),
        (("f" * 32, "--rule", "TKY-COM-001", *WAIVE), "either"),
        (("--rule", "TKY-COM-001", *WAIVE), "either"),
        (("--rule", "TKY-COM-001", "--paths", "**", *WAIVE), "too broad"),
        (("--rule", "TKY-COM-001", "--paths", "docs/**", *WAIVE), "of no finding"),
        (("--rule", "coc", "--paths", ".", *WAIVE), "--rule: the packs in use have no such"),
        (("--rule", "TKY-CMO-001", "--paths", ".", *WAIVE), "Did you mean 'TKY-COM-001'?"),
        (("--rule", "TKY-COM-001", "--paths", "{a", *WAIVE), "--paths: "),
        (
            ("--rule", "TKY-COM-001", "--paths", ".", *WAIVE, "--until", "2099-1-1"),
            "--until: the waiver lasts more than 366",
        ),
        (("--rule", "TKY-COM-001", "--paths", ".", *WAIVE, "--until", "明日"), "--until: '明日'"),
        (("--rule", "TKY-COM-001", "--paths", ".", *WAIVE, "--until", "2020-1-1"), "--until: 2020"),
        (
            ("--rule", "TKY-COM-001", "--paths", ".", *WAIVE, "--reason", " "),
            "--reason: is missing",
        ),
        (("--rule", "TKY-COM-001", "--paths", ".", *WAIVE[:6]), "--organization"),
    ],
)
def test_no_waiver_is_written_that_would_waive_nothing(
    inside, repository: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = inside("waive", *arguments, "--path", str(repository), code=2)
    assert said in done.err
    assert done.err.count("\n") == 1
    assert not (repository / ".oss-guard").exists()


def test_a_secret_is_not_waived_by_its_place(inside, make_repository) -> None:
    folder = make_repository({"run.sh": "export DB_PASSWORD='x9Kq2vTz7LmW4r'\n"})
    at: tuple[Any, ...] = ("--path", str(folder), "--pack", "secrets")
    found = json.loads(inside("check", str(folder), *CHECK, "--pack", "secrets", code=1).out)
    (leak,) = [f for f in found["body"]["findings"] if f["confidence"] != "low"]
    by_place = ("--rule", leak["rule"], "--paths", "run.sh")
    assert "by their fingerprint only" in inside("waive", *by_place, *WAIVE, *at, code=2).err
    inside("waive", leak["fingerprint"], *WAIVE, *at, code=0)
    inside("check", str(folder), "--pack", "secrets", code=0)
    assert "x9Kq2vTz7LmW4r" not in (folder / WAIVERS).read_text(encoding="utf-8")


def test_packs_are_those_of_a_check(inside, make_repository) -> None:
    """One that extends the usual pack stands for it, so nothing is found twice."""
    files = {"README.md": "# x\n", ".oss-guard.yml": "packs: [example-town]\n"}
    folder = make_repository(files)
    by_rule = ("--rule", "TKY-COM-001", "--paths", ".")
    done = inside("waive", *by_rule, *WAIVE, "--path", str(folder), code=0)
    assert done.out.count("TKY-COM-001") == 1


def test_waivers_hold_after_a_rewrite_of_history(
    inside, make_repository, tmp_path: Path, run_git
) -> None:
    folder = make_repository({"deploy.sh": "export DB_PASSWORD='x9Kq2vTz7LmW4r'\n"})
    at = ("--path", str(folder), "--pack", "secrets")
    look = ("check", str(folder), *CHECK, "--pack", "secrets")
    before = next(f for f in body(inside, *look)["findings"] if f["rule"].startswith("SECRET"))
    inside("waive", before["fingerprint"], *WAIVE, *at, code=0)
    old = run_git(folder, "rev-parse", "HEAD").strip()
    run_git(folder, "commit", "-q", "--amend", "-m", "Another message")
    run_git(folder, "reflog", "expire", "--expire=now", "--all")
    new = run_git(folder, "rev-parse", "HEAD").strip()
    assert old != new
    states = [w["state"] for w in body(inside, *look)["policy"]["waivers"]]
    assert states == ["unused"]
    commit_map = tmp_path / "commit-map"
    commit_map.write_text(f"old {' ' * 36} new\n{old} {new}\n", encoding="utf-8")
    done = inside("waive", "--commit-map", str(commit_map), *at, code=0)
    assert "deploy.sh" in done.out
    found = body(inside, *look)
    assert [w["state"] for w in found["policy"]["waivers"]] == ["effective"]
    assert [f["status"] for f in found["findings"]] == ["waived"]
    again = inside("waive", "--commit-map", str(commit_map), *at, code=0)
    assert again.out.endswith(": 0\n")


def test_a_map_of_another_repository_is_told(inside, repository: Path, tmp_path: Path) -> None:
    commit_map = tmp_path / "commit-map"
    commit_map.write_text(f"{'a' * 40} {'b' * 40}\n", encoding="utf-8")
    done = inside("waive", "--commit-map", str(commit_map), "--path", str(repository), code=2)
    assert "no commit after the rewrite" in done.err
    assert str(commit_map) in done.err
    assert not (repository / WAIVERS).exists()


def test_what_is_no_map_of_commits(inside, repository: Path, tmp_path: Path) -> None:
    at = ("--path", str(repository))
    file = tmp_path / "x"
    file.write_text("nothing\n", encoding="utf-8")
    assert "is no map" in inside("waive", "--commit-map", str(file), *at, code=2).err
    assert "cannot read nowhere" in inside("waive", "--commit-map", "nowhere", *at, code=2).err
    assert "does not go" in inside("waive", "--commit-map", "x", *WAIVE, *at, code=2).err


def body(inside, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(inside(*arguments).out)["body"]
    return found


def test_options_that_are_not_given_are_named_together(inside, repository: Path) -> None:
    at = ("--path", str(repository))
    done = inside("attest", "2-2-(2)-a", "--answer", "yes", "--role", " ", *at, code=2)
    assert "required: '--statement', '--organization', '--evidence';" in done.err
    assert "--role: is missing\n" in done.err
    done = inside("waive", "0" * 8, *at, code=2)
    assert "required: '--reason', '--until', '--role', '--organization'" in done.err


def test_a_worksheet_asks_and_takes_no_answer(inside, repository: Path) -> None:
    at = ("--path", str(repository))
    done = inside("attest", "--worksheet", "--answer", "yes", *at, code=2)
    assert "does not go with what fills in an answer (--answer)" in done.err


def test_that_a_worksheet_was_written_is_told(inside, repository: Path, tmp_path: Path) -> None:
    file = tmp_path / "form.csv"
    at = ("--path", str(repository))
    done = inside("attest", "--worksheet", "--format", f"csv={file}", *at, code=0)
    assert done.out.endswith(f"written to {file}\n")
    rows = file.read_text(encoding="utf-8-sig").splitlines()
    file.write_text("\n".join([rows[0], "2-col,,,,,,,yes,x,doc 1"]), encoding="utf-8")
    done = inside("attest", "--read", str(file), *at, code=3)
    told = "blank columns can be filled in for all clauses by options (--organization, --role)"
    assert done.err.count(f"form.csv: {told}") == 1
    done = inside("attest", "--read", str(file), *at, "--organization", "x", code=3)
    assert "by options (--role)" in done.err
    done = inside("attest", "--read", str(file), *at, "--answer", "yes", code=2)
    assert "--answer cannot be used with --read" in done.err
    inside("attest", "--read", str(file), *at, "--organization", "x", "--role", "y", code=0)
    filled_in = file.read_bytes()
    done = inside("attest", "--worksheet", "--format", f"csv={file}", *at, code=2)
    assert "is not written over" in done.err
    assert file.read_bytes() == filled_in


def test_where_the_findings_of_a_rule_are_is_told(inside, repository: Path) -> None:
    at = ("--path", str(repository))
    by_rule = ("--rule", "tky-com-001", "--paths", "docs/x.md")
    assert "Findings of the rule are at: ." in inside("waive", *by_rule, *WAIVE, *at, code=2).err
    by_rule = ("--rule", "TKY-DOC-015", "--paths", "publiccode.yml")
    assert (
        "(publiccode.yml). The rule has no finding at all"
        in inside("waive", *by_rule, *WAIVE, *at, code=2).err
    )


def test_a_rule_for_a_fingerprint_is_told_what_to_do(inside, repository: Path) -> None:
    done = inside("waive", "TKY-COM-001", *WAIVE, "--path", str(repository), code=2)
    assert "by --rule and --paths" in done.err


def test_a_file_where_the_folder_should_be_is_named(inside, repository: Path) -> None:
    (repository / ".oss-guard").write_text("x", encoding="utf-8")
    answer = ("--answer", "no", "--statement", "x", "--organization", "x", "--role", "y")
    done = inside("attest", "2-2-(1)-a", *answer, "--path", str(repository), code=2)
    assert "attestations.yml: .oss-guard is not a folder" in done.err

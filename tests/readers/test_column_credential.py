# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A heading names a column of passwords; the cells under it are read where they stand."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import document
from oss_guard.model.grades import Confidence
from oss_guard.packs.expand import expand
from oss_guard.readers._column import is_heading, judged
from oss_guard.readers.column_credential import ColumnCredential
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

STRONG = expand("Kx9${fake.base62.9}")
PLAN = Plan([Request("column-credential", ColumnCredential())], b"k")


def values(text: str, syntax: str = "text") -> list[str]:
    content = document(text.encode(), syntax)
    facts = [s.fact for _, s in PLAN.read(content, "a").sightings]
    return [content.content[f.span.start : f.span.end].decode() for f in facts]


@pytest.mark.parametrize(
    "name",
    [
        *("password", "Password", "user_password", "userPassword", "PW", "DB Password", "pwd2"),
        *(
            "パスワード",
            "初期パスワード",
            "ﾊﾟｽﾜｰﾄﾞ",
            "ＰＷ",
            "パスワード（初期）",
            "暗証番号",
            "ID/PW",
        ),
        *("暗号化キー", "事前共有鍵", "SSID/暗号キー", "ネットワークキー"),
        *("encrypted_password", "password_hash", "admin.password"),
    ],
)
def test_names_of_columns_of_passwords(name: str) -> None:
    assert is_heading(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", "compass", "bypass", "password_length", "has_password", "confirm password", "pwm"),
        *(
            "パスワード変更日",
            "パスワード有無",
            "暗号化キー変更日",
            "認証キー有無",
            "password reset token",
            "passenger",
            "the password is x",
        ),
    ],
)
def test_names_of_other_columns(name: str) -> None:
    assert not is_heading(name)


@pytest.mark.parametrize(
    ("value", "data", "confidence"),
    [
        (STRONG, False, Confidence.HIGH),
        ("sakuranbo", True, Confidence.MEDIUM),
        ("sakuranbo", False, Confidence.LOW),
        ("19800523", True, Confidence.MEDIUM),
        ("admin123", True, Confidence.LOW),
        ("varchar(32)", True, None),
        ("required", True, None),
        ("あとで通知", True, None),
        (expand("$2y$10$${fake.base62.53}"), False, Confidence.MEDIUM),
        (expand("${fake.hex.40}"), True, Confidence.MEDIUM),
        ("0" * 32, True, None),
    ],
)
def test_a_cell_is_judged_by_what_it_holds(
    value: str, data: bool, confidence: Confidence | None
) -> None:
    assert judged(value, data=data) is confidence


@pytest.mark.parametrize(
    "text",
    [
        "id,password\nu1,{}\n",
        "id;password;x\nu1;{};1\n",
        "id\tパスワード\nu1\t{}\n",
        '"id","password"\n"u,1","{}"\n',
        '"id","password"\n"two\nlines","{}"\n',
        "利用者一覧,,\n\nID,氏名,パスワード\nu1,例示太郎,{}\n",
        "メモ\n\nid,password\nu1,{}\n",
        "| ID | パスワード |\n|----|:---|\n| a | {} |\n",
        "ID | password\n--- | ---\na | **{}**\n",
        '[cols="1,1"]\n|===\n|ID |パスワード\n\n|a\n|{}\n|===\n',
        "<table>\n<tr>\n<th>ID\n<th>パスワード\n<tr>\n<td>a\n<td>{}\n</table>\n",
        "<tr><td>ID</td><td><b>PW</b></td></tr><tr><td>a</td><td><code>{}</code></td></tr>",
    ],
)
def test_the_cell_under_the_heading_is_the_value(text: str) -> None:
    assert values(text.format(STRONG)) == [STRONG]


def test_fields_of_a_program_that_are_aligned_are_no_table() -> None:
    names = ("M3Provider", "M3Url", "Region", "AccessKey", "SecretKey", "CaCertificates64")
    fields = "".join(f"\t{name:22}string\n" for name in names[:-1])
    program = (
        '\nimport (\n\t"example.com/midori"\n)\n\ntype Config struct {\n'
        f"{fields}\t{names[-1]:22}[]string\n"
    )
    assert values(program) == ["CaCertificates64"]
    assert values(program, "go") == []


@pytest.mark.parametrize(
    "text",
    [
        "id,password\nu1\n{}\n",
        "a = f(id, password)\nb = f(u1, {})\n",
        "import id, password\nimport u1, {}\n",
        "| ID | {} |\n|----|----|\n| a | パスワード |\n",
        "user,{0}\n{0},password\n",
        "id,user,password\nu1,{0},{0}\n",
    ],
)
def test_what_is_no_column_of_passwords(text: str) -> None:
    assert values(text.format(STRONG)) == []


@pytest.mark.parametrize(
    "unit",
    [
        *("id,password\n", "|password|\n", "<tr><th>password</th>\n", '"id","password\n', "<th>pw"),
        *(
            "<table><tr><th>password",
            "|===\n|password\n",
            "|password|\n-------",
            ",password",
            ">pw\n",
        ),
    ],
)
def test_hostile_tables_are_read_in_time(unit: str) -> None:
    began = time.monotonic()
    values(unit * (200_000 // len(unit)))
    values(unit + "-" * 200_000 + "x\n")
    assert time.monotonic() - began < 60


def test_lines_full_of_headings_take_no_time_each() -> None:
    rows = (",".join(["パスワード"] * 500) + "\n") * 200
    began = time.process_time()
    assert values(rows) == []
    assert time.process_time() - began < 10

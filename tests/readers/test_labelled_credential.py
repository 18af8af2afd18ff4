# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A name gives a value away; the syntax says which text is the value."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import document
from oss_guard.model.grades import Confidence
from oss_guard.packs.expand import expand
from oss_guard.readers._labelled_value import Chosen, weigh
from oss_guard.readers.labelled_credential import LabelledCredential
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

STRONG = expand("Kx9${fake.base62.9}")
PLAN = Plan([Request("labelled-credential", LabelledCredential("password"))], b"k")


def values(text: str, syntax: str = "text") -> list[str]:
    content = document(text.encode(), syntax)
    facts = [s.fact for _, s in PLAN.read(content, "a").sightings]
    return [content.content[f.span.start : f.span.end].decode() for f in facts]


@pytest.mark.parametrize(
    ("line", "syntax"),
    [
        ("password={}", "text"),
        ("password = {}  # the database", "ini"),
        ("DB_PASSWORD_PROD={}", "dotenv"),
        ("mysql_root_password: {}", "yaml"),
        ('  "password" : "{}",', "json"),
        ("password => '{}',", "php"),
        ("$config['db']['password'] = '{}';", "php"),
        ("dbPass := `{}`", "go"),
        ("ENV APP_PASSWORD={}", "dockerfile"),
        ("set PASSWORD={}", "batch"),
        ('password: Optional[str] = "{}"', "python"),
        ("<password>{}</password>", "xml"),
        ('<property name="hibernate.connection.password" value="{}"/>', "xml"),
        ("パスワード：{}", "text"),
        ("仮パスワードは {} です。", "markdown"),
        ("ログイン用パスワード(初回) = {}", "text"),
        ("ＰＷ：{}", "text"),
    ],
)
def test_the_value_is_what_the_syntax_says(line: str, syntax: str) -> None:
    assert values(line.format(STRONG) + "\n", syntax) == [STRONG]


@pytest.mark.parametrize(
    ("line", "syntax"),
    [
        ("password = {}", "python"),
        ("password: {}", "json"),
        ("compass = '{}'", "python"),
        ("password_hint = '{}'", "python"),
        ("show_password = '{}'", "python"),
        ("pwd >{}", "shell"),
        ("assert user.password == '{}'", "python"),
        ("Password::{}", "ruby"),
        ("const ERRCODE_INVALID_PASSWORD = '{}'", "go"),
        ("ERROR_PASSWORD={}", "dotenv"),
    ],
)
def test_what_is_no_literal_or_another_name_is_none(line: str, syntax: str) -> None:
    assert values(line.format(STRONG) + "\n", syntax) == []


def test_a_program_that_asks_lets_in_who_knows_the_literal() -> None:
    assert values(f"if name == 'a' and password == '{STRONG}':\n", "python") == [STRONG]
    assert values(f"ok = login && $_POST['password'] === '{STRONG}';\n", "php") == [STRONG]
    assert values("if password == other_Password2:\n", "python") == []


@pytest.mark.parametrize(
    ("value", "told", "expected"),
    [
        (STRONG, False, Confidence.HIGH),
        ("tokyo2024", True, Confidence.MEDIUM),
        ("kanagawa", True, Confidence.LOW),
        ("kanagawa", False, None),
        ("p4ssw0rd", True, Confidence.LOW),
        ("postgres", True, Confidence.LOW),
        ("20240401", True, Confidence.LOW),
        ("abc", True, None),
        ("None)", True, None),
        ("this-is-a-secret-4-tests", True, None),
        ("current-password", True, None),
        ("userPassword", True, None),
        ("DB_PASSWORD", True, None),
        ("config.db.password", True, None),
        ("${DB_PASSWORD}", True, None),
        ("/run/secrets/db", True, None),
        ("Enter your password", True, None),
        ("パスワード1", True, None),
        ("x" * 300, True, None),
    ],
)
def test_how_sure_a_password_is(value: str, told: bool, expected: Confidence | None) -> None:
    assert weigh(value, Chosen.BY_PERSON, told=told) is expected


@pytest.mark.parametrize("syntax", ["text", "yaml", "python", "json", "markdown", "xml", "shell"])
def test_plain_text_takes_whatever_another_syntax_takes(syntax: str) -> None:
    """The scan of history first reads without names, as plain text."""
    lines = [
        *(f"password={STRONG}", f"'password': '{STRONG}'", f"<password>{STRONG}</password>"),
        *(f"- name: DB_PASSWORD\n  value: {STRONG}", f"パスワード：{STRONG}"),
    ]
    for line in lines:
        if values(line + "\n", syntax):
            assert values(line + "\n", "text") != []


@pytest.mark.parametrize(
    "piece", ["password=", "password:'", "パスワード：", "pwd=a;", 'name="password']
)
def test_a_hostile_line_is_read_in_bounded_time(piece: str) -> None:
    began = time.process_time()
    values(piece * (200_000 // len(piece)))
    assert time.process_time() - began < 60


@pytest.mark.parametrize("value", ["postgres", "tsubame"])
def test_what_is_hardly_sure_is_left_out_of_minified_code(value: str) -> None:
    line = f'{"var a=b(c);" * 60}f({{password:"{value}"}});{"d();" * 150}\n'
    assert values(line, "javascript") == []
    assert values(line, "python") == [value]
    assert values(f'f({{password:"{value}"}});\n', "javascript") == [value]


def test_what_is_surer_is_kept_in_minified_code() -> None:
    line = f'{"var a=b(c);" * 60}f({{password:"{STRONG}"}});{"d();" * 150}\n'
    assert values(line, "javascript") == [STRONG]


def test_the_next_key_of_a_mapping_is_no_value() -> None:
    assert values(f'x = {{"a": PASS, "{STRONG}": FAIL}}\n', "python") == []
    assert values(f'x = f(PASSWORD, "{STRONG}")\n', "python") == [STRONG]


def test_a_key_in_the_address_of_a_script_is_there_for_all_who_read_the_page() -> None:
    key = expand("2d${fake.hex.30}")
    tokens = Plan([Request("labelled-credential", LabelledCredential("token"))], b"k")

    def sure(line: str) -> list[Confidence]:
        facts = [s.fact for _, s in tokens.read(document(line.encode(), "html"), "a").sightings]
        return [f.confidence for f in facts]

    assert sure(f'<script src="https://maps.example.jp/v1?api-key={key}"></script>\n') == [
        Confidence.LOW
    ]
    assert sure(f'<a href="https://maps.example.jp/v1?api-key={key}">a</a>\n') != [Confidence.LOW]

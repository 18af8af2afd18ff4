# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

from hypothesis import given
from msgspec.structs import replace

from oss_guard.model.finding import Status
from oss_guard.model.grades import Severity
from oss_guard.model.location import Location
from oss_guard.model.text import Text
from oss_guard.reports import github

from .hostile import hostile_text
from .sample import LEAK, MANY, REPORT, WAIVED, WEAK_LEAK, with_body

COMMAND = re.compile("::(error|warning|notice) ([^:]*)::(.*)")


def commands(*findings):
    report = with_body(findings=findings) if findings else REPORT
    lines = github.render(report, "en").decode().split("\n")
    assert lines.pop() == ""
    return [COMMAND.fullmatch(line).groups() for line in lines]


def unescaped(value: str) -> str:
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        value = value.replace(code, character)
    return value


@given(hostile_text)
def test_nothing_of_the_repository_is_a_command(value):
    finding = replace(
        LEAK, rule=value, location=Location(value, 1, 1, value), message=Text(value, value)
    )
    content = github.render(with_body(findings=(finding,)), "en").decode()
    assert len(content.splitlines()) == 2
    name, properties, _ = COMMAND.fullmatch(content.split("\n")[0]).groups()
    assert name == "error"
    assert [part.partition("=")[0] for part in properties.split(",")] == [
        "file",
        "line",
        "col",
        "title",
    ]
    assert "##[" not in content


def test_path_and_message_lead_back():
    path = "a,b:c%41 設定.py"
    finding = replace(LEAK, location=Location(path, 3, 2), message=Text("50%\r\n次", "50%\r\nnext"))
    _, properties, message = commands(finding)[0]
    values = dict(part.split("=", 1) for part in properties.split(","))
    assert unescaped(values["file"]) == path
    assert values["line"] == "3"
    assert values["col"] == "2"
    assert unescaped(message).startswith("50%\r\nnext\nremedy: ")


def test_worst_first_and_at_most_ten_of_each():
    errors = [replace(LEAK, location=Location(f"{n}.py", n)) for n in range(1, 16)]
    warnings = [replace(MANY[0], location=Location(f"{n}.md", n)) for n in range(1, 16)]
    written = commands(*warnings, *errors)
    assert [name for name, *_ in written] == ["error"] * 10 + ["warning"] * 10 + ["notice"]
    assert "reports: 10" in written[-1][2]


def test_only_findings_that_we_are_sure_of_and_that_are_new():
    written = commands(WEAK_LEAK, replace(LEAK, status=Status.BASELINED))
    assert [name for name, *_ in written] == ["notice"]
    assert "reports: 2" in written[0][2]


def test_a_waived_finding_is_a_notice_with_the_reason():
    written = commands(*[replace(WAIVED, location=Location(f"{n}.py", n)) for n in range(1, 16)])
    assert [name for name, *_ in written] == ["notice"] * 10
    assert written[0][2].startswith("[waived] The copyright line was replaced%0A")
    assert "The holder agreed" in written[0][2]
    assert "reports: 6" in written[-1][2]


def test_info_is_a_warning():
    assert commands(replace(LEAK, severity=Severity.INFO))[0][0] == "warning"


def test_whole_repository_has_no_file():
    properties = commands(replace(LEAK, location=Location()))[0][1]
    assert properties == "title=4-3-(1)-6 SECRET-AWS-001"

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from oss_guard.model.grades import Verdict
from oss_guard.reports import json_v1
from oss_guard.reports.json_bytes import json_bytes

from .hostile import hostile_text
from .sample import REPORT, with_body

SCHEMA = Path(json_v1.__file__).with_name("report-v1.schema.json")


def rendered():
    return json.loads(json_v1.render(REPORT, "ja"))


def test_published_schema_is_up_to_date():
    made = json_bytes(json_v1.schema())
    if os.environ.get("OSS_GUARD_WRITE_GOLDEN"):
        SCHEMA.write_bytes(made)
    assert SCHEMA.read_bytes() == made


def test_schema_is_a_valid_schema():
    Draft202012Validator.check_schema(json_v1.schema())


def test_report_is_valid():
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(rendered())


def test_schema_notices_a_missing_field():
    report = rendered()
    del report["body"]["clauses"][0]["verdict"]
    assert not Draft202012Validator(json_v1.schema()).is_valid(report)


def test_outline():
    report = rendered()
    assert list(report) == ["schema", "body", "run"]
    assert report["schema"] == "oss-guard-report/1"
    assert list(report["body"]) == [
        "subject",
        "policy",
        "clauses",
        "recommendations",
        "findings",
        "removal",
        "not_examined",
        "path_classes",
        "counts",
        "compliance",
        "versions",
    ]


def test_counts_name_every_verdict_in_order():
    assert list(rendered()["body"]["counts"]) == [verdict.value for verdict in Verdict]


def test_compliance():
    assert rendered()["body"]["compliance"] == {"met": 4, "judged": 9, "percent": 44}


def test_language_changes_nothing():
    assert json_v1.render(REPORT, "ja") == json_v1.render(REPORT, "en")


def test_findings_keep_the_order_of_the_report():
    messages = [finding["message"]["en"] for finding in rendered()["body"]["findings"]]
    assert messages == [finding.message.en for finding in REPORT.body.findings]


def test_refs_of_a_finding_are_bounded_and_counted():
    requests = tuple(f"refs/pull/{number}/head" for number in range(20_000))
    remotes = tuple(f"refs/remotes/origin/b{number}" for number in range(150))
    bearing = (*requests, *remotes, "refs/heads/main", "refs/tags/v1")
    many = replace(REPORT.body.findings[0], refs=bearing)
    few = replace(many, refs=("refs/heads/main",))
    report = json.loads(json_v1.render(with_body(findings=(many, few)), "ja"))
    first, second = report["body"]["findings"]
    assert first["refs"][:3] == ["refs/heads/main", "refs/tags/v1", "refs/remotes/origin/b0"]
    assert len(first["refs"]) == json_v1.REFS_LISTED
    assert first["refs_total"] == len(bearing)
    assert (second["refs"], second["refs_total"]) == (["refs/heads/main"], 1)
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(report)


def test_lone_surrogate_is_replaced():
    subject = type(REPORT.body.subject)("git", "a\udc80b", None, None, None)
    report = json.loads(json_v1.render(with_body(subject=subject), "ja"))
    assert report["body"]["subject"]["name"] == "a\ufffdb"


@given(st.dictionaries(hostile_text, hostile_text, max_size=3))
def test_json_keeps_every_character_that_unicode_has(value):
    written = json_bytes(value).decode()
    expected = {mended(name): mended(text) for name, text in value.items()}
    assert json.loads(written) == expected
    assert not [c for c in written if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160]
    assert "##[" not in written


def mended(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)

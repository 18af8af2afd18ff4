# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from oss_guard.model.finding import Status
from oss_guard.model.grades import Confidence, Severity
from oss_guard.model.location import Location
from oss_guard.reports import sarif
from oss_guard.reports.sarif_rules import TAGS, descriptors
from oss_guard.reports.sarif_uri import uri

from .hostile import hostile_text
from .sample import LEAK, NO_LICENCE, REPORT, RULES, WAIVED, with_body


def run(report=REPORT, lang="en"):
    document = json.loads(sarif.render(report, lang))
    assert document["version"] == "2.1.0"
    assert len(document["runs"]) == 1
    return document["runs"][0]


def result(finding, **more):
    return run(with_body(findings=(replace(finding, **more),)))["results"][0]


def test_structure():
    content = run()
    rules = content["tool"]["driver"]["rules"]
    assert content["columnKind"] == "unicodeCodePoints"
    assert content["invocations"] == [{"executionSuccessful": True}]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for entry in content["results"]:
        assert rules[entry["ruleIndex"]]["id"] == entry["ruleId"]
        assert entry["message"]["text"]
        assert entry["level"] in {"error", "warning", "note"}
        for location in entry["locations"]:
            place = location["physicalLocation"]
            assert place["artifactLocation"]["uri"].isascii()
            assert place["artifactLocation"]["uriBaseId"] in content["originalUriBaseIds"]
            assert all(number >= 1 for number in place["region"].values())


def test_rules_have_the_words_github_shows():
    for rule in run()["tool"]["driver"]["rules"]:
        for name in ("shortDescription", "fullDescription", "help"):
            assert rule[name]["text"]
        assert rule["help"]["markdown"]
        assert len(rule["properties"]["tags"]) <= TAGS


def test_security_severity_of_secrets_only():
    rules = {rule["id"]: rule["properties"] for rule in run()["tool"]["driver"]["rules"]}
    figures = {name: p.get("security-severity") for name, p in rules.items()}
    assert figures["SECRET-AWS-001"] == "9.5"
    assert figures["SECRET-LABEL-001"] == "8.0"
    assert figures["TKY-LIC-001"] is None
    assert rules["SECRET-AWS-001"]["tags"] == ["security", "4-3-(1)-6"]


@pytest.mark.parametrize(
    ("severity", "confidence", "level"),
    [
        (Severity.CRITICAL, Confidence.HIGH, "error"),
        (Severity.HIGH, Confidence.MEDIUM, "error"),
        (Severity.CRITICAL, Confidence.LOW, "warning"),
        (Severity.MEDIUM, Confidence.LOW, "warning"),
        (Severity.LOW, Confidence.HIGH, "note"),
        (Severity.INFO, Confidence.LOW, "note"),
    ],
)
def test_level(severity, confidence, level):
    assert result(LEAK, severity=severity, confidence=confidence)["level"] == level


def test_fingerprint_only_where_there_is_one():
    assert "partialFingerprints" not in result(LEAK)
    assert result(WAIVED)["partialFingerprints"] == {sarif.FINGERPRINT: WAIVED.fingerprint}


def test_waiver_is_a_suppression_with_its_reason():
    by_rule = {entry["ruleId"]: entry for entry in run()["results"]}
    (suppression,) = by_rule["TKY-LIC-014"]["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["status"] == "accepted"
    assert "agreed in writing" in suppression["justification"]
    assert by_rule["TKY-LIC-001"]["suppressions"] == []


def test_waiver_without_a_known_reason():
    (suppression,) = result(WAIVED, fingerprint="other")["suppressions"]
    assert suppression["justification"]


def test_baseline_stands_on_all_results_or_none():
    assert {entry["baselineState"] for entry in run()["results"]} == {"new", "unchanged"}
    assert "baselineState" not in result(LEAK)
    assert "suppressions" not in result(LEAK)
    assert result(LEAK, status=Status.BASELINED)["baselineState"] == "unchanged"


def test_whole_repository_points_at_the_readme():
    def place(report):
        location = run(report)["results"][0]["locations"][0]["physicalLocation"]
        return location["artifactLocation"]["uri"], location["region"]

    assert place(with_body(findings=(NO_LICENCE,))) == ("README.md", {"startLine": 1})
    assert place(with_body(findings=(NO_LICENCE,), clauses=()))[0] == "."


def test_limits_of_github():
    many = Location("a.py", 1)
    least = replace(NO_LICENCE, rule="LEAST", severity=Severity.INFO)
    first = replace(LEAK, also=(many,) * 2_000)
    content = run(with_body(findings=(*(least for _ in range(sarif.RESULTS)), least, first)))
    assert len(content["results"]) == sarif.RESULTS
    assert content["results"][0]["ruleId"] == LEAK.rule
    assert len(content["results"][0]["locations"]) == sarif.LOCATIONS
    (notification,) = content["invocations"][0]["toolExecutionNotifications"]
    assert "severity: 2." in notification["message"]["text"]


def test_tags_are_limited():
    wide = replace(RULES[1], clauses=tuple(f"c{number}" for number in range(40)))
    finding = replace(LEAK, rule=wide.id)
    (rule,) = descriptors(with_body(rules=(wide,)).body, [finding], "en")
    assert len(rule["properties"]["tags"]) == TAGS
    assert rule["properties"]["tags"][0] == "security"


def test_a_rule_without_result_is_not_listed():
    idle = [replace(RULES[0], id=f"IDLE-{number:03}") for number in range(500)]
    rules = run(with_body(rules=(*idle, *RULES)))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({f.rule for f in REPORT.body.findings})
    assert run(with_body(findings=()))["tool"]["driver"]["rules"] == []


def test_finding_of_an_undescribed_rule():
    content = run(with_body(rules=(), findings=(NO_LICENCE,)))
    (rule,) = content["tool"]["driver"]["rules"]
    assert rule["id"] == NO_LICENCE.rule
    assert rule["properties"]["tags"] == ["2-1-(1)", "5-2-(4)"]


def test_no_link_out_of_the_words_of_a_repository():
    evil = replace(NO_LICENCE.message, en="[click](http://e.example)")
    assert "](" not in result(NO_LICENCE, message=evil)["message"]["text"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("src/設定.py", "src/%E8%A8%AD%E5%AE%9A.py"),
        ("a b#c?.py", "a%20b%23c%3F.py"),
        ("C:/x", "C%3A/x"),
        # Not UTF-8: already written as %E9, stands for that byte.
        ("caf%E9.txt", "caf%E9.txt"),
        ("caf%e9é.txt", "caf%E9%C3%A9.txt"),
        # A name that holds a per cent sign, or what looks like UTF-8 written so.
        ("100%.txt", "100%25.txt"),
        ("%E3%81%82.txt", "%25E3%2581%2582.txt"),
        ("%41", "%2541"),
    ],
)
def test_uri(path, expected):
    assert uri(path) == expected


@given(hostile_text)
def test_uri_is_relative_and_leads_back_to_the_name(path):
    written = uri(path)
    assert set(written) <= set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%"
    )
    if "%" not in path:
        assert unquote_to_bytes(written) == path.encode("utf-8", "replace")


@given(st.binary(min_size=1, max_size=12))
def test_uri_of_any_bytes(raw):
    name = "".join(
        f"%{ord(c) - 0xDC00:02X}" if "\udc80" <= c <= "\udcff" else c
        for c in raw.replace(b"%", b"").decode("utf-8", "surrogateescape")
    )
    assert unquote_to_bytes(uri(name)) == raw.replace(b"%", b"")

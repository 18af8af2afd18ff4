# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from oss_guard.reports import FORMATS, renderer

from .hostile import assert_golden
from .sample import REPORT, with_body

SUFFIX = {"text": "ansi", "json": "json", "sarif": "sarif", "markdown": "md", "github": "txt"}
EMPTY = with_body(
    clauses=(),
    recommendations=(),
    findings=(),
    not_examined=(),
    path_classes=(),
    rules=(),
    counts={},
    compliance=type(REPORT.body.compliance)(0, 0),
)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("format", FORMATS)
class TestEveryFormat:
    def test_golden(self, format, lang):
        content = renderer(format)(REPORT, lang)
        if format == "json":
            assert_golden("report.json", content)
        else:
            assert_golden(f"{format}.{lang}.{SUFFIX[format]}", content)

    def test_same_bytes_twice_and_a_final_newline(self, format, lang):
        content = renderer(format)(REPORT, lang)
        assert content == renderer(format)(REPORT, lang)
        assert content.endswith(b"\n")
        assert not content.endswith(b"\n\n")

    def test_utf8_without_raw_control_characters(self, format, lang):
        text = renderer(format)(REPORT, lang).decode()
        allowed = {"\n", "\x1b"} if format == "text" else {"\n"}
        assert {c for c in text if ord(c) < 32 or 127 <= ord(c) < 160} <= allowed
        assert "\u202e" not in text
        assert "\u2028" not in text

    def test_no_line_is_an_order_to_a_runner(self, format, lang):
        text = renderer(format)(REPORT, lang).decode()
        assert "##[" not in text
        if format != "github":
            assert not [line for line in text.split("\n") if line.lstrip().startswith("::")]

    def test_nothing_found(self, format, lang):
        assert renderer(format)(EMPTY, lang).endswith(b"\n")

    def test_order_of_findings_does_not_matter(self, format, lang):
        turned = with_body(findings=REPORT.body.findings[::-1])
        if format != "json":
            assert renderer(format)(turned, lang) == renderer(format)(REPORT, lang)

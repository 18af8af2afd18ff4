# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import example, given
from markdown_it import MarkdownIt

from oss_guard.model.grades import Verdict
from oss_guard.model.location import Location
from oss_guard.model.text import Text
from oss_guard.reports import markdown

from .hostile import hostile_text
from .sample import LEAK, MANY, REPORT, with_body

COMMONMARK = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OUR_TAGS = {"h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "br", "strong"}
OUR_TAGS |= {"ol", "ul", "li"}


def tags(content: str) -> set[str]:
    return set(re.findall(r"</?([a-z0-9]+)", COMMONMARK.render(content)))


@given(hostile_text)
@example("[a](http://e.example) ![b](c) <b>x</b> `code` **bold** ~~gone~~")
def test_escaped_text_stays_text(value):
    row = f"| {markdown.escape(value)} | {markdown.code(value)} |"
    content = f"| a | b |\n| --- | --- |\n{row}\n"
    html = COMMONMARK.render(content)
    assert "\n" not in row
    assert html.count("<td>") == 2
    assert html.count("<tr>") == 2
    assert tags(content) <= {"table", "thead", "tbody", "tr", "th", "td", "code"}


@given(hostile_text)
def test_no_mention_or_reference_outside_code(value):
    shown = COMMONMARK.renderInline(markdown.escape(value)).replace("&amp;", "&")
    assert not re.search(r"@(?!\u200b)|#(?!\u200b)", shown.replace("&#", ""))


@given(hostile_text)
def test_one_row_for_one_finding(value):
    finding = replace(LEAK, location=Location(value, 1, 1), message=Text(value, value))
    report = with_body(findings=(finding,))
    calm = replace(finding, location=Location("a", 1, 1), message=Text("m", "m"))
    lines = markdown.render(report, "en").count(b"\n")
    assert lines == markdown.render(with_body(findings=(calm,)), "en").count(b"\n")


def test_only_our_own_tags():
    assert tags(markdown.render(REPORT, "ja").decode()) <= OUR_TAGS


def test_clauses_that_wait_for_a_person_are_listed():
    content = markdown.render(REPORT, "en").decode()
    listed = content.split("### Clauses that need an attestation\n\n")[1].split("\n\n")[0]
    waiting = {c.id for c in REPORT.body.clauses if c.verdict is Verdict.NEEDS_ATTESTATION}
    assert {line.split()[1] for line in listed.split("\n")} == waiting
    calm = with_body(clauses=[c for c in REPORT.body.clauses if c.id not in waiting])
    assert "need an attestation" not in markdown.render(calm, "en").decode()


def test_size_is_bounded_and_says_so():
    path = "|" * 4_000
    finding = replace(MANY[0], location=Location(path, 1, 1))
    content = markdown.render(with_body(findings=(finding,) * 200), "en")
    assert len(content) <= markdown.LIMIT
    assert content.endswith(b"Cut here because of its size; the JSON report has everything.**\n")


def test_status_is_told():
    content = markdown.render(REPORT, "en").decode()
    assert "high (waived)" in content
    assert "medium (baselined)" in content


def test_remedy_is_told_once_with_its_rules():
    content = markdown.render(REPORT, "en").decode()
    assert content.count("Revoke the key") == 1
    assert "- <code>SECRET-AWS-001</code>, <code>SECRET-LABEL-001</code> Revoke" in content


def test_folder_outside_version_control():
    subject = replace(
        REPORT.body.subject, kind="folder", commit=None, uncommitted=(), shallow=False
    )
    content = markdown.render(with_body(subject=subject), "en").decode()
    assert "outside version control" in content


def test_no_address_becomes_a_link():
    escaped = markdown.escape("http://e.example www.e.example me@e.example")
    assert escaped == "http&#58;//e.example www&#8203;.e.example me&#64;&#8203;e.example"

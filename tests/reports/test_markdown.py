# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from html import unescape

from hypothesis import example, given
from markdown_it import MarkdownIt
from msgspec.structs import replace

from oss_guard.model.grades import Verdict
from oss_guard.model.location import Location
from oss_guard.model.report import ClauseBasis
from oss_guard.model.text import Text
from oss_guard.reports import markdown
from oss_guard.reports.markdown_text import code, escape
from oss_guard.reports.visible import visible

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
    row = f"| {escape(value)} | {code(value)} |"
    content = f"| a | b |\n| --- | --- |\n{row}\n"
    html = COMMONMARK.render(content)
    assert "\n" not in row
    assert html.count("<td>") == 2
    assert html.count("<tr>") == 2
    assert tags(content) <= {"table", "thead", "tbody", "tr", "th", "td", "code"}


def shown_code(html: str) -> list[str]:
    return [unescape(text) for text in re.findall(r"<code>(.*?)</code>", html, re.DOTALL)]


@given(hostile_text)
@example("a|b")
@example("a\\|b ` c")
@example("`")
@example(" a ")
@example("src/a.py:1:2")
@example("&#58;")
@example("</code><b>")
def test_code_shows_what_it_was_given_wherever_it_stands(value):
    written = code(value)
    table = COMMONMARK.render(f"| a | b |\n| --- | --- |\n| {written} | {written} |\n")
    listed = COMMONMARK.render(f"- {written} text {written}\n")
    step = COMMONMARK.render(f"1. text<br>{written}<br>{written}\n")
    for html in (table, listed, step):
        assert shown_code(html) == [visible(value)] * 2
    assert table.count("<td>") == 2


def test_plain_code_is_readable_as_it_is_written():
    assert code("src/設定/a_b.py:1:2") == "`src/設定/a_b.py:1:2`"
    assert escape("read: a.md, b.md (2)") == "read: a.md, b.md (2)"


def test_no_colon_makes_a_scheme_or_an_emoji():
    assert escape("javascript:x :smile: a:") == "javascript&#58;x &#58;smile: a&#58;"


def test_places_of_what_an_unknown_clause_rests_on_are_told():
    basis = ClauseBasis("files", "R-001", Location("vendor/`x|y`", 3), Text("部品", "a part"))
    clause = replace(
        next(c for c in REPORT.body.clauses if c.verdict is Verdict.UNKNOWN), basis=(basis,)
    )
    html = COMMONMARK.render(markdown.render(with_body(clauses=[clause]), "en").decode())
    assert "<code>vendor/`x|y`:3</code> a part" in html


def test_what_the_configuration_changed_is_told():
    content = markdown.render(REPORT, "en").decode()
    told = content.split("### What the configuration changed\n\n")[1]
    assert told.count("\n- ") + 1 == len(REPORT.body.policy.effects)
    classes = content.split("### Files taken as not the project's own\n\n")[1].split("\n\n")[0]
    assert all(code(item.path) in classes for item in REPORT.body.path_classes)


@given(hostile_text)
def test_no_mention_or_reference_outside_code(value):
    shown = COMMONMARK.renderInline(escape(value)).replace("&amp;", "&")
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
    assert "waived]" in content
    assert "baselined]" in content


def test_remedy_is_told_once_with_its_rules():
    content = markdown.render(REPORT, "en").decode()
    assert content.count("Revoke the key") == 1
    assert "- `SECRET-AWS-001`, `SECRET-LABEL-001` Revoke" in content


def test_folder_outside_version_control():
    subject = replace(
        REPORT.body.subject, kind="folder", commit=None, uncommitted=(), shallow=False
    )
    content = markdown.render(with_body(subject=subject), "en").decode()
    assert "outside version control" in content


def test_no_address_becomes_a_link():
    escaped = escape("http://e.example www.e.example me@e.example")
    assert escaped == "http&#58;//e.example www&#8203;.e.example me&#64;&#8203;e.example"


def test_a_cut_report_counts_what_fails_among_what_it_hides():
    path = "|" * 4_000
    finding = replace(MANY[0], location=Location(path, 1, 1))
    content = markdown.render(with_body(findings=(finding,) * 200), "en").decode()
    shown = content.split("### Findings\n\n")[1].count("\n- **") + 1
    hidden = 200 - shown
    assert 0 < hidden < 200
    assert f"findings not shown: {hidden}, of which {hidden} fail the clause" in content


def test_clauses_that_rest_on_the_same_stand_together():
    clause = next(c for c in REPORT.body.clauses if c.verdict is Verdict.UNKNOWN)
    alike = [replace(clause, id=id) for id in ("9-1", "9-2")]
    content = markdown.render(with_body(clauses=alike), "en").decode()
    (line,) = [line for line in content.split("\n") if "**9-1**" in line]
    assert "<br>**9-2**" in line
    assert line.count(clause.basis[0].text.en) == 1

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from msgspec.structs import replace

from oss_guard.model.grades import Confidence, Severity, Verdict
from oss_guard.model.location import Location
from oss_guard.model.report import ClauseBasis, PolicyEffect
from oss_guard.model.text import Text
from oss_guard.reports import text
from oss_guard.reports.terminal import (
    COLUMNS,
    Flow,
    Style,
    finished,
    pad,
    paint,
    plain,
    prose,
    width,
    wrap,
)
from oss_guard.reports.visible import visible

from .hostile import hostile_text
from .sample import MANY, NO_LICENCE, REPORT, WEAK_LEAK, with_body


def shown(report=REPORT, lang="en") -> str:
    return plain(text.render(report, lang).decode())


def section(name: str, content: str) -> str:
    return content.split(f"\n\n{name}\n\n", 1)[1]


@given(hostile_text)
def test_nothing_active_survives(value):
    for escaped in (visible(value), prose(value)):
        assert not {unicodedata.category(c) for c in escaped} & {"Cc", "Cs", "Zl", "Zp"}
        assert not set(escaped) & set("\u200b\u200f\u202a\u202e\u2066\u2069\ufeff\u00ad")
        assert "##[" not in escaped
        assert "##vso[" not in escaped


@given(hostile_text)
def test_no_order_of_a_runner_can_begin_a_line(value):
    content = plain(finished([Flow(prose(value), "  ")], COLUMNS).decode())
    assert not [line for line in content.split("\n") if line.lstrip().startswith("::")]


@given(hostile_text)
def test_hostile_words_and_paths_add_no_styles_and_no_lines(value):
    calm = replace(MANY[0], location=Location("a", 1, 1), message=Text("m", "m"))
    finding = replace(calm, location=Location(value, 1, 1), message=Text(value, value))
    content = text.render(with_body(findings=(finding,)), "en").decode()
    expected = text.render(with_body(findings=(calm,)), "en").decode()
    assert "\x1b" not in plain(content)
    assert content.count("\x1b") == expected.count("\x1b")
    # A message of any length may only add lines by wrapping, which indents them.
    before = expected.split("\n")
    assert all(line in before or line.startswith("    ") for line in content.split("\n"))


@given(hostile_text)
def test_wrapping_loses_nothing(value):
    words = prose(value)
    joined = "".join(line[2:] for line in wrap(Flow(words, "  "), COLUMNS))
    assert joined.replace(" ", "") == words.replace(" ", "")


@pytest.mark.parametrize("columns", [40, 41, 60, 80, 100])
def test_wrapping_keeps_within_the_columns(columns):
    words = "公開したものは取り戻せない（「一度でも」）、という前提で判定する。" * 8
    lines = wrap(Flow(words, "    "), columns)
    assert all(columns - 8 < width(line) <= columns for line in lines[:-1])
    assert not [line for line in lines if line.strip()[0] in "、。）」"]
    assert not [line for line in lines if line[-1] in "（「"]


@pytest.mark.parametrize("columns", range(40, 60))
def test_a_number_stays_with_its_counter(columns):
    lines = wrap(Flow("依存関係を更新するツールのコミットが履歴に 21 件ある。" * 4, ""), columns)
    assert not [line for line in lines if line.endswith("21")]
    assert max(map(width, lines)) <= columns


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("columns", [40, 60, 100])
def test_report_keeps_to_the_width_of_the_terminal(columns, lang):
    calm = [f for f in REPORT.body.findings if f.location.path in {None, "src/設定/接続 情報.py"}]
    report = with_body(findings=tuple(calm), path_classes=(), not_examined=(), removal=())
    lines = plain(text.render(report, lang, columns).decode()).split("\n")
    assert max(map(width, lines)) <= columns
    assert max(map(width, lines)) > columns - 10


@pytest.mark.parametrize("columns", [20, 30, 40])
def test_words_are_never_squeezed_beside_what_leaves_no_room(columns):
    flow = Flow(
        "名前の横にパスワードが書かれている" * 2, " " * 30, "SECRET-SMAREGI-001            "
    )
    first, *rest = wrap(flow, columns)
    assert first == "SECRET-SMAREGI-001"
    assert all(line.startswith("    ") and line[4] != " " for line in rest)
    assert max(map(width, rest)) <= columns
    assert min(map(width, rest[:-1])) >= columns - 3


def test_a_style_ends_where_its_words_end():
    painted = paint(Style.RED, "[重大度 緊急・確度 高]") + " " + paint(Style.DIM, "指摘" * 20)
    for columns in range(20, 60):
        lines = wrap(Flow(painted, "  "), columns)
        assert max(map(width, lines)) <= columns
        assert [line for line in lines if line.lstrip().startswith("\x1b[0m")] == []


def test_marks_on_characters_take_no_columns():
    assert width("e\u0301\u20dd\ufe0f か\u3099") == 4


def test_blanks_that_a_file_has_are_kept_and_line_ends_joined():
    assert prose("「a  b\tc」\n   次の 行\r\n\n") == r"「a  b\tc」 次の 行"
    assert plain(wrap(Flow(prose("in docs/a  b.md"), ""), 60)[0]) == "in docs/a  b.md"


def test_a_path_is_never_cut():
    path = "a/" * 60 + "b.py"
    assert wrap(Flow(path, "  "), COLUMNS) == [f"  {path}"]


def test_width_counts_columns():
    assert width("設定.py") == 7
    assert width("\x1b[1mab\x1b[0m") == 2
    assert pad("設", 4) == "設  "


def test_worst_first():
    content = section("Clauses", shown())
    verdicts = [line.split()[1] for line in content.split("\n") if line[:1] in tuple("✗?✎~✓-")]
    clauses = ["fail"] * 5 + [
        "unknown",
        "needs",
        "needs",
        "waived",
        "attested",
        "pass",
        "pass",
        "not",
    ]
    assert verdicts[: len(clauses)] == clauses


def test_must_before_should_before_may():
    content = section("Clauses", shown())
    order = ["4-3-(1)-6", "2-1-(1)", "5-2-(4)", "4-4-b", "6-0-a"]
    places = [content.index(f"✗ fail  {number}  ") for number in order]
    assert places == sorted(places)


def test_place_stands_alone_so_that_it_can_be_clicked():
    assert "\n    src/設定/接続 情報.py:12:8\n" in shown()


def test_many_findings_are_cut_with_their_number():
    assert "findings not shown: 4, of which 4 fail the clause;" in shown()
    assert MANY[-1].location.path not in shown()


def test_what_fails_a_clause_is_not_hidden_by_what_does_not():
    weak = [replace(f, severity=Severity.HIGH, confidence=Confidence.LOW) for f in MANY]
    text = shown(with_body(findings=(*weak, MANY[-1])))
    assert MANY[-1].location.path in text
    assert f"findings not shown: {len(weak) - 9}; " in text


def test_remedy_is_told_once():
    assert shown().count("Revoke the key") == 1


def test_shared_words_are_told_once():
    report = with_body(findings=tuple(MANY[:3]))
    assert shown(report).count("It refers to a document") == 1


def test_neighbours_with_other_places_are_kept_apart():
    first = MANY[0]
    second = replace(MANY[1], also=(Location("other.md", 1),))
    assert "other.md:1" in shown(with_body(findings=(first, second)))


def test_finding_of_two_clauses_is_shown_once():
    assert shown().count("No licence text was found") == 1
    assert "shown under 2-1-(1)" in shown()


def test_pass_with_weak_findings_shows_them():
    weak = replace(WEAK_LEAK, clause="5-4-a", message=Text("弱", "a weak hint"))
    assert "a weak hint" in shown(with_body(findings=(weak,)))


def test_low_confidence_of_a_pass_is_marked():
    assert "✓ pass (low confidence) 1  4-1-b\n" in shown()


def test_the_worst_severity_of_a_force_comes_first():
    mild, bad = (replace(NO_LICENCE, clause=c, also_clauses=()) for c in ("2-1-(1)", "5-2-(4)"))
    findings = (replace(mild, severity=Severity.LOW), replace(bad, severity=Severity.CRITICAL))
    content = shown(with_body(findings=findings))
    assert content.index("✗ fail  5-2-(4)  ") < content.index("✗ fail  2-1-(1)  ")


def test_neighbours_that_rest_on_the_same_share_it():
    first = next(c for c in REPORT.body.clauses if c.id == "3-1-b")
    second = replace(first, id="3-1-c")
    heads = [
        line.split()[2]
        for line in section("Clauses", shown(with_body(clauses=(first, second), findings=())))
        .split("waits for:", 1)[0]
        .split("\n")
        if line.startswith("? unknown")
    ]
    assert heads == ["3-1-b", "3-1-c"]


def test_clauses_apart_that_rest_on_the_same_share_it_and_a_long_reason_stands_once():
    first = next(c for c in REPORT.body.clauses if c.id == "3-1-b")
    long = ClauseBasis("names", "R-001", Location("a.lock"), Text("名" * 200, "name " * 60))
    one, other = ClauseBasis("x", "R-001", Location("b"), Text("b", "b")), first.basis[0]
    clauses = (
        replace(first, id="3-1-b", basis=(long, one)),
        replace(first, id="3-1-c", basis=(long, other)),
        replace(first, id="3-1-d", basis=(long, one)),
    )
    content = section("Clauses", shown(with_body(clauses=clauses, findings=())))
    assert content.count("name name") == content.split("3-1-c")[0].count("name name")
    assert content.index("3-1-d") < content.index("3-1-c")
    assert "- a.lock  the same as under 3-1-b\n" in content


def test_a_name_with_a_leading_dot_begins_a_line():
    words = "探したもの: .github/workflows/*.yml, .gitlab-ci*.yml, .circleci/*.yml, .travis.yml,"
    lines = wrap(Flow(words, ""), 40)
    assert lines[0] == "探したもの: .github/workflows/*.yml,"
    assert max(map(width, lines)) <= 40


def test_that_the_organisation_is_the_default_of_the_rules_is_told():
    assert "(by the rules; organization in the" in shown()
    effect = PolicyEffect("organization", ".oss-guard.yml", Text("x", "x"))
    policy = replace(REPORT.body.policy, effects=(effect,))
    assert "by the rules" not in shown(with_body(policy=policy))


class TestOnly:
    def only(self, *clauses, lang="en"):
        return plain(text.render(REPORT, lang, only=clauses).decode())

    def test_shows_the_named_clauses_and_no_other(self):
        content = section("Clauses", self.only("2-1-(1)"))
        heads = [line for line in content.split("\n") if line.startswith(("✗", "✎", "✓ pass", "?"))]
        assert [line.split()[2] for line in heads] == ["2-1-(1)"]

    def test_counts_what_it_hides(self):
        content = section("Not shown", self.only("2-1-(1)")).split("\n\n", 1)[0]
        counts = Counter(c.verdict for c in REPORT.body.clauses if c.id != "2-1-(1)")
        assert f"fail {counts[Verdict.FAIL]}, unknown {counts[Verdict.UNKNOWN]}" in content
        assert f"Not examined: {len(REPORT.body.not_examined)}" in content

    def test_summary_and_configuration_stay_whole(self):
        for heading in ("Summary", "What the configuration changed"):
            whole = section(heading, shown()).split("\n\n", 1)[0]
            assert section(heading, self.only()).split("\n\n", 1)[0] == whole

    def test_says_nothing_where_nothing_is_hidden(self):
        body = replace(REPORT.body, recommendations=(), path_classes=(), not_examined=())
        report = replace(REPORT, body=body)
        everything = [c.id for c in body.clauses]
        assert "Not shown" not in plain(text.render(report, "en", only=everything).decode())


def test_next_step_needs_no_quotes_in_a_shell():
    assert "oss-guard explain 4-3-1-6" in shown()


def test_no_next_step_where_all_is_well():
    assert "explain" not in shown(with_body(clauses=REPORT.body.clauses[-1:], findings=()))


def test_folder_outside_version_control():
    subject = replace(
        REPORT.body.subject, kind="folder", name=None, commit=None, uncommitted=(), shallow=False
    )
    assert "a folder outside version control" in shown(with_body(subject=subject))


def test_unknown_path_class_stands_for_itself():
    odd = replace(REPORT.body.path_classes[0], kind="odd\x1b")
    assert "odd\\x1b" in shown(with_body(path_classes=(odd,) * 12))
    assert "2 more; --format json" in shown(with_body(path_classes=(odd,) * 12))


def test_long_basis_is_cut():
    unknown = REPORT.body.clauses[4]
    report = with_body(clauses=(replace(unknown, basis=unknown.basis * 4),), findings=())
    assert "and 3 more" in shown(report)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_our_own_lines_fit(lang):
    # The hostile path and what stands beside a path may be longer.
    lines = [line for line in shown(lang=lang).split("\n") if "img src" not in line]
    assert max(map(width, lines)) <= 100

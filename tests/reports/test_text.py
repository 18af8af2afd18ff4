# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given

from oss_guard.model.location import Location
from oss_guard.model.text import Text
from oss_guard.reports import text
from oss_guard.reports.terminal import COLUMNS, finished, pad, plain, prose, width, wrap
from oss_guard.reports.visible import visible

from .hostile import hostile_text
from .sample import MANY, REPORT, WEAK_LEAK, with_body


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
    content = plain(finished(wrap(prose(value), "  ")).decode())
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
    joined = "".join(line[2:] for line in wrap(words, "  "))
    assert joined.replace(" ", "") == words.replace(" ", "")


def test_wrapping_keeps_within_the_columns():
    lines = wrap("公開したものは取り戻せない、という前提で判定する。" * 8, "    ")
    assert all(width(line) <= COLUMNS for line in lines)
    assert not [line for line in lines if line.strip()[0] in "、。"]


def test_a_path_is_never_cut():
    path = "a/" * 60 + "b.py"
    assert wrap(path, "  ") == [f"  {path}"]


def test_width_counts_columns():
    assert width("設定.py") == 7
    assert width("\x1b[1mab\x1b[0m") == 2
    assert pad("設", 4) == "設  "


def test_worst_first():
    content = section("Clauses", shown())
    verdicts = [line.split()[1] for line in content.split("\n") if line[:1] in tuple("✗?✎~✓-")]
    clauses = ["fail"] * 5 + ["unknown", "needs", "needs", "waived", "attested", "pass", "not"]
    assert verdicts[: len(clauses)] == clauses


def test_must_before_should_before_may():
    content = section("Clauses", shown())
    order = ["2-1-(1)", "4-3-(1)-6", "5-2-(4)", "4-4-b", "6-0-a"]
    places = [content.index(f"✗ fail  {number}  ") for number in order]
    assert places == sorted(places)


def test_place_stands_alone_so_that_it_can_be_clicked():
    assert "\n    src/設定/接続 情報.py:12:8\n" in shown()


def test_many_findings_are_cut_with_their_number():
    assert "4 more findings" in shown()
    assert MANY[-1].location.path not in shown()


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
    assert "4-1-b (low confidence)" in shown()


def test_next_step_needs_no_quotes_in_a_shell():
    assert "oss-guard explain 2-1-1" in shown()


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

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - a table of faults reads best with one a line
"""Rule files to bound rules: every fault of every file, each one line at its place."""

from __future__ import annotations

import os
from typing import get_args

import pytest

from oss_guard.model.errors import InputError, SourceError
from oss_guard.packs.bind import load_pack
from oss_guard.packs.schema import Actor
from oss_guard.words import say


def test_a_right_pack_binds(pack) -> None:
    loaded = load_pack(str(pack.root))
    (rule,) = loaded.rules
    assert (rule.id, rule.clauses, rule.check.name, rule.category) == (
        "SMP-AAA-001",
        ("1-a",),
        "file-present",
        "a",
    )
    assert [c.id for c in loaded.clauses] == ["1-a"]
    assert loaded.used[0].name == "sample"


def test_the_digest_follows_content_and_not_line_ends(pack) -> None:
    before = load_pack(str(pack.root)).used[0].digest
    text = (pack.root / "a/rule.yaml").read_bytes()
    pack.write("a/rule.yaml", text.replace(b"\n", b"\r\n"))
    assert load_pack(str(pack.root)).used[0].digest == before
    pack.write("a/rule.yaml", text + b"# more\n")
    assert load_pack(str(pack.root)).used[0].digest != before


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("any_of", "any_off", "6:3: unknown key 'any_off'; did you mean 'any_of'?"),
        ("severity: low", "severty: low", "3:1: unknown key 'severty'; did you mean 'severity'?"),
        ("severity: low", "zzz: low", "3:1: unknown key 'zzz'; known keys: "),
        ("severity: low", "severity: lowe", "3:11: 'lowe' is not allowed; did you mean 'low'?"),
        ("severity: low", "severity: 3", "3:11: '3' is not allowed; one of: critical, high"),
        ("severity: low\n", "", "1:1: required key 'severity' is missing"),
        ("id: SMP-AAA-001", "id: smp-1", "1:5: 'smp-1' does not match "),
        ("[1-a]", "1-a", "2:10: wrong type: expected a list, found text"),
        ("[1-a]", "[1-b]", "2:11: there is no clause '1-b' in this pack"),
        ("{ja: 題, en: title}", "{ja: 題}", "7:8: required key 'en' is missing"),
        ("{ja: 題, en: title}", "{ja: 題, en: ''}", "7:20: must not be empty"),
        ("{ja: 題, en: title}", "題", "7:8: wrong type: expected keys with values, found text"),
        ("file-present", "file-presnt", "4:8: 'file-presnt' is not allowed; did you mean 'file-present'?"),
        ("check: file-present", "reader: text-patern", "4:9: 'text-patern' is not allowed; did you mean 'text-pattern'?"),
        ("check: file-present", "paths: []", "1:1: give exactly one of check and reader"),
        ("check: file-present", "check: file-present\nreader: text-pattern", "1:1: give exactly one of check and reader"),
        ('["README*"]', "README", "6:11: wrong type: expected a list, found text"),
        ('["README*"]', "[1]", "6:12: wrong type: expected text, found a whole number"),
        ("  absent:", "  absend:", "10:3: 'absend' is not allowed; did you mean 'absent'?"),
        ("no {wanted}", "no {wantd}", "12:9: placeholder '{wantd}' is not available; available: wanted"),
        ("expect: pass", "expect: passed", "17:13: 'passed' is not allowed; did you mean 'pass'?"),
        ("    expect: pass\n", "    expect: fail\n", "15:3: there is no example for verdict 'pass'"),
        ("name: not there", "name: there", "18:11: example 'there' stands twice"),
        ("severity: low", "severity: low\nseverity: high", "4:1: duplicate key 'severity'"),
    ],
)  # fmt: skip
def test_each_fault_is_told_at_its_place(pack, old: str, new: str, fault: str) -> None:
    pack.change(old, new)
    faults = pack.faults()
    assert any(f.startswith(f"a/rule.yaml:{fault}") for f in faults), faults


def test_a_missing_message_is_told(pack) -> None:
    pack.change('  absent:\n    ja: "{wanted} がない"\n    en: "no {wanted}"\n', "  {}\n")
    assert pack.faults() == ["a/rule.yaml:10:3: message has no text for 'absent'"]


def test_all_faults_of_all_files_are_told_at_once(pack) -> None:
    pack.change("severity: low", "severity: lowe\nextra: 1")
    pack.change("expect: pass", "expect: passed")
    pack.write("b/broken.yaml", "a: [1\n")
    pack.write("b/other.yaml", "id: X\n")
    pack.change("version: 1.0.0", "versio: 1.0.0", "pack.yaml")
    pack.change("force: must", "force: most", "clauses.yaml")
    faults = pack.faults()
    assert {f.partition(":")[0] for f in faults} == {
        "a/rule.yaml",
        "b/broken.yaml",
        "b/other.yaml",
        "clauses.yaml",
        "pack.yaml",
    }
    assert sum(f.startswith("a/rule.yaml") for f in faults) == 3
    assert not any("there is no clause" in f for f in faults)


def test_no_fault_of_a_rule_hides_another(pack) -> None:
    pack.change("clauses: [1-a]", "clauses: [9-z]\nclauses: []")
    pack.change("severity: low", "severity: lowe\ntitel: !own 1")
    pack.change('any_of: ["README*"]', "any_off: []")
    pack.change("  absent:\n", "  absnt:\n")
    pack.change("expect: fail", "expect: pass")
    pack.change("remedy: {ja: 直し方, en: remedy}", 'remedy: {ja: 直し方}\npaths: ["{"]')
    assert [f.removeprefix("a/rule.yaml:") for f in pack.faults()] == [
        "2:11: there is no clause '9-z' in this pack",
        "3:1: duplicate key 'clauses'",
        "4:11: 'lowe' is not allowed; did you mean 'low'?",
        "5:1: unknown key 'titel'; did you mean 'title'?",
        "5:8: YAML tags are not allowed: !own",
        "8:3: required key 'any_of' is missing",
        "8:3: unknown key 'any_off'; did you mean 'any_of'?",
        "12:3: 'absnt' is not allowed; did you mean 'absent'?",
        "12:3: message has no text for 'absent'",
        "15:9: required key 'en' is missing",
        "16:8: a path pattern has unbalanced braces: {",
        "18:3: there is no example for verdict 'fail'",
    ]


def test_one_id_in_two_files_is_told(pack) -> None:
    pack.write("b/same.yaml", (pack.root / "a/rule.yaml").read_bytes())
    (fault,) = pack.faults()
    assert fault.startswith("b/same.yaml:1:1: rule SMP-AAA-001 also stands in ")


def test_a_clause_that_stands_twice_is_told(pack) -> None:
    text = (pack.root / "clauses.yaml").read_text(encoding="utf-8")
    pack.write("clauses.yaml", text + text.removeprefix("clauses:\n"))
    assert pack.faults() == ["clauses.yaml:8:9: clause 1-a stands twice"]


def test_a_clause_with_question_and_reason_is_told(pack) -> None:
    words = "{ja: あ, en: a}"
    pack.change(
        "    reference:",
        f"    nothing_to_judge: {words}\n    attestation:\n      question: {words}\n"
        f"      answers: [yes]\n      evidence: {words}\n    reference:",
        "clauses.yaml",
    )
    assert pack.faults() == [
        "clauses.yaml:2:5: clause 1-a has both attestation and nothing_to_judge"
    ]


def test_rules_of_an_included_pack_name_the_clauses_of_the_including(pack) -> None:
    pack.write(
        "pack.yaml",
        (pack.root / "pack.yaml").read_bytes() + b"includes: [{pack: secrets, clauses: [1-a]}]\n",
    )
    loaded = load_pack(str(pack.root))
    shared = [r for r in loaded.rules if r.id.startswith("SECRET-")]
    assert shared
    assert {r.clauses for r in shared} == {("1-a",)}
    assert [u.name for u in loaded.used] == ["sample", "secrets"]


@pytest.mark.parametrize(
    ("include", "fault"),
    [
        ("{pack: secrets, clauses: [9-z]}", "4:38: there is no clause '9-z' in this pack"),
        ("{pack: secret, clauses: [1-a]}", "4:19: There is no rule pack 'secret'. "),
        ("{pack: sample, clauses: [1-a]}", "4:19: pack 'sample' includes itself"),
        ("{pack: ../x, clauses: [1-a]}", "4:19: '../x' does not match "),
    ],
)
def test_a_wrong_include_is_told_at_its_place(pack, include: str, fault: str) -> None:
    head = (pack.root / "pack.yaml").read_text(encoding="utf-8")
    pack.write("pack.yaml", f"{head}includes: [{include}]\n")
    (said,) = pack.faults()
    assert said.startswith(f"pack.yaml:{fault}")


def test_packs_that_include_each_other_are_told(make, monkeypatch: pytest.MonkeyPatch) -> None:
    from oss_guard.packs import find, read  # noqa: PLC0415 - patched below

    one, two = make("one"), make("two")
    for maker, name, other in ((one, "one", "two"), (two, "two", "one")):
        maker.write(
            "a/rule.yaml",
            (maker.root / "a/rule.yaml").read_bytes().replace(b"SMP", name.upper().encode()),
        )
        maker.change("name: sample", f"name: {name}", "pack.yaml")
        text = (maker.root / "pack.yaml").read_text(encoding="utf-8")
        maker.write("pack.yaml", f"{text}includes: [{{pack: {other}, clauses: [1-a]}}]\n")
    for module in (find, read):
        monkeypatch.setattr(module, "shipped", lambda: one.root.parent)
    with pytest.raises(SourceError) as caught:
        load_pack("one")
    assert "pack 'one' includes itself" in str(caught.value)


def test_a_glob_that_means_nothing_is_told(pack) -> None:
    pack.change("params:", "paths: ['{a,b.txt']\nparams:")
    (fault,) = pack.faults()
    assert fault.startswith("a/rule.yaml:5:8: a path pattern ")


CHECKS = [
    ("file-present", "any_of: [README, '{a,b']", "6:20: a path pattern has unbalanced braces"),
    ("file-present", "any_of: ['']", "6:12: a path pattern has 1 to"),
    ("tests-present", "runners: ['[z-a]']", "6:13: a path pattern has a faulty [ ]"),
    ("data-described", "data: ['{a']", "6:10: a path pattern has unbalanced braces"),
    (
        "merges-reviewed",
        "window: 1\n  share: 1\n  subjects: ['a', '(b']",
        "8:19: invalid pattern: missing ), unterminated subpattern",
    ),
    (
        "file-or-section",
        "any_of: ['*.md']\n  headings: ['(?i)a']\n  elsewhere: ['a{2']",
        "7:14: invalid pattern: global flags not at the start",
    ),
    (
        "statement-made",
        "places: ['a}b{']\n  elsewhere: ['[a']\n  wording: {parts: [{name: {ja: あ, en: a}, any_of: [ab, '*']}]}",
        "6:12: a path pattern has unbalanced braces|7:15: invalid pattern: unterminated character set|8:57: invalid pattern: nothing to repeat",
    ),
    (
        "documented",
        "topics: [{name: {ja: あ, en: a}, commands: ['x(?P<1>a)'], files: ['{']}]",
        "6:46: invalid pattern: bad character in group name|6:68: a path pattern has unbalanced braces",
    ),
    (
        "licence-non-copyleft",
        "paths: [a]\n  candidates: [{pattern: 'ab|cd', words: [ab]}]",
        "6:3: the pattern can match without any of its literals",
    ),
    (
        "licence-non-copyleft",
        "paths: [a]\n  candidates: [{pattern: 'ab[のに]', words: [ab]}]",
        "6:3: the pattern has a class of characters that are not ASCII",
    ),
]


@pytest.mark.parametrize(("check", "params", "faults"), CHECKS)
def test_what_a_check_could_not_work_with_is_told_where_it_stands(
    pack, check: str, params: str, faults: str
) -> None:
    pack.change("check: file-present", f"check: {check}")
    pack.change('any_of: ["README*"]', params)
    told = [f.removeprefix("a/rule.yaml:") for f in pack.faults()]
    # Messages and examples of another check than the sample's are told too.
    concerned = [f for f in told if "pattern" in f]
    assert len(concerned) == len(faults.split("|")), told
    for fault, start in zip(concerned, faults.split("|"), strict=True):
        assert fault.startswith(start)


@pytest.mark.parametrize("name", ["utf-88", "rot13", "hex", "undefined", "a\\0b", "x" * 300])
def test_an_encoding_that_is_none_is_told_where_it_stands(pack, name: str) -> None:
    pack.change("  - name: there\n", f'  - name: there\n    encoding: "{name}"\n')
    (fault,) = pack.faults()
    assert fault.startswith("a/rule.yaml:16:15: there is no encoding '")
    assert len(fault) < 120


def test_an_actor_that_nobody_knows_is_told_where_it_stands(pack) -> None:
    pack.change("actor: developer", "actor: developper", "clauses.yaml")
    assert pack.faults() == [
        "clauses.yaml:4:12: 'developper' is not allowed; did you mean 'developer'?"
    ]


def test_every_actor_has_its_words() -> None:
    for actor in get_args(Actor):
        assert say(f"actor.{actor}").ja


READER_RULE = """\
id: SMP-BBB-001
severity: low
reader: secret-format
params:
  pattern: 'tok_[a-z]{8}'
  literals: [tok_]
title: {ja: 題, en: title}
reason: {ja: 理由, en: reason}
message: {found: {ja: あ, en: a}}
remedy: {ja: 直し方, en: remedy}
examples:
  - {name: there, files: {a: 'tok_qzwxecrv'}, expect: fail}
  - {name: not, files: {a: ''}, expect: pass}
"""


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("tok_[a-z]{8}", "tok_[a-z", "invalid pattern: "),
        ("tok_[a-z]{8}", "tok_.{8}", "the pattern has a dot"),
        ("tok_[a-z]{8}", "tok_(?=a)[a-z]", "the pattern has an assertion"),
        ("tok_[a-z]{8}", "tok_[a-z]*", "the pattern must not match more than"),
        ("tok_[a-z]{8}", "t[a-z]{8}", "the pattern can match without any of its literals"),
        ("[tok_]", "[t]", "the literal 't' is shorter than two bytes"),
        ("[tok_]", "[]", "an anchor needs a literal"),
        ("  literals", "  validator: no-such\n  literals", "no validator 'no-such'"),
    ],
)
def test_a_pattern_that_could_not_work_is_told(pack, old: str, new: str, words: str) -> None:
    pack.write("b/reader.yaml", READER_RULE.replace(old, new))
    (fault,) = pack.faults()
    assert fault.startswith("b/reader.yaml:5:3: ")
    assert words in fault


def test_a_rule_of_a_reader_is_judged_by_none_found(pack) -> None:
    pack.write("b/reader.yaml", READER_RULE)
    rule = next(r for r in load_pack(str(pack.root)).rules if r.id == "SMP-BBB-001")
    assert rule.check.name == "none-found"
    assert rule.clauses == ()


@pytest.mark.parametrize("name", ["toky", "no/such/place", "x" * 5000])
def test_a_pack_that_is_not_there_is_one_line(name: str) -> None:
    with pytest.raises(InputError) as caught:
        load_pack(name)
    assert "\n" not in caught.value.text.ja


def test_a_folder_without_pack_file_is_told(tmp_path) -> None:
    with pytest.raises(InputError, match=r"there is no pack.yaml"):
        load_pack(str(tmp_path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pack_file_that_is_no_regular_file_is_told(pack) -> None:
    os.mkfifo(pack.root / "b.yaml")
    assert pack.faults() == ["b.yaml: not a regular file, not opened"]
    (pack.root / "b.yaml").unlink()
    (pack.root / "b.yaml").symlink_to("/dev/zero")
    assert pack.faults() == ["b.yaml: not a regular file, not opened"]


def test_a_pack_file_is_read_up_to_a_limit(pack) -> None:
    with (pack.root / "b.yaml").open("wb") as file:
        file.truncate(1 << 40)
    (fault,) = pack.faults()
    assert fault.startswith("b.yaml: the YAML file is too large")

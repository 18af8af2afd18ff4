# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""attestations.yml and waivers.yml: what they say, and every fault at its place."""

from __future__ import annotations

from datetime import date

import pytest

from oss_guard.model.errors import SourceError
from oss_guard.model.policy import Answer, Person
from oss_guard.policy.files import attestations, waivers

ENTRY = """\
attestations:
  # 契約の担当
  - clause: 2-2-(1)-a
    answer: yes
    statement: 検討した
    who: {role: 課長, organization: 例示市}
    date: 2026-04-01
    until: 2027-03-31
    evidence: 第1号
"""
WAIVER = """\
waivers:
  - rule: TKY-COM-001
    paths: ["docs/**", .]
    reason: {ja: 理由, en: reason}
    approver: {role: 課長, organization: 例示市, name: 例示 花子}
    date: 2026-04-01
    until: 2027-03-31
"""


def faults(read, text: str | bytes) -> list[str]:
    with pytest.raises(SourceError) as caught:
        read(text if isinstance(text, bytes) else text.encode(), "x.yml")
    for fault in caught.value.faults:
        assert fault.text.ja
    return [f"{f.where}: {f.text.en}" for f in caught.value.faults]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_attestation(newline: str, mark: str) -> None:
    (read,) = attestations((mark + ENTRY.replace("\n", newline)).encode(), "x.yml")
    assert (read.clause, read.answer, read.statement.en) == ("2-2-(1)-a", Answer.YES, "検討した")
    assert (read.who, str(read.who)) == (Person("課長", "例示市"), "例示市 課長")
    assert (read.date, read.until) == (date(2026, 4, 1), date(2027, 3, 31))
    assert (read.evidence, read.source, read.line) == ("第1号", "x.yml", 3)


def test_a_waiver() -> None:
    (read,) = waivers(WAIVER.encode(), "x.yml")
    assert (read.fingerprint, read.rule, read.paths) == ("", "TKY-COM-001", ("docs/**", "."))
    assert (read.reason.ja, read.reason.en) == ("理由", "reason")
    assert (read.approver.name, read.line) == ("例示 花子", 2)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "attestations:\n", "attestations: []\n"])
def test_no_entry(text: str) -> None:
    assert attestations(text.encode(), "x.yml") == ()
    assert waivers(text.replace("attestations", "waivers").encode(), "x.yml") == ()
    assert attestations(None) == waivers(None) == ()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("evidence:", "evidense:", "x.yml:9:5: unknown key 'evidense'; did you mean 'evidence'?"),
        ("    statement: 検討した\n", "", "x.yml:3:5: required key 'statement'"),
        ("yes", "はい", "x.yml:4:13: 'はい' is not allowed; did you mean 'yes'?"),
        ("yes", "true", "x.yml:4:13: 'True' is not allowed; did you mean 'yes'?"),
        ("yes", "yess", "x.yml:4:13: 'yess' is not allowed; did you mean 'yes'?"),
        ("2026-04-01", "2026-4-1", "x.yml:7:11: '2026-4-1' is not written as YYYY-MM-DD"),
        ("2026-04-01", "令和8年4月1日", "x.yml:7:11: '令和8年4月1日' is not written as"),
        ("2026-04-01", "2026-02-30", "x.yml:7:11: '2026-02-30' is no date"),
        ("2026-04-01", "20260401", "x.yml:7:11: wrong type"),
        ("2027-03-31", "2026-03-31", "x.yml:8:12: until is before date"),
        ("    evidence: 第1号\n", "", "x.yml:3:5: an answer of “yes” needs 'evidence'"),
        ("第1号", "第1号\n    evidence: x", "x.yml:10:5: "),
        ("role: 課長", "role: ''", "x.yml:6:17: "),
        ("{role: 課長, organization: 例示市}", "課長", "x.yml:6:10: wrong type"),
        ("第1号", "*a", "x.yml:9:15: "),
    ],
)
def test_a_fault_has_its_place(old: str, new: str, fault: str) -> None:
    assert ENTRY.count(old) == 1
    (told,) = faults(attestations, ENTRY.replace(old, new))
    assert told.startswith(fault)


def test_all_faults_are_told_at_once() -> None:
    text = ENTRY.replace("yes", "はい").replace("2026-04-01", "R8.4.1").replace("who", "whom")
    second = "  - {clause: x, answer: no, statement: 1, date: a, until: b}\n"
    told = faults(attestations, text + second)
    assert [line.split(": ")[0].removeprefix("x.yml:") for line in told] == [
        "3:5", "4:13", "6:5", "7:11", "10:5", "10:40", "10:49", "10:59",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('    paths: ["docs/**", .]\n', "", "x.yml:2:5: name either"),
        ("rule: TKY-COM-001", "fingerprint: " + "ab" * 16, "x.yml:2:5: name either"),
        ("  - rule", "  - fingerprint: " + "ab" * 16 + "\n    rule", "x.yml:2:5: name either"),
        ("docs/**", "docs/[", ""),
        ("docs/**", "{docs", "x.yml:3:13: "),
        ('["docs/**", .]', "[]", "x.yml:3:12: "),
        ("TKY-COM-001", "tky-com-001", "x.yml:2:11: "),
        ("2027-03-31", "2027/3/31", "x.yml:7:12: '2027/3/31' is not written as"),
    ],
)
def test_a_fault_of_a_waiver_has_its_place(old: str, new: str, fault: str) -> None:
    assert WAIVER.count(old) == 1
    text = WAIVER.replace(old, new)
    if fault:
        (told,) = faults(waivers, text)
        assert told.startswith(fault)
    else:
        waivers(text.encode(), "x.yml")


def test_each_missing_key_is_told_once() -> None:
    told = faults(attestations, "attestations:\n  - clause: x\n")
    assert told == [
        f"x.yml:2:5: required key '{key}' is missing"
        for key in ("answer", "date", "statement", "until", "who")
    ]


def test_a_fingerprint_may_name_its_rule() -> None:
    text = WAIVER.replace('    paths: ["docs/**", .]\n', f"    fingerprint: {'ab' * 16}\n")
    (read,) = waivers(text.encode(), "x.yml")
    assert (read.fingerprint, read.rule, read.paths) == ("ab" * 16, "TKY-COM-001", ())


def test_entries_and_patterns_are_bounded() -> None:
    entry = ENTRY.split("\n", 2)[2]
    assert faults(attestations, "attestations:\n" + entry * 1001) == [
        "x.yml:2:3: too many entries (limit 1000)"
    ]
    paths = ", ".join(f"a{n}" for n in range(1001))
    (told,) = faults(waivers, WAIVER.replace('"docs/**", .', paths))
    assert "too many path patterns" in told


def test_faults_quote_no_secret() -> None:
    (told,) = faults(attestations, ENTRY.replace("2026-04-01", "hunter2hunter2hunter2"))
    assert "hunter2hunter2" not in told

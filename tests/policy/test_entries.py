# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Entries are added as text: what stands there stays, byte for byte, and what is added is read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard.model.errors import SourceError, UnfitError
from oss_guard.model.policy import Answer, Attestation, Person, Waiver
from oss_guard.model.text import Text
from oss_guard.policy import files
from oss_guard.policy.entries import appended, attestation_entry, waiver_entry

WORDS = "x: y # \"z\" \\\\ 'a' \n é\u2028\x7f\x85\ufeff 地図 🗾 {[*&!%@`"
NEW = Attestation(
    "2-2-(1)-a",
    Answer.YES,
    Text(WORDS, WORDS),
    Person("課長", "no", "~"),
    date(2026, 4, 1),
    date(2027, 3, 31),
    "0x10",
)
OLD = (
    "{clause: a, answer: no, statement: x, who: {role: a, organization: b}, "
    "date: 2026-01-01, until: 2026-12-31}"
)
BLOCK = """\
attestations:
  -
    clause: a
    answer: no
    statement: |
      x
      y
    who:
      role: a
      organization: b
    date: 2026-01-01
    until: 2026-12-31
"""
ENTRY = attestation_entry(NEW)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# 表明\n",
        "attestations:\n",
        "attestations:  # 上から順\n",
        "attestations: []\n",
        "attestations: [ ]  # まだない\n# 末尾\n",
        f"attestations:\n  - {OLD}\n",
        f"attestations:\n- {OLD}\n# 末尾の注記",
        f"---\nattestations:\n    - {OLD}\n\n    # 末尾\n\n",
        BLOCK,
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_entries_are_added_and_all_else_stays(before: str, newline: str, mark: str) -> None:
    text = mark + before.replace("\n", newline)
    after = appended(text, "attestations", [ENTRY, ENTRY])
    kept = squeezed(text.replace("[]", "").replace("[ ]", ""))
    assert squeezed(after).startswith(kept)
    assert ("\r" in after) == ("\r" in text)
    known = len(files.attestations(text.encode()))
    read = files.attestations(after.encode())
    assert len(read) == known + 2
    for attestation in read[known:]:
        assert (attestation.statement.ja, attestation.who) == (WORDS, NEW.who)
        assert (attestation.date, attestation.until) == (NEW.date, NEW.until)
        assert (attestation.clause, attestation.evidence) == (NEW.clause, NEW.evidence)


def test_what_nobody_would_see_is_escaped() -> None:
    words = "a\u202eb\u2066c\u200bd"
    added = appended("", "attestations", [{**ENTRY, "statement": words}])
    assert not {"\u202e", "\u2066", "\u200b"} & set(added)
    assert files.attestations(added.encode())[0].statement.ja == words


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("text", [f"attestations: [{OLD}]\n", f"attestations:\n- {OLD}\n...\n"])
def test_where_lines_add_no_entry_nothing_is_made_up(text: str) -> None:
    with pytest.raises(UnfitError):
        appended(text, "attestations", [ENTRY])


def test_what_is_no_yaml_is_refused() -> None:
    with pytest.raises(SourceError):
        appended("attestations: [", "attestations", [ENTRY])


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.text("0123456789abcdef", min_size=32, max_size=32),
)
def test_any_words_and_any_fingerprint_are_read_back(words: str, print_: str) -> None:
    day = date(2026, 1, 1)
    waiver = Waiver(print_, "", (), Text(words, words), Person(words, words), day, day)
    (read,) = files.waivers(appended("", "waivers", [waiver_entry(waiver)]).encode())
    assert (read.fingerprint, read.reason.ja, read.approver) == (print_, words, waiver.approver)

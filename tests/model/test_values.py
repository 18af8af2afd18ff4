# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Redaction, places, fingerprints, outcomes and the compliance figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.model.finding import fingerprint
from oss_guard.model.grades import Confidence, Verdict, WaitsFor
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.outcome import Basis, Violation, failed, not_applicable, passed, unknown
from oss_guard.model.redacted import Redacted, quoted
from oss_guard.model.report import Compliance
from oss_guard.model.text import Text

BASIS = Basis("file", Text("見た", "seen"))


@given(st.text(max_size=200))
def test_redaction_shows_at_most_four_characters_and_the_length(value: str) -> None:
    redacted = Redacted.of(value)
    assert redacted.length == len(value)
    assert len(redacted.shown) <= 4
    assert redacted.shown.isprintable()
    if len(value) < 16:
        assert not redacted.shown


def test_redaction_of_a_long_value_lets_its_owner_recognise_it() -> None:
    assert str(Redacted.of("AKIA" + "X" * 16)) == "AKIA…(20)"
    assert str(Redacted.of("hunter2")) == "…(7)"


def test_control_characters_never_pass_a_redaction() -> None:
    assert Redacted.of("\x1b]0;" + "x" * 20).shown == "?]0;"


def test_locations_are_written_as_editors_understand_them() -> None:
    assert str(REPOSITORY) == "."
    assert str(Location("a.py")) == "a.py"
    assert str(Location("a.py", 3)) == "a.py:3"
    assert str(Location("a.py", 3, 7, "c" * 40)) == "a.py:3:7"


def test_locations_sort_by_path_line_and_column_with_the_repository_first() -> None:
    places = [Location("b", 1, 1), Location("a", 10, 1), Location("a", 9, 5), REPOSITORY]
    ordered = sorted(places, key=lambda place: place.order)
    assert [str(place) for place in ordered] == [".", "a:9:5", "a:10:1", "b:1:1"]


FIELDS = st.tuples(
    st.text(min_size=1, max_size=8), st.none() | st.text(max_size=8), st.text(max_size=8)
)


@given(FIELDS, st.integers(0, 5))
def test_a_fingerprint_is_the_same_at_every_run_and_hexadecimal(
    fields: tuple[str, str | None, str], ordinal: int
) -> None:
    one = fingerprint(*fields, ordinal)
    assert one == fingerprint(*fields, ordinal)
    assert len(one) == 32
    assert set(one) <= set("0123456789abcdef")


def test_each_part_of_a_fingerprint_counts() -> None:
    prints = {
        fingerprint("R-001", "a", "k", 0),
        fingerprint("R-002", "a", "k", 0),
        fingerprint("R-001", "b", "k", 0),
        fingerprint("R-001", None, "k", 0),
        fingerprint("R-001", "a", "l", 0),
        fingerprint("R-001", "a", "k", 1),
        fingerprint("R-001", "ak", "", 0),
    }
    assert len(prints) == 7


def test_fingerprints_of_this_version_stay_what_they_are() -> None:
    """Waivers in other people's repositories name them."""
    assert fingerprint("TKY-LIC-001", "LICENSE", "missing:", 0) == (
        "e658187c772b6844b5e1032246dd5836"
    )


def test_a_verdict_without_evidence_is_refused() -> None:
    for build in (passed, not_applicable):
        with pytest.raises(ValueError, match="must"):
            build()
    with pytest.raises(ValueError, match="must"):
        unknown(WaitsFor.SCOPE)
    with pytest.raises(ValueError, match="must"):
        failed([], BASIS)


def test_a_violation_of_low_confidence_alone_is_a_doubtful_pass() -> None:
    low = Violation("found", confidence=Confidence.LOW)
    outcome = failed([low])
    assert (outcome.verdict, outcome.confidence) == (Verdict.PASS, Confidence.LOW)
    assert outcome.violations == (low,)


@pytest.mark.parametrize("confidence", [Confidence.MEDIUM, Confidence.HIGH])
def test_a_violation_of_medium_or_high_confidence_fails(confidence: Confidence) -> None:
    low, sure = (
        Violation("found", confidence=Confidence.LOW),
        Violation("found", confidence=confidence),
    )
    assert failed([low, sure]).verdict is Verdict.FAIL


def test_an_unknown_says_what_it_waits_for() -> None:
    one = unknown(WaitsFor.FORGE, BASIS)
    two = unknown((WaitsFor.FORGE, WaitsFor.EVIDENCE), BASIS)
    assert one.waits_for == (WaitsFor.FORGE,)
    assert two.waits_for == (WaitsFor.FORGE, WaitsFor.EVIDENCE)


@pytest.mark.parametrize(
    ("met", "judged", "percent"), [(0, 0, None), (0, 3, 0), (2, 3, 66), (199, 200, 99), (3, 3, 100)]
)
def test_compliance_is_rounded_down(met: int, judged: int, percent: int | None) -> None:
    assert Compliance(met, judged).percent == percent


def test_faults_are_sorted_by_place_and_all_are_said() -> None:
    late = Fault("b.yaml", 9, 1, Text("い", "b"))
    early = Fault("b.yaml", 2, 5, Text("あ", "a"))
    whole = Fault("a.yaml", 0, 0, Text("う", "c"))
    error = SourceError([late, early, whole])
    assert [fault.where for fault in error.faults] == ["a.yaml", "b.yaml:2:5", "b.yaml:9:1"]
    assert str(error) == "a.yaml: c; b.yaml:2:5: a; b.yaml:9:1: b"


def test_an_input_error_carries_both_languages() -> None:
    assert InputError(Text("ない", "none")).text.ja == "ない"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("組織", "組織"),
        ("test_data", "test_data"),
        ("TKY-COM-001", "TKY-COM-001"),
        ("a\x1b[m\u202eb\n", "a?[m?b?"),
        ("あ" * 61, "あ" * 60 + "…"),
        ("hunter2", "…(7)"),
        ("Sup3rS3cretPassw0rd", "Sup3…(19)"),
        ("\x1b]0;x1" * 4, "?]0;…(24)"),
    ],
)
def test_what_stands_in_the_wrong_place_is_quoted_shortly(value: str, shown: str) -> None:
    assert quoted(value) == shown


def test_what_is_near_the_right_word_is_quoted_whole() -> None:
    assert quoted("path5", near=True) == "path5"
    assert quoted("path5\x1b" + "a" * 60, near=True) == "path5?" + "a" * 54 + "…"

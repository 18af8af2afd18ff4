# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which facts a document gives, and what becomes of secrets."""

from __future__ import annotations

import time
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard.documents.document import document
from oss_guard.model.location import Location, Span
from oss_guard.readers import Fact, NoParams, Secret
from oss_guard.readers.secret_format import SecretFormat
from oss_guard.readers.text_pattern import Pattern, TextPatterns
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan, _settle

PLAIN = SecretFormat("tok_[a-z0-9]{16}", ("tok_",), specificity=50)
NAMED = SecretFormat("[a-z0-9_]{20}", ("secret",), label="secret", specificity=10)
VALUE = "tok_" + "a1b2c3d4" * 2
KEY = b"k" * 32


def read(requests: list[Request], text: str, path: str = "a.py") -> list:
    return Plan(requests, KEY).read(document(text.encode(), "python"), path)


def test_a_secret_becomes_place_excerpt_and_identity_and_keeps_no_value() -> None:
    ((number, sighting),) = read([Request("secret-format", PLAIN)], f"x = 1\n鍵 = '{VALUE}'\n")
    assert number == 0
    assert sighting.location == Location("a.py", 2, 6)
    assert str(sighting.excerpt) == "tok_…(20)"
    assert VALUE not in repr(sighting)


def test_identity_is_that_of_the_value_in_this_run_only() -> None:
    requests = [Request("secret-format", PLAIN)]
    doc = document(f"a {VALUE}\nb {VALUE}\nc {VALUE[:-1]}z".encode(), "text")
    one, two, three = (s.identity for _, s in Plan(requests, KEY).read(doc, "a.txt"))
    assert one == two != three
    other_run = Plan(requests, b"o" * 32).read(doc, "a.txt")[0][1].identity
    assert other_run != one


def test_of_overlapping_secrets_the_most_specific_stays() -> None:
    requests = [Request("secret-format", NAMED), Request("secret-format", PLAIN)]
    ((number, _),) = read(requests, f'secret = "{VALUE}"\n')
    assert number == 1


def test_a_request_with_paths_reads_only_these() -> None:
    request = Request("secret-format", PLAIN, ("config/**",))
    assert read([request], VALUE, "src/a.py") == []
    assert len(read([request], VALUE, "config/x/a.py")) == 1


def test_a_reader_without_anchors_gets_every_document_of_its_syntaxes_and_paths() -> None:
    request = Request("licence-text", NoParams(), ("LICENSE*",))
    doc = document(b"Permission is hereby granted\n", "text")
    assert Plan([request], KEY).read(doc, "a.txt") == []
    assert Plan([request], KEY).read(doc, "LICENSE") != []


def test_a_document_of_another_syntax_is_not_read() -> None:
    params = TextPatterns((Pattern("for internal use", ("internal",)),))
    requests = [Request("text-pattern", params)]
    doc = document(b"# for internal use\n", "python")
    assert len(Plan(requests, KEY).read(doc, "a.py")) == 1
    doc = document(b"\0\0# for internal use\n", "python")
    assert Plan(requests, KEY).read(doc, "a.py") == []


def test_an_unknown_reader_is_refused_when_the_plan_is_made() -> None:
    with pytest.raises(KeyError):
        Plan([Request("no-such-reader", NoParams())], KEY)


SPANS = st.builds(lambda a, n: Span(a, a + n), st.integers(0, 40), st.integers(1, 12))
FACTS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.builds(Fact, SPANS) | st.builds(Secret, SPANS, st.just("s"), st.integers(0, 2)),
    ),
    max_size=14,
    unique=True,
)


def overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end


@given(FACTS)
def test_settled_secrets_do_not_overlap_and_each_lost_one_lost_to_a_better(
    facts: list[tuple[int, Fact]],
) -> None:
    settled = _settle(list(facts))
    assert settled == sorted(settled, key=lambda f: (f[1].span, f[0]))
    kept = [f for f in settled if isinstance(f[1], Secret)]
    assert not any(overlap(a[1].span, b[1].span) for a, b in combinations(kept, 2))
    assert {f for f in facts if not isinstance(f[1], Secret)} == set(settled) - set(kept)
    for number, fact in set(facts) - set(settled):
        rank = strength(number, fact)
        assert any(overlap(k.span, fact.span) and strength(n, k) < rank for n, k in kept)


def strength(number: int, fact: Fact) -> tuple[int, int, int, int]:
    assert isinstance(fact, Secret)
    span = fact.span
    return (-fact.specificity, -(span.end - span.start), span.start, number)


def test_a_file_with_very_many_secrets_takes_time_in_proportion() -> None:
    """A leaked list of keys, all in one line."""
    doc = document((f"{VALUE} 鍵 " * 8_000).encode(), "text")
    began = time.perf_counter()
    sightings = Plan([Request("secret-format", PLAIN)], KEY).read(doc, "a.txt")
    assert len(sightings) == 8_000
    assert time.perf_counter() - began < 20

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
from oss_guard.readers import NoParams, Secret
from oss_guard.readers.labelled_credential import LabelledCredential
from oss_guard.readers.secret_format import SecretFormat
from oss_guard.readers.text_pattern import Pattern, TextPatterns
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan
from oss_guard.scan.values import masked, settled

PLAIN = SecretFormat("tok_[a-z0-9]{16}", ("tok_",), specificity=50)
NAMED = SecretFormat("[a-z0-9_]{20}", ("secret",), label="secret", specificity=10)
VALUE = "tok_" + "a1b2c3d4" * 2
KEY = b"k" * 32


def read(requests: list[Request], text: str, path: str = "a.py") -> tuple:
    return Plan(requests, KEY).read(document(text.encode(), "python"), path).sightings


def test_a_secret_becomes_place_excerpt_and_identity_and_keeps_no_value() -> None:
    ((number, sighting),) = read([Request("secret-format", PLAIN)], f"x = 1\n鍵 = '{VALUE}'\n")
    assert number == 0
    assert sighting.location == Location("a.py", 2, 6)
    assert str(sighting.excerpt) == "tok_…(20)"
    assert VALUE not in repr(sighting)


def test_identity_is_that_of_the_value_in_this_run_only() -> None:
    requests = [Request("secret-format", PLAIN)]
    doc = document(f"a {VALUE}\nb {VALUE}\nc {VALUE[:-1]}z".encode(), "text")
    one, two, three = (s.identity for _, s in Plan(requests, KEY).read(doc, "a.txt").sightings)
    assert one == two != three
    other_run = Plan(requests, b"o" * 32).read(doc, "a.txt").sightings[0][1].identity
    assert other_run != one


def test_of_overlapping_secrets_the_most_specific_stays() -> None:
    requests = [Request("secret-format", NAMED), Request("secret-format", PLAIN)]
    ((number, _),) = read(requests, f'secret = "{VALUE}"\n')
    assert number == 1


def test_who_quotes_a_document_reads_it_without_its_values() -> None:
    """Whole, cut short by a reader, or lost to a more specific one: no part of a value is left."""
    requests = [Request("secret-format", NAMED), Request("secret-format", PLAIN)]
    requests.append(Request("outline", NoParams()))
    text = f"# 題 {VALUE}\n\n[secret={VALUE[:-1]}_](x)\n\n## {'語' * 290}{VALUE}\n"
    seen = Plan(requests, KEY).read(document(text.encode(), "markdown"), "README.md")
    assert seen.quotable.text == text.replace(VALUE, "x" * 20).replace(f"{VALUE[:-1]}_", "x" * 20)
    quoted = repr([s.fact for _, s in seen.sightings if not isinstance(s.fact, Secret)])
    assert "題xxxx" in quoted
    assert "語語xxxx" in quoted
    assert "tok_" not in quoted


def test_a_masked_value_keeps_its_lines_and_indents() -> None:
    doc = document("a: tok_ab語\n  ef  gh\nb: 1\n".encode(), "yaml")
    cut = masked(doc, [Span(3, 15), Span(10, 21)])
    assert cut.content == b"a: xxxxxxxxx\n  xx  xx\nb: 1\n"
    assert cut.syntax == "yaml"


def test_a_request_with_paths_reads_only_these() -> None:
    request = Request("secret-format", PLAIN, ("config/**",))
    assert read([request], VALUE, "src/a.py") == ()
    assert len(read([request], VALUE, "config/x/a.py")) == 1


def test_a_reader_without_anchors_gets_every_document_of_its_syntaxes_and_paths() -> None:
    request = Request("licence-text", NoParams(), ("LICENSE*",))
    doc = document(b"Permission is hereby granted\n", "text")
    assert Plan([request], KEY).read(doc, "a.txt").sightings == ()
    assert Plan([request], KEY).read(doc, "LICENSE").sightings != ()


def test_a_document_of_another_syntax_is_not_read() -> None:
    params = TextPatterns((Pattern("for internal use", ("internal",)),))
    requests = [Request("text-pattern", params)]
    doc = document(b"# for internal use\n", "python")
    assert len(Plan(requests, KEY).read(doc, "a.py").sightings) == 1
    doc = document(b"\0\0# for internal use\n", "python")
    assert Plan(requests, KEY).read(doc, "a.py").sightings == ()


def test_an_unknown_reader_is_refused_when_the_plan_is_made() -> None:
    with pytest.raises(KeyError):
        Plan([Request("no-such-reader", NoParams())], KEY)


SPANS = st.builds(lambda a, n: Span(a, a + n), st.integers(0, 40), st.integers(1, 12))
SECRETS = st.lists(
    st.tuples(st.integers(0, 3), st.builds(Secret, SPANS, st.just("s"), st.integers(0, 2))),
    max_size=14,
    unique=True,
)


def overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end


@given(SECRETS)
def test_settled_secrets_do_not_overlap_and_each_lost_one_lost_to_a_better(
    secrets: list[tuple[int, Secret]],
) -> None:
    kept = settled(list(secrets))
    assert set(kept) <= set(secrets)
    assert not any(overlap(a[1].span, b[1].span) for a, b in combinations(kept, 2))
    for number, fact in set(secrets) - set(kept):
        rank = strength(number, fact)
        assert any(overlap(k.span, fact.span) and strength(n, k) < rank for n, k in kept)


def strength(number: int, fact: Secret) -> tuple[int, int, int, int]:
    span = fact.span
    return (-fact.specificity, -(span.end - span.start), span.start, number)


def test_a_file_with_very_many_secrets_takes_time_in_proportion() -> None:
    """A leaked list of keys, all in one line."""
    doc = document((f"{VALUE} 鍵 " * 8_000).encode(), "text")
    began = time.perf_counter()
    sightings = Plan([Request("secret-format", PLAIN)], KEY).read(doc, "a.txt").sightings
    assert len(sightings) == 8_000
    assert time.perf_counter() - began < 20


PIECES = st.sampled_from(
    [
        *("password", "passwd:", "<password>", "</password>", ":", "=", "value:", "\n", "\n      "),
        *(
            "name: DB_PASSWORD",
            '"Kx9hT72bQz"',
            "Kx9hT72bQz",
            "Zq4mVp81Lw",
            '""',
            "#",
            " ",
            ">",
            '"',
        ),
        *("パスワード：", "x" * 300, "<value>", "token"),
    ]
)
TEXTS = st.lists(st.lists(PIECES, max_size=9).map("".join), min_size=2, max_size=5)
LABELS = [Request("labelled-credential", LabelledCredential(n)) for n in ("password", "token")]


@given(TEXTS)
def test_what_was_read_before_does_not_matter(texts: list[str]) -> None:
    documents = [document(text.encode(), "text") for text in texts]
    together = Plan(LABELS, KEY)
    seen = [together.read(d, "a").sightings for d in documents]
    assert seen == [Plan(LABELS, KEY).read(d, "a").sightings for d in documents]
    alone = [n for n, d in enumerate(documents) if Plan(LABELS, KEY).texts().concerned([d])[0]]
    several = together.texts()
    for _ in range(2):
        assert several.concerned(documents) == (alone, True)


def test_what_the_fast_engine_has_for_history_serves_the_tree() -> None:
    marks = TextPatterns(patterns=(Pattern(pattern="TODO", words=("TODO",)),))
    requests = [Request("secret-format", PLAIN), Request("text-pattern", marks)]
    slow, fast = Plan(requests, KEY), Plan(requests, KEY)
    fast.hasten("history")
    if not fast.told("history")[2]:
        pytest.skip("the fast engine is not installed")
    assert list(fast.told("tree")[2]) == ["history"]
    doc = document(f"# TODO\nx = '{VALUE}'\n".encode(), "python")
    seen = fast.read(doc, "a.py").sightings
    assert len(seen) == len(requests)
    assert seen == slow.read(doc, "a.py").sightings
    fast.hasten("tree")
    assert fast.read(doc, "b.py").sightings == slow.read(doc, "b.py").sightings


def test_the_lines_after_the_next_one_matter() -> None:
    plan = Plan(LABELS, KEY)
    for value, count in (('""', 0), ('"Kx9hT72bQz"', 1), ('""', 0)):
        text = f"env:\n  - name: DB_PASSWORD\n    value:\n      {value}\n"
        assert len(plan.read(document(text.encode(), "yaml"), "a").sightings) == count


def test_a_content_that_the_tree_holds_twice_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    requests = [Request("secret-format", PLAIN), Request("outline", NoParams(), ("docs/**",))]
    plan, read = Plan(requests, KEY), []
    whole = plan._all_facts
    monkeypatch.setattr(plan, "_all_facts", lambda *given: (read.append(1), whole(*given))[1])
    content = f"# a\n{VALUE}\n".encode() + b"x y\n" * 2_000
    seen = [plan.read(document(content, "markdown"), path) for path in ("a.md", "b.md")]
    assert [[s.location.path for _, s in one.sightings] for one in seen] == [["a.md"], ["b.md"]]
    assert seen[0].values == seen[1].values == {VALUE.encode()}
    assert len(read) == 1
    apart = plan.read(document(content, "markdown"), "docs/a.md")
    assert {number for number, _ in apart.sightings} == {0, 1}
    assert len(read) == 3  # once more, and once without the value, for whoever quotes it
    plan.read(document(content + b"z", "markdown"), "c.md")
    assert len(read) == 4

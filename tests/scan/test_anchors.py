# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The engine proposes, expressions decide: candidates equal those of a plain search."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate
from oss_guard.scan.anchors import OVERLAP, SEGMENT, Numbered, Search
from oss_guard.scan.engines import Database, Fast, Portable, compile_database

ANCHORS = (
    Anchor(rb"key_[a-z]{2,6}", (b"key_",)),
    Anchor(rb"(?:ab|ba)[ab]{0,3}=", (b"ab", b"ba")),
    Anchor(rb"pass(?:word)?[ :=]{1,3}[a-z0-9]{1,8}", (b"pass",), ignore_case=True),
    Anchor("東京[0-9a-z]{0,4}".encode(), ("東京".encode(),)),
    Anchor(rb"[xy]{0,5}token[xy]{0,5}", (b"token",), ignore_case=True),
    Anchor(rb"(?:to|ToKen|xyxy)[a-z]{0,2}", (b"to", b"xy"), ignore_case=True),
)
PIECES = st.sampled_from(
    [
        *(b"key_", b"ab", b"ba", b"=", b"a", b"Password", b"pass", b": ", b"x9", b"\n", b" "),
        *(b"TOKEN", b"token", b"xyxy", b"\r", b"\xff", b"z" * 50, b"z" * 1500),
        *("東京".encode(), "都".encode()),
    ]
)


def searches(
    of_requests: Sequence[Sequence[Anchor]], most: int = 1000, *, by_line: bool = False
) -> list[Search]:
    """The same anchors with each engine there is."""
    every = [
        Numbered(r, n, a, most)
        for r, anchors in enumerate(of_requests)
        for n, a in enumerate(anchors)
    ]
    anchors = dict(enumerate(every))
    data = compile_database({n: numbered.anchor for n, numbered in anchors.items()})
    fast = [Fast(Database(data), frozenset(anchors), Portable(anchors))] if data is not None else []
    lines = frozenset(anchors) if by_line else frozenset()
    return [Search(anchors, engine, {}, lines) for engine in (Portable(anchors), *fast)]


def found_by(of_requests: Sequence[Sequence[Anchor]], content: bytes) -> dict[int, list[Candidate]]:
    return found_with(searches(of_requests), content)


def found_with(engines: Sequence[Search], content: bytes) -> dict[int, list[Candidate]]:
    first, *others = (search.find(content).by_request for search in engines)
    assert all(other == first for other in others)
    return first


SEARCHES = searches([ANCHORS])


def cells(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Each line, or each cell of a long one: where it begins and ends, and with its margin."""
    start = 0
    for line in content.split(b"\n"):
        end = start + len(line)
        if len(line) <= SEGMENT:
            yield start, end, end
        else:
            for cell in range(start, end, SEGMENT):
                yield cell, min(cell + SEGMENT, end), min(end, cell + SEGMENT + OVERLAP)
        start = end + 1


def plainly(anchor: Anchor, number: int, content: bytes) -> set[tuple[Span, int]]:
    flags = re.IGNORECASE if anchor.ignore_case else 0
    return {
        (Span(start + m.start(), start + m.end()), number)
        for start, end, limit in cells(content)
        for m in re.finditer(anchor.pattern, content[start:limit], flags)
        if start + m.start() < end
    }


def test_the_fast_engine_takes_part_in_these_tests() -> None:
    assert len(SEARCHES) == 2


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=40))
def test_candidates_equal_those_of_a_plain_search(pieces: list[bytes]) -> None:
    content = b"".join(pieces)
    found = found_with(SEARCHES, content).get(0, [])
    assert [(c.match, c.anchor) for c in found] == sorted((c.match, c.anchor) for c in found)
    expected = set().union(*(plainly(a, n, content) for n, a in enumerate(ANCHORS)))
    assert {(c.match, c.anchor) for c in found} == expected


@settings(deadline=None, max_examples=60)
@given(st.lists(PIECES, max_size=25))
def test_on_short_lines_every_match_of_every_line_is_a_candidate(pieces: list[bytes]) -> None:
    content = b"\n".join(piece[:100] for piece in pieces)
    found = found_by([ANCHORS], content).get(0, [])
    for number, anchor in enumerate(ANCHORS):
        flags = re.IGNORECASE if anchor.ignore_case else 0
        expected = [m.span() for m in re.finditer(anchor.pattern, content, flags)]
        spans = [(c.match.start, c.match.end) for c in found if c.anchor == number]
        assert spans == expected


@settings(deadline=None, max_examples=80)
@given(st.integers(0, 3 * SEGMENT), st.integers(0, 2 * SEGMENT), st.booleans())
def test_a_value_is_found_wherever_it_lies_in_a_long_line(
    before: int, after: int, second_line: bool
) -> None:
    head = b"other\n" if second_line else b""
    content = head + b"." * before + b"key_abcdef" + b"." * after + b"\nnext"
    start = len(head) + before
    found = found_by([ANCHORS], content)[0]
    assert [c.match for c in found] == [Span(start, start + 10)]
    segment = found[0].segment
    assert segment.start <= start < start + 10 <= segment.end
    assert b"\n" not in content[segment.start : segment.end]


def test_a_segment_is_the_line_where_that_is_short() -> None:
    content = b"first\n  key_abc tail\nlast"
    (candidate,) = found_by([ANCHORS], content)[0]
    assert content[candidate.segment.start : candidate.segment.end] == b"  key_abc tail"


def test_requests_get_their_own_candidates_only() -> None:
    found = found_by([ANCHORS[:1], ANCHORS[2:3], ANCHORS[3:4]], b"PASSWORD: x1\nkey_ab")
    assert sorted(found) == [0, 1]
    assert {c.anchor for c in found[1]} == {0}


def test_nothing_is_found_in_nothing() -> None:
    assert found_by([ANCHORS], b"") == {}
    assert Search({}, Portable({})).find(b"key_abc") == ({}, True)


def test_case_folding_concerns_ascii_letters_only() -> None:
    anchor = Anchor("é[a-z]ko".encode(), (b"ko",), ignore_case=True)
    assert found_by([[anchor]], "ÉAKO".encode()) == {}
    assert len(found_by([[anchor]], "éAKO".encode())[0]) == 1


def test_a_long_line_full_of_literals_takes_time_in_proportion() -> None:
    """A hostile file: one line, a literal every few bytes, none of them a match."""
    anchor = Anchor(rb"key_[a-z]{30}", (b"key_",))
    small, large = b"key_" * 50_000, b"key_" * 400_000
    began = time.perf_counter()
    found_by([[anchor]], small)
    first = time.perf_counter() - began
    began = time.perf_counter()
    found_by([[anchor]], large)
    assert time.perf_counter() - began < 8 * 6 * first + 1


def test_what_matches_too_often_is_said_and_the_same_for_every_engine() -> None:
    for content, whole in ((b"key_abc " * 29, True), (b"key_abc " * 400, False)):
        founds = [search.find(content) for search in searches([ANCHORS], most=30)]
        assert all(found == founds[0] for found in founds)
        assert founds[0].whole is whole
        assert 29 <= len(founds[0].by_request[0]) < 400


def test_what_was_learnt_of_lines_does_not_make_a_content_whole() -> None:
    content = b"".join(b"key_abc %d\n" % (n % 7) for n in range(100))
    (fresh, *_), (learnt, *_) = (searches([ANCHORS], most=30, by_line=True) for _ in range(2))
    for candidate in learnt.find(content).by_request[0]:
        learnt.learn(content, candidate.segment, [0])
    assert learnt.find(content).by_request == {}
    assert not fresh.find(content).whole
    assert not learnt.find(content).whole
    assert fresh.find(content[:200]).whole

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Alignment: what is said to be shared is shared, in order."""

import random
import time
from array import array
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from oss_guard.spdx.alignment import aligned

WORDS = st.lists(st.integers(0, 9), max_size=120).map(lambda words: array("H", words))


@given(WORDS, WORDS)
def test_blocks_are_equal_and_rise(known, found):
    blocks = aligned(known, found)
    for one in blocks:
        assert one.length > 0
        run = known[one.known : one.known + one.length]
        assert run == found[one.found : one.found + one.length]
        assert len(run) == one.length
    for one, other in pairwise(blocks):
        assert one.known + one.length <= other.known
        assert one.found + one.length <= other.found


@given(WORDS)
def test_a_text_is_one_block_with_itself(words):
    assert [one.length for one in aligned(words, words)] == ([len(words)] if words else [])


def test_single_changes_are_told_exactly():
    chance = random.Random(1)
    known = array("H", [chance.randrange(500) for _ in range(5000)])
    found = array("H", known)
    for place in (700, 2500, 4400):
        found[place] = 501
    gaps = [(one.known + one.length, other.known) for one, other in pairwise(aligned(known, found))]
    assert gaps == [(700, 701), (2500, 2501), (4400, 4401)]


def test_repeated_words_are_bounded():
    known, found = array("H", [1, 2] * 20_000), array("H", [2, 1, 1] * 20_000)
    started = time.process_time()
    aligned(known, found)
    assert time.process_time() - started < 60


def test_last_words_stand_with_those_before_them():
    known, found = array("H", [1, 2, 3, 4, 5, 6, 7, 8, 4, 5]), array("H", [1, 2, 3, 4, 5])
    assert [(one.known, one.length) for one in aligned(known, found)] == [(0, 5)]

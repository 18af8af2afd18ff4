# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where known values stand in other words, and which values count there."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import Document
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Secret
from oss_guard.scan.values import occurrences, telling


def found(content: bytes, *values: bytes) -> list[bytes]:
    spans = list(occurrences(content, values))
    assert spans == sorted(spans)
    return [content[s.start - 1 if s.start else 0 : s.end + 1] for s in spans]


def test_a_long_value_counts_anywhere_and_a_short_one_as_a_word() -> None:
    assert found(b"a/longvalue1/b xlongvalue1x", b"longvalue1") == [
        b"/longvalue1/",
        b"xlongvalue1x",
    ]
    text = "hunter、 hunters 鍵hunter hunter".encode()
    assert [s.start for s in occurrences(text, [b"hunter"])] == [0, 21, 28]


def test_as_many_values_as_there_are() -> None:
    values = [b"value%06d" % n for n in range(2000)]
    content = b" ".join(values[::-7]) + b" valu value"
    spans = sorted(occurrences(content, values))
    assert [content[s.start : s.end] for s in spans] == values[::-7]


def test_many_values_that_begin_alike_take_no_time_each() -> None:
    values = [b"Kx9a%08d" % n for n in range(30_000)]
    content = b"\n".join(values)
    began = time.process_time()
    assert len(list(occurrences(content, values))) == len(values)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("value", "confidence", "counts"),
    [
        (b"Xk9vQ2", Confidence.HIGH, True),
        (b"Xk9vQ2", Confidence.MEDIUM, True),
        (b"postgres", Confidence.LOW, False),
        (b"Xk9", Confidence.HIGH, False),
        (b"two\nlines", Confidence.HIGH, False),
        (b"----", Confidence.HIGH, False),
        (b"x" * 4097, Confidence.HIGH, False),
    ],
)
def test_which_values_count_everywhere(value: bytes, confidence: Confidence, counts: bool) -> None:
    secret = Secret(Span(0, len(value)), confidence=confidence)
    told = telling(Document("text", value + b" and more"), [secret])
    assert told == ({value} if counts else set())

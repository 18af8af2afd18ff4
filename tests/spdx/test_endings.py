# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts that break off: never exact, and every text that they may be is named."""

import re

import pytest

from oss_guard.spdx.sample_texts import licence_text
from oss_guard.spdx.texts import identify


@pytest.mark.parametrize(
    ("identifier", "last"),
    [
        ("CMU-Mach", "Carnegie Mellon requests users of"),
        ("BSD-2-Clause-Views", "of the copyright holders or"),
        ("Boehm-GC", "A few files have"),
        ("FSFULLRSD", "This file is offered"),
        ("HPND-UC-export-US", "Export of this software outside"),
        ("Unlicense", "For more information"),
        ("MIT", "OTHER DEALINGS IN THE"),
    ],
)
def test_what_goes_on_and_breaks_off_is_truncated(licence_text, identifier, last):
    pattern = r"\s+".join(map(re.escape, last.split()))
    end = next(re.finditer(pattern, licence_text(identifier))).end()
    found = identify(licence_text(identifier)[:end])
    assert found.state in {"truncated", "ambiguous"}
    assert identifier in found.ids


def test_every_text_that_begins_so_is_named(licence_text):
    text = licence_text("MIT")
    start, end = text.index("Permission is"), text.index("THE SOFTWARE IS PROVIDED")
    found = identify(text[start:end])
    assert found.state == "ambiguous"
    assert {"MIT", "X11", "JSON"} <= set(found.ids)


def test_a_title_speaks_for_its_text(licence_text):
    text = licence_text("MIT")
    found = identify(text[: text.index("THE SOFTWARE IS PROVIDED")])
    assert (found.state, found.ids) == ("truncated", ("MIT",))


def test_the_words_that_tell_two_texts_apart_decide(licence_text):
    text = licence_text("X11")
    end = text.index("advertising or otherwise")
    assert identify(text[:end]).ids == ("X11",)
    assert identify(text[:end]).state == "truncated"


@pytest.mark.parametrize("identifier", ["MIT", "BSD-2-Clause", "ISC", "Zlib"])
def test_no_word_can_be_dropped(licence_text, identifier):
    text = licence_text(identifier)
    places = list(re.finditer(r"(?<=[a-zA-Z,] )[A-Za-z]{3,} (?=[a-z])", text))
    assert places
    for word in places:
        found = identify(text[: word.start()] + text[word.end() :])
        assert found.state != "exact", word


def test_of_unrelated_texts_the_likeliest_is_told_first() -> None:
    text = licence_text("BSD-2-Clause")
    found = identify(text[: len(text) * 3 // 5])
    assert found.state == "ambiguous"
    assert found.ids[0] == "BSD-2-Clause"

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Tell a text that stands whole from one that goes on and then breaks off.

What may be left out may only be left out whole, and a text may be the beginning of a longer one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from oss_guard.spdx.known_texts import KnownText
from oss_guard.spdx.template import Words

_LEAD = 8
"""Words before the ending that must stand in the known text too."""
_CLOSING = tuple("end of terms and conditions".split())
"""With these a text says itself that it is whole; how to apply it may follow."""
_LONGEST = 40
"""A longer ending has runs enough to be found like any other text."""


class Broken(msgspec.Struct, frozen=True):
    """A known text that the last words belong to, and which of its words are missing behind."""

    text: KnownText
    missing: tuple[int, int]


def broken_off(
    own: Iterable[KnownText], longer: Iterable[KnownText], words: Words, end: int
) -> list[Broken]:
    """Return the texts within which the words from `end` break off, behind an exact text.

    `own` are the texts that stand there, `longer` others that might.
    """
    if not 0 < len(words.spelled) - end <= _LONGEST or tuple(words.spelled[end:]) == _CLOSING:
        return []
    found = [one for text in own for one in _within(text, words, end, start_of_part=True)]
    if found:
        return found[:1]
    return [one for text in longer for one in _within(text, words, end, start_of_part=False)]


def _within(text: KnownText, words: Words, end: int, *, start_of_part: bool) -> Iterator[Broken]:
    """Yield the first place where the words from `end` stand in `text` and leave it unfinished."""
    known, parts = text.wording
    rest = words.numbers[end:]
    lead = words.numbers[max(0, end - _LEAD) : end]
    for place in range(len(known) - len(rest)):
        if known[place] != rest[0] or known[place : place + len(rest)] != rest:
            continue
        until = place + len(rest)
        if parts[until] and parts[until] != parts[until - 1]:
            continue  # It ends where a part begins that may be left out.
        opens = parts[place] and (not place or parts[place - 1] != parts[place])
        goes_on = known[max(0, place - len(lead)) : place] == lead
        if goes_on or (start_of_part and opens and parts[until] == parts[place]):
            last = until
            while last < len(known) and parts[last] == parts[until]:
                last += 1
            yield Broken(text, (until, last))
            return

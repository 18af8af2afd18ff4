# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Text that cannot carry a secret."""

from __future__ import annotations

import re

import msgspec

_SHOWN = 4
_SHOWN_FROM_LENGTH = 16
_LONGEST_QUOTE = 60
_APART = re.compile(r"[\W_]+")


class Redacted(msgspec.Struct, frozen=True):
    """What may be shown of a sensitive value: a short beginning and its length.

    A value of fewer than 16 characters shows nothing of itself, so that a short password keeps all
    its strength; longer ones show four characters, as issuers do to let owners recognise a key.
    """

    shown: str
    length: int

    @classmethod
    def of(cls, value: str) -> Redacted:
        """Reduce ``value`` to what may be shown."""
        shown = value[:_SHOWN] if len(value) >= _SHOWN_FROM_LENGTH else ""
        return cls("".join(c if c.isprintable() else "?" for c in shown), len(value))

    def __str__(self) -> str:
        return f"{self.shown}…({self.length})"


def quoted(value: str, *, near: bool = False) -> str:
    """What a complaint shows of a value that is not what it should be, on one line.

    Words are shown, cut where they are long. What mixes letters and digits may as well be a
    password that stands in the wrong place, unless it is ``near`` what was expected.
    """
    if not near and not all(w.isalpha() or w.isdecimal() for w in _APART.split(value) if w):
        return str(Redacted.of(value))
    text = "".join(c if c.isprintable() else "?" for c in value)
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…"

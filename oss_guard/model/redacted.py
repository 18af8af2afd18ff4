# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Text that cannot carry a secret."""

from __future__ import annotations

from dataclasses import dataclass

_SHOWN = 4
_SHOWN_FROM_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Redacted:
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

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Faults a user can mend. Each is one line, in both languages, with its place where it has one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from oss_guard.model.text import Text


class InputError(Exception):
    """There is nothing to judge, or the command line is wrong (exit 2)."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def of_option(option: str, text: Text) -> Text:
    """What is wrong with the value of an option."""
    return Text(f"{option}: {text.ja}", f"{option}: {text.en}")


class UnfitError(ValueError):
    """What a rule tells a reader or a check could not work, and why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class Fault(msgspec.Struct, frozen=True):
    """One thing wrong in a file the user wrote. ``line`` and ``column`` are 0 where unknown."""

    path: str
    line: int
    column: int
    text: Text

    @property
    def where(self) -> str:
        """``path:line:column``, as editors and terminals understand it."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class SourceError(Exception):
    """Files the user wrote are invalid (exit 3); all faults at once, not the first only."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda f: (f.path, f.line, f.column, f.text.en)))
        super().__init__("; ".join(f"{f.where}: {f.text.en}" for f in self.faults))

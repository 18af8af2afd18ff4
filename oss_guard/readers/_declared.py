# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a manifest declares, as the parsers of its formats give it to the reader."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

MOST = 2_000
"""Names, commands or plug-ins of one manifest that are kept."""
_LONGEST = 500


class MalformedError(Exception):
    """A manifest that cannot be read; the argument is a machine-readable word."""


class Declared(msgspec.Struct, frozen=True):
    """All that readers and evidence need of a manifest; texts are as written.

    ``pinned`` is True where each dependency names exactly one version. ``commands`` are named
    scripts that concern tests or audits; ``plugins`` are build plug-ins; ``reports_to`` is the
    address that it names for reports of faults; ``development`` are those dependencies that it
    needs for work on it alone; ``references`` are programs that it links to by their paths;
    ``classified`` is the licence of its classifiers where it states one besides.
    """

    name: str = ""
    version: str = ""
    licence: str = ""
    dependencies: tuple[str, ...] = ()
    pinned: bool = False
    commands: tuple[tuple[str, str], ...] = ()
    plugins: tuple[str, ...] = ()
    reports_to: str = ""
    development: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    classified: str = ""


def text(value: object) -> str:
    """A text value, bounded; empty for anything else."""
    return value[:_LONGEST].strip() if isinstance(value, str) else ""


def table(value: object) -> dict[str, object]:
    """A table, empty for anything else."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[object]:
    """A list, empty for anything else."""
    return value if isinstance(value, list) else []


def only(apart: Iterable[object], others: Iterable[object]) -> tuple[str, ...]:
    """The names of which none is among the others."""
    taken = set(names(others))
    return tuple(n for n in names(apart) if n not in taken)


def names(values: Iterable[object]) -> tuple[str, ...]:
    """Distinct names, in order, bounded."""
    kept = dict.fromkeys(n for v in values if (n := text(v)))
    return tuple(kept)[:MOST]


def see(file: object) -> str:
    """A file that a manifest names in place of a licence, in the words that npm has for it."""
    name = text(file)
    return f"SEE LICENSE IN {name}" if name else ""

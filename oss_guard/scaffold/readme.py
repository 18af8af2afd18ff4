# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The sections of a README, and which of them one lacks."""

from __future__ import annotations

from collections.abc import Collection

from oss_guard.scaffold.texts import Values, render

SECTIONS: dict[str, tuple[str, ...]] = {
    "about": ("TKY-DOC-010",),
    "usage": ("TKY-DOC-011",),
    "tests": ("TKY-UPK-004",),
    "data": ("TKY-DOC-012",),
    "support": ("TKY-COM-002",),
    "times": ("TKY-UPK-020",),
    "maintenance": ("TKY-UPK-001", "TKY-UPK-021"),
    "contributing": (),
    "privacy": ("TKY-DOC-002",),
    "withdrawal": ("TKY-DOC-003",),
    "damages": ("TKY-DOC-004",),
    "vulnerabilities": ("TKY-DOC-005",),
    "jurisdiction": ("TKY-DOC-006",),
    "use_told": ("TKY-DOC-007",),
    "derivation": ("TKY-RGT-020",),
    "licence": ("TKY-LIC-001",),
}
"""Each section and the rules that look for what it says."""

TERMS = frozenset(
    {
        "privacy",
        "withdrawal",
        "damages",
        "vulnerabilities",
        "jurisdiction",
        "use_told",
        "derivation",
    }
)
"""The statements, which stand under one heading for the legal department to confirm."""

_ONLY_IF_ASKED = frozenset({"data"})
RULES = frozenset(rule for rules in SECTIONS.values() for rule in rules)


def lacking(failed: Collection[str]) -> tuple[str, ...]:
    """The sections of which a rule has failed."""
    return tuple(name for name, rules in SECTIONS.items() if any(r in failed for r in rules))


def whole(failed: Collection[str], values: Values) -> str:
    """A new README."""
    wanted = lacking(failed)
    sections = [name for name in SECTIONS if name in wanted or name not in _ONLY_IF_ASKED]
    return render("readme", values, new=True, sections=sections, terms=True)


def rest(sections: Collection[str], values: Values) -> str:
    """The sections that a README lacks, without a title."""
    terms = any(name in TERMS for name in sections)
    return render("readme", values, new=False, sections=sections, terms=terms)

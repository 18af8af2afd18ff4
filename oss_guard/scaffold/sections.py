# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The sections of a README, and which of them one lacks."""

from __future__ import annotations

from collections.abc import Collection

from oss_guard.scaffold.kinds import KINDS

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

ONLY_IF_ASKED = frozenset({"data"})
RULES = frozenset(rule for rules in SECTIONS.values() for rule in rules) | {
    rule for kind in KINDS for rule in kind.rules
}
"""The rules that are asked what a repository lacks, in its README and beside it."""


def lacking(failed: Collection[str]) -> tuple[str, ...]:
    """The sections of which a rule has failed."""
    return tuple(name for name, rules in SECTIONS.items() if any(r in failed for r in rules))

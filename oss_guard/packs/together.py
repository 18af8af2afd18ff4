# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Several packs in one run: each clause and each rule once."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from oss_guard.model.errors import InputError
from oss_guard.packs.pack import Clause, Pack, Rule
from oss_guard.words import say


def together(packs: Sequence[Pack]) -> tuple[tuple[Clause, ...], tuple[Rule, ...]]:
    """The clauses in the order of the packs, and the rules by id.

    What several packs have in common is there once; a rule that several bring judges the clauses
    that any of them names. Raises InputError where one id means two things: a report that names a
    clause or rule by its id would not say which.
    """
    clauses: dict[str, tuple[Clause, str]] = {}
    rules: dict[str, tuple[Rule, str]] = {}
    for pack in packs:
        name = pack.used[0].name
        for clause in pack.clauses:
            known, other = clauses.setdefault(clause.id, (clause, name))
            if known != clause:
                raise InputError(say("pack.clause-differs", id=clause.id, one=other, two=name))
        for rule in pack.rules:
            before, other = rules.setdefault(rule.id, (rule, name))
            if before is rule:
                continue
            if _unbound(before) != _unbound(rule):
                raise InputError(say("pack.rule-differs", id=rule.id, one=other, two=name))
            named = tuple(dict.fromkeys((*before.clauses, *rule.clauses)))
            rules[rule.id] = (replace(before, clauses=named), other)
    return tuple(c for c, _ in clauses.values()), tuple(rules[id][0] for id in sorted(rules))


def _unbound(rule: Rule) -> Rule:
    """A rule without what depends on the pack that includes it and on where that lies.

    Examples judge nothing.
    """
    return replace(rule, clauses=(), source="", category="", examples=())

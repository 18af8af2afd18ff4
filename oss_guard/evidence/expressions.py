# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Expressions of licences: how they are read from words, and which says more than another."""

from __future__ import annotations

from collections.abc import Iterable

from oss_guard.spdx.facts import Expression, ExpressionError, parse, resolve


def expression(words: str) -> Expression | None:
    """Read words as an SPDX expression or as an everyday name; None where they are neither."""
    try:
        parsed = parse(words)
    except ExpressionError:
        parsed = None
    if parsed is not None and parsed.valid and not parsed.references:
        return parsed
    id = resolve(words)
    return parse(id) if id is not None else parsed


def stems(expression: Expression) -> frozenset[str]:
    """The ids of an expression, "only" and "or later" taken as one."""
    return frozenset(
        id.removesuffix("-only").removesuffix("-or-later").removesuffix("+")
        for id in expression.ids
    )


def without_parts(
    found: Iterable[Expression], grants: Iterable[Expression]
) -> tuple[Expression, ...]:
    """Drop what another expression says more fully.

    A text is the ``-only`` spelling of what a grant elsewhere gives ``or later``, and one branch
    of what a manifest combines.
    """
    by_text = {e.text: e for e in found}
    fuller = {e.text: e for e in (*by_text.values(), *grants) if e.valid}
    kept: dict[str, Expression] = {}
    for expression in by_text.values():
        choice = max(
            (o for o in fuller.values() if stems(expression) <= stems(o)),
            key=lambda o: (len(o.ids), "-or-later" in o.text, not o.deprecated, o.text),
        )
        kept[choice.text] = choice
    return tuple(kept.values())

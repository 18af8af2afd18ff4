# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Expressions of licences: how they are read from words, and which says more than another."""

from __future__ import annotations

from collections.abc import Iterable

from oss_guard.spdx.facts import Expression, ExpressionError, parse, resolve, stem


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


def readable(words: str) -> Expression | None:
    """The expression that words are, None where it is none or is not valid."""
    read = expression(words)
    return read if read is not None and read.valid else None


def stems(expression: Expression) -> frozenset[str]:
    """The ids of an expression, "only" and "or later" taken as one."""
    return frozenset(map(stem, expression.ids))


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The same of several expressions or names as written; those that are neither have none."""
    read = map(expression, words)
    return frozenset(one for e in read if e is not None for one in stems(e))


def without_parts(
    found: Iterable[Expression], grants: Iterable[Expression]
) -> tuple[Expression, ...]:
    """Drop what another expression says more fully.

    A text is the ``-only`` spelling of what a grant elsewhere gives ``or later``, and one branch
    of what a manifest combines.
    """
    by_text = {e.text: e for e in found}
    fuller = by_text | {e.text: e for e in grants if e.valid}
    kept: dict[str, Expression] = {}
    for expression in by_text.values():
        choice = max(
            (o for o in fuller.values() if stems(expression) <= stems(o)),
            key=lambda o: (len(o.ids), "-or-later" in o.text, not o.deprecated, o.text),
        )
        kept[choice.text] = choice
    return tuple(kept.values())

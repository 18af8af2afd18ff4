# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A licence in words: its form, its approval, what it asks for, and what it fits with."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from oss_guard.model.text import Lang, Text
from oss_guard.reports.terminal import Flow, Line
from oss_guard.spdx.compatibility import Fit, fit
from oss_guard.spdx.facts import Expression, ExpressionError, Form, form, known, parse
from oss_guard.spdx.index import catalogue
from oss_guard.spdx.names import resolve, unversioned
from oss_guard.words import say

_USUAL = (
    "MIT", "BSD-3-Clause", "Apache-2.0", "MPL-2.0", "EPL-2.0", "LGPL-2.1-or-later",
    "LGPL-3.0-or-later", "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-or-later",
    "AGPL-3.0-or-later", "EUPL-1.2",
)  # fmt: skip
"""Licences that the one in question is compared with."""
_FITS = {Fit.FITS: "fits", Fit.CONFLICTS: "conflicts", Fit.OPEN: "open"}
_LIKELY = 6
_NO_FORM: Form = "proprietary-or-unknown"
_DISCLOSING: frozenset[Form] = frozenset({"semi-copyleft", "copyleft"})


def licence(words: str) -> Expression | None:
    """The SPDX expression that somebody typed; None where it is none, or names none of the list."""
    try:
        read = parse(words)
    except ExpressionError:
        return None
    return read if read.valid and not read.references else None


def likely(words: str) -> list[str]:
    """SPDX ids that an everyday name or a misspelt id may stand for, a few at most."""
    found = resolve(words)
    if found is not None:
        later = f"{found.removesuffix('-only')}-or-later"
        return [found, later] if known(later) is not None and later != found else [found]
    family = unversioned(words)
    current = sorted(id for id in catalogue().licences if not _is_deprecated(id))
    if family is not None:
        stem = f"{family.replace(' ', '-')}-"
        return [id for id in _USUAL if id.startswith(stem)] or [
            id for id in current if id.startswith(stem)
        ][-_LIKELY:]
    by_case = {id.lower(): id for id in current}
    return [by_case[id] for id in difflib.get_close_matches(words.lower()[:80], by_case, 1, 0.75)]


def _is_deprecated(id: str) -> bool:
    """Whether the SPDX list names the licence by another id by now."""
    facts = known(id)
    return facts is None or facts.deprecated


def licence_lines(expression: Expression, lang: Lang) -> Iterator[Line]:
    """What is known of it. Licences of a choice or conjunction are told one by one first."""
    for id in expression.ids:
        yield from _facts(id, lang)
    for exception in expression.exceptions:
        yield say("explain.licence.exception", id=exception).get(lang)
    kind = form(expression)
    if len(expression.ids) > 1 or expression.exceptions:
        whole = say("explain.licence.whole", form=_form(kind), id=expression.text)
        yield Flow(whole.get(lang), "  ")
    if kind == _NO_FORM:
        yield Flow(say("explain.licence.unknown-terms").get(lang), "  ")
        return
    yield from _asked(expression, kind, lang)
    others = [parse(id) for id in _USUAL]
    yield from _table(
        "as-component", lang, [(o, fit(o, expression, "run-time").fit) for o in others]
    )
    yield from _table(
        "as-outbound", lang, [(o, fit(expression, o, "run-time").fit) for o in others]
    )
    yield Flow(say("components.table").get(lang), "  ")


def _facts(id: str, lang: Lang) -> Iterator[Line]:
    facts = known(id) or known(id.removesuffix("+"))
    if facts is None:
        return
    yield Flow(facts.name, "  ", f"{id}  ")
    table = "explain.licence.in-table" if facts.in_table_6 else "explain.licence.beside-table"
    table = "explain.licence.no-form" if facts.form == _NO_FORM else table
    yield Flow(say(table, form=_form(facts.form)).get(lang), "    ", "  ")
    osi = "explain.licence.approved" if facts.osi_approved else "explain.licence.not-approved"
    yield f"  {say(osi).get(lang)}"
    if facts.deprecated:
        yield f"  {say('explain.licence.deprecated').get(lang)}"


def _form(kind: Form) -> Text:
    return say(f"explain.form.{kind}")


def _asked(expression: Expression, kind: Form, lang: Lang) -> Iterator[Line]:
    yield ""
    yield say("explain.licence.asks").get(lang)
    asked = ["text"]
    facts = [f for id in expression.ids if (f := known(id)) is not None]
    if kind in _DISCLOSING:
        asked.append("source")
    if kind == "copyleft":
        asked.append("whole-work")
    if any(f.marks_changes for f in facts):
        asked.append("changes")
    for word in asked:
        yield Flow(say(f"explain.asks.{word}").get(lang), "    ", "  - ")


def _table(heading: str, lang: Lang, judged: list[tuple[Expression, Fit]]) -> Iterator[Line]:
    yield ""
    yield Flow(say(f"explain.{heading}").get(lang), "  ")
    for result, word in _FITS.items():
        named = [e.text for e, found in judged if found is result]
        if named:
            yield Flow(", ".join(named), "      ", f"  {say(f'explain.{word}').get(lang)} ")

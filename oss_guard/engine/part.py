# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Judging what a change would add: a breach in it is one, but nothing in it passes a clause."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from oss_guard.engine.evaluate import Evaluated, evaluate
from oss_guard.evidence import Sources
from oss_guard.evidence.seen import ReaderParams
from oss_guard.model.grades import Verdict, WaitsFor
from oss_guard.model.outcome import Basis, unknown
from oss_guard.model.report import Scope
from oss_guard.packs.pack import Rule
from oss_guard.readers import find
from oss_guard.words import say


def concerns_parts(rule: Rule) -> bool:
    """Whether a rule can be broken by any content alone, whatever else the repository holds."""
    params = rule.params
    return isinstance(params, ReaderParams) and find(params.request.reader).reach == "history"


def evaluate_part(rule: Rule, sources: Sources, severities: Mapping[str, str]) -> Evaluated:
    """A rule on a part of what it is about: failed or unknown, since the rest was not seen."""
    limits = _limits(sources.subject.scope)
    if not concerns_parts(rule):
        return Evaluated(rule, unknown(WaitsFor.SCOPE, limits), ())
    evaluated = evaluate(rule, sources, severities)
    outcome = evaluated.outcome
    if outcome.verdict is Verdict.FAIL:
        return evaluated
    waits = {WaitsFor.SCOPE, *outcome.waits_for}
    held_back = unknown(tuple(w for w in WaitsFor if w in waits), limits, *outcome.basis)
    return replace(evaluated, outcome=replace(held_back, violations=outcome.violations))


def _limits(scope: Scope) -> Basis:
    return Basis("scope", say(f"scope.{scope}"))

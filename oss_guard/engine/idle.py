# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Words of configuration that are of nothing: what they should change stays as it is, unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oss_guard.evidence import Sources, leads_to
from oss_guard.evidence.components import Components
from oss_guard.model.report import PolicyEffect, Scope
from oss_guard.packs.pack import Rule
from oss_guard.packs.validate import near
from oss_guard.words import say

_SUGGESTED, _COMPARED = 5, 2000
"""For how many names the likely one is looked for, and among how many: each pair takes time."""


def effects(sources: Sources, rules: Iterable[Rule]) -> Iterator[PolicyEffect]:
    """A word on each dependency that is named and is not there, where dependencies are judged."""
    declared = sources.settings.dependencies
    judged = any(leads_to(r.check.needs, Components) for r in rules)
    if not declared or not judged or sources.subject.scope is not Scope.WHOLE:
        return
    components = sources.gather(Components)
    known = sorted({n.name for n in components.needed})[:_COMPARED]
    told = 0
    for rule in declared:
        for name in rule.names:
            if name.lower() in components.idle:
                told += 1
                text = say("components.idle", name=name)
                text = text.plus(near(name, known)) if told <= _SUGGESTED else text
                yield PolicyEffect("no-match", rule.source, text, rule.source, rule.line or None)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A pack that extends another: what it adds, replaces, switches off, and weighs differently.

Whatever differs is said with its reason in every report, so that nobody takes the verdicts for
those of the pack that was extended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from oss_guard.documents.located import Located
from oss_guard.model.errors import Fault
from oss_guard.model.grades import Severity
from oss_guard.model.redacted import quoted
from oss_guard.model.report import PolicyEffect
from oss_guard.packs.find import PACK_FILE
from oss_guard.packs.kept import OnePack, Written
from oss_guard.packs.pack import limits_of, text_of
from oss_guard.packs.schema import PackFile, RuleReason, SeverityFile, WaiverLimitsFile
from oss_guard.packs.validate import suggestion
from oss_guard.words import say

_LISTS = ("replaces", "switched_off", "severities")


def extending_nothing(located: Located, head: PackFile) -> Iterator[Fault]:
    """Words on rules of another pack, where none is extended."""
    for key in _LISTS:
        if getattr(head, key):
            yield located.fault((key,), say("pack.extends-nothing", key=key), key=True)


def limits(own: WaiverLimitsFile, others: WaiverLimitsFile) -> WaiverLimitsFile:
    """The limits of waivers, those of the other pack where this one says none."""
    return WaiverLimitsFile(days=own.days or others.days, findings=own.findings or others.findings)


class Derived(msgspec.Struct, frozen=True):
    """A pack and what it extends. ``partial``: not all rules of either were read.

    ``limits`` are those of waivers in the other.
    """

    located: Located
    pack: OnePack
    inherited: Sequence[Written]
    limits: WaiverLimitsFile
    partial: bool

    def rules(self) -> list[Written]:
        """All rules: its own, and those of the other that still hold, with their severities."""
        head = self.pack.head
        gone = {e.rule for e in (*head.replaces, *head.switched_off)}
        gone |= {r.id for r in self.pack.rules}
        weighed = {e.rule: Severity(e.severity) for e in head.severities}
        kept = [
            replace(r, severity=weighed.get(r.id, r.severity))
            for r in self.inherited
            if r.id not in gone
        ]
        return [*kept, *self.pack.rules]

    def switched_off(self) -> list[Written]:
        """The other's rules that do not hold."""
        off = {e.rule for e in self.pack.head.switched_off}
        return [r for r in self.inherited if r.id in off]

    def faults(self) -> Iterator[Fault]:
        """What it says of the other's rules and cannot hold."""
        known = {r.id for r in self.inherited}
        named: set[str] = set()
        for key, number, entry in self._entries():
            at = (key, number, "rule")
            if entry.rule in named:
                yield self.located.fault(at, say("pack.rule-named-twice", rule=quoted(entry.rule)))
            elif entry.rule not in known and not self.partial:
                near = suggestion(entry.rule, sorted(known))
                text = say("pack.no-such-rule", rule=quoted(entry.rule)).plus(near)
                yield self.located.fault(at, text)
            named.add(entry.rule)
        if self._has_other_limits() and self.pack.head.waivers.reason is None:
            yield self.located.fault(("waivers",), say("schema.missing", key="reason"))
        yield from self._replacements(known)

    def _has_other_limits(self) -> bool:
        own = limits(self.pack.head.waivers, self.limits)
        return limits_of(own) != limits_of(self.limits)

    def _replacements(self, known: set[str]) -> Iterator[Fault]:
        own = {r.id for r in self.pack.rules}
        announced = {e.rule for e in self.pack.head.replaces}
        for number, entry in enumerate(self.pack.head.replaces):
            if entry.rule in known and entry.rule not in own and not self.partial:
                text = say("pack.replaced-by-none", rule=entry.rule)
                yield self.located.fault(("replaces", number, "rule"), text)
        for rule in self.pack.rules:
            if rule.id in known and rule.id not in announced:
                yield Fault(rule.source, *rule.place, say("pack.replaces-unsaid", rule=rule.id))

    def _entries(self) -> Iterator[tuple[str, int, RuleReason | SeverityFile]]:
        for key in _LISTS:
            entries: Sequence[RuleReason | SeverityFile] = getattr(self.pack.head, key)
            for number, entry in enumerate(entries):
                yield key, number, entry

    def effects(self) -> Iterator[PolicyEffect]:
        """Every difference from the other pack, for the report."""
        head = self.pack.head
        # No line: of a pack that was kept it is not known, and reports must not depend on that.
        source = f"{head.name}/{PACK_FILE}"
        if head.organization is not None:
            name = text_of(head.organization.name)
            text = say("policy.organization", ja=name.ja, en=name.en)
            yield PolicyEffect("organization", source, text)
        if self._has_other_limits():
            held = limits_of(limits(head.waivers, self.limits))
            reason = text_of(head.waivers.reason or "")
            text = say("policy.limits", days=held.days, findings=held.findings, reason=reason)
            yield PolicyEffect("limits", source, text)
        if self.pack.clauses:
            ids = ", ".join(c.id for c in self.pack.clauses)
            yield PolicyEffect("clauses-added", source, say("policy.clauses-added", ids=ids))
        replaced = {e.rule for e in head.replaces}
        added = sorted(r.id for r in self.pack.rules if r.id not in replaced)
        if added:
            text = say("policy.rules-added", rules=", ".join(added))
            yield PolicyEffect("rules-added", source, text)
        for entry in head.replaces:
            text = say("policy.rule-replaced", rule=entry.rule, reason=text_of(entry.reason))
            yield PolicyEffect("rule-replaced", source, text)
        for entry in head.switched_off:
            text = say("policy.rule-off", rule=entry.rule, reason=text_of(entry.reason))
            yield PolicyEffect("rule-off", source, text)
        for weighed in head.severities:
            text = say(
                "policy.severity",
                rule=weighed.rule,
                severity=weighed.severity,
                reason=text_of(weighed.reason),
            )
            yield PolicyEffect("severity", source, text)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The rules about attestations and waivers, which hold with every pack and stand in none."""

from __future__ import annotations

from oss_guard.model.grades import Severity
from oss_guard.model.report import RuleWords, WaiverState
from oss_guard.words import say

ATTESTATION = "ATTESTATION-001"
"""The rule of the finding that an answer of "no" is."""
WAIVERS = {
    WaiverState.EXPIRED: ("WAIVER-001", Severity.MEDIUM),
    WaiverState.UNUSED: ("WAIVER-002", Severity.LOW),
    WaiverState.TOO_BROAD: ("WAIVER-003", Severity.MEDIUM),
    WaiverState.SENSITIVE: ("WAIVER-004", Severity.MEDIUM),
    WaiverState.TOO_LONG: ("WAIVER-005", Severity.MEDIUM),
    WaiverState.FUTURE: ("WAIVER-006", Severity.LOW),
}
"""The rule of the finding that a waiver in such a state is; it has no clause."""


def attestation_rule() -> RuleWords:
    """What is said of the one about attestations; its findings are of the clause answered."""
    return RuleWords(
        ATTESTATION,
        (),
        Severity.HIGH,
        say("attestation.rule.title"),
        say("attestation.rule.reason"),
        say("attestation.rule.remedy"),
    )


def waiver_rules() -> list[RuleWords]:
    """What is said of those about waivers."""
    return [
        RuleWords(
            rule,
            (),
            severity,
            say(f"waiver.title.{state}"),
            say("waiver.reason"),
            say(f"waiver.remedy.{state}"),
        )
        for state, (rule, severity) in WAIVERS.items()
    ]

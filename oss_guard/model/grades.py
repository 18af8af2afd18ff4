# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How bad, how sure, what came out: the closed scales every layer shares."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is, independent of how sure we are. Worst first."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


class Confidence(StrEnum):
    """How sure an observation is. Only medium and high make a clause fail."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def gates(self) -> bool:
        """Whether a finding of this confidence makes its clauses fail."""
        return self is not Confidence.LOW


class Force(StrEnum):
    """How binding a clause is. ``recommended`` belongs to rules without a clause."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    INFO = "info"
    RECOMMENDED = "recommended"


class Verdict(StrEnum):
    """What a clause or a rule came to, in order of precedence within a clause."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    NEEDS_ATTESTATION = "needs-attestation"
    WAIVED = "waived"
    ATTESTED = "attested"
    PASS = "pass"  # noqa: S105 - a verdict
    NOT_APPLICABLE = "not-applicable"

    @property
    def rank(self) -> int:
        """Position in the order of precedence; 0 prevails over all others."""
        return list(Verdict).index(self)


class WaitsFor(StrEnum):
    """What an ``unknown`` waits for.

    ``forge``: settings only the hosting service knows. ``attestation``: a person's statement.
    ``other-host``: a document on another host. ``scope``: not asked for, or not looked at by this
    version. ``evidence``: should have been readable here and was not.
    """

    FORGE = "forge"
    ATTESTATION = "attestation"
    OTHER_HOST = "other-host"
    SCOPE = "scope"
    EVIDENCE = "evidence"

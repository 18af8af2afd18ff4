# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The shape of attestations.yml and waivers.yml. JSON Schemas for editors come from it."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from oss_guard.packs.schema import Filled, Reason, RuleId

Day = Annotated[str, msgspec.Meta(extra_json_schema={"format": "date"})]
"""``YYYY-MM-DD``; that it is one is told apart, with what was probably meant."""
Fingerprint = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}$")]
Globs = Annotated[tuple[Filled, ...], msgspec.Meta(min_length=1)]


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base: keys that are not named are refused."""


class PersonFile(_Part, frozen=True, kw_only=True):
    """Who states or approves: by office, and by name only where it may be published."""

    role: Filled
    organization: Filled
    name: Filled | None = None


class AttestationFile(_Part, frozen=True, kw_only=True):
    """What a person states on one clause. An answer of "yes" needs ``evidence``."""

    clause: Filled
    answer: Literal["yes", "no", "not-applicable"]
    statement: Reason
    who: PersonFile
    date: Day
    until: Day
    evidence: Filled | None = None


class AttestationsFile(_Part, frozen=True, kw_only=True):
    """``.oss-guard/attestations.yml``."""

    attestations: tuple[AttestationFile, ...] | None = None


class WaiverFile(_Part, frozen=True, kw_only=True):
    """A decision to live with findings: of one fingerprint, or of a rule in some paths."""

    fingerprint: Fingerprint | None = None
    rule: RuleId | None = None
    paths: Globs | None = None
    reason: Reason
    approver: PersonFile
    date: Day
    until: Day


class WaiversFile(_Part, frozen=True, kw_only=True):
    """``.oss-guard/waivers.yml``."""

    waivers: tuple[WaiverFile, ...] | None = None

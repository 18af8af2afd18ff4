# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What configuration and people say: values that other layers receive."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

import msgspec

from oss_guard.model.text import Text


class Organization(msgspec.Struct, frozen=True):
    """The public body whose software is judged: its name, courts as written, forge account."""

    name: Text
    court: Text
    account: str = ""


class Ownership(StrEnum):
    """The class of a path: whose file it is and what for."""

    OWN = "own"
    VENDORED = "vendored"
    GENERATED = "generated"
    TEST_DATA = "test-data"


class PathRule(msgspec.Struct, frozen=True):
    """Configuration's word on paths: another class, or left out of the scan (``ownership`` None).

    ``line`` is the place of the entry in ``source``, for the report.
    """

    paths: tuple[str, ...]
    ownership: Ownership | None
    reason: Text
    source: str = ""
    line: int = 0


class DeclaredUse(StrEnum):
    """What configuration says that a dependency is for."""

    RUN_TIME = "run-time"
    SEPARATE_PROGRAM = "separate-program"
    BUILD = "build"
    TEST = "test"


class DependencyRule(msgspec.Struct, frozen=True):
    """Configuration's word on dependencies: what they are for, and their licence, if it says one.

    ``licence`` is an SPDX expression. ``line`` is the place of the entry in ``source``.
    """

    names: tuple[str, ...]
    use: DeclaredUse
    reason: Text
    licence: str = ""
    source: str = ""
    line: int = 0


class Answer(StrEnum):
    """What an attestation states."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not-applicable"


class Person(msgspec.Struct, frozen=True):
    """Who states or approves something, by office; ``name`` only where it was given."""

    role: str
    organization: str
    name: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.organization, self.role, self.name)))


class Attestation(msgspec.Struct, frozen=True):
    """A person's dated statement on a clause that no tool can see, good until a day.

    ``evidence`` is the number or address of a document. ``line`` is the place of the entry in
    ``source``, for the report.
    """

    clause: str
    answer: Answer
    statement: Text
    who: Person
    date: dt.date
    until: dt.date
    evidence: str = ""
    source: str = ""
    line: int = 0


class Waiver(msgspec.Struct, frozen=True):
    """A dated decision to live with findings until a day.

    Those of one ``fingerprint``, or (with ``fingerprint`` "") of a ``rule`` in ``paths``.
    """

    fingerprint: str
    rule: str
    paths: tuple[str, ...]
    reason: Text
    approver: Person
    date: dt.date
    until: dt.date
    source: str = ""
    line: int = 0


class WaiverLimits(msgspec.Struct, frozen=True):
    """How long a waiver may last, and how many findings one of a rule and paths may cover."""

    days: int = 366
    findings: int = 20


class ForgeFacts(msgspec.Struct, frozen=True):
    """What the hosting service says of a repository. None: it was not asked or cannot say."""

    account: str | None = None
    profile_name: str | None = None
    archived: bool | None = None
    issues_enabled: bool | None = None
    review_required: bool | None = None
    issues_answered: bool | None = None


class Settings(msgspec.Struct, frozen=True):
    """Everything a run is told beside packs and repository.

    ``policy_here``: attestations and waivers stand in the judged tree itself. ``former_commits``:
    ids by which findings in history are named, where commits had others before a rewrite.
    """

    organization: Organization
    paths: tuple[PathRule, ...] = ()
    dependencies: tuple[DependencyRule, ...] = ()
    severities: Mapping[str, str] = msgspec.field(default_factory=dict)
    attestations: tuple[Attestation, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    policy_here: bool = True
    forge: ForgeFacts = msgspec.field(default_factory=ForgeFacts)
    history: bool = True
    former_commits: Mapping[str, str] = msgspec.field(default_factory=dict)

    @property
    def excluded(self) -> tuple[str, ...]:
        """Globs of paths that are not to be looked at."""
        return tuple(g for rule in self.paths if rule.ownership is None for g in rule.paths)

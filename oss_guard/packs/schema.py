# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The shape of rule, pack and configuration files. JSON Schemas for editors come from it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

Filled = Annotated[str, msgspec.Meta(min_length=1)]
RuleId = Annotated[str, msgspec.Meta(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]{3}$")]
PackName = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9-]*$")]
Day = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]+Z)?$")]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base: keys that are not named are refused."""


class Words(_File, frozen=True, kw_only=True):
    """One text in both languages."""

    ja: Filled
    en: Filled


Reason = Filled | Words
"""Why, in both languages, or in one that is shown in both."""


class DependencyFile(_File, frozen=True, kw_only=True):
    """What dependencies are for, and why that is so; their licence where no lock file says it."""

    names: Annotated[tuple[Filled, ...], msgspec.Meta(min_length=1)]
    use: Literal["run-time", "separate-program", "build", "test"]
    licence: str = ""
    reason: Reason


class ExampleCommit(_File, frozen=True, kw_only=True):
    """A commit of an example's history, newest first.

    ``files`` are contents that it brought; the newest brings those of the example.
    """

    subject: str
    date: Day = "2026-01-01"
    merge: bool = False
    trailers: tuple[str, ...] = ()
    files: dict[str, str] = msgspec.field(default_factory=dict)


class ExampleTag(_File, frozen=True, kw_only=True):
    """A tag of an example's history."""

    name: str
    date: Day = "2026-01-01"


class ExampleAttestation(_File, frozen=True, kw_only=True):
    """What a person states in an example."""

    clause: str
    answer: Literal["yes", "no", "not-applicable"]
    statement: str = "stated in an example"


class Example(_File, frozen=True, kw_only=True):
    """A small repository and the verdict that the rule must reach on it.

    ``files`` maps paths to content, in which ``${text.SPDX-ID}`` stands for a licence's text and
    ``${fake.…}`` for an invented key. ``symlinks`` maps paths to what they point to. ``missing``
    are files whose content is not there, as in a partial clone; ``excluded`` globs that
    configuration leaves out, ``dependencies`` what it says of these. ``at`` are the exact places
    of the findings.
    """

    name: Filled
    files: dict[str, str] = {}
    encoding: str = "utf-8"
    expect: Literal["pass", "fail", "unknown", "needs-attestation", "not-applicable"]
    at: tuple[str, ...] | None = None
    commits: tuple[ExampleCommit, ...] = ()
    tags: tuple[ExampleTag, ...] = ()
    forge: dict[str, Any] = {}
    attestations: tuple[ExampleAttestation, ...] = ()
    uncommitted: tuple[str, ...] = ()
    symlinks: dict[str, str] = {}
    missing: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    shallow: bool = False
    managed: bool = True
    dependencies: tuple[DependencyFile, ...] = ()
    date: Day = "2026-06-01"


Severity = Literal["critical", "high", "medium", "low", "info"]


class RuleFile(_File, frozen=True, kw_only=True):
    """One rule: which clauses it judges, by which check or reader, and every word it says."""

    id: RuleId
    clauses: tuple[str, ...] = ()
    severity: Severity
    check: str | None = None
    reader: str | None = None
    params: dict[str, Any] = {}
    paths: tuple[str, ...] = ()
    title: Words
    reason: Words
    message: dict[str, Words] = {}
    remedy: Words
    references: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()


class FormatFile(_File, frozen=True, kw_only=True):
    """One format of a provider's values; what it leaves out is the provider's.

    ``params`` are those of the reader ``secret-format``.
    """

    id: RuleId
    name: Words
    severity: Severity | None = None
    reason: Words | None = None
    revoke: Words | None = None
    references: tuple[str, ...] | None = None
    params: dict[str, Any]
    examples: tuple[Example, ...]


class ProviderFile(_File, frozen=True, kw_only=True):
    """The formats of the secret values that one provider issues; each becomes a rule.

    ``reason``: what somebody who has the value can do. ``revoke``: how to make it worthless.
    """

    provider: Words
    severity: Severity
    reason: Words
    revoke: Words
    references: tuple[str, ...] = ()
    formats: Annotated[tuple[FormatFile, ...], msgspec.Meta(min_length=1)]


class Question(_File, frozen=True, kw_only=True):
    """The attestation a clause needs."""

    question: Words
    answers: tuple[Literal["yes", "no", "not-applicable"], ...]
    evidence: Words


Actor = Literal[
    "developer", "owner-bureau", "bureau-in-charge", "digital-services-bureau", "metropolis",
    "all-parties",
]  # fmt: skip


class ClauseFile(_File, frozen=True, kw_only=True):
    """One clause of the guideline."""

    id: Filled
    force: Literal["must", "should", "may", "info"]
    actor: Actor
    title: Words
    summary: Words
    reference: Words
    attestation: Question | None = None
    nothing_to_judge: Words | None = None


class ClausesFile(_File, frozen=True, kw_only=True):
    """``clauses.yaml``: the catalogue of a guideline."""

    clauses: tuple[ClauseFile, ...]


class Include(_File, frozen=True, kw_only=True):
    """A shared pack whose rules count as naming these clauses."""

    pack: PackName
    clauses: tuple[str, ...]


class OrganizationFile(_File, frozen=True, kw_only=True):
    """The public body: its name and court in both languages, its account on the forge."""

    name: Words
    court: Words
    account: str = ""


class Source(_File, frozen=True, kw_only=True):
    """The text that a pack turns into rules."""

    title: Words
    version: Filled
    licence: Filled
    sha256: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")] | None = None


class WaiverLimitsFile(_File, frozen=True, kw_only=True):
    """How many days a waiver may last, and how many findings one of a rule and paths may cover.

    What is not said is that of the pack which is extended. A pack that extends one says why.
    """

    days: Annotated[int, msgspec.Meta(ge=1, le=366)] | None = None
    findings: Annotated[int, msgspec.Meta(ge=1)] | None = None
    reason: Reason | None = None


class SeverityFile(_File, frozen=True, kw_only=True):
    """Another severity for one rule, and why."""

    rule: RuleId
    severity: Severity
    reason: Reason


class RuleReason(_File, frozen=True, kw_only=True):
    """A rule of the pack that is extended which does not hold as it stands, and why."""

    rule: RuleId
    reason: Reason


class PackFile(_File, frozen=True, kw_only=True):
    """``pack.yaml``: what a pack is, and which shared packs it includes.

    ``extends``: the pack whose clauses, rules and organization this one takes over, a shipped one
    by name or one in a folder beside it (``../NAME``). Of its rules ``replaces`` are written anew
    in this pack under the same ids, ``switched_off`` do not hold. ``gates``: used by itself,
    failed rules without a clause fail the run.
    """

    name: PackName
    version: Filled
    title: Words
    source: Source | None = None
    organization: OrganizationFile | None = None
    extends: Filled | None = None
    replaces: tuple[RuleReason, ...] = ()
    switched_off: tuple[RuleReason, ...] = ()
    severities: tuple[SeverityFile, ...] = ()
    includes: tuple[Include, ...] = ()
    gates: bool = False
    waivers: WaiverLimitsFile = WaiverLimitsFile()


class PathsFile(_File, frozen=True, kw_only=True):
    """Paths of another class than the recogniser thinks, or left out, and why."""

    paths: Annotated[tuple[Filled, ...], msgspec.Meta(min_length=1)]
    reason: Reason


class PathSettings(_File, frozen=True, kw_only=True):
    """All that configuration says of paths."""

    own: tuple[PathsFile, ...] = ()
    vendored: tuple[PathsFile, ...] = ()
    generated: tuple[PathsFile, ...] = ()
    test_data: tuple[PathsFile, ...] = ()
    exclude: tuple[PathsFile, ...] = ()


class ConfigurationFile(_File, frozen=True, kw_only=True):
    """``.oss-guard.yml`` or ``[tool.oss-guard]`` in ``pyproject.toml``."""

    organization: OrganizationFile | None = None
    packs: tuple[str, ...] = ()
    paths: PathSettings = PathSettings()
    dependencies: tuple[DependencyFile, ...] = ()
    severities: tuple[SeverityFile, ...] = ()

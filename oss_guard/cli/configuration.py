# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The inspected repository's own configuration, and what of it takes effect."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from oss_guard.cli import configured_dependencies, policy_files
from oss_guard.cli.policy_files import NAME, PYPROJECT
from oss_guard.documents.located import Located
from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.model.policy import (
    Attestation,
    DependencyRule,
    Organization,
    Ownership,
    PathRule,
    Waiver,
)
from oss_guard.model.redacted import quoted
from oss_guard.model.report import PolicyEffect
from oss_guard.packs.bind import organization_of
from oss_guard.packs.find import shipped_names
from oss_guard.packs.pack import Pack, text_of
from oss_guard.packs.schema import ConfigurationFile, PathsFile
from oss_guard.packs.validate import near, not_one_of, typed
from oss_guard.policy import files as statements
from oss_guard.policy.files import ATTESTATIONS, WAIVERS
from oss_guard.repository.opening import open_repository
from oss_guard.repository.port import Repository
from oss_guard.scan.paths import GlobError, compiled, matching
from oss_guard.words import say

T = TypeVar("T")
_MOST_PATTERNS = 1000
"""Path patterns of one configuration at most: each is tried on every path of the tree."""


class Configuration(msgspec.Struct, frozen=True):
    """What configuration says, and each of its effects for the report.

    ``here``: it stands in the judged tree itself.
    """

    packs: tuple[str, ...] = ()
    organization: Organization | None = None
    paths: tuple[PathRule, ...] = ()
    dependencies: tuple[DependencyRule, ...] = ()
    severities: Mapping[str, str] | None = None
    effects: tuple[PolicyEffect, ...] = ()
    located: Located | None = None
    attestations: tuple[Attestation, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    here: bool = True


def refuse_unknown_rules(found: Configuration, packs: Sequence[Pack]) -> None:
    """Refuse a severity for a rule that no pack in use has. Raises SourceError."""
    known = sorted({r.id for p in packs for r in p.rules})
    faults = [
        found.located.fault(
            ("severities", number, "rule"),
            say("config.no-such-rule", rule=quoted(rule)).plus(near(rule, known)),
        )
        for number, rule in enumerate(found.severities or {})
        if rule not in known and found.located is not None
    ]
    if faults:
        raise SourceError(faults)


def read_at(path: Path, commit: str) -> Configuration:
    """The configuration of the repository at ``path`` as it is in ``commit``, whoever judges what.

    So a change does not choose how it is judged. Raises SourceError with every fault, InputError
    where the commit is not here: what is judged must not fill in for it.
    """
    try:
        repository = open_repository(path, commit)
    except InputError as error:
        raise InputError(say("policy.no-commit", commit=commit[:80]).plus(error.text)) from None
    with closing(repository):
        found = read(repository, None)
    effect = PolicyEffect("policy", "--policy-ref", say("policy.commit", commit=commit[:80]))
    return replace(found, effects=(effect, *found.effects), here=False)


def read(
    repository: Repository, policy: str | None, work_tree: Path | None = None
) -> Configuration:
    """Read the configuration: the repository's own, none, or that of another folder.

    ``work_tree`` is its top where that is what is judged.
    Raises SourceError with every fault, InputError where the folder of ``policy`` is missing.
    """
    if policy == "none":
        effect = PolicyEffect("policy", "--policy", say("policy.none"))
        return Configuration(effects=(effect,))
    if policy:
        files = policy_files.outside(Path(policy))
    else:
        files = policy_files.inside(repository, work_tree)
    contents = files.contents
    faults: list[Fault] = []
    configuration = _collected(faults, lambda: _configuration(contents, repository))
    attested = _collected(faults, lambda: statements.attestations(contents.get(ATTESTATIONS)))
    waived = _collected(faults, lambda: statements.waivers(contents.get(WAIVERS)))
    if faults or configuration is None:
        raise SourceError(faults)
    return replace(
        configuration,
        effects=(*configuration.effects, *files.unread),
        attestations=attested or (),
        waivers=waived or (),
        here=not policy,
    )


def _collected(faults: list[Fault], read: Callable[[], T]) -> T | None:
    """What a file says. Its faults join the others: those of the next file are to be told too."""
    try:
        return read()
    except SourceError as error:
        faults.extend(error.faults)
        return None


def _configuration(contents: Mapping[str, bytes], repository: Repository) -> Configuration:
    found = _located(contents)
    if found is None:
        return Configuration()
    return _configured(found, [e.path for e in repository.entries()])


def _located(sources: Mapping[str, bytes]) -> Located | None:
    in_toml = _from_pyproject(sources[PYPROJECT]) if PYPROJECT in sources else None
    if NAME not in sources:
        return in_toml
    if in_toml is not None:
        raise SourceError([Fault(NAME, 0, 0, say("config.twice"))])
    from oss_guard.documents.yaml_text import load  # noqa: PLC0415 - most repositories have none

    located = load(sources[NAME], NAME)
    if located.value is None:
        located.value = {}
    return located


def _from_pyproject(data: bytes) -> Located | None:
    """``[tool.oss-guard]``.

    A pyproject.toml that is not TOML is the project's own affair unless it names oss-guard.
    """
    if b"oss-guard" not in data:
        return None
    from oss_guard.packs.toml_text import load  # noqa: PLC0415 - most repositories have none

    return load(data, PYPROJECT, ("tool", "oss-guard"))


def _configured(located: Located, tree: Sequence[str]) -> Configuration:
    file = typed(located, ConfigurationFile)
    faults = [
        *_pack_faults(located, file),
        *_path_faults(located, file),
        *configured_dependencies.faults(located, file),
        *_severity_faults(located, file),
    ]
    if faults:
        raise SourceError(faults)
    effects: list[PolicyEffect] = []
    organization = organization_of(file.organization) if file.organization else None
    if organization is not None:
        effects.append(
            _effect(
                located,
                "organization",
                ("organization",),
                say("policy.organization", ja=organization.name.ja, en=organization.name.en),
            )
        )
    if file.packs:
        text = say("policy.packs", names=", ".join(file.packs))
        effects.append(_effect(located, "packs", ("packs",), text))
    paths = _path_rules(located, file, effects)
    dependencies = configured_dependencies.rules(located, file)
    effects += configured_dependencies.effects(dependencies)
    effects += _severity_effects(located, file)
    return Configuration(
        file.packs,
        organization,
        tuple(paths),
        dependencies,
        {s.rule: s.severity for s in file.severities},
        (*effects, *_without_effect(located, file, tree)),
        located,
    )


def _severity_effects(located: Located, file: ConfigurationFile) -> Iterator[PolicyEffect]:
    for number, severity in enumerate(file.severities):
        text = say(
            "policy.severity",
            rule=severity.rule,
            severity=severity.severity,
            reason=text_of(severity.reason),
        )
        yield _effect(located, "severity", ("severities", number), text)


def _effect(located: Located, kind: str, at: tuple[str | int, ...], text: object) -> PolicyEffect:
    fault = located.fault(at, text)
    return PolicyEffect(kind, located.source, fault.text, located.source, fault.line or None)


def _path_rules(
    located: Located, file: ConfigurationFile, effects: list[PolicyEffect]
) -> list[PathRule]:
    rules = []
    for key, number, entry in _path_entries(file):
        ownership = _CLASSES[key]
        name = "excluded" if ownership is None else ownership.value
        reason = text_of(entry.reason)
        text = say(f"policy.path-{name}", paths=", ".join(entry.paths), reason=reason)
        effect = _effect(located, f"path-{name}", ("paths", key, number), text)
        effects.append(effect)
        rules.append(PathRule(entry.paths, ownership, reason, located.source, effect.line or 0))
    return rules


def _without_effect(
    located: Located, file: ConfigurationFile, tree: Sequence[str]
) -> Iterator[PolicyEffect]:
    """A word on each pattern that matches nothing: mistyped, or of a folder that has moved."""
    for key, number, entry in _path_entries(file):
        for place, pattern in enumerate(entry.paths):
            if not matching((pattern,), tree):
                at = ("paths", key, number, "paths", place)
                yield _effect(located, "no-match", at, say("policy.no-match", pattern=pattern))


def _path_entries(file: ConfigurationFile) -> Iterator[tuple[str, int, PathsFile]]:
    for key in _CLASSES:
        entries: Sequence[PathsFile] = getattr(file.paths, key)
        for number, entry in enumerate(entries):
            yield key, number, entry


_CLASSES: dict[str, Ownership | None] = {
    "own": Ownership.OWN,
    "vendored": Ownership.VENDORED,
    "generated": Ownership.GENERATED,
    "test_data": Ownership.TEST_DATA,
    "exclude": None,
}


def _pack_faults(located: Located, file: ConfigurationFile) -> list[Fault]:
    known = shipped_names()
    return [
        located.fault(("packs", number), not_one_of(name, known))
        for number, name in enumerate(file.packs)
        if name not in known
    ]


def _path_faults(located: Located, file: ConfigurationFile) -> list[Fault]:
    faults = []
    count = 0
    for key, number, entry in _path_entries(file):
        at = ("paths", key, number, "paths")
        count += len(entry.paths)
        for place, pattern in enumerate(entry.paths):
            try:
                compiled((pattern,))
            except GlobError as error:
                faults.append(located.fault((*at, place), error.text))
    if count > _MOST_PATTERNS:
        text = say("config.too-many-patterns", limit=_MOST_PATTERNS)
        faults.append(located.fault(("paths",), text))
    return faults


def _severity_faults(located: Located, file: ConfigurationFile) -> list[Fault]:
    rules = [s.rule for s in file.severities]
    return [
        located.fault(("severities", n, "rule"), say("config.severity-twice", rule=quoted(rule)))
        for n, rule in enumerate(rules)
        if rule in rules[:n]
    ]

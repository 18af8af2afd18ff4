# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a repository has, is and says already: all that ``init`` goes by."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

import msgspec

from oss_guard.cli import configuration
from oss_guard.cli.packs_in_use import in_use, organization_of
from oss_guard.engine.audit import audit, gathered
from oss_guard.evidence import requests_of
from oss_guard.evidence.dependencies import Dependencies
from oss_guard.evidence.expressions import readable
from oss_guard.evidence.manifests import Manifests, Own
from oss_guard.model.grades import Verdict
from oss_guard.model.policy import Organization, Ownership, Settings
from oss_guard.model.report import Body
from oss_guard.repository.opening import open_repository
from oss_guard.repository.port import Repository
from oss_guard.scaffold.covered import EVERYTHING, covered
from oss_guard.scaffold.kinds import KINDS
from oss_guard.scaffold.plan import Judged
from oss_guard.scaffold.sections import RULES
from oss_guard.scan import run_key
from oss_guard.scan.plan import Plan

_UPDATED = {
    "npm": "npm", "python": "pip", "composer": "composer", "ruby": "bundler", "go": "gomod",
    "cargo": "cargo", "maven": "maven", "gradle": "gradle", "nuget": "nuget", "pub": "pub",
    "swift": "swift", "mix": "mix", "terraform": "terraform",
}  # fmt: skip
"""What Dependabot calls an ecosystem."""
_MOST_UPDATED = 20
_NPM_LOCKS = ("package-lock.json", "npm-shrinkwrap.json")
_NO_TEST = "no test specified"
"""What npm writes as the test of a new project."""


class Manifested(msgspec.Struct, frozen=True):
    """What manifests tell. ``licences`` are expressions, each with the file that states it.

    ``updates`` are ecosystems with their folders that nothing updates yet, ``install`` and
    ``test`` commands where these are certain.
    """

    licences: dict[str, str] = msgspec.field(default_factory=dict)
    updates: tuple[tuple[str, str], ...] = ()
    install: str = ""
    test: str = ""


class Survey(msgspec.Struct, frozen=True):
    """Whose software it is, what it calls itself, what rules say of it, what manifests tell.

    ``covered`` is what REUSE.toml may speak for; ``configured``: it has a configuration already,
    ``named``: this or a pack that was asked for says whose it is. ``managed``: it is in git.
    """

    organization: Organization
    judged: Judged = Judged()
    product: str | None = None
    covered: Sequence[str] = EVERYTHING
    manifested: Manifested = Manifested()
    configured: bool = False
    named: bool = False
    managed: bool = True


def surveyed(root: Path, pack: str | None) -> Survey:
    """Judge the repository by the rules that are asked what it lacks."""
    asked = [pack] if pack else []
    if _is_empty(root):
        _, packs = in_use(asked, (), RULES)
        managed = (root / ".git").exists()
        return Survey(organization_of(None, packs), named=bool(asked), managed=managed)
    today = datetime.now().astimezone().date()
    with closing(open_repository(root)) as repository:
        found = configuration.read(repository, None, root)
        _, packs = in_use(asked, found.packs, RULES)
        organization = organization_of(found.organization, packs)
        settings = Settings(organization, found.paths)
        body = audit(repository, packs, settings, today)
        paths = [entry.path for entry in repository.entries()]
        manifested = _manifested(repository, settings)
    failed = {f.rule for f in body.findings if f.confidence.gates}
    judged = Judged(
        _with(body, {Verdict.PASS, Verdict.NOT_APPLICABLE}),
        failed,
        _with(body, {Verdict.NOT_APPLICABLE}),
    )
    return Survey(
        organization,
        judged,
        body.subject.name,
        _covered(paths, body),
        manifested,
        configured=found.located is not None,
        named=bool(asked or found.packs) or found.organization is not None,
        managed=body.subject.kind == "git",
    )


def _is_empty(root: Path) -> bool:
    """Whether nothing is there but what git keeps: there is nothing to judge in it."""
    with os.scandir(root) as entries:
        return all(entry.name == ".git" for entry in entries)


def _covered(paths: Sequence[str], body: Body) -> Sequence[str]:
    """The files there are and those to come, without the parts of others."""
    parts = {c.path for c in body.path_classes if c.kind == Ownership.VENDORED and c.path}
    return covered([*paths, *(path for kind in KINDS for _, path in kind.files)], parts)


def _with(body: Body, verdicts: set[Verdict]) -> set[str]:
    """The rules all of whose clauses have such a verdict; no other rule was asked about these."""
    told = {c.id for c in (*body.clauses, *body.recommendations) if c.verdict in verdicts}
    return {r.id for r in body.rules if told.issuperset(r.clauses or (r.id,))}


def _manifested(repository: Repository, settings: Settings) -> Manifested:
    plan = Plan(list(dict.fromkeys(requests_of(Dependencies, None))), run_key())
    today = datetime.now().astimezone().date()
    with gathered(repository, (), settings, today, plan=plan) as sources:
        dependencies = sources.gather(Dependencies)
        top = [m for m in sources.gather(Manifests).own if not m.folder and not m.fault]
    licences: dict[str, str] = {}
    for manifest in top:
        read = readable(manifest.declared.licence) if manifest.declared.licence else None
        if read is not None:
            licences.setdefault(read.text, manifest.path)
    watched = any(not w.off for w in dependencies.watches)
    updates = () if watched else tuple(_updates(dependencies.manifests))[:_MOST_UPDATED]
    install, test = _commands(top, dependencies)
    return Manifested(licences, updates, install, test)


def _updates(manifests: Sequence[Own]) -> Iterator[tuple[str, str]]:
    known = {(_UPDATED.get(m.ecosystem, ""), f"/{m.folder}") for m in manifests}
    return ((name, folder) for name, folder in sorted(known) if name)


def _commands(top: Sequence[Own], dependencies: Dependencies) -> tuple[str, str]:
    """Commands of npm, where no other tool's lock file is beside it; of others none is certain."""
    npm = next((m for m in top if m.form == "npm"), None)
    tests = dict(npm.declared.commands).get("test", "") if npm is not None else ""
    locks = [p for p, kind in dependencies.locks.items() if kind == "npm" and "/" not in p]
    if not tests or _NO_TEST in tests or any(p not in _NPM_LOCKS for p in locks):
        return "", ""
    return ("npm ci" if locks else "npm install"), "npm test"

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Folders that hold another project as a whole.

Packages of an organisation's own stand in folders too, so a name alone proves nothing: the folder
must look like a repository by itself, its manifest must name a project of another owner, and either
the root names its owner or its README tells of that project beside the folder.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

import msgspec

from oss_guard.evidence import Sources
from oss_guard.readers import NoParams
from oss_guard.readers.outline import Linked
from oss_guard.readers.project_address import ADDRESS, ProjectAddress, project
from oss_guard.readers.taken_in import TakenIn
from oss_guard.scan import Request

Project = tuple[str, str]
"""Owner and name on a forge."""

_MANIFESTS = (
    "**/{package.json,composer.json,go.mod,Cargo.toml,pyproject.toml,pom.xml}",
    "**/*.gemspec",
)
_NAMED = Request("project-address", NoParams(), _MANIFESTS)
_TOLD = Request("outline", NoParams(), ("README*",))
_MARKED = Request("taken-in", NoParams(), ("**/.gitrepo", "**/Chart.yaml"))
REQUESTS = (_NAMED, _TOLD, _MARKED)
"""Manifests, the links of READMEs at the root, and what tools leave in folders they take in."""
_CHARTS = "/charts/"

_README = re.compile(r"readme(?:\.|$)", re.IGNORECASE)
_OF_A_WHOLE = re.compile(
    r"(?:licen[cs]e|copying|changelog|contributing|code[_-]of[_-]conduct|security|support)(?:\.|$)",
    re.IGNORECASE,
)
_NESTED = re.compile(r"/\.(?:github|gitlab|circleci)/")


class _Telling(msgspec.Struct, frozen=True):
    """What one line of the README links to: folders of the tree, and projects on forges."""

    folders: frozenset[str]
    projects: frozenset[Project]


def inlined(sources: Sources, taken: Collection[str] = ()) -> dict[str, Project]:
    """The folders (with a slash) that hold a project of others, with that project.

    ``taken`` are paths that belong to others, or to tests, for another reason.
    """
    return _marked(sources, taken) | _wholly(sources, taken)


def _marked(sources: Sources, taken: Collection[str]) -> dict[str, Project]:
    """Folders of git-subrepo, and charts below ``charts`` that a registry or their home gives.

    A chart of the project's own names no other home than the one that it is a part of.
    """
    marks = {
        s.location.path or "": s.fact
        for s in sources.sightings(_MARKED)
        if isinstance(s.fact, TakenIn) and s.location.path not in taken
    }
    account = sources.settings.organization.account.lower()
    found: dict[str, Project] = {}
    for path, mark in marks.items():
        folder = path.rpartition("/")[0]
        if path.endswith("/.gitrepo"):
            found[f"{folder}/"] = (mark.owner, mark.name)
        elif _CHARTS in f"/{path}":
            whole = marks.get(f"/{folder}".rpartition(_CHARTS)[0].removeprefix("/") + "/Chart.yaml")
            whole = whole or marks.get("Chart.yaml")
            owner = dict(whole.brings).get(mark.name, mark.owner) if whole is not None else ""
            if whole is not None and owner not in {"", account, whole.owner}:
                found[f"{folder}/"] = (owner, mark.name)
    return found


def _wholly(sources: Sources, taken: Collection[str]) -> dict[str, Project]:
    """Folders that look like repositories by themselves and name a project of others."""
    paths = [e.path for e in sources.entries if e.path not in taken]
    named: dict[str, set[Project]] = {}
    for sighting in sources.sightings(_NAMED):
        path, fact = sighting.location.path or "", sighting.fact
        if isinstance(fact, ProjectAddress) and path not in taken:
            named.setdefault(path.rpartition("/")[0], set()).add((fact.owner, fact.name))
    if not any(named):
        return {}
    owners = {owner for owner, _ in named.get("", ())}
    own = owners | {sources.settings.organization.account.lower()}
    whole = _wholes(paths)
    tellings = list(_tellings(sources))
    found: dict[str, Project] = {}
    for folder, projects in named.items():
        at = next((f for f in (folder, folder.rpartition("/")[0]) if f and f in whole), None)
        if at is None or any(owner in own for owner, _ in projects):
            continue
        told = next((p for p in sorted(projects) if _is_told(at, p, tellings)), None)
        if told is not None or owners:
            found[f"{at}/"] = told or min(projects)
    return _undisputed(found, named)


def _undisputed(
    found: Mapping[str, Project], named: Mapping[str, set[Project]]
) -> dict[str, Project]:
    """Leave out a folder in which something names still another owner: it holds several things."""
    return {
        folder: project
        for folder, project in found.items()
        if all(
            owner == project[0]
            for inside, projects in named.items()
            if f"{inside}/".startswith(folder)
            for owner, _ in projects
        )
    }


def _wholes(paths: Iterable[str]) -> frozenset[str]:
    """Folders with a README of their own and something else that a repository has at its root."""
    readmes, signs = set(), set()
    for path in paths:
        folder, _, name = path.rpartition("/")
        if _README.match(name):
            readmes.add(folder)
        elif _OF_A_WHOLE.match(name):
            signs.add(folder)
        if nested := _NESTED.search(path):
            signs.add(path[: nested.start()])
    return frozenset(readmes & signs)


def _tellings(sources: Sources) -> Iterable[_Telling]:
    lines: dict[tuple[str | None, int | None], list[str]] = {}
    for sighting in sources.sightings(_TOLD):
        if isinstance(sighting.fact, Linked):
            place = (sighting.location.path, sighting.location.line)
            lines.setdefault(place, []).append(sighting.fact.target)
    for targets in lines.values():
        addresses = [m for t in targets if (m := ADDRESS.search(t))]
        local = {t.removeprefix("./").rstrip("/") for t in targets if "://" not in t}
        if addresses and local:
            projects = frozenset(project(m["owner"], m["name"]) for m in addresses)
            yield _Telling(frozenset(local), projects)


def _is_told(folder: str, project: Project, tellings: Iterable[_Telling]) -> bool:
    above = [folder, *(folder[:n] for n, c in enumerate(folder) if c == "/")]
    return any(project in t.projects and not t.folders.isdisjoint(above) for t in tellings)

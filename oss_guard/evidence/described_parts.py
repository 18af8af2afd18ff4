# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where parts of others are from and in which version, as the metadata tell that came with them.

A name in a registry and a version lead to what was published there. They are written by those who
published it, or by the tool that put it here; neither knows whether it was changed since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oss_guard.evidence import Sources
from oss_guard.evidence.component_lists import LISTS, OF_FOLDERS
from oss_guard.evidence.files import Files
from oss_guard.evidence.manifests import MANIFESTS
from oss_guard.model.policy import Ownership
from oss_guard.readers.component import Component
from oss_guard.readers.manifest import Manifest

_BESIDE = frozenset({"go-vendor"})
"""Lists whose components lie beside them, in folders that are called after them."""
_ABOVE = frozenset({"composer", "python-metadata"})
"""Lists in a folder beside those of their components."""


def described(sources: Sources, files: Files, parts: Iterable[str]) -> dict[str, frozenset[str]]:
    """Of each part (a folder with a slash, or a file) what metadata tell of every file of it."""
    folders = dict(_folders(sources, files))
    found: dict[str, frozenset[str]] = {}
    ordered = sorted(files.vendored)
    for part in parts if folders else ():
        inside = [p for p in ordered if p.startswith(part)]
        told = [_told(path, folders) for path in inside]
        if told:
            found[part] = frozenset.intersection(*told)
    return found


def _told(path: str, folders: dict[str, frozenset[str]]) -> frozenset[str]:
    for number in range(len(path) - 1, 0, -1):
        if path[number] == "/" and (told := folders.get(path[: number + 1])):
            return told
    return frozenset()


def _folders(sources: Sources, files: Files) -> Iterator[tuple[str, frozenset[str]]]:
    for request in MANIFESTS:
        for sighting in sources.sightings(request):
            fact, path = sighting.fact, sighting.location.path or ""
            if isinstance(fact, Manifest) and _is_of_others(files, path):
                yield f"{path.rpartition('/')[0]}/", _of(fact.declared.name, fact.declared.version)
    for request, (form, _) in LISTS.items():
        for sighting in sources.sightings(request) if form in _BESIDE | _ABOVE | OF_FOLDERS else ():
            fact, path = sighting.fact, sighting.location.path or ""
            if isinstance(fact, Component) and fact.name and _is_of_others(files, path):
                told = _of(fact.name, fact.version)
                yield from ((folder, told) for folder in _of_component(form, path, fact.name))


def _of_component(form: str, path: str, name: str) -> Iterator[str]:
    """The folders that a component of a list may have."""
    here = path.rpartition("/")[0]
    if form not in _BESIDE:
        yield f"{here}/"
    if form not in OF_FOLDERS:
        above = f"{here if form in _BESIDE else here.rpartition('/')[0]}/".removeprefix("/")
        lower = name.lower()
        # A package may be imported by another spelling of its name.
        yield from (f"{above}{n}/" for n in {name: 0, lower: 0, lower.replace("-", "_"): 0})


def _is_of_others(files: Files, path: str) -> bool:
    return files.ownership(path) is Ownership.VENDORED


def _of(name: str, version: str) -> frozenset[str]:
    told = {"source": name, "version": version}
    return frozenset(what for what, said in told.items() if said) if name else frozenset()

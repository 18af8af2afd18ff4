# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A pack with all that it includes, bound; every fault of every file is reported at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace

from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.model.policy import Organization
from oss_guard.model.report import PackUsed
from oss_guard.packs.files import digest_of, read_files, shown
from oss_guard.packs.find import PACK_FILE, pack_folder, shipped
from oss_guard.packs.fit import duplicates, no_such_clauses
from oss_guard.packs.kept import keep, recall
from oss_guard.packs.located import Located
from oss_guard.packs.located import Path as Keys
from oss_guard.packs.pack import Pack, text_of
from oss_guard.packs.schema import Include, OrganizationFile, PackFile
from oss_guard.words import say


def load_pack(name: str, *, verify: bool = False) -> Pack:
    """Load and bind a pack with all that it includes.

    What a pack tells readers and checks is verified, but that of shipped packs only on request:
    it takes longer than all else, and they do not change.
    Raises InputError where there is no such pack, SourceError with every fault in its files.
    """
    # Files of rules become very many objects and no cycles; looking for some took a third of the
    # time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _load(name, (), verify=verify)
    finally:
        if collecting:
            gc.enable()


def _load(name: str, including: tuple[str, ...], *, verify: bool) -> Pack:
    folder = pack_folder(name)
    verified = verify or folder.parent != shipped()
    files = read_files(folder)
    digest = digest_of(files)
    recalled = recall(digest, folder) if not verified else None
    if recalled is not None:
        pack, rules = recalled
        faults: list[Fault] = []
        located = Located(shown(folder, PACK_FILE))
        known: set[str] | None = {c.id for c in pack.clauses}
    else:
        from oss_guard.packs.parse import parsed  # noqa: PLC0415 - not needed where it was kept

        located, pack, known, faults = parsed(folder, files, verify=verified)
        rules = [written.bound(folder) for written in pack.rules]
        if not verified and not faults:
            keep(digest, pack)
    used = [PackUsed(pack.head.name, pack.head.version, digest)]
    for include, other in _included(located, pack.head, known, including, faults, verify=verify):
        used += other.used
        rules += [replace(r, clauses=include.clauses) for r in other.rules]
    faults += duplicates(rules)
    if faults:
        raise SourceError(faults)
    organization = pack.head.organization
    return Pack(
        tuple(used),
        text_of(pack.head.title),
        organization_of(organization) if organization else None,
        pack.clauses,
        tuple(sorted(rules, key=lambda r: r.id)),
        pack.head.gates,
    )


def _included(
    located: Located,
    head: PackFile,
    clauses: set[str] | None,
    including: tuple[str, ...],
    faults: list[Fault],
    *,
    verify: bool,
) -> Iterator[tuple[Include, Pack]]:
    for number, include in enumerate(head.includes):
        at: Keys = ("includes", number)
        faults += no_such_clauses(located, at, include.clauses, clauses)
        if include.pack in (*including, head.name):
            text = say("pack.cycle", name=include.pack)
            faults.append(located.fault((*at, "pack"), text))
            continue
        try:
            yield include, _load(include.pack, (*including, head.name), verify=verify)
        except InputError as error:
            faults.append(located.fault((*at, "pack"), error.text))
        except SourceError as error:
            faults.extend(error.faults)


def organization_of(file: OrganizationFile) -> Organization:
    """An organization as files write it."""
    return Organization(text_of(file.name), text_of(file.court), file.account)

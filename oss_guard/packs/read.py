# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A pack with all that it includes, as written; every fault of every file is reported at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.model.report import PackUsed
from oss_guard.packs.files import digest_of, read_files, shown
from oss_guard.packs.find import PACK_FILE, pack_folder, shipped
from oss_guard.packs.fit import duplicates, no_such_clauses
from oss_guard.packs.kept import OnePack, Written, keep, recall
from oss_guard.packs.located import Located
from oss_guard.packs.located import Path as Keys
from oss_guard.packs.pack import Clause
from oss_guard.packs.schema import Include, PackFile
from oss_guard.words import say


@dataclass(frozen=True, slots=True)
class Reading:
    """How packs are read.

    ``verify``: look at what rules tell readers and checks in shipped packs too; that takes longer
    than all else, and they do not change. ``only``: ids of rules, where no others are wanted; their
    files are not read. ``afresh``: make no use of what was kept.
    """

    verify: bool = False
    only: Collection[str] | None = None
    afresh: bool = False


_AS_KEPT = Reading()


@dataclass(frozen=True, slots=True)
class WholePack:
    """What a pack and those that it includes say: enough to show it, or to bind it."""

    head: PackFile
    used: tuple[PackUsed, ...]
    clauses: tuple[Clause, ...]
    rules: tuple[Written, ...]


def read_pack(name: str, how: Reading = _AS_KEPT, including: tuple[str, ...] = ()) -> WholePack:
    """Read a pack with all that it includes, its rules sorted by id.

    ``including`` names the packs that ask for it. Raises InputError where there is no such pack,
    SourceError with every fault in its files.
    """
    folder = pack_folder(name)
    verify = how.verify or folder.parent != shipped()
    files = read_files(folder)
    digest = digest_of(files)
    whole = how.only is None and not verify
    pack = recall(digest) if whole and not how.afresh else None
    faults: list[Fault] = []
    if pack is not None:
        located = Located(shown(folder, PACK_FILE))
        known: set[str] | None = {c.id for c in pack.clauses}
    else:
        from oss_guard.packs.parse import parsed  # noqa: PLC0415 - not needed where it was kept

        located, pack, known, faults = parsed(folder, files, verify=verify, only=how.only)
        if whole and not faults:
            keep(digest, pack)
    rules = list(pack.rules)
    used = [PackUsed(pack.head.name, pack.head.version, digest)]
    for include, other in _included(located, pack, known, (how, including), faults):
        used += other.used
        rules += [replace(r, clauses=include.clauses) for r in other.rules]
    faults += duplicates(rules)
    if faults:
        raise SourceError(faults)
    rules.sort(key=lambda r: r.id)
    return WholePack(pack.head, tuple(used), pack.clauses, tuple(rules))


def _included(
    located: Located,
    pack: OnePack,
    clauses: set[str] | None,
    asked: tuple[Reading, tuple[str, ...]],
    faults: list[Fault],
) -> Iterator[tuple[Include, WholePack]]:
    how, including = asked[0], (*asked[1], pack.head.name)
    for number, include in enumerate(pack.head.includes):
        at: Keys = ("includes", number)
        faults += no_such_clauses(located, at, include.clauses, clauses)
        if include.pack in including:
            text = say("pack.cycle", name=include.pack)
            faults.append(located.fault((*at, "pack"), text))
            continue
        try:
            yield include, read_pack(include.pack, how, including)
        except InputError as error:
            faults.append(located.fault((*at, "pack"), error.text))
        except SourceError as error:
            faults.extend(error.faults)

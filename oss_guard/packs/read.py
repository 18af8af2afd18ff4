# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A pack with all that it extends and includes, as written; all faults are told at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from oss_guard.documents.located import Located
from oss_guard.documents.located import Path as Keys
from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.model.report import PackUsed, PolicyEffect
from oss_guard.packs.extend import Derived, extending_nothing, limits
from oss_guard.packs.files import digest_of, read_files, shown
from oss_guard.packs.find import PACK_FILE, extended_folder, pack_folder, shipped
from oss_guard.packs.fit import duplicates, no_such_clauses
from oss_guard.packs.kept import OnePack, Written, keep, recall
from oss_guard.packs.pack import Clause
from oss_guard.packs.schema import Include, PackFile
from oss_guard.words import say


class Reading(msgspec.Struct, frozen=True):
    """How packs are read.

    ``verify``: look at what rules tell readers and checks in shipped packs too; that takes longer
    than all else, and they do not change. ``only``: ids of rules, where no others are wanted; their
    files are not read. ``afresh``: make no use of what was kept.
    """

    verify: bool = False
    only: Collection[str] | None = None
    afresh: bool = False


_AS_KEPT = Reading()


class WholePack(msgspec.Struct, frozen=True):
    """What a pack and those that it includes say: enough to show it, or to bind it.

    ``set_aside`` are rules of packs it extends that do not hold: others may use their wording.
    """

    head: PackFile
    used: tuple[PackUsed, ...]
    clauses: tuple[Clause, ...]
    rules: tuple[Written, ...]
    effects: tuple[PolicyEffect, ...] = ()
    set_aside: tuple[Written, ...] = ()


def read_pack(name: str, how: Reading = _AS_KEPT) -> WholePack:
    """Read a pack with all that it extends and includes, its rules sorted by id.

    Raises InputError where there is no such pack, SourceError with every fault in its files.
    """
    return _read(pack_folder(name), how, ())


def _read(folder: Path, how: Reading, within: tuple[Path, ...]) -> WholePack:
    """``within`` are the folders of the packs that ask for this one."""
    verify = how.verify or folder.parent != shipped()
    files = read_files(folder)
    digest = digest_of(files)
    whole = how.only is None and not verify
    faults: list[Fault] = []
    asking = _Asking(folder, how, (*within, folder.resolve()), faults)
    pack = recall(digest) if whole and not how.afresh else None
    if pack is not None:
        located = Located(shown(folder, PACK_FILE))
        base = _base(located, pack.head, asking)
        known: set[str] | None = {c.id for c in (*(base.clauses if base else ()), *pack.clauses)}
    else:
        from oss_guard.packs.parse import head_of, parsed  # noqa: PLC0415 - not where it was kept

        head = head_of(folder, files)
        base = _base(*head, asking) if head else None
        inherited = None if head is None or (head[1].extends and not base) else _ids(base)
        located, pack, known, own = parsed(
            folder, files, verify=verify, only=how.only, inherited=inherited
        )
        faults += own
        if whole and not own:
            keep(digest, pack)
    used = PackUsed(pack.head.name, pack.head.version, digest)
    return _joined(located, pack, base, used, known, asking)


class _Asking(msgspec.Struct, frozen=True):
    """The pack that is read: where, how, by which folders it is asked for, what is wrong with it.

    Its own folder is the last of ``within``.
    """

    folder: Path
    how: Reading
    within: tuple[Path, ...]
    faults: list[Fault]

    def read(self, folder: Path, located: Located, at: Keys, name: str) -> WholePack | None:
        """A pack that this one needs; None, and faults, where it cannot be had."""
        if folder.resolve() in self.within:
            self.faults.append(located.fault(at, say("pack.cycle", name=name)))
            return None
        try:
            return _read(folder, self.how, self.within)
        except InputError as error:
            self.faults.append(located.fault(at, error.text))
        except SourceError as error:
            self.faults.extend(error.faults)
        return None


def _ids(base: WholePack | None) -> list[str]:
    return [c.id for c in base.clauses] if base else []


def _base(located: Located, head: PackFile, asking: _Asking) -> WholePack | None:
    """The pack that this one extends."""
    if head.extends is None:
        return None
    at: Keys = ("extends",)
    try:
        folder = extended_folder(asking.folder, head.extends)
    except InputError as error:
        asking.faults.append(located.fault(at, error.text))
        return None
    return asking.read(folder, located, at, head.extends)


def _joined(
    located: Located,
    pack: OnePack,
    base: WholePack | None,
    used: PackUsed,
    known: set[str] | None,
    asking: _Asking,
) -> WholePack:
    """The pack with what it takes over from others. Raises SourceError with all faults."""
    head, clauses, rules = pack.head, list(pack.clauses), list(pack.rules)
    everything = [used]
    effects: tuple[PolicyEffect, ...] = ()
    set_aside: tuple[Written, ...] = ()
    if base is not None:
        partial = asking.how.only is not None or bool(asking.faults)
        whole = Derived(located, pack, base.rules, base.head.waivers, partial=partial)
        asking.faults.extend(whole.faults())
        clauses, rules = [*base.clauses, *clauses], whole.rules()
        everything += base.used
        effects = (*base.effects, *whole.effects())
        set_aside = (*base.set_aside, *whole.switched_off())
        head = replace(
            head,
            organization=head.organization or base.head.organization,
            gates=head.gates or base.head.gates,
            waivers=limits(head.waivers, base.head.waivers),
        )
    elif head.extends is None:
        asking.faults.extend(extending_nothing(located, head))
    for include, other in _included(located, pack, known, everything, asking):
        everything += other.used
        rules += [replace(r, clauses=include.clauses) for r in other.rules]
    asking.faults.extend(duplicates(rules))
    if asking.faults:
        raise SourceError(asking.faults)
    rules.sort(key=lambda r: r.id)
    return WholePack(head, tuple(everything), tuple(clauses), tuple(rules), effects, set_aside)


def _included(
    located: Located,
    pack: OnePack,
    clauses: set[str] | None,
    used: Sequence[PackUsed],
    asking: _Asking,
) -> Iterator[tuple[Include, WholePack]]:
    inherited = {u.name for u in used[1:]}
    for number, include in enumerate(pack.head.includes):
        at: Keys = ("includes", number)
        asking.faults.extend(no_such_clauses(located, at, include.clauses, clauses))
        if include.pack == pack.head.name:
            text = say("pack.cycle", name=include.pack)
            asking.faults.append(located.fault((*at, "pack"), text))
            continue
        if include.pack in inherited:
            text = say("pack.included-already", name=include.pack)
            asking.faults.append(located.fault((*at, "pack"), text))
            continue
        try:
            folder = pack_folder(include.pack)
        except InputError as error:
            asking.faults.append(located.fault((*at, "pack"), error.text))
            continue
        other = asking.read(folder, located, (*at, "pack"), include.pack)
        if other is not None:
            yield include, other

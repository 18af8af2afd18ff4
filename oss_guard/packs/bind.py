# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""From the files of a pack to bound rules; every fault of every file is reported at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from oss_guard import checks, readers
from oss_guard.checks import Check
from oss_guard.checks.none_found import Params as NoneFound
from oss_guard.model.errors import Fault, InputError, SourceError, UnfitError
from oss_guard.model.policy import Organization
from oss_guard.model.report import PackUsed
from oss_guard.packs.clauses import CLAUSES_FILE, read_clauses
from oss_guard.packs.files import digest_of, read_files, shown
from oss_guard.packs.find import PACK_FILE, pack_folder, shipped
from oss_guard.packs.fit import duplicates, examples, messages
from oss_guard.packs.kept import OnePack, Written, keep, recall
from oss_guard.packs.located import Located, load
from oss_guard.packs.located import Path as Keys
from oss_guard.packs.pack import Clause, Pack, text_of
from oss_guard.packs.patterns import unusable
from oss_guard.packs.provider import is_provider, rules_of
from oss_guard.packs.schema import (
    Include,
    OrganizationFile,
    PackFile,
    ProviderFile,
    RuleFile,
)
from oss_guard.packs.validate import not_one_of, typed
from oss_guard.readers import Params
from oss_guard.scan import Request
from oss_guard.scan.paths import GlobError, compiled
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
        located, pack, known, faults = _parsed(folder, files, verify=verified)
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
        faults += _no_such_clauses(located, at, include.clauses, clauses)
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


def _no_such_clauses(
    located: Located, at: Keys, named: Sequence[str], known: set[str] | None
) -> Iterator[Fault]:
    for number, clause in enumerate(named):
        if known is not None and clause not in known:
            text = say("rule.no-such-clause", id=clause)
            yield located.fault((*at, "clauses", number), text)


def organization_of(file: OrganizationFile) -> Organization:
    """An organization as files write it."""
    return Organization(text_of(file.name), text_of(file.court), file.account)


def _parsed(
    folder: Path, files: dict[str, bytes], *, verify: bool
) -> tuple[Located, OnePack, set[str] | None, list[Fault]]:
    """A pack with the rules that have no fault, the ids of clauses if known, and all faults.

    Raises SourceError where it cannot be said what the pack is.
    """
    faults: list[Fault] = []
    clauses: list[Clause] = []
    if CLAUSES_FILE in files:
        clauses = read_clauses(files[CLAUSES_FILE], shown(folder, CLAUSES_FILE), faults)
    # Where the catalogue is faulty, rules are not blamed for naming clauses that it lacks.
    known = None if faults else {c.id for c in clauses}
    rules = tuple(_rules(folder, files, faults, known, verify=verify))
    try:
        located = load(files[PACK_FILE], shown(folder, PACK_FILE))
        head = typed(located, PackFile)
    except SourceError as error:
        raise SourceError([*faults, *error.faults]) from None
    return located, OnePack(head, tuple(clauses), rules), known, faults


def _rules(
    folder: Path,
    files: dict[str, bytes],
    faults: list[Fault],
    clauses: set[str] | None,
    *,
    verify: bool,
) -> Iterator[Written]:
    """The rules of all files that have no fault."""
    for name, data in files.items():
        if name in {PACK_FILE, CLAUSES_FILE}:
            continue
        try:
            written = list(_written(load(data, shown(folder, name))))
        except SourceError as error:
            faults.extend(error.faults)
            continue
        for located, file in written:
            own = _faults(located, file, clauses, verify=verify)
            if own:
                faults.extend(own)
            else:
                yield Written.of(name, located.place, file)


def _verify(located: Located, params: Params) -> list[Fault]:
    """What a rule tells its reader or check and could not work."""
    told = params.request.params if isinstance(params, NoneFound) else params
    faults = list(unusable(located, type(told), ("params",)))
    if not faults:
        try:
            params.verify()
        except UnfitError as error:
            faults.append(located.fault(("params",), error.text))
    return faults


def _written(located: Located) -> Iterator[tuple[Located, RuleFile]]:
    """The one rule of a rule file, or the rules of a provider file, each where it stands."""
    if not is_provider(located.value):
        yield located, typed(located, RuleFile)
        return
    for number, file in enumerate(rules_of(typed(located, ProviderFile))):
        yield located.below("formats", number), file


def _faults(
    located: Located, file: RuleFile, clauses: set[str] | None, *, verify: bool
) -> list[Fault]:
    """All that is wrong with one rule."""
    faults = [*_no_such_clauses(located, (), file.clauses, clauses)]
    bound = _check(located, file, faults)
    if bound is not None:
        faults += messages(located, file, bound[0])
        faults += examples(located, file, bound[0])
        faults += _verify(located, bound[1]) if verify else []
    return faults


def _check(located: Located, file: RuleFile, faults: list[Fault]) -> tuple[Check, Params] | None:
    if (file.check is None) == (file.reader is None):
        faults.append(located.fault((), say("rule.check-or-reader")))
        return None
    try:
        compiled(file.paths)
    except GlobError as error:
        faults.append(located.fault(("paths",), error.text))
        return None
    try:
        if file.check is not None:
            check = checks.find(file.check)
            return check, _params(located, file, check.params)
        reader = readers.find(file.reader or "")
        params = _params(located, file, reader.params)
        check = checks.find("none-found")
        return check, NoneFound(Request(reader.name, params, file.paths))
    except KeyError:
        if file.check is not None:
            text = not_one_of(file.check, list(checks.names()))
            faults.append(located.fault(("check",), text))
        else:
            text = not_one_of(file.reader or "", list(readers.names()))
            faults.append(located.fault(("reader",), text))
    except SourceError as error:
        faults.extend(error.faults)
    return None


def _params(located: Located, file: RuleFile, kind: type[Params]) -> Params:
    if not file.params:
        located.value.setdefault("params", {})
    return typed(located, kind, ("params",))

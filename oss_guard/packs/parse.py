# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""From the files of a pack to what it says; every fault of every file is reported at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from oss_guard import checks, readers
from oss_guard.checks import Check
from oss_guard.checks.none_found import Params as NoneFound
from oss_guard.documents.located import Located
from oss_guard.documents.yaml_text import load
from oss_guard.model.errors import Fault, SourceError, UnfitError
from oss_guard.packs.clauses import CLAUSES_FILE, read_clauses
from oss_guard.packs.files import shown
from oss_guard.packs.find import PACK_FILE
from oss_guard.packs.fit import examples, messages, no_such_clauses
from oss_guard.packs.kept import OnePack, Written
from oss_guard.packs.pack import Clause
from oss_guard.packs.patterns import unusable
from oss_guard.packs.provider import is_provider, rules_of
from oss_guard.packs.schema import PackFile, ProviderFile, RuleFile, Words
from oss_guard.packs.validate import not_one_of, typed
from oss_guard.readers import Params
from oss_guard.scan import Request
from oss_guard.scan.paths import GlobError, compiled
from oss_guard.words import say

_NOTHING = Words(ja="", en="")
_UNSAID = dict.fromkeys(("title", "reason", "remedy"), _NOTHING) | {"id": "", "severity": "info"}
"""What stands for the parts that a rule must have, where these are invalid."""


def parsed(
    folder: Path,
    files: dict[str, bytes],
    *,
    verify: bool,
    only: Collection[str] | None = None,
    inherited: Collection[str] | None = (),
) -> tuple[Located, OnePack, set[str] | None, list[Fault]]:
    """A pack with the rules that have no fault, the ids of clauses if known, and all faults.

    Where ``only`` the rules of some ids are wanted, files in which none stands are not parsed.
    ``inherited`` are the clauses of the pack that is extended, None where they are not known.
    Raises SourceError where it cannot be said what the pack is.
    """
    faults: list[Fault] = []
    clauses: list[Clause] = []
    if CLAUSES_FILE in files:
        clauses = read_clauses(
            files[CLAUSES_FILE], shown(folder, CLAUSES_FILE), faults, inherited or ()
        )
    # Where the catalogue is faulty, rules are not blamed for naming clauses that it lacks.
    known = None if faults or inherited is None else {*inherited, *(c.id for c in clauses)}
    wanted = files if only is None else _mentioning(files, only)
    rules = tuple(
        rule
        for rule in _rules(folder, wanted, faults, known, verify=verify)
        if only is None or rule.id in only
    )
    try:
        located = load(files[PACK_FILE], shown(folder, PACK_FILE))
        head = typed(located, PackFile)
    except SourceError as error:
        raise SourceError([*faults, *error.faults]) from None
    return located, OnePack(head, tuple(clauses), rules), known, faults


def head_of(folder: Path, files: dict[str, bytes]) -> tuple[Located, PackFile] | None:
    """What a pack says of itself; None where that has faults, which ``parsed`` tells."""
    try:
        located = load(files[PACK_FILE], shown(folder, PACK_FILE))
        return located, typed(located, PackFile)
    except SourceError:
        return None


def _mentioning(files: dict[str, bytes], ids: Collection[str]) -> dict[str, bytes]:
    """The files that may say something of rules of these ids, which are plain ASCII."""
    names = [id.encode() for id in ids]
    return {name: data for name, data in files.items() if any(n in data for n in names)}


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
            read = load(data, shown(folder, name))
        except SourceError as error:
            faults.extend(error.faults)
            continue
        try:
            written = list(_written(read))
        except SourceError as error:
            faults.extend(error.faults)
            faults.extend(_other_faults(read, clauses, error.faults, verify=verify))
            continue
        for located, file in written:
            own = _faults(located, file, clauses, verify=verify)
            if own:
                faults.extend(own)
            else:
                category = name.rpartition("/")[0]
                yield Written.of(shown(folder, name), located.place, category, file)


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
    faults = [*no_such_clauses(located, (), file.clauses, clauses)]
    check, params = _bound(located, file, faults)
    if check is not None:
        faults += messages(located, file, check)
        faults += examples(located, file, check)
    if params is not None and verify:
        faults += _verify(located, params)
    return faults


def _other_faults(
    located: Located, clauses: set[str] | None, told: Collection[Fault], *, verify: bool
) -> list[Fault]:
    """What is wrong with the valid parts of a rule beside what was ``told`` of the others."""
    if not isinstance(located.value, dict) or is_provider(located.value):
        return []
    parts: dict[str, Any] = {}
    for field in msgspec.structs.fields(RuleFile):
        with suppress(KeyError, msgspec.ValidationError):
            parts[field.name] = msgspec.convert(located.value[field.name], field.type)
    file = RuleFile(**{**_UNSAID, **parts})
    faults = [*no_such_clauses(located, (), file.clauses, clauses)]
    check, params = None, None
    if (file.check is None) != (file.reader is None):  # Else the key of it may be misspelt.
        check, params = _bound(located, file, faults)
    if check is not None:
        faults += messages(located, file, check) if "message" in parts else ()
        faults += examples(located, file, check) if "examples" in parts else ()
    if params is not None and verify:
        faults += _verify(located, params)
    places = {(f.line, f.column) for f in told}
    return [f for f in faults if (f.line, f.column) not in places]


def _bound(
    located: Located, file: RuleFile, faults: list[Fault]
) -> tuple[Check | None, Params | None]:
    """The check of a rule and what it is told, as far as they are without fault."""
    if (file.check is None) == (file.reader is None):
        faults.append(located.fault((), say("rule.check-or-reader")))
        return None, None
    try:
        compiled(file.paths)
    except GlobError as error:
        faults.append(located.fault(("paths",), error.text))
        file = msgspec.structs.replace(file, paths=())
    key, name = ("check", file.check) if file.check is not None else ("reader", file.reader or "")
    try:
        check = checks.find(file.check or "none-found")
        kind = check.params if file.check is not None else readers.find(name).params
    except KeyError:
        names = checks.names() if file.check is not None else readers.names()
        faults.append(located.fault((key,), not_one_of(name, list(names))))
        return None, None
    try:
        params = _params(located, file, kind)
    except SourceError as error:
        faults.extend(error.faults)
        return check, None
    if file.check is not None:
        return check, params
    return check, NoneFound(Request(name, params, file.paths))


def _params(located: Located, file: RuleFile, kind: type[Params]) -> Params:
    if not file.params:
        located.value.setdefault("params", {})
    return typed(located, kind, ("params",))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A pack with all that it includes, its rules tied to their checks."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager

import msgspec
from msgspec.structs import replace

from oss_guard import checks, readers
from oss_guard.checks import Check
from oss_guard.checks.none_found import Params as NoneFound
from oss_guard.model.errors import Fault, SourceError
from oss_guard.model.policy import Organization
from oss_guard.model.redacted import quoted
from oss_guard.packs.kept import Written
from oss_guard.packs.pack import Pack, Rule, limits_of, text_of
from oss_guard.packs.read import Reading, WholePack, read_pack
from oss_guard.packs.schema import OrganizationFile
from oss_guard.packs.validate import near
from oss_guard.readers import Params
from oss_guard.scan import Request
from oss_guard.words import say


def load_pack(name: str, *, verify: bool = False, only: Collection[str] | None = None) -> Pack:
    """Load and bind a pack with all that it includes, or ``only`` the rules of these ids.

    What a pack tells readers and checks is verified, but that of shipped packs only on request.
    Raises InputError where there is no such pack, SourceError with every fault in its files.
    """
    how = Reading(verify=verify, only=only)
    with _uncollected():
        try:
            return _bound(read_pack(name, how), how, name)
        except (msgspec.MsgspecError, ValueError, KeyError):
            # What was kept is of checks that have changed since.
            how = replace(how, afresh=True)
            return _bound(read_pack(name, how), how, name)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Files of rules become very many objects and no cycles; to look for some took a third."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _bound(pack: WholePack, how: Reading, name: str) -> Pack:
    head = pack.head
    others = _Others(pack, how, name)
    return Pack(
        pack.used,
        text_of(head.title),
        organization_of(head.organization) if head.organization else None,
        pack.clauses,
        tuple(_rule(rule, others) for rule in pack.rules),
        head.gates,
        limits_of(head.waivers),
        pack.effects,
    )


class _Others:
    """What rules of a pack are told, for those that take over something from others."""

    def __init__(self, pack: WholePack, how: Reading, name: str) -> None:
        self._again = None if how.only is None else (name, replace(how, only=None))
        self._add(pack)

    def _add(self, pack: WholePack) -> None:
        self._rules = {r.id: r for r in (*pack.set_aside, *pack.rules)}

    def params(self, id: str) -> Params:
        """What a rule is told. KeyError where there is none of this id."""
        if id not in self._rules and self._again is not None:
            # Few rules were asked for, and one of them needs another.
            self._add(read_pack(*self._again))
            self._again = None
        return _judging(self._rules[id])[1]

    def completed(self, written: Written) -> tuple[Check, Params]:
        """The check of a rule, and all that it is told. SourceError where that is not to be had."""
        check, params = _judging(written)
        try:
            return check, params.completed(self.params)
        except KeyError as error:
            id = str(error.args[0])
            text = say("rule.no-wording", rule=quoted(id))
            text = text.plus(near(id, [i for i in self._rules if i != id]))
            raise SourceError([Fault(written.source, *written.place, text)]) from None


def _rule(written: Written, others: _Others) -> Rule:
    return Rule(
        written.id,
        written.clauses,
        written.severity,
        *others.completed(written),
        title=written.title,
        reason=written.reason,
        remedy=written.remedy,
        message=written.message,
        references=written.references,
        examples=written.examples,
        source=written.source,
        place=written.place,
        category=written.category,
    )


def _judging(written: Written) -> tuple[Check, Params]:
    if written.check is not None:
        check = checks.find(written.check)
        return check, msgspec.msgpack.decode(written.params, type=check.params)
    reader = readers.find(written.reader or "")
    params = msgspec.msgpack.decode(written.params, type=reader.params)
    return checks.find("none-found"), NoneFound(Request(reader.name, params, written.paths))


def organization_of(file: OrganizationFile) -> Organization:
    """An organization as files write it."""
    return Organization(text_of(file.name), text_of(file.court), file.account)

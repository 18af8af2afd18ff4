# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A pack with all that it includes, its rules tied to their checks."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace

import msgspec

from oss_guard import checks, readers
from oss_guard.checks import Check
from oss_guard.checks.none_found import Params as NoneFound
from oss_guard.model.policy import Organization
from oss_guard.packs.kept import Written
from oss_guard.packs.pack import Pack, Rule, limits_of, text_of
from oss_guard.packs.read import Reading, WholePack, read_pack
from oss_guard.packs.schema import OrganizationFile
from oss_guard.readers import Params
from oss_guard.scan import Request


def load_pack(name: str, *, verify: bool = False, only: Collection[str] | None = None) -> Pack:
    """Load and bind a pack with all that it includes, or ``only`` the rules of these ids.

    What a pack tells readers and checks is verified, but that of shipped packs only on request.
    Raises InputError where there is no such pack, SourceError with every fault in its files.
    """
    how = Reading(verify=verify, only=only)
    with _uncollected():
        try:
            return _bound(read_pack(name, how))
        except (msgspec.MsgspecError, ValueError, KeyError):
            # What was kept is of checks that have changed since.
            return _bound(read_pack(name, replace(how, afresh=True)))


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


def _bound(pack: WholePack) -> Pack:
    head = pack.head
    return Pack(
        pack.used,
        text_of(head.title),
        organization_of(head.organization) if head.organization else None,
        pack.clauses,
        tuple(map(_rule, pack.rules)),
        head.gates,
        limits_of(head.waivers),
        pack.effects,
    )


def _rule(written: Written) -> Rule:
    return Rule(
        written.id,
        written.clauses,
        written.severity,
        *_judging(written),
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

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The one scan: every content is decoded once and given to every reader that asked for it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

import msgspec

from oss_guard.model.location import Location
from oss_guard.model.redacted import Redacted
from oss_guard.model.report import NotExamined
from oss_guard.readers import Fact, Params


def run_key() -> bytes:
    """A key for the identities of sensitive values, which no other run can compare with."""
    return secrets.token_bytes(32)


class Request(msgspec.Struct, frozen=True):
    """A reader with its parameters, and the globs of the paths it is wanted for.

    ``paths`` matter for readers without anchors, which would otherwise read everything; empty
    means every path. Globs are matched as ``oss_guard.scan.paths`` says.
    """

    reader: str
    params: Params
    paths: tuple[str, ...] = ()


class Sighting(msgspec.Struct, frozen=True):
    """A fact at its place. ``excerpt`` is set for sensitive values and is all that is kept of them.

    ``identity`` is a digest keyed for this run only, equal for equal sensitive values.
    """

    fact: Fact
    location: Location
    excerpt: Redacted | None = None
    identity: bytes = b""


@dataclass(slots=True)
class Past:
    """What the scan of history saw: sightings by request, oldest first.

    ``contents`` counts what was read, ``binary`` those of them that are no text. ``complete`` is
    False where commits could not be read. ``refs`` names, by commit of a sighting, those of the
    published refs that bear it. ``values`` are as in ``Scanned``.
    """

    sightings: dict[Request, list[Sighting]] = field(default_factory=dict)
    not_examined: list[NotExamined] = field(default_factory=list)
    contents: int = 0
    binary: int = 0
    complete: bool = True
    refs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    values: set[bytes] = field(default_factory=set, repr=False)


@dataclass(slots=True)
class Scanned:
    """What one scan saw: sightings by request in order of path, and what it could not read.

    ``bare`` are covered files that the export left out, since nothing in or beside them tells
    REUSE anything; ``exported`` counts those that it is shown. ``past`` is what was seen in
    history, None where there is none or it was left out. ``links`` maps the path of each symbolic
    link that was read to the path of the file it leads to. ``values`` are the sensitive values
    that no text of a report may hold; they stay in memory.
    """

    sightings: dict[Request, list[Sighting]] = field(default_factory=dict)
    not_examined: list[NotExamined] = field(default_factory=list)
    syntaxes: dict[str, str] = field(default_factory=dict)
    bare: list[str] = field(default_factory=list)
    exported: int = 0
    past: Past | None = None
    links: dict[str, str] = field(default_factory=dict)
    values: set[bytes] = field(default_factory=set, repr=False)

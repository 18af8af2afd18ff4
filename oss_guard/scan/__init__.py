# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The one scan: every content is decoded once and given to every reader that asked for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from oss_guard.model.location import Location
from oss_guard.model.redacted import Redacted
from oss_guard.model.report import NotExamined
from oss_guard.readers import Fact, Params


@dataclass(frozen=True, slots=True)
class Request:
    """A reader with its parameters, and the globs of the paths it is wanted for.

    ``paths`` matter for readers without anchors, which would otherwise read everything; empty
    means every path. Globs are matched as ``oss_guard.scan.paths`` says.
    """

    reader: str
    params: Params
    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """A fact at its place. ``excerpt`` is set for sensitive values and is all that is kept of them.

    ``identity`` is a digest keyed for this run only, equal for equal sensitive values.
    """

    fact: Fact
    location: Location
    excerpt: Redacted | None = None
    identity: bytes = b""


@dataclass(slots=True)
class Scanned:
    """What one scan saw: sightings by request in order of path, and what it could not read.

    ``bare`` are covered files that the export left out, since nothing in or beside them tells
    REUSE anything; ``exported`` counts those that it is shown.
    """

    sightings: dict[Request, list[Sighting]] = field(default_factory=dict)
    not_examined: list[NotExamined] = field(default_factory=list)
    syntaxes: dict[str, str] = field(default_factory=dict)
    bare: list[str] = field(default_factory=list)
    exported: int = 0

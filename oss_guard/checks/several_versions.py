# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Corrections come out as versions, several so far or at a stated cadence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta

from oss_guard.checks import FAIL, PASS, UNKNOWN, check
from oss_guard.evidence.files import looked_for
from oss_guard.evidence.past import unmanaged
from oss_guard.evidence.versions import CHANGELOGS, Versions
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers import Params as Base
from oss_guard.readers.changelog_entry import ChangelogNote
from oss_guard.readers.release_cadence import ReleaseCadence

_SHOWN = 5


class Params(Base, frozen=True):
    """How many versions are several."""

    least: Annotated[int, Meta(ge=1, le=100)]


@check(
    needs=Versions,
    params=Params,
    says={"none": (), "too-few": ("count", "versions")},
    gives=(PASS, FAIL, UNKNOWN),
    lacks=("none", "too-few"),
)
def several_versions(versions: Versions, params: Params) -> Outcome:
    """Versions that tags or the record of changes name count, once each; dated entries too."""
    numbers = versions.numbers()
    basis = [*_found(numbers), *_stated(versions)]
    if len(numbers) >= params.least:
        partly = versions.partly_recorded and len(versions.tags) < params.least
        sure = Confidence.LOW if partly or not versions.past.managed else Confidence.HIGH
        return passed(*basis, confidence=sure)
    if versions.cadences:
        return passed(*basis)
    return _undecided(versions, basis) or _too_few(numbers, basis)


def _found(numbers: Sequence[str]) -> list[Basis]:
    if not numbers:
        return []
    shown = ", ".join(n[:40] for n in numbers[:_SHOWN])
    text = Text(
        f"確認できるバージョンは {len(numbers)} 個（{shown}）",
        f"versions that can be seen: {len(numbers)} ({shown})",
    )
    return [Basis("version", text)]


def _stated(versions: Versions) -> list[Basis]:
    return [
        Basis("statement", Text(s.fact.sentence[:200], s.fact.sentence[:200]), s.location)
        for s in versions.cadences[:_SHOWN]
        if isinstance(s.fact, ReleaseCadence)
    ]


def _undecided(versions: Versions, basis: Sequence[Basis]) -> Outcome | None:
    past = versions.past
    if not past.managed:
        return unknown(WaitsFor.SCOPE, *basis, unmanaged())
    if not past.tags and not past.whole:
        text = Text("タグが 1 つも見えない", "no tag can be seen")
        waits, gap = past.gap
        looked = [Basis("missing", text)] if past.asked else []
        return unknown(waits, *basis, *looked, gap)
    unread = [
        s
        for s in versions.notes
        if isinstance(s.fact, ChangelogNote) and not (s.fact.points or s.fact.unwritten)
    ]
    if not unread:
        return None
    text = Text(
        "変更の記録らしいが、バージョンも日付も読み取れない",
        "seems a record of changes, but neither versions nor dates could be read",
    )
    return unknown(WaitsFor.SCOPE, *basis, Basis("changelog", text, unread[0].location))


def _too_few(numbers: Sequence[str], basis: Sequence[Basis]) -> Outcome:
    if not numbers:
        return failed([Violation("none")], *basis, looked_for(CHANGELOGS))
    values = {"count": str(len(numbers)), "versions": ", ".join(n[:40] for n in numbers)}
    return failed([Violation("too-few", values=values)], *basis)

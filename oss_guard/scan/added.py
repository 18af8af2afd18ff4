# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Of what was seen in a change, what the change adds.

A file that held a value before is no leak of the change that touches another line of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from oss_guard.documents.document import document
from oss_guard.documents.syntaxes import syntax_of
from oss_guard.repository.port import Range
from oss_guard.scan import Scanned, Sighting
from oss_guard.scan.plan import Plan
from oss_guard.scan.run import LIMIT

_Place = tuple[str | None, str]
"""A commit and a path."""


def keep_added(scanned: Scanned, change: Range, plan: Plan) -> None:
    """Take out of ``scanned``, which is by ``plan``, what stood at the same path before."""
    seen = [scanned.sightings, *([scanned.past.sightings] if scanned.past is not None else ())]
    places = dict.fromkeys(
        _place(s)
        for by_request in seen
        for found in by_request.values()
        for s in found
        if s.identity
    )
    asked = [(place, oid) for place in places for oid in change.before(*place)]
    if not asked:
        return
    known = _known(change, asked, plan)
    for by_request in seen:
        for found in by_request.values():
            found[:] = [s for s in found if s.identity not in known.get(_place(s), ())]


def _place(sighting: Sighting) -> _Place:
    return sighting.location.commit, sighting.location.path or ""


def _known(
    change: Range, asked: Sequence[tuple[_Place, str]], plan: Plan
) -> dict[_Place, set[bytes]]:
    """The identities of the values that stood at each place before, in these contents."""
    known: dict[_Place, set[bytes]] = {}
    items = change.earlier([oid for _, oid in asked], LIMIT)
    for (place, _), item in zip(asked, items, strict=True):
        if item.data is not None:
            path = place[1]
            old = plan.read(document(item.data, syntax_of(path, item.data[:256])), path, "history")
            held = {s.identity for _, s in old.sightings if s.identity}
            known.setdefault(place, set()).update(held)
    return known

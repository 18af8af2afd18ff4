# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that describe the software for machines are as their standards say."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, _metadata, check
from oss_guard.evidence.metadata import PUBLICCODE, Metadata
from oss_guard.model.location import Location
from oss_guard.model.outcome import Outcome, Violation, failed, passed
from oss_guard.readers import NoParams

_SAYS = {
    "unreadable": ("standard", "why_ja", "why_en"),
    "misnamed": ("wanted",),
    "missing": ("key",),
    "needed": ("key", "condition"),
    "excess": ("key", "condition"),
    "twice": ("key",),
    "unknown-key": ("key", "standard"),
    "near-key": ("key", "standard", "near"),
    "kind": ("key", "wanted_ja", "wanted_en"),
    "value": ("key", "value", "allowed"),
    "form": ("key", "wanted_ja", "wanted_en"),
    "empty": ("key",),
    "short": ("key", "count", "limit"),
    "long": ("key", "count", "limit"),
    "version": ("key", "value", "write"),
    "no-path": ("key", "path"),
    "no-file": ("key", "path"),
    "ending": ("key", "path", "endings"),
    "no-image": ("key", "path"),
    "more": ("count",),
    "too-many": ("most",),
}
_OF_ABSENCE = frozenset({"missing", "needed", "empty"})


@check(
    needs=Metadata,
    params=NoParams,
    says=_SAYS,
    gives=(PASS, FAIL, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def metadata_valid(metadata: Metadata, params: NoParams) -> Outcome:
    """What only an alias of YAML could tell is not known, so nothing is missing there."""
    del params
    if (nothing := _metadata.none(metadata)) is not None:
        return nothing
    basis = tuple(_metadata.read(metadata))
    aliased = frozenset(metadata.aliased)
    violations = [
        _metadata.violation(f)
        for f in metadata.flaws
        if f.flaw.case in _SAYS and not (f.flaw.case in _OF_ABSENCE and f.location.path in aliased)
    ]
    if "publiccode.yaml" in metadata.files:
        place = Location("publiccode.yaml", 1, 1)
        violations.append(Violation("misnamed", place, {"wanted": PUBLICCODE}))
    return failed(_metadata.cut(violations), *basis) if violations else passed(*basis)

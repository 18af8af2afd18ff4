# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that describe the software for machines hold nothing to be taken back or misread."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, _metadata, check
from oss_guard.evidence.metadata import Found, Metadata
from oss_guard.model.outcome import Outcome, Violation, failed, passed
from oss_guard.readers import NoParams

_SAYS = {
    "outdated": ("key", "value", "write"),
    "retired": ("key", "standard"),
    "replaced": ("key", "standard", "instead"),
    "lower": ("key", "instead"),
    "unquoted": ("key",),
    "more": ("count",),
}


@check(
    needs=Metadata,
    params=NoParams,
    says=_SAYS,
    gives=(PASS, FAIL, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def metadata_current(metadata: Metadata, params: NoParams) -> Outcome:
    """They are understood today, and may not be by the next version or by another program."""
    del params
    if (nothing := _metadata.none(metadata)) is not None:
        return nothing
    basis = tuple(_metadata.read(metadata))
    violations = [v for v in map(_told, metadata.flaws) if v.case in _SAYS]
    return failed(_metadata.cut(violations), *basis) if violations else passed(*basis)


def _told(found: Found) -> Violation:
    told = _metadata.violation(found)
    replaced = told.case == "retired" and told.values["instead"]
    if not replaced:
        return told
    return Violation("replaced", told.location, told.values, key=told.key)

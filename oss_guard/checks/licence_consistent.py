# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a repository says of its licence agrees, wherever it says it."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, check
from oss_guard.checks._contradictions import contradictions, names_any
from oss_guard.evidence.licensing import Licensing, evidence_of
from oss_guard.model.outcome import Outcome, failed, not_applicable, passed
from oss_guard.readers import NoParams


@check(
    needs=Licensing,
    params=NoParams,
    says={"conflict": ("one", "other", "where")},
    gives=(PASS, FAIL, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def licence_consistent(licensing: Licensing, params: NoParams) -> Outcome:
    """Statements must name what the licence texts at the root are."""
    del params
    found = contradictions(licensing)
    if found:
        return failed(found, *evidence_of(licensing))
    return (passed if names_any(licensing) else not_applicable)(*evidence_of(licensing))

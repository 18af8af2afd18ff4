# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Those who derive are asked to say so, by the documents or by the licence."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, UNKNOWN, _statements, check
from oss_guard.evidence.derivation import Derivation, DerivationParams
from oss_guard.model.outcome import Outcome, passed
from oss_guard.readers.statement import Made


class Params(DerivationParams, frozen=True, kw_only=True):
    """The request."""


@check(
    needs=Derivation,
    params=Params,
    says=_statements.SAYS,
    gives=(PASS, FAIL, UNKNOWN),
    lacks=_statements.SAYS,
)
def derivation_asked(derivation: Derivation, params: Params) -> Outcome:
    """A request in a document passes, and so does a licence that demands marking of changes."""
    whole = derivation.statements.of(Made.WHOLE)
    if whole or derivation.demands:
        return passed(*(_statements.found(s) for s in whole[:5]), *derivation.demands)
    return _statements.not_made(derivation.statements, params.wording)

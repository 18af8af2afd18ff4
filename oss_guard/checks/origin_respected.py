# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Software that derives from another one keeps what its licence asks for."""

from __future__ import annotations

from oss_guard.checks import NOT_APPLICABLE, UNKNOWN, _origins, check
from oss_guard.evidence.files import looked_for
from oss_guard.evidence.upstream import Upstream, UpstreamParams
from oss_guard.model.grades import WaitsFor
from oss_guard.model.outcome import Outcome, not_applicable
from oss_guard.model.outcome import unknown as not_known


class Params(UpstreamParams, frozen=True):
    """Wording by which documents tell of an origin."""


@check(needs=Upstream, params=Params, says={}, gives=(UNKNOWN, NOT_APPLICABLE))
def origin_respected(upstream: Upstream, params: Params) -> Outcome:
    """Not applicable where there is no origin.

    Whether every notice of an upstream was kept cannot be told without it, nor of a script or a
    library without its source whose it is: a person must say so.
    """
    basis = [*_origins.signs(upstream), *_origins.doubtful(upstream)]
    if not basis:
        return not_applicable(_origins.none(), looked_for(params.paths))
    return not_known(WaitsFor.ATTESTATION, *basis)

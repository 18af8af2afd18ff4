# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether only what the body developed is managed is for a person to state; parts are shown."""

from __future__ import annotations

from oss_guard.checks import NEEDS_ATTESTATION, _origins, check
from oss_guard.evidence.upstream import Upstream, UpstreamParams
from oss_guard.model.outcome import Outcome, to_attest


class Params(UpstreamParams, frozen=True):
    """Wording by which documents tell of an origin."""


@check(needs=Upstream, params=Params, says={}, gives=(NEEDS_ATTESTATION,))
def parts_shown(upstream: Upstream, params: Params) -> Outcome:
    """Never a verdict of its own: what others made may be there with good reason."""
    del params
    basis = [*_origins.signs(upstream), *_origins.doubtful(upstream)]
    return to_attest(*(basis or [_origins.none()]))

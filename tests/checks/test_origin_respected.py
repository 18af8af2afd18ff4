# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether an origin is respected is for a person to say: its notices are not here to compare."""

from __future__ import annotations

from oss_guard.checks.origin_respected import Params, origin_respected
from oss_guard.evidence.upstream import Upstream
from oss_guard.model.grades import Verdict, WaitsFor

PARAMS = Params(wording=())


def test_a_part_of_others_waits_for_a_statement() -> None:
    upstream = Upstream(("vendor/a/",), (), (), (), (), (), (), (), (), {})
    found = origin_respected.run(upstream, PARAMS)
    assert (found.verdict, found.waits_for) == (Verdict.UNKNOWN, (WaitsFor.ATTESTATION,))
    assert [b.location.path for b in found.basis] == ["vendor/a/"]


def test_without_an_origin_there_is_nothing_to_respect() -> None:
    upstream = Upstream((), (), (), (), (), (), (), (), (), {})
    assert origin_respected.run(upstream, PARAMS).verdict is Verdict.NOT_APPLICABLE

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Continuous integration runs the tests."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.evidence.files import looked_for
from oss_guard.evidence.pipelines import PIPELINES
from oss_guard.evidence.tests import OwnTests
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import (
    Basis,
    Outcome,
    Violation,
    failed,
    not_applicable,
    passed,
    unknown,
)
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.readers.pipeline_step import PipelineStep

_SHOWN = 3


@check(
    needs=OwnTests,
    params=NoParams,
    says={"runs-none": ("paths",)},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("runs-none",),
)
def pipeline_tests(tests: OwnTests, params: NoParams) -> Outcome:
    """Where the repository configures none, another service may still run the tests."""
    del params
    steps = [s for s in tests.steps() if isinstance(s.fact, PipelineStep)]
    if steps:
        return passed(
            *(
                Basis("pipeline", Text(s.fact.run[:100], s.fact.run[:100]), s.location)
                for s in steps[:_SHOWN]
                if isinstance(s.fact, PipelineStep)
            )
        )
    if not tests.files:
        text = Text("実行すべきテストがない", "there are no tests to run")
        return not_applicable(Basis("test", text))
    paths = tests.pipelines.paths
    if not paths:
        text = Text(
            "継続的インテグレーション（CI）の設定がリポジトリにない。"
            "別のサービスで実行しているなら、その旨を表明する",
            "the repository configures no continuous integration; where another service runs the"
            " tests, a person states it",
        )
        return unknown(WaitsFor.ATTESTATION, Basis("missing", text), looked_for(PIPELINES))
    if scripts := tests.pipelines.of("script"):
        text = Text(
            "CI が実行するスクリプトの中は読んでいない",
            "what the scripts run that continuous integration runs was not read",
        )
        ran = [Basis("pipeline", text, s.location) for s in scripts[:_SHOWN]]
        return unknown((WaitsFor.ATTESTATION, WaitsFor.SCOPE), *ran)
    first, *others = paths
    violation = Violation(
        "runs-none",
        Location(first),
        {"paths": ", ".join(paths[:_SHOWN])},
        also=tuple(Location(p) for p in others[:10]),
    )
    return failed([violation])

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What has no licence is called what it is."""

from __future__ import annotations

from datetime import date

import pytest

from oss_guard.engine.audit import gathered
from oss_guard.engine.evaluate import evaluate
from oss_guard.model.grades import Confidence, Verdict
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.repository.memory import MemoryRepository

RULE = next(r for r in load_pack("tokyo").rules if r.id == "TKY-LIC-001")


@pytest.mark.parametrize(
    ("path", "case"),
    [
        ("main.py", "none"),
        ("index.html", "none"),
        ("wards.geojson", "none-for-content"),
    ],
)
def test_documents_and_data_are_not_called_code(path: str, case: str) -> None:
    repository = MemoryRepository({"README.md": b"# x\n", path: b"x\n"})
    settings = Settings(Organization(Text("例", "example"), Text("例", "example")))
    with gathered(repository, [RULE], settings, date(2026, 6, 1)) as sources:
        (finding,) = evaluate(RULE, sources, {}).findings
    assert finding.message == RULE.message[case]


@pytest.mark.parametrize(
    ("licence", "confidence"), [("MIT", Confidence.HIGH), ("Town Licence", Confidence.LOW)]
)
def test_words_that_name_no_known_licence_are_not_sure(
    licence: str, confidence: Confidence
) -> None:
    manifest = f'{{"name": "x", "license": "{licence}"}}'.encode()
    settings = Settings(Organization(Text("例", "example"), Text("例", "example")))
    with gathered(
        MemoryRepository({"package.json": manifest}), [RULE], settings, date(2026, 6, 1)
    ) as sources:
        outcome = evaluate(RULE, sources, {}).outcome
    assert (outcome.verdict, outcome.confidence) == (Verdict.PASS, confidence)

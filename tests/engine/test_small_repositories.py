# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What documents say of building, use, data, conduct, contacts and upkeep, judged by the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from msgspec.structs import replace

from oss_guard.engine.examples import run_examples
from oss_guard.packs.bind import load_pack
from oss_guard.packs.schema import Example

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
CASES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("small_repositories.yaml").read_bytes(),
    LOADER,  # noqa: S506 - a safe one
)
PACK = load_pack("tokyo")
RULES = {rule.id: rule for rule in PACK.rules}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_small_repository_is_judged_as_expected(case: dict[str, Any]) -> None:
    for id, verdict in case["expect"].items():
        example = msgspec.convert({**case, "expect": verdict}, Example)
        rule = replace(RULES[id], examples=(example,))
        ((_, _, misfire),) = run_examples(PACK, [rule])
        assert misfire is None, misfire.text.en

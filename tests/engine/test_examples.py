# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Examples that do not do what they say are told, never passed over."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from oss_guard.engine.examples import run_examples
from oss_guard.packs.bind import load_pack
from oss_guard.packs.pack import Pack, Rule


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("tokyo")


@pytest.fixture(scope="module")
def rule(pack: Pack) -> Rule:
    return next(r for r in pack.rules if r.id == "TKY-COM-001")


def said(pack: Pack, rule: Rule, **changes: object) -> str:
    example = msgspec.structs.replace(rule.examples[0], **changes)
    ((_, _, misfire),) = run_examples(pack, [replace(rule, examples=(example,))])
    return misfire.text.en if misfire else ""


def test_a_right_example_says_nothing(pack: Pack, rule: Rule) -> None:
    assert said(pack, rule) == ""


def test_another_verdict_is_told_with_the_places(pack: Pack, rule: Rule) -> None:
    assert said(pack, rule, files={}) == "expected pass, found fail (places: .)"


def test_other_places_are_told(pack: Pack, rule: Rule) -> None:
    words = said(pack, rule, files={}, expect="fail", at=("a:1:1",))
    assert words == "expected places a:1:1, found ."


@pytest.mark.parametrize(
    "changes",
    [
        {"files": {"a": "${fake.nope.3}"}},
        {"files": {"a": "${text.NOPE}"}},
        {"files": {"a": "あ"}, "encoding": "ascii"},
        {"encoding": "no-such-encoding"},
        {"date": "2026-13-45"},
        {"forge": {"no_such_fact": True}},
    ],
)
def test_an_example_that_cannot_run_is_told(
    pack: Pack, rule: Rule, changes: dict[str, object]
) -> None:
    assert said(pack, rule, **changes).startswith("the example cannot be run: ")

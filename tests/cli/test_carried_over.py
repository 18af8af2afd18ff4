# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Findings before and after a rewrite of history are paired by what they are."""

from __future__ import annotations

from oss_guard.cli.carried_over import _moved
from oss_guard.model.finding import Finding
from oss_guard.model.grades import Confidence, Severity
from oss_guard.model.location import Location
from oss_guard.model.text import Text

SAID = Text("x", "x")


def finding(path: str, fingerprint: str, rule: str = "SECRET-X-001") -> Finding:
    return Finding(
        rule=rule,
        clause=None,
        also_clauses=(),
        severity=Severity.HIGH,
        confidence=Confidence.HIGH,
        location=Location(path, 1, 1),
        also=(),
        excerpt=None,
        message=SAID,
        remedy=SAID,
        fingerprint=fingerprint,
    )


def test_order_and_what_one_run_alone_found_do_not_matter() -> None:
    before = [finding("a", "a1"), finding("b", "b1"), finding("c", "c1")]
    now = [finding("new", "n2"), finding("c", "c2"), finding("a", "a2")]
    assert _moved(before, now, {"a1", "b1", "c1"}) == {"a1": now[2], "c1": now[1]}


def test_those_that_nothing_tells_apart_keep_their_order() -> None:
    before = [finding("a", "a1"), finding("a", "a2"), finding("a", "x1", "SECRET-Y-001")]
    now = [finding("a", "x2", "SECRET-Y-001"), finding("a", "a3"), finding("a", "a4")]
    assert _moved(before, now, {"a2", "x1"}) == {"a2": now[2], "x1": now[0]}


def test_what_has_its_fingerprint_still_is_left_alone() -> None:
    assert _moved([finding("a", "a1")], [finding("a", "a1")], {"a1"}) == {}

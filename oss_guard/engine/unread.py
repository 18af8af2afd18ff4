# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What was not read is neither there nor absent: a verdict that rests on either is unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from oss_guard.checks import Check
from oss_guard.evidence import Sources, missed_by, unsearched_by
from oss_guard.model.grades import Verdict, WaitsFor
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.outcome import Basis, Outcome, Violation, unknown
from oss_guard.model.report import NotExamined
from oss_guard.words import say

_SHOWN = 20
_LANGUAGE = "language"
_BEYOND = frozenset({"aliases", "excluded", _LANGUAGE})
"""Left out by configuration, or in a language or a way that this version does not read."""


def judged(check: Check, sources: Sources, params: object) -> Outcome:
    """What a check says of a run's facts, unknown where a file that may decide was not read.

    A breach that was seen stands, whatever else was not.
    """
    outcome: Outcome = check.run(sources.gather(check.needs, params), params)
    searched = outcome.verdict in check.searched
    looking = unsearched_by if searched else missed_by
    if outcome.verdict is Verdict.PASS and not searched:
        return outcome
    unread = looking(check.needs, sources, params)
    if not unread:
        return outcome
    seen = tuple(v for v in outcome.violations if v.case not in check.lacks)
    named = tuple(_named(unread))
    if outcome.verdict is Verdict.FAIL and _breach(seen):
        return replace(outcome, basis=(*named, *outcome.basis), violations=seen)
    if outcome.verdict is Verdict.NOT_APPLICABLE and not searched:
        return outcome
    waits = {*outcome.waits_for, *(_waits_for(item) for item in unread)}
    open_question = unknown(tuple(w for w in WaitsFor if w in waits), *named, *_still_true(outcome))
    return replace(open_question, violations=seen)


def _breach(violations: Iterable[Violation]) -> bool:
    return any(v.confidence.gates for v in violations)


def _still_true(outcome: Outcome) -> Iterator[Basis]:
    """What was seen; of an outcome that is withdrawn not what it said to be nowhere."""
    withdrawn = outcome.verdict in {Verdict.FAIL, Verdict.NOT_APPLICABLE}
    yield from (b for b in outcome.basis if not withdrawn or b.location.path is not None)


def _waits_for(item: NotExamined) -> WaitsFor:
    return WaitsFor.SCOPE if item.reason in _BEYOND else WaitsFor.EVIDENCE


def _named(unread: Sequence[NotExamined]) -> Iterator[Basis]:
    for item in unread[:_SHOWN]:
        place = Location(item.path) if item.path is not None else REPOSITORY
        # Such a document was read; it is its meaning that is open.
        read = item.reason == _LANGUAGE
        text = item.text if read else say("unread.may-decide").plus(item.text)
        yield Basis("not-understood" if read else "not-examined", text, place)
    rest = len(unread) - _SHOWN
    if rest > 0:
        yield Basis("not-examined", say("unread.more", count=rest))

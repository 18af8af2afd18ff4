# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Checks: functions from facts to an outcome. One file, one check.

A module of this package holds one function decorated with ``@check``; the module's name, with
hyphens, is the check's name, so there is no list to edit. A check never knows which rule called
it, and has no words for what it found: it names a case, and the rule has the words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import Any, TypeVar

import msgspec

from oss_guard.evidence import Evidence
from oss_guard.model.grades import Verdict
from oss_guard.model.outcome import Outcome
from oss_guard.modules import find_in, names_in
from oss_guard.readers import Params

E = TypeVar("E", bound=Evidence)
P = TypeVar("P", bound=Params)

PASS = Verdict.PASS
FAIL = Verdict.FAIL
UNKNOWN = Verdict.UNKNOWN
NEEDS_ATTESTATION = Verdict.NEEDS_ATTESTATION
NOT_APPLICABLE = Verdict.NOT_APPLICABLE


class Check(msgspec.Struct, frozen=True):
    """A check as the engine uses it.

    ``says`` maps each case of violation to the placeholders its message may use; ``gives`` are
    the verdicts it can come to, each of which every rule must have an example of.

    ``lacks`` are the cases that say that something is missing, ``searched`` the verdicts that rest
    on nothing having been found. Neither can be said where a file that may decide was not read:
    the engine makes such an outcome unknown, so no check needs to look for it.
    """

    name: str
    needs: type[Evidence]
    params: type[Params]
    says: Mapping[str, tuple[str, ...]]
    gives: tuple[Verdict, ...]
    run: Callable[[Any, Any], Outcome]
    doc: str
    lacks: frozenset[str] = frozenset()
    searched: frozenset[Verdict] = frozenset({NOT_APPLICABLE})


def check(
    *,
    needs: type[E],
    params: type[P],
    says: Mapping[str, tuple[str, ...]],
    gives: tuple[Verdict, ...],
    lacks: Collection[str] = (),
    searched: Collection[Verdict] = (NOT_APPLICABLE,),
) -> Callable[[Callable[[E, P], Outcome]], Check]:
    """Make a check of a function; mypy ties ``needs`` and ``params`` to its signature."""
    if not says.keys() >= frozenset(lacks):
        raise ValueError(f"not among the cases: {', '.join(lacks)}")

    def decorate(run: Callable[[E, P], Outcome]) -> Check:
        name = run.__module__.rpartition(".")[2].replace("_", "-")
        doc = (run.__doc__ or "").strip()
        return Check(
            name, needs, params, says, gives, run, doc, frozenset(lacks), frozenset(searched)
        )

    return decorate


def names() -> tuple[str, ...]:
    """Names of all checks, without importing them."""
    return names_in(__name__)


@cache
def find(name: str) -> Check:
    """The check of that name. KeyError where there is none."""
    return find_in(__name__, name, Check)

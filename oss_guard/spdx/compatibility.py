# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a component's licence fits the licence that a work is published under.

A small table, reviewed by hand, by the three forms of the guideline's table 6 and by the pairs
that are known to differ from their form. It is no legal advice: it tells what to look into.

Sources, by the names used below. FSF: https://www.gnu.org/licenses/license-list.html and the
matrix of https://www.gnu.org/licenses/gpl-faq.html#AllCompatibility. MPL: sections 1.12 and 3.3
of MPL-2.0. AGPL: section 13 of GPL-3.0 and of AGPL-3.0. EUPL: the appendices of EUPL-1.1 and
EUPL-1.2. CECILL: article 5.3.4 of CeCILL-2.0 and CeCILL-2.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Literal

import msgspec

from oss_guard.spdx.facts import Expression, Term, form, stem

Use = Literal["run-time", "bundled", "separate-program", "build", "test", "development", ""]
"""What a component is for; empty where nothing tells. ``bundled``: it lies in the tree."""

APART: frozenset[Use] = frozenset({"separate-program", "build", "test", "development"})
"""Uses by which a component is no part of the work: its copyleft does not reach it."""


class Fit(IntEnum):
    """The worse, the higher. ``OPEN``: the table does not tell, a person must."""

    FITS = 0
    OPEN = 1
    CONFLICTS = 2


Reason = Literal[
    "non-copyleft", "semi-copyleft", "same-family", "named-by-licence", "apart", "copyleft",
    "not-with-gpl", "not-with-gpl-2", "secondary", "terms-unknown", "several-outbound",
    "version-untold",
]  # fmt: skip


class Judgement(msgspec.Struct, frozen=True):
    """Whether it fits, and the row of the table that says so."""

    fit: Fit
    reason: Reason


_LATER = {
    "GPL-1.0": ("GPL-1.0", "GPL-2.0", "GPL-3.0"),
    "GPL-2.0": ("GPL-2.0", "GPL-3.0"),
    "LGPL-2.0": ("LGPL-2.0", "LGPL-2.1", "LGPL-3.0"),
    "LGPL-2.1": ("LGPL-2.1", "LGPL-3.0"),
    "AGPL-1.0": ("AGPL-1.0", "AGPL-3.0"),
}
_GPL = frozenset({"GPL-1.0", "GPL-2.0", "GPL-3.0", "AGPL-3.0"})
_JOINS = {
    # AGPL: each of the two may be combined with the other.
    "GPL-3.0": frozenset({"GPL-3.0", "AGPL-3.0"}),
    "AGPL-3.0": frozenset({"AGPL-3.0", "GPL-3.0"}),
    # EUPL
    "EUPL-1.1": frozenset("EUPL-1.1 EUPL-1.2 GPL-2.0 OSL-2.1 OSL-3.0 CPL-1.0 EPL-1.0"
                          " CECILL-2.0".split()),
    "EUPL-1.2": frozenset("EUPL-1.2 GPL-2.0 GPL-3.0 AGPL-3.0 OSL-2.1 OSL-3.0 EPL-1.0 CECILL-2.0"
                          " CECILL-2.1 MPL-2.0 LGPL-2.1 LGPL-3.0 LiLiQ-R-1.1"
                          " LiLiQ-Rplus-1.1".split()),
    # CECILL
    "CECILL-2.0": frozenset({"CECILL-2.0", "CECILL-2.1", "GPL-2.0", "GPL-3.0"}),
    "CECILL-2.1": frozenset({"CECILL-2.1", "GPL-2.0", "GPL-3.0", "AGPL-3.0", "EUPL-1.1",
                             "EUPL-1.2"}),
}  # fmt: skip
"""Licences that a work with a copyleft component may be under, beside that of the component."""

_NOT_WITH_GPL = frozenset(
    # FSF: free, and incompatible with every version of the GPL.
    "AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 APSL-1.0 APSL-1.1 APSL-1.2 APSL-2.0 Apache-1.0"
    " Apache-1.1 BSD-4-Clause CDDL-1.0 CDDL-1.1 CNRI-Python CPL-1.0 EPL-1.0 IPL-1.0 Interbase-1.0"
    " LPL-1.02 LPPL-1.2 LPPL-1.3a LPPL-1.3c MPL-1.0 MPL-1.1 MPL-2.0-no-copyleft-exception MS-PL"
    " MS-RL NPL-1.0 NPL-1.1 Nokia OpenSSL PHP-3.0 PHP-3.01 QPL-1.0 RPSL-1.0 SISSL SPL-1.0 Zend-2.0"
    " ZPL-1.1 gnuplot xinetd".split()
)
_NOT_WITH_GPL_2 = frozenset({"Apache-2.0", "LGPL-3.0"})
"""FSF: they fit version 3 alone."""
_SECONDARY = frozenset({"EPL-2.0"})
"""FSF: it fits the GPL only where the component itself names it as a secondary licence."""


_TAKEN_UP = frozenset({"same-family", "named-by-licence"})


def fit(outbound: Expression, component: Expression, use: Use) -> Judgement:
    """Judge one component.

    Of a choice (OR) in its licence the best is taken, of AND the worst, and all parts of AND must
    fit one and the same version of an "or later" of the work. A recipient may take the work under
    any licence that it is offered under, so each branch of a choice in ``outbound`` must fit; what
    is under several licences at once is already under the strictest of them.
    """
    if use in APART:
        return Judgement(Fit.FITS, "apart")
    return _work(outbound.tree, component.tree)


def without_version(
    outbound: Expression, components: Sequence[Sequence[Expression]]
) -> tuple[int, ...]:
    """Which components fit a work one by one, and together leave it no version of its licence.

    Of each component all licences apply. Empty where one version fits them all, or where a single
    one fits none: of that ``fit`` tells.
    """
    return _without_version(outbound.tree, components)


def _without_version(outbound: Term, components: Sequence[Sequence[Expression]]) -> tuple[int, ...]:
    if outbound.kind != "licence":
        told = (_without_version(part, components) for part in outbound.parts)
        return next(filter(None, told), ())
    every = versions(outbound.id)
    left = {i: _left(every, licences) for i, licences in enumerate(components)}
    narrowing = {i: some for i, some in left.items() if some and some != every}
    if not narrowing or frozenset.intersection(*narrowing.values()):
        return ()
    return tuple(narrowing)


def _left(every: frozenset[str], licences: Sequence[Expression]) -> frozenset[str]:
    """The versions under which none of the licences conflicts."""
    return frozenset(
        version
        for version in every
        if all(_tree(version, e.tree).fit is not Fit.CONFLICTS for e in licences)
    )


def _work(outbound: Term, component: Term) -> Judgement:
    if outbound.kind == "licence":
        under = (_tree(version, component) for version in sorted(versions(outbound.id)))
        return min(under, key=lambda j: j.fit)
    judged = [_work(part, component) for part in outbound.parts]
    taken_up = next((j for j in judged if j.reason in _TAKEN_UP), None)
    if outbound.kind == "AND" and taken_up is not None:
        return taken_up
    return max(judged, key=lambda j: j.fit)


def _tree(target: str, term: Term) -> Judgement:
    if term.kind == "licence":
        return _pair(target, term)
    choose = min if term.kind == "OR" else max
    return choose((_tree(target, part) for part in term.parts), key=lambda j: j.fit)


def _pair(target: str, part: Term) -> Judgement:
    """One licence in a work under one version of another."""
    effect = form(part)
    if effect == "proprietary-or-unknown":
        return Judgement(Fit.OPEN, "terms-unknown")
    given = versions(part.id)
    if effect == "copyleft":
        return _copyleft(target, given)
    if target in _GPL and not part.exception:
        if given & _SECONDARY:
            return Judgement(Fit.OPEN, "secondary")
        if given & _NOT_WITH_GPL:
            return Judgement(Fit.CONFLICTS, "not-with-gpl")
        if given <= _NOT_WITH_GPL_2 and target in {"GPL-1.0", "GPL-2.0"}:
            return Judgement(Fit.CONFLICTS, "not-with-gpl-2")
    return Judgement(Fit.FITS, effect)


def _copyleft(target: str, given: frozenset[str]) -> Judgement:
    if target in given:
        return Judgement(Fit.FITS, "same-family")
    if any(target in _JOINS.get(version, frozenset()) for version in given):
        return Judgement(Fit.FITS, "named-by-licence")
    return Judgement(Fit.CONFLICTS, "copyleft")


def versions(id: str) -> frozenset[str]:
    """The licences that an id lets a recipient choose from: of "or later" every later version."""
    first = stem(id)
    later = id != first and not id.endswith("-only")
    return frozenset(_LATER.get(first, (first,)) if later else (first,))

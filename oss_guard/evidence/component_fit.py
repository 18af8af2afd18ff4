# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Components, and the licensed parts of the tree, judged against the outbound licence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.components import Components, Needed
from oss_guard.evidence.expressions import stems
from oss_guard.evidence.licensing import Licensing
from oss_guard.evidence.parts import Part, Parts
from oss_guard.model.location import Location
from oss_guard.spdx.compatibility import APART, Fit, Judgement, Reason, Use, fit, without_version
from oss_guard.spdx.facts import FORMS, Expression, Form, form, parse

_ONLY = "-only"
_MEANT_LATER = "-or-later"


class Judged(msgspec.Struct, frozen=True):
    """A component with its judgement, None where its licence is not known."""

    component: Needed
    judgement: Judgement | None

    @property
    def conflicts(self) -> bool:
        """Whether it breaches the outbound licence, by a use that something tells."""
        found = self.judgement is not None and self.judgement.fit is Fit.CONFLICTS
        return found and self.component.use != ""

    @property
    def open(self) -> bool:
        """Whether a person has to look: at terms that are not known, or at what it is for."""
        return self.judgement is not None and self.judgement.fit is not Fit.FITS


class Clash(msgspec.Struct, frozen=True):
    """A part of the tree that does not fit, and the row of the table that says so."""

    part: Part
    reason: Reason


class Member(msgspec.Struct, frozen=True):
    """A component, or a part of the tree by its path."""

    name: str
    licences: tuple[Expression, ...]
    place: Location


class Together(msgspec.Struct, frozen=True):
    """What fits one by one and leaves the work no version of its licence.

    ``told``: something tells of each that it is combined with the work.
    """

    members: tuple[Member, ...]
    told: bool


class Outbound(msgspec.Struct, frozen=True):
    """A licence of the work: as stated, and the most that it may be.

    These differ where nothing but a text tells it: that cannot tell "only" from "or later".
    """

    stated: Expression
    widest: Expression


class ComponentFit(Evidence, frozen=True):
    """Every component with its judgement, in order of name, and the parts of the tree that clash.

    ``doubtful`` are parts that a person has to look at, ``listed`` licences of components of which
    nothing tells the use, and that would not fit each use.

    ``comparable``: the outbound licence is known, so that anything could be judged.
    """

    parts: Parts
    components: Components
    judged: tuple[Judged, ...]
    clashing: tuple[Clash, ...]
    doubtful: tuple[Clash, ...]
    listed: tuple[Clash, ...]
    together: Together | None
    comparable: bool

    uses: ClassVar[tuple[type[Evidence], ...]] = (Parts, Components)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Judge each by the table of pairs."""
        del params
        parts, components = sources.gather(Parts), sources.gather(Components)
        outbound = tuple(_outbound(parts.licensing))
        judged = tuple(Judged(c, _judge(outbound, c)) for c in components.needed)
        texts = {t.path for t in parts.licensing.texts}
        found = [(p, _part(outbound, p, p.location.path in texts)) for p in parts.parts]
        clashing, doubtful = (
            tuple(Clash(p, j.reason) for p, j in found if j is not None and j.fit is wanted)
            for wanted in (Fit.CONFLICTS, Fit.OPEN)
        )
        listed = tuple(
            Clash(p, j.reason)
            for p in parts.listed
            if (j := _part(outbound, p, by_text=True)) is not None and j.fit is not Fit.FITS
        )
        together = _together(outbound, judged, [(p, p.location.path in texts) for p in parts.parts])
        fits = (judged, clashing, doubtful, listed, together)
        return cls(parts, components, *fits, bool(outbound))

    @property
    def unlicensed(self) -> tuple[str, ...]:
        """Vendored paths of which neither a text nor a package's manifest tells the licence."""
        return tuple(p for p in self.parts.unlicensed if not p.startswith(self.components.bundled))

    @property
    def fitting(self) -> tuple[Part, ...]:
        """Parts of the tree that are combined with the work and do not clash.

        Not those of the project's own under its licence, nor its documents, data and configuration.
        """
        clashing = {c.part for c in self.clashing}
        licensing = self.parts.licensing
        covered = {i for e in licensing.outbound for i in stems(e)}
        combined = {*licensing.files.of_syntax(CODE), *(t.path for t in licensing.texts)}
        return tuple(
            p
            for p in self.parts.parts
            if p not in clashing
            and not (p.own and (stems(p.expression) <= covered or p.location.path not in combined))
        )

    @property
    def unknown(self) -> tuple[Judged, ...]:
        """Components whose licence is not known."""
        return tuple(j for j in self.judged if not j.component.known and not j.conflicts)

    def counts(self) -> Counter[Form]:
        """How many components of known licence there are of each form."""
        known = (j.component for j in self.judged if j.component.known)
        return Counter(max((form(e) for e in c.licences), key=FORMS.index) for c in known)

    def semi_copyleft(self) -> tuple[tuple[Needed, ...], tuple[Part, ...]]:
        """Components and parts of the tree under semi-copyleft that the outbound licence is not."""
        covered = {i for e in self.parts.licensing.outbound for i in stems(e)}

        def is_other(read: Expression) -> bool:
            return form(read) == "semi-copyleft" and not stems(read) & covered

        return (
            tuple(j.component for j in self.judged if any(map(is_other, j.component.licences))),
            tuple(p for p in self.parts.parts if is_other(p.expression)),
        )


def _outbound(licensing: Licensing) -> Iterator[Outbound]:
    for stated in licensing.outbound:
        wider = licensing.by_text_alone(stated)
        yield Outbound(stated, _or_later(stated) if wider else stated)


def _or_later(expression: Expression) -> Expression:
    if not expression.text.endswith(_ONLY):
        return expression
    return parse(expression.text.removesuffix(_ONLY) + _MEANT_LATER)


def _judge(outbound: Sequence[Outbound], component: Needed) -> Judgement | None:
    """All its licences must fit; under several outbound ones it is told which part it is in."""
    if not outbound or not component.licences:
        return None
    found = _under_all(outbound, component.licences, component.use)
    # What could be read may already clash; it cannot clear what could not be.
    return found if component.known or found.fit is Fit.CONFLICTS else None


def _under_all(outbound: Sequence[Outbound], licences: Sequence[Expression], use: Use) -> Judgement:
    under = [max((_one(o, e, use) for e in licences), key=_badness) for o in outbound]
    worst, best = max(under, key=_badness), min(under, key=_badness)
    if worst.fit is not best.fit:
        return Judgement(Fit.OPEN, "several-outbound")
    return worst


def _badness(judgement: Judgement) -> Fit:
    return judgement.fit


def _one(outbound: Outbound, component: Expression, use: Use) -> Judgement:
    stated = fit(outbound.stated, component, use)
    if stated.fit is not Fit.CONFLICTS:
        return stated
    widest = fit(outbound.widest, component, use)
    return widest if widest.fit is Fit.CONFLICTS else Judgement(Fit.OPEN, "version-untold")


def _together(
    outbound: Sequence[Outbound], judged: Sequence[Judged], parts: Sequence[tuple[Part, bool]]
) -> Together | None:
    """By the uses that are told, else by all that may be combined with the work."""
    known = [j.component for j in judged if j.component.known and j.component.use not in APART]
    inside = [
        Member(p.location.path or "", (_or_later(p.expression) if by_text else p.expression,),
               p.location)
        for p, by_text in parts
    ]  # fmt: skip
    for told in (True, False):
        members = [
            *(Member(c.name, c.licences, c.places[0]) for c in known if c.use or not told),
            *inside,
        ]
        licences = [m.licences for m in members]
        without = [without_version(o.widest, licences) for o in outbound]
        if without and all(without):
            chosen = sorted({i for one in without for i in one})
            return Together(tuple(members[i] for i in chosen), told)
    return None


def _part(outbound: Sequence[Outbound], part: Part, by_text: bool) -> Judgement | None:
    """How a part fits the outbound licence that it fits best, None where that is not known.

    A text alone does not tell "only" from "or later", so of texts the milder reading counts.
    """
    reading = _or_later(part.expression) if by_text else part.expression
    readings = dict.fromkeys((part.expression, reading))
    judged = [_one(o, e, "bundled") for o in outbound for e in readings]
    return min(judged, key=_badness) if judged else None

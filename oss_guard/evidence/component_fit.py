# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Components, and the licensed parts of the tree, judged against the outbound licence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.components import Components, Needed
from oss_guard.evidence.expressions import stems
from oss_guard.evidence.parts import Part, Parts
from oss_guard.spdx.compatibility import Fit, Judgement, Reason, Use, fit
from oss_guard.spdx.facts import FORMS, Expression, Form, form, parse

_ONLY = "-only"
_MEANT_LATER = "-or-later"


@dataclass(frozen=True, slots=True)
class Judged:
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


@dataclass(frozen=True, slots=True)
class Clash:
    """A part of the tree that does not fit, and the row of the table that says so."""

    part: Part
    reason: Reason


@dataclass(frozen=True)
class ComponentFit(Evidence):
    """Every component with its judgement, in order of name, and the parts of the tree that clash.

    ``comparable``: the outbound licence is known, so that anything could be judged.
    """

    parts: Parts
    components: Components
    judged: tuple[Judged, ...]
    clashing: tuple[Clash, ...]
    comparable: bool

    uses: ClassVar[tuple[type[Evidence], ...]] = (Parts, Components)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Judge each by the table of pairs."""
        del params
        parts, components = sources.gather(Parts), sources.gather(Components)
        outbound = parts.licensing.outbound
        judged = tuple(Judged(c, _judge(outbound, c)) for c in components.needed)
        texts = {t.path for t in parts.licensing.texts}
        clashing = tuple(
            Clash(part, reason)
            for part in parts.parts
            if (reason := _clash(outbound, part, part.location.path in texts)) is not None
        )
        return cls(parts, components, judged, clashing, bool(outbound))

    @property
    def unlicensed(self) -> tuple[str, ...]:
        """Vendored paths of which neither a text nor a package's manifest tells the licence."""
        return tuple(p for p in self.parts.unlicensed if not p.startswith(self.components.bundled))

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


def _judge(outbound: Sequence[Expression], component: Needed) -> Judgement | None:
    """All its licences must fit; under several outbound ones it is told which part it is in."""
    if not outbound or not component.licences:
        return None
    found = _together(outbound, component.licences, component.use)
    # What could be read may already clash; it cannot clear what could not be.
    return found if component.known or found.fit is Fit.CONFLICTS else None


def _together(
    outbound: Sequence[Expression], licences: Sequence[Expression], use: Use
) -> Judgement:
    under = [max((fit(o, e, use) for e in licences), key=lambda j: j.fit) for o in outbound]
    worst, best = max(under, key=lambda j: j.fit), min(under, key=lambda j: j.fit)
    if worst.fit is not best.fit:
        return Judgement(Fit.OPEN, "several-outbound")
    return worst


def _clash(outbound: Sequence[Expression], part: Part, by_text: bool) -> Reason | None:
    """Why a part fits none of the outbound licences; None where it fits one.

    A text alone does not tell "only" from "or later", so of texts the milder reading counts.
    """
    readings = [part.expression]
    if by_text and part.expression.text.endswith(_ONLY):
        readings.append(parse(part.expression.text.removesuffix(_ONLY) + _MEANT_LATER))
    judged = [fit(o, reading, "bundled") for o in outbound for reading in readings]
    if not judged or any(j.fit is not Fit.CONFLICTS for j in judged):
        return None
    return judged[0].reason

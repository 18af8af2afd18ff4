# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Components fit the outbound licence, as far as the repository tells."""

from __future__ import annotations

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.checks import _components as said
from oss_guard.evidence.component_fit import ComponentFit, Judged, Together
from oss_guard.evidence.licensing import evidence_of
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.readers import NoParams

_PLACES = 5


@check(
    needs=ComponentFit,
    params=NoParams,
    says={
        "copyleft-component": ("component", "licence", "outbound"),
        "copyleft-bundled": ("component", "licence", "outbound"),
        "incompatible": ("component", "licence", "outbound"),
        "no-common-version": ("components", "outbound"),
    },
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def licences_combine(fits: ComponentFit, params: NoParams) -> Outcome:
    """Copyleft in a work under another licence fails; a licence that is not known is unknown.

    Judged by a table of forms and of known pairs, and by what a component is for. Parts of the
    tree that clash are told by another check.
    """
    del params
    licensing = fits.parts.licensing
    if not licensing.any_stated:
        return not_applicable(*evidence_of(licensing))
    told = {f for clash in fits.clashing if (f := _folder(clash.part.location))}
    # Of a package in the tree its text has told already.
    judged = [j for j in fits.judged if not told & {_folder(p) for p in j.component.places}]
    compared = judged or fits.fitting or fits.unlicensed or fits.listed or fits.components.faults
    if not compared:
        text = Text("照合する依存先も部品もない", "no dependencies and no parts to compare")
        return not_applicable(Basis("no-parts", text))
    outbound = ", ".join(e.text for e in licensing.outbound)
    violations = [_of_component(j, outbound) for j in judged if j.conflicts]
    if fits.together is not None and fits.together.told:
        violations.append(_of_several(fits.together, outbound))
    waits, missing = said.left_open(fits, _questions(fits))
    if violations:
        return failed(violations, *missing, *said.overview(fits), *evidence_of(licensing))
    if missing:
        return not_known(waits, *missing, *said.overview(fits))
    return passed(*_found(fits), *said.overview(fits), *evidence_of(licensing))


def _questions(fits: ComponentFit) -> list[Basis]:
    """What only a person can tell."""
    if fits.comparable or not (fits.judged or fits.parts.parts):
        return [
            *said.unknown_licences(fits.unknown),
            *said.open_questions(fits),
            *said.doubtful_parts(fits.doubtful),
            *said.listed(fits.listed),
        ]
    text = Text(
        "リポジトリ自身のライセンスを特定できず、依存先と照合できない",
        "the repository's own licence is not recognised, so nothing can be compared with it",
    )
    return [Basis("outbound-unknown", text)]


def _folder(place: Location) -> str:
    return (place.path or "").rpartition("/")[0]


def _of_component(one: Judged, outbound: str) -> Violation:
    component = one.component
    bundled = component.use == "bundled"
    case = "copyleft-bundled" if bundled else "copyleft-component"
    if one.judgement is not None and one.judgement.reason.startswith("not-with"):
        case = "incompatible"
    licence = said.licence_of(component)
    return Violation(
        case,
        component.places[0],
        {"component": component.name, "licence": licence, "outbound": outbound},
        key=f"{component.ecosystem}:{component.name}",
        also=component.places[1:_PLACES],
    )


def _of_several(together: Together, outbound: str) -> Violation:
    places = tuple(dict.fromkeys(m.place for m in together.members))
    return Violation(
        "no-common-version",
        places[0],
        {"components": said.names_with_licences(together.members), "outbound": outbound},
        key="together",
        also=places[1:_PLACES],
    )


def _found(fits: ComponentFit) -> list[Basis]:
    found = sorted({p.expression.text for p in fits.fitting})
    text = Text(f"含まれる部品: {', '.join(found)}", f"parts under: {', '.join(found)}")
    return [Basis("parts", text)] if found else []

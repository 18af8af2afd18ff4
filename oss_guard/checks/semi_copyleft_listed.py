# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Parts and direct dependencies under semi-copyleft are listed by the repository itself."""

from __future__ import annotations

from collections.abc import Iterator

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.checks import _components as said
from oss_guard.evidence.components import Needed
from oss_guard.evidence.licensing import evidence_of
from oss_guard.evidence.part_lists import PartLists
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.outcome import unknown as not_known
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.spdx.compatibility import APART
from oss_guard.words import say

_SHOWN = 20


@check(
    needs=PartLists,
    params=NoParams,
    says={"unlisted": ("licence",), "unlisted-component": ("component", "licence")},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("unlisted", "unlisted-component"),
)
def semi_copyleft_listed(lists: PartLists, params: NoParams) -> Outcome:
    """Each is looked for by its name in documents that name its licence too.

    Dependencies of dependencies are shown and need no entry, but one of which the licence is not
    known may be anything. What is only for work on the project is found with low confidence.
    """
    del params
    fits = lists.fits
    if not fits.parts.licensing.any_stated:
        return not_applicable(*evidence_of(fits.parts.licensing))
    shown = list(_shown(lists))
    violations = list(_violations(lists))
    if any(v.confidence.gates for v in violations):
        return failed(violations, *shown)
    unknown = [j for j in fits.unknown if _wanted(j.component) or j.component.use not in APART]
    waits, missing = said.left_open(fits, list(said.unknown_licences(unknown)))
    if missing:
        return not_known(waits, *missing, *shown)
    if violations:
        return failed(violations, *shown)
    if lists.parts or any(_wanted(c) for c, _ in lists.components):
        return passed(*shown)
    text = Text(
        "準コピーレフトの部品も、直接の依存先も見当たらない",
        "no part and no direct dependency under semi-copyleft was found",
    )
    return not_applicable(Basis("no-parts", text), *shown)


def _wanted(component: Needed) -> bool:
    return component.direct or component.use == "bundled"


def _violations(lists: PartLists) -> Iterator[Violation]:
    """One for the files of a folder under one licence, one for each component."""
    folders: dict[tuple[str, str], list[Location]] = {}
    for part, places in lists.parts:
        if not places:
            folder = (part.location.path or "").rpartition("/")[0]
            folders.setdefault((folder, part.expression.text), []).append(part.location)
    for (_, licence), (first, *others) in folders.items():
        values = {"licence": licence}
        yield Violation("unlisted", first, values, key=licence, also=tuple(others[:_SHOWN]))
    for component, places in lists.components:
        if _wanted(component) and not places:
            yield Violation(
                "unlisted-component",
                component.places[0],
                {"component": component.name, "licence": said.licence_of(component)},
                Confidence.LOW if component.use in APART else Confidence.HIGH,
                key=f"{component.ecosystem}:{component.name}",
            )


def _shown(lists: PartLists) -> Iterator[Basis]:
    """Every one that was found, whether it has to be listed or not."""
    for part, places in lists.parts[:_SHOWN]:
        text = say(
            "components.semi-part", licence=part.expression.text, where=", ".join(places) or "-"
        )
        yield Basis("semi-copyleft", text, part.location)
    for component, places in lists.components[:_SHOWN]:
        text = say(
            "components.semi",
            name=component.name,
            licence=said.licence_of(component),
            use=say(f"components.use.{component.use or 'unknown'}"),
            where=", ".join(places) or "-",
        )
        yield Basis("semi-copyleft", text, component.places[0])
    if len(lists.components) > _SHOWN:
        yield Basis("semi-copyleft", say("components.more", count=len(lists.components) - _SHOWN))

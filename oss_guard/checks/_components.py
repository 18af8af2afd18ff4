# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What checks say of components: how many, which, and how to tell what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from oss_guard.evidence.component_fit import Clash, ComponentFit, Judged, Member
from oss_guard.evidence.components import Needed
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.outcome import Basis
from oss_guard.model.text import Text
from oss_guard.words import say

_NAMED = 10
_SHOWN = 10
_PARTS_SHOWN = 5
_COMMANDS = {
    "npm": "npm sbom --sbom-format cyclonedx > bom.json",
    "python": "cyclonedx-py environment -o bom.json",
    "composer": "composer CycloneDX:make-sbom --output-format=JSON --output-file=bom.json",
    "ruby": "cyclonedx-ruby -p . -f json -o bom.json",
    "go": "cyclonedx-gomod mod -licenses -json -output bom.json",
    "cargo": "cargo cyclonedx --format json --override-filename bom",
    "maven": "mvn org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom",
    "mix": "mix sbom.cyclonedx --output bom.json",
    "nuget": "dotnet CycloneDX . -o . -F Json -fn bom.json",
}
"""Commands of each ecosystem's own tool that write a bill of materials with licences."""
_ANY = "cdxgen --profile license-compliance -o bom.json"
_FOR_A_PERSON = frozenset({"terms-unknown", "secondary", "several-outbound", "version-untold"})
_WORDS = {"url": "components.loaded", "unity": "components.by-hand"}
"""What is said where no tool writes a bill of materials."""
_NOT_BY_NPM = ("yarn.lock", "pnpm-lock.yaml", "bun.lock")


def sorted_by_weight(found: Sequence[Judged]) -> list[Judged]:
    """Direct ones first, and those for development last."""
    return sorted(
        found,
        key=lambda j: (
            j.component.use == "development",
            not j.component.direct,
            j.component.name.lower(),
        ),
    )


def unknown_licences(found: Sequence[Judged]) -> Iterator[Basis]:
    """One for each ecosystem: how many, their names, and the command that tells."""
    groups: dict[str, list[Judged]] = {}
    for one in sorted_by_weight(found):
        groups.setdefault(one.component.ecosystem, []).append(one)
    for ecosystem in sorted(groups):
        group = [j.component for j in groups[ecosystem]]
        apart = sum(c.use == "development" for c in group)
        text = say(
            _WORDS.get(ecosystem, "components.unknown"),
            ecosystem=ecosystem or "SBOM",
            count=len(group),
            apart=apart,
            names=_names(group),
            command=_command(ecosystem, group),
        )
        yield Basis("licence-unknown", text, group[0].places[0] if group[0].places else REPOSITORY)


def _command(ecosystem: str, group: Sequence[Needed]) -> str:
    listed = any((p.path or "").endswith(_NOT_BY_NPM) for c in group for p in c.places)
    return _ANY if listed else _COMMANDS.get(ecosystem, _ANY)


def _names(components: Sequence[Needed]) -> str:
    shown = [_with_words(c) for c in components[:_NAMED]]
    return ", ".join(shown) + (" …" if len(components) > _NAMED else "")


def _with_words(component: Needed) -> str:
    """Its name, with what is stated of its licence where that cannot be read."""
    stated = " / ".join(component.stated)[:80]
    return f"{component.name} ({stated})" if stated else component.name


def open_questions(fits: ComponentFit) -> Iterator[Basis]:
    """Components that the table leaves to a person, each with its licence and why."""
    if fits.together is not None and not fits.together.told:
        names = names_with_licences(fits.together.members)
        text = say("components.open.together", names=names)
        yield Basis("licence-open", text, fits.together.members[0].place)
    left = [j for j in sorted_by_weight(fits.judged) if j.open and not j.conflicts]
    for one in left[:_SHOWN]:
        judgement, component = one.judgement, one.component
        if judgement is None:
            continue
        reason = judgement.reason if judgement.reason in _FOR_A_PERSON else "use-unknown"
        text = say(
            f"components.open.{reason}",
            name=component.name,
            licence=licence_of(component),
        )
        yield Basis("licence-open", text, component.places[0])
    yield from _more(left)


def doubtful_parts(found: Sequence[Clash]) -> Iterator[Basis]:
    """Parts of the tree that the table leaves to a person."""
    for clash in found[:_SHOWN]:
        place, licence = clash.part.location, clash.part.expression.text
        text = say(f"components.open.{clash.reason}", name=place.path or "", licence=licence)
        yield Basis("licence-open", text, place)
    yield from _more(found)


def listed(found: Sequence[Clash]) -> Iterator[Basis]:
    """Licences that lists of components bear, and that the work's does not fit in every use."""
    for clash in found[:_SHOWN]:
        place, licence = clash.part.location, clash.part.expression.text
        yield Basis("licence-open", say("components.open.listed", licence=licence), place)
    yield from _more(found)


def _more(found: Sequence[object]) -> Iterator[Basis]:
    """How many there are beside those shown."""
    if len(found) > _SHOWN:
        yield Basis("licence-open", say("components.more", count=len(found) - _SHOWN))


def names_with_licences(members: Sequence[Member]) -> str:
    """Components or parts in one line, each with its licence."""
    shown = [f"{m.name} ({' AND '.join(e.text for e in m.licences)})" for m in members[:_SHOWN]]
    return ", ".join(shown) + (" …" if len(members) > _SHOWN else "")


def licence_of(component: Needed) -> str:
    """Its licence in one expression."""
    texts = dict.fromkeys(e.text for e in component.licences)
    return " AND ".join(f"({t})" if " OR " in t and len(texts) > 1 else t for t in texts)


def overview(fits: ComponentFit) -> Iterator[Basis]:
    """How many components there are of each form, and what configuration says of any."""
    if not fits.judged:
        return
    counts = fits.counts()
    text = say(
        "components.counts",
        count=len(fits.judged),
        development=sum(j.component.use == "development" for j in fits.judged),
        non=counts["non-copyleft"],
        semi=counts["semi-copyleft"],
        copyleft=counts["copyleft"],
        other=counts["proprietary-or-unknown"],
        unknown=len(fits.unknown),
    )
    yield Basis("components", text)
    for one in fits.judged:
        rule, component = one.component.declared, one.component
        if rule is not None:
            use, licence = say(f"dependency.use.{rule.use.value}"), licence_of(component) or "?"
            said = say(
                "components.declared",
                name=component.name, licence=licence, use=use, reason=rule.reason,
            )  # fmt: skip
            yield Basis("declared", said, Location(rule.source or None, rule.line or None))
    for name in fits.components.idle[:_SHOWN]:
        yield Basis("declared", say("components.idle", name=name))
    yield Basis("table", say("components.table"))


def _awaited(fits: ComponentFit) -> set[WaitsFor]:
    """What lists wait for that were not read: of a form that no reader knows, a later version."""
    found = {fault == "form" for _, fault in fits.components.faults}
    return {WaitsFor.SCOPE if unknown_form else WaitsFor.EVIDENCE for unknown_form in found}


def left_open(
    fits: ComponentFit, questions: Sequence[Basis]
) -> tuple[tuple[WaitsFor, ...], list[Basis]]:
    """What is missing for a verdict, and whom it waits for; ``questions`` are for a person."""
    waits, missing = set[WaitsFor](), list[Basis]()
    if fits.components.faults:
        waits |= _awaited(fits)
        missing += _faults(fits)
    if questions:
        waits.add(WaitsFor.ATTESTATION)
        missing += questions
    if fits.unlicensed:
        waits |= {WaitsFor.ATTESTATION, WaitsFor.SCOPE}
        missing += _unlicensed(fits)
    return tuple(w for w in WaitsFor if w in waits), missing


def _faults(fits: ComponentFit) -> Iterator[Basis]:
    """Lists that could not be read, and why."""
    for place, fault in fits.components.faults[:_SHOWN]:
        yield Basis("not-read", say(f"components.fault.{fault}"), place)


def _unlicensed(fits: ComponentFit) -> list[Basis]:
    """Parts of others in the tree of which nothing tells the licence."""
    text = Text(
        "第三者のものとみられる部品のライセンスが分からない",
        "the licence of what seems to be a third-party part is not known",
    )
    return [Basis("vendored", text, Location(p)) for p in fits.unlicensed[:_PARTS_SHOWN]]

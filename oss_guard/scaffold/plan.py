# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a repository lacks: files to write, and what is left alone and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import msgspec

from oss_guard.scaffold import licence, markups, readme, write
from oss_guard.scaffold.kinds import KINDS, Kind, standing
from oss_guard.scaffold.sections import lacking
from oss_guard.scaffold.texts import Values, render


class Planned(msgspec.Struct, frozen=True):
    """A file to be written, by its path below the top."""

    path: str
    text: str


class Plan(msgspec.Struct, frozen=True):
    """What is to be written and what is not.

    ``there`` are files that serve already, ``said`` kinds whose content stands in other documents,
    ``idle`` those that there is nothing for, ``licensed`` kinds that need a licence. ``sections``
    are those that ``existing``, the README, lacks; ``rest`` is their text.
    """

    new: list[Planned] = msgspec.field(default_factory=list)
    there: list[str] = msgspec.field(default_factory=list)
    said: list[str] = msgspec.field(default_factory=list)
    idle: list[str] = msgspec.field(default_factory=list)
    licensed: list[str] = msgspec.field(default_factory=list)
    existing: str | None = None
    sections: tuple[str, ...] = ()
    rest: str = ""


class Judged(msgspec.Struct, frozen=True):
    """What the rules of the packs in use said: ids of those that are met, and of those failed.

    ``idle`` are those met because they concern nothing here.
    """

    met: Collection[str] = ()
    failed: Collection[str] = ()
    idle: Collection[str] = ()

    def is_said(self, rules: Sequence[str]) -> bool:
        """Whether rules look for this and all of them are met."""
        return bool(rules) and all(r in self.met for r in rules)

    def is_idle(self, rules: Sequence[str]) -> bool:
        """Whether rules look for this and there is nothing here that it could be about."""
        return bool(rules) and all(r in self.idle for r in rules)


def planned(
    root: Path, names: Sequence[str], only: Collection[str], judged: Judged, values: Values
) -> Plan:
    """What to write in a folder that holds ``names``, of the kinds in ``only`` or of all."""
    plan = Plan()
    for kind in KINDS:
        if only and kind.name not in only:
            continue
        if kind.name == "configuration" and not values.told.is_configuration:
            continue
        found = standing(kind, names)
        if kind.name == "readme" and found:
            plan = _with_sections(plan, root, found[0], judged, values)
        elif found:
            plan.there.append(found[0])
            plan.new.extend(_beside(kind, root, values))
        elif judged.is_idle(kind.rules) or (kind.name == "dependabot" and not values.updates):
            plan.idle.append(kind.name)
        elif judged.is_said(kind.rules):
            plan.said.append(kind.name)
        elif kind.licensed and values.licence is None:
            plan.licensed.append(kind.name)
        else:
            plan.new.extend(_files(kind, judged, values))
            plan.new.extend(_beside(kind, root, values))
    return plan


def _with_sections(plan: Plan, root: Path, existing: str, judged: Judged, values: Values) -> Plan:
    sections = lacking(judged.failed)
    text = readme.rest(sections, values) if sections else ""
    text = markups.like(existing, write.text_of(root, existing), text)
    return Plan(plan.new, plan.there, plan.said, plan.idle, plan.licensed, existing, sections, text)


def _files(kind: Kind, judged: Judged, values: Values) -> Iterator[Planned]:
    for template, path in kind.files:
        if kind.name == "readme":
            yield Planned(path, readme.whole(judged.failed, values))
        elif kind.name == "licence":
            yield Planned(path, licence.text_of(values.licence or "", values))
        else:
            yield Planned(path, render(template, values))


def _beside(kind: Kind, root: Path, values: Values) -> Iterator[Planned]:
    """The text of the licence where the REUSE tool looks for it."""
    if kind.name != "reuse" or values.licence not in licence.offered():
        return
    path = f"LICENSES/{values.licence}.txt"
    if not (root / path).exists():
        yield Planned(path, licence.text_of(values.licence, values))

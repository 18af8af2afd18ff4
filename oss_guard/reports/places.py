# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where a finding is shown: in the judged tree if it still stands there, else in history."""

from __future__ import annotations

from oss_guard.model.finding import Finding
from oss_guard.model.location import Location
from oss_guard.model.report import PolicyEffect
from oss_guard.model.text import Lang
from oss_guard.words import say

_COMMIT = 12
"""How many digits of a commit are shown."""


def whole(location: Location, lang: Lang) -> str:
    """What a place without path is: a message, the name of a ref, or the whole repository."""
    if location.commit is None:
        return say("report.whole-repository").get(lang)
    if location.ref is not None:
        commit = location.commit[:_COMMIT]
        return say("report.name-of", ref=location.ref, commit=commit).get(lang)
    return say("report.message-of", commit=location.commit[:_COMMIT]).get(lang)


def effect_place(effect: PolicyEffect) -> str:
    """Where it is written that something has an effect, or the option that says so."""
    place = effect.path if effect.path is not None else effect.source
    return place if effect.line is None else f"{place}:{effect.line}"


def main_place(finding: Finding) -> Location:
    """The place to go to first."""
    return finding.standing or finding.location


def other_places(finding: Finding) -> list[Location]:
    """Further places of what stands in the judged tree, or else of what history has."""
    main = main_place(finding)
    places = (finding.location, *finding.also)
    return [at for at in places if at != main and (at.commit is None) == (main.commit is None)]


def origin(finding: Finding, lang: Lang) -> str:
    """Which commit brought it, and whether it is gone, if known; empty where no commit did."""
    commit = finding.location.commit
    if commit is None or finding.location.path is None:
        return ""
    words = "report.introduced-unread" if finding.unread else "report.gone"
    if finding.standing is not None:
        words = "report.introduced"
    return say(words, commit=commit[:_COMMIT]).get(lang)

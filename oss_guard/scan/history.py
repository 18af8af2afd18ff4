# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The scan of history: every distinct content once, in the order in which git keeps them.

Reading and searching come first, without names: nearly all contents hold nothing. The few that
do are then named by one walk over the commits, and read once more as files of these names, by the
same plan as the judged tree; so are those whose very name a reader asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from oss_guard.model.report import NotExamined
from oss_guard.repository.names import shown
from oss_guard.repository.port import Change, Loss, Repository, Step, Steps, Store
from oss_guard.scan import Past
from oss_guard.scan.paths import Globs, globs
from oss_guard.scan.plan import Plan
from oss_guard.scan.ref_names import read_names
from oss_guard.scan.rooms import noted, without
from oss_guard.scan.run import LIMIT, Progress
from oss_guard.scan.sifting import Sifted, sift, text_of
from oss_guard.words import say

_NAMED = 20


class _Introduced(msgspec.Struct, frozen=True):
    """A content that a commit first brought to a path, or the message of a commit or tag."""

    commit: str
    change: Change


def scan_history(
    repository: Repository,
    plan: Plan,
    *,
    excluded: tuple[str, ...] = (),
    jobs: int = 1,
    progress: Progress | None = None,
) -> Past | None:
    """Look in everything that is kept for what reaches there; None without a history.

    Paths that a glob in ``excluded`` matches are left out here as they are there.
    """
    store = repository.store()
    if store is None:
        return None
    sizes = {item.oid: item.size for item in store.listing()}
    sifted = sift(store, sizes, plan, jobs, progress)
    past = Past({r: [] for r in plan.past}, contents=sifted.contents, binary=sifted.binary)
    steps = repository.steps()
    named = list(_introduced(repository, steps, past, sifted, sizes, plan.past_names()))
    unnamed = sorted(sifted.held - {one.change.oid for one in named}) if steps.lost else []
    past.not_examined += _lost(steps.lost, unnamed)
    unwanted = globs(excluded)
    wanted = [one for one in named if not unwanted.match(_path(one.change) or "")]
    _read_named(store, wanted, sizes, plan, past)
    for item in store.read(unnamed, LIMIT):
        # They are no findings, but their values are to be shown nowhere.
        past.values |= plan.read(text_of(item), "", "history").values
    read_names(repository.subject().refs, dict(steps.tips), plan, past)
    return past


def _introduced(
    repository: Repository,
    steps: Steps,
    past: Past,
    sifted: Sifted,
    sizes: Mapping[str, int],
    by_name: Globs,
) -> Iterator[_Introduced]:
    """Name what was found or is ``by_name`` asked for, and note what nobody keeps or could read."""
    bearers = _Bearers()
    seen: set[Change] = set()
    asked = cache(lambda raw: raw is not None and by_name.match(shown(raw)))
    for step in steps:
        found = []
        for change in (Change(step.commit, None), *step.changes):
            gone = change.raw is not None and change.oid not in sizes
            if gone or change.oid in sifted.unread:
                reason = sifted.unread.get(change.oid, "missing")
                past.not_examined.append(_skipped(change, reason, sizes.get(change.oid)))
            if change not in seen and (change.oid in sifted.held or asked(change.raw)):
                seen.add(change)
                found.append(change)
        bearers.add(step, new=bool(found))
        yield from (_Introduced(step.commit, change) for change in found)
    past.complete = steps.complete
    past.refs |= bearers.names(steps.tips)
    # The message of an annotated tag, and content that a ref or tag names without any path.
    for name, tip in (*repository.subject().refs, *steps.tips):
        if tip in sifted.unread:
            change = Change(tip, None)
            past.not_examined.append(_skipped(change, sifted.unread[tip], sizes[tip]))
        if tip in sifted.held and tip not in past.refs:
            past.refs[tip] = (name,)
            yield _Introduced(tip, Change(tip, None))


def _lost(losses: Sequence[Loss], unnamed: Sequence[str]) -> Iterator[NotExamined]:
    """What is missing of history, and contents with a value that may belong to what is missing."""
    for loss in losses[:_NAMED]:
        text = say(f"history.lost.{loss.part}", commit=loss.commit)
        yield NotExamined(None, "history", "missing", text)
    for oid in unnamed[:_NAMED]:
        yield NotExamined(None, "history", "unnamed", say("history.unnamed", oid=oid))
    if losses[_NAMED:]:
        text = say("history.lost.more", count=len(losses) - _NAMED)
        yield NotExamined(None, "history", "missing", text)
    if unnamed[_NAMED:]:
        text = say("history.unnamed.more", count=len(unnamed) - _NAMED)
        yield NotExamined(None, "history", "unnamed", text)


class _Bearers:
    """Which refs bear a commit: every commit hands on what its parents bear, as bits."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        self._new: list[str] = []

    def add(self, step: Step, *, new: bool) -> None:
        """Take in a commit after its parents; ``new`` ones are asked for later."""
        held = 0
        for parent in step.parents:
            held |= self._bits.get(parent, 0)
        if new:
            held |= 1 << len(self._new)
            self._new.append(step.commit)
        if held:
            self._bits[step.commit] = held

    def names(self, refs: Sequence[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
        """By new commit the names of the refs that bear it."""
        # Texts, for a shift copies what may be thousands of bits.
        held = [(name, f"{self._bits.get(tip, 0):b}"[::-1]) for name, tip in refs]
        return {
            commit: tuple(name for name, bits in held if bits[number : number + 1] == "1")
            for number, commit in enumerate(self._new)
        }


def _path(change: Change) -> str | None:
    return None if change.raw is None else shown(change.raw)


def _skipped(change: Change, reason: str, size: int | None) -> NotExamined:
    return NotExamined(_path(change), "history", reason, say(f"repository.unread.{reason}"), size)


def _read_named(
    store: Store,
    introduced: Sequence[_Introduced],
    sizes: Mapping[str, int],
    plan: Plan,
    past: Past,
) -> None:
    """Read what was named as the file that it was, and keep what is seen with its commit."""
    oids = [one.change.oid for one in introduced]
    contents = [(_path(one.change) or "", sizes.get(one.change.oid, 0)) for one in introduced]
    rooms = without(plan.past, "history", contents)
    for one, item, beyond in zip(introduced, store.read(oids, LIMIT), rooms, strict=True):
        past.not_examined += noted(_path(one.change), "history", beyond, None)
        if item.data is None:
            past.not_examined.append(_skipped(one.change, item.reason, None))
            continue
        path = _path(one.change)
        seen = plan.read(text_of(item, path or ""), path or "", "history", beyond)
        past.values |= seen.values
        for number, sighting in seen.sightings:
            location = replace(sighting.location, path=path, commit=one.commit)
            past.sightings[plan.requests[number]].append(replace(sighting, location=location))

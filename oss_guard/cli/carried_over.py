# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Waivers after history was rewritten: findings in it are named by commits, which have other ids.

The tool that rewrote it has left a map of commits. Nothing else tells that a finding is the one of
before, since nothing lasting is made from a sensitive value.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from oss_guard import cache
from oss_guard.cli.check import configured, day_asked, processors, settings_of
from oss_guard.cli.given_file import content
from oss_guard.cli.packs_in_use import in_use
from oss_guard.cli.policy_writing import change, top_of
from oss_guard.cli.progress import Bar
from oss_guard.cli.scope import Asked, opened
from oss_guard.engine.audit import audit
from oss_guard.model.errors import InputError
from oss_guard.model.finding import Finding
from oss_guard.model.policy import Settings
from oss_guard.policy import files
from oss_guard.policy.files import WAIVERS
from oss_guard.repository.port import Repository
from oss_guard.words import say

_LIMIT = 1 << 28
"""Bytes of a map at most: of three million commits."""
_ID = rb"([0-9a-f]{40}|[0-9a-f]{64})"
_PAIR = re.compile(rb"^" + _ID + rb"[ \t]+" + _ID + rb"\r?$", re.MULTILINE)


def carried_over(
    commit_map: Path, path: str, packs: Sequence[str], policy: str | None
) -> list[Finding]:
    """Write waivers of findings in history anew, by the ids that these have now; those findings.

    InputError where the map or the file cannot be read or written, or the map is of others.
    """
    former = _former(commit_map)
    top = top_of(path, policy)
    cache.turn_on()
    scope = Asked(path)
    with opened(scope) as (repository, judged):
        if former.keys().isdisjoint(_commits(repository)):
            raise InputError(say("waive.other-map", path=str(commit_map)))
        found = configured(repository, scope, policy)
        _, loaded = in_use(packs, found.packs)
        settings = replace(settings_of(found, loaded), attestations=(), waivers=())
        named = {w.fingerprint for w in found.waivers} - {""}
        with Bar(shown=True) as bar:
            run = partial(audit, judged, loaded, jobs=processors(), progress=bar.update)

            def judge(settings: Settings) -> tuple[Finding, ...]:
                return run(settings, day_asked(None)).findings

            now = judge(settings)
            before = judge(replace(settings, former_commits=former))
    moved = _moved(before, now, named)
    prints = {
        old.encode(): new.fingerprint.encode() for old, new in moved.items() if new.fingerprint
    }
    if prints:
        change(top, WAIVERS, lambda data: _renamed(data, prints), files.waivers)
    return list(moved.values())


def _moved(
    before: Sequence[Finding], now: Sequence[Finding], named: Collection[str]
) -> dict[str, Finding]:
    """The findings whose fingerprints waivers name by the ones of before, by these."""
    known = _by_what_they_are(now)
    return {
        old.fingerprint: new
        for what, old in _by_what_they_are(before).items()
        if old.fingerprint is not None
        and (new := known.get(what)) is not None
        and old.fingerprint in named
        and old.fingerprint != new.fingerprint
    }


def _by_what_they_are(findings: Sequence[Finding]) -> dict[tuple[object, ...], Finding]:
    """By all that both runs know of them alike; of those that nothing tells apart, by order."""
    count: Counter[tuple[object, ...]] = Counter()
    out: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        what = finding.rule, finding.location, finding.also, finding.message
        out[*what, count[what]] = finding
        count[what] += 1
    return out


def _commits(repository: Repository) -> Iterator[str]:
    store = repository.store()
    return (o.oid for o in store.listing() if o.kind == "commit") if store else iter(())


def _renamed(data: bytes, prints: Mapping[bytes, bytes]) -> bytes:
    """The file with these fingerprints for those; all else stays, byte for byte."""
    pattern = re.compile(b"|".join(map(re.escape, prints)))
    return pattern.sub(lambda match: prints[match[0]], data)


def _former(file: Path) -> dict[str, str]:
    """The commits before by those now, as ``git filter-repo`` and others write them."""
    pairs = _PAIR.findall(content(file, _LIMIT))
    if not pairs:
        raise InputError(say("waive.no-map", path=str(file)))
    return {new.decode(): old.decode() for old, new in reversed(pairs)}

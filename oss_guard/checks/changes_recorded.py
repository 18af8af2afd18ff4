# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Versions are marked by tags and their changes are recorded."""

from __future__ import annotations

from collections.abc import Sequence

from oss_guard.checks import FAIL, PASS, UNKNOWN, check
from oss_guard.evidence.files import looked_for
from oss_guard.evidence.past import unmanaged
from oss_guard.evidence.versions import CHANGELOGS, Versions
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.readers.changelog_entry import ChangelogEntry, ChangelogNote
from oss_guard.repository.port import Tag
from oss_guard.scan import Sighting

_SHOWN = 3


@check(
    needs=Versions,
    params=NoParams,
    says={"neither": (), "no-version-tags": ("count", "tags"), "unwritten": ()},
    gives=(PASS, FAIL, UNKNOWN),
    lacks=("neither", "no-version-tags", "unwritten"),
)
def changes_recorded(versions: Versions, params: NoParams) -> Outcome:
    """One of the two is a pass of low confidence, as is a record of one package, or of others.

    A record that only points elsewhere is none. Without tags a shallow clone decides nothing.
    """
    del params
    past = versions.past
    if not past.managed:
        return unknown(WaitsFor.SCOPE, unmanaged(), *_recorded(versions.entries))
    seen = [*_tagged(versions.tags), *_recorded(versions.entries)]
    if versions.tags and versions.entries:
        doubtful = versions.partly_recorded or versions.apart
        sure = Confidence.LOW if doubtful else Confidence.HIGH
        return passed(*seen, *_of_a_package(versions), *_apart(versions), confidence=sure)
    missing = [*_of_a_package(versions), *_missing(versions)]
    if seen:
        return passed(*seen, *missing, confidence=Confidence.LOW)
    if any(map(_is_doubtful, versions.notes)):
        return unknown(WaitsFor.SCOPE, *missing)
    if not past.tags and not past.whole:
        return unknown(past.gap[0], *missing)
    if not versions.others:
        return failed([Violation("unwritten" if versions.notes else "neither")], *missing)
    values = {"count": str(len(versions.others)), "tags": _names(versions.others)}
    return failed([Violation("no-version-tags", values=values)], *missing)


def _is_doubtful(note: Sighting) -> bool:
    fact = note.fact
    return isinstance(fact, ChangelogNote) and not fact.points and not fact.unwritten


def _names(tags: Sequence[Tag]) -> str:
    newest = sorted(tags, key=lambda t: (t.date, t.name), reverse=True)[:_SHOWN]
    return ", ".join(t.name[:60] for t in newest)


def _tagged(tags: Sequence[Tag]) -> list[Basis]:
    if not tags:
        return []
    shown = _names(tags)
    text = Text(
        f"バージョンのタグが {len(tags)} 個ある（例: {shown}）",
        f"{len(tags)} version tags (such as {shown})",
    )
    return [Basis("tag", text)]


def _recorded(entries: Sequence[Sighting]) -> list[Basis]:
    facts = [s.fact for s in entries if isinstance(s.fact, ChangelogEntry)]
    if not facts:
        return []
    shown = ", ".join((f.version or f.date)[:40] for f in facts[:_SHOWN])
    text = Text(
        f"変更の記録に {len(facts)} 件の記載がある（{shown}）",
        f"entries in the record of changes: {len(facts)} ({shown})",
    )
    return [Basis("changelog", text, entries[0].location)]


def _of_a_package(versions: Versions) -> list[Basis]:
    if not versions.partly_recorded:
        return []
    text = Text(
        "リポジトリの直下に変更の記録がなく、一部のパッケージのものだけがある",
        "the record is that of a package within the repository; there is none at the root",
    )
    return [Basis("missing", text)]


def _apart(versions: Versions) -> list[Basis]:
    if not versions.apart:
        return []
    text = Text(
        "タグと変更の記録に、同じバージョンが一つもない",
        "no version is both tagged and in the record of changes",
    )
    return [Basis("missing", text)]


def _missing(versions: Versions) -> list[Basis]:
    said = []
    if not versions.past.asked:
        said.append(versions.past.gap[1])
    elif not versions.tags:
        count = len(versions.past.tags)
        text = Text(
            f"バージョンを示すタグがない（タグ全体では {count} 個）",
            f"no tag marks a version (tags in all: {count})",
        )
        said.append(Basis("missing", text))
        if not versions.past.whole:
            said.append(versions.past.gap[1])
    if not versions.entries:
        said += [_note(s) for s in versions.notes[:_SHOWN]] or [looked_for(CHANGELOGS)]
    return said


def _note(note: Sighting) -> Basis:
    if isinstance(note.fact, ChangelogNote) and note.fact.points:
        text = Text(
            "変更の記録は別の場所を指すだけである", "the record of changes only points elsewhere"
        )
    elif not _is_doubtful(note):
        text = Text(
            "変更の記録に、公開したバージョンがまだない",
            "the record of changes has no released version yet",
        )
    else:
        text = Text(
            "変更の記録らしいが、バージョンも日付も読み取れない",
            "seems a record of changes, but neither versions nor dates could be read",
        )
    return Basis("changelog", text, note.location)

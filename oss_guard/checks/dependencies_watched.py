# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Dependencies are fixed to known versions, and something watches them for vulnerabilities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Self

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.checks._undeclared import undeclared
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.dependencies import LOCKS, Dependencies, Watch
from oss_guard.evidence.files import Files, looked_for
from oss_guard.evidence.imports import Imports
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import (
    Basis,
    Outcome,
    Violation,
    failed,
    not_applicable,
    passed,
    unknown,
)
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import Glob, NoParams
from oss_guard.readers import Params as Base
from oss_guard.readers.ignored_name import IgnoredName
from oss_guard.scan import Request

_SHOWN = 5


class Params(Base, frozen=True):
    """``configurations``: globs of files that configure an update or audit of all ecosystems."""

    configurations: tuple[Glob, ...]


class Held(Evidence, frozen=True):
    """Dependencies, and the files of the project's own among which configurations are sought.

    ``off`` are configurations that switch their tool off.
    """

    dependencies: Dependencies
    files: Files
    off: Mapping[str, Location]
    imports: Imports

    uses: ClassVar[tuple[type[Evidence], ...]] = (Dependencies, Files, Imports)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Whether the configurations that the rule names are switched off."""
        return (_switches(params),)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Put all together."""
        seen = (s.location for s in sources.sightings(_switches(params)))
        off = {at.path or "": at for at in seen}
        imports = sources.gather(Imports)
        return cls(sources.gather(Dependencies), sources.gather(Files), off, imports)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """The configurations that the rule names."""
        return sources.gather(Files).unread_named(params.configurations)

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Only manifests name dependencies."""
        del sources, params
        return ()


def _switches(params: Params) -> Request:
    return Request("update-switch", NoParams(), params.configurations)


@check(
    needs=Held,
    params=Params,
    says={"neither": ("ecosystems",)},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("neither",),
    searched=(PASS, NOT_APPLICABLE),
)
def dependencies_watched(held: Held, params: Params) -> Outcome:
    """Both: pass; one of them: a person states the other; neither: fail.

    Without manifests, libraries copied into the tree, loaded by their addresses, or taken in by
    their names, are dependencies that nothing watches.

    Commits of update tools show that a forge's own settings watch; they never make a pass, since
    the settings may have changed since. Where history is not whole, they cannot be ruled out.
    """
    found = held.dependencies
    faults = [_fault(m.path, m.fault) for m in found.faulty[:_SHOWN]]
    if not found.manifests:
        if faults:
            return unknown(WaitsFor.EVIDENCE, *faults)
        told = undeclared(found, held.imports)
        if told:
            return unknown(WaitsFor.ATTESTATION, *told)
        text = Text("依存関係を宣言したファイルがない", "no manifest names a dependency")
        return not_applicable(Basis("manifest", text))
    watches = [*_configured(held, params), *_watching(found)]
    basis = [_manifests(found), *(_watch(w) for w in watches[:_SHOWN]), *_fixed(found), *faults]
    missing = [*_switched_off(held), *_missing(found, watches, params)]
    if watches and not found.loose and not faults:
        return passed(*basis, *missing)
    if watches and not found.loose:
        return unknown(WaitsFor.EVIDENCE, *basis, *missing)
    if watches or found.updates or len(found.loose) < len(found.ecosystems):
        return unknown(WaitsFor.ATTESTATION, *basis, *missing)
    if not (found.past.managed and found.past.whole):
        waits, gap = found.past.gap
        return unknown((WaitsFor.ATTESTATION, waits), *basis, *missing, gap)
    first, *others = found.manifests
    violation = Violation(
        "neither",
        Location(first.path),
        {"ecosystems": ", ".join(found.ecosystems)},
        also=tuple(Location(m.path) for m in others[:_SHOWN]),
    )
    return failed([violation], *basis, *missing)


def _fault(path: str, fault: str) -> Basis:
    text = Text(f"読み取れない（{fault}）", f"could not be read ({fault})")
    return Basis("manifest", text, Location(path))


def _configured(held: Held, params: Params) -> list[Watch]:
    sizes = {e.path: e.size for e in held.files.entries}
    found = held.files.find(params.configurations)
    return [
        Watch(p, None, p.rpartition("/")[2]) for p in found if sizes[p] != 0 and p not in held.off
    ]


def _watching(found: Dependencies) -> list[Watch]:
    return list(dict.fromkeys(w for e in found.ecosystems for w in found.watching(e)))


def _watch(watch: Watch) -> Basis:
    text = Text(
        f"依存関係の更新または検査の設定: {watch.what}",
        f"updates or audits dependencies: {watch.what}",
    )
    return Basis("watch", text, Location(watch.path, watch.line))


def _switched_off(held: Held) -> list[Basis]:
    """Configurations that are there and let their tool do nothing."""
    text = Text(
        "設定ファイルはあるが、更新を止めている",
        "it is configured, and the configuration stops all updates",
    )
    places = [*held.off.values()]
    places += [Location(w.path, w.line) for w in held.dependencies.watches if w.off]
    return [Basis("watch", text, at) for at in places[:_SHOWN]]


def _manifests(found: Dependencies) -> Basis:
    count = sum(len(m.declared.dependencies) for m in found.manifests)
    shown = ", ".join(m.path for m in found.manifests[:_SHOWN])
    text = Text(
        f"直接の依存関係 {count} 件（{len(found.manifests)} ファイル: {shown}）",
        f"direct dependencies: {count} (manifests: {len(found.manifests)}, {shown})",
    )
    return Basis("manifest", text, Location(found.manifests[0].path))


def _fixed(found: Dependencies) -> list[Basis]:
    locks = [p for p, kind in found.locks.items() if kind in found.ecosystems]
    text = Text("ロックファイルがある", "a lock file")
    out = [Basis("lock", text, Location(p)) for p in locks[:_SHOWN]]
    pinned = [m for m in found.manifests if m.declared.pinned]
    text = Text("すべて版が固定されている", "every version is exact")
    return out + [Basis("lock", text, Location(m.path)) for m in pinned[:_SHOWN]]


def _missing(found: Dependencies, watches: Sequence[Watch], params: Params) -> list[Basis]:
    out = []
    if not watches:
        out += [*_unwatched(found), looked_for((*params.configurations, "CI"))]
    else:
        alone = [e for e in found.ecosystems if not found.watching(e)]
        if alone and all(w.ecosystems for w in watches):
            text = Text(
                f"更新・検査の対象に入っていない: {', '.join(alone)}",
                f"not among what is updated or audited: {', '.join(alone)}",
            )
            out.append(Basis("missing", text))
    out += [_loose(e) for e in found.loose]
    loose = [m for m in found.manifests if m.path not in found.covered]
    text = Text("版が固定されていない", "versions are not fixed")
    out += [Basis("missing", text, Location(m.path)) for m in loose[:_SHOWN]]
    return out + _ignored(found)


def _unwatched(found: Dependencies) -> list[Basis]:
    out = []
    on = [w for w in found.watches if not w.off]
    others = sorted({w.what for w in on})
    if others:
        text = Text(
            f"設定はあるが、使われている依存関係を対象としていない: {', '.join(others)[:200]}",
            f"what is configured does not concern these dependencies: {', '.join(others)[:200]}",
        )
        out.append(Basis("watch", text, Location(on[0].path, on[0].line)))
    if found.updates:
        count, day = len(found.updates), found.updates[0].date[:10]
        text = Text(
            f"依存関係を更新するツールのコミットが履歴に {count} 件ある（最新 {day}）。"
            "ホスティングサービスの設定で有効なら、その旨を表明する",
            f"history holds commits of update tools ({count}, the newest of {day}); where the"
            " hosting service's settings enable one, a person states it",
        )
        out.append(Basis("history", text))
    text = Text(
        "依存関係の更新または脆弱性検査の設定が見当たらない",
        "nothing configures updates or vulnerability audits of dependencies",
    )
    return [*out, Basis("missing", text)]


def _loose(ecosystem: str) -> Basis:
    wanted = ", ".join(LOCKS.get(ecosystem, ()))
    ja, en = (f"（{wanted}）", f" ({wanted})") if wanted else ("", "")
    text = Text(
        f"{ecosystem}: 版を固定するファイルがない{ja}",
        f"{ecosystem}: nothing fixes the versions{en}",
    )
    return Basis("missing", text)


def _ignored(found: Dependencies) -> list[Basis]:
    names = {n for e in found.loose for n in LOCKS.get(e, ())}
    return [
        Basis(
            "ignored",
            Text(
                f"{s.fact.name} が .gitignore で除外されている",
                f"{s.fact.name} is kept out by .gitignore",
            ),
            s.location,
        )
        for s in found.ignored
        if isinstance(s.fact, IgnoredName) and s.fact.name in names
    ][:_SHOWN]

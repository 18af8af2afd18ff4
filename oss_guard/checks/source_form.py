# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is published is in the form in which a programmer would modify it."""

from __future__ import annotations

from collections.abc import Iterator

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.evidence.compiled import Compiled, Minified, Program
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.policy import Ownership
from oss_guard.model.text import Text
from oss_guard.readers import Glob
from oss_guard.readers import Params as Base
from oss_guard.scan.paths import compiled as expression

_SHOWN = 10
_SURE = {
    Ownership.OWN: Confidence.HIGH,
    Ownership.GENERATED: Confidence.HIGH,
    Ownership.VENDORED: Confidence.MEDIUM,
    Ownership.TEST_DATA: Confidence.LOW,
}


class Params(Base, frozen=True):
    """``tools``: globs of build tools' own binaries; ``built``: of folders of build output."""

    tools: tuple[Glob, ...]
    built: tuple[Glob, ...]


@check(
    needs=Compiled,
    params=Params,
    says={"compiled": ("path", "kind"), "minified": ("count",), "minified-only": ("count",)},
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def source_form(found: Compiled, params: Params) -> Outcome:
    """Each program without source is a breach.

    Minified files whose source is not there are one finding of low confidence, unless the work
    itself is there in no other form.
    """
    tools = expression(params.tools)
    alone = [p for p in found.programs if not p.source and not (tools and tools.match(p.path))]
    violations = [*(_compiled(p) for p in alone), *_minified(found, params)]
    basis = [_counted(found), *_accounted(found, alone)]
    if violations:
        return failed(violations, *basis)
    if not found.code and not found.programs and not found.minified:
        text = Text("プログラムがない（文書やデータのみ）", "no program (documents or data only)")
        return not_applicable(Basis("code", text))
    return passed(*basis)


def _counted(found: Compiled) -> Basis:
    count = len(found.code)
    text = Text(f"ソースコード {count} ファイル", f"files of source code: {count}")
    return Basis("code", text)


def _accounted(found: Compiled, alone: list[Program]) -> list[Basis]:
    """Programs that are no breach, and why."""
    out = []
    for program in [p for p in found.programs if p not in alone][:_SHOWN]:
        why = Text(
            f"{program.kind} のソースがある: {program.source}"
            if program.source
            else "ビルドツールが配布する実行ファイル",
            f"{program.kind}, its source is {program.source}"
            if program.source
            else "a binary that a build tool distributes",
        )
        out.append(Basis("compiled", why, Location(program.path)))
    return out


def _compiled(program: Program) -> Violation:
    values = {"path": program.path, "kind": program.kind}
    return Violation("compiled", Location(program.path), values, _SURE[program.ownership])


def _minified(found: Compiled, params: Params) -> Iterator[Violation]:
    built = expression(params.built)
    alone = [m for m in found.minified if not m.source]
    if found.code:
        alone = [
            m
            for m in alone
            if m.ownership is Ownership.VENDORED or not (built and built.match(m.path))
        ]
        yield from _together("minified", alone, Confidence.LOW)
        return
    own = [m for m in alone if m.ownership in {Ownership.OWN, Ownership.GENERATED}]
    yield from _together("minified-only", own, Confidence.MEDIUM)
    yield from _together("minified", [m for m in alone if m not in own], Confidence.LOW)


def _together(case: str, files: list[Minified], confidence: Confidence) -> Iterator[Violation]:
    if files:
        first, *others = files
        yield Violation(
            case,
            Location(first.path),
            {"count": str(len(files))},
            confidence,
            also=tuple(Location(m.path) for m in others[:_SHOWN]),
        )

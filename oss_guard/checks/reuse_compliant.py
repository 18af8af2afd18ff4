# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Every file states its licence and copyright as the REUSE Specification asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.evidence.reuse import Reuse
from oss_guard.model.grades import WaitsFor
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.outcome import (
    Basis,
    Outcome,
    Violation,
    failed,
    not_applicable,
    passed,
    unknown,
)
from oss_guard.model.text import Text
from oss_guard.readers import NoParams

_PLACES = 10
_IDS = 20
_QUOTED = 200


@check(
    needs=Reuse,
    params=NoParams,
    says={
        "no-licence": ("count", "files"),
        "no-copyright": ("count", "files"),
        "invalid-expression": ("count", "expressions"),
        "missing-text": ("ids",),
        "unused-text": ("ids",),
        "unknown-licence": ("ids",),
        "deprecated": ("ids",),
        "no-extension": ("ids",),
    },
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("no-licence", "no-copyright", "missing-text"),
    searched=(PASS, NOT_APPLICABLE),
)
def reuse_compliant(reuse: Reuse, params: NoParams) -> Outcome:
    """One violation for each kind of fault, with the first places of it."""
    del params
    facts = reuse.facts
    if facts.error is not None:
        said = _escaped(facts.error)
        text = Text(
            f"REUSE ツールで調べられなかった: {said}", f"the REUSE tool could not judge: {said}"
        )
        return unknown(WaitsFor.EVIDENCE, Basis("reuse", text))
    if not reuse.files and not facts.read_errors:
        text = Text("対象となるファイルがない", "there is no file that it concerns")
        return not_applicable(Basis("reuse", text))
    violations = [*_of_files(reuse), *_of_texts(reuse)]
    unread = _unread(facts.read_errors)
    if violations:
        return failed(violations, _counted(reuse), *unread)
    if unread or not facts.compliant:
        return unknown(WaitsFor.EVIDENCE, _counted(reuse), *unread)
    return passed(_counted(reuse))


def _counted(reuse: Reuse) -> Basis:
    text = Text(
        f"REUSE ツール {reuse.facts.version} で {reuse.files} ファイルを調べた",
        f"files that reuse {reuse.facts.version} looked at: {reuse.files}",
    )
    return Basis("reuse", text)


def _unread(count: int) -> list[Basis]:
    if not count:
        return []
    text = Text(
        f"REUSE ツールが読めなかったファイルが {count} 個ある",
        f"files that the REUSE tool could not read: {count}",
    )
    return [Basis("reuse", text)]


def _of_files(reuse: Reuse) -> Iterator[Violation]:
    for case, paths in (
        ("no-licence", reuse.without_licence),
        ("no-copyright", reuse.without_copyright),
    ):
        if paths:
            values = {"count": str(len(paths)), "files": str(reuse.files)}
            yield _at(case, paths, values)
    if reuse.invalid:
        places = [path for path, _ in reuse.invalid]
        said = ", ".join(_escaped(e)[:60] for _, e in reuse.invalid[:_PLACES])
        values = {"count": str(len(reuse.invalid)), "expressions": said}
        yield _at("invalid-expression", places, values)


def _at(case: str, paths: Sequence[str], values: dict[str, str]) -> Violation:
    first, *others = list(dict.fromkeys(paths))[:_PLACES]
    return Violation(case, Location(first), values, also=tuple(Location(p) for p in others))


def _of_texts(reuse: Reuse) -> Iterator[Violation]:
    facts = reuse.facts
    for case, ids in (
        ("missing-text", facts.missing_texts),
        ("unused-text", reuse.unused),
        ("unknown-licence", facts.bad_licences),
        ("deprecated", facts.deprecated),
        ("no-extension", facts.without_extension),
    ):
        if ids:
            rest = f" +{len(ids) - _IDS}" if len(ids) > _IDS else ""
            said = ", ".join(_escaped(i)[:60] for i in ids[:_IDS]) + rest
            yield Violation(case, REPOSITORY, {"ids": said})


def _escaped(text: str) -> str:
    """A text that may quote the repository, on one line and without control characters."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)[:_QUOTED]

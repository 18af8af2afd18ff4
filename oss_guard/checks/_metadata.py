# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How flaws of metadata files are told, for the checks that ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from oss_guard.evidence.metadata import Found, Metadata
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis, Outcome, Violation, not_applicable
from oss_guard.model.text import Text, spaced
from oss_guard.words import say

_SHOWN = 100
_TOLD = 200
"""Flaws of one file that are told one by one."""


def violation(found: Found) -> Violation:
    """A flaw with what its message names; a form or a kind in the words of both languages."""
    flaw = found.flaw
    values = {"key": flaw.key, "standard": found.standard, **dict(flaw.values)}
    if "path" in values:
        values["path"] = values["path"][:_SHOWN]
    for name, prefix in (("form", "metadata.form."), ("kind", "schema.type.")):
        if name in values:
            wanted = say(prefix + values[name])
            values |= _both("wanted", Text(spaced(wanted.ja), wanted.en))
    if flaw.why is not None:
        values |= _both("why", flaw.why)
    return Violation(flaw.case, found.location, values, key=f"{flaw.case}:{flaw.key}")


def cut(violations: Iterable[Violation]) -> Iterator[Violation]:
    """Those told one by one, and how many more each file has."""
    count: dict[str, int] = {}
    for violation in violations:
        path = violation.location.path or ""
        count[path] = count.get(path, 0) + (violation.case != "too-many")
        if count[path] <= _TOLD or violation.case == "too-many":
            yield violation
    for path, found in count.items():
        if found > _TOLD:
            yield Violation("more", Location(path), {"count": str(found - _TOLD)})


def _both(name: str, text: Text) -> Mapping[str, str]:
    return {f"{name}_ja": text.ja, f"{name}_en": text.en}


def none(metadata: Metadata) -> Outcome | None:
    """Not applicable where there is no such file; None where there is one."""
    if metadata.files:
        return None
    text = Text(
        "publiccode.yml、CITATION.cff、codemeta.json のどれもない",
        "there is no publiccode.yml, CITATION.cff or codemeta.json",
    )
    return not_applicable(Basis("searched", text))


def read(metadata: Metadata) -> Iterator[Basis]:
    """Which files were judged by which standard, and what that leaves open."""
    for path, standard in metadata.files.items():
        if path in metadata.unreadable:
            continue
        text = Text(f"{path} を読んだ（{standard}）", f"read {path} ({standard})")
        yield Basis("file", text, Location(path))
    text = Text(
        "URL の先に実際にあるかは、接続しないので調べていない",
        "whether addresses answer was not looked at, since no connection is opened",
    )
    yield Basis("scope", text)

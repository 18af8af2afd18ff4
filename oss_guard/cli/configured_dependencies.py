# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What configuration says of dependencies: what they are for, and their licences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oss_guard.documents.located import Located
from oss_guard.model.errors import Fault
from oss_guard.model.policy import DeclaredUse, DependencyRule
from oss_guard.model.redacted import quoted
from oss_guard.model.report import PolicyEffect
from oss_guard.model.text import Text
from oss_guard.packs.pack import text_of
from oss_guard.packs.schema import ConfigurationFile
from oss_guard.words import say

_MOST = 1000


def faults(located: Located, file: ConfigurationFile) -> Iterator[Fault]:
    """A name that stands twice, too many of them, and licences that are none."""
    seen: set[str] = set()
    for number, entry in enumerate(file.dependencies):
        at = ("dependencies", number)
        for place, name in enumerate(entry.names):
            if name.lower() in seen:
                text = say("config.dependency-twice", name=quoted(name))
                yield located.fault((*at, "names", place), text)
            seen.add(name.lower())
        if entry.licence and not _is_licence(entry.licence):
            text = say("config.not-a-licence", licence=quoted(entry.licence))
            yield located.fault((*at, "licence"), text)
    if len(seen) > _MOST:
        yield located.fault(("dependencies",), say("config.too-many-dependencies", limit=_MOST))


def _is_licence(words: str) -> bool:
    # Most configurations name none, and the parser takes longer to load than they to be read.
    from oss_guard.spdx.facts import ExpressionError, parse  # noqa: PLC0415

    try:
        return parse(words).valid
    except ExpressionError:
        return False


def rules(located: Located, file: ConfigurationFile) -> tuple[DependencyRule, ...]:
    """The entries, each with its place."""
    return tuple(
        DependencyRule(
            entry.names,
            DeclaredUse(entry.use),
            text_of(entry.reason),
            entry.licence,
            located.source,
            located.fault(("dependencies", number), Text("", "")).line,
        )
        for number, entry in enumerate(file.dependencies)
    )


def effects(declared: Iterable[DependencyRule]) -> Iterator[PolicyEffect]:
    """Each entry for the report."""
    for rule in declared:
        licence = say("policy.dependency-licence", licence=rule.licence)
        text = say(
            "policy.dependency",
            names=", ".join(rule.names),
            use=say(f"dependency.use.{rule.use.value}"),
            licence=licence if rule.licence else Text("", ""),
            reason=rule.reason,
        )
        yield PolicyEffect("dependency", rule.source, text, rule.source, rule.line or None)

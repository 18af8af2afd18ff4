# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether words, examples, clauses and id of a rule fit its check and the rest of its pack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from oss_guard.documents.located import Located
from oss_guard.documents.located import Path as Keys
from oss_guard.model.errors import Fault
from oss_guard.model.redacted import quoted
from oss_guard.packs.kept import Written
from oss_guard.packs.schema import RuleFile
from oss_guard.packs.validate import not_one_of
from oss_guard.words import say

if TYPE_CHECKING:
    # Who only reads what rules say sees no check.
    from oss_guard.checks import Check

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def messages(located: Located, file: RuleFile, check: Check) -> Iterator[Fault]:
    """Words that are missing, of no case of the check, or with placeholders that it never fills."""
    for case in check.says:
        if case not in file.message:
            yield located.fault(("message",), say("rule.no-message", case=case))
    for case, words in file.message.items():
        at: Keys = ("message", case)
        if case not in check.says:
            yield located.fault(at, not_one_of(case, list(check.says)), key=True)
            continue
        for lang, text in (("ja", words.ja), ("en", words.en)):
            for name in _PLACEHOLDER.findall(text):
                if name not in check.says[case]:
                    known = ", ".join(check.says[case])
                    text_ = say("rule.placeholder", name=quoted(name), known=known)
                    yield located.fault((*at, lang), text_)


def examples(located: Located, file: RuleFile, check: Check) -> Iterator[Fault]:
    """Verdicts without an example, names given twice, encodings that there are not."""
    expected = {e.expect for e in file.examples}
    for verdict in check.gives:
        if verdict.value not in expected:
            yield located.fault(("examples",), say("rule.no-example", verdict=verdict.value))
    names: set[str] = set()
    for number, example in enumerate(file.examples):
        if example.name in names:
            text = say("rule.example-twice", name=quoted(example.name))
            yield located.fault(("examples", number, "name"), text)
        names.add(example.name)
        if not _encodes(example.encoding):
            text = say("rule.no-such-encoding", name=example.encoding[:60])
            yield located.fault(("examples", number, "encoding"), text)


def _encodes(encoding: str) -> bool:
    """Whether it is an encoding of text: some codecs turn bytes to bytes, or do not encode."""
    try:
        return isinstance("".encode(encoding), bytes)
    except (LookupError, ValueError):
        return False


def no_such_clauses(
    located: Located, at: Keys, named: Sequence[str], known: set[str] | None
) -> Iterator[Fault]:
    """Clauses that are named and that there are not, if it is known which there are."""
    for number, clause in enumerate(named):
        if known is not None and clause not in known:
            text = say("rule.no-such-clause", id=quoted(clause))
            yield located.fault((*at, "clauses", number), text)


def duplicates(rules: Iterable[Written]) -> Iterator[Fault]:
    """Rules whose id another one has."""
    seen: dict[str, Written] = {}
    for rule in rules:
        if rule.id in seen:
            other = f"{seen[rule.id].source}:{seen[rule.id].place[0]}"
            text = say("rule.duplicate", id=rule.id, other=other)
            yield Fault(rule.source, *rule.place, text)
        seen.setdefault(rule.id, rule)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Packs as they were parsed and found to be without fault: a thousand rules take long to parse.

Every rule is bound from this form, so that rules are the same whether it was kept or made just
now. It is plain data of known types, kept under the digest of the files; what few runs need, such
as examples, is only decoded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import overload

import msgspec

import oss_guard
from oss_guard import cache, checks, readers
from oss_guard.checks import Check
from oss_guard.checks.none_found import Params as NoneFound
from oss_guard.model.grades import Severity
from oss_guard.model.text import Text
from oss_guard.packs.files import shown
from oss_guard.packs.pack import Clause, Rule, text_of
from oss_guard.packs.schema import Example, PackFile, RuleFile
from oss_guard.readers import Params
from oss_guard.scan import Request

_KIND = "packs"


class Written(msgspec.Struct, frozen=True, array_like=True):
    """A rule as its file says it: name of the file in the pack, place in it, content."""

    name: str
    place: tuple[int, int]
    id: str
    clauses: tuple[str, ...]
    severity: Severity
    check: str | None
    reader: str | None
    paths: tuple[str, ...]
    title: Text
    reason: Text
    remedy: Text
    message: dict[str, Text]
    references: tuple[str, ...]
    params: msgspec.Raw
    examples: msgspec.Raw

    @classmethod
    def of(cls, name: str, place: tuple[int, int], file: RuleFile) -> Written:
        """The form of a rule that has no fault."""
        return cls(
            name,
            place,
            file.id,
            file.clauses,
            Severity(file.severity),
            file.check,
            file.reader,
            file.paths,
            text_of(file.title),
            text_of(file.reason),
            text_of(file.remedy),
            {case: text_of(words) for case, words in file.message.items()},
            file.references,
            msgspec.Raw(msgspec.msgpack.encode(file.params)),
            msgspec.Raw(msgspec.msgpack.encode(file.examples)),
        )

    def bound(self, folder: Path) -> Rule:
        """The rule itself."""
        return Rule(
            self.id,
            self.clauses,
            self.severity,
            *self._judging(),
            title=self.title,
            reason=self.reason,
            remedy=self.remedy,
            message=self.message,
            references=self.references,
            examples=_Examples(self.examples),
            source=shown(folder, self.name),
            place=self.place,
            category=self.name.rpartition("/")[0],
        )

    def _judging(self) -> tuple[Check, Params]:
        if self.check is not None:
            check = checks.find(self.check)
            return check, msgspec.msgpack.decode(self.params, type=check.params)
        reader = readers.find(self.reader or "")
        params = msgspec.msgpack.decode(self.params, type=reader.params)
        return checks.find("none-found"), NoneFound(Request(reader.name, params, self.paths))


class OnePack(msgspec.Struct, frozen=True, array_like=True):
    """A pack without those that it includes."""

    head: PackFile
    clauses: tuple[Clause, ...]
    rules: tuple[Written, ...]


def recall(digest: str, folder: Path) -> tuple[OnePack, list[Rule]] | None:
    """The pack of files of this digest, and its rules; None where it was not kept."""
    data = cache.recall(_KIND, _name(digest))
    if data is None:
        return None
    try:
        pack = msgspec.msgpack.decode(data, type=OnePack)
        return pack, [written.bound(folder) for written in pack.rules]
    except (msgspec.MsgspecError, ValueError, KeyError):
        return None


def keep(digest: str, pack: OnePack) -> None:
    """Keep a pack whose files have this digest."""
    cache.keep(_KIND, _name(digest), msgspec.msgpack.encode(pack))


def _name(digest: str) -> str:
    return f"{oss_guard.__version__}-{digest}.msgpack"


class _Examples(Sequence[Example]):
    """Examples that are decoded when one is asked for."""

    def __init__(self, written: msgspec.Raw) -> None:
        self._written = written

    @cached_property
    def _decoded(self) -> tuple[Example, ...]:
        return msgspec.msgpack.decode(self._written, type=tuple[Example, ...])

    @overload
    def __getitem__(self, at: int) -> Example: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Example]: ...

    def __getitem__(self, at: int | slice) -> Example | Sequence[Example]:
        return self._decoded[at]

    def __len__(self) -> int:
        return len(self._decoded)

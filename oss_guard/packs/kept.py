# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Packs as they were parsed and found to be without fault: a thousand rules take long to parse.

Every rule is bound from this form, so that rules are the same whether it was kept or made just
now. It is plain data of known types, kept under the digest of the files; what few runs need, such
as examples, is only decoded when it is asked for. Who shows rules needs no other form.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import overload

import msgspec

import oss_guard
from oss_guard import cache
from oss_guard.model.grades import Severity
from oss_guard.model.text import Text
from oss_guard.packs.pack import Clause, text_of
from oss_guard.packs.schema import Example, PackFile, RuleFile

_KIND = "packs"


class Written(msgspec.Struct, frozen=True, array_like=True):
    """A rule as its file says it; ``source`` and ``place`` (line, column) are where."""

    source: str
    place: tuple[int, int]
    category: str
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
    encoded_examples: msgspec.Raw

    @classmethod
    def of(cls, source: str, place: tuple[int, int], category: str, file: RuleFile) -> Written:
        """The form of a rule that has no fault."""
        return cls(
            source,
            place,
            category,
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

    @property
    def examples(self) -> Sequence[Example]:
        """The examples, decoded when one is asked for."""
        return _Examples(self.encoded_examples)


class OnePack(msgspec.Struct, frozen=True, array_like=True):
    """A pack without those that it includes."""

    head: PackFile
    clauses: tuple[Clause, ...]
    rules: tuple[Written, ...]


def recall(digest: str) -> OnePack | None:
    """The pack of files of this digest; None where it was not kept."""
    data = cache.recall(_KIND, _name(digest))
    if data is None:
        return None
    try:
        return msgspec.msgpack.decode(data, type=OnePack)
    except (msgspec.MsgspecError, ValueError):
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

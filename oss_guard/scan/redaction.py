# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Cuts sensitive values out of what quotes a repository and is none of its documents.

Names of files, branches and tags, subjects of commits, words of tools: whoever shows them gives
them to the readers of sensitive values first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from typing import Any, TypeVar, cast

import msgspec
from msgspec.structs import replace

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import TEXT
from oss_guard.model.location import Span
from oss_guard.model.redacted import Redacted
from oss_guard.scan.batches import Joined, batches
from oss_guard.scan.plan import Plan
from oss_guard.scan.values import joined, occurrences

T = TypeVar("T")
_BETWEEN = b"\n\n"
_AT_ONCE = 4 * 1024 * 1024


class Redaction:
    """Shows of each value what a finding shows: its beginning, if it is long, and its length.

    ``plan`` is that of the run; readers that are wanted for some files only are left out. Values
    in ``known`` count wherever they stand, for nothing else may tell that they are any.
    """

    def __init__(self, plan: Plan, known: AbstractSet[bytes] = frozenset()) -> None:
        self._plan = plan
        self._known = known

    def knowing(self, values: AbstractSet[bytes]) -> Redaction:
        """One that takes these values for sensitive too."""
        return Redaction(self._plan, self._known | values)

    def texts(self, texts: Sequence[str]) -> list[str]:
        """The same texts in the same order, without values."""
        cut = self._cut(dict.fromkeys(texts))
        return [cut.get(text, text) for text in texts]

    def quoted(self, value: T) -> T:
        """The same value, without values in any text of its structs and tuples."""
        cut = self._cut(dict.fromkeys(_texts(value)))
        return _replaced(value, cut) if cut else value

    def _cut(self, texts: Iterable[str]) -> dict[str, str]:
        """What becomes of the texts that hold a value."""
        cut: dict[str, str] = {}
        encoded = ((text, text.encode("utf-8", "surrogatepass")) for text in texts)
        for batch in batches(encoded, lambda one: len(one[1]), _AT_ONCE):
            # Values stay within a line or two, so texts with an empty line between do not mix.
            together = Joined([data for _, data in batch], _BETWEEN)
            spans: dict[int, list[Span]] = {}
            for span in self._values(together.content):
                spans.setdefault(together.number(span.start), []).append(span)
            for number, found in spans.items():
                text, data = batch[number]
                cut[text] = _without(data, together.starts[number], found)
        return cut

    def _values(self, content: bytes) -> list[Span]:
        """Values in content; some formats do not count beside a slash, but parts of paths do."""
        found = self._plan.values(Document(TEXT, content))
        if b"/" in content:
            found += self._plan.values(Document(TEXT, content.replace(b"/", b" ")))
        found += occurrences(content, self._known)
        return joined(found)


def _without(data: bytes, start: int, spans: Iterable[Span]) -> str:
    pieces: list[str] = []
    done = 0
    for span in spans:
        first, last = span.start - start, min(span.end - start, len(data))
        value = data[first:last].decode("utf-8", "replace")
        pieces += (data[done:first].decode("utf-8", "surrogatepass"), str(Redacted.of(value)))
        done = last
    return "".join([*pieces, data[done:].decode("utf-8", "surrogatepass")])


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        if not isinstance(part, Enum):
            yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _texts(item)
    elif isinstance(part, msgspec.Struct) and not isinstance(part, Redacted):
        for name in part.__struct_fields__:
            yield from _texts(getattr(part, name))


def _replaced(part: T, cut: Mapping[str, str]) -> T:
    """The same part where nothing in it is cut, so that little is copied."""
    new: Any = part
    if isinstance(part, str):
        new = part if isinstance(part, Enum) else cut.get(part, part)
    elif isinstance(part, tuple):
        items = tuple(_replaced(item, cut) for item in part)
        new = items if any(a is not b for a, b in zip(items, part, strict=True)) else part
    elif isinstance(part, msgspec.Struct) and not isinstance(part, Redacted):
        old = {name: getattr(part, name) for name in part.__struct_fields__}
        changed = {n: v for n, o in old.items() if (v := _replaced(o, cut)) is not o}
        new = replace(part, **changed) if changed else part
    return cast("T", new)

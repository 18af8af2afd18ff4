# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The ecosystems that a configuration of Dependabot watches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader

_ANCHORS = (
    Anchor(
        rb"(?:package-ecosystem|package_manager)['\"]?[ \t]{0,8}:[ \t]{0,8}['\"]?[A-Za-z:_-]{1,40}",
        (b"package-ecosystem", b"package_manager"),
    ),
)

_LONGEST = 20_000
"""Bytes of one entry that are read."""
_ITEM = re.compile(rb"[ \t]*- ")
_NO_UPDATES = re.compile(rb"(?m)^[^#\n]*?open-pull-requests-limit['\"]?[ \t]*:[ \t]*['\"]?0(?!\d)")


class UpdateEcosystem(Fact, frozen=True):
    """One ecosystem by Dependabot's name, such as ``npm`` or ``pip``.

    ``off`` where its entry allows no pull request: then it is named, and nothing updates it.
    """

    name: str = ""
    off: bool = False


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=NoParams, anchors=_anchors, syntaxes=frozenset({"yaml"}))
def update_ecosystem(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Entries that are commented out do not count."""
    del params
    for candidate in candidates:
        span = candidate.match
        before = document.content[candidate.segment.start : span.start]
        if b"#" not in before:
            said = document.content[span.start : span.end].rpartition(b":")[2]
            name = said.strip(b" \t\"'").decode()
            off = _NO_UPDATES.search(_entry(document.content, span.start)) is not None
            yield UpdateEcosystem(span, name, off)


def _entry(content: bytes, key: int) -> bytes:
    """The item of a list that a key stands in: from the line of its dash to the next item."""
    start = content.rfind(b"\n", 0, key) + 1
    above = content[max(0, start - _LONGEST) : start].split(b"\n")[:-1]
    first, *below = content[start : start + _LONGEST].split(b"\n")
    item = [first]
    while not (_ITEM.match(item[0]) and _indent(item[0]) < key - start) and above:
        item.insert(0, above.pop())
    indent = _indent(item[0])
    for line in below:
        if line.strip() and not line.lstrip().startswith(b"#") and _indent(line) <= indent:
            break
        item.append(line)
    return b"\n".join(item)


def _indent(line: bytes) -> int:
    return len(line) - len(line.lstrip(b" \t"))

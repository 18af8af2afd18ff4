# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The ecosystems that a configuration of Dependabot watches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oss_guard.documents.document import Document
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader

_ANCHORS = (
    Anchor(
        rb"(?:package-ecosystem|package_manager)['\"]?[ \t]{0,8}:[ \t]{0,8}['\"]?[A-Za-z:_-]{1,40}",
        (b"package-ecosystem", b"package_manager"),
    ),
)


@dataclass(frozen=True, slots=True)
class UpdateEcosystem(Fact):
    """One ecosystem by Dependabot's name, such as ``npm`` or ``pip``."""

    name: str = ""


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
            yield UpdateEcosystem(span, said.strip(b" \t\"'").decode())

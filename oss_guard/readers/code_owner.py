# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Says which lines of a CODEOWNERS file name reviewers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader

_MOST = 100
_LONGEST = 2_000
_SHOWN = 200


class CodeOwner(Fact, frozen=True):
    """The owners of one line, as written."""

    owners: str = ""


@reader(params=NoParams)
def code_owner(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """A pattern without owners (which takes them away), a section and a comment say nothing."""
    del candidates, params
    found = start = 0
    for line in document.content.split(b"\n"):
        words = line[:_LONGEST].partition(b"#")[0].split()
        owners = [w for w in words[1:] if b"@" in w]
        if owners and not words[0].startswith((b"[", b"^[")):
            shown = b" ".join(owners).decode("utf-8", "replace")[:_SHOWN]
            yield CodeOwner(Span(start, start + len(line)), shown)
            found += 1
        if found >= _MOST:
            return
        start += len(line) + 1

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Says which lines of a CODEOWNERS file name reviewers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader

_OWNERS = re.compile(
    rb"^(?!\s*[#\[])[^\s#]\S{0,400}[ \t]{1,40}[^#\n]{0,400}?([\w.+%-]{0,60}@[\w.-]{1,100}[^#\n]{0,400})",
    re.MULTILINE,
)
_MOST = 100


@dataclass(frozen=True, slots=True)
class CodeOwner(Fact):
    """The owners of one line, as written."""

    owners: str = ""


@reader(params=NoParams)
def code_owner(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """A pattern without owners (which takes them away) and comments say nothing."""
    del candidates, params
    for number, match in enumerate(_OWNERS.finditer(document.content)):
        if number >= _MOST:
            return
        owners = match[1].decode("utf-8", "replace").strip()
        yield CodeOwner(Span(match.start(), match.end()), owners)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the licence files of the past were the texts of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers.licence_text import ROOM, fact_of


@reader(params=NoParams, reach="history", room=ROOM)
def past_licence(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One fact for each version of a file that the request's paths name."""
    del candidates, params
    yield fact_of(document)

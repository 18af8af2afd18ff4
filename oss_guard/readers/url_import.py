# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Programs of others that code loads from an address, without a manifest that names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader

_MOST = 100
_SHOWN = 160
_ANCHORS = (
    Anchor(
        rb"(?:from|import)[ \t]{0,4}\(?[ \t]{0,4}[\"']https?://[!#-&(-~]{1,200}",
        (b"https://", b"http://"),
    ),
    Anchor(
        rb"<script[^>\n]{0,200}[ \t]src=[\"']?https?://[!#-&(-~]{1,200}",
        (b"<script",),
        ignore_case=True,
    ),
)


class UrlImport(Fact, frozen=True):
    """The address as written, bounded."""

    address: str = ""


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(
    params=NoParams,
    anchors=_anchors,
    syntaxes=frozenset({"javascript", "typescript", "vue", "html", "php", "jsp"}),
)
def url_import(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Those that are commented out do not count."""
    del params
    for candidate in candidates[:_MOST]:
        span = candidate.match
        before = document.content[candidate.segment.start : span.start].lstrip()
        if not before.startswith((b"//", b"*", b"/*", b"<!--")):
            said = document.content[span.start : span.end].decode("utf-8", "replace")
            yield UrlImport(span, said[said.lower().find("http") :][:_SHOWN].split(">")[0])

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Private keys whose PEM text is written in base 64 once or twice more, as settings carry them."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._pem import PEM_HEADER, WIDEST, pem_key

# What `-----BEGIN ` becomes in base 64, and what that becomes.
_ONCE, _TWICE = b"LS0tLS1CRUdJTi", b"TFMwdExTMUNSVWRKVG"
_ANCHORS = tuple(Anchor(re.escape(mark), (mark,)) for mark in (_ONCE, _TWICE))
_RUN = re.compile(
    rb"[A-Za-z0-9+/]+(?:(?:\n|\\n|\\\n)[ \t]{0,40}[A-Za-z0-9+/]{16,})*"
    rb"(?:\n[ \t]{1,40}[A-Za-z0-9+/]{1,15}(?=={0,2}(?:\n|\Z)))?={0,2}"
)
_BREAK = re.compile(rb"\\?\n[ \t]{0,40}|\\n[ \t]{0,40}")
_HEADER = re.compile(PEM_HEADER)


class WrappedKey(Params, frozen=True):
    """Of overlapping values the more specific stays."""

    specificity: int = 58


def _anchors(params: WrappedKey) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=WrappedKey, anchors=_anchors, reach="history")
def wrapped_key(
    document: Document, candidates: Sequence[Candidate], params: WrappedKey
) -> Iterable[Secret]:
    """One fact a key, the whole of its base 64; certificates and public keys are none."""
    done = 0
    for candidate in candidates:
        start = candidate.match.start
        run = _RUN.match(document.content, start, start + 2 * WIDEST) if start >= done else None
        if run is None:
            continue
        done = run.end()
        text = _BREAK.sub(b"", run[0])
        for _ in range(1 + candidate.anchor):
            text = _decoded(text)
        header = _HEADER.search(text)
        key = pem_key(text, Span(*header.span())) if header else None
        if key is not None:
            sure = Confidence.MEDIUM if key[1] == "encrypted" else Confidence.HIGH
            yield Secret(Span(*run.span()), "wrapped-key", params.specificity, sure)


def _decoded(text: bytes) -> bytes:
    """As much as there is whole groups of."""
    try:
        return base64.b64decode(text[: len(text) // 4 * 4], validate=True)
    except binascii.Error:
        return b""

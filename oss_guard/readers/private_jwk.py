# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON Web Keys (RFC 7517) with their private part: ``d`` of a key pair, ``k`` of a shared key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._entropy import entropy
from oss_guard.readers._placeholders import is_placeholder

_QUOTE = rb"\\?[\"']?"
_ANCHORS = (
    Anchor(
        rb"kty" + _QUOTE + rb"[ ]{0,4}:[ ]{0,4}" + _QUOTE + rb"(?:RSA|EC|OKP|oct)",
        (b"kty",),
    ),
)
_REACH = 8_192
_PART = re.compile(
    rb"[{,\s\"'](?P<name>d|k)\\?[\"']?\s{0,8}:\s{0,8}\\?[\"'](?P<value>[A-Za-z0-9_-]{16,2000})\\?[\"']"
)
_VARIED = 3.5


class PrivateJwk(Params, frozen=True):
    """Of overlapping values the more specific stays."""

    specificity: int = 55


def _anchors(params: PrivateJwk) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=PrivateJwk, anchors=_anchors, reach="history")
def private_jwk(
    document: Document, candidates: Sequence[Candidate], params: PrivateJwk
) -> Iterable[Secret]:
    """One fact a key: its private part, within the braces around its type."""
    content = document.content
    for candidate in candidates:
        at = candidate.match.start
        low = max(0, at - _REACH)
        start = max(content.rfind(b"{", low, at), content.rfind(b"}", low, at), low)
        end = content.find(b"}", at, at + _REACH)
        shared = content[candidate.match.start : candidate.match.end].endswith(b"oct")
        for part in _PART.finditer(content, start, end if end >= 0 else at + _REACH):
            value = part["value"].decode()
            wanted = part["name"] == (b"k" if shared else b"d")
            if wanted and entropy(value) >= _VARIED and not is_placeholder(value):
                yield Secret(Span(*part.span("value")), "private-jwk", params.specificity)
                break

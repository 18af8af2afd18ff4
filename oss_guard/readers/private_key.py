# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Private keys over several lines: PEM (RFC 7468), OpenSSH, PGP armour (RFC 9580), PuTTY, OpenVPN.

A header alone, as prose and code that handles keys have it, is no key: a body must follow that
decodes to the beginning of such a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._pem import NEWLINES, PEM_HEADER, WIDEST, pem_key

_ANCHORS = (
    Anchor(PEM_HEADER, (b"PRIVATE KEY-----", b"PRIVATE KEY BLOCK-----")),
    Anchor(rb"PuTTY-User-Key-File-[0-9]: [a-z0-9@.-]{3,60}", (b"PuTTY-User-Key-File-",)),
    Anchor(rb"-----BEGIN OpenVPN Static key V1-----", (b"BEGIN OpenVPN Static key",)),
)
_PUTTY, _STATIC = 1, 2
_STATIC_BODY = re.compile(
    rb"(?:(?:\s|\\[nr]){1,40}[0-9a-f]{32}){8,16}(?:\s|\\[nr]){1,40}"
    rb"-----END OpenVPN Static key V1-----"
)
_CONTEXT = 8_192
_PUTTY_BODY = re.compile(rb"Private-Lines: ?[0-9]{1,4}")
_PUTTY_LINE = re.compile(rb"[^A-Za-z0-9+/]{1,60}[A-Za-z0-9+/]{40}")
_PUTTY_MAC = re.compile(rb"Private-MAC: ?[0-9a-f]{8,128}")
_PUTTY_PLAIN = re.compile(rb"Encryption: ?none")


class PrivateKey(Params, frozen=True):
    """Which keys: ``plain``, ``encrypted`` or ``pgp``; ``near`` a text that must stand close by."""

    form: Literal["plain", "encrypted", "pgp"]
    near: str = ""
    specificity: int = 60
    kind: str = "private-key"


def _anchors(params: PrivateKey) -> Sequence[Anchor]:
    return _ANCHORS[:1] if params.form == "pgp" or params.near else _ANCHORS


@reader(params=PrivateKey, anchors=_anchors, reach="history")
def private_key(
    document: Document, candidates: Sequence[Candidate], params: PrivateKey
) -> Iterable[Secret]:
    """One fact a key, from its header to its end (or to where its body ends)."""
    content = document.content
    done = 0
    for candidate in candidates:
        start = candidate.match.start
        if start < done or not _stands_near(content, start, params.near):
            continue
        found = _found(content, candidate)
        if found is None:
            continue
        end, form = found
        done = end
        if form == params.form:
            yield Secret(Span(start, end), params.kind, params.specificity)


def _found(content: bytes, candidate: Candidate) -> tuple[int, str] | None:
    if candidate.anchor == _PUTTY:
        return _putty(content, candidate)
    if candidate.anchor == _STATIC:
        body = _STATIC_BODY.match(content, candidate.match.end)
        return (body.end(), "plain") if body else None
    return pem_key(content, candidate.match)


def _stands_near(content: bytes, start: int, near: str) -> bool:
    if not near:
        return True
    window = content[max(0, start - _CONTEXT) : start + _CONTEXT]
    return near.encode() in window


def _putty(content: bytes, candidate: Candidate) -> tuple[int, str] | None:
    start = candidate.match.end
    limit = min(len(content), start + WIDEST)
    body = _PUTTY_BODY.search(content, start, limit)
    if body is None:
        return None
    end = _PUTTY_MAC.search(content, body.end(), limit)
    raw = content[body.end() : end.start() if end else limit]
    if not _PUTTY_LINE.match(NEWLINES.sub(b"\n", raw[:192])):
        return None
    form = "plain" if _PUTTY_PLAIN.search(content, start, body.start()) else "encrypted"
    return (end.end() if end else body.end() + len(raw)), form

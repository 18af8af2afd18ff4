# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Private keys over several lines: PEM (RFC 7468), OpenSSH, PGP armour (RFC 9580), PuTTY.

A header alone, as prose and code that handles keys have it, is no key: a body must follow that
decodes to the beginning of such a key.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Sequence
from typing import Literal

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader

_ANCHORS = (
    Anchor(
        rb"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----",
        (b"PRIVATE KEY-----", b"PRIVATE KEY BLOCK-----"),
    ),
    Anchor(rb"PuTTY-User-Key-File-[0-9]: [a-z0-9@.-]{3,60}", (b"PuTTY-User-Key-File-",)),
)
_PUTTY = 1
_WIDEST = 16_384
_CONTEXT = 8_192
_SHORTEST = 48
_HEAD = 48
_END = re.compile(rb"-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PUTTY_BODY = re.compile(rb"Private-Lines: ?[0-9]{1,4}")
_PUTTY_LINE = re.compile(rb"[^A-Za-z0-9+/]{1,60}[A-Za-z0-9+/]{40}")
_PUTTY_MAC = re.compile(rb"Private-MAC: ?[0-9a-f]{8,128}")
_PUTTY_PLAIN = re.compile(rb"Encryption: ?none")
_HEADER = re.compile(rb"(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): ?[^\n\\\"']{0,200}")
_PEM_ENCRYPTED = re.compile(rb"Proc-Type: ?4,ENCRYPTED")
_NEWLINES = re.compile(rb"\\[nrt]|%0[AaDd]|&#(?:10|13|x[aAdD]);|<br ?/?>")
_JOINED = re.compile(rb"[\"'`][ \t]{0,40}\+[ \t]{0,40}(?:\n|\Z)|\n[ \t]{0,40}\+[ \t]{0,40}[\"'`]")
_FILLING = re.compile(rb"[^A-Za-z0-9+/=\n]")
_CHECKSUM = re.compile(rb"=[A-Za-z0-9+/]{4}$")
_OPENSSH = b"openssh-key-v1\0"
_OPENSSH_PLAIN = _OPENSSH + b"\0\0\0\x04none"
_SEQUENCE = 0x30
_PGP_TAG = 0x80


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
        found = _putty(content, candidate) if candidate.anchor else _pem(content, candidate)
        if found is None:
            continue
        end, form = found
        done = end
        if form == params.form:
            yield Secret(Span(start, end), params.kind, params.specificity)


def _stands_near(content: bytes, start: int, near: str) -> bool:
    if not near:
        return True
    window = content[max(0, start - _CONTEXT) : start + _CONTEXT]
    return near.encode() in window


def _pem(content: bytes, candidate: Candidate) -> tuple[int, str] | None:
    header = content[candidate.match.start : candidate.match.end]
    start = candidate.match.end
    limit = min(len(content), start + _WIDEST)
    again = content.find(b"-----BEGIN ", start, limit)
    end = _END.search(content, start, limit if again < 0 else again)
    raw = content[start : end.start() if end else limit if again < 0 else again]
    body = _body(raw)
    if len(body) < _SHORTEST or (end is None and not _unbroken(raw)):
        return None
    head = _decoded(body[:_HEAD])
    place = end.end() if end else start + len(raw)
    if b"PGP" in header:
        return (place, "pgp") if head and head[0] & _PGP_TAG else None
    if head.startswith(_OPENSSH):
        return place, "plain" if head.startswith(_OPENSSH_PLAIN) else "encrypted"
    if _PEM_ENCRYPTED.search(raw):
        return place, "encrypted"
    if not head or head[0] != _SEQUENCE:
        return None
    return place, "encrypted" if b"ENCRYPTED" in header else "plain"


def _body(raw: bytes) -> bytes:
    """The base 64 alone: without headers, escapes, quotes, indents, comment and joining signs."""
    lines = _JOINED.sub(b"\n", _NEWLINES.sub(b"\n", raw))
    lines = _FILLING.sub(b"", _HEADER.sub(b"", lines))
    return b"".join(x for x in lines.split(b"\n") if not _CHECKSUM.fullmatch(x))


def _unbroken(raw: bytes) -> bool:
    """Without an end in sight the body must follow at once, and fill what was looked at."""
    head = _NEWLINES.sub(b"\n", raw[:400])
    return len(_FILLING.findall(head)) * 10 < len(head)


def _decoded(body: bytes) -> bytes:
    try:
        return base64.b64decode(body[: len(body) // 4 * 4], validate=True)
    except binascii.Error:
        return b""


def _putty(content: bytes, candidate: Candidate) -> tuple[int, str] | None:
    start = candidate.match.end
    limit = min(len(content), start + _WIDEST)
    body = _PUTTY_BODY.search(content, start, limit)
    if body is None:
        return None
    end = _PUTTY_MAC.search(content, body.end(), limit)
    raw = content[body.end() : end.start() if end else limit]
    if not _PUTTY_LINE.match(_NEWLINES.sub(b"\n", raw[: _HEAD * 4])):
        return None
    form = "plain" if _PUTTY_PLAIN.search(content, start, body.start()) else "encrypted"
    return (end.end() if end else body.end() + len(raw)), form

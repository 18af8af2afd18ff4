# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What follows the header of a key in PEM: a body that decodes to one, however it is written."""

from __future__ import annotations

import base64
import binascii
import re

from oss_guard.model.location import Span

PEM_HEADER = (
    rb"-----BEGIN [A-Z0-9 ]{0,40}(?:[\"'`][ \t]{0,4}[+.&]?[ \t]{0,4}[\"'`][A-Z0-9 ]{0,40})?"
    rb"PRIVATE KEY(?: BLOCK)?-----"
)
"""The header, also put together from two literals; fit for an anchor."""
NEWLINES = re.compile(rb"\\[nrt]|%0[AaDd]|&#(?:10|13|x[aAdD]);|<br ?/?>")
"""Line ends as strings, forms and markup write them."""
WIDEST = 16_384
"""Bytes that a key is looked for in."""

_SHORTEST, _HEAD = 48, 48
_END = re.compile(rb"-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_HEADER = re.compile(rb"(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): ?[^\n\\\"']{0,200}")
_PEM_ENCRYPTED = re.compile(rb"Proc-Type: ?4,ENCRYPTED")
_JOINED = re.compile(rb"[\"'`][ \t]{0,40}\+[ \t]{0,40}(?:\n|\Z)|\n[ \t]{0,40}\+[ \t]{0,40}[\"'`]")
_FILLING = re.compile(rb"[^A-Za-z0-9+/=\n]")
_CUT_SHORT = re.compile(rb"\.{3}|\xe2\x80\xa6|<snip>|\[snip", re.IGNORECASE)
"""What documents write for the rest of a key."""
_LONG_RUN = re.compile(rb"[A-Za-z0-9+/]{24,}={0,2}")
_CHECKSUM = re.compile(rb"=[A-Za-z0-9+/]{4}$")
_OPENSSH = b"openssh-key-v1\0"
_OPENSSH_PLAIN = _OPENSSH + b"\0\0\0\x04none"
_SEQUENCE = 0x30
_PGP_TAG = 0x80


def pem_key(content: bytes, header_at: Span) -> tuple[int, str] | None:
    """Where the key ends whose header stands there, and its form; None where no key follows."""
    header, start = content[header_at.start : header_at.end], header_at.end
    limit = min(len(content), start + WIDEST)
    again = content.find(b"-----BEGIN ", start, limit)
    end = _END.search(content, start, limit if again < 0 else again)
    raw = content[start : end.start() if end else limit if again < 0 else again]
    body = b"" if _CUT_SHORT.search(raw) else _body(raw)
    if len(body) < _SHORTEST or (end is None and not _unbroken(raw)):
        return None
    head = _decoded(body[:_HEAD])
    if b"PGP" not in header and not head.startswith((_OPENSSH, bytes((_SEQUENCE,)))):
        head = _in_statements(raw)
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


def _in_statements(raw: bytes) -> bytes:
    """The head where every line is put together by a statement of its own: only long runs count."""
    return _decoded(b"".join(_LONG_RUN.findall(raw[: 40 * _HEAD]))[:_HEAD])


def _body(raw: bytes) -> bytes:
    """The base 64 alone: without headers, escapes, quotes, indents, comment and joining signs."""
    lines = _JOINED.sub(b"\n", NEWLINES.sub(b"\n", raw))
    lines = _FILLING.sub(b"", _HEADER.sub(b"", lines))
    return b"".join(x for x in lines.split(b"\n") if not _CHECKSUM.fullmatch(x))


def _unbroken(raw: bytes) -> bool:
    """Without an end in sight the body must follow at once, and fill what was looked at."""
    head = NEWLINES.sub(b"\n", raw[:400])
    return len(_FILLING.findall(head)) * 10 < len(head)


def _decoded(body: bytes) -> bytes:
    try:
        return base64.b64decode(body[: len(body) // 4 * 4], validate=True)
    except binascii.Error:
        return b""

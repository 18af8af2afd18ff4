# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Names out of an untrusted tree: how they are shown, and which are never written anywhere.

The rule for showing: a name is its UTF-8 text, with these written as ``%`` and two upper-case
hexadecimal digits for each byte: bytes that are not UTF-8, control characters, characters that
turn the direction or the line of a text, and a ``%`` that two hexadecimal digits follow. So
``urllib.parse.unquote_to_bytes`` gives the name back, and no two names are shown alike.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from urllib.parse import unquote_to_bytes

_ESCAPED = re.compile(
    "%(?=[0-9A-Fa-f]{2})"
    "|[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\udc80-\udcff]"
)
_IGNORED_BY_HFS = re.compile("[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]")
_DRIVE = re.compile(rb"[A-Za-z]:")
# What every hostile name has, so that most names cost one search.
_SUSPECT = re.compile(rb"[\x7f-\xff:\\]|git|\A/|//|/\Z|\A\Z|(?:\A|/)\.{1,2}(?:/|\Z)", re.IGNORECASE)


def shown(raw: bytes) -> str:
    """The name ``raw`` as reports and rules see it."""
    if raw.isascii() and b"%" not in raw:
        text = raw.decode("ascii")
        if text.isprintable():
            return text
    return _ESCAPED.sub(_percent, raw.decode("utf-8", "surrogateescape"))


def raw_name(name: str) -> bytes:
    """The bytes that :func:`shown` shows as ``name``."""
    return unquote_to_bytes(name) if "%" in name else name.encode()


def is_hostile(raw: bytes) -> bool:
    """Whether writing ``raw`` below a folder could leave it or reach a git directory.

    What is only hard to show is not hostile: it is shown escaped.
    """
    if not _SUSPECT.search(raw):
        return False
    parts = raw.replace(b"\\", b"/").split(b"/")
    if _DRIVE.match(raw) or b"" in parts or b"." in parts or b".." in parts:
        return True
    return any(_is_git_directory(part) for part in parts)


def colliding(raws: Iterable[bytes]) -> frozenset[bytes]:
    """Names that are there twice, or are a file and a folder at once: no work tree has them."""
    files: set[bytes] = set()
    twice: set[bytes] = set()
    folders: set[bytes] = set()
    for raw in raws:
        if raw in files:
            twice.add(raw)
        files.add(raw)
        parent = raw.rpartition(b"/")[0]
        while parent and parent not in folders:
            folders.add(parent)
            parent = parent.rpartition(b"/")[0]
    return frozenset(twice | (files & folders))


def blob_id(data: bytes, object_format: str = "sha1") -> str:
    """The id git gives a content."""
    return hashlib.new(
        object_format, b"blob %d\0" % len(data) + data, usedforsecurity=False
    ).hexdigest()


def _is_git_directory(part: bytes) -> bool:
    text = _IGNORED_BY_HFS.sub("", part.decode("utf-8", "replace")).lower()
    text = text.partition(":")[0].rstrip(". ")
    return text in (".git", "git~1")


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogateescape"))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Licence texts that stand whole in the heads of source files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import CODE
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader
from oss_guard.readers.licence_text import fact_of_text
from oss_guard.spdx.texts import Identified, identify

_LOOKED_AT = 24_576
_SYNTAXES = CODE | {"css"}
_ANCHORS = (
    Anchor(rb"Permission is hereby", (b"permission is hereby",), ignore_case=True),
    Anchor(rb"Permission to use", (b"permission to use",), ignore_case=True),
    Anchor(rb"Redistribution and use", (b"redistribution and use",), ignore_case=True),
    Anchor(rb"Software is provided", (b"software is provided",), ignore_case=True),
)
_MARK = re.compile(r"\s*(?:#|//|--|;|%|'|\*|rem\b|dnl\b)", re.IGNORECASE)
_OPENS = re.compile(r"\s*(?:/\*|<!--|\"\"\"|'''|\(\*|<\?php|--\[\[)")
_CLOSES = re.compile(r"\*/|-->|\"\"\"\s*$|'''\s*$|\*\)|\]\]")
_HOLDER = re.compile(r"^[^\w\n]*(?:copyright|\(c\)|©|SPDX-).*$", re.IGNORECASE | re.MULTILINE)


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=NoParams, anchors=_anchors, syntaxes=_SYNTAXES, head_only=_SYNTAXES)
def head_text(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """At most one for a file; a mere notice or reference is none."""
    del candidates, params
    text = "\n".join(_comments(document.content[:_LOOKED_AT].decode("utf-8", "ignore")))
    found = _identified(_HOLDER.sub("", text))
    if found.parts and found.state not in {"reference", "none"}:
        yield fact_of_text(text, found)


@lru_cache(maxsize=256)
def _identified(text: str) -> Identified:
    """Most files of a project bear the same head."""
    return identify(text)


def _comments(text: str) -> Iterator[str]:
    """The lines of comments that a file begins with, and empty ones between them."""
    inside = False
    for line in text.split("\n"):
        opens = None if inside else _OPENS.match(line)
        if not inside and opens is None and line.strip() and not _MARK.match(line):
            return
        yield line
        rest = line[opens.end() :] if opens else line
        inside = (inside or opens is not None) and not _CLOSES.search(rest)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Prose within files that are not prose: comments at their head, and texts in quotes.

All else is blanked byte by byte, so that what is found there has the place it has in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from oss_guard.documents.prose import LIMIT, Prose, parsed
from oss_guard.model.location import Span

_LINE = re.compile(
    rb"(?:\d{6})?[ \t]*(?:#+!?|\*+(?=[ \t])|//+[/!]?|--+|;+|%+|[!']+(?=[ \t])|(?:REM|dnl)\b)[ \t]*",
    re.IGNORECASE,
)
_OPENS = re.compile(rb"[ \t]*(?:/\*+!?|<!--|\"\"\"|'''|\{-|=begin\b|=pod\b)")
_CLOSES = re.compile(rb"\*+/|-->|\"\"\"|'''|-\}|^=(?:end|cut)\b")
_INSIDE = re.compile(rb"[ \t]*\*+(?!/)[ \t]?")
_QUOTED = re.compile(
    rb'"(?:[^"\\\n]|\\.){8,2000}+"|\'(?:[^\'\\\n]|\\.){8,2000}+\'|`(?:[^`\\\n]|\\.){8,2000}+`'
)
_TEXT = re.compile(rb"[ \t]*(?:-[ \t]+)?(?:[\w.\[\]-]{1,80}[ \t]*[:=][ \t]*)?(?P<text>[^\n]*)")
_CODE_BEFORE = 3
"""Lines of code (a package's name, a pragma) after which a comment still is one of the head."""
_TAGS = re.compile(rb"<[^<>]{0,300}+>")


def head_comments(head: bytes) -> Prose:
    """The comments in the first bytes of a content, as prose."""
    return parsed("text", _masked(head))


def in_head_comments(head: bytes, at: int) -> bool:
    """Whether a byte among the first ones stands in such a comment."""
    masked = _masked(head)
    return at < len(masked) and masked[at : at + 1] != b" "


@lru_cache(maxsize=4)
def _masked(head: bytes) -> bytes:
    return b"\n".join(_comments(head.split(b"\n")))


def quoted_texts(content: bytes, segments: Iterable[Span], *, bare: bool) -> Prose:
    """The texts in quotes in some lines of a content, as prose.

    ``bare``: in such a file a text without quotes, after a name or between tags, is one too.
    """
    kept = bytearray()
    at = 0
    for segment in segments:
        if segment.start < at or segment.end > LIMIT:
            continue
        kept += _blank(content[at : segment.start])
        kept += _text_of(content[segment.start : segment.end], bare=bare)
        at = segment.end
    return parsed("text", bytes(kept))


def _comments(lines: Iterable[bytes]) -> Iterable[bytes]:
    inside = False
    code = 0
    for line in lines:
        mark = None if inside else _OPENS.match(line)
        if mark or inside:
            begin = (mark.end() if mark else 0) or len(m[0] if (m := _INSIDE.match(line)) else b"")
            end = _CLOSES.search(line, begin)
            inside = end is None
            stop = end.start() if end else len(line)
            yield b" " * begin + line[begin:stop] + b" " * (len(line) - stop)
        elif mark := _LINE.match(line):
            yield b" " * mark.end() + line[mark.end() :]
        else:
            code += bool(line.strip())
            if code > _CODE_BEFORE:
                return
            yield b" " * len(line)


def _text_of(line: bytes, *, bare: bool) -> bytes:
    """A line of which only the texts in quotes are left, or the text that is bare."""
    quotes = list(_QUOTED.finditer(line))
    out = bytearray(b" " * len(line))
    for quote in quotes:
        out[quote.start() + 1 : quote.end() - 1] = line[quote.start() + 1 : quote.end() - 1]
    if not quotes and bare and (text := _TEXT.match(line)):
        plain = _TAGS.sub(lambda m: b" " * len(m[0]), text["text"])
        out[text.start("text") : text.end("text")] = plain
    return bytes(out)


def _blank(content: bytes) -> bytes:
    return b"\n".join(b" " * len(line) for line in content.split(b"\n"))

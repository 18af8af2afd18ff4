# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - a pattern broken over lines is harder to read
"""Licences that the head of a source file grants in words, without an SPDX tag.

Such heads come with files copied from elsewhere, and survive where everything else of their origin
is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import CODE
from oss_guard.readers import HEAD, Anchor, Candidate, Fact, NoParams, reader
from oss_guard.spdx.facts import resolve
from oss_guard.spdx.mentions import mentioned

_SHOWN = 160
_BEFORE = 30
_GNU_ID = "GPL-"
_SYNTAXES = CODE | {"css", "html", "svg", "xml"}
_ANCHORS = (
    Anchor(
        rb"(?:General|Mozilla|Eclipse|Union) Public",
        (b"general public", b"mozilla public", b"eclipse public", b"union public"),
        ignore_case=True,
    ),
    Anchor(rb"[AL]?GPL", (b"gpl",), ignore_case=True),
    Anchor(rb"[ /(](?:MIT|BSD|ISC|Apache)", (b"MIT", b"BSD", b"ISC", b"Apache")),
)
_COMMENT = re.compile(
    r"^[ \t]*(?:/\*+|\*+/?|//+!?|#+!?|--+|;+|%+|'+|\"\"\"|<!--|REM\b|dnl\b)?[ \t]*", re.MULTILINE
)
_GRANTED = (
    r"(?:licen[sc]e[ds]|distribut\w+|releas\w+|redistribut\w+|(?:made )?available|published|provided|covered"
    r"|governed|subject|use)\b.{0,160}?\b(?:under|by|to)\b"
)
_GNU = re.compile(
    _GRANTED
    + r".{0,60}?\b(?P<named>(?:(?:GNU\s+)?(?:Affero\s+|Lesser\s+|Library\s+)?General\s+Public\s+Licen[sc]e"
    r"|(?:GNU\s+)?[AL]?GPL).{0,220})",
    re.IGNORECASE,
)
_OTHER = re.compile(
    _GRANTED
    + r"\s+(?=(?P<what>.{0,120}))|^\W*(?P<alone>(?:MIT|BSD|Apache|ISC)\s+Licen[sc]e\b.{0,40})",
    re.IGNORECASE,
)
_EXCEPTION = re.compile(
    r"special exception|linking exception|as an exception|classpath\W{0,3}exception|unlimited permission",
    re.IGNORECASE,
)
_WITH_CLASSPATH = frozenset({"GPL-2.0-only", "GPL-2.0-or-later"})
_CLASSPATH = re.compile(r"classpath\W{0,3}exception", re.IGNORECASE)
_CHOICE = re.compile(
    r"\bdual\b|\b(?:MIT|BSD|Apache|MPL)\b.{0,30}\b(?:or|and|/)\W{0,3}(?:the\s+)?(?:GNU\s+)?[AL]?GPL\b|\b[AL]?GPL\b.{0,40}\b(?:or|and|/)\W{0,3}(?:the\s+)?(?:MIT|BSD|Apache|MPL)\b|multi.?licen[sc]ed|tri.?licen[sc]e",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"[=(,\[:+][ \t\n]{0,8}[rub]{0,2}(?P<q>\"\"\"|\'\'\'|`).*?(?:(?P=q)|\Z)"
    r"|^[ \t]{0,40}(?:[\w-]{1,40}[ \t]?:[ \t]{0,4})?(?P<s>[\"'])[^\"'\n]{10,400}(?P=s)[ \t]{0,4}[,;)+\\.]{0,2}[ \t]{0,4}$",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
"""Texts that a program holds, as one that writes licences does."""
_SPDX_TAG = b"SPDX-" + b"License-Identifier:"
_SHORT_VERSION = re.compile(r"\bv\.\s?(?=\d)", re.IGNORECASE)
_TAG = re.compile(
    r"^@?licen[sc]e(?:\s*:\s*|\s+)(?P<id>[A-Za-z0-9][\w.+ -]{1,40}?)[\s*/;.]*$",
    re.IGNORECASE | re.MULTILINE,
)


class HeaderGrant(Fact, frozen=True):
    """The words, and the SPDX expression they come to; empty where that is not plain."""

    words: str = ""
    expression: str = ""


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=NoParams, anchors=_anchors, syntaxes=_SYNTAXES, head_only=_SYNTAXES)
def header_grant(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """At most one for a file."""
    del params
    if all(_is_tagged(document.content, candidate) for candidate in candidates):
        return
    head = document.content[:HEAD].decode("utf-8", "ignore")
    lines = _COMMENT.sub("", _GIVEN.sub("", head))
    text = _SHORT_VERSION.sub("v", " ".join(lines.split()))
    tag = _TAG.search(lines)
    tagged = resolve(tag["id"]) if tag is not None else None
    if tag is not None and tagged is not None:
        yield HeaderGrant(candidates[0].match, tag[0].strip()[:_SHOWN], tagged)
        return
    gnu = _GNU.search(text)
    if gnu is not None:
        # No version at all leaves the choice to who receives it (GPL-3.0, section 14).
        told = mentioned(gnu["named"])[0]
        ids = () if _CHOICE.search(text) or _EXCEPTION.search(text) else told
        plain = len(ids) == 1 and _GNU_ID in ids[0]
        if len(told) == 1 and told[0] in _WITH_CLASSPATH and _CLASSPATH.search(text):
            plain, ids = True, (f"{told[0]} WITH Classpath-exception-2.0",)
        start = max(gnu.start(), gnu.start("named") - _BEFORE)
        words = text[start:][:_SHOWN]
        yield HeaderGrant(candidates[0].match, words, ids[0] if plain else "")
        return
    for other in _OTHER.finditer(text):
        words = other["what"] or other["alone"]
        ids, named = mentioned(words)
        if named:
            plain = len(ids) == 1 and not _EXCEPTION.search(text)
            yield HeaderGrant(candidates[0].match, words[:_SHOWN], ids[0] if plain else "")
            return


def _is_tagged(content: bytes, candidate: Candidate) -> bool:
    """Whether a name stands in an SPDX tag, which others read."""
    line = content[content.rfind(b"\n", 0, candidate.match.start) + 1 : candidate.match.start]
    return _SPDX_TAG in line

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Modules and packages that code in Python, R, Ruby and Perl, or a notebook, takes in by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from oss_guard.documents.document import Document
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader

_MOST = 200
_LONGEST = 2_000
_PYTHON = Anchor(
    rb"(?:import|from)[ \t]{1,4}[A-Za-z_][A-Za-z0-9_]{0,60}",
    (b"import ", b"import\t", b"from ", b"from\t"),
)
_R = Anchor(
    rb"(?:library|require|requireNamespace|loadNamespace)\([\"']?[A-Za-z][A-Za-z0-9.]{1,60}",
    (b"library(", b"require(", b"requireNamespace(", b"loadNamespace("),
)
_RUBY = Anchor(
    rb"require[ \t(]{1,4}[\"'][A-Za-z][\w./-]{0,80}[\"']",
    (b"require '", b'require "', b"require('", b'require("', b"require ("),
)
_PERL = Anchor(rb"use[ \t]{1,4}[A-Z]\w{0,40}(?:::\w{1,40}){0,6}", (b"use ", b"use\t"))
_USED = re.compile(r"[ \t]{0,40}use[ \t]{1,4}(?P<one>[A-Z]\w{0,40}(?:::\w{1,40}){0,6})[ \t;(]")
_REQUIRED = re.compile(
    r"[ \t]{0,40}require[ \t(]{1,4}[\"'](?P<one>[A-Za-z][\w-]{0,60})[\w./-]{0,80}[\"']"
)
_NAME = r"[A-Za-z_]\w{0,60}(?:\.\w{1,60}){0,12}(?:[ \t]{1,4}as[ \t]{1,4}\w{1,60})?"
_STATEMENT = re.compile(
    r"[ \t]{0,80}(?:from[ \t]{1,4}(?P<one>[A-Za-z_]\w{0,60})(?:\.\w{1,60}){0,12}[ \t]{1,4}import\b"
    r"|import[ \t]{1,4}(?P<several>" + _NAME + r"(?:[ \t]{0,4},[ \t]{0,4}" + _NAME + r"){0,20})"
    r"[ \t]{0,80}(?:[#;]|$))"
)
_CALL = re.compile(
    r"(?:library|require|requireNamespace|loadNamespace)"
    r"\([\"']?(?P<one>[A-Za-z][A-Za-z0-9.]{1,60})[\"']?[ \t]{0,4}[,)]"
)
_CELL = re.compile(r"[ \t]{0,80}\"(.{0,2000}?)(?:\\n)?\",?[ \t]{0,4}$")
"""A line of code within the JSON of a notebook."""
_PAGES = frozenset({"markdown", "json"})


class ImportLine(Fact, frozen=True):
    """The first name of a module, or a package, and the ecosystem it comes from."""

    ecosystem: str = ""
    name: str = ""


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return (_PYTHON, _R, _RUBY, _PERL)


@reader(
    params=NoParams,
    anchors=_anchors,
    syntaxes=frozenset({"python", "r", "ruby", "perl"}) | _PAGES,
)
def import_line(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """Each name once for a file; comments, and words in prose that look alike, do not count."""
    del params
    seen: set[tuple[str, str]] = set()
    for candidate in candidates[:_MOST]:
        segment = candidate.segment
        if segment.end - segment.start > _LONGEST:
            continue
        line = document.content[segment.start : segment.end].decode("utf-8", "replace")
        cell = _CELL.match(line) if document.syntax == "json" else None
        line = cell[1].replace('\\"', '"') if cell else line
        language = _LANGUAGES[candidate.anchor]
        if document.syntax != language and document.syntax not in _ALSO_IN[language]:
            continue
        for name in _NAMES[language](line):
            key = (language, name)
            if key not in seen:
                seen.add(key)
                yield ImportLine(candidate.match, *key)


def _imported(line: str) -> Iterator[str]:
    found = _STATEMENT.match(line)
    if found is None:
        return
    if found["one"]:
        yield found["one"]
    for part in (found["several"] or "").split(","):
        name = part.strip().partition(" ")[0].partition(".")[0]
        if name:
            yield name


def _called(line: str) -> Iterator[str]:
    if not line.lstrip().startswith("#"):
        yield from (m["one"] for m in _CALL.finditer(line))


def _begun(statement: re.Pattern[str], line: str) -> Iterator[str]:
    found = statement.match(line)
    if found is not None:
        yield found["one"]


_LANGUAGES = ("python", "r", "ruby", "perl")
_ALSO_IN = {"python": _PAGES, "r": _PAGES, "ruby": frozenset[str](), "perl": frozenset[str]()}
_NAMES: dict[str, Callable[[str], Iterator[str]]] = {
    "python": _imported,
    "r": _called,
    "ruby": partial(_begun, _REQUIRED),
    "perl": partial(_begun, _USED),
}

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Passwords and their hashes that SQL puts into a table: INSERT and COPY, as dumps have them.

The column is known by the statement, or by the CREATE TABLE before it; where neither names one, a
hash that names its own scheme is known by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Anchor, Candidate, Params, Secret, reader
from oss_guard.readers._column import is_hash, is_heading, judged
from oss_guard.readers._line import line_end

_ANCHORS = (
    Anchor(
        rb"(?:(?:insert|replace|ignore)[ ]into|then[ ]insert)[ ]",
        (b"insert into ", b"replace into ", b"ignore into ", b"then insert "),
        ignore_case=True,
    ),
    Anchor(rb"[)][ ]from[ ]stdin", (b") from stdin",), ignore_case=True),
)
_COPY = 1
_NO_COLUMN = -1
_MOST_READ = 4 * 1024 * 1024
_MOST = 2_000
_LONGEST_STATEMENT, _LONGEST_LINE = 9_000, 200
_INSERT = re.compile(
    rb"(?:then[ ]insert|[a-z]{6,7}[ ]into\s{1,8}(?P<table>[^\s(),;']{1,160}))\s{0,8}"
    rb"(?:\((?P<columns>[^()]{1,8000})\)\s{0,80})?(?:values|value)\s{0,80}(?=\()",
    re.IGNORECASE,
)
_FROM = re.compile(
    rb"copy\s{1,8}(?P<table>[^\s(),;']{1,160})\s{1,8}\((?P<columns>[^()]{1,8000})\)\s{1,8}"
    rb"from\s{1,8}stdin[^\n;]{0,100};[ \t]*\n",
    re.IGNORECASE,
)
_CREATE = re.compile(
    rb"create\s{1,8}table\s{1,8}(?:if\s{1,8}not\s{1,8}exists\s{1,8})?"
    rb"(?P<table>[^\s(),;']{1,160})\s{0,8}\(\s{0,80}\n(?P<body>(?:[^\n;]{0,1000}\n){1,200}?)\s{0,8}\)",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    rb"^\s{0,20}(?!--)[\[\"`]?(?P<name>[^\s(),;'\"`\[\]]{1,80})[\]\"`]?\s+(?!key\b|\()[a-z]",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    rb"(?P<text>'(?:[^'\\]|\\.|''){0,20000}')|(?P<double>\"(?:[^\"\\]|\\.){0,20000}\")"
    rb"|(?P<open>\()|(?P<close>\))|(?P<comma>,)|(?P<end>;)|[^'\"(),;]{1,20000}|.",
    re.DOTALL,
)
_Columns = Mapping[str, Sequence[str]]


class InsertedCredential(Params, frozen=True):
    """Of overlapping values the more specific stays."""

    specificity: int = 7


def _anchors(params: InsertedCredential) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=InsertedCredential, anchors=_anchors, reach="history")
def inserted_credential(
    document: Document, candidates: Sequence[Candidate], params: InsertedCredential
) -> Iterable[Secret]:
    """Each value once; a statement is read once."""
    content = document.content
    created: _Columns | None = None
    done = found = 0
    for candidate in candidates:
        if candidate.match.start < done:
            continue
        copied = candidate.anchor == _COPY
        statement = _statement(content, candidate)
        if statement is None:
            continue
        columns = _names(statement["columns"])
        if not columns:
            created = _created(content) if created is None else created
            columns = created.get(_table(statement["table"] or b""), ())
        cells = _copied(content, statement.end()) if copied else _inserted(content, statement.end())
        for number, span in cells:
            done = span.end
            if found < _MOST and (fact := _judged(content, columns, number, span, params)):
                found += 1
                yield fact


def _statement(content: bytes, candidate: Candidate) -> re.Match[bytes] | None:
    """The statement up to its first row."""
    if candidate.anchor != _COPY:
        start = candidate.match.start
        return _INSERT.match(content, start, start + _LONGEST_STATEMENT)
    low = max(0, candidate.match.start - _LONGEST_STATEMENT)
    start = content.rfind(b"\n", low, candidate.match.start) + 1
    return _FROM.match(content, start, candidate.match.end + _LONGEST_LINE)


def _judged(
    content: bytes, columns: Sequence[str], number: int, span: Span, params: InsertedCredential
) -> Secret | None:
    if number == _NO_COLUMN:
        return None
    named = number < len(columns) and is_heading(columns[number])
    if not named and columns:
        return None
    value = content[span.start : span.end].decode("utf-8", "replace")
    if not named and not is_hash(value):
        return None
    confidence = judged(value, data=True)
    return Secret(span, "inserted-password", params.specificity, confidence) if confidence else None


def _names(columns: bytes | None) -> Sequence[str]:
    names = columns.decode("utf-8", "replace").split(",") if columns else ()
    return [name.strip().strip('[]"`') for name in names]


def _table(name: bytes) -> str:
    return name.decode("utf-8", "replace").rpartition(".")[2].strip('[]"`').lower()


def _created(content: bytes) -> _Columns:
    """The columns of every table that the text creates, by the name of the table."""
    tables: dict[str, Sequence[str]] = {}
    for found in _CREATE.finditer(content, 0, _MOST_READ):
        columns = (_COLUMN.match(line) for line in found["body"].split(b"\n"))
        names = [c["name"].decode("utf-8", "replace") for c in columns if c is not None]
        tables.setdefault(_table(found["table"]), names)
    return tables


def _inserted(content: bytes, at: int) -> Iterator[tuple[int, Span]]:
    """Every text literal with the number of its column, also one that a function is given.

    What else is read has the number -1.
    """
    depth = number = 0
    for token in _TOKEN.finditer(content, at, at + _MOST_READ):
        kind = token.lastgroup
        if kind in {"text", "double"} and depth:
            yield number, Span(token.start() + 1, token.end() - 1)
            continue
        yield _NO_COLUMN, Span(*token.span())
        if kind == "open":
            depth += 1
            number = 0 if depth == 1 else number
        elif kind == "close":
            depth -= 1
        elif kind == "comma":
            number += depth == 1
        elif depth <= 0 and (kind == "end" or token[0].strip()):
            return


def _copied(content: bytes, at: int) -> Iterator[tuple[int, Span]]:
    r"""Every cell with the number of its column; tabs separate cells, ``\.`` ends the rows."""
    stop = min(len(content), at + _MOST_READ)
    while at < stop:
        end = line_end(content, at, stop - at)
        line = content[at:end]
        if line in {b"\\.", b""}:
            return
        start = at
        for number, cell in enumerate(line.split(b"\t")):
            yield number, Span(start, start + len(cell))
            start += len(cell) + 1
        at = end + 1

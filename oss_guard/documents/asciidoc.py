# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The blocks of an AsciiDoc document, as far as they decide what renders as prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oss_guard.documents.blocks import Drafts, Kind, LineParser, label_of, lines_of, table_row
from oss_guard.documents.inline import Fragment, Link
from oss_guard.documents.markdown_marks import ITEM_JA

_HEADING = re.compile(r"(={1,6}|#{1,6})\s+(?=\S)")
_ITEM = re.compile(r"\s*(?:\*{1,5}|-|\.{1,5}|\d{1,9}\.)\s+(?=\S)")
_TERM = re.compile(r"\s*([^\s:][^:]{0,200}):{2,4}(?:\s+|$)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+")
_ATTRIBUTES = re.compile(r"\[([^\[\]]{0,500})\]\s*$")
_ENTRY = re.compile(r":!?[\w-]{1,60}!?:(?:\s|$)")
_MACRO = re.compile(r"(include|image|video)::(\S{1,1000})\[")
_CONDITION = re.compile(r"(?:ifdef|ifndef|ifeval|endif|toc)::")
_CELL = re.compile(r"(?:^|\s)(?:\d*[.+]?\d*[<>^]?[a-z]?)\|")
_COLUMNS = re.compile(r"cols=\"([^\"]{1,200})\"")
_FENCE = re.compile(r"```|([-.+/_])\1{3,}$")
_VERBATIM = {
    "`": Kind.CODE,
    "-": Kind.CODE,
    ".": Kind.CODE,
    "+": Kind.CODE,
    "/": Kind.COMMENT,
    "_": Kind.QUOTE,
}


def drafts(text: str) -> Drafts:
    """Parse a whole document."""
    return _Parser(lines_of(text)).parse()


class _Parser(LineParser):
    """State of one parse."""

    style: str = ""

    def _flush(self) -> None:
        kind = Kind.QUOTE if self.style.startswith(("quote", "verse")) else self.kind
        if self.pending:
            self.out.add(kind, self.pending)
            self.pending, self.style = [], ""
        self.kind = Kind.PARAGRAPH

    def _line(self, at: int) -> int:
        offset, line = self.lines[at]
        bare = line.rstrip()
        if not bare or bare == "+":
            self._flush()
            return at + 1
        if fence := _FENCE.match(bare):
            return self._verbatim(at, fence[0], _VERBATIM[bare[0]])
        if bare.startswith("|==="):
            return self._table(at)
        if self._mark(offset, bare):
            return at + 1
        if bare.startswith("//"):
            self.out.add(Kind.COMMENT, [(offset, line)])
            return at + 1
        if not self.pending and line[0] in " \t" and not _ITEM.match(line):
            return self._literal(at)
        if heading := _HEADING.match(line):
            self._flush()
            text = line[heading.end() :]
            self.out.add(Kind.HEADING, [(offset + heading.end(), text)], len(heading[1]))
            return at + 1
        self._text(offset, line)
        return at + 1

    def _mark(self, offset: int, bare: str) -> bool:
        """Lines that say how to treat others."""
        if attributes := _ATTRIBUTES.match(bare):
            self._flush()
            self.style = attributes[1].strip().lower()
        elif macro := _MACRO.match(bare):
            self._flush()
            self.out.links.append(Link(macro[2], "", offset, macro[1] != "include"))
        elif bare in {"====", "****", "--"} or _ENTRY.match(bare) or _CONDITION.match(bare):
            self._flush()
            self.style = ""
        else:
            return False
        return True

    def _text(self, offset: int, line: str) -> None:
        if line.startswith(".") and len(line) > 1 and line[1] not in " .":
            self._flush()
            offset, line = offset + 1, line[1:]
            self.out.add(Kind.PARAGRAPH, [(offset, line)])
            return
        if item := _ITEM.match(line) or _TERM.match(line):
            self._flush()
            self.kind = Kind.LIST_ITEM
            if item.re is _TERM:
                self.pending.append(label_of((offset + item.start(1), item[1])))
            offset, line = offset + item.end(), line[item.end() :]
        elif ITEM_JA.match(line):
            self._flush()
            self.kind = Kind.LIST_ITEM
        elif not self.pending and (mark := _ADMONITION.match(line)):
            offset, line = offset + mark.end(), line[mark.end() :]
        self.pending.append((offset, line))

    def _verbatim(self, at: int, fence: str, kind: Kind) -> int:
        self._flush()
        self.style = ""
        body: list[Fragment] = []
        at += 1
        while at < len(self.lines) and self.lines[at][1].rstrip() != fence:
            body.append(self.lines[at])
            at += 1
        self.out.add(kind, body)
        return at + 1

    def _literal(self, at: int) -> int:
        self._flush()
        body: list[Fragment] = []
        while at < len(self.lines) and self.lines[at][1].strip():
            body.append(self.lines[at])
            at += 1
        self.out.add(Kind.CODE, body)
        return at

    def _table(self, at: int) -> int:
        self._flush()
        headed = "header" in self.style
        width = _width(self.style)
        self.style = ""
        cells: list[Fragment] = []
        at += 1
        while at < len(self.lines) and not self.lines[at][1].startswith("|==="):
            found = list(_cells(*self.lines[at]))
            at += 1
            if found and not cells:
                width = width or len(found)
                headed = headed or (at < len(self.lines) and not self.lines[at][1].strip())
            cells += found
        head = cells[:width] if headed else [(0, "")] * width
        for first in range(0, len(cells), width or 1):
            row = cells[first : first + width]
            table_row(self.out, row, () if headed and not first else head)
        return at + 1


def _cells(offset: int, line: str) -> Iterator[Fragment]:
    """What stands between the bars of a line; a line without goes on with the cell before."""
    begin = 0
    for bar in _CELL.finditer(line + " |"):
        if line[begin : bar.start()].strip():
            yield offset + begin, line[begin : bar.start()]
        begin = bar.end()


def _width(style: str) -> int:
    """The number of columns that attributes give to a table; 0 where they give none."""
    columns = _COLUMNS.search(style)
    if columns is None:
        return 0
    times = re.match(r"(\d{1,2})\*", columns[1])
    return int(times[1]) if times else columns[1].count(",") + 1

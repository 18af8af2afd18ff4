# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the parsers of the syntaxes share: kinds of blocks, and blocks before inline markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

import msgspec

from oss_guard.documents.inline import Fragment, Link

_BAR = re.compile(r"(?<!\\)\|")
_NAMED = 50
_COUNTED = 2
_NUMBER = re.compile(r"\W{0,9}(?:No\.? ?)?(?:[0-9０-９]{1,3}|[①-⑳])\W{0,9}$", re.IGNORECASE)
"""A first cell that only counts: what the row is about stands in the next."""
_NAME_LENGTH = 100

BLOCK_LIMIT = 20_000
"""Blocks after this many are not read; the prose is then marked as cut."""


class Kind(StrEnum):
    """What a block is. Only text that renders as the author's own words can state something."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CODE = "code"
    QUOTE = "quote"
    COMMENT = "comment"


class Draft(msgspec.Struct, frozen=True):
    """What a syntax's parser gives: lines of one block, before inline markup is taken out."""

    kind: Kind
    lines: tuple[Fragment, ...]
    level: int = 0


class Drafts(msgspec.Struct):
    """Parser's output: drafts in order, named link targets, and links outside prose."""

    drafts: list[Draft] = msgspec.field(default_factory=list)
    references: dict[str, str] = msgspec.field(default_factory=dict)
    links: list[Link] = msgspec.field(default_factory=list)

    def add(self, kind: Kind, lines: Sequence[Fragment], level: int = 0) -> None:
        """Take in a block unless it is empty or the limit is reached."""
        if len(self.drafts) <= BLOCK_LIMIT and any(text.strip() for _, text in lines):
            self.drafts.append(Draft(kind, tuple(lines), level))


class LineParser(msgspec.Struct):
    """State of one parse, line by line: ``pending`` lines make the next block, of ``kind``."""

    lines: list[Fragment]
    out: Drafts = msgspec.field(default_factory=Drafts)
    pending: list[Fragment] = msgspec.field(default_factory=list)
    kind: Kind = Kind.PARAGRAPH

    def parse(self) -> Drafts:
        """The blocks of all lines."""
        at = 0
        while at < len(self.lines):
            at = self._line(at)
        self._flush()
        return self.out

    def _line(self, at: int) -> int:
        """Take in what begins at a line; the number of the next line to look at."""
        raise NotImplementedError

    def _flush(self) -> None:
        """End the block whose lines are pending."""
        raise NotImplementedError


def lines_of(text: str) -> list[Fragment]:
    """The lines of a text with the offsets of their first characters."""
    out: list[Fragment] = []
    at = 0
    for line in text.split("\n"):
        out.append((at, line))
        at += len(line) + 1
    return out


def cells(offset: int, line: str) -> list[Fragment]:
    """The cells of a table row written with bars, empty ones too, without those at its ends."""
    found: list[Fragment] = []
    begin = 0
    for bar in _BAR.finditer(line + "|"):
        found.append((offset + begin, line[begin : bar.start()]))
        begin = bar.end()
    if found and not found[0][1].strip():
        found = found[1:]
    return found


def label_of(cell: Fragment) -> Fragment:
    """The first cell of a row as it stands before the others."""
    return cell[0], cell[1].strip()[:_NAME_LENGTH] + ": "


def table_row(out: Drafts, row: Sequence[Fragment], head: Sequence[Fragment]) -> None:
    """Each cell as a block that says what it is about: row label, cell, column heading.

    A time in a table means something only beside the words of its row and column.
    """
    named = int(len(row) > _COUNTED and _NUMBER.match(row[0][1]) is not None)
    for number, cell in enumerate(row):
        if not cell[1].strip():
            continue
        if not head or number >= _NAMED:
            out.add(Kind.TABLE_CELL, [cell])
            continue
        label = [label_of(row[named])] if number > named else []
        over = [
            (o, f" ({t.strip()[:_NAME_LENGTH]})") for o, t in head[number : number + 1] if t.strip()
        ]
        out.add(Kind.TABLE_CELL, [*label, cell, *over])

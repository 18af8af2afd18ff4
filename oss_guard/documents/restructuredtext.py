# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The blocks of a reStructuredText document, as far as they decide what renders as prose."""

from __future__ import annotations

import re

import msgspec

from oss_guard.documents.blocks import Drafts, Kind, LineParser, label_of, lines_of
from oss_guard.documents.inline import Fragment, Link
from oss_guard.documents.markdown_marks import ITEM_JA

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}\s*$")
_DIRECTIVE = re.compile(r"\s*\.\.\s+([A-Za-z][A-Za-z0-9_:+.-]{0,60})::\s*(.*)$")
_TARGET = re.compile(r"\s*\.\.\s+_`?([^:`]{1,200})`?:\s*(\S{0,2000})")
_COMMENT = re.compile(r"\s*\.\.(?:\s|$)")
_ITEM = re.compile(r"(\s*)(?:[-*+•]|(?:\d{1,9}|#)[.)]|\((?:\d{1,9}|#)\))\s+(?=\S)")
_FIELD = re.compile(r"\s*:([^:\s][^:]{0,60}):(?:\s+|$)")
_TABLE_RULE = re.compile(r"\s*(?:\+[-=+]{3,}|={2,}(?:\s+={2,})+)\s*$")
_CELL = re.compile(r"\||\s{2,}")
_LINE_BLOCK = re.compile(r"\s*\|\s")
_ADMONITIONS = frozenset(
    "admonition attention caution danger error hint important note tip warning topic sidebar"
    " versionadded versionchanged deprecated container compound rubric list-table table only"
    " csv-table".split()
)
_CODE = frozenset(
    "code code-block sourcecode literalinclude highlight math raw parsed-literal"
    " productionlist doctest testcode prompt mermaid graphviz".split()
)


def drafts(text: str) -> Drafts:
    """Parse a whole document."""
    return _Parser(lines_of(text)).parse()


class _Parser(LineParser):
    """State of one parse."""

    levels: list[str] = msgspec.field(default_factory=list)
    base: int = 0
    literal: bool = False
    in_table: bool = False

    def _flush(self) -> None:
        if self.pending:
            last = self.pending[-1][1].rstrip()
            self.literal = last.endswith("::")
            self.out.add(self.kind, self.pending)
            self.pending = []
        self.kind = Kind.PARAGRAPH

    def _line(self, at: int) -> int:
        offset, line = self.lines[at]
        if not line.strip():
            self._flush()
            self.in_table = False
            return at + 1
        depth = _depth(line)
        if self.literal and not self.pending and depth > self.base:
            self.literal = False
            return self._block(at, depth, Kind.CODE)
        self.literal = False
        if self._heading(at):
            return at + 2 + self._overlined(at)
        if _TABLE_RULE.match(line):
            self._flush()
            self.in_table = True
            return at + 1
        if self.in_table or (line.lstrip().startswith("|") and not _LINE_BLOCK.match(line)):
            return self._row(at)
        if _COMMENT.match(line):
            return self._explicit(at, depth)
        if line.lstrip().startswith(">>>"):
            return self._block(at, depth, Kind.CODE)
        return self._text(at, offset, line, depth)

    def _text(self, at: int, offset: int, line: str, depth: int) -> int:
        if not self.pending:
            if (item := _ITEM.match(line)) or (item := _FIELD.match(line)):
                self.kind, self.base = Kind.LIST_ITEM, item.end()
                if item.re is _FIELD:
                    self.pending.append(label_of((offset + item.start(1), item[1])))
                offset, line = offset + item.end(), line[item.end() :]
            elif ITEM_JA.match(line):
                self.kind = Kind.LIST_ITEM
            elif depth > self.base:
                return self._block(at, depth, Kind.QUOTE)
            else:
                self.base = depth
        elif (item := _ITEM.match(line)) or _LINE_BLOCK.match(line) or ITEM_JA.match(line):
            self._flush()
            return self._line(at)
        elif depth > _depth(self.pending[0][1]) and self.kind is Kind.PARAGRAPH:
            # A term and its definition, which is the author's text and says little alone.
            term = self.pending[-1]
            self._flush()
            self.base = depth
            self.pending.append(label_of(term))
        self.pending.append((offset, line))
        return at + 1

    def _overlined(self, at: int) -> int:
        return 1 if _ADORNMENT.match(self.lines[at][1]) else 0

    def _heading(self, at: int) -> bool:
        over = self._overlined(at)
        if self.pending or at + 1 + over >= len(self.lines):
            return False
        title, under = self.lines[at + over], self.lines[at + 1 + over][1]
        if not title[1].strip() or not _ADORNMENT.match(under) or _ADORNMENT.match(title[1]):
            return False
        if over and self.lines[at][1].strip()[0] != under.strip()[0]:
            return False
        style = under[0] + str(over)
        if style not in self.levels:
            self.levels.append(style)
        self.out.add(Kind.HEADING, [title], min(self.levels.index(style) + 1, 9))
        self.base = 0
        return True

    def _explicit(self, at: int, depth: int) -> int:
        self._flush()
        line = self.lines[at][1]
        if target := _TARGET.match(line):
            if target[2]:
                self.out.references.setdefault(target[1].strip().lower(), target[2])
            return at + 1
        directive = _DIRECTIVE.match(line)
        if directive is None:
            return self._block(at, depth + 1, Kind.COMMENT, first=True)
        name = directive[1].lower()
        if name in {"image", "figure"}:
            link = Link(directive[2].strip(), "", self.lines[at][0], image=True)
            self.out.links.append(link)
        if name in _CODE:
            return self._block(at + 1, depth + 1, Kind.CODE)
        if name == "toctree":
            return self._toctree(at + 1, depth)
        if name in _ADMONITIONS and directive[2].strip():
            self.pending = [(self.lines[at][0] + directive.start(2), directive[2])]
        elif name not in _ADMONITIONS and name not in {"image", "figure"}:
            return self._block(at + 1, depth + 1, Kind.COMMENT)
        self.base = next(
            (_depth(text) for _, text in self.lines[at + 1 : at + 20] if text.strip()), self.base
        )
        return at + 1

    def _toctree(self, at: int, depth: int) -> int:
        while at < len(self.lines):
            offset, line = self.lines[at]
            if line.strip() and _depth(line) <= depth:
                break
            if line.strip() and not line.lstrip().startswith(":"):
                self.out.links.append(Link(line.strip(), "", offset))
            at += 1
        return at

    def _block(self, at: int, depth: int, kind: Kind, *, first: bool = False) -> int:
        """All lines from ``at`` that are indented by ``depth``, as one block."""
        self._flush()
        body: list[Fragment] = []
        while at < len(self.lines):
            line = self.lines[at][1]
            if line.strip() and _depth(line) < depth and not (first and not body):
                break
            if not line.strip() and kind is Kind.QUOTE:
                break
            body.append(self.lines[at])
            at += 1
        self.out.add(kind, body)
        return at

    def _row(self, at: int) -> int:
        offset, line = self.lines[at]
        begin = 0
        for bar in _CELL.finditer(line + "|"):
            self.out.add(Kind.TABLE_CELL, [(offset + begin, line[begin : bar.start()])])
            begin = bar.end()
        return at + 1


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))

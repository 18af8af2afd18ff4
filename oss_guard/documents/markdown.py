# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The blocks of a Markdown document (CommonMark, GitHub's tables and alerts, HTML between them).

Our own, line by line: time and memory stay linear whatever the nesting, which is not followed
beyond what decides whether text renders as the author's words.
"""

from __future__ import annotations

import msgspec

from oss_guard.documents import markdown_marks as marks
from oss_guard.documents.blocks import Drafts, Kind, cells, label_of, lines_of, table_row
from oss_guard.documents.inline import Fragment

_MAY_BE_CODE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})


def drafts(text: str) -> Drafts:
    """Parse a whole document."""
    return _Parser(text).parse()


class _Parser(msgspec.Struct):
    """State of one parse."""

    source: str
    out: Drafts = msgspec.field(default_factory=Drafts)
    pending: list[Fragment] = msgspec.field(default_factory=list)
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    indent: int = 0
    quotes: int = 0
    raw: str = ""
    blank: bool = True
    label: list[Fragment] = msgspec.field(default_factory=list)

    def parse(self) -> Drafts:
        lines = lines_of(self.source)
        at = self._front_matter(lines)
        while at < len(lines):
            at = self._line(lines, at)
        self._flush()
        return self.out

    def _front_matter(self, lines: list[Fragment]) -> int:
        if lines[0][1].rstrip() != "---":
            return 0
        for number, (_, line) in enumerate(lines[1:200], start=1):
            if line.rstrip() in {"---", "..."}:
                self.out.add(Kind.COMMENT, lines[1:number])
                return number + 1
        return 0

    def _flush(self) -> None:
        if self.pending:
            kind = Kind.QUOTE if self.quotes else self.kind
            if kind in _MAY_BE_CODE and len(self.pending) == 1:
                kind = Kind.CODE if marks.COMMAND.match(self.pending[0][1]) else kind
            row = self.label if kind is Kind.TABLE_CELL else []
            self.out.add(kind, [*row, *self.pending], self.level)
            if kind is Kind.TABLE_CELL and not row:
                self.label = [label_of(self.pending[0])]
            self.pending = []
        if self.kind is not Kind.HEADING:
            self.kind = Kind.PARAGRAPH

    def _line(self, lines: list[Fragment], at: int) -> int:
        line = lines[at][1]
        if self.raw:
            return self._raw(lines, at)
        if line.strip():
            self._dedent(line)
        if fence := marks.FENCE.match(line):
            return self._fence(lines, at, fence[1])
        if marks.QUOTE.match(line):
            return self._quote(lines, at)
        if not line.strip():
            self._flush()
            self.kind, self.level, self.blank = Kind.PARAGRAPH, 0, True
            return at + 1
        if self.blank and _depth(line) >= self.indent + marks.CODE_INDENT:
            return self._indented(lines, at)
        if "|" in line and at + 1 < len(lines) and _delimits(lines[at + 1][1]):
            return self._table(lines, at)
        self._words(*lines[at])
        return at + 1

    def _dedent(self, line: str) -> None:
        """A line that begins further left after a blank one, or a block, ends the list."""
        if self.blank or marks.FENCE.match(line) or marks.QUOTE.match(line):
            self.indent = min(self.indent, _depth(line))

    def _words(self, offset: int, line: str) -> None:
        self.blank = False
        if self._simple(offset, line):
            return
        if item := marks.ITEM.match(line):
            self._flush()
            self.kind, self.indent = Kind.LIST_ITEM, _columns(item[0])
            offset, line = offset + item.end(), line[item.end() :]
        elif marks.ITEM_JA.match(line):
            self._flush()
            self.kind = Kind.LIST_ITEM
        self._inline_html(offset, line)

    def _simple(self, offset: int, line: str) -> bool:
        """Lines that are a whole block: headings, rules, link definitions, container marks."""
        if heading := marks.ATX.match(line):
            self._flush()
            body = marks.ATX_END.sub("", marks.unseen(line)[heading.end() :])
            self.out.add(Kind.HEADING, [(offset + heading.end(), body)], len(heading[1]))
            self.indent = 0
        elif self.pending and self.kind is Kind.PARAGRAPH and (under := marks.SETEXT.match(line)):
            self.kind, self.level = Kind.HEADING, 1 if under[1] else 2
            self._flush()
            self.kind, self.level, self.indent = Kind.PARAGRAPH, 0, 0
        elif marks.RULE.match(line):
            self._flush()
        elif not self.pending and (named := marks.REFERENCE.match(line)):
            if named[1].startswith("^"):  # A footnote is prose, shown below the text.
                return False
            self.out.references.setdefault(named[1].strip().lower(), named[2])
        elif mark := marks.CONTAINER.match(line):
            self._flush()
            if not line.lstrip().startswith(":"):
                self.indent = max(self.indent, _columns(mark[0]))
        else:
            return False
        return True

    def _fence(self, lines: list[Fragment], at: int, mark: str) -> int:
        self._flush()
        body: list[Fragment] = []
        at += 1
        while at < len(lines):
            closing = lines[at][1].strip()
            if len(closing) >= len(mark) and not closing.strip(mark[0]):
                break
            body.append(lines[at])
            at += 1
        self.out.add(Kind.CODE, body)
        self.blank = True
        return at + 1

    def _indented(self, lines: list[Fragment], at: int) -> int:
        self._flush()
        body: list[Fragment] = []
        while at < len(lines):
            line = lines[at][1]
            if line.strip() and _depth(line) < self.indent + marks.CODE_INDENT:
                break
            body.append(lines[at])
            at += 1
        self.out.add(Kind.CODE, body)
        return at

    def _quote(self, lines: list[Fragment], at: int) -> int:
        self._flush()
        inner: list[Fragment] = []
        while at < len(lines):
            offset, line = lines[at]
            mark = marks.QUOTE.match(line)
            if mark is None and (not line.strip() or not inner or not inner[-1][1].strip()):
                break
            if mark is None and (
                marks.FENCE.match(line) or marks.ATX.match(line) or marks.ITEM.match(line)
            ):
                break
            end = mark.end() if mark else 0
            inner.append((offset + end, line[end:]))
            at += 1
        alert = bool(inner) and marks.ALERT.match(inner[0][1]) is not None
        if alert or (inner and marks.NOTICE.match(inner[0][1])):
            self.blank = True
            number = 1 if alert else 0
            while number < len(inner):
                number = self._line_of_alert(inner, number)
            self._flush()
            self.kind, self.blank = Kind.PARAGRAPH, True
            return at
        paragraph: list[Fragment] = []
        for fragment in [*inner, (0, "")]:
            if fragment[1].strip():
                paragraph.append(fragment)
            else:
                self.out.add(Kind.QUOTE, paragraph)
                paragraph = []
        self.blank = True
        return at

    def _line_of_alert(self, inner: list[Fragment], number: int) -> int:
        if marks.QUOTE.match(inner[number][1]):
            self._flush()
            self.out.add(Kind.QUOTE, [inner[number]])
            return number + 1
        return self._line(inner, number)

    def _table(self, lines: list[Fragment], at: int) -> int:
        self._flush()
        head = cells(*lines[at])
        table_row(self.out, head, ())
        at += 2
        while at < len(lines) and lines[at][1].strip() and "|" in lines[at][1]:
            table_row(self.out, cells(*lines[at]), head)
            at += 1
        self.blank = True
        return at

    def _raw(self, lines: list[Fragment], at: int) -> int:
        """Inside a comment or an element whose content is not prose, until it closes."""
        kind = Kind.COMMENT if self.raw in {"-->", "*/}"} else Kind.CODE
        body: list[Fragment] = []
        while at < len(lines):
            offset, line = lines[at]
            end = line.lower().find(self.raw)
            if end >= 0:
                body.append((offset, line[:end]))
                self.out.add(kind, body)
                rest = end + len(self.raw)
                if self.raw.startswith("</"):
                    rest = line.find(">", rest) + 1 or len(line)
                self.raw = ""
                if line[rest:].strip():
                    self._inline_html(offset + rest, line[rest:])
                return at + 1
            body.append((offset, line))
            at += 1
        self.out.add(kind, body)
        return at

    def _inline_html(self, offset: int, line: str) -> None:
        """Take in a line of text, cut at comments and at tags that make blocks."""
        while opening := next(
            (m for m in marks.COMMENT.finditer(line) if not m[0].startswith("`")), None
        ):
            self._tags(offset, line[: opening.start()])
            closing = "-->" if opening[0] == "<!--" else "*/}"
            end = line.find(closing, opening.end())
            if end < 0:
                self.out.add(Kind.COMMENT, [(offset + opening.end(), line[opening.end() :])])
                self.raw = closing
                return
            inside = (offset + opening.end(), line[opening.end() : end])
            self.out.add(Kind.COMMENT, [inside])
            offset, line = offset + end + len(closing), line[end + len(closing) :]
        self._tags(offset, line)

    def _tags(self, offset: int, line: str) -> None:
        begin = 0
        for tag in marks.BLOCK_TAG.finditer(line):
            if tag.start() < begin or tag["ticks"]:
                continue
            self._text(offset + begin, line[begin : tag.start()])
            begin = tag.end()
            name, closing = tag["name"].lower(), bool(tag["close"])
            self._flush()
            if name == "blockquote":
                self.quotes = max(0, self.quotes + (-1 if closing else 1))
            elif name in marks.RAW and not closing:
                end = line.lower().find(f"</{name}", begin)
                if end < 0:
                    self.raw = f"</{name}"
                    self.out.add(Kind.CODE, [(offset + begin, line[begin:])])
                    return
                self.out.add(Kind.CODE, [(offset + begin, line[begin:end])])
                begin = end
            self._opened(name, closing=closing)
        self._text(offset + begin, line[begin:])

    def _opened(self, name: str, *, closing: bool) -> None:
        if closing:
            self.kind, self.level = Kind.PARAGRAPH, 0
        elif name[0] == "h" and name[1:].isdigit():
            self.kind, self.level = Kind.HEADING, int(name[1:])
        elif name in marks.CELLS:
            self.kind = Kind.TABLE_CELL
        elif name == "tr":
            self.label = []
        elif name == "li":
            self.kind = Kind.LIST_ITEM

    def _text(self, offset: int, text: str) -> None:
        if text.strip():
            self.pending.append((offset, text))


def _delimits(line: str) -> bool:
    return "-" in line and marks.DELIMITER.match(line) is not None


def _depth(line: str) -> int:
    return _columns(line[: len(line) - len(line.lstrip(" \t"))])


def _columns(text: str) -> int:
    """How far a text reaches; a tab goes on to the next multiple of four."""
    return len(text.expandtabs(4))

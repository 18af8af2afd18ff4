# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables in text, from their heading on: rows of cells with the place of each.

Which kind of table it is, its own signs say: bars, tags, or one separator throughout.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from oss_guard.model.location import Span
from oss_guard.readers._line import line_end

_MOST_ROWS = 20_000
_MOST_BYTES = 2 * 1024 * 1024
_CLOSE = 400
_MOST_HTML = 256 * 1024
LONGEST_LINE = 8_192
_ABOVE = 2_000
"""Bytes above a heading that are looked at, so that a table is told by what is near."""
_FIRST_LINES = 10
_MOST_CELLS = 200
_SEPARATORS = ("\t", ",", ";")
_RULE = re.compile(rb"[ \t:|+]{0,80}-[ \t:|+-]{0,4000}$")
_CELL = re.compile(rb"(?:[^|\\]|\\.)*")
_ROW = re.compile(
    rb"<tr\b[^>]{0,400}>(.{0,16384}?)(?:</tr>|(?=<tr\b)|</table>|\Z)", re.IGNORECASE | re.DOTALL
)
_HTML_CELL = re.compile(
    rb"<t[hd]\b[^>]{0,400}>[ \t\n]{0,80}((?:<(?!/?t[hdr]\b)[^>]{0,400}>|[^<]){0,400}?)[ \t\n]{0,80}"
    rb"(?:</t[hd]>|(?=<t[hdr]\b|</tr|</table|\Z))",
    re.IGNORECASE,
)
IN_CELL_WITHIN = 200
_IN_CELL = re.compile(rb"<t[hd]\b[^<]{0,200}\Z")
_END_OF_TABLE = re.compile(rb"</table", re.IGNORECASE)
_INLINE = re.compile(rb"^(?:<[^<>]{1,200}>|[ \t\n`*\"'])+|(?:<[^<>]{1,200}>|[ \t\n`*\"'])+$")
_CODE = re.compile(
    r"[(){}=<>\[\]#$\\]|^[ \t]*(?:from|import|return|select|insert|def|use|var|let|const|public)\b",
    re.IGNORECASE,
)
_REMARK = re.compile(r"[(][^()]{0,20}[)]")
_GAP = re.compile(r"(?:[ \t]?\u3000|[ \t]{2})[ \t\u3000]*")
LONGEST_ALIGNED = 1_000
"""Bytes of a line whose columns people keep apart by blanks."""
_DRAWN = re.compile(r"[-=_―─ー－＿━ \t\u3000+]+")
_SENTENCE = re.compile(r"[。、：:;,]")
_LONGEST_NAME = 20


class Cell(msgspec.Struct, frozen=True):
    """What stands in a cell, and where."""

    text: str
    span: Span


Row = Sequence[Cell]


class Table(msgspec.Struct, frozen=True):
    """A heading and the rows under it. ``data``: nothing but rows, as programs write them."""

    heading: Row
    rows: Iterator[Row]
    data: bool


def table_at(content: bytes, at: int, *, aligned: bool = True) -> Table | None:
    """The table with its heading in the line (in HTML: the row) at ``at``; None where none is.

    ``aligned``: columns may be kept apart by blanks alone, as fields of a program are too.
    """
    start = content.rfind(b"\n", max(0, at - LONGEST_LINE), at) + 1
    end = line_end(content, start, LONGEST_LINE + 1)
    if end - start > LONGEST_LINE:
        return None
    line = content[start:end]
    if b"<t" in line.lower() or _IN_CELL.search(content, max(0, start - IN_CELL_WITHIN), at):
        return _html(content, at)
    if b"|" in line:
        return _barred(content, start, end)
    if is_code(line):
        return None
    return _separated(content, start, end) or (_aligned(content, start, end) if aligned else None)


@lru_cache(maxsize=16_384)
def is_code(line: bytes) -> bool:
    """Whether a line is one of a program, so that no table without bars or tags begins with it."""
    return _CODE.search(_REMARK.sub("", line.decode("utf-8", "replace"))) is not None


def _barred(content: bytes, start: int, end: int) -> Table | None:
    """A table of Markdown, AsciiDoc or Confluence (``||`` between headings), with bars."""
    next_end = line_end(content, end + 1)
    ruled = _RULE.match(content, end + 1, min(next_end, end + LONGEST_LINE)) is not None
    doubled = content[start:end].lstrip().startswith(b"||")
    if not ruled and not doubled and content.rfind(b"|===", max(0, start - 200), start) < 0:
        return None
    heading = _cells_between_bars(content, start, end)
    if doubled:
        heading = [cell for cell in heading if cell.text]
    if len(heading) < 2:  # noqa: PLR2004 - a table has two columns
        return None
    first = next_end + 1 if ruled else end + 1
    return Table(heading, _rows_between_bars(content, first, len(heading)), data=False)


def _rows_between_bars(content: bytes, at: int, width: int) -> Iterator[Row]:
    """Rows of one line; in AsciiDoc a row may go on over several."""
    row: list[Cell] = []
    for _ in range(_MOST_ROWS):
        end = line_end(content, at)
        line = content[at:end]
        if b"|" not in line and line.strip():
            return
        if line.lstrip().startswith(b"|===") or at >= len(content):
            return
        row += _cells_between_bars(content, at, end)
        if not line.strip() and not row and content[end + 1 : end + 2] != b"|":
            return
        if len(row) >= width:
            yield row[:width]
            row = []
        at = end + 1


def _cells_between_bars(content: bytes, start: int, end: int) -> list[Cell]:
    cells: list[Cell] = []
    at = start
    while at <= end and len(cells) < _MOST_CELLS:
        found = _CELL.match(content, at, end)
        stop = found.end() if found else end
        cells.append(_cell(content, at, stop))
        at = stop + 1
    if cells and not cells[0].text:
        cells = cells[1:]
    if cells and not cells[-1].text and content[start:end].rstrip().endswith(b"|"):
        cells = cells[:-1]
    return cells


def _html(content: bytes, at: int) -> Table | None:
    start = _before(content, at)
    if start < 0:
        return None
    first = _ROW.match(content, start)
    if first is None or not _heads(content, first):
        return None
    stop = _table_end(content, first.end())
    rows = (_cells_of_row(content, row) for row in _ROW.finditer(content, first.end(), stop))
    return Table(_cells_of_row(content, first), rows, data=False)


def _heads(content: bytes, row: re.Match[bytes]) -> bool:
    """Whether a row has cells of headings, or no row stands close above it."""
    low = max(0, row.start() - _CLOSE)
    return b"<th" in row[0].lower() or b"</tr" not in content[low : row.start()].lower()


def _before(content: bytes, at: int) -> int:
    """Where the row begins that ``at`` lies in."""
    low = max(0, at - _ABOVE)
    found = content[low:at].lower().rfind(b"<tr")
    return low + found if found >= 0 else -1


def _table_end(content: bytes, at: int) -> int:
    stop = min(len(content), at + _MOST_HTML)
    found = _END_OF_TABLE.search(content, at, stop)
    return found.start() if found else stop


def _cells_of_row(content: bytes, row: re.Match[bytes]) -> list[Cell]:
    found = _HTML_CELL.finditer(content, *row.span(1))
    return [_cell(content, *m.span(1)) for m in found][:_MOST_CELLS]


def _cell(content: bytes, start: int, end: int) -> Cell:
    raw = content[start:end]
    while (inner := _INLINE.sub(b"", raw, count=1)) != raw:
        at = raw.find(inner) if inner else 0
        start, raw = start + at, inner
    return Cell(raw.decode("utf-8", "replace"), Span(start, start + len(raw)))


def _separated(content: bytes, start: int, end: int) -> Table | None:
    """A table of commas, tabs or semicolons; alone in its file, or after an empty line."""
    alone = start < _ABOVE and content.count(b"\n", 0, start) < _FIRST_LINES
    if not alone and content[start - 2 : start] != b"\n\n":
        return None
    line = content[start:end].decode("utf-8", "replace")
    separator = max(_SEPARATORS, key=line.count)
    if not line.count(separator):
        return None
    if not _is_first(content, start, separator, line.count(separator) + 1):
        return None
    rows = _rows_of(content, start, separator)
    heading = next(rows, None)
    if heading is None or not all(len(c.text) <= LONGEST_LINE // 64 for c in heading):
        return None
    return Table(heading, _as_wide(rows, len(heading)), data=alone)


def _aligned(content: bytes, start: int, end: int) -> Table | None:
    """A table whose columns are kept apart by blanks, as people type them into plain text."""
    if end - start > LONGEST_ALIGNED:
        return None
    heading = _between_gaps(content, start, end)
    names = [cell.text for cell in heading]
    if len(names) < 2 or any(len(n) > _LONGEST_NAME or _SENTENCE.search(n) for n in names):  # noqa: PLR2004 - a table has two columns
        return None
    return Table(heading, _as_wide(_rows_between_gaps(content, end + 1), len(heading)), data=False)


def _rows_between_gaps(content: bytes, at: int) -> Iterator[Row]:
    """Rows up to an empty line; lines that are drawn are none."""
    for _ in range(_MOST_ROWS):
        end = line_end(content, at, LONGEST_LINE)
        line = content[at:end].decode("utf-8", "replace")
        if not line.strip():
            return
        if not _DRAWN.fullmatch(line.strip()):
            yield _between_gaps(content, at, end)
        at = end + 1


def _between_gaps(content: bytes, start: int, end: int) -> list[Cell]:
    """What stands between runs of blanks, of which one alone may be part of a name."""
    cells: list[Cell] = []
    for text in _GAP.split(content[start:end].decode("utf-8", "replace").strip()):
        if not text or len(cells) >= _MOST_CELLS:
            continue
        at = content.find(text.encode(), cells[-1].span.end if cells else start, end)
        if at >= 0:
            cells.append(Cell(text, Span(at, at + len(text.encode()))))
    return cells


def _is_first(content: bytes, start: int, separator: str, width: int) -> bool:
    """Whether no row as full stands above; titles of spreadsheets leave cells empty."""
    above = content[max(0, start - _ABOVE) : max(0, start - 1)].rpartition(b"\n")[2]
    return (
        sum(1 for c in above.decode("utf-8", "replace").split(separator) if c.strip(' \t\r"'))
        < width
    )


def _as_wide(rows: Iterator[Row], width: int) -> Iterator[Row]:
    for row in rows:
        if len(row) != width:
            return
        yield row


def _rows_of(content: bytes, start: int, separator: str) -> Iterator[Row]:
    """Rows as spreadsheets write them, quoted cells over several lines included."""
    taken: list[str] = []

    def taking() -> Iterator[str]:
        at = start
        while at < min(len(content), start + _MOST_BYTES):
            end = line_end(content, at)
            taken.append(content[at : end + 1].decode("utf-8", "replace"))
            yield taken[-1]
            at = end + 1

    at = start
    try:
        for cells in csv.reader(taking(), delimiter=separator, skipinitialspace=True):
            raw = "".join(taken)
            taken.clear()
            yield _placed(raw, cells[:_MOST_CELLS], at)
            at += len(raw.encode())
    except csv.Error:
        return


def _placed(raw: str, cells: Sequence[str], at: int) -> list[Cell]:
    """Each cell where it stands in its row: after the one before it."""
    placed = []
    done = 0
    for cell in cells:
        written = cell.replace('"', '""') if f'"{cell[:1]}' in raw else cell
        found = raw.find(written, done)
        if found < 0:
            found, written = max(raw.find(cell, done), done), cell
        text = cell.strip()
        start = at + len(raw[: found + len(written) - len(written.lstrip())].encode())
        placed.append(Cell(text, Span(start, start + len(text.encode()))))
        done = found + len(written)
    return placed

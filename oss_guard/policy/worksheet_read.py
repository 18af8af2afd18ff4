# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Worksheets that people have filled in, whatever an editor or spreadsheet made of the file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from oss_guard.documents.decode import decode
from oss_guard.model.errors import Fault, SourceError
from oss_guard.model.redacted import quoted
from oss_guard.model.text import LANGS
from oss_guard.policy import workbook
from oss_guard.policy.form import PARTS
from oss_guard.policy.typed_values import plain
from oss_guard.policy.worksheet import FORMULA, heading
from oss_guard.words import say

_DELIMITERS = ",\t;"
_BRACKETS = re.compile(r"\(.*?\)|\s+")
_SECTION = re.compile(r" {0,3}#{1,6}[ \t]+(\S+)")
_LINE = re.compile(r"\s*(?:[-*+•・][ \t]*)?([^:：]{1,60}?)\s*[:：]\s*(.*)")
_NOTE = re.compile(r" ?[-*+•・][ \t]")
_BROKEN = re.compile(r"(?<=[^\x00-\x7f])\s*\n\s*(?=[^\x00-\x7f])")
"""Where a line of Japanese, which has no blanks between words, goes on in the next."""
_MARKS = re.compile(r"[*_`]+")


class Filled(msgspec.Struct):
    """What stands for one clause, and the line and column of each part that is there."""

    clause: str
    place: tuple[int, int]
    parts: dict[str, str] = msgspec.field(default_factory=dict)
    places: dict[str, tuple[int, int]] = msgspec.field(default_factory=dict)


def read(data: bytes, source: str) -> list[Filled]:
    """What a worksheet says of each clause, blank ones among them.

    Raises SourceError where it is no worksheet.
    """
    if workbook.is_workbook(data):
        filled = _from_workbook(data, source)
    else:
        text = decode(data)
        if text is None:
            raise SourceError([Fault(source, 0, 0, say("form.no-text"))])
        table = _from_csv(text, source)
        filled = _from_markdown(text, source) if table is None else table
    if not filled:
        raise SourceError([Fault(source, 0, 0, say("form.no-worksheet"))])
    return filled


def _from_workbook(data: bytes, source: str) -> list[Filled]:
    """The rows of the first sheet that is a worksheet."""
    for sheet in workbook.sheets(data, source):
        rows = [(n, row) for n, row in enumerate(sheet, 1) if any(cell.strip() for cell in row)]
        columns = _columns(rows[0][1]) if rows else None
        if columns is not None:
            return list(_filled(rows[1:], columns))
    return []


def _columns(cells: Sequence[str]) -> list[str | None] | None:
    """What each column is of; None where this is no heading."""
    named = _named()
    columns = [named.get(_folded(cell)) for cell in cells]
    return columns if "clause" in columns and "answer" in columns else None


def _named() -> Mapping[str, str]:
    """Headings in every language, and what they are of."""
    return {_folded(heading(part, lang)): part for part in ("clause", *PARTS) for lang in LANGS}


def _folded(text: str) -> str:
    """A heading without what people or programs change in one."""
    return _BRACKETS.sub("", plain(text).lower())


def _from_csv(text: str, source: str) -> list[Filled] | None:
    """The rows of a table; None where the first line is not the heading of one."""
    lines = text.lstrip("\ufeff").splitlines()
    first = next((line for line in lines if line.strip(_DELIMITERS + ' "')), "")
    for delimiter in _DELIMITERS:
        columns = _columns(next(csv.reader([first], delimiter=delimiter), []))
        if columns is not None:
            return list(_filled(_rows(text.lstrip("\ufeff"), delimiter, source), columns))
    return None


def _rows(text: str, delimiter: str, source: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of CSV below its heading that are not blank, with their lines."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line, headed = 1, False
    try:
        for row in reader:
            if headed and any(cell.strip() for cell in row):
                yield line, row
            headed = headed or any(cell.strip() for cell in row)
            line = reader.line_num + 1
    except csv.Error:
        raise SourceError([Fault(source, line, 1, say("form.bad-row"))]) from None


def _filled(
    rows: Iterable[tuple[int, Sequence[str]]], columns: Sequence[str | None]
) -> Iterator[Filled]:
    """What stands in the columns of each row."""
    for line, row in rows:
        filled = Filled("", (line, 1))
        for number, (part, cell) in enumerate(zip(columns, row, strict=False), 1):
            _put(filled, part, cell, (line, number))
        if filled.clause or filled.parts:
            yield filled


def _put(filled: Filled, part: str | None, cell: str, place: tuple[int, int]) -> None:
    value = " ".join(_BROKEN.sub("", cell).split())
    if value[:1] == "'" and value[1:2] in FORMULA:
        value = value[1:]
    if not value or part is None:
        return
    if part == "clause":
        filled.clause, filled.place = value, place
    else:
        filled.parts[part], filled.places[part] = value, place


def _from_markdown(text: str, source: str) -> list[Filled]:
    """The sections in which a line is called as a part is.

    Where none is called an answer, its name was changed, and what was answered would be lost.
    """
    forms = [(filled, lines) for filled, lines in _sections(text) if lines]
    faults = [
        Fault(source, *filled.place, say("form.no-answer-line", clause=quoted(filled.clause)))
        for filled, lines in forms
        if "answer" not in lines and plain(filled.clause)[:1].isdigit()
    ]
    if faults:
        raise SourceError(faults)
    return [filled for filled, _ in forms]


def _sections(text: str) -> Iterator[tuple[Filled, set[str]]]:
    """Each section, and the parts that its lines are called as."""
    named = _named()
    filled: Filled | None = None
    last: str | None = None
    lines: set[str] = set()
    for number, line in enumerate(text.splitlines(), 1):
        section = _SECTION.match(line)
        if section:
            if filled is not None:
                yield filled, lines
            clause = section[1].replace("\\", "")
            filled, last, lines = Filled(clause, (number, section.start(1) + 1)), None, set()
            continue
        if filled is None:
            continue
        match = _LINE.match(line)
        part = named.get(_folded(_MARKS.sub("", match[1]))) if match else None
        if match and part in PARTS:
            last = part
            lines.add(part)
            _put(filled, part, match[2], (number, match.start(2) + 1))
        elif match and _NOTE.match(line) and not match[2].startswith("//"):
            last = None  # A line of somebody's own beside the parts.
        elif last is not None and line.strip():  # A value goes on, after blank lines and in lists.
            joined = f"{filled.parts.get(last, '')}\n{line}"
            _put(filled, last, joined, filled.places.get(last, (number, 1)))
    if filled is not None:
        yield filled, lines

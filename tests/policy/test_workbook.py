# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Worksheets as workbooks: there and back, and nothing that a sent one may hold does harm."""

from __future__ import annotations

import io
import sys
import tracemalloc
import zipfile
from datetime import datetime

import pytest

from oss_guard.model.errors import InputError, SourceError
from oss_guard.model.text import LANGS, Lang
from oss_guard.policy import workbook
from oss_guard.policy.worksheet import as_workbook, heading
from oss_guard.policy.worksheet_read import read
from tests.policy.test_worksheet import FIRST, GIVEN, ITEMS, SECOND

openpyxl = pytest.importorskip("openpyxl")


def opened(data: bytes):
    book = openpyxl.load_workbook(io.BytesIO(data))
    return book, book.active


def saved(book) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("lang", LANGS)
def test_a_workbook_there_and_back(lang: Lang) -> None:
    made = as_workbook(ITEMS, lang)
    assert [(f.clause, f.parts) for f in read(made, "w.xlsx")] == [(FIRST.id, {}), (SECOND.id, {})]
    book, sheet = opened(made)
    column = {cell.value: cell.column for cell in sheet[1]}
    for part, value in GIVEN.items():
        sheet.cell(3, column[heading(part, lang)]).value = value
    sheet.cell(3, column[heading("date", lang)]).value = datetime(2026, 4, 1)  # noqa: DTZ001
    book.create_sheet("メモ", 0)["A1"] = "余談"
    _, second = read(saved(book), "w.xlsx")
    assert (second.clause, second.parts) == (SECOND.id, GIVEN | {"date": "2026-04-01"})
    assert second.places["answer"] == (3, column[heading("answer", lang)])


def test_every_cell_is_text() -> None:
    _, sheet = opened(as_workbook(ITEMS, "ja"))
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value}
    assert kinds == {"s"}
    assert any(str(c.value).startswith("=cmd") for row in sheet.iter_rows() for c in row)


def test_a_formula_is_read_as_it_is_written_and_numbers_as_digits() -> None:
    book, sheet = opened(as_workbook(ITEMS, "ja"))
    column = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, column["答え"]).value = "はい"
    sheet.cell(2, column["表明の内容"]).value = '=HYPERLINK("http://x/","y")'
    sheet.cell(2, column["裏付け（文書番号・URL）"]).value = 123.0
    first = read(saved(book), "w.xlsx")[0]
    assert first.parts["statement"] == '=HYPERLINK("http://x/","y")'
    assert first.parts["evidence"] == "123"


def archive(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        return {name: made.read(name) for name in made.namelist()}


SHEET = "xl/worksheets/sheet1.xml"
ENTITY = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda parts: {SHEET: ENTITY + parts[SHEET]}, "cannot be read"),
        (lambda parts: {SHEET: parts[SHEET].decode().encode("utf-16")}, "cannot be read"),
        (
            lambda parts: {SHEET: b'<?xml version="1.0" encoding="cp1026"?>' + parts[SHEET]},
            "cannot be read",
        ),
        (lambda _: {SHEET: b"<worksheet"}, "cannot be read"),
        (lambda _: {"xl/bomb.xml": b" " * (1 << 25)}, "holds too much"),
        (lambda _: {f"{n}.xml": b"" for n in range(301)}, "holds too much"),
        (lambda _: {"[Content_Types].xml": b""}, "cannot be read"),
    ],
)
def test_harmful_workbooks_are_refused(change, said: str) -> None:
    parts = parts_of(as_workbook(ITEMS, "ja"))
    with pytest.raises(SourceError, match=said):
        read(archive(parts | change(parts)), "w.xlsx")


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_archive(data: bytes) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read(data, "w.xlsx")


def test_rows_and_columns_are_bounded() -> None:
    book, sheet = opened(as_workbook(ITEMS, "ja"))
    sheet.cell(1_000_000, 16_000).value = "x"
    sheet.cell(5000, 1).value = "9-z"
    assert [f.clause for f in read(saved(book), "w.xlsx")] == [FIRST.id, SECOND.id]


def test_without_the_library_it_is_said_how_to_get_it(monkeypatch) -> None:
    made = as_workbook(ITEMS, "ja")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(InputError, match="pip install openpyxl"):
        workbook.written([])
    with pytest.raises(InputError, match="pip install openpyxl"):
        read(made, "w.xlsx")


def forged(method: int) -> bytes:
    """A part of 64 MiB of which the list of parts says that it has 100 bytes."""
    out = io.BytesIO(as_workbook(ITEMS, "ja"))
    with zipfile.ZipFile(out, "a", method) as made:
        made.writestr("xl/bomb.xml", b" " * (1 << 26))
    data = bytearray(out.getvalue())
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_unpacks_to_more_than_it_says_is_not_unpacked(method: int) -> None:
    data = forged(method)
    tracemalloc.start()
    with pytest.raises(SourceError, match="cannot be read"):
        read(data, "w.xlsx")
    assert tracemalloc.get_traced_memory()[1] < 1 << 25
    tracemalloc.stop()


def test_a_damaged_part_and_entities_in_a_part_named_as_a_picture_are_refused() -> None:
    made = as_workbook(ITEMS, "ja")
    with zipfile.ZipFile(io.BytesIO(made)) as archive_:
        start = archive_.getinfo(SHEET).header_offset + 80
    damaged = made[:start] + bytes(40) + made[start + 40 :]
    disguised = archive(parts_of(made) | {"xl/sheet.png": ENTITY})
    for data in (damaged, disguised):
        with pytest.raises(SourceError, match="cannot be read"):
            read(data, "w.xlsx")

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Worksheets as workbooks (XLSX), where the library for them, which is optional, is installed.

A workbook that somebody sends is looked at before the library sees it: what unpacks to very much,
and XML that declares a document type or another encoding, is refused.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from types import ModuleType

from oss_guard.model.errors import Fault, InputError, SourceError
from oss_guard.words import say

_SIGNATURE = b"PK\x03\x04"
_PARTS, _UNPACKED = 300, 1 << 23
"""Parts of a workbook and bytes of all of them at most; ours has ten parts and 100 KiB."""
_HEAD, _LENGTHS = 30, 26
"""Bytes of the head of a part, and where in it the lengths of its name and its extra field are."""
_ROWS, _COLUMNS = 2_000, 100
_WIDTH = 24
_DECLARATION = 4_000
_DECLARED = re.compile(rb"""<\?xml[^>]*?encoding=["']([^"']*)["']""")
_ENCODINGS = frozenset({b"utf-8", b"us-ascii"})


def is_workbook(data: bytes) -> bool:
    """Whether it is what XLSX files are: an archive."""
    return data.startswith(_SIGNATURE)


def written(rows: Iterable[Sequence[str]]) -> bytes:
    """A workbook of one sheet. Every cell is text, whatever it begins with.

    InputError where the library is not installed.
    """
    library = _library()
    book = library.Workbook()
    sheet = book.active
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(number, column)
            cell.value = text
            cell.data_type = "s"
            # As text, so that nobody's program makes a day of "4-1-1" or a sum of "=".
            cell.number_format = "@"
            cell.alignment = library.styles.Alignment(wrap_text=True, vertical="top")
    for column in range(1, sheet.max_column + 1):
        sheet.column_dimensions[library.utils.get_column_letter(column)].width = _WIDTH
    sheet.freeze_panes = "B2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheets(data: bytes, source: str) -> Iterator[list[list[str]]]:
    """The texts of each sheet, row by row; a formula as it is written.

    Raises SourceError where it is no workbook or one made to do harm, InputError where the library
    is not installed.
    """
    _refuse_harmful(data, source)
    library = _library()
    try:
        book = library.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        for sheet in book.worksheets:
            rows = sheet.iter_rows(values_only=True, max_row=_ROWS, max_col=_COLUMNS)
            yield [[_text(value) for value in row] for row in rows]
    except Exception as error:  # Its readers raise whatever their parts do.
        raise SourceError([Fault(source, 0, 0, say("form.no-workbook"))]) from error


def _refuse_harmful(data: bytes, source: str) -> None:
    excess, harmful = False, True
    with suppress(Exception), zipfile.ZipFile(io.BytesIO(data)) as archive:
        # An archive that is damaged or forged raises whatever it may.
        parts = archive.infolist()
        excess = len(parts) > _PARTS or sum(p.file_size for p in parts) > _UNPACKED
        harmful = excess or any(_is_harmful(_content(archive, part, data)) for part in parts)
    if excess:
        raise SourceError([Fault(source, 0, 0, say("form.workbook-too-large"))])
    if harmful:
        raise SourceError([Fault(source, 0, 0, say("form.no-workbook"))])


def _content(archive: zipfile.ZipFile, part: zipfile.ZipInfo, data: bytes) -> bytes:
    """What a part unpacks to; ValueError where that is not what the archive says of its size.

    The archive's own reader unpacks first and cuts then, and some methods without any bound.
    """
    if part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise ValueError(part.compress_type)
    with archive.open(part) as stored:
        del stored  # The head of the part is what the list of parts says.
    lengths = struct.unpack_from("<HH", data, part.header_offset + _LENGTHS)
    start = part.header_offset + _HEAD + sum(lengths)
    content = packed = data[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_DEFLATED:
        content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, part.file_size + 1)
    if len(content) != part.file_size:
        raise ValueError(len(content))
    return content


def _is_harmful(content: bytes) -> bool:
    """Whether entities may be declared, in whatever encoding."""
    declared = _DECLARED.search(content[:_DECLARATION])
    known = declared is None or declared[1].lower() in _ENCODINGS
    return not known or b"\0" in content or b"<!DOCTYPE" in content or b"<!ENTITY" in content


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def _library() -> ModuleType:
    try:
        import openpyxl  # noqa: PLC0415 - optional, and slow to load
        import openpyxl.styles  # noqa: PLC0415
        import openpyxl.utils  # noqa: PLC0415
    except ImportError:
        raise InputError(say("form.no-library")) from None
    library: ModuleType = openpyxl
    return library

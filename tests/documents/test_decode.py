# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Encodings: Japanese in four of them, and what is not text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard.documents.decode import decode

SENTENCE = "このソフトウェアは東京都が公開しています。詳しくはREADMEを見てください。\n"
SHORT = "設定ファイル"


@pytest.mark.parametrize("text", [SENTENCE, SHORT, "# " + SHORT + "\nint main() { return 0; }\n"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16"]
)
def test_japanese_is_read_in_every_usual_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_decides(mark: str) -> None:
    bom = {
        "utf-16-le": codecs.BOM_UTF16_LE,
        "utf-16-be": codecs.BOM_UTF16_BE,
        "utf-32-le": codecs.BOM_UTF32_LE,
        "utf-32-be": codecs.BOM_UTF32_BE,
    }[mark]
    assert decode(bom + SENTENCE.encode(mark)) == SENTENCE


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_mark_is_known_by_its_zeros(encoding: str) -> None:
    assert decode("key = value\n".encode(encoding)) == "key = value\n"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04\x14\0\0\0\x08\0" + bytes(range(256)),
        b"\0" * 100,
        b"\xff\xfe\x00",
        b"abc\0def",
    ],
)
def test_binary_is_not_text(data: bytes) -> None:
    assert decode(data) is None


def test_an_escape_sequence_of_a_terminal_is_not_an_encoding() -> None:
    assert decode(b"\x1b[31mred\x1b[0m") == "\x1b[31mred\x1b[0m"


def test_western_text_is_text() -> None:
    text = "Les données à caractère personnel sont protégées par la réglementation européenne. " * 3
    assert decode(text.encode("cp1252")) is not None


@given(st.text(max_size=300).filter(lambda text: "\0" not in text))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    read = decode(text.encode())
    assert read is not None
    if "\x1b" not in text and not text.startswith("\ufeff"):
        assert read == text


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fall(data: bytes) -> None:
    text = decode(data)
    assert text is None or isinstance(text, str)


def test_empty_content_is_empty_text() -> None:
    assert decode(b"") == ""

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Documents: canonical bytes and exact places."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard.documents.document import BINARY, Document, document
from oss_guard.model.location import Place


def test_line_ends_become_line_feeds() -> None:
    assert document(b"a\r\nb\rc\n", "text").content == b"a\nb\nc\n"


def test_a_byte_order_mark_is_no_content() -> None:
    assert document("\ufeffあ".encode(), "text").content == "あ".encode()


def test_binary_content_is_left_alone_whatever_its_name_suggests() -> None:
    data = b"\x89PNG\r\n\x1a\n\0\0"
    read = document(data, "python")
    assert (read.syntax, read.content) == (BINARY, data)


def test_columns_count_characters_and_not_bytes() -> None:
    doc = document("一行目\n鍵 = 値\n".encode("cp932"), "text")
    at = doc.content.index("値".encode())
    assert doc.place(at) == Place(2, 5)


@pytest.mark.parametrize("separator", ["\u0085", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c"])
def test_only_line_feed_and_carriage_return_end_lines(separator: str) -> None:
    doc = document(f"a{separator}b\nc".encode(), "text")
    assert doc.place(doc.content.index(b"c")).line == 2


@given(st.text(alphabet="a\nあ𠮷\r ", max_size=60), st.data())
def test_places_agree_with_counting(text: str, data: st.DataObject) -> None:
    doc = document(text.encode(), "text")
    plain = re.sub("\r\n?", "\n", text)
    assert doc.text == plain
    at = data.draw(st.integers(0, len(plain)))
    before = plain[:at]
    offset = len(before.encode())
    expected = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert doc.place(offset) == expected


def test_places_can_be_asked_in_any_order() -> None:
    doc = Document("text", b"a\nbb\nccc")
    assert [doc.place(at) for at in (8, 0, 3)] == [Place(3, 4), Place(1, 1), Place(2, 2)]

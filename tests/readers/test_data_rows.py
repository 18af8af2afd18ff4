# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Content tells data from settings and from sentences."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers import NoParams
from oss_guard.readers.data_rows import data_rows


def holds_data(content: str, syntax: str) -> bool:
    return bool(list(data_rows.read(Document(syntax, content.encode()), (), NoParams())))


@pytest.mark.parametrize(
    ("content", "syntax", "data"),
    [
        ('[{"a": 1}]', "json", True),
        ("[[35.1, 139.2], [35.2, 139.3]]", "json", True),
        ('{"entries": [{"a": 1}]}', "json", True),
        ('{"name": "x", "type": "FeatureCollection", "features": []}', "json", True),
        ('["a", "b"]', "json", False),
        ('{"compilerOptions": {"strict": true}}', "json", False),
        ('{"title": "台帳"}', "json", False),
        ('{"title": "台帳"}', "text", True),
        ("a\tb\tc\n" * 5, "text", True),
        ("a\tb\tc\n" * 4, "text", False),
        ("a,b,c\n1,2,3\n1,2,3\n1,2\n1,2,3\n", "text", False),
        ("One, two, three.\n" * 6, "text", False),
        ("春,夏,秋\n" * 2_000, "text", True),
        ("避難所の一覧です。\n" * 6, "text", False),
        ("", "text", False),
    ],
)
def test_content_tells_data(content: str, syntax: str, data: bool) -> None:
    assert holds_data(content, syntax) is data

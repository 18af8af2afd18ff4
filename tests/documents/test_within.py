# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Prose within files that are not prose keeps its place."""

from __future__ import annotations

import pytest

from oss_guard.documents.prose import Prose
from oss_guard.documents.within import head_comments, in_head_comments, quoted_texts
from oss_guard.model.location import Span


def texts(page: Prose) -> list[str]:
    return [block.text for block in page.blocks]


@pytest.mark.parametrize(
    "content",
    [
        "# 改変を禁ずる。\nx = 1\n",
        "// 改変を禁ずる。\nf();\n",
        "/*\n * 改変を禁ずる。\n */\nf();\n",
        "/*\n  改変を禁ずる。\n*/\n",
        "<?php\n/** 改変を禁ずる。 */\n",
        "-- 改変を禁ずる。\nSELECT 1;\n",
        "' 改変を禁ずる。\nModule A\n",
        '"""改変を禁ずる。"""\nx = 1\n',
        "000100*  改変を禁ずる。\n",
        "<!-- 改変を禁ずる。 -->\n<p>x</p>\n",
    ],
)
def test_comments_of_many_kinds(content: str) -> None:
    head = content.encode()
    assert texts(head_comments(head)) == ["改変を禁ずる。"]
    assert in_head_comments(head, head.index("改変".encode()))


def test_a_comment_has_its_place_in_the_file() -> None:
    head = "x = 1\n# あ\n# 改変を禁ずる。\n".encode()
    page = head_comments(head)
    start = page.blocks[0].origins[page.blocks[0].text.index("改")]
    assert page.span(start, start + 1).start == head.index("改".encode())


def test_comments_further_down_are_no_head() -> None:
    head = b"import a\nimport b\nimport c\nimport d\n# Do not copy.\n"
    assert texts(head_comments(head)) == []
    assert not in_head_comments(head, head.index(b"Do not"))


def test_code_is_no_comment() -> None:
    assert not in_head_comments(b"copy = 1\n", 0)
    assert not in_head_comments(b"# a\n", 99)


def test_texts_in_quotes_of_the_lines_asked_for() -> None:
    content = b'A = "Do not copy it."\nB = "Do not sell it."\n'
    second = Span(content.index(b"B"), len(content) - 1)
    page = quoted_texts(content, [second], bare=False)
    assert texts(page) == ["Do not sell it."]
    assert page.span(page.blocks[0].origins[0], page.blocks[0].origins[0]).start == content.index(
        b"Do not sell"
    )


def test_bare_texts_only_where_the_syntax_has_them() -> None:
    content = b"notice: Do not <b>copy</b> it.\n"
    line = [Span(0, len(content) - 1)]
    (text,) = texts(quoted_texts(content, line, bare=True))
    assert text.split() == ["Do", "not", "copy", "it."]
    assert texts(quoted_texts(content, line, bare=False)) == []


def test_a_line_full_of_quotes_takes_no_long_time() -> None:
    content = b"'\"`" * 300_000
    assert isinstance(quoted_texts(content, [Span(0, 1024)], bare=False), Prose)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Blocks, places and sentences of prose in every syntax."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.blocks import BLOCK_LIMIT, Kind
from oss_guard.documents.document import Document
from oss_guard.documents.prose import LIMIT, Prose, prose
from oss_guard.documents.sentences import sentences


def read(text: str, syntax: str = "markdown") -> Prose:
    page = prose(Document(syntax, text.encode()))
    assert page is not None
    return page


def kinds(text: str, syntax: str = "markdown") -> list[tuple[str, str]]:
    return [(b.kind.value, b.text) for b in read(text, syntax).blocks]


def test_a_command_alone_in_a_paragraph_is_code():
    text = "`npm run dev`\n\n- `$ ./start now`\n- `Licensed under MIT`\n\n`name` と `npm ci`\n"
    assert [kind for kind, _ in kinds(text)] == ["code", "code", "list-item", "paragraph"]


def test_markdown_blocks():
    text = """---
title: x
---
# 題 #

段落の一行目
二行目です。 And
then.

- item `one`
  continued
1. two

> quoted

```sh
npm ci
```

    indented

| a | b |
|---|---|
| c | d |
"""
    assert kinds(text) == [
        ("comment", "title: x"),
        ("heading", "題"),
        ("paragraph", "段落の一行目二行目です。And then."),
        ("list-item", "item one continued"),
        ("list-item", "two"),
        ("quote", "quoted"),
        ("code", "npm ci\n"),
        ("code", "    indented\n\n"),
        ("table-cell", "a"),
        ("table-cell", "b"),
        ("table-cell", "c (a)"),
        ("table-cell", "c: d (b)"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <!-- hidden --> b", [("comment", "hidden"), ("paragraph", "a b")]),
        ("<!-- never closed\ntext", [("comment", "never closed"), ("comment", "text")]),
        ("`<!--` shown", [("paragraph", "<!-- shown")]),
        ("x ~~gone~~ y", [("paragraph", "x  y")]),
        ("<h1 align=center>T</h1>\n<p>body</p>", [("heading", "T"), ("paragraph", "body")]),
        ("<blockquote>q</blockquote>\n\np", [("quote", "q"), ("paragraph", "p")]),
        ("<pre>code</pre> after", [("code", "code\n"), ("paragraph", "after")]),
        ("> [!NOTE]\n> said", [("paragraph", "said")]),
        ("> a\nlazy", [("quote", "a lazy")]),
        ("## T <!-- keep --> #\nb", [("heading", "T"), ("paragraph", "b")]),
        ("```x/{z}.pbf```\n\nb", [("paragraph", "x/{z}.pbf"), ("paragraph", "b")]),
        ("```sh\nx\n```\n\nb", [("code", "x\n"), ("paragraph", "b")]),
        ("a\n\n\tnpm ci\n\nb", [("paragraph", "a"), ("code", "\tnpm ci\n\n"), ("paragraph", "b")]),
        ("- a\n\n\tb", [("list-item", "a"), ("paragraph", "b")]),
        ("- a\n\t- b\n\n\t  c", [("list-item", "a"), ("list-item", "b"), ("paragraph", "c")]),
        ("T\n=\nb", [("heading", "T"), ("paragraph", "b")]),
        ("**太字**と[札](a.md)", [("paragraph", "太字と札")]),
        ("<担当課> and <your-name>", [("paragraph", "<担当課> and <your-name>")]),
        ("(1) 一\n(2) 二", [("list-item", "(1)一"), ("list-item", "(2)二")]),
        ("ＡＰＩ　ｶﾞｲﾄﾞ", [("paragraph", "APIガイド")]),
    ],
)
def test_markdown_details(text: str, expected: list[tuple[str, str]]):
    assert kinds(text) == expected


def test_sections_and_headings():
    page = read("# a\n## b\ntext\n# c\nlast\n")
    text = next(b for b in page.blocks if b.text == "text")
    assert [h.text for h in page.headings(text)] == ["b", "a"]
    assert page.title is not None
    assert page.title.text == "a"


def test_places_survive_normalisation():
    source = "# 題\n\n半角ｶﾞと**強調**、[札](x.md)の後\n"
    document = Document("markdown", source.encode())
    page = prose(document)
    assert page is not None
    block = page.blocks[1]
    at = block.text.index("後")
    place = document.place(page.span(block.origins[at], block.origins[at] + 1).start)
    assert (place.line, place.column) == (3, source.split("\n")[2].index("後") + 1)


def test_links():
    page = read("[a](b.md) ![c](d.png) [e][f] <img src='g.svg'> https://h.example/\n\n[f]: i.md\n")
    found = {(x.target, x.image) for x in page.links}
    assert found == {
        ("b.md", False),
        ("d.png", True),
        ("i.md", False),
        ("g.svg", True),
        ("https://h.example/", False),
    }


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("See https://h.example/a.html, or ask.", "https://h.example/a.html"),
        ("**https://h.example/a**", "https://h.example/a"),
        ("https://h.example/a?b=c.", "https://h.example/a?b=c"),
    ],
)
def test_what_ends_a_sentence_is_no_part_of_an_address(text: str, target: str):
    assert [x.target for x in read(text).links] == [target]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<a href='b.html'>利用規約</a>です", "利用規約"),
        ('<a href="b.html"><b>Terms</b> &amp; more</a>', "Terms & more"),
        ('<a href="b.html"><img src="c.png"></a>', ""),
        ("<a href='b.html'>never closed", ""),
    ],
)
def test_links_written_in_html_have_words(text: str, words: str):
    assert ("b.html", words) in {(x.target, x.text) for x in read(text).links}


def test_restructuredtext():
    text = """=====
Title
=====

A paragraph
over lines::

   code

.. a comment
   goes on

.. note::

   said in a note

.. code-block:: sh

   npm ci

   quoted? no, code

Section
-------

- item
  more

    a block quote
"""
    assert kinds(text, "restructuredtext") == [
        ("heading", "Title"),
        ("paragraph", "A paragraph over lines::"),
        ("code", "   code\n\n"),
        ("comment", ".. a comment goes on"),
        ("paragraph", "said in a note"),
        ("code", "\n   npm ci\n\n   quoted? no, code\n\n"),
        ("heading", "Section"),
        ("list-item", "item more"),
        ("quote", "a block quote"),
    ]


def test_asciidoc():
    text = """= Title
:attr: x

NOTE: said

----
code
----

// comment
____
quote
____

== Section
* item
"""
    assert kinds(text, "asciidoc") == [
        ("heading", "Title"),
        ("paragraph", "said"),
        ("code", "code\n"),
        ("comment", "// comment"),
        ("quote", "quote"),
        ("heading", "Section"),
        ("list-item", "item"),
    ]


def test_numbered_titles_in_capitals_are_headings_of_plain_text():
    text = "1. SOFTWARE INSTALLATION and SET-UP\n\nIt is put here.\n\n2. Put it THERE\n3) A NAME.\n"
    assert [k for k, _ in kinds(text, "text")] == [
        "heading", "paragraph", "list-item", "list-item"
    ]  # fmt: skip


def test_plain_text():
    text = "Title\n=====\n\n■ 免責\n本文\n続き\n\n・一つ\n・二つ\n> q\n"
    assert [k for k, _ in kinds(text, "text")] == [
        "heading",
        "heading",
        "paragraph",
        "list-item",
        "list-item",
        "quote",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一つ。二つ!三つ?", ["一つ。", "二つ!", "三つ?"]),
        ("One, e.g. this. Two v1.2 is.", ["One, e.g. this.", "Two v1.2 is."]),
        ("「本ソフトウェア」という。次。", ["「本ソフトウェア」という。", "次。"]),
    ],
)
def test_sentences(text: str, expected: list[str]):
    assert [s.text for s in sentences(text)] == expected


def test_quoted_speech_is_blanked():
    text = "「利用により生じた損害について、一切の責任を負いません。」と書く。"
    (sentence,) = sentences(text)
    assert "責任" not in sentence.text
    assert (sentence.start, sentence.end) == (0, len(text))


def test_too_large_is_not_read():
    assert prose(Document("markdown", b"a" * (LIMIT + 1))) is None


def test_blocks_are_bounded():
    page = read("# a\n" * 200_000)
    assert page.cut
    assert len(page.blocks) == BLOCK_LIMIT
    assert {b.kind for b in page.blocks} == {Kind.HEADING}


@pytest.mark.parametrize(
    "piece", ["[", "[](", "![", "`", "<a ", "<!--", "> ", "*", "_a", "「", "|"]
)
@pytest.mark.parametrize("syntax", ["markdown", "restructuredtext", "asciidoc", "text"])
def test_hostile_repetition_is_linear(piece: str, syntax: str):
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    page = read(text, syntax)
    for block in page.blocks:
        list(sentences(block.text))
    # What is not linear takes minutes here.
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("syntax", "text", "said"),
    [
        ("restructuredtext", "First reply\n    48 hours\n", "First reply: 48 hours"),
        ("restructuredtext", ":Court: Tokyo\n", "Court: Tokyo"),
        ("asciidoc", "Choice of law:: Law of Japan\n", "Choice of law: Law of Japan"),
        ("asciidoc", "|===\n|Stage |Time\n\n|Triage\n|1 day\n|===\n", "Triage: 1 day (Time)"),
        ("asciidoc", "|===\n|Triage |1 day\n|===\n", "Triage: 1 day"),
        ("asciidoc", '[cols="2*"]\n|===\n|Triage\n|1 day\n|===\n', "Triage: 1 day"),
    ],
)
def test_what_stands_beside_a_label_is_said_with_it(syntax: str, text: str, said: str) -> None:
    page = prose(Document(syntax, text.encode()))
    assert page is not None
    assert said in [block.text for block in page.blocks]

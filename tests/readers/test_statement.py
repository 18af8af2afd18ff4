# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where the parts of a statement must meet, and what spoils it."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.model.errors import UnfitError
from oss_guard.readers.statement import Made, Part, Statement, Wording, Words, statement

NAME = Words("甲", "x")
WORDING = Wording(
    topic=("個人情報",),
    parts=(Part(NAME, ("利用者の責任",)), Part(NAME, ("責任を負いません",))),
    rejected=(Part(NAME, ("わけではない",)),),
    short=(Part(NAME, ("自己責任",)),),
    candidates=("個人情報.{0,20}免責",),
    product=(r"(?P<name>[A-Z]\w+)の個人情報",),
)


def read(text: str) -> list[Statement]:
    found = list(statement.read(Document("markdown", text.encode()), (), WORDING))
    assert all(isinstance(f, Statement) for f in found)
    return [f for f in found if isinstance(f, Statement)]


@pytest.mark.parametrize(
    ("text", "made", "why"),
    [
        ("個人情報は利用者の責任とし、市は責任を負いません。", Made.WHOLE, ""),
        ("個人情報は利用者の責任です。市は責任を負いません。", Made.WHOLE, ""),
        ("# 個人情報\n利用者の責任です。\n\n市は責任を負いません。", Made.WHOLE, ""),
        ("個人情報を扱います。これは利用者の責任とし、市は責任を負いません。", Made.WHOLE, ""),
        ("個人情報は利用者の責任です。", Made.HALF, ""),
        (
            "個人情報は利用者の責任とし、責任を負いませんと言うわけではない。",
            Made.NEAR,
            "rejected:0",
        ),
        ("```\n個人情報は利用者の責任とし、責任を負いません。\n```", Made.NEAR, "code"),
        ("<!-- 個人情報は利用者の責任とし、責任を負いません。 -->", Made.NEAR, "comment"),
        ("> 個人情報は利用者の責任とし、責任を負いません。", Made.NEAR, "quote"),
        ("# 免責\n> 個人情報は利用者の責任とし、責任を負いません。", Made.WHOLE, ""),
        ("# 免責\n例。\n\n> 個人情報は利用者の責任とし、責任を負いません。", Made.NEAR, "quote"),
        ("> **注意**\n> 個人情報は利用者の責任とし、責任を負いません。", Made.WHOLE, ""),
        ("個人\n情報は利用者の責任とし、責任を負い\nません。", Made.WHOLE, ""),
        ("- 個人情報:保護します。利用者の責任とし、責任を負いません。", Made.WHOLE, ""),
        (
            "# 台帳\n## 検討していること\n- 個人情報は利用者の責任とし、責任を負いません。",
            Made.NEAR,
            "planned",
        ),
        (
            "# 台帳\n## これまでの規約\n個人情報は利用者の責任とし、責任を負いません。",
            Made.NEAR,
            "past",
        ),
        (
            "他の団体で書かれている例:\n\n> 個人情報は利用者の責任とし、責任を負いません。",
            Made.NEAR,
            "example",
        ),
        (
            "この規約は、ソースコードの利用には適用されません。\n\n個人情報は利用者の責任とし、責任を負いません。",
            Made.NEAR,
            "other",
        ),
        (
            "| | 甲 | 乙 |\n|---|---|---|\n| 1 | 個人情報 | 利用者の責任、責任を負いません |",
            Made.WHOLE,
            "",
        ),
        ("扱います[^1]。\n\n[^1]: 個人情報は利用者の責任とし、責任を負いません。", Made.WHOLE, ""),
        (
            "<!-- 個人情報は利用者の責任とします。 -->\n\n利用者の責任とし、責任を負いません。",
            Made.NEAR,
            "comment",
        ),
        (
            "個人情報は利用者の責任です。\n\n<!-- 記入 -->\n\nそれに市は責任を負いません。",
            Made.WHOLE,
            "",
        ),
        ("# 個人情報は利用者の責任とし、責任を負いません", Made.NEAR, "heading"),
        ("個人情報は利用者の責任とし、責任を負いませんか?", Made.NEAR, "question"),
        ("以前は、個人情報は利用者の責任とし、責任を負いませんでした。", Made.NEAR, "past"),
        ("# 記載例\n個人情報は利用者の責任とし、責任を負いません。", Made.NEAR, "example"),
        ("個人情報は利用者の責任とし、○○市は責任を負いません。", Made.NEAR, "placeholder"),
        ("自己責任でどうぞ。", Made.NEAR, "short:0"),
        ("個人情報については免責とします。", Made.CANDIDATE, ""),
    ],
)
def test_how_far_it_is_made(text: str, made: Made, why: str):
    found = read(text)
    assert found
    assert (found[0].made, found[0].why) == (made, why)


@pytest.mark.parametrize(
    "text",
    [
        "利用者の責任とし、市は責任を負いません。",
        "個人情報を扱いません。\n\n利用者の責任とし、市は責任を負いません。",
        "# 個人情報\n扱いません。\n# 損害\n利用者の責任とし、責任を負いません。",
    ],
)
def test_the_topic_must_be_near(text: str):
    assert read(text) == []


def test_place_and_names():
    text = "# 題\n\n前の文。Leaf の個人情報は利用者の責任とし、責任を負いません。\n"
    (found,) = read(text)
    assert text.encode()[found.span.start : found.span.end].decode().startswith("Leaf の個人情報")
    assert found.names == ("Leaf",)


@pytest.mark.parametrize("name", ["わけではない窓口", "Leaf わけではない"])
def test_words_of_the_name_of_the_software_spoil_nothing(name: str):
    (found,) = read(f"# {name}\n\n{name}の個人情報は利用者の責任とし、責任を負いません。\n")
    assert (found.made, found.why) == (Made.WHOLE, "")


def test_a_wording_that_could_never_be_found_is_refused():
    with pytest.raises(UnfitError, match="needs parts"):
        Wording(parts=()).verify()


@pytest.mark.parametrize(
    "text",
    [
        "# 目次\n- 個人情報は利用者の責任とし、責任を負いません。\n",
        (
            "- 個人情報は利用者の責任とし、責任を負いません\n\n"
            "# 個人情報は利用者の責任とし、責任を負いません\n後日。\n"
        ),
    ],
)
def test_a_table_of_contents_states_nothing(text: str) -> None:
    assert all(found.made is not Made.WHOLE for found in read(text))

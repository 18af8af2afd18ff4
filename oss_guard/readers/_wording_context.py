# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What the place of a sentence tells of how it is meant: headings, leads, labels, quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from oss_guard.documents.blocks import Kind
from oss_guard.documents.mood import Mood, is_example_heading, is_example_title
from oss_guard.documents.prose import STATING, Block, Prose
from oss_guard.documents.sentences import Sentence

_LOOK_BACK = 30
_HEADING_LIKE = 60
_NOTICE_HEADING = re.compile(
    r"^[0-9.()第条 ]{0,9}(?:免責|(?:ご?利用(?:上の|にあたっての?)?)?ご?注意|お願い|留意|重要|警告"
    r"|利用条件|責任)"
    r"|\b(?:disclaimers?|notice|warning|important|caution|liability)\b",
    re.IGNORECASE | re.ASCII,
)
_CONTENTS = re.compile(
    r"^\W*(?:目次|もくじ|索引|(?:table of )?contents|on this page|toc)\W*$",
    re.IGNORECASE | re.ASCII,
)
_EXAMPLE_LEAD = re.compile(
    r"(?:例えば|たとえば|(?:他|ほか)の(?:団体|自治体|組織|プロジェクト)(?:で|の|は)[^。]{0,40}(?:例|書))[^。]{0,20}[::]$"
    r"|\b(?:for example|e\.g\.|such as|others? (?:have )?(?:written|write|say))\b[^.]{0,20}:$",
    re.IGNORECASE | re.ASCII,
)
"""A lead to a quotation of what others write."""
_HEADED_BY: dict[Mood, re.Pattern[str]] = {
    Mood.PLANNED: re.compile(
        r"検討(?:中|して(?:い|お)る|事項|課題)|今後の(?:検討|課題)|未決|決まって(?:い|お)?な"
        r"|\b(?:under (?:consideration|discussion)|open questions|not (?:yet )?decided)\b",
        re.IGNORECASE | re.ASCII,
    ),
    Mood.PAST: re.compile(
        r"(?:これまで|過去|従来|昨年度?)の[^。]{0,12}(?:実績|対応|経緯|運用|規約|条件)|(?:対応|回答|修正)(?:の)?実績|沿革"
        r"|\b(?:track record|(?:past|former|previous) (?:\w+ )?(?:terms|polic(?:y|ies)|rules))\b",
        re.IGNORECASE | re.ASCII,
    ),
}
"""Headings below which things are only talked about, or were so once."""
_NOT_ON_SOFTWARE = re.compile(
    r"(?:ソースコード|ソフトウェア|プログラム)(?:の(?:ご?利用|使用))?(?:について)?には?、?適用(?:され|し)(?:ません|ない)"
    r"|\b(?:terms|polic(?:y|ies)|conditions)\b[^.\n]{0,80}\bnot apply to"
    r" (?:the |our )?(?:source code|software|code)(?:\.|,| itself)",
    re.IGNORECASE | re.ASCII,
)
"""What terms of a site or of a service say of the software."""
_LABEL = re.compile(r"^[^。.::]{1,20}: ?(?=\S)")


def mood_by_place(page: Prose, number: int, block: Block) -> Mood | None:
    """How a block is meant by what it stands under or after; None where that tells nothing."""
    if _is_example(page, number, block):
        return Mood.EXAMPLE
    if _is_on_something_else(page):
        return Mood.OTHER
    headings = [h.text for h in page.headings(block) if h.level > 1]
    for mood, words in _HEADED_BY.items():
        if any(map(words.search, headings)):
            return mood
    return None


@lru_cache(maxsize=4)
def _is_on_something_else(page: Prose) -> bool:
    """Whether a document says of itself that it is not on the software."""
    return _NOT_ON_SOFTWARE.search(page.text) is not None


def label_of(block: Block, said: Sequence[Sentence]) -> str:
    """What stands before the first sentence of an item or a cell, and is what all are about."""
    if block.kind not in {Kind.LIST_ITEM, Kind.TABLE_CELL} or len(said) == 1:
        return ""
    label = _LABEL.match(said[0].text)
    return label[0] if label else ""


def is_listed_title(page: Prose, block: Block) -> bool:
    """Whether an item belongs to a table of contents, which names what is said elsewhere."""
    if block.text.strip() in page.titles:
        return True
    above = page.blocks[block.section] if block.section >= 0 else None
    return above is not None and _CONTENTS.search(above.text) is not None


def _is_example(page: Prose, number: int, block: Block) -> bool:
    """Under a heading, or after a line used as one, that announces an example of what to write."""
    for heading in page.headings(block):
        told = is_example_title if heading.level == 1 else is_example_heading
        if told(heading.text):
            return True
    before = page.blocks[max(0, number - _LOOK_BACK) : number]
    if block.kind is Kind.QUOTE and before and _EXAMPLE_LEAD.search(before[-1].text):
        return True
    return any(
        b.section == block.section
        and len(b.text) <= _HEADING_LIKE
        and b.kind in STATING - {Kind.TABLE_CELL}
        and is_example_heading(b.text)
        for b in before
    )


def is_notice(page: Prose, number: int, block: Block) -> bool:
    """A quotation that is all that stands under a heading of notices: it is drawn so, not cited."""
    heading = page.blocks[block.section] if block.section >= 0 else None
    return (
        heading is not None
        and _NOTICE_HEADING.search(heading.text) is not None
        and all(b.kind is Kind.QUOTE for b in page.blocks[block.section + 1 : number])
    )

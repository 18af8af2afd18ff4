# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The blocks of plain text: paragraphs, list items, and the headings that people draw by hand."""

from __future__ import annotations

import re

from oss_guard.documents.blocks import Drafts, Kind, lines_of
from oss_guard.documents.inline import Fragment
from oss_guard.documents.markdown_marks import ITEM_JA

_UNDERLINE = re.compile(r"\s*([=\-~*#+＝－―─━])\1{2,}\s*$")
_HEADING = re.compile(
    r"\s*(?:#{1,6}[ \t]+|[■□●◆◇▼▽★☆]\s*)(?=\S)"
    r"|\s*(?:【[^】]{1,60}】|＜[^＞]{1,60}＞|〔[^〕]{1,60}〕|\[[^\]]{1,60}\])\s*$"
    r"|\s*第[0-9０-９一-十]{1,4}[条章節]"
    r"|\s*(?:(?:ご?利用|使用|配布|再配布|転載)(?:上の?|に(?:あた|当た)っての|の)?(?:条件|規約|注意(?:事項)?)"
    r"|ライセンス|(?:使用|利用)許諾|著作権|免責(?:事項)?|禁止事項)(?:について)?[:：]?\s*$"
    r"|[ \t]{0,3}\d{1,2}(?:\.\d{1,2}){0,2}[.)]?[ \t]{1,4}[A-Z][A-Z0-9&/()'-]+"
    r"(?:[ \t](?:and|for|in|of|on|or|the|to|with|[A-Z0-9&/()'-]+))*:?\s*$"
)
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(?=\S)")
_QUOTE = re.compile(r"\s*[>＞]")
_HEADING_WIDTH = 60


def drafts(text: str) -> Drafts:
    """Parse a whole document."""
    out = Drafts()
    pending: list[Fragment] = []
    kind = Kind.PARAGRAPH

    def flush() -> None:
        out.add(kind, pending)
        pending.clear()

    for offset, line in lines_of(text):
        if not line.strip():
            flush()
            kind = Kind.PARAGRAPH
        elif _UNDERLINE.match(line):
            if len(pending) == 1 and len(pending[0][1]) <= _HEADING_WIDTH:
                out.add(Kind.HEADING, pending, 1 if line.strip()[0] in "=＝━" else 2)
                pending.clear()
            flush()
        elif _QUOTE.match(line):
            flush()
            out.add(Kind.QUOTE, [(offset, line)])
        elif len(line) <= _HEADING_WIDTH and _HEADING.match(line) and "。" not in line:
            flush()
            out.add(Kind.HEADING, [(offset, line)], 2)
            kind = Kind.PARAGRAPH
        else:
            if (item := _ITEM.match(line)) or ITEM_JA.match(line):
                flush()
                kind = Kind.LIST_ITEM
            begin = item.end() if item else 0
            pending.append((offset + begin, line[begin:]))
    flush()
    return out

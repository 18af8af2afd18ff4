# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The marks by which the lines of a Markdown document are told apart."""

from __future__ import annotations

import re

FENCE = re.compile(r"\s*(`{3,}+(?![^`]*`)|~{3,})")
"""What follows a fence of backticks holds none: a line with more of them is a span of code."""
ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t\u3000]+|$|(?=[\u3040-\u30ff\u3400-\u9fff]))")
ATX_END = re.compile(r"[ \t]#{1,200}[ \t]*$")
SETEXT = re.compile(r" {0,3}(?:(=)=*|-{2,})[ \t]*$")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
ITEM = re.compile(r"(\s*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
ITEM_JA = re.compile(
    r"\s*(?:[・●○■□◆◇※‣•]|[①-⑳㉑-㉟❶-❿]"
    r"|[（(]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,2}|[ア-ンa-z])[）)]"
    r"|[0-9０-９]{1,3}[．、])\s*(?=\S)"
)
REFERENCE = re.compile(r" {0,3}\[([^\[\]]{1,200})\]:[ \t]*<?([^\s<>]{1,2000})>?")
DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
QUOTE = re.compile(r" {0,3}> ?")
ALERT = re.compile(r"\s*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*$", re.IGNORECASE)
NOTICE = re.compile(
    r"[\s*_]*(?:[\u2139\u26a0\ufe0f\u2757\u203c\u2705\U0001f4a1\U0001f4dd\U0001f6a7\U0001f6a8\U0001f4cc]\s*|:\w{1,30}:\s*)*[\s*_]*"
    r"(?:note|notice|warning|caution|important|attention|disclaimer|tip|注意(?:事項|点)?|警告|重要(?:事項)?|補足"
    r"|お?知らせ|お願い|免責(?:事項)?|ご注意|備考|留意(?:事項|点))(?:[\s*_]*[::]|[*_]{1,3}|\s*$)",
    re.IGNORECASE,
)
"""A label by which authors turned a quotation into a notice before the forge had alerts."""
CONTAINER = re.compile(r"\s*(?::::+|!!!|\?\?\?)")
COMMENT = re.compile(r"(`{1,9})[^`]{1,2000}+\1|<!--|\{/\*")
_WHOLE_COMMENT = re.compile(r"<!--.{0,2000}?-->")
BLOCK_TAG = re.compile(
    r"(?P<ticks>`{1,9})[^`]{1,2000}+(?P=ticks)"
    r"|<(?P<close>/?)(?P<name>address|article|aside|blockquote|caption|center|dd|details|div|dl|dt|figcaption|figure"
    r"|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody"
    r"|td|template|textarea|tfoot|th|thead|tr|ul)\b(?:[^<>]{0,2000})>",
    re.IGNORECASE,
)
RAW = frozenset({"pre", "script", "style", "template", "textarea"})
CELLS = frozenset({"td", "th"})
CODE_INDENT = 4
COMMAND = re.compile(r"[ \t]*`[$%>]?[ \t]?[a-z.][\w./-]{0,60}[ \t][^`]{1,200}`[ \t]*$")
"""A paragraph of one span of code that holds a command with arguments: a block in all but form."""


def unseen(line: str) -> str:
    """A line with blanks where comments are that end in it."""
    return _WHOLE_COMMENT.sub(lambda m: " " * len(m[0]), line)

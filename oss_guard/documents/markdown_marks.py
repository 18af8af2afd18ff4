# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The marks by which the lines of a Markdown document are told apart."""

from __future__ import annotations

import re

FENCE = re.compile(r"\s*(`{3,}|~{3,})")
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
CONTAINER = re.compile(r"\s*(?::::+|!!!|\?\?\?)")
COMMENT = re.compile(r"(`{1,9})[^`]{1,2000}+\1|<!--|\{/\*")
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

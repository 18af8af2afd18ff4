# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a value stands in an example that documentation shows, or among what is for trial."""

from __future__ import annotations

import re

_LOOKED_BACK = 16_384
_BEGIN = b"/**"
_BLOCK_LINE = re.compile(rb"[ \t]*\*(?!/)")
_LINE = re.compile(rb"[ \t]*(?:///|//!|>>> )")
_KEY_BASE = re.compile(rb"[ \t]{1,20}secret_key_base:")
_LEFT_OUT = re.compile(rb"[ \t]{0,20}#[ \t]{0,4}config\.[a-z_]{1,40}[ \t]{0,4}=[ \t]{0,4}[\"']")
_LONGEST_SETTING = 120
_TOP = re.compile(rb"^([A-Za-z_]{1,40}):", re.MULTILINE)
_SAID = re.compile(
    rb"@example\b|@code\b|<example>|<pre\b|```|\b(?:Examples?|Usage) ?:|# Examples?\b|"
    + "例(?:：|:)|使用例".encode(),
    re.IGNORECASE,
)
_HEADED = re.compile(
    rb"<h[1-6][^<>]{0,80}>\s{0,20}Examples?:?\s{0,20}</h[1-6]>\s{0,80}<pre\b", re.IGNORECASE
)


def in_example(content: bytes, at: int) -> bool:
    """In a comment for documentation that shows an example, or below its heading on a page."""
    begin = max(0, at - _LOOKED_BACK)
    line = content.rfind(b"\n", begin, at) + 1 or begin
    if _BLOCK_LINE.match(content, line, at):
        opened = content.rfind(_BEGIN, begin, at)
        closed = content.find(b"*/", opened, at) if opened >= 0 else 0
        return opened >= 0 and closed < 0 and _SAID.search(content, opened, at) is not None
    if _LINE.match(content, line, at):
        doctest = content[line:at].lstrip().startswith(b">>>")
        return doctest or _SAID.search(content, _first_of(content, line, begin), at) is not None
    headings = [m.end() for m in _HEADED.finditer(content, begin, at)]
    return bool(headings) and content.find(b"</pre", headings[-1], at) < 0


def for_development(content: bytes, at: int) -> bool:
    """Below ``development:`` or ``test:``, as Rails keeps keys that open nothing elsewhere."""
    begin = max(0, at - _LOOKED_BACK)
    line = content.rfind(b"\n", begin, at) + 1
    if not _KEY_BASE.match(content, line, at):
        return False
    tops = [m[1] for m in _TOP.finditer(content, begin, line)]
    return bool(tops) and tops[-1] in {b"development", b"test"}


def left_out(content: bytes, at: int) -> bool:
    """In a setting that is commented out, as generators of settings leave what they offer."""
    line = content.rfind(b"\n", max(0, at - _LONGEST_SETTING), at) + 1
    return _LEFT_OUT.match(content, line, at) is not None


def _first_of(content: bytes, line: int, begin: int) -> int:
    """Where the run of such comments begins that ends in this line."""
    while line > begin:
        above = content.rfind(b"\n", begin, line - 1) + 1
        if above <= begin or not _LINE.match(content, above, line):
            return line
        line = above
    return line

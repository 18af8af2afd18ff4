# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Sections of READMEs and the like that are about licensing."""

from __future__ import annotations

import re
from collections.abc import Iterator

HEADING = re.compile(r"^\s{0,3}(#{1,6}|={1,6})\s+(.*?)\s*#*$")
UNDERLINE = re.compile(r"^\s{0,3}(?:=+|-+|~+)\s*$")
_HTML = re.compile(r"\s{0,12}<h([1-6])\b[^<>]{0,300}>(.{0,1500}?)</h\1\s?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,1500}>")
FENCE = re.compile(r"^\s{0,3}(?:```|~~~)")
_LICENCE = re.compile(
    r"licen[cs]e|licensing|ライセンス|使用許諾|利用許諾|著作権|権利(?:関係|表[示記]|について)?\W*$",
    re.IGNORECASE,
)
CONTENT = re.compile(
    r"document|content|\bdata\b|dataset|image|icon|font|logo|photo|text of|guideline"
    r"|ドキュメント|文書|資料|コンテンツ|データ|画像|アイコン|フォント|ロゴ|写真|文章|ガイドライン",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"depend|third[- ]party|libraries|library|packages?\b|依存|ライブラリ|第三者|サードパーティ"
    r"|使用している|利用している|contribut|貢献",
    re.IGNORECASE,
)
_LICENCE_ALONE = re.compile(
    r"\W*(?:licen[cs](?:es?|ing)|ライセンス)(?:について)?\W*", re.IGNORECASE
)
"""A title that holds more may be that of a project that has to do with licences."""
_CREDITS = re.compile(
    r"third[- ]party|\bcredits?\b|acknowledg"
    r"|\b(?:used|bundled|open[- ]source) (?:libraries|software|packages)"
    r"|サードパーティ|第三者|クレジット|謝辞|(?:使用|利用)(?:している|した|する)?(?:の)?(?:OSS|ライブラリ|ソフトウェア|パッケージ|フォント|素材)",
    re.IGNORECASE,
)
"""Of a heading: below it stands what others have made."""
OWN_PART = re.compile(
    r"ソース|コード|ソフトウェア|プログラム|アプリ|本体|利用について|利用条件"
    r"|\b(?:source|code|software|programs?)\b",
    re.IGNORECASE,
)
"""Of a heading below that on licensing: it speaks of a part of the project itself."""


class Section:
    """What the headings so far say of the lines below them."""

    def __init__(self) -> None:
        self.licence = self.content = self.others = False
        self._level: int | None = None
        self._others: int | None = None

    def enter(self, level: int, words: str) -> None:
        """Go on below a heading. One on licensing holds those below it on parts of the project."""
        if self._level is not None and level <= self._level:
            self._level = None
        if self._others is None or level <= self._others:
            self._others = level if _CREDITS.search(words) is not None else None
        self.others = self._others is not None
        below = self._level is not None
        own = OWN_PART.search(words) is not None
        content = CONTENT.search(words) is not None
        self.licence = _LICENCE.search(words) is not None
        if self.licence and not below and (level > 1 or _LICENCE_ALONE.fullmatch(words)):
            self._level = level
        elif below and (own or content) and not OTHERS.search(words):
            self.licence = True
        self.content = below and content and not own


def headings(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Number (from 0), level and words of each heading outside code."""
    in_code = False
    for number, line in enumerate(lines):
        if FENCE.match(line):
            in_code = not in_code
        elif in_code:
            continue
        elif heading := HEADING.match(line):
            yield number, len(heading[1]), heading[2]
        elif heading := _HTML.match(line):
            yield number, int(heading[1]), _TAG.sub("", heading[2]).strip()
        elif line.strip() and number + 1 < len(lines) and UNDERLINE.match(lines[number + 1]):
            yield number, 1 if lines[number + 1].lstrip().startswith("=") else 2, line


def licence_sections(text: str) -> Iterator[tuple[int, int]]:
    """First and last line (from 0, the last one left out) of each, code within it included."""
    lines = text.split("\n")
    section = Section()
    start = None
    for number, level, words in headings(lines):
        section.enter(level, words)
        if start is not None and not section.licence:
            yield start, number
            start = None
        elif start is None and section.licence:
            start = number
    if start is not None:
        yield start, len(lines)

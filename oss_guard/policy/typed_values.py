# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Days and answers as people type them, on Japanese keyboards and in spreadsheets too."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from oss_guard.model.policy import Answer

MOST_YEARS = 5
"""For so many years a statement is valid at most: people and contracts change."""

_LONGEST = 40
_DAY = re.compile(
    r"(?P<era>[a-z]|令和|令|平成|平|昭和|昭)?(?P<year>\d{1,4}|元)[-/.年](?P<month>\d{1,2})[-/.月]"
    r"(?P<day>\d{1,2})日?(?:0?0:00(?::00)?)?",
    re.ASCII,
)
_DIGITS = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})", re.ASCII)
_DASHES = re.compile("[\u2010-\u2015\u2212\u30fc\uff70\uff0d]")
_ERAS = {
    "r": (date(2019, 5, 1), date.max),
    "h": (date(1989, 1, 8), date(2019, 4, 30)),
    "s": (date(1926, 12, 25), date(1989, 1, 7)),
}
"""First and last day of the eras that records in use may be dated by."""
_LETTERS = {"令和": "r", "令": "r", "平成": "h", "平": "h", "昭和": "s", "昭": "s"}
_ANSWERS = {
    Answer.YES: "yes y はい ハイ ○ 〇 ◯ 有 あり true",
    Answer.NO: "no n いいえ イイエ × ✕ ✗ 無 なし false",
    Answer.NOT_APPLICABLE: (
        "notapplicable na n/a doesnotapply 該当なし 該当無し 該当しない 非該当 対象外"
        " 当てはまらない"
    ),
}
_BY_WORD = {word: answer for answer, words in _ANSWERS.items() for word in words.split()}


def plain(text: str) -> str:
    """Full-width letters and digits as plain ones, without blanks around."""
    return unicodedata.normalize("NFKC", text).strip()


def day_of(text: str) -> date | None:
    """The day a text names, by the calendar or a Japanese era; None where that is not clear.

    Two-digit years without an era and days without a year are not.
    """
    folded = _DASHES.sub("-", re.sub(r"\s+", "", plain(text[:_LONGEST]).lower()))
    match = _DAY.fullmatch(folded) or _DIGITS.fullmatch(folded)
    if match is None:
        return None
    parts = match.groupdict()
    era = parts.get("era")
    year = 1 if parts["year"] == "元" else int(parts["year"])
    if era is None and (len(parts["year"]) < 4):  # noqa: PLR2004 - digits of a whole year
        return None
    bounds = _ERAS.get(_LETTERS.get(era, era)) if era is not None else (date.min, date.max)
    if bounds is None or year == 0:
        return None
    try:
        found = date(year if era is None else bounds[0].year + year - 1, *_rest(parts))
    except ValueError:
        return None
    return found if bounds[0] <= found <= bounds[1] else None


def is_too_long(day: date, until: date) -> bool:
    """Whether a statement of that day would be valid for too long."""
    years = until.year - day.year
    return (years, until.month, until.day) > (MOST_YEARS, day.month, day.day)


def answer_of(text: str) -> Answer | None:
    """The answer a word gives; None for one that gives none."""
    folded = re.sub(r"[\s_。.-]+", "", plain(text[:_LONGEST]).lower())
    return _BY_WORD.get(folded)


def _rest(parts: dict[str, str]) -> tuple[int, int]:
    return int(parts["month"]), int(parts["day"])

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Changes after which a text is not the licence's any more."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Change = Callable[[str, random.Random], str | None]

RESTRICTIONS = (
    "Commercial use is prohibited.",
    "The Software may not be used for military purposes.",
    "Use in nuclear facilities is excluded.",
    "This license is granted to residents of Japan.",
    "You must notify the author before redistribution.",
    "For evaluation purposes only.",
    "Redistribution requires prior written consent.",
    "The Software shall be used for Good, not Evil.",
    "Please register before using this software.",
    "Companies with more than 100 employees have to buy a license.",
    "Modified versions are not allowed.",
    "This permission can be revoked at any time.",
    "営利目的での利用を禁じます。",
    "商用利用の際は事前にご連絡ください。",
    "本ソフトウェアの改変は認めません。",
    "研究・教育目的に限り利用できます。",
    "再配布には東京都の許可が必要です。",
    "個人での使用のみ可能です。",
)
SWAPS = (
    ("and", "or"),
    ("or", "and"),
    ("any", "no"),
    ("all", "some"),
    ("shall", "should"),
    ("may", "must"),
    ("must", "may"),
    ("without", "with"),
    ("provided", "assumed"),
    ("granted", "sold"),
    ("free", "paid"),
    ("source", "binary"),
    ("permitted", "prohibited"),
    ("modification", "inspection"),
    ("royalty", "duty"),
    ("perpetual", "annual"),
    ("irrevocable", "revocable"),
    ("worldwide", "domestic"),
    ("redistribute", "study"),
    ("sell", "lend"),
    ("modify", "read"),
    ("use", "view"),
    ("copy", "view"),
    ("liability", "gratitude"),
    ("warranty", "promise"),
)
INSERTED = ("not", "never", "only", "personal", "noncommercial", "always", "domestic", "registered")


def _inner(text: str, chance: random.Random, pattern: str) -> re.Match[str] | None:
    """Return a match within the terms: neither in the head nor in the tail, nor in a name."""
    low, high = int(len(text) * 0.35), int(len(text) * 0.8)
    found = [
        match
        for match in re.finditer(pattern, text[:high])
        if match.start() >= low and _is_terms(text, match)
    ]
    return chance.choice(found) if found else None


def _is_terms(text: str, match: re.Match[str]) -> bool:
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.end() + 80].split("\n", 1)[0]
    near = text[max(0, match.start() - 60) : match.end() + 60]
    return not re.search(r"[<>\[\]{}@]|copyright|\(c\)|©|http", line + near, re.IGNORECASE)


def swapped(text: str, chance: random.Random) -> str | None:
    """One word for another."""
    for old, new in chance.sample(SWAPS, len(SWAPS)):
        match = _inner(text, chance, rf"(?<=[a-z,] ){old}(?= [a-z])")
        if match:
            return text[: match.start()] + new + text[match.end() :]
    return None


def dropped_word(text: str, chance: random.Random) -> str | None:
    """One word of four letters or more left out."""
    match = _inner(text, chance, r"(?<=[a-z] )[a-z]{4,} (?=[a-z])")
    return text[: match.start()] + text[match.end() :] if match else None


def added_word(text: str, chance: random.Random) -> str | None:
    """One word put in."""
    match = _inner(text, chance, r"(?<=[a-z]) (?=[a-z])")
    if not match:
        return None
    return f"{text[: match.start()]} {chance.choice(INSERTED)}{text[match.start() :]}"


def dropped_sentence(text: str, chance: random.Random) -> str | None:
    """A sentence of the terms left out."""
    match = _inner(text, chance, r"(?<=[a-z]\. )[A-Z][^.\n]{40,400}\.(?=\s)")
    return text[: match.start()] + text[match.end() :] if match else None


def inside(text: str, chance: random.Random) -> str | None:
    """A restriction put between two sentences."""
    match = _inner(text, chance, r"(?<=[a-z][.;])\s")
    if not match:
        return None
    return f"{text[: match.start()]} {chance.choice(RESTRICTIONS)}{text[match.start() :]}"


CHANGES: dict[str, Change] = {
    "word swapped": swapped,
    "word dropped": dropped_word,
    "word added": added_word,
    "sentence dropped": dropped_sentence,
    "restriction inside": inside,
    "restriction before": lambda text, c: f"{c.choice(RESTRICTIONS)}\n\n{text}",
    "restriction after": lambda text, c: f"{text.rstrip()}\n\n{c.choice(RESTRICTIONS)}\n",
}


def cut(text: str, chance: random.Random) -> str | None:
    """The text up to the middle of a sentence."""
    low, high = int(len(text) * 0.4), int(len(text) * 0.85)
    places = [m.start() for m in re.finditer(r"(?<=[a-z]) (?=[a-z])", text[:high])]
    places = [place for place in places if place >= low]
    return text[: chance.choice(places)] if places else None

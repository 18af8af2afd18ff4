# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a question and its answer state together: what may or must be done, when, and by whom."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from oss_guard.documents.blocks import Kind
from oss_guard.documents.prose import Prose
from oss_guard.documents.sentences import Sentence, sentences
from oss_guard.documents.spellings import evened

_FLAGS = re.IGNORECASE | re.ASCII
_ASKS = re.compile(r"(?:か[。??]{0,2}|\?)$")
_LONGEST = 200
_MARK = r"^\W*(?:[QA][0-9]{0,2}[.::.)、 ]|(?:質問|回答|問|答)[0-9]{0,2}[::.)、 ])?\W*"
_MAY = re.compile(
    r"(?:は|も|って)?(?:でき(?:ます|る(?:の|ん)?(?:です)?)|可能(?:です|でしょう)?|(?:よい|良い|いい|構わない|かまわない)(?:の|ん)?(?:です|でしょう)"
    r"|(?:よろしい)(?:です|でしょう)|(?:許され|認められ)て?(?:い)?(?:ます|る)|OKです)か[。??]{0,2}$",
    _FLAGS,
)
_MAY_I = re.compile(
    _MARK + r"(?:can|may|could|am|are|is)"
    r" (?:(?:I|we|you|anyone|it|companies) )?(?:(?:allowed|ok|okay|permitted|possible|free|legal) to )?",
    _FLAGS,
)
_MUST = re.compile(
    r"(?:必要(?:です|があります|でしょう)|要り(?:ます)|要します|(?:しなければ|しないと)[^。]{0,6}(?:ません|ない(?:です|の)))か[。??]{0,2}$",
    _FLAGS,
)
_MUST_I = re.compile(_MARK + r"(?:do|must|should) (?:I|we|you|companies|users)\b(?: have)?", _FLAGS)
_NECESSITY = re.compile(
    r"\b(?:do|does|must|need|required|necessary|any|there|only|solely|not|forbidden|prohibited|limited|restricted)\b|n['’]t\b",
    _FLAGS,
)
_BANNED = re.compile(r"禁止|禁じ|制限|のみ|だけ|限[りら定]|不可")
_NO = re.compile(
    _MARK
    + r"(?:いいえ|いえ(?=[、。])|でき(?:ません|ない)|不可|禁止|お断り|ご遠慮|認め(?:て(?:い|お)り?)?(?:ません|ない)"
    r"|残念ながら|申し訳|no\b(?! (?:problem|restriction|limit))|not (?:allowed|permitted|without)|unfortunately|sorry)",
    _FLAGS,
)
_OPEN = re.compile(
    r"(?:いつ|何(?:日|時間|営業日|年)|(?:どの|どれ)(?:く|ぐ)らい|どれほど|どの程度|誰|だれ|どこ|どちら|どうな|どのよう)"
    r"|\b(?:when|how (?:long|soon|fast|quickly|often)|who|whose|what happens)\b",
    _FLAGS,
)
"""What asks for more than yes or no."""
_LEFT_OPEN = re.compile(
    r"[??][)\]」』]?$|未定|未決|決ま(?:って|り|ら)|検討|分か(?:ら|り)|わか(?:ら|り)|場合による|ケース"
    r"|\bnot (?:yet )?(?:been )?(?:decided|known|settled|clear|sure)\b|\b(?:it depends|unknown|tbd)\b",
    _FLAGS,
)
"""An answer that leaves open what is asked."""
_ASKING = re.compile(r"(?:の(?:でしょう|です)?|でしょう|です)?か?[。??]{0,2}$")
_YES = re.compile(_MARK + r"(?:はい|ええ(?=[、。])|必要です|yes\b)", _FLAGS)


class Answered(msgspec.Struct, frozen=True):
    """A question, where it stands, and what it states together with its answer."""

    block: int
    number: int
    sentence: Sentence
    states: str


@lru_cache(maxsize=4)
def answered(page: Prose) -> tuple[Answered, ...]:
    """The questions of a document whose answer forbids, demands or tells what is asked about."""
    found = []
    for number, block in enumerate(page.blocks):
        if block.kind is Kind.CODE or not ("?" in block.text or "か" in block.text):
            continue
        said = list(sentences(block.text))
        for position, sentence in enumerate(said):
            if not _ASKS.search(sentence.text):
                continue
            last = position + 1 == len(said)
            answer = _first(page, number + 1) if last else said[position + 1].text
            states = _states(evened(sentence.text), evened(answer))
            if states:
                found.append(Answered(number, position, sentence, states))
    return tuple(found)


def _first(page: Prose, number: int) -> str:
    """The first sentence of a block that answers the one before it."""
    if number >= len(page.blocks) or page.blocks[number].kind in {Kind.HEADING, Kind.CODE}:
        return ""
    return next((s.text for s in sentences(page.blocks[number].text)), "")


def _states(question: str, answer: str) -> str:
    if len(question) > _LONGEST or not answer:
        return ""
    if _OPEN.search(question) and not _LEFT_OPEN.search(answer):
        return f"{_ASKING.sub('', question)}: {answer}"
    if _NO.match(answer):
        if (may := _MAY.search(question)) is not None and not _BANNED.search(question):
            return question[: may.start()] + "は禁止です。"
        if question.isascii() and question.endswith("?") and not _NECESSITY.search(question):
            return "It is forbidden: you must not " + _MAY_I.sub("", question[:-1]) + "."
    elif _YES.match(answer):
        if (must := _MUST.search(question)) is not None:
            return question[: must.start()] + "必要です。"
        if question.endswith("?") and (asks := _MUST_I.match(question)) is not None:
            return "You must " + question[asks.end() : -1] + "."
    return ""

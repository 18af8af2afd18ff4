# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Tell lines that name a holder from those that say what is allowed."""

import re

_WORD = re.compile(r"[^\W_]+")
_COPYRIGHT = re.compile(
    r"^[\W_]*(?:spdx-filecopyrighttext\s*:|(?:portions\s+(?:are\s+)?)?"
    r"(?:copyright|\(c\))[\s:,]*(?=[\W_]*(?:\(c\)|by\b|\d{4}|year|yyyy|[\[<{(])))"
)
_BARE_HOLDER = re.compile(r"^[\W_]*copyright[\s:,]+(?:[^\W_][^\s;:!?]*[ \t]*){1,8}$")
_NO_HOLDER = frozenset("notice notices and holder holders license law policy statement".split())
_RESERVED = re.compile(r"^[\W_]*all rights? reserved[\W_]*$")
REST = re.compile(r"^[\W_]*(?:https?://[^\s<>]+|(?:(?:all\s+)?rights?\s+)?reserved)[\W_]*$")
"""What may stand alone on the line after a holder's."""
_ABBREVIATION = re.compile(
    r"\b(?:inc|ltd|co|corp|llc|gmbh|s\.a|b\.v|et al|jr|sr|dr|prof|e\.v|st|no|[a-z])\."
)
_HOLDER_WORDS = 25
_NAME_WORDS = 5
_ALSO_NAMES = frozenset({"grant", "may", "will"})
_SENTENCE = re.compile(r"[.;!?]\s+")

STEERING = frozenset(
    "not no nor non only except must shall may might can cannot should will prohibited forbidden "
    "forbid forbids without unless if when where commercial noncommercial nonprofit personal "
    "permission permitted permit permits restrict restricted restriction restrictions require "
    "requires required use used uses using solely evaluation internal consent licensed license "
    "subject condition conditions agree agreed agreement fee fees pay paid payment modify "
    "modified modification modifications redistribute redistribution distribute distributed sell "
    "sold grant granted grants provided notwithstanding confidential proprietary revoke expires "
    "copy copies derivative derivatives please refuse disclaim disclaims waive never none neither "
    "released freely hereby terms term domain freeware".split()
)
"""Words that may change what is allowed; a name of a holder does not hold them."""
JAPANESE_STEERING = re.compile(
    r"禁|不可|ない|なく|ません|せず|のみ|に限|限り|限定|必要|許可|許諾|承諾|承認|同意|商用|商業|営利|除く|除き|除外|"
    r"場合|有償|有料|料金|対価|連絡|報告|申請|登録|条件|制限|目的|遠慮|ください|下さい|願い|義務|べき|者|利用|使用|"
    r"改変|複製|配布|頒布|転載|範囲|個人|研究|教育|社内|内部|無断|まで|問わ|契約|改め|追加|ただし|但し"
)
"""The same in Japanese, as parts of words."""
_JAPANESE_IN_NOTICE = re.compile(
    r"禁|不可|ない|ません|せず|のみ|に限|許可|承諾|商用|営利|除く|除き|無断|条件"
)


def is_copyright(line: str) -> bool:
    """Tell whether a line says whose work it is and nothing else."""
    start = _COPYRIGHT.match(line)
    if start is None:
        return bool(_RESERVED.match(line))
    if _JAPANESE_IN_NOTICE.search(line):
        return False
    plain = _ABBREVIATION.sub(" ", line[start.end() :])
    for number, sentence in enumerate(_SENTENCE.split(plain)):
        other = number and sentence.strip() and not _RESERVED.match(sentence)
        if other and not _COPYRIGHT.match(sentence):
            return False
        words = _WORD.findall(sentence)
        steering = STEERING if len(words) > _NAME_WORDS else STEERING - _ALSO_NAMES
        if len(words) > _HOLDER_WORDS or not steering.isdisjoint(words):
            return False
    return True


def is_bare_holder(line: str) -> bool:
    """Tell a copyright line without year or sign, as it stands in a paragraph of its own."""
    words = set(_WORD.findall(line))
    return bool(_BARE_HOLDER.match(line)) and words.isdisjoint(STEERING | _NO_HOLDER)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether prose in a language that rules have no sentences of may limit what a licence allows.

What a sentence means is not told, only that it has a word as limits have one, and a word on use,
copies or software. A text without such a sentence says nothing that takes a licence back. Of
languages written in other scripts than these, nothing is told.
"""

from __future__ import annotations

import re

_LOOKED_AT = 50_000
_LEAST_SHARE = 0.5
_KNOWN_SCRIPT = re.compile("[A-Za-z\u00c0-\u024f\u3400-\u9fff\uac00-\ud7a3]")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|[。！？\n]")

_LIMITS = re.compile(
    # Italian, French, German, Spanish and Portuguese, Dutch, the Scandinavian languages.
    r"\b(?:vietat\w|proibit\w|divieto|permess\w|consentit\w|consenso|autorizza\w+"
    r"|esclusivamente|soltanto|solo|riservat\w|a pagamento|interdit\w?|interdictions?"
    r"|défendu\w?|autoris\w+|réservé\w*|uniquement|exclusivement|seulement"
    r"|sans (?:l['’ ])?accord|préalable|payant\w?|verboten|untersagt|verbietet|gestattet"
    r"|erlaubt\w*|zulässig|unzulässig|genehmig\w+|zustimmung|ausschließlich|nur"
    r"|vorbehalten|kostenpflichtig|prohib\w+|permitid\w|autoriza\w+|consentimi?ento"
    r"|exclusivamente|únicamente|solamente|sólo|somente|apenas|proibid\w|reservad\w\w?"
    r"|verboden|toegestaan|toestemming|uitsluitend|alleen|niet-commercie\w+|forbud\w*"
    r"|forbjudet|förbjud\w+|tillåt\w+|tillstånd|tillad\w+|tilladelse|tillatelse|tillatt"
    r"|kun|endast|bare|kommer[sz]i?\w+|commercial\w+|comercia\w+|commercia\w+"
    r"|commercie\w+)\b"
    r"|\bd[aü]rf(?:en)?\b[^.]{0,60}\bnicht\b|\bmuss\b[^.]{0,40}\b(?:vorher|zuvor|fragen)\b"
    r"|\bne (?:peu(?:t|vent)|doi(?:t|vent)|faut) pas\b|\bnon (?:può|possono|deve|devono)\b"
    r"|\bno (?:puede|pueden|debe|deben)\b|\bnão (?:pode|podem|deve)\b|\bmag(?:en)? niet\b"
    r"|\bfår inte\b|\bmå ikke\b|不允许|不允許|请勿|請勿|严禁|嚴禁|마십시오|마세요|금합니다"
    r"|禁止|不得|不可|未经|許可|许可|授权|授權|同意|仅限|僅限|仅供|僅供|只能|商业|商業|商用|付费|付費"
    r"|금지|불가|허가|허락|동의|승인|상업|영리|한정|제한|유료|안 ?됩니다|할 수 없",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\b(?:us[oai]\w{0,6}|utili[sz]\w+|usage\w?|emploi|nutz\w+|benutz\w+|verwend\w+|einsatz|gebruik\w*"
    r"|använd\w+|bruk\w*|brug\w*|copi\w+|kopi\w+|reprodu\w+|modific\w+|modifi\w+|änder\w+|wijzig\w+"
    r"|ändr\w+|endr\w+|distribu\w+|redistribu\w+|verbreit\w+|weiterg\w+|verspreid\w+|spri[dt]\w+"
    r"|diffusion|vend\w+|verkauf\w*|verkop\w+|licen[csz]\w+|lizenz\w*|lisens\w*|software|softwares"
    r"|logiciel\w?|programm\w*|program[ams]\w*|codice|código\w?|code|quellcode|broncode|källkod"
    r"|scop\w|fins?|zweck\w*|doeleinden|ändamål|formål)\b"
    r"|使用|利用|复制|複製|修改|分发|分發|传播|发布|销售|出售|软件|軟件|軟體|代码|代碼|源码|程序|目的|用途"
    r"|사용|이용|복제|수정|변경|배포|판매|소프트웨어|코드|프로그램|목적",
    re.IGNORECASE,
)


def is_screened(text: str) -> bool:
    """Whether words of limits are known in the script that a text is mostly written in."""
    text = text[:_LOOKED_AT]
    letters = sum(map(str.isalpha, text))
    return len(_KNOWN_SCRIPT.findall(text)) >= _LEAST_SHARE * letters


def may_limit(text: str) -> bool:
    """Whether a sentence of a text has a word of limits and one on what is limited."""
    return any(_LIMITS.search(s) and _ACTS.search(s) for s in _SENTENCE.split(text))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether prose is in a language that rules know words of: Japanese or English.

Another language is told by its script or by its commonest words. A text that shows neither is
taken as read, so that lists of names do not count as another language.
"""

from __future__ import annotations

import re

_LOOKED_AT = 50_000
_LEAST_LETTERS = 40
_LEAST_WORDS = 30
_KANA_SHARE = 0.02
_SCRIPT_SHARE = 0.5
_WORD_SHARE = 0.1
_TIMES = 2

_WORD = re.compile(r"[^\W\d_]+")
_KANA = re.compile("[\u3040-\u30ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_ENGLISH = frozenset(
    "the and to of for with this that from you your are can be is it its use using have has which"
    " will not when how if by or into all we our they was were been".split()
)
# Italian, French, German, Spanish, Portuguese, Dutch, the Scandinavian languages.
_OTHERS = frozenset(
    "il lo gli una di del della dei delle degli che per con non è sono nel nella alla dal più"
    " le la les des du une et est dans pour sur avec que qui sont au aux ce cette pas"
    " der die das und ist nicht mit für von den dem ein eine einer zu auf im werden wird sich"
    " el los las y en por para como más su un de se al"
    " os um uma em com não ao da dos das na são e o"
    " het een van voor met op te zijn wordt deze dat"
    " og att av som är på til det ikke och".split()
)


def is_understood(text: str) -> bool:
    """Whether sentences of ``text`` could be recognised. True where the language does not show."""
    text = text[:_LOOKED_AT]
    words = _WORD.findall(text.lower())
    letters = sum(map(len, words))
    if letters < _LEAST_LETTERS:
        return True
    if not text.isascii():
        kana = len(_KANA.findall(text))
        if kana >= _KANA_SHARE * letters:
            return True
        if letters - kana - len(_LATIN.findall(text)) > _SCRIPT_SHARE * letters:
            return False
    english = sum(map(_ENGLISH.__contains__, words))
    others = sum(map(_OTHERS.__contains__, words))
    return (
        len(words) < _LEAST_WORDS or others < _WORD_SHARE * len(words) or others < _TIMES * english
    )

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What stands after a Japanese name of a password or a key, in prose, tables and settings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate
from oss_guard.readers._credential_names import OF_SERVICE
from oss_guard.readers._japanese_names import NAMES
from oss_guard.readers._labelled_value import is_technical

_ENDS = ("：", ":", "は")
_SHORT_NAME = re.compile("(?:pwd?|pass|パス|ﾊﾟｽ)".encode(), re.IGNORECASE)
_BEFORE = re.compile(rb"[A-Za-z]{1,16}\Z")
_SIGN = re.compile(
    "(?:番号(?=[ \\t\u3000])|[（(][^（）()\\n]{1,20}[）)](?=[ \\t\u3000]))?"
    "(?:(?P<gap>[^\\n:：=＝は|｜,、。「]{0,12}?)(?P<sign>=>|＝＞|::|[:：=＝|｜】→⇒]|【(?=[!-~]{6})|・{2,6}|[…‥]{1,4}|(?<![\"']),|を"
    "|は(?:(?:全台|全員|全て|すべて|一律|共通|いずれも)(?:で|とも)?)?、?|[（(](?=[!-'*-~]{12,200}[）)])|"
    "(?:に|を|が|には)?(?=[「『])"
    "|(?:</?[a-z0-9]{1,10}>[ \\t]{0,8}){1,4})|>"
    "|(?:入力)?欄?(?:に|が)(?=[ \u3000]{0,2}[`\"']?[!-~]{6})"
    "|\\t(?=[!-~]+(?:\\t|[ \\t]*$))"
    "|[ \\t\u3000]+(?=`[!-_a-~]{6,64}`)"
    "|[ \\t\u3000]+(?=[!-~]+[ \\t\u3000]?(?:[をでにと）)]|[ \\t\u3000]*(?:$|※|（|-->|[*]/)))"
    "|(?=[!-~]{8,64}(?:[ \\t\u3000]|$|[^!-~]))(?=[^\\s]{0,60}[0-9])(?=[^\\s]{0,60}[a-z]))"
    "(?:[*]{2}(?=[ \\t\u3000]))?[ \\t\u3000|｜]{0,8}(?:[*]{2})?[「『\"'`\\[]{0,2}"
    "(?:[A-Za-z0-9_.@-]{1,40} ?[/／] ?)?(?P<value>[!#-&(-_a-~]{4,200}?)"
    "(?=[」』\"'`|｜、。,<\\s\u3000（(\\]]|です|[*]{2}|$|(?P<on>[^\\x00-\\x7f]))"
)
_ENTERED = re.compile(
    "(?P<gap>[^\\n:：=＝|｜。「『!-~]{1,24})[ \u3000]{0,2}[「『`]?(?P<value>[!#-&(-_a-~]{6,64})"
    "[」』`]?[ \u3000]{0,2}(?P<on>)(?:(?:と|を)(?:入力|入れ|打|タイプ|設定|指定|使)"
    "|で(?:す|した|入|ログイン|開|統一)|にな|となっ|に(?:変更|戻|設定|統一)|。|（|$)"
)
"""What is typed in where a password is asked for, in the words of manuals and of notes."""
_SAID = re.compile(
    "エラー|誤り|誤入力|未入力|不一致|相違|期限|履歴|規則|ポリシー|要件|強度|回数|変更日|更新日|管理ツール"
    "|マネージャ|ローテーション|画面|項目|(?:ID|ＩＤ)[ ]?$|例$|(?:桁|文字|以上|以内|以下)[^）)]*$"
)
"""Between a name and a sign: what is said of passwords, not what one is."""
_BRACKETED = tuple(name.encode() for name in ("キー", "鍵", "トークン", "シークレット"))
"""What generated values stand behind in brackets, where names of columns stand for passwords."""
_GENERATED = re.compile(r"(?![A-Za-z]+\d{1,3}$)(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{10}")
_PUBLIC = tuple(name.encode() for name in ("公開", "サイト", "主", "外部", "ソート", "ハッシュ"))
"""Before a word for a key: what makes it another one."""
_TOLD = frozenset(("=>", "::", *":：=＝】→⇒"))
_OF_ANOTHER = re.compile(
    r"[ \u3000]?(?:の(?!まま|通り|とおり)|と同(?:じ|様|一)|で(?:行|管理|生成|作成|保管|変更))"
)
"""After a value: it is the name of something whose password is spoken of."""
_NOT_ITS_OWN = re.compile(r"\{\}|=\{|%[sd]|&&|^[-\d~.,/]+$")
_MIXED = re.compile(r"(?=.*[A-Za-z])(?=.*\d).{6}")
_STRONG = re.compile(
    r"(?![A-Za-z]+\d{1,4}$)(?=.*[a-z])(?=.*\d)(?=.*[A-Z!#$%&*+=?@]).{8}|(?=.*[a-z])(?=.*\d.*[a-z].*\d).{8}"
)
_CHOSEN = re.compile(r"(?=.*[a-z])(?=.*\d).{6}")
_PIN = re.compile(r"(?!(\d)\1+$|0?1234|9876|20[0-3]\d[01]\d|19\d\d)\d{4,10}")
_PATH = re.compile(r"[/\\]|\.[a-z]{1,5}$")
_ALL = frozenset(name.encode() for names in NAMES.values() for name in names)
_NUMBER = re.compile(rf"(?=\d{{6}}){_PIN.pattern}")
_CODE = "パスコード".encode()
_PIN_NAMES = tuple(
    name.encode()
    for name in ("暗証", "PINコード", "ＰＩＮコード", "のPIN", "PIN：", "ＰＩＮ：", "PIN番号")
)


def after_japanese(document: Document, candidate: Candidate) -> Iterator[tuple[Span, bool]]:
    """The value after a name; digits of a PIN count as quoted, for no words are like them."""
    content = document.content
    word = content[candidate.match.start : candidate.match.end]
    short = _SHORT_NAME.match(word) if word not in _ALL else None
    if short is not None and _ends_a_word(content, candidate.match.start, short[0]):
        return
    if content[max(0, candidate.match.start - 12) : candidate.match.start].endswith(_PUBLIC):
        return
    name = short[0] if short else _without_sign(word)
    start = candidate.match.start + len(name)
    end = content.find(b"\n", start, start + 400)
    text = content[start : end if end >= 0 else start + 400].decode("utf-8", "ignore")
    found = _value_in(text, name)
    if found is None or (short is not None and not _of_short(content, candidate, found, short[0])):
        return
    at = start + len(text[: found.start("value")].encode())
    sign = found.groupdict().get("sign")
    told = sign in _TOLD and _CHOSEN.match(found["value"]) is not None
    told = told or name.endswith(_CODE) or _is_number(word, text, found)
    yield Span(at, at + len(found["value"])), told


def _value_in(text: str, name: bytes) -> re.Match[str] | None:
    """What is given to a name in the text after it."""
    found = _SIGN.match(text)
    if found is not None and not _OF_ANOTHER.match(text, found.end("value")) and _is_own(found):
        bracket = found["sign"] in {"（", "("} and not name.endswith(_BRACKETED)
        return None if bracket and not _GENERATED.match(found["value"]) else found
    found = _ENTERED.match(text)
    strong = found is not None and _STRONG.match(found["value"]) is not None
    return found if found and strong and _is_own(found) else None


def _ends_a_word(content: bytes, start: int, name: bytes) -> bool:
    """Whether a short name is the end of another word, such as the code of a currency."""
    before = _BEFORE.search(content, max(0, start - 16), start) if name.isascii() else None
    if before is None:
        return False
    parts = name[:1].isupper() and before[0][-1:].islower()
    return not parts and not OF_SERVICE.search(before[0].decode())


def _of_short(content: bytes, candidate: Candidate, found: re.Match[str], name: bytes) -> bool:
    """Whether a value stands behind a short name that means a password: others mean paths, power.

    Where the letters are Latin, the line must be Japanese.
    """
    value = found["value"]
    line = content[candidate.segment.start : candidate.segment.end]
    if name.isascii() and line.isascii():
        return False
    return _MIXED.match(value) is not None and not _PATH.search(value)


def _without_sign(word: bytes) -> bytes:
    """The name alone: its sign may be part of the word that was looked for."""
    sign = next((s.encode() for s in _ENDS if word.endswith(s.encode())), b"")
    return word.removesuffix(sign)


def _is_number(name: bytes, text: str, found: re.Match[str]) -> bool:
    """Whether digits are a PIN that somebody chose, or a password alone behind its name."""
    if name in _PIN_NAMES:
        return _PIN.fullmatch(found["value"]) is not None
    alone = not found["gap"] and not text[found.end("value") :].strip()
    return alone and _NUMBER.fullmatch(found["value"]) is not None


def _is_own(found: re.Match[str]) -> bool:
    """Whether it is a value and no part of what the sentence says about passwords."""
    value = found["value"]
    if is_technical(value) or _SAID.search(found["gap"] or ""):
        return False
    if _NOT_ITS_OWN.search(value) and not value.isdigit():
        return False
    return found["on"] is None or _MIXED.match(value) is not None or value.isdigit()

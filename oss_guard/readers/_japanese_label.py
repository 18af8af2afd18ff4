# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What stands after a Japanese name of a password or a key, in prose, tables and settings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate
from oss_guard.readers._labelled_value import Chosen

NAMES = {
    Chosen.BY_PERSON: (
        *("パスワード", "ﾊﾟｽﾜｰﾄﾞ", "暗証", "合言葉", "ＰＷ", "パスフレーズ", "事前共有鍵"),
        *("PW：", "PW:", "Pass：", "PASS：", "パス：", "ID/PW", "ID／PW", "PWは", "パスは"),
        *("共有鍵", "共有キー", "暗号化キー", "コミュニティ名", "PINコード", "ＰＩＮコード"),
    ),
    Chosen.BY_MACHINE: (
        *("認証キー", "認証鍵", "共通鍵", "秘密鍵", "アクセスキー", "認証トークン", "暗号鍵"),
        *("APIキー", "ＡＰＩキー", "シークレット", "トークン", "接続キー"),
    ),
}
_SIGN = re.compile(
    "(?:番号(?=[ \\t\u3000]))?"
    "(?:[^\\n:：=＝は|｜,、。「]{0,12}?(?:=>|[:：=＝|｜】→⇒]|(?<![\"']),|は|を|"
    "(?:に|を|が|には)?(?=[「『])"
    "|(?:</?[a-z0-9]{1,10}>[ \\t]{0,8}){1,4})|>"
    "|\\t(?=[!-~]+(?:\\t|[ \\t]*$))|[ \\t\u3000]+(?=[!-~]+[ \\t\u3000]*$))"
    "(?:[*]{2}(?=[ \\t\u3000]))?[ \\t\u3000|｜]{0,8}(?:[*]{2})?[「『\"'`\\[]?"
    "(?:[A-Za-z0-9_.@-]{1,40} ?[/／] ?)?(?P<value>[!#-&(-_a-~]{4,64}?)"
    "(?=[」』\"'`|｜、。,<\\s\u3000（(\\]]|です|[*]{2}|$|(?P<on>[^\\x00-\\x7f]))"
)
_NAMED_FORM = re.compile(
    r"(?:aes|sha|rsa|wpa|wep|des|3des|hmac|md|tkip|ccmp|tls|ssl|base|n?(?:var)?char|number|utf|oauth"
    r"|pbkdf|argon|scrypt|rfc|jis|iso|ver|sql|oracle|windows|office|excel|ipv|http|unicode)"
    r"[-_./]?\d{1,5}(?:bits?)?(?:[-_./,(][\w.)-]{0,10}){0,3}\Z",
    re.IGNORECASE,
)
"""Ways of encrypting, types and products, of which texts about passwords speak."""
_NOT_ITS_OWN = re.compile(r"\{\}|=\{|%[sd]|&&|^[-\d~.,/]+$")
_MIXED = re.compile(r"(?=.*[A-Za-z])(?=.*\d).{6}")
_PIN = re.compile(r"(?!(\d)\1+$|0?1234|9876|20[0-3]\d[01]\d|19\d\d)\d{4,10}")
_PIN_NAMES = ("暗証".encode(), "PINコード".encode(), "ＰＩＮコード".encode())


def after_japanese(document: Document, candidate: Candidate) -> Iterator[tuple[Span, bool]]:
    """The value after a name; digits of a PIN count as quoted, for no words are like them."""
    content, start = document.content, candidate.match.end
    word = content[candidate.match.start : start]
    before = content[candidate.match.start - 1 : candidate.match.start]
    if word[:1].isalpha() and word[:2].isascii() and before.isupper():
        return  # The end of another word, such as the code of a currency.
    # The sign may be part of the word.
    for sign in ("：", ":", "は"):
        if word.endswith(sign.encode()):
            start -= len(sign.encode())
    end = content.find(b"\n", start, start + 400)
    text = content[start : end if end >= 0 else start + 400].decode("utf-8", "ignore")
    found = _SIGN.match(text)
    if found is None or not _is_own(found):
        return
    at = start + len(text[: found.start("value")].encode())
    pin = word in _PIN_NAMES and _PIN.fullmatch(found["value"]) is not None
    yield Span(at, at + len(found["value"])), pin


def is_pin(content: bytes, name: Span, value: str) -> bool:
    """Whether digits after this name are a PIN that somebody chose."""
    return content[name.start : name.end] in _PIN_NAMES and _PIN.fullmatch(value) is not None


def _is_own(found: re.Match[str]) -> bool:
    """Whether it is a value and no part of what the sentence says about passwords."""
    value = found["value"]
    if _NAMED_FORM.match(value):
        return False
    if _NOT_ITS_OWN.search(value) and not value.isdigit():
        return False
    return found["on"] is None or _MIXED.match(value) is not None or value.isdigit()

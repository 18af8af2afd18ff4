# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What stands after a Japanese name of a password or a key, in prose, tables and settings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate
from oss_guard.readers._labelled_value import Chosen, is_technical

NAMES = {
    Chosen.BY_PERSON: (
        *("パスワード", "ﾊﾟｽﾜｰﾄﾞ", "暗証", "合言葉", "ＰＷ", "パスフレーズ", "事前共有鍵"),
        *("PW：", "PW:", "Pass：", "PASS：", "パス：", "ID/PW", "ID／PW", "PWは", "パスは"),
        *(
            "PWが",
            "PWに",
            "PWを",
            "ログインパス",
            "ﾊﾟｽ:",
            "ﾊﾟｽ：",
            "のPIN",
            "PIN：",
            "PIN番号",
            "ＰＩＮ：",
            "SNMPコミュニティ",
        ),
        *("共有鍵", "共有キー", "暗号化キー", "コミュニティ名", "PINコード", "ＰＩＮコード"),
    ),
    Chosen.BY_MACHINE: (
        *("認証キー", "認証鍵", "共通鍵", "秘密鍵", "アクセスキー", "認証トークン", "暗号鍵"),
        *("APIキー", "ＡＰＩキー", "シークレット", "トークン", "接続キー"),
        *(
            "暗号化鍵",
            "暗号キー",
            "連携キー",
            "署名キー",
            "署名鍵",
            "キー：",
            "キー:",
            "キーは",
            "鍵：",
            "鍵:",
            "鍵は",
        ),
    ),
}
_SHORT = b"PW"
_ENDS = ("：", ":", "は")
APART = (
    "(?:PW[ ]|PW\t|PW\u3000)(?:[ \t]|\u3000){0,7}(?:：|:|＝|=|→|は|が|[!-~])".encode(),
    tuple(f"PW{blank}".encode() for blank in (" ", "\t", "\u3000")),
)
"""A short name with blanks before its sign, as columns of labels have them."""
OF_NETWORK = (
    "(?:Wi-?Fi|WIFI|wi-?fi|無線(?:LAN|ＬＡＮ)?|WPA[23]?(?:-PSK)?)(?:ルータ[ー]?|アクセスポイント)?"
    "[ ]?の?[ ]?(?:接続|暗号化?|セキュリティ|ネットワーク|パス)?(?:用の?)?(?:キー|鍵)".encode(),
    tuple(name.encode() for name in ("Wi-Fi", "WiFi", "WIFI", "wi-fi", "wifi", "無線", "WPA")),
)
"""The key of a wireless network, which people choose as they choose passwords."""
_SIGN = re.compile(
    "(?:番号(?=[ \\t\u3000]))?"
    "(?:(?P<gap>[^\\n:：=＝は|｜,、。「]{0,12}?)(?P<sign>=>|::|[:：=＝|｜】→⇒]|【(?=[!-~]{6})|・{2,6}|[…‥]{1,4}|(?<![\"']),|を"
    "|は(?:(?:全台|全員|全て|すべて|一律|共通|いずれも)(?:で|とも)?)?、?|[（(](?=[!-'*-~]{12,200}[）)])|"
    "(?:に|を|が|には)?(?=[「『])"
    "|(?:</?[a-z0-9]{1,10}>[ \\t]{0,8}){1,4})|>"
    "|(?:入力)?欄?(?:に|が)(?=[ \u3000]{0,2}[`\"']?[!-~]{6})"
    "|\\t(?=[!-~]+(?:\\t|[ \\t]*$))"
    "|[ \\t\u3000]+(?=[!-~]+[ \\t\u3000]?(?:[をでにと）)]|[ \\t\u3000]*$))"
    "|(?=[!-~]{8,64}(?:[ \\t\u3000]|$|[^!-~]))(?=[^\\s]{0,60}[0-9])(?=[^\\s]{0,60}[a-z]))"
    "(?:[*]{2}(?=[ \\t\u3000]))?[ \\t\u3000|｜]{0,8}(?:[*]{2})?[「『\"'`\\[]{0,2}"
    "(?:[A-Za-z0-9_.@-]{1,40} ?[/／] ?)?(?P<value>[!#-&(-_a-~]{4,200}?)"
    "(?=[」』\"'`|｜、。,<\\s\u3000（(\\]]|です|[*]{2}|$|(?P<on>[^\\x00-\\x7f]))"
)
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
_OF_ANOTHER = re.compile(r"[ \u3000]?の(?!まま|通り|とおり)")
"""After a value: it is the name of something whose password is spoken of."""
_NOT_ITS_OWN = re.compile(r"\{\}|=\{|%[sd]|&&|^[-\d~.,/]+$")
_MIXED = re.compile(r"(?=.*[A-Za-z])(?=.*\d).{6}")
_CHOSEN = re.compile(r"(?=.*[a-z])(?=.*\d).{6}")
_PIN = re.compile(r"(?!(\d)\1+$|0?1234|9876|20[0-3]\d[01]\d|19\d\d)\d{4,10}")
_PIN_NAMES = tuple(
    name.encode()
    for name in ("暗証", "PINコード", "ＰＩＮコード", "のPIN", "PIN：", "ＰＩＮ：", "PIN番号")
)


def after_japanese(document: Document, candidate: Candidate) -> Iterator[tuple[Span, bool]]:
    """The value after a name; digits of a PIN count as quoted, for no words are like them."""
    content, start = document.content, candidate.match.end
    word = content[candidate.match.start : start]
    before = content[candidate.match.start - 1 : candidate.match.start]
    if word[:1].isalpha() and word[:2].isascii() and before.isupper():
        return  # The end of another word, such as the code of a currency.
    if content[max(0, candidate.match.start - 12) : candidate.match.start].endswith(_PUBLIC):
        return
    if word.startswith(_SHORT):
        start = candidate.match.start + len(_SHORT)
    else:  # The sign may be part of the word.
        sign = next((s.encode() for s in _ENDS if word.endswith(s.encode())), b"")
        start -= len(sign)
    end = content.find(b"\n", start, start + 400)
    text = content[start : end if end >= 0 else start + 400].decode("utf-8", "ignore")
    found = _SIGN.match(text)
    if found is None or not _is_own(found) or _OF_ANOTHER.match(text, found.end("value")):
        return
    if word.startswith(_SHORT) and word[-1:].isalnum() and not _CHOSEN.match(found["value"]):
        return  # Without a sign the letters may be those of power.
    bracket = found["sign"] in {"（", "("} and not word.endswith(_BRACKETED)
    if bracket and not _GENERATED.match(found["value"]):
        return
    at = start + len(text[: found.start("value")].encode())
    pin = word in _PIN_NAMES and _PIN.fullmatch(found["value"]) is not None
    told = found["sign"] in _TOLD and _CHOSEN.match(found["value"]) is not None
    yield Span(at, at + len(found["value"])), pin or told


def is_pin(content: bytes, name: Span, value: str) -> bool:
    """Whether digits after this name are a PIN that somebody chose."""
    return content[name.start : name.end] in _PIN_NAMES and _PIN.fullmatch(value) is not None


def _is_own(found: re.Match[str]) -> bool:
    """Whether it is a value and no part of what the sentence says about passwords."""
    value = found["value"]
    if is_technical(value) or _SAID.search(found["gap"] or ""):
        return False
    if _NOT_ITS_OWN.search(value) and not value.isdigit():
        return False
    return found["on"] is None or _MIXED.match(value) is not None or value.isdigit()

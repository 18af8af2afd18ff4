# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Japanese names of passwords and keys, and what leads to them."""

from __future__ import annotations

from oss_guard.readers._labelled_value import Chosen

NAMES = {
    Chosen.BY_PERSON: (
        *(
            "パスワード",
            "ﾊﾟｽﾜｰﾄﾞ",
            "暗証",
            "合言葉",
            "ＰＷ",
            "ＰＡＳＳ",
            "パスフレーズ",
            "パスコード",
        ),
        *(
            "ID/PW",
            "ID／PW",
            "ログインパス",
            "事前共有鍵",
            "共有鍵",
            "共有キー",
            "共有シークレット",
        ),
        *("のPIN", "PIN：", "PIN番号", "ＰＩＮ：", "PINコード", "ＰＩＮコード"),
        *("SNMPコミュニティ", "コミュニティ名", "暗号化キー"),
        *("セキュリティキー", "ネットワークキー"),
    ),
    Chosen.BY_MACHINE: (
        *("認証キー", "認証鍵", "共通鍵", "秘密鍵", "アクセスキー", "認証トークン", "暗号鍵"),
        *("APIキー", "ＡＰＩキー", "シークレット", "トークン", "接続キー"),
        *("暗号化鍵", "暗号キー", "連携キー", "署名キー", "署名鍵"),
        *("キー：", "キー:", "キーは", "鍵：", "鍵:", "鍵は"),
    ),
}
_WIDE = ("：", "＝", "→", "⇒", "は", "「", "『", "…", "\u3000")
_NARROW = (":", "=", " ", "\t")
_AFTER_PW = ("が", "を", "に")
_BLANKS = "(?:[ \t]|\u3000)"
_SIGNS = "|".join((*_WIDE, "[:=]"))
_SHORT = (
    f"(?:pw(?:{_BLANKS}{{1,7}}(?:[!-~]|が|{_SIGNS})|{_SIGNS}|{'|'.join(_AFTER_PW)})"
    f"|(?:パス|ﾊﾟｽ)(?:を|{_BLANKS}{{0,7}}(?:{_SIGNS})|{_BLANKS}{{1,7}}[!-~])"
    f"|pwd(?:{'|'.join(_WIDE)})"
    f"|pass(?:{'|'.join(_WIDE)}))".encode(),
    tuple(
        f"{name}{sign}".encode()
        for name, signs in (
            ("pw", (*_WIDE, *_NARROW, *_AFTER_PW)),
            ("pass", _WIDE),
            ("pwd", _WIDE),
            ("パス", (*_WIDE, *_NARROW, "を")),
            ("ﾊﾟｽ", (*_WIDE, *_NARROW)),
        )
        for sign in signs
    ),
    True,
)
"""Short names, which are parts of other words, each with a sign or with blanks up to one."""
_KEY_IN_COLUMN = (
    f"(?:キー|鍵){_BLANKS}{{1,9}}[:：]".encode(),
    tuple(f"{name}{blank}".encode() for name in ("キー", "鍵") for blank in (" ", "\t", "\u3000")),
    False,
)
"""A key whose sign stands under the signs of other lines, with blanks up to it."""
_OF_NETWORK = (
    "(?:Wi-?Fi|WIFI|wi-?fi|無線(?:LAN|ＬＡＮ)?|WPA[23]?(?:-PSK)?)(?:ルータ[ー]?|アクセスポイント)?"
    "[ ]?の?[ ]?(?:接続|暗号化?|セキュリティ|ネットワーク|パス)?(?:用の?)?(?:キー|鍵)".encode(),
    tuple(name.encode() for name in ("Wi-Fi", "WiFi", "WIFI", "wi-fi", "wifi", "無線", "WPA")),
)
"""The key of a wireless network, which people choose as they choose passwords."""

WITH_SIGNS = {
    Chosen.BY_PERSON: (_SHORT, _OF_NETWORK),
    Chosen.BY_MACHINE: (_KEY_IN_COLUMN,),
}
"""Names told by what stands around them: expression, literals, whether case is ignored."""

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Columns of passwords: which heading names one, and what in it is one.

One heading stands over many values, so it is a whole name and not a word within a sentence; and
where the rows are data, words and numbers in such a column are passwords too.
"""

from __future__ import annotations

import re
import unicodedata

from oss_guard.model.grades import Confidence
from oss_guard.readers._entropy import entropy
from oss_guard.readers._labelled_value import Chosen, is_default, is_part, weigh
from oss_guard.readers._placeholders import is_placeholder

LONGEST_HEADING = 40
_NAME = re.compile(
    r"(?!.*\b(?:confirm\w*|reset|has|is|no|change|forgot|min|max|old|length|確認|変更|有無|忘))"
    r"(?:[^|,;]{0,24}[ _./(-]|(?:[a-z0-9]{0,8}[\u3040-\u30ff\u4e00-\u9fff]{1,12})?"
    r"|[a-z]{0,4}(?=[^a-z]))"
    r"(?:password|passwd|passcode|passphrase|pwd|pw|pass|パスワード|パスコード|パスフレーズ|(?:初期|仮|ログイン|管理|接続)パス|暗証番号|暗証"
    r"|暗号化?キー|暗号化?鍵|事前共有キー|事前共有鍵|共有鍵|セキュリティキー|ネットワークキー|認証キー"
    r"|pinコード|pin番号)"
    r"(?:[ _-]?(?:\d{1,2}|hash|digest|plain|enc|encrypted|md5|value|初期|仮|初期値|値)"
    r"|[ ]?\([^()]{0,20}\)|[/・](?:鍵|キー|トークン|暗証番号|pin))?"
)
_ENCLOSED = re.compile(r"^[(\[【]([^()\[\]【】]*)[)\]】]$")
_CAMEL = re.compile(r"([a-z])([A-Z])")
_TOKEN_NAME = re.compile(
    r"(?!.*(?:有無|期限|発行|種別|用途|説明|変更|\b(?:type|name|url|count|index|expir\w*)\b))"
    r"(?:[^|,;]{0,24}[ _./-]|(?:[a-z0-9]{0,8}[\u3040-\u30ff\u4e00-\u9fff]{1,12})?)"
    r"(?:api[ _-]?(?:key|token|secret)|access[ _-]?(?:key|token)|secret(?:[ _-]?access)?[ _-]?key"
    r"|secret|token|(?:api|アクセス|シークレットアクセス|シークレット|利用|連携|接続|署名)キー|シークレット|トークン"
    r"|秘密鍵|署名鍵)"
    r"(?:[ ]?\([^()]{0,20}\))?"
)
_VALUES = re.compile(
    r"(?:設定|入力|現在)?値|設定内容|設定例?|(?:本番|検証|開発|運用|試験|研修|テスト|ステージング)(?:環境|機|系)?"
    r"|(?:current |set )?values?|setting|prod(?:uction)?|stag(?:e|ing)|dev(?:elopment)?"
)
_FOR_WHOM = re.compile(r"[ ]?\([^()]{1,12}\)$")
_USER_NAME = re.compile(
    r".{0,12}(?:id|ユーザー?(?:名|id)?|アカウント|利用者名?|user(?:name)?|login)"
)
"""Over a column of what is set, in a sheet with a setting in each row."""
_WITH_USER = re.compile(
    r"(?:login|user|ログイン)?[ _]?(?:id|user|ユーザー?(?:名|id)?|アカウント|利用者id)"
    r"[ ]?[/・&][ ]?(?:pw|pass\w*|パスワード)"
)
_HASHES = re.compile(
    r"^(?:\$(?:apr1|1|2[abxy]?|5|6|7|y|P|H|S)\$[./A-Za-z0-9$=+-]{8,200}|\$argon2(?:i|d|id)\$[^\s]{20,200}"
    r"|\$pbkdf2[\w-]*\$[^\s]{20,300}|pbkdf2_sha\d+\$\d+\$[^\s]{20,200}|\{(?:S?SHA\d*|S?MD5|CRYPT)\}\S{13,200}"
    r"|bcrypt(?:_sha256)?\$\S{20,200}|sha\d+\$\S{20,200}|\*[0-9A-F]{40}|[0-9a-f]{32}|[0-9a-f]{40}"
    r"|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}|[0-9A-F]{32}|[0-9A-F]{40}|[0-9A-F]{64})$"
)
_OWN = re.compile(r"^(?:\$\w{1,12}\$|\{\w+\}|\*)")
_KIND = re.compile(
    r"^(?:(?:var)?char|string|text|int|integer|boolean|bool|required|optional|password|hidden"
    r"|encrypted|hashed|plain|secret|yes|no|true|false|none|null|n/a|not null|varchar.*|xxx+)$",
    re.IGNORECASE,
)
_VARIED = 2.5
_SURE_LENGTH = 6
_JOINED = re.compile(r"(?=.{8})[a-z]{2,}\d{0,2}[_-][a-z]{2,}\d{0,2}")
"""Two words, as people put passwords together."""


def is_heading(text: str) -> bool:
    """Whether a heading names a column of passwords."""
    name = _plain(text)
    return 0 < len(name) <= LONGEST_HEADING and (
        _NAME.fullmatch(name) is not None or _WITH_USER.fullmatch(name) is not None
    )


def is_token_heading(text: str) -> bool:
    """Whether a heading names a column of keys or tokens."""
    name = _plain(text)
    return 0 < len(name) <= LONGEST_HEADING and _TOKEN_NAME.fullmatch(name) is not None


def is_of_values(text: str) -> bool:
    """Whether a heading stands over what is set, where each row names a setting."""
    return _VALUES.fullmatch(_FOR_WHOM.sub("", _plain(text))) is not None


def names_user(text: str) -> bool:
    """Whether a heading names a column of users."""
    return _USER_NAME.fullmatch(_plain(text)) is not None


def has_user(text: str) -> bool:
    """Whether values under this heading are a user and a password, with a slash between."""
    return _WITH_USER.fullmatch(_plain(text)) is not None


def judged_token(value: str) -> Confidence | None:
    """How sure it is that a cell is a key or a token."""
    return weigh(value, Chosen.BY_MACHINE, told=True)


def judged(value: str, *, data: bool, user: bool = False) -> Confidence | None:
    """How sure it is that a cell is a password or its hash.

    ``data``: the rows are no prose. ``user``: the row tells whose it is.
    """
    if _HASHES.match(value):
        own = _OWN.sub("", value)
        return Confidence.MEDIUM if entropy(own) >= _VARIED and not is_placeholder(own) else None
    if _KIND.match(value):
        return None
    if data and user and _JOINED.fullmatch(value) and not (is_part(value) or is_default(value)):
        return Confidence.MEDIUM  # Of an account; elsewhere it would be the name of a field.
    confidence = weigh(value, Chosen.BY_PERSON, told=True)
    if confidence is Confidence.LOW and data and not is_default(value):
        return Confidence.MEDIUM if len(value) >= _SURE_LENGTH else Confidence.LOW
    return confidence


def is_hash(value: str) -> bool:
    """Whether a value is a password's hash that names its own scheme."""
    told = _HASHES.match(value) is not None and not value.isalnum()
    return told and judged(value, data=True) is not None


def _plain(text: str) -> str:
    name = unicodedata.normalize("NFKC", text[: 4 * LONGEST_HEADING]).strip(" \t\"'`*_")
    return _CAMEL.sub(r"\1 \2", _ENCLOSED.sub(r"\1", name)).lower()

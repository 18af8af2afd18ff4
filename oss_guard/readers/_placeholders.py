# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What stands where a secret would and is none: templates, fill-ins, documented examples."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from itertools import pairwise

_TEMPLATE = re.compile(
    r"\$\{|^\$\(|\$\((?:[^()]{0,80}\)|[\w./-]{0,80}$)|\{\{|\}\}|<[^<>]{1,80}>|\{[A-Za-z_][\w.]{0,60}\}"
    r"|%\(\w{1,60}\)|%\{\w|#\{|\{\$[A-Za-z_]|\[\[|@@\w{1,60}@@|<%|%>"
    r"|%[sdvq](?![A-Za-z0-9])|^\$[A-Za-z_]|^%[A-Za-z_]\w{0,60}%$|^__\w{1,60}__$|^@\w{1,60}@$|\.\.\.|…|\*{3}|&lt;|^[<\[]|^\([^()]{0,80}\)?$"
)
_WORDS = re.compile(
    r"example|^this[_-]?is[_-]|change[_-]?(?:me|it|this)|replace[_-]?(?:me|this|with)|placeholder|dummy|redacted"
    r"|your[_-]?(?:own|api|access|secret|key|token|pass|app|bot|client|channel)|^.{0,12}?your[_-]\w|insert[_-]?(?:your|here)"
    r"|put[_-]?your|enter[_-]?your|todo|fixme|xxxx|not[_-]?a[_-]?real|fake|sample|foobar|deadbeef"
    r"|loremipsum|base64[_-]?encoded|random[_-]?\d{0,3}[_-]?char|random[_-]?(?:api|secret|access|auth)?[_-]?(?:key|token|string|value|password|secret)"
    r"|[_-](?:\d?abc(?:123)?[_-]|xyz(?:123)?$)|secret[_-]?here|(?:key|token|password)[_-]?(?:go(?:es)?[_-]?)?here|[_-]demo$|abc123def456|a1b2c3d4e5|1a2b3c4d5e|my[_-]?(?:secret|password|token|key)",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    "ここ[にへを]|入力|記入|設定して|置き?換え|書き?換え|変更して|差し替え|貼り付け|あなたの|ご自身|自分の"
    "|ダミー|サンプル|例[:：)）]|(?:の|記載)例|伏せ|任意の|パスワード|トークン|シークレット|[×○●◯〇＊＿ｘＸ■□]{2}"
)
_JUDGED = 512
_RUN = 8
_ALIKE = 0.5

# Values printed in the issuers' own documents and emulators, by SHA-256, so that none stands here.
_DOCUMENTED = frozenset(
    {
        "1a5d44a2dca19669d72edf4c4f1c27c4c1ca4b4408fbb17f6ce4ad452d78ddb3",  # AWS documentation
        "78314b11be2e581549ac1c4f616563fad3fdf0c3b71678f6e2299182080e0598",  # AWS documentation
        "0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059",  # Azurite
        "aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615",  # Cosmos emulator
        "c45616cc7d393f15ef866f214e219e448e90ad95bdebd0775b24d3686ea78c58",  # kintone documentation
        "34132a471472f8790ce9be9d26bb7112781aab65b7ac1efb9a3d0a645ebe9ed2",  # kintone help
        "ae780ae0ef324d5380598850aa812a6ca4832ed630e7cf05c80a77688bc370f9",  # kintone help
        "15087f560058968c4146b5c942f6a279e554fa7e848b360c816ba7f8fe9f2c6b",  # kintone documentation
        "7f75367e7881255134e1375e723d1dea8ad5f6a4fdb79d938df1f1754a830606",  # jwt.io
        "da816f9f2c16e6c5390e7636cadc40c43551bf0bbcf8f36c65539e6633a9c5e8",  # jwt.io
        "c794fa6d20c64efb9adf980ae93af472a1679775862d421ffe55d4a57fad5b3e",  # jwt.io
        "bf145d9380bbe05bdc1a72525796b224f8a8c93ae0e9e102eafbc255ac1af9e8",  # PyJWT documentation
        "cf4d418ed3de92d71f767db5391d5a2dacd40e1ce49e75d1137e2ecf4982d844",  # RFC 7617
        "d05f6bb1aa2e4ccd9e4a1d22f1edbe119406d3d1aa30261d699b4ff2bf72e59b",  # RFC 7617
        "73f71af093fdf1541b2c376f03436d71d1209d8a181f87d36e53a44b87ac4c4f",  # common example
        "e4da07ad200089ce7f40110f02910677ae48b4134c1df10b4350062fcb9a32b3",  # common example
        "ca7459e2b26776de081b9a07e40227fd6cff232a1e3233ff6b6aa6d036ca9981",  # RFC 6749
        "158e6f224f1772ac6222b2633659a422f3c7fe59acb174d5e8d2718e125c3879",  # RFC 6749
        "6b59c03c307209873c0219cde6ef59bc8ac6f22c0a5886dc0ac942523ff592dc",  # Grafana
        "976b57ee8acdfcf45f76bcc5e329a23655bd0e1e7eeffd8ec98bab6ca6cdd660",  # GitHub
        "59a272fc32b47dc451babe3b52943ce39eca19955816cf739fefb4abfdf1902f",  # npm
        "88353154ca476dbfeb5e7dafb36ff0a95a859720b4714a0b19798b6b71245c45",  # Unity, ps4Passcode
        "c953c8977a6b2799ac9639b773ed636850b2637e278d411f485771f22fa48bdf",  # i18n-tasks
        "8b1b17a9740c068accab5c3d0d652c8e3cc13206e70bb73b42ea41d4c2de3c12",  # RFC 7515
        "a45404ae333dd955dcff82cf28972e0f81b1e673cb70e2fc2d7d0d4c42a893bc",  # RFC 7517
        "190edf59d5736c3b3ea6bb36d57f5eb415a9b79f3201b381b8f3cb089135981f",  # RFC 8037
        "13fe7a38a57c46053ee3a4716358619ff37ebc5674976f1a09fc189be5a3e5dd",  # Kubernetes
        "b8e148545b13c78bc74da2f1a7275dd71e56ddece129d7d2f7b3ecc06f7994da",  # RFC 6750
        "6ca6473b42d9c17e9059568aa166fa8b542a90ec4b6c38f25ab55d2be31c12e0",  # Firebase
        "64476a1d4e7dce066d1a81eed03b5ed0e08aeefb574a180099c74ca5cf56c15f",  # the pages of X
        "11d3072e6af2d409dfc2453bc83fb1bd4bacc9db302556fa1eda60241c49e12e",  # the pages of X
        "f3c3964ca854e172366f81d8bdb327da487c2f8a15f954b116e28961dd6585c0",  # Grafana
    }
)

_WEAK = frozenset(
    "password passwd pass passw0rd p@ssw0rd p@ssword pw pwd secret test testing guest admin root"
    " user username default example changeme postgres postgresql mysql mariadb mongo mongodb redis"
    " rabbitmq minio sa none null nil undefined true false empty string token key 1234 12345 123456"
    " 12345678 123456789 abc123 qwerty password1 password123 pass123 test123 admin123 root123"
    " demo sample abc abcd docker django rails laravel symfony sail app dev local localdev sheet1"
    " sheet2 sheet3 book1".split()
)


@lru_cache(maxsize=1 << 14)
def is_placeholder(value: str) -> bool:
    """Whether a value says of itself that it is none, or is known to the public as an example."""
    head = value[:_JUDGED]
    if _TEMPLATE.search(head) or _WORDS.search(head) or _JAPANESE.search(head):
        return True
    return _drawn_by_hand(head) or _digest(value) in _DOCUMENTED


def is_weak_default(value: str) -> bool:
    """Whether a password is one that software ships with or tests use; no one keeps it secret."""
    return value.lower() in _WEAK


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()


def _drawn_by_hand(value: str) -> bool:
    """Runs of one character or of neighbours in the alphabet, which no generator makes."""
    same = rising = longest = 1
    for before, after in pairwise(value):
        step = ord(after) - ord(before)
        same = same + 1 if step == 0 else 1
        turn = (before, after) in {("9", "0"), ("z", "a"), ("Z", "A"), ("9", "a"), ("9", "A")}
        rising = rising + 1 if step == 1 or turn else 1
        longest = max(longest, same, rising)
    commonest = max((value.count(c) for c in set(value)), default=0)
    return longest >= _RUN or commonest > max(3, len(value) * _ALIKE)

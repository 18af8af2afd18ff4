# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a sentence goes on about the matter of the one before it, or takes it back."""

from __future__ import annotations

import re

_TAKEN_BACK = re.compile(
    r"^(?:この|その|当該|上記の?)(?:規定|条項|文言|記載|定め|運用|ルール|要件|求め|方針)[^。]{0,12}"
    r"(?:廃止|削除|撤回|取り消|失効|適用しな|適用されな|やめ)"
    r"|^(?:that|this|these|the) (?:rule|requirement|clause|policy|term|statement|disclaimer)s?\b"
    r"[^.]{0,20}\b(?:dropped|abolished|removed|repealed|lifted|withdrawn|no longer|obsolete|gone)\b"
    r"|(?:本|この|当)(?:ソフトウェア|プログラム|ツール|リポジトリ)に(?:は)?(?:関係|適用)(?:しません|しない|されません|ありません)",
    re.IGNORECASE | re.ASCII,
)
"""What a sentence says that takes the one before it back."""
_REFERS_BACK = re.compile(
    r"(?:その|それ(?!ぞれ)|これ|[そこ](?:うした|ういった|のような|の種の)|当該|上記|前記|前(?:各|二)?[項号条]|同[項号]|かかる|この(?:場合|点|こと|件|損害|責任)|そのような|前述|先述|本[項条号]"
    r"|(?:第?[0-9一二三四五六七八九]{1,2}(?:項|号|条)?|[①-⑨])(?:に(?:掲げ|定め|規定|いう|記載|示し|該当)"
    r"|の(?:情報|データ|場合|取り?扱い|事項|責任|損害|規定|行為)))"
    r"|\b(?:(?:paragraph|clause|section|item|point)s? \d{1,2}\b|therefor|thereof"
    r"|(?:to|by|in) do(?:ing)? so|in (?:this|that|these) (?:regard|respect|matter|connection)s?"
    r"|for (?:this|that|these|it|them|such)|any such"
    r"|such (?:damage|use|loss|cases?|data|information|processing"
    r"|matters?|obligations?|responsib\w+|failures?|breach(?:es)?|handling|laws?)"
    r"|of (?:this|that|such a) (?:kind|sort|nature))\b"
    r"|^(?:this|these|that|those|such|it|they)\b",
    re.IGNORECASE | re.ASCII,
)
_OWN_MATTER = re.compile(
    r"([^、。]{0,12}?)(?:につい?て|に関し|に関する|に対し|につき|に係る|に起因|に伴[いうっ]|による|により|によって|(?:場合|とき|際)(?:は|には|に、))"
    r"|\b(?:liab\w+|responsib\w+|accountab\w+|warrant\w*|guarantee\w*|promise\w*)\b[^.,]{0,20}\b(?:for|about|that|of)\b"
    r"|\b(?:arising|resulting|caused)\b|^(?:if|when|where)\b",
    re.IGNORECASE | re.ASCII,
)
_AFTER_REASON = re.compile(r"(?:ので|ですから|ますから)[、,].*$|, so .*$", re.DOTALL)
_NO_MATTER = re.compile(r"(?:いかなる|一切|すべて|全て|理由|何人)[^、。]{0,6}$|^(?:いかなる|一切)")


def takes_back(text: str) -> bool:
    """Whether a sentence says that what the one before it states does not hold."""
    return _TAKEN_BACK.search(text) is not None


def refers_back(text: str) -> bool:
    """Whether a sentence names something that was said before."""
    return _REFERS_BACK.search(text) is not None


def is_free(text: str) -> bool:
    """Whether a sentence names no matter of its own, so that it goes on about one said before."""
    if refers_back(text):
        return True
    # A matter named after the reason given is that of what follows from it.
    matters = _OWN_MATTER.finditer(_AFTER_REASON.sub("", text))
    return all(m[1] is not None and _NO_MATTER.search(m[1]) for m in matters)

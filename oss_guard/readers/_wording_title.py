# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a document calls the software: its title, where that is a name and no more."""

from __future__ import annotations

import re
from functools import lru_cache

from oss_guard.documents.prose import Prose

_SHORTEST = 4
_LONGEST = 40
_NO_NAME = re.compile(
    r"^(?:readme|docs|documents?|documentation|manual|data|overview|introduction|installation|usage"
    r"|はじめに|copyright|概要|使い方|利用規約)$"
    r"|\blicen[cs]|\bterms\b|\bpolicy\b|ライセンス|規約|について|手引|質問",
    re.IGNORECASE,
)
"""Titles of documents on some matter."""
_A_MATTER = re.compile(
    r"\b(?:contribut\w+|security|support|disclaimers?|privacy|notices?|legal|code of"
    r"|readme|about)\b"
    r"|免責|注意|方針|ポリシー|サポート|保守|運用|貢献|参加|寄稿|寄与|セキュリティ|脆弱性|個人情報|プライバシー"
    r"|お知らせ|お願い"
    r"|改善|承認|対応|提案|条件|規程|期限|責任|損害|公開|利用|開発|こと|[、。:]",
    re.IGNORECASE,
)
"""Titles that say what is told, so that their words in a sentence name no software."""
_JAPANESE = re.compile(r"[ぁ-ヿ一-鿿]")


@lru_cache(maxsize=4)
def name_of(page: Prose) -> str:
    """What the title says that is the name of something and no more, or ""."""
    title = page.title
    text = title.text.strip() if title is not None else ""
    named = _SHORTEST <= len(text) <= _LONGEST and not _NO_NAME.search(text)
    return text if named else ""


def with_own(text: str, name: str) -> str:
    """A text in which the software's own name is put as ``this software``.

    Names have words of their own (``窓口カード``, ``Service Map``) that tell nothing of a sentence.
    """
    if not name or name not in text or _A_MATTER.search(name):
        return text
    return text.replace(name, "本ソフトウェア" if _JAPANESE.search(text) else "this software")

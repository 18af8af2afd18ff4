# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Sentences that say how regularly corrections or versions come out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import PROSE
from oss_guard.readers import Anchor, Candidate, Fact, NoParams, reader

_REACH = 300

_ANCHORS = (
    Anchor(
        (
            "(?:毎週|毎月|毎四半期|四半期ごと|四半期毎|四半期に|隔週|隔月|半年ごと|半年に|半年毎"
            "|か月ごと|ヶ月ごと|カ月ごと|ヵ月ごと|週間ごと|年[0-9]{1,2}回|月[0-9]{1,2}回|週[0-9]{1,2}回"
            "|年に[0-9]{1,2}回|月に[0-9]{1,2}回|年一回|年二回|月一回|定期的に|定期的な|定期リリース"
            "|定期メンテナンス)"
        ).encode(),
        tuple(w.encode() for w in ("毎", "四半期", "隔", "半年", "ごと", "回", "定期")),
    ),
    Anchor(
        rb"(?:weekly|monthly|quarterly|fortnightly|every (?:[a-z0-9]{1,10} )?(?:week|month|quarter)"
        rb"|(?:once|twice|times) a (?:week|month|quarter|year)|on a regular|regularly"
        rb"|release (?:cycle|cadence|schedule|train))",
        (
            b"weekly", b"monthly", b"quarterly", b"fortnightly", b"every ", b" a week", b" a month",
            b" a quarter", b" a year", b"regular", b"release c", b"release s", b"release t",
        ),
        ignore_case=True,
    ),
)  # fmt: skip
_ACTION = re.compile(
    r"リリース|バージョンアップ|バージョンを|改修|修正|不具合|メンテナンス|保守|新しい版"
    r"|\breleas|\bmaintenance|\bfix(?:es)?\b|\bcorrections?\b|\bpatch(?:es)?\b|\bnew versions?\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:行わ|行い|し|あり|でき|され|定め|決め)(?:ない|ません|ておりません|ていません)|未定|予定はな"
    r"|定期的に[^、]{0,20}(?:確認|点検|監視|検査|取得|バックアップ|チェック)"
    r"|\bno\b|\bnot\b|n't\b|\bwithout\b|\bnever\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[。.!?！？\n]")


class ReleaseCadence(Fact, frozen=True):
    """The sentence, as written."""

    sentence: str = ""


def _anchors(params: NoParams) -> Sequence[Anchor]:
    del params
    return _ANCHORS


@reader(params=NoParams, anchors=_anchors, syntaxes=PROSE)
def release_cadence(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """The sentence must speak of releases or corrections and deny nothing.

    "更新" alone is no such word: what is updated every day is mostly data.
    """
    del params
    for candidate in candidates:
        sentence = _sentence(document.content, candidate)
        if _ACTION.search(sentence) and not _DENIED.search(sentence):
            yield ReleaseCadence(candidate.match, sentence)


def _sentence(content: bytes, candidate: Candidate) -> str:
    start, end = candidate.match.start, candidate.match.end
    first = max(candidate.segment.start, start - _REACH)
    before = content[first:start].decode("utf-8", "ignore")
    after = content[end : min(candidate.segment.end, end + _REACH)].decode("utf-8", "ignore")
    said = content[start:end].decode("utf-8", "replace")
    return f"{_ENDS.split(before)[-1]}{said}{_ENDS.split(after)[0]}".strip()

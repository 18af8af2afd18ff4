# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One spelling for words that are written in several ways, so that expressions need know but one.

Plain Japanese writes in hiragana what offices write in kanji, offices in kanji what they are told
to write in hiragana (``御連絡下さい``), plain English contracts what lawyers
write out, and the full stop of a version or of a file's name ends no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cached_property

from oss_guard.documents.joined import Joined
from oss_guard.documents.screened import Vocabulary

_KANA = {
    r"(?<!ど)(?<!が)あつか(?=[いうっえわ])": "扱",
    r"(?<![み見いひ])つか(?=[いうっおわ])(?!いかた)|(?<![み見いひぁ-ん])つか(?=え[るまばな])": "使",
    r"おしえ(?=[てらまよるく])": "教え",
    r"(?<!あ)しらせ": "知らせ",
    r"かきこ(?=[みむんま])": "書き込",
    r"かきかえ": "書き換え",
    r"つくりかえ": "作り換え",
    r"(?<=[とにをはも])かい(?=て(?:く|い|お|ね|ほ|も|あ))|(?<=[とにを])か(?=[きく](?:。|ま|こ))": "書",
    r"くば(?=[るりっら])": "配",
    r"なお(?=し[てまたな]|す(?:こ|の|。|ま)|せ[るまな]|さ[れな])": "直",
    r"(?<!か)おわ(?=[るりっら])": "終わ",
    r"まも(?=[るりっら])": "守",
    r"(?<![てで])おく(?=っ[てた]|[るり](?!も))": "送",
    r"うけつけ": "受け付け",
    r"うけと(?=[るりっら])": "受け取",
    r"(?<=お)へんじ": "返事",
    r"こた(?=え[るてまを])": "答",
    r"おなじ": "同じ",
    r"(?:わたし|ぼく)(?=たち)": "私",
    r"みな(?=さ[まん])": "皆",
    r"(?<=[うるたい])(?:かた|ひと)(?=[はがにもの、へ]|たち|だけ)": "人",
    r"(?<=[いしみ])はじめ(?=[たてるま])": "始め",
    r"こまっ(?=[たて])": "困っ",
    r"もとづ(?=[きくい])": "基づ",
    r"いっさい": "一切",
    r"(?<=お)なまえ|(?<![ぁ-ん])なまえ": "名前",
    r"よみ(?=ました)": "読み",
    r"みつけ(?=[てたるら])": "見つけ",
    r"(?<![ぁ-ん])りよう(?=[しすの])|(?<=ご)りよう": "利用",
    r"(?<=ご)れんらく|れんらく(?=[しくをがだ])": "連絡",
    r"ほうこく(?=[しをくが])": "報告",
    r"せきにん": "責任",
    r"(?<=責任を)お(?=[いわうえ])": "負",
    r"こじん(?:じょうほう|情報)": "個人情報",
    r"(?<!ぼ)そんがい": "損害",
    r"もんだい": "問題",
    r"こうかい(?=[をがはしす])": "公開",
    r"さいばんしょ": "裁判所",
    r"さいばん": "裁判",
    r"ほうりつ": "法律",
    r"じぶん": "自分",
    r"しゅうせい": "修正",
    r"ぜいじゃくせい|脆[じジ]ゃく性": "脆弱性",
    r"つたえ(?=[てるまら])": "伝え",
    r"まちが(?=[いえうっ])": "間違",
    r"(?<=お)ねがい": "願い",
    r"あんない": "案内",
    r"へんこう": "変更",
    r"かいはつ": "開発",
    r"(?<=とは)かぎ(?=[らり])": "限",
    r"ひっこめ": "引っ込め",
}
_KANJI = {
    r"(?<![制防統崩])御(?=願|知らせ|礼|問い?合わ?せ|手数)": "お",
    (
        r"(?<![制防統崩])御(?=利|使|連|報|一|通|案|協|了|承|注|確|提|記|意|要|質|相|指|覧|自|希|参|活|導|登"
        r"|理解|遠|返|回|検|対|負|迷|不|都|容|留|申|共|教|紹|感|担|助)"
    ): "ご",
    r"下さ(?=い)": "くださ",
    r"(?<!山)[頂戴](?=[いきくけこ])": "いただ",
    r"(?<![一合誘招筆極風])致(?=[しさすせ])": "いた",
    r"出来(?=[るなまずれ])": "でき",
    r"(?<![有皆絶虚])無(?=[いく])": "な",
    r"如何(?=な|様)": "いか",
    r"(?<=[るたいん])事(?=[がもをとはにで、。])": "こと",
    r"(?<=[るたいのな])為(?=[、。にのだで])": "ため",
    r"(?<=[のるた])様(?=[にな])": "よう",
    r"宜し": "よろし",
    r"(?:有|あり)(?:り)?難": "ありがた",
    r"(?<=[しきりいえけ])兼ね": "かね",
    r"(?<=[しきりえけ])難(?=[いくし])": "がた",
    r"何等": "何ら",
    r"嬉し": "うれし",
    r"何卒": "なにとぞ",
}
_LATIN = {
    r"。\)": ")",
    r"\bcan(?:['’]t| not)\b": "cannot",
    r"\bwon['’]t\b": "will not",
    # These begin with what is found faster than what stands before it, and seldom is there.
    r"(?:n't|n’t)(?<=[a-z]n.t)\b": " not",
    r"(?:'re|’re)(?<=[a-z].re)\b": " are",
    r"(?:'ll|’ll)(?<=[a-z].ll)\b": " will",
    r"(?:'ve|’ve)(?<=[a-z].ve)\b": " have",
    r"(?:'d|’d)(?:(?<=\b[IiWw]e.d)|(?<=\b[Yy]ou.d)|(?<=\bI.d))\b": " would",
    r"\.[0-9](?:(?<=[A-Za-z] [0-9]\.[0-9])(?= )|(?<=[A-Za-z]-[0-9]\.[0-9])(?![0-9.])|(?<=[A-Za-z]v[0-9]\.[0-9]))": "",
    r"\.(?<=\w\.)(?=(?:md|rst|adoc|txt|ya?ml|html?|csv|toml|json)\b)": " ",
}


class _Spelling:
    """An expression, what is put for it, and the texts of which one stands where it is met."""

    def __init__(self, pattern: str, spelt: str) -> None:
        self._pattern = pattern
        self._spelt = spelt

    @cached_property
    def needed(self) -> AbstractSet[str]:
        """In lower case; an empty one where nothing is needed."""
        return _WORDS.needed(self._pattern) or frozenset({""})

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern)

    def put(self, text: str) -> str:
        """A text with it put in."""
        return self._compiled.sub(self._spelt, text)


_WORDS = Vocabulary({})
_SPELLINGS = tuple(_Spelling(*one) for one in (*_KANA.items(), *_KANJI.items(), *_LATIN.items()))


def evened(text: str) -> str:
    """A text in the spelling that expressions know."""
    folded = text.lower()
    for one in _SPELLINGS:
        if any(needed in folded for needed in one.needed):
            text = one.put(text)
    return text


def all_evened(page: Joined) -> Joined:
    """Every text of a page in that spelling; most have nothing that is spelt in another way."""
    texts = list(page.texts)
    for one in _SPELLINGS:
        for number in page.any_of(one.needed):
            texts[number] = one.put(texts[number])
    return page if texts == page.texts else Joined(texts)

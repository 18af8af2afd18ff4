# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How a sentence is meant: as a statement made now, or as something that only looks like one."""

from __future__ import annotations

import re
from enum import StrEnum

from oss_guard.documents.blocks import Kind
from oss_guard.documents.screened import Screened


class Mood(StrEnum):
    """Why a sentence states nothing."""

    CODE = "code"
    QUOTE = "quote"
    COMMENT = "comment"
    HEADING = "heading"
    QUESTION = "question"
    PLACEHOLDER = "placeholder"
    EXAMPLE = "example"
    PAST = "past"
    PLANNED = "planned"
    REPORTED = "reported"
    LICENCE = "licence"


_OF_BLOCK = {
    Kind.CODE: Mood.CODE,
    Kind.QUOTE: Mood.QUOTE,
    Kind.COMMENT: Mood.COMMENT,
    Kind.HEADING: Mood.HEADING,
}

_SIGNS: dict[Mood, tuple[str, ...]] = {
    Mood.QUESTION: (
        r"[??？][)\]」』\"']{0,2}$",
        r"(?:です|ます|でしょう|だろう|ません|すべき)か。?$",
    ),
    Mood.PLACEHOLDER: (
        r"[○◯〇●]{2,}|[×✕]{2,}|\bX{3,}\b|\{\{[^{}]{0,80}\}\}|\$\{[^{}]{1,80}\}|<[^<>@/:=]{1,60}>",
        (
            r"\[(?:your|the|name|insert|organi[sz]ation|project|city|court|date|url|e-?mail)\b"
            r"[^\]]{0,60}\]"
        ),
        (
            r"[\[【](?:団体|組織|自治体|部署|担当|連絡先|氏名|日付|裁判所|製品|ソフトウェア|ここ|例)"
            r"[^\]】]{0,30}[\]】]"
        ),
        r"(?:ここに|こちらに)[^。]{0,30}(?:記載|記入|書|入力|説明)",
        r"\bTODO\b|\bTBD\b|\bFIXME\b|\blorem ipsum\b|記入してください|要記入|未記入|仮置き",
    ),
    Mood.EXAMPLE: (
        r"^(?:\(?例\)?|記載例|文例|記入例|サンプル)\s*[::)]",
        (
            r"(?:と|旨を?|ように|文言を|文を)、?(?:記載|明記|記述|記入|明示|表示|掲載|追記|書く|書い)"
            r"(?:して|し|する|て)?(?:ください|ましょう|ること|必要|べき|こと|望まし|なければ|します|。)"
        ),
        r"\b(?:for example|e\.g\.),? (?:write|state|add|put)\b",
        (
            r"\b(?:write|add|include|insert) (?:a|the|this) (?:following )?"
            r"(?:sentence|statement|clause|disclaimer|paragraph|notice)\b"
        ),
    ),
    Mood.PAST: (
        (
            r"(?:以前|従来|かつて|過去に|旧版|当時|昔)(?:は|の|、)[^。]{0,200}"
            r"(?:ていました|ておりました|ていた|でした|だった|ました)"
        ),
        r"\b(?:used to|previously|formerly|in the past|until recently)\b",
        r"\bno longer (?:apply|applies|valid)\b",
    ),
    Mood.PLANNED: (
        r"検討中|検討して|調整中|準備中|予定です|予定である|予定。|作成中|策定中|未定",
        r"今後(?:記載|追記|検討|定め)",
        r"\b(?:we plan to|will be added|coming soon|under consideration|work in progress)\b",
        r"\bto be (?:defined|determined|decided|written)\b",
    ),
    Mood.REPORTED: (
        (
            r"(?:ガイドライン|指針|手引|マニュアル|要綱|規程|テンプレート|guidelines?)(?:\S{0,20})?"
            r"(?:では|には|によれば|によると|に基づき)"
            r"[^。]{0,300}(?:と(?:され|定め|規定|記載|書か|ある|の)|求め(?:られ|て))"
        ),
        r"\bthe (?:\w+ ){0,4}guidelines? (?:says?|requires?|recommends?|states?|asks?)\b",
    ),
    Mood.LICENCE: (
        r"authors? or copyright holders? be liable",
        r"copyright (?:holders?|owners?) (?:or|and) contributors? be",
        r"provided [\"'“]?as[- ]is[\"'”]?,? without warrant",
        r"without warrant(?:y|ies) of any kind, (?:express|either)",
        r"in no event and under no legal theory|without even the implied warranty",
        r"unless required by applicable law or agreed to in writing",
        r"作者(?:または|又は|もしくは|及び)著作権者は|明示であるか暗黙であるかを問わず",
        r"著作権者(?:または|又は|もしくは|および|及び)(?:コントリビュータ|貢献者)",
    ),
}
_SCREENED = {mood: Screened(signs) for mood, signs in _SIGNS.items()}

_EXAMPLE_HEADING = re.compile(
    r"(?:記載(?:事項)?|文言?|記入|表記|書き方の?|README の?)例"
    r"|ひな形|ひな型|雛形|雛型|テンプレート|サンプル文"
    r"|\b(?:example|sample) (?:wording|text|of (?:a |the )?(?:wording|statement|readme|disclaimer))"
    r"|\btemplate\b|\bboilerplate\b",
    re.IGNORECASE | re.ASCII,
)


def mood_of(kind: Kind, text: str) -> Mood | None:
    """Why a sentence of such a block is no statement, or None where it is one."""
    if kind in _OF_BLOCK:
        return _OF_BLOCK[kind]
    return next((mood for mood, signs in _SCREENED.items() if signs.found_in(text)), None)


def has_placeholder(text: str) -> bool:
    """Whether something in the text is still to be filled in."""
    return _SCREENED[Mood.PLACEHOLDER].found_in(text)


def is_example_heading(text: str) -> bool:
    """Whether what stands under a heading is an example of what to write."""
    return _EXAMPLE_HEADING.search(text) is not None

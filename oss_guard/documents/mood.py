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
    DENIED = "denied"
    OTHER = "other"


_OF_BLOCK = {
    Kind.CODE: Mood.CODE,
    Kind.QUOTE: Mood.QUOTE,
    Kind.COMMENT: Mood.COMMENT,
    Kind.HEADING: Mood.HEADING,
}

_SIGNS: dict[Mood, tuple[str, ...]] = {
    Mood.QUESTION: (
        r"[??？][)\]」』\"']{0,2}$",
        r"(?:です|ます|でしょう|だろう|ません|すべき|ない|いる|ある|の)か。?$",
        r"(?:のか|か否か|かどうか)(?:は|については?)[、]?[^。]{0,20}(?:不明|分から|未定|ケース|場合による|状況による)",
        r"^(?:Q|問|質問)[0-9]{0,2}[.:．、)]",
    ),
    Mood.PLACEHOLDER: (
        r"[○◯〇●]{2,}|[×✕]{2,}|\bX{3,}\b|\{\{[^{}]{0,80}\}\}|\$\{[^{}]{1,80}\}|<[A-Za-z][^<>@/:=]{0,60}>|<[^<>@/:=]{0,30}(?:名|記入|入力|団体|組織|部署|日付|連絡先|裁判所|ここ|あなた)[^<>@/:=]{0,30}>",
        r"[(（【\[「]?[○◯〇●△□](?:市|町|村|県|都|区|株式会社|部|課|協会|財団|地方裁判所)",
        (
            r"\[(?:your|the|name|insert|organi[sz]ation|project|city|court|date|url|e-?mail)\b"
            r"[^\]]{0,60}\]"
        ),
        (
            r"[\[【](?:団体|組織|自治体|部署|担当|連絡先|氏名|日付|裁判所|製品|ソフトウェア|ここ|例)"
            r"[^\]】]{0,30}[\]】]"
        ),
        r"(?:ここに|こちらに)[^。]{0,30}(?:記載|記入|書く|書い|書き|入力|説明)",
        r"【(?:要記入|FILL IN)",
        r"\bTODO\b|\bTBD\b|\bFIXME\b|\blorem ipsum\b|記入してください|要記入|未記入|仮置き",
        r"[\[【][^\]】]{0,20}(?:記入|入力|記載|要確認)[^\]】]{0,10}[\]】]",
        r"^[(（][^()（）]{0,30}を(?:記入|記載|入力)(?:する|してください)?[)）]。?$",
        r"_{4,}|…{3,}|(?-i:\b(?:YOUR|INSERT)[_ ][A-Z]{2,})",
    ),
    Mood.EXAMPLE: (
        r"^(?:\(?(?:記載|文)?例\)?|文例|記入例|サンプル|悪い例|良い例|Examples?|e\.g\.)\s*[::)、]",
        (
            r"(?:と|旨を?|ように|文言を|文を)、?(?:記載|明記|記述|記入|明示|表示|掲載|追記|書く|書い)"
            r"(?:して|し|する|て)?(?:ください|ましょう|ること|必要|べき|こと|望まし|なければ|します|。)"
        ),
        (
            r"(?:という|との|といった|旨の?)(?:免責|注意)?(?:記述|記載|文言?|文章|一文|条項|条文|注意書き|説明|内容|表現|定型文|旨)(?:を|が|は)?"
            r"[^。]{0,25}(?:追記|記載|明記|記述|掲載|書い|書く|書き|入れ|加え|追加|含め|載せ|示|用意|置)"
            r"[^。]{0,15}(?:ください|下さい|こと|必要|べき|ましょう|なければ|望まし|推奨|場合)"
        ),
        r"(?:旨|こと)を(?:README|文書|規約|利用規約)[^。]{0,20}(?:記載|明記|書|追記)",
        r"\b(?:for example|e\.g\.),? (?:write|state|add|put)\b",
        (
            r"\b(?:write|add|include|insert) (?:a|the|this) (?:following )?"
            r"(?:sentence|statement|clause|disclaimer|paragraph|notice)\b"
        ),
        (
            r"\b(?:should|must|please|shall|to|can|could|may|might)\b (?:\w+ )?(?:write|state|add|include|insert|declare|mention|say)\b"
            r"[^.]{0,60}\b(?:that|saying|stating|like|such as)\b"
        ),
    ),
    Mood.PAST: (
        (
            r"(?:以前|従来|かつて|過去に|過去の|旧版|当時|昔|昨年度?|前身|これまで)(?:は|の|、|では|に|[^。、]{0,12}は)[^。]{0,200}"
            r"(?:ていました|ておりました|ていた|でした|だった|ました|ていたが)"
        ),
        r"(?:ませんでした|なかった|なかったです|ていました|ておりました|ていた|していた|だった|でした)(?:。|$|が、)",
        r"(?:旧|以前の|過去の|廃止された)(?:利用)?(?:規約|版|README|免責|文書|方針)(?:では|には|の)",
        r"(?:条項|規定|文言|定め|記載)[^。]{0,40}(?:ありましたが|あったが|(?:廃止|削除|撤回)(?:し|され)(?!た(?:場合|とき)))",
        r"\buntil (?:\w+ )?(?:19|20)\d\d,? (?:we|it|this|all|every|the|our|contributors)\b",
        r"\b(?:(?<!be )(?<!is )(?<!are )used to|previously|formerly|in the past|until recently|earlier versions?|at that time|back then)\b",
        r"\b(?:was|were|had been|did) (?:not|never)\b|\b(?:wasn|weren|didn)['’]t\b",
        r"\bno longer (?:apply|applies|valid|true)\b|\b(?:has|have) been (?:removed|repealed|replaced)\b",
    ),
    Mood.PLANNED: (
        r"検討中|検討して(?:い|おり)|検討する(?:。|予定|こと)|(?:を|の|は)検討(?=。|$|\(|、)|調整中|準備中|作成中|策定中|未定|協議中|審議中",
        r"(?:予定|見込み|方針)(?:です|である|となって(?:い|おり)ます)?(?:が|。|$)",
        r"今後[^。]{0,20}(?:記載|追記|検討|定め|整備|用意|公表)",
        r"\b(?:we plan to(?! do)|plan(?:s|ned)? to (?:add|state|include)|will be added|coming soon|under (?:consideration|discussion)|work in progress)\b",
        r"\b(?:we are|is being) (?:considering|drafting|drafted|considered|discussed)\b|\bdraft (?:disclaimer|terms|clause|text)\b",
        r"\b(?:intend|plan)s? to (?:set|introduce|adopt|define|establish|draw up|agree)\b|(?:定め|設け|導入し|策定し|整備し)(?:る予定|ていきたい|たいと考え)",
        r"\b(?:we|the \w+) (?:may|might|intend to|hope to|expect to|plan to) (?:\w+ )?(?:adopt|introduce|move to|switch to|require (?:an?|the))\b",
        r"\b(?:is|are) (?:being )?planned\b|\bworking on (?:a|an|the|our)\b|\bin the works\b|\bin due course\b|\buntil (?:it|one|that) (?:exists|is (?:ready|in place|adopted|finished))\b",
        r"旨の(?:文章|記述|記載|文言|一文|文|注意書き|条項)(?:の(?:追加|追記|作成))?。?$|^\[ \] ?(?:add|write|include|state|document|draft|decide)\b",
        r"\bto be (?:defined|determined|decided|written|announced)\b",
    ),
    Mood.REPORTED: (
        (
            r"(?:ガイドライン|指針|手引|マニュアル|要綱|規程|テンプレート|guidelines?)(?:\S{0,20})?"
            r"(?:では|には|によれば|によると|に基づき)"
            r"[^。]{0,300}(?:と(?:され|定め|規定|記載|書か|ある|の)|求め(?:られ|て))"
        ),
        r"(?:ライセンス|LICEN[SC]E|licen[sc]e)(?:の[^。、]{1,10})?(?:には|では|によれば|によると|にある通り|のとおり)(?:[、,]|[^。]{0,60}と)",
        r"(?:ライセンス|LICEN[SC]E|licen[sc]e|規約|約款|条項|法(?:律|令))[^。]{0,200}(?:と|旨が?|こと(?:が|は))(?:定め|規定|され|書か|記載|記され|明記)",
        r"と(?:言|い)われて|と(?:聞い|伺っ)て|とのこと|という(?:声|意見|議論|指摘|考え方?|主張|見解|説|誤解|噂)|らしい(?:。|です)|(?<=[るいたぬ])そうです",
        r"とされて(?:い|お)|(?:ない|ません|ぬ)(?:もの)?と(?:して|定めて|うたって|表明して)(?:い|お)",
        r"^(?:一般(?:的)?に|通常|多くの|たいていの|大半の|世の中の)",
        r"\bthe (?:\w+ ){0,4}guidelines? (?:says?|requires?|recommends?|states?|asks?)\b",
        (
            r"\b(?:licen[cs]es?|guidelines?|polic(?:y|ies)|templates?|manual|handbook|vendors?|suppliers?|providers?|manufacturers?|MIT|Apache(?:-2\.0| 2\.0)?|GPL|statute|checklist|standard)\b[^.]{0,40}"
            r"\b(?:says?|states?|stipulates?|requires?|notes?|specif(?:y|ies)|reads|tells?|recommends?|suggests?|advises?|provides? that|contains?|declares?)\b"
        ),
        r"\baccording to\b|\bit is (?:said|often|common|usual|customary)\b|\b(?:usually|typically|generally|commonly|in general),|\bmost (?:open[- ]source|free|such|licen[cs]es?|projects?|authors?)\b|\bmany (?:open[- ]source|projects?|licen[cs]es?|authors?)\b",
    ),
    Mood.DENIED: (
        (
            r"(?:ない|ぬ|ません|かねる)(?:という|といった|とする|との)?(?:わけ|もの|こと|つもり|趣旨|意味|意図)(?:で|に)?(?:は|も)"
            r"(?:な[いく]|ありません|ございません|なりません)"
        ),
        r"(?:ない|ません|ぬ)[」』]?とは(?:限|言|い[えわう]|考え|申し)",
        r"(?:ない|ません|ぬ)[」』]?(?:という|といった|との|とする)(?:立場|考え方?|方針|姿勢|主張|態度)(?:は|を|に|で)[^。]{0,10}(?:ません|な[いく])",
        r"(?:ない|ません)(?:という|とする|との|といった)(?:条項|規定|定め|文言|記載|特約|条件)(?:は|を|も)[^。]{0,12}(?:ありません|な[いく]|ません|設けて)",
        r"\b(?:does|do|should|shall|is|are|can|must) not (?:mean|imply|say|be (?:read|understood|taken|construed)|to be (?:read|understood|taken))\b|\bit is not (?:true|the case|correct)\b|\bwe do not (?:say|state)\b",
    ),
    Mood.LICENCE: (
        r"authors? or copyright holders? be liable",
        r"\bperson who associated a work with (?:this|the) deed\b|\baffirmer (?:offers|disclaims)\b",
        r"\blicensor offers the licensed material\b",
        r"\bin no event (?:shall|will) (?:the )?(?:authors?|copyright|licensors?|regents|foundation or|contributors?)\b",
        r"\b(?:licensor|copyright holders?) (?:will|shall) (?:in no event|not) be liable\b",
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

_OF_A_DOCUMENT = re.compile(
    r"README|CONTRIBUTING|SECURITY|DISCLAIMER|NOTICE|記載|文言|文例|免責|規約|方針|ポリシー|手引|使い方|書き方"
    r"|^[\s「」]{0,9}(?:テンプレート|ひな形|ひな型|雛形|template|boilerplate)集?[\s「」]{0,9}$"
    r"|\b(?:polic(?:y|ies)|notices?|statements?|disclaimers?|wording|clauses?|how to)\b",
    re.IGNORECASE | re.ASCII,
)
"""What tells a template of a text from software that is called a template."""


def mood_of(kind: Kind, text: str, harmless: frozenset[Mood] = frozenset()) -> Mood | None:
    """Why a sentence of such a block is no statement, or None where it is one.

    ``harmless`` are moods that do not spoil it.
    """
    if kind in _OF_BLOCK and _OF_BLOCK[kind] not in harmless:
        return _OF_BLOCK[kind]
    return next(
        (
            mood
            for mood, signs in _SCREENED.items()
            if mood not in harmless and signs.found_in(text)
        ),
        None,
    )


def has_placeholder(text: str) -> bool:
    """Whether something in the text is still to be filled in."""
    return _SCREENED[Mood.PLACEHOLDER].found_in(text)


def is_example_heading(text: str) -> bool:
    """Whether what stands under a heading is an example of what to write."""
    return _EXAMPLE_HEADING.search(text) is not None


def is_example_title(text: str) -> bool:
    """Whether a document of this title gives examples of what to write."""
    return is_example_heading(text) and _OF_A_DOCUMENT.search(text) is not None

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a sentence at the head of a source is on the software, and not on what that deals with.

Terms there are mostly short and leave out what they are on ("Not for resale."), while a rule of the
subject names it ("Plates must not be copied.").
"""

from __future__ import annotations

import re

from oss_guard.documents.spellings import evened

_FLAGS = re.IGNORECASE | re.ASCII
_LEFT_OUT = re.compile(
    r"(?:^|(?<=[!-~ァ-ヶー])(?![のをにがはでとやも]))[ -@\[-`{-~・※●○■◆【「『（]*(?:(?:ただし|但し|なお|また|ならびに|注意|警告|禁止事項|※)[、::]?)?"
    r"(?:[^、。]{0,14}(?:[市都県区町村省庁局課社会部]|大学|機構|センター|研究所|協会|財団|作者|著作権者)の?(?=書面|許|承|同意|事前|職員|外|内|以外|関係))?"
    r"(?:本|当|この|これら?|それ|無断|事前|書面|明示|許可|許諾|承諾|承認|同意|断り|権利|著作権者?|著作物?|作者|ライセンス|使用者?|利用者?|複製|複写|転載"
    r"|転用|再?配布|再?頒布|二次|改変|改造|変更|修正|加工|編集|書き換え|販売|転売|譲渡|貸与|公開|開示|提供|持ち出し|商用|商業|営利|非営利|非商用|研究|教育|学術|学習"
    r"|個人|私的|家庭|社内|社外|庁内|庁外|部内|部外者?|外部|内部|関係者|職員|第三者|目的|用途|以外|のみ|だけ|限り|専用|一切|すべて|全て|全部|一部|契約|登録"
    r"|ソース|コード|ファイル|プログラム|[ごおのでにを・/,、や]|による|及び|および|または|又は|もしくは|若しくは|等|など|なく|なしに?|得ず|目的での|\bCC\b|BY|NC|ND|SA|[-\d. ])+"
    r"(?:は|が|も|と|す(?:る|べ)|し|さ|いた|致|禁|厳禁|不可|限|外|者|に[限よ]|版|国際|:|。|$)",
    _FLAGS,
)
"""A Japanese sentence whose words up to the first verb are on rights, uses and persons alone.

A name or a notice on the line before it may be joined to it.
"""
_ITSELF = re.compile(
    r"(?:本|当該?|この|これらの)(?!データ|テーブル|レコード|カラム|ログ|ケース|メソッド|フィールド|サービス|サイト|キー|メッセージ)"
    r"(?:[ァ-ヶー]{2,}|著作物|作品|[一-龠]{1,4}(?:集|群|一式))|ソースコード|ソフトウェア|一式(?=[のをはが]|使用)"
)
_MAY_BE_USED = re.compile(
    r"(?:場合|用途|目的|範囲|の方|のみ|だけ|以外|での|による)[^。]{0,24}"
    r"(?:(?:ご?利用|ご?使用|お使い)(?:は|を)?[^。、]{0,6}(?:いただけ|頂け|でき(?:る|ます|ません)|不可|ご?遠慮|お断り|お?控え|認め))"
    r"|(?<![^でへとら][のを])(?:頒布|配布|配る|譲渡|販売|転載|転売|複製|収録|改造|改変|流用)[^。、のを]{0,8}(?:行為|こと|の)?は[^。、]{0,8}(?:禁|お断り|ご?遠慮|認め|許)"
    r"|ライセンスキー[^。、]{0,16}(?:ない|前の?)[^。、]{0,8}(?:実行|使用|利用|複製)"
)
"""Whom or what it serves is told to people who may use it."""
_WITHOUT_LEAVE = re.compile(
    r"(?:無断|(?:許可|許諾|承諾|承認|同意|断り)(?:を得ず|を得ないで|なく|なしに?|なき))[^。をがは]{0,14}"
    r"(?:複製|複写|転載|転用|配布|頒布|使用|利用|改変|公開|販売|引用)"
)
_IN_ENGLISH = re.compile(
    r"(?:^|(?<=\S )(?=(?-i:[A-Z])))[\W\d]*(?:(?:note|notice|warning|important|attention|terms|licen[cs]e)\W{1,3})?(?:please |kindly |but |however,? )?"
    r"(?:(?:you|users?|nobody|no one|anyone|licen[cs]ees?|recipients?) (?:may|must|can|shall|are|is|else)|do not|don['’]t|never|not (?:to be|for|licen[cs]ed)|no|only|for|free|without"
    r"|(?:any |all )?(?:other |further |un-?authori[sz]ed |non-?commercial |commercial |academic |internal |personal |production |military )*"
    r"(?:us(?:e|es|age)|copying|copies|redistribution|distribution|reproduction|modifications?|duplication|disclosure|re-?use|sales?|selling|exploitation|rights|derivat\w+|changes|licen[cs]e[ds]?)"
    r"|confidential|proprietary|strictly|internal|licen[cs]ed?|permission|released|distributed|restricted|copyright|it|this|these|non-?commercial|evaluation|educational|research|(?:us|runn|copy)ing (?:it|the))\b"
    r"|\b(?:licen[cs]ees?|licen[cs]e agreement|this licen[cs]e|redistribut\w+|sublicen[cs]\w+|derivative works?|royalt\w+)\b",
    _FLAGS,
)
_ACTS_ON_ANOTHER = re.compile(
    r"\b(?:not|never|don['’]t|only|can(?:not|['’]t)|without) (?:be )?(?:\w+ly )?(?:(?:re)?distribut|cop(?:y|ie)|shar|sell|publish|upload|modif|chang|alter|disclos|transfer|reproduc|releas|us)(?:e|ing|y|ying)?\b"
    r" (?!(?:it|its|them|this|these|any|all|or|and|cop(?:y|ies)|without|for|in|on|to|outside|with|by|under|unless|except|only|commercially|publicly|freely"
    r"|externally|beyond|within|as|if|from|either|altered|changed|adapted|improved|further|parts?|exact|modified|derivat\w+|source|sources|code|software|our|of|at|the (?:\w+ ){0,2}?(?:software|program|code|source|file|files|library|package|tool|module|script|work|product|application|app|driver|firmware))\b)(?=\w)"
    r"|\b(?:sign up|log ?in)\b",
    _FLAGS,
)
"""What something else than the software is done to ("do not share keys")."""
_ON_RECORDS = re.compile(
    r"(?:抽出|集計|算出|判定|検索|計算|出力|挿入|更新|削除|スキップ|バリデーション|チェック|取得|セット|設定|表示|対象と|登録)(?:す|し|を行)"
)


def is_on_the_software(words: str, *, named: bool) -> bool:
    """Whether a sentence is on the software; ``named`` says that it names it."""
    text = evened(words)
    if _ACTS_ON_ANOTHER.search(text):
        return False
    if named:
        return True
    if _ON_RECORDS.search(text):
        return False
    return any(
        form.search(text)
        for form in (_LEFT_OUT, _ITSELF, _MAY_BE_USED, _WITHOUT_LEAVE, _IN_ENGLISH)
    )

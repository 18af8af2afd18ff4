# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
r"""Words for what is not: denials, what nobody needs, what is given up or only talked about."""

from __future__ import annotations

JA = {
    "not": (
        r"(?:ない(?!と(?:いけ|なら|だめ|困))|ません|ぬ(?=。|$|もの|こと|旨)|ず(?=、|に|。|$|と)|かね(?:る|ます)|なく(?!て(?:は|も)|なり|なる)|なし|無し|無(?=。|$)|がた[いく]|不可)"
    ),
    "unneeded": (
        r"(?:不要|無用|不必要|必要(?:は|も|が|とは|と)?(?:特に)?(?:あり(?:ません|得ません)|な[いくし]|ございません|し(?:ない|ません|ておらず))|要(?:り|し)ません|要らない|要しない|いりません|いらない"
        r"|(?:求め|要求し|要請し|お願いし|使(?:用し|っ|い)|採用し|導入し|採っ|取っ|取り入れ|設け|用意し|定め|行っ|実施し|課し|利用し|運用し|適用し|付け|強制し|義務(?:付|づ)け)(?:て)?(?:は)?(?:い|お)?り?(?:ま(?:せ)ん|ない(?!場合|とき|限り|もの|コミット|変更|方|PR|プル|と)|ず(?:、|に|。|$))"
        r"|義務(?:付け|づけ|化)?(?:は|も|で(?:は)?)?[^。、]{0,4}(?:あり(?:ません)|な[いく])|任意(?:です|で(?:す|あ)|と(?:し|な)|。|$|\))|(?:なく|せず|なし)(?:て|とも|に)?(?:も|とも)?(?:よ[いろく]|いい|良い|結構|構|かま|大丈夫|問題|差し支え|OK|可)"
        r"|(?:(?:は|も)(?:特に)?(?:あり(?:ません)|な[いし](?=。|$|です|ので)|ございません))|存在し(?:ない|ません)|問いません|(?:廃止|撤廃|終了|取り?やめ|見送)(?:し(?!ない)|り|ま|と|済)|やめ(?:まし|ました|た(?:。|$)|て(?:い|お)))"
    ),
    "undecided": (
        r"(?:(?:べき|[るうくすつぬぶむた]|の|必要|可能|是非)か(?:どうか)?(?:、|を|について|に関し|は)?[^。]{0,30}(?:意見|議論|検討|相談|協議|投票|募集|決(?:まって|めて|定して)(?:い|おり)|未定|賛否|アンケート|話し合)"
        r"|(?:導入|採用|策定)(?:する|すべき)か(?:どうか)?(?:。|$)|(?:の|する|を|か)(?:導入|採用|是非|要否|可否|あり方)[^。]{0,16}(?:検討|議論|協議|相談|意見)|(?:導入|採用|策定|整備)[^。、]{0,8}(?:検討|議論|協議|相談))"
    ),
    "describes": (
        r"(?:ための(?:業務)?(?:アプリ(?:ケーション)?|システム|ツール|ソフト(?:ウェア)?|プログラム|ライブラリ|機能|モジュール)(?:です|である|。|$)|(?:表示|記録|計算|集計|可視化|検索|通知|管理|予測)(?:する|し(?:ます|、)|でき(?:る|ます))[^。]{0,12}(?:アプリ|システム|ツール|ソフト|機能|画面|プログラム|ライブラリ)(?:です|である|。|$)"
        r"|(?:アプリ|システム|ツール|ソフト(?:ウェア)?|プログラム|ライブラリ|機能|画面|モジュール)(?:で)?は、?[^。]{0,60}(?:を|が)(?:表示|記録|計算|集計|可視化|検索|通知|管理|予測|作成|出力)(?:し(?:ます|、)|する|でき(?:る|ます)|され(?:ます|る)))"
    ),
    "place-used": (
        r"(?:(?:堂|店|場(?!合)|館|園|室|院|校|駅|車|席|宿|器|台|船|路|施設|設備|部屋|備品|土地|機材|ホール|ルーム|スペース|センター|ジム|バス|プール|コート|ロッカー|カード)(?:を|の)ご?(?:利用|使用|予約))"
    ),
    "user-not-liable": (
        r"(?:(?:利用者|使用者|ユーザー?|導入団体|利用団体|受領者)(?:の?皆(?:さま|様|さん))?(?:(?:は|が|には|にも)[^。、(]{0,40}|に[^。、]{0,3})責任"
        r"(?:を[^。、]{0,6}負(?:わない|いません|わず|うこと[はが]|うもの(?:で|とは)[^。、]{0,4}(?:な|あり))|[はが][^。、]{0,6}(?:ありません|ない|及(?:ば|び)|生じ(?:ない|ません)|発生し(?:ない|ません))))"
    ),
    "other-work": (
        r"(?:(?:別|姉妹|(?:他|ほか)の|関連する?)(?:の)?(?:製品|システム|サービス|ソフト(?:ウェア)?|アプリ|プロジェクト|[リレ]ポジトリ|ツール|プログラム|商品)"
        r"(?:[「『][^」』]{1,40}[」』]|である[^、。]{1,20}|では|(?:について)?は、)"
        r"|旧(?:システム|製品|サービス|アプリ|基盤|サイト|ツール|ソフト(?:ウェア)?|プロジェクト|[リレ]ポジトリ)(?:[「『][^」』]{1,40}[」』]|\([^()]{1,30}\)(?:は|の|では)|では|は|の(?!データ|画面))"
        r"|(?:当社|弊社|同社|当課|当局|当市|本市|他課|他市)の[「『](?!本ソフトウェア)[^」』]{1,30}[」』]"
        r"|(?:ライブラリ|製品|部品|フレームワーク|パッケージ|サービス|フォント|地図)[^、。]{0,20}の(?:作者|開発者|開発元|提供元|提供者|提供会社|運営者|ベンダー)(?:は|が|に|へ|も)"
        r"|前身(?:の|である|となる|と?なった)"
        r"|(?:利用|使用|採用|依存|参照|連携|同梱)(?:して(?:いる|おります|います|おる)|する|先の|中の)[^、。]{0,8}(?:ライブラリ|フレームワーク|パッケージ|OSS|コンポーネント|モジュール|ミドルウェア|エンジン|プロジェクト)"
        r"[^、。]{0,24}?(?:では|は(?=、|[^、。]{0,20}(?:を|に))|側)|(?:使って|用いて|利用して|採用して)(?:いる|おる|います)、?(?-i:[A-Z])[\w.-]{1,30}(?:は|で|の|が|に))"
    ),
    "of-others": (
        r"(?:(?&other-work)|(?:同社|先方|本家|本体|上流|提供元|他社|同(?:サービス|製品|ソフト|ツール))(?:の[^、。]{0,12})?(?:では|には|に|へ|で|の)"
        r"|(?:サイト|サービス|クラウド|製品)の(?:ご?利用)?(?:規約|契約|条件)(?:では|には|で|に))"
    ),
    "statistic": (
        r"(?:平均(?:すると|で|して|的に|、|は)?[^。]{0,20}(?:(?&time))|(?:実績|中央値|統計)(?:は|で(?:は|す)|として|値)|(?:昨年度?|前年度?|先月|先年度?|昨期|前期|これまで|過去)(?:に|の|は|[0-9])[^。]{0,60}(?:平均|件|実績|でした|ました|している))"
    ),
}
EN = {
    "not-en": r"\b(?:no|not|never|without|nor|neither|none|nothing|nobody|cannot|no longer)\b",
    "unneeded-en": (
        r"\b(?:optional(?:ly)?|voluntary|unnecessary|unneeded|needless|waived|abolished|dropped|retired|abandoned|scrapped|discontinued|superseded|obsolete)\b"
    ),
    "undecided-en": (
        r"(?:\b(?:whether|if) (?:we|to|it|the \w+|contributors) (?:should|ought|need|must|might)\b|\b(?:whether|should we|shall we|ought we)\b[^.]{0,80}\b(?:discuss\w*|debat\w*|opinions?|views?|thoughts|comments?|undecided|decid\w+|vote|open|consult\w*|adopt|introduce|require|use)\b"
        r"|\b(?:considering|discussing|debating|thinking (?:about|of)|looking into|evaluating|weighing|proposal|proposed) (?:\w+ ){0,3}?(?:whether|a|an|the|to|introduc\w+|adopt\w+|mov\w+|us\w+)\b|\bhave not (?:yet )?(?:decided|settled|adopted)\b|\bnot (?:yet )?(?:decided|settled)\b)"
    ),
    "describes-en": (
        r"(?:\b(?:modules?|tools?|apps?|application|helpdesk|systems?|dashboards?|programs?|library|components?|screens?|pages?|scripts?|plug-?ins?|software|widgets?|services?) (?:that |which |can |will )?(?:shows?|helps?|displays?|lets?|allows?|records?|tracks?|computes?|calculates?|stores?|manages?|checks?|lists?|plans?|predicts?|visuali[sz]es?|monitors?|measures?|reminds?|schedules?)\b|\b(?:[Aa]|[Aa]n|[Tt]he) [\w -]{0,30}\bfor (?:managing|tracking|planning|recording|scheduling|monitoring|measuring)\b)"
    ),
    "user-not-liable-en": (
        r"(?:\b(?:users?|you) (?:(?:is|are|shall|will|do|does|bears?) (?:not?|never)|cannot|bear no|have no|accept no) [^.,]{0,30}(?:liab|responsib))"
    ),
    "other-work-en": (
        r"(?:\b(?:librar(?:y|ies)|frameworks?|packages?|components?|engines?|modules?|dependenc(?:y|ies)|toolkits?|tools?|products?)"
        r" (?:that |which |on which |upon which )?(?:we|it|this (?:project|repository|software|tool)|the (?:project|app|tool)) (?:depends?|reli(?:es|y)|rely|uses?|builds?|bundles?|ships?|includes?|embeds?|integrates?)\b"
        r"|\b(?:vendors?|authors?|makers?|suppliers?|owners?|maintainers?|providers?|publishers?) of (?:(?:the|those|these|its|our) )?(?:[\w-]+ ){0,3}?(?:librar\w+|components?|fonts?|maps?|packages?|dependenc\w+|engine|framework)\b"
        r"|\b(?:its|their) own (?:contributors?|users?|maintainers?|policy)\b"
        r"|\b(?:our|the|its) (?:other|separate|sister|companion|previous|former|predecessor|old|paid|commercial|proprietary) (?:\w+ )?(?:products?|projects?|systems?|repositor(?:y|ies)|applications?|apps?|librar(?:y|ies))\b)"
    ),
    "of-others-en": (
        r"(?:(?&other-work-en)|\b(?:upstream|its (?:foundation|owners?|maintainers?|vendor)|(?:their|its) own (?:terms|rules|project))\b"
        r"|\bterms (?:of use )?of the (?:web ?site|service|portal|hosted \w+)\b)"
    ),
    "statistic-en": (
        r"(?:\b(?:on average|average[ds]?|mean|median|typical(?:ly)? took|last (?:year|month|quarter)|in (?:19|20)\d\d,? (?:we|it|the|our|reports?)|statistics|so far|historically|took (?:us )?(?:about |around )?\d)\b)"
    ),
}

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
r"""Words that wordings share: who speaks, who uses, what is denied, asked for or may happen.

A wording names them as ``(?&name)``. Japanese texts are normalised when they are met (NFKC, no
blanks); ``\b`` and ``\w`` know ASCII only. One name has one meaning in all rules, so a way of
putting something that one rule learns is known to all.
"""

from __future__ import annotations

from oss_guard.documents.screened import Vocabulary
from oss_guard.readers import _absence_vocabulary as absence
from oss_guard.readers import _limits_vocabulary as limits
from oss_guard.readers import _stages_vocabulary as stages
from oss_guard.readers import _telling_vocabulary as telling
from oss_guard.readers import _terms_vocabulary as terms

_JA = {
    "own": (
        r"(?:本|当|この|これらの|弊)(?:ソフト(?:ウェア|ウエア)?|プログラム|ツール|アプリ(?:ケーション)?|システム|[リレ]ポジトリ|ソース(?:コード)?|コード|製品"
        r"|プロジェクト|成果物|OSS|オープンソース|ライブラリ|パッケージ|プロダクト|フレームワーク|スクリプト)"
    ),
    "user": (
        r"(?:(?:ご?(?:利用|使用|導入|運用|運営|採用|活用|設置|構築|展開|デプロイ|改変|再利用|二次利用|実装|稼働|管理|受領)|お使い|使い|(?:動か|使|用い|入れ|立て))(?:者(?!支援)|側|先|元|主体|機関|団体|自治体|企業|組織|事業者"
        r"|(?:を|し|にな)?(?:の|さ?れ(?:る|た)|なさ(?:る|った)|いただ(?:く|いた)|くださ(?:る|った)|する|した|して(?:いる|いただく|くださる)|させる|行う|るう?|った|う|す)(?:者|方|人|側|団体|自治体|事業者|組織|皆|企業|法人|機関|施設|学校|部署|課|市町村|主体|みな))"
        r"|(?:自治体|団体|企業|事業者|法人|施設|学校)(?:さま|様|の皆|各位|側)|ユーザー?|利用の(?:皆|方)|(?:インストール|ダウンロード|入手|取得|複製|配備|配置|実行|起動|組み込|カスタマイズ|フォーク|適用|ホスト|操作|取り?扱|収集|保有|保存|入力|処理|登録|掲載|読み込|取り?込)(?:い|み)?(?:を)?"
        r"(?:者|側|主体|事業者|(?:する|した|して(?:いる|いただく)|され(?:る|た)|行[うっ]た?|なさ(?:る|った)|し、?|う|った|んだ|む)(?:者|方|人|側|団体|自治体|事業者|組織|皆|企業|法人|機関|主体))"
        r"|(?:サービス|システム|アプリ(?:ケーション)?|サイト)(?:の|を)?(?:提供|運営|運用|実施)(?:者|主体|側|団体|事業者|(?:する|した)(?:者|側|団体|自治体))|お客(?:様|さま)|契約者|乙(?=[はがのにも])|あなた|貴方|貴殿|貴(?:団体|社|市|町|村|県|局|課|機関|法人|組織)"
        r"|構築した者|(?:お)?使い(?:になる|の|いただく)(?:方|皆|団体|自治体|者)|使う(?:方|側|人|者|団体)|皆(?:様|さま|さん)"
        r"|各自|自己|自ら|自身|自分|自社|自団体|各(?:団体|自治体|組織|市町村)|導入(?:した|する)?(?:者|団体|自治体)|(?:稼働|動か|構築|展開|実装)(?:さ?せる|する|す|した|している)(?:者|団体|自治体|方|組織|側|事業者))"
    ),
    "mail-address": r"[\w.+-]{1,64}(?:@|\[at\]|\(at\)|[★☆●◎◆■※]|_at_|_atmark_|アットマーク)[\w-]{1,60}\.\w",
    "liability": r"(?:責任(?!者|感|論|ある)|責務|債務|責め|責(?=[をにはも]))",
    "cannot": r"(?:ない|ません|ず|ぬ|かね|なく|せぬ)",
    "bears-not": (
        r"(?:負(?:わ(?:ない|ず|ぬ|れない|れません|せない|せられない)|い(?:ません|かね|得ない|兼ね)"
        r"|え(?:ません|ない|ず|かね)|う(?:こと|もの|義務|立場|筋合い|責)[^。、]{0,14}(?:な[いく]|ません)"
        r"|担(?:は|を)?(?:し|いたし|致し)?(?:ない|ません|かね)|担せず)"
        r"|(?:取|と|執)(?:ら(?:ない|ず)|り(?:ません|かね|得)|れ(?:ません|ない)"
        r"|る(?:こと|もの)[^。、]{0,10}(?:な[いく]|ません))"
        r"|(?:持|も)(?:た(?:ない|ず)|ち(?:ません|かね)|て(?:ません|ない)"
        r"|つ(?:こと|もの)[^。、]{0,10}(?:な[いく]|ません))"
        r"|有(?:し(?:ない|ません|ておりません)|さない|せず)|(?:生じ|発生し|及ば|存在し)(?:ない|ません|ず)"
        r"|引き?受け(?:ない|ません|かね|られ(?:ない|ません)|る(?:こと|もの)[^。、]{0,10}(?:な[いく]|ません))"
        r"|問われ(?:ない|ません|る(?:こと|もの)[^。、]{0,8}(?:な[いく]|ません))|認め(?:ない|ません)"
        r"|任じ(?:ない|ません)|任ず(?:る|べき)[^。、]{0,8}(?:な[いく]|ません)|応じ(?:ない|ません|かね|られ)"
        r"|追(?:わ(?:ない|ず)|い(?:ません|かね)|え(?:ません|ない))|免れる(?!(?:もの|こと|わけ)(?:で)?は)|免れます"
        r"|免(?:じ|ぜ)られ(?:る|ます)|免除され(?:る|ます)|(?:の)?(?:範囲|対象)外|帰さ(?:ない|れない|れません)"
        r"|(?:負|背負|担|取[らりれる]|執|と[らりれる]|持[たち]|持て|も[たち]|もて(?!な)|有[しさ]|引き?受け|受け|問[いうわえ]|認め|任[じず]|応[じず]|追[いうわえ及求]|帰[さし属]|関[わ与知し]|感知|生[じず]|発生|及[ばび]|存[しさ在]|課[させ]|被[らりる]|請[けわ])(?![^。、]{0,16}(?:なければ|ねば|なくては|ないよう))[^。、]{0,16}(?&not)"
        r"|関わ(?:らない|りません)|負担外|(?:を|は)?(?:問|追及|追求)[^。、]{0,12}(?:な[いく]|ません|かね))"
    ),
    "denies-liability": (
        r"(?:(?&liability)(?:(?!負|。).){0,30}(?&bears-not)"
        r"|(?:責任|責務|責め)[^。]{0,50}(?:にあ[りっ]|に帰し|が負い)[^。]{0,8}、[^。]{0,30}(?:に(?:は|も)|では|側には)(?:ありません|な[いく]|ございません)"
        r"|の責任(?:で|と)は(?:ありません|な[いく]|なりません)"
        r"|(?:責任|責務|責め)[^。]{0,20}負(?:い|う|って)[^。]{0,12}、[^。、]{0,30}負(?:わない|いません|わず|いかね)"
        r"|(?:責任(?!者|感|論|ある)|責め)(?:等|など)?(?:は|も|が|の所在は|を負う義務は)?[^。、]{0,8}"
        r"(?:ありません|あり得|ございません|ない(?=もの|こと|。|$|と|です|、|た)|なし|無い|無し|なく(?=、))"
        r"|免責(?:とし|とする|と(?:致|いた)し|とさせ|と(?:なり|なる)(?!ません)|され(?:る|ます)(?!(?:もの|わけ|こと)(?:で)?は)"
        r"|です|である|します|する|させて|(?=。|$|\))|の対象(?:とし|です|となり))"
        r"|(?:賠償|補償|補填|弁償|弁済|補塡|埋め合わせ|償い)(?:責任|義務|請求)?(?![^。]{0,8}(?:なければ|ねば|べき|(?:責任|義務|責)を負(?:う|い(?!ま?せん|かね))))[^。]{0,20}(?:(?:し|致し|いたし|でき|行い|負い|ござい|あり|応じ|求められ)(?:ません|かね)"
        r"|しない|しません|できない|行わない|応じ(?:ない|られ)|負わ(?:ない|ず)|負うもの(?:で|と)?は?な|求められない|対象外|お断り|ない(?=もの|こと|。|$)|なし|無し|無(?=。|$))"
        r"|(?:賠償|補償|弁償|補填|埋め合わせ|償い|責任)[^。]{0,6}(?:を|は|も)[^。]{0,30}(?:求め|請求|追及|問)[^。、]{0,10}(?:でき(?:ない|ません|ず)|られ(?:ない|ません))"
        r"|(?&liability)[^。]{0,16}(?:排除|除外|否認|否定|拒否|拒絶|放棄|免除)(?:し(?:ます|、)|する|いたし|され(?:る|ます))"
        r"|(?&liability)[^。]{0,60}(?:であって|であり)、?[^。、]{0,10}(?&body)[^。、]{0,10}(?:では|に)(?:は)?(?:な[いく]|ありません)"
        r"|(?:訴訟|訴え)[^。]{0,12}(?:提起|起こ)[^。]{0,6}(?&not)|(?:責任|賠償)[^。]{0,12}(?:求め|請求し|追及し|問わ|問い)(?&not)"
        r"|(?:関知|関与|感知)(?:し|いたし|致し)(?:ません|ない|かね)|関知する(?:もの|ところ)では"
        r"|(?:請求(?!手続|書|画面|タブ|機能|データ|ボタン|」)|クレーム|異議|苦情|訴え|申し?立て)[^。、]{0,24}(?:応じ|受け付け|でき|対応し|行え|致し|いたし)(?:ない|ません|かね|られ))"
    ),
    "guarantees-not": (
        r"(?:未保証|(?:保証|保障|約束|担保|確約|請け?合|誓約|断言|断定|確言|言い切)(?![^。、]{0,14}(?:なければ|ねば|なくては))[^。、]{0,14}(?:(?&not)|外(?=。|$|と|で|、)|しえ)|保証(?:の)?(?:対象)?外|(?:保証|保障|約束|担保|確約|請け合)(?:は|を|も|する(?:もの|こと)|うもの|等)?[^。、]{0,14}"
        r"(?:ありません|ございません|(?:し|致し|いたし|でき|行い|負い|い)(?:ません|かね)|しない|できない|行わない"
        r"|では?な[いく]|は?な[いく](?=。|$|、|も|こ)|なし|かね)|無保証|とは限(?:らない|りません)|言い切れ(?:ない|ません))"
    ),
    "damage": r"(?:損害|損失|被害|不利益|逸失利益|損傷|実害)",
    "harm": (
        r"(?:(?&damage)|トラブル|事故|紛争"
        r"|(?:利用|使用|実行|導入|運用|改変|動作|使[うっ])[^。]{0,40}(?:により|によって|による|に伴|に起因|から|上|こと(?:で|により)|結果|たび)"
        r"[^。]{0,30}(?:生じ|発生|起こ|起き|被っ|被る|いかなる(?:結果|事象|問題|事態)|問題|障害|不都合|支障|不具合)"
        r"|(?:何が|何か|何ごとが|どのようなことが|どんなことが)[^。]{0,8}(?:起き|起こ|あっ|生じ)|どうなっ(?:て|た)|(?:利用|使用|実行|導入|運用|動作)(?:の|した|による|に伴う)結果(?!を)|(?:使っ|動かし|用い|走らせ)た(?:こと(?:の|による))?結果(?!を)|(?:用い|使[うっい]|利用|使用)[^。]{0,16}(?:一切の|いかなる|すべての|全ての)(?:行為|結果|事象|事項|問題|影響)"
        r"|(?:利用|使用|使っ|実行)[^。、]{0,12}(?:で|て)[^。]{0,6}(?:問題|障害|不都合|支障|不具合)が|(?:利用|使用|使[うっ]|用い)[^。]{0,20}(?:困っ|損(?:を|し|が)|迷惑|ご?不便))"
    ),
    "ends": (
        r"(?:停止|中止|中断|終了|取り?(?:やめ|止め)|とりやめ|取り?下げ|打ち?切|非公開|困難|難し|できな[いく]|でき(?:ず|ません)|不可能|不能|不可"
        r"|撤回|やめ|止め|閉鎖|クローズ|削除|撤去|引き?下げ|廃止|見合わせ|差し?止め|制限|取り?消|プライベート|限定公開|終え|終わ"
        r"|(?:続け|維持し)(?:られな|ることができな|るのが(?:難|困難))|閲覧できな|アクセスできな|見られな|差し?控え|消去|取り除|閉じ|抹消|消え|消滅|な(?:くな|くす)|引っ込め|取り?外し|下ろ)"
    ),
    "possibly": (
        r"(?:場合(?:が|も)?(?:あ|ござ|有|想定)|場合があり|可能性|こと(?:が|も)(?:あ|ござ|有)|おそれ|恐れ|かもしれ|(?:[しえうりけめ]|取り)(?:得|え|う)(?:る(?!だけ|限|もの)|ます)"
        r"|あり(?:得|え|う)(?:る|ます)|できるもの|権利|留保|ことができ|余地|とは限(?:り|ら)|(?:保証|約束|確約)[^。、]{0,12}(?:ません|な[いく])"
        r"|によっては|次第では|いつでも|随時|ことも(?:あ|ござ|ない(?:と|とも)は)|ない(?:と|とも)は?(?:いえ|言え|言い切れ|いいきれ|限ら)(?:な|ま)|なくは(?:な|あり))"
    ),
    "in-case": r"(?:場合|とき|時|際|次第|れば|たら|なら|ときは|以降)(?:には|は|に|、|も)",
    "ask": (
        r"(?:ください|下さい|くださ[いるれ]|お?願い|願(?:う|います)|幸い|いただけ|頂け|いただき(?:たい|たく|ますよう|、?ます)|頂き(?:たい|たく|ますよう)"
        r"|いただく(?:よう|こと|必要|ものと)|(?:て|を)(?:ほしい|欲しい|もらいたい)|ほしく|助か(?:り|る)|嬉し|うれし|ありがた|有難|歓迎|お待ち|待って"
        r"|求め(?:ます|る(?:。|$|もの)|てい|てお)|なければ(?:なら|いけ)|必要が(?:あり|ある)|必要です|べき|もの(?:とする|とし(?:ます|、)|です。)"
        r"|する(?:もの)?こと(?:。|$|と(?:する|し))|(?<=[うくぐすつぬぶむる])こと(?:。|$| ?\(|と(?:する|し)|を(?:お願い|求め|条件))|義務|ご?協力|募集|推奨|呼び?かけ|に限り|(?:さ|せら)れたい|願いたい|望(?:ま(?:し|れ)|み|む|んで)|のこと(?=。|$)|条件(?:とし|とする|です|である)|必須|要(?:する|します)(?=。|$)|(?<=を)希望(?=。|$|、|し|\()|励み|はげみ|賜[れりわ]|幸甚|もらえ|もらい(?:たい|たく)|くれ(?:ると|たら|れば|ません)|よろしく|頼(?:む|み)|お寄せ|ぜひ|どうぞ|なにとぞ)"
    ),
}
_JA["body"] = (
    r"(?:(?:本|当|弊)(?:市|都|県|町|村|区|府|道|庁|省|局|課|部|団体|機構|法人|研究[室所]|大学|学|校|会|所|室|院|財団|協会|センター|協議会|社|方)|東京都|都(?=は|が|に|も|の|側)|公開(?:者|元|側|主体)"
    r"|提供(?:者|元|側)|開発(?:者|元|側)|作成(?:者|元)|作者|著作権者|私たち|我々|わたしたち|運営側)"
)
_JA["maintenance"] = (
    r"(?:保守|改修|サポート|メンテナンス|維持管理|(?:セキュリティ)?(?:更新|修正|アップデート|パッチ)(?:プログラム|版)?|脆弱性[^。、]{0,8}(?:対応|修正|対処)|面倒|手入れ|改善)"
)
_JA["date"] = (
    r"(?:20[0-9]{2} ?[年/.-]|20[0-9]{2}年度|(?:令和|R) ?[0-9元]{1,2} ?[年.]|[0-9]{1,2}月末|年度末|[0-9一二三四五]{1,2}(?:か年|年|[かヶカ]月)間?(?:まで|で|限り|後|経過))"
)
_JA["event"] = (
    r"(?:(?:変わ|替わ|始ま|出来上が|整|移|揃|引き継|受け継|置き換え|施行|改正|交代|終了|終え|閉じ|満了|廃止|移行|稼働|閉会|閉幕|閉鎖|統合|完了|開始|切り?替え|更改|リプレース|解散|失効|終わ[りるっ])(?:っ|り|る|し|する|を|の|が|され|て|た)?[^。、]{0,6}"
    r"(?:後|あと|まで|時|をもって|と同時|とき|場合|から|次第|に伴|とともに|以降|たら)|(?:公開|初版|リリース|初回|最初|提供開始)[^。、]{0,12}(?:から|より|後)[^。、]{0,4}[0-9一二三四五]{1,2} ?(?:年|[かヶカ]月))"
)
_JA["upstream"] = (
    r"(?:上流|アップストリーム|同プロジェクト|(?:提供元|配布元|発行元|開発元の[^。、]{1,10}社|サードパーティー?|ベンダー|メーカー)"
    r"|(?:ライブラリ|製品|サービス|部品|地図|データ|[A-Za-z][\w.-]{1,30})(?:の|を)(?:作者|開発者|開発元|提供者|提供元|開発する))"
)
_EN = {
    "own-en": (
        r"\b(?:this|our|the) (?:\w+ ){0,2}?(?:software|program|tool|app|application|system|repository|repo|code|source"
        r"|project|library|package|product|script)\b"
    ),
    "user-en": (
        r"(?:\b(?:users?|you|deployers?|operators?|adopters?|implementers?|integrators?|re-?users?|whoever|anyone|anybody"
        r"|those|licensees?|recipients?|(?:data )?controllers?|municipalit(?:y|ies)|organi[sz]ations?|bodies|institutions?"
        r"|the (?:party|parties|person|people|entity|body|council|authority|deploying|operating|adopting|using|implementing)"
        r"|(?:any|every|each|such an?|an?) (?:\w+ )?(?:person|employer|operator|hospital|bank|utility|association|club|court|clinic|part(?:y|ies)|entity|individual|publisher|company|department|agency|authority|group|team|school|host|site|business|firm)\b|(?:person|party|people|entity|body|team)s? (?:who|that|which)\b|each (?:user|body|council|organi[sz]ation|city|town|deployment))\b)"
    ),
    "liability-en": (
        r"(?:liab(?:le|ility|ilities)|responsib(?:le|ility|ilities)|accountab(?:le|ility)|answerable|compensat\w+"
        r"|indemnif\w+|reimburs\w+|\bto account\b|\bblam\w+|\b(?:at|our|its|the|their|any|no|own) fault\b|\bon the hook\b|\bfoot the bill\b|\bmak\w+ (?:(?:it|them|this|that|any|such|these) )?(?:\w+ )?good\b|(?:not|to|will|must|nor|never) cover (?:any|the|your|such) (?:\w+ )?(?:loss\w*|costs?|damages?)|\bredress\b|\bto blame|\banswer for\b|\banswers for\b|\bmade to pay\b|\b(?:be|been|get|is|are) sued\b|\bpay (?:for|damages|compensation)\b)"
    ),
    "no-en": (
        r"(?:\bnot(?! limited| only)|n['’]t|\bno|\bnor|\bneither|\bnever|\bnone|\bnobody|\bcannot|\bwithout(?! limit)"
        r"|\bdisclaim\w*|\bexclud\w+|\bdeclin\w+|\breject\w*|\brefus\w+|\bden(?:y|ies)|\bwaiv\w+|\bnegat\w+|\bfree (?:of|from)"
        r"|\bexempt\w*|\babsolv\w+|\breleased?|\breliev\w+|\bimmune)\b"
    ),
    "denies-liability-en": (
        r"(?:(?&no-en)(?:(?!\b(?:you|users?|they|whoever|anyone) (?:are|is|shall|will|must|remain|bear|assume|accept|take|be)\b"
        r"|, (?:you|users?) |, and (?:the|we|our|any)\b|\bbut\b|;|\bexclud|\blimits?\b|\bdisclaim|\bour own\b)[^.]){0,160}\b(?&liability-en)"
        r"|\b(?:liability|responsibility)\b[^.]{0,100}\b(?:is|are|be|hereby|being)\b[^.]{0,30}\b(?:excluded|disclaimed|rejected|denied"
        r"|declined|waived|not (?:accepted|assumed|taken|borne))"
        r"|\b(?&liability-en)\b[^.]{0,120}\b(?:not|never|rather than) (?:with |of |on |upon |by |to |that of )?(?:the (?!user)\w|us\b|ours\b|our\b|(?-i:[A-Z])\w+)"
        r"|(?&user-en),? (?:and |but )?not [^.;,]{1,40}, (?:bears?|carr(?:y|ies)|takes?|assumes?|is|are) (?:\w+ ){0,3}?(?:liabilit|liable|responsib|accountab)"
        r"|(?:^|[;,] )(?:\w+ ){0,3}(?:liability|responsibility|compensation)\b[^.:]{0,40}: ?(?:none|no|nil|not accepted|excluded|disclaimed|n/a)\W*$"
        r"|\b(?:bears?|borne|carr(?:y|ies|ied)|shoulder\w*)\b[^.]{0,60}\b(?:not|never) (?:by |of |with )?(?:the (?!user)\w|us\b|ours?\b|(?-i:[A-Z])\w+)|\bfree (?:of|from) (?:any |all |every )?(?:claims?|blame|demands?)\b|\b(?:accepts?|entertains?|honou?rs?|meets?|admits?) no claims?\b"
        r"|\bno (?:claims?|compensation|damages|recourse)\b[^.]{0,80}\b(?:may|can|shall|will|against|is|are|be)\b"
        r"|\b(?:outside|beyond) (?:of )?(?:the |our |its )?(?:\w+ )?(?:responsib|liab)\w+|\b(?:pays?|owes?|compensates?) (?:(?:you|users?|them|anyone|anybody) )?nothing\b|\b(?:none|neither) (?:of (?:them|these|those|it|which|that) )?(?:\w+ )?(?:attach\w*|falls?|rests?|lies?) (?:to|on|with|upon) (?:us\b|the )|\b(?:not|never) (?:look to|turn to|come to) (?:us|the) [^.]{0,40}\bfor\b"
        r"|\b(?:takes?|bears?|accepts?|assumes?|has|have|carr(?:y|ies)) none\b|\bhold\w*\b[^.]{0,80}\bharmless\b|\bwaiv\w+\b[^.]{0,40}\bclaims?\b)"
    ),
    "guarantees-not-en": (
        r"(?:(?&no-en)(?:(?!;|, and (?:the|we|our|it)\b|\bbut\b)[^.]){0,120}\b(?:warrant\w*|guarantee\w*|promis\w+|assur\w+|representations?|certif\w+|claims? that|vouch\w*|ensur\w+|certain(?:ty)?|sure (?:that|of)|underwrit\w+|undertak\w+|confident|rule out)"
        r"|(?:^|[;,] )(?:\w+ ){0,3}(?:warrant\w*|guarantees?|assurances?)\b[^.:]{0,40}: ?(?:none|no|nil|not given|n/a)\W*$"
        r"|\b(?:warrant\w*|guarantee\w*)\b[^.]{0,60}\b(?:disclaimed|excluded|not (?:given|made|provided)))"
    ),
    "harm-en": (
        r"(?:\b(?:any|all|every)\b[^.]{0,20}\b(?:acts?|actions?|conduct|anything|activit(?:y|ies))\b[^.]{0,60}\b(?:us(?:e|es|ing|ers?)|with the)\b|\b(?:liabilit\w+|responsib\w+|claims?)\b[^.]{0,20}\b(?:arising|resulting|in connection|connected|stemming|caused|for)\b[^.]{0,30}\b(?:use|using|reliance|running)\b|\b(?:something|anything|it|things) (?:breaks?|fails?|happens?|goes)\b|\b(?:compensat|reimburs|indemnif)\w+|\b(?:damages?|loss(?:es)?|harm|injur(?:y|ies)|consequences?|claims?|costs?)\b"
        r"|\b(?:expenses?|out of pocket|inconvenienc\w*|disadvantages?|detriment|mishaps?|downtime|ill effects?)\b"
        r"|\b(?:problems?|trouble|anything|whatever|things?|what|issues?|incidents?|accidents?|outcomes?|results?|errors?|failures?)\b[^.]{0,60}\b(?:use|using|arise\w*|arising|result\w*|caused?|occur\w*|running|happen\w*|goes|suffer\w*)\b)"
    ),
    "ends-en": (
        r"(?:withdraw\w*|discontinu\w*|suspend\w*|suspension|terminat\w*|(?<!in the )(?<!at the )end(?:ed|s)?|ceas\w*|stop\w*|remov\w*|delet\w*|retract\w*|revok\w*"
        r"|(?:taken?|taking|pull(?:ed)?|go|goes|brought) (?:\w+ ){0,4}?(?:down|offline|off)|pull(?:ed|ing)? (?:\w+ ){0,4}?from (?:public|view|github|the)|unpublish\w*|clos(?:e|ed|ing|ure)|shut down|cut off"
        r"|(?:made|make|making|turn(?:ed|ing)?|set|switch(?:ed)?|becom\w*|go(?:es)?) (?:\w+ ){0,3}?private|unavailable|inaccessible"
        r"|no longer|impossible|difficult|disappear\w*|vanish\w*|unusable|restrict\w*|not remain|withheld)"
    ),
    "possibly-en": (
        r"(?:may|might|can|could|reserves?|subject to|possib\w+|at any time|liable to|without (?:prior )?notice|entitled to|right to|free to"
        r"|no guarantee|not guarantee\w*|cannot guarantee|no promise|not promise\w*|will be|would be|risk|if|should|there (?:is|are) (?:an? )?(?:cases?|times|occasions?|circumstances)|(?:in|on|under) (?:some|certain) (?:cases|circumstances|occasions)|sometimes|occasionally)"
    ),
    "ask-en": (
        r"\b(?:must|should|shall|please|kindly|asks?|asked|requests?|requested|required?|need to|needs to|have to|has to|obliged|obligated"
        r"|appreciate\w*|grateful|glad|happy|love|like|welcome\w*|encourage\w*|expect\w*|want|delighted|pleased|invite\w*|urge\w*|keen|would be (?:nice|great|good|helpful)|on condition|on the condition|provided|as long as|so long as)\b"
    ),
    "one-en": r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen|twenty(?:-\w{3,5})?|thirty|sixty|ninety)",
    "upstream-en": (
        r"\b(?:upstream|vendor|third[- ]part(?:y|ies)|(?:its|their) (?:own )?(?:platform|contract|rules|project)|(?:that|another|the other|its) (?:\w+ )?(?:project|library|repository|product)(?:['’]s)?|(?:library|vendor|supplier|product)['’]s own)\b"
    ),
    "next-step-en": (
        r"(?:\b(?:and|then)|,) (?:(?:we|will|to|then|also|our|a|the) )*(?:fix|patch|resolv|remed|mitigat|provid|publish|releas|repair|repl|respond|acknowledg|confirm|answer|updat|close|correct|solv)"
    ),
    "time-en": (
        r"(?:(?:\b(?&one-en)[ -]|\b\d{1,3} ?)(?:\(\d{1,3}\) )?(?:(?:business|working|calendar|full|office|service) )?(?:minutes?|mins?\b|hours?|hrs?|days?|weeks?|months?|fortnights?|sprints?|h\b|d\b|w\b)|\b(?:a few|several|a couple of|half an|half a|(?:one|two|three)(?: to | or |-)(?:two|three|four|five)) (?:business |working )?(?:hours?|days?|weeks?|months?)\b|\b(?:close|end) of (?:play|business|the (?:same |next |following )?(?:(?:business|working) )?(?:day|week|month))\b"
        r"|\b(?:same|next|following|first|second|third|fourth|fifth|\w{2,9}(?:th|st|nd|rd)|\d{1,3}(?:st|nd|rd|th)) (?:business |working |calendar )?day\b|\b(?:within|inside|after|in) (?:\d{1,3}|two|three|four|five|six|seven|ten|fourteen|twenty|thirty|sixty|ninety)(?=[.;,)]|$)|\bday \d{1,3}\b|\b[dt] ?\+ ?\d{1,3}\b|\b(?:one|two|three|a|the (?:same|next|following)) (?:day|week|fortnight|month|quarter)s?\b|\b(?:quarterly|immediately|straight away|right away|at once)\b|\b(?:(?:daily|weekly|monthly|fortnightly)(?! (?!(?:progress|status|updates?|reports?|news|notes?|until|basis|thereafter|after|from|by|and|or|as|to|with)\b)[a-z])|every (?:day|week|month|other day|(?:second|two|three) (?:days?|weeks?))|(?:once|twice) (?:a|every|per) (?:day|week|fortnight|month)|(?:each|per) (?:day|week)|a day|a week|overnight)\b)"
    ),
    "time": (
        r"(?:(?<![月0-9])[0-9一二三四五六七八九十数]{1,4}(?:営業|開庁|稼働|就業|平)?(?:日|時間|週間?|[かカヶケ箇]月)(?:間)?|当日|翌(?:営業|開庁|平)?日|即(?:日|時)"
        r"|毎(?:日|週|月|営業日)|[日週月](?:毎|ごと|次)|隔(?:日|週)|四半期|(?:当|翌|その)(?:週|月|年)(?:中|内)?|[0-9]{1,3}(?:日|週|月)目|(?:日|週|月)(?:に)?1度|直ちに|ただちに|すぐに|(?:週|月|年|日)(?:に)?[0-9一二三数]{1,2}(?:回|度)|[0-9一二]日[0-9一]回|半日|両日|半月|翌朝|(?<![0-9])[0-9]{1,2}分(?:以内|間)|(?:翌|次の?)(?:週明け|[月火水木金]曜日?|定例会?|月例会?)|(?:週|月|年度|四半期)(?:内|明け)(?:に|まで|で)|その日のうち)"
    ),
}
VOCABULARY = Vocabulary(
    {
        **_JA,
        **_EN,
        **absence.JA,
        **absence.EN,
        **terms.JA,
        **terms.EN,
        **telling.EN,
        **stages.JA,
        **stages.EN,
        **limits.JA,
        **limits.EN,
    }
)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
r"""Words for terms of use: what is licensed, what is forbidden, and what is no restriction of it."""

from __future__ import annotations

JA = {
    "terms-heading": (
        r"(?:ライセンス|許諾|著作権|利用(?:上|条件|規約|について|にあた|ルール|手続)|使用(?:条件|について|上)|免責|注意|再配布|(?<![-_/.])\blicen[cs](?:es?|ed|ing)\b(?![-_/.]\w)|\bterms\b|copyright|conditions of use|legal\b|restrictions?\b)"
    ),
    "passing-on": (
        r"(?:再配布|二次配布|再頒布|頒布|配布|転載|複製|譲渡|貸与|貸し出し|再許諾|サブライセンス|販売|転売|売(?:って|る|り)|(?:第三者|外部|他者|社外|庁外)[^。、]{0,8}(?:提供|開示|公開|配布|譲渡)|公衆送信|転用|コピー|(?:複製物?|写し)[^。、]{0,6}(?:渡[しす]|配[るり]|あげ|貸[しす]))"
    ),
    "field-free": (
        r"(?:非営利|営利を?目的としない|非商用|(?:学術)?研究|学術|教育|学習|個人|私的|家庭内?|評価|検証|試用|趣味|防災)"
    ),
    "field": (
        r"(?:商用(?!ソフト|製品|ライブラリ|DB|データベース|環境|電源|版)|商売|営利(?!・|、|か|/)|商業(?!施設|地)|営業(?!時間|日|秘密)|収益(?:を|目的|化|事業)|利益を得る|金銭(?:を|的な利益)|軍事|兵器|武器|原子力|核(?:関連|施設)|有償サービス|企業(?:内)?で(?:の|は)|(?:実務|業務|仕事)(?:目的|利用|使用|で(?:の)?(?:ご?利用|使用|使[うっ]|お使い))|広告収入|利得|選挙運動|政治活動|宗教活動)"
    ),
    "software": (
        r"(?:(?&own)|(?&made-for-use)|(?:本|当)(?!サービス|サイト|データ|イベント|コンテンツ|ページ|マニュアル|ガイド|ドキュメント|リスト|キャンペーン|ポータル|フォーム|メール|ログ|テーブル|ケース|センター|ボタン|ホームページ)[ァ-ヶー]{3,16}(?=[のをはがに])|(?:本|当|この|これらの)(?:プラグイン|モジュール|ファイル|著作物|作品|関数|クラス|ソフト|拡張機能|サンプル)"
        r"|ソフトウェア|ソフトウエア|ソースコード|プログラム|リポジトリ|(?:全て|すべて)の(?:コード|ファイル)|コード(?!ブック))"
    ),
    "made-for-use": (
        r"(?:(?:本|当|この)[一-龠ァ-ヶーA-Za-z]{0,8}(?:集|群|エンジン|部品|キット|一式|テンプレート|モデル|アルゴリズム|スクリプト|ツール|ソフト|アプリ|ライブラリ|プラグイン|モジュール|プログラム|ウィジェット|テーマ|コード))"
    ),
    "not-granted": (
        r"(?:(?&bans)|(?:許諾|許可|承認)(?:は|を|の)?[^。、]{0,8}(?:し(?:ない|ません)|され(?:ない|ません)|対象(?:外|と(?:は)?し(?:ない|ません)|に含[^。]{0,6}(?:ない|ません)))|許諾の対象(?:外|と(?:は)?し(?:ない|ません)|に含[^。]{0,6}(?:ない|ません))"
        r"|使え(?:ない|ません)|権利(?:は|を|が)?[^。、]{0,6}(?:与えられ(?:ない|ません)|有し(?:ない|ません)|ありません|失い)|許諾(?:は|が)?失(?:われ|効)|ライセンス違反)"
    ),
    "only-if": r"(?:に限り|に限(?:る|って|られ|定)|場合(?:のみ|に限|だけ)|のみ(?!なら)|だけ(?:が|で|に|の)(?!なく)|を条件(?:に|と)|によってのみ)",
    "bans": (
        r"(?:禁止(?!され(?:てい)?ない|(?:しま|では|して(?:い|お)りま)せ?ん)|禁じ(?!ません|ない|て(?:い|お)り?ません)|禁ず|厳禁|お断り|ご?遠慮(?:くだ|下|願|いた|して|を)|控えて|控えるよう|お控え(?:くだ|下|願|いただ|頂)|避けてください|見合わせて(?:ください|いただ)|ご容赦"
        r"|不可(?![能欠避視分])|\bNG\b"
        r"|(?:いただ|頂)(?:け|くことはでき|くことができ)(?:ません|ない)(?!場合|とき|時)|(?:でき|出来)(?:ません|ない|かね|ぬ)(?!場合|とき|時|こと[がも]|よう|環境|ので|ため|と(?:い|き)|でし)"
        r"|(?:認め|許可し|許可致し|許可いたし|許諾し|許諾いたし|許し|承諾し|許容し)(?:られ)?(?:て)?(?:い|お)?り?(?:ません(?!でし)|ない(?!場合|とき|限り|ライセンス)|かね)"
        r"|(?:許さ|許可さ|許諾さ|認めら)れ(?:て(?:い|お)?り?)?(?:ません|ない|ず)"
        r"|(?:やめ|止め|よし|控え|慎ん)で?て?(?:ください|下さい|いただ|頂|お?願|ほし|もらい)|(?:こと|の|は|も|には)(?:だめ|ダメ|駄目)(?:です|。|$)|(?:て|で)?は(?:なら|なり|いけ)(?:ない|ません|ず|ぬ)|ないものとし?(?:する|ます)|ないようにして(?:ください|いただ)|ないようお?願|(?:こと|の)は(?:なりません|ならない)|べからず|べきでは(?:な|あり)"
        r"|(?<=[ぁ-ん])(?:ないで|ずに)(?:ください|下さい|くれ|いただ|頂|ほし|欲し|もらい|お?願)|(?<=[ぁ-ん])ないこと(?:。|$|とする|と(?:し|なって)|を条件)|[るうくすつむぶ]な(?:。|$)|行為(?:。|$)|(?:して|行って)は(?:だめ|ダメ|駄目))"
    ),
    "must": (
        r"(?:必要(?:です|で|と|が(?:あ|ご)|に(?:な|応)|。|$|となり)|必須|要(?:する|し(?:ます|、))|義務|前提(?:と|で|条件)|条件(?:とし|とな|です)|なければ(?:なら|いけ)(?:ない|ません)"
        r"|(?:得|取|取得し|取っ|もらっ|受け|行っ|提出し|結ん|締結し|連絡し|経|済ませ|いただい)て(?:から)?(?:ください|下さい|いただ|頂|お?願|もら)|(?:お願い|ご連絡|申請|届け?出|登録|連絡|提出|締結)(?:を)?(?:お願い)?(?:する|して|し)?(?:ください|下さい|こと|もの|いただき|なければ)"
        r"|(?:得|取|受け|経|結ぶ|締結す|申請す|提出す|届け出)る?(?:こと|もの)(?:。|$|と(?:する|し))|(?:取得|登録|契約|申請|締結)(?:を)?(?:お?願|いたし)|ください|下さい|いただ(?:き|く)ます?|いただく)"
    ),
    "only": r"(?:に限(?:り|る|られ|っ|定)|のみ|だけ|にとどめ|に止め|の範囲(?:内)?(?:で|に))",
    "uses": r"(?:ご?利用(?!者|規約|登録|料|申請|停止)|ご?使用(?!者|許諾|料)|活用|使(?:う|い|え|って|わない)|お使い|ダウンロード|入手|導入|組み?込|流用|転用|運用|実行|取り?込)",
    "consent": (
        r"(?:許可|許諾|承諾|承認|了解|了承|認可|利用届|使用届|受理|申し?出|登録証|許可証|承認書|許可書|許諾書|承認番号|登録番号|(?:ライセンス|利用|登録)キー|同意書|押印|捺印|決裁|同意(?!いただいたもの|でき)|申請|申込|申し?込|届け?出|届出|利用者登録|会員登録|ユーザー登録|登録|誓約|(?:利用|使用)?許諾契約|契約|覚書|協定|(?:利用)?手続き?|ライセンス(?:の|を)?ご?(?:購入|取得)|確認(?=を(?:受|得|取))|審査|事前(?:の|に)?[^。、]{0,24}(?:相談|連絡|問い?合わせ|協議))"
    ),
    "lifts": (
        r"(?:妨げ|不要|(?:ライセンス|条件|条項|規定)[^。、]{0,10}に従(?:う限り|って|い|えば)[^。]{0,40}(?:でき(?:る|ます)|いただけ(?:る|ます)|可能)|機能を(?:含|備え|持|提供)|(?:料金?|費用|対価)[^。、]{0,8}(?:は|も)?[^。、]{0,8}(?:かかりません|かからない|発生しません|いただきません|いただいて(?:い|お)りません)|必要(?:は|が|も|とは|と)?(?:な[いく]|ありません|ございません|しません)|制限(?:は|を|も|する(?:もの|こと))?[^。、]{0,6}(?:ありません|な[いく]|しません|設けて(?:い|お)|撤廃|され(?:ない|ません))"
        r"|(?<!許諾する)(?<!認める)(?<!許可する)もので(?:は|も)(?:ない|ありません|ございません)|影響を(?:受け|及ぼし|与え)(?:ない|ません)|わけでは|問いません|問わない|任意|可能な(?:限り|範囲)|撤廃|幸いです|差し支え(?:ない|あり)|許可なく[^。]{0,12}(?:行え|でき(?:る|ます)|使え)"
        r"|(?:限定|制限|禁止)する(?:こと|もの)(?:は|が)?(?:でき|認め|あり|な)|(?:に限らず|だけで(?:は)?なく|のみならず)|(?:連絡|許可|許諾|承諾|承認|届け?出|申請|登録|相談|手続き?)[^。、]{0,8}(?:も|は)?要(?:(?:り|し)ません|しない|らない)|の別な[くい]|(?<!限りにおいて、)(?<!限り、)(?<!限りは、)(?<!限りで、)(?<!場合は、)(?:どなた|誰|だれ)でも|(?:かま|構)い?(?:わ)?(?:ない|ません)|結構です|別(?:の|な)?ライセンス[^。、]{0,16}(?:希望|ご希望|(?:取得|利用|購入)したい|必要な)[^。、]{0,4}(?:場合|方|際))"
    ),
    "not-ours": (
        r"(?:かのよう(?:な|に)(?:表示|表記|誤解|公表)|誤認(?:させ|される|を)|ロゴ|商標|意匠|名称|名義|市章|県章|都章|区章|紋章|シンボルマーク|個人情報|個人データ|プライバシー|サポート|保守契約(?!を(?:結|締結))|ご?質問(?:に|へ)(?:は|の)?[^。、]{0,6}(?:答え|回答|応じ|対応)|プルリクエスト|Pull Request|\bPR\b|コントリビュ|貢献|脆弱性|行動規範|パスワード"
        r"|(?:原|元|参照元|提供元)の?(?:資料|データ|規約)|同梱していない|著作権表示|ライセンス(?:文|表示|本文|の文面))"
    ),
    "other-things": (
        r"(?:画像|写真|イラスト|キャラクター|図版|シンボル|デザイン|データ|(?<![編作])曲|音楽|\bAPI\b|(?:サービス|サイト|ホームページ)(?!へ|に|で|上|内)|フォント|アイコン|素材|音声|動画|録画|録音|映像|講演|音源"
        r"|本書|本資料|資料|\bPDF\b|ドキュメント|文書|記事|投稿|アカウント|施設|会議室|イベント|証明書|住民票|書類|住所(?!又は|、|を有)|画面|機能|ブランチ|\bmain\b|環境|デプロイ|設定|番号"
        r"|端末(?!以外|での?み)|補助金|給付|制度|時間外|フォルダ|`|自動生成|生成され|マニュアル|地図(?!アプリ)|コンテンツ|作品|楽曲|\bIssue|(?<![ァ-ヶー])(?:キー|マーク|ページ(?!で|上)|タイル|デモ|タグ|ボタン|メール(?!で))|(?:^|、|・)[^、。はのを]{1,10}の無断(?:での)?(?:転載|複製|使用|利用|引用|コピー|配布)|刊行物|規格|通信|ネットワーク|LGWAN)"
    ),
    "discusses": (
        r"(?:(?:という|との|といった)(?:お?問い?合わ?せ|お?尋ね|ご?質問|声|相談)|(?:とする|という|との|といった)(?:案|意見|提案|議論|考え)(?:も|が|は)|^例えば|という(?:条件|条項|記述|文|制限)|といった(?:条件|条項|記述|文|制限)|(?:と|との)(?:ある|書かれ|記載され)[^。]{0,6}(?:場合|とき|もの)|オープンソースで(?:は|も)な|オープンソースの定義|ライセンスは(?:選|採用|使|避)"
        r"|CC[- ]BY[^。]{0,20}(?:は|のため)|(?:他|ほか|別)の(?:プロジェクト|ライブラリ|OSS|ソフト)|という(?:ライブラリ|パッケージ|ソフト)|GPLのため|AGPLのため|(?:一般|多く)(?:に|の))"
    ),
}
EN = {
    "persons-en": (
        r"\b(?:members?|employees?|residents?|citizens?|governments?|governmental|municipal\w*|public bodies|agencies|compan(?:y|ies)|corporations|enterprises|organi[sz]ations|firms|staff|customers?|students?|those who|universit\w+|schools?|nationals|individuals|entities|licensees|subscribers|consorti\w+|minors|countries|people|persons|non-?members?|partners|competitors?|vendors?|suppliers?|manufacturers?|resellers?|consultants?|operators?|banks?|insurers?|publishers?|contractors?)\b"
    ),
    "passing-on-en": (
        r"(?:redistribut\w+|distribut\w+|sell|resell|sold|sale|rent(?:ed)?|leas(?:e|ed)|lend|re-?sell\w*|selling|host(?:ed|ing)?(?! (?:computers?|names?|machines?|systems?|headers?|os|language))|sublicen[cs]\w+|pass(?:ed)? on|shar(?:e|ed|ing)|cop(?:y|ied|ying)|reproduc\w+|transmit\w*|disclos\w+|publish\w*|transfer\w*|mirror\w*|upload\w*|repackag\w+)"
    ),
    "field-free-en": (
        r"(?:non-?commercial|not[- ]for[- ]profit|non-?profit|academic|research|educational?|personal|evaluation|hobby|teaching|scientific)"
    ),
    "field-en": (
        r"(?:commercial(?:ly)?(?! (?:waste|vehicles?|hire|buildings?|propert|premises|zones?|areas?|districts?|fish|flights?))|for-profit|profit|businesses|business (?:use|purposes?)|military|weapons?|warfare|nuclear|surveillance|gambling|law enforcement)"
    ),
    "software-en": (
        r"(?:\b(?:this|the|our|these|all|said) (?:[\w-]+ ){0,2}?(?:software|programs?|templates?|drivers?|firmware|themes?|components?|framework|SDK|tools?|toolkit|source(?: code)?|code(?:base)?|repository|repo|project|library|package|plug-?in|app|application|scripts?|modules?|stylesheet|works?|product|system|models?|sources)\b|\bthis (?:source )?file\b)"
    ),
    "must-not-en": (
        r"(?:\b(?:you|users?|licen[cs]ees?|recipients?|they|anyone|customers?|compan(?:y|ies)|organi[sz]ations|members|third parties|persons?|people|(?&persons-en))\b[^.,;]{0,24}\b(?:(?:may|must|shall|can|could|should|will|do)(?: not|n['’]t)\b(?! only)|can(?:not|['’]t)\b|never\b)"
        r"|(?:^|[.:;,—–-] ?|\b(?:please|and|but|kindly|then) )(?:do not|don['’]t|never)\b|\b(?:may|must|shall|can|could|should|will)(?: not|n['’]t) (?:\w+ )?be\b|\bcan(?:not|['’]t) (?:\w+ )?be\b"
        r"|\b(?:is|are|am|be)(?:n['’]t| not) (?:\w+ )?(?:allowed|permitted|authori[sz]ed|licen[cs]ed|entitled) to\b|\b(?:do|does)(?: not|n['’]t) (?:\w+ )?(?:allow|permit|grant|authori[sz]e|licen[cs]e|consent|include)\b"
        r"|\b(?:prohibited|forbidden|banned|barred) (?:from|to)\b|\b(?:agree|asked?|request) (?:that you will |you )?not to\b|\bno(?:body|ne)? (?:one )?(?:may|can|is allowed to)\b)"
    ),
    "forbidden-en": (
        r"(?:\b(?:prohibited|forbidden|disallowed|banned|verboten|barred)\b|\bnot (?:be )?(?:\w+ )?(?:allowed|permitted|authori[sz]ed|granted|licen[cs]ed|tolerated)\b|\b(?:isn|aren)['’]t (?:allowed|permitted|authori[sz]ed)\b"
        r"|\b(?:prohibits?|forbids?|prohibiting|forbidding)\b|\b(?:disallow|ban)s?\b)"
    ),
    "only-en": r"\b(?:only|solely|exclusively|strictly|limited|restricted|reserved)\b",
    "consent-en": (
        r"\b(?:(?:prior |written |express |explicit |advance )*(?:permission|consent|approval|authori[sz]ation)|registration|agreement|non-disclosure|NDA|contract|EULA|end[- ]user licen[cs]e)\b"
    ),
    "lifts-en": (
        r"(?:^(?:(?!\b(?:no|not|never|nobody|none|neither|nor|only|cannot|unless)\b|n['’]t\b)[^.]){0,120}\b(?:can|may|possible|free(?:ly)?)\b(?:(?!\b(?:no|not|only)\b)[^.]){0,80}\bwithout (?:\w+ ){0,3}?(?:permission|consent|asking|approval|registration|fee)\b"
        r"|\bonly\b[^.]{0,30}\b(?:on|with|in|under) (?:Linux|Windows|macOS|Ubuntu|Python|Node(?:\.js)?|Java|PHP|Ruby|PostgreSQL|MySQL|Docker)\b|\b(?:no|without|not? have|free of|nor) (?:any )?(?:\w+ )?(?:restrictions?|limitations?)\b|\bregardless\b(?! of whether)|\bwhether or not\b|\bincluding commercial\b|\bany purpose\b|\bno (?:\w+ ){0,3}?(?:registration|permission|consent|approval|licen[cs]e fee|fee)s?\b"
        r"|\b(?:is|are|be|was)(?:n['’]t| not) (?:\w+ )?(?:required|needed|necessary|limited|restricted|a condition|obliged)\b|\bneed(?:s)? (?:no|not)\b|\bneedn['’]t\b|\bnot required\b|\bnever (?:forbid|prohibit|restrict)\b|\boptional(?:ly)?\b|\b(?:no ?body|no one)['’]s\b|\b[Nn]o [^.]{0,40}\b(?:is|are) (?:required|needed|necessary)\b|\bno condition\b|\bperpetual\b|\birrevocabl[ey]\b|\bcannot be (?:revoked|withdrawn|terminated)\b|\bno (?:\w+ )?\w+ (?:required|needed|necessary)\b|\bfeel free\b|\bif you (?:do not|don['’]t) want\b"
        r"|\b(?:don['’]t|do not) (?:need|have|require)\b|\bwith or without modification\b|\brecommend\w*\b|\beven (?:for )?commercial\w*\b"
        r"|\b(?:result\w*|derivativ\w+|modifi\w+|modify|adapt\w*|alter|derived|build upon)\b[^.]{0,80}\bunder (?:the |this )?(?:same|identical|similar|compatible)\b[^.]{0,20}\b(?:licen[cs]es?|terms)\b|\b(?:terms|conditions|provisions) (?:set forth|set out|stated|contained|laid down|given|described)? ?(?:in|of) (?:the |an? )?[`\"“']?(?:(?&free-licence-en)))"
    ),
    "free-licence-en": r"(?:GNU|GPL|LGPL|AGPL|MIT|BSD|Apache|Mozilla|MPL|Eclipse|EPL|European Union Public|EUPL|ISC|Creative Commons Attribution(?! ?-? ?No[nD])|CC[- ]BY(?![- ]N[CD])|CC0|Boost|zlib|Artistic|Python Software Foundation)",
    "not-ours-en": (
        r"\b(?:logos?|trademarks?|trade names?|brand(?:ing)?|endors\w+|promot\w+|advertis\w+|warrant\w*|support|sponsor\w*|vulnerabilit\w+|pull requests?|contribut\w+|merge|personal data|private information|passwords?|secrets?|(?:copyright|this|permission|licen[cs]e) notices?|licen[cs]e (?:text|file)"
        r"|except in compliance|except as (?:expressly|contained)|further restrictions|misrepresented|by itself|code of conduct|personal information|copyrighted (?:images?|works?|materials?)|config(?:uration)? files?|sign up (?:for|with|at|on)|API keys?|access tokens?|webhooks?|wording|generated|by hand|manually|directly|npm|registry|DO NOT EDIT|production data|liab\w+)\b"
    ),
    "other-things-en": (
        r"\b(?:icons?|fonts?|images?|pictures?|photos?|photographs?|illustrations?|weights|checkpoints?|data ?sets?|data|information|APIs?|services?|websites?|sites?|demo|essays?|paintings?|drawings?|handbooks?|slides?|lessons?|stories|hosted|tiles?|documents?|documentation|manual|book|article|endpoint|accounts?|tokens?|tier|branch(?:es)?|migrations?|answers|questions?|records?|resource|tenants?"
        r"|folder|command|settings|users? table|(?<!any )(?<!original )form|database|administrators?|admins?|class|method|function|internal API|(?<!to a )(?<!to any )(?<!to )(?<!by a )(?<!by )third[- ]party(?= \w)|provider|screens?|content|(?<!licence )(?<!license )keys?)\b"
    ),
    "discusses-en": (
        r"(?:\b(?:marked|labell?ed|flagged|tagged)\b|\b(?:versions?|releases?) (?:before|prior to|up to|until)\b|\b(?:ask|asks|asked|wonder|discuss\w*) (?:whether|if)\b|\b(?:a|any|some|such|another|other) (?!paid|separate|commercial)(?:\w+ )?(?:licen[cs]es?|clauses?|projects?) (?:that|which|moved|would|is|are)\b|\b(?:many|most|some|other) (?:vendors|companies|projects|suppliers|authors|towns|cities)\b|\bnot open source\b|\bwe (?:therefore )?(?:chose|did not|decided|removed)\b|\b(?:CC[- ]BY[- ]N[CD](?:[- ]\w+)*|GPL|BUSL[-\d.]*|licen[cs]e):? (?:licen[cs]e )?(?:forbids?|prohibits?)\b|\bremoved the\b|\bsentences? that\b)"
    ),
}

JA["advised"] = (
    r"(?:(?:お?知らせ|一報|お便り|ご?連絡|ご?報告|教えて)[^。]{0,30}(?:ください|下さい|願い|願います|幸い|いただけ|頂け)"
    r"|(?:公開|配布|掲載)[^。]{0,40}(?&ends)[^。]{0,30}(?&possibly))"
)
EN["advised-en"] = (
    r"(?:\b(?:let us know|tell us|inform us|hear from you)\b|\b(?:may|might|could|can)\b[^.]{0,40}"
    r"\b(?:(?:cease|stop)\w* to be (?:published|public|available)|withdrawn|taken down|unpublished)\b)"
)

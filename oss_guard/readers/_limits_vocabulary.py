# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
r"""Words for terms where nothing but terms is stated: what limits, and what is limited."""

from __future__ import annotations

JA = {
    "of-contractors": (
        r"(?:(?:受託者|受注者|請負(?:者|人|業者)|委託先|再委託先|委託業者|指定管理者|納入者|納入業者)(?:は|が|に(?:は|お|対)|と|、)|(?:^|、)[甲乙丙](?:は|が|及び))"
    ),
    "source": r"(?:ソース(?:コード|プログラム|一式|ファイル)?(?!マップ)|原始プログラム)",
    "terms-section": (
        r"(?:^(?!.*(?:データ|\bAPI\b|サービス|フォント|画像|写真|サポート|商標|ロゴ|貢献|プライバシー|飛行|依存|第三者|サードパーティ))"
        r".*(?:^[【■◆●](?:転載|使用|利用|配布|再配布|商用)|ライセンス|許諾|著作権|(?:利用|使用|配布|変更|改変)(?:の)?(?:上の)?(?:条件|規約|について|にあたって|ルール|手続|範囲|料|者の|承認|のきまり|の決まり|を検討|を希望|制限)"
        r"|利用の手引|再配布|禁止|きまり|決まり|お約束|条件|特約|だれが|誰が|使える(?:人|方|の)|使いたい|お使いに|対象者|許す|(?:つか|使|利用|使用)[^。]{0,6}(?:範囲|いい|よい|期間|期限|分野|目的|制限|登録|成立)|ロイヤリ?ティ|利用料|対価|値段|代金|お代|販売価格|^取り?扱い$|コードの取り?扱い|変更できる|知的財産"
        r"|(?<![-_/.])\blicen[cs](?:es?|ed|ing)\b(?![-_/.]\w)|\bterms\b|copyright|\bconditions?\b(?! (?:codes?|monitor|report))|\brestrictions?\b|who (?:can|may)|permitted|\bpricing\b|\broyalt(?:y|ies)\b|^registration$|\bpermissions?\b(?!.*\b(?:file|android|ios|user|role|access))|\bfees?\b|legal\b|about this code))"
    ),
    "forbids-these": (
        r"(?:^(?:禁止(?:事項|行為|していること)|(?:やっ|し)てはいけない(?:こと)?|(?:でき|許され|認められ|許可し|許諾し)ない(?:こと|もの|行為)|だめなこと|NG(?:例|事項)?|お断り(?:していること)?|prohibited|forbidden|not (?:allowed|permitted)|(?:what )?you (?:may|can|must)(?: not|not)(?: do)?)\W*$|(?:次|以下|下記|左記|つぎ)の?[^。]{0,30}(?:(?&bans)|(?&limits))|(?:following|below)[^.]{0,60}(?:(?&forbidden-en)|(?&limits-en))|(?:(?&forbidden-en)|(?&limits-en))[^.]{0,40}\b(?:following|below)\b|(?:(?&forbidden-en)|\b(?:may|must|shall|can)(?: not|not)\b)[^.]{0,40}\b(?:for|by|in|to)\W{0,2}$)"
    ),
    "forbidding-heading": (
        r"(?:禁止(?:していること|事項|行為|用途)|(?:許諾|許可)(?:しない|していない|されない)|(?:でき|認め)ない(?:こと|事項|行為|用途)|やってはいけない|してはいけない|お断り|^(?:prohibited|forbidden|not (?:permitted|allowed|licen[cs]ed)|what you (?:may|must|can) ?not)\b)"
    ),
    "limits": (
        r"(?:(?&bans)|(?:に限|だけ(?!で(?:は)?な|でも|ません)|のみ(?!なら)|かぎり|限り(?!でな|なく))|(?:許諾|ライセンス|権利|許可)の?(?:対象|範囲)(?:外|に含ま)|対象外|[×✕]|だめ|ダメ|駄目|なし(?:で|に)(?:お願い|して)"
        r"|与え(?:られ)?(?:て(?:い|お)り?)?(?:ない|ません)|取得し(?:ない|ません)|有し(?:ない|ません)|及ば(?:ない|ず)|及びません|除外|除(?:く|き)|ないこと(?:。|$|を|と)"
        r"|差し控え|使え(?:ない|ません)|(?:使|用)(?:わ|い)(?:ない|ません)こと|許して(?:い|お)|許す(?:もの|こと)では|許諾するものでは|してはならない|ものでは(?:ない|ありません)|行えません|行えない|受けられない|いただけません|いただけない)"
    ),
    "purposes": (
        r"(?:(?&field)|営利|商用|商業|業務(?!委託|時間|改善)|お金(?:を|に)|商売|有料|政党|候補者|選挙(?!管理|システム|事務)|政治|宗教|布教|広告|宣伝|投機|投資|軍事|兵器|戦争|戦闘|監視(?!カメラ|装置|盤|システム)|追跡|捜査|尾行|顔認証|本番|実運用|本稼働|商品化|収入|利益|賭博|ギャンブル|パチンコ|風俗|アダルト|成人向け|暗号資産|仮想通貨|マイニング|たばこ|酒類|迷惑メール|スパム|違法|犯罪|公序良俗|差別|ヘイト|勧誘|競合|機械学習|(?:AI|人工知能|生成AI|LLM|モデル)[^。、]{0,10}(?:学習|訓練|開発)|学習データ|マルチ|(?:教育|研究|学術|授業|教材|実習|演習|実験|研修|評価|検証|私的|家庭|防災|学習|非営利|試用)(?:及び|・|や|の|と|目的|用途|以外|で|に)[^。]{0,14}(?:以外|ほか|のみ|に限|だけ|範囲))"
    ),
    "party": (
        r"(?:(?:自治体|公共団体|公的機関|行政機関|市町村|国の機関|職員|会員|事業者|法人|企業|会社|学校|大学|学生|住民|市民|県民|都民|個人|従業員|社員|自治会|町内会|団体|組合|委員会|機関|組織|管理会社|同業他社|他社|暴力団|反社会的勢力)(?!(?:の|や[^。、]{1,4}で?の|及び[^。、]{1,6}|および[^。、]{1,6}|または[^。、]{1,6})?(?:目的|用途|授業|教育|学習|研究(?!者|機関|所)|収益|監視|情報|内での|での(?:ご?利用|使用|製品|開発)|利用|使用)|の範囲))"
    ),
    "remade": (
        r"(?:改変|改造|改作|翻案|改良|加工|変更(?!履歴|点|内容|する(?:こと|場合)が)|書き換え|書換え|作り?[替変か]え|手を加え|派生|二次的著作|移植|抜き出|切り出|フォーク|逆アセンブル|解析)"
    ),
    "handed-on": (
        r"(?:(?&passing-on)|配り直|配っ|配[るり]|渡[しす]|譲り|置き直|転載|掲げ|公の場|再掲|又貸し|人にあげ|アップロード|ミラー|公開(?:のまま|する|し(?!て(?:い|お)))|広め|頒布)"
    ),
    "frees": (
        r"(?:自由(?:に|で(?:す|あ)|です)|歓迎|(?<!のみ)(?<!のみご)(?<!だけ)(?<!だけご)(?<!限り)(?<!限りご)(?:お使い|利用|使用)(?:いただけ(?:る|ます)|でき(?:る|ます))(?:。|$)|なしに(?:使え|利用でき)|ご自由|許諾(?:されて|して)(?:い|お)(?:る|ます))"
    ),
    "keeps": (
        r"(?:(?:表示|表記|記載|明記|明示|全文|ライセンス文|出典|クレジット)[^。]{0,20}(?:含め|残|添付|してください|すること|削除し|消さ|外さ|なければ|必須)|保証(?:は|を|も|し)|責任|損害|免責)"
    ),
    "other-matter": (
        r"(?:(?&other-things)(?:等|など|」|の中身)?(?:は|も|:|について|には|の(?:[^。、]{0,6})(?:利用|使用|複製|再配布|商用|転載|販売|改変|無断)|を(?:[^。、]{0,8})(?:利用|使用|複製|再配布|転載|販売|改変|配)))"
    ),
}
EN = {
    "itself-en": (
        r"(?:it|its|itself|them|this|these|those|such|any|all|or|and|nor|cop(?:y|ies)|without|for|in|on|to|outside|with|by|under|unless|except|only|commercially|publicly|freely|externally|beyond|within|as|if|from|either|via|through|altered|changed|adapted|improved|further|parts?|exact|modified|unmodified|derivat\w+|derived|sources?|code|software|binar\w+|builds?|executables?|compiled|our|of|at|is|are|was|must|may|shall|can|requires?|needs?|rights?|programs?|products?|versions?|works?|more|paid|(?:the|a|an|your) (?:[\w-]+ ){0,3}?(?:software|programs?|code|sources?|files?|library|package|tools?|modules?|scripts?|works?|product|applications?|app|drivers?|firmware|copy|copies|versions?|adaptations?|templates?|themes?|plug-?ins?|framework|system|component|fork|derivat\w+|project|repository))"
    ),
    "acts-on-another-en": (
        r"(?:\b(?:not|never|n['’]t|cannot) (?:be )?(?:\w+ly )?(?:redistribut|distribut|copy|copie|shar|sell|publish|upload|modif|chang|alter|disclos|transfer|reproduc|releas)(?:e|ied|ed|y)?\b (?!(?&itself-en)\b)(?=[\w`])"
        r"|\b(?:redistributing|distributing|copying|sharing|selling|publishing|uploading|modifying|changing|altering|disclosing|transferring|reproducing|releasing|(?:(?:re)?distribution|modification|alteration|reproduction|duplication|disclosure|publication|sale) of) (?!(?&itself-en)\b)(?=[\w`]))"
    ),
    "of-contractors-en": (
        r"\b(?:contractors?|sub-?contractors?|suppliers?|tenderers?|bidders?)\b[^.,]{0,20}\b(?:must|shall|may|has to|have to|will)\b"
    ),
    "source-en": (
        r"\b(?:the |its |our |full |complete |whole |all )*source(?:[- ]code| files)?\b(?! (?:maps?|data|file formats?|images?|documents?|texts?|languages?|control|address|system|tables?|branch|of)\b)"
    ),
    "frees-en": (
        r"(?:\b(?:freely|welcome|happy|free to|anyone may|everyone may|anybody may|may also|not a condition|as you like|irrevocable)\b)"
    ),
    "keeps-en": (
        r"(?:\b(?:must|shall|please|to|should) (?:be )?(?:retain\w*|ke(?:ep|pt)|includ\w+|reproduc\w+|preserv\w+|carry|display\w*|stat\w+|marked|acknowledg\w+)\b|\bno warrant\w*|\bliab\w+\b|\bdamages\b|\bprovided that\b[^.]{0,40}\b(?:notice|copyright)|\bas long as\b[^.]{0,40}\b(?:notice|copyright|credit)|\bexcept in compliance\b)"
    ),
    "other-matter-en": (
        r"(?:^\W{0,3}(?:[\w'-]+ ){0,4}(?&other-things-en)|\b(?:of|use|using|reuse|redistribute|transfer|reproduce|publish|copy|sell|share|modify|for) (?:the |these |those |our |any )?(?:\w+ )?(?&other-things-en))"
    ),
    "source-available": (
        r"(?:Business Source Licen[cs]e|Functional Source Licen[cs]e|Server Side Public Licen[cs]e|Elastic Licen[cs]e|PolyForm|Confluent Community Licen[cs]e|(?:\"?The )?Commons Clause\b|CC[- ]BY[- ]NC)"
    ),
    "limits-en": (
        r"(?:(?&forbidden-en)|\bnot (?:\w+ ){0,2}?(?:licen[cs]ed|permitted|allowed|granted|open|covered|entitled|authori[sz]ed)\b|\boutside (?:the|this|what|of)\b|\bexclud(?:ed|es|ing)\b|\b(?:nobody|no one|no-one|none|neither|nor)\b"
        r"|\b(?:only|solely|exclusively)\b|\b(?:may|must|shall|can|will) ?not\b|\bcan(?:no|['’])t\b|\b(?:do not|don['’]t)\b|\bno (?:right|permission|licen[cs]e)\b|\bceases?\b|\bmay neither\b|\bexcept\b|\bbreach\w*\b|\binfring\w+\b|\bviolat\w+\b|\bunlicen[cs]ed\b)"
    ),
    "purposes-en": (
        r"(?:(?&field-en)|\b(?:production|operational(?:ly)?|sell(?:ing)?|money|revenue|paid|defen[cs]e|military|weapons?|police|surveil\w+|facial recognition|biometric\w*|(?:AI|machine[- ]learning|model) (?:training|development)|train(?:ing)? (?:of )?(?:an? |any |the )?(?:AI|machine|models?|language|neural)|machine learning|data mining|crypto\w*|pornograph\w*|adult (?:content|sites?|material|entertainment)|tobacco|alcohol|lotter\w+|spam\w*|illegal|unlawful|criminal|discriminat\w+|hate|lobbying|campaign\w*|church\w*|competing|evaluat\w+|teaching|academi\w+|research|elections?|political|religious|advertis\w+|gambling|trading|commerce|other (?:use|uses|purposes?|domains?|applications?)|domains?|non-?production|purposes? other than)\b)"
    ),
    "remade-en": (
        r"\b(?:modif\w+|alter(?:ed|ing|ations?)?|adapt\w*|chang(?:e|ed|ing|es)|derivatives?|derived|forks?|forking|tweak\w*|translat\w+|rewrit\w+|port(?:ed|ing)|take out)\b"
    ),
    "handed-on-en": (
        r"\b(?:(?&passing-on-en)|hand(?:ed|ing)? (?:it )?on|re-?host\w*|mirror\w*|give (?:it|copies)|giv\w+ away|pass(?:ed|ing)? (?:it )?on|resell\w*|upload\w*|bundl\w+|ship(?:ped|ping)?|includ\w+ it in)\b"
    ),
}

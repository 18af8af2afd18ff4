# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
r"""Words for terms where nothing but terms is stated: what limits, and what is limited."""

from __future__ import annotations

JA = {
    "forbids": (
        r"(?:禁止(?!され(?:てい)?ない|(?:しま|では|して(?:い|お)りま)せ?ん)|禁じ(?!ません|ない|て(?:い|お)り?ません)|禁ず|厳禁|お断り|ご?遠慮(?:くだ|下|願|いた|して|を)|お?控え(?:くだ|下|願|いただ|頂|て(?:くだ|いただ))"
        r"|(?:認め|許可し|許諾し|許諾いたし|許し|承諾し|容認し|許可いたし)て?(?:い|お)?り?(?:ません(?!でし)|ない(?!場合|とき|限り|ライセンス))|お認めし|(?:お使い|ご利用)になれ(?:ない|ません)|(?:限りにおいて|場合に限り|限り)、?[^。]{0,12}(?:使え|利用でき|使用でき|ご利用|お使い)|(?:許さ|許可さ|許諾さ|認めら|付与さ|与えら)れ(?:て(?:い|お)?り?)?(?:ません|ない|ず)"
        r"|(?:て|で)は(?:なら|なり|いけ)(?:ない|ません|ず|ぬ)|(?<=[ぁ-ん])(?:ないで|ずに)(?:ください|下さい|いただ|頂|ほし|もらい)|(?<=[ぁ-ん])ないこと(?:。|$|とする|と(?:し|なって))|ないもの(?:とする|とし)|べからず|許諾(?:の(?:範囲|対象))?(?:外|に含)|無許諾"
        r"|(?:契約|規約|許諾|ライセンス)違反|権利(?:は|が|を)?、?[^。、]{0,8}(?:ありません|ない|有し(?:ない|ません)|失)|(?:許諾|認め|許可|許)[^。]{0,10}(?:のみ|だけ|に限)|(?:に限り|にのみ|でのみ|のみに|だけに?)[^。]{0,16}(?:許諾|許可|認め|及[びぶ]|発生|付与|生じ|効力|使え|許す)|(?:許諾|権利|利用権|使用権)[^。、]{0,10}(?:終了|消滅|失効|失わ)|を?許すもの)"
    ),
    "gestures": (
        r"(?:クリック|click-through|ボタン|チェックボックス|チェックを(?:入れ|付け)|同意(?:する)?(?:画面|操作|ボタン)|同意する操作|開封|封を(?:切|開)|包装を|シュリンク|インストーラー?|圧縮ファイルを(?:開|展開)|(?:初回)?起動時の画面|承諾画面)"
    ),
    "interfaces": (
        r"(?:インター?フェー?ス|\bAPI\b|ブラウザー?|トーク画面|コマンドライン|プロトコル|通信方式|回線|直接リンク|サーバー?側|プログラム(?:ミング)?言語|言語|\bOS\b|方式|様式|態様)"
    ),
    "others": (
        r"(?:(?:他|ほか|別|同種|他社|他者|商用|有償|独自|未認証|非公開|競合する|オープンソースでない|プロプライエタリな?|GPL系?(?:ライセンス)?|コピーレフト型?(?:ライセンス)?)(?:の|製の?)?[^。、]{0,10}(?:ソフト(?:ウェア)?|プログラム|製品|システム|ツール|ライブラリ)|(?:ソフトウェア|プログラム)(?:は、?(?:すべて|全て|いずれも)|だけ|のみ|に限))"
    ),
    "products": (
        r"(?:端末|機器|機種|製品|スイート|クラウド|サーバー?|基盤|プラットフォーム|装置|センサー?|\bCMS\b|本体|パッケージ|サービス|環境|システム|ソフト|」|ルーター?|カメラ|プリンター?|タブレット|ハードウェア)"
    ),
    "together": (
        r"(?:一緒に|併せて|あわせて|同(?:じ|一)の?(?:媒体|パッケージ|配布物|ディスク|メディア|イメージ|サイト|アーカイブ)|添えて(?:よい|いい)|(?:収め|収録し|格納し|収録する|収める)(?:た|る)?(?:媒体|配布物|配布サイト|ディスク)|同梱|添え|抱き合わせ|セットで)"
    ),
    "of-rights": (
        r"(?:ライセンス(?:キー|ファイル|証書)[^。]{0,16}必要|(?:利用|使用|複製)(?:する|の)権利|許諾外|無許諾|限りにおいて|^[^を、]{0,16}(?:使っ|利用し|使用し|お使いになっ|渡し|配っ|配布し|改変し|改造し|売っ|販売し|直し)て?(?:は|も)?は禁止です。$|^\W*(?:[QA問答]\W)?(?:届け?出|申請|登録|許可|許諾|承諾|承認|契約|連絡)は必要です。$|(?:する|しない|でない|場合に)限り、?[^。]{0,12}(?:使え|利用でき|使用でき|ご利用|お使い)|(?:改変|改造|改修|(?:再|二次)配布|再頒布|複製|転載|持ち出し|販売|転用|流用|営利[^。、]{0,6}利用|商用利用)(?:は|を|も)[^。]{0,16}(?:ご?遠慮|お断り|お?控え|認め(?:て|ま|な)|許可(?:し|さ)|禁)|(?:使い|利用し|使用し)たい(?:場合|方|団体)(?:は|には)[^。]{0,10}(?:対象外|ご?遠慮|お断り)|(?:使用|利用|複製|改変|配布|再配布|の)許諾|(?:使用|利用)権|許諾(?:し|さ|の(?:範囲|対象))|(?:使用|利用)(?:を|は)(?:認め|許)|ライセンス違反|無断(?:での?)?(?:使用|利用|転載|複製|改変|配布|転用)|(?:(?:ご?利用|ご?使用|お使い|ダウンロード|導入|転用|流用|転載|(?:再|二次)?配布|改変|改造|複製|持ち出し|販売|商用利用)(?:する(?:こと|の)|いただくこと)?(?:は|を|も|につい?ては))(?:、)?(?:固く|一切|厳に|お断り|ご?遠慮|お?控え|認め|許可|禁|不可))"
    ),
    "of-contractors": (
        r"(?:(?:受託者|受注者|請負(?:者|人|業者)|委託先|再委託先|委託業者|指定管理者|納入者|納入業者)(?:は|が|に(?:は|お|対)|と|、)|(?:^|、)[甲乙丙](?:は|が|及び))"
    ),
    "source": r"(?:難読化前の(?:コード|もの|状態)|復号した(?:原文|もの|コード)|ソース(?:コード|プログラム|一式|ファイル)?(?!マップ)|原始プログラム)",
    "terms-section": (
        r"(?:^(?!.*(?:データ|\bAPI\b|サービス|フォント|画像|写真|サポート|商標|ロゴ|貢献|プライバシー|飛行|依存|第三者|サードパーティ))"
        r".*(?:^[【■◆●](?:転載|使用|利用|配布|再配布|商用)|ライセンス|許諾|著作権|(?:利用|使用|配布|変更|改変)(?:の)?(?:上の)?(?:条件|規約|について|にあたって|ルール|手続|範囲|料|者の|承認|のきまり|の決まり|を検討|を希望|制限)"
        r"|利用の手引|再配布|禁止|きまり|決まり|お約束|条件|特約|だれが|誰が|使える(?:人|方|の)|使いたい|お使いに|対象者|許す|(?:つか|使|利用|使用)[^。]{0,6}(?:範囲|いい|よい|期間|期限|分野|目的|制限|登録|成立)|ロイヤリ?ティ|利用料|対価|値段|代金|お代|販売価格|^取り?扱い$|コードの取り?扱い|変更できる|知的財産|(?:利用|使用|配布|改変|再配布|複製)(?:後|前|時)?の?(?:義務|手続き?|資格|遵守|申込|申請|届|登録|許可|承諾|期間|料)|遵守事項|守っていただ|(?:ご?利用|ご?使用|お使い)(?:に|いただ|でき|になれ|になる|を)[^。]{0,10}(?:方|者|人|団体|範囲|場合|用途|お客様|皆様)(?!法)|^料金|^費用負担|有償版|改造される方|同梱の制限|頒布の|配布の"
        r"|(?<![-_/.])\blicen[cs](?:es?|ed|ing)\b(?![-_/.]\w)|\bterms\b|copyright|\bconditions?\b(?! (?:codes?|monitor|report))|\brestrictions?\b|who (?:can|may)|permitted|\bpric(?:e|es|ing)\b(?! (?:data|index|list|calc))|\b(?:rules?|limits?|policy) (?:for|of|on) (?:re-?)?us(?:e|ing)\b|\b(?:acceptable|permitted|allowed|fair|intended) use\b|\beligib\w+|\bfor whom\b|\b(?:using|copying|sharing|redistributing|modifying|changing) (?:the|this|our) (?:software|code|program|tool|library|package|source)|\bredistribution\b|\byour (?:rights|obligations)\b|\broyalt(?:y|ies)\b|^registration$|\bpermissions?\b(?!.*\b(?:file|android|ios|user|role|access))|\bfees?\b|legal\b|about this code))"
    ),
    "forbids-these": (
        r"(?:^(?:禁止(?:事項|行為|していること)|(?:やっ|し)てはいけない(?:こと)?|(?:でき|許され|認められ|許可し|許諾し)ない(?:こと|もの|行為)|だめなこと|NG(?:例|事項)?|お断り(?:していること)?|prohibited|forbidden|not (?:allowed|permitted)|(?:what )?you (?:may|can|must)(?: not|not)(?: do)?)\W*$|(?:次|以下|下記|左記|つぎ)の?[^。]{0,30}(?:(?&bans)|(?&limits))|(?:following|below)[^.]{0,60}(?:(?&forbidden-en)|(?&limits-en))|(?:(?&forbidden-en)|(?&limits-en))[^.]{0,40}\b(?:following|below)\b|(?:(?&forbidden-en)|\b(?:may|must|shall|can)(?: not|not)\b)[^.]{0,40}\b(?:for|by|in|to)\W{0,2}$)"
    ),
    "forbidding-heading": (
        r"(?:禁止(?:していること|事項|行為|用途)|(?:許諾|許可)(?:しない|していない|されない)|(?:でき|認め|受けられ|使え|利用でき|なれ)ない(?:こと|事項|行為|用途|場合|者|方|団体|人)(?!の?対)|^(?:where|for whom|by whom|when) it (?:must|may|can) ?not\b|やってはいけない|してはいけない|お断り|^(?:prohibited|forbidden|not (?:permitted|allowed|licen[cs]ed)|what you (?:may|must|can) ?not)\b)"
    ),
    "limits": (
        r"(?:(?&bans)|(?:に限|だけ(?!で(?:は)?な|でも|ません)|のみ(?!なら)|かぎり|限り(?!でな|なく))|(?:許諾|ライセンス|権利|許可)の?(?:対象|範囲)(?:外|に含ま)|対象外|[×✕]|だめ|ダメ|駄目|なし(?:で|に)(?:お願い|して)"
        r"|与え(?:られ)?(?:て(?:い|お)り?)?(?:ない|ません)|取得し(?:ない|ません)|有し(?:ない|ません)|及ば(?:ない|ず)|及びません|除外|除(?:く|き)|ないこと(?:。|$|を|と)"
        r"|差し控え|使え(?:ない|ません)|(?:使|用)(?:わ|い)(?:ない|ません)こと|許して(?:い|お)|許す(?:もの|こと)では|許諾するものでは|してはならない|ものでは(?:ない|ありません)|(?:渡|貸|出|回|移|直|写|外|返|動か)せ(?:ません|ない)|(?:譲|配|売|送|載|作)れ(?:ません|ない)|ないもの(?:と(?:する|し)|。|$)|ないよう(?:に|お?願|ご|。|$)|(?:避け|見合わせ|とりやめ|取りやめ|ご?遠慮)[^。、]{0,6}(?:ください|下さい|願|いただ|する|もの)|お?控え(?:ください|下さい|いただ|願)|(?:受け付け|承っ|容認し)て(?:い|お)?り?(?:ない|ません)|対象(?:と(?:は)?(?:し(?:ない|ません)|なら(?:ない|ず)|なりません)|に(?:は)?(?:含|入)[^。]{0,6}(?:ない|ません|ず))|お使いになれ(?:ない|ません)|なれません|許諾外|無許諾|(?:付与|交付)されません|許すもの|限定(?:し|さ|する|です|と)|専用(?:です|と|。|$)|にとど(?:め|ま)|に絞|の範囲(?:内)?に|行えません|行えない|受けられない|いただけません|いただけない)"
    ),
    "purposes": (
        r"(?:(?&field)|営利|商用|商業|業務(?!委託|時間|改善)|お金(?:を|に)|商売|有料|政党|候補者|選挙(?!管理|システム|事務)|政治|宗教|布教|広告|宣伝|投機|投資|軍事|兵器|戦争|戦闘|監視(?!カメラ|装置|盤|システム)|追跡|捜査|尾行|顔認証|仕事|副業|儲け|有償|受託|顧客|娯楽|本番|実運用|本稼働|商品化|収入|利益|賭博|ギャンブル|パチンコ|風俗|アダルト|成人向け|暗号資産|仮想通貨|マイニング|たばこ|酒類|迷惑メール|スパム|違法|犯罪|公序良俗|差別|ヘイト|勧誘|競合|機械学習|(?:AI|人工知能|生成AI|LLM|モデル)[^。、]{0,10}(?:学習|訓練|開発)|学習データ|マルチ|(?:教育|研究|学術|授業|教材|実習|演習|実験|研修|評価|検証|私的|家庭|防災|学習|非営利|試用)(?:及び|・|や|の|と|目的|用途|以外|で|に)[^。]{0,14}(?:以外|ほか|のみ|に限|だけ|範囲))"
    ),
    "good-purposes": (
        r"(?:教育|研究|学術|授業|講義|講座|教材|実習|演習|実験|研修|訓練|評価|検証|試験|試用|私的|家庭|個人|趣味|防災|災害|学習|非営利|非商用|福祉|医療|公益|公共|行政|地域|啓発|普及|展示|調査|閲覧|参照|参考|庁内|所内|院内|校内|社内|学内|組織内|団体内|内部)"
    ),
    "party": (
        r"(?:(?:自治体|公共団体|公的機関|行政機関|市町村|国の機関|職員|会員|事業者|法人|企業|会社|学校|大学|学生|住民|市民|県民|都民|個人|従業員|社員|自治会|町内会|団体|組合|委員会|機関|組織|管理会社|同業他社|他社|暴力団|反社会的勢力)(?!(?:の|や[^。、]{1,4}で?の|及び[^。、]{1,6}|および[^。、]{1,6}|または[^。、]{1,6})?(?:目的|用途|授業|教育|学習|研究(?!者|機関|所)|収益|監視|情報|内での|での(?:ご?利用|使用|製品|開発)|利用|使用)|の範囲))"
    ),
    "remade": (
        r"(?:改変|改造|改作|翻案|改良|加工|変更(?!履歴|点|内容|する(?:こと|場合)が)|書き換え|書換え|作り?[替変か]え|手を加え|派生|二次的著作|移植|抜き出|切り出|フォーク|逆アセンブル|逆コンパイル|リバース|手直し|手を入れ|いじ[るっら]|組み替|差し替え|書き足|編集|改修|改訂|追記|解析)"
    ),
    "handed-on": (
        r"(?:(?&passing-on)|配り直|配っ|配[るり]|渡[しす]|譲り|置き直|転載|掲げ|公の場|再掲|出回|持ち出|持出|横流し|贈|授受|お渡し|売却|複写|又貸し|人にあげ|アップロード|ミラー|公開(?:のまま|する|し(?!て(?:い|お)))|広め|頒布)"
    ),
    "frees": (
        r"(?:自由(?:に|で(?:す|あ)|です)|歓迎|(?<!のみ)(?<!のみご)(?<!だけ)(?<!だけご)(?<!限り)(?<!限りご)(?:お使い|利用|使用)(?:いただけ(?:る|ます)|でき(?:る|ます))(?:。|$)|なしに(?:使え|利用でき)|ご自由|許諾(?:されて|して)(?:い|お)(?:る|ます))"
    ),
    "keeps": (
        r"(?:(?:表示|表記|記載|明記|明示|全文|ライセンス文|出典|クレジット)[^。]{0,20}(?:含め|残|添付|してください|すること|削除し|消さ|外さ|なければ|必須)|保証(?:は|を|も|し)|責任|損害|免責)"
    ),
    "other-matter": (
        r"(?:(?&other-things)(?:等|など|」|の中身)?(?:は|も|:|について|には|の(?:[^。、]{0,6})(?:利用|使用|複製|再配布|商用|転載|販売|改変|無断|予約|申込|閲覧|投稿|登録|取得|閲覧)|を(?:[^。、]{0,8})(?:利用|使用|複製|再配布|転載|販売|改変|配)))"
    ),
}
EN = {
    "forbids-en": (
        r"(?:\b(?:may|must|shall) ?(?:not\b|n['’]t\b)(?! only| be liable| be held)|\bmay neither\b|\b(?:prohibited|forbidden|disallowed|banned|barred|off[- ]limits|unlicen[cs]ed)\b|\bnot (?:be )?(?:\w+ )?(?:allowed|permitted|authori[sz]ed|licen[cs]ed|entitled|tolerated|covered|granted|conveyed|extended)\b|\b(?:refrain|abstain) from\b|\bno (?:rights?|permission|licen[cs]e)\b|\bno (?:copy|copies|person|one|part)\b[^.]{0,12}\b(?:may|can|shall)\b|\bconcluded by\b|\bmakes you a licensee\b|\b(?:rights?|permissions?|licen[cs]e) (?:under [^.]{1,30} )?(?:is|are) (?:conferred|bestowed)\b|\bmay (?:\w+ ){1,8}and nothing (?:more|else)\b|\bobtains? the right\b|\boutside (?:of )?(?:the |this |our )?(?:scope of )?(?:the |this |our )?(?:licen[cs]e|grant|permission)\b|\bis reserved to\b"
        r"|\b(?:rights?|licen[cs]e|permission|grant|they|it)\b[^.;]{0,40}\b(?:ceases?|lapses?|terminates?|expires?)\b|\b(?:only|solely|exclusively)\b[^.]{0,40}\b(?:licen[cs]ed|permitted|allowed|granted)\b|\b(?:licen[cs]ed|permitted|allowed|granted|conferred|valid|exercised|usable)\b[^.]{0,50}\b(?:only|solely|exclusively|alone)\b)"
    ),
    "gestures-en": (
        r"\b(?:click[\w-]*|tick(?:s|ed|ing)?|press(?:es|ed|ing)|(?:break\w*|unseal\w*) (?:of )?the seal|shrink-?wrap|installer|checkbox|dialogue?|accept(?:s|ed|ing|ance)? (?:button|page|screen))\b"
    ),
    "interfaces-en": (
        r"\b(?:web browsers?|browser|server[- ]side|command[- ]line|graphical|REST|HTTP|APIs?|protocol|operating system|programming language|containers?|linking|interface)\b"
    ),
    "others-en": (
        r"\b(?:other|another|any|proprietary|closed[- ]source|closed|non-free|competing|uncertified|GPL\S*|copyleft|commercial|all|every|each) (?:[\w-]+ ){0,2}?(?:software|programs?|packages?|products?|tools?|packers?|librar(?:y|ies)|applications?|apps?|works?)\b"
    ),
    "products-en": (
        r"\b(?:suites?|distribution|devices?|gauges?|hardware|sensors?|loggers?|gateways?|cloud|platforms?|makes?|models?|subscriptions?|controllers?|equipment|backends?|vendors?'?s?|chips?|microcontrollers?|cameras?|printers?|terminals?|instruments?|appliances?)\b"
    ),
    "together-en": (
        r"\b(?:same (?:medium|media|image|archive|bundle|package|disk|container|installer|distribution|server|machine)|alongside|together with|bundled? with|accompan\w+|that (?:installer|image|archive|bundle|package)|archives? that hold|also (?:hold|carry|contain|include)|next to)\b"
    ),
    "of-rights-en": (
        r"(?:\b(?:redistribut\w+|mirroring|copying|selling|reselling|modifying|re-?publishing|re-?hosting|handing (?:it|them))\b[^.]{0,80}\b(?:is|are) (?:\w+ )?(?:prohibited|forbidden|not (?:permitted|allowed))|\b(?:these|such|all|your) rights\b(?! reserved)|\brights (?:under|in|to)\b|\blicen[cs]ees?\b|\b(?:the|this|your|our|said|above) (?:\w+ )?(?:licen[cs]e|grant)\b(?! (?:file|text|header|key|notice|badge|agreement))|\bthis permission\b|\bpermission (?:is|to (?:use|run|copy|modify|distribute))\b|\boutside (?:of )?(?:the|this|our) licen[cs]e\b|\bright to (?:use|run|copy|modify|distribute|share|install)\b|\b(?:not |un)licen[cs]ed\b|\blicen[cs]ed (?:only |solely )?(?:for|to)\b)"
    ),
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
        r"(?:\b(?:must|shall|please|to|should) (?:be )?(?:retain\w*|ke(?:ep|pt)|includ\w+|reproduc\w+|preserv\w+|carry|display\w*|stat\w+|marked|acknowledg\w+)\b|\bno warrant\w*|\bsolely responsible\b|\bliab\w+\b|\bdamages\b|\bprovided that\b[^.]{0,40}\b(?:notice|copyright)|\bas long as\b[^.]{0,40}\b(?:notice|copyright|credit)|\bexcept in compliance\b)"
    ),
    "other-matter-en": (
        r"(?:^\W{0,3}(?:[\w'-]+ ){0,4}(?&other-things-en)|\b(?:of|use|using|reuse|redistribute|transfer|reproduce|publish|copy|sell|share|modify|for) (?:the |these |those |our |any )?(?:\w+ )?(?&other-things-en))"
    ),
    "source-available": (
        r"(?:Business Source Licen[cs]e|Functional Source Licen[cs]e|Server Side Public Licen[cs]e|Elastic Licen[cs]e|PolyForm|Confluent Community Licen[cs]e|(?:\"?The )?Commons Clause\b|CC[- ]BY[- ]NC)"
    ),
    "limits-en": (
        r"(?:(?&forbidden-en)|\bnot (?:\w+ ){0,2}?(?:licen[cs]ed|permitted|allowed|granted|open|covered|entitled|authori[sz]ed)\b|\boutside (?:the|this|what|of)\b|\bexclud(?:ed|es|ing)\b|\b(?:nobody|no one|no-one|none|neither|nor)\b"
        r"|\b(?:only|solely|exclusively)\b|\b(?:may|must|shall|can|will) ?not\b|\bcan(?:no|['’])t\b|\b(?:do not|don['’]t)\b|\bno (?:right|permission|licen[cs]e)\b|\bceases?\b|\bmay neither\b|\bexcept\b|\bbreach\w*\b|\binfring\w+\b|\bviolat\w+\b|\bunlicen[cs]ed\b|\b(?:does|do|will)(?: not|n['’]t) (?:extend|apply|cover|reach|include|run)\b|\bno longer (?:covers?|applies|extends|valid|licen[cs]ed)\b|\bnot (?:be )?(?:open|available|tolerated|accepted|welcome|acceptable|free) (?:to|for)\b|\b(?:off[- ]limits|out of bounds|unacceptable)\b|\b(?:refrain|abstain|desist)\b|\b(?:confined|limited|restricted|reserved) (?:to|for)\b|\b(?:falls?|lies?|lying|falling|being) (?:outside|beyond)\b|\bbeyond (?:the|this|what) (?:licen[cs]e|grant|permission|scope)|\bnot to (?:be|leave)\b|\bnowhere else\b|\bno rights?\b|\bnot (?:be )?extended\b|\bnothing more\b|\bbarred\b|\bunlicen[cs]ed\b|\blapses?\b|\bprivilege\b|\b(?:stays?|remains?|kept|keep) (?:it |them )?(?:with|with|within|inside|in) (?:the|your|our)\b|\bis withheld\b|\bsolely\b|\balone\b)"
    ),
    "purposes-en": (
        r"(?:(?&field-en)|\b(?:production|operational(?:ly)?|sell(?:ing)?|money|revenue|paid|defen[cs]e|military|weapons?|police|surveil\w+|facial recognition|biometric\w*|(?:AI|machine[- ]learning|model) (?:training|development)|train(?:ing)? (?:of )?(?:an? |any |the )?(?:AI|machine|models?|language|neural)|machine learning|data mining|crypto\w*|pornograph\w*|adult (?:content|sites?|material|entertainment)|tobacco|alcohol|lotter\w+|spam\w*|illegal|unlawful|criminal|discriminat\w+|hate|lobbying|campaign\w*|church\w*|competing|evaluat\w+|teaching|academi\w+|research|elections?|political|religious|advertis\w+|gambling|trading|commerce|other (?:use|uses|purposes?|domains?|applications?)|domains?|earn(?:s|ed|ing|ings)?|monetis\w+|monetiz\w+|for (?:gain|hire|a living)|consultanc\w+|betting|resale|customers'?|clients'?|turnover|policing|border control|enforcement|non-?production|purposes? other than)\b)"
    ),
    "remade-en": (
        r"\b(?:modif\w+|alter(?:ed|ing|ations?)?|adapt\w*|chang(?:e|ed|ing|es)|derivatives?|derived|forks?|forking|tweak\w*|translat\w+|rewrit\w+|port(?:ed|ing)|edit(?:ed|ing|s)?|amend\w*|patch(?:ed|es|ing)?|hack\w*|rework\w*|remix\w*|revis\w+|extend(?:ed|ing)|strip(?:ped|ping)?|tamper\w*|decompil\w+|disassembl\w+|reverse[- ]engineer\w*|build (?:up)?on|take out)\b"
    ),
    "handed-on-en": (
        r"\b(?:(?&passing-on-en)|hand(?:ed|ing)? (?:it )?on|re-?host\w*|mirror\w*|give (?:it|copies)|giv\w+ away|pass(?:ed|ing)? (?:it )?on|resell\w*|upload\w*|bundl\w+|ship(?:ped|ping)?|includ\w+ it in|circulat\w+|re-?publish\w*|re-?post\w*|hand(?:ed|ing)? (?:it )?(?:over|out|round)|put (?:\w+ )?(?:online|on the (?:web|internet))|giv(?:e|en|ing) (?:\w+ )?to (?:others|any|third|other)|lend\w*|loan\w*|export\w*|market(?:ed|ing)|suppl(?:y|ied) to|leave (?:your|the) (?:\w+ )?(?:organi[sz]ation|company|machines?|premises|network|office|computer)|(?:further|additional|extra) copies)\b"
    ),
}

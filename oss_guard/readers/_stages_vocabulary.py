# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Words for how a report is answered: what is done at first, and what is done later.

Those named ``after`` stand after the time that is given for them.
"""

from __future__ import annotations

JA = {
    "first-step": (
        r"(?:初動|初期対応|一次(?:回答|対応|返信|応答|連絡|切り分け|窓口)|一報"
        r"|初回(?!のみ|だけ|起動|実行|ログイン|アクセス|表示|読み?込|ダウンロード|インストール|ビルド|設定)"
        r"|最初の(?:返信|回答|応答|連絡|ご?連絡|お?返事|反応|対応)|受領|受付|受理|受け付け|受け取|返信|返答|応答|回答|返事|着手"
        r"|(?:対応|調査|検討|作業)?(?:を)?(?:開始|始め)|トリアージ|切り分け|反応|確認の(?:ご)?連絡|第一報|レスポンス"
        r"|コメント(?:を)?(?:付け|し|返)|(?:担当者?)(?:を|の)?(?:割り?当|決|アサイン|選任)"
        r"|担当(?:者|部署|課)?名?を[^。、]{0,6}(?:お?知らせ|ご?連絡|お?伝え)|(?:担当者|こちら|事務局|開発チーム|窓口)(?:から|より)[^。、]{0,10}連絡|読みました|ラベル|印を?付け|スタンプ|リアクション"
        r"|確認した(?:印|旨|こと)|受信|拝受|お返し(?:し|いた|する)|返し(?:ます|、))"
    ),
    "later-step": (
        r"(?:進捗|進み具合|進み方|どうな(?:った|る)|どうする|その後の|経過|経緯|途中|中間|次報|二次(?:連絡|報告)|追加(?:の)?(?:報告|連絡)|顛末|収束|状況"
        r"|修正|修復|再連絡|途中報告|定期報告|報告会|再発防止|収拾|解決|解消|完了|完成|改修|改善|対策|対処|復旧|復帰|回避策|暫定|緩和|恒久|是正|判断|判定|結論|結果|可否|採否|要否|当否|有無|かどうか|方針"
        r"|見通し|見込|計画|予定|原因|影響|再現|評価|調査(?!(?:を)?(?:開始|始|着手))|パッチ|リリース|修正版|更新版|続報|第二報|二次(?:回答|対応)"
        r"|正式(?:な)?(?:回答|返答)|本回答|詳細(?:な)?(?:回答|連絡|報告)|最終|クローズ|直[るすりしせ]|反映|次の(?:ご)?連絡|お?知らせ)"
    ),
}
EN = {
    "first-step-en": (
        r"(?:acknowledg\w*|first (?:response|reply|answer|contact|reaction)"
        r"|(?:initial|first) (?:motion|action|step|move)|say(?:s|ing)? (?:hi|hello)"
        r"|initial (?:response|reply|answer|triage|contact|feedback|assessment)|respond\w*"
        r"|response(?: times?)?|repl(?:y|ies|ied)|triage\w*|get (?:back|in touch)|(?:accept|classif|log|label)\w* (?:it|the|your)|logged|labell?ed|hear (?:back|from us)"
        r"|confirm(?:s|ing)? (?:receipt|that|your)|confirmation|answer\w*|react\w*|receipt"
        r"|look(?:ed)? at|pick(?:ed)? up|review(?:ed)?"
        r"|(?:got|received|have|seen|read) (?:your|the) (?:message|report|mail|e-?mail|issue|note)"
        r"|hear (?:back |first )?from|heard from|contact(?:ed)? (?:you|by)|in touch"
        r"|comes? back to you|writes? back|gets? back|assigned?|first look|a (?:human|person)|getting back|saw it"
        r"|seen it|read it|on it)"
    ),
    "first-step-after-en": (
        r"(?:acknowledg\w*|receipt|received|confirm\w*|respon[sd]\w*|repl(?:y|ies)|triage\w*"
        r"|hear from|get (?:back|in touch)|contact(?:ed)? you|first look|(?:label|log)s? it|pick\w* (?:it )?up|be in touch|writes? back|gets? back"
        r"|first (?:response|reply|answer|contact|reaction|action|look)"
        r"|initial (?:response|reply|answer|contact|reaction|action|feedback)|respon\w*|hear back"
        r"|hear from us|answer\w*|confirmation)"
    ),
    "later-step-en": (
        r"(?:progress|status(?: updates?| reports?)?|updates?|fix\w*|patch\w*|resolv\w*|resolution"
        r"|remed\w+|mitigat\w*|repair\w*|follow[- ]?ups?|decision|plan|assessment|workaround"
        r"|release\w*|solution|solved?|keep you (?:informed|posted|updated)|kept informed|outcome"
        r"|result|put (?:it|this|them) right|correct\w*|address\w*|rectif\w+|close[sd]?"
        r"|deal(?:t|ing)? with|conclusion|tell you|let you know|inform you|assess\w*|evaluat\w*"
        r"|analys[ei]s|diagnos\w*|verdict|findings|root cause|sort(?:ed)? out|sorted|status note"
        r"|next (?:message|note|news)|remedy|cure|shipp?\w*|merged|done|finish\w*|complet\w*"
        r"|restor\w*|recover\w*|clos(?:e[sd]?|ure|ing)|wrap\w* up|put right|in production|roll\w* out|deploy\w*|severity (?:is|will be) (?:settled|set|rated)|rating|classification|advis\w*|report back|news|how (?:it|things) (?:is|are)|eliminat\w*"
        r"|dispos\w*)"
    ),
    "later-step-after-en": (
        r"(?:assess\w*|evaluat\w*|analys[ei]s|verdict|findings|fix(?:es|ed)?|patch(?:es|ed)?"
        r"|mitigat\w*|remed\w+|resolv\w*|resolution|updates?|status|progress|solution|report back"
        r"|decision|outcome|result|plan|schedule|fix\w*|patch\w*|repair\w*|follow[- ]?ups?"
        r"|workaround|solved?)"
    ),
}

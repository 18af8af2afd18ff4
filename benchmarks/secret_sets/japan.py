# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Configuration and documents as Japanese public bodies and their vendors write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from secret_sets.sample import B62, Sample, Values, marked, sample

Write = Callable[[Values], str]


def p(v: Values) -> str:
    """A marked password."""
    return marked(v.password())


# Kind, name, file name and text. Every text is written in UTF-8 and in CP932.
DOCUMENTS: tuple[tuple[str, str, str, Write], ...] = (
    (
        "columns",
        "user list",
        "利用者一覧.csv",
        lambda v: (
            f"職員番号,氏名,所属,初期パスワード\n10023,東京 太郎,総務課,{p(v)}\n10024,多摩 花子,税務課,{p(v)}\n"
        ),
    ),
    (
        "columns",
        "accounts",
        "アカウント.csv",
        lambda v: (
            f"システム名,ID,PW,備考\n文書管理,admin,{p(v)},変更しないこと\n財務会計,kaikei,{p(v)},\n"
        ),
    ),
    (
        "columns",
        "servers",
        "サーバ一覧.tsv",
        lambda v: (
            f"ホスト名\tIPアドレス\tユーザ\tパスワード\njumin-db1\t10.1.1.5\tpostgres\t{p(v)}\njumin-ap1\t10.1.1.6\tappuser\t{p(v)}\n"
        ),
    ),
    (
        "columns",
        "english header",
        "users.csv",
        lambda v: f"id,name,password,role\n1,admin,{p(v)},管理者\n2,kaigo,{p(v)},一般\n",
    ),
    (
        "columns",
        "quoted",
        "wifi.csv",
        lambda v: f'"場所","SSID","暗号化キー"\n"第一庁舎","tocho-guest","{p(v)}"\n',
    ),
    (
        "tables",
        "markdown",
        "docs/環境.md",
        lambda v: (
            f"# 環境\n\n| 項目 | 値 |\n|---|---|\n| ログインID | admin |\n| パスワード | {p(v)} |\n| URL | https://jumin.tosei.lg.jp |\n"
        ),
    ),
    (
        "tables",
        "markdown wide",
        "docs/アカウント.md",
        lambda v: (
            f"| 環境 | ユーザーID | パスワード |\n| --- | --- | --- |\n| 検証 | kensho | {p(v)} |\n| 本番 | honban | {p(v)} |\n"
        ),
    ),
    (
        "tables",
        "html",
        "docs/guide.html",
        lambda v: (
            f"<table>\n<tr><th>ユーザー名</th><td>admin</td></tr>\n<tr><th>パスワード</th><td>{p(v)}</td></tr>\n</table>\n"
        ),
    ),
    (
        "tables",
        "asciidoc",
        "docs/guide.adoc",
        lambda v: f"|===\n|ID |パスワード\n\n|admin\n|{p(v)}\n|===\n",
    ),
    (
        "notes",
        "colon",
        "引継ぎ.txt",
        lambda v: f"■データベース\nホスト：jumin-db1\nユーザー：app\nパスワード：{p(v)}\n",
    ),
    (
        "notes",
        "half-width colon",
        "memo.txt",
        lambda v: f"管理画面のパスワード: {p(v)}\n期限は年度末まで。\n",
    ),
    (
        "notes",
        "quoted in a sentence",
        "手順書.txt",
        lambda v: f"3. ログイン画面で、パスワードに「{p(v)}」を入力します。\n",
    ),
    (
        "notes",
        "sentence",
        "README.txt",
        lambda v: f"初期パスワードは {p(v)} です。必ず変更してください。\n",
    ),
    (
        "notes",
        "ID/PW",
        "連絡.txt",
        lambda v: f"お世話になっております。\nID/PW: kensho / {p(v)}\nよろしくお願いいたします。\n",
    ),
    ("notes", "full width", "設定メモ.txt", lambda v: f"ＩＤ：ａｄｍｉｎ\nＰＷ：{p(v)}\n"),
    ("notes", "brackets", "メモ.txt", lambda v: f"【接続情報】\n【パスワード】{p(v)}\n"),
    ("notes", "ideographic space", "接続.txt", lambda v: f"ユーザー　app\nパスワード　{p(v)}\n"),
    ("notes", "arrow", "変更.txt", lambda v: f"パスワードを変更しました。\n新パスワード→{p(v)}\n"),
    (
        "notes",
        "mail",
        "mail.eml",
        lambda v: (
            f"Subject: 添付ファイルの件\n\n先ほどお送りしたファイルの解凍パスワードは以下のとおりです。\n\nパスワード：{p(v)}\n"
        ),
    ),
    (
        "notes",
        "wiki",
        "運用.md",
        lambda v: (
            f"## 踏み台\n\n- 接続先: 10.2.0.4\n- アカウント: fumidai\n- 暗証番号等: なし\n- PW：{p(v)}\n"
        ),
    ),
    (
        "notes",
        "auth key",
        "連携.txt",
        lambda v: f"認証キー：{marked(v.mixed(32))}\nエンドポイント：https://api.tosei.lg.jp/v1\n",
    ),
    (
        "notes",
        "shared key",
        "vpn.txt",
        lambda v: f"拠点間VPN\n事前共有鍵：{p(v)}\n対向：203.0.113.9\n",
    ),
    (
        "notes",
        "access key",
        "クラウド.txt",
        lambda v: (
            f"アクセスキー：{marked(v.chars(B62, 20))}\nシークレットキー：{marked(v.mixed(40))}\n"
        ),
    ),
    (
        "comments",
        "java",
        "src/Main.java",
        lambda v: f"class Main {{\n    // 本番DBのパスワードは {p(v)}\n    int size;\n}}\n",
    ),
    (
        "comments",
        "shell",
        "bin/backup.sh",
        lambda v: f"#!/bin/sh\n# パスワード：{p(v)}\ntar czf a.tgz /srv\n",
    ),
    ("comments", "sql", "sql/初期化.sql", lambda v: f"-- 管理者のパスワード {p(v)}\nSELECT 1;\n"),
    ("comments", "vb", "Module1.bas", lambda v: f"' 接続パスワード：{p(v)}\nSub Main()\nEnd Sub\n"),
    (
        "comments",
        "html",
        "index.html",
        lambda v: f"<!-- テスト用アカウント admin パスワード：{p(v)} -->\n<p>ようこそ</p>\n",
    ),
    (
        "configuration",
        "xml",
        "conf/設定.xml",
        lambda v: (
            f'<?xml version="1.0"?>\n<設定>\n  <接続先>10.1.1.5</接続先>\n  <ユーザー>app</ユーザー>\n  <パスワード>{p(v)}</パスワード>\n</設定>\n'
        ),
    ),
    (
        "configuration",
        "xml value",
        "conf/app.xml",
        lambda v: (
            f'<!-- 本番環境 -->\n<config>\n  <database user="app" password="{marked(v.mixed(12))}"/>\n</config>\n'
        ),
    ),
    (
        "configuration",
        "property",
        "conf/beans.xml",
        lambda v: (
            f'<!-- データソース -->\n<bean>\n  <property name="password">\n    <value>{marked(v.mixed(12))}</value>\n  </property>\n</bean>\n'
        ),
    ),
    (
        "configuration",
        "properties",
        "conf/jumin.properties",
        lambda v: (
            f"# データベース接続\njdbc.url=jdbc:oracle:thin:@10.1.1.5:1521:jumin\njdbc.user=app\njdbc.password={marked(v.mixed(12))}\n"
        ),
    ),
    (
        "configuration",
        "ini",
        "設定.ini",
        lambda v: f"[データベース]\nサーバー=10.1.1.5\nユーザー=app\nパスワード={p(v)}\n",
    ),
    (
        "configuration",
        "yaml",
        "config/設定.yml",
        lambda v: f"データベース:\n  ホスト: 10.1.1.5\n  パスワード: {marked(v.mixed(12))}\n",
    ),
    (
        "configuration",
        "json",
        "config/設定.json",
        lambda v: f'{{\n  "接続先": "10.1.1.5",\n  "パスワード": "{p(v)}"\n}}\n',
    ),
    (
        "configuration",
        "dotenv",
        ".env",
        lambda v: f"# 本番環境の接続情報\nDB_HOST=10.1.1.5\nDB_PASSWORD={marked(v.mixed(12))}\n",
    ),
    (
        "configuration",
        "connection string",
        "接続文字列.txt",
        lambda v: (
            f"接続文字列=Provider=SQLOLEDB;Data Source=10.1.1.5;Initial Catalog=jumin;User ID=sa;Password={marked(v.mixed(12))}\n"
        ),
    ),
    (
        "configuration",
        "PHP array",
        "config/db.php",
        lambda v: f"<?php\n// 住民情報\nreturn ['ユーザー' => 'app', 'パスワード' => '{p(v)}'];\n",
    ),
    (
        "code",
        "name in Japanese",
        "app/接続.py",
        lambda v: f"# 台帳\nパスワード = '{p(v)}'\n利用者 = 'app'\n",
    ),
    (
        "code",
        "VBA",
        "接続.bas",
        lambda v: (
            f'Sub 接続()\n    cn.Open "Provider=Microsoft.ACE.OLEDB.12.0;Data Source=台帳.accdb;Jet OLEDB:Database Password={marked(v.mixed(10))}"\nEnd Sub\n'
        ),
    ),
    (
        "code",
        "VBA constant",
        "定数.bas",
        lambda v: f'\' 共通\nPublic Const DB_PASSWORD As String = "{p(v)}"\n',
    ),
    (
        "code",
        "VBA protect",
        "保護.bas",
        lambda v: f'Sub 保護()\n    ActiveSheet.Protect Password:="{p(v)}"\nEnd Sub\n',
    ),
    (
        "code",
        "C#",
        "Form1.cs",
        lambda v: f'// 画面\nclass Form1 {{\n    string パスワード = "{p(v)}";\n}}\n',
    ),
    (
        "commands",
        "batch",
        "起動.bat",
        lambda v: f"@echo off\nrem 共有に接続\nnet use Z: \\\\fs1\\share /user:tosei\\svc {p(v)}\n",
    ),
    ("commands", "batch variable", "setenv.bat", lambda v: f"rem 環境\nset DB_PASSWORD={p(v)}\n"),
    (
        "commands",
        "sqlplus",
        "実行.bat",
        lambda v: f"rem 日次\nsqlplus batch/{marked(v.mixed(10))}@JUMIN @日次.sql\n",
    ),
    (
        "commands",
        "ftp script",
        "転送.ftp",
        lambda v: f"open ftp.tosei.lg.jp\nuser web {p(v)}\nbinary\nput 台帳.csv\nbye\n",
    ),
    (
        "commands",
        "ftp lines",
        "ftp.txt",
        lambda v: f"open 10.0.0.8\nweb\n{p(v)}\nput 日次.csv\nquit\n",
    ),
    (
        "commands",
        "PowerShell",
        "配布.ps1",
        lambda v: f"# 配布\n$pw = ConvertTo-SecureString '{p(v)}' -AsPlainText -Force\n",
    ),
    (
        "commands",
        "expect",
        "login.exp",
        lambda v: (
            f'# 自動ログイン\nspawn ssh admin@10.0.0.8\nexpect "パスワード:"\nsend "{marked(v.mixed(12))}\\r"\n'
        ),
    ),
    (
        "commands",
        "teraterm",
        "接続.ttl",
        lambda v: (
            f"; 踏み台に接続\nconnect '10.0.0.8:22 /ssh /2 /auth=password /user=admin /passwd={marked(v.mixed(12))}'\n"
        ),
    ),
    (
        "devices",
        "yamaha",
        "ルーター設定.txt",
        lambda v: (
            f"# 第一庁舎\nlogin password {p(v)}\nadministrator password {p(v)}\nipsec ike pre-shared-key 1 text {p(v)}\n"
        ),
    ),
    (
        "devices",
        "cisco",
        "sw.txt",
        lambda v: (
            f"! 本庁\nenable password {p(v)}\nusername admin password 0 {p(v)}\nsnmp-server community {p(v)} RO\n"
        ),
    ),
    (
        "devices",
        "access point",
        "ap.txt",
        lambda v: f"# 無線\nwlan ssid tocho\nwpa passphrase {p(v)}\n",
    ),
    (
        "sql",
        "create user",
        "sql/利用者.sql",
        lambda v: f'-- 利用者\nCREATE USER app IDENTIFIED BY "{p(v)}";\n',
    ),
    (
        "sql",
        "alter role",
        "sql/role.sql",
        lambda v: f"-- 権限\nALTER ROLE app WITH LOGIN PASSWORD '{p(v)}';\n",
    ),
    (
        "sql",
        "insert",
        "sql/初期データ.sql",
        lambda v: (
            f"-- 初期の職員\nINSERT INTO 職員 (職員番号, 氏名, パスワード) VALUES ('10023', '東京太郎', '{p(v)}');\n"
        ),
    ),
    (
        "sql",
        "database link",
        "sql/link.sql",
        lambda v: (
            f"-- 連携\nCREATE DATABASE LINK kaigo CONNECT TO app IDENTIFIED BY {marked(v.mixed(10))} USING 'KAIGO';\n"
        ),
    ),
    (
        "columns",
        "aligned by blanks",
        "接続先.txt",
        lambda v: (
            f"■接続先\n\n  システム名  サーバ      ユーザ名    パスワード\n  ----------  ----------  ----------  ------------\n  財務会計    ZAIMU-AP1   zaimuadm    {p(v)}\n"
        ),
    ),
    (
        "columns",
        "sheet of settings",
        "パラメータ.csv",
        lambda v: (
            f"項番,パラメータ名,設定値,備考\n1,db.user,kaigo,\n2,db.password,{p(v)},本番\n3,jwt.secret,{marked(v.mixed(40))},\n"
        ),
    ),
    (
        "columns",
        "keys of services",
        "api.md",
        lambda v: (
            f"| API名 | 認証方式 | APIキー |\n|---|---|---|\n| 地図 | ヘッダー | {marked(v.mixed(32))} |\n"
        ),
    ),
    (
        "notes",
        "pair behind a service",
        "引継.md",
        lambda v: (
            f"- リモート接続（RDP）：Administrator ／ {marked(v.mixed(12))}\n- Basic認証は shisei / {marked(v.mixed(12))}\n"
        ),
    ),
    (
        "notes",
        "minutes",
        "議事録.md",
        lambda v: (
            f"- 【決定】DBのPWが {marked(v.mixed(12))} から変わった。\n- トークンを再発行（{marked(v.mixed(40))}）\n"
        ),
    ),
    (
        "notes",
        "list of definitions",
        "README.md",
        lambda v: f"ユーザー\n: `unyou`\n\nパスワード\n: `{marked(v.mixed(12))}`\n",
    ),
    (
        "notes",
        "dots",
        "サーバ.txt",
        lambda v: f"  ユーザー名・・・kokuho\n  パスワード・・・{p(v)}\n",
    ),
)


def japan(seed: int, turns: int = 3) -> Iterator[Sample]:
    """Every document a few times, in turns in UTF-8 and in CP932."""
    for number, (kind, name, path, write) in enumerate(DOCUMENTS):
        for turn in range(turns):
            for encoding in ("utf-8", "cp932"):
                values = Values(f"{seed}/japan/{name}/{turn}")
                text = write(values)
                place = f"japan/{number:02}-{turn}-{encoding}/{path}"
                full = f"{name} ({encoding})"
                yield sample("japan", kind, full, place, text, encoding=encoding)

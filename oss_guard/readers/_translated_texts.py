# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The READMEs of generators as people translate them into Japanese, and templates left empty.

Translators choose their own words, and people who describe their own software may write one or the
other of these sentences. So a text counts as a translation only where it has a generator's mark
and several of its sentences, and then those sentences alone are the generator's.
"""

from __future__ import annotations

import re

import msgspec


class TranslatedText(msgspec.Struct, frozen=True):
    """A generator's text in Japanese: it has the mark and at least ``least`` of the sentences.

    What is no Japanese under one of the headings, as commands are, is the generator's too.
    """

    name: str
    mark: re.Pattern[str]
    least: int
    headings: re.Pattern[str]
    sentences: tuple[re.Pattern[str], ...]


def _text(name: str, mark: str, least: int, headings: str, *sentences: str) -> TranslatedText:
    flags = re.IGNORECASE
    return TranslatedText(
        name,
        re.compile(mark, flags),
        least,
        re.compile(headings, flags),
        tuple(re.compile(s, flags) for s in (mark, *sentences)),
    )


_MADE = (
    r"[^。]{0,25}(?:で|を|により|によって|から)[^。]{0,15}"
    r"(?:作成|生成|作ら|作っ|構築|ブートストラップ|bootstrap|セットアップ|初期化)"
)
_SEEN = r"localhost:(?:3000|4200|5173)[^。]{0,30}(?:開|アクセス|表示|確認|ご覧)"
_SERVER = r"開発(?:用)?サーバー?を[^。]{0,20}(?:起動|実行|開始|立ち上げ)"
_RELOADS = r"(?:編集|変更)[^。]{0,10}(?:と|場合)[^。]{0,20}(?:リロード|再読み?込み|更新)"
_MORE = r"(?:もっと|さらに|より)?詳し(?:く|い)[^。]{0,12}|(?:もっと|さらに)?学(?:ぶ|習)|参考"

TRANSLATED_TEXTS = (
    _text(
        "create-react-app",
        r"Create React App" + _MADE,
        4,
        r"(?:利用|使用)(?:可能な|できる)スクリプト|コード(?:の)?分割|バンドルサイズの.{1,6}"
        r"|(?:高度な|詳細な)(?:設定|構成)|デプロイ|(?:npm|yarn).{1,60}|" + _MORE,
        r"^プロジェクト(?:の)?(?:ディレクトリ|フォルダー?)[^。]{0,25}実行",
        r"開発モード[^。]{0,12}(?:実行|起動|動か)",
        _SEEN,
        _RELOADS,
        r"(?:lint|リント)[^。]{0,20}コンソール|コンソール[^。]{0,20}(?:lint|リント)",
        r"(?:インタラクティブ|対話)[^。]{0,8}(?:ウォッチ|監視|watch)",
        r"(?:本番|プロダクション)[^。]{0,25}build",
        r"(?:縮小|最小|圧縮|ミニファイ|minif)[^。]{0,30}ハッシュ",
        r"デプロイ[^。]{0,6}準備",
        r"(?:一方向|片道|一方通行)|eject[^。]{0,40}戻",
        r"ビルドツール[^。]{0,20}(?:満足|納得)",
        r"(?:Create React App|React)[^。]{0,12}(?:ドキュメント|を学)",
    ),
    _text(
        "create-next-app",
        r"create-next-app" + _MADE + r"|Next\.js[^。]{0,12}プロジェクト[^。]{0,30}create-next-app",
        4,
        r"(?:はじめに|始め方|使い方|入門)|Vercel.{0,8}デプロイ.{0,6}|" + _MORE,
        _SERVER,
        _SEEN,
        r"(?:app|pages)/[\w/]{0,30}(?:page|index)\.[jt]sx?[^。]{0,30}(?:編集|変更)",
        _RELOADS,
        r"next/font[^。]{0,80}フォント",
        r"Next\.js[^。]{0,30}(?:ドキュメント|チュートリアル|GitHub|リポジトリ|機能や?と?API)",
        r"Vercel[^。]{0,30}(?:プラットフォーム|Platform|簡単)",
        r"(?:pages/api|API ?ルート)",
        r"フィードバック[^。]{0,20}歓迎",
    ),
    _text(
        "create-vite",
        r"テンプレート[^。]{0,40}Vite|Vite[^。]{0,30}テンプレート",
        3,
        r"(?:React|Vue 3|Svelte|Preact|Solid)(?: \+ TypeScript| \+ TS)? \+ Vite"
        r"|推奨.{0,4}(?:IDE|ブラウザ).{0,20}|.{0,8}ESLint.{0,12}|プロジェクト(?:の)?セットアップ"
        r"|(?:設定|構成)の?カスタマイズ|(?:開発|本番).{0,30}(?:コンパイル|ビルド|リロード|最小化)",
        r"HMR[^。]{0,30}(?:ESLint|ルール|最小)",
        r"公式(?:の)?プラグイン|plugin-react",
        r"(?:本番|プロダクション)[^。]{0,30}(?:型|type)[^。]{0,20}(?:lint|ルール|有効)",
        r"script setup[^。]{0,40}(?:ドキュメント|SFC|学)",
        r"VS ?Code[^。]{0,30}(?:Volar|Vue)|Vetur[^。]{0,15}無効",
        r"\.vue[^。]{0,25}(?:型|インポート|import)",
        r"Vite[^。]{0,12}(?:設定|構成)[^。]{0,6}リファレンス",
    ),
    _text(
        "vue-cli",
        r"^開発[^。]{0,10}コンパイル[^。]{0,12}ホットリロード",
        3,
        r"プロジェクト(?:の)?セットアップ|(?:開発|本番)[^。]{0,10}コンパイル.{0,20}|.{0,12}lint.{0,12}"
        r"|(?:設定|構成)の?カスタマイズ",
        r"^プロジェクト(?:の)?セットアップ$",
        r"^本番[^。]{0,10}コンパイル[^。]{0,12}(?:最小化|圧縮|縮小|minif)",
        r"^(?:ファイル)?[^。]{0,8}(?:lint|リント)[^。]{0,6}修正",
        r"^(?:設定|構成)の?カスタマイズ$|^設定リファレンス",
    ),
    _text(
        "laravel",
        r"Laravelは、?[^。]{0,40}(?:エレガント|優雅|優美|洗練|美し)[^。]{0,20}(?:構文|シンタックス|文法)",
        4,
        r"Laravel(?:について|とは|を?学.{0,8}|の?スポンサー)|プレミアム(?:・)?パートナー|行動規範"
        r"|コントリビュー.{1,4}|貢献(?:する)?|(?:セキュリティ)?(?:の|上の)?脆弱性|ライセンス",
        r"開発[^。]{0,30}(?:楽し|創造的)",
        r"ルーティングエンジン|依存性?(?:の)?注入コンテナ|ジョブ処理|スキーママイグレーション"
        r"|データベースORM|イベント(?:の)?ブロードキャスト|(?:セッション|キャッシュ)ストレージ",
        r"(?:大規模|堅牢)[^。]{0,20}アプリ",
        r"Laracasts|Laravel Bootcamp",
        r"スポンサー",
        r"Taylor ?Otwell",
        r"Laravel[^。]{0,30}(?:貢献|コントリビュー|行動規範)",
        r"Laravel[^。]{0,30}MIT",
    ),
    _text(
        "rails",
        r"README[^。]{0,20}(?:通常|普通|一般に)[^。]{0,60}(?:手順|ステップ)",
        4,
        r"README",
        r"^(?:記載|カバー|取り上げ|説明)[^。]{0,30}(?:こと|項目|内容|もの)",
        r"^Ruby(?:の)?バージョン$",
        r"^システム(?:の)?(?:依存関係|依存性|要件)$",
        r"^(?:構成|設定)$",
        r"^データベース(?:の)?(?:作成|初期化)$",
        r"^テスト(?:スイート)?(?:の)?実行(?:方法|手順)?$",
        r"^サービス\(",
        r"^デプロイ(?:の)?(?:手順|方法)$",
    ),
    _text(
        "angular-cli",
        r"Angular CLI" + _MADE,
        4,
        r"開発サーバー?|コード(?:の)?(?:スキャフォール.{1,6}|足場.{0,4}|生成|ひな形.{0,4})|ビルド"
        r"|(?:ユニット|単体|E2E|エンドツーエンド|end-to-end)テスト.{0,6}|.{0,6}ヘルプ|.{0,4}リソース",
        r"ng serve",
        _SEEN,
        r"ng generate",
        r"ng build|dist/",
        r"ng test|Karma|Vitest",
        r"ng e2e",
        _RELOADS,
        r"Angular CLI[^。]{0,40}(?:ヘルプ|概要|リファレンス)|ng help",
    ),
    _text(
        "flutter",
        r"^新しいFlutter(?:の)?(?:プロジェクト|アプリ)|Flutter[^。]{0,15}(?:出発点|開始点|スタート地点)",
        2,
        r"はじめに|始め方|入門",
        r"Flutter[^。]{0,15}(?:出発点|開始点|スタート地点)",
        r"(?:初めて|最初|始める)[^。]{0,30}(?:リソース|資料)",
        r"^(?:ラボ|Lab|クックブック|Cookbook)\s?:",
        r"オンライン(?:の)?ドキュメント[^。]{0,60}(?:チュートリアル|サンプル)",
    ),
    _text(
        "nestjs",
        r"Nest(?:JS)?[^。]{0,15}TypeScript[^。]{0,12}スターター",
        2,
        r"説明|インストール|プロジェクト(?:の)?セットアップ|アプリ(?:ケーション)?の(?:実行|起動)"
        r"|テスト.{0,4}|デプロイ|リソース|サポート|連絡(?:先)?|ライセンス",
        r"Nest[^。]{0,30}MIT",
        r"スポンサー",
        r"Node\.js[^。]{0,20}(?:プログレッシブ|効率的|スケーラブル)",
    ),
    _text(
        "nuxt",
        r"^Nuxt ?\d?[^。]{0,4}(?:最小|ミニマル)[^。]{0,6}スターター",
        3,
        r"セットアップ|開発(?:サーバー?)?|(?:本番|プロダクション).{0,8}",
        r"Nuxt[^。]{0,10}ドキュメント",
        r"依存(?:関係|パッケージ)[^。]{0,8}インストール",
        _SERVER,
        r"(?:本番|プロダクション)[^。]{0,15}ビルド",
        r"プレビュー",
        r"デプロイ[^。]{0,8}ドキュメント",
    ),
)

_SUBJECT = (
    r"(?:この|本)?(?:プロジェクト|ソフトウェア|アプリ(?:ケーション)?|システム|ツール|リポジトリ)の"
)
_TOPIC = (
    r"(?:概要|説明文?|紹介文?|目的|背景|特徴|機能|名前|タイトル|使い方|使用方法|利用方法|使用例"
    r"|(?:インストール|導入|環境構築|ビルド|デプロイ|実行|テスト)(?:の)?(?:方法|手順)?|動作環境|前提条件"
    r"|必要(?:な)?(?:環境|条件)|ライセンス|連絡先|問い合わせ先|作者|貢献(?:の)?(?:方法|しかた)|注意事項)"
)
EMPTY = re.compile(
    rf"[(\[「]?(?:{_SUBJECT})?(?:簡単な|簡潔な)?{_TOPIC}(?:(?:や|と|、|・){_TOPIC}){{0,4}}(?:など|等)?"
    r"(?:"
    r"(?:について)?を?(?:、|ここに|こちらに|簡潔に|簡単に|具体的に|数行で|[1-5一二三]?[~〜～-]?[1-5一二三]?(?:文|行|段落)で){0,3}"
    r"(?:記載|記述|記入|追記|書)(?:く|きます|いて(?:ください|下さい)|し(?:て(?:ください|下さい)|ます)|する|予定)?"
    r"|が(?:ここに|こちらに)?(?:入り|入る|表示され)(?:ます|る)?"
    r")[)\]」]?。?"
)
"""A paragraph that only says what is to be written in its place."""

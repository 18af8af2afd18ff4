# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a generator wrote is told from what people wrote around it."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers import NoParams
from oss_guard.readers._default_texts import DEFAULT_TEXTS
from oss_guard.readers._translated_texts import TRANSLATED_TEXTS
from oss_guard.readers.default_text import DefaultPart, default_text

MARKS = {
    "create-react-app": "This project was bootstrapped with [Create React App](https://x.example).",
    "create-next-app": "This is a project bootstrapped with [`create-next-app`](https://x.example).",
    "create-vite": "This template should help get you started developing with Vue 3 in Vite.",
    "vue-cli": "### Compiles and minifies for production",
    "laravel": "Laravel is a web application framework with expressive, elegant syntax.",
    "rails": "This README would normally document whatever steps are necessary to run it.",
    "angular-cli": "This was generated using [Angular CLI](https://x.example) version 19.",
    "flutter": "A new Flutter project.",
    "nestjs": "[Nest](https://x.example) framework TypeScript starter repository.",
    "expo": "# Welcome to your Expo app 👋",
    "astro": "# Astro Starter Kit: Basics",
    "svelte": "Everything you need to build a Svelte project, powered by [`sv`](https://x.example).",
    "nuxt": "Look at the [Nuxt documentation](https://x.example) to learn more.",
    "cookiecutter-pypackage": "Created with [Cookiecutter](a) and the [x/y](b) project template.",
    "cookiecutter-django": "Behold My Awesome Project!",
    "gitlab": "To make it easy for you to get started with GitLab, here are next steps.",
    "azure-devops": "TODO: Give a short introduction of your project.",
    "aws-cdk": "This is a blank project for CDK development with TypeScript.",
    "aws-sam": "It has source code and supporting files for a serverless application that you can "
    "deploy with the SAM CLI.",
    "phoenix": "To start your Phoenix server:",
    "react-native": "A project, bootstrapped using [`@react-native-community/cli`](https://x.example).",
    "quasar": "A Quasar Project",
    "remix": "# Welcome to Remix!",
    "docusaurus": "This website is built using [Docusaurus](https://x.example), a generator.",
    "electron-vite": "An Electron application with Vue and TypeScript",
    "ember": "This README outlines the details of collaborating on this Ember application.",
    "create-t3-app": "This is a project bootstrapped with `create-t3-app`.",
    "readme-template": "One Paragraph of project description goes here",
    "best-readme-template": "There are many great README templates available on GitHub.",
}


def parts(text: str) -> list[DefaultPart]:
    facts = default_text.read(Document("markdown", text.encode()), (), NoParams())
    return [f for f in facts if isinstance(f, DefaultPart)]


def words(text: str) -> str:
    data = text.encode()
    return "\n".join(data[p.span.start : p.span.end].decode() for p in parts(text))


@pytest.mark.parametrize("name", [d.name for d in DEFAULT_TEXTS])
def test_each_generator_is_known_by_its_mark(name: str) -> None:
    found = parts(f"# Map\n\n{MARKS[name]}\n")
    assert [(p.generator, p.marked) for p in found] == [(name, True)]


def test_sections_of_the_generator_and_no_others() -> None:
    text = (
        "# Map\n\nThis project was generated using [Angular CLI](https://x.example) version 19.\n\n"
        "## Development server\n\nTo start a server, run:\n\n```bash\nng serve\n```\n\n"
        "## Shelters\n\nEvery shelter has a row.\n\n"
        "## Building\n\nRun `ng build`.\n\n避難所の一覧を置いてから実行します。\n"
    )
    found = words(text)
    assert "Angular CLI" in found
    assert "ng serve" in found
    assert "ng build" in found
    assert "Shelters" not in found
    assert "Every shelter" not in found
    assert "避難所" not in found


def test_headings_alone_are_nobodys() -> None:
    assert parts("# Map\n\n## Getting Started\n\nRun it.\n\n## Learn More\n\nRead it.\n") == []


def test_a_part_counts_its_lines_in_the_file() -> None:
    text = (
        "# Getting Started with Create React App\n\n"
        "This project was bootstrapped with [Create React App](https://x.example).\n\n"
        "### `npm start`\n\nRuns the app.\\\nOpen it\nto view it.\n"
    )
    assert [p.lines for p in parts(text)] == [1, 1, 1, 3]


def test_headings_with_pictures() -> None:
    text = "# Astro Starter Kit: Basics\n\n## 🚀 Project Structure\n\nInside of your project.\n"
    assert "Inside of your project" in words(text)


TRANSLATED = {
    "create-react-app": """# アプリ

このプロジェクトは [Create React App](https://x.example) で作成されました。

## 利用可能なスクリプト

プロジェクトディレクトリで次のコマンドを実行できます。

### `npm start`

アプリを開発モードで実行します。ブラウザーで [localhost:3000](http://localhost:3000) を開きます。

```sh
npm start
```

### `npm test`

テストランナーを対話的な監視モードで起動します。

### `npm run build`

本番用のアプリを `build` フォルダーにビルドします。
""",
    "create-next-app": """# Next

これは [`create-next-app`](https://x.example) で作成した Next.js のプロジェクトです。

## はじめに

まず、開発サーバーを起動します。

```sh
npm run dev
```

[http://localhost:3000](http://localhost:3000) を開くと結果が表示されます。

`app/page.tsx` を編集できます。ファイルを編集すると、ページは自動で更新されます。

## Vercel へのデプロイ

いちばん簡単なのは Vercel のプラットフォームです。
""",
    "create-vite": """# React + Vite

このテンプレートは、Vite で React を動かす最小の構成です。

HMR と、いくつかの ESLint のルールがあります。

公式プラグインは二つあります。
""",
    "vue-cli": """# map

## プロジェクトのセットアップ

```sh
npm install
```

### 開発用のコンパイルとホットリロード

```sh
npm run serve
```

### 本番用のコンパイルと最小化

```sh
npm run build
```
""",
    "laravel": """## Laravel について

Laravel は、表現力のあるエレガントな構文を持つウェブアプリケーションのフレームワークです。

開発は楽しく創造的であるべきです。

- 高速なルーティングエンジン

## Laravel のスポンサー

スポンサーの皆さまに感謝します。
""",
    "rails": """# README

この README には、通常、アプリケーションを動かすまでに必要な手順を書きます。

* Ruby のバージョン
* システムの依存関係
* 設定
* データベースの作成
""",
    "angular-cli": """# Map

このプロジェクトは Angular CLI のバージョン 19 で生成されました。

## 開発サーバー

`ng serve` を実行し、http://localhost:4200/ を開きます。

ソースを変更すると、自動で再読み込みされます。

## ビルド

`ng build` でビルドします。
""",
    "flutter": """# map

新しい Flutter のプロジェクトです。

このプロジェクトは Flutter アプリの出発点です。
""",
    "nestjs": """Nest フレームワークの TypeScript スターターリポジトリです。

Nest は MIT ライセンスです。
""",
    "nuxt": """# Nuxt 最小スターター

詳しくは Nuxt のドキュメントをご覧ください。

## セットアップ

依存関係をインストールします。
""",
}


@pytest.mark.parametrize("name", [t.name for t in TRANSLATED_TEXTS])
def test_a_translation_is_the_generators(name: str) -> None:
    found = parts(TRANSLATED[name])
    assert {p.generator for p in found} == {name}
    assert any(p.marked for p in found)
    told = words(TRANSLATED[name])
    for line in TRANSLATED[name].splitlines():
        if line and line[0] not in "#`":
            assert line.lstrip("-* [") in told


@pytest.mark.parametrize("name", [t.name for t in TRANSLATED_TEXTS])
def test_one_sentence_of_a_translation_is_ones_own(name: str) -> None:
    (mark,) = [t.mark for t in TRANSLATED_TEXTS if t.name == name]
    blocks = TRANSLATED[name].split("\n\n")
    kept = [b for b in blocks if mark.search(b.replace(" ", "").replace("`", ""))]
    text = "\n\n".join(
        [*kept[:1], "避難所の混雑を地図に表示する。", "市の職員が開発モードで使う。"]
    )
    assert "避難所" not in words(text)
    assert "職員" not in words(text)


@pytest.mark.parametrize(
    "text",
    [
        "プロジェクトの概要を記載する。",
        "使い方をここに書いてください。",
        "（インストール方法を記述）",
        "このアプリケーションの概要や特徴を 1〜2 文で書く",
        "説明が入ります。",
    ],
)
def test_what_is_to_be_written_is_no_text(text: str) -> None:
    found = parts(f"# 台帳\n\n## 概要\n\n{text}\n\n避難所の一覧を配ります。\n")
    assert [p.generator for p in found] == ["readme-template"]


@pytest.mark.parametrize(
    "text",
    [
        "このアプリの概要を説明する。",
        "不具合の報告には、環境と手順を記載してください。",
        "概要を書いた文書は docs にある。",
        "ライセンスを記載したファイルを添える。",
    ],
)
def test_what_is_written_for_users_is_ones_own(text: str) -> None:
    assert parts(f"# 台帳\n\n{text}\n") == []

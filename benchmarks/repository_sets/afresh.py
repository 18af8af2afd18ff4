# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0

"""Projects of many kinds, with their verdicts written before any of them was judged."""

from __future__ import annotations

import random
from collections.abc import Iterator

from repository_sets.sample import (
    DOUBTFUL,
    FAIL,
    FREE,
    NONE,
    PASS,
    SOUND,
    UNKNOWN,
    Repository,
    but,
    every,
    tag,
    text,
)

_NO_BREACH = "pass/not-applicable/unknown"
_OF_OTHERS = "pass/fail/unknown"
_FRENCH = "# Tsubame\n\nCet outil prépare les listes de présence des écoles de la ville. Il lit les fichiers du bureau et les met dans une page que les familles peuvent lire. Pour le lancer, il suffit de suivre les étapes décrites dans la suite.\n"
_GERMAN = "# Akane\n\nDieses Werkzeug ordnet die Anträge der Bürger nach dem Datum und zeigt, welche noch nicht bearbeitet sind. Die Einstellungen stehen in der Datei im Ordner und werden beim Start gelesen.\n"
_CHINESE = "# 台账\n\n本工具把各科室的台账合并成一张表，并按照日期排序显示。启动之前请准备好数据文件，然后运行安装命令。如果有问题，欢迎在讨论区提出。\n"


def repositories(chance: random.Random) -> Iterator[Repository]:
    """Yield them."""
    yield from _ecosystems(chance)
    yield from _tongues(chance)
    yield from _prose(chance)
    yield from _lists(chance)
    yield from _origins(chance)
    yield from _brought(chance)
    yield from _content(chance)
    yield from _terms(chance)


def _ecosystems(chance: random.Random) -> Iterator[Repository]:
    yield Repository(
        "a crate under a choice of two",
        {
            "Cargo.toml": '[package]\nname = "hinata"\nversion = "0.3.0"\nedition = "2021"\nlicense = "MIT OR Apache-2.0"\n',
            "LICENSE-MIT": text("MIT", chance),
            "LICENSE-APACHE": text("Apache-2.0", chance),
            "src/main.rs": "fn main() {}\n",
            "README.md": "# hinata\n\n避難所の鍵の貸出を記録するコマンドです。\n\n## ライセンス\n\nMIT または Apache-2.0 のどちらかを選べます。\n",
        },
        {**SOUND, **FREE, "5-3-(2)": PASS, "2-2-(2)-c": PASS, "2-1-(4)-a": NONE},
    )
    yield Repository(
        "a Maven project that ships no text",
        {
            "pom.xml": "<project><modelVersion>4.0.0</modelVersion><groupId>jp.example</groupId><artifactId>kawara</artifactId><version>1.0</version><licenses><license><name>Apache-2.0</name><url>https://www.apache.org/licenses/LICENSE-2.0.txt</url></license></licenses></project>",
            "src/main/java/jp/example/Kawara.java": "package jp.example;\nclass Kawara {}\n",
            "README.md": "# kawara\n\nKeeps the roof register.\n",
        },
        {"2-2-(2)-b": PASS, "5-4-d": PASS, "5-2-(4)": FAIL, "2-1-(7)": FAIL},
    )
    yield Repository(
        "a package of PHP that is proprietary",
        {
            "composer.json": '{"name": "midori/yoyaku", "license": "proprietary"}',
            "src/Yoyaku.php": "<?php\nclass Yoyaku {}\n",
            "README.md": "# 予約\n\n会議室の予約です。\n",
        },
        {"2-2-(2)-b": FAIL, "5-4-d": "fail/not-applicable", "2-1-(1)": "fail/not-applicable"},
    )
    yield Repository(
        "a package of R under the GPL",
        {"DESCRIPTION": "Package: sakura\nTitle: Blossom Dates\nVersion: 0.1.0\nLicense: GPL-3\n", "COPYING": text("GPL-3.0-only", chance), "R/sakura.R": "f <- function(x) x\n",
         "README.md": "# sakura\n\nFits the dates of the blossom.\n"},
        {"2-2-(2)-b": PASS, "5-4-d": PASS, "5-2-(4)": PASS, "2-2-(2)-c": FAIL, "5-3-(1)-b": FAIL, "2-1-(4)-b": PASS},
    )  # fmt: skip


def _tongues(chance: random.Random) -> Iterator[Repository]:
    go = {
        "go.mod": "module example.jp/tsubame\n\ngo 1.22\n",
        "main.go": "package main\n\nfunc main() {}\n",
    }
    yield Repository(
        "README in French, nothing beside MIT",
        {"LICENSE": text("MIT", chance), **go, "README.md": _FRENCH},
        but(),
    )
    forbids = (
        "\n## Lizenz\n\nDie kommerzielle Nutzung dieser Software ist ohne Genehmigung untersagt.\n"
    )
    yield Repository(
        "README in German that limits the use",
        {"LICENSE": text("MIT", chance), **go, "README.md": _GERMAN + forbids},
        {"2-1-(6)": DOUBTFUL, "5-4-d": PASS, "2-2-(2)-c": PASS},
    )
    yield Repository(
        "README in Chinese beside the GPL",
        {"LICENSE": text("GPL-3.0-only", chance), **go, "README.md": _CHINESE},
        {**FREE, "2-2-(2)-c": UNKNOWN, "5-3-(1)-b": UNKNOWN, "5-4-d": PASS},
    )  # fmt: skip


def _prose(chance: random.Random) -> Iterator[Repository]:
    yield Repository(
        "a standard with rules for publishers",
        {
            "LICENSE": text("CC-BY-4.0", chance),
            "README.md": "# Timetable schema\n\nA schema for timetables of community buses.\n\n## Rules\n\nPublishers MUST NOT rename keys, and the `stops` key MUST NOT be removed. Extensions of this schema must not change the meaning of a key.\n",
            "schema/stops.md": "# stops\n\nThis file must not be edited; it is made from the register.\n",
        },
        {"2-1-(3)": PASS, "2-1-(5)": PASS, "2-2-(2)-b": PASS, "2-1-(4)-a": NONE},
    )
    yield Repository(
        "what users of an interface must not change",
        {
            "LICENSE": text("MIT", chance),
            "Makefile": "all:\n\tcc -o aoba src/aoba.c\n",
            "src/aoba.c": "int main(void) { return 0; }\n",
            "include/aoba.h": "/* The layout of this struct must not be changed: devices in the field rely on it. */\nstruct aoba { int a; };\n",
            "README.md": "# aoba\n\nFirmware of a rain gauge.\n\n## Protocol\n\nYou must not change the order of fields of this program's messages. Clients may only use this API over TLS.\n",
        },
        but(),
    )
    yield Repository(
        "heads that tell how to reach a service",
        {
            "LICENSE": text("BSD-3-Clause", chance),
            "notify/line.py": "# この通知を使うには、LINE Developers でチャネルを登録し、アクセストークンを取得する必要があります。\n\nimport json\n",
            "notify/mail.py": "# You need an account with the provider to use this module.\n# Register your application and obtain a key first.\n\nimport smtplib\n",
            "README.md": "# 通知\n\n防災無線の内容を送ります。\n",
        },
        but(),
    )
    yield Repository(
        "a head that forbids changes to its file",
        {"LICENSE": text("MIT", chance), "lib/calc.js": "/*\n * 本ファイルの改変および再配布を禁止する。\n */\nexport const f = 1;\n", "README.md": "# 計算\n\n手数料を計算します。\n"},
        {"2-1-(3)": FAIL, "2-2-(2)-b": PASS, "5-4-d": PASS},
    )  # fmt: skip


def _lists(chance: random.Random) -> Iterator[Repository]:
    app = {
        "LICENSE": text("MIT", chance),
        "app/main.ts": "export const a = 1;\n",
        "README.md": "# minato\n\n港の予約を受け付けるウェブアプリです。\n",
    }
    several = "\n\n----\n\n".join(
        f"{n}\n\n{text(i, chance, 'Example Person')}"
        for n, i in (("kit", "MIT"), ("sorter", "BSD-3-Clause"), ("map", "MPL-2.0"))
    )
    yield Repository(
        "a list of texts at the root",
        {**app, "THIRD-PARTY-LICENSES.txt": several},
        {**SOUND, **FREE, "5-4-c": NONE, "2-1-(4)-a": NONE, "5-2-(1)": _NO_BREACH},
    )
    yield Repository(
        "a folder of texts of what is depended on",
        {
            **app,
            "assets/licenses/kit.txt": text("MIT", chance, "Kit"),
            "assets/licenses/reader.txt": text("LGPL-2.1-only", chance),
            "assets/licenses/map.txt": text("BSD-2-Clause", chance, "Map Ltd."),
        },
        {
            **SOUND,
            "5-4-c": NONE,
            "2-1-(4)-a": NONE,
            "6-0-c": NONE,
            "5-2-(1)": _NO_BREACH,
            "5-4-a": _NO_BREACH,
        },
    )
    yield Repository(
        "credits that a tool wrote",
        {
            **app,
            "public/licenses.json": '{"kit@1.0.0": {"licenses": "MIT", "repository": "https://example.com/kit"}, "sorter@2.1.0": {"licenses": "Apache-2.0"}}',
            "public/3rdpartylicenses.txt": f"kit\nMIT\n{text('MIT', chance, 'Kit')}\n\nsorter\nApache-2.0\n{text('Apache-2.0', chance)}",
        },
        {**SOUND, "5-4-c": NONE, "2-1-(4)-a": NONE},
    )
    yield Repository(
        "the GPL in a folder of licences of others",
        {**app, "third-party-licenses/converter/COPYING": text("GPL-3.0-only", chance), "third-party-licenses/kit/LICENSE": text("MIT", chance, "Kit")},
        {"5-4-c": "not-applicable/unknown", "5-2-(1)": UNKNOWN, "5-4-a": UNKNOWN, "5-4-d": PASS},
    )  # fmt: skip


def _origins(chance: random.Random) -> Iterator[Repository]:
    mit = {"LICENSE": text("MIT", chance), "README.md": "# akane\n\nA viewer of registers.\n"}
    yield Repository(
        "a head that names where it was modified from",
        {
            **mit,
            "src/tree.ts": "// Modified from https://example.com/someone/tree\nexport class Tree {}\n",
            "src/a.ts": "export const a = 1;\n",
        },
        {**every(DOUBTFUL, "2-1-(4)-a 5-4-c 6-0-c"), "5-4-d": PASS},
    )
    yield Repository(
        "a head that tells origin, version, licence and changes",
        {
            **mit,
            "src/tree.ts": "/*\n * Based on tree 2.3.1 by Example Person, https://example.com/someone/tree\n * Copyright (c) 2015 Example Person. Licensed under the MIT License.\n * Changes: ported to TypeScript, deletion added.\n */\nexport class Tree {}\n",
            "NOTICE": f"src/tree.ts: tree 2.3.1\n\n{text('MIT', chance, 'Example Person')}",
        },
        {"2-1-(4)-a": PASS, "5-4-c": "pass/unknown", "5-4-d": PASS},
    )
    yield Repository(
        "a Japanese head with origin, version and changes",
        {
            **mit,
            "lib/kana.php": "<?php\n// kanatool v1.2（https://example.com/momo/kanatool）を改変したものです。\n// 変更点: 半角カナへの対応を追加。\nfunction kana() {}\n",
        },
        {"2-1-(4)-a": PASS, "5-4-c": DOUBTFUL},
    )
    yield Repository(
        "a Japanese head that names the origin alone",
        {
            **mit,
            "lib/kana.rb": "# https://example.com/momo/kanatool のコードを元に作成\ndef kana; end\n",
        },
        {"2-1-(4)-a": DOUBTFUL, "5-4-c": DOUBTFUL},
    )
    yield Repository(
        "a head that names what rules it follows",
        {**mit, "lib/fee.py": "# 道路占用料条例の別表を元に作成した料金表\n# Based on the fee schedule of the town\n\nFEES = {1: 200}\n"},
        but(),
    )  # fmt: skip


def _brought(chance: random.Random) -> Iterator[Repository]:
    base = {
        "LICENSE": text("Apache-2.0", chance),
        "README.md": "# 台帳基盤\n\n台帳を動かす基盤です。\n",
        "Chart.yaml": "apiVersion: v2\nname: daicho\nversion: 0.1.0\n",
        "templates/web.yaml": "kind: Service\n",
        "tool/main.go": "package main\n",
    }
    chart = "apiVersion: v2\nname: cachedb\nversion: 17.3.2\nappVersion: 7.0.5\nhome: https://example.org/cachedb\nsources:\n  - https://example.org/charts/cachedb\nmaintainers:\n  - name: Example Person\n"
    yield Repository(
        "a chart of others below charts/",
        {
            **base,
            "charts/cachedb/Chart.yaml": chart,
            "charts/cachedb/templates/main.yaml": "kind: StatefulSet\n",
            "charts/cachedb/values.yaml": "a: 1\n",
        },
        {"2-1-(4)-a": _OF_OTHERS, "5-4-c": DOUBTFUL, "5-4-d": PASS},
    )
    yield Repository(
        "a chart of one's own below charts/",
        {
            **base,
            "charts/web/Chart.yaml": "apiVersion: v2\nname: web\nversion: 0.1.0\n",
            "charts/web/templates/web.yaml": "kind: Deployment\n",
        },
        {"2-1-(4)-a": NONE, "5-4-c": NONE, "5-4-d": PASS},
    )
    yield Repository(
        "a subrepo with its licence",
        {
            **base,
            "lib/sorter/.gitrepo": "; DO NOT EDIT (unless you know what you are doing)\n[subrepo]\n\tremote = https://example.com/someone/sorter.git\n\tbranch = main\n\tcommit = 3f2a9c1d0b8e7f6a5c4d3e2f1a0b9c8d7e6f5a4b\n\tparent = 1111111111111111111111111111111111111111\n\tmethod = merge\n\tcmdver = 0.4.6\n",
            "lib/sorter/LICENSE": text("MIT", chance, "Example Person"),
            "lib/sorter/sorter.go": "package sorter\n",
        },
        {"2-1-(4)-a": "pass/unknown", "5-4-c": "pass/unknown", "5-2-(1)": PASS, "5-4-d": PASS},
    )
    dll = b"MZ\x90\x00" + bytes(range(256)) * 8
    yield Repository(
        "a DLL with its licence beside it",
        {
            "LICENSE": text("MIT", chance),
            "README.md": "# 帳票\n\nExcel の帳票を作ります。\n",
            "Chohyo.cs": "class Chohyo {}\n",
            "libs/Sheet.dll": dll,
            "libs/Sheet.LICENSE.txt": text("Apache-2.0", chance),
        },
        {"2-1-(4)-a": _OF_OTHERS, "5-4-c": "pass/unknown", "5-4-d": PASS, "2-2-(2)-b": PASS},
    )
    jar = b"PK\x03\x04" + bytes(range(256)) * 8
    yield Repository(
        "a jar of which nothing tells",
        {"LICENSE": text("MIT", chance), "README.md": "# tally\n\nCounts votes of school councils.\n", "src/Tally.java": "class Tally {}\n", "libs/sheet-3.17.jar": jar},
        {**every(DOUBTFUL, "2-1-(4)-a 5-4-c 5-2-(4)"), "5-2-(1)": UNKNOWN, "5-4-d": PASS},
    )  # fmt: skip


def _content(chance: random.Random) -> Iterator[Repository]:
    code = {
        "LICENSE": text("MIT", chance),
        "scripts/build.py": "print(1)\n",
        "data/wards.csv": "id,name\n1,緑区\n",
    }
    yield Repository(
        "CC BY for the data beside MIT",
        {
            **code,
            "data/LICENSE": text("CC-BY-4.0", chance),
            "README.md": "# 町丁目\n\n町丁目の一覧を作ります。\n",
        },
        {**SOUND, **FREE, "5-4-c": NONE, "2-1-(4)-a": NONE, "5-2-(1)": NONE},
    )
    ogl = "# Contains public sector information licensed under the Open Government Licence v3.0.\n"
    yield Repository(
        "the Open Government Licence in heads",
        {
            "LICENSE": text("MIT", chance),
            "app/wards.py": f"{ogl}WARDS = [1]\n",
            "app/main.py": "print(1)\n",
            "README.md": "# wards\n\nShows wards on a map.\n",
        },
        {
            **SOUND,
            "5-4-c": _NO_BREACH,
            "5-2-(1)": "pass/not-applicable",
            "5-4-a": "pass/not-applicable",
            "5-1-a": PASS,
        },
    )
    yield Repository(
        "data under the government's standard terms",
        {
            **code,
            "README.md": "# 町丁目\n\n町丁目の一覧を作ります。\n\n## ライセンス\n\nソースコードは MIT License です。`data/` のデータは政府標準利用規約（第2.0版）に従って利用できます。\n",
        },
        {**SOUND, **FREE, "5-3-(2)": NONE, "5-4-c": NONE},
    )
    yield Repository(
        "data under PDL-1.0",
        {
            **code,
            "README.md": "# 町丁目\n\n## ライセンス\n\n- コード: MIT License\n- データ: 公共データ利用規約（第1.0版）（PDL1.0）\n",
        },
        {**SOUND, **FREE, "5-4-c": NONE},
    )
    yield Repository(
        "one source in the public domain",
        {
            "LICENSE": text("MIT", chance),
            "src/hash.c": "/*\n * This code is placed in the public domain by its author (CC0).\n * To the extent possible under law, the author has waived all copyright.\n */\nint h;\n",
            "src/main.c": "int main(void) { return 0; }\n",
            "README.md": "# hash\n\nChecks files.\n",
        },
        {**SOUND, "5-4-c": _NO_BREACH, "5-2-(1)": "pass/not-applicable", "5-1-a": PASS},
    )
    yield Repository(
        "a dedication of the whole",
        {
            "UNLICENSE": text("Unlicense", chance),
            "a.sh": "#!/bin/sh\necho a\n",
            "README.md": "# a\n\nSays a.\n",
        },
        {**SOUND, **FREE, "2-2-(2)-c": PASS},
    )
    yield Repository("CC0 for the whole", {"LICENSE": text("CC0-1.0", chance), "a.lua": "print(1)\n", "README.md": "# a\n\nSays one.\n"}, {"5-4-d": FAIL, "2-1-(1)": FAIL, "2-1-(3)": PASS, "2-1-(6)": PASS, "2-2-(2)-b": PASS})  # fmt: skip


def _terms(chance: random.Random) -> Iterator[Repository]:
    kotlin = {
        "app/build.gradle.kts": "plugins { kotlin }\n",
        "app/src/main/kotlin/Main.kt": "fun main() {}\n",
    }
    title = {"README.md": "# 見守り\n\n見守りの記録を付けるアプリです。\n"}
    yield Repository(
        "the JSON licence",
        {"LICENSE": text("JSON", chance), **kotlin, **title},
        {"5-4-d": FAIL, "2-1-(6)": DOUBTFUL, "2-2-(2)-b": PASS},
    )
    yield Repository(
        "a clause below MIT",
        {
            "LICENSE": text("MIT", chance)
            + "\n特約: 本ソフトウェアを営利目的で利用することはできない。\n",
            **kotlin,
            **title,
        },
        {"2-1-(6)": DOUBTFUL, "5-4-d": DOUBTFUL, "2-2-(2)-b": "pass/unknown/fail"},
    )
    yield Repository(
        "commerce by another contract",
        {
            "LICENSE": text("Apache-2.0", chance),
            **kotlin,
            "README.md": "# 見守り\n\n記録を付けます。\n\n## 利用条件\n\n本ソフトウェアの商用利用には、別途契約が必要です。\n",
        },
        {"2-1-(6)": FAIL, "5-4-d": PASS},
    )
    yield Repository(
        "a manifest of another licence",
        {
            "LICENSE": text("Apache-2.0", chance),
            "package.json": '{"name": "mimamori", "license": "MIT"}',
            "index.js": "a();\n",
            **title,
        },
        {"2-2-(2)-b": FAIL, "5-4-d": PASS},
    )
    yield Repository(
        "EUPL with a reason",
        {
            "LICENSE": text("EUPL-1.2", chance),
            **kotlin,
            "README.md": "# 見守り\n\n## ライセンス\n\nEUPL-1.2 です。派生元の minato（EUPL-1.2）がコピーレフトであるため、EUPL を選定しました。\n",
        },
        {"2-2-(2)-c": PASS, "5-3-(1)-b": PASS, "5-4-d": PASS},
    )
    head = "/*\n * This program is free software; you can redistribute it and/or modify it under the\n * terms of the GNU General Public License as published by the Free Software Foundation;\n * either version 2 of the License, or (at your option) any later version.\n */\n"
    yield Repository(
        "a GPL class in a BSD tree",
        {
            "LICENSE": text("BSD-3-Clause", chance),
            "src/jp/Main.java": "class Main {}\n",
            "src/jp/util/Tree.java": f"{head}class Tree {{}}\n",
            **title,
        },
        every(FAIL, "5-2-(1) 5-4-a 5-4-c"),
        {"5-4-c": "src/jp/util/Tree.java"},
    )
    yield Repository(
        "no licence but a reservation in README",
        {
            "main.dart": "void main() {}\n",
            "README.md": "# 見守り\n\n© みどり市 無断転載を禁じます。\n",
        },
        {"2-2-(2)-b": FAIL, "5-4-d": FAIL, "2-1-(1)": FAIL, "2-1-(3)": FAIL},
    )
    yield Repository("AGPL with a reason", {"LICENSE": text("AGPL-3.0-only", chance), "src/a.py": f"# {tag('AGPL-3.0-only')}\na = 1\n", "README.md": "# hub\n\n## License\n\nAGPL-3.0-only. We chose this licence because improvements made by those who host it should come back to all towns.\n"}, {"2-2-(2)-c": PASS, "5-4-d": PASS, "5-3-(1)-b": PASS})  # fmt: skip

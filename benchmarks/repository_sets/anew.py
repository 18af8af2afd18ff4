# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Projects with their verdicts written after the program had been mended by those of ``afresh``."""

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

_SPANISH = "# Hinata\n\nEsta herramienta reúne los avisos de las escuelas y los muestra en una sola página para las familias. Los datos se leen de la carpeta que se indica en el archivo de ajustes y se actualizan por la noche.\n"
_KOREAN = "# 도서\n\n이 도구는 학교 도서관의 대출 기록을 모아 학급별로 보여 줍니다. 설정 파일에 데이터가 있는 폴더를 적고 시작 명령을 실행하십시오. 궁금한 점은 토론 게시판에 남겨 주십시오.\n"
_ITALIAN = "# Kawara\n\nQuesto programma raccoglie le segnalazioni dei cittadini e le mostra sulla mappa della città. Per avviarlo è sufficiente scrivere il nome della cartella nel file delle impostazioni e seguire le istruzioni che sono nella guida.\n"


def repositories(chance: random.Random) -> Iterator[Repository]:
    """Yield them."""
    yield from _tongues(chance)
    yield from _prose(chance)
    yield from _lists(chance)
    yield from _heads(chance)
    yield from _folders(chance)
    yield from _content(chance)
    yield from _wholes(chance)


def _tongues(chance: random.Random) -> Iterator[Repository]:
    script = {"bin/run.pl": "#!/usr/bin/perl\nprint 1;\n"}
    yield Repository(
        "README in Spanish beside BSD",
        {"LICENSE": text("BSD-2-Clause", chance), **script, "README.md": _SPANISH},
        but(),
    )
    yield Repository(
        "README in Korean that forbids commerce",
        {
            "LICENSE": text("MIT", chance),
            **script,
            "README.md": f"{_KOREAN}\n## 라이선스\n\n이 소프트웨어는 비영리 목적으로만 사용할 수 있으며 상업적 이용을 금지합니다.\n",
        },
        {"2-1-(6)": DOUBTFUL, "5-4-d": PASS, "2-2-(2)-b": PASS},
    )
    yield Repository(
        "README in Italian that asks for consent",
        {
            "LICENSE": text("Apache-2.0", chance),
            **script,
            "README.md": f"{_ITALIAN}\nLa modifica del codice è consentita solo previa autorizzazione scritta del Comune.\n",
        },
        {"2-1-(3)": DOUBTFUL, "2-1-(7)": DOUBTFUL, "5-4-d": PASS},
    )


def _prose(chance: random.Random) -> Iterator[Repository]:
    files = {"LICENSE": text("MIT", chance), "api/server.ex": "defmodule A do\nend\n"}
    yield Repository(
        "a guide for those who keep the interface stable",
        {
            **files,
            "README.md": "# 台帳 API\n\n台帳を読み書きする API です。\n",
            "docs/api.md": "# API\n\n既存のフィールド名を変更してはならない。本 API のエラーコードは削除しないこと。\n\nMaintainers must not change the type of an existing field. Tokens may not be shared between clients of this service.\n",
        },
        but(),
    )
    yield Repository(
        "changes forbidden in a section on the licence",
        {
            **files,
            "README.md": "# ledger\n\nReads ledgers.\n\n## License\n\nMIT. However, you may not modify this software or create derivative works of it.\n",
        },
        {"2-1-(3)": FAIL, "5-4-d": PASS, "5-2-(4)": PASS},
    )


def _lists(chance: random.Random) -> Iterator[Repository]:
    app = {
        "LICENSE": text("Apache-2.0", chance),
        "src/App.vue": "<template><p>a</p></template>\n<script>\nexport default {}\n</script>\n",
        "README.md": "# 窓口\n\n窓口の混み具合を見せます。\n",
    }
    yield Repository(
        "texts of components, each in a folder of its own",
        {
            **app,
            "resources/oss-licenses/kit/LICENSE.txt": text("MIT", chance, "Kit"),
            "resources/oss-licenses/tree/COPYING": text("ISC", chance, "Tree"),
            "resources/oss-licenses/index.json": '[{"name": "kit"}]',
        },
        {**SOUND, **FREE, "5-4-c": NONE, "2-1-(4)-a": NONE},
    )
    yield Repository(
        "notices with the AGPL among them",
        {
            **app,
            "NOTICES/THIRD_PARTY_LICENSES.md": f"# search\n\n{text('AGPL-3.0-only', chance)}",
        },
        {"5-4-c": "not-applicable/unknown", "5-2-(1)": "unknown", "5-4-d": PASS},
    )
    yield Repository(
        "a part that lies beside its text, below a folder of licences",
        {
            **app,
            "licenses/sorter/COPYING": text("GPL-3.0-only", chance),
            "licenses/sorter/sorter.js": "s();\n",
        },
        every(FAIL, "5-2-(1) 5-4-a 5-4-c"),
    )


def _heads(chance: random.Random) -> Iterator[Repository]:
    base = {
        "LICENSE": text("MIT", chance, "Example Town"),
        "README.md": "# tally\n\nCounts.\n",
        "src/main.rs": "fn main() {}\n",
    }
    yield Repository(
        "a port that names a repository alone",
        {
            **base,
            "src/edit.rs": "//! Ported from https://github.com/example-person/edit\npub fn e() {}\n",
        },
        every(DOUBTFUL, "2-1-(4)-a 5-4-c 6-0-c"),
    )
    yield Repository(
        "a port whose origin, version and changes are in NOTICE",
        {
            **base,
            "src/edit.rs": "//! Ported from https://github.com/example-person/edit\npub fn e() {}\n",
            "NOTICE": "src/edit.rs\n  Origin: https://github.com/example-person/edit, version 0.9.2\n  Changes: rewritten in Rust.\n",
        },
        {"2-1-(4)-a": PASS, "5-4-c": DOUBTFUL},
    )
    yield Repository(
        "code after a page of documentation and a law",
        {
            **base,
            "src/tax.rs": "// Based on the calendar in https://example.go.jp/law/tax.pdf (2024-04-01)\n// 地方税法第20条を基に実装\npub fn t() {}\n",
        },
        {**SOUND, "2-1-(4)-a": NONE, "5-4-c": NONE},
    )
    yield Repository(
        "code from an answer on a forum",
        {
            **base,
            "src/sort.rs": "// Adapted from https://stackoverflow.com/a/1234567\npub fn s() {}\n",
        },
        every(DOUBTFUL, "2-1-(4)-a 5-4-c"),
    )
    yield Repository(
        "a Japanese head on a port from a library",
        {
            **base,
            "lib/calendar.js": "/*\n * 暦ライブラリ koyomi-kit 3.1.0 から移植。\n * https://github.com/example-person/koyomi-kit\n * 変更内容: 祝日の表を差し替えた。\n */\nexport const k = 1;\n",
        },
        {"2-1-(4)-a": PASS, "5-4-c": DOUBTFUL},
    )


def _folders(chance: random.Random) -> Iterator[Repository]:
    base = {
        "LICENSE": text("MIT", chance, "Example Town"),
        "README.md": "# 点検\n\n遊具の点検の記録です。\n",
        "src/main.cs": "class A {}\n",
    }
    jar = b"PK\x03\x04" + bytes(range(256)) * 8
    yield Repository(
        "two libraries, and a text for one of them",
        {
            **base,
            "libs/alpha-1.2.jar": jar,
            "libs/alpha-LICENSE.txt": text("Apache-2.0", chance),
            "libs/beta-2.0.jar": jar + b"b",
        },
        {**every(DOUBTFUL, "2-1-(4)-a 5-4-c"), "5-2-(1)": UNKNOWN, "5-4-d": PASS},
    )
    yield Repository(
        "a vendored part that a list tells of whole",
        {
            **base,
            "third_party/sorter/LICENSE": text("MIT", chance, "Example Person"),
            "third_party/sorter/sorter.c": "int s;\n",
            "third_party/README.md": "# Third-party code\n\n- sorter: https://example.com/sorter, version 1.4.2, not modified\n",
        },
        {"2-1-(4)-a": PASS, "5-4-c": "pass/unknown", "5-2-(1)": PASS, "5-2-(4)": PASS},
    )
    yield Repository(
        "a chart whose sources are another owner's",
        {
            **base,
            "deploy/Chart.yaml": "apiVersion: v2\nname: tenken\nversion: 0.1.0\nhome: https://github.com/example-town/tenken\n",
            "deploy/charts/queue/Chart.yaml": "apiVersion: v2\nname: queue\nversion: 12.0.1\nsources:\n  - https://github.com/example-charts/queue\n",
            "deploy/charts/queue/templates/a.yaml": "kind: StatefulSet\n",
            "deploy/charts/web/Chart.yaml": "apiVersion: v2\nname: web\nversion: 0.1.0\n",
        },
        {**every(DOUBTFUL, "2-1-(4)-a 5-4-c"), "5-4-d": PASS},
    )


def _content(chance: random.Random) -> Iterator[Repository]:
    code = {"LICENSE": text("MIT", chance), "tools/make.kts": "println(1)\n"}
    yield Repository(
        "a database under ODbL beside MIT",
        {
            **code,
            "dataset/LICENSE.txt": text("ODbL-1.0", chance),
            "dataset/stops.csv": "id\n1\n",
            "README.md": "# 停留所\n\n停留所の一覧を作ります。\n",
        },
        {**SOUND, "5-4-c": NONE, "5-2-(1)": "pass/not-applicable", "5-4-a": "pass/not-applicable"},
    )
    yield Repository(
        "documents under CC BY-SA in the README",
        {
            **code,
            "docs/guide.md": "# Guide\n\nHow to.\n",
            "README.md": "# stops\n\n## License\n\nCode: MIT. Documentation: CC BY-SA 4.0.\n",
        },
        {**SOUND, **FREE, "5-4-c": NONE},
    )
    yield Repository(
        "a tag of the Open Government Licence on data",
        {
            **code,
            "README.md": "# wards\n\nWards.\n",
            "data/wards.csv": "id\n1\n",
            "data/wards.csv.license": f"{tag('OGL-UK-3.0')}\n",
            "LICENSES/OGL-UK-3.0.txt": text("OGL-UK-3.0", chance),
        },
        {"2-2-(2)-b": PASS, "5-4-d": PASS, "5-4-c": NONE, "5-2-(1)": "pass/not-applicable"},
    )
    yield Repository(
        "data of the national government, worked on",
        {
            **code,
            "data/wards.csv": "id\n1\n",
            "README.md": "# 町丁目\n\n## 出典\n\n「国土数値情報（行政区域データ）」（国土交通省）を加工して作成\n\n## ライセンス\n\nコードは MIT、データは政府標準利用規約（第2.0版）です。\n",
        },
        {**SOUND, "2-1-(4)-a": "unknown", "5-3-(2)": NONE},
    )


def _wholes(chance: random.Random) -> Iterator[Repository]:
    files = {"main.swift": "print(1)\n", "README.md": "# 呼出\n\n番号を呼び出します。\n"}
    yield Repository(
        "Apache-2.0 with a condition added",
        {
            "LICENSE": text("Apache-2.0", chance)
            + "\nAdditional terms: the Software shall be used by public bodies only.\n",
            **files,
        },
        {"2-1-(5)": DOUBTFUL, "5-4-d": DOUBTFUL, "5-2-(4)": FAIL},
    )
    yield Repository(
        "a summary in place of a text",
        {"LICENSE.md": "# License\n\nThis project is licensed under the MIT License.\n", **files},
        {"2-2-(2)-b": PASS, "5-2-(4)": FAIL, "2-1-(7)": FAIL},
    )
    yield Repository(
        "a fork of AGPL software under its licence, with all told",
        {
            "LICENSE": text("AGPL-3.0-only", chance),
            "main.swift": f"// {tag('AGPL-3.0-only')}\nprint(1)\n",
            "README.md": "# 呼出\n\n## 派生元\n\n[yobidashi](https://example.com/someone/yobidashi) v4.0.1（AGPL-3.0）をフォークしたものです。派生元のライセンスを引き継ぐため AGPL-3.0 を採用しました。\n\n変更点: 音声の読み上げを追加しました。\n",
        },
        {"2-1-(4)-a": PASS, "2-2-(2)-c": PASS, "5-4-d": PASS, "5-4-c": DOUBTFUL},
    )
    yield Repository(
        "a choice told in the README in Japanese",
        {
            "LICENSE-MIT.txt": text("MIT", chance),
            "LICENSE-APACHE.txt": text("Apache-2.0", chance),
            "main.swift": "print(1)\n",
            "README.md": "# 呼出\n\n## ライセンス\n\n次のいずれかのライセンスを選択できます。\n\n- MIT License\n- Apache License 2.0\n",
        },
        {"5-4-b": PASS, "5-3-(2)": PASS, "5-4-d": PASS, "2-2-(2)-b": PASS},
    )
    yield Repository(
        "two licences, and nothing said of either",
        {"LICENSE": text("MIT", chance), "LICENSE.GPL": text("GPL-2.0-only", chance), **files},
        {"5-4-b": FAIL, "5-4-d": PASS, "2-2-(2)-b": "pass/fail"},
    )

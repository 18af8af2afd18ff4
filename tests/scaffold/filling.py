# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a person would put in place of each placeholder of the templates."""

from __future__ import annotations

import re
from pathlib import Path

PLACEHOLDER = re.compile(r"【(?:要記入|FILL IN): ([^】]*)】")
DELETED = re.compile(r"^.*(?:法務担当が|the legal department has).*\n\n?", re.MULTILINE)
ADDRESS = "https://github.com/Tokyo-Metro-Gov/shelter-map"

ANSWERS = {
    # Japanese
    "ソフトウェアの名前": "避難所マップ",
    "何をするソフトウェアか、誰のどんな仕事に役立つかを、2、3 文で書く": (
        "避難所の一覧から、地図に載せるファイルを作ります。防災の担当者が、開設した避難所をすぐに"
        "知らせるために使います。一覧は表計算のソフトウェアで直せます。地図は庁内でも、"
        "インターネットのない避難所でも開けます。避難所の名前、場所、定員、開設の状況を示します。"
    ),
    "OS、言語とその版、前もって入れておくソフトウェア": (
        "Linux、Windows、macOS と、Python 3.11 以降。ほかに入れておくものはありません。"
    ),
    "インストールのコマンド": "python -m pip install .",
    "起動のしかたと主な操作を、初めての人に分かるように書く": (
        "避難所の一覧の表を渡すと、地図のファイルを書き出します。書き出したファイルをブラウザーで開くと、"
        "避難所の場所と定員が地図に示されます。表の列は、名前、緯度、経度、定員の順です。"
    ),
    "実行のコマンド": "python -m src.add shelters.csv",
    "テストを実行するコマンド": "python -m pytest",
    "窓口のメールアドレスか電話番号": "03-5000-0000",
    "担当の課の名前": "防災情報課",
    "SPDX の識別子（例: MIT）": "MIT",
    "SPDX の識別子": "MIT",
    "行動規範についての相談窓口": "防災情報課（03-5000-0000）",
    "脆弱性を受け付けるメールアドレスかフォームの URL": "security@shelter.example.jp",
    "最初の版でできること": "避難所の一覧から地図を作る。",
    "公開するリポジトリの URL": ADDRESS,
    "web、windows、mac、linux、ios、android のうち動くもの": "linux",
    "concept、development、beta、stable、obsolete のどれか": "beta",
    "standalone/web、standalone/desktop、library などのどれか": "standalone/other",
    "窓口のメールアドレス": "madoguchi@shelter.example.jp",
    "150 字以内の説明": "避難所の一覧から地図を作ります。",
    "150 字以上の説明": "避難所の一覧から地図を作ります。" * 10,
    "主な機能": "地図を作る",
    "oss-guard を公開しているアカウント": "example",
    "団体の名前": "例示市",
    "第一審の裁判所の名前": "例示地方裁判所",
    # English
    "name of the software": "Shelter map",
    "in two or three sentences, what the software does and whose work it helps": (
        "It makes a map of a list of shelters. Those in charge of emergencies use it to tell"
        " people at once which shelters are open. The list can be edited as a spreadsheet, and the"
        " map opens in a browser, also in a shelter without the internet."
    ),
    "operating systems, the language and its version, software to be installed before": (
        "Linux, Windows or macOS with Python 3.11 or later. Nothing else is needed."
    ),
    "the command that installs it": "python -m pip install .",
    "how to start it and what it is mainly used for, so that a newcomer can follow": (
        "Give it the table of shelters and it writes a map. Open that in a browser and see"
        " where shelters are and how many people they hold. The columns are name, latitude,"
        " longitude and places."
    ),
    "the command that runs it": "python -m src.add shelters.csv",
    "the command that runs the tests": "python -m pytest",
    "mail address or telephone number of the contact": "+81 3 5000 0000",
    "name of the department in charge": "Emergency Information Section",
    "its SPDX identifier, for instance MIT": "MIT",
    "SPDX identifier": "MIT",
    "contact for matters of conduct": "the Emergency Information Section (+81 3 5000 0000)",
    "mail address or form for vulnerabilities": "security@shelter.example.jp",
    "what the first version can do": "Makes a map of a list of shelters.",
    "URL of the repository once it is published": ADDRESS,
    "where it runs: web, windows, mac, linux, ios, android": "linux",
    "one of concept, development, beta, stable, obsolete": "beta",
    "one of standalone/web, standalone/desktop, library and others": "standalone/other",
    "mail address of the contact": "contact@shelter.example.jp",
    "description in 150 characters at most": "Makes a map of a list of shelters.",
    "description in 150 characters at least": "Makes a map of a list of shelters. " * 6,
    "what it mainly does": "makes a map",
    "account that publishes oss-guard": "example",
    "name of the public body": "Example City",
    "name of the court of first instance": "Example District Court",
}


def fill(folder: Path) -> int:
    """Fill in every placeholder below a folder, and say how many there were."""
    count = 0
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and ".git" not in p.parts):
        text = path.read_bytes().decode("utf-8")
        count += len(PLACEHOLDER.findall(text))
        text = PLACEHOLDER.sub(lambda m: ANSWERS[m[1]], DELETED.sub("", text))
        path.write_bytes(text.encode("utf-8"))
    return count

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Two trees that touch everything: an English and a Japanese one in four encodings."""

from __future__ import annotations

from oss_guard.packs.expand import expand

TAG = "SPDX-" + "License-Identifier: "
HOLDER = "SPDX-" + "FileCopyrightText: 2026 "
KEY = expand("ghp" + "_${fake.github}")

ENGLISH: dict[str, bytes] = {
    "LICENSE": expand("${text.MIT}").encode(),
    "README.md": b"# Sample\n\nIssues are answered within five days. No warranty.\n",
    "src/a.py": f"# {HOLDER}Example\n# {TAG}MIT\nKEY = '{KEY}'\n".encode(),
    "src/b.py": f"# {TAG}Apache-2.0 OR MIT\nprint(1)\n".encode(),
    "src/c.py": f"# {TAG}GPL-9.9-nonsense AND X\n".encode(),
    "src/logo.png": b"\x89PNG\r\n\x1a\n\0\0",
    "tests/test_a.py": f"DUMMY = '{KEY}'\n".encode(),
    "vendor/lib/x.js": f"// {TAG}BSD-3-Clause\n".encode(),
    "package.json": b'{"name": "sample", "license": "MIT", "dependencies": {"a": "^1"}}\n',
    ".github/workflows/ci.yml": b"on: push\njobs: {t: {runs-on: x, steps: [{run: pytest}]}}\n",
    ".oss-guard.yml": b"paths: {exclude: [{paths: ['old/**'], reason: archive}]}\n",
    "old/x.txt": b"x\n",
    "CODE_OF_CONDUCT.md": b"Be kind.\n",
}

JAPANESE: dict[str, bytes] = {
    "LICENSE.txt": expand("${text.Apache-2.0}").encode(),
    "README.md": (
        "# 見本\n\n本ソフトウェアの利用により生じた損害について、東京都は責任を負いません。\n"
    ).encode(),
    "設計/説明.md": "# 設計\n\nデータの形式を説明する。\n".encode("cp932"),
    "src/設定.py": f"# {HOLDER}東京都\n# {TAG}Apache-2.0\n鍵 = '{KEY}'\n".encode("euc_jp"),
    "src/接続.js": f"// {HOLDER}東京都\n// {TAG}MIT\n// 接続を開く\n".encode("utf-16"),
    "src/一覧.csv": "氏名,住所\n例示 太郎,東京都新宿区\n".encode("cp932"),
    "行動規範.md": "互いを尊重する。\n".encode(),
    "変更履歴.md": "# 変更履歴\n\n## 1.0.0 (2026-01-01)\n\n- 初版\n".encode(),
}

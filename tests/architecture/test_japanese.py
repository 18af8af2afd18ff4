# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Japanese texts are set in one way: of the catalogue, of rules, and of checks.

Names and headings of the guideline stand as it writes them, and what is quoted as it is typed.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from oss_guard.documents.yaml_text import load
from oss_guard.words.ja import WORDS

ROOT = Path(__file__).parents[2]
OF_THE_GUIDELINE = {"clauses.yaml", "pack.yaml"}
NAMES = {"マネーフォワード クラウド", "国税庁 法人番号システム"}
LABELS = {"確度 低"}
LETTER = "[\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff々〆]"
QUOTED = re.compile("`[^`]*`|「[^」]*」|\\{[^{}]*\\}")
FAULTS = {
    "no blank between Japanese and Latin": rf"{LETTER}[A-Za-z0-9]|[A-Za-z0-9]{LETTER}",
    "a blank within Japanese": rf"{LETTER} {LETTER}",
    "a blank beside wide punctuation": "[、。（）「」【】：・] | [、。（）】：・]",
    "narrow brackets": rf"[{LETTER[1:-1]}」]\(|\({LETTER}|{LETTER}\)|\)[{LETTER[1:-1]}、。]",
    "narrow punctuation": rf"{LETTER}[,.;!](?![a-z])",
    "wide forms of ASCII": "[\uff01-\uff07\uff0a-\uff5e\uff61-\uff9f]|\u3000(?!オープンソース)",
}


def of_rules(node: Any) -> Iterator[str]:
    """Every Japanese text of a file of rules but those in examples."""
    if isinstance(node, list):
        for item in node:
            yield from of_rules(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "ja" and isinstance(value, str):
                yield value
            elif key != "examples":
                yield from of_rules(value)


def of_code(path: Path) -> Iterator[str]:
    """The Japanese of every text that the code writes out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text" and node.args:
            first = node.args[0]
            parts = first.values if isinstance(first, ast.JoinedStr) else [first]
            yield "".join(
                str(p.value) if isinstance(p, ast.Constant) else "{}"
                for p in parts
                if isinstance(p, ast.Constant | ast.FormattedValue)
            )


def texts() -> Iterator[tuple[str, str]]:
    yield from WORDS.items()
    for path in sorted((ROOT / "rules").rglob("*.yaml")):
        if path.name not in OF_THE_GUIDELINE:
            for text in of_rules(load(path.read_bytes(), "").value):
                yield path.name, text
    for path in sorted((ROOT / "oss_guard").rglob("*.py")):
        yield from ((path.name, text) for text in of_code(path))


def set_wrongly(text: str) -> list[str]:
    for name in NAMES | LABELS:
        text = text.replace(name, "")
    plain = QUOTED.sub("\0", text)
    return [fault for fault, pattern in FAULTS.items() if re.search(pattern, plain)]


def test_japanese_texts_are_set_in_one_way() -> None:
    odd = [(where, text, faults) for where, text in texts() if (faults := set_wrongly(text))]
    assert odd == []


@pytest.mark.parametrize(
    "text",
    [
        "SPDXの識別子",
        "表6 にない",
        "{path} に パスワードがある",
        "多すぎる(上限 {limit})",
        "多すぎる（上限 {limit}） ので",
        "{key} がない.",
        "ファイル：LICENSE",
        "ＳＰＤＸ の識別子",
    ],
)
def test_a_fault_is_noticed(text: str) -> None:
    assert set_wrongly(text)


def test_what_is_quoted_may_be_anything() -> None:
    assert not set_wrongly("「APIキー」を `git show コミット:パス` で消す（例 {{a}} など）")

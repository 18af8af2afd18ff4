# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Shapes in which a licence text is found and still is that text."""

from __future__ import annotations

import html
import random
import re
import textwrap
from collections.abc import Callable

Shape = Callable[[str, random.Random], str]

HOLDERS = (
    "Tokyo Metropolitan Government",
    "東京都",
    "株式会社サンプル",
    "Jane Q. Doe <jane@example.com>",
    "The Example Authors",
    "デジタル庁",
)
JAPANESE_PREFACES = (
    "本ソフトウェアは、以下のライセンスの下で公開しています。",
    "このリポジトリのソースコードのライセンスは以下のとおりです。",
    "以下は、ライセンスの原文です。",
    "ライセンス全文（英語）",
    "本プログラムには次のライセンスが適用されます。",
    "東京都が公開するソースコードのライセンスについて",
)
ENGLISH_PREFACES = (
    "This project is licensed under the terms below.",
    "The following license applies to all files in this repository.",
    "See the full license text below.",
    "License of this software",
    "The source code of this repository is released under the following license:",
)
_HEADING = 60
BRITISH = (("icense", "icence"), ("uthorized", "uthorised"), ("rganization", "rganisation"))


def _paragraphs(text: str) -> list[str]:
    return re.split(r"\n[ \t]*\n", text.strip("\n"))


def _wrapped(text: str, width: int) -> str:
    return "\n\n".join(
        textwrap.fill(" ".join(part.split()), width, break_long_words=False, break_on_hyphens=False)
        for part in _paragraphs(text)
    )


def _prefixed(prefix: str) -> Shape:
    return lambda text, _: "\n".join(f"{prefix} {line}".rstrip() for line in text.split("\n"))


def _holder(text: str, chance: random.Random) -> str:
    mark = chance.choice(("Copyright (c)", "Copyright ©", "(C)", "Copyright"))
    years = chance.choice(("2024", "2019-2024", "2021, 2023"))
    return f"{mark} {years} {chance.choice(HOLDERS)}\n\n{text}"


def _markers(text: str, chance: random.Random) -> str:
    form = chance.choice(("({})", "{})", "{}.", "*", "-"))
    return re.sub(
        r"(?m)^([ \t]*)(?:\(([a-z]|\d{1,2})\)|(\d{1,2})\.)(?=[ \t]+[A-Z])",
        lambda m: m[1] + form.format(m[2] or m[3]),
        text,
    )


def _html(text: str, _: random.Random) -> str:
    body = "\n".join(f"<p>{html.escape(part)}</p>" for part in _paragraphs(text))
    return f"<!DOCTYPE html>\n<html><body>\n<h1>License</h1>\n{body}\n</body></html>\n"


def _markdown(text: str, _: random.Random) -> str:
    parts = _paragraphs(text)
    return "# License\n\n" + "\n\n".join(
        f"**{part}**" if len(part) < _HEADING and "\n" not in part else part for part in parts
    )


def _quoted(text: str, _: random.Random) -> str:
    text = re.sub(r'"([^"\n]*)"', "\u201c\\1\u201d", text)
    return text.replace("'", "\u2019").replace(" - ", " \u2013 ")


def _box(text: str, _: random.Random) -> str:
    lines = [line for part in _paragraphs(_wrapped(text, 70)) for line in (*part.split("\n"), "")]
    edge = "+" + "-" * 74 + "+"
    return "\n".join([edge, *(f"| {line:<72} |" for line in lines), edge])


def _wide(text: str, _: random.Random) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def _british(text: str, _: random.Random) -> str:
    for american, british in BRITISH:
        text = text.replace(american, british)
    return text


def _rst(text: str, _: random.Random) -> str:
    return "License\n=======\n\n::\n\n" + textwrap.indent(text, "    ")


SHAPES: dict[str, Shape] = {
    "verbatim": lambda text, _: text,
    "wrapped-60": lambda text, _: _wrapped(text, 60),
    "wrapped-100": lambda text, _: _wrapped(text, 100),
    "unwrapped": lambda text, _: _wrapped(text, 100_000),
    "indented": lambda text, _: textwrap.indent(text, "        "),
    "upper": lambda text, _: text.upper(),
    "lower": lambda text, _: text.lower(),
    "quotes": _quoted,
    "holder": _holder,
    "markers": _markers,
    "slashes": _prefixed("//"),
    "hashes": _prefixed("#"),
    "semicolons": _prefixed(";;"),
    "dashes": _prefixed("--"),
    "rem": _prefixed("REM"),
    "stars": lambda text, chance: "/*\n" + _prefixed(" *")(text, chance) + "\n */\n",
    "box": _box,
    "html": _html,
    "markdown": _markdown,
    "fence": lambda text, _: f"## License\n\n```\n{text}\n```\n",
    "rst": _rst,
    "full-width": _wide,
    "british": _british,
    "japanese-preface": lambda text, c: f"{c.choice(JAPANESE_PREFACES)}\n\n{text}",
    "english-preface": lambda text, c: f"{c.choice(ENGLISH_PREFACES)}\n\n{text}",
    "blank-lines": lambda text, _: text.replace("\n", "  \n").replace("\n  \n", "\n\n\n"),
    "double-spaces": lambda text, _: text.replace(". ", ".  "),
    "form-feeds": lambda text, _: text.replace("\n\n\n", "\n\n\f\n"),
}


def encoded(text: str, chance: random.Random) -> tuple[str, bytes]:
    """Return the text in one of the encodings in which such files are found, with its name."""
    choices = ["utf-8", "utf-8-sig", "utf-8 crlf", "utf-16"]
    for japanese in ("cp932", "euc_jp"):
        try:
            text.encode(japanese)
        except UnicodeEncodeError:
            continue
        choices.append(japanese)
    name = chance.choice(choices)
    if name == "utf-8 crlf":
        return name, text.replace("\n", "\r\n").encode()
    return name, text.encode(name)

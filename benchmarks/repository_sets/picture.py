# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One picture: texts in every shape, manifests, and statements that agree or do not."""

from __future__ import annotations

import json
import random
import textwrap
from collections.abc import Iterator

from repository_sets.sample import (
    DOUBTFUL,
    FAIL,
    NO_LICENCE,
    NONE,
    PASS,
    UNKNOWN,
    Repository,
    but,
    every,
    program,
    readme,
    tag,
    text,
)

_DROPPED = 12
_LATER = """This program is free software; you can redistribute it and/or modify
it under the terms of the GNU General Public License as published by
the Free Software Foundation; either version 2 of the License, or
(at your option) any later version."""
_ONLY = """This program is free software; you can redistribute it and/or modify
it under the terms of the GNU General Public License version 2 as
published by the Free Software Foundation."""


def repositories(chance: random.Random) -> Iterator[Repository]:
    """Yield them."""
    yield from _texts(chance)
    yield from _altered(chance)
    yield from _elsewhere(chance)
    yield from _contradictions(chance)
    yield from _manifests(chance)
    yield from _grants(chance)
    yield from _other_parts(chance)


def _texts(chance: random.Random) -> Iterator[Repository]:
    mit = text("MIT", chance)
    preface = "本ソフトウェアは、以下のライセンスの下で公開しています。\n\n"
    shapes: dict[str, str | bytes] = {
        "Japanese preface": preface + mit,
        "CP932": (preface + text("MIT", chance, "東京都")).encode("cp932"),
        "UTF-16": mit.encode("utf-16"),
        "CRLF and a byte order mark": b"\xef\xbb\xbf" + mit.replace("\n", "\r\n").encode(),
        "Markdown": f"# License\n\n{mit}",
        "rewrapped": textwrap.fill(mit, 100).replace("Copyright", "\n\nCopyright", 1),
    }
    for shape, content in shapes.items():
        name = chance.choice(("LICENSE", "LICENSE.txt", "LICENCE", "COPYING"))
        yield Repository(
            f"MIT, {shape}", {name: content, **program(chance), **readme(chance)}, but()
        )
    yield Repository(
        "a licence with its id in the name",
        {"LICENSE-AGPLv3.txt": text("AGPL-3.0-only", chance), **program(chance), **readme(chance)},
        {"2-2-(2)-b": PASS, "5-2-(4)": PASS, "5-4-d": PASS, "5-3-(1)-b": FAIL},
    )


def _altered(chance: random.Random) -> Iterator[Repository]:
    mit = text("MIT", chance)
    changed = {"5-2-(4)": FAIL, "5-4-d": DOUBTFUL, "2-1-(1)": DOUBTFUL}
    start = (*program(chance).items(), *readme(chance).items())
    yield Repository("MIT cut off", {"LICENSE": mit[: len(mit) * 2 // 3], **dict(start)}, changed)
    yield Repository(
        "MIT with a word changed",
        {"LICENSE": mit.replace("without restriction", "with restriction"), **dict(start)},
        changed,
    )
    forbids = "本ソフトウェアの営利目的での利用を禁じます。\n"
    yield Repository(
        "MIT with a sentence on commerce",
        {"LICENSE": f"{mit}\n{forbids}", **dict(start)},
        {**changed, "2-1-(6)": FAIL},
    )
    yield Repository(
        "MIT after a Japanese sentence on commerce",
        {"LICENSE": f"{forbids}\n{mit}", **dict(start)},
        {**changed, "2-1-(6)": FAIL},
    )
    yield Repository(
        "Apache-2.0 with a paragraph dropped",
        {"LICENSE": "\n\n".join(p for n, p in enumerate(text("Apache-2.0", chance).split("\n\n")) if n != _DROPPED),
         **dict(start)},
        changed,
    )  # fmt: skip
    yield Repository("a summary", {"LICENSE": "MIT License\n\nSee https://opensource.org/licenses/MIT\n",
                                   **dict(start)},
                     {"5-2-(4)": FAIL, "2-2-(2)-b": PASS})  # fmt: skip
    yield Repository(
        "LICENSES/MIT.txt of one letter",
        {"LICENSES/MIT.txt": "x", **program(chance, tag("MIT")), **readme(chance)},
        {"5-2-(4)": FAIL, "2-2-(2)-b": PASS, "5-1-b": PASS},
    )
    yield Repository(
        "LICENSES/MIT.txt that holds another text",
        {"LICENSES/MIT.txt": text("ISC", chance), **program(chance, tag("MIT")), **readme(chance)},
        {"5-2-(4)": FAIL},
    )
    yield Repository(
        "a blank notice",
        {"LICENSE": "MIT License\n\nCopyright (c) [year] [fullname]\n\n" + mit.split("\n\n", 2)[2], **dict(start)},
        but({"2-2-(2)-a": FAIL}),
    )  # fmt: skip
    yield Repository(
        "how to apply the licence, at its end",
        {"LICENSE": text("Apache-2.0", chance), **dict(start)},
        but(),
    )


def _elsewhere(chance: random.Random) -> Iterator[Repository]:
    mit = text("MIT", chance)
    for heading in ("## ライセンス", "## License"):
        yield Repository(
            f"the text in a section of README: {heading}",
            {
                **program(chance),
                **readme(chance, f"{heading}\n\n{mit}", "## Contact\n\nOpen an issue."),
            },
            but(),
        )
    yield Repository(
        "a changed text in a section of README",
        {**program(chance), **readme(chance, f"## License\n\n{mit.replace('sublicense, ', '')}")},
        {"5-2-(4)": FAIL, "5-4-d": DOUBTFUL},
    )
    yield Repository(
        "only a name in a section of README",
        {**program(chance), **readme(chance, "## ライセンス\n\nMIT License で公開しています。")},
        but(every(FAIL, "5-2-(4) 2-1-(7)")),
    )
    yield Repository(
        "the whole text in heads of sources",
        {"src/a.py": "".join(f"# {line}".rstrip() + "\n" for line in mit.splitlines()) + "a = 1\n",
         "src/b.py": "".join(f"# {line}".rstrip() + "\n" for line in mit.splitlines()) + "b = 1\n",
         **readme(chance)},
        {"2-2-(2)-b": PASS, "5-2-(4)": PASS, "5-4-d": PASS, "5-1-a": PASS, "5-1-b": PASS},
    )  # fmt: skip


def _contradictions(chance: random.Random) -> Iterator[Repository]:
    mit = {"LICENSE": text("MIT", chance)}
    against = {"2-2-(2)-b": FAIL}
    yield Repository(
        "package.json says Apache-2.0, the text MIT",
        {**mit, "package.json": json.dumps({"name": "a", "license": "Apache-2.0"}), "a.js": "a();\n",
         **readme(chance)},
        against, {"2-2-(2)-b": "package.json"},
    )  # fmt: skip
    yield Repository(
        "README says Apache-2.0, the text MIT",
        {**mit, **program(chance), **readme(chance, "## ライセンス\n\nApache License 2.0 で公開しています。")},
        against, {"2-2-(2)-b": "README.md"},
    )  # fmt: skip
    yield Repository(
        "README says GPL v3, package.json MIT, no text",
        {"package.json": json.dumps({"name": "a", "license": "MIT"}), "a.js": "a();\n",
         **readme(chance, "## License\n\nGPL v3")},
        {**against, "5-2-(4)": FAIL},
    )  # fmt: skip
    yield Repository(
        "every source says GPL-3.0-only, the text MIT",
        {
            **mit,
            **{f"src/{n}.py": f"# {tag('GPL-3.0-only')}\nx = {n}\n" for n in range(4)},
            **readme(chance),
        },
        every(FAIL, "2-2-(2)-b 5-2-(1) 5-4-a"),
    )
    yield Repository(
        "two texts that disagree",
        {**mit, "COPYING": text("GPL-3.0-only", chance), **program(chance), **readme(chance)},
        {**against, "5-4-b": FAIL},
    )
    yield Repository(
        "classifiers say Apache, the text MIT",
        {**mit, "pyproject.toml": '[project]\nname = "a"\nversion = "1"\nclassifiers = ["License :: OSI Approved :: Apache Software License"]\n',
         "a.py": "a = 1\n", **readme(chance)},
        against,
    )  # fmt: skip
    yield Repository(
        "UNLICENSED beside MIT",
        {**mit, "package.json": json.dumps({"name": "a", "license": "UNLICENSED"}), "a.js": "a();\n",
         **readme(chance)},
        against,
    )  # fmt: skip
    yield Repository(
        "all say the same",
        {**mit, "package.json": json.dumps({"name": "a", "license": "MIT"}),
         "src/a.js": f"// {tag('MIT')}\na();\n", **readme(chance, "## ライセンス\n\nMIT License です。LICENSE をご覧ください。")},
        but(),
    )  # fmt: skip


def _manifests(chance: random.Random) -> Iterator[Repository]:
    mit, rest = {"LICENSE": text("MIT", chance)}, {"a.py": "a = 1\n", **readme(chance)}
    head = '[project]\nname = "a"\nversion = "1.0"\n'
    good: dict[str, dict[str, str]] = {
        "SEE LICENSE IN LICENSE": {"package.json": json.dumps({"name": "a", "license": "SEE LICENSE IN LICENSE"})},
        "PEP 639": {"pyproject.toml": f'{head}license = "MIT"\nlicense-files = ["LICENSE"]\n'},
        "pyproject table with text": {"pyproject.toml": f'{head}license = {{text = "MIT"}}\n'},
        "pyproject table with file": {"pyproject.toml": f'{head}license = {{file = "LICENSE"}}\n'},
        "pyproject classifiers": {"pyproject.toml": f'{head}classifiers = ["License :: OSI Approved :: MIT License"]\n'},
        "poetry": {"pyproject.toml": '[tool.poetry]\nname = "a"\nversion = "1"\nlicense = "MIT"\n'},
        "setup.cfg": {"setup.cfg": "[metadata]\nname = a\nlicense = MIT\n"},
        "setup.py": {"setup.py": 'from setuptools import setup\nsetup(name="a", license="MIT")\n'},
        "gemspec": {"a.gemspec": "Gem::Specification.new do |s|\n  s.name = 'a'\n  s.license = 'MIT'\nend\n"},
        "composer.json": {"composer.json": json.dumps({"name": "a/b", "license": "MIT"})},
        "pom.xml": {"pom.xml": "<project><groupId>a</groupId><artifactId>b</artifactId><licenses><license><name>MIT License</name><url>https://opensource.org/licenses/MIT</url></license></licenses></project>"},
        "Cargo.toml": {"Cargo.toml": '[package]\nname = "a"\nversion = "0.1.0"\nlicense = "MIT"\n'},
        "package.json, the old table": {"package.json": json.dumps({"name": "a", "license": {"type": "MIT", "url": "x"}})},
    }  # fmt: skip
    for name, files in good.items():
        yield Repository(f"{name}, and the text", {**mit, **rest, **files}, but())
    apache = "<project><artifactId>b</artifactId><licenses><license><name>The Apache Software License, Version 2.0</name></license></licenses></project>"
    yield Repository(
        "pom.xml in its own words",
        {
            "LICENSE": text("Apache-2.0", chance),
            "pom.xml": apache,
            "A.java": "class A {}\n",
            **readme(chance),
        },
        but(),
    )
    yield Repository(
        "SEE LICENSE IN a file that is not there",
        {
            "package.json": json.dumps({"name": "a", "license": "SEE LICENSE IN TERMS.txt"}),
            "a.js": "a();\n",
            **readme(chance),
        },
        {**every(DOUBTFUL, "2-2-(2)-b 5-4-d"), "5-1-a": FAIL, "5-2-(4)": FAIL},
    )
    unlicensed = {k: v for k, v in NO_LICENCE.items() if v == FAIL}
    yield Repository(
        "UNLICENSED and no text",
        {
            "package.json": json.dumps({"name": "a", "license": "UNLICENSED"}),
            "a.js": "a();\n",
            **readme(chance),
        },
        unlicensed,
    )
    yield Repository(
        "Unlicense and its text",
        {"UNLICENSE": text("Unlicense", chance), "package.json": json.dumps({"name": "a", "license": "Unlicense"}),
         "a.js": "a();\n", **readme(chance)},
        but(),
    )  # fmt: skip
    yield Repository(
        "composer.json with a choice, of which one text is there",
        {**mit, "composer.json": json.dumps({"name": "a/b", "license": ["MIT", "GPL-2.0-or-later"]}),
         "a.php": "<?php\n$a = 1;\n", **readme(chance)},
        {"5-4-d": PASS, "5-2-(4)": FAIL, "5-1-b": PASS},
    )  # fmt: skip
    yield Repository(
        "an id that does not exist",
        {
            **mit,
            "package.json": json.dumps({"name": "a", "license": "MIT-4.0-Ultra"}),
            "a.js": "a();\n",
            **readme(chance),
        },
        {"5-1-a": FAIL},
    )


def _grants(chance: random.Random) -> Iterator[Repository]:
    gpl = {"LICENSE": text("GPL-2.0-only", chance), **readme(chance)}
    apache = {"package.json": '{"name": "x", "dependencies": {"a": "^1"}}',
              "package-lock.json": json.dumps({"lockfileVersion": 3, "packages": {
                  "": {"dependencies": {"a": "^1"}},
                  "node_modules/a": {"version": "1.0.0", "license": "Apache-2.0"}}})}  # fmt: skip
    fits = "5-2-(1) 5-4-a"
    grants = (
        ("or-later by heads", program(chance, _LATER), PASS),
        ("only by heads", program(chance, _ONLY), FAIL),
        ("or-later by tags", program(chance, tag("GPL-2.0-or-later")), PASS),
        ("only by tags", program(chance, tag("GPL-2.0-only")), FAIL),
        ("nothing but the text", program(chance), UNKNOWN),
    )
    for name, files, verdict in grants:
        yield Repository(
            f"Apache-2.0 in GPL-2.0: {name}", {**gpl, **apache, **files}, every(verdict, fits)
        )


def _other_parts(chance: random.Random) -> Iterator[Repository]:
    whole = {"LICENSE": text("MIT", chance), **program(chance)}
    kept = {"5-4-d": PASS, "5-4-b": PASS, "2-2-(2)-b": PASS, "5-1-b": PASS}
    font = {
        "assets/fonts/OFL.txt": text("OFL-1.1", chance),
        "assets/fonts/midori.ttf": b"\0\1\0\0\0font",
    }
    yield Repository(
        "fonts under the OFL, not listed",
        {**whole, **readme(chance), **font},
        {**kept, "5-2-(2)": FAIL, "5-2-(4)": PASS},
    )
    yield Repository(
        "fonts under the OFL, listed",
        {
            **whole,
            **readme(chance),
            **font,
            "NOTICE": "assets/fonts/midori.ttf: Midori Font, OFL-1.1 (assets/fonts/OFL.txt)\n",
        },
        {**kept, "5-2-(2)": PASS, "5-2-(4)": PASS},
    )
    yield Repository(
        "data under CC-BY-4.0 with their text",
        {**whole, **readme(chance, "## データ\n\n`data/` のデータは CC BY 4.0 で提供します。"),
         "data/LICENSE": text("CC-BY-4.0", chance), "data/a.csv": "番号,名前\n1,緑\n"},
        {**kept, "5-2-(4)": PASS, "5-2-(2)": NONE},
    )  # fmt: skip
    yield Repository(
        "documents under CC-BY-4.0 by a word in README",
        {**whole, **readme(chance, "## ライセンス\n\nソースコードは MIT License、ドキュメントは CC BY 4.0 で公開します。"),
         "docs/a.md": "# 手引き\n\n使い方。\n"},
        kept,
    )  # fmt: skip
    yield Repository(
        "a photograph under CC-BY-NC-4.0",
        {**whole, **readme(chance), "img/a.png": b"\x89PNG\r\n\x1a\n0", "img/a.png.license": f"{tag('CC-BY-NC-4.0')}\n",
         "LICENSES/CC-BY-NC-4.0.txt": text("CC-BY-NC-4.0", chance)},
        {**kept, "2-1-(6)": PASS},
    )  # fmt: skip

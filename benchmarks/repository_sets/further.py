# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Further repositories, written after the program had been mended by the others."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

from repository_sets.sample import (
    DOUBTFUL,
    FAIL,
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

_AGREED = every(PASS, "2-2-(2)-b 5-4-d 5-4-b")
_FIT = "5-2-(1) 5-4-a"
_TRANSLATION = """MIT ライセンス（参考訳）

以下に定める条件に従い、本ソフトウェアおよび関連文書のファイルの複製を取得するすべての人に対し、
ソフトウェアを無制限に扱うことを無償で許可します。正文は LICENSE です。
"""


def repositories(chance: random.Random) -> Iterator[Repository]:
    """Yield them."""
    yield from _wholes(chance)
    yield from _parts(chance)
    yield from _disagreeing(chance)
    yield from _lists(chance)


def _wholes(chance: random.Random) -> Iterator[Repository]:
    mit = {"LICENSE": text("MIT", chance), **program(chance)}
    yield Repository(
        "a translation beside the text",
        {**mit, **readme(chance), "LICENSE.ja.txt": _TRANSLATION},
        {"2-2-(2)-b": PASS, "5-4-d": "pass/unknown", "5-2-(4)": "pass/unknown"},
    )
    yield Repository(
        "a name and a holder in README, and a manifest",
        {
            "package.json": '{"name": "a", "license": "MIT"}',
            "a.js": "a();\n",
            **readme(chance, "## License\n\nMIT © 東京都"),
        },
        {**_AGREED, "5-2-(4)": FAIL},
    )
    apache = {"LICENSE": text("Apache-2.0", chance), "NOTICE": "Midori\nCopyright 2024 東京都\n"}
    notice = 'Copyright 2024 東京都\n\nLicensed under the Apache License, Version 2.0 (the "License");\nyou may not use this file except in compliance with the License.\nYou may obtain a copy of the License at\n\n    http://www.apache.org/licenses/LICENSE-2.0\n'
    yield Repository(
        "Apache-2.0 with its notice in every source",
        {**apache, **program(chance, notice), **readme(chance)},
        but(),
    )
    yield Repository(
        "heads that lead to the text",
        {
            "LICENSE": text("MIT", chance),
            **program(chance, "Licensed under the MIT License. See LICENSE in the project root."),
            **readme(chance),
        },
        but(),
    )
    yield Repository(
        "heads that reserve all rights beside the text",
        {
            "LICENSE": text("MIT", chance),
            **program(chance, "Copyright (c) 2024 東京都. All rights reserved."),
            **readme(chance),
        },
        _AGREED,
    )
    yield Repository(
        "nothing but a reservation of rights",
        {
            "LICENSE": "Copyright (c) 2024 東京都. All rights reserved.\n",
            **program(chance),
            **readme(chance),
        },
        every(DOUBTFUL, "2-2-(2)-b 5-4-d 2-1-(1)"),
    )
    yield Repository(
        "LGPL-3.0 with the GPL that it builds on",
        {"COPYING": text("GPL-3.0-only", chance), "COPYING.LESSER": text("LGPL-3.0-only", chance), **program(chance, tag("LGPL-3.0-only")),
         **readme(chance, "## License\n\nLGPL-3.0-only")},
        {"5-4-d": PASS, "5-2-(4)": PASS, "2-2-(2)-b": PASS},
    )  # fmt: skip
    html = "".join(f"<p>{p}</p>\n" for p in text("MIT", chance).split("\n\n"))
    yield Repository(
        "a text in HTML",
        {"LICENSE.html": f"<html><body>{html}</body></html>", **program(chance), **readme(chance)},
        {**_AGREED, "5-2-(4)": PASS},
    )
    preface = "本プログラムには次のライセンスが適用されます。\n\n" + text(
        "BSD-3-Clause", chance, "東京都"
    )
    yield Repository(
        "EUC-JP", {"LICENSE": preface.encode("euc_jp"), **program(chance), **readme(chance)}, but()
    )
    yield Repository(
        "Cargo.toml that names the file",
        {
            "LICENSE": text("MIT", chance),
            "Cargo.toml": '[package]\nname = "a"\nversion = "0.1.0"\nlicense-file = "LICENSE"\n',
            "src/lib.rs": "fn a() {}\n",
            **readme(chance),
        },
        but(),
    )
    yield Repository(
        "a project file with an expression",
        {
            "LICENSE.txt": text("MIT", chance),
            "A.csproj": "<Project><PropertyGroup><PackageLicenseExpression>MIT</PackageLicenseExpression></PropertyGroup></Project>",
            "A.cs": "class A {}\n",
            **readme(chance),
        },
        but(),
    )
    yield Repository(
        "a deprecated id beside the text",
        {
            "LICENSE": text("GPL-3.0-only", chance),
            "package.json": '{"name": "a", "license": "GPL-3.0"}',
            "a.js": "a();\n",
            **readme(chance),
        },
        {"2-2-(2)-b": PASS, "5-2-(4)": PASS, "5-4-d": PASS},
    )


def _parts(chance: random.Random) -> Iterator[Repository]:
    mit = {"LICENSE": text("MIT", chance), **program(chance)}
    yield Repository(
        "documents with a text of their own",
        {
            **mit,
            **readme(chance),
            "docs/LICENSE": text("CC-BY-4.0", chance),
            "docs/guide.md": "# 手引き\n",
        },
        {**_AGREED, "5-2-(4)": PASS},
    )
    yield Repository(
        "packages under licences of their own",
        {**mit, **readme(chance), "packages/b/LICENSE": text("Apache-2.0", chance),
         "packages/b/package.json": '{"name": "b", "license": "Apache-2.0"}', "packages/b/b.js": "b();\n"},
        {"2-2-(2)-b": PASS, "5-4-d": PASS, "5-2-(4)": PASS},
    )  # fmt: skip
    gpl = {"LICENSE": text("GPL-3.0-only", chance), **program(chance), **readme(chance)}
    yield Repository(
        "an Apache-2.0 part in a GPL-3.0 tree",
        {**gpl, "vendor/kit/LICENSE": text("Apache-2.0", chance), "vendor/kit/kit.py": "k = 1\n"},
        {**every(PASS, _FIT), "5-2-(4)": PASS},
    )
    yield Repository(
        "a GPL-3.0 part in an AGPL-3.0 tree",
        {
            **gpl,
            "LICENSE": text("AGPL-3.0-only", chance),
            "vendor/kit/LICENSE": text("GPL-3.0-only", chance),
            "vendor/kit/kit.py": "k = 1\n",
        },
        every(PASS, _FIT),
    )
    package = '{"name": "kit", "version": "1.0.0", "license": "MIT"}'
    yield Repository(
        "an installed MIT package with its text",
        {
            **mit,
            **readme(chance),
            "node_modules/kit/package.json": package,
            "node_modules/kit/LICENSE": text("MIT", chance, "Kit"),
            "node_modules/kit/index.js": "k();\n",
        },
        {**every(PASS, _FIT), "5-2-(4)": PASS},
    )
    table = "## 使用しているライブラリ\n\n| 名前 | ライセンス | 場所 |\n|---|---|---|\n| kit | LGPL-2.1 | third_party/kit |"
    yield Repository(
        "an LGPL part that a table of README lists",
        {
            **mit,
            **readme(chance, table),
            "third_party/kit/COPYING": text("LGPL-2.1-only", chance),
            "third_party/kit/kit.c": "int k;\n",
        },
        {**every(PASS, _FIT), "5-2-(2)": PASS, "2-2-(2)-b": PASS},
    )


def _disagreeing(chance: random.Random) -> Iterator[Repository]:
    mit, rest = {"LICENSE": text("MIT", chance)}, readme(chance)
    against = {"2-2-(2)-b": FAIL}
    yield Repository(
        "two manifests, no text",
        {
            "package.json": '{"name": "a", "license": "MIT"}',
            "composer.json": '{"name": "a/b", "license": "GPL-3.0-or-later"}',
            "a.js": "a();\n",
            **rest,
        },
        {**against, "5-2-(4)": FAIL},
    )
    yield Repository(
        "pom.xml says GPL, the text MIT",
        {
            **mit,
            "pom.xml": "<project><artifactId>b</artifactId><licenses><license><name>GNU General Public License v2.0</name></license></licenses></project>",
            "A.java": "class A {}\n",
            **rest,
        },
        against,
    )
    yield Repository(
        "a manifest whose classifiers say otherwise than its field",
        {
            **mit,
            "pyproject.toml": '[project]\nname = "a"\nversion = "1"\nlicense = "MIT"\nclassifiers = ["License :: OSI Approved :: Apache Software License"]\n',
            "a.py": "a = 1\n",
            **rest,
        },
        against,
    )
    both = {
        "LICENSE-MIT": text("MIT", chance),
        "LICENSE-APACHE": text("Apache-2.0", chance),
        **program(chance),
    }
    yield Repository(
        "two licences, told in a sentence",
        {
            **both,
            **readme(
                chance, "## License\n\nThis project is dual-licensed under MIT and Apache-2.0."
            ),
        },
        {**_AGREED, "5-3-(2)": PASS, "5-2-(4)": PASS},
    )
    yield Repository(
        "code and documents told in one sentence",
        {
            "LICENSE": text("Apache-2.0", chance),
            **program(chance),
            **readme(
                chance,
                "## License\n\nDocumentation is licensed under CC BY-SA 4.0. The code is under Apache-2.0.",
            ),
        },
        _AGREED,
    )


def _lists(chance: random.Random) -> Iterator[Repository]:
    work = {"LICENSE": text("MIT", chance), **program(chance), **readme(chance)}
    lock = {
        "lockfileVersion": 2,
        "packages": {
            "": {"dependencies": {"a": "^1"}},
            "node_modules/a": {"version": "1.0.0", "license": [{"type": "MIT"}]},
        },
    }
    yield Repository(
        "licences in the old form of a list",
        {
            **work,
            "package.json": '{"name": "x", "dependencies": {"a": "^1"}}',
            "package-lock.json": json.dumps(lock),
        },
        every(PASS, _FIT),
    )
    spdx = {"spdxVersion": "SPDX-2.3", "packages": [{"name": "flask", "versionInfo": "3.0.0", "licenseConcluded": "NOASSERTION", "licenseDeclared": "NOASSERTION",
            "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:pypi/flask@3.0.0"}]}]}  # fmt: skip
    yield Repository(
        "a bill that asserts nothing",
        {**work, "requirements.txt": "flask==3.0.0\n", "x.spdx.json": json.dumps(spdx)},
        every(UNKNOWN, f"{_FIT} 5-2-(2)"),
    )
    yield Repository(
        "requirements for work on it, with the GPL in a bill",
        {**work, "requirements-dev.txt": "flask==3.0.0\n", "bom.json": json.dumps({"bomFormat": "CycloneDX", "components": [
            {"type": "library", "name": "flask", "version": "3.0.0", "purl": "pkg:pypi/flask@3.0.0", "licenses": [{"license": {"id": "GPL-3.0-only"}}]}]})},
        every(PASS, _FIT),
    )  # fmt: skip

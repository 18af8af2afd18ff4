# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Forms of origins, holders and licences that no other set has, judged before they were tried."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

from repository_sets.sample import (
    ATTEST,
    COPYLEFT,
    DOUBTFUL,
    FAIL,
    FREE,
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
_README = {"README.md": "# 貸出\n\n備品の貸出を記録するプログラムです。\n"}
_SOURCE = {"src/main.py": "print('lend')\n"}


def repositories(chance: random.Random) -> Iterator[Repository]:
    """Yield them."""
    yield from _told(chance)
    yield from _no_origin(chance)
    yield from _by_tools(chance)
    yield from _lists(chance)
    yield from _asked(chance)
    yield from _holders(chance)
    yield from _whole(chance)
    yield from _versions(chance)
    yield from _components(chance)
    yield from _exceptions(chance)
    yield from _inherited(chance)


def _mit(chance: random.Random, **more: str) -> dict[str, str | bytes]:
    return {"LICENSE": text("MIT", chance), **_SOURCE, **_README, **more}


def _told(chance: random.Random) -> Iterator[Repository]:
    yield Repository(
        "a fork, and elsewhere what is needed to run it",
        _mit(chance, **{"README.md": "# lend\n\nThis project is a fork of example/lend.\n\n## Requirements\n\nRequires Python 3.11 or later (https://www.python.org/). Removed files are skipped, and renamed ones are read again.\n"}),
        {"2-1-(4)-a": DOUBTFUL},
    )  # fmt: skip
    yield Repository(
        "a fork, and in one paragraph what is needed to run it",
        _mit(chance, **{"README.md": "# lend\n\nForked from the lending desk of the library. Requires Node 20.3 from https://nodejs.org/. Items were removed from the list after ninety days.\n"}),
        {"2-1-(4)-a": DOUBTFUL},
    )  # fmt: skip
    yield Repository(
        "a fork by the address of its repository, in a table",
        _mit(chance, **{"README.md": "# 貸出\n\n## フォーク元\n\n本プロジェクトは次のソフトウェアをフォークしたものです。\n\n| 項目 | 内容 |\n|---|---|\n| フォーク元 | https://github.com/example-city/lend |\n| 版 | v3.2.0 |\n| 変更点 | 画面を日本語にした。延滞の通知を加えた。 |\n"}),
        {"2-1-(4)-a": PASS, "5-4-c": "pass/unknown", "5-4-d": PASS},
    )  # fmt: skip
    yield Repository(
        "a script of others with its name, version and address at its head",
        _mit(chance, **{"web/js/kana-picker.js": "/*!\n * Kana Picker JavaScript Library v3.6.0\n * https://kana-picker.example.com/\n *\n * Copyright Example Foundation and other contributors\n * Released under the MIT license\n */\n(function () {\n  return 1;\n})();\n"}),
        {"2-1-(4)-a": UNKNOWN, "5-2-(1)": _NO_BREACH, "5-4-d": PASS},
    )  # fmt: skip
    yield Repository(
        "a file that was downloaded, with version and state",
        _mit(chance, **{"src/sorter.py": "# Downloaded from https://example.com/momo/sorter.py (version 1.4.2). Not modified.\n\ndef s():\n    pass\n"}),
        {"2-1-(4)-a": "pass/unknown", "5-4-c": DOUBTFUL},
    )  # fmt: skip


def _no_origin(chance: random.Random) -> Iterator[Repository]:
    cases = (
        ("a head that copies from another file of the project", {"src/b.py": "# copied from app.py of this repository, see https://github.com/example-town/lend/blob/main/app.py\nimport os\n"}),
        ("a head on a discussion", {"src/b.py": "# Based on the discussion in https://github.com/example-town/lend/issues/12\nimport os\n"}),
        ("a Japanese head on a file of the project", {"src/b.py": "# src/main.py からコピーした処理を、版 2.0 の帳票のために分けた\nimport os\n"}),
        ("a head on the program that this one replaces", {"src/b.py": "# Translated from the shell script in tools/old, which was removed in version 2.1\nimport os\n"}),
        ("what a project was inspired by", {"README.md": "# lend\n\nLends things. Inspired by the card boxes of https://library.example.com/ from 1998.\n"}),
        ("a head on a formula of a paper", {"src/b.py": "# Adapted from equation 3.2 of the manual, https://example.go.jp/manual.pdf\nimport os\n"}),
    )  # fmt: skip
    for name, files in cases:
        yield Repository(name, _mit(chance, **files), but())


def _by_tools(chance: random.Random) -> Iterator[Repository]:
    go = {
        "LICENSE": text("MIT", chance),
        "go.mod": "module example.jp/lend\n\ngo 1.22\n\nrequire example.com/momo/sorter v1.4.2\n",
        "main.go": "package main\n\nfunc main() {}\n",
        "vendor/modules.txt": "# example.com/momo/sorter v1.4.2\n## explicit; go 1.20\nexample.com/momo/sorter\n",
        "vendor/example.com/momo/sorter/LICENSE": text("BSD-3-Clause", chance, "Momo"),
        "vendor/example.com/momo/sorter/sorter.go": "package sorter\n",
    }
    fit = {"5-2-(1)": PASS, "5-4-a": PASS, "5-2-(4)": PASS, "5-4-d": PASS}
    yield Repository("modules that go put into vendor", {**go, **_README}, {"2-1-(4)-a": UNKNOWN, **fit}, says={"2-1-(4)-a": ("変更点",)})  # fmt: skip
    yield Repository(
        "the same, and README tells that nothing was changed",
        {**go, "README.md": "# 貸出\n\n備品の貸出です。\n\n## 同梱しているもの\n\n`vendor/` の中身は `go mod vendor` が書き出したままで、変更していません。\n"},
        {"2-1-(4)-a": PASS, **fit},
    )  # fmt: skip
    bower = {"name": "kana-map", "version": "2.4.0", "_release": "2.4.0", "_source": "https://github.com/example-momo/kana-map.git", "license": "MIT"}  # fmt: skip
    yield Repository(
        "a package that bower put there",
        _mit(chance, **{"web/lib/kana-map/.bower.json": json.dumps(bower), "web/lib/kana-map/kana-map.js": "k();\n"}),
        {"2-1-(4)-a": UNKNOWN, "5-2-(1)": PASS, "5-2-(4)": DOUBTFUL}, says={"2-1-(4)-a": ("変更点",)},
    )  # fmt: skip
    package = {"name": "kana-map", "version": "2.4.0", "repository": {"type": "git", "url": "git+https://github.com/example-momo/kana-map.git"}, "license": "ISC"}  # fmt: skip
    yield Repository(
        "an installed package that names its repository",
        _mit(chance, **{"node_modules/kana-map/package.json": json.dumps(package), "node_modules/kana-map/index.js": "k();\n", "node_modules/kana-map/LICENSE": text("ISC", chance, "Momo")}),
        {"2-1-(4)-a": UNKNOWN, "5-2-(1)": PASS, "5-2-(4)": PASS},
    )  # fmt: skip
    yield Repository(
        "a crate in vendor with its checksums",
        {
            "LICENSE": text("Apache-2.0", chance),
            "Cargo.toml": '[package]\nname = "lend"\nversion = "0.1.0"\n\n[dependencies]\nsorter = "1.4"\n',
            "src/main.rs": "fn main() {}\n",
            "vendor/sorter/Cargo.toml": '[package]\nname = "sorter"\nversion = "1.4.2"\nlicense = "MPL-2.0"\nrepository = "https://github.com/example-momo/sorter"\n',
            "vendor/sorter/.cargo-checksum.json": '{"files": {}, "package": "00"}',
            "vendor/sorter/LICENSE": text("MPL-2.0", chance),
            "vendor/sorter/src/lib.rs": "pub fn s() {}\n",
            **_README,
        },
        {"2-1-(4)-a": "pass/unknown", "5-2-(1)": PASS, "5-2-(2)": FAIL, "5-2-(4)": PASS},
    )
    yield Repository(
        "a folder of third-party code that metadata describes",
        _mit(chance, **{"third_party/sorter/sorter.c": "int s;\n", "third_party/sorter/LICENSE": text("ISC", chance, "Momo"), "third_party/sorter/README.chromium": "Name: sorter\nURL: https://example.com/momo/sorter\nVersion: 1.4.2\nLicense: ISC\n\nLocal Modifications:\nNone\n"}),
        {"2-1-(4)-a": "pass/unknown", "5-2-(1)": PASS, "5-2-(4)": PASS},
    )  # fmt: skip


def _lists(chance: random.Random) -> Iterator[Repository]:
    parts = {
        "third_party/sorter/s.c": "int s;\n",
        "third_party/tree/t.c": "int t;\n",
        "third_party/sorter/LICENSE": text("MIT", chance, "Momo"),
        "third_party/tree/LICENSE": text("BSD-2-Clause", chance, "Aki"),
    }
    yield Repository(
        "a table of parts with all particulars",
        _mit(chance, **parts, **{"THIRD_PARTY.md": "# Third-party code\n\n| Part | Source | Version | Changes |\n|---|---|---|---|\n| sorter | https://example.com/momo/sorter | 1.4.2 | none |\n| tree | https://example.com/aki/tree | 0.9.0 | deletion removed |\n"}),
        {"2-1-(4)-a": PASS, "5-2-(4)": PASS, "5-2-(1)": PASS},
    )  # fmt: skip
    yield Repository(
        "a Japanese list of parts with all particulars",
        _mit(chance, **parts, **{"NOTICE.md": "# 同梱しているソフトウェア\n\n## sorter\n\n- 入手元: https://example.com/momo/sorter\n- 版: 1.4.2\n- 改変: なし\n\n## tree\n\n- 入手元: https://example.com/aki/tree\n- 版: 0.9.0\n- 改変: 削除の機能を外した\n"}),
        {"2-1-(4)-a": PASS, "5-2-(4)": PASS},
    )  # fmt: skip
    yield Repository(
        "a table of parts that lacks the changes of one",
        _mit(chance, **parts, NOTICE="sorter 1.4.2 https://example.com/momo/sorter (unmodified)\ntree 0.9.0 https://example.com/aki/tree\n"),
        {"2-1-(4)-a": DOUBTFUL, "5-2-(4)": PASS}, says={"2-1-(4)-a": ("third_party/tree",)},
    )  # fmt: skip
    yield Repository(
        "parts listed, for a person who states what the body developed",
        _mit(chance, **parts),
        {"3-2-a": ATTEST, "2-1-(4)-a": DOUBTFUL}, says={"3-2-a": ("third_party",)},
    )  # fmt: skip


def _asked(chance: random.Random) -> Iterator[Repository]:
    for name, files, verdict in (
        ("in NOTICE", {"NOTICE": "貸出\nCopyright 2026 東京都\n\n改変したものを公開するときは、本ソフトウェアを基にしたことと、変更した旨を明記してください。\n"}, PASS),
        ("at the end of README", {"README.md": "# lend\n\nLends.\n\n## Reuse\n\nIf you publish a modified version, please state that it is derived from this project.\n"}, PASS),
        ("of contributors alone", {"CONTRIBUTING.md": "# Contributing\n\nState in the pull request what you changed and why.\n"}, FAIL),
        ("for data alone", {"README.md": "# 貸出\n\n備品の貸出です。\n\n## 地図データ\n\n地図データを利用する際は、出典として国土地理院と記載してください。\n"}, FAIL),
    ):  # fmt: skip
        yield Repository(f"derived works asked to say so {name}", _mit(chance, **files), {"2-1-(4)-b": verdict})  # fmt: skip


def _holders(chance: random.Random) -> Iterator[Repository]:
    yield Repository(
        "a company in the licence, the body in the sources",
        {"LICENSE": text("MIT", chance, "株式会社みなと工房"), "src/a.py": "# Copyright (c) 2026 東京都\na = 1\n", **_README},
        every(ATTEST, "2-2-(2)-a 4-3-(1)-0"), says={"4-3-(1)-0": ("株式会社みなと工房", "東京都"), "2-2-(2)-a": ("株式会社みなと工房", "東京都")},
    )  # fmt: skip
    yield Repository(
        "a person beside the body in one notice",
        {"LICENSE": text("BSD-2-Clause", chance, "東京都及び山田太郎"), **_SOURCE, **_README},
        every(ATTEST, "2-2-(2)-a 4-3-(1)-0 3-2-a"), says={"2-2-(2)-a": ("東京都", "山田太郎")},
    )  # fmt: skip
    yield Repository(
        "a list of authors and no notice",
        {"LICENSE": text("Unlicense", chance), "AUTHORS": "Example Person <person@example.com>\n", **_SOURCE, **_README},
        but(),
    )  # fmt: skip
    yield Repository(
        "who develops it, told in the head of a manifest",
        {"LICENSE": text("Apache-2.0", chance), "pyproject.toml": '[project]\nname = "lend"\nversion = "0.1.0"\nlicense = "Apache-2.0"\nlicense-files = ["LICENSE"]\nauthors = [{name = "東京都デジタルサービス局"}]\n', **_SOURCE, **_README},
        {**SOUND, **FREE, **every(ATTEST, "2-2-(2)-a 4-3-(1)-0")}, says={"4-3-(1)-0": ("東京都デジタルサービス局",)},
    )  # fmt: skip


def _whole(chance: random.Random) -> Iterator[Repository]:
    for id in ("ECL-2.0", "Zlib", "PostgreSQL", "BlueOak-1.0.0"):
        yield Repository(f"whole under {id}, which few use", {"LICENSE.txt": text(id, chance), **_SOURCE, **_README}, but())  # fmt: skip
    yield Repository("whole under CECILL-2.1", {"LICENSE": text("CECILL-2.1", chance), **_SOURCE, **_README}, but({**COPYLEFT, "2-1-(4)-b": "pass/fail"}))  # fmt: skip
    body = text("MIT", chance).replace("MIT License", "# The MIT License (MIT)", 1)
    yield Repository(
        "a text with marks of Markdown",
        {"COPYING.md": body.replace("THE SOFTWARE IS PROVIDED", "> THE SOFTWARE IS PROVIDED", 1), **_SOURCE, **_README},
        but(),
    )  # fmt: skip
    yield Repository(
        "a licence that is not decided",
        {**_SOURCE, "README.md": "# 貸出\n\n備品の貸出です。\n\n## ライセンス\n\nライセンスは未定です。公開までに MIT か Apache-2.0 のどちらかに決めます。\n"},
        {"2-2-(2)-b": DOUBTFUL, "5-4-d": "fail/unknown/not-applicable", "2-1-(1)": DOUBTFUL},
    )  # fmt: skip
    yield Repository(
        "a README in reStructuredText on the licence",
        {"LICENSE": text("BSD-3-Clause", chance), **_SOURCE, "README.rst": "lend\n====\n\nLends things.\n\nLicense\n-------\n\nBSD 3-Clause, see LICENSE.\n"},
        but(),
    )  # fmt: skip
    yield Repository(
        "the AGPL, and a contract for those who want other terms",
        {"LICENSE": text("AGPL-3.0-only", chance), "src/a.py": f"# {tag('AGPL-3.0-only')}\na = 1\n", "README.md": "# lend\n\n## License\n\nAGPL-3.0-only. We chose it so that changes made by hosts of the service come back to the public. Other terms are available under contract for those who need them.\n"},
        {"5-4-d": PASS, "2-2-(2)-b": PASS, "2-2-(2)-c": PASS, "5-2-(4)": PASS},
    )  # fmt: skip


def _versions(chance: random.Random) -> Iterator[Repository]:
    yield Repository(
        "Apache without a version in a manifest, and no text",
        {"setup.cfg": "[metadata]\nname = lend\nlicense = Apache\n", **_SOURCE, **_README},
        {"5-1-b": FAIL, "5-2-(4)": FAIL},
    )
    yield Repository(
        "LGPL without a version in README, and no text",
        {**_SOURCE, "README.md": "# lend\n\n## License\n\nThis software is released under the LGPL.\n"},
        {"5-1-b": FAIL, "5-2-(4)": FAIL, "2-2-(2)-c": FAIL},
    )  # fmt: skip
    plugin = "<?php\n/*\nPlugin Name: Lend\nVersion: 1.0\nLicense: GPLv2 or later\nLicense URI: https://www.gnu.org/licenses/gpl-2.0.html\n*/\n"
    yield Repository(
        "a plugin whose head names version and licence",
        {"lend.php": plugin, "license.txt": text("GPL-2.0-or-later", chance), **_README},
        {"2-2-(2)-b": PASS, "5-1-b": PASS, "5-4-d": PASS, "2-2-(2)-c": FAIL, "5-2-(4)": PASS},
    )
    yield Repository(
        "a licence changed with a reason",
        {"LICENSE": text("Apache-2.0", chance), **_SOURCE, "README.md": "# 貸出\n\n## ライセンス\n\nApache License 2.0 です。版 2.0 から、特許の許諾を明確にするため MIT License から変更しました。\n"},
        {"5-4-b": "pass/unknown", "5-4-d": PASS, "2-2-(2)-b": PASS},
    )  # fmt: skip


def _bill(*components: object) -> dict[str, str]:
    whole = {"bomFormat": "CycloneDX", "specVersion": "1.5", "components": components}
    return {"bom.json": json.dumps(whole)}


def _of(name: str, licence: dict[str, object], **more: object) -> dict[str, object]:
    url = f"pkg:npm/{name}@1.0.0"
    return {"type": "library", "name": name, "version": "1.0.0", "purl": url, "licenses": [licence], **more}  # fmt: skip


def _components(chance: random.Random) -> Iterator[Repository]:
    fit = "5-2-(1) 5-4-a"
    manifest = {"package.json": '{"name": "lend", "license": "MIT", "dependencies": {"kit": "^1"}}'}
    choice = _of("kit", {"expression": "MIT OR GPL-2.0-only"})
    yield Repository("a bill with a choice", _mit(chance, **manifest, **_bill(choice)), every(PASS, fit))  # fmt: skip
    inner = _of("kit", {"license": {"id": "MIT"}}, components=[_of("inner", {"license": {"id": "AGPL-3.0-only"}})])  # fmt: skip
    yield Repository("a bill with the AGPL within a component", _mit(chance, **manifest, **_bill(inner)), every(FAIL, fit), {"5-2-(1)": "bom.json"})  # fmt: skip
    left_out = _of("tool", {"license": {"id": "GPL-3.0-only"}}, scope="excluded")
    yield Repository("a bill with the GPL, out of scope", _mit(chance, **manifest, **_bill(_of("kit", {"license": {"id": "MIT"}}), left_out)), every(PASS, fit))  # fmt: skip
    by_name = _of("kit", {"license": {"name": "GNU Affero General Public License v3.0"}})
    yield Repository("a bill that writes out a name", _mit(chance, **manifest, **_bill(by_name)), every(DOUBTFUL, fit))  # fmt: skip
    installed = {"packages": [{"name": "midori/kit", "version": "1.0.0", "license": ["GPL-3.0-only"], "install-path": "../midori/kit"}]}  # fmt: skip
    yield Repository(
        "packages that composer put into vendor",
        {"LICENSE": text("MIT", chance), "src/A.php": "<?php\nclass A {}\n", "composer.json": '{"name": "x/lend", "license": "MIT", "require": {"midori/kit": "^1"}}', "vendor/composer/installed.json": json.dumps(installed), "vendor/midori/kit/composer.json": '{"name": "midori/kit", "license": "GPL-3.0-only"}', "vendor/midori/kit/K.php": "<?php\nclass K {}\n", **_README},
        every(FAIL, fit),
    )  # fmt: skip
    yield Repository(
        "a gem in vendor under the GPL",
        {"LICENSE": text("MIT", chance), "Gemfile": "gem 'kit', path: 'vendor/gems/kit'\n", "lib/a.rb": "A = 1\n", "vendor/gems/kit/kit.gemspec": "Gem::Specification.new do |s|\n  s.name = 'kit'\n  s.version = '1.0.0'\n  s.license = 'GPL-3.0-only'\nend\n", "vendor/gems/kit/lib/kit.rb": "K = 1\n", **_README},
        every(FAIL, fit),
    )  # fmt: skip
    nuspec = '<?xml version="1.0"?><package><metadata><id>Kit</id><version>1.0.0</version><license type="expression">LGPL-3.0-only</license></metadata></package>'
    yield Repository(
        "a package of NuGet in the tree",
        {"LICENSE": text("MIT", chance), "A.cs": "class A {}\n", "packages/Kit.1.0.0/Kit.nuspec": nuspec, "packages/Kit.1.0.0/lib/Kit.dll": b"MZ\x90\x00" + bytes(range(256)) * 8, **_README},
        {"5-2-(1)": PASS, "5-2-(2)": FAIL, "5-4-d": PASS, "2-1-(4)-a": UNKNOWN},
    )  # fmt: skip


_SKELETON = """/* A Bison parser, made by GNU Bison 3.8.2.  */

/* Bison implementation for Yacc-like parsers in C

   Copyright (C) 1984, 1989-1990, 2000-2015, 2018-2021 Free Software Foundation,
   Inc.

   This program is free software: you can redistribute it and/or modify
   it under the terms of the GNU General Public License as published by
   the Free Software Foundation, either version 3 of the License, or
   (at your option) any later version.

   This program is distributed in the hope that it will be useful,
   but WITHOUT ANY WARRANTY; without even the implied warranty of
   MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
   GNU General Public License for more details.

   You should have received a copy of the GNU General Public License
   along with this program.  If not, see <https://www.gnu.org/licenses/>.  */

/* As a special exception, you may create a larger work that contains
   part or all of the Bison parser skeleton and distribute that work
   under terms of your choice, so long as that work isn't itself a
   parser generator using the skeleton or a modified version thereof
   as a parser skeleton.  Alternatively, if you modify or redistribute
   the parser skeleton itself, you may (at your option) remove this
   special exception, which will cause the skeleton and the resulting
   Bison output files to be licensed under the GNU General Public
   License without this special exception.

   This special exception was added by the Free Software Foundation in
   version 2.2 of Bison.  */
int yyparse(void);
"""


def _exceptions(chance: random.Random) -> Iterator[Repository]:
    fit = every(_NO_BREACH, "5-2-(1) 5-4-a 5-4-c 6-0-c")
    yield Repository("a parser that Bison made", _mit(chance, **{"src/parse.y": "%%\n", "src/parse.c": _SKELETON}), {**fit, "5-4-d": PASS})  # fmt: skip
    macros = "# ax_cxx.m4\n# Copyright (c) 2008 Example Person\n#\n# This program is free software; you can redistribute it and/or modify it\n# under the terms of the GNU General Public License as published by the\n# Free Software Foundation; either version 3 of the License, or (at your\n# option) any later version.\n#\n# As a special exception, the respective Autoconf Macro's copyright owner\n# gives unlimited permission to copy, distribute and modify the configure\n# scripts that are the output of Autoconf when processing the Macro.\nAC_DEFUN([AX_CXX], [])\n"
    yield Repository("a macro for configure", _mit(chance, **{"configure.ac": "AC_INIT\n", "m4/ax_cxx.m4": macros}), {**fit, "5-4-d": PASS})  # fmt: skip
    yield Repository(
        "the GPL among what tests read",
        _mit(chance, **{"tests/fixtures/licences/COPYING": text("GPL-3.0-only", chance), "tests/test_a.py": "def test_a():\n    pass\n"}),
        {**SOUND, "5-2-(1)": "pass/not-applicable", "5-4-a": "pass/not-applicable", "5-4-c": "not-applicable/unknown"},
    )  # fmt: skip
    yield Repository(
        "a tag with an exception for linking",
        _mit(chance, **{"third_party/tree/Tree.java": f"/* {tag('GPL-2.0-only WITH Classpath-exception-2.0')} */\nclass Tree {{}}\n"}),
        {"5-2-(1)": "pass/unknown", "5-4-a": "pass/unknown", "5-2-(2)": FAIL, "5-2-(4)": FAIL},
    )  # fmt: skip


def _inherited(chance: random.Random) -> Iterator[Repository]:
    yield Repository(
        "a fork of GPL software under Apache-2.0, with all told",
        {"LICENSE": text("Apache-2.0", chance), **_SOURCE, "README.md": "# lend\n\n## Origin\n\nForked from [ledger](https://example.com/momo/ledger) 2.3.0 (GPL-3.0). Changes: the forms were translated, printing was added.\n"},
        {"2-1-(4)-a": PASS, **every(DOUBTFUL, "5-4-c 6-0-c"), "5-4-d": PASS},
    )  # fmt: skip
    yield Repository(
        "a fork of Apache software that keeps its NOTICE",
        {"LICENSE": text("Apache-2.0", chance), "NOTICE": "Ledger\nCopyright 2019 Momo\n\nThis product includes software developed by Momo (https://example.com/momo/ledger, version 2.3.0).\nModifications: the forms were translated by the town in 2026.\n", **_SOURCE, "README.md": "# lend\n\nThis is a fork of Ledger. See NOTICE.\n"},
        {"2-1-(4)-a": "pass/unknown", "5-4-c": "pass/unknown", "6-0-c": "pass/unknown", "2-1-(4)-b": PASS},
    )  # fmt: skip
    yield Repository(
        "one GPL source by its tag in a tree by REUSE",
        {"LICENSES/MIT.txt": text("MIT", chance), "LICENSES/GPL-3.0-or-later.txt": text("GPL-3.0-or-later", chance), "src/a.py": f"# SPDX-FileCopyrightText: 2026 東京都\n# {tag('MIT')}\na = 1\n", "src/c.py": f"# SPDX-FileCopyrightText: 2026 東京都\n# {tag('MIT')}\nc = 1\n", "src/b.py": f"# SPDX-FileCopyrightText: 2020 Example Person\n# {tag('GPL-3.0-or-later')}\nb = 1\n", "README.md": f"<!--\nSPDX-FileCopyrightText: 2026 東京都\n{tag('MIT')}\n-->\n\n# lend\n\n## License\n\nMIT.\n"},
        every(FAIL, "5-2-(1) 5-4-a 5-4-c"), {"5-4-c": "src/b.py"},
    )  # fmt: skip

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Approval and form: one licence for the whole, of every kind."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

from repository_sets.sample import (
    COPYLEFT,
    DOUBTFUL,
    FAIL,
    NO_LICENCE,
    NONE,
    PASS,
    Repository,
    but,
    every,
    program,
    readme,
    tag,
    text,
)

_GRANT = """This program is free software: you can redistribute it and/or modify
it under the terms of the GNU General Public License as published by
the Free Software Foundation, either version {} of the License, or
(at your option) any later version."""


def repositories(chance: random.Random) -> Iterator[Repository]:
    """Yield them."""
    yield from _approved(chance)
    yield from _copyleft(chance)
    yield from _not_approved(chance)
    yield from _expressions(chance)
    yield from _bare(chance)


def _whole(chance: random.Random, id: str, **more: str) -> dict[str, str]:
    return {"LICENSE": text(id, chance), **program(chance), **readme(chance), **more}


def _approved(chance: random.Random) -> Iterator[Repository]:
    marking = {"2-1-(4)-b": PASS}
    asking = {"2-1-(4)-b": FAIL}
    for id, mark in (
        ("MIT", asking),
        ("Apache-2.0", marking),
        ("BSD-3-Clause", asking),
        ("BSD-2-Clause", asking),
        ("ISC", asking),
        ("0BSD", {}),
        ("Unlicense", {}),
        ("MIT-0", {}),
        ("UPL-1.0", {}),
        ("MulanPSL-2.0", {}),
    ):
        yield Repository(f"whole under {id}", _whole(chance, id), but(mark))


def _copyleft(chance: random.Random) -> Iterator[Repository]:
    grant = program(chance, _GRANT.format(3))
    yield Repository(
        "GPL-3.0-or-later, no reason",
        {**_whole(chance, "GPL-3.0-or-later"), **grant},
        but(COPYLEFT),
    )
    yield Repository("AGPL-3.0, no reason", _whole(chance, "AGPL-3.0-only"), but(COPYLEFT))
    yield Repository("EUPL-1.2, no reason", _whole(chance, "EUPL-1.2"), but(COPYLEFT))
    for id in ("MPL-2.0", "LGPL-3.0-only", "EPL-2.0"):
        yield Repository(
            f"{id}, no reason",
            _whole(chance, id),
            but(every(FAIL, "2-2-(2)-c 5-3-(1)-b"), without="5-2-(4)" if "LGPL" in id else ""),
        )
    reasoned = every(PASS, "2-2-(2)-c 5-3-(1)-b")
    for number, reason in enumerate(
        (
            "## ライセンス\n\nAGPL-3.0 を採用しています。ネットワーク越しに使われる場合も、改良が都民に還元されるようにするためです。",
            "## ライセンスの選定理由\n\n改変したものを他の自治体と共有できるよう、デジタルサービス局と協議のうえコピーレフトのライセンス（AGPL-3.0）を選定しました。",
            "## License\n\nWe chose the AGPL-3.0 because improvements to a service run over a network must come back to the public.",
        )
    ):
        yield Repository(
            f"AGPL-3.0 with a reason {number}",
            {**_whole(chance, "AGPL-3.0-only"), **readme(chance, reason)},
            but(reasoned),
        )
    yield Repository(
        "MPL-2.0 with a reason",
        {
            **_whole(chance, "MPL-2.0"),
            **readme(
                chance,
                "## ライセンス\n\n本ソフトウェアは MPL-2.0 で公開します。派生したものの品質を管理する必要があるため、準コピーレフトを選びました。",
            ),
        },
        but(reasoned),
    )
    yield Repository(
        "words on a licence that give no reason",
        {
            **_whole(chance, "GPL-3.0-only"),
            **readme(
                chance,
                "## ライセンス\n\nこのソフトウェアは GPL-3.0 で公開しています。詳しくは LICENSE をご覧ください。",
            ),
        },
        but(every(FAIL, "2-2-(2)-c 5-3-(1)-b")),
    )


def _not_approved(chance: random.Random) -> Iterator[Repository]:
    refused = every(FAIL, "5-4-d 2-1-(1)")
    yield Repository("BSD-4-Clause", _whole(chance, "BSD-4-Clause"), but(refused))
    yield Repository("CC0 for code", _whole(chance, "CC0-1.0"), but(refused))
    yield Repository(
        "CC-BY-4.0 for code", _whole(chance, "CC-BY-4.0"), but(refused, without="2-1-(4)-b")
    )
    field = {**refused, "2-1-(6)": FAIL}
    many = "2-1-(3) 2-1-(5) 2-1-(7) 2-1-(8) 2-1-(9) 2-1-(10) 2-2-(2)-c 5-3-(1)-b 5-1-a"
    yield Repository("JSON", _whole(chance, "JSON"), but(field, without=many))
    yield Repository(
        "CC-BY-NC-4.0 for code", _whole(chance, "CC-BY-NC-4.0"), but(field, without=many)
    )
    yield Repository(
        "CC-BY-NC-SA-4.0 for code", _whole(chance, "CC-BY-NC-SA-4.0"), but(field, without=many)
    )
    yield Repository(
        "PolyForm-Noncommercial", _whole(chance, "PolyForm-Noncommercial-1.0.0"),
        but(field, without=many),
    )  # fmt: skip
    nd = {**refused, "2-1-(3)": FAIL}
    many = many.replace("2-1-(3)", "2-1-(6)")
    yield Repository("CC-BY-ND-4.0 for code", _whole(chance, "CC-BY-ND-4.0"), but(nd, without=many))
    other = {**refused, "5-1-a": DOUBTFUL}
    most = f"{many} 2-1-(3)".replace("5-1-a", "")
    yield Repository(
        "BUSL-1.1",
        _whole(chance, "BUSL-1.1"),
        but(other, {"2-1-(6)": DOUBTFUL}, without=most.replace("2-1-(6)", "")),
    )
    yield Repository(
        "SSPL-1.0",
        _whole(chance, "SSPL-1.0"),
        but(refused, {"2-1-(9)": FAIL}, without=f"{most} 5-1-a".replace("2-1-(9)", "")),
    )
    yield Repository("Elastic-2.0", _whole(chance, "Elastic-2.0"), but(other, without=most))
    yield Repository("no licence", {**program(chance), **readme(chance)}, NO_LICENCE)
    own = "本ソフトウェアの利用を希望する者は、あらかじめ本市の承認を受けなければならない。\n第三者への提供はできない。\n"
    yield Repository(
        "terms of the body's own",
        {"LICENSE": f"利用規約\n\n第1条 {own}", **program(chance), **readme(chance)},
        every(DOUBTFUL, "5-4-d 5-1-a 2-1-(1) 2-1-(7)"),
    )


def _expressions(chance: random.Random) -> Iterator[Repository]:
    two = {"LICENSE-MIT": text("MIT", chance), "LICENSE-APACHE": text("Apache-2.0", chance)}
    words = "## License\n\nLicensed under either of Apache-2.0 or MIT at your option."
    cargo = '[package]\nname = "midori"\nversion = "0.1.0"\nlicense = "{}"\n'
    dual = but({"5-3-(2)": PASS})
    yield Repository(
        "MIT OR Apache-2.0, told",
        {**two, "Cargo.toml": cargo.format("MIT OR Apache-2.0"), "src/lib.rs": "fn a() {}\n",
         **readme(chance, words)},
        dual,
    )  # fmt: skip
    yield Repository(
        "the old MIT/Apache-2.0",
        {**two, "Cargo.toml": cargo.format("MIT/Apache-2.0"), "src/lib.rs": "fn a() {}\n",
         **readme(chance, words)},
        dual,
    )  # fmt: skip
    yield Repository(
        "two licences, no word why",
        {**two, **program(chance), **readme(chance)},
        but({"5-3-(2)": PASS, "5-4-b": FAIL}, without="2-2-(2)-b"),
    )
    gnu = {"LICENSE-MIT": text("MIT", chance), "LICENSE-GPL": text("GPL-3.0-only", chance)}
    told = "## ライセンス\n\nMIT と GPL-3.0 のデュアルライセンスです。利用者はどちらかを選べます。"
    yield Repository(
        "MIT OR GPL-3.0-only, told",
        {**gnu, "package.json": json.dumps({"name": "a", "license": "(MIT OR GPL-3.0-only)"}),
         "index.js": "a();\n", **readme(chance, told)},
        dual,
    )  # fmt: skip
    yield Repository(
        "MIT AND CC-BY-NC-4.0 for code",
        {"LICENSES/MIT.txt": text("MIT", chance), "LICENSES/CC-BY-NC-4.0.txt": text("CC-BY-NC-4.0", chance),
         "package.json": json.dumps({"name": "a", "license": "MIT AND CC-BY-NC-4.0"}),
         "index.js": "a();\n", **readme(chance)},
        {"5-4-d": FAIL, "2-1-(1)": FAIL, "2-1-(6)": FAIL, "5-3-(2)": FAIL},
    )  # fmt: skip
    classpath = "GPL-2.0-only WITH Classpath-exception-2.0"
    yield Repository(
        "GPL-2.0-only WITH Classpath-exception-2.0",
        {"LICENSE": text("GPL-2.0-only", chance), **program(chance, tag(classpath)),
         "package.json": json.dumps({"name": "a", "license": classpath}), **readme(chance)},
        but(every(FAIL, "2-2-(2)-c 5-3-(1)-b"), without="5-2-(4)"),
    )  # fmt: skip


def _bare(chance: random.Random) -> Iterator[Repository]:
    bare = {"5-1-b": FAIL}
    yield Repository(
        "bare GPL in package.json",
        {"package.json": json.dumps({"name": "a", "license": "GPL"}), "index.js": "a();\n",
         **readme(chance)},
        {**bare, "5-2-(4)": FAIL},
    )  # fmt: skip
    yield Repository(
        "bare BSD in a gemspec",
        {"a.gemspec": "Gem::Specification.new do |s|\n  s.name = 'a'\n  s.license = 'BSD'\nend\n",
         "lib/a.rb": "A = 1\n", **readme(chance)},
        {**bare, "5-2-(4)": FAIL},
    )  # fmt: skip
    yield Repository(
        "bare GPL in README",
        {
            **program(chance),
            **readme(chance, "## License\n\nThis software is released under the GPL."),
        },
        {**bare, "5-2-(4)": FAIL},
    )
    yield Repository(
        "Creative Commons in README",
        {
            **program(chance),
            **readme(
                chance, "## ライセンス\n\nクリエイティブ・コモンズ・ライセンスで公開しています。"
            ),
        },
        {**bare, "5-2-(4)": FAIL, "5-4-d": DOUBTFUL},
    )
    yield Repository(
        "bare BSD in setup.cfg beside the text",
        {"LICENSE": text("BSD-3-Clause", chance), "setup.cfg": "[metadata]\nname = a\nlicense = BSD\n",
         "a.py": "a = 1\n", **readme(chance)},
        {**bare, "5-2-(4)": PASS, "5-4-d": PASS},
    )  # fmt: skip
    yield Repository(
        "GPL version 2 or later, in words",
        {"LICENSE": text("GPL-2.0-only", chance), **program(chance),
         **readme(chance, "## License\n\nGPL version 2 or later.")},
        {"5-1-b": PASS, "5-2-(4)": PASS, "5-4-d": PASS, "2-2-(2)-b": PASS},
    )  # fmt: skip
    yield Repository(
        "only a link to a licence",
        {
            **program(chance),
            **readme(chance, "## License\n\n[MIT](https://opensource.org/licenses/MIT)"),
        },
        but(every(FAIL, "5-2-(4) 2-1-(7)")),
    )
    yield Repository(
        "PDL for code",
        {
            **program(chance),
            **readme(chance, "## ライセンス\n\n公共データ利用規約（第1.0版）で公開しています。"),
        },
        {**every(FAIL, "5-2-(4) 5-4-d 2-1-(1)"), "5-3-(2)": NONE},
    )

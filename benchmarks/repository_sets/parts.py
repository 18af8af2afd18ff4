# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""REUSE, parts of others in the tree, and software that derives from another one."""

from __future__ import annotations

import random
from collections.abc import Iterator

from repository_sets.sample import (
    DOUBTFUL,
    FAIL,
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

_FIT = "5-2-(1) 5-4-a 5-4-c"
_HEAD = """Copyright (C) 2009 Example Person

This {what} is free software: you can redistribute it and/or modify
it under the terms of the GNU {name} as published by
the Free Software Foundation, either version {version} of the License, or
(at your option) any later version."""


def repositories(chance: random.Random) -> Iterator[Repository]:
    """Yield them."""
    yield from _reuse(chance)
    yield from _clashing(chance)
    yield from _vendored(chance)
    yield from _derived(chance)


def _head(what: str, name: str, version: str) -> str:
    lines = _HEAD.format(what=what, name=name, version=version).splitlines()
    return "/*\n" + "".join(f" * {line}".rstrip() + "\n" for line in lines) + " */\n"


def _reuse(chance: random.Random) -> Iterator[Repository]:
    who = "SPDX-FileCopyrightText: 2026 東京都"
    texts = {
        "LICENSES/Apache-2.0.txt": text("Apache-2.0", chance),
        "LICENSES/CC0-1.0.txt": text("CC0-1.0", chance),
    }
    yield Repository(
        "a tree by REUSE",
        {**texts, "src/a.py": f"# {who}\n# {tag('Apache-2.0')}\na = 1\n",
         "README.md": f"<!--\n{who}\n{tag('Apache-2.0')}\n-->\n\n# a\n\nTickets.\n",
         "config.yml": f"# {who}\n# {tag('CC0-1.0')}\na: 1\n"},
        but(),
    )  # fmt: skip
    toml = 'version = 1\n\n[[annotations]]\npath = ["**"]\nSPDX-FileCopyrightText = "2026 東京都"\nSPDX-License-Identifier = "Apache-2.0"\n'
    yield Repository(
        "REUSE.toml for the whole",
        {
            "LICENSES/Apache-2.0.txt": text("Apache-2.0", chance),
            "REUSE.toml": toml,
            **program(chance),
            **readme(chance),
        },
        but(),
    )
    mit = {"LICENSE": text("MIT", chance), **readme(chance)}
    yield Repository(
        "a tag without its text",
        {**mit, **program(chance), "src/other.py": f"# {tag('ISC')}\nb = 1\n"},
        {"5-2-(4)": FAIL, "5-4-d": PASS, "5-2-(1)": PASS},
    )
    yield Repository(
        "a tag of an id that does not exist",
        {**mit, "src/a.py": f"# {tag('MTI')}\na = 1\n"},
        {"5-1-a": FAIL},
    )
    hidden = f"<!-- REUSE-{'IgnoreStart'} -->\n\n`{tag('GPL-3.0-only')}`\n\n<!-- REUSE-{'IgnoreEnd'} -->\n"
    yield Repository(
        "a tag in an example",
        {**mit, **program(chance), "docs/tags.md": f"# Tags\n\n{hidden}"},
        but(),
    )
    yield Repository(
        "a broken REUSE.toml",
        {**mit, **program(chance), "REUSE.toml": "version = [\n"},
        {**every(UNKNOWN, "5-2-(1) 5-4-a"), "5-4-d": PASS},
    )
    yield Repository(
        "a tag in CP932",
        {**mit, "src/a.c": "int a;\n", "src/lib/b.c": f"/* 並べ替え\n * {tag('GPL-2.0-or-later')}\n */\nint b;\n".encode("cp932")},
        every(FAIL, _FIT), {"5-4-c": "src/lib/b.c"},
    )  # fmt: skip


def _clashing(chance: random.Random) -> Iterator[Repository]:
    mit = {"LICENSE": text("MIT", chance), **program(chance), **readme(chance)}
    path = "lib/vendor/sorter/sort.c"
    for name, head in (
        ("a GPL head", _head("program", "General Public License", "3")),
        ("an AGPL head", _head("program", "Affero General Public License", "3")),
        ("a GPL tag", f"/* {tag('GPL-2.0-only')} */\n"),
    ):
        yield Repository(
            f"{name}, three folders deep in an MIT tree",
            {**mit, path: f"{head}int a;\n"},
            every(FAIL, _FIT),
            {"5-4-c": path, "5-2-(1)": path},
        )
    yield Repository(
        "a GPL head beside the project's own sources",
        {**mit, "src/tree.h": f"{_head('program', 'General Public License', '2')}int t;\n"},
        every(FAIL, _FIT), {"5-4-c": "src/tree.h"},
    )  # fmt: skip
    yield Repository(
        "a GPL text with a part, in an MIT tree",
        {**mit, "third_party/sorter/COPYING": text("GPL-3.0-only", chance), "third_party/sorter/a.c": "int a;\n"},
        every(FAIL, _FIT), {"5-4-c": "third_party/sorter/COPYING"},
    )  # fmt: skip
    yield Repository(
        "an LGPL head",
        {
            **mit,
            "lib/x/list.c": f"{_head('library', 'Lesser General Public License', '2.1')}int l;\n",
        },
        {"5-2-(1)": PASS, "5-4-a": PASS, "5-2-(2)": FAIL, "5-2-(4)": FAIL},
    )
    gpl = {
        "LICENSE": text("GPL-3.0-or-later", chance),
        **program(chance, tag("GPL-3.0-or-later")),
        **readme(chance),
    }
    yield Repository(
        "a GPL head in a GPL tree",
        {**gpl, path: f"{_head('program', 'General Public License', '3')}int a;\n"},
        {"5-2-(1)": PASS, "5-4-a": PASS, "5-2-(4)": PASS},
    )
    yield Repository(
        "GPL-2.0-only in a GPL-3.0-or-later tree",
        {**gpl, path: f"/* {tag('GPL-2.0-only')} */\nint a;\n"},
        every(FAIL, _FIT),
    )
    yield Repository(
        "a dual licence in a head",
        {**mit, path: "/* Dual licensed under the MIT or GPL Version 2 licenses. */\nint a;\n"},
        {"5-2-(1)": "pass/not-applicable/unknown", "5-4-d": PASS},
    )


def _vendored(chance: random.Random) -> Iterator[Repository]:
    mit = {"LICENSE": text("MIT", chance), **program(chance), **readme(chance)}
    part = {"third_party/sorter/sort.c": "int a;\n"}
    yield Repository(
        "a part with its licence and notice",
        {**mit, **part, "third_party/sorter/LICENSE": text("BSD-3-Clause", chance, "Example Person"),
         "third_party/sorter/README.md": "# sorter 1.4.2\n\nhttps://example.com/sorter\n"},
        {"5-2-(1)": PASS, "5-4-a": PASS, "5-2-(4)": PASS, "5-4-d": PASS, "5-4-c": "pass/unknown", "6-0-c": "pass/unknown"},
    )  # fmt: skip
    yield Repository(
        "a part of which nothing tells",
        {**mit, **part},
        {
            **every(UNKNOWN, "5-2-(1) 5-4-a 5-2-(2)"),
            **every(DOUBTFUL, "5-2-(4) 5-4-c 6-0-c 2-1-(4)-a"),
        },
    )
    yield Repository(
        "a minified script without source and notice",
        {**mit, "web/midori.min.js": "!function(a){a()}(b);" * 30},
        {**every(UNKNOWN, "5-2-(1) 5-4-a"), **every(DOUBTFUL, "5-4-c 2-1-(4)-a")},
    )
    yield Repository(
        "an MPL part that nothing lists",
        {**mit, **part, "third_party/sorter/LICENSE": text("MPL-2.0", chance)},
        {"5-2-(1)": PASS, "5-2-(2)": FAIL, "5-2-(4)": PASS},
    )
    yield Repository(
        "an MPL part that NOTICE lists",
        {
            **mit,
            **part,
            "third_party/sorter/LICENSE": text("MPL-2.0", chance),
            "NOTICE": "sorter, MPL-2.0, third_party/sorter\n",
        },
        {"5-2-(1)": PASS, "5-2-(2)": PASS, "5-2-(4)": PASS},
    )
    yield Repository(
        "a part under terms that forbid commerce",
        {**mit, **part, "third_party/sorter/LICENSE": text("PolyForm-Noncommercial-1.0.0", chance)},
        {"5-2-(1)": DOUBTFUL, "5-4-a": DOUBTFUL, "2-1-(6)": "pass/unknown/fail", "5-4-d": PASS},
    )
    yield Repository(
        "a part whose text is cut off",
        {**mit, **part, "third_party/sorter/LICENSE": text("MIT", chance)[:500]},
        {"5-2-(4)": FAIL},
    )
    package = '{"name": "sorter", "version": "1.4.2", "license": "GPL-3.0-only"}'
    yield Repository(
        "an installed GPL package",
        {
            **mit,
            "node_modules/sorter/package.json": package,
            "node_modules/sorter/index.js": "a();\n",
        },
        {"5-2-(1)": FAIL, "5-4-a": FAIL},
    )
    metadata = "Metadata-Version: 2.1\nName: sorter\nVersion: 1.4.2\nLicense: MIT\n"
    yield Repository(
        "an installed MIT package without its text",
        {
            **mit,
            "site-packages/sorter-1.4.2.dist-info/METADATA": metadata,
            "site-packages/sorter/a.py": "a = 1\n",
        },
        {"5-2-(1)": "pass/unknown", "5-2-(4)": DOUBTFUL},
    )


def _derived(chance: random.Random) -> Iterator[Repository]:
    mit = {"LICENSE": text("MIT", chance), **program(chance)}
    yield Repository(
        "a fork of GPL software, under MIT",
        {
            **mit,
            **readme(
                chance,
                "## 派生元\n\n本ソフトウェアは、midori-tree（GPL-3.0）をフォークしたものです。",
            ),
        },
        {"5-4-c": DOUBTFUL, "6-0-c": DOUBTFUL, "2-1-(4)-a": DOUBTFUL},
    )
    yield Repository(
        "a fork that names nothing more",
        {**mit, **readme(chance, "This project is a fork of example/midori.")},
        {"5-4-c": DOUBTFUL, "6-0-c": DOUBTFUL, "2-1-(4)-a": DOUBTFUL},
    )
    yield Repository(
        "asks others to fork",
        {
            **mit,
            **readme(
                chance, "## Contributing\n\nPlease fork the repository and open a pull request."
            ),
        },
        but({"5-4-c": NONE}),
    )

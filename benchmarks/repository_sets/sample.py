# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One made repository with what is true of it, and what repositories are made from."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from licence_sets.sample import licence_texts

PASS, FAIL, UNKNOWN, NONE, ATTEST = "pass", "fail", "unknown", "not-applicable", "needs-attestation"
DOUBTFUL = "fail/unknown"
"""No pass; where those who know may differ in which of the two it is."""

CLEAN: Mapping[str, str] = {
    "2-1-(1)": PASS,
    "2-1-(3)": PASS,
    "2-1-(4)-a": NONE,
    "2-1-(5)": PASS,
    "2-1-(6)": PASS,
    "2-1-(7)": PASS,
    "2-1-(8)": PASS,
    "2-1-(9)": PASS,
    "2-1-(10)": PASS,
    "2-2-(2)-a": ATTEST,
    "2-2-(2)-b": PASS,
    "2-2-(2)-c": PASS,
    "2-2-(2)-d": ATTEST,
    "3-2-a": ATTEST,
    "4-3-(1)-0": ATTEST,
    "5-1-a": PASS,
    "5-1-b": PASS,
    "5-2-(1)": NONE,
    "5-2-(2)": NONE,
    "5-2-(3)": NONE,
    "5-2-(4)": PASS,
    "5-3-(1)-a": ATTEST,
    "5-3-(1)-b": PASS,
    "5-3-(1)-c": ATTEST,
    "5-3-(2)": NONE,
    "5-4-a": NONE,
    "5-4-b": PASS,
    "5-4-c": NONE,
    "5-4-d": PASS,
    "6-0-c": NONE,
}
"""A program of the body's own, under one approved non-copyleft licence, without dependencies."""
COPYLEFT = {"2-2-(2)-c": FAIL, "5-3-(1)-b": FAIL, "2-1-(4)-b": PASS}
"""The same under copyleft, with no reason stated."""
NO_LICENCE = {
    **dict.fromkeys(CLEAN, NONE),
    **dict.fromkeys(("2-2-(2)-b", "5-1-a", "5-4-d", "2-1-(1)", "2-1-(3)", "2-1-(7)"), FAIL),
    **dict.fromkeys(
        ("2-2-(2)-a", "2-2-(2)-d", "3-2-a", "4-3-(1)-0", "5-3-(1)-a", "5-3-(1)-c"), ATTEST
    ),
}

FREE = dict.fromkeys((f"2-1-({number})" for number in (1, 3, 5, 6, 7, 8, 9, 10)), PASS)
"""Every freedom of the definition that the licence decides."""
SOUND = dict.fromkeys(("2-2-(2)-b", "5-4-d", "5-4-b", "5-2-(4)"), PASS)
"""A licence that is stated, whole, and one."""

_TOP = 600
NAMES = ("midori", "aoba", "sakura", "hinata", "minato", "kawara", "tsubame", "akane")
BODIES = ("東京都", "Tokyo Metropolitan Government", "東京都デジタルサービス局", "みどり市")
COMPANIES = ("株式会社あおばシステム", "Kawara Software, Inc.", "合同会社つばめ", "Minato Ltd.")
_BLANKS = re.compile(r"[<\[](?:year|yyyy)[>\]]|\bYEAR\b", re.IGNORECASE)
_HOLDER = re.compile(
    r"[<\[](?:copyright holders?|owner|name of author|organization)[>\]]|AUTHOR EMAIL",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Repository:
    """Files of a repository, and the verdicts that somebody who knows licences would give.

    An expected verdict may name two with a slash. ``at`` are places that findings of a clause
    must name; ``says`` words that the evidence of a clause must bear. ``uses`` are words of
    configuration on dependencies: name, use.
    """

    name: str
    files: Mapping[str, str | bytes]
    expected: Mapping[str, str]
    at: Mapping[str, str] = field(default_factory=dict)
    says: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    uses: tuple[tuple[str, str], ...] = ()


def but(
    *changes: Mapping[str, str], base: Mapping[str, str] = CLEAN, without: str = ""
) -> dict[str, str]:
    """Expected verdicts that differ from a base; ``without`` are clauses not judged, by space."""
    found = dict(base)
    for change in changes:
        found |= change
    return {clause: verdict for clause, verdict in found.items() if clause not in without.split()}


def every(verdict: str, clauses: str) -> dict[str, str]:
    """One verdict for several clauses."""
    return dict.fromkeys(clauses.split(), verdict)


def text(id: str, chance: random.Random, holder: str = "") -> str:
    """The text of a licence with its blanks filled in."""
    year = str(chance.randint(2018, 2026))
    who = holder or chance.choice(BODIES)
    whole = licence_texts()[id]
    # What stands further down tells how to apply the licence, and stays as it is.
    top, rest = whole[:_TOP], whole[_TOP:]
    filled = _HOLDER.sub(lambda _: who, _BLANKS.sub(year, top)) + rest
    return filled if filled.endswith("\n") else f"{filled}\n"


def program(chance: random.Random, head: str = "") -> dict[str, str]:
    """A source or two of the body's own."""
    name = chance.choice(NAMES)
    kinds = (
        {f"src/{name}.py": f"{{}}def {name}(x):\n    return x + {chance.randint(1, 9)}\n"},
        {f"src/{name}.js": f"{{}}export const {name} = (x) => x + {chance.randint(1, 9)};\n"},
        {f"src/{name}.go": f"{{}}package {name}\n\nvar X = {chance.randint(1, 9)}\n"},
    )
    ((path, body),) = chance.choice(kinds).items()
    mark = "#" if path.endswith(".py") else "//"
    lines = "".join(f"{mark} {line}".rstrip() + "\n" for line in head.splitlines())
    return {path: body.format(lines)}


def readme(chance: random.Random, *sections: str) -> dict[str, str]:
    """A README in one of two languages, with sections of its own."""
    name = chance.choice(NAMES)
    start = chance.choice(
        (
            f"# {name}\n\n庁内の窓口で使う番号札を発行するプログラムです。\n\n## 使い方\n\nmake で作ります。\n",
            f"# {name}\n\nA small program that numbers tickets.\n\n## Usage\n\nRun make.\n",
        )
    )
    return {"README.md": "\n".join((start, *(f"{s}\n" for s in sections)))}


def tag(id: str) -> str:
    """An SPDX tag, written so that no tool takes this file for one that bears it."""
    return f"SPDX-License-{'Identifier'}: {id}"

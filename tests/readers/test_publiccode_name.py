# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The name of a publiccode.yml is read and nothing of it is built."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers import NoParams
from oss_guard.readers.publiccode_name import publiccode_name


def read(content: str | bytes) -> str | None:
    data = content if isinstance(content, bytes) else content.encode()
    facts = list(publiccode_name.read(Document("yaml", data), (), NoParams()))
    return facts[0].name if facts else None


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("name: Midori\n", "Midori"),
        (
            'publiccodeYmlVersion: "0.4"\nurl: https://example.org\nname: "みどり 地図"\n',
            "みどり 地図",
        ),
        ("description:\n  ja:\n    name: inner\n  list: [name, x]\nname: outer\n", "outer"),
        ("{a: {name: b}, name: c}", "c"),
        ("name: 2026\n", "2026"),
        ("name: 'null'\n", "null"),
        ("? [name]\n: x\nname: y\n", "y"),
        ("a: &n x\nname: !!python/object:os.system z\n", "z"),
        ("name: before\nrest: [\n", "before"),
        ("name: " + "x" * 5000, "x" * 200),
        ("name:\n", None),
        ("name: ~\n", None),
        ("name: null\n", None),
        ("name: '  '\n", None),
        ("name: [a]\nb: c\n", None),
        ("name: {a: b}\n", None),
        ("a: &n x\nname: *n\n", None),
        ("names: x\n", None),
        ("- name: x\n", None),
        ("name\n", None),
        ("", None),
        ("[\nname: x\n", None),
        ("\t{", None),
        (b"\x00\x01name: x\n", None),
        ("[" * 100_000, None),
        ("x: " + "{a: " * 50_000, None),
        ("# " + "x" * (1 << 20) + "\nname: y\n", None),
    ],
)
def test_a_name(content: str | bytes, name: str | None) -> None:
    assert read(content) == name


def test_aliases_that_would_unfold_are_not() -> None:
    layers = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 40))
    assert read(f"l0: &l0 [x]\n{layers}name: y\n") == "y"

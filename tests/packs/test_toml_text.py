# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Every part of a table has its place."""

from __future__ import annotations

from typing import Any

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from oss_guard.model.errors import SourceError
from oss_guard.packs.toml_text import load

DOCUMENT = """\
title = "not [ours] # = {"  # oss-guard = {a = 1}
[tool.other]
text = '''
[tool.oss-guard]
packs = 1'''
[ tool . "oss-guard" ]
packs = [ "a]", # "no",
  'b}',
  \"\"\"c"\"\"\"\",
]
when = 2026-01-02 03:04:05
"a.b".c = {d = 1, "e" = [{f = 'x'}, {}]}
[[tool.oss-guard.paths.own]]
paths = []
[[tool.oss-guard.paths.own]]
reason.ja = 'y'
[tool.oss-guard.paths.own.more]
deep = true
"""
VALUES = {
    (): (6, 1),
    ("packs",): (7, 9),
    ("packs", 0): (7, 11),
    ("packs", 1): (8, 3),
    ("packs", 2): (9, 3),
    ("when",): (11, 8),
    ("a.b",): (12, 1),
    ("a.b", "c"): (12, 11),
    ("a.b", "c", "d"): (12, 16),
    ("a.b", "c", "e"): (12, 25),
    ("a.b", "c", "e", 0): (12, 26),
    ("a.b", "c", "e", 0, "f"): (12, 31),
    ("a.b", "c", "e", 1): (12, 37),
    ("paths",): (13, 1),
    ("paths", "own"): (13, 1),
    ("paths", "own", 0): (13, 1),
    ("paths", "own", 0, "paths"): (14, 9),
    ("paths", "own", 1): (15, 1),
    ("paths", "own", 1, "reason"): (16, 1),
    ("paths", "own", 1, "reason", "ja"): (16, 13),
    ("paths", "own", 1, "more"): (17, 1),
    ("paths", "own", 1, "more", "deep"): (18, 8),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_part_has_its_place(end: str) -> None:
    located = load(DOCUMENT.replace("\n", end).encode(), "x.toml", ("tool", "oss-guard"))
    assert located is not None
    assert located.values == VALUES
    assert located.keys["a.b", "c", "e"] == (12, 19)
    assert located.keys["packs",] == (7, 1)
    assert located.fault(("packs", 1), "text").where == "x.toml:8:3"


def paths(value: Any, path: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    found = {path}
    if isinstance(value, dict):
        found |= {p for key, inner in value.items() for p in paths(inner, (*path, key))}
    elif isinstance(value, list):
        found |= {p for key, inner in enumerate(value) for p in paths(inner, (*path, key))}
    return found


texts = st.text(st.sampled_from("ab.\"'\\#[]{}=,\n 鍵"), max_size=8)
scalars = st.one_of(texts, st.integers(-5, 5), st.booleans(), st.floats(-1, 1), st.datetimes())
tables = st.recursive(
    st.dictionaries(texts, scalars, max_size=3),
    lambda inner: st.dictionaries(
        texts, st.one_of(scalars, inner, st.lists(inner, max_size=3)), max_size=3
    ),
    max_leaves=8,
)


@given(tables)
def test_the_places_are_those_of_the_document(table: dict[str, Any]) -> None:
    text = tomlkit.dumps({"t": table})
    located = load(text.encode(), "x.toml", ("t",))
    assert located is not None
    assert located.values.keys() - {()} == paths(located.value) - {()}
    for line, column in located.values.values():
        assert column <= len(text.split("\n")[line - 1])


@pytest.mark.parametrize("text", ["", "[tool]", "tool = 1", "[other.oss-guard]"])
def test_no_table_is_no_fault(text: str) -> None:
    assert load(text.encode(), "x.toml", ("tool", "oss-guard")) is None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a = [", "x.toml:1:6"),
        ("\na = 'b\n", "x.toml:3:1"),
        ("a = 1\na = 2\n", "x.toml:2:6"),
        ("a = " + "[" * 100_000, "x.toml"),
    ],
)
def test_what_is_no_toml_is_told_where_it_breaks(text: str, where: str) -> None:
    with pytest.raises(SourceError) as caught:
        load(text.encode(), "x.toml", ("a",))
    (fault,) = caught.value.faults
    assert fault.where == where


def test_a_hostile_document_costs_little() -> None:
    long = ".".join(["a"] * 900)
    text = "".join(f"[[{long}.b{number}]]\nx = 1\n" for number in range(400))
    text += "[t]\ny = " + "[" * 200 + "]" * 200 + "\n"
    located = load(text.encode(), "x.toml", ("t",))
    assert located is not None
    assert max(map(len, located.values)) < 50

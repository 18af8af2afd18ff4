# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""YAML: places of every node, the core schema, and everything that is refused."""

from __future__ import annotations

import subprocess
import sys
from typing import ClassVar

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from oss_guard.documents import yaml_text as module
from oss_guard.documents.yaml_text import DEPTH_LIMIT, SIZE_LIMIT, load
from oss_guard.model.errors import SourceError
from oss_guard.packs.validate import typed
from oss_guard.words import say


def said(text: str | bytes) -> list[str]:
    with pytest.raises(SourceError) as caught:
        typed(load(text if isinstance(text, bytes) else text.encode(), "f.yaml"), object)
    return [f"{fault.where}: {fault.text.en}" for fault in caught.value.faults]


def value(text: str | bytes) -> object:
    return load(text if isinstance(text, bytes) else text.encode(), "f.yaml").value


def test_every_value_and_key_has_its_place() -> None:
    located = load("a: 1\nb:\n  - x\n  - 名: [1, 2]\n".encode(), "f.yaml")
    assert located.values[("b",)] == (3, 3)
    assert located.values["b", 1, "名", 1] == (4, 12)
    assert located.keys["b", 1, "名"] == (4, 5)


def test_a_fault_without_a_place_of_its_own_takes_the_nearest() -> None:
    located = load(b"a:\n  b: 1\n", "f.yaml")
    assert located.fault(("a", "c", "d"), "x").where == "f.yaml:2:3"
    assert located.fault(("z",), "x").where == "f.yaml:1:1"
    assert located.fault(("a", "b"), "x", key=True).where == "f.yaml:2:3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no", "no"),
        ("on", "on"),
        ("2026-01-01", "2026-01-01"),
        ("1:30", "1:30"),
        ("1_000", "1_000"),
        ("0o17", 15),
        ("0x1F", 31),
        ("-7", -7),
        ("007", 7),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("-.INF", float("-inf")),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("'1'", "1"),
        ('"\\u3042"', "あ"),
    ],
)
def test_scalars_are_those_of_the_core_schema(text: str, expected: object) -> None:
    read = value(f"a: {text}\n")
    assert read == {"a": expected}
    assert type(read["a"]) is type(expected)  # type: ignore[index]


def test_an_empty_file_is_nothing() -> None:
    assert value("") is None
    assert value("# only a comment\n") is None


def test_a_byte_order_mark_is_allowed() -> None:
    assert value("\ufeffa: 1\n") == {"a": 1}


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: 1\nb: {c: 1, c: 2}\na: 2\n", ["2:11: duplicate key 'c'", "3:1: duplicate key 'a'"]),
        ("a: &x 1\nb: *x\n", ["1:4: YAML aliases are not allowed"]),
        ("&a [*a]", ["1:1: YAML aliases are not allowed"]),
        ("a: !!binary aGk=\n", ["1:4: YAML tags are not allowed: tag:yaml.org,2002:binary"]),
        ("a: !own x\n", ["1:4: YAML tags are not allowed: !own"]),
        ("? [a]\n: 1\n", ["1:3: a key must be a string"]),
        (
            "a: 1\n---\nb: 2\n",
            ["2:1: not valid YAML: a second document, after ---, is not allowed"],
        ),
        ("a: !!int x\n", ["1:4: cannot be read as a number"]),
        ("a: " + "1" * 5000, ["1:4: cannot be read as a number"]),
        ("あ: 1\nb: \x01\n", ["2:4: character U+0001 is not allowed"]),
        ("a: 1\r\nb: あ\0\n", ["2:5: character U+0000 is not allowed"]),
        ("a: 1\u0085b: 2\n", ["1:5: character U+0085 is not allowed"]),
        ("a: x\rb: y\u2028z\n", ["2:5: character U+2028 is not allowed"]),
        ("a: \x1b[31m\n", ["1:4: character U+001B is not allowed"]),
        (
            "a: [1, 2\nb: 3\n",
            ["2:2: not valid YAML: a [ ] or { } is not closed, or a comma is missing"],
        ),
        ("a:\n\tb: 1\n", ["2:1: not valid YAML: tabs are not allowed for indentation; use spaces"]),
        (
            "a: 1\n b: 2\n",
            ["2:3: not valid YAML: a colon may not stand here; quote the value if needed"],
        ),
    ],
)
def test_what_could_surprise_is_refused_at_its_place(text: str, faults: list[str]) -> None:
    assert said(text) == [f"f.yaml:{fault}" for fault in faults]


FAULTY = {
    "a:\n\tb: 1\n": "tab",
    "a: @x\n": "start",
    "a: b: c\n": "colon",
    "a: 1\nb\n": "no-colon",
    "a: - b\n": "dash",
    "a: [1, 2\nb: 3\n": "bracket",
    "a: {b: 1\nc: [": "bracket",
    "a:\n  - b\n c: 1\n": "indent",
    "a: ]\n": "no-value",
    "a: 'open\n": "quote",
    'a: "\\q"\n': "escape",
    'a: "\\xzz"\n': "escape",
    "a: 1\n---\nb: 2\n": "documents",
    "a: *x\n": "alias",
    "a: * \n": "alias",
    "a: !e!x 1\n": "tag",
    "%YAML 9.9\n---\na: 1\n": "directive",
}


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize("text", FAULTY)
def test_faults_of_syntax_are_told_in_both_languages(text, loader, monkeypatch) -> None:
    class Plain(loader):
        yaml_implicit_resolvers: ClassVar[dict[str, list[object]]] = {}

    monkeypatch.setattr(module, "_Loader", Plain)
    with pytest.raises(SourceError) as refused:
        load(text.encode(), "f.yaml")
    (fault,) = refused.value.faults
    assert fault.line
    kind = say(f"yaml.syntax.{FAULTY[text]}")
    assert fault.text == say("yaml.syntax").plus(kind)


@pytest.mark.parametrize("text", ["a: 1\nb: 'open\nc: 2\n", 'a: 1\nb: "open\nc: 2\n'])
def test_an_open_quotation_is_told_where_it_begins(text: str) -> None:
    (fault,) = said(text)
    assert fault.startswith("f.yaml:2:4: not valid YAML: ")


@pytest.mark.parametrize(
    "data", ["a: あ\n".encode("cp932"), "a: 1".encode("utf-16"), b"a: 1\n\xff"]
)
def test_other_encodings_are_refused_at_their_place(data: bytes) -> None:
    (fault,) = said(data)
    assert fault.endswith(": not UTF-8; save it as UTF-8")
    assert fault.startswith("f.yaml:")


def test_a_file_above_the_limit_is_not_read() -> None:
    (fault,) = said(b"a" * (SIZE_LIMIT + 1))
    assert fault == f"f.yaml: the YAML file is too large (limit {SIZE_LIMIT} bytes)"


def test_nesting_is_bounded() -> None:
    assert value("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT) is not None
    deeper = DEPTH_LIMIT + 1
    assert said("[" * deeper + "]" * deeper) == [
        f"f.yaml:1:{deeper}: nested too deeply (limit {DEPTH_LIMIT})"
    ]


@pytest.mark.parametrize(
    "text", ["'[' * 100_000", "'[' * 100_000 + ']' * 100_000", "'{a: ' * 50_000", "'- ' * 50_000"]
)
def test_a_hundred_thousand_brackets_do_not_bring_the_process_down(text: str) -> None:
    """In a process of its own: what happens in C would take the tests with it."""
    code = (
        "from oss_guard.documents.yaml_text import load\n"
        "from oss_guard.model.errors import SourceError\n"
        f"try: load(({text}).encode(), 'f')\n"
        "except SourceError as error: print(len(error.faults))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "1"), done.stderr


@example("a: !!float x")
@example("%YAML 1.1\n---\na: no")
@example('"\\ud800": 1')
@given(st.text(alphabet="ab:-?[]{}'\"|>&*!%#~ \n\t\\01.あ\ufeff\u2028\x85", max_size=40))
def test_no_text_makes_it_fall(text: str) -> None:
    words: list[str] = []
    try:
        load(text.encode(), "f.yaml")
    except SourceError as error:
        words = [fault.text.en for fault in error.faults]
    assert "\n" not in "".join(words)


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(alphabet="a :#'\"あ-", max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(alphabet="ab あ", max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(PLAIN)
def test_plain_data_comes_back_as_it_was_written(data: object) -> None:
    assert value(yaml.safe_dump(data, allow_unicode=True)) == data

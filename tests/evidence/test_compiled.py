# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Compiled files are told from data, and their sources are found."""

from __future__ import annotations

from datetime import date

import pytest

from oss_guard.checks import find
from oss_guard.engine.audit import gathered
from oss_guard.evidence.compiled import Compiled
from oss_guard.model.grades import Severity
from oss_guard.model.policy import Organization, PathRule, Settings
from oss_guard.model.text import Text
from oss_guard.packs.pack import Rule
from oss_guard.readers import NoParams
from oss_guard.repository.memory import MemoryRepository

WORDS = Text("例", "example")
LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
ELF = b"\x7fELF\x02\x01\x01\0\0\0"


def compiled(repository: MemoryRepository, *paths: PathRule) -> Compiled:
    rule = Rule(
        "X-001", (), Severity.LOW, find("source-form"), NoParams(), title=WORDS, reason=WORDS,
        remedy=WORDS, message={}, references=(), examples=(), source="x", category="",
    )  # fmt: skip
    settings = Settings(Organization(WORDS, WORDS), paths)
    with gathered(repository, [rule], settings, date(2026, 6, 1)) as sources:
        return sources.gather(Compiled)


def programs(files: dict[str, bytes], **more: object) -> list[tuple[str, str]]:
    found = compiled(MemoryRepository(files, **more))  # type: ignore[arg-type]
    return [(p.path, p.source) for p in found.programs]


@pytest.mark.parametrize(
    ("path", "content", "source", "expected"),
    [
        ("bin/conv", ELF, "src/conv.c", "src/conv.c"),
        ("bin/conv", ELF, "src/conv.py", ""),
        ("lib/libmap.so.1.2", ELF, "map.rs", "map.rs"),
        ("out/A$1.class", b"\xca\xfe\xba\xbe\0\0\0\x41\0", "A.java", "A.java"),
        ("out/A.class", b"\xca\xfe\xba\xbe\0\0\0\x41\0", "A.py", ""),
        ("App.exe", b"MZ\0\0", "App/App.csproj", "App/App.csproj"),
        ("tool.exe", LFS, "a.py", ""),
    ],
)
def test_sources(path: str, content: bytes, source: str, expected: str) -> None:
    assert programs({path: content, source: b"x\n"}) == [(path, expected)]


@pytest.mark.parametrize(
    ("path", "content"),
    [("a.o", b"\0\1\2"), ("x.com", b"\0\1"), ("a.png", b"\x89PNG\0"), ("b.lib", b"text\n"),
     ("a.xlsx", b"PK\x03\x04\0\0"), ("a.dll", b"plain text\n")],
)  # fmt: skip
def test_data_are_no_programs(path: str, content: bytes) -> None:
    assert programs({path: content}) == []


def test_what_cannot_be_read_counts_by_its_name() -> None:
    assert programs({"a.exe": ELF, "b.png": b""}, missing=["a.exe", "b.png"]) == [("a.exe", "")]


def test_an_ending_with_other_uses_decides_nothing_unread() -> None:
    found = compiled(MemoryRepository({"town.obj": b""}, missing=["town.obj"]))
    assert (found.programs, found.unread) == ((), ("town.obj",))


def test_symlinks_and_excluded_paths_do_not_count() -> None:
    assert programs({}, symlinks={"libx.so": "libx.so.1"}) == []
    rule = PathRule(("a.exe",), None, Text("checked by hand", "checked by hand"))
    assert compiled(MemoryRepository({"a.exe": ELF}), rule).programs == ()


def test_minified_files() -> None:
    long = b"f();" * 3000
    files = {"a.min.js": b"f()\n", "a.js": b"f();\n", "b.min.css": b"a{}\n", "bundle.js": long}
    found = compiled(MemoryRepository(files))
    assert [(m.path, m.source) for m in found.minified] == [
        ("a.min.js", "a.js"),
        ("b.min.css", ""),
        ("bundle.js", ""),
    ]
    assert found.code == ("a.js",)

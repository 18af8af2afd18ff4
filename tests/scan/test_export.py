# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is written for the REUSE tool, and that it says the same of it as of the whole files."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from oss_guard.documents.document import document
from oss_guard.documents.syntaxes import syntax_of
from oss_guard.evidence.reuse_child import ReuseChild, parse
from oss_guard.repository.memory import MemoryRepository
from oss_guard.scan.export import Covering, Export, Written, export_folder
from oss_guard.scan.plan import Plan
from oss_guard.scan.run import scan

TAG = "SPDX-" + "License-Identifier: "
HOLDER = "SPDX-" + "FileCopyrightText: 2026 "
IGNORE = "REUSE-" + "Ignore"
PADDING = b"\n" * 2048


def written(tmp_path: Path, path: str, data: bytes) -> bytes:
    export = Export(tmp_path)
    done = export.write(path.encode(), path, document(data, syntax_of(path)), len(data))
    assert done is Written.WRITTEN
    return (tmp_path / path).read_bytes()


def test_of_an_ascii_text_only_the_lines_that_can_match_are_written(tmp_path: Path) -> None:
    text = f"#!/bin/sh\n# {HOLDER}A\n# {TAG}MIT\n\necho\n# Copyright 2020 B\nexit"
    assert written(tmp_path, "a.sh", text.encode()) == (
        f"# {HOLDER}A\n# {TAG}MIT\n# Copyright 2020 B\n".encode()
    )


def test_ignore_marks_stay_around_what_they_hide(tmp_path: Path) -> None:
    text = f"x\n# {IGNORE}Start\n# {TAG}MIT\ny\n# {IGNORE}End\n"
    assert (
        written(tmp_path, "a.py", text.encode())
        == text.replace("x\n", "").replace("y\n", "").encode()
    )


def test_japanese_stands_behind_padding(tmp_path: Path) -> None:
    data = f"// {HOLDER}東京都\n// 説明\n// {TAG}MIT\n".encode("cp932")
    assert written(tmp_path, "a.js", data) == (
        PADDING + f"// {HOLDER}東京都\n// {TAG}MIT\n".encode()
    )


def test_japanese_outside_the_lines_needs_no_padding(tmp_path: Path) -> None:
    data = f"説明\n# {TAG}MIT\n".encode()
    assert written(tmp_path, "a.py", data) == f"# {TAG}MIT\n".encode()


def test_a_copyright_sign_alone_is_a_mark(tmp_path: Path) -> None:
    line = "/* © 2026 Example */\n".encode()
    assert written(tmp_path, "a.c", b"int a;\n" + line) == PADDING + line


@pytest.mark.parametrize(
    ("data", "expected"), [(b"", b""), (b"nothing here\n", b"\n"), (b"\x89PNG\0\0", b"\n")]
)
def test_empty_stays_empty_and_the_rest_is_a_line(
    tmp_path: Path, data: bytes, expected: bytes
) -> None:
    assert written(tmp_path, "a.bin", data) == expected


@pytest.mark.parametrize("path", ["REUSE.toml", "sub/REUSE.toml", ".reuse/dep5"])
def test_the_tools_own_files_are_written_whole(tmp_path: Path, path: str) -> None:
    data = b'version = 1\n[[annotations]]\npath = "a/**"\n'
    assert written(tmp_path, path, data) == data


@pytest.mark.parametrize(
    "raw",
    [b"../a", b"a/../../b", b"/etc/x", b"a//b", b".git/config", b"a/.GIT/hooks/x", b"./a", b"a\0b"],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, raw: bytes) -> None:
    root = tmp_path / "tree"
    root.mkdir()
    assert Export(root).write(raw, "x", document(b"x", "text"), 1) is Written.REFUSED
    assert list(tmp_path.rglob("*")) == [root]


def test_a_name_that_is_no_utf_8_is_written_as_it_is(tmp_path: Path) -> None:
    raw = b"caf\xe9/a\nb.txt"
    done = Export(tmp_path).write(raw, "caf%E9/a\nb.txt", document(b"x", "text"), 1)
    assert done is Written.WRITTEN
    assert (Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + raw))).is_file()


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    export = Export(tmp_path)

    def done(raw: bytes) -> Written:
        return export.write(raw, raw.decode(), document(b"x", "text"), 1)

    assert done(b"a") is Written.WRITTEN
    assert done(b"a/b") is Written.REFUSED
    assert done(b"n" * 300) is Written.REFUSED


NOTHING_BESIDE = Covering.of(["a.py", "b.py", "b.py.license"])


@pytest.mark.parametrize(
    ("path", "text", "written"),
    [
        ("a.py", "x = 1\n", Written.BARE),
        ("a.py", f"# {TAG}MIT\n", Written.WRITTEN),
        ("a.py", "", Written.WRITTEN),
        ("b.py", "x = 1\n", Written.WRITTEN),
        ("b.py.license", "nothing\n", Written.WRITTEN),
        ("LICENSES/MIT.txt", "text\n", Written.WRITTEN),
        ("LICENSE", "text\n", Written.PASSED),
        ("img/x.png", "\0\0", Written.BARE),
    ],
)
def test_a_file_that_nothing_speaks_for_is_known_without_the_tool(
    tmp_path: Path, path: str, text: str, written: Written
) -> None:
    doc = document(text.encode(), syntax_of(path))
    done = Export(tmp_path, NOTHING_BESIDE).write(path.encode(), path, doc, len(text))
    assert done is written
    assert (tmp_path / path).exists() == (written is Written.WRITTEN)


def test_where_a_file_speaks_for_others_all_are_written(tmp_path: Path) -> None:
    covering = Covering.of(["sub/REUSE.toml", "a.py"])
    done = Export(tmp_path, covering).write(b"a.py", "a.py", document(b"x\n", "python"), 2)
    assert done is Written.WRITTEN


def test_the_folder_is_private_and_goes_even_when_something_fails() -> None:
    seen: list[Path] = []

    def interrupted() -> None:
        with export_folder(1) as root:
            seen.append(root.parent)
            (root / "a").write_bytes(b"x")
            if os.name != "nt":
                assert stat.S_IMODE(root.parent.stat().st_mode) == 0o700
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not seen[0].exists()


ENGLISH = {
    "LICENSES/MIT.txt": "MIT License\n\nPermission is hereby granted\n",
    "LICENSES/0BSD.txt": "unused\n",
    "README.md": f"<!--\n{HOLDER}Example\n\n{TAG}MIT\n-->\n# Example\nCopyright notes follow\n",
    "src/a.py": f"# {HOLDER}Example <a@example.org>\n# {TAG}MIT OR Apache-2.0\nprint(1)\n",
    "src/b.py": "print(2)\n",
    "src/c.py": f"# {TAG}MIT AND\n# Copyright (c) 2019, B\n",
    "src/d.c": f"/* Copyright 1999 Old Name */\n/* {TAG}LicenseRef-own */\nint x;\n",
    "src/e.js": f"// {IGNORE}Start\n// {TAG}GPL-3.0-only\n// {IGNORE}End\n// © 2020 E\n",
    "src/empty.py": "",
    "img/logo.svg": "<svg/>\n",
    "img/logo.svg.license": f"{HOLDER}Example\n{TAG}CC-BY-4.0\n",
    "data/x.csv": "a,b\n1,2\n",
    "data/REUSE.toml": 'version = 1\n\n[[annotations]]\npath = "*.csv"\n'
    'precedence = "closest"\n'
    + HOLDER.replace(": ", ' = "')
    + 'D"\n'
    + TAG.replace(": ", ' = "')
    + 'CC0-1.0"\n',
    "long.py": "x = 1\n" * 4000 + f"# {TAG}ISC\n",
}


def lint(root: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "reuse", "--root", str(root), "lint", "--json"],
        capture_output=True,
        check=False,
        cwd=root.parent,
        env={**os.environ, "REUSE_ENCODING_MODULE": "charset_normalizer"},
    )
    return json.loads(done.stdout)


def exported(files: Mapping[str, bytes], jobs: int = 1) -> Any:
    with export_folder(len(files)) as root:
        export = Export(root, Covering.of(files))
        scanned = scan(MemoryRepository(files), Plan([], b"k"), export=export, jobs=jobs)
        with ReuseChild() as child:
            child.lint(root, len(files) - len(scanned.bare), scanned.bare)
            return child.result()


@pytest.mark.parametrize("without", ["", "data/REUSE.toml"])
def test_reuse_says_of_the_export_what_it_says_of_the_files(tmp_path: Path, without: str) -> None:
    root = tmp_path / "in-place"
    files = {path: text.encode() for path, text in ENGLISH.items() if path != without}
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    result = exported(files)
    assert result == parse(lint(root))
    assert {f.path for f in result.files} == set(files) - {
        "LICENSES/MIT.txt",
        "LICENSES/0BSD.txt",
        "img/logo.svg.license",
        "data/REUSE.toml",
        "src/empty.py",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "utf-16"])
def test_tags_of_japanese_files_are_seen_in_every_encoding(encoding: str) -> None:
    body = "\n".join(f"// 第{n}行の説明。設定を読み込んで処理を行う。" for n in range(300))
    text = f"// {HOLDER}東京都デジタルサービス局\n// {TAG}MIT\n{body}\n"
    files = {f"src/{n}.js": ("x" * n + text).encode(encoding) for n in range(3)}
    result = exported(files)
    assert [f.expressions for f in result.files] == [("MIT",)] * 3
    assert [f.copyrights for f in result.files] == [(HOLDER + "東京都デジタルサービス局",)] * 3

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is not the project's own is shown by folders where these say it all."""

from __future__ import annotations

from oss_guard.engine.classes import path_classes
from oss_guard.evidence.files import Files
from oss_guard.evidence.path_classes import classify
from oss_guard.model.text import Text
from oss_guard.repository.memory import MemoryRepository

MARK = Text("印", "a mark")


def shown(
    *paths: str, marked: tuple[str, ...] = (), inlined: str = ""
) -> list[tuple[str, str, int]]:
    entries = tuple(MemoryRepository(dict.fromkeys(paths, b"x\n")).entries())
    folders = {inlined: ("midori", "map")} if inlined else {}
    classes = classify([e.path for e in entries], dict.fromkeys(marked, MARK), (), folders)
    return [(c.path, c.kind, c.files) for c in path_classes(Files(entries, classes, {}))]


def test_files_of_a_folder_that_is_all_generated_are_one_line() -> None:
    loaders = ("a/loader/x_gen.go", "a/loader/y_gen.go", "a/loader/deep/z_gen.go")
    assert shown("a/own.go", *loaders, marked=loaders) == [("a/loader/", "generated", 3)]


def test_beside_a_file_of_the_project_each_stands_alone() -> None:
    assert shown("a/own.go", "a/x_test.go", "a/y_test.go") == [
        ("a/x_test.go", "test-data", 1),
        ("a/y_test.go", "test-data", 1),
    ]


def test_the_topmost_folder_of_one_class_stands_for_those_below() -> None:
    paths = ("a.py", "web/vendor/x.js", "web/node_modules/y.js")
    assert shown(*paths) == [("web/", "vendored", 2)]


def test_both_reasons_are_told() -> None:
    files = ("check/tests/a.py", "check/test_b.py", "own.py")
    entries = tuple(MemoryRepository(dict.fromkeys(files, b"x\n")).entries())
    classes = classify([e.path for e in entries], {}, ())
    (only,) = path_classes(Files(entries, classes, {}))
    assert only.path == "check/"
    assert only.reason.en == "a test file name; a test folder"
    assert only.reason.ja == "テストのファイル名、テストのフォルダー"


def test_a_folder_that_a_reason_speaks_of_stays_in_one_piece() -> None:
    paths = ("own.py", "editor/a.ts", "editor/src/b.ts", "editor/src/c.ts", "editor/e2e/d.ts")
    assert shown(*paths, inlined="editor/") == [
        ("editor/", "vendored", 3),
        ("editor/e2e/", "test-data", 1),
    ]


def test_a_folder_of_one_file_is_that_file() -> None:
    assert shown("own.py", "web/package-lock.json") == [("web/package-lock.json", "generated", 1)]


def test_the_root_is_no_folder() -> None:
    assert shown("yarn.lock", "go.sum") == [
        ("go.sum", "generated", 1),
        ("yarn.lock", "generated", 1),
    ]

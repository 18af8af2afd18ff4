# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The table from names to syntaxes."""

from __future__ import annotations

import pytest

from oss_guard.documents.syntaxes import ALL, CODE, PROSE, syntax_of


@pytest.mark.parametrize(
    ("path", "syntax"),
    [
        ("README.md", "markdown"),
        ("docs/説明.RST", "restructuredtext"),
        ("a/b.test.TS", "typescript"),
        ("Dockerfile", "dockerfile"),
        ("docker/Dockerfile.prod", "dockerfile"),
        (".env", "dotenv"),
        ("app/.env.local", "dotenv"),
        ("prod.env", "dotenv"),
        ("LICENSE", "text"),
        (".gitignore", "text"),
        (".eslintrc", "text"),
        ("a.unknown", "text"),
        ("Makefile", "makefile"),
        ("composer.lock", "json"),
        ("id_rsa.PEM", "pem"),
        ("x.tar.gz", "text"),
        ("support_end.tbl", "data"),
        ("docs/install.qmd", "markdown"),
        ("town.gml", "xml"),
    ],
)
def test_names_tell_the_syntax(path: str, syntax: str) -> None:
    assert syntax_of(path) == syntax


@pytest.mark.parametrize(
    ("head", "syntax"),
    [
        (b"#!/usr/bin/env python3\nx", "python"),
        (b"#!/bin/sh -e\n", "shell"),
        (b"#!/usr/bin/env -S node --flag\n", "javascript"),
        (b"#!\n", "text"),
        (b"#!/opt/unknown\n", "text"),
        (b"plain python3\n", "text"),
    ],
)
def test_the_interpreter_line_tells_where_the_name_does_not(head: bytes, syntax: str) -> None:
    assert syntax_of("bin/run", head) == syntax


@pytest.mark.parametrize(
    ("head", "syntax"),
    [
        (b"= Ledger\n\nText.\n", "asciidoc"),
        (b"", "asciidoc"),
        (b"  20.00000 120.00000 0.016667 0.025 1801 1201\n", "data"),
        (b"NCOLS 4\nnrows 6\n", "data"),
        (b"-----BEGIN PGP SIGNATURE-----\n", "pem"),
    ],
)
def test_the_beginning_tells_what_an_ending_with_many_uses_is(head: bytes, syntax: str) -> None:
    assert syntax_of("a.asc", head) == syntax


def test_a_suffix_prevails_over_the_interpreter_line() -> None:
    assert syntax_of("run.rb", b"#!/usr/bin/env python3\n") == "ruby"


def test_groups_name_only_known_syntaxes() -> None:
    assert PROSE <= ALL
    assert CODE <= ALL
    assert "binary" not in ALL

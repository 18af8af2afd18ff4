# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - lines as they are written
"""Heads of sources that grant a licence in words, and heads that do not."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers import NoParams
from oss_guard.readers.header_grant import HeaderGrant
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

GNU = (
    "/*\n * This program is free software: you can redistribute it and/or modify\n"
    " * it under the terms of the GNU General Public License as published by\n"
    " * the Free Software Foundation, either version 3 of the License, or\n"
    " * (at your option) any later version.\n */\n"
)
ASF = (
    "# Licensed to the Sample Foundation under one or more contributor license agreements.\n"
    "# The foundation licenses this file to you under the Apache License, Version 2.0 (the\n"
)


def granted(text: str, syntax: str = "c") -> list[str]:
    plan = Plan([Request("header-grant", NoParams())], b"k")
    facts = [s.fact for _, s in plan.read(Document(syntax, text.encode()), "a").sightings]
    return [f.expression for f in facts if isinstance(f, HeaderGrant)]


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        (GNU, "GPL-3.0-or-later"),
        (GNU.replace("either version 3 of the License, or\n * (at your option) any later version", "version 2"), "GPL-2.0-only"),
        (GNU.replace("GNU General", "GNU Lesser General").replace("version 3", "version 2.1"), "LGPL-2.1-or-later"),
        (GNU.replace("GNU General", "GNU Affero General"), "AGPL-3.0-or-later"),
        ("# This file is part of sample, licensed under GPLv3+\n", "GPL-3.0-or-later"),
        ("-- Licensed under the GPL v2 or later\n", "GPL-2.0-or-later"),
        ("/* Licensed under the LGPL 2.1 */\n", "LGPL-2.1-only"),
        ("# License: GPL-3.0\n", "GPL-3.0-only"),
        ("/**\n * @license MIT\n */\n", "MIT"),
        (ASF, "Apache-2.0"),
        ("// This Source Code Form is subject to the terms of the Mozilla Public\n// License, v. 2.0. If a copy\n", "MPL-2.0"),
        ("/* The code is available under the BSD 3-Clause license. */\n", "BSD-3-Clause"),
        ("/*! Released under the MIT license */\n", "MIT"),
        (GNU.replace("either version 3 of the License, or\n * (at your option) any later version.\n", 'version 2 only.\n * It is subject to the "Classpath" exception.\n'), "GPL-2.0-only WITH Classpath-exception-2.0"),
    ],
)  # fmt: skip
def test_what_a_head_grants(text: str, expression: str) -> None:
    assert granted(text) == [expression]


@pytest.mark.parametrize(
    "text",
    [
        "/*! midori | Dual licensed under the MIT or GPL Version 2 licenses. */\n",
        GNU + "/* As a special exception, the respective macro may be used freely */\n",
        "// Licensed under the GNU General Public License\n",
    ],
)
def test_what_is_not_plain_is_told_without_an_expression(text: str) -> None:
    assert granted(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "// see the GNU General Public License for details\n",
        "# GPL compatible things are good\n",
        "# the MIT professor\n",
        "int limit = 1; // permit\n",
        "\n" * 3000 + GNU,
        'const all = [\n  {\n    label: "released under the GNU General Public License v2.0 or later",\n    value: "GPL-2.0-or-later",\n  },\n];\n',
    ],
)
def test_heads_that_grant_nothing(text: str) -> None:
    assert granted(text) == []


def test_manifests_and_documents_speak_otherwise() -> None:
    assert granted("license: MIT\n", "yaml") == []
    assert granted("Licensed under the MIT license.\n", "markdown") == []


def test_hostile_heads_take_little_time() -> None:
    began = time.perf_counter()
    for piece in ("licensed under ", "licensed GPL ", "under the GNU ", "MIT or GPL ", "v. 2 "):
        granted(piece * 1000)
    assert time.perf_counter() - began < 20


@pytest.mark.parametrize(
    "text",
    [
        (
            'LIC = """This program is free software; you can redistribute it under the terms of the '
            'GNU General Public License as published by the FSF, version 3."""\n'
        ),
        'show(\n    "under the terms of the GNU General Public License",\n    "version 3 of it",\n)\n',
        "const text = `licensed under the GNU General Public License version 3`;\n",
    ],
)
def test_a_text_that_a_program_holds_grants_nothing(text: str) -> None:
    assert granted(text, "python") == []

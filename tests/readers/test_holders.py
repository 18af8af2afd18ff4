# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - lines as they are written
"""Lines of every kind that name a holder of copyright, and lines that do not."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers import NoParams
from oss_guard.readers._holders import Notice, notice
from oss_guard.readers.copyright_notice import CopyrightNotice
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan


@pytest.mark.parametrize(
    ("line", "holders", "years"),
    [
        ("Copyright (c) 2021 Town of Example and other contributors.", "Town of Example|other contributors", "2021"),
        ("Copyright (c) 2019-2021 Example City and Sample Partners, Inc.", "Example City|Sample Partners, Inc.", "2019-2021"),
        (" * Copyright (c) 2024 例示庁", "例示庁", "2024"),
        ("# SPDX" + "-FileCopyrightText: 2026 sample contributors", "sample contributors", "2026"),
        ("© 例示市", "例示市", ""),
        ("Copyright 令和5年 例示市総務局", "例示市総務局", "令和5年"),
        ("(C)２０２０　例示市・株式会社例", "例示市|株式会社例", "2020"),
        ("著作権者: 株式会社サンプル", "株式会社サンプル", ""),
        ("本ソフトウェアの著作権は例示市に帰属します。", "例示市", ""),
        ("例示市が著作権を有する。", "例示市", ""),
        ("The copyright in this software is owned by Example City.", "Example City", ""),
        ("Copyright (C) 1991, 1999 Sample Foundation, Inc. <https://example.org/>", "Sample Foundation, Inc.", "1991, 1999"),
        ("<p>&copy; 2020 Example City. All rights reserved.</p>", "Example City", "2020"),
        ("// Copyright (c) 2000-2013 The University of Sample. All", "The University of Sample", "2000-2013"),
        ("Copyright 2006 The University of Example. All rights", "The University of Example", "2006"),
        ('[assembly: AssemblyCopyright("Copyright © Sample 2020")]', "Sample", "2020"),
        ('copyright: "2020, Mei Rei <mei@example.jp>"', "Mei Rei", "2020"),
        ("__copyright__ = 'Copyright 2020 Mei Rei'", "Mei Rei", "2020"),
        ("Copyright © 2018-present, Mei Rei (http://example.org)", "Mei Rei", "2018-present"),
        ("Copyright Sample Foundation and other contributors, https://example.org/", "Sample Foundation|other contributors", ""),
        ("(c) 2010-2019 Mei. Licensed under the MIT", "Mei", "2010-2019"),
        ("Copyright (c) 2020 例示市、株式会社Ａ(以下「甲ら」)", "例示市|株式会社Ａ", "2020"),
        ("Copyright 2021 Sample.com, Inc. or its affiliates. All Rights Reserved.", "Sample.com, Inc.", "2021"),
    ],
)  # fmt: skip
def test_who_is_named(line: str, holders: str, years: str) -> None:
    assert notice(line) == Notice(tuple(holders.split("|")), years)


@pytest.mark.parametrize(
    "line",
    [
        "Copyright (c) [year] [fullname]",
        "Copyright (C) <year>  <name of author>",
        "Copyright [yyyy] [name of copyright owner]",
        "Copyright (c) <dates>, <Copyright Holder> (<URL|email>),",
        "Copyright (c) ○○市",
        "Copyright (c) 2024 Your Name",
        "Copyright (c) 2026 【団体名】",
    ],
)
def test_blanks(line: str) -> None:
    found = notice(line)
    assert found is not None
    assert found.blank


@pytest.mark.parametrize(
    "line",
    [
        "The above copyright notice and this permission notice shall be included in all",
        "Copyright notice",
        "copyright holders be liable",
        "Copyright laws apply to this work.",
        "著作権の表示を残すこと",
        "著作権者の許諾",
        "if (c) return 2020;",
        "(c) the thing",
        "// (c) で囲む",
        "copyright_text = get()",
        "const copyright = `© ${year} Example`",
        "",
    ],
)
def test_lines_that_name_nobody(line: str) -> None:
    assert notice(line) is None


def test_hostile_lines_take_little_time() -> None:
    began = time.perf_counter()
    for piece in ("Copyright (c) ", "著作権は", "<", "2020-", "(以下", "a,"):
        notice(piece * 200)
    assert time.perf_counter() - began < 10


def test_heads_of_sources_and_whole_documents_are_read() -> None:
    plan = Plan([Request("copyright-notice", NoParams())], b"k")
    late = b"\n" * 3000 + "Copyright (c) 2024 例示市\n".encode()
    for syntax, count in (("python", 0), ("markdown", 1)):
        seen = plan.read(Document(syntax, late), "a").sightings
        assert len(seen) == count
    fact = seen[0][1].fact
    assert isinstance(fact, CopyrightNotice)
    assert fact.holders == ("例示市",)


@pytest.mark.parametrize("name", ["さいたま市", "みどり市", "つくば市教育委員会事務局"])
def test_bodies_whose_names_begin_in_hiragana(name: str) -> None:
    found = notice(f"# Ｃｏｐｙｒｉｇｈｔ　（Ｃ）　２０２４　{name}")
    assert found is not None
    assert found.holders == (name,)
    assert notice("# Copyright 2024 の表示は残すこと") is None


def test_a_state_after_a_comma_is_no_second_holder_and_a_tool_is_none() -> None:
    found = notice("Copyright © 2022 National Library, Japan. All Rights Reserved.")
    assert found is not None
    assert found.holders == ("National Library, Japan",)
    found = notice("Copyright (c) 2025 Digital Desk, Government of Midori")
    assert found is not None
    assert found.holders == ("Digital Desk, Government of Midori",)
    assert notice("© 2020, Built with Midori") is None
    found = notice("Copyright (c) 2007 by Midori Nakagawa, and is released under these terms")
    assert found is not None
    assert found.holders == ("Midori Nakagawa",)


@pytest.mark.parametrize(
    ("said", "holders"),
    [
        (
            "National Institute of Letters and Sciences Midori",
            ("National Institute of Letters and Sciences Midori",),
        ),
        ("Ministry of Parks, Trees and Water", ("Ministry of Parks, Trees and Water",)),
        (
            "National Oceanic and Midori Administration",
            ("National Oceanic and Midori Administration",),
        ),
        (
            "Institute of Letters and University of Midori",
            ("Institute of Letters", "University of Midori"),
        ),
        ("Hana Midori and Aoi Midori", ("Hana Midori", "Aoi Midori")),
    ],
)
def test_and_within_the_name_of_an_organisation(said: str, holders: tuple[str, ...]) -> None:
    found = notice(f"Copyright (c) 2020 {said}")
    assert found is not None
    assert found.holders == holders


@pytest.mark.parametrize(
    "line",
    [
        "- 著作権表示（`Copyright`、`©`、例のタグ、著作権者、和暦の年）の名義を数え、示す。",
        "Copyright`、`©`、例のタグ、著作権者、和暦の年）の名義を数え、示す。",
        'var B={c:"©",r:"®",p:"§"};var F=/[a]/;function z(e,t){return t<0}',
        '_LINE = re.compile(r"(?:^|\\n)(?:copyright|©)[^\\n]*$", re.IGNORECASE)',
    ],
)
def test_words_that_are_quoted_and_programs_name_nobody(line: str) -> None:
    assert notice(line) is None

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that describe software for machines, judged as their standards say, also hostile ones."""

from __future__ import annotations

import json

import pytest

from oss_guard.documents.document import Document
from oss_guard.documents.located import Located
from oss_guard.readers._forms_of_values import FORMS, characters
from oss_guard.readers._metadata_flaws import flaws as metadata_flaws
from oss_guard.readers.metadata import LIMIT, MOST, Described, Flaw, Params, Standard, metadata

LONG = "市内の避難所の位置と混雑の状況を地図に表示するウェブアプリケーションです。" * 5
LEAST = f"""publiccodeYmlVersion: "0"
name: 避難所マップ
url: https://example.jp/midori/map.git
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
description:
  ja:
    shortDescription: 避難所を地図に表示する
    longDescription: {LONG}
    features: [地図の表示]
legal: {{license: MIT}}
maintenance:
  type: internal
  contacts: [{{name: 緑 花子}}]
localisation: {{localisationReady: false, availableLanguages: [ja]}}
"""
MIT = {"license": "https://spdx.org/licenses/MIT"}


def read(content: str | bytes, standard: Standard = "publiccode") -> list[Described | Flaw]:
    data = content if isinstance(content, bytes) else content.encode()
    syntax = "json" if standard == "codemeta" else "yaml"
    facts = metadata.read(Document(syntax, data), (), Params(standard))
    return [f for f in facts if isinstance(f, Described | Flaw)]


def flaws(content: str | bytes, standard: Standard = "publiccode") -> list[tuple[str, str]]:
    return [(f.case, f.key) for f in read(content, standard) if isinstance(f, Flaw)]


def with_(old: str, new: str) -> str:
    assert old in LEAST
    return LEAST.replace(old, new)


def test_the_least_has_no_flaw_and_says_its_licence_at_its_place() -> None:
    (described,) = read(LEAST)
    assert isinstance(described, Described)
    assert described.licence == "MIT"
    assert LEAST.encode()[described.span.start :].startswith(b"MIT}")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (with_("name: 避難所マップ", "name: null"), [("missing", "name")]),
        (with_("name: 避難所マップ", "name: ''"), [("empty", "name")]),
        (with_("[web]", "web"), []),
        (with_("[web]", "mainframe"), [("value", "platforms")]),
        (with_("[web]", "[mainframe]"), []),
        (with_("[web]", "[]"), [("empty", "platforms")]),
        (with_("[ja]", "[sl-IT-nedis, zh-Hant-TW, ryu, en-GB, pt-BR]"), []),
        (with_("[ja]", "[xxx]"), [("form", "localisation.availableLanguages[0]")]),
        (with_("license: MIT", "license: EUPL-1.2 OR AGPL-3.0-or-later"), []),
        (with_("license: MIT", "license: MIT/Apache-2.0"), [("form", "legal.license")]),
        (with_("license: MIT", "license: GPL-2.0-only WITH Classpath-exception-2.0"), []),
        (with_("name: 避", "roadmap: /plan\nname: 避"), [("form", "roadmap")]),
        (with_("name: 避", "releaseDate: 2026-02-30\nname: 避"), [("form", "releaseDate")]),
        (with_("name: 避", "softwareVersion: 1.0\nname: 避"), [("unquoted", "softwareVersion")]),
        (
            with_("name: 避", "fundedBy: [{name: みどり市}, {uri: 'urn:x-a:b'}, {}]\nname: 避"),
            [("missing", "fundedBy[2].name")],
        ),
        (with_("    features: [地図の表示]\n", ""), [("missing", "description.ja.features")]),
        (
            with_("  ja:\n", "  en: {shortDescription: A map}\n  ja:\n"),
            [],
        ),
        (
            with_("license: MIT", "license: MIT, authorsFile: AUTHORS"),
            [("retired", "legal.authorsFile"), ("file", "legal.authorsFile")],
        ),
    ],
)
def test_values_are_judged_as_the_standard_says(
    content: str, expected: list[tuple[str, str]]
) -> None:
    assert flaws(content) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, []),
        ({"@context": "https://schema.org"}, [("value", "@context")]),
        ({"@context": ["https://schema.org", "https://w3id.org/codemeta/3.0"]}, []),
        ({"@type": "Dataset"}, [("value", "@type")]),
        ({"datePublished": "2026-05-01T09:00:00+09:00"}, []),
        ({"datePublished": "May 2026"}, [("form", "datePublished")]),
        ({"license": {"@id": "https://spdx.org/licenses/MIT"}}, []),
        ({"license": "no licence"}, [("form", "license")]),
        ({"anything": [1]}, []),
    ],
)
def test_codemeta_in_essentials(more: dict[str, object], expected: list[tuple[str, str]]) -> None:
    least = {"@context": "https://w3id.org/codemeta/3.0", "@type": "SoftwareSourceCode"}
    content = json.dumps({**least, "name": "map", **MIT, **more})
    assert flaws(content, "codemeta") == expected


def test_several_licences_are_a_choice() -> None:
    cff = "cff-version: 1.2.0\nmessage: x\ntitle: y\nauthors: [{alias: z}]\n"
    (described,) = read(cff + "license: [MIT, Apache-2.0]\n", "citation")
    assert isinstance(described, Described)
    assert described.licence == "MIT OR Apache-2.0"


def test_tabs_and_escapes_of_json_keep_places() -> None:
    content = '{\n\t"name": "\\ud83d\\ude00",\n\t"license": "no licence"\n}'
    told = [f for f in read(content, "codemeta") if isinstance(f, Flaw) and f.case == "form"]
    assert [f.key for f in told] == ["license"]
    assert content.encode()[told[0].span.start :].startswith((b'"no licence"', b"{"))


def test_aliases_are_not_followed() -> None:
    layers = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    facts = read("a0: &a0 x\n" + layers)
    assert facts[0] == Described(facts[0].span, "publiccode", aliased=True)
    assert ("missing", "legal") in flaws("a0: &a0 x\n" + layers)
    assert len(facts) <= 2 * MOST + 3


@pytest.mark.parametrize(
    ("content", "may_be_licence"),
    [
        (with_("[web]", "&a [web]") + "x: *a\n", False),
        (with_("license: MIT", "mainCopyrightOwner: &o x, repoOwner: *o"), False),
        (with_("name: 避難所マップ", "name: &m MIT").replace("license: MIT", "license: *m"), True),
        (
            with_("name: 避", "x: &l {license: MIT}\nname: 避").replace(
                "{license: MIT}\nm", "*l\nm"
            ),
            True,
        ),
        (
            with_("license: MIT", "<<: *l").replace("name: 避", "x: &l {license: MIT}\nname: 避"),
            True,
        ),
        (
            with_("license: MIT", "license: MIT, <<: *l").replace(
                "name: 避", "x: &l {a: b}\nname: 避"
            ),
            False,
        ),
        ("x: &l {legal: {license: MIT}}\n<<: *l\n", True),
        ("x: &l {y: z}\n<<: [*l, *l]\nlegal: {license: MIT}\n", False),
        ("x: &l [{y: z}]\na: {<<: *l}\n", False),
    ],
)
def test_an_alias_leaves_the_licence_open_only_where_it_may_be_that(
    content: str, may_be_licence: bool
) -> None:
    (described,) = [f for f in read(content) if isinstance(f, Described)]
    assert described.aliased
    assert described.licence_aliased is may_be_licence


@pytest.mark.parametrize(
    ("content", "standard"),
    [
        ("license: [MIT, *x]\n", "citation"),
        ("license: [MIT, {a: [*x]}]\n", "citation"),
    ],
)
def test_a_licence_of_several_may_be_an_alias(content: str, standard: Standard) -> None:
    (described,) = [f for f in read("x: &x y\n" + content, standard) if isinstance(f, Described)]
    assert described.licence_aliased


def test_flaws_beyond_those_looked_for_are_told() -> None:
    told = flaws("description:\n" + "\n".join(f"  x{n}: {{}}" for n in range(2_000)))
    assert told.count(("too-many", "")) == 1
    assert len(told) == MOST + 1
    twice = flaws("".join("a: 1\n" for _ in range(MOST + 2)))
    assert twice.count(("unreadable", "")) == MOST
    assert ("too-many", "") in twice


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        "a: " + "{a: " * 5_000,
        "- " * 50_000,
        "\n".join(f"key{n}: {n}" for n in range(50_000)),
        "description:\n" + "\n".join(f"  x{n}: {{}}" for n in range(30_000)),
        "contacts: [" + "{}, " * 100_000 + "]",
        b"name: \xff\xfe\x00",
        "",
        "null",
    ],
)
@pytest.mark.parametrize("standard", ["publiccode", "citation", "codemeta"])
def test_hostile_content_gives_bounded_flaws(content: str | bytes, standard: Standard) -> None:
    assert 0 < len(read(content, standard)) <= 2 * MOST + 3


def test_what_is_too_large_is_not_read() -> None:
    assert read("#" * (LIMIT + 1)) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("避難所", 3),
        ("か\u3099", 1),
        ("e\u0301", 1),
        ("👨‍👩‍👧", 1),
        ("👍🏽", 1),
        ("🇯🇵🇩🇪", 2),
        ("베스핀", 3),
        ("ｶﾞｷﾞ", 2),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 1),
        ("1\ufe0f\u20e3", 1),
        ("", 0),
    ],
)
def test_characters_are_counted_as_people_see_them(text: str, count: int) -> None:
    assert characters(text) == count


@pytest.mark.parametrize(
    ("form", "value", "is_one"),
    [
        ("address", "git://example.jp/a.git", True),
        ("address", "https://[", False),
        ("address", "https://例え.jp/", True),
        ("address", "example.jp", False),
        ("web-address", "ftp://example.jp/", False),
        ("country", "JP", True),
        ("country", "jp", True),
        ("country", "Jp", False),
        ("country", "UK", False),
        ("email", "a@example.jp", True),
        ("email", "a@localhost", False),
        ("language", "ja-JP", True),
        ("language", "jp", False),
        ("language", "-JP", False),
        ("language", "en_GB", False),
        ("uri", "urn:x-italian-pa:c_h501", True),
        ("uri", "みどり市", False),
        ("licence", "LicenseRef-Midori", True),
        ("licence", "MIT License", False),
        ("day", "２０２６-05-01", False),
    ],
)
def test_forms_of_values(form: str, value: str, is_one: bool) -> None:
    assert FORMS[form](value) is is_one


def test_a_missing_key_is_named_whatever_the_names_of_others() -> None:
    """The key is told by itself, not found in a sentence of the library."""
    inner = {"type": "object", "required": ("name", "a'name'b"), "properties": {}}
    told = metadata_flaws(Located("", {"name": "x"}), inner)
    assert [(f.case, f.key) for f in told] == [("missing", "a'name'b")]


def test_what_the_official_parser_takes_for_long_enough_is_so() -> None:
    assert flaws(with_(LONG, "か\u3099" * 75)) == []
    told = flaws(with_(LONG, "か\u3099" * 74))
    assert told == [("short", "description.ja.longDescription")]

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts: harmless variants stay exact, changed ones never are."""

import html
import re
import textwrap
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oss_guard.packs.expand import expand
from oss_guard.spdx.texts import LIMIT, identify

COMMON = ("MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Apache-2.0", "MPL-2.0", "GPL-2.0-only")
COMMON += ("GPL-3.0-only", "LGPL-2.1-only", "AGPL-3.0-only", "EUPL-1.2", "CC-BY-4.0", "CC0-1.0")
BODY_STARTS = {
    "MIT": "Permission is",
    "BSD-3-Clause": "Redistribution and use",
    "Apache-2.0": "1. Definitions",
    "MPL-2.0": "1. Definitions",
    "GPL-3.0-only": "0. Definitions",
    "CC-BY-4.0": "Section 1",
}
BODY_ENDS = {"Apache-2.0": "END OF TERMS", "GPL-3.0-only": "END OF TERMS", "CC-BY-4.0": "\n\n\n\n"}
TAG = "SPDX-License-" + "Identifier: "


def _lines(prefix):
    return lambda text: "\n".join(f"{prefix}{line}" for line in text.split("\n"))


HARMLESS = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "indented": lambda text: textwrap.indent(text, "      "),
    "slashes": _lines("// "),
    "hashes": _lines("# "),
    "stars": lambda text: "/*\n" + _lines(" * ")(text) + "\n */",
    "rem": _lines("REM "),
    "upper case": str.upper,
    "double spaces": lambda text: text.replace(" ", "  "),
    "british": lambda text: text.replace("icense", "icence"),
    "curly quotes": lambda text: re.sub(r'"([^"\n]*)"', "\u201c\\1\u201d", text),
    "html": lambda text: "<html><body><pre>" + html.escape(text) + "</pre></body></html>",
    "fence": lambda text: f"```\n{text}\n```",
    "heading": lambda text: "# License\n\n" + text,
    "no line between title and first section": lambda text: text.replace(
        "TERMS AND CONDITIONS\n\n", "TERMS AND CONDITIONS\n"
    ),
    "holder": lambda text: "Copyright (c) 2024 Tokyo Metropolitan Government\n\n" + text,
    "holder without year": lambda text: "Copyright Jason R. Doe\n\n" + text,
    "japanese holder": lambda text: "Copyright © 2024 東京都\nAll rights reserved.\n\n" + text,
}
CHANGED = {
    "sentence after": lambda text: text + "\nThe software may be used for research only.\n",
    "sentence before": lambda text: "Commercial use is prohibited.\n\n" + text,
    "beside the holder": lambda text: "Copyright (c) 2024 A. Personal projects only.\n\n" + text,
    "in place of a holder": lambda text: "Copyright users only\n\n" + text,
    "hidden in a comment": lambda text: text + "<!-- not for commercial use -->",
    "hidden in brackets": lambda text: text + "\n<no commercial use>",
    "japanese ban": lambda text: text + "\n商用利用を禁止します。\n",
    "cut": lambda text: text[: len(text) // 2],
    "without its start": lambda text: text[len(text) // 2 :],
    "half a text more": lambda text: text + text[len(text) // 3 :],
}


def test_every_text_of_the_list_is_itself(licence_texts):
    wrong = {}
    for identifier, text in licence_texts.items():
        found = identify(text)
        if found.state != "exact" or identifier not in found.ids:
            wrong[identifier] = found
    assert not wrong
    assert len(licence_texts) > 700


@pytest.mark.parametrize("identifier", COMMON)
@pytest.mark.parametrize("variant", HARMLESS)
def test_harmless_variants_stay_exact(licence_text, identifier, variant):
    found = identify(HARMLESS[variant](licence_text(identifier)))
    assert found.state == "exact"
    assert identifier in found.ids
    assert len(found.parts) == 1


@pytest.mark.parametrize("identifier", ["MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Apache-2.0"])
@pytest.mark.parametrize("width", [50, 72, 400])
def test_rewrapped_stays_exact(licence_text, identifier, width):
    paragraphs = re.split(r"\n\s*\n", licence_text(identifier))
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert identify(text).state == "exact"


@pytest.mark.parametrize("identifier", COMMON)
@pytest.mark.parametrize("change", CHANGED)
def test_changed_is_never_exact(licence_text, identifier, change):
    assert identify(CHANGED[change](licence_text(identifier))).state != "exact"


@pytest.mark.parametrize(
    ("identifier", "old", "new"),
    [
        ("MIT", "to deal in", "to deal with"),
        ("MIT", "subject to", "not subject to"),
        ("MIT", "sell", "give"),
        ("MIT", "AUTHORS OR COPYRIGHT HOLDERS", "AUTHORS OR BIG COPYRIGHT HOLDERS"),
        ("BSD-3-Clause", "are permitted", "are not permitted"),
        ("BSD-3-Clause", "Neither the name of", "Neither the good name of"),
        ("Apache-2.0", "royalty-free, irrevocable", "royalty-free, revocable"),
        ("Apache-2.0", "no-charge, ", ""),
        ("GPL-3.0-only", "You may convey", "You may never convey"),
        ("CC-BY-4.0", "reproduce and Share", "reproduce"),
        ("ISC", "with or without fee", "without fee"),
    ],
)
def test_one_phrase_swapped(licence_text, identifier, old, new):
    text = licence_text(identifier)
    flat = re.sub(r"\s+", " ", text)
    assert old in flat
    assert identify(flat.replace(old, new, 1)).state != "exact"


def test_each_paragraph_counts(licence_text):
    for identifier in ("MIT", "BSD-2-Clause", "ISC"):
        paragraphs = licence_text(identifier).split("\n\n")
        for number, paragraph in enumerate(paragraphs):
            if len(paragraph.split()) > 12 and not paragraph.startswith("Copyright"):
                rest = "\n\n".join(paragraphs[:number] + paragraphs[number + 1 :])
                found = identify(rest)
                # Without its notice MIT is another known text.
                exact = found.state == "exact" and identifier in found.ids
                assert not exact, (identifier, number)


@pytest.mark.parametrize("identifier", BODY_STARTS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    place=st.floats(0, 1),
    word=st.sampled_from("not only never free commercial research without users all may".split())
    | st.from_regex(r"[a-z]{3,12}", fullmatch=True),
)
def test_a_word_more_in_the_body_is_not_exact(licence_text, identifier, place, word):
    text = licence_text(identifier)
    start = text.index(BODY_STARTS[identifier])
    end = text.find(BODY_ENDS.get(identifier, "\0"), start)
    body = text[start:end] if end > 0 else text[start:]
    gaps = [match.start() for match in re.finditer(r"(?<=[A-Za-z,]) (?=[A-Za-z])", body)]
    gap = gaps[int(place * (len(gaps) - 1))]
    changed = f"{text[: start + gap]} {word}{text[start + gap :]}"
    assert identify(changed).state != "exact"


def test_optional_parts_may_be_left_out(licence_text):
    text = licence_text("CC0-1.0")
    title = "CC0 1.0 Universal\n\n"
    address = "http://creativecommons.org/publicdomain/zero/1.0/"
    body = title + text[text.index("Statement of Purpose") :].rstrip()
    closed = f"{body}\n\nFor more information, please see\n<{address}>\n"
    for variant in (body, closed):
        assert identify(variant).ids == ("CC0-1.0",), variant[-80:]
        assert identify(variant).state == "exact"
    elsewhere = closed.replace("creativecommons.org", "example.org")
    assert identify(elsewhere).state != "exact"


def test_a_reference_broken_by_a_line_end(licence_text):
    text = licence_text("CC-BY-4.0")
    assert "2(a)(4)" in text
    broken = identify(text.replace("2(a)(4)", "2(a)\n          (4)"))
    assert (broken.ids, broken.state) == (("CC-BY-4.0",), "exact")


def test_the_edition_of_1991_calls_the_lgpl_by_its_first_name(licence_text):
    text = licence_text("GPL-2.0-only")
    assert "Lesser General Public License instead" in " ".join(text.split())
    early = identify(text.replace("Lesser General", "Library General"))
    assert (early.state, "GPL-2.0-only" in early.ids) == ("exact", True)
    other = identify(licence_text("LGPL-2.1-only").replace("Lesser General", "Library General"))
    assert other.state != "exact"


def test_truncated_names_what_is_near(licence_text):
    text = licence_text("MIT")
    found = identify(text[: text.index("THE SOFTWARE IS")])
    assert found.state == "truncated"
    assert found.ids == found.near == ("MIT",)


def test_twins_are_told_apart(licence_texts):
    for identifier in ("JSON", "X11", "MIT-0", "0BSD", "BSD-3-Clause-Clear", "CC-BY-NC-4.0"):
        assert identify(licence_texts[identifier]).ids == (identifier,)
    assert identify(licence_texts["GPL-3.0-only"]).ids == ("GPL-3.0-only", "GPL-3.0-or-later")


def test_two_texts_in_one_file(licence_text):
    rule = "\n\n" + "-" * 60 + "\n\n"
    found = identify("# MIT\n\n" + licence_text("MIT") + rule + licence_text("Apache-2.0"))
    assert found.state == "exact"
    assert [part.ids for part in found.parts] == [("MIT",), ("Apache-2.0",)]
    cut = licence_text("MIT") + rule + licence_text("Apache-2.0")[:5000]
    found = identify(cut)
    assert [(part.ids, part.state) for part in found.parts] == [
        (("MIT",), "exact"),
        (("Apache-2.0",), "truncated"),
    ]
    assert found.state == "truncated"


def test_tag_line_above_the_text(licence_text):
    assert identify(TAG + "MIT\n\n" + licence_text("MIT")).state == "exact"
    assert identify(TAG + "ISC\n\n" + licence_text("MIT")).state != "exact"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (TAG + "MIT OR Apache-2.0", ("MIT", "Apache-2.0")),
        ("MIT", ("MIT",)),
        ("This software is released under the MIT License.", ("MIT",)),
        ("本ソフトウェアはMITライセンスで公開しています。", ("MIT",)),
        ("https://creativecommons.org/licenses/by/4.0/deed.ja", ("CC-BY-4.0",)),
        ("本データは公共データ利用規約（第1.0版）に従います。", ("PDL-1.0",)),
        ("公共データ利用規約（PDL1.0）", ("PDL-1.0",)),
        ("https://www.digital.go.jp/resources/open_data/public_data_license_v1.0", ("PDL-1.0",)),
        ("GPL v3 or later, see https://www.gnu.org/licenses/gpl-3.0.html", ("GPL-3.0-or-later",)),
        ("GPLv2またはそれ以降", ("GPL-2.0-or-later",)),
        ("GPL-2.0 か MIT ライセンスを選べます。", ("GPL-2.0-only", "MIT")),
        ('{\n  "name": "map",\n  "license": "MIT"\n}\n', ("MIT",)),
        ("Licensed under the GPL.", ()),
        ("See the file LICENSE for the licence.", ()),
    ],
)
def test_references(text, ids):
    found = identify(text)
    assert found.state == "reference"
    assert found.ids == ids


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("# Map\n\nIt draws maps.\n\n## Licence\n\nMIT License\n", [(("MIT",), (7, 7))]),
        (
            "Code: Apache License 2.0\r\nDocuments:\r\nCC BY 4.0\r\n",
            [(("Apache-2.0",), (1, 1)), (("CC-BY-4.0",), (3, 3))],
        ),
        ("\n\nMap\nSee COPYING.\n", [((), (4, 4))]),
        (
            (
                " * Map is free software: you may redistribute it and/or modify it\n"
                " * under the GNU General Public License as published by the Free\n"
                " * Software Foundation, version 3, or (at your option) any later version.\n"
            ),
            [(("GPL-3.0-or-later",), (2, 3))],
        ),
    ],
)
def test_references_tell_their_lines(text, parts):
    assert [(part.ids, part.lines) for part in identify(text).parts] == parts


def test_a_notice_beside_its_own_text_leaves_it_exact(licence_text):
    text = licence_text("GPL-2.0-or-later")
    start = text.index("This program is free software; you can redistribute it")
    notice = text[start : text.index("Also add information on how to contact you")]
    for file in (f"{notice}\n\n{text}", f"{text}\n\n{notice}"):
        assert identify(file).state == "exact"
    alone = identify(f"Map draws maps.\n\n{notice}")
    assert (alone.state, alone.ids) == ("reference", ("GPL-2.0-or-later",))
    assert alone.parts[0].lines[0] == 3
    assert identify(f"{notice}\n\n{licence_text('MIT')}").state == "modified"


def test_notice_of_apache_is_a_reference(licence_text):
    text = licence_text("Apache-2.0")
    notice = text[text.index("Licensed under the Apache License, Version 2.0 (the") :]
    found = identify(notice)
    assert (found.state, found.ids) == ("reference", ("Apache-2.0",))


@pytest.mark.parametrize(
    "text", ["", "   \n", "x", "A tool that draws maps of rivers.", "河川の地図を描く道具です。"]
)
def test_none(text):
    assert identify(text).state == "none"


def test_unknown_terms_are_none_of_the_known_texts():
    for text in (
        "Use of this software by anyone but us is prohibited.",
        "本ソフトウェアの無断使用・複製・再配布を禁止します。",
    ):
        found = identify(text)
        assert found.state == "none"
        assert found.terms


def test_texts_quoted_in_the_larger_terms_of_another_licence_are_not_altered_ones():
    clause = (
        "{0}. The licensee shall not rent, lease, sublicense or otherwise transfer the software,"
        " and the licensor grants no rights but those set out in this agreement, without warranty"
        " or liability of any kind for damages that arise from use of product {0}.\n"
    )
    mit = expand("${text.MIT}")
    terms = "".join(clause.format(number) for number in range(40))
    found = identify(f"End user agreement\n\n{terms}\nParts are under:\n\n{mit}")
    assert (found.state, found.terms, found.near, found.ids) == ("none", True, (), ())
    few = "".join(clause.format(number) for number in range(3))
    assert identify(f"{few}\n{mit}").state == "modified"
    # Below a licence that is the larger part they change it.
    found = identify(f"{expand('${text.GPL-3.0-only}')}\n{terms}")
    assert found.state in {"modified", "truncated"}


@pytest.mark.parametrize("identifier", ["GPL-2.0-only", "GPL-3.0-only", "AGPL-3.0-only"])
def test_a_text_that_says_where_its_terms_end_needs_no_word_on_how_to_apply_it(identifier):
    text = expand(f"${{text.{identifier}}}")
    end = text.index("END OF TERMS AND CONDITIONS")
    closed = text[:end] + "END OF TERMS AND CONDITIONS\n"
    found = identify(closed)
    assert (found.state, identifier in found.ids) == ("exact", True)
    assert identify(f"{closed}\n{expand('${text.MIT}')}").state == "exact"
    assert identify(text[: end - 200]).state == "truncated"


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_is_answered(text):
    assert identify(text).state != "exact"


@pytest.mark.parametrize(
    "text",
    [
        "license " * 100_000,
        "(" * 200_000,
        "<" * 200_000,
        "[" * 200_000,
        "copyright (c) " * 50_000,
        "\n" * 500_000,
        " " * 900_000,
        "<a " * 100_000,
        "a) " * 150_000,
        "copyright (c)\n" * 50_000,
        "-" * 900_000,
        "-\n" * 400_000,
        "general public license " * 30_000,
        "cc by " * 100_000,
        "& " * 300_000,
        "51 franklin " * 60_000,
        "x" * (LIMIT + 1),
    ],
)
def test_hostile_texts_are_bounded(text):
    started = time.process_time()
    assert identify(text).state != "exact"
    # What is not linear takes minutes here; a loaded machine under coverage, seconds.
    assert time.process_time() - started < 60


def test_many_texts_in_one_file_are_bounded(licence_texts):
    texts = [text[: len(text) // 2] for text in list(licence_texts.values())[:150]]
    started = time.process_time()
    found = identify("\n\n".join(texts))
    assert found.state != "exact"
    assert time.process_time() - started < 60


def test_lines_are_those_of_the_file(licence_text):
    text = "<p>前書き</p>\n\n\n" + licence_text("MIT") + "\n\n# 次\n\n" + licence_text("ISC")
    lines = text.split("\n")
    first, second = (part.lines for part in identify(text).parts)
    assert lines[first[0] - 1] == "MIT License"
    assert "DEALINGS IN THE SOFTWARE" in " ".join(lines[first[0] - 1 : first[1]])
    assert second[0] > first[1]
    assert "IN CONNECTION WITH THE USE" in " ".join(lines[second[0] - 1 : second[1]])


@pytest.mark.parametrize("mark", ["|", "*", "#"])
def test_a_box_is_decoration(licence_text, mark):
    text = textwrap.fill(" ".join(licence_text("BSD-3-Clause").split()), 60)
    boxed = "\n".join(f"{mark} {line:<60} {mark}" for line in text.split("\n"))
    assert identify(boxed).state == "exact"


def test_the_ids_of_a_shared_text_are_all_given(licence_texts):
    for identifier in ("GFDL-1.3-only", "LGPL-2.1-or-later", "AGPL-3.0-only"):
        ids = identify(licence_texts[identifier]).ids
        stem = identifier.removesuffix("-only").removesuffix("-or-later")
        assert {f"{stem}-only", f"{stem}-or-later"} <= set(ids)
        assert all(one.startswith(stem) for one in ids)


def test_an_ending_that_breaks_off_is_not_exact(licence_text):
    for identifier in ("W3C-19980720", "GPL-2.0-only", "Apache-2.0"):
        text = licence_text(identifier).rstrip()
        assert identify(text[: text.rindex(" ", 0, len(text) - 60)]).state != "exact", identifier


def test_a_file_that_repeats_a_text_is_told_in_bounded_time(licence_text):
    text = licence_text("MIT").replace("deal in", "deal with")
    started = time.process_time()
    found = identify((text * 2000)[:LIMIT])
    assert time.process_time() - started < 60
    assert (found.state, found.ids) == ("modified", ("MIT",))


def test_a_copyright_line_within_the_text_may_stand_alone(licence_text):
    text = licence_text("GPL-2.0-only").replace(
        "version 69, Copyright", "version 69,\n    Copyright"
    )
    assert identify(text).state == "exact"


def test_a_quoted_notice_that_is_read_as_a_copyright_line_is_no_change(licence_text):
    text = licence_text("GPL-2.0-only").replace("<name of author>", "name of author")
    text = re.sub(r"Copyright \(C\) <?year>? ", "Copyright (C) year ", text)
    assert identify(text).state == "exact"


@pytest.mark.parametrize("identifier", ["GPL-2.0-only", "GPL-3.0-only", "AGPL-3.0-only"])
def test_the_blanks_that_the_gnu_licences_tell_people_to_fill_in(licence_text, identifier):
    line = re.compile(
        r"<?one line to give[^.]*\.>?\s+Copyright \(C\) <?y\w+>?\s+<?name of author>?"
    )
    text = licence_text(identifier)
    for filled in (
        "{description}\n  Copyright (C) {year}  {fullname}",
        "Ledger\n  (C) 2020 Midori",
    ):
        variant, count = line.subn(filled, text)
        assert count == 1
        # Below, the licences show a notice that some wrap so that it ends a line.
        for shown in (variant, re.sub(r"(?<=name of author)>?\s+(?=[A-Z])", "\n    ", variant)):
            found = identify(shown)
            assert (found.state, identifier in found.ids) == ("exact", True)
    steered = line.sub("You may not sell it\n  Copyright (C) 2020  Midori", text)
    assert identify(steered).state != "exact"

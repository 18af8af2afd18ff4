# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Facts of licences and the judgement of expressions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard.spdx.facts import ExpressionError, form, known, osi_approved, parse
from oss_guard.spdx.index import catalogue

TABLE_6 = {
    "copyleft": {"GPL-3.0-only", "GPL-3.0-or-later", "AGPL-3.0-only", "AGPL-3.0-or-later"},
    "semi-copyleft": {"LGPL-3.0-only", "LGPL-3.0-or-later", "MPL-2.0"},
    "non-copyleft": {
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BSD-4-Clause",
        "Apache-1.1",
        "Apache-2.0",
        "MIT",
    },
}


def test_table_6_is_the_guideline_s():
    found: dict[str, set[str]] = {}
    for identifier in catalogue().licences:
        facts = known(identifier)
        assert facts is not None
        if facts.in_table_6 and not facts.deprecated:
            found.setdefault(facts.form, set()).add(identifier)
    assert found == TABLE_6


def test_counts_of_the_list():
    facts = [known(identifier) for identifier in catalogue().licences]
    approved = [one for one in facts if one is not None and one.osi_approved]
    assert sum(not one.deprecated for one in approved) == 141
    assert len(approved) == 154
    assert all(one.form != "proprietary-or-unknown" and one.free for one in approved)
    assert catalogue().list_version == "3.29.0"
    assert {source.licence for source in catalogue().sources} == {"Apache-2.0", "MIT", "CC-BY-4.0"}


@pytest.mark.parametrize(
    ("identifier", "effect"),
    [
        ("GPL-2.0-only", "copyleft"),
        ("LGPL-2.1-or-later", "semi-copyleft"),
        ("EUPL-1.2", "copyleft"),
        ("OFL-1.1-RFN", "semi-copyleft"),
        ("CC0-1.0", "non-copyleft"),
        ("Unlicense", "non-copyleft"),
        ("SISSL", "semi-copyleft"),
        ("BUSL-1.1", "proprietary-or-unknown"),
        ("CC-BY-NC-4.0", "proprietary-or-unknown"),
    ],
)
def test_form_by_effect(identifier, effect):
    facts = known(identifier)
    assert facts is not None
    assert facts.form == effect
    assert not facts.in_table_6


@pytest.mark.parametrize(
    ("identifier", "marks"),
    [
        *((one, True) for one in ("Apache-2.0", "GPL-2.0-only", "GPL-3.0-or-later", "CC-BY-4.0")),
        *((one, True) for one in ("AGPL-3.0-only", "LGPL-2.1-only", "EUPL-1.2")),
        *(
            (one, False)
            for one in ("MIT", "BSD-3-Clause", "MPL-2.0", "CC0-1.0", "ISC", "Apache-1.1")
        ),
    ],
)
def test_marking_of_changes(identifier, marks):
    facts = known(identifier)
    assert facts is not None
    assert facts.marks_changes is marks


def test_free_without_approval():
    for identifier in ("CC0-1.0", "CC-BY-4.0", "PDL-1.0", "BSD-4-Clause"):
        facts = known(identifier)
        assert facts is not None
        assert facts.free
        assert not facts.osi_approved
    for identifier in ("CC-BY-NC-4.0", "CC-BY-ND-4.0", "BUSL-1.1", "SSPL-1.0", "JSON"):
        facts = known(identifier)
        assert facts is not None
        assert not facts.free


def test_known_is_canonical():
    facts = known("apache-2.0")
    assert facts is not None
    assert facts.id == "Apache-2.0"
    assert known("Classpath-exception-2.0") is None
    assert known("nothing") is None


@pytest.mark.parametrize(
    ("expression", "written", "approved", "effect"),
    [
        ("MIT/Apache-2.0", "MIT OR Apache-2.0", True, "non-copyleft"),
        ("mit AND gpl-3.0-only", "MIT AND GPL-3.0-only", True, "copyleft"),
        ("MIT OR GPL-3.0-only", "MIT OR GPL-3.0-only", True, "non-copyleft"),
        ("BUSL-1.1 OR MPL-2.0", "BUSL-1.1 OR MPL-2.0", True, "semi-copyleft"),
        ("BUSL-1.1 AND MPL-2.0", "BUSL-1.1 AND MPL-2.0", False, "proprietary-or-unknown"),
        (
            "GPL-2.0-only WITH Classpath-exception-2.0",
            "GPL-2.0-only WITH Classpath-exception-2.0",
            True,
            "semi-copyleft",
        ),
        (
            "GPL-2.0-only WITH Linux-syscall-note",
            "GPL-2.0-only WITH Linux-syscall-note",
            True,
            "copyleft",
        ),
        ("Apache-2.0+", "Apache-2.0+", True, "non-copyleft"),
        ("MIT AND (ISC OR 0BSD)", "MIT AND (ISC OR 0BSD)", True, "non-copyleft"),
    ],
)
def test_expressions(expression, written, approved, effect):
    read = parse(expression)
    assert read.text == written
    assert read.valid
    assert osi_approved(read) is approved
    assert form(read) == effect


def test_what_is_wrong_is_named():
    read = parse("Foo AND LicenseRef-Bar AND GPL-2.0+ WITH Baz")
    assert read.unknown == ("Foo", "Baz")
    assert read.references == ("LicenseRef-Bar",)
    assert read.deprecated == ("GPL-2.0+",)
    assert not read.valid
    assert parse("PDL-1.0").unknown == ("PDL-1.0",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "MIT AND",
        "(MIT",
        "MIT)",
        "AND",
        "/",
        "MIT License",
        "(" * 30 + "MIT" + ")" * 30,
        "MIT OR " * 1000 + "MIT",
        "MIT; rm",
        "日本語",
    ],
)
def test_bad_expressions_raise_one_error(text):
    with pytest.raises(ExpressionError):
        parse(text)


@given(st.text() | st.text("MIT ORANDWH()/+-.2"))
def test_nothing_else_is_raised(text):
    try:
        read = parse(text)
    except ExpressionError:
        return
    assert parse(read.text).ids == read.ids
    osi_approved(read)
    form(read)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Everyday names, with and without their version."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_guard.spdx.index import catalogue
from oss_guard.spdx.names import is_of, resolve, same_family, unversioned


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("MIT License", "MIT"),
        ("The MIT License (MIT)", "MIT"),
        ("Apache License, Version 2.0", "Apache-2.0"),
        ("Apache2", "Apache-2.0"),
        ("The 3-Clause BSD License", "BSD-3-Clause"),
        ("New BSD License", "BSD-3-Clause"),
        ('BSD 2-Clause "Simplified" License', "BSD-2-Clause"),
        ("The FreeBSD License", "BSD-2-Clause"),
        ("FreeBSD Documentation License", "FreeBSD-DOC"),
        ("GPLv3", "GPL-3.0-only"),
        ("GPLv3+", "GPL-3.0-or-later"),
        ("GNU General Public License v3 or later (GPLv3+)", "GPL-3.0-or-later"),
        ("GNU AGPL v3.0", "AGPL-3.0-only"),
        ("GNU Lesser General Public License v2.1", "LGPL-2.1-only"),
        ("CC BY 4.0", "CC-BY-4.0"),
        ("CC0", "CC0-1.0"),
        ("Creative Commons Attribution-ShareAlike 4.0", "CC-BY-SA-4.0"),
        ("クリエイティブ・コモンズ 表示 4.0 国際", "CC-BY-4.0"),
        ("MITライセンス", "MIT"),
        ("Apache 2.0 ライセンス", "Apache-2.0"),
        ("3条項BSDライセンス", "BSD-3-Clause"),
        ("公共データ利用規約（第1.0版）", "PDL-1.0"),
        ("PDL1.0", "PDL-1.0"),
        ("License :: OSI Approved :: MIT License", "MIT"),
        ("Mozilla Public License, v. 2.0", "MPL-2.0"),
        ("European Union Public Licence 1.2", "EUPL-1.2"),
        ("The Unlicense", "Unlicense"),
        ("UNLICENSED", None),
        ("BSL 1.1", None),
        ("MIT/X11", None),
        ("Public Domain", None),
        ("a tool", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_resolve(name, identifier):
    assert resolve(name) == identifier
    if identifier is not None:
        assert unversioned(name) is None


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("GPL", "GPL"),
        ("GNU General Public License", "GPL"),
        ("GPL or later", "GPL"),
        ("LGPL", "LGPL"),
        ("AGPL", "AGPL"),
        ("BSD License", "BSD"),
        ("BSD ライセンス", "BSD"),
        ("MPL", "MPL"),
        ("Apache Software License", "Apache"),
        ("Creative Commons", "Creative Commons"),
        ("CC BY", "CC BY"),
        ("CC-BY-SA", "CC BY-SA"),
        ("MIT", None),
        ("Proprietary", None),
    ],
)
def test_unversioned(name, family):
    assert unversioned(name) == family


def test_every_current_id_names_itself():
    data = catalogue()
    for identifier, (_, _, flags) in data.licences.items():
        if flags[1] == "0":
            assert resolve(identifier) == identifier


@given(st.text(max_size=300))
def test_any_name_is_answered(name):
    found = resolve(name)
    assert found is None or found in catalogue().licences


@pytest.mark.parametrize(
    ("family", "id", "expected"),
    [
        ("GPL", "GPL-3.0-or-later", True),
        ("GPL", "LGPL-3.0-only", False),
        ("GPL", "AGPL-3.0-only", False),
        ("BSD", "BSD-3-Clause", True),
        ("BSD", "0BSD", True),
        ("Creative Commons", "CC-BY-4.0", True),
        ("Creative Commons", "CC0-1.0", True),
        ("Creative Commons", "CECILL-2.1", False),
        ("CC BY", "CC-BY-4.0", True),
        ("CC BY", "CC-BY-SA-4.0", False),
        ("CC BY", "CC0-1.0", False),
        ("Apache", "Apache-2.0", True),
    ],
)
def test_a_licence_is_of_its_own_family_alone(family: str, id: str, expected: bool) -> None:
    assert is_of(family, id) is expected


def test_a_wider_family_holds_the_narrower() -> None:
    assert same_family("GPL", "GPL")
    assert same_family("Creative Commons", "CC BY")
    assert not same_family("CC BY", "CC BY-SA")
    assert not same_family("GPL", "LGPL")
    assert not same_family("Creative Commons", "GPL")

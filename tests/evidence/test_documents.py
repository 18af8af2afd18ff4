# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which documents count, and where links lead."""

from __future__ import annotations

from datetime import date

import pytest

from oss_guard.checks import find
from oss_guard.evidence import Sources, requests_of
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.links import resolve
from oss_guard.evidence.maintenance import dates_in
from oss_guard.evidence.reuse_child import ReuseResult
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.text import Text
from oss_guard.repository.memory import MemoryRepository
from oss_guard.scan.plan import Plan
from oss_guard.scan.redaction import Redaction
from oss_guard.scan.run import scan


def documents(files: dict[str, str]) -> Documents:
    repository = MemoryRepository({p: t.encode() for p, t in files.items()})
    scanned = scan(repository, Plan(requests_of(Documents, None), b"k"))
    settings = Settings(Organization(Text("市", "City"), Text("", "")))
    return Sources(
        repository, scanned, settings, date(2026, 1, 1), ReuseResult, Redaction(Plan((), b"k"))
    ).gather(Documents)


def test_two_hops_and_known_names():
    found = documents(
        {
            "README.md": "# 台帳\n[a](x/a.md)\n[t](LICENSE.md)",
            "x/a.md": "[b](b.md)",
            "x/b.md": "[c](c.md)",
            "x/c.md": "",
            "LICENSE.md": "text",
            "docs/免責事項.md": "",
            ".github/SUPPORT.md": "",
            "vendor/y/README.md": "",
        }
    )
    assert [p.path for p in found.pages] == [
        "README.md",
        "x/a.md",
        "x/b.md",
        ".github/SUPPORT.md",
        "docs/免責事項.md",
    ]
    assert found.names == ("市", "City", "台帳")


def test_readme_of_another_place_and_language():
    assert documents({"docs/README.md": "# x"}).readmes == ("docs/README.md",)
    assert documents({"README.en.md": "", "README.md": "", "docs/README.md": ""}).readmes == (
        "README.md",
        "README.en.md",
    )


def test_too_large_is_said():
    found = documents({"README.md": "a" * (1024 * 1024 + 1)})
    assert [(p.path, p.prose, p.oversized) for p in found.pages] == [("README.md", 0, True)]


@pytest.mark.parametrize(
    ("target", "leads"),
    [
        ("b.md", "d/b.md"),
        ("./b.md#x", "d/b.md"),
        ("../a.md?raw=1", "a.md"),
        ("/a.md", "a.md"),
        ("b", "d/b.md"),
        ("%E5%9B%B3.md", "d/図.md"),
        ("../d", "d/"),
        ("#x", None),
        ("none.md", None),
        ("../../a.md", None),
        ("https://github.com/City/x/blob/main/a.md", "a.md"),
        ("https://github.com/Other/x/blob/main/a.md", None),
        ("https://github.com/Other/x/blob/main/d/%E5%9B%B3.md", "d/図.md"),
        ("https://example.jp/a.md", None),
    ],
)
def test_links_lead_into_the_tree_only(target: str, leads: str | None):
    paths = {"a.md": 1, "d/b.md": 1, "d/図.md": 1}
    assert resolve("d/c.md", target, paths, {"", "d"}, "city") == leads


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027年3月末まで", [date(2027, 3, 31)]),
        ("令和元年5月1日", [date(2019, 5, 1)]),
        ("until 2027-02-31", [date(2027, 2, 28)]),
        ("until 31 March 2027", [date(2027, 3, 31)]),
        ("in March 2027", [date(2027, 3, 31)]),
        ("no date", []),
    ],
)
def test_dates(text: str, expected: list[date]):
    assert dates_in(text) == expected


def test_the_checks_are_found():
    for name in (
        "statement-made",
        "jurisdiction-stated",
        "readme-states-any",
        "channel-stated",
        "contribution-terms",
        "commits-signed-off",
        "derivation-asked",
        "documented",
        "data-described",
        "links-resolve",
        "file-or-section",
        "maintenance-end",
        "archive-noted",
    ):
        assert find(name).name == name

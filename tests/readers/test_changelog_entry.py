# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Versions and dates are found in the forms that projects write them in."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers import Fact
from oss_guard.readers.changelog_entry import (
    ChangelogEntry,
    ChangelogNote,
    Params,
    changelog_entry,
)


def read(content: str, *, section: bool = False) -> list[Fact]:
    document = Document("markdown", content.encode())
    return list(changelog_entry.read(document, (), Params(section)))


def entries(content: str, *, section: bool = False) -> list[str]:
    facts = read(content, section=section)
    return [f.version or f.date for f in facts if isinstance(f, ChangelogEntry)]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("## [1.2.3] - 2026-01-01\n", ["1.2.3"]),
        ("## v1.0.0-rc.1 (Fix release)\n", ["1.0.0-rc.1"]),
        ("1.9o\n----\n", ["1.9o"]),
        ("1.2.3 / 2015-01-01\n=====\n", ["1.2.3"]),
        ("* 1.2.3: fixes\n", ["1.2.3"]),
        ("- v1.0 初版\n", ["1.0"]),
        ("- v1.0.0 2026/1/1 初版\n", ["1.0.0"]),
        ("| 1.0.0 | 2026/1/1 | 初版 |\n", ["1.0.0"]),
        ("| 2026-01-10 | 初版 |\n", ["2026-01-10"]),
        ("30-JUL-2026: 24.7.5\n", ["30-JUL-2026"]),
        ("## July 5, 2026\n", ["July 5, 2026"]),
        ("## バージョン１．２\n", ["1.2"]),
        ("第2版 2026年1月1日\n", ["2"]),
        ("2026年1月5日 初版\n", ["2026年1月5日"]),
        ("- 令和8年4月1日 更新\n", ["令和8年4月1日"]),
        ("## oss-guard 0.1.0 (2026)\n", ["0.1.0"]),
        ("## @scope/name@5.0.0\n", ["5.0.0"]),
        ("**1.2.0**\n", ["1.2.0"]),
        ("20260105\u3000新規作成\n", ["20260105"]),
        ("20261305 番の台帳\n", []),
        ("- 1.5 times faster\n", []),
        ("- 2.0 倍に高速化\n", []),
        ("## 1.2 手順\n", []),
        ("1.2.3.4 is an address\n", []),
    ],
)
def test_entries(content: str, found: list[str]) -> None:
    assert entries(content) == found


def test_only_the_section_of_a_readme() -> None:
    content = "# x\n## 1.2.3\n## 更新履歴\n- 2026/1/1 公開\n### 1.0.0\n## License\n- 1.1.1\n"
    assert entries(content, section=True) == ["2026/1/1", "1.0.0"]
    assert read("# x\ntext\n", section=True) == []


@pytest.mark.parametrize(
    ("content", "points"),
    [
        ("See [the releases](https://forge.example/x/releases).\n", True),
        ("added the map\n", False),
        ("Written as [told](https://keepachangelog.com/en/1.1.0/).\n\n- the map\n", False),
        ("## Unreleased\n\n- a map of [shelters](https://forge.example/x)\n", False),
        ("https://forge.example\n" + "change\n" * 30, False),
    ],
)
def test_records_without_entries(content: str, points: bool) -> None:
    (note,) = read(content)
    assert isinstance(note, ChangelogNote)
    assert note.points is points


def test_nothing_of_nothing() -> None:
    assert read("\n\n") == []


def test_places() -> None:
    (fact,) = read("# Changelog\n\n## 1.0.0\n")
    assert (fact.span.start, fact.span.end) == (13, 21)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Tags are versions by their shape or because the record of changes names them."""

from __future__ import annotations

import pytest

from oss_guard.evidence.versions import sort_tags
from oss_guard.repository.port import Tag


def versions(*names: str, named: tuple[str, ...] = ()) -> list[str]:
    kept, _ = sort_tags([Tag(n, "2026-01-01") for n in names], frozenset(named))
    return [t.name for t in kept]


@pytest.mark.parametrize(
    "name",
    [
        "1.0", "v1.0.0", "V1.2", "v1", "release-1.2.3", "rel_1.2", "ver1.0", "Ver.1.02",
        "@scope/name@5.0.0", "web/v1.2.3", "app-1.2.3", "v1.0.0-rc.1", "1.0b2", "v1.2.3+build.5",
        "v1.2.3-20260101", "v1.2.3-2026-01-10", "2026.1.0", "2.2.1-0ad3f412",
    ],
)  # fmt: skip
def test_versions(name: str) -> None:
    assert versions(name) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "20260110", "2026-01-10", "release-20260110", "v2026.01.10", "2026.1.10", "build-1041",
        "1042", "deploy/1043", "v1042", "latest", "production", "1.9o", "before-merge",
        "deploy-2026-01-10-1200", "納品", "2026-01-10.1", "release_2026_01_10.2",
    ],
)  # fmt: skip
def test_other_marks(name: str) -> None:
    assert versions(name) == []


def test_versions_by_year() -> None:
    assert versions("2026.1.0", "2026.1.1") == ["2026.1.0", "2026.1.1"]
    assert versions("2026.1.1", "2026.1.2") == []


def test_the_record_of_changes_names_them() -> None:
    assert versions("1.9o", "v20260110", named=("1.9o", "20260110")) == ["1.9o", "v20260110"]

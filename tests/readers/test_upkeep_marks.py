# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Small marks of upkeep: reviewers, watched ecosystems, ignored locks, cadences, inline tests."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers import NoParams, Reader
from oss_guard.readers._anchor_pattern import check
from oss_guard.readers.code_owner import CodeOwner, code_owner
from oss_guard.readers.ignored_name import IgnoredName, ignored_name
from oss_guard.readers.ignored_name import Params as Ignored
from oss_guard.readers.inline_test import inline_test
from oss_guard.readers.release_cadence import ReleaseCadence, release_cadence
from oss_guard.readers.update_ecosystem import UpdateEcosystem, update_ecosystem
from oss_guard.scan import Request, Sighting
from oss_guard.scan.plan import Plan


def sightings(name: str, content: str, syntax: str) -> list[Sighting]:
    plan = Plan([Request(name, NoParams())], b"key")
    return [s for _, s in plan.read(Document(syntax, content.encode()), "x").sightings]


@pytest.mark.parametrize("reader", [release_cadence, update_ecosystem, inline_test])
def test_anchors_hold(reader: Reader) -> None:
    assert reader.anchors is not None
    for anchor in reader.anchors(NoParams()):
        check(anchor.pattern, anchor.literals, ignore_case=anchor.ignore_case)


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("* @example/reviewers", "@example/reviewers"),
        ("/docs/ 花子@example.jp @a # 文書", "花子@example.jp @a"),
        ("# * @example/reviewers", None),
        ("/docs/", None),
        ("[Section] @a", None),
        ("", None),
    ],
)
def test_code_owners(line: str, owners: str | None) -> None:
    facts = list(code_owner.read(Document("text", line.encode()), (), NoParams()))
    assert [f.owners for f in facts if isinstance(f, CodeOwner)] == ([owners] if owners else [])


def test_update_ecosystems() -> None:
    content = (
        'updates:\n  - package-ecosystem: "npm"\n  - package-ecosystem: pip\n'
        "  # - package-ecosystem: gomod\n"
    )
    found = [s.fact for s in sightings("update-ecosystem", content, "yaml")]
    assert [f.name for f in found if isinstance(f, UpdateEcosystem)] == ["npm", "pip"]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("/package-lock.json\n", ["package-lock.json"]),
        ("*.lock\n", ["yarn.lock"]),
        ("*.lock\n!yarn.lock\n", []),
        ("node_modules/\n#yarn.lock\n", []),
    ],
)
def test_ignored_names(content: str, found: list[str]) -> None:
    wanted = Ignored(("package-lock.json", "yarn.lock"))
    facts = ignored_name.read(Document("text", content.encode()), (), wanted)
    assert [f.name for f in facts if isinstance(f, IgnoredName)] == found


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("不具合の修正は四半期ごとにリリースします。", True),
        ("定期的な修正の機会を設け、バージョンアップします。", True),
        ("年2回、修正版を公開します。", True),
        ("A new release comes out every two months.", True),
        ("Our release cycle is described below.", True),
        ("データは毎週更新されます。", False),
        ("定期的な修正は行いません。", False),
        ("脆弱性がないか定期的に確認し、発見したら修正する。", False),
        ("We do not release regularly.", False),
        ("毎月の会議。修正は随時。", False),
    ],
)
def test_cadences(sentence: str, stated: bool) -> None:
    found = [s.fact for s in sightings("release-cadence", f"# x\n\n{sentence}\n", "markdown")]
    assert bool([f for f in found if isinstance(f, ReleaseCadence)]) is stated


def test_inline_tests() -> None:
    content = (
        "#[cfg(test)]\nmod tests {\n #[tokio::test]\n async fn a() {}\n #[test]\n fn b() {}\n}\n"
    )
    assert [s.location.line for s in sightings("inline-test", content, "rust")] == [3]

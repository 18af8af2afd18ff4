# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A project of others is told from an organisation's own packages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from oss_guard.checks import find
from oss_guard.engine.audit import gathered
from oss_guard.evidence import Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.versions import Versions
from oss_guard.model.grades import Severity
from oss_guard.model.policy import Organization, Ownership, PathRule, Settings
from oss_guard.model.text import Text
from oss_guard.packs.pack import Rule
from oss_guard.readers import NoParams
from oss_guard.repository.memory import MemoryRepository

WORDS = Text("例", "example")
TOLD = "# 地図\n\n- [editor](editor): 編集画面（[Midori](https://github.com/midori/map)）\n"
MIDORI = '{"name": "@midori/web", "repository": "https://github.com/midori/map.git"}'
WHOLE = {"editor/README.md": "# Midori\n", "editor/CHANGELOG.md": "## 1.0.0 - 2024-01-24\n- a\n"}


@contextmanager
def sources(files: dict[str, str], rules: tuple[PathRule, ...] = ()) -> Iterator[Sources]:
    rule = Rule(
        "X-001", (), Severity.LOW, find("changes-recorded"), NoParams(), title=WORDS,
        reason=WORDS, remedy=WORDS, message={}, references=(), examples=(), source="x", category="",
    )  # fmt: skip
    repository = MemoryRepository({p: c.encode() for p, c in files.items()})
    settings = Settings(Organization(WORDS, WORDS, account="midori-city"), rules)
    with gathered(repository, [rule], settings, date(2026, 6, 1)) as found:
        yield found


def inlined(files: dict[str, str]) -> set[str]:
    with sources(files) as found:
        return set(found.gather(Files).inlined)


def test_what_the_readme_and_the_manifest_both_say_is_of_others() -> None:
    files = {"README.md": TOLD, **WHOLE, "editor/web/package.json": MIDORI, "own/a.py": "x\n"}
    with sources(files) as found:
        classes = found.gather(Files).classes
        assert not found.gather(Versions).entries
    assert classes["editor/CHANGELOG.md"].ownership is Ownership.VENDORED
    assert "midori/map" in classes["editor/web/package.json"].why.en
    assert classes["own/a.py"].ownership is Ownership.OWN


def test_a_module_of_go_names_its_project_too() -> None:
    module = "module github.com/midori/map/server\n\nrequire github.com/other/x v1.0.0\n"
    assert inlined({"README.md": TOLD, **WHOLE, "editor/server/go.mod": module}) == {"editor/"}


def test_the_owner_that_the_root_names_is_another() -> None:
    root = '{"name": "x", "repository": "github:sakura/app"}'
    files = {"package.json": root, **WHOLE, "editor/package.json": MIDORI}
    assert inlined(files) == {"editor/"}


def test_tests_and_generated_files_inside_stay_what_they_are() -> None:
    files = {"README.md": TOLD, **WHOLE, "editor/package.json": MIDORI, "editor/e2e/a.ts": "x\n",
             "editor/yarn.lock": "x\n"}  # fmt: skip
    with sources(files) as found:
        classes = found.gather(Files).classes
    assert classes["editor/e2e/a.ts"].ownership is Ownership.TEST_DATA
    assert classes["editor/yarn.lock"].ownership is Ownership.GENERATED


def test_configuration_corrects_it() -> None:
    rule = PathRule(("editor/**",), Ownership.OWN, "ours since 2020")
    files = {"README.md": TOLD, **WHOLE, "editor/package.json": MIDORI}
    with sources(files, (rule,)) as found:
        assert found.gather(Files).classes["editor/README.md"].ownership is Ownership.OWN


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(
            {"package.json": MIDORI, **WHOLE, "editor/package.json": MIDORI},
            id="a package of the same repository",
        ),
        pytest.param(
            {
                "package.json": '{"repository": {"url": "git+https://github.com/midori/all.git"}}',
                **WHOLE,
                "editor/package.json": MIDORI,
            },
            id="another project of the same owner",
        ),
        pytest.param(
            {
                "README.md": TOLD,
                **WHOLE,
                "editor/package.json": '{"repository": "midori-city/map"}',
            },
            id="the organisation's own account",
        ),
        pytest.param(
            {"README.md": "# x\n", **WHOLE, "editor/package.json": MIDORI},
            id="neither the root nor its README tells",
        ),
        pytest.param(
            {"README.md": TOLD, "editor/README.md": "# x\n", "editor/package.json": MIDORI},
            id="nothing else that a repository has at its root",
        ),
        pytest.param(
            {
                "README.md": TOLD,
                **WHOLE,
                "editor/package.json": MIDORI,
                "editor/own/go.mod": "module github.com/sakura/app/own\n",
            },
            id="several owners in one folder",
        ),
        pytest.param(
            {
                "README.md": TOLD,
                **WHOLE,
                "editor/package.json": '{"dependencies": {"m": "github:midori/map"}}',
            },
            id="a dependency",
        ),
        pytest.param(
            {"README.md": TOLD, **WHOLE, "editor/package.json": "{"}, id="a broken manifest"
        ),
    ],
)
def test_the_projects_own_stays_own(files: dict[str, str]) -> None:
    assert inlined(files) == set()

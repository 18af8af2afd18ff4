# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Manifests, locks and watches of the project's own files are brought together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from oss_guard.checks import find
from oss_guard.engine.audit import gathered
from oss_guard.evidence import Sources
from oss_guard.evidence.dependencies import Dependencies
from oss_guard.evidence.manifests import Manifests
from oss_guard.evidence.tests import OwnTests, is_hollow
from oss_guard.model.grades import Severity
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.text import Text
from oss_guard.packs.pack import Rule
from oss_guard.readers import NoParams
from oss_guard.repository.memory import MemoryRepository

WORDS = Text("例", "example")


@contextmanager
def sources(check: str, files: dict[str, str]) -> Iterator[Sources]:
    rule = Rule(
        "X-001", (), Severity.LOW, find(check), NoParams(), title=WORDS, reason=WORDS,
        remedy=WORDS, message={}, references=(), examples=(), source="x", category="",
    )  # fmt: skip
    repository = MemoryRepository({p: c.encode() for p, c in files.items()})
    settings = Settings(Organization(WORDS, WORDS))
    with gathered(repository, [rule], settings, date(2026, 6, 1)) as found:
        yield found


def dependencies(files: dict[str, str]) -> Dependencies:
    with sources("dependencies-watched", files) as found:
        return found.gather(Dependencies)


NPM = '{"name": "x", "license": "MIT", "dependencies": {"a": "1"}}'


def test_own_manifests() -> None:
    files = {
        "package.json": '{\n  "name": "x",\n  "license": "MIT"\n}\n',
        "node_modules/y/package.json": NPM,
        "tests/fixtures/package.json": NPM,
        "web/package.json": "{",
    }
    with sources("dependencies-watched", files) as found:
        first, second = found.gather(Manifests).own
    assert (first.path, first.ecosystem, first.folder) == ("package.json", "npm", "")
    assert (first.declared.licence, str(first.location)) == ("MIT", "package.json:3:4")
    assert not first.has_dependencies
    assert (second.path, second.folder, second.fault) == ("web/package.json", "web", "json")


@pytest.mark.parametrize(
    ("lock", "covers"),
    [
        ("web/package-lock.json", True),
        ("yarn.lock", True),
        ("other/yarn.lock", False),
        ("web/inner/yarn.lock", False),
        ("node_modules/z/yarn.lock", False),
        ("composer.lock", False),
    ],
)
def test_a_lock_covers_what_lies_below(lock: str, covers: bool) -> None:
    found = dependencies({"web/package.json": NPM, lock: "x"})
    assert (found.covered == {"web/package.json"}) is covers
    assert found.loose == ([] if covers else ["npm"])


def test_watches_by_ecosystem() -> None:
    found = dependencies(
        {
            "package.json": NPM,
            "requirements.txt": "a==1\n",
            ".github/dependabot.yml": "updates:\n  - package-ecosystem: npm\n",
        }
    )
    assert [w.what for w in found.watching("npm")] == ["npm"]
    assert found.watching("python") == []
    assert found.watches[0].line == 2


def test_watches_of_everything() -> None:
    found = dependencies(
        {
            "package.json": NPM,
            ".gitlab-ci.yml": "audit:\n  script:\n    - osv-scanner -r .\n",
            "Makefile": "check:\n\tpip-audit\n",
        }
    )
    assert [w.what for w in found.watching("go")] == ["osv-scanner -r .", "pip-audit"]


@pytest.mark.parametrize(
    "run",
    ['echo "Error: no test specified" && exit 1', "exit 0", "true", ":", "", "@echo none; true",
     "echo a || exit 1"],
)  # fmt: skip
def test_commands_that_test_nothing(run: str) -> None:
    assert is_hollow(run)


@pytest.mark.parametrize("run", ["jest", "echo start && jest", "cd web && npm test", "trueish"])
def test_commands_that_test(run: str) -> None:
    assert not is_hollow(run)


def found_tests(files: dict[str, str]) -> list[str | None]:
    with sources("tests-present", files) as found:
        return [f.path for f in found.gather(OwnTests).files]


@pytest.mark.parametrize(
    "path",
    ["tests/test_a.py", "a/tests.py", "src/a.test.mjs", "src/a.unit.test.mjs", "ATest.java",
     "spec/a_spec.rb", "a_test.go", "test/a.js", "__tests__/a.ts", "cypress/e2e/a.cy.ts",
     "tests/a.bats"],
)  # fmt: skip
def test_what_is_a_test(path: str) -> None:
    assert found_tests({path: "x\n", "a.py": "x = 1\n"}) == [path]


@pytest.mark.parametrize(
    "path",
    ["tests/fixtures/a.py", "tests/data.csv", "src/latest.py", "Workers/ArrayTest.js",
     "tests/__mocks__/a.js", "vendor/x/tests/test_a.py", "docs/test.md",
     "tests/__init__.py"],
)  # fmt: skip
def test_what_is_none(path: str) -> None:
    assert found_tests({path: "x\n", "a.py": "x = 1\n"}) == []

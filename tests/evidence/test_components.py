# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What lists, manifests and configuration say of one component is brought together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from oss_guard.checks import find
from oss_guard.engine.audit import gathered
from oss_guard.evidence import Sources
from oss_guard.evidence.component_identity import key_of, loaded_name
from oss_guard.evidence.components import Components, Needed
from oss_guard.model.grades import Severity
from oss_guard.model.policy import DeclaredUse, DependencyRule, Organization, Settings
from oss_guard.model.text import Text
from oss_guard.packs.pack import Rule
from oss_guard.readers import NoParams
from oss_guard.repository.memory import MemoryRepository

WORDS = Text("例", "example")


@contextmanager
def sources(files: dict[str, str], rules: tuple[DependencyRule, ...] = ()) -> Iterator[Sources]:
    rule = Rule(
        "X-001",
        (),
        Severity.LOW,
        find("licences-combine"),
        NoParams(),
        title=WORDS,
        reason=WORDS,
        remedy=WORDS,
        message={},
        references=(),
        examples=(),
        source="x",
        category="",
    )
    repository = MemoryRepository({p: c.encode() for p, c in files.items()})
    settings = Settings(Organization(WORDS, WORDS), dependencies=rules)
    with gathered(repository, [rule], settings, date(2026, 6, 1)) as found:
        yield found


def components(files: dict[str, str], *rules: DependencyRule) -> Components:
    with sources(files, rules) as found:
        return found.gather(Components)


def one(files: dict[str, str], *rules: DependencyRule) -> Needed:
    (needed,) = components(files, *rules).needed
    return needed


def lock(**packages: dict[str, object]) -> str:
    return json.dumps({"packages": {f"node_modules/{n}": g for n, g in packages.items()}})


def bill(name: str, version: str, licence: str, url: str = "", **more: object) -> str:
    component = {
        "type": "library",
        "name": name,
        "version": version,
        "purl": url,
        "licenses": [{"expression": licence}],
        **more,
    }
    return json.dumps({"bomFormat": "CycloneDX", "components": [component]})


MANIFEST = '{"name": "own", "dependencies": {"a": "^1"}}'
YARN = 'a@^1:\n  version "1.0.0"\n'


def test_a_manifest_and_a_lock() -> None:
    found = one({"package.json": MANIFEST, "package-lock.json": lock(a={"license": "MIT"})})
    assert (found.name, found.stated, found.use, found.direct) == ("a", ("MIT",), "run-time", True)
    assert found.known
    assert [p.path for p in found.places] == ["package-lock.json", "package.json"]


def test_a_bill_beside_a_lock_without_licences() -> None:
    files = {"package.json": MANIFEST, "yarn.lock": YARN}
    assert not one(files).known
    assert one({**files, "bom.json": bill("a", "1.0.0", "ISC")}).known
    assert one({**files, "bom.json": bill("a", "1.0.0", "ISC", "pkg:npm/a@1.0.0")}).known
    assert not one({**files, "bom.json": bill("a", "2.0.0", "ISC")}).known


def test_a_bill_of_another_ecosystem_is_of_another_component() -> None:
    files = {"yarn.lock": YARN, "bom.json": bill("a", "1.0.0", "ISC", "pkg:pypi/a@1.0.0")}
    assert [(n.ecosystem, n.known) for n in components(files).needed] == [
        ("npm", False),
        ("python", True),
    ]


def test_all_that_is_stated_applies() -> None:
    files = {"package-lock.json": lock(a={"version": "1", "license": "MIT"})}
    found = one({**files, "bom.json": bill("a", "1", "GPL-3.0-only", "pkg:npm/a@1")})
    assert found.stated == ("MIT", "GPL-3.0-only")


def test_a_version_for_development_says_nothing_of_the_one_at_run_time() -> None:
    packages = {
        "node_modules/a": {"version": "1", "license": "MIT"},
        "node_modules/b/node_modules/a": {"version": "2", "license": "GPL-3.0", "dev": True},
    }
    found = one({"package-lock.json": json.dumps({"packages": packages})})
    assert (found.use, found.stated) == ("run-time", ("MIT",))


def test_uses_that_files_tell() -> None:
    files = {"requirements.txt": "a\n", "requirements-dev.txt": "a\nb\n", "Gemfile": "gem 'c'\n"}
    uses = {n.name: n.use for n in components(files).needed}
    assert uses == {"a": "run-time", "b": "development", "c": ""}


def test_what_lies_in_the_tree_is_bundled() -> None:
    manifest = '{"name": "a", "version": "1.0.0", "license": "MIT"}'
    files = {"node_modules/a/package.json": manifest, "node_modules/a/a.js": "a\n"}
    found = components(files)
    assert [(n.name, n.use) for n in found.needed] == [("a", "bundled")]
    assert found.bundled == ("node_modules/a/",)
    metadata = {"site-packages/b-1.dist-info/METADATA": "Name: b\nVersion: 1\nLicense: MIT\n"}
    assert one(metadata).use == "bundled"


def test_test_data_and_own_packages_are_no_components() -> None:
    files = {
        "package.json": '{"name": "own"}',
        "packages/p/package.json": '{"name": "p", "dependencies": {"own": "^1"}}',
        "tests/fixtures/yarn.lock": YARN,
    }
    assert components(files).needed == ()


def test_words_of_configuration() -> None:
    rule = DependencyRule(("A", "gone"), DeclaredUse.SEPARATE_PROGRAM, WORDS, "GPL-3.0-only")
    files = {"requirements.txt": "a==1\n"}
    found = one(files, rule)
    assert (found.use, found.stated, found.declared) == ("separate-program", rule_stated(), rule)
    assert components(files, rule).idle == ("gone",)


def rule_stated() -> tuple[str, ...]:
    return ("GPL-3.0-only",)


def test_a_word_of_configuration_does_not_hide_what_a_lock_states() -> None:
    rule = DependencyRule(("a",), DeclaredUse.RUN_TIME, WORDS, "MIT")
    found = one({"package-lock.json": lock(a={"license": "GPL-3.0-only"})}, rule)
    assert found.stated == ("GPL-3.0-only", "MIT")


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        ({"package-lock.json": "{"}, "json"),
        ({"package.json": "{"}, "json"),
        ({"deno.lock": "{}"}, "form"),
        ({"bom.xml": '<!DOCTYPE a><bom xmlns="http://cyclonedx.org/schema/bom/1"/>'}, "doctype"),
    ],
)
def test_what_could_not_be_read(files: dict[str, str], fault: str) -> None:
    assert [(p.path, f) for p, f in components(files).faults] == [(next(iter(files)), fault)]


def test_one_component_by_several_spellings() -> None:
    assert key_of("python", "Zope.Interface") == key_of("python", "zope-interface")
    assert key_of("maven", "org.example/midori") == key_of("gradle", "org.example:midori")
    assert key_of("npm", "a_b") != key_of("npm", "a-b")
    assert loaded_name("https://cdn.example.com/npm/a@1.2/b.js?x=1") == "cdn.example.com/npm/a/b.js"
    assert loaded_name("https://[") == "https://["


def test_what_code_takes_in_counts_where_no_manifest_of_its_language_names_any() -> None:
    code = {"a.py": "import numpy as np\nimport b, json\nfrom lxml import etree\n", "b.py": ""}
    (etree, numpy) = components(code).needed
    assert (etree.name, numpy.name) == ("lxml", "numpy")
    assert (numpy.ecosystem, numpy.use, numpy.direct) == ("python", "run-time", True)
    assert [p.line for p in etree.places] == [3]
    assert one({**code, "requirements.txt": "pandas\n"}).name == "pandas"
    others = components({**code, "package.json": '{"dependencies": {"x": "1"}}'})
    assert {n.name for n in others.needed} == {"lxml", "numpy", "x"}

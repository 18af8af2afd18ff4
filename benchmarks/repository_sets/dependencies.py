# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Dependencies: what lock files, bills of materials and configuration state of them."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping

from repository_sets.sample import (
    DOUBTFUL,
    FAIL,
    NONE,
    PASS,
    UNKNOWN,
    Repository,
    every,
    program,
    readme,
    tag,
    text,
)

_FIT = "5-2-(1) 5-4-a"
Packages = Mapping[str, str | None]


def repositories(chance: random.Random) -> Iterator[Repository]:
    """Yield them."""
    yield from _npm(chance)
    yield from _not_told(chance)
    yield from _bills(chance)
    yield from _versions(chance)
    yield from _broken(chance)


def _work(chance: random.Random, id: str = "MIT") -> dict[str, str]:
    return {"LICENSE": text(id, chance), **program(chance, tag(id)), **readme(chance)}


def _lock(
    packages: Packages, *, dev: Packages | None = None, indirect: Packages | None = None
) -> dict[str, str]:
    """A lock file that states licences, with its manifest."""
    dev, indirect = dev or {}, indirect or {}
    root = {
        "dependencies": dict.fromkeys(packages, "^1"),
        "devDependencies": dict.fromkeys(dev, "^1"),
    }
    listed: dict[str, object] = {"": root}
    for group, marks in ((packages, {}), (dev, {"dev": True}), (indirect, {})):
        for name, licence in group.items():
            stated = {"license": licence} if licence else {}
            listed[f"node_modules/{name}"] = {"version": "1.2.3", **marks, **stated}
    lock = {"name": "x", "lockfileVersion": 3, "packages": listed}
    return {
        "package.json": json.dumps({"name": "x", **root}),
        "package-lock.json": json.dumps(lock, indent=1),
    }


def _npm(chance: random.Random) -> Iterator[Repository]:
    fine, bad = every(PASS, _FIT), every(FAIL, _FIT)
    none = {"5-2-(2)": NONE}
    cases: tuple[tuple[str, dict[str, str], dict[str, str]], ...] = (
        ("all non-copyleft", _lock({"a": "MIT", "b": "Apache-2.0", "c": "ISC"}), {**fine, **none}),
        ("AGPL at run time", _lock({"a": "MIT", "bad": "AGPL-3.0-only"}), bad),
        ("GPL among dependencies of dependencies", _lock({"a": "MIT"}, indirect={"bad": "GPL-2.0"}), bad),
        ("AGPL for development alone", _lock({"a": "MIT"}, dev={"b": "AGPL-3.0-only"}), {**fine, **none}),
        ("a choice with the GPL", _lock({"a": "(MIT OR GPL-3.0-or-later)"}), {**fine, **none}),
        ("MIT and GPL at once", _lock({"a": "MIT AND GPL-3.0-only"}), bad),
        ("GPL with the Classpath exception", _lock({"a": "GPL-2.0-only WITH Classpath-exception-2.0"}), fine),
        ("LGPL, listed nowhere", _lock({"a": "LGPL-3.0-or-later"}), {**fine, "5-2-(2)": FAIL}),
        ("one without a licence", _lock({"a": "MIT", "b": None}), every(UNKNOWN, f"{_FIT} 5-2-(2)")),
        ("one indirect without a licence", _lock({"a": "MIT"}, indirect={"b": None}), every(UNKNOWN, f"{_FIT} 5-2-(2)")),
        ("words that are no licence", _lock({"a": "SEE LICENSE IN TERMS.txt"}), every(UNKNOWN, _FIT)),
        ("UNLICENSED at run time", _lock({"a": "UNLICENSED"}), every(DOUBTFUL, _FIT)),
        ("AGPL and one without a licence", _lock({"b": None, "bad": "AGPL-3.0-only"}), bad),
        ("BUSL at run time", _lock({"a": "BUSL-1.1"}), every(DOUBTFUL, _FIT)),
    )  # fmt: skip
    for name, files, expected in cases:
        at = {"5-2-(1)": "package-lock.json"} if expected.get("5-2-(1)") == FAIL else {}
        yield Repository(f"npm: {name}", {**_work(chance), **files}, expected, at)
    listed = {"THIRD_PARTY_NOTICES.md": "# Notices\n\n- aoba-kit: LGPL-3.0-or-later\n"}
    yield Repository(
        "npm: LGPL, listed",
        {**_work(chance), **_lock({"aoba-kit": "LGPL-3.0-or-later"}), **listed},
        {**fine, "5-2-(2)": PASS},
    )
    agpl = _lock({"a": "MIT", "tool": "AGPL-3.0-only"})
    yield Repository(
        "npm: AGPL as a separate program, by configuration",
        {**_work(chance), **agpl}, fine, uses=(("tool", "separate-program"),),
    )  # fmt: skip
    yield Repository(
        "npm: AGPL at run time, and configuration says so",
        {**_work(chance), **agpl}, bad, uses=(("tool", "run-time"),),
    )  # fmt: skip
    yield Repository(
        "no dependencies in a manifest",
        {**_work(chance), "package.json": '{"name": "x"}'},
        every(NONE, f"{_FIT} 5-2-(2)"),
    )
    yield Repository(
        "a lock file that lists nothing",
        {
            **_work(chance),
            "package.json": '{"name": "x"}',
            "package-lock.json": '{"name": "x", "lockfileVersion": 3, "packages": {"": {"name": "x"}}}',
        },
        every(NONE, f"{_FIT} 5-2-(2)"),
    )


def _not_told(chance: random.Random) -> Iterator[Repository]:
    lists: dict[str, dict[str, str]] = {
        "requirements.txt": {"requirements.txt": "flask==3.0.0\nrequests>=2\n"},
        "poetry.lock": {"poetry.lock": '[[package]]\nname = "flask"\nversion = "3.0.0"\n'},
        "yarn.lock": {"yarn.lock": '# yarn lockfile v1\n\nvue@^3.0.0:\n  version "3.4.0"\n'},
        "pnpm-lock.yaml": {"pnpm-lock.yaml": "lockfileVersion: '9.0'\n\npackages:\n\n  vue@3.4.0:\n    resolution: {integrity: x}\n"},
        "go.mod": {"go.mod": "module example.com/x\n\ngo 1.22\n\nrequire github.com/pkg/errors v0.9.1\n"},
        "Cargo.lock": {"Cargo.lock": 'version = 3\n\n[[package]]\nname = "serde"\nversion = "1.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n'},
        "Gemfile.lock": {"Gemfile.lock": "GEM\n  remote: https://rubygems.org/\n  specs:\n    rake (13.0.0)\n\nDEPENDENCIES\n  rake\n"},
        "pom.xml": {"pom.xml": "<project><artifactId>x</artifactId><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency></dependencies></project>"},
        "csproj": {"x.csproj": '<Project><ItemGroup><PackageReference Include="Newtonsoft.Json" Version="13.0.1" /></ItemGroup></Project>'},
    }  # fmt: skip
    for name, files in lists.items():
        yield Repository(
            f"{name} names no licences",
            {**_work(chance), **files},
            every(UNKNOWN, f"{_FIT} 5-2-(2)"),
        )
    composer = {"packages": [{"name": "a/b", "version": "1.0", "license": ["MIT"]}],
                "packages-dev": [{"name": "c/d", "version": "1.0", "license": ["GPL-3.0-only"]}]}  # fmt: skip
    manifest = {
        "composer.json": json.dumps({"name": "x/y", "license": "MIT", "require": {"a/b": "^1"}})
    }
    yield Repository(
        "composer.lock, GPL for development",
        {**_work(chance), **manifest, "composer.lock": json.dumps(composer)},
        every(PASS, _FIT),
    )
    composer["packages"][0]["license"] = ["GPL-2.0-or-later"]
    yield Repository(
        "composer.lock, GPL at run time",
        {**_work(chance), **manifest, "composer.lock": json.dumps(composer)},
        every(FAIL, _FIT),
    )


def _cyclonedx(**components: str) -> str:
    listed = [
        {"type": "library", "name": name, "version": "3.0.0", "purl": f"pkg:pypi/{name}@3.0.0",
         "licenses": [{"license": {"id": id}}]}
        for name, id in components.items()
    ]  # fmt: skip
    return json.dumps({"bomFormat": "CycloneDX", "specVersion": "1.5", "components": listed})


def _bills(chance: random.Random) -> Iterator[Repository]:
    wanted = {"requirements.txt": "flask==3.0.0\nboat==3.0.0\n"}
    yield Repository(
        "a bill that tells all",
        {**_work(chance), **wanted, "bom.json": _cyclonedx(flask="BSD-3-Clause", boat="MIT")},
        {**every(PASS, _FIT), "5-2-(2)": NONE},
    )
    yield Repository(
        "a bill that tells of the GPL",
        {
            **_work(chance),
            **wanted,
            "bom.json": _cyclonedx(flask="BSD-3-Clause", boat="GPL-3.0-only"),
        },
        every(FAIL, _FIT),
    )
    yield Repository(
        "a bill that tells of one",
        {**_work(chance), **wanted, "bom.json": _cyclonedx(flask="BSD-3-Clause")},
        every(UNKNOWN, _FIT),
    )
    xml = '<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components>{}</components></bom>'
    one = '<component type="library"><name>{0}</name><version>3.0.0</version><licenses><license><id>{1}</id></license></licenses><purl>pkg:pypi/{0}@3.0.0</purl></component>'
    yield Repository(
        "a bill in XML",
        {
            **_work(chance),
            **wanted,
            "bom.xml": xml.format(
                one.format("flask", "BSD-3-Clause") + one.format("boat", "AGPL-3.0-only")
            ),
        },
        every(FAIL, _FIT),
    )
    entity = '<!DOCTYPE bom [<!ENTITY a "MIT">]>'
    yield Repository(
        "a bill in XML with entities",
        {
            **_work(chance),
            **wanted,
            "bom.xml": xml.format(one.format("flask", "&a;")).replace("<bom", f"{entity}<bom"),
        },
        every(UNKNOWN, _FIT),
    )
    spdx = {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "packages": [
        {"name": name, "versionInfo": "3.0.0", "SPDXID": f"SPDXRef-{name}", "licenseConcluded": "NOASSERTION", "licenseDeclared": id,
         "externalRefs": [{"referenceType": "purl", "referenceLocator": f"pkg:pypi/{name}@3.0.0"}]}
        for name, id in (("flask", "BSD-3-Clause"), ("boat", "ISC"))]}  # fmt: skip
    yield Repository(
        "a bill in SPDX 2.3",
        {**_work(chance), **wanted, "x.spdx.json": json.dumps(spdx)},
        every(PASS, _FIT),
    )


def _versions(chance: random.Random) -> Iterator[Repository]:
    cases = (
        ("GPL-2.0-only", {"a": "Apache-2.0"}, FAIL),
        ("GPL-2.0-or-later", {"a": "Apache-2.0"}, PASS),
        ("GPL-2.0-or-later", {"a": "GPL-2.0-only"}, PASS),
        ("GPL-2.0-or-later", {"a": "GPL-2.0-only", "b": "Apache-2.0"}, FAIL),
        ("GPL-3.0-only", {"a": "GPL-2.0-only"}, FAIL),
        ("GPL-3.0-only", {"a": "GPL-2.0-or-later", "b": "Apache-2.0"}, PASS),
        ("GPL-3.0-or-later", {"a": "BSD-4-Clause"}, FAIL),
        ("AGPL-3.0-or-later", {"a": "GPL-3.0-only"}, PASS),
        ("MPL-2.0", {"a": "GPL-3.0-only"}, FAIL),
        ("Apache-2.0", {"a": "MPL-2.0"}, PASS),
        ("EUPL-1.2", {"a": "GPL-3.0-only"}, FAIL),
    )
    for id, packages, verdict in cases:
        names = ", ".join(packages.values())
        yield Repository(
            f"{id} needs {names}", {**_work(chance, id), **_lock(packages)}, every(verdict, _FIT)
        )


def _broken(chance: random.Random) -> Iterator[Repository]:
    lists = {
        "package-lock.json": ("{", '{"lockfileVersion": 3, "packages": []}', '{"packages": {"node_modules/a": {"license": "MIT", "license": "GPL-3.0-only"}}}'),
        "pnpm-lock.yaml": ("lockfileVersion: '9.0'\npackages: [\n", "nothing of the kind\n"),
        "yarn.lock": ("<<<<<<< HEAD\n# yarn lockfile v1\n",),
        "composer.lock": ('{"packages": {"a": 1}}',),
        "deno.lock": ("{}\n",),
    }  # fmt: skip
    for path, contents in lists.items():
        for number, content in enumerate(contents):
            yield Repository(
                f"{path} that cannot be read, {number}",
                {**_work(chance), path: content},
                every(UNKNOWN, f"{_FIT} 5-2-(2)"),
            )

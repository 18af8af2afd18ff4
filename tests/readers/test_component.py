# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Lists of components: what each form states, and that hostile ones end quickly."""

from __future__ import annotations

import json

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers._listed import MOST, of_package_url
from oss_guard.readers.component import LIMIT, Component, Form, Params, component

Row = tuple[str, str, str, str, bool | None]


def read(form: Form, content: str) -> list[Component]:
    found = component.read(Document("text", content.encode()), (), Params(form))
    return [f for f in found if isinstance(f, Component)]


def rows(form: Form, content: str) -> list[Row]:
    return [(c.name, c.version, c.licence, c.use, c.direct) for c in read(form, content)]


NPM = {
    "lockfileVersion": 3,
    "packages": {
        "": {"dependencies": {"a": "^1"}, "devDependencies": {"@s/b": "^2"}},
        "packages/own": {"version": "1.0.0", "license": "MIT"},
        "node_modules/own": {"resolved": "packages/own", "link": True},
        "node_modules/a": {"version": "1.0.0", "license": "MIT"},
        "node_modules/@s/b": {"version": "2.0.0", "dev": True, "license": {"type": "ISC"}},
        "node_modules/a/node_modules/c": {"version": "3.0.0", "license": ["MIT", "GPL-3.0"]},
        "node_modules/alias": {"name": "real", "version": "4.0.0"},
    },
}
NPM_1 = '{"dependencies": {"a": {"version": "1.0.0", "dependencies": {"b": {"version": "2.0.0",\
 "dev": true}}}, "own": {"version": "file:own"}}}'
YARN = """# yarn lockfile v1
"@s/a@^1.0.0", "@s/a@^1.1.0":
  version "1.2.0"
  dependencies:
    b "^2.0.0"

b@^2.0.0:
  version "2.0.0"

"own@workspace:.":
  version: 0.0.0
"""
BERRY = '"c@npm:^3.0.0":\n  version: 3.1.0\n  resolution: "c@npm:3.1.0"\n'
PNPM_5 = "packages:\n\n  /a/1.0.0:\n    resolution: {}\n    dev: true\n\n  /@s/b/2.0.0_c@1.0.0:\n\
    resolution: {}\n    dev: false\n"
PNPM_9 = "importers:\n\n  .:\n    dependencies:\npackages:\n\n  '@s/a@1.0.0':\n\
    resolution: {}\n\n  b@2.0.0(c@1.0.0):\n    resolution: {}\n\nsnapshots:\n\n  d@1.0.0: {}\n"
PNPM_ELSEWHERE = "packages:\n\n  a@https://example.com/a.tgz:\n    resolution: {}\n\n\
  file:../own:\n    resolution: {}\n\n  'b@file:../b': {}\n"
POETRY = '[[package]]\nname = "a"\nversion = "1.0"\ncategory = "dev"\n\n[package.extras]\n\
name = "no"\n\n[[package]]\nname = "b"\nversion = "2.0"\ngroups = ["main", "dev"]\n'
UV = '[[package]]\nname = "own"\nversion = "1"\nsource = { editable = "." }\n\n[[package]]\n\
name = "a"\nversion = "1.0"\nsource = { registry = "https://pypi.org/simple" }\n'
CARGO = '[[package]]\nname = "own"\nversion = "0.1.0"\n\n[[package]]\nname = "a"\nversion = "1.0"\n\
source = "registry+https://example.com"\n'
PIPFILE = '{"default": {"a": {"version": "==1.0"}}, "develop": {"b": {"version": "==2.0"}}}'
COMPOSER = '{"packages": [{"name": "a/b", "version": "1.0", "license": ["MIT", "GPL-2.0"]}],\
 "packages-dev": [{"name": "c/d", "version": "2.0", "license": "ISC"}]}'
INSTALLED = '{"packages": [{"name": "a/b"}, {"name": "c/d"}], "dev-package-names": ["c/d"]}'
GEMFILE = (
    "PATH\n  remote: .\n  specs:\n    own (1.0)\n\nGEM\n  specs:\n    a (1.0)\n      b (~> 1)\n\
    b (1.1)\n\nDEPENDENCIES\n  a\n  own!\n"
)
GO = "module example.com/x\n\nrequire example.com/z v0.1.0\n\nrequire (\n\texample.com/a v1.0.0\n\
\texample.com/b v2.0.0 // indirect\n)\n"
GO_SUM = "example.com/a v1.0.0 h1:x=\nexample.com/a v1.0.0/go.mod h1:y=\nb v1/go.mod h1:z=\n"
GRADLE = "# c\na:b:1.0=runtimeClasspath,testRuntimeClasspath\nc:d:2.0=testCompileClasspath\n\
e:f:1=annotationProcessor\nempty=\n"
NUGET = '{"dependencies": {"net8.0": {"A": {"type": "Direct", "resolved": "1.0"},\
 "B": {"type": "Transitive", "resolved": "2.0"}, "own": {"type": "Project"}}}}'
PUB = 'packages:\n  a:\n    dependency: "direct main"\n    description:\n      name: a\n\
    source: hosted\n    version: "1.0"\n  b:\n    dependency: "direct dev"\n    source: hosted\n\
    version: "2.0"\n  flutter:\n    dependency: "direct main"\n    source: sdk\n\
    version: "0.0.0"\nsdks:\n  dart: ">=2"\n'
SWIFT = '{"pins": [{"identity": "a", "location": "https://example.com/o/A.git",\
 "state": {"version": "1.0"}}]}'
MIX = '%{\n  "a": {:hex, :a, "1.0.0", "x"},\n}\n'
PODS = "PODS:\n  - A/Core (1.0):\n    - B (= 2.0)\n  - A/More (1.0)\n  - B (2.0)\n\nDEPENDENCIES:\n\
  - A (~> 1)\n\nCOCOAPODS: 1.1\n"
METADATA = "Metadata-Version: 2.1\nName: a\nVersion: 1.0\nLicense: MIT\n\nLicense: no\n"
CLASSIFIED = "Name: a\nLicense: the whole text\n        of it\nClassifier: License :: OSI Approved\
 :: MIT License\n"


@pytest.mark.parametrize(
    ("form", "content", "expected"),
    [
        (
            "npm",
            json.dumps(NPM),
            [
                ("a", "1.0.0", "MIT", "run-time", True),
                ("@s/b", "2.0.0", "ISC", "development", True),
                ("c", "3.0.0", "(MIT) OR (GPL-3.0)", "run-time", False),
                ("real", "4.0.0", "", "run-time", False),
            ],
        ),
        (
            "npm",
            NPM_1,
            [("a", "1.0.0", "", "run-time", None), ("b", "2.0.0", "", "development", None)],
        ),
        ("yarn", YARN, [("@s/a", "1.2.0", "", "", None), ("b", "2.0.0", "", "", None)]),
        ("yarn", BERRY, [("c", "3.1.0", "", "", None)]),
        (
            "pnpm",
            PNPM_5,
            [("a", "1.0.0", "", "development", None), ("@s/b", "2.0.0", "", "run-time", None)],
        ),
        ("pnpm", PNPM_ELSEWHERE, [("a@https://example.com/a.tgz", "", "", "", None)]),
        ("pnpm", PNPM_9, [("@s/a", "1.0.0", "", "", None), ("b", "2.0.0", "", "", None)]),
        (
            "toml",
            POETRY,
            [("a", "1.0", "", "development", None), ("b", "2.0", "", "run-time", None)],
        ),
        ("toml", UV, [("a", "1.0", "", "", None)]),
        ("cargo", CARGO, [("a", "1.0", "", "", None)]),
        (
            "pipfile",
            PIPFILE,
            [("a", "1.0", "", "run-time", None), ("b", "2.0", "", "development", None)],
        ),
        (
            "composer",
            COMPOSER,
            [
                ("a/b", "1.0", "(MIT) OR (GPL-2.0)", "run-time", None),
                ("c/d", "2.0", "ISC", "development", None),
            ],
        ),
        (
            "composer",
            INSTALLED,
            [("a/b", "", "", "run-time", None), ("c/d", "", "", "development", None)],
        ),
        ("gemfile", GEMFILE, [("a", "1.0", "", "", True), ("b", "1.1", "", "", False)]),
        (
            "go",
            GO,
            [
                ("example.com/z", "v0.1.0", "", "", True),
                ("example.com/a", "v1.0.0", "", "", True),
                ("example.com/b", "v2.0.0", "", "", False),
            ],
        ),
        ("go-sum", GO_SUM, [("example.com/a", "v1.0.0", "", "", None)]),
        (
            "gradle",
            GRADLE,
            [
                ("a:b", "1.0", "", "run-time", None),
                ("c:d", "2.0", "", "development", None),
                ("e:f", "1", "", "", None),
            ],
        ),
        ("nuget", NUGET, [("A", "1.0", "", "", True), ("B", "2.0", "", "", False)]),
        ("pub", PUB, [("a", "1.0", "", "run-time", True), ("b", "2.0", "", "development", True)]),
        ("swift", SWIFT, [("A", "1.0", "", "", None)]),
        ("mix", MIX, [("a", "1.0.0", "", "", None)]),
        ("pods", PODS, [("A", "1.0", "", "", True), ("B", "2.0", "", "", False)]),
        ("python-metadata", METADATA, [("a", "1.0", "MIT", "", None)]),
        ("python-metadata", CLASSIFIED, [("a", "", "MIT License", "", None)]),
    ],
)
def test_a_form(form: Form, content: str, expected: list[Row]) -> None:
    assert rows(form, content) == expected


CYCLONEDX = {
    "bomFormat": "CycloneDX",
    "metadata": {"component": {"name": "own", "type": "application"}},
    "components": [
        {
            "type": "library",
            "group": "@s",
            "name": "a",
            "version": "1.0",
            "scope": "required",
            "purl": "pkg:npm/%40s/a@1.0",
            "licenses": [{"license": {"id": "MIT"}}],
            "components": [
                {"type": "library", "name": "inner", "licenses": [{"expression": "ISC"}]}
            ],
        },
        {"type": "file", "name": "x.txt"},
        {
            "type": "library",
            "name": "b",
            "version": "2.0",
            "licenses": [{"license": {"name": "Apache 2"}}, {"license": {"id": "MIT"}}],
            "properties": [{"name": "cdx:npm:package:development", "value": "true"}],
        },
    ],
}
CYCLONEDX_XML = """<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5">
<metadata><component type="application"><name>own</name></component></metadata><components>
<component type="library"><name>a</name><version>1.0</version><licenses><license><id>MIT</id>
</license></licenses><purl>pkg:pypi/a@1.0</purl><scope>excluded</scope></component>
<component type="library"><name>b</name><licenses><expression>MIT OR ISC</expression></licenses>
</component></components></bom>"""
SPDX = {
    "spdxVersion": "SPDX-2.3",
    "documentDescribes": ["SPDXRef-own"],
    "packages": [
        {"SPDXID": "SPDXRef-own", "name": "own", "licenseDeclared": "MIT"},
        {
            "SPDXID": "SPDXRef-a",
            "name": "a",
            "versionInfo": "1.0",
            "licenseConcluded": "NOASSERTION",
            "licenseDeclared": "MIT",
            "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:gem/a@1.0"}],
        },
        {"SPDXID": "SPDXRef-b", "name": "b", "licenseConcluded": "GPL-2.0-only"},
    ],
    "relationships": [
        {
            "spdxElementId": "SPDXRef-b",
            "relationshipType": "TEST_DEPENDENCY_OF",
            "relatedSpdxElement": "SPDXRef-own",
        },
    ],
}
SPDX_TAGS = """SPDXVersion: SPDX-2.3
DocumentName: x
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-own

PackageName: own
SPDXID: SPDXRef-own

PackageName: a
SPDXID: SPDXRef-a
PackageVersion: 1.0
ExternalRef: PACKAGE-MANAGER purl pkg:cargo/a@1.0
PackageLicenseConcluded: NOASSERTION
PackageLicenseDeclared: MIT OR Apache-2.0
"""
SPDX_3 = {
    "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
    "@graph": [
        {"type": "SpdxDocument", "spdxId": "d", "rootElement": ["own"]},
        {"type": "software_Package", "spdxId": "own", "name": "own"},
        {"type": "software_Package", "spdxId": "a", "name": "a", "software_packageVersion": "1.0"},
        {
            "type": "simplelicensing_LicenseExpression",
            "spdxId": "l",
            "simplelicensing_licenseExpression": "MPL-2.0",
        },
        {
            "type": "Relationship",
            "from": "a",
            "to": ["l"],
            "relationshipType": "hasDeclaredLicense",
        },
        {
            "type": "LifecycleScopedRelationship",
            "from": "own",
            "to": ["a"],
            "scope": "test",
            "relationshipType": "dependsOn",
        },
    ],
}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            json.dumps(CYCLONEDX),
            [
                ("@s/a", "1.0", "MIT", "run-time", "npm"),
                ("b", "2.0", "(Apache 2) AND (MIT)", "development", ""),
                ("inner", "", "ISC", "", ""),
            ],
        ),
        (
            CYCLONEDX_XML,
            [
                ("a", "1.0", "MIT", "development", "python"),
                ("b", "", "MIT OR ISC", "", ""),
            ],
        ),
        (
            json.dumps(SPDX),
            [
                ("a", "1.0", "MIT", "", "ruby"),
                ("b", "", "GPL-2.0-only", "development", ""),
            ],
        ),
        (SPDX_TAGS, [("a", "1.0", "MIT OR Apache-2.0", "", "cargo")]),
        (json.dumps(SPDX_3), [("a", "1.0", "MPL-2.0", "development", "")]),
        ('{"name": "bom of something else"}', []),
        ("<bom><component/></bom>", []),
    ],
)
def test_a_bill_of_materials(content: str, expected: list[tuple[str, str, str, str, str]]) -> None:
    found = [(c.name, c.version, c.licence, c.use, c.ecosystem) for c in read("sbom", content)]
    assert found == expected


def test_places() -> None:
    content = json.dumps(NPM, indent=1)
    places = [content.encode()[c.span.start : c.span.end] for c in read("npm", content)]
    assert places[0] == b'"node_modules/a"'
    assert places[-1] == b'"node_modules/alias"'


DOCTYPE = '<!DOCTYPE bom [<!ENTITY a "b">]><bom xmlns="http://cyclonedx.org/schema/bom/1">&a;</bom>'
TWICE = '{"packages": {"node_modules/a": {"license": "MIT", "license": "GPL-2.0"}}}'


@pytest.mark.parametrize(
    ("form", "content", "fault"),
    [
        ("npm", "{", "json"),
        ("toml", '[[package]\nname = "a"\n', "toml"),
        ("cargo", '<<<<<<< ours\n[[package]]\nname = "a"\nsource = "x"\n', "toml"),
        ("sbom", 'SPDXID: "x"\nspdxVersion: "SPDX-2.3"\n', "form"),
        ("sbom", "<Document><spdxVersion>SPDX-2.3</spdxVersion></Document>", "form"),
        ("sbom", '<rdf:RDF xmlns:spdx="http://spdx.org/rdf/terms#"/>', "form"),
        ("npm", "[" * 100_000, "json"),
        ("pnpm", "x\n", "lines"),
        ("pnpm", "lockfileVersion: 9\npackages: [\n", "lines"),
        ("pnpm", "packages:\n  a@1.0.0:\n  b@2\n", "lines"),
        ("pnpm", "packages:\n  a@1.0.0:\n<<<<<<< ours\n", "lines"),
        ("yarn", 'a@1:\n  version "1"\n<<<<<<< ours\n', "lines"),
        ("yarn", "{}\n", "lines"),
        ("go-sum", "example.com/a\n", "lines"),
        ("npm", TWICE, "twice"),
        ("npm", '{"x": [' + "{}," * 1_500_000, "too-large"),
        ("npm", " " * (LIMIT + 1), "too-large"),
        ("yarn", "".join(f'a{n}@1:\n  version "{n}"\n' for n in range(MOST + 1)), "too-large"),
        ("sbom", DOCTYPE, "doctype"),
        ("sbom", '<bom xmlns="http://cyclonedx.org/schema/bom/1">' + "<a>" * 10_000, "xml"),
        ("sbom", '<bom xmlns="http://cyclonedx.org/schema/bom/1">' + "<a/>" * 400_000, "too-large"),
        ("sbom", '{"bomFormat": "CycloneDX", "components": ' + '[{"components":' * 5_000, "json"),
    ],
)
def test_what_cannot_be_read_is_said(form: Form, content: str, fault: str) -> None:
    (found,) = read(form, content)
    assert (found.name, found.fault) == ("", fault)


@pytest.mark.parametrize(
    ("form", "content"),
    [
        *((form, "1") for form in ("npm", "composer", "pipfile", "nuget", "swift")),
        ("npm", "[]"),
        ("npm", '{"packages": []}'),
        ("npm", '{"dependencies": [1]}'),
        ("composer", '{"packages": {}}'),
        ("pipfile", '{"default": []}'),
        ("nuget", '{"dependencies": [1]}'),
        ("swift", '{"pins": {}}'),
    ],
)
def test_other_shapes_are_no_lists_without_components(form: Form, content: str) -> None:
    assert [f.fault for f in read(form, content)] == ["form"]


@pytest.mark.parametrize(
    ("form", "content"),
    [
        ("npm", '{"lockfileVersion": 3, "packages": {}}'),
        ("composer", '{"packages": []}'),
        ("pnpm", "lockfileVersion: '9.0'\n"),
        ("pnpm", "lockfileVersion: '9.0'\npackages: {}\n"),
        ("yarn", "# yarn lockfile v1\n"),
        ("gemfile", "GEM\n  specs:\n\nPLATFORMS\n  ruby\n"),
        ("go", "module example.com/x\n"),
        ("pub", "packages: {}\nsdks:\n  dart: any\n"),
        ("yarn", "\n"),
    ],
)
def test_lists_that_hold_nothing(form: Form, content: str) -> None:
    assert read(form, content) == []


def test_names_out_of_order_take_no_longer() -> None:
    names = [f"n{n}" for n in range(5_000)]
    packages = ",".join(f'{{"name": "{n}"}}' for n in reversed(names))
    padding = ",".join(f'"{n}"' for n in names)
    content = f'{{"packages-dev": [{packages}], "x": [{padding}]}}'
    assert len(read("composer", content)) == len(names)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("pkg:npm/%40s/a@1.0?x=y", ("npm", "@s/a", "1.0")),
        ("pkg:golang/example.com/a/b@v1#c", ("go", "example.com/a/b", "v1")),
        ("pkg:maven/g/a", ("maven", "g/a", "")),
        ("pkg:other/a@1", ("", "", "")),
        ("nonsense", ("", "", "")),
    ],
)
def test_package_urls(url: str, expected: tuple[str, str, str]) -> None:
    assert of_package_url(url) == expected


def test_modules_that_go_put_into_the_tree() -> None:
    listed = "# x.jp/a v1.2.0\n## explicit; go 1.20\nx.jp/a/b\n# x.jp/c v0.1.0 => x.jp/d v0.2.0\n"
    found = read("go-vendor", f"{listed}# x.jp/e => ./e\n")
    assert [(e.name, e.version) for e in found] == [("x.jp/a", "v1.2.0"), ("x.jp/c", "v0.1.0")]


def test_what_bower_writes_into_a_folder() -> None:
    (found,) = read("bower", '{"name": "map", "_release": "2.4.0", "license": ["MIT", "ISC"]}')
    assert (found.name, found.version, found.licence) == ("map", "2.4.0", "(MIT) OR (ISC)")


def test_the_nuspec_in_the_folder_of_a_package() -> None:
    package = '<package><metadata><id>Kit</id><version>1.0</version><license type="expression">'
    (found,) = read("nuspec", f"{package}MIT</license></metadata></package>")
    assert (found.name, found.version, found.licence) == ("Kit", "1.0", "MIT")
    assert read("nuspec", "<id>" * 100_000) == []

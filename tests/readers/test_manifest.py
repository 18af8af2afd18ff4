# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Manifests are read without running anything, and malformed ones are said."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers._declared import Declared
from oss_guard.readers.manifest import LIMIT, Form, Manifest, Params, manifest

POETRY = (
    '[tool.poetry]\nlicense = "MIT"\n[tool.poetry.dependencies]\npython = "^3.9"\n'
    'click = "8.1.0"\n[tool.poetry.group.dev.dependencies]\nfoo = {version = "^1"}\n'
)
NUGET = (
    "<Project><PropertyGroup><PackageLicenseExpression>MIT"
    "</PackageLicenseExpression></PropertyGroup></Project>"
)
MAVEN = "<project><issueManagement><url>https://example.com/m</url></issueManagement></project>"


def read(form: Form, content: str) -> Manifest:
    (fact,) = manifest.read(Document("text", content.encode()), (), Params(form))
    assert isinstance(fact, Manifest)
    return fact


def declared(form: Form, content: str) -> Declared:
    fact = read(form, content)
    assert fact.fault == ""
    return fact.declared


def test_npm() -> None:
    given = declared(
        "npm",
        '{"name": "x", "version": "1.0.0", "license": "MIT", "renovate": {},'
        ' "dependencies": {"a": "^1", "b": "workspace:*", "c": "file:../c"},'
        ' "devDependencies": {"jest": "1"}, "scripts": {"test": "jest", "build": "tsc"}}',
    )
    assert given == Declared(
        "x",
        "1.0.0",
        "MIT",
        ("a", "jest"),
        False,
        (("test", "jest"),),
        ("renovate",),
        development=("jest",),
    )


CONDA = """name: x
channels:
  - conda-forge
dependencies:
  - _libgcc_mutex=0.1=main
  - forge::gdal>=3 # maps
  - pip:
    - a-b==1.0
"""


@pytest.mark.parametrize(
    ("form", "content", "address"),
    [
        ("npm", '{"bugs": "https://example.com/i"}', "https://example.com/i"),
        ("npm", '{"bugs": {"email": "desk@example.jp"}}', "desk@example.jp"),
        ("npm", '{"bugs": {"url": 1}}', ""),
        ("composer", '{"support": {"issues": "https://example.com/i"}}', "https://example.com/i"),
        ("composer", '{"support": {"docs": "https://example.com/d"}}', ""),
        (
            "pyproject",
            '[project.urls]\n"Bug Tracker" = "https://example.com/b"',
            "https://example.com/b",
        ),
        (
            "pyproject",
            '[tool.poetry.urls]\nIssues = "https://example.com/p"',
            "https://example.com/p",
        ),
        ("pyproject", '[project.urls]\nHomepage = "https://example.com"', ""),
        ("maven", MAVEN, "https://example.com/m"),
    ],
)
def test_address_for_reports(form: Form, content: str, address: str) -> None:
    assert declared(form, content).reports_to == address


@pytest.mark.parametrize(
    ("field", "licence"),
    [
        ('"license": "MIT"', "MIT"),
        ('"license": {"type": "ISC", "url": "x"}', "ISC"),
        ('"licenses": [{"type": "MIT"}, {"type": "GPL-2.0-or-later"}]', "MIT OR GPL-2.0-or-later"),
        ('"license": 3', ""),
        ('"license": null', ""),
    ],
)
def test_npm_licences(field: str, licence: str) -> None:
    assert declared("npm", "{" + field + "}").licence == licence


def test_composer_leaves_the_platform_out() -> None:
    given = declared(
        "composer",
        '{"license": ["MIT", "GPL-2.0-or-later"],'
        ' "require": {"php": ">=8", "php-64bit": "*", "ext-json": "*", "laravel/framework": "^10"},'
        ' "scripts": {"test": ["@php artisan config:clear", "@php artisan test"]}}',
    )
    assert given.dependencies == ("laravel/framework",)
    assert given.licence == "MIT OR GPL-2.0-or-later"
    assert given.commands == (("test", "@php artisan config:clear && @php artisan test"),)


@pytest.mark.parametrize(
    ("content", "dependencies", "licence", "pinned"),
    [
        ('[project]\nlicense = "MIT"\ndependencies = ["click>=8"]\n', ("click",), "MIT", False),
        ('[project]\nlicense = {text = "BSD"}\ndependencies = ["a==1"]\n', ("a",), "BSD", True),
        ('[dependency-groups]\ndev = ["pytest", {include-group = "x"}]\n', ("pytest",), "", False),
        (
            '[project]\nclassifiers = ["License :: OSI Approved :: MIT License"]\n',
            (),
            "MIT License",
            False,
        ),
        (
            POETRY,
            ("click", "foo"),
            "MIT",
            False,
        ),
    ],
)
def test_pyproject(content: str, dependencies: tuple[str, ...], licence: str, pinned: bool) -> None:
    given = declared("pyproject", content)
    assert (given.dependencies, given.licence, given.pinned) == (dependencies, licence, pinned)


@pytest.mark.parametrize(
    ("content", "dependencies", "pinned"),
    [
        ("Django==4.2 ; python_version > '3'\nfoo==1.0 \\\n  --hash=sha256:0\n", 2, True),
        ("# none\n-r base.txt\n--index-url x\n-e .\n", 0, False),
        ("Django>=4\nfoo==1.0\n", 2, False),
        ("foo==1.*\n", 1, False),
        ("foo==1.0,!=1.1\n", 1, False),
        ("foo @ git+https://forge.example/x@" + "0" * 40 + "\n", 1, True),
    ],
)
def test_requirements(content: str, dependencies: int, pinned: bool) -> None:
    given = declared("requirements", content)
    assert (len(given.dependencies), given.pinned) == (dependencies, pinned)


@pytest.mark.parametrize(
    ("content", "pinned"),
    [
        ("dependencies:\n- gdal=3.5.3=py39_11\n- pip:\n  - a==1.0\n", True),
        ("dependencies:\n- gdal==3.5.3\n", True),
        ("dependencies:\n- gdal=3.5\n", False),
        ("dependencies:\n- pip:\n  - a==1.0\n- gdal=3.5.3=py39_11\n", True),
        ("dependencies:\n- gdal==3.5.3\n- pip:\n  - a\n", False),
        ("channels:\n- x\n", False),
    ],
)
def test_conda_fixes_versions(content: str, pinned: bool) -> None:
    assert declared("conda", content).pinned is pinned


@pytest.mark.parametrize(
    ("form", "content", "dependencies"),
    [
        ("pipfile", '[packages]\nrequests = "*"\n[dev-packages]\npytest = "*"\n',
         ("requests", "pytest")),
        ("setup-cfg", "[options]\ninstall_requires =\n  click>=1\n  foo\n", ("click", "foo")),
        ("setup-py", "setup(\n install_requires=[\n 'a>=1',\n \"b\"],\n classifiers=['x'])\n",
         ("a", "b")),
        ("gemfile", "# gem 'no'\ngem 'rails', '~> 7'\ngem(\"pg\")\n", ("rails", "pg")),
        ("go", "module x\nrequire a.example/b v1\nrequire (\n\tc.example/d v2 // indirect\n)\n",
         ("a.example/b",)),
        ("go", "module x\nrequire c.example/d v2 // indirect\n", ("c.example/d",)),
        ("cargo", '[dependencies]\nserde = "1"\ny = {path = "../y"}\n', ("serde",)),
        ("conda", CONDA, ("_libgcc_mutex", "gdal", "a-b")),
        ("conda", "production:\n  database: x\n  - y\n", ()),
        ("pub", "name: x\ndependencies:\n  flutter:\n    sdk: flutter\n  http: ^1.0\n", ("http",)),
        ("swift", '.package(url: "https://forge.example/a", from: "1")\n',
         ("https://forge.example/a",)),
        ("pods", "pod 'Alamofire', '~> 5'\n", ("Alamofire",)),
        ("mix", '{:phoenix, "~> 1.7"}, {:local, path: "x"}\n', ("phoenix",)),
    ],
)  # fmt: skip
def test_dependencies(form: Form, content: str, dependencies: tuple[str, ...]) -> None:
    assert declared(form, content).dependencies == dependencies


@pytest.mark.parametrize(
    ("form", "content", "licence"),
    [
        ("cargo", '[package]\nname = "x"\nlicense = "MIT OR Apache-2.0"\n', "MIT OR Apache-2.0"),
        ("setup-py", 'setup(name="x", license="MIT")\n', "MIT"),
        ("setup-cfg", "[metadata]\nlicense = MIT\n", "MIT"),
        ("gemfile", "spec.licenses = ['MIT']\n", "MIT"),
        ("pods", 's.license = { :type => "MIT", :file => "LICENSE" }\n', "MIT"),
        ("mix", 'licenses: ["Apache-2.0"]\n', "Apache-2.0"),
        ("maven", "<project><licenses><license><name>MIT</name></license></licenses></project>",
         "MIT"),
        ("nuget", NUGET, "MIT"),
    ],
)  # fmt: skip
def test_licences_have_a_place(form: Form, content: str, licence: str) -> None:
    fact = read(form, content)
    assert fact.declared.licence == licence
    assert b"icen" in content.encode()[fact.span.start : fact.span.end].lower()


def pom(version: str) -> str:
    return (
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><dependencies><dependency>'
        f"<artifactId>a</artifactId><version>{version}</version></dependency></dependencies>"
        "<build><plugins><plugin><artifactId>dependency-check-maven</artifactId></plugin></plugins>"
        "</build></project>"
    )


@pytest.mark.parametrize(
    ("version", "pinned"),
    [("1.2", True), ("${a.version}", True), ("[1.2]", True), ("[1,2)", False),
     ("1-SNAPSHOT", False), ("LATEST", False)],
)  # fmt: skip
def test_maven(version: str, pinned: bool) -> None:
    given = declared("maven", pom(version))
    assert given.dependencies == ("a",)
    assert given.plugins == ("dependency-check-maven",)
    assert given.pinned is pinned


def test_comments_above_the_declaration_of_xml() -> None:
    above = "\ufeff<!-- what it is -->\n<!-- whose -->\n"
    found = declared("nuget", f'{above}<?xml version="1.0"?>\n{NUGET}')
    assert found.licence == "MIT"


def test_nuget() -> None:
    given = declared(
        "nuget",
        '<Project><ItemGroup><PackageReference Include="A" Version="1.0"/>'
        '<PackageReference Include="B"><Version>2.*</Version></PackageReference></ItemGroup>'
        "</Project>",
    )
    assert (given.dependencies, given.pinned) == (("A", "B"), False)
    assert declared("nuget", '<packages><package id="A" version="1"/></packages>').pinned


@pytest.mark.parametrize(
    ("line", "dependencies", "pinned"),
    [
        ('implementation("a.b:c:1.0")', ("a.b:c",), True),
        ("testImplementation 'a.b:c:1.+'", ("a.b:c",), False),
        ("api group: 'a', name: 'c', version: '1.0'", ("c",), True),
        ("implementation(libs.foo)", ("libs.foo",), True),
        ("implementation project(':z')", (), False),
        ("// implementation 'a.b:c:1.0'", (), False),
        ("saml 'a.b:c:1.0',\n        'a.b:d:1.+'", ("a.b:c", "a.b:d"), False),
        (
            "implementation 'a:c:1' // was 'a:b:1'\n    exclude group: 'a', module: 'e'",
            ("a:c",),
            True,
        ),
    ],
)
def test_gradle(line: str, dependencies: tuple[str, ...], pinned: bool) -> None:
    given = declared("gradle", f"dependencies {{\n    {line}\n}}\n")
    assert (given.dependencies, given.pinned) == (dependencies, pinned)


def test_sbt() -> None:
    given = declared(
        "sbt",
        'name := "ledger"\nThisBuild / version := "1.2"\nval kit = "2.0"\n'
        'licenses += ("MIT", url("https://example.com"))\n'
        'libraryDependencies ++= Seq(\n  "org.a" %% "b" % "1.0" % Test,\n  "org.a" %%% "c" % kit,\n'
        '  // "org.a" % "old" % "1.0"\n)\naddSbtPlugin("com.a" % "sbt-x" % "3.1")\n',
    )
    assert (given.name, given.version, given.licence) == ("ledger", "1.2", "MIT")
    assert (given.dependencies, given.pinned) == (("org.a:b", "org.a:c"), True)
    assert given.plugins == ("com.a:sbt-x",)


@pytest.mark.parametrize("version", ["1.+", "latest.release", "[1.0,2.0)", "1.0-SNAPSHOT"])
def test_a_version_of_sbt_that_moves(version: str) -> None:
    assert not declared("sbt", f'libraryDependencies += "a" % "b" % "{version}"\n').pinned


def test_make() -> None:
    given = declared("make", ".PHONY: test\nX := 1\ntest: build\n\tpytest -q\n\techo ok\n")
    assert given.commands == (("test", "pytest -q && echo ok"),)


@pytest.mark.parametrize(
    ("form", "content", "fault"),
    [
        ("npm", "{", "json"),
        ("npm", "[]", "json"),
        ("npm", '{"a":' * 100_000, "json"),
        ("cargo", "[a", "toml"),
        ("setup-cfg", "no section\n", "ini"),
        ("maven", "<project></other>", "xml"),
        ("maven", "<a>" * 1000, "xml"),
        ("maven", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', "doctype"),
        ("requirements", "a\n" * LIMIT, "too-large"),
    ],
)
def test_faults_are_said(form: Form, content: str, fault: str) -> None:
    assert read(form, content).fault == fault


CARGO_DEV = '[dependencies]\na = "1"\n[dev-dependencies]\na = "1"\nb = "1"\n'
MAVEN_DEV = (
    "<project><dependencies><dependency><artifactId>a</artifactId></dependency><dependency>"
    "<artifactId>b</artifactId><scope>test</scope></dependency></dependencies></project>"
)
PUB_DEV = "dependencies:\n  a: ^1\ndev_dependencies:\n  b: ^1\n"
GEMSPEC_DEV = "s.add_dependency 'a'\ns.add_development_dependency 'b'\n"
GROUPS = '[project]\ndependencies = ["a"]\n[dependency-groups]\ndev = ["a", "b"]\n'


@pytest.mark.parametrize(
    ("form", "content", "apart"),
    [
        ("npm", '{"dependencies": {"a": "1"}, "devDependencies": {"a": "1", "b": "1"}}', ("b",)),
        ("composer", '{"require": {"a/a": "1"}, "require-dev": {"b/b": "1"}}', ("b/b",)),
        ("pyproject", GROUPS, ("b",)),
        ("pyproject", POETRY, ("foo",)),
        ("pipfile", '[packages]\na = "*"\n[dev-packages]\nb = "*"\n', ("b",)),
        ("cargo", CARGO_DEV, ("b",)),
        ("maven", MAVEN_DEV, ("b",)),
        ("pub", PUB_DEV, ("b",)),
        ("gemfile", GEMSPEC_DEV, ("b",)),
    ],
)
def test_what_is_for_work_on_it_alone(form: Form, content: str, apart: tuple[str, ...]) -> None:
    given = declared(form, content)
    assert given.development == apart
    assert set(apart) < set(given.dependencies)


def test_programs_linked_by_path() -> None:
    hint = '<Reference Include="{}"><Private>x</Private><HintPath>{}</HintPath></Reference>'
    given = declared(
        "nuget",
        '<Project><ItemGroup><Reference Include="System"/>'
        + hint.format("Midori, Version=1.0", "..\\dll\\Midori.dll")
        + hint.format("Momo", "..\\packages\\Momo.1.0\\lib\\Momo.dll")
        + '<Reference Include="System.Core"/></ItemGroup></Project>',
    )
    assert (given.references, given.dependencies) == (("Midori",), ())


@pytest.mark.parametrize(
    ("said", "licence"),
    [
        ("MIT + file LICENSE", "MIT"),
        ("GPL-3", "GPL-3.0-only"),
        ("GPL (>= 2)", "GPL-2.0-or-later"),
        ("LGPL (>= 2.1)", "LGPL-2.1-or-later"),
        ("Apache License (== 2.0)", "Apache-2.0"),
        ("Apache License (>= 2)", "Apache-2.0"),
        ("BSD_3_clause + file LICENCE", "BSD-3-Clause"),
        ("GPL-2 | file LICENSE", "GPL-2.0-only"),
        ("MIT + file LICENSE | GPL-3", "MIT OR GPL-3.0-only"),
        ("CC BY 4.0", "CC-BY-4.0"),
        ("file LICENSE", "SEE LICENSE IN LICENSE"),
        ("", ""),
    ],
)
def test_r_has_words_of_its_own_for_licences(said: str, licence: str) -> None:
    assert declared("r", f"Package: x\nLicense: {said}\n").licence == licence


def test_r() -> None:
    given = declared(
        "r",
        "Package: x.y\nTitle: A: b\nVersion: 0.1.0\nBugReports: https://example.com/i\n"
        "Depends: R (>= 4.1), sf\nImports:\n    methods,\n    dplyr (>= 1.1.2),\n    cli\n"
        "Suggests: testthat (>= 3.0.0), cli\n",
    )
    assert given == Declared(
        "x.y",
        "0.1.0",
        dependencies=("sf", "dplyr", "cli", "testthat"),
        reports_to="https://example.com/i",
        development=("testthat",),
    )


def test_ros() -> None:
    given = declared(
        "ros",
        '<package format="2"><name>x</name><version>1.0.0</version><license>BSD</license>'
        "<license>TODO: say</license><buildtool_depend>catkin</buildtool_depend>"
        "<depend>roscpp</depend><exec_depend>std_msgs</exec_depend>"
        "<test_depend>gtest</test_depend><export><depend>y</depend></export></package>",
    )
    assert given == Declared(
        "x",
        "1.0.0",
        "BSD",
        ("catkin", "roscpp", "std_msgs", "gtest"),
        development=("gtest",),
    )
    assert declared("ros", "<project><license>BSD</license></project>") == Declared()


def test_terraform() -> None:
    content = (
        'terraform {\n  required_version = ">= 1.5"\n  required_providers {\n'
        '    aws = {\n      source  = "hashicorp/aws"\n      version = "= 5.1.0"\n    }\n'
        '    null = { source = "hashicorp/null", version = "3.2.1" }\n    old = "2.0.0"\n'
        "    bare = {\n    }\n  }\n}\n"
        'module "a" {\n  source = "git::https://example.com/a.git?ref=v1.2"\n  tags = {\n'
        '    source = "none"\n  }\n}\nmodule "b" { source = "../b" }\n'
        '# module "c" {\n#   source = "x/c"\n# }\n'
    )
    given = declared("terraform", content)
    assert given.dependencies == (
        "hashicorp/aws",
        "hashicorp/null",
        "old",
        "bare",
        "git::https://example.com/a.git?ref=v1.2",
    )
    assert given.pinned is False
    assert declared("terraform", content.replace("    bare = {\n    }\n", "")).pinned is True
    assert declared("terraform", "").pinned is False


def test_what_a_package_has_for_work_on_it() -> None:
    sbt = 'libraryDependencies ++= Seq("a" % "b" % "1.0", "c" %% "d" % "1.0" % Test)\n'
    assert declared("sbt", sbt).development == ("c:d",)
    extras = '[project.optional-dependencies]\ntest = ["pytest"]\nmap = ["shapely"]\n'
    given = declared("pyproject", '[project]\ndependencies = ["lxml"]\n' + extras)
    assert (set(given.dependencies), given.development) == (
        {"lxml", "pytest", "shapely"},
        ("pytest",),
    )

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Manifests written as tables: JSON, TOML and INI."""

from __future__ import annotations

import configparser
import json
import re
from collections.abc import Iterable

from oss_guard.documents import toml
from oss_guard.readers._declared import (
    Declared,
    MalformedError,
    items,
    names,
    only,
    see,
    table,
    text,
)

_REQUIREMENT = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._-]{0,200})")
_EXACT = re.compile(r"\s*(?:===?\s*)?v?\d[\w.+!-]{0,100}\s*(?:;.*)?$")
_CONCERNED = re.compile(r"test|spec|e2e|audit|check|verify|coverage|ci\b", re.IGNORECASE)
_OF_REPORTS = re.compile(r"issue|bug|tracker|support", re.IGNORECASE)
"""Labels of addresses, as the registry of Python packages knows them."""
_FOR_WORK = re.compile(
    r"(?:dev(?:el(?:op(?:ment)?)?)?|tests?|testing|lint(?:ing)?|docs?|ci|typing)"
)
"""Extras that a package has for work on it, not for those who use it."""
_NPM_TABLES = ("dependencies", "devDependencies", "optionalDependencies", "peerDependencies")
_CARGO_TABLES = ("dependencies", "dev-dependencies", "build-dependencies")
_PLATFORM = re.compile(r"(?:php(?:-.*)?|ext-.*|lib-.*|composer(?:-.*)?|hhvm)$")
_OF_EDITOR = "com.unity.modules."
_UNITY_VERSION = re.compile(r"\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[\w.]{1,40})?$")


def of_json(content: bytes) -> dict[str, object]:
    """A JSON object."""
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        raise MalformedError("json") from None
    if not isinstance(value, dict):
        raise MalformedError("json")
    return value


def of_toml(content: bytes) -> dict[str, object]:
    """A TOML document."""
    try:
        return toml.loads(content)
    except ValueError:
        raise MalformedError("toml") from None


def npm(content: bytes) -> Declared:
    """``package.json``. Dependencies within the repository (``workspace:``, ``file:``) are none."""
    data = of_json(content)
    wanted = [(n, text(v)) for t in _NPM_TABLES for n, v in table(data.get(t)).items()]
    renovates = "renovate" in data and table(data["renovate"]).get("enabled") is not False
    outside = [(n, v) for n, v in wanted if not v.startswith(("workspace:", "file:", "link:"))]
    return Declared(
        name=text(data.get("name")),
        version=text(data.get("version")),
        licence=_npm_licence(data),
        dependencies=names(n for n, _ in outside),
        commands=commands(table(data.get("scripts"))),
        plugins=("renovate",) if renovates else (),
        reports_to=text(data.get("bugs")) or _first(table(data.get("bugs")), ("url", "email")),
        development=only(
            (n for n, _ in outside if n in table(data.get("devDependencies"))),
            (n for t in _NPM_TABLES if t != "devDependencies" for n in table(data.get(t))),
        ),
    )


def unity(content: bytes) -> Declared:
    """``Packages/manifest.json`` of Unity; its modules come with the editor.

    A package of a registry stands there with one version, one of Git is fixed by what follows "#".
    """
    given = table(table(of_json(content)).get("dependencies"))
    wanted = {n: text(v) for n, v in given.items() if not n.startswith(_OF_EDITOR)}
    outside = {n: v for n, v in wanted.items() if not v.startswith("file:")}
    fixed = all("#" in v or _UNITY_VERSION.match(v) for v in outside.values())
    return Declared(dependencies=names(outside), pinned=bool(outside) and fixed)


def _first(given: dict[str, object], keys: Iterable[str]) -> str:
    return next((value for key in keys if (value := text(given.get(key)))), "")


def _npm_licence(data: dict[str, object]) -> str:
    value = data.get("license") or data.get("licence") or data.get("licenses")
    listed = value if isinstance(value, list) else [value]
    return _either(text(table(v).get("type")) or text(v) for v in listed)


def _either(licences: Iterable[str]) -> str:
    return " OR ".join(v for v in licences if v)


def commands(scripts: dict[str, object]) -> tuple[tuple[str, str], ...]:
    """The scripts that concern tests and audits, by name or by what they run."""
    out = []
    for name, value in scripts.items():
        run = " && ".join(text(v) for v in value) if isinstance(value, list) else text(value)
        if _CONCERNED.search(name) or _CONCERNED.search(run):
            out.append((text(name), run))
    return tuple(out)


def composer(content: bytes) -> Declared:
    """``composer.json``; the platform (php, ext-…) is no dependency."""
    data = of_json(content)
    wanted = [n for t in ("require", "require-dev") for n in table(data.get(t))]
    value = data.get("license")
    return Declared(
        name=text(data.get("name")),
        version=text(data.get("version")),
        licence=_either(map(text, value)) if isinstance(value, list) else text(value),
        dependencies=names(n for n in wanted if not _PLATFORM.match(n)),
        commands=commands(table(data.get("scripts"))),
        reports_to=_first(table(data.get("support")), ("issues", "forum", "email")),
        development=only(table(data.get("require-dev")), table(data.get("require"))),
    )


def python_project(content: bytes) -> Declared:
    """``pyproject.toml``: the standard table, dependency groups, Poetry, PDM and uv."""
    data = of_toml(content)
    project, tool = table(data.get("project")), table(data.get("tool"))
    poetry = table(tool.get("poetry"))
    wanted = [text(r) for r in items(project.get("dependencies"))]
    needed, apart = _poetry(poetry)
    for name, extra in table(project.get("optional-dependencies")).items():
        (apart if _FOR_WORK.fullmatch(name) else wanted).extend(map(text, items(extra)))
    wanted += needed
    groups = (data.get("dependency-groups"), table(tool.get("pdm")).get("dev-dependencies"))
    apart += [text(r) for g in groups for v in table(g).values() for r in items(v)]
    apart += [text(r) for r in items(table(tool.get("uv")).get("dev-dependencies"))]
    kept = [r for r in (*wanted, *apart) if r]
    return Declared(
        name=text(project.get("name")) or text(poetry.get("name")),
        version=text(project.get("version")) or text(poetry.get("version")),
        licence=_python_licence(project, poetry),
        classified=_classified(project, poetry),
        dependencies=names(map(requirement, kept)),
        pinned=bool(kept) and all(exact(r) for r in kept),
        plugins=_configured_tools(tool),
        reports_to=_python_reports(project, poetry),
        development=only(map(requirement, apart), map(requirement, wanted)),
    )


def _python_reports(project: dict[str, object], poetry: dict[str, object]) -> str:
    addresses = {**table(poetry.get("urls")), **table(project.get("urls"))}
    return _first(addresses, (label for label in addresses if _OF_REPORTS.search(label)))


def _poetry(poetry: dict[str, object]) -> tuple[list[str], list[str]]:
    """Requirements of the package, and those for work on it."""
    groups = [table(table(g).get("dependencies")) for g in table(poetry.get("group")).values()]
    needed = _poetry_table([table(poetry.get("dependencies"))])
    return needed, _poetry_table([table(poetry.get("dev-dependencies")), *groups])


def _poetry_table(tables: list[dict[str, object]]) -> list[str]:
    out = []
    for wanted in tables:
        for name, value in wanted.items():
            if name.lower() == "python":
                continue
            given = text(value) or text(table(value).get("version"))
            out.append(f"{name}{'==' if _EXACT.match(given) else ' '}{given.lstrip('=')}")
    return out


def _python_licence(project: dict[str, object], poetry: dict[str, object]) -> str:
    value = project.get("license") or poetry.get("license")
    given = table(value)
    written = text(value) or text(given.get("text")) or see(given.get("file"))
    return written or _classified(project, poetry)


def _classified(project: dict[str, object], poetry: dict[str, object]) -> str:
    listed = [text(c) for c in items(project.get("classifiers")) + items(poetry.get("classifiers"))]
    told = [c.rpartition("::")[2].strip() for c in listed if c.startswith("License ::")]
    return _either(c for c in told if c != "OSI Approved")


def _configured_tools(tool: dict[str, object]) -> tuple[str, ...]:
    return names(n for n in tool if n in {"pytest", "tox", "nox", "hatch", "poe"})


def requirement(line: str) -> str:
    """The name in a Python requirement."""
    match = _REQUIREMENT.match(line)
    return match[1] if match else ""


def exact(line: str) -> bool:
    """Whether a Python requirement names exactly one version (``==`` without ``*``)."""
    name, equals, rest = line.partition("==")
    version = rest.partition(";")[0].partition("--hash")[0].strip(" =\\")
    return bool(equals) and not set("<>~!*,") & set(name.partition(";")[0] + version)


def pipfile(content: bytes) -> Declared:
    """``Pipfile``."""
    data = of_toml(content)
    wanted = [n for t in ("packages", "dev-packages") for n in table(data.get(t))]
    return Declared(
        dependencies=names(wanted),
        commands=commands(table(data.get("scripts"))),
        development=only(table(data.get("dev-packages")), table(data.get("packages"))),
    )


def setup_cfg(content: bytes) -> Declared:
    """``setup.cfg`` of setuptools."""
    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read_string(content.decode("utf-8", "replace"))
    except configparser.Error:
        raise MalformedError("ini") from None
    wanted = parser.get("options", "install_requires", fallback="").splitlines()
    if parser.has_section("options.extras_require"):
        wanted += [v for _, block in parser.items("options.extras_require")
                   for v in block.splitlines()]  # fmt: skip
    kept = [r for r in wanted if requirement(r)]
    return Declared(
        name=text(parser.get("metadata", "name", fallback="")),
        version=text(parser.get("metadata", "version", fallback="")),
        licence=text(parser.get("metadata", "license", fallback="")),
        dependencies=names(map(requirement, kept)),
        pinned=bool(kept) and all(map(exact, kept)),
        plugins=names(s for s in ("tool:pytest", "tox:tox") if parser.has_section(s)),
    )


def cargo(content: bytes) -> Declared:
    """``Cargo.toml``; crates of the same workspace (``path``) are no dependencies."""
    data = of_toml(content)
    package, workspace = table(data.get("package")), table(data.get("workspace"))
    tables = [table(data.get(t)) for t in _CARGO_TABLES]
    tables += [table(table(v).get(t)) for v in table(data.get("target")).values()
               for t in _CARGO_TABLES]  # fmt: skip
    tables.append(table(workspace.get("dependencies")))
    wanted = [n for t in tables for n, v in t.items() if "path" not in table(v)]
    needed = [n for t in (data, *table(data.get("target")).values())
              for n in table(table(t).get("dependencies"))]  # fmt: skip
    return Declared(
        name=text(package.get("name")),
        version=text(package.get("version")),
        licence=text(package.get("license")) or see(package.get("license-file")),
        dependencies=names(wanted),
        development=only(wanted, [*needed, *table(workspace.get("dependencies"))]),
    )

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Manifests that are programs or plain lines: read line by line, never run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from oss_guard.readers._declared import Declared, names, only
from oss_guard.readers._manifest_tables import exact, requirement

_LONGEST = 1_000
_QUOTED = r"""["']([^"'\n]{1,200})["']"""
_FIELD = r"^\s*(?:[a-z_]{1,20}\.)?%s\s*[:=]\s*\[?\s*%s"
_NAME = re.compile(_FIELD % ("name", _QUOTED))
_LICENCE = re.compile(_FIELD % ("licen[sc]es?", _QUOTED))
_HASH_LICENCE = re.compile(r"^\s*\w{1,20}\.license\s*=\s*\{\s*:type\s*=>\s*" + _QUOTED)
_GEM = re.compile(r"^\s*(?:gem|\w{1,20}\.add(?:_\w{1,20})?_dependency)[\s(]+" + _QUOTED)
_GEM_APART = re.compile(r"^\s*\w{1,20}\.add_development_dependency[\s(]+" + _QUOTED)
_POD = re.compile(r"^\s*(?:pod|\w{1,20}\.dependency)\s+" + _QUOTED)
_SWIFT = re.compile(r"\.package\((?:name:\s*\"[^\"]{1,200}\",\s*)?url:\s*\"([^\"]{1,300})\"")
_MIX = re.compile(r"\{\s*:(\w{1,100}),\s*(?:\"[~><= ]|git|github)")
_MIX_LICENCE = re.compile(r"licenses:\s*\[\s*\"([^\"]{1,100})\"")
_SETUP_REQUIRES = re.compile(
    r"^\s*(?:\w{0,20}install_requires|\w{0,20}requires|extras_require)\s*="
)
_SETUP_FIELD = re.compile(r"""\b(name|license|version)\s*=\s*["']([^"'\n]{1,200})["']""")
_SETUP_NAME = re.compile(_QUOTED)
_GRADLE = re.compile(
    r"^\s*(?:\w{0,60}(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[rR]untimeOnly|[cC]ompile|classpath"
    r"|kapt|ksp|[aA]nnotationProcessor))\b\s*\(?\s*(?:platform\(|enforcedPlatform\()?\s*(.{1,300})"
)
_GRADLE_BLOCK = re.compile(r"^\s*(?:\w{1,40}\.)?dependencies\s*\{")
_GRADLE_LOCAL = re.compile(r"^(?:project\b|files\b|fileTree\b|gradleApi|localGroovy|kotlin\()")
_GRADLE_COORDINATE = re.compile(r"""["']([\w.-]{1,150}:[\w.-]{1,150})(?::([^"'@]{1,100}))?""")
_GRADLE_GROUP = re.compile(r"""name\s*[:=]\s*["']([\w.-]{1,150})["'](.{0,200})""")
_GRADLE_NAME = re.compile(r"""^\s*rootProject\.name\s*=\s*["']([\w.-]{1,150})["']""")
_GRADLE_PLUGIN = re.compile(r"""\bid\s*\(?\s*["']([\w.-]{1,150})["']""")
_SBT = re.compile(
    r"""["']([\w.-]{1,150})["']\s*%{1,3}\s*["']([\w.-]{1,150})["']\s*%\s*(["'][^"'\n]{0,100}["'])?"""
    r"""(?:[ \t]*%[ \t]*["']?(?P<test>(?:it,)?[Tt]est\b))?"""
)
_SBT_FIELD = re.compile(
    r"""^\s*(?:ThisBuild\s*/\s*)?(name|version)\s*:=\s*["']([^"'\n]{1,200})["']"""
)
_SBT_LICENCE = re.compile(r"""\blicenses\s*(?::=|\+=)[^"'\n]{0,60}["']([^"'\n]{1,100})["']""")
_REQUIREMENT = re.compile(
    r"(?:https?:|git\+|file:|\.{0,2}/)|[A-Za-z0-9][\w.-]{0,150}\s{0,4}(?:\[[^\]]{0,200}\])?\s{0,4}(?:$|[=<>!~;@#(]|--)"
)
_DYNAMIC = re.compile(r"\+|latest\.|[\[\](),]|-SNAPSHOT")
_PUB_ENTRY = re.compile(r"^  ([a-z_][a-z0-9_]{0,100}):\s*(\S{0,200})")
_CONDA_ENTRY = re.compile(
    r"^\s*-\s*[\"']?(?:[\w./-]{1,60}::)?([A-Za-z_][\w.-]{0,100})([^\"'#]{0,200})"
)
_CONDA_BUILD = re.compile(r"\s*={1,2}\s*[\w.!+]{1,60}=[\w.]{1,60}\s*$|\s*==\s*[\w.!+]{1,60}\s*$")
"""One version and its build, or one version alone; a single equals sign takes what begins so."""
_TARGET = re.compile(r"^([A-Za-z][\w.-]{0,60})\s*:(?!=)")


def lines(content: bytes, comment: str = "#") -> Iterator[str]:
    """Lines without those that are comments as a whole, each bounded."""
    for raw in content.split(b"\n"):
        line = raw[:_LONGEST].decode("utf-8", "replace")
        if not line.lstrip().startswith(comment):
            yield line


def _all(expression: re.Pattern[str], given: Iterable[str]) -> list[str]:
    return [m[1] for line in given for m in expression.finditer(line)]


def _first(expression: re.Pattern[str], given: Iterable[str]) -> str:
    return next((m[m.lastindex or 0] for line in given if (m := expression.search(line))), "")


def requirements(content: bytes) -> Declared:
    """``requirements.txt``: options and includes are no dependencies; hashes and ``==`` pin."""
    joined = content.replace(b"\\\n", b" ")
    wanted = [line.partition(" #")[0].strip() for line in lines(joined)]
    kept = [r for r in wanted if r and not r.startswith("-")]
    if 2 * sum(_REQUIREMENT.match(r.lstrip("\ufeff")) is not None for r in kept) < len(kept):
        return Declared()  # What people require of a program is called so too.
    pinned = all(exact(r) or "--hash=" in r or _at_commit(r) for r in kept)
    return Declared(dependencies=names(map(requirement, kept)), pinned=bool(kept) and pinned)


def _at_commit(line: str) -> bool:
    return "@" in line and re.search(r"[0-9a-f]{40}", line[:_LONGEST]) is not None


def setup_py(content: bytes) -> Declared:
    """``setup.py``: literal lists of requirements only, since it is not run."""
    given = list(lines(content))
    fields = {m[1]: m[2] for line in given for m in _SETUP_FIELD.finditer(line)}
    wanted: list[str] = []
    depth = 0
    for line in given:
        start = _SETUP_REQUIRES.match(line)
        rest = line[start.end() :] if start else line
        if start or depth > 0:
            wanted += _SETUP_NAME.findall(rest)
            depth += sum(rest.count(c) for c in "[{(") - sum(rest.count(c) for c in "]})")
            depth = max(depth, 0)
    return Declared(
        name=fields.get("name", ""),
        version=fields.get("version", ""),
        licence=fields.get("license", ""),
        dependencies=names(map(requirement, wanted)),
        pinned=bool(wanted) and all(map(exact, wanted)),
    )


def gemfile(content: bytes) -> Declared:
    """``Gemfile`` and ``*.gemspec``."""
    given = list(lines(content))
    licence = _first(_LICENCE, given)
    return Declared(
        name=_first(_NAME, given),
        licence=licence,
        dependencies=names(_all(_GEM, given)),
        development=names(_all(_GEM_APART, given)),
    )


def pods(content: bytes) -> Declared:
    """``Podfile`` and ``*.podspec``."""
    given = list(lines(content))
    licence = _first(_LICENCE, given) or _first(_HASH_LICENCE, given)
    return Declared(
        name=_first(_NAME, given), licence=licence, dependencies=names(_all(_POD, given))
    )


def swift(content: bytes) -> Declared:
    """``Package.swift``."""
    given = list(lines(content, "//"))
    return Declared(dependencies=names(_all(_SWIFT, given)))


def mix(content: bytes) -> Declared:
    """``mix.exs``."""
    given = list(lines(content))
    licence = _first(_MIX_LICENCE, given)
    return Declared(licence=licence, dependencies=names(_all(_MIX, given)))


def go(content: bytes) -> Declared:
    """``go.mod``; each requirement there names one version.

    Requirements of requirements bear ``// indirect``; they count where there are no others.
    """
    wanted: list[str] = []
    indirect: list[str] = []
    inside, name = False, ""
    for line in lines(content, "//"):
        code, _, comment = line.partition("//")
        words = code.split()
        kind = indirect if comment.split()[:1] == ["indirect"] else wanted
        if words[:1] == ["module"]:
            name = " ".join(words[1:])
        elif words[:2] == ["require", "("]:
            inside = True
        elif inside and words[:1] == [")"]:
            inside = False
        elif inside and words:
            kind.append(words[0])
        elif words[:1] == ["require"]:
            kind += words[1:2]
    wanted = wanted or indirect
    return Declared(name=name, dependencies=names(wanted), pinned=bool(wanted))


def gradle(content: bytes) -> Declared:
    """``*.gradle`` in Groovy or Kotlin; pinned where no version is dynamic or a variable's."""
    given = [line.partition(" //")[0] for line in lines(content, "//")]
    wanted, fixed, depth = [], True, 0
    for line in given:
        if depth or _GRADLE_BLOCK.match(line):
            depth = max(depth + line.count("{") - line.count("}"), 0)
            # Configurations of any name, and lists that go on over lines.
            for found in _GRADLE_COORDINATE.finditer(line):
                wanted.append(found[1])
                fixed = fixed and not _DYNAMIC.search(found[2] or "")
            if _GRADLE_COORDINATE.search(line):
                continue
        declared = _GRADLE.match(line)
        if declared is None or _GRADLE_LOCAL.match(declared[1]):
            continue
        if single := _GRADLE_COORDINATE.search(declared[1]):
            wanted.append(single[1])
            fixed = fixed and not _DYNAMIC.search(single[2] or "")
        elif grouped := _GRADLE_GROUP.search(declared[1]):
            wanted.append(grouped[1])
            fixed = fixed and "+" not in grouped[2]
        elif declared[1].startswith("libs."):
            wanted.append(declared[1].split()[0].rstrip(")"))
    plugins = names(_all(_GRADLE_PLUGIN, given))
    return Declared(
        name=_first(_GRADLE_NAME, given),
        dependencies=names(wanted),
        pinned=bool(wanted) and fixed,
        plugins=plugins,
    )


def sbt(content: bytes) -> Declared:
    """``*.sbt`` and the Scala of ``project/``; a version that is a value's name is one version."""
    fields: dict[str, str] = {}
    wanted: list[str] = []
    for_tests: dict[str, bool] = {}
    plugins, pinned = [], True
    given = [line.partition(" //")[0] for line in lines(content, "//")]
    for line in given:
        if field := _SBT_FIELD.match(line):
            fields.setdefault(field[1], field[2])
        for found in _SBT.finditer(line):
            name = f"{found[1]}:{found[2]}"
            if "Plugin(" in line[: found.start()]:
                plugins.append(name)
                continue
            wanted.append(name)
            for_tests[name] = bool(found["test"]) and for_tests.get(name, True)
            pinned = pinned and not _DYNAMIC.search(found[3] or "")
    return Declared(
        name=fields.get("name", ""),
        version=fields.get("version", ""),
        licence=_first(_SBT_LICENCE, given),
        dependencies=names(wanted),
        pinned=bool(wanted) and pinned,
        plugins=names(plugins),
        development=names(name for name, apart in for_tests.items() if apart),
    )


def pub(content: bytes) -> Declared:
    """``pubspec.yaml``; what the SDK brings (``flutter: sdk: flutter``) is no dependency."""
    wanted: list[str] = []
    apart: list[str] = []
    inside, section, name = False, "", ""
    given = list(lines(content))
    for number, line in enumerate(given):
        if line[:1].strip():
            key, _, value = line.partition(":")
            inside = key in {"dependencies", "dev_dependencies", "dependency_overrides"}
            section = key
            name = value.strip() if key == "name" else name
        elif inside and (entry := _PUB_ENTRY.match(line)):
            below = given[number + 1].strip() if number + 1 < len(given) else ""
            if entry[2] or not below.startswith(("sdk:", "path:")):
                (apart if section == "dev_dependencies" else wanted).append(entry[1])
    return Declared(
        name=name, dependencies=names([*wanted, *apart]), development=only(apart, wanted)
    )


def conda(content: bytes) -> Declared:
    """``environment.yml`` of conda, with what it has pip install."""
    wanted: list[str] = []
    loose, section, name, pip_at = False, "", "", _LONGEST
    for line in lines(content):
        if line[:1].strip() and line[:1] != "-":
            section, _, value = line.partition(":")
            name = value.strip() if section == "name" else name
        elif section == "dependencies" and (entry := _CONDA_ENTRY.match(line)):
            indent = len(line) - len(line.lstrip())
            if entry[2].strip() == ":":
                pip_at = indent
                continue
            wanted.append(entry[1])
            by_pip = indent > pip_at
            fixed = exact(entry[1] + entry[2]) if by_pip else _CONDA_BUILD.match(entry[2])
            loose = loose or not fixed
    return Declared(name=name, dependencies=names(wanted), pinned=bool(wanted) and not loose)


def makefile(content: bytes) -> Declared:
    """``Makefile``: its targets as commands, each with the lines below it."""
    out: list[tuple[str, str]] = []
    for line in lines(content):
        target = _TARGET.match(line)
        if target:
            out.append((target[1], ""))
        elif out and line.startswith("\t"):
            name, said = out[-1]
            out[-1] = (name, f"{said} && {line.strip()}"[:_LONGEST].removeprefix(" && "))
    return Declared(commands=tuple(out[:200]))

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Manifests in XML: Maven, NuGet, ROS. Declarations of document types are refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.parsers import expat

from oss_guard.readers._declared import Declared, MalformedError, names, only, see, text

_IN_PACKAGES = re.compile(r"(?:^|[\\/])packages[\\/]", re.IGNORECASE)
_DEEPEST = 200
_BEFORE = re.compile(rb"(?:\xef\xbb\xbf)?\s*+")
_BLANKS = re.compile(rb"\s*+")
_COMMENT, _COMMENT_END, _DECLARED = b"<!--", b"-->", b"<?xml"
_DYNAMIC = frozenset("[](),*")

Element = tuple[tuple[str, ...], dict[str, str], str]
"""The path of an element's names from the root, its attributes, its own text."""


def elements(content: bytes) -> Iterator[Element]:
    """Every element as it ends. MalformedError for what is no XML, or is too deep."""
    out: list[Element] = []
    path: list[str] = []
    given: list[dict[str, str]] = []
    said: list[list[str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(path) >= _DEEPEST:
            raise MalformedError("xml")
        path.append(name.rpartition(":")[2])
        given.append(attributes)
        said.append([])

    def end(name: str) -> None:
        del name
        out.append((tuple(path), given.pop(), "".join(said.pop()).strip()))
        path.pop()

    def characters(data: str) -> None:
        if said:
            said[-1].append(data)

    _parse(content, start, end, characters)
    return iter(out)


def _parse(
    content: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    characters: Callable[[str], None],
) -> None:
    def refuse(*_: object) -> None:
        raise MalformedError("doctype")

    parser = expat.ParserCreate("UTF-8")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(_from_declaration(content), True)
    except expat.ExpatError:
        raise MalformedError("xml") from None


def _from_declaration(content: bytes) -> bytes:
    """Without the comments that people put above the declaration of XML, which must come first."""
    at = _end(_BEFORE, content, 0)
    while content.startswith(_COMMENT, at):
        end = content.find(_COMMENT_END, at)
        if end < 0:
            return content
        at = _end(_BLANKS, content, end + len(_COMMENT_END))
    return content[at:] if content.startswith(_DECLARED, at) else content


def _end(expression: re.Pattern[bytes], content: bytes, at: int) -> int:
    found = expression.match(content, at)
    return at if found is None else found.end()


def maven(content: bytes) -> Declared:
    """``pom.xml``; a version that is a property is one version, a range is not."""
    name = version = reports_to = ""
    licences, wanted, plugins = [], [], []
    pinned = True
    artifact = ""
    given = list(elements(content))
    for path, _, said in given:
        tail = path[1:]
        if tail == ("artifactId",):
            name = text(said)
        elif tail == ("version",):
            version = text(said)
        elif tail == ("issueManagement", "url"):
            reports_to = text(said)
        elif tail == ("licenses", "license", "name"):
            licences.append(text(said))
        elif path[-2:] == ("dependency", "artifactId"):
            wanted.append(said)
        elif path[-2:] == ("plugin", "artifactId"):
            artifact = said
            plugins.append(artifact)
        elif path[-2:] == ("dependency", "version"):
            pinned = pinned and not _moves(said)
    return Declared(
        name=name,
        version=version,
        licence=" OR ".join(v for v in licences if v),
        dependencies=names(wanted),
        pinned=bool(wanted) and pinned,
        plugins=names(plugins),
        reports_to=reports_to,
        development=only(*_by_scope(given)),
    )


def _by_scope(given: list[Element]) -> tuple[list[str], list[str]]:
    """Artifacts that are for tests alone, and the others."""
    apart: list[str] = []
    others: list[str] = []
    name = scope = ""
    for path, _, said in given:
        if path[-2:] == ("dependency", "artifactId"):
            name = said
        elif path[-2:] == ("dependency", "scope"):
            scope = said
        elif path[-1] == "dependency":
            (apart if scope == "test" else others).append(name)
            name = scope = ""
    return apart, others


def nuget(content: bytes) -> Declared:
    """``*.csproj`` and its kin, and ``packages.config``."""
    said_of: dict[str, str] = {}
    wanted, pinned = [], True
    references: list[str] = []
    hinted = False
    for path, attributes, said in elements(content):
        if path[-2:-1] == ("Reference",):
            # What lies among the packages is named as a package too.
            hinted = hinted or (path[-1] == "HintPath" and not _IN_PACKAGES.search(said))
            continue
        if path[-1] == "PackageReference" or path == ("packages", "package"):
            name = attributes.get("Include") or attributes.get("id") or ""
            version = attributes.get("Version") or attributes.get("version") or ""
            if name:
                wanted.append(name)
                pinned = pinned and not _moves(version)
        elif path[-2:] == ("PackageReference", "Version"):
            pinned = pinned and not _moves(said)
        elif path[-1] == "Reference" and hinted:
            references.append(attributes.get("Include", "").partition(",")[0])
            hinted = False
        elif path[-2:-1] == ("PropertyGroup",):
            said_of.setdefault(path[-1], text(said))
    licence = said_of.get("PackageLicenseExpression") or see(said_of.get("PackageLicenseFile"))
    return Declared(
        name=said_of.get("PackageId", ""),
        version=said_of.get("Version", ""),
        licence=licence,
        dependencies=names(wanted),
        pinned=bool(wanted) and pinned,
        references=names(references),
    )


_ROS = re.compile(r"(?:(?:build|buildtool|exec|run|build_export|buildtool_export)_)?depend")
_ROS_APART = frozenset({"test_depend", "doc_depend"})
_TO_DO = re.compile(r"todo\b|$", re.IGNORECASE)


def ros(content: bytes) -> Declared:
    """``package.xml`` of ROS; others of that name have neither its fields nor its root."""
    said_of: dict[str, str] = {}
    licences, wanted, apart = [], [], []
    for path, _, said in elements(content):
        if path[0] != "package" or len(path) > 2:  # noqa: PLR2004 - a field of the root
            continue
        if path[-1] == "license" and not _TO_DO.match(said):
            licences.append(text(said))
        elif _ROS.fullmatch(path[-1]):
            wanted.append(said)
        elif path[-1] in _ROS_APART:
            apart.append(said)
        else:
            said_of.setdefault(path[-1], text(said))
    return Declared(
        name=said_of.get("name", ""),
        version=said_of.get("version", ""),
        licence=" AND ".join(licences),
        dependencies=names([*wanted, *apart]),
        development=only(apart, wanted),
    )


def _moves(version: str) -> bool:
    """Whether a version may become another one: a range, a wildcard, a snapshot."""
    ranged = bool(_DYNAMIC & set(version)) and not (
        version.startswith("[") and version.endswith("]") and "," not in version
    )
    return ranged or version.endswith("-SNAPSHOT") or version in {"LATEST", "RELEASE"}

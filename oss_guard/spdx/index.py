# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Read the generated data file: ids with their facts, and the templates of known texts.

The file is made by `tools/build_spdx_data.py`; it names the version of the SPDX licence list and
its sources. Nothing is read before the first question.
"""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from oss_guard.spdx.template import Node, decode


@dataclass(frozen=True, slots=True)
class Source:
    """A package the data file was made from."""

    name: str
    version: str
    licence: str
    use: str
    sha256: str


@dataclass(frozen=True, slots=True)
class KnownText:
    """A licence text that one or more ids share.

    `sketch` holds checksums of word runs that every exact match must have, `sample` the lowest
    ones of the whole wording, in order, for telling what an altered text is near to.
    """

    ids: tuple[str, ...]
    sketch: frozenset[int]
    sample: tuple[int, ...]
    titles: tuple[tuple[str, ...], ...]
    packed: str

    def nodes(self) -> tuple[Node, ...]:
        """Return the template the text must match, unpacked when first needed."""
        return _unpack(self.packed)


@cache
def _unpack(packed: str) -> tuple[Node, ...]:
    return decode(json.loads(packed))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the data file holds, with look-ups by id, by folded name and by shingle."""

    list_version: str
    sources: tuple[Source, ...]
    licences: Mapping[str, tuple[str, str, str]]
    exceptions: Mapping[str, tuple[bool, bool]]
    unlisted: frozenset[str]
    canonical: Mapping[str, str]
    names: Mapping[str, str]
    texts: tuple[KnownText, ...]
    by_sample: Mapping[int, tuple[int, ...]]


def _known_text(row: Mapping[str, Any]) -> KnownText:
    return KnownText(
        tuple(row["ids"]),
        frozenset(row["sketch"]),
        tuple(row["sample"]),
        tuple(tuple(title.split()) for title in row["titles"]),
        str(row["nodes"]),
    )


@cache
def catalogue() -> Catalogue:
    """Return the data, read once per process."""
    packed = files("oss_guard.spdx").joinpath("licences.json.gz").read_bytes()
    data = json.loads(gzip.decompress(packed))
    texts = tuple(_known_text(row) for row in data["texts"])
    by_sample: dict[int, list[int]] = {}
    for number, text in enumerate(texts):
        for value in text.sample:
            by_sample.setdefault(value, []).append(number)
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
        texts=texts,
        by_sample=MappingProxyType({key: tuple(value) for key, value in by_sample.items()}),
    )

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Components that lock files, bills of materials and installed packages list, with licences.

Nothing is run or fetched; what cannot be read is said, never raised.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from email.parser import HeaderParser
from itertools import islice
from typing import Literal

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, reader
from oss_guard.readers import Params as Base
from oss_guard.readers import _lock_lines as by_lines
from oss_guard.readers import _lock_tables as by_tables
from oss_guard.readers._declared import MalformedError, text
from oss_guard.readers._listed import MOST, Entry, Listed
from oss_guard.readers._sbom import sbom

LIMIT = 16 * 1024 * 1024
"""Lists above this many bytes are not read."""
_MISSES = 50
_HEAD = 64 * 1024
_NUSPEC = re.compile(
    r"<(?P<tag>id|version|license)(?P<expression> type=\"expression\")?>(?P<value>[^<]{1,200})<",
    re.IGNORECASE,
)

Form = Literal[
    "npm", "yarn", "pnpm", "bun", "toml", "pipfile", "composer", "gemfile", "go", "go-sum",
    "go-vendor", "cargo", "gradle", "bower", "nuspec", "nuget", "pub", "swift", "mix", "pods",
    "sbom", "python-metadata", "unity",
]  # fmt: skip


def _python_metadata(content: bytes) -> Iterator[Entry]:
    """``METADATA`` of an installed Python package."""
    fields = HeaderParser().parsestr(content[:_HEAD].decode("utf-8", "replace"))
    listed = [text(v) for v in fields.get_all("Classifier", [])]
    named = [c.rpartition("::")[2].strip() for c in listed if c.startswith("License ::")]
    written = text(fields.get("License-Expression", ""))
    # Whoever wrote the whole text into this field has said no name with it.
    short = text(str(fields.get("License", "")).partition("\n")[0])
    if name := text(fields.get("Name", "")):
        licence = written or by_tables.either(iter(named)) or short
        yield Entry(name, text(fields.get("Version", "")), licence)


def _nuspec(content: bytes) -> Iterator[Entry]:
    """``.nuspec`` in the folder of a package of NuGet."""
    head = content[:_HEAD].decode("utf-8", "replace")
    fields = {m["tag"].lower(): text(m["value"]) for m in _NUSPEC.finditer(head)}
    yield Entry(fields.get("id", ""), fields.get("version", ""), fields.get("license", ""))


_PARSERS: dict[str, Callable[[bytes], Iterator[Entry] | None]] = {
    "npm": by_tables.npm,
    "yarn": by_lines.yarn,
    "pnpm": by_lines.pnpm,
    "bun": by_lines.bun,
    "toml": by_tables.toml,
    "pipfile": by_tables.pipfile,
    "composer": by_tables.composer,
    "bower": by_tables.bower,
    "gemfile": by_lines.gemfile,
    "go": by_lines.go_module,
    "go-sum": by_lines.go_sum,
    "go-vendor": by_lines.go_vendor,
    "cargo": by_tables.cargo,
    "gradle": by_lines.gradle,
    "nuget": by_tables.nuget,
    "nuspec": _nuspec,
    "pub": by_lines.pub,
    "swift": by_tables.swift,
    "mix": by_lines.mix,
    "pods": by_lines.pods,
    "unity": by_tables.unity,
    "sbom": sbom,
    "python-metadata": _python_metadata,
}


class Params(Base, frozen=True):
    """Which form the lists of the request's paths have."""

    form: Form


class Component(Fact, frozen=True):
    """One component as a list has it; see ``Entry`` for the fields.

    The only fact of a list that could not be read has a ``fault`` and no name: ``json``, ``toml``,
    ``lines`` (not as the tool writes it), ``xml``, ``doctype``, ``form`` (one that is not read),
    ``twice`` (a key that stands twice) or ``too-large``.
    """

    name: str = ""
    version: str = ""
    licence: str = ""
    use: Listed = ""
    direct: bool | None = None
    ecosystem: str = ""
    fault: str = ""


@reader(params=Params)
def component(
    document: Document, candidates: Sequence[Candidate], params: Params
) -> Iterable[Fact]:
    """One for each component, or a single one with the fault."""
    del candidates
    try:
        found = _entries(document.content, params.form)
    except MalformedError as error:
        return [Component(Span(0, 0), fault=str(error))]
    return _placed(document.content, found)


def _entries(content: bytes, form: Form) -> list[Entry]:
    if len(content) > LIMIT:
        raise MalformedError("too-large")
    given = _PARSERS[form](content)
    found = [e for e in islice(given or (), MOST + 1) if e.name]
    if by_lines.unfit(form, content, listed=bool(found)):
        raise MalformedError("lines")
    if len(found) > MOST:
        raise MalformedError("too-large")
    return list(dict.fromkeys(found))


def _placed(content: bytes, entries: Iterable[Entry]) -> Iterator[Component]:
    """Lists name their components in order; where one does not, places are soon given up."""
    at = misses = 0
    for entry in entries:
        place = content.find(entry.needle, at) if entry.needle and misses < _MISSES else -1
        misses += place < 0
        at = max(at, place)
        # To the end of a line, for its break is no part of what is quoted.
        span = Span(place, place + len(entry.needle)) if place >= 0 else Span(0, 0)
        yield Component(
            span, entry.name, entry.version, entry.licence, entry.use, entry.direct, entry.ecosystem
        )

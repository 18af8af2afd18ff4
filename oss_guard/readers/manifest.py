# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Manifests of packages: name, licence, dependencies and commands as declared there.

Nothing is run, no other file is opened, and what cannot be read is said, never raised.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, reader
from oss_guard.readers import Params as Base
from oss_guard.readers import _manifest_fields as by_fields
from oss_guard.readers import _manifest_lines as by_lines
from oss_guard.readers import _manifest_tables as by_tables
from oss_guard.readers import _manifest_xml as by_xml
from oss_guard.readers._declared import Declared, MalformedError

LIMIT = 2 * 1024 * 1024
"""Manifests above this many bytes are not read; no written one comes near it."""

Form = Literal[
    "npm", "composer", "pyproject", "requirements", "pipfile", "setup-cfg", "setup-py", "gemfile",
    "go", "cargo", "maven", "gradle", "sbt", "nuget", "pub", "swift", "pods", "mix",
    "conda", "make", "r", "ros", "terraform", "unity",
]  # fmt: skip

_PARSERS: dict[str, Callable[[bytes], Declared]] = {
    "npm": by_tables.npm,
    "composer": by_tables.composer,
    "pyproject": by_tables.python_project,
    "requirements": by_lines.requirements,
    "pipfile": by_tables.pipfile,
    "setup-cfg": by_tables.setup_cfg,
    "setup-py": by_lines.setup_py,
    "gemfile": by_lines.gemfile,
    "go": by_lines.go,
    "cargo": by_tables.cargo,
    "maven": by_xml.maven,
    "gradle": by_lines.gradle,
    "sbt": by_lines.sbt,
    "nuget": by_xml.nuget,
    "pub": by_lines.pub,
    "swift": by_lines.swift,
    "pods": by_lines.pods,
    "mix": by_lines.mix,
    "conda": by_lines.conda,
    "make": by_lines.makefile,
    "r": by_fields.description,
    "ros": by_xml.ros,
    "terraform": by_fields.terraform,
    "unity": by_tables.unity,
}
_LICENCE_FIELD = re.compile(rb"(?i)<licenses?>|licen[sc]e")


class Params(Base, frozen=True):
    """Which form the manifests of the request's paths have."""

    form: Form


class Manifest(Fact, frozen=True):
    """A manifest. ``span`` is its licence field, or the beginning where there is none.

    ``fault`` is empty, or says why it could not be read: ``json``, ``toml``, ``ini``, ``xml``,
    ``doctype``, ``too-large``. Texts are as written in the repository.
    """

    form: str = ""
    declared: Declared = Declared()
    fault: str = ""


@reader(params=Params)
def manifest(document: Document, candidates: Sequence[Candidate], params: Params) -> Iterable[Fact]:
    """One fact for each manifest."""
    del candidates
    content = document.content
    if len(content) > LIMIT:
        yield Manifest(Span(0, 0), params.form, fault="too-large")
        return
    try:
        declared = _PARSERS[params.form](content)
    except MalformedError as error:
        yield Manifest(Span(0, 0), params.form, fault=str(error))
        return
    place = _LICENCE_FIELD.search(content) if declared.licence else None
    span = Span(place.start(), place.end()) if place else Span(0, 0)
    yield Manifest(span, params.form, declared)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which project on a forge a manifest says it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers._declared import MalformedError, items, table
from oss_guard.readers._manifest_tables import of_json

_LIMIT = 1 << 20
_LONGEST = 1_000
ADDRESS = re.compile(
    r"(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)[/:]"
    r"(?P<owner>[A-Za-z0-9][\w.-]{0,99})/(?P<name>[\w.-]{1,100})",
    re.IGNORECASE | re.ASCII,
)
"""A project on one of the public forges."""
_SHORT = re.compile(r"(?:github:)?([A-Za-z0-9][\w-]{0,99})/([\w.-]{1,100})", re.ASCII)
_KEYED = re.compile(
    r"\s*(?:module\s|[\"']?(?:repository|homepage|source|source[_ -]code|issues?|bug[_ -]tracker)"
    r"[\"']?\s*=|s(?:pec)?\.homepage|<(?:url|connection)>|(?<!\s)url\s*:)",
    re.IGNORECASE,
)
_NO_OWNERS = frozenset({"sponsors", "orgs", "apps", "topics", "marketplace"})


class ProjectAddress(Fact, frozen=True):
    """Owner and name of a project, in lower case."""

    owner: str = ""
    name: str = ""


@reader(params=NoParams)
def project_address(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """What a manifest says of itself; addresses of its dependencies are none."""
    del candidates, params
    if len(document.content) > _LIMIT:
        return
    texts = _of_table(document) if document.syntax == "json" else _of_lines(document)
    for text in texts:
        found = ADDRESS.search(text)
        if found and found["owner"].lower() not in _NO_OWNERS:
            yield ProjectAddress(Span(0, 0), *project(found["owner"], found["name"]))


def project(owner: str, name: str) -> tuple[str, str]:
    """A project in the one spelling by which two are compared."""
    return owner.lower(), name.lower().removesuffix(".git")


def _of_table(document: Document) -> Iterator[str]:
    try:
        data = of_json(document.content)
    except MalformedError:
        return
    for key in ("repository", "homepage", "bugs", "support"):
        value = data.get(key)
        inner = table(value)
        given = [value, inner.get("url"), inner.get("source"), inner.get("issues"), *items(value)]
        for text in given:
            if isinstance(text, str):
                short = _SHORT.fullmatch(text) if key == "repository" else None
                yield f"github.com/{short[1]}/{short[2]}" if short else text[:_LONGEST]


def _of_lines(document: Document) -> Iterator[str]:
    for line in document.text.split("\n"):
        if _KEYED.match(line[:_LONGEST]):
            yield line[:_LONGEST]

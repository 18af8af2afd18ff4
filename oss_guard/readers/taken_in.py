# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Marks that tools leave in a folder that was taken in from elsewhere: git-subrepo, Helm charts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, Fact, NoParams, reader
from oss_guard.readers.project_address import ADDRESS, project

_READ = 64 * 1024
_REMOTE = re.compile(r"^[ \t]*remote[ \t]*=[ \t]*(?P<address>\S{1,500})", re.MULTILINE)
_NAME = re.compile(r"^name:[ \t]*[\"']?(?P<name>[\w.-]{1,100})", re.MULTILINE)
_OF_ITSELF = re.compile(
    r"^(?:home:[ \t]*|sources:[ \t]*\n[ \t]*-[ \t]*)[\"']?"
    r"(?P<address>https?://[^\s\"']{1,500})",
    re.MULTILINE,
)
_ITEM = re.compile(r"^[ \t]*-[ \t]+", re.MULTILINE)
_DEPENDENCIES = re.compile(
    r"^dependencies:[ \t]*\n(?P<items>(?:[ \t-][^\n]*\n?|\n)*)", re.MULTILINE
)
_FIELD = re.compile(r"(?P<key>name|repository):[ \t]*[\"']?(?P<value>[^\s\"'#]{1,500})")
_HOST = re.compile(r"(?:\w{1,10}://)?(?:[^@/\s]{1,60}@)?(?P<host>[\w.-]{1,100})")


class TakenIn(Fact, frozen=True):
    """Owner and name of where a folder says it is from, in lower case; empty if it says nothing.

    ``brings``: what it takes in itself below ``charts``: name, and owner of where from.
    """

    owner: str = ""
    name: str = ""
    brings: tuple[tuple[str, str], ...] = ()


@reader(params=NoParams)
def taken_in(
    document: Document, candidates: Sequence[Candidate], params: NoParams
) -> Iterable[Fact]:
    """One for a file."""
    del candidates, params
    text = document.content[:_READ].decode("utf-8", "ignore")
    if remote := _REMOTE.search(text):
        yield TakenIn(Span(0, 0), *_owner(remote["address"]))
    elif named := _NAME.search(text):
        home = _OF_ITSELF.search(text)
        owner = _owner(home["address"])[0] if home else ""
        yield TakenIn(Span(0, 0), owner, named["name"].lower(), tuple(_brought(text)))


def _brought(text: str) -> Iterator[tuple[str, str]]:
    """Dependencies of a chart that stand in a registry, by name."""
    listed = _DEPENDENCIES.search(text)
    for item in _ITEM.split(listed["items"])[1:] if listed else ():
        fields = {m["key"]: m["value"] for m in _FIELD.finditer(item)}
        address = fields.get("repository", "")
        if "name" in fields and "://" in address and not address.startswith("file:"):
            yield fields["name"].lower(), _owner(address)[0]


def _owner(address: str) -> tuple[str, str]:
    """Owner and name on a forge, else the host and the last part of the address."""
    if found := ADDRESS.search(address):
        return project(found["owner"], found["name"])
    host = _HOST.match(address)
    name = address.rstrip("/").rpartition("/")[2].removesuffix(".git").lower()
    return (host["host"].lower() if host else ""), name

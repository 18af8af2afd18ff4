# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Links of documents, and the paths of the tree that they lead to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from urllib.parse import unquote

import msgspec

from oss_guard.model.location import Location

_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]{1,20}:|//)", re.IGNORECASE)
_FORGE = re.compile(
    r"https?://github\.com/([^/]+)/[^/]+/(?:blob|tree|raw)/[^/]+/([^?#]+)", re.IGNORECASE
)

_OF_MANY = re.compile(
    r"(?:readme|licen[cs]e|copying|notice|contribut\w{0,20}|code[_-]of[_-]conduct|security|support"
    r"|changelog|changes|history|news|authors|install\w{0,20}|build\w{0,20}|develop\w{0,20}|usage|faq|governance"
    r"|index|main|overview|getting[_-]?started|tutorial|guide|api|docs?|examples?|tests?|setup"
    r"|package|config\w{0,20}|settings|manifest|makefile|dockerfile|requirements|pull_request_template"
    r"|\w{1,3})(?:[._-][\w.-]{0,100})?$",
    re.IGNORECASE | re.ASCII,
)
"""Names of files that many projects have."""


class Link(msgspec.Struct, frozen=True):
    """A link as a document has it. ``path`` is the entry of the tree it leads to, or None."""

    location: Location
    target: str
    text: str
    image: bool
    path: str | None

    @property
    def local(self) -> bool:
        """Whether it is meant to lead to a file beside the document."""
        return bool(self.target) and self.target[0] != "#" and not _SCHEME.match(self.target)

    @property
    def fragment(self) -> str:
        """What names the part of a document that it leads to."""
        return self.target.partition("#")[2]

    @property
    def elsewhere(self) -> bool:
        """Whether it leads to a page on another host."""
        return self.path is None and self.target.lower().startswith(("http://", "https://", "//"))


def resolve(
    path: str, target: str, paths: Iterable[str], folders: Iterable[str], account: str
) -> str | None:
    """The path of the tree that a link in the document at ``path`` leads to.

    A folder is given as its path with a slash. Addresses on the forge lead into the tree where the
    path exists and either the account is the organisation's own or no other project is likely to
    have such a file: one whose name is not among those of many projects. Nothing outside is ever
    looked at.
    """
    known = paths if isinstance(paths, dict) else frozenset(paths)
    if address := _FORGE.match(target):
        inside = unquote(address[2]).rstrip("/")
        own = bool(account) and address[1].lower() == account.lower()
        own = own or _OF_MANY.match(inside.rpartition("/")[2]) is None
        return inside if own and inside in known else None
    if _SCHEME.match(target) or target.startswith("#"):
        return None
    plain = unquote(re.split(r"[?#]", target, maxsplit=1)[0])
    base = "" if plain.startswith("/") else posixpath.dirname(path)
    joined = posixpath.normpath(posixpath.join(base, plain.lstrip("/"))) if plain else path
    if joined in known:
        return joined
    for suffix in (".md", ".rst", ".adoc"):
        if joined + suffix in known:
            return joined + suffix
    is_folder = joined == "." or any(f == joined or f.startswith(joined + "/") for f in folders)
    return joined + "/" if is_folder else None

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Relative links and images of the README lead to files of the judged tree, and to their parts."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, check
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.links import Link
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, not_applicable, passed
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.repository.port import Kind

_SHOWN = 100


@check(
    needs=Documents,
    params=NoParams,
    says={"link": ("target",), "image": ("target",), "part": ("target", "path")},
    gives=(PASS, FAIL, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def links_resolve(documents: Documents, params: NoParams) -> Outcome:
    """Nothing outside the tree is looked at; links that leave the repository are the forge's.

    Parts are those of own Markdown documents.
    """
    del params
    links = [
        link
        for page in documents.pages
        if page.path in documents.readmes
        for link in page.links
        if (link.local or link.target.startswith("#")) and not _left_alone(link, documents)
    ]
    if not links:
        text = Text(
            "README に、ファイルや見出しへのリンクがない", "the README links to no file or heading"
        )
        return not_applicable(Basis("searched", text))
    broken = [v for link in links if (v := _broken(link, documents)) is not None]
    if broken:
        return failed(broken)
    text = Text(
        f"{len(links)} 件のリンクはどれも切れていない", f"none of {len(links)} links is broken"
    )
    return passed(Basis("link", text))


def _broken(link: Link, documents: Documents) -> Violation | None:
    target = link.target[:_SHOWN]
    if link.local and link.path is None:
        case = "image" if link.image else "link"
        return Violation(case, link.location, {"target": target}, key=target)
    path = link.location.path if link.path is None else link.path
    page = documents.any_page(path or "")
    if not link.fragment or page is None or page.fragments is None:
        return None
    if page.fragments.reach(link.fragment):
        return None
    values = {"target": link.fragment[:_SHOWN], "path": page.path}
    return Violation("part", link.location, values, key=target)


def _left_alone(link: Link, documents: Documents) -> bool:
    """Links above the root mean pages of the forge; those into submodules cannot be followed."""
    if any(c in link.target for c in "{}$<>") or link.target.startswith(("?", "data:")):
        return True
    base = posixpath.dirname(link.location.path or "")
    target = posixpath.normpath(posixpath.join(base, unquote(link.target).lstrip("/")))
    if target.startswith(".."):
        return True
    submodules = [e.path for e in documents.files.entries if e.kind is Kind.SUBMODULE]
    return any(target == s or target.startswith(s + "/") for s in submodules)

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Relative links and images of the README lead to files of the judged tree."""

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
    says={"link": ("target",), "image": ("target",)},
    gives=(PASS, FAIL, NOT_APPLICABLE),
    searched=(PASS, NOT_APPLICABLE),
)
def links_resolve(documents: Documents, params: NoParams) -> Outcome:
    """Nothing outside the tree is looked at; links that leave the repository are the forge's."""
    del params
    links = [
        link
        for page in documents.pages
        if page.path in documents.readmes
        for link in page.links
        if link.local and not _left_alone(link, documents)
    ]
    if not links:
        text = Text("README に相対リンクがない", "the README has no relative links")
        return not_applicable(Basis("searched", text))
    broken = [link for link in links if link.path is None]
    if broken:
        return failed(
            Violation(
                "image" if link.image else "link",
                link.location,
                {"target": link.target[:_SHOWN]},
                key=link.target[:_SHOWN],
            )
            for link in broken
        )
    text = Text(
        f"{len(links)} 件のリンクはどれも切れていない", f"all {len(links)} links lead to a file"
    )
    return passed(Basis("link", text))


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

# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What can be written: each kind with its files, the names that it has elsewhere, and its rules."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

README_PATH = "README.md"
_ANYWHERE = r"(?:(?:\.github|docs?)/)?"
_FOLDERS = (".github", "docs", "doc", ".oss-guard", ".reuse", "licenses")
_SECOND = ("issue_template", "workflows")
_MOST_NAMES = 10_000


class Kind(msgspec.Struct, frozen=True):
    """One kind of files: template and path of each, and a pattern of names that serve as well.

    The pattern meets lower-case paths. ``rules`` look for what the files say: where all of them are
    content, it is said elsewhere. ``licensed``: nothing can be written without a known licence.
    """

    name: str
    files: tuple[tuple[str, str], ...]
    alike: str
    rules: tuple[str, ...] = ()
    licensed: bool = False


KINDS = (
    Kind("configuration", (("configuration", ".oss-guard.yml"),), r"\.oss-guard\.ya?ml"),
    Kind(
        "readme", (("readme", README_PATH),), _ANYWHERE + r"readme[^/]*|(?:お|はじめにお)読み[^/]*"
    ),
    Kind("licence", (("", "LICENSE"),), r"(?:licen[cs]e|copying)[^/]*", licensed=True),
    Kind(
        "contributing",
        (("contributing", "CONTRIBUTING.md"),),
        _ANYWHERE + r"(?:contributing|貢献|コントリビュ)[^/]*",
        ("TKY-COM-004", "TKY-COM-005"),
    ),
    Kind(
        "conduct",
        (("conduct", "CODE_OF_CONDUCT.md"),),
        _ANYWHERE + r"(?:code[_-]?of[_-]?conduct|行動規範)[^/]*",
        ("TKY-COM-001",),
    ),
    Kind(
        "security",
        (("security", "SECURITY.md"),),
        _ANYWHERE + r"(?:security|セキュリティ|脆弱性)[^/]*",
        ("TKY-COM-003",),
    ),
    Kind(
        "changelog",
        (("changelog", "CHANGELOG.md"),),
        r"(?:changelog|changes|history|news|変更履歴|更新履歴)[^/]*",
    ),
    Kind(
        "issue-templates",
        (
            ("issue-fault", ".github/ISSUE_TEMPLATE/fault.yml"),
            ("issue-request", ".github/ISSUE_TEMPLATE/request.yml"),
        ),
        _ANYWHERE + r"issue_template(?:\.[^/]*|/[^/]*)?",
    ),
    Kind(
        "pull-request-template",
        (("pull-request", ".github/PULL_REQUEST_TEMPLATE.md"),),
        _ANYWHERE + r"pull_request_template[^/]*",
    ),
    Kind("publiccode", (("publiccode", "publiccode.yml"),), r"publiccode\.ya?ml"),
    Kind("reuse", (("reuse", "REUSE.toml"),), r"reuse\.toml|\.reuse/dep5", licensed=True),
    Kind(
        "workflow",
        (("workflow", ".github/workflows/oss-guard.yml"),),
        r"\.github/workflows/oss-guard\.ya?ml",
    ),
    Kind(
        "test-workflow",
        (("test-workflow", ".github/workflows/test.yml"),),
        r"\.github/workflows/(?!oss-guard\.)[^/]*\.ya?ml",
        ("TKY-UPK-005",),
    ),
    Kind(
        "dependabot",
        (("dependabot", ".github/dependabot.yml"),),
        r"(?:\.github/|\.gitea/|\.forgejo/)?(?:dependabot\.ya?ml|renovate\.json[5c]?)"
        r"|\.renovaterc(?:\.json5?)?",
        ("TKY-UPK-003",),
    ),
    Kind(
        "attestations",
        (("attestations", ".oss-guard/attestations.yml"),),
        r"\.oss-guard/attestations\.ya?ml",
    ),
)
NAMES = tuple(kind.name for kind in KINDS)


def standing(kind: Kind, names: Iterable[str]) -> list[str]:
    """Which of the names serve as files of the kind, the shortest first."""
    alike = re.compile(kind.alike)
    return sorted((n for n in names if alike.fullmatch(n.casefold())), key=lambda n: (len(n), n))


def names_in(root: Path) -> list[str]:
    """Files at the root and in the folders where documents of a project usually stand.

    Links are named and not followed.
    """
    return list(_names(root, "", (_FOLDERS, _SECOND)))


def _names(folder: Path, below: str, deeper: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda e: e.name)[:_MOST_NAMES]
    except OSError:
        return
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield below + entry.name
        elif deeper and entry.name.casefold() in deeper[0]:
            yield from _names(folder / entry.name, f"{below}{entry.name}/", deeper[1:])

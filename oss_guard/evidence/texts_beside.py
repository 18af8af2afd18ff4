# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a licence text below the root is for, by what lies beside it.

A part of others lies beside its text. Where a folder of licences holds no program, its texts are
those of what is depended on: they describe components. A licence made for works other than
software, in a folder without programs, is that of the documents or data there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence.files import Files
from oss_guard.spdx.facts import Expression

_LISTS = re.compile(
    r"(?:^|/)(?!LICENSES/)(?:[\w. -]*(?i:licen[cs]es?|notices?|legal|credits?|attributions?"
    r"|acknowledge?ments?)[\w. -]*|[^/]*(?:ライセンス|謝辞)[^/]*)(?=/)"
)
"""Folders of licences of others; that of REUSE is for the whole."""
_CONTENT = re.compile(
    r"(?:CC-BY(?:-SA)?-\d|CC0-|CC-PD(?:DC|M-)|ODbL-|ODC-By-|PDDL-|OGL-|OGDL-|OGC-|etalab-|DL-DE-|NLOD-|CDLA-|GFDL-|C-UDA-"
    r"|LicenseRef-PDL)"
)
"""Ids of licences for documents and data."""


def is_for_content(expression: Expression) -> bool:
    """Whether every licence of it is made for documents or data."""
    return bool(expression.ids) and all(map(_CONTENT.match, expression.ids))


class TextsBeside:
    """The folders of a tree that hold programs, and those that hold anything."""

    def __init__(self, files: Files, texts: Iterable[str]) -> None:
        programs = [p for p, syntax in files.syntaxes.items() if syntax in CODE]
        self._programs = _folders(programs)
        known = frozenset(texts)
        self._others = _folders(p for p in files.syntaxes if p not in known)

    def describes_components(self, path: str) -> bool:
        """Whether a text lies in a folder of licences that holds no program."""
        return any(path[: m.end()] not in self._programs for m in _LISTS.finditer(path))

    def is_of_content(self, path: str, ids: Iterable[str]) -> bool:
        """Whether a text is that of the documents or data in its folder."""
        folder = path.rpartition("/")[0]
        beside = folder in self._others and folder not in self._programs
        return bool(folder) and beside and all(map(_CONTENT.match, ids))


def _folders(paths: Iterable[str]) -> frozenset[str]:
    """Every folder that these paths are below."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return frozenset(found)

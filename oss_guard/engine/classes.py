# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which files were taken as not the project's own, as few lines as say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from oss_guard.evidence.files import Files
from oss_guard.evidence.path_classes import Classified
from oss_guard.model.policy import Ownership
from oss_guard.model.report import PathClass
from oss_guard.model.text import Text

_REASONS = 3


def path_classes(files: Files) -> tuple[PathClass, ...]:
    """One for each folder of which all has one class, and for what stands elsewhere.

    A folder that a reason speaks of stays in one piece, also where it holds files of another
    class.
    """
    counts, kinds = _folders(files)
    groups: dict[tuple[str, str], list[Text]] = {}
    for path, classified in files.classes.items():
        if classified.ownership is not Ownership.OWN:
            whole = next((f for f in _above(path) if len(kinds[f]) == 1 and counts[f] > 1), "")
            key = (_place(classified, whole), classified.ownership.value)
            groups.setdefault(key, []).append(classified.why)
    return tuple(PathClass(*key, _joined(groups[key]), len(groups[key])) for key in sorted(groups))


def _folders(files: Files) -> tuple[Counter[str], dict[str, set[Ownership]]]:
    """How many files each folder holds, at any depth, and of which classes."""
    counts: Counter[str] = Counter()
    kinds: dict[str, set[Ownership]] = {}
    for path, classified in files.classes.items():
        for folder in _above(path):
            counts[folder] += 1
            kinds.setdefault(folder, set()).add(classified.ownership)
    return counts, kinds


def _above(path: str) -> Iterator[str]:
    """The folders of a path with a slash, the topmost first; the root is none."""
    return (path[: n + 1] for n, character in enumerate(path) if character == "/")


def _place(classified: Classified, whole: str) -> str:
    scope = classified.scope
    return whole if whole and (scope[-1:] != "/" or scope.startswith(whole)) else scope


def _joined(reasons: list[Text]) -> Text:
    distinct = list(dict.fromkeys(reasons))[:_REASONS]
    return Text("、".join(r.ja for r in distinct), "; ".join(r.en for r in distinct))

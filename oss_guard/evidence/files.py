# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The files of the judged tree, each with its class and the reason for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.path_classes import Classified, classify
from oss_guard.model.outcome import Basis
from oss_guard.model.policy import Ownership, PathRule
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.readers.generated_mark import GeneratedMark
from oss_guard.readers.minified import Minified
from oss_guard.repository.port import Entry, Kind
from oss_guard.scan import Request
from oss_guard.scan.paths import matching

_PLACEHOLDERS = frozenset({".gitkeep", ".keep", ".gitignore", ".gitattributes"})
_NAMED = 6
"""Names that stand for globs, at most."""
_WILD = re.compile(r"[*?{\[]")
_BRACES = re.compile(r"\{([^{},]*)[^{}]*\}")
_MARKS = (Request("generated-mark", NoParams()), Request("minified", NoParams()))


@dataclass(frozen=True)
class Files(Evidence):
    """Entries by path, in order, with the class of each."""

    entries: tuple[Entry, ...]
    classes: dict[str, Classified]
    syntaxes: dict[str, str]
    rules: tuple[PathRule, ...] = ()
    _paths: dict[Ownership | None, list[str]] = field(default_factory=dict, compare=False)

    uses: ClassVar[tuple[type[Evidence], ...]] = ()

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Marks of generated and minified files."""
        del params
        return _MARKS

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Classify every path by configuration, then by the recogniser."""
        del params
        marked = {
            s.location.path or "": s.fact.why
            for request in _MARKS
            for s in sources.sightings(request)
            if isinstance(s.fact, GeneratedMark | Minified)
        }
        entries = tuple(sources.entries)
        syntaxes = {e.path: s for e in entries if (s := sources.syntax(e.path)) is not None}
        classes = classify([e.path for e in entries], marked, sources.settings.paths)
        return cls(entries, classes, syntaxes, tuple(sources.settings.paths))

    def ownership(self, path: str) -> Ownership:
        """The class of a path, also of one that only history has."""
        known = self.classes.get(path)
        return (known or classify([path], {}, self.rules)[path]).ownership

    def paths(self, ownership: Ownership | None = Ownership.OWN) -> list[str]:
        """Paths of regular files (and symlinks) of a class; of every class for None."""
        if ownership not in self._paths:
            self._paths[ownership] = [
                e.path
                for e in self.entries
                if e.kind is not Kind.SUBMODULE
                and (ownership is None or self.classes[e.path].ownership is ownership)
            ]
        return self._paths[ownership]

    def find(
        self, patterns: Sequence[str], ownership: Ownership | None = Ownership.OWN
    ) -> list[str]:
        """Paths of a class that any glob matches, in order of the globs, then of paths."""
        found: list[str] = []
        for pattern in patterns:
            found += [p for p in matching((pattern,), self.paths(ownership)) if p not in found]
        return found

    @property
    def vendored(self) -> list[str]:
        """Third-party files that hold something: no empty files, no placeholders for folders."""
        sizes = {e.path: e.size for e in self.entries}
        return [
            p
            for p in self.paths(Ownership.VENDORED)
            if sizes[p] != 0 and p.rpartition("/")[2] not in _PLACEHOLDERS
        ]

    def of_syntax(self, syntaxes: Iterable[str]) -> list[str]:
        """The project's own files of these syntaxes."""
        wanted = frozenset(syntaxes)
        return [p for p in self.paths() if self.syntaxes.get(p) in wanted]


def looked_for(patterns: Sequence[str]) -> Basis:
    """Says what was searched for, for verdicts on absence."""
    shown = names_of(patterns)
    return Basis("searched", Text(f"探したもの: {shown}", f"searched for: {shown}"))


def names_of(patterns: Sequence[str]) -> str:
    """Globs as people name files: of alternatives the first; an ellipsis where there are more.

    ``{,docs/}CHANGELOG*`` is CHANGELOG, ``**/*.{csv,tsv}`` is ``*.csv``.
    """
    names = list(dict.fromkeys(filter(None, map(_name_of, patterns))))
    more = len(names) > _NAMED or any(_WILD.search(p) for p in patterns)
    return ", ".join(names[:_NAMED]) + (" …" if more else "")


def _name_of(pattern: str) -> str:
    name, count = pattern, 1
    while count:
        name, count = _BRACES.subn(r"\1", name)
    name = name.removeprefix("**/").replace("/**/", "/").removesuffix("/**")
    return name if name.startswith("*") else name.rstrip("*")

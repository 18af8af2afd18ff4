# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The files of the judged tree, each with its class and the reason for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.syntaxes import CODE, PROSE, known_syntax, syntax_of
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.inlined import REQUESTS, inlined
from oss_guard.evidence.path_classes import OWN, TEST_CLASSES, Classified, classify
from oss_guard.model.outcome import Basis
from oss_guard.model.policy import Ownership, PathRule
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.readers.generated_mark import GeneratedMark
from oss_guard.readers.minified import Minified
from oss_guard.repository.port import Entry, Kind
from oss_guard.scan import Request
from oss_guard.scan.paths import matching
from oss_guard.words import say

_SIDECAR = ".meta"
_PLACEHOLDERS = frozenset({".gitkeep", ".keep", ".gitignore", ".gitattributes"})
_OF_INSTALLERS = re.compile(
    r"(?:^|/)(?:vendor/modules\.txt|node_modules/\.(?:package-lock\.json|yarn-integrity|modules\.yaml))$"
)
"""What tools write beside the parts that they put into a folder."""
_NAMED = 6
"""Names that stand for globs, at most."""
_WILD = re.compile(r"[*?{\[]")
_BRACES = re.compile(r"\{([^{},]*)[^{}]*\}")
_LISTS_PARTS = re.compile(
    r"(?:^|/)(?:(?:readme|notices?|credits|origins?|versions?)(?:\.\w{1,8})?|\.\w[^/]*)$",
    re.IGNORECASE,
)
ASIDE = frozenset({"name-not-writable", "too-many"})
"""Reasons that concern another tool or a single reader: the content was read as text."""
_PAST = frozenset({"history", "ref"})
"""What concerns no file of the judged tree, though one may have the same name."""
_LISTED = frozenset({"binary", "encrypted", "symlink", "submodule"})
_NO_TEXT = frozenset(
    "3ds 7z avi avif blend bmp bz2 exe fbx flac gif glb gz heic ico iso jar jpeg jpg lockb m4a"
    " mov mp3 mp4 mtl obj ogg otf pdf ply png psd rar stl tar tgz"
    " tif tiff ttf wav webm webp woff woff2 xz zip zst"
    " accdb doc docm docx eot epub mdb odb odg odp ods odt pages ppt pptm pptx vsd vsdx xls xlsb"
    " xlsm xlsx".split()
)
"""Endings of names whose contents are no text, or text that nobody wrote, as that of models is."""
_SPEAKING = CODE | PROSE | {"css", "html"}
_MARKS = (Request("generated-mark", NoParams()), Request("minified", NoParams()))
_TESTS = Request("test-mark", NoParams(), TEST_CLASSES)


class Files(Evidence, frozen=True):
    """Entries by path, in order, with the class of each.

    ``syntaxes`` are those of contents, or of names where the content was not read. ``unread`` is
    what was not read as text, by path; ``links`` the symbolic links that were, with what they
    lead to; ``inlined`` the folders that hold another project; ``untested`` what is named like a
    class of tests and was read to be none.
    """

    entries: tuple[Entry, ...]
    classes: dict[str, Classified]
    syntaxes: dict[str, str]
    unread: Mapping[str | None, NotExamined] = msgspec.field(default_factory=dict)
    links: Mapping[str, str] = msgspec.field(default_factory=dict)
    rules: tuple[PathRule, ...] = ()
    inlined: Mapping[str, tuple[str, str]] = msgspec.field(default_factory=dict)
    untested: frozenset[str] = frozenset()
    _paths: dict[Ownership | None, tuple[str, ...]] = msgspec.field(default_factory=dict)

    uses: ClassVar[tuple[type[Evidence], ...]] = ()

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Marks of generated and minified files, and what tells of projects taken in whole."""
        del params
        return (*_MARKS, _TESTS, *REQUESTS)

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
        unread = _unread(sources.not_examined)
        syntaxes = {}
        for entry in entries:
            seen = sources.syntax(entry.path)
            if entry.path in unread and unread[entry.path].reason != "binary":
                seen = syntax_of(entry.path) if entry.kind is Kind.FILE else None
            if seen is not None:
                syntaxes[entry.path] = seen
        rules, paths = tuple(sources.settings.paths), [e.path for e in entries]
        tested = {s.location.path or "" for s in sources.sightings(_TESTS)}
        alike = matching(TEST_CLASSES, (p for p in paths if p not in unread))
        untested = frozenset(alike) - tested
        classes = classify(paths, marked, rules, untested=untested)
        folders = inlined(sources, {p for p, c in classes.items() if c is not OWN})
        if folders:
            classes = classify(paths, marked, rules, folders, untested)
        return cls(entries, classes, syntaxes, unread, sources.links, rules, folders, untested)

    def ownership(self, path: str) -> Ownership:
        """The class of a path, also of one that only history has."""
        known = self.classes.get(path)
        return (known or classify([path], {}, self.rules, self.inlined)[path]).ownership

    def paths(self, ownership: Ownership | None = Ownership.OWN) -> tuple[str, ...]:
        """Paths of regular files (and symlinks) of a class; of every class for None."""
        if ownership not in self._paths:
            self._paths[ownership] = tuple(
                e.path
                for e in self.entries
                if e.kind is not Kind.SUBMODULE
                and (ownership is None or self.classes[e.path].ownership is ownership)
            )
        return self._paths[ownership]

    def find(
        self, patterns: Sequence[str], ownership: Ownership | None = Ownership.OWN
    ) -> list[str]:
        """Paths of a class that any glob matches, in order of the globs, then of paths.

        What was not read as text is not among them: nobody knows what is in it, if anything.
        """
        return [p for p in self.named(patterns, ownership) if p not in self.unread]

    def named(
        self, patterns: Sequence[str], ownership: Ownership | None = Ownership.OWN
    ) -> list[str]:
        """The same by name alone: also what is no text, and what was not read."""
        found: list[str] = []
        for pattern in patterns:
            found += [p for p in matching((pattern,), self.paths(ownership)) if p not in found]
        return found

    def unread_named(self, patterns: Sequence[str]) -> list[NotExamined]:
        """What was not read among the texts that these globs name, those of others aside."""
        wanted = matching(tuple(patterns), (p for p in self.unread if p is not None))
        return [self.unread[p] for p in wanted if self._ours(p) and _ending(p) not in _NO_TEXT]

    @cached_property
    def searched(self) -> int:
        """How many files were read as they are."""
        return sum(path not in self.unread for path in self.syntaxes)

    def unread_anywhere(self, paths: tuple[str, ...] = ()) -> list[NotExamined]:
        """What was not read and should have been readable; ``paths`` narrow it, none do not."""
        if not self.unread:
            return []
        wanted = matching(paths, (p for p in self.unread if p is not None)) if paths else None
        return [
            n
            for p, n in self.unread.items()
            if should_be_readable(n) and (wanted is None or p in wanted)
        ]

    def unread_sources(self, ownership: Ownership | None = None) -> list[NotExamined]:
        """Source files and prose of a class that were not read; of every class for None."""
        return [
            n
            for n in self.unread_anywhere()
            if n.path is None
            or (
                known_syntax(n.path) in _SPEAKING
                and ownership in {None, self.classes.get(n.path, OWN).ownership}
            )
        ]

    def longer_than(self, limit: int, patterns: Sequence[str]) -> Iterator[NotExamined]:
        """Own files of these names that have more bytes than are searched in prose."""
        sizes = {e.path: e.size or 0 for e in self.entries}
        for path in self.find(patterns):
            if sizes[path] > limit:
                yield NotExamined(path, "file", "too-large", say("not-examined.long-prose"))

    def _ours(self, path: str) -> bool:
        ownership = self.classes.get(path, OWN).ownership
        return ownership in {Ownership.OWN, Ownership.GENERATED}

    @property
    def vendored(self) -> list[str]:
        """Third-party files that hold something: no empty files, no placeholders for folders.

        Lists that tools write beside the parts are none, nor what Unity's editor writes beside
        each file and folder. What lists the parts in a folder for several is the project's own.
        """
        sizes = {e.path: e.size for e in self.entries}
        beside = {f"{path}{_SIDECAR}" for path in (*sizes, *folders(sizes))}
        return [
            p
            for p in self.paths(Ownership.VENDORED)
            if sizes[p] != 0
            and p.rpartition("/")[2] not in _PLACEHOLDERS
            and not _OF_INSTALLERS.search(p)
            and p not in self.lists_of_parts
            and p not in beside
        ]

    @cached_property
    def lists_of_parts(self) -> frozenset[str]:
        """READMEs and notices in folders for third-party parts that hold nothing else themselves.

        Beside other files they are those of a part.
        """
        inside: dict[str, list[str]] = {}
        for path in self.paths(Ownership.VENDORED):
            scope = self.classes[path].scope
            if path.startswith(scope) and "/" not in path[len(scope) :]:
                inside.setdefault(scope, []).append(path)
        several = (
            found
            for scope, found in inside.items()
            if scope not in self.inlined and all(_LISTS_PARTS.search(p) for p in found)
        )
        return frozenset(path for found in several for path in found)

    def of_syntax(self, syntaxes: Iterable[str]) -> list[str]:
        """The project's own files of these syntaxes."""
        wanted = frozenset(syntaxes)
        return [p for p in self.paths() if self.syntaxes.get(p) in wanted]


def should_be_readable(item: NotExamined) -> bool:
    """Whether something that was not read may be text that a search should have seen."""
    if item.reason in _LISTED:
        return False
    large = item.reason in {"too-large", "lfs-pointer"}
    return not (large and _ending(item.path or "") in _NO_TEXT)


def _unread(items: Iterable[NotExamined]) -> dict[str | None, NotExamined]:
    """By path; that configuration leaves a file out comes before what else is wrong with it."""
    found: dict[str | None, NotExamined] = {}
    for item in sorted(items, key=lambda n: (n.reason != "excluded", n.reason)):
        if item.reason not in ASIDE and item.what not in _PAST:
            found.setdefault(item.path, item)
    return {p: found[p] for p in sorted(found, key=lambda p: p or "")}


def _ending(path: str) -> str:
    return path.rpartition(".")[2].lower()


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


def folders(paths: Iterable[str]) -> set[str]:
    """Every folder that a path lies in."""
    found: set[str] = set()
    for path in paths:
        while (path := path.rpartition("/")[0]) and path not in found:
            found.add(path)
    return found

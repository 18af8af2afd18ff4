# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files in a form that no programmer would modify: compiled, or minified."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.manifests import MANIFESTS, Manifests
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import NoParams
from oss_guard.readers.binary_kind import BinaryKind
from oss_guard.repository.port import Entry, Kind
from oss_guard.scan import Request
from oss_guard.scan.paths import matching

_KINDS = Request("binary-kind", NoParams())
_LINES = Request("minified", NoParams())
_SOURCES = CODE | {"css", "html"}
_PROGRAMS = frozenset(
    {"elf", "pe", "dos", "mach-o", "wasm", "dex", "java-class", "jar", "python-bytecode",
     "lua-bytecode", "llvm-bitcode", "archive", "rpm"}
)  # fmt: skip
_BY_NAME = re.compile(
    r"\.(exe|dll|so|dylib|jar|war|ear|aar|class|pyc|pyo|pyd|o|obj|a|lib|ko|msi|apk|aab|ipa|deb|rpm"
    r"|whl|egg|nupkg|wasm|com|scr|sys|ocx|node|elc|beam|mexw64|swf|xap|dmg|appimage)"
    r"(?:\.\d{1,4}){0,3}$",
    re.IGNORECASE,
)
_LIBRARY = re.compile(
    r"\.(?:dll|so|dylib|jar|aar|lib|a|whl|egg|nupkg|ocx)(?:\.\d{1,4}){0,3}$", re.IGNORECASE
)
_OTHER_USES = frozenset({"com", "o", "obj", "a", "lib", "node", "sys", "scr"})
_RUN_FOLDERS = frozenset({"bin", "sbin", "libexec"})
_MINIFIED = re.compile(r"[.-]min\.(?:js|mjs|cjs|css)$", re.IGNORECASE)
_BUNDLED = re.compile(r"[.-][0-9a-f]{8,20}(?:\.chunk)?\.(?:js|mjs|css)$")
"""How bundlers name what they build; the map beside it tells what it was built from."""
_INTERPRETED = frozenset(
    {
        "python",
        "javascript",
        "typescript",
        "php",
        "ruby",
        "perl",
        "shell",
        "batch",
        "powershell",
        "sql",
        "r",
        "lua",
        "elixir",
        "fme",
        "vue",
        "jsp",
    }
)
_WRITTEN_IN = {
    "java-class": frozenset({"java", "kotlin", "scala", "groovy"}),
    "python-bytecode": frozenset({"python"}),
    "lua-bytecode": frozenset({"lua"}),
    "wasm": (CODE - _INTERPRETED) | {"typescript"},
}  # fmt: skip
_STYLES = {"css": (".css", ".scss", ".sass", ".less", ".styl")}
_SCRIPTS = dict.fromkeys(("js", "mjs", "cjs"), (".js", ".ts", ".jsx", ".tsx", ".mjs", ".vue"))
_WRITTEN = re.compile(r"(?:^|/)(?:src|sources?|resources)/", re.IGNORECASE)
"""Folders of sources, from which tools write minified files into others."""
_BUILT = ("**/{dist,build,out,public/build,.next,.nuxt,.output}/**",)
_PROJECTS = re.compile(r"\.(?:\w{1,8}proj|sln|wat|asm|s)$", re.IGNORECASE)


class Program(msgspec.Struct, frozen=True):
    """A committed program or library in compiled form.

    ``kind`` is what its content is, or its ending where that was not read. ``source`` is the path
    of its source in the tree, "" if there is none.
    """

    path: str
    kind: str
    ownership: Ownership
    source: str = ""


class Minified(msgspec.Struct, frozen=True):
    """A minified script or style sheet; ``source`` as for programs."""

    path: str
    ownership: Ownership
    source: str = ""


class Compiled(Evidence, frozen=True):
    """``code`` are the project's own source files, of programs and of web pages.

    ``unread`` could not be read and may be programs by their place or mode, where no name tells;
    and what configuration leaves out, where its name does. ``unsourced`` are minified scripts and
    compiled libraries without their source, which may be parts of others: not those in folders
    into which projects build their own.
    """

    programs: tuple[Program, ...]
    minified: tuple[Minified, ...]
    code: tuple[str, ...]
    unread: tuple[str, ...] = ()
    unsourced: tuple[str, ...] = ()

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Manifests)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Kinds of binary contents, and scripts of very long lines."""
        del params
        return (_KINDS, _LINES)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Find programs by content and by name, and look for the source of each."""
        del params
        files = sources.gather(Files)
        kinds = {
            s.location.path or "": s.fact.kind
            for s in sources.sightings(_KINDS)
            if isinstance(s.fact, BinaryKind)
        }
        stems = _stems(files, sources.gather(Manifests))
        # A manifest that was not read may name any program as what the project is built into.
        untold = bool(files.unread_named([p for r in MANIFESTS for p in r.paths]))
        programs, unread = [], []
        for entry in files.entries:
            path, aside = entry.path, files.unread.get(entry.path)
            if aside is None or entry.kind is not Kind.FILE:
                continue
            kind = _kind(path, kinds.get(path))
            source = _source(stems, files, path, kind) if kind else ""
            if kind and aside.reason != "excluded" and (source or not untold):
                programs.append(Program(path, kind, files.classes[path].ownership, source))
            elif kind or (aside.reason != "binary" and (_runs(entry) or _BY_NAME.search(path))):
                unread.append(path)
        code = files.of_syntax(_SOURCES)
        minified = tuple(_minified(files, {s.location.path for s in sources.sightings(_LINES)}))
        plain = {m.path for m in minified}
        written = tuple(p for p in code if p not in plain)
        unsourced = _unsourced(files, minified, programs)
        return cls(tuple(programs), minified, written, tuple(unread), unsourced)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """What may be a program."""
        del params
        files = sources.gather(Files)
        return [files.unread[p] for p in sources.gather(Compiled).unread]

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """The same, and sources: only their names say that they are some."""
        yield from cls.missed(sources, params)
        files = sources.gather(Files)
        for item in files.unread_sources():
            if files.syntaxes.get(item.path or "") in _SOURCES:
                yield item


def _unsourced(
    files: Files, minified: Iterable[Minified], programs: Iterable[Program]
) -> tuple[str, ...]:
    ours = {Ownership.OWN, Ownership.GENERATED}
    alone = [m.path for m in minified if not m.source and m.ownership in ours]
    scripts = [p for p in alone if files.syntaxes.get(p) == "javascript"]
    own = (p for p in programs if not p.source and p.ownership is Ownership.OWN)
    brought = [p.path for p in own if _LIBRARY.search(p.path)]
    built = set(matching(_BUILT, (*scripts, *brought)))
    return tuple(p for p in (*scripts, *brought) if p not in built)


def _runs(entry: Entry) -> bool:
    """Whether a file of unknown content is run: no ending, and marked so or in a folder ``bin``."""
    folder, _, name = entry.path.rpartition("/")
    return "." not in name and (entry.executable or folder.rpartition("/")[2] in _RUN_FOLDERS)


def _kind(path: str, seen: str | None) -> str:
    """The kind of program, "" for what is none; a name decides where content says nothing.

    Endings that have other uses, such as that of models in three dimensions, decide nothing.
    """
    if seen in _PROGRAMS:
        return seen or ""
    named = _BY_NAME.search(path)
    if named is None:
        return ""
    ending = named[1].lower()
    sure = seen in {"zip", "ole"} or ending not in _OTHER_USES
    return ending if sure else ""


def _stem(path: str) -> str:
    name = path.rpartition("/")[2].lower().partition("$")[0].partition(".")[0]
    return re.sub(r"[-_]v?\d{1,9}$", "", name).removeprefix("lib")


def _stems(files: Files, manifests: Manifests) -> Mapping[str, list[str]]:
    """Sources by the stem of their names, and manifests by the name of what they build."""
    found: dict[str, list[str]] = {}
    for ownership in (Ownership.OWN, Ownership.TEST_DATA, Ownership.VENDORED):
        for path in files.paths(ownership):
            if files.syntaxes.get(path) in CODE or _PROJECTS.search(path):
                found.setdefault(_stem(path), []).append(path)
    for manifest in manifests.own:
        if manifest.declared.name and manifest.form in {"cargo", "go", "maven", "gradle", "sbt"}:
            found.setdefault(_stem(manifest.declared.name), []).append(manifest.path)
    return found


def _source(stems: Mapping[str, list[str]], files: Files, path: str, kind: str) -> str:
    languages = _WRITTEN_IN.get(kind, CODE - _INTERPRETED)
    for candidate in stems.get(_stem(path), ()):
        if files.syntaxes.get(candidate) in languages or not _in_code(files, candidate):
            return candidate
    return ""


def _in_code(files: Files, path: str) -> bool:
    return files.syntaxes.get(path) in CODE


def _minified(files: Files, long: Collection[str | None]) -> list[Minified]:
    every = set(files.paths(None))
    written = {p for p in files.paths() if _WRITTEN.search(p) and p not in long}
    out = []
    for path in files.paths(None):
        if not _MINIFIED.search(path) and path not in long:
            continue
        plain = _MINIFIED.sub(lambda m: "." + m[0].rpartition(".")[2], path)
        source = plain if plain != path and plain in every else ""
        if not source and _BUNDLED.search(path) and f"{path}.map" in every:
            source = f"{path}.map"
        source = source or _written_as(plain, written)
        out.append(Minified(path, files.classes[path].ownership, source))
    return out


def _written_as(path: str, written: Collection[str]) -> str:
    """The first file of the same name in a folder of sources, in a language that becomes it."""
    name, _, ending = path.rpartition("/")[2].rpartition(".")
    endings = (_STYLES | _SCRIPTS).get(ending.lower(), ())
    names = {f"/{name}{e}" for e in endings}
    return min(
        (p for p in written if p != path and f"/{p[p.rfind('/') + 1 :]}" in names), default=""
    )
